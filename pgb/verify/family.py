"""A family of points with one value: an argument that shows minima that are not isolated.

Some parameters are free; the others are functions of these and of constants. The constants are the
one zero of some slopes of L near numbers that the certificate gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import arb, fmpq

from pgb.verify import field, place
from pgb.verify.algebra import Algebra
from pgb.verify.jets import Jet, Jets
from pgb.verify.place import Place, exact_slope, loss_jet, positive_definite
from pgb.verify.reading import Problem, Trees, indices, keyed, listed, rational
from pgb.verify.refused import require

WHERE = "original.argument"


def check(data: Any, problem: Problem, here: Place) -> str:
    """On each slice with the free parameters held, L is convex in the others (its Hessian there is
    positive definite over a box that holds the family) and stationary at the family's member, and
    all members have one value (all slopes of L are 0 on the family, which is connected): so L is
    nowhere smaller in the box, and the point is a member inside it."""
    require(here.kind in ("given", "member"), "location", "a member of the family", here.kind)
    members = Family(data, problem)
    if here.exact:
        members.member(None)
    members.stationary_with_one_value(data["multipliers"])
    positive_definite(loss_jet(problem, members.box, members.across).curvature, WHERE)
    inside = all(b.contains_interior(x) for b, x in zip(members.box, here.box, strict=True))
    require(inside, f"{WHERE}.radius", "a neighbourhood of the member")
    return "local_minimum"


def member(data: Any, problem: Problem, distance: fmpq | None) -> Place:
    """The member of the claimed family at the free parameters that are given."""
    return Family(data, problem).member(distance)


class Family:
    """The points whose free parameters are any near the given ones, the others functions of these
    and of constants, which solve equations."""

    def __init__(self, data: Any, problem: Problem) -> None:
        keyed(data, WHERE, "kind", "free", "values", "constants", "multipliers", "radius")
        count = len(problem.parameters)
        free = indices(data["free"], f"{WHERE}.free", count)
        across = tuple(p for p in range(count) if p not in free)
        require(bool(free) and bool(across), f"{WHERE}.free", "some parameters free and some not")
        radius = arb(rational(data["radius"], f"{WHERE}.radius"))
        require(bool(radius > 0), f"{WHERE}.radius", "a radius > 0", radius)
        self.problem, self.free, self.across = problem, free, across
        start = place.given(problem).box
        constants = keyed(
            data["constants"], f"{WHERE}.constants", "names", "equations", "centre", "radius"
        )
        names = [str(n) for n in listed(constants["names"], f"{WHERE}.constants.names")]
        fresh = len(set(names)) == len(names) and not {*names} & {*problem.parameters}
        require(
            fresh and all(n.isidentifier() for n in names), f"{WHERE}.constants", "new names", names
        )
        known = [problem.parameters[p] for p in free] + names
        trees = Trees()
        values = listed(data["values"], f"{WHERE}.values", len(across))
        self.values = [trees.read(t, f"{WHERE}.values", known) for t in values]
        self.names = names
        self.equations = indices(
            constants["equations"], f"{WHERE}.constants.equations", len(problem.parameters)
        )
        require(len(self.equations) == len(names), f"{WHERE}.constants", "an equation for each")
        self.constants = self._solved(constants, start) if names else ()
        self.algebra = Algebra()
        ranges = {problem.parameters[p]: start[p] + radius * arb(0, 1) for p in free}
        ranges |= dict(zip(names, self.constants, strict=True))
        self.env = {n: self.algebra.var(n, r) for n, r in ranges.items()}
        self.start = start
        self.known = known
        self.box = self._box(radius, start, ranges)

    def _box(self, radius: arb, start: Sequence[arb], ranges: dict[str, arb]) -> list[arb]:
        """A convex box that holds all members."""
        env = {name: Jet(x) for name, x in ranges.items()}
        found = [x + radius * arb(0, 1) for x in start]
        for p, tree in zip(self.across, self.values, strict=True):
            found[p] = found[p].union(field.value(tree, env, Jets()).value)
        return found

    def _place(self, env: dict[str, Any], on: Any) -> list[Any]:
        found: list[Any] = [None] * len(self.problem.parameters)
        for p in self.free:
            found[p] = env[self.problem.parameters[p]]
        for p, tree in zip(self.across, self.values, strict=True):
            found[p] = field.value(tree, env, on)
        return found

    def _solved(self, constants: Any, start: Sequence[arb]) -> tuple[arb, ...]:
        """The one zero of some slopes of L at the member with the given free parameters."""
        count = len(self.names)
        centre = [
            rational(c, f"{WHERE}.constants") for c in listed(constants["centre"], WHERE, count)
        ]
        radius = rational(constants["radius"], f"{WHERE}.constants.radius")
        require(radius > 0, f"{WHERE}.constants.radius", "a radius > 0", radius)
        reach = [arb(radius)] * count
        lone = [arb(0)] * count

        def equations(unknown: list[Jet]) -> list[Jet]:
            env: dict[str, Any] = {self.problem.parameters[p]: Jet(start[p]) for p in self.free}
            env |= dict(zip(self.names, unknown, strict=True))
            return [self._slope(env, p, count) for p in self.equations]

        return place.krawczyk(lone, range(count), centre, reach, f"{WHERE}.constants", equations)

    def _slope(self, env: dict[str, Any], p: int, count: int) -> Jet:
        """dL/dtheta_p at the member, as a jet in the constants (one more variable moves with p)."""
        wide = {name: _padded(jet, count) for name, jet in env.items()}
        theta = self._place(wide, Jets())
        extra = Jet(
            arb(0),
            (*(arb(0) for _ in range(count)), arb(1)),
            tuple((arb(0),) * (i + 1) for i in range(count + 1)),
        )
        theta[p] = Jets().add(theta[p], extra)
        whole: Jet = field.original(self.problem, theta, Jets())
        whole = place.widened(whole, count + 1)
        return Jet(whole.slope[count], whole.curvature[count][:count])

    def stationary_with_one_value(self, multipliers: Any) -> None:
        """Every slope of L on the family is a combination of the equations that the constants
        solve: so all are 0, and the value is the same."""
        on = self.algebra
        theta = self._place(self.env, on)
        held = dict(self.env)
        for p in self.free:
            name = self.problem.parameters[p]
            held[name] = field.value(self.problem.point[p], {}, on)
        base = self._place(held, on)
        solved = [exact_slope(self.problem, base, p, on) for p in self.equations]
        rows = listed(multipliers, f"{WHERE}.multipliers", len(self.problem.parameters))
        trees = Trees()
        for p, row in enumerate(rows):
            weights = [
                field.value(trees.read(t, f"{WHERE}.multipliers", self.known), self.env, on)
                for t in listed(row, f"{WHERE}.multipliers", len(solved))
            ]
            left = on.add(
                exact_slope(self.problem, theta, p, on), on.neg(field.dot(weights, solved, on))
            )
            name = self.problem.parameters[p]
            require(on.is_zero(left), f"{WHERE}: dL/d{name} on the family", "0", on.ball(left))

    def member(self, distance: fmpq | None) -> Place:
        """The member with the given free parameters: the given point itself, or that near by."""
        if distance is None:
            on = self.algebra
            env = {
                self.problem.parameters[p]: field.value(self.problem.point[p], {}, on)
                for p in self.free
            }
            require(not self.names, "location", "a family without constants for the point as given")
            pairs = zip(place.exact(self.problem, on), self._place(env, on), strict=True)
            same = all(on.is_zero(on.add(t, on.neg(m))) for t, m in pairs)
            require(same, "location", "a member of the family")
            return place.given(self.problem)
        jets = {self.problem.parameters[p]: Jet(self.start[p]) for p in self.free}
        jets |= {n: Jet(c) for n, c in zip(self.names, self.constants, strict=True)}
        box = tuple(jet.value for jet in self._place(jets, Jets()))
        for x, m in zip(self.start, box, strict=True):
            off = abs(x - m)
            require(bool(off <= arb(distance)), "location", "a member so near", off)
        return Place(box, "member", self.across)


def _padded(jet: Jet, count: int) -> Jet:
    """A jet in `count` variables as one in one more."""
    slope = (*(jet.slope or (arb(0),) * count), arb(0))
    rows = jet.curvature or tuple((arb(0),) * (i + 1) for i in range(count))
    return Jet(jet.value, slope, (*rows, (arb(0),) * (count + 1)))
