"""What is plainly not negative, and what is not."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import exp, for_all, implies, le, sum_
from pgb.kernel.terms import Num, Term, Var
from pgb.prove.bounds import below_every_exponential, nonnegative

K = Index("K")
u, v = Var("u", Real), Var("v", Fun(K, Real))


@pytest.mark.parametrize(
    "term",
    [
        Num(0),
        3 * exp(u) * u**2,
        1 + (u * exp(u) - 1) ** 4,
        sum_(K, lambda k: v(k) ** 2 * exp(v(k))) / 2,
        sum_(K, lambda k: sum_(K, lambda j: (v(k) - v(j)) ** 2)),
    ],
)
def test_nonnegative(term: Term) -> None:
    found = nonnegative(term)
    assert same(found.conclusion, le(0, term))
    assert not found.hypotheses


@pytest.mark.parametrize(
    "term", [Num(-1), u, u**3, -(u**2), u**2 - 1, exp(u) * u, sum_(K, lambda k: v(k))]
)
def test_others_are_refused(term: Term) -> None:
    with pytest.raises(Refusal):
        nonnegative(term)


def test_below_every_exponential() -> None:
    claim = for_all(
        Real,
        lambda c, C: implies(for_all(Real, lambda s: le(c, C * exp(-s))), le(c, 0)),
    )
    assert same(below_every_exponential().conclusion, claim)
    assert not below_every_exponential().hypotheses
