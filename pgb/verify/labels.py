"""Whether the data are what the losses ask for: finite numbers, labels, class weights.

The closed forms of L* hold for these alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from flint import fmpq

from pgb.verify import field
from pgb.verify.algebra import Algebra
from pgb.verify.jets import Jets
from pgb.verify.reading import Problem, Tree
from pgb.verify.refused import require


def allowed(problem: Problem) -> None:
    """Refuse data that are no numbers, or no targets of the loss."""
    for name, trees in _numbers(problem):
        for tree in trees:
            number = field.value(tree, {}, Jets()).value
            require(bool(number.is_finite()), f"problem.{name}", "finite numbers", number)
    if problem.loss.kind in ("logistic", "polynomial_hinge"):
        _labels(problem)
    if problem.loss.kind == "softmax":
        _weights(problem)


def _numbers(problem: Problem) -> Iterable[tuple[str, Iterable[Tree]]]:
    yield from (("inputs", row) for row in problem.inputs)
    yield from (("targets", row) for row in problem.targets)
    yield "transformation.lambda", (problem.weight,)
    yield "point", problem.point
    yield from (("neurons", row) for row in (problem.a, problem.b, *problem.W))


def _labels(problem: Problem) -> None:
    require(len(problem.outputs) == 1, "problem.outputs", "one output", len(problem.outputs))
    on = Algebra()
    for row in problem.targets:
        label = field.value(row[0], {}, on)
        square = on.add(on.mul(label, label), on.num(fmpq(-1)))
        require(on.is_zero(square), "problem.targets", "a label -1 or 1", on.ball(label))


def _weights(problem: Problem) -> None:
    on = Algebra()
    for row in problem.targets:
        weights = [field.value(tree, {}, on) for tree in row]
        for weight in weights:
            fits = on.is_zero(weight) or bool(on.ball(weight) > 0)
            require(fits, "problem.targets", "class weights >= 0", on.ball(weight))
        rest = on.add(field.total(weights, on), on.num(fmpq(-1)))
        require(on.is_zero(rest), "problem.targets", "class weights of sum 1", on.ball(rest) + 1)
