"""Where the point is: as given, or the one stationary point within a stated distance of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flint import arb, arb_mat, fmpq

from pgb.verify import field, work
from pgb.verify.algebra import Algebra, Line, Lines, Number
from pgb.verify.jets import Jet, Jets, variables
from pgb.verify.reading import Problem, index, indices, keyed, listed, rational
from pgb.verify.refused import Refused, require

_CONTRACTIONS = 12

System = Callable[[list[Jet]], list[Jet]]
"""As many equations as parameters that move, as jets at a point or over a box."""


@dataclass(frozen=True)
class Place:
    """theta as balls, and what it is.

    kind      "given", the point as the problem has it; "stationary", the one point near by at which
              the slopes in `moving` are 0; "interpolation", the one at which all R_j are; "member",
              of a family
    moving    the coordinates that were solved for
    """

    box: tuple[arb, ...]
    kind: str = "given"
    moving: tuple[int, ...] = ()

    @property
    def exact(self) -> bool:
        return self.kind == "given"


def given(problem: Problem) -> Place:
    """The point as the problem gives it."""
    jets = Jets()
    return Place(tuple(field.value(tree, {}, jets).value for tree in problem.point))


def exact(problem: Problem, algebra: Algebra) -> list[Number]:
    """The point in exact numbers."""
    return [field.value(tree, {}, algebra) for tree in problem.point]


def loss_jet(problem: Problem, box: Sequence[arb], moving: Sequence[int]) -> Jet:
    """L over a box, with its derivatives in the coordinates that move."""
    jet: Jet = field.original(problem, variables(box, moving), Jets())
    if not jet.value.is_finite() or not all(s.is_finite() for s in jet.slope):
        raise Refused("L: expected finite values and slopes over the box, found others")
    return widened(jet, len(moving))


def widened(jet: Jet, count: int) -> Jet:
    """A constant's derivatives are zeros."""
    if jet.slope or not count:
        return jet
    return Jet(jet.value, (arb(0),) * count, tuple((arb(0),) * (i + 1) for i in range(count)))


def read(data: Any, problem: Problem) -> Place:
    """The place that a certificate claims, its existence and uniqueness checked."""
    where = "location"
    if isinstance(data, dict) and data.get("kind") == "given":
        keyed(data, where, "kind")
        return given(problem)
    keyed(data, where, "kind", "moving", "centre", "radius")
    require(data["kind"] == "stationary", where, '"given" or "stationary"', data["kind"])
    moving = indices(data["moving"], f"{where}.moving", len(problem.parameters))
    require(bool(moving), where, "at least one coordinate that moves")

    def gradient(place: list[Jet]) -> list[Jet]:
        jet = widened(field.original(problem, place, Jets()), len(moving))
        rows = [list(row) for row in jet.curvature]
        full = [[rows[max(i, j)][min(i, j)] for j in range(len(rows))] for i in range(len(rows))]
        return [Jet(s, tuple(row)) for s, row in zip(jet.slope, full, strict=True)]

    return solved(problem, moving, data, where, gradient)


def solved(
    problem: Problem, moving: tuple[int, ...], data: Any, where: str, system: System
) -> Place:
    """The one zero of a system within the radius of the point, in each coordinate that moves; the
    others are as given. The box about `centre` in which it is the only one holds all of these."""
    radius = rational(data["radius"], f"{where}.radius")
    centre = [rational(c, f"{where}.centre") for c in listed(data["centre"], where, len(moving))]
    require(radius > 0, f"{where}.radius", "a radius > 0", radius)
    start = given(problem).box
    pairs = list(zip(moving, centre, strict=True))
    reach = [abs(start[p] - arb(c)) + arb(radius) for p, c in pairs]
    box = krawczyk(start, moving, centre, reach, where, system)
    for p in moving:
        off = abs(box[p] - start[p])
        require(bool(off <= arb(radius)), where, "a zero so near the point that is given", off)
    return Place(box, data["kind"], moving)


def krawczyk(
    start: Sequence[arb],
    moving: Sequence[int],
    centre: Sequence[fmpq],
    reach: Sequence[arb],
    where: str,
    system: System,
) -> tuple[arb, ...]:
    """A small box that holds the one zero within the reach; `Refused` if that is not shown.

    R. Krawczyk, Computing 4 (1969): an image inside the box holds the only zero of the box.
    """
    cube = [arb(0, 1) * r for r in reach]
    middle = [arb(c) for c in centre]
    image = _image(start, moving, middle, cube, where, system)
    inside = all(c.contains_interior(i) for c, i in zip(cube, image, strict=True))
    require(inside, where, "exactly one zero within the radius: a box mapped into itself")
    for _ in range(_CONTRACTIONS):  # the zero is in each image: the box shrinks about it
        box = [m + i for m, i in zip(middle, image, strict=True)]
        middle = [x.mid() for x in box]
        cube = [x - m for x, m in zip(box, middle, strict=True)]
        image = _image(start, moving, middle, cube, where, system)
        if all(2 * i.rad() > c.rad() for i, c in zip(image, cube, strict=True)):
            break
    image = [_common(i, c, where) for i, c in zip(image, cube, strict=True)]
    return _put(start, moving, [m + i for m, i in zip(middle, image, strict=True)])


def _image(
    start: Sequence[arb],
    moving: Sequence[int],
    middle: Sequence[arb],
    cube: Sequence[arb],
    where: str,
    system: System,
) -> list[arb]:
    """The operator's image of a box, both as offsets from the middle."""
    n = len(moving)
    work.balls(4 * n**3)
    box = [m + c for m, c in zip(middle, cube, strict=True)]
    over = system(variables(_put(start, moving, box), moving))
    require(len(over) == n, where, f"{n} equations", len(over))
    at_middle = system(variables(_put(start, moving, middle), moving))
    slopes = arb_mat(n, n, [s for row in over for s in (row.slope or (arb(0),) * n)])
    inverse = _inverse(slopes, where)
    unit = arb_mat(n, n, [int(i == j) for i in range(n) for j in range(n)])
    value = arb_mat(n, 1, [row.value for row in at_middle])
    image: list[arb] = (
        (unit - inverse * slopes) * arb_mat(n, 1, list(cube)) - inverse * value
    ).entries()
    return image


def _common(image: arb, cube: arb, where: str) -> arb:
    require(image.overlaps(cube), where, "an image that is a number", image)
    return image.intersection(cube)


def _inverse(slopes: arb_mat, where: str) -> arb_mat:
    n = slopes.nrows()
    try:
        return arb_mat(n, n, [s.mid() for s in slopes.entries()]).inv()
    except ZeroDivisionError:
        raise Refused(
            f"{where}: expected a regular matrix of slopes, found a singular one"
        ) from None


def _put(start: Sequence[arb], moving: Sequence[int], values: Sequence[arb]) -> tuple[arb, ...]:
    found = list(start)
    for p, v in zip(moving, values, strict=True):
        found[p] = v
    return tuple(found)


def positive_definite(curvature: Sequence[Sequence[arb]], where: str) -> None:
    """The symmetric matrix, given by its lower triangle, has positive pivots (L D L^T)."""
    rows = [list(row) for row in curvature]
    n = len(rows)
    work.balls(n**3)
    for p in range(n):
        pivot = rows[p][p]
        require(bool(pivot > 0), where, "a positive definite Hessian: positive pivots", pivot)
        for i in range(p + 1, n):
            for j in range(p + 1, i + 1):
                rows[i][j] = rows[i][j] - rows[i][p] * rows[j][p] / pivot


__all__ = [
    "Place",
    "exact",
    "given",
    "index",
    "krawczyk",
    "loss_jet",
    "positive_definite",
    "read",
    "solved",
]


def exact_slope(problem: Problem, theta: Sequence[Number], p: int, algebra: Algebra) -> Number:
    """dL/dtheta_p in exact numbers."""
    lines = Lines(algebra)
    moving = [Line(t, algebra.num(fmpq(int(q == p)))) for q, t in enumerate(theta)]
    slope: Number = field.original(problem, moving, lines).slope
    return slope
