"""Fredholm's alternative: closed, and of the very inputs and right side that are named."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import consequence
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, Not, Or, function
from pgb.kernel.terms import Var
from pgb.prove.alternative import alternative, not_both, obstacle, solution
from pgb.prove.logic import use

N, D = Index("N"), Index("D")
X = Var("X", Fun(N, Fun(D, Real)))
ones = function(N, lambda j: 1)
twos = function(N, lambda j: 2)
EITHER, NEVER = use(alternative(N, D), X, ones), use(not_both(N, D), X, ones)


def test_rests_on_no_hypothesis():
    assert not alternative(N, D).hypotheses
    assert not not_both(N, D).hypotheses


def test_exactly_one_of_the_two():
    consequence(Or(solution(X, ones), obstacle(X, ones)), EITHER)
    consequence(Not(And(solution(X, ones), obstacle(X, ones))), NEVER)


@pytest.mark.parametrize(
    "wrong",
    [solution(X, ones), obstacle(X, ones), Or(solution(X, ones), obstacle(X, twos))],
)
def test_no_more_than_that(wrong):
    with pytest.raises(Refusal):
        consequence(wrong, EITHER, NEVER)
