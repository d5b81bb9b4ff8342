"""Marks: families e with e_j in {0, 1}, written e_j (1 - e_j) = 0, that single out some indices."""

from __future__ import annotations

from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Index
from pgb.kernel.syntax import Not, delta, eq, for_all, function, le, sum_, there_is
from pgb.kernel.terms import Term
from pgb.prove.algebra import summed
from pgb.prove.deltas import at_equal_indices
from pgb.prove.logic import every, fact, supposing, use


def zero_one(e: Term) -> Term:
    """Each e_j is 0 or 1."""
    N = e.sort.domain  # type: ignore[attr-defined]
    return for_all(N, lambda j: eq(e(j) * (1 - e(j)), 0))


def a_mark(e: Term, binary: Judgement, some: Judgement) -> Judgement:
    """From 0 < sum_j e_j: some e_j is 1."""
    N: Index = e.sort.domain  # type: ignore[attr-defined]
    goal = there_is(N, lambda j: eq(e(j), 1))

    @supposing(Not(goal))
    def impossible(none):  # type: ignore[no-untyped-def]
        zero = every(N)(lambda j: unmarked(e, binary, none, j))
        return combine(le(sum_(N, lambda j: e(j)), 0), (summed(zero), 1))

    return consequence(goal, impossible, some)


def unmarked(e: Term, binary: Judgement, none: Judgement, j: Term) -> Judgement:
    """From "no e_j is 1": e_j is 0."""
    goal = there_is(j.sort, lambda j: eq(e(j), 1))
    one = supposing(eq(1 - e(j), 0))(
        lambda rest: exhibit(goal, j, combine(eq(e(j), 1), (rest, -1)))
    )
    either = use(fact("no_zero_divisors"), e(j), 1 - e(j), use(binary, j))
    return consequence(eq(e(j), 0), either, one, none)


def one_fewer(e: Term, binary: Judgement, P: Term, one: Judgement) -> Judgement:
    """From e_P = 1: without that mark, each e_j - delta(j, P) is 0 or 1."""
    N: Index = e.sort.domain  # type: ignore[attr-defined]

    @every(N)
    def each(j):  # type: ignore[no-untyped-def]
        fewer = e(j) - delta(j, P)
        same = use(at_equal_indices(N), function(N, lambda i: e(i)), j, P)
        return combine(
            eq(fewer * (1 - fewer), 0), (use(binary, j), 1), (same, 2), (one, 2 * delta(j, P))
        )

    return each


__all__ = ["a_mark", "one_fewer", "unmarked", "zero_one"]
