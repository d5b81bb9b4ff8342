"""Claims that compare two values near a point, decided by first and second derivatives.

For "u(z) <= v(z) for all z near p" look at the gap v - u, where it is built of smooth functions and
meets no kink at p. A gap that is positive at p stays so near by. Where the gap and all its slopes
are exactly 0 at p, its Hessian decides: if positive definite, the claim holds, strictly for z != p;
if negative along some vector, it fails (W. Rudin, Principles, 9.41 and 5.15, along lines). Anything
else says nothing: a semidefinite Hessian, a slope that is only enclosed, a kink.

A coordinate that the gap does not read is left out: near p the gap is a function of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from flint import arb, fmpq

from pgb.kernel.binding import fresh
from pgb.kernel.normal import same
from pgb.kernel.sorts import Real
from pgb.kernel.terms import Eq, Implies, Le, Lt, Not, Term
from pgb.witness.connectives import PROVED, REFUTED
from pgb.witness.dual import Dual
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.exact import Exact
from pgb.witness.shared import head, opened
from pgb.witness.verdict import Claim, Route

if TYPE_CHECKING:
    from pgb.witness.direct import Direct

MOST_COORDINATES = 24
_WIDTH = arb(0, 2.0**-20)

Function = Callable[["Direct", Sequence[Any]], Any]
"""A real function over an arithmetic, of a point that is given by its coordinates."""


def near_by_derivatives(
    exact: Direct, balls: Direct, predicate: Term, point: Term, stationary: Sequence[bool] = ()
) -> Claim | None:
    """The verdict on a comparison near a point; None where derivatives do not decide it.

    Args:
        exact: values in closed form, where a slope can be proved to be 0.
        balls: values in balls, for the signs of curvatures.
        stationary: for each coordinate of the point, whether the gap has slope 0 there by the
            point's definition; left out, none.
    """
    here = relation_sides(predicate, point, point)
    place = exact.of(point)
    coordinates = leaves(place)
    if here is None or coordinates is None or len(coordinates) > MOST_COORDINATES:
        return None
    *sides, strict = here
    gap = _gap(predicate, point, place)
    kinks = exact.on.kinks, balls.on.kinks
    start = 0 if same(*sides) else exact.on.sign(gap(exact, coordinates))
    if start != 0:
        apart = start == 1 and _smooth(gap, balls, leaves(balls.of(point)) or [])
        return Claim(PROVED, Route.CERTIFICATE, "the sides differ at the point") if apart else None
    known = stationary or [False] * len(coordinates)
    for i, given in enumerate(known):
        sign = 0 if given else exact.on.sign(slope(gap, exact, coordinates, i))
        if sign and kinks[0] == exact.on.kinks:
            text = f"a slope along coordinate {i + 1} that is not 0"
            return Claim(REFUTED, Route.CERTIFICATE, text, text)
        if sign != 0:
            return None
    enclosed = leaves(balls.of(point)) or []
    read = [i for i in range(len(enclosed)) if not _unread(gap, balls, enclosed, i)]
    rows = [(i, read[: n + 1]) for n, i in enumerate(read)]
    hessian = [[second_slope(gap, balls, enclosed, i, j) for j in row] for i, row in rows]
    if kinks != (exact.on.kinks, balls.on.kinks):
        return None
    sign = definiteness([[balls.on.ball(entry) for entry in row] for row in hessian])
    if sign is not None and sign < 0:
        text = "slopes 0 and a direction of negative curvature"
        return Claim(REFUTED, Route.CERTIFICATE, text, text)
    if sign is None or (strict and len(read) < len(enclosed)):
        return None
    return Claim(PROVED, Route.CERTIFICATE, "slopes 0 and a positive definite Hessian")


def definiteness(lower: Sequence[Sequence[arb]]) -> int | None:
    """1: certainly positive definite; -1: certainly negative along some vector; else None.

    Elimination with the largest certain pivot. While all pivots are positive, the symmetric matrix
    and what is left of it are negative along vectors together (Sylvester's law of inertia).

    Args:
        lower: the lower triangle of a symmetric matrix, row by row.
    """
    n = len(lower)
    left = {(i, j): lower[max(i, j)][min(i, j)] for i in range(n) for j in range(n)}
    rows = set(range(n))
    while rows:
        if any(left[i, i] < 0 for i in rows) or any(_dips(left, i, j) for i in rows for j in rows):
            return -1
        pivots = [i for i in rows if left[i, i] > 0]
        if not pivots:
            return None
        p = max(pivots, key=lambda i: float(left[i, i].mid()))
        rows.remove(p)
        for i in rows:
            for j in rows:
                left[i, j] = left[i, j] - left[i, p] * left[p, j] / left[p, p]
    return 1


def _dips(left: dict[tuple[int, int], arb], i: int, j: int) -> bool:
    """Whether the sum or the difference of two unit vectors certainly has negative curvature."""
    return i < j and bool(left[i, i] + left[j, j] - 2 * abs(left[i, j]) < 0)


# --- the gap --------------------------------------------------------------------------------------


def relation_sides(predicate: Term, point: Term, z: Term) -> tuple[Term, Term, bool] | None:
    """u, v, and whether the claim is strict; None where it is no comparison.

    Understood are u <= v, u < v, and z != p => u < v, at z.
    """
    body = head(opened(predicate, z))
    if type(body) is Le or type(body) is Lt:
        left, right = body.children
        return left, right, type(body) is Lt
    if type(body) is Implies:
        premise, goal = map(head, body.children)
        if type(premise) is Not and type(goal) is Lt:
            inner = head(premise.children[0])
            if type(inner) is Eq and same(inner, Eq(z, point)):
                return goal.children[0], goal.children[1], True
    return None


def _gap(predicate: Term, point: Term, place: Any) -> Function:
    def gap(values: Direct, coordinates: Sequence[Any]) -> Any:
        z = fresh(point.sort, "z")
        values.given[z] = rebuilt(place, iter(coordinates))
        found = relation_sides(predicate, point, z)
        assert found is not None  # as `relation` says
        return values.on.sub(values.of(found[1]), values.of(found[0]))

    return gap


def leaves(place: Any) -> list[Any] | None:
    """The coordinates of a point of a space of numbers; None where it is no such point."""
    if type(place) is tuple:
        parts = [leaves(part) for part in place]
        return None if None in parts else [x for part in parts for x in part or []]
    return [place] if isinstance(place, fmpq | Exact | arb) else None


def rebuilt(place: Any, coordinates: Iterator[Any]) -> Any:
    if type(place) is tuple:
        return tuple(rebuilt(part, coordinates) for part in place)
    return next(coordinates)


# --- its derivatives ------------------------------------------------------------------------------


def slope(function: Function, values: Direct, coordinates: Sequence[Any], i: int) -> Any:
    """The derivative along coordinate i."""
    moving = list(coordinates)
    moving[i] = Dual(moving[i], values.on.integer(1))
    value = function(values, moving)
    return value.slope if isinstance(value, Dual) else values.on.integer(0)


def second_slope(
    function: Function, values: Direct, coordinates: Sequence[Any], i: int, j: int
) -> Any:
    """The second derivative along coordinates i and j."""
    one, zero = values.on.integer(1), values.on.integer(0)
    moving = list(coordinates)
    moving[i] = Dual(Dual(moving[i], one if i == j else zero), Dual(one, zero))
    if i != j:
        moving[j] = Dual(Dual(moving[j], one), Dual(zero, zero))
    value = function(values, moving)
    first = value.slope if isinstance(value, Dual) else zero
    return first.slope if isinstance(first, Dual) else zero


def _smooth(gap: Function, balls: Direct, coordinates: Sequence[Any]) -> bool:
    """Whether the gap meets no kink at the point."""
    kinks = balls.on.kinks
    value = gap(balls, [Dual(x, balls.on.integer(1)) for x in coordinates])
    parts = (value.value, value.slope) if isinstance(value, Dual) else (value,)
    return balls.on.kinks == kinks and all(balls.on.ball(part).is_finite() for part in parts)


def _unread(gap: Function, balls: Direct, coordinates: Sequence[Any], i: int) -> bool:
    """Whether the gap's value near the point is found without coordinate i.

    The others are balls about theirs, and coordinate i is a symbol: whatever is computed from it
    is a term. Only a product with a constant 0 forgets it.
    """
    around = [balls.on.ball(x) + _WIDTH for x in coordinates]
    around[i] = fresh(Real, "unread")
    try:
        return not isinstance(gap(balls, around), Term)
    except (Inexact, DomainError):
        return False
