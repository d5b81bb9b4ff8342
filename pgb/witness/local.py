"""Claims about a function near a point, by dual numbers.

Where an expression is built of smooth functions and meets no kink, it is smooth: then its dual
value is its derivative. At a kink the dual slope covers all generalised derivatives (F. H. Clarke,
Optimization and Nonsmooth Analysis, 2.3): a single number there is the derivative.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pgb.kernel.binding import fresh
from pgb.kernel.normal import same
from pgb.kernel.terms import App, Eq, Le, Term
from pgb.witness.compare import compared
from pgb.witness.connectives import PROVED, REFUTED, SAMPLED, all_of, undecided
from pgb.witness.dual import Dual
from pgb.witness.errors import Inexact
from pgb.witness.shared import head, opened, reduced
from pgb.witness.verdict import Claim, Route

if TYPE_CHECKING:
    from pgb.witness.direct import Direct

_MOST_DIRECTIONS = 64


def moving_along_line(values: Direct, h: Term, t: Term, d: Term) -> Claim:
    """h has derivative d at t."""
    on = values.on
    value = _along(values, h, t, Dual(values.of(t), on.integer(1)))
    slope = value.slope if isinstance(value, Dual) else on.integer(0)
    claim = compared(Eq, slope, values.of(d), on, values.digits)
    detail = f"dual numbers; {claim.detail}" if claim.detail else "dual numbers"
    return Claim(claim.verdict, claim.route, detail, claim.counterexample)


def gradient(values: Direct, F: Term, q: Term, G: Term) -> Claim:
    """F is differentiable at q with gradient G: the partial derivatives, where F is smooth."""
    on = values.on
    kinks = on.kinks
    point, wanted = values.of(q), values.of(G)

    def partial_derivative(k: int) -> Claim:
        moving = tuple(Dual(x, on.integer(int(h == k))) for h, x in enumerate(point))
        value = _along(values, F, q, moving)
        slope = value.slope if isinstance(value, Dual) else on.integer(0)
        return compared(Eq, slope, wanted[k], on, values.digits)

    found = all_of(lambda k=k: partial_derivative(k) for k in range(len(point)))  # type: ignore[misc]
    if found.verdict is PROVED and on.kinks != kinks:
        return Claim(SAMPLED, None, "the partial derivatives agree at a kink")
    return found


def continuous(values: Direct, g: Term, x: Term) -> Claim:
    """g is continuous at x, where it is smooth in all coordinates."""
    kinks = values.on.kinks
    value = _along(values, g, x, _moving_in_all(values, values.of(x)))
    if values.on.kinks != kinks or not all(map(_finite, _leaves(value))):
        return undecided("not seen to be smooth there")
    return Claim(PROVED, Route.ALGEBRA, "smooth there")


def slope_at_minimum(values: Direct, predicate: Term, point: Term, place: Any) -> Claim | None:
    """Refutes "u(z) <= v(z) near the point" where both agree and v - u has a slope; else None."""
    name = fresh(point.sort, "line")
    body = head(opened(predicate, name))
    if type(body) is not Le or not same(*head(opened(predicate, point)).children):
        return None
    on = values.on
    for number, moving in enumerate(_coordinates(values, place)):
        if number == _MOST_DIRECTIONS:
            break
        name = fresh(point.sort, "line")
        values.given[name] = moving
        left, right = head(opened(predicate, name)).children
        gap = on.sub(values.of(right), values.of(left))
        if isinstance(gap, Dual) and on.sign(gap.slope):
            text = f"slope {_shown(values, gap.slope)} along coordinate {number + 1}, not 0"
            return Claim(REFUTED, Route.CERTIFICATE, text, text)
    return None


def _along(values: Direct, function: Term, at: Term, value: Any) -> Any:
    name = fresh(at.sort, "line")
    values.given[name] = value
    return values.of(reduced(App(function, name)))


def _coordinates(values: Direct, place: Any) -> Iterator[Any]:
    """The point moving along each of its coordinates in turn."""
    if type(place) is tuple:
        for k, part in enumerate(place):
            for moved in _coordinates(values, part):
                yield (*place[:k], moved, *place[k + 1 :])
    elif not isinstance(place, int):
        yield Dual(place, values.on.integer(1))


def _moving_in_all(values: Direct, place: Any) -> Any:
    if type(place) is tuple:
        return tuple(_moving_in_all(values, part) for part in place)
    if isinstance(place, int) or callable(place):
        raise Inexact("not a point of a space of numbers")
    return Dual(place, values.on.integer(1))


def _leaves(value: Any) -> Iterator[Any]:
    if type(value) is tuple:
        for part in value:
            yield from _leaves(part)
    else:
        yield value


def _finite(value: Any) -> bool:
    if isinstance(value, Dual):
        return _finite(value.value) and _finite(value.slope)
    return not callable(value) and bool(getattr(value, "is_finite", lambda: True)())


def _shown(values: Direct, slope: Any) -> str:
    return str(values.on.ball(slope).str(8))
