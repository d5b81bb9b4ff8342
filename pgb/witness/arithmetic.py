"""What an arithmetic is: the operations an expression needs, over some kind of number.

An implementation gives the primitives (abstract below). The rest has a default definition in
terms of them, which is correct for every arithmetic; floats override the ones that overflow.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from fractions import Fraction
from functools import reduce
from typing import Generic, TypeVar

T = TypeVar("T")


class Arithmetic(ABC, Generic[T]):
    """Numbers of type T and the functions of the problem format on them."""

    def working(self) -> AbstractContextManager[object]:
        """The state (precision, warnings) in which this arithmetic computes; reentrant."""
        return nullcontext()

    @abstractmethod
    def number(self, value: Fraction) -> T:
        """A rational number."""

    @abstractmethod
    def add(self, x: T, y: T) -> T:
        """x + y."""

    @abstractmethod
    def mul(self, x: T, y: T) -> T:
        """x y."""

    @abstractmethod
    def div(self, x: T, y: T) -> T:
        """x / y."""

    @abstractmethod
    def power(self, x: T, n: int) -> T:
        """x ** n for an integer n of either sign; x ** 0 is 1."""

    @abstractmethod
    def pi(self) -> T:
        """The circle's constant."""

    @abstractmethod
    def sqrt(self, x: T) -> T:
        """The root that is not negative."""

    @abstractmethod
    def exp(self, x: T) -> T:
        """e ** x."""

    @abstractmethod
    def log(self, x: T) -> T:
        """The natural logarithm."""

    @abstractmethod
    def sin(self, x: T) -> T:
        """The sine."""

    @abstractmethod
    def cos(self, x: T) -> T:
        """The cosine."""

    @abstractmethod
    def atan(self, x: T) -> T:
        """The arc tangent, in (-pi/2, pi/2)."""

    @abstractmethod
    def choose(self, test: T, positive: T, negative: T) -> T:
        """`positive` where test > 0, `negative` where test < 0.

        Where test is zero or its sign is unknown the result covers both, or Inexact is raised, or
        the result is no number: it is never one of two different values silently.
        """

    def integer(self, value: int) -> T:
        """An integer."""
        return self.number(Fraction(value))

    def e(self) -> T:
        """The base of the natural logarithm."""
        return self.exp(self.integer(1))

    def neg(self, x: T) -> T:
        """-x."""
        return self.mul(self.integer(-1), x)

    def sub(self, x: T, y: T) -> T:
        """x - y."""
        return self.add(x, self.neg(y))

    def sum(self, terms: Sequence[T]) -> T:
        """The sum; 0 where there are no terms."""
        return reduce(self.add, terms) if terms else self.integer(0)

    def product(self, factors: Sequence[T]) -> T:
        """The product; 1 where there are no factors."""
        return reduce(self.mul, factors) if factors else self.integer(1)

    def dot(self, x: Sequence[T], y: Sequence[T]) -> T:
        """The inner product of two vectors of one length."""
        return self.sum([self.mul(a, b) for a, b in zip(x, y, strict=True)])

    def mean(self, terms: Sequence[T]) -> T:
        """The arithmetic mean of at least one term."""
        return self.div(self.sum(terms), self.integer(len(terms)))

    def tan(self, x: T) -> T:
        """The tangent."""
        return self.div(self.sin(x), self.cos(x))

    def sinh(self, x: T) -> T:
        """(e^x - e^-x) / 2."""
        return self.div(self.sub(self.exp(x), self.exp(self.neg(x))), self.integer(2))

    def cosh(self, x: T) -> T:
        """(e^x + e^-x) / 2."""
        return self.div(self.add(self.exp(x), self.exp(self.neg(x))), self.integer(2))

    def tanh(self, x: T) -> T:
        """(e^2x - 1) / (e^2x + 1)."""
        double, one = self.exp(self.add(x, x)), self.integer(1)
        return self.div(self.sub(double, one), self.add(double, one))

    def sigmoid(self, x: T) -> T:
        """1 / (1 + e^-x)."""
        one = self.integer(1)
        return self.div(one, self.add(one, self.exp(self.neg(x))))

    def softplus(self, x: T) -> T:
        """log(1 + e^x)."""
        return self.log(self.add(self.integer(1), self.exp(x)))

    def max(self, x: T, y: T, *more: T) -> T:
        """The largest."""
        return reduce(self.max, more, self.choose(self.sub(x, y), x, y))

    def min(self, x: T, y: T, *more: T) -> T:
        """The smallest."""
        return reduce(self.min, more, self.choose(self.sub(x, y), y, x))

    def abs(self, x: T) -> T:
        """|x|."""
        return self.choose(x, x, self.neg(x))

    def relu(self, x: T) -> T:
        """max(0, x)."""
        return self.max(x, self.integer(0))

    def pos(self, x: T) -> T:
        """max(0, x), by the kernel's name."""
        return self.relu(x)

    def leaky_relu(self, x: T, slope: T) -> T:
        """x where positive, slope x where negative."""
        return self.add(self.relu(x), self.mul(slope, self.min(x, self.integer(0))))

    def elu(self, x: T) -> T:
        """x where positive, e^x - 1 where negative."""
        negative = self.exp(self.min(x, self.integer(0)))
        return self.add(self.relu(x), self.sub(negative, self.integer(1)))

    def hinge(self, x: T, degree: int) -> T:
        """max(0, x) ** degree, differentiable where degree >= 2."""
        return self.power(self.relu(x), degree)

    def log_sum_exp(self, terms: Sequence[T]) -> T:
        """log(e^x1 + .. + e^xn)."""
        return self.log(self.sum([self.exp(term) for term in terms]))

    def softmax(self, terms: Sequence[T]) -> tuple[T, ...]:
        """The weights e^xk / (e^x1 + .. + e^xn)."""
        weights = [self.exp(term) for term in terms]
        total = self.sum(weights)
        return tuple(self.div(weight, total) for weight in weights)
