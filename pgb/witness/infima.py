"""Claims about an infimum, from its bounds: nothing else computes one.

x <= inf h      if x <= h(s) for all s
inf h <= x      if h(s) <= x for some s, and h >= 0 (an infimum that does not exist is any number)
inf h < x       likewise, with h(s) < x
x = inf h       if x <= h(s) for all s and h(s) <= x for some s, or, for each e > 0, h(s) <= x + e
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pgb.kernel.binding import abstract, substitute
from pgb.kernel.normal import same
from pgb.kernel.sorts import Real
from pgb.kernel.terms import TRUE, ZERO, Add, Eq, Exists, ForAll, Implies, Inf, Le, Lt, Term
from pgb.witness.connectives import PROVED, REFUTED, all_of, any_of, undecided
from pgb.witness.matching import matched
from pgb.witness.shared import head, opened, stand_in
from pgb.witness.verdict import Claim


@dataclass(frozen=True)
class Bounds:
    """Claims that together give the claim. `floor`: the function is nowhere negative."""

    below: Term | None
    reached: Term | None
    floor: Term
    approached: Term | None = None


def bounds(t: Term) -> Bounds | None:
    """The bounds that a comparison with one infimum needs; None for other comparisons."""
    left, right = map(head, t.children)
    if isinstance(left, Inf) == isinstance(right, Inf):
        return None
    function, x = (left.children[0], right) if isinstance(left, Inf) else (right.children[0], left)
    s = stand_in("infimum", function.sort.domain, 0)  # type: ignore[attr-defined]
    value = opened(function, s)
    floor = ForAll(abstract(s, Le(ZERO, value), "s"))
    below = ForAll(abstract(s, Le(x, value), "s"))
    reached = Exists(abstract(s, type(t)(value, x) if type(t) is Lt else Le(value, x), "s"))
    if type(t) is Eq:
        return Bounds(below, reached, floor, _approached(s, value, x))
    if isinstance(left, Inf):
        return Bounds(None, TRUE if type(t) is Le and _is_value(s, value, x) else reached, floor)
    return Bounds(below, None, floor) if type(t) is Le else None


def strictly_above(t: Term) -> Term | None:
    """For "x = inf h" and "x <= inf h" the claim "inf h < x", which refutes them."""
    left, right = t.children
    if isinstance(head(right), Inf) and type(t) in (Eq, Le):
        return Lt(right, left)
    return Lt(left, right) if isinstance(head(left), Inf) and type(t) is Eq else None


def _is_value(s: Term, value: Term, x: Term) -> bool:
    """Whether x is written as a value of the function."""
    found = matched(value, x, (s,))
    return found is not None and s in found and same(substitute(value, found), x)


def _approached(s: Term, value: Term, x: Term) -> Term:
    """For all e > 0 there is s whose value is at most x + e."""
    e = stand_in("excess", Real, 0)
    close = Exists(abstract(s, Le(value, e if x is ZERO else Add(x, e)), "s"))  # type: ignore[arg-type]
    return ForAll(abstract(e, Implies(Lt(ZERO, e), close), "e"))


def judged(claim: Callable[[Term], Claim], needed: Bounds) -> Claim:
    """The verdict from those of the bounds."""
    if needed.below is None:
        assert needed.reached is not None
        reached = needed.reached
        return all_of((lambda: claim(needed.floor), lambda: _some(claim(reached))))
    found = claim(needed.below)
    if found.verdict is REFUTED and claim(needed.floor).verdict is not PROVED:
        return undecided("a smaller value is reached, but perhaps there is no infimum")
    if found.verdict is REFUTED or needed.reached is None:
        return found
    reached, approached = needed.reached, needed.approached
    if approached is None:
        return all_of((lambda: found, lambda: _some(claim(reached))))
    either = (lambda: _some(claim(reached)), lambda: _some(claim(approached)))
    return all_of((lambda: found, lambda: any_of(either)))


def _some(found: Claim) -> Claim:
    """That no value reaches a bound says nothing of the infimum."""
    return undecided("no value reaches it") if found.verdict is REFUTED else found
