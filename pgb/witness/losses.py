"""The losses of the problem format: value and gradient over any arithmetic.

A loss compares an output q with a target y, both vectors of d_y numbers. Where the textbook formula
would overflow in floats, the arithmetic's own `softplus`, `sigmoid` and `log_sum_exp` are used.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, TypeVar

from pgb.witness.arithmetic import Arithmetic
from pgb.witness.dual import Dual, Duals
from pgb.witness.expression import Expression, evaluate
from pgb.witness.problem import LossChoice

T = TypeVar("T")


class Loss(ABC):
    """l(q, y), its gradient in q, and its name in problem files."""

    name: ClassVar[str]

    @abstractmethod
    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        """l(q, y), computed in the arithmetic `on`."""

    @abstractmethod
    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        """The d_y partial derivatives of l in q."""


class Squared(Loss):
    """sum (q - y)^2."""

    name = "squared"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.sum([on.power(on.sub(a, b), 2) for a, b in zip(q, y, strict=True)])

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        two = on.integer(2)
        return tuple(on.mul(two, on.sub(a, b)) for a, b in zip(q, y, strict=True))


class HalfSquared(Loss):
    """sum (q - y)^2 / 2."""

    name = "half_squared"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.mul(on.number(Fraction(1, 2)), Squared().value(q, y, on))

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        return tuple(on.sub(a, b) for a, b in zip(q, y, strict=True))


class Logistic(Loss):
    """log(1 + exp(-y q)), one output, label y = -1 or 1."""

    name = "logistic"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.softplus(on.neg(on.dot(q, y)))

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        miss = on.sigmoid(on.neg(on.dot(q, y)))
        return tuple(on.neg(on.mul(label, miss)) for label in y)


class Softmax(Loss):
    """Cross-entropy of the weights softmax(q) against class weights y (>= 0, sum 1)."""

    name = "softmax"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.sub(on.log_sum_exp(q), on.dot(q, y))

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        return tuple(on.sub(p, weight) for p, weight in zip(on.softmax(q), y, strict=True))


@dataclass(frozen=True)
class PolynomialHinge(Loss):
    """max(0, 1 - y q) ** degree, degree >= 2, one output, label y = -1 or 1."""

    degree: int
    name = "polynomial_hinge"

    def _margin(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.sub(on.integer(1), on.dot(q, y))

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.hinge(self._margin(q, y, on), self.degree)

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        outer = on.hinge(self._margin(q, y, on), self.degree - 1)
        return tuple(on.mul(on.mul(on.integer(-self.degree), label), outer) for label in y)


class Absolute(Loss):
    """sum |q - y|; where q = y the gradient is as `choose` says, never a silent 0."""

    name = "absolute"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        return on.sum([on.abs(on.sub(a, b)) for a, b in zip(q, y, strict=True)])

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        up, down = on.integer(1), on.integer(-1)
        return tuple(on.choose(on.sub(a, b), up, down) for a, b in zip(q, y, strict=True))


@dataclass(frozen=True)
class Expressed(Loss):
    """An expression in q1 .. and y1 ..; its gradient is computed with dual numbers."""

    formula: Expression
    name = "expression"

    def value(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> T:
        env = {f"q{k}": entry for k, entry in enumerate(q, start=1)}
        env |= {f"y{k}": entry for k, entry in enumerate(y, start=1)}
        return evaluate(self.formula, env, on)

    def gradient(self, q: Sequence[T], y: Sequence[T], on: Arithmetic[T]) -> tuple[T, ...]:
        return tuple(self._partial(k, q, y, Duals(on)) for k in range(len(q)))

    def _partial(self, k: int, q: Sequence[T], y: Sequence[T], on: Duals[T]) -> T:
        moving: list[Dual[T]] = [on.constant(entry) for entry in q]
        moving[k] = on.variable(q[k])
        return self.value(moving, [on.constant(entry) for entry in y], on).slope


def loss_of(choice: LossChoice) -> Loss:
    """The loss that a problem names."""
    if choice.kind == "polynomial_hinge":
        assert choice.degree is not None
        return PolynomialHinge(choice.degree)
    if choice.kind == "expression":
        assert choice.value is not None
        return Expressed(choice.value)
    return _PLAIN[choice.kind]


_PLAIN: dict[str, Loss] = {
    loss.name: loss for loss in (Squared(), HalfSquared(), Logistic(), Softmax(), Absolute())
}
