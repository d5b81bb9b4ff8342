"""The exponential function. That exp(x) exp(y) = exp(x + y) is built into the normal form."""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.facts.order import RUDIN
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import exp, for_all, le, lt
from pgb.kernel.terms import Term


@fact(RUDIN + "8.6")
def exp_positive() -> Term:
    """The exponential is positive."""
    return for_all(Real, lambda x: lt(0, exp(x)))


@fact("T. Tao, Analysis II, 3rd ed., 4.5 (exp is convex with slope 1 at 0)")
def exp_above_tangent() -> Term:
    """The exponential lies above its tangent at 0."""
    return for_all(Real, lambda x: le(1 + x, exp(x)))
