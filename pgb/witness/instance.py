"""A problem evaluated over an arithmetic: outputs, losses, residual gradients and their groups.

Vectors are tuples; samples i, groups j and outputs k count from 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar

from pgb.kernel.sorts import Sort
from pgb.setting.data import D, K
from pgb.transform import transformation
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.errors import DomainError, Inexact, InputError
from pgb.witness.expression import Expression, Number, evaluate
from pgb.witness.interpretation import Interpretation
from pgb.witness.losses import loss_of
from pgb.witness.problem import Neurons, Problem
from pgb.witness.transformed import Transformed

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")


def _working(
    method: Callable[Concatenate[Instance[T], P], R],
) -> Callable[Concatenate[Instance[T], P], R]:
    """Compute inside the arithmetic's working state (its precision)."""

    @wraps(method)
    def inside(self: Instance[T], /, *args: P.args, **kwargs: P.kwargs) -> R:
        with self.on.working():
            return method(self, *args, **kwargs)

    return inside


class Instance(Generic[T]):
    """A problem over an arithmetic.

    Args:
        problem: the instance as it was read.
        on: the arithmetic; over `Duals` everything here carries its derivative along a line.

    Methods take theta and the neurons as arguments, so that they can be asked anywhere;
    `self.theta` and `self.neurons` are those of the problem's point.

    Raises:
        InputError: two inputs cannot be told equal or different.
        DomainError, Inexact: from the arithmetic.
    """

    def __init__(self, problem: Problem, on: Arithmetic[T]) -> None:
        self.problem = problem
        self.on = on
        self.loss = loss_of(problem.loss)
        self.inputs = tuple(map(self._constants, problem.inputs))
        self.targets = tuple(map(self._constants, problem.targets))
        self.theta = self._constants(problem.point)
        self.weight = evaluate(problem.transformation.weight, {}, on)
        self.neurons = Neurons(
            a=self._constants(problem.neurons.a),
            b=self._constants(problem.neurons.b),
            W=tuple(map(self._constants, problem.neurons.W)),
        )

    def _constants(self, row: Sequence[Expression]) -> tuple[T, ...]:
        return tuple(evaluate(entry, {}, self.on) for entry in row)

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """I_j: the samples that share the distinct input X_j, in order of first appearance."""
        return groups(self.problem)

    @_working
    def output(self, x: Sequence[T], theta: Sequence[T]) -> tuple[T, ...]:
        """f(x; theta), d_y numbers."""
        env = dict(zip(self.problem.parameters, theta, strict=True))
        env |= zip(self.problem.input_names, x, strict=True)
        return tuple(evaluate(output, env, self.on) for output in self.problem.outputs)

    @cached_property
    def transformed(self) -> Transformed | None:
        """The transformation's kernel terms over this arithmetic; None where there is none."""
        kind = self.problem.transformation.kind
        if kind == "none":
            return None
        sizes: dict[Sort, int] = {K: len(self.problem.outputs), D: len(self.problem.inputs[0])}
        return transformation(kind).on(Interpretation(kind, sizes, {}), self.on)

    def outputs(self, theta: Sequence[T]) -> tuple[tuple[T, ...], ...]:
        """f(x_i; theta) for every sample i."""
        return tuple(self.output(x, theta) for x in self.inputs)

    @_working
    def neuron_output(self, x: Sequence[T], neurons: Neurons[T]) -> tuple[T, ...]:
        """g(x; a, b, W), d_y numbers; zeros where the transformation is "none"."""
        if self.transformed is None:
            return (self.on.integer(0),) * len(self.problem.outputs)
        values = neurons.values(self.transformed.of.name)
        added: tuple[T, ...] = self.transformed.added(*values, tuple(x))
        return added

    def neuron_outputs(self, neurons: Neurons[T]) -> tuple[tuple[T, ...], ...]:
        """g(x_i; a, b, W) for every sample i."""
        return tuple(self.neuron_output(x, neurons) for x in self.inputs)

    @_working
    def mean_loss(self, outputs: Sequence[Sequence[T]]) -> T:
        """(1/m) sum_i l_i(q_i) at any outputs q_i."""
        losses = [
            self.loss.value(q, y, self.on) for q, y in zip(outputs, self.targets, strict=True)
        ]
        return self.on.mean(losses)

    def L(self, theta: Sequence[T]) -> T:
        """The original loss."""
        return self.mean_loss(self.outputs(theta))

    @_working
    def Lt(self, theta: Sequence[T], neurons: Neurons[T]) -> T:
        """The transformed loss: neurons added to the model, and the penalty; L for "none"."""
        on = self.on
        if self.transformed is None:
            return self.L(theta)
        pairs = zip(self.outputs(theta), self.neuron_outputs(neurons), strict=True)
        outputs = [tuple(map(on.add, f, g)) for f, g in pairs]
        penalty = self.transformed.penalty(*neurons.values(self.transformed.of.name))
        return on.add(self.mean_loss(outputs), on.mul(self.weight, penalty))

    @_working
    def residuals(self, outputs: Sequence[Sequence[T]]) -> tuple[tuple[T, ...], ...]:
        """The gradients of l_i at outputs q_i, for every i; r_i at `self.outputs(theta)`."""
        pairs = zip(outputs, self.targets, strict=True)
        return tuple(self.loss.gradient(q, y, self.on) for q, y in pairs)

    @_working
    def grouped_residuals(self, outputs: Sequence[Sequence[T]]) -> tuple[tuple[T, ...], ...]:
        """R_j, the sum of the residual gradients in each group."""
        residuals = self.residuals(outputs)
        return tuple(
            tuple(
                self.on.sum(column) for column in zip(*(residuals[i] for i in group), strict=True)
            )
            for group in self.groups
        )

    @_working
    def grouped_loss(self, j: int, q: Sequence[T]) -> T:
        """Lam_j(q), the sum of the losses of group j at one output q."""
        losses = [self.loss.value(q, self.targets[i], self.on) for i in self.groups[j]]
        return self.on.sum(losses)


def groups(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """I_j for the distinct inputs X_j, in order of first appearance: equality is exact."""
    found: list[list[int]] = []
    for i, row in enumerate(problem.inputs):
        same = (group for group in found if _same(problem.inputs[group[0]], row, problem.source))
        group = next(same, None)
        if group is None:
            found.append([i])
        else:
            group.append(i)
    return tuple(map(tuple, found))


def _same(left: Sequence[Expression], right: Sequence[Expression], source: str) -> bool:
    if left == right:
        return True
    pairs = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if any(isinstance(x, Number) and isinstance(y, Number) for x, y in pairs):
        return False
    return not any(_differ(x, y, source) for x, y in pairs)


def _differ(x: Expression, y: Expression, source: str) -> bool:
    """Whether two constants differ, proved either way."""
    from pgb.witness.ball import Balls
    from pgb.witness.exacts import Exacts

    balls = Balls(1000)
    with balls.working():
        apart = evaluate(x, {}, balls) - evaluate(y, {}, balls)
    if apart > 0 or apart < 0:
        return True
    exact = Exacts()
    try:
        if (evaluate(x, {}, exact) - evaluate(y, {}, exact)).is_zero:
            return False
    except (Inexact, DomainError):
        pass
    raise InputError("cannot tell whether two inputs are equal; expected plainer numbers", source)
