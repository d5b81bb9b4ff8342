"""Points without a closed form: the one place near given numbers where a function is stationary.

That there is one, and no other within the stated distance, is proved by Krawczyk's test on the
gradient, in balls; the same test then gives its coordinates to as many digits as are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from flint import arb, arb_mat

from pgb.kernel.binding import fresh, substitute
from pgb.kernel.normal import same
from pgb.kernel.syntax import components
from pgb.kernel.terms import App, Pair, Term, Var
from pgb.witness import krawczyk
from pgb.witness.ball import ball
from pgb.witness.curvature import Function, leaves, rebuilt, relation_sides, second_slope, slope
from pgb.witness.direct import Direct
from pgb.witness.errors import Inexact, InputError
from pgb.witness.shared import reduced
from pgb.witness.tower import Tower

if TYPE_CHECKING:
    from pgb.witness.interpretation import Interpretation

_GUARD = 10
_MOST_STEPS = 60


@dataclass(frozen=True, eq=False)
class Stationary:
    """A definition: the unknowns have the values for which a function is stationary in them.

    Args:
        function: of the point, real.
        point: a term, a tuple with the unknowns among its parts.
        unknowns: variables, whose values in an instance are numbers near those meant.
        within: how near: in each coordinate, at most.
    """

    function: Term
    point: Term
    unknowns: tuple[Term, ...]
    within: Fraction

    def coordinates(self, values: Direct) -> list[int]:
        """Which coordinates of the point are unknowns."""
        unknown = [x for v in self.unknowns for x in leaves(values.of(v)) or []]
        place = leaves(values.of(self.point)) or []
        return [i for i, x in enumerate(place) if any(x is u for u in unknown)]

    def slopes_vanish(self, values: Direct, predicate: Term, point: Term) -> list[bool]:
        """For each coordinate, whether a comparison has slope 0 at the point by this definition.

        So it is in the unknowns, where the comparison is of a constant with the function of the
        point as the variables among the parts of both move.
        """
        z = fresh(point.sort, "z")
        found = relation_sides(predicate, point, z)
        if found is None or z in found[0].free:
            return []
        moved = reduced(App(self.function, substitute(self.point, _components(point, z))))
        if not same(found[1], moved):
            return []
        unknown = self.coordinates(values)
        place = leaves(values.of(self.point)) or []
        known = [place[i] for i in unknown]
        return [any(x is y for y in known) for x in leaves(values.of(point)) or []]


def _components(point: Term, z: Term) -> dict[Term, Term]:
    """The variables that make up a point, and what they are at z."""
    parts = point.children if isinstance(point, Pair) else (point,)
    at_z = components(z) if isinstance(point, Pair) else (z,)
    return {x: y for x, y in zip(parts, at_z, strict=True) if isinstance(x, Var)}


class Located:
    """The values of the unknowns, found once for each number of digits."""

    def __init__(self, stationary: Stationary, near: Interpretation) -> None:
        self._stationary = stationary
        self._near = near
        self._found: dict[int, dict[Term, Any]] = {}

    def at(self, digits: int) -> dict[Term, Any]:
        """Balls for the unknowns. Inexact where the test does not show that there is one point."""
        if digits not in self._found:
            on = Tower(digits + _GUARD, closed_forms=False)
            with on.working():
                self._found[digits] = self._solve(Direct(self._near, on, digits))
        return self._found[digits]

    def _solve(self, values: Direct) -> dict[Term, Any]:
        point, function = self._stationary.point, self._stationary.function
        place = values.of(point)
        moving = self._stationary.coordinates(values)

        def value(on: Direct, coordinates: Sequence[Any]) -> Any:
            z = fresh(point.sort, "z")
            on.given[z] = rebuilt(place, iter(coordinates))
            return on.of(reduced(App(function, z)))

        held = leaves(place) or []
        box = _located(_System(value, values, held, moving), ball(self._stationary.within))
        known = {id(held[i]): x for i, x in zip(moving, box, strict=True)}
        found = {}
        for v in self._stationary.unknowns:
            near = values.of(v)
            if any(id(x) not in known for x in leaves(near) or [None]):
                raise InputError(f"expected the unknown {v} among the point's parts")
            found[v] = rebuilt(near, iter([known[id(x)] for x in leaves(near) or []]))
        return found


@dataclass(frozen=True, eq=False)
class _System:
    """The slopes of a function along the coordinates that move, the others held."""

    function: Function
    values: Direct
    held: Sequence[Any]
    moving: Sequence[int]

    def _at(self, box: Sequence[arb]) -> list[Any]:
        point = list(self.held)
        for i, x in zip(self.moving, box, strict=True):
            point[i] = x
        return point

    def slopes(self, box: Sequence[arb]) -> list[arb]:
        point, ball_of = self._at(box), self.values.on.ball
        return [ball_of(slope(self.function, self.values, point, i)) for i in self.moving]

    def curvatures(self, box: Sequence[arb]) -> arb_mat:
        point, ball_of = self._at(box), self.values.on.ball
        n = len(self.moving)
        entries = {
            (i, j): ball_of(second_slope(self.function, self.values, point, i, j))
            for i in self.moving
            for j in self.moving
            if j <= i
        }
        pairs = [(max(i, j), min(i, j)) for i in self.moving for j in self.moving]
        return arb_mat(n, n, [entries[pair] for pair in pairs])


def _located(system: _System, within: arb) -> list[arb]:
    """A box that holds the one zero of the slopes, as small as the precision allows."""
    on = system.values.on
    box = [on.ball(system.held[i]) + within * arb(0, 1) for i in system.moving]
    kinks, certain = on.kinks, False
    for step in range(_MOST_STEPS):
        centre = [x.mid() for x in box]
        curvatures = system.curvatures(box)
        cube = [x - c for x, c in zip(box, centre, strict=True)]
        inverse = _inverse(curvatures)
        image = krawczyk.offsets(cube, system.slopes(centre), curvatures, inverse)
        if step == 0:
            inside = all(x.contains_interior(y) for x, y in zip(cube, image, strict=True))
            certain = inside and on.kinks == kinks
        if not certain:
            break
        smaller = [c + y for c, y in zip(centre, image, strict=True)]
        settled = all(2 * y.rad() > x.rad() for x, y in zip(box, smaller, strict=True))
        box = [x.intersection(y) for x, y in zip(box, smaller, strict=True)]
        if settled:
            break
    if not certain:
        raise Inexact("no single stationary point is certain within the stated distance")
    return box


def _inverse(matrix: arb_mat) -> arb_mat:
    """An approximate inverse: of the midpoints."""
    middle = arb_mat(matrix.nrows(), matrix.ncols(), [x.mid() for x in matrix.entries()])
    try:
        return middle.inv()
    except ZeroDivisionError:
        raise Inexact("the Hessian is singular near the numbers given") from None
