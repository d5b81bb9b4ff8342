"""A certificate's inequalities as a Rocq file, proved by interval arithmetic in its kernel.

Nothing is taken over: the certificate is read as the checker reads it, but not checked. If a number
in it is wrong, Rocq refuses the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from flint import arb, fmpq

from pgb.formal.numbers import augmented, family, functions, lowest, original, text, trees
from pgb.formal.numbers.augmented import Neurons, within
from pgb.formal.numbers.balls import above
from pgb.formal.numbers.family import Family
from pgb.formal.numbers.model import Model
from pgb.formal.numbers.original import Ground
from pgb.formal.numbers.places import Point, Spot, centres, krawczyk, near
from pgb.formal.numbers.sheet import Sheet, comment, folded
from pgb.formal.numbers.system import interpolated, stationary
from pgb.verify.check import UNDECIDED, opened
from pgb.verify.labels import allowed
from pgb.verify.reading import (
    Trees,
    indices,
    keyed,
    listed,
    problem,
    rational,
)
from pgb.verify.refused import Refused, require


def export(certificate: str) -> str:
    """The Rocq file of a certificate's text. Raises `Refused` where that is no certificate."""
    with opened(certificate) as data:
        return _File(data).text()


class _File:
    def __init__(self, data: Any) -> None:
        self.data, self.sheet = data, Sheet()
        self.problem = problem(data["problem"], Trees())
        allowed(self.problem)
        self.model = Model(self.problem, self.sheet)
        self.claims = keyed(data["original"], "original", "verdict", "value", "gap", "argument")

    def text(self) -> str:
        sheet = self.sheet
        sheet.title("the network and its loss")
        self.model.define()
        self.point = Point(self.model)
        self.made: Family | None = None
        argument = self.claims["argument"]
        if isinstance(argument, dict) and argument.get("kind") == "family":
            self.made = Family(argument, self.point)
        self.ground = Ground(self.model, self.point, self._place(argument))
        self._located(argument)
        self._original(argument)
        self._values()
        self._augmented()
        body = sheet.text()
        return self._head() + body + self._end()

    # --- where -----------------------------------------------------------------------------------

    def _place(self, argument: Any) -> Spot:
        location = self.data["location"]
        kind = location.get("kind") if isinstance(location, dict) else None
        count = len(self.problem.parameters)
        match kind:
            case "given":
                keyed(location, "location", "kind")
                return self.point.given()
            case "stationary":
                keyed(location, "location", "kind", "moving", "centre", "radius")
                self.solved, where = location, "location"
            case "interpolation":
                keyed(location, "location", "kind")
                keyed(argument, original.WHERE, "kind", "moving", "centre", "radius")
                self.solved, where = argument, original.WHERE
            case "member":
                keyed(location, "location", "kind", "distance")
                if self.made is None:
                    raise Refused("location: expected the argument family")
                return self.point.given() if location["distance"] is None else self.made.spot()
            case _:
                raise Refused(f"location: expected a known kind, found {kind!s:.40}")
        self.moving = indices(self.solved["moving"], f"{where}.moving", count)
        self.radius = rational(self.solved["radius"], f"{where}.radius")
        require(self.radius > 0, f"{where}.radius", "a radius > 0", self.radius)
        rows = listed(self.solved["centre"], f"{where}.centre", len(self.moving))
        self.centre = [rational(c, f"{where}.centre") for c in rows]
        return self.point.stationary(self.moving, self.radius)

    def _located(self, argument: Any) -> None:
        sheet, kind = self.sheet, self.data["location"]["kind"]
        sheet.title("which point is spoken of")
        if kind == "given":
            sheet.say("The point itself.")
            return
        if kind == "member" and self.made is not None:
            if self.data["location"]["distance"] is None:
                family.is_member(self.made)
                return
            distance = rational(self.data["location"]["distance"], "location.distance")
            family.locate(distance, self.made, self.ground)
            return
        names = ", ".join(self.model.theta[p] for p in self.moving)
        sheet.say(
            f"The one zero near the point, in {names}. What follows is stated for all points so"
            " near it as the certificate says."
        )
        self._solved(kind)

    def _solved(self, kind: str) -> None:
        model, moving = self.model, self.moving
        start = [self.point.box[p] for p in moving]
        reach = [self._reach(x, c) for x, c in zip(start, self.centre, strict=True)]
        at, over = list(self.point.box), list(self.point.box)
        theta_at, theta_over = list(self.point.names), list(self.point.names)
        unknown = [model.theta[p] for p in moving]
        centre = centres(self.sheet, unknown, self.centre)
        for p, name, c, r in zip(moving, centre, self.centre, reach, strict=True):
            at[p], over[p] = arb(c), arb(c) + arb(r) * arb(0, 1)
            theta_at[p], theta_over[p] = name, model.theta[p]
        made = stationary if kind == "stationary" else interpolated
        system = made(self.ground, moving, (theta_at, at), (theta_over, over))
        found = krawczyk(self.sheet, unknown, centre, reach, system)
        self.sheet.say("The box holds all points so near, and the zero is so near.")
        for p, middle, r, off in zip(moving, centre, reach, found, strict=True):
            name, radius = self.point.names[p], text.rational(self.radius)
            away = text.rational(off)
            proof = "first [exactly | bound]"
            whole = " /\\ ".join(near(middle, r, f"({name} {sign} {radius})") for sign in "-+")
            self.sheet.lemma(f"all_{model.theta[p]}", [], [], whole, proof)
            zero = " /\\ ".join(
                near(name, self.radius, f"({middle} {sign} {away})") for sign in "-+"
            )
            self.sheet.lemma(f"zero_{model.theta[p]}", [], [], zero, proof)

    def _reach(self, start: arb, centre: fmpq) -> fmpq:
        """How far the points so near reach from the centre."""
        off = start - arb(centre)
        if off.contains(0) and off.rad() < arb(self.radius) * arb(2) ** -40:
            return self.radius
        return above(abs(off) + arb(self.radius))

    # --- what ------------------------------------------------------------------------------------

    def _original(self, argument: Any) -> None:
        sheet = self.sheet
        verdict = self.claims["verdict"]
        sheet.title(f"in L the point is: {verdict}"[:80])
        if argument is None:
            sheet.say("Nothing is claimed.")
            return
        kind = argument.get("kind") if isinstance(argument, dict) else None
        sheet.say(f"The argument: {kind}.")
        try:
            if self.made is not None:
                family.write(argument, self.ground, self.made)
            else:
                original.write(argument, self.ground)
        except trees.Uncertain:
            sheet.lacks("derivatives at a kink, which the checker bounds on both sides.")

    def _values(self) -> None:
        sheet, ground = self.sheet, self.ground
        sheet.title("values of L")
        shown = text.applied(self.model.L, ground.here.theta)
        sheet.say("L at the point is in the ball.")
        within(ground, "value", shown, self.claims["value"], "original.value")
        if self.claims["gap"] is not None:
            least = lowest.define(ground)
            if least is None:
                raise Refused("original.gap: expected null: L* is not known for this loss")
            sheet.say("L - L* at the point is in the ball.")
            within(ground, "gap", f"({shown} - {least})", self.claims["gap"], "original.gap")
        better = self.data["better"]
        if better is None:
            return
        keyed(better, "better", "point", "value")
        rows = listed(better["point"], "better.point", len(self.problem.parameters))
        at = [text.rational(rational(c, "better.point")) for c in rows]
        there = text.applied(self.model.L, at)
        sheet.say("A better point: L there is in the ball, and lower.")
        still = Ground(self.model, self.point, Spot((), (), tuple(at), (), "given"))
        within(still, "better_value", there, better["value"], "better.value")
        statement = f"{text.bare(there)} < {text.bare(shown)}"
        sheet.lemma("better", ground.here.given, ground.here.holds, statement, "lower")

    def _augmented(self) -> None:
        data = self.data["augmented"]
        if data is None:
            return
        keyed(data, "augmented", "verdict", "reason", "argument")
        neurons = Neurons(self.ground)
        self.sheet.title(f"in the augmented loss the point is: {data['verdict']}"[:80])
        if data["verdict"] != UNDECIDED:
            self.sheet.say(f"The reason: {data['reason']}")
            augmented.write(data["argument"], neurons)
        if self.data["path"] is not None:
            augmented.path(self.data["path"], neurons)

    # --- head and end ----------------------------------------------------------------------------

    def _head(self) -> str:
        words = [
            "The numbers of a certificate of `pgb audit`, for the kernel of Rocq: each inequality"
            " that `pgb verify` finds true in Arb's balls, as a lemma about real numbers, with the"
            " certificate's own exact numbers. They are proved by the tactic `interval` of"
            f" coq-interval over software floats of {functions.FEW_BITS} bits, or of"
            f" {self.data['bits']} where these do not suffice.",
            "What a reader checks: the definitions (the network, the loss, the point) and the"
            " statements. Derivatives are proved to be such. What the inequalities imply rests on"
            " the theorems named in the comments, not on this file.",
        ]
        if self.sheet.missing:
            words.append("Not covered here: " + " ".join(self.sheet.missing))
        used = {name for tree in self._trees() for name in trees.calls(tree)}
        return "\n".join(map(comment, words)) + "\n" + functions.prelude(used, self.data["bits"])

    def _trees(self) -> Iterator[Any]:
        about = self.problem
        yield from (*about.outputs, trees.loss(about), *about.point, about.weight)
        for row in (*about.inputs, *about.targets, about.a, about.b, *about.W):
            yield from row
        if self.made is not None:
            yield from self.made.values
            yield from chain.from_iterable(self.made.multipliers)

    def _end(self) -> str:
        name = self.sheet.names.new("claims")
        used = " ".join(f"let _ := {lemma} in" for lemma in self.sheet.lemmas)
        parts = [
            "\n(* --- what all the lemmas together rest on --- *)\n",
            folded(f"Definition {name} : True := {used} I."),
            f"Print Assumptions {name}.\n",
        ]
        return "\n".join(parts)
