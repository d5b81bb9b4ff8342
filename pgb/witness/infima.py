"""Claims about an infimum, from its bounds: nothing else computes one.

x <= inf h      if x <= h(s) for all s
inf h <= x      if h(s) <= x for some s, and h >= 0 (an infimum that does not exist is any number)
x = inf h       if x <= h(s) for all s and h(s) <= x for some s
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pgb.kernel.binding import abstract, fresh
from pgb.kernel.terms import ZERO, Eq, Exists, ForAll, Inf, Le, Term
from pgb.witness.connectives import PROVED, REFUTED, all_of, undecided
from pgb.witness.interpretation import Interpretation
from pgb.witness.shared import head, opened
from pgb.witness.verdict import Claim


@dataclass(frozen=True)
class Bounds:
    """Claims that together give the claim; `floor`: the function is nowhere negative."""

    below: Term | None
    reached: Term | None
    floor: Term


def bounds(t: Term, interpretation: Interpretation) -> Bounds | None:
    """The bounds that a comparison with one infimum needs; None for other comparisons."""
    left, right = map(head, t.children)
    if isinstance(left, Inf) == isinstance(right, Inf) or type(t) not in (Eq, Le):
        return None
    function, x = (left.children[0], right) if isinstance(left, Inf) else (right.children[0], left)
    s = fresh(function.sort.domain, "s")  # type: ignore[attr-defined]
    value = opened(function, s)
    below = ForAll(abstract(s, Le(x, value), "s"))
    reached = Exists(abstract(s, Le(value, x), "s"))
    floor = ForAll(abstract(s, Le(ZERO, value), "s"))
    if type(t) is Eq:
        return Bounds(below, reached, floor)
    return Bounds(None, reached, floor) if isinstance(left, Inf) else Bounds(below, None, floor)


def judged(claim: Callable[[Term], Claim], needed: Bounds) -> Claim:
    """The verdict from those of the bounds."""
    if needed.below is None:
        assert needed.reached is not None
        reached = needed.reached
        return all_of((lambda: claim(needed.floor), lambda: claim(reached)))
    found = claim(needed.below)
    if found.verdict is REFUTED and claim(needed.floor).verdict is not PROVED:
        return undecided("a smaller value is reached, but perhaps there is no infimum")
    if found.verdict is REFUTED or needed.reached is None:
        return found
    reached = needed.reached
    return all_of((lambda: found, lambda: claim(reached)))
