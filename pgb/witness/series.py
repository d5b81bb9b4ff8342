"""Taylor series with ball coefficients: all derivatives along a line at once, rigorously (Arb)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from fractions import Fraction
from typing import Any

from flint import arb, arb_series, ctx

from pgb.witness.arithmetic import Arithmetic
from pgb.witness.ball import ball, precision
from pgb.witness.errors import Inexact

Number = Any  # arb_series: flint's types are not known to mypy


class Series(Arithmetic[Number]):
    """Power series in t - t0, cut off after some coefficients.

    Where t0 is a ball, coefficient n contains f^(n)(s) / n! for every s in it: what Lagrange's form
    of the remainder asks for.

    Args:
        digits: decimal digits of the coefficients.
        length: how many coefficients are kept.
    """

    def __init__(self, digits: int, length: int) -> None:
        self.digits = digits
        self.length = length

    def working(self) -> AbstractContextManager[object]:
        return _cut_off(self.digits, self.length)

    def line(self, start: arb) -> Number:
        """The variable t, at t0 = start."""
        return arb_series([start, arb(1)])

    def constant(self, value: arb) -> Number:
        """A number that does not move."""
        return arb_series([value])

    def coefficient(self, x: Number, n: int) -> arb:
        """The n-th coefficient, n < length."""
        found: arb = x[n]
        return found

    def number(self, value: Fraction) -> Number:
        return arb_series([ball(value)])

    def add(self, x: Number, y: Number) -> Number:
        return x + y

    def mul(self, x: Number, y: Number) -> Number:
        return x * y

    def div(self, x: Number, y: Number) -> Number:
        if not (y[0] > 0 or y[0] < 0):
            raise Inexact("division by a series that may vanish")
        return x / y

    def power(self, x: Number, n: int) -> Number:
        if n < 0:
            return self.div(self.integer(1), self.power(x, -n))
        result = self.integer(1)
        for _ in range(n):
            result = result * x
        return result

    def pi(self) -> Number:
        return arb_series([arb.pi()])

    def sqrt(self, x: Number) -> Number:
        return self._positive(x).sqrt()

    def exp(self, x: Number) -> Number:
        return x.exp()

    def log(self, x: Number) -> Number:
        return self._positive(x).log()

    def sin(self, x: Number) -> Number:
        return x.sin()

    def cos(self, x: Number) -> Number:
        return x.cos()

    def atan(self, x: Number) -> Number:
        return x.atan()

    def choose(self, test: Number, positive: Number, negative: Number) -> Number:
        if test[0] > 0:
            return positive
        if test[0] < 0:
            return negative
        raise Inexact("which side of a kink is not known")

    def _positive(self, x: Number) -> Number:
        if not x[0] > 0:
            raise Inexact("a root or logarithm of a series that may not be positive")
        return x


@contextmanager
def _cut_off(digits: int, length: int) -> Iterator[None]:
    before = ctx.cap
    ctx.cap = length
    try:
        with precision(digits):
            yield
    finally:
        ctx.cap = before
