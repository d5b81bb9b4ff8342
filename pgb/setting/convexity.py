"""Convexity, and the hypotheses (A1) on the losses: differentiable, convex, non-negative."""

from __future__ import annotations

from pgb.facts.notions import gradient
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import for_all, function, implies, le
from pgb.kernel.terms import Term
from pgb.setting.data import M, Output
from pgb.setting.model import dl, l


@definition("Convex")
def _convex(K: Index) -> Term:
    vectors = Fun(K, Real)
    return function(
        Fun(vectors, Real),
        lambda F: for_all(
            vectors,
            lambda p, q: for_all(
                Real,
                lambda s: implies(
                    le(0, s),
                    le(s, 1),
                    le(
                        F(function(K, lambda k: p(k) + s * (q(k) - p(k)))), F(p) + s * (F(q) - F(p))
                    ),
                ),
            ),
        ),
    )


def convex(F: Term) -> Term:
    """F: R^K -> R lies below its chords."""
    return _convex(F.sort.domain.domain)(F)  # type: ignore[attr-defined]


differentiable_losses = for_all(M, lambda i: for_all(Output, lambda q: gradient(l(i), q, dl(i, q))))
"""Each l_i is differentiable, with gradient dl_i."""

convex_losses = for_all(M, lambda i: convex(l(i)))
"""Each l_i is convex."""

nonnegative_losses = for_all(M, lambda i: for_all(Output, lambda q: le(0, l(i, q))))
"""Each l_i has values >= 0."""
