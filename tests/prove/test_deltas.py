"""Sums with Kronecker's delta: the lemmas say what they should, from these facts."""

from __future__ import annotations

from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, eq, for_all, lt, sum_
from pgb.prove.deltas import at_equal_indices, counts_itself

K, M = Index("K"), Index("M")


def test_at_equal_indices() -> None:
    claim = for_all(
        Fun(K, Real),
        lambda v: for_all(K, lambda j, k: eq(delta(j, k) * v(j), delta(j, k) * v(k))),
    )
    assert same(at_equal_indices(K).conclusion, claim)
    assert at_equal_indices(K).facts == {"delta_distinct"}


def test_counts_itself() -> None:
    claim = for_all(
        Fun(M, K),
        lambda g: for_all(M, lambda i: lt(0, sum_(M, lambda h: delta(g(h), g(i))))),
    )
    assert same(counts_itself(M, K).conclusion, claim)
    assert counts_itself(M, K).facts == {"square_nonnegative", "vanishing_sum"}
