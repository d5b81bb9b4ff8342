"""The augmented loss: lambda > 0, what leaves the point, and a path on which it falls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import combinations_with_replacement
from typing import Any

from flint import fmpq

from pgb.formal.numbers import text, trees
from pgb.formal.numbers.original import Ground, grouped
from pgb.formal.numbers.places import numbers
from pgb.formal.numbers.text import dyadic
from pgb.verify import field
from pgb.verify.algebra import Algebra, Number
from pgb.verify.jets import Jets
from pgb.verify.reading import Tree, ball, index, keyed, listed, rational
from pgb.verify.refused import Refused, require
from pgb.verify.residuals import groups

WHERE = "augmented.argument"


class Neurons:
    """The augmented loss and the neurons of the point."""

    def __init__(self, ground: Ground) -> None:
        model, sheet = ground.model, ground.sheet
        problem = model.problem
        self.ground, self.problem = ground, problem
        shared = problem.transformation == "shared"
        outputs, width = len(problem.outputs), len(problem.inputs[0])
        count = 1 if shared else outputs
        new = sheet.names.new
        a = [new(f"a{k + 1}") for k in range(outputs)]
        b = [new(f"b{k + 1}") for k in range(count)]
        W = [[new(f"W{k + 1}{q + 1}") for q in range(width)] for k in range(count)]
        sheet.title("the augmented loss")
        self.weight = sheet.define("lambda", [], text.tree(problem.weight, {}))
        sheet.say(
            "Each output has a neuron a exp(W . x + b) added, and the loss lambda |a|^2"
            + (" (one exponent for all outputs)." if shared else ".")
        )
        terms = []
        for i in model.samples:
            q = model.outputs(model.whole, model.theta, model.inputs[i])
            moved = []
            for k in range(outputs):
                n = 0 if shared else k
                exponent = text.added(
                    [*(f"{w} * {x}" for w, x in zip(W[n], model.inputs[i], strict=True)), b[n]]
                )
                moved.append(f"({q[k]} + {a[k]} * exp {exponent})")
            terms.append(text.applied(model.whole.loss.name, [*moved, *model.targets[i]]))
        squares = text.added(f"{size} ^ 2" for size in a)
        squares = squares if len(a) > 1 else f"({squares})"
        self.name = sheet.define(
            "Lt",
            [*model.theta, *a, *b, *(w for row in W for w in row)],
            f"{text.added(terms)} / {len(terms)} + {self.weight} * {squares}",
        )
        self.a = [
            sheet.define(f"a{k + 1}_0", [], text.tree(t, {})) for k, t in enumerate(problem.a)
        ]
        self.b = [
            sheet.define(f"b{k + 1}_0", [], text.tree(t, {})) for k, t in enumerate(problem.b)
        ]
        self.W = [
            [sheet.define(f"W{k + 1}{q + 1}_0", [], text.tree(t, {})) for q, t in enumerate(row)]
            for k, row in enumerate(problem.W)
        ]

    def at(
        self, theta: Sequence[str], a: Sequence[str], b: Sequence[str], W: Sequence[Sequence[str]]
    ) -> str:
        return text.applied(self.name, [*theta, *a, *b, *(w for row in W for w in row)])

    def here(self) -> str:
        return self.at(self.ground.here.theta, self.a, self.b, self.W)


def write(data: Any, neurons: Neurons) -> None:
    """lambda > 0 and the argument's inequalities."""
    sheet = neurons.ground.sheet
    sheet.say("The penalty is positive.")
    sheet.lemma("positive_penalty", [], [], f"0 < {neurons.weight}", "bound")
    kind = data.get("kind") if isinstance(data, dict) else None
    match kind:
        case "neuron":
            keyed(data, WHERE, "kind", "output")
            k = index(data["output"], WHERE, len(neurons.a))
            sheet.say("A neuron is there: the penalty falls along (a exp(-t), b + t).")
            size = field.value(neurons.problem.a[k], {}, Jets()).value
            sign = f"0 < {neurons.a[k]}" if size > 0 else f"{neurons.a[k]} < 0"
            sheet.lemma("neuron", [], [], sign, "bound")
        case "theta":
            keyed(data, WHERE, "kind")
            _vanished(neurons)
            sheet.say("theta is not stationary in L: see there.")
        case "moment":
            _vanished(neurons)
            try:
                _moment(data, neurons)
            except trees.Uncertain:
                sheet.lacks("a moment with a loss at its kink.")
        case "residuals_vanish":
            keyed(data, WHERE, "kind")
            _vanished(neurons)
            sheet.say("All R_j are 0: see what the point is in L.")
        case _:
            raise Refused(f"{WHERE}: expected a known argument, found {kind!s:.40}")


def _vanished(neurons: Neurons) -> None:
    sheet = neurons.ground.sheet
    if not all(numbers(t) for t in neurons.problem.a):
        sheet.lacks("a = 0, which the checker proves in exact numbers.")
        return
    sheet.say("The neurons have vanished: a = 0.")
    for k, name in enumerate(neurons.a):
        sheet.lemma(f"vanished_{k + 1}", [], [], f"{name} = 0", "exactly")


def _moment(data: Any, neurons: Neurons) -> None:
    keyed(data, WHERE, "kind", "order", "output", "direction", "moment")
    ground, problem = neurons.ground, neurons.problem
    sheet = ground.sheet
    order = index(data["order"], f"{WHERE}.order", 13)
    k = index(data["output"], f"{WHERE}.output", len(problem.outputs))
    where = f"{WHERE}.direction"
    v = [rational(c, where) for c in listed(data["direction"], where, len(problem.inputs[0]))]
    if order:
        _lower(neurons, order)
    terms = []
    for group in groups(problem):
        x = ground.model.inputs[group[0]]
        along = text.added(f"{text.rational(c)} * {u}" for c, u in zip(v, x, strict=True))
        power = f" * ({text.bare(along)}) ^ {order}" if order else ""
        terms.append(f"{grouped(ground, group, k)}{power} * {_grown(neurons, group[0], k)}")
    name = sheet.define(f"M_{order}", ground.here.given, " + ".join(terms))
    shown = text.applied(name, ground.here.given)
    sheet.say(
        f"The moment of order {order}, sum_j R_jk (v . X_j)^{order} exp(W_k . X_j + b_k) at the"
        " point, is in the ball and is not 0."
    )
    within(ground, "moment", shown, data["moment"], f"{WHERE}.moment")
    positive = dyadic(data["moment"]["mid"])[0] != "-"
    sign = f"0 < {text.bare(shown)}" if positive else f"{text.bare(shown)} < 0"
    sheet.lemma("moment_is_not_0", ground.here.given, ground.here.holds, sign, "bound")


def _grown(neurons: Neurons, i: int, k: int) -> str:
    n = 0 if neurons.problem.transformation == "shared" else k
    x = neurons.ground.model.inputs[i]
    terms = [*(f"{w} * {u}" for w, u in zip(neurons.W[n], x, strict=True)), neurons.b[n]]
    return f"exp {text.added(terms)}"


def _lower(neurons: Neurons, order: int) -> None:
    """The moments below: exactly 0, where all is rational."""
    ground, problem = neurons.ground, neurons.problem
    sheet, model = ground.sheet, ground.model
    entries = [
        (k, monomial)
        for k in range(len(problem.outputs))
        for degree in range(order)
        for monomial in combinations_with_replacement(range(len(model.x)), degree)
    ]
    proof = ground.proof(partial(_moment_number, neurons, k, monomial) for k, monomial in entries)
    if proof is None or (proof == "exactly" and not _flat(neurons)):
        sheet.lacks("all moments below this order are 0: the checker proves it in exact numbers.")
        return
    sheet.say("All moments below are 0.")
    for k, monomial in entries:
        terms = []
        for group in groups(problem):
            x = model.inputs[group[0]]
            factors = [grouped(ground, group, k), *(x[q] for q in monomial)]
            terms.append(" * ".join([*factors, _grown(neurons, group[0], k)]))
        stem = "_".join(("M", str(k + 1), *(str(q + 1) for q in monomial)))
        sheet.lemma(f"{stem}_is_0", [], [], f"{' + '.join(terms)} = 0", proof)


def _moment_number(neurons: Neurons, k: int, monomial: Sequence[int], on: Algebra) -> Number:
    """The moment of the point as given."""
    problem = neurons.problem
    b = [field.value(t, {}, on) for t in problem.b]
    W = [[field.value(t, {}, on) for t in row] for row in problem.W]
    whole = on.num(fmpq(0))
    for group in groups(problem):
        i = group[0]
        grown = on.call("exp", field.exponents(problem, i, b, W, on)[k])
        term = on.mul(neurons.ground.residual(group, k, on), grown)
        for q in monomial:
            term = on.mul(term, field.value(problem.inputs[i][q], {}, on))
        whole = on.add(whole, term)
    return whole


def _flat(neurons: Neurons) -> bool:
    """Whether all exponents are 0 by their numbers."""
    zero = ("num", fmpq(0))
    entries: list[Tree] = [*neurons.problem.b, *(t for row in neurons.problem.W for t in row)]
    return all(t == zero for t in entries)


def within(ground: Ground, name: str, shown: str, data: Any, where: str) -> None:
    """A number is in a ball of the certificate."""
    ball(data, where)
    middle, radius = dyadic(data["mid"]), dyadic(data["rad"])
    statement = f"Rabs ({text.bare(shown)} - {middle}) <= {radius}"
    ground.sheet.lemma(name, ground.here.given, ground.here.holds, statement, "bound")


def path(data: Any, neurons: Neurons) -> None:
    """The augmented loss is lower at each point of the path."""
    ground, problem = neurons.ground, neurons.problem
    where = "path"
    points = listed(data, where)
    require(bool(points), where, "at least one point")
    ground.sheet.say("A path: at each of its points the augmented loss is lower than at the point.")
    for number, entry in enumerate(points):
        at = f"{where}[{number}]"
        keyed(entry, at, "theta", "a", "b", "W")
        theta = ground.here.theta
        if entry["theta"] is not None:
            theta = tuple(_row(entry["theta"], at, len(theta)))
        rows = listed(entry["W"], at, len(problem.W))
        there = neurons.at(
            theta,
            _row(entry["a"], at, len(problem.a)),
            _row(entry["b"], at, len(problem.b)),
            [_row(row, at, len(problem.inputs[0])) for row in rows],
        )
        ground.sheet.lemma(
            f"path_{number + 1}",
            ground.here.given,
            ground.here.holds,
            f"{text.bare(there)} < {text.bare(neurons.here())}",
            "lower",
        )


def _row(data: Any, where: str, length: int) -> list[str]:
    return [text.rational(rational(c, where)) for c in listed(data, where, length)]
