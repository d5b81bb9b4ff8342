"""Dual numbers: a value together with its first derivative along a line.

Over exact numbers the derivative is exact, over balls it is enclosed. Duals over duals give second
derivatives. At a kink (of max, abs, relu, ..) with a ball of unknown sign the derivative is a ball
that covers both sides: it encloses every generalised derivative, hence the derivative where there
is one. A second derivative across a kink says nothing about how the first one jumps there.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from pgb.witness.arithmetic import Arithmetic

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Dual(Generic[T]):
    """value + slope * eps, with eps * eps = 0."""

    value: T
    slope: T


class Duals(Arithmetic[Dual[T]]):
    """Dual numbers over any arithmetic.

    Args:
        base: the arithmetic of values and slopes.
    """

    def __init__(self, base: Arithmetic[T]) -> None:
        self.base = base

    def working(self) -> AbstractContextManager[object]:
        return self.base.working()

    def constant(self, value: T) -> Dual[T]:
        """A number that does not move."""
        return Dual(value, self.base.integer(0))

    def variable(self, value: T, slope: T | None = None) -> Dual[T]:
        """A number that moves with the given slope; 1 where left out."""
        return Dual(value, self.base.integer(1) if slope is None else slope)

    def _chain(self, value: T, derivative: T, x: Dual[T]) -> Dual[T]:
        return Dual(value, self.base.mul(derivative, x.slope))

    def number(self, value: Fraction) -> Dual[T]:
        return self.constant(self.base.number(value))

    def add(self, x: Dual[T], y: Dual[T]) -> Dual[T]:
        return Dual(self.base.add(x.value, y.value), self.base.add(x.slope, y.slope))

    def neg(self, x: Dual[T]) -> Dual[T]:
        return Dual(self.base.neg(x.value), self.base.neg(x.slope))

    def mul(self, x: Dual[T], y: Dual[T]) -> Dual[T]:
        base = self.base
        slope = base.add(base.mul(x.slope, y.value), base.mul(x.value, y.slope))
        return Dual(base.mul(x.value, y.value), slope)

    def div(self, x: Dual[T], y: Dual[T]) -> Dual[T]:
        base = self.base
        value = base.div(x.value, y.value)
        return Dual(value, base.div(base.sub(x.slope, base.mul(value, y.slope)), y.value))

    def power(self, x: Dual[T], n: int) -> Dual[T]:
        if n == 0:
            return self.integer(1)
        base = self.base
        derivative = base.mul(base.integer(n), base.power(x.value, n - 1))
        return self._chain(base.power(x.value, n), derivative, x)

    def pi(self) -> Dual[T]:
        return self.constant(self.base.pi())

    def sqrt(self, x: Dual[T]) -> Dual[T]:
        base = self.base
        value = base.sqrt(x.value)
        return Dual(value, base.div(x.slope, base.mul(base.integer(2), value)))

    def exp(self, x: Dual[T]) -> Dual[T]:
        value = self.base.exp(x.value)
        return self._chain(value, value, x)

    def log(self, x: Dual[T]) -> Dual[T]:
        return Dual(self.base.log(x.value), self.base.div(x.slope, x.value))

    def sin(self, x: Dual[T]) -> Dual[T]:
        return self._chain(self.base.sin(x.value), self.base.cos(x.value), x)

    def cos(self, x: Dual[T]) -> Dual[T]:
        return self._chain(self.base.cos(x.value), self.base.neg(self.base.sin(x.value)), x)

    def atan(self, x: Dual[T]) -> Dual[T]:
        base = self.base
        square = base.add(base.integer(1), base.mul(x.value, x.value))
        return Dual(base.atan(x.value), base.div(x.slope, square))

    def sinh(self, x: Dual[T]) -> Dual[T]:
        return self._chain(self.base.sinh(x.value), self.base.cosh(x.value), x)

    def cosh(self, x: Dual[T]) -> Dual[T]:
        return self._chain(self.base.cosh(x.value), self.base.sinh(x.value), x)

    def tanh(self, x: Dual[T]) -> Dual[T]:
        base = self.base
        value = base.tanh(x.value)
        return self._chain(value, base.sub(base.integer(1), base.mul(value, value)), x)

    def sigmoid(self, x: Dual[T]) -> Dual[T]:
        base = self.base
        value = base.sigmoid(x.value)
        return self._chain(value, base.mul(value, base.sub(base.integer(1), value)), x)

    def softplus(self, x: Dual[T]) -> Dual[T]:
        return self._chain(self.base.softplus(x.value), self.base.sigmoid(x.value), x)

    def choose(self, test: Dual[T], positive: Dual[T], negative: Dual[T]) -> Dual[T]:
        choose = self.base.choose
        value = choose(test.value, positive.value, negative.value)
        return Dual(value, choose(test.value, positive.slope, negative.slope))

    def hinge(self, x: Dual[T], degree: int) -> Dual[T]:
        if degree < 2:
            return super().hinge(x, degree)
        base = self.base
        derivative = base.mul(base.integer(degree), base.hinge(x.value, degree - 1))
        return self._chain(base.hinge(x.value, degree), derivative, x)

    def log_sum_exp(self, terms: Sequence[Dual[T]]) -> Dual[T]:
        values = [term.value for term in terms]
        slopes = [term.slope for term in terms]
        return Dual(self.base.log_sum_exp(values), self.base.dot(self.base.softmax(values), slopes))

    def softmax(self, terms: Sequence[Dual[T]]) -> tuple[Dual[T], ...]:
        base = self.base
        weights = base.softmax([term.value for term in terms])
        mean = base.dot(weights, [term.slope for term in terms])
        slopes = [base.mul(w, base.sub(t.slope, mean)) for w, t in zip(weights, terms, strict=True)]
        return tuple(map(Dual, weights, slopes))
