"""What the point is in L: the inequalities behind each argument of a certificate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flint import arb, arb_mat, fmpq

from pgb.formal.numbers import balls, text, trees
from pgb.formal.numbers.calculus import Calculus
from pgb.formal.numbers.formal import stated
from pgb.formal.numbers.model import Model, Piece
from pgb.formal.numbers.places import Point, Spot
from pgb.formal.numbers.sheet import Sheet
from pgb.verify import field
from pgb.verify.algebra import Algebra, Number
from pgb.verify.jets import Jet, Jets
from pgb.verify.place import exact_slope
from pgb.verify.reading import index, indices, keyed, listed, rational
from pgb.verify.refused import Refused
from pgb.verify.residuals import groups

WHERE = "original.argument"
_LEAST = fmpq(1, 2**60)


@dataclass
class Ground:
    """What the arguments are about."""

    model: Model
    point: Point
    here: Spot
    near: Calculus | None = None
    smooth: Calculus | None = None

    @property
    def sheet(self) -> Sheet:
        return self.model.sheet

    def exact(self) -> bool:
        """Whether the point and all that is computed there are rational."""
        problem = self.model.problem
        used = [*problem.outputs, *(t for row in (*problem.inputs, *problem.targets) for t in row)]
        kinked = all(
            set(trees.calls(t)) <= trees.KINKS - {"elu"} for t in (*used, trees.loss(problem))
        )
        return self.here.rational and kinked

    def proof(self, numbers: Iterable[Callable[[Algebra], Number]]) -> str | None:
        """The tactic that proves numbers at the point to be 0; None where it takes more."""
        if self.exact():
            return "exactly"
        given = self.here.kind in ("given", "rational")
        return "formal" if given and all(map(stated, numbers)) else None

    def residual(self, group: Sequence[int], k: int, on: Algebra) -> Number:
        """R_jk at the point as given, of the very expression that Rocq sees."""
        problem = self.model.problem
        theta = [field.value(t, {}, on) for t in problem.point]
        whole = on.num(fmpq(0))
        for i in group:
            q, y = field.outputs(problem, i, theta, on), field.target(problem, i, on)
            env = {f"q{h + 1}": number for h, number in enumerate(q)}
            env |= {f"y{h + 1}": number for h, number in enumerate(y)}
            tree = self.model.residual(self.outer(i), k).tree
            whole = on.add(whole, field.value(tree, env, on))
        return whole

    def slope(self, p: int, on: Algebra) -> Number:
        """dL/dtheta_p at the point as given."""
        problem = self.model.problem
        return exact_slope(problem, [field.value(t, {}, on) for t in problem.point], p, on)

    def pieces(self) -> Calculus:
        """Derivatives of L near the point, kinks on their sides."""
        if self.near is None:
            self.near = self.calculus(*self._room())
        return self.near

    def outer(self, i: int) -> Piece:
        """The piece whose loss has no kink where the sample is."""
        if trees.kinked(self.model.whole.loss.tree):
            return self.pieces().pieces[i]
        return self.model.whole

    def _room(self) -> tuple[Sequence[arb], Spot]:
        """A neighbourhood of the point in which every kink's side is certain and L is finite."""
        radius = fmpq(1, 4)
        while True:
            spot = self.point.around(radius)
            try:
                for i in self.model.samples:
                    self.model.sided(spot.box, i)
                value = field.original(self.model.problem, [Jet(x) for x in spot.box], Jets())
                if value.value.is_finite():
                    return spot.box, spot
            except Refused:
                if radius < _LEAST:
                    raise
            radius = radius / 2

    def calculus(self, box: Sequence[arb], spot: Spot) -> Calculus:
        model, sheet = self.model, self.sheet
        pieces, new = model.pieces(box, "near")
        if not new:
            if self.smooth is None or model.partial():
                self.smooth = Calculus(model, pieces, model.L, spot.given, spot.holds)
            return self.smooth
        sheet.say("The same without kinks, near the point; derivatives are taken of these.")
        whole = model.mean("L_near", pieces)
        pairs = [
            (model.sample(model.whole, model.theta, i), model.sample(piece, model.theta, i))
            for i, piece in enumerate(pieces)
        ]
        pairs.append((text.applied(model.L, model.theta), text.applied(whole, model.theta)))
        for left, right in pairs:
            statement = f"{text.bare(left)} = {text.bare(right)}"
            sheet.lemma("same_near", spot.given, spot.holds, statement, "same")
        return Calculus(model, pieces, whole, spot.given, spot.holds)


def write(data: Any, ground: Ground) -> None:
    """The argument's inequalities. Raises `Refused` for one that is no argument."""
    kind = data.get("kind") if isinstance(data, dict) else None
    if kind not in ARGUMENTS:
        raise Refused(f"{WHERE}: expected one of {', '.join(ARGUMENTS)}, found {kind!s:.40}")
    ARGUMENTS[kind](data, ground)


def residuals_vanish(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind")
    sheet = ground.sheet
    problem = ground.model.problem
    entries = [
        (j, g, k) for j, g in enumerate(groups(problem)) for k in range(len(problem.outputs))
    ]
    proof = ground.proof(partial(ground.residual, group, k) for _, group, k in entries)
    if proof is None:
        sheet.lacks("all R_j = 0, which the checker proves in exact numbers.")
        return
    sheet.say("All R_j = 0.")
    for j, group, k in entries:
        shown = grouped(ground, group, k)
        sheet.lemma(f"R_{j + 1}_{k + 1}_is_0", [], [], f"{text.bare(shown)} = 0", proof)


def grouped(ground: Ground, group: Sequence[int], k: int) -> str:
    """R_jk at the point."""
    model = ground.model
    terms = []
    for i in group:
        q = model.outputs(model.whole, ground.here.theta, model.inputs[i])
        part = model.residual(ground.outer(i), k)
        terms.append(text.applied(part.name, [*q, *model.targets[i]]))
    return text.added(terms)


def affine_model(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind")
    model, sheet = ground.model, ground.sheet
    sheet.say("The outputs are affine in theta.")
    zeros = ["0"] * len(model.theta)
    for k, part in enumerate(model.whole.outputs):
        start = text.applied(part.name, [*zeros, *model.x])
        terms = [start]
        for p, name in enumerate(model.theta):
            unit = [*zeros[:p], "1", *zeros[p + 1 :], *model.x]
            terms.append(f"{name} * ({text.applied(part.name, unit)} - {start})")
        given = [*model.theta, *model.x]
        left = text.bare(text.applied(part.name, given))
        sheet.lemma(f"affine_{k + 1}", given, [], f"{left} = {' + '.join(terms)}", "same")
    _stationary(ground, range(len(model.theta)), ground.pieces())


def _stationary(ground: Ground, moving: Sequence[int], calculus: Calculus) -> None:
    """The slopes are 0: by the location, or exactly."""
    sheet, model = ground.sheet, ground.model
    if ground.here.given:
        sheet.say("The slopes are 0 by the location: the point spoken of is the zero above.")
        return
    proof = ground.proof(partial(ground.slope, p) for p in moving)
    if proof is None:
        sheet.lacks("the slopes are 0 at the point, which the checker proves in exact numbers.")
        return
    sheet.say("The slopes at the point are 0.")
    for p in moving:
        name = calculus.slope(p)
        statement = f"{text.bare(text.applied(name, ground.here.theta))} = 0"
        sheet.lemma(f"slope_{model.theta[p]}_is_0", [], [], statement, proof)


# --- second derivatives --------------------------------------------------------------------------


def nondegenerate(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind", "held", "fields", "radius")
    model = ground.model
    held = indices(data["held"], f"{WHERE}.held", len(model.theta))
    fields = listed(data["fields"], f"{WHERE}.fields", len(held))
    rest = [p for p in range(len(model.theta)) if p not in held]
    calculus = ground.pieces()
    if fields:
        _symmetries(fields, held, ground, calculus)
    _stationary(ground, rest, calculus)
    if rest:
        positive_definite(ground, calculus, rest, ground.here)


def positive_definite(ground: Ground, calculus: Calculus, rest: Sequence[int], where: Spot) -> None:
    """Brackets of the second derivatives, then positive pivots for all matrices within them."""
    sheet = ground.sheet
    sheet.say(
        "The Hessian is positive definite: its entries are in the brackets that follow, and all"
        " matrices with entries there have positive pivots (L D L^T)."
    )
    rows: list[list[tuple[fmpq, fmpq]]] = []
    for i, p in enumerate(rest):
        rows.append([])
        for j, s in enumerate(rest[: i + 1]):
            low, high = balls.outward(calculus.ball(where.box, p, s))
            rows[-1].append((low, high))
            shown = text.applied(calculus.second(p, s), where.theta)
            statement = balls.between(low, text.bare(shown), high)
            sheet.lemma(f"hessian_{i + 1}_{j + 1}", where.given, where.holds, statement, "bound")
    pivots(sheet, rows)


def pivots(sheet: Sheet, rows: list[list[tuple[fmpq, fmpq]]]) -> None:
    """Elimination on brackets, step by step."""
    for step in range(len(rows)):
        names = {
            (i, j): f"h_{i + 1}_{j + 1}" for i in range(step, len(rows)) for j in range(step, i + 1)
        }
        low, high = rows[step][step]
        pivot = names[step, step]
        sheet.lemma(
            f"pivot_{step + 1}",
            [pivot],
            [balls.between(low, pivot, high)],
            f"0 < {pivot}",
            "intros; lra",
        )
        after = [row[:] for row in rows]
        for i in range(step + 1, len(rows)):
            for j in range(step + 1, i + 1):
                used = list(dict.fromkeys(((i, j), (i, step), (j, step), (step, step))))
                brackets = {at: rows[at[0]][at[1]] for at in used}
                ball = {at: balls.union(*b) for at, b in brackets.items()}
                left = ball[i, j] - ball[i, step] * ball[j, step] / ball[step, step]
                bounds = balls.outward(left)
                shown = f"{names[i, j]} - {names[i, step]} * {names[j, step]} / {names[step, step]}"
                sheet.lemma(
                    f"step_{step + 1}_{i + 1}_{j + 1}",
                    [names[at] for at in used],
                    [balls.between(b[0], names[at], b[1]) for at, b in brackets.items()],
                    balls.between(bounds[0], shown, bounds[1]),
                    "bound",
                )
                after[i][j] = bounds
        rows = after


def _symmetries(fields: list[Any], held: Sequence[int], ground: Ground, calculus: Calculus) -> None:
    model, sheet = ground.model, ground.sheet
    sheet.say("Along these fields no output changes.")
    model.slopes_of_outputs()
    rows, shown = [], []
    for number, data in enumerate(fields):
        entries = _entries(data, f"{WHERE}.fields[{number}]", len(model.theta))
        _still(number, entries, calculus, ground)
        jets = [Jet(x) for x in ground.here.box]
        rows.append([_speed(entries, p, jets) for p in held])
        shown.append([_velocity(entries, p, ground.here.theta) for p in held])
    size = len(held)
    try:
        found = arb_mat(size, size, [v.mid() for row in rows for v in row]).inv()
    except ZeroDivisionError:
        found = arb_mat(size, size)
    inverse = [[balls.rounded(found[i, j]) for j in range(size)] for i in range(size)]
    sheet.say(
        "Their speeds S in the coordinates held are a regular matrix: the rows of |I - S B| have"
        " sums < 1."
    )
    for i in range(size):
        terms = []
        for j in range(size):
            product = text.added(
                f"{shown[i][q]} * {text.rational(inverse[q][j])}" for q in range(size)
            )
            terms.append(f"Rabs ({int(i == j)} - {product})")
        statement = f"{' + '.join(terms)} < 1"
        sheet.lemma(f"speeds_{i + 1}", ground.here.given, ground.here.holds, statement, "bound")


def _still(number: int, entries: list[Any], calculus: Calculus, ground: Ground) -> None:
    """The outputs have no slope along a field, sample by sample."""
    model = ground.model
    moved = list(dict.fromkeys(entry[0] for entry in entries))
    for i, x in enumerate(model.inputs):
        piece = calculus.pieces[i]
        for k in range(len(piece.outputs)):
            slopes = [text.applied(model.rate(piece, k, p).name, [*model.theta, *x]) for p in moved]
            terms = [
                text.multiplied((_velocity(entries, p, model.theta), slope))
                for p, slope in zip(moved, slopes, strict=True)
            ]
            name = f"field_{number + 1}_{i + 1}" + (f"_{k + 1}" if k else "")
            ground.sheet.lemma(name, model.theta, [], f"{' + '.join(terms) or '0'} = 0", "same")


def _entries(affine: Any, where: str, count: int) -> list[tuple[int, int | None, fmpq]]:
    found = []
    for entry in listed(affine, where):
        p, q, c = listed(entry, where, 3)
        column = None if q is None else index(q, where, count)
        found.append((index(p, where, count), column, rational(c, where)))
    return found


def _velocity(entries: list[Any], p: int, theta: Sequence[str]) -> str:
    terms = [
        text.rational(c) if q is None else f"({text.rational(c)} * {theta[q]})"
        for row, q, c in entries
        if row == p
    ]
    return text.added(terms) if terms else "0"


def _speed(entries: list[Any], p: int, theta: Sequence[Jet]) -> arb:
    found = arb(0)
    for row, q, c in entries:
        if row == p:
            found = found + arb(c) * (arb(1) if q is None else theta[q].value)
    return found


def negative_curvature(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind", "direction")
    model, sheet = ground.model, ground.sheet
    v = _direction(data, model)
    calculus = ground.pieces()
    _stationary(ground, range(len(v)), calculus)
    sheet.say("v . H v < 0.")
    terms = [
        f"{text.rational(v[p] * v[s])} * {text.applied(calculus.second(p, s), ground.here.theta)}"
        for p in range(len(v))
        for s in range(len(v))
        if v[p] and v[s]
    ]
    statement = f"{' + '.join(terms) or '0'} < 0"
    sheet.lemma("curvature", ground.here.given, ground.here.holds, statement, "bound")


def _direction(data: Any, model: Model) -> list[fmpq]:
    where = f"{WHERE}.direction"
    return [rational(c, where) for c in listed(data["direction"], where, len(model.theta))]


# --- slopes --------------------------------------------------------------------------------------


def gradient(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind", "parameter")
    model, here = ground.model, ground.here
    p = index(data["parameter"], f"{WHERE}.parameter", len(model.theta))
    calculus = ground.pieces()
    ground.sheet.say("A slope that is not 0.")
    shown = text.bare(text.applied(calculus.slope(p), here.theta))
    positive = calculus.ball(here.box, p) > 0
    statement = f"0 < {shown}" if positive else f"{shown} < 0"
    ground.sheet.lemma(f"slope_{model.theta[p]}", [], [], statement, "bound")


def one_sided(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind", "direction")
    model, sheet = ground.model, ground.sheet
    v = _direction(data, model)
    try:
        calculus = ground.pieces()
    except trees.Uncertain:
        sheet.lacks("the one-sided derivative at a kink, which the checker finds in exact numbers.")
        return
    sheet.say("The derivative in the direction is negative; L is differentiable here.")
    terms = [
        f"{text.rational(c)} * {text.applied(calculus.slope(p), ground.here.theta)}"
        for p, c in enumerate(v)
        if c
    ]
    sheet.lemma("one_sided", [], [], f"{' + '.join(terms) or '0'} < 0", "bound")


def tangent(data: Any, ground: Ground) -> None:
    keyed(data, WHERE, "kind", "radius")
    model, sheet = ground.model, ground.sheet
    radius = rational(data["radius"], f"{WHERE}.radius")
    if not ground.exact():
        sheet.lacks("sum_i r_i . f(x_i; .) is constant near by: shown in exact numbers.")
        return
    sheet.say(
        "Near by sum_i r_i . (f(x_i; theta) - f(x_i; the point)) = 0. By convexity m (L(theta) -"
        " L(the point)) is no less than this sum."
    )
    area = ground.point.around(radius)
    terms = []
    for i in model.samples:
        start = model.outputs(model.whole, ground.here.theta, model.inputs[i])
        moved = model.outputs(model.whole, area.theta, model.inputs[i])
        for k in range(len(start)):
            residual = model.residual(ground.outer(i), k)
            r = text.applied(residual.name, [*start, *model.targets[i]])
            terms.append(f"{r} * ({moved[k]} - {start[k]})")
    sheet.lemma("tangent", area.given, area.holds, f"{' + '.join(terms)} = 0", "exactly")


def interpolation(data: Any, ground: Ground) -> None:
    ground.sheet.say("All R_j are 0 by the location: the point spoken of is the zero above.")


ARGUMENTS: dict[str, Callable[[Any, Ground], None]] = {
    "residuals_vanish": residuals_vanish,
    "interpolation": interpolation,
    "affine_model": affine_model,
    "nondegenerate": nondegenerate,
    "tangent": tangent,
    "gradient": gradient,
    "one_sided": one_sided,
    "negative_curvature": negative_curvature,
}
