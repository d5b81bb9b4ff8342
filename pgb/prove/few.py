"""Sums over a range of one or two elements.

sum_over_one     where every i is j, the sum of h is h(j)
sum_over_two     where j is not k and every i is one of them, the sum of h is h(j) + h(k)
at_both          what holds at j and at k holds at every i, where every i is one of them
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, replace
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, Or, delta, eq, for_all, function, ne
from pgb.kernel.terms import Sum, Term
from pgb.prove.algebra import identity, summed
from pgb.prove.logic import every, fact, parts, supposing, use


def only_one(j: Term) -> Term:
    """Every element of the range is j."""
    return for_all(j.sort, lambda i: eq(i, j))


def just_two(j: Term, k: Term) -> Term:
    """j and k are different, and every element of the range is one of them."""
    return And(ne(j, k), for_all(j.sort, lambda i: Or(eq(i, j), eq(i, k))))


def _at_equal(
    i: Term, same: Judgement, known: Judgement, claim: Callable[[Term], Term]
) -> Judgement:
    """The claim at i, known at an element that is the same."""
    left, right = same.conclusion.children
    other = right if left is i else left
    return replace(consequence(eq(other, i), same), function(i.sort, lambda n: claim(n)), known)


def at_both(
    two: Judgement, claim: Callable[[Term], Term], at_j: Judgement, at_k: Judgement
) -> Judgement:
    """From `just_two(j, k)` and the claim at j and at k: the claim at every element."""
    _, covered = parts(two)
    N: Index = covered.conclusion.children[0].sort.domain  # type: ignore[attr-defined]

    @every(N)
    def each(i):  # type: ignore[no-untyped-def]
        either = use(covered, i)
        first, second = either.conclusion.children
        return consequence(
            claim(i),
            supposing(first)(lambda same: _at_equal(i, same, at_j, claim)),
            supposing(second)(lambda same: _at_equal(i, same, at_k, claim)),
            either,
        )

    return each


@cache
def sum_over_one(N: Index) -> Judgement:
    """For all j and h: if every i is j, the sum of h is h(j)."""

    @every(N, Fun(N, Real))
    def lemma(j, h):  # type: ignore[no-untyped-def]
        @supposing(only_one(j))
        def total(single):  # type: ignore[no-untyped-def]
            def claim(i: Term) -> Term:
                return eq(h(i), delta(i, j) * h(i))

            @every(N)
            def each(i):  # type: ignore[no-untyped-def]
                return _at_equal(i, use(single, i), identity(h(j), delta(j, j) * h(j)), claim)

            return combine(eq(Sum(h), h(j)), (summed(each), 1))

        return total

    return lemma


@cache
def sum_over_two(N: Index) -> Judgement:
    """For all j, k and h: if j is not k and every i is one of them, the sum is h(j) + h(k)."""

    @every(N, N, Fun(N, Real))
    def lemma(j, k, h):  # type: ignore[no-untyped-def]
        @supposing(just_two(j, k))
        def total(both_of_them):  # type: ignore[no-untyped-def]
            different, _ = parts(both_of_them)
            apart = use(fact("delta_distinct", N), j, k, different)
            back = use(fact("delta_distinct", N), k, j, consequence(ne(k, j), different))

            def claim(i: Term) -> Term:
                return eq(h(i), (delta(i, j) + delta(i, k)) * h(i))

            at_j = combine(claim(j), (apart, -h(j)))
            at_k = combine(claim(k), (back, -h(k)))

            each = at_both(both_of_them, claim, at_j, at_k)
            return combine(eq(Sum(h), h(j) + h(k)), (summed(each), 1))

        return total

    return lemma


__all__ = ["at_both", "just_two", "only_one", "sum_over_one", "sum_over_two"]
