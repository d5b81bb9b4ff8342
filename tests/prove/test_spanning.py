"""One vector out of each of n sets; an x for which a claim fails."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, instantiate
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import And, Not, eq, for_all, implies, le, lt, sum_, there_is
from pgb.kernel.terms import Var
from pgb.prove.logic import some_not
from pgb.prove.spanning import transversal

N, D = Index("N"), Index("D")
points, vectors = Fun(D, Real), Fun(N, Real)
e = Var("e", Fun(N, Fun(points, vectors)))
B = Var("B", Fun(N, Fun(points, Prop)))


def test_the_claim_of_the_transversal() -> None:
    found = transversal(N, D)
    only_zero = for_all(
        N,
        lambda v: for_all(
            vectors,
            lambda c: implies(
                for_all(
                    points,
                    lambda w: implies(B(v, w), eq(sum_(N, lambda j: c(j) * e(v, w, j)), 0)),
                ),
                for_all(N, lambda j: eq(c(j), 0)),
            ),
        ),
    )
    spans = there_is(
        Fun(N, points),
        lambda s: And(
            for_all(N, lambda v: B(v, s(v))),
            for_all(
                vectors,
                lambda F: there_is(
                    vectors,
                    lambda alpha: for_all(
                        N, lambda j: eq(sum_(N, lambda v: alpha(v) * e(v, s(v), j)), F(j))
                    ),
                ),
            ),
        ),
    )
    assert not found.hypotheses
    assert same(instantiate(found, e, B).conclusion, implies(only_zero, spans))
    assert {"square_system", "finite_induction", "finite_choice"} <= found.facts


def test_some_not() -> None:
    known = assume(Not(for_all(Real, lambda x: le(x, 0))))
    found = some_not(known)
    assert same(found.conclusion, there_is(Real, lambda x: lt(0, x)))
    assert found.hypotheses == known.hypotheses


@pytest.mark.parametrize(
    "claim",
    [
        for_all(Real, lambda x: le(x, 0)),
        Not(there_is(Real, lambda x: le(x, 0))),
        Not(le(Var("x", Real), 0)),
        Not(Not(for_all(Real, lambda x: le(x, 0)))),
    ],
)
def test_some_not_of_another_claim_is_refused(claim: Var) -> None:
    with pytest.raises(Refusal, match="expected a claim that not for all"):
        some_not(assume(claim))
