"""Sums over a range of one or two elements."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import Or, eq, for_all, implies
from pgb.kernel.terms import Sum, Term, Var
from pgb.prove import assume, use
from pgb.prove.few import just_two, only_one, sum_over_one, sum_over_two
from tests.kernel.evaluate import World, evaluate

N = Index("N")
j, k, h = Var("j", N), Var("k", N), Var("h", Fun(N, Real))


def holds(claim: Term, size: int) -> bool:
    """The claim on a range of that size, for one function with different values."""
    table = [Fraction(v) for v in (1, 3, 7)]
    return bool(evaluate(claim, World({N: size}, points={Fun(N, Real): [table.__getitem__]})))


@pytest.mark.parametrize("lemma", [sum_over_one(N), sum_over_two(N)])
def test_true_on_ranges_of_one_to_three(lemma):
    assert not lemma.hypotheses
    assert all(holds(lemma.conclusion, size) for size in (1, 2, 3))


def test_the_oracle_tells_a_range_that_is_too_large():
    covered = for_all(N, lambda i: Or(eq(i, j), eq(i, k)))
    open_claim = implies(covered, eq(Sum(h), h(j) + h(k)))
    world = World({N: 1}, {h: [Fraction(1)].__getitem__, j: 0, k: 0})
    assert not evaluate(open_claim, world)  # j = k: the sum is h(j) alone


def test_nothing_without_the_size_of_the_range():
    one = use(sum_over_one(N), j, h, assume(only_one(j)))
    assert same(one.conclusion, eq(Sum(h), h(j)))
    two = use(sum_over_two(N), j, k, h, assume(just_two(j, k)))
    assert same(two.conclusion, eq(Sum(h), h(j) + h(k)))
    with pytest.raises(Refusal):
        use(sum_over_two(N), j, k, h, assume(for_all(N, lambda i: Or(eq(i, j), eq(i, k)))))
    with pytest.raises(Refusal):
        use(sum_over_two(N), j, j, h, assume(just_two(j, k)))
    with pytest.raises(Refusal):
        use(sum_over_one(N), j, h, assume(only_one(k)))
