"""A smallest value; finitely many claims near one point."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, instantiate
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Sort
from pgb.kernel.syntax import And, for_all, le, near, there_is
from pgb.kernel.terms import Implies, Num, Term, Var
from pgb.prove.closeness import near_all
from pgb.prove.extrema import smallest_value

K = Index("K")
u, v = Var("u", Real), Var("v", Fun(K, Real))


@pytest.mark.parametrize("sort", [Real, Fun(K, Real), Product((Real, Fun(K, Real)))])
def test_a_smallest_value(sort: Sort) -> None:
    found = smallest_value(sort)
    assert not found.hypotheses
    assert found.facts >= {"extreme_value", "inverse"}
    F = Var("F", Fun(sort, Real))
    p = Var("p", sort)
    given = instantiate(found, F, Num(1), p).conclusion
    *premises, goal = _chain(given)
    assert len(premises) == 3
    assert same(goal, there_is(sort, lambda z: for_all(sort, lambda y: le(F(z), F(y)))))


def _chain(claim: Term) -> list[Term]:
    if not isinstance(claim, Implies):
        return [claim]
    return [claim.children[0], *_chain(claim.children[1])]


def test_near_all_takes_the_claim_for_all_under_near() -> None:
    P = Var("P", Fun(K, Fun(Real, Prop)))
    each = assume(for_all(K, lambda k: near(u, lambda z: P(k, z))))
    found = near_all(each)
    assert same(found.conclusion, near(u, lambda z: for_all(K, lambda k: P(k, z))))
    assert found.hypotheses == each.hypotheses


def test_near_all_needs_a_claim_near_one_point() -> None:
    points = Var("points", Fun(K, Real))
    with pytest.raises(Refusal):
        near_all(assume(for_all(K, lambda k: near(points(k), lambda z: le(0, z)))))
    with pytest.raises(Refusal, match="near"):
        near_all(assume(for_all(K, lambda k: le(0, v(k)))))
    for other in (le(0, u), And(), for_all(Real, lambda x: near(x, lambda z: le(0, z**2)))):
        with pytest.raises(Refusal, match="for all k in a finite range"):
            near_all(assume(other))
