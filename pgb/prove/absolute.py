"""The absolute value |u| = max(0, u) + max(0, -u), and what an estimate needs of it.

triangle    |r| <= |r + t| + |t|
scaled      |v exp(u)| = |v| exp(u)
no_size     r = 0 makes |r| = 0
not_below   |u| >= 0
"""

from __future__ import annotations

from functools import cache

from pgb.facts.functions import pos
from pgb.kernel.judgement import Judgement, combine
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import eq, exp, le
from pgb.kernel.terms import Term
from pgb.prove.elementary import part_at_most, positive_part
from pgb.prove.logic import every, fact, parts, supposing, use


def size(u: Term) -> Term:
    """|u|."""
    return pos(u) + pos(-u)


def _part(u: Term) -> tuple[Judgement, Judgement]:
    """0 <= max(0, u) and u <= max(0, u)."""
    sign, above, _ = parts(use(positive_part(), u))
    return sign, above


@cache
def triangle() -> Judgement:
    """|r| <= |r + t| + |t|."""

    def half(r: Term, t: Term) -> Judgement:
        """max(0, r) <= max(0, r + t) + max(0, -t)."""
        (sign, above), (sign_t, above_t) = _part(r + t), _part(-t)
        bound = pos(r + t) + pos(-t)
        positive = combine(le(0, bound), (sign, 1), (sign_t, 1))
        return part_at_most(r, bound, positive, combine(le(r, bound), (above, 1), (above_t, 1)))

    @every(Real, Real)
    def lemma(r, t):  # type: ignore[no-untyped-def]
        return combine(le(size(r), size(r + t) + size(t)), (half(r, t), 1), (half(-r, -t), 1))

    return lemma


@cache
def scaled() -> Judgement:
    """|v exp(u)| = |v| exp(u)."""

    def at_most(v: Term, u: Term) -> Judgement:
        """max(0, v exp(u)) <= max(0, v) exp(u)."""
        (sign, above), weight = _part(v), use(fact("exp_positive"), u)
        bound = pos(v) * exp(u)
        positive = combine(le(0, bound), (sign, weight))
        return part_at_most(
            v * exp(u), bound, positive, combine(le(v * exp(u), bound), (above, weight))
        )

    def atpart_at_most(v: Term, u: Term) -> Judgement:
        """max(0, v) exp(u) <= max(0, v exp(u))."""
        back, weight = at_most(v * exp(u), -u), use(fact("exp_positive"), u)
        return combine(le(pos(v) * exp(u), pos(v * exp(u))), (back, weight))

    def same(v: Term, u: Term) -> Judgement:
        """max(0, v exp(u)) = max(0, v) exp(u)."""
        left, right = pos(v * exp(u)), pos(v) * exp(u)
        return use(fact("antisymmetry"), left, right, at_most(v, u), atpart_at_most(v, u))

    @every(Real, Real)
    def lemma(v, u):  # type: ignore[no-untyped-def]
        whole = eq(size(v * exp(u)), size(v) * exp(u))
        return combine(whole, (same(v, u), 1), (same(-v, u), 1))

    return lemma


@cache
def no_size() -> Judgement:
    """r = 0 makes |r| = 0."""

    @every(Real)
    def lemma(r):  # type: ignore[no-untyped-def]
        @supposing(eq(r, 0))
        def claim(zero):  # type: ignore[no-untyped-def]
            none = fact("pos_of_nonpositive")
            above = use(none, r, combine(le(r, 0), (zero, 1)))
            below = use(none, -r, combine(le(-r, 0), (zero, -1)))
            return combine(eq(size(r), 0), (above, 1), (below, 1))

        return claim

    return lemma


@cache
def not_below() -> Judgement:
    """|u| >= 0."""

    @every(Real)
    def lemma(u):  # type: ignore[no-untyped-def]
        return combine(le(0, size(u)), (_part(u)[0], 1), (_part(-u)[0], 1))

    return lemma


__all__ = ["no_size", "not_below", "scaled", "size", "triangle"]
