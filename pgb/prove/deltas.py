"""Sums with Kronecker's delta.

at_equal_indices    delta(j, k) v_j = delta(j, k) v_k
counts_itself       the number of those that share a group with i is positive
"""

from __future__ import annotations

from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, replace, restate
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, eq, for_all, function, le, lt
from pgb.kernel.terms import Sum
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import by_cases, every, fact, supposing, use


@cache
def at_equal_indices(K: Index) -> Judgement:
    """delta(j, k) v_j = delta(j, k) v_k: where the delta is not 0, the indices are the same."""

    @every(Fun(K, Real), K, K)
    def lemma(v, j, k):  # type: ignore[no-untyped-def]
        goal = eq(delta(j, k) * v(j), delta(j, k) * v(k))

        def same_index(case: Judgement) -> Judgement:
            template = function(K, lambda i: eq(delta(j, k) * v(j), delta(j, k) * v(i)))
            return replace(case, template, combine(eq(delta(j, k) * v(j), delta(j, k) * v(j))))

        def other_index(case: Judgement) -> Judgement:
            apart = use(fact("delta_distinct", K), j, k, case)
            return combine(goal, (apart, v(j) - v(k)))

        return by_cases(goal, eq(j, k), same_index, other_index)

    return lemma


@cache
def counts_itself(M: Index, N: Index) -> Judgement:
    """For g: M -> N and i in M, at least one h in M has g(h) = g(i): their number is positive."""

    @every(Fun(M, N), M)
    def lemma(g, i):  # type: ignore[no-untyped-def]
        alike = function(M, lambda h: delta(g(h), g(i)))
        each = every(M)(lambda h: square_sign(alike(h)))

        @supposing(le(Sum(alike), 0))
        def none(few):  # type: ignore[no-untyped-def]
            not_negative = restate(for_all(M, lambda h: le(0, alike(h))), each)
            return use(fact("vanishing_sum", M), alike, not_negative, few, i)

        absurd = supposing(eq(1, 0))(lambda wrong: combine(le(1, 0), (wrong, 1)))
        return consequence(lt(0, Sum(alike)), none, absurd, combine(lt(0, 1)))

    return lemma


__all__ = ["at_equal_indices", "counts_itself"]
