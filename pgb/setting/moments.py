"""Exponential sums on a line and their moments.

exponential_sum(c, s, t)   sum_j c_j exp(t s_j)
moment(c, s, q)            sum_j c_j s_j^q, its derivative of order q at t = 0 (0^0 = 1)
"""

from __future__ import annotations

from typing import Any

from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import eq, exp, for_all, implies, le, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import N

c = Var("c", Fun(N, Real))
"""The coefficients."""
s = Var("s", Fun(N, Real))
"""The exponents."""
p = Var("p", Real)
"""An order: a natural number."""


def exponential_sum(c: Term, s: Term, t: Any) -> Term:
    """sum_j c_j exp(t s_j)"""
    return sum_(N, lambda j: c(j) * exp(t * s(j)))


def moment(c: Term, s: Term, q: Any) -> Term:
    """sum_j c_j s_j^q"""
    return sum_(N, lambda j: c(j) * power(s(j), q))


def lower_moments_vanish(c: Term, s: Term, p: Any) -> Term:
    """All moments of order below p are 0."""
    return for_all(Real, lambda q: implies(natural(q), le(q + 1, p), eq(moment(c, s, q), 0)))


__all__ = ["c", "exponential_sum", "lower_moments_vanish", "moment", "p", "s"]
