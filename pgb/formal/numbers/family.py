"""A family of points with one value: its members, the box that holds them, the Hessian across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from flint import arb, fmpq

from pgb.formal.numbers import balls, text, trees
from pgb.formal.numbers.calculus import Calculus
from pgb.formal.numbers.formal import stated
from pgb.formal.numbers.original import WHERE, Ground, positive_definite
from pgb.formal.numbers.places import Point, Spot, System, centres, krawczyk, near
from pgb.verify import field
from pgb.verify.algebra import Algebra, Number
from pgb.verify.jets import Jet, Jets
from pgb.verify.place import exact_slope
from pgb.verify.reading import Trees, indices, keyed, listed, rational
from pgb.verify.refused import require

KEYS = ("kind", "free", "radius", "values", "constants", "multipliers")


class Family:
    """The members as functions of the free parameters and the constants."""

    def __init__(self, data: Any, point: Point) -> None:
        keyed(data, WHERE, *KEYS)
        self.point, self.model = point, point.model
        sheet, problem = self.model.sheet, self.model.problem
        count = len(problem.parameters)
        self.free = indices(data["free"], f"{WHERE}.free", count)
        self.across = [p for p in range(count) if p not in self.free]
        self.radius = rational(data["radius"], f"{WHERE}.radius")
        constants = keyed(
            data["constants"], f"{WHERE}.constants", "names", "equations", "centre", "radius"
        )
        given = listed(constants["names"], f"{WHERE}.constants.names")
        require(all(isinstance(n, str) for n in given), f"{WHERE}.constants", "names", given)
        self.equations = indices(constants["equations"], f"{WHERE}.constants.equations", count)
        size = len(given)
        centre = listed(constants["centre"], f"{WHERE}.constants.centre", size)
        self.centre = [rational(c, f"{WHERE}.constants.centre") for c in centre]
        self.reach = rational(constants["radius"], f"{WHERE}.constants.radius")
        names = [sheet.names.new(n) for n in given]
        self.constants = names
        known = [problem.parameters[p] for p in self.free] + given
        values = listed(data["values"], f"{WHERE}.values", len(self.across))
        reading = Trees()
        self.values = [reading.read(t, f"{WHERE}.values", known) for t in values]
        self.given = given
        where = f"{WHERE}.multipliers"
        self.multipliers = [
            [reading.read(t, where, known) for t in listed(row, where, len(self.equations))]
            for row in listed(data["multipliers"], where, count)
        ]
        printed = {problem.parameters[p]: self.model.theta[p] for p in self.free}
        printed |= dict(zip(given, names, strict=True))
        self.printed = printed
        arguments = [*(self.model.theta[p] for p in self.free), *names]
        sheet.title("the family")
        sheet.say("The members, by the free parameters" + (" and constants." if names else "."))
        self.members = {
            p: sheet.define(f"{self.model.theta[p]}_of", arguments, text.tree(tree, printed))
            for p, tree in zip(self.across, self.values, strict=True)
        }
        self.centres = centres(sheet, names, self.centre) if names else []

    def spot(self) -> Spot:
        """The member with the given free parameters: the constants are unknown."""
        constants = [arb(c) + arb(self.reach) * arb(0, 1) for c in self.centre]
        free = [self.point.box[p] for p in self.free]
        theta = list(self.point.names)
        at = [*(self.point.names[p] for p in self.free), *self.constants]
        for p, name in self.members.items():
            theta[p] = text.applied(name, at)
        box = self.box(free, constants)
        return Spot(tuple(self.constants), self.known(), tuple(theta), tuple(box), "member")

    def place(self, free: Sequence[str]) -> list[str]:
        """The member with these free parameters, in Rocq."""
        place = dict(zip(self.free, free, strict=True))
        for p, name in self.members.items():
            place[p] = text.applied(name, [*free, *self.constants])
        return [place[p] for p in range(len(place))]

    def left(self, p: int, on: Algebra) -> Number:
        """A slope of L on the family less the combination of those that are 0."""
        problem = self.model.problem
        ranges = {
            problem.parameters[q]: self.point.box[q] + arb(self.radius) * arb(0, 1)
            for q in self.free
        }
        for name, centre in zip(self.given, self.centre, strict=True):
            ranges[name] = arb(centre) + arb(self.reach) * arb(0, 1)
        there = {name: on.var(name, ball) for name, ball in ranges.items()}
        start = dict(there)
        for q in self.free:
            start[problem.parameters[q]] = field.value(problem.point[q], {}, on)
        weights = [field.value(t, there, on) for t in self.multipliers[p]]
        solved = [exact_slope(problem, self._numbers(start, on), q, on) for q in self.equations]
        slope = exact_slope(problem, self._numbers(there, on), p, on)
        return on.add(slope, on.neg(field.dot(weights, solved, on)))

    def off(self, p: int, on: Algebra) -> Number:
        """A coordinate of the point less that of the member with the same free parameters."""
        problem = self.model.problem
        point = [field.value(t, {}, on) for t in problem.point]
        env = {problem.parameters[q]: point[q] for q in self.free}
        return on.add(point[p], on.neg(self._numbers(env, on)[p]))

    def _numbers(self, env: Mapping[str, Number], on: Algebra) -> list[Number]:
        found = {q: env[self.model.problem.parameters[q]] for q in self.free}
        for q, tree in zip(self.across, self.values, strict=True):
            found[q] = field.value(tree, env, on)
        return [found[q] for q in range(len(found))]

    def known(self) -> tuple[str, ...]:
        return tuple(
            near(centre, self.reach, name)
            for centre, name in zip(self.centres, self.constants, strict=True)
        )

    def box(self, free: Sequence[arb], constants: Sequence[arb]) -> list[arb]:
        env: dict[str, Any] = {
            self.model.problem.parameters[p]: Jet(x) for p, x in zip(self.free, free, strict=True)
        }
        env |= {n: Jet(c) for n, c in zip(self.given, constants, strict=True)}
        box = list(self.point.box)
        for p, x in zip(self.free, free, strict=True):
            box[p] = x
        for p, tree in zip(self.across, self.values, strict=True):
            box[p] = field.value(tree, env, Jets()).value
        return box

    def located(self, ground: Ground) -> None:
        """The constants are the one zero of some slopes of L."""
        if not self.constants:
            return
        calculus = ground.pieces()
        sheet = self.model.sheet
        here = self.spot()
        free = [self.point.names[p] for p in self.free]
        theta_at = list(self.point.names)
        for p, name in self.members.items():
            theta_at[p] = text.applied(name, [*free, *self.centres])
        box_at = self.box([self.point.box[p] for p in self.free], [arb(c) for c in self.centre])
        values = [text.applied(calculus.slope(p), theta_at) for p in self.equations]
        value_balls = [calculus.ball(box_at, p) for p in self.equations]
        rates = self._rates()
        rows: list[list[str]] = []
        row_balls: list[list[arb]] = []
        for p in self.equations:
            rows.append([])
            row_balls.append([])
            for j in range(len(self.constants)):
                terms, whole = [], arb(0)
                for s in self.across:
                    if (s, j) not in rates:
                        continue
                    name, ball = rates[s, j]
                    terms.append(
                        f"{text.applied(calculus.second(p, s), here.theta)}"
                        f" * {text.applied(name, [*free, *self.constants])}"
                    )
                    whole = whole + calculus.ball(here.box, p, s) * ball
                rows[-1].append(text.added(terms) if terms else "0")
                row_balls[-1].append(whole)
        sheet.say(
            "The constants are the one zero of slopes of L at the member with the given free"
            " parameters; J by the chain rule."
        )
        reach = [self.reach] * len(self.constants)
        system = System(values, value_balls, rows, row_balls)
        krawczyk(sheet, self.constants, self.centres, reach, system)

    def _rates(self) -> dict[tuple[int, int], tuple[str, arb]]:
        """The members' derivatives in the constants."""
        sheet, model, printed = self.model.sheet, self.model, self.printed
        arguments = [*(model.theta[p] for p in self.free), *self.constants]
        env: dict[str, Any] = {
            model.problem.parameters[p]: Jet(self.point.box[p]) for p in self.free
        }
        env |= {
            n: Jet(arb(c) + arb(self.reach) * arb(0, 1))
            for n, c in zip(self.given, self.centre, strict=True)
        }
        found: dict[tuple[int, int], tuple[str, arb]] = {}
        for s, tree in zip(self.across, self.values, strict=True):
            for j, constant in enumerate(self.given):
                rate = trees.slope(tree, constant)
                if rate == trees.ZERO:
                    continue
                before = self.members[s]
                name = sheet.define(
                    f"d{before}_{self.constants[j]}", arguments, text.tree(rate, printed)
                )
                shown = text.bare(text.applied(before, arguments))
                by = self.constants[j]
                statement = f"is_derive (fun {by} => {shown}) {by} {text.applied(name, arguments)}"
                sheet.lemma(f"{name}_is", arguments, [], statement, "derivative")
                found[s, j] = (name, field.value(rate, env, Jets()).value)
        return found


def write(data: Any, ground: Ground, made: Family) -> None:
    """The box that holds the members, the point among them, and the Hessian across."""
    sheet, model, point = ground.sheet, ground.model, made.point
    constants = [arb(c) + arb(made.reach) * arb(0, 1) for c in made.centre]
    free = [point.box[p] + arb(made.radius) * arb(0, 1) for p in made.free]
    members = made.box(free, constants)
    box = list(members)
    around = point.around(made.radius)
    given, holds = list(model.theta), list(around.holds)
    free_names = [model.theta[p] for p in made.free]
    free_holds = [around.holds[p] for p in made.free]
    sheet.say("The box: free parameters near the given ones, the others in brackets that hold all.")
    for p in made.across:
        low, high = balls.outward(members[p].union(around.box[p]))
        box[p] = balls.union(low, high)
        holds[p] = balls.between(low, model.theta[p], high)
        shown = text.bare(text.applied(made.members[p], [*free_names, *made.constants]))
        sheet.lemma(
            f"holds_{model.theta[p]}",
            [*free_names, *made.constants],
            [*free_holds, *made.known()],
            balls.between(low, shown, high),
            "bound",
        )
        sheet.lemma(
            f"holds_{model.theta[p]}_0", [], [], balls.between(low, point.names[p], high), "bound"
        )
    calculus = ground.calculus(box, Spot(tuple(given), tuple(holds), (), tuple(box), "box"))
    _one_value(made, calculus, free_holds)
    where = Spot(tuple(given), tuple(holds), tuple(model.theta), tuple(box), "box")
    positive_definite(ground, calculus, made.across, where)


def _one_value(made: Family, calculus: Calculus, free_holds: Sequence[str]) -> None:
    """Every slope of L on the family is a combination of those that the constants make 0."""
    sheet, model = made.model.sheet, made.model
    if not all(stated(partial(made.left, p)) for p in range(len(model.theta))):
        sheet.lacks(
            "every slope of L on the family is a combination of those that are 0; the checker"
            " proves it in exact numbers."
        )
        return
    sheet.say(
        "All slopes of L vanish on the family"
        + (": they are combinations of those that the constants make 0." if made.constants else ".")
    )
    given = [*(model.theta[p] for p in made.free), *made.constants]
    there = made.place([model.theta[p] for p in made.free])
    start = made.place([made.point.names[p] for p in made.free])
    for p, row in enumerate(made.multipliers):
        terms = [
            f"{text.tree(weight, made.printed)} * {text.applied(calculus.slope(q), start)}"
            for q, weight in zip(made.equations, row, strict=True)
            if weight != trees.ZERO
        ]
        shown = text.bare(text.applied(calculus.slope(p), there))
        statement = f"{shown} = {' + '.join(terms) or '0'}"
        name = f"slope_{model.theta[p]}_on_family"
        sheet.lemma(name, given, [*free_holds, *made.known()], statement, "formal")


def is_member(made: Family) -> None:
    """The point itself is the member with its free parameters."""
    sheet, point = made.model.sheet, made.point
    if made.constants or not all(stated(partial(made.off, p)) for p in made.across):
        sheet.lacks("the point is a member of the family: shown in exact numbers.")
        return
    sheet.say("The point is the member of the family with its free parameters.")
    there = made.place([point.names[p] for p in made.free])
    for p in made.across:
        statement = f"{point.names[p]} = {text.bare(there[p])}"
        sheet.lemma(f"member_{made.model.theta[p]}", [], [], statement, "formal")


def locate(distance: fmpq, made: Family, ground: Ground) -> None:
    """The member spoken of: its constants, and that it is so near the point."""
    made.located(ground)
    sheet, point = made.model.sheet, made.point
    here = made.spot()
    sheet.say("The member is so near the point that is given.")
    for p in made.across:
        statement = f"Rabs ({point.names[p]} - {here.theta[p]}) <= {text.rational(distance)}"
        sheet.lemma(f"distance_{made.model.theta[p]}", here.given, here.holds, statement, "bound")
