"""Ball arithmetic: every result is an interval that certainly contains the true value (Arb)."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from fractions import Fraction
from math import ceil

from flint import arb, ctx, fmpq

from pgb.witness.arithmetic import Arithmetic

_GUARD_BITS = 16


@contextmanager
def precision(digits: int) -> Iterator[None]:
    """Compute with `digits` decimal digits; the precision that was set before is restored.

    Arb's precision is one number for the whole process: too small a value gives wide balls, never
    wrong ones.
    """
    before = ctx.prec
    ctx.prec = ceil(digits * 3.3219281) + _GUARD_BITS
    try:
        yield
    finally:
        ctx.prec = before


def ball(value: Fraction | int) -> arb:
    """The ball around a rational number, at the precision that is set."""
    value = Fraction(value)
    return arb(fmpq(value.numerator, value.denominator))


def power(x: arb, n: int) -> arb:
    """x ** n by repeated squaring; arb's own ** is no number where the ball contains 0."""
    if n < 0:
        return arb(1) / power(x, -n)
    result = arb(1)
    while n:
        if n & 1:
            result *= x
        n >>= 1
        x = x * x if n else x
    return result


class Balls(Arithmetic[arb]):
    """Arb balls. A value that does not exist, or may not exist anywhere in a ball, is `nan`.

    Args:
        digits: decimal digits of working precision, used inside `working()`.
    """

    def __init__(self, digits: int = 60) -> None:
        self.digits = digits

    def working(self) -> AbstractContextManager[object]:
        return precision(self.digits)

    def number(self, value: Fraction) -> arb:
        return ball(value)

    def add(self, x: arb, y: arb) -> arb:
        return x + y

    def sub(self, x: arb, y: arb) -> arb:
        return x - y

    def neg(self, x: arb) -> arb:
        return -x

    def mul(self, x: arb, y: arb) -> arb:
        return x * y

    def div(self, x: arb, y: arb) -> arb:
        return x / y

    def power(self, x: arb, n: int) -> arb:
        return power(x, n)

    def pi(self) -> arb:
        return arb.pi()

    def sqrt(self, x: arb) -> arb:
        return x.sqrt()

    def exp(self, x: arb) -> arb:
        return x.exp()

    def log(self, x: arb) -> arb:
        return x.log()

    def sin(self, x: arb) -> arb:
        return x.sin()

    def cos(self, x: arb) -> arb:
        return x.cos()

    def atan(self, x: arb) -> arb:
        return x.atan()

    def tan(self, x: arb) -> arb:
        return x.tan()

    def sinh(self, x: arb) -> arb:
        return x.sinh()

    def cosh(self, x: arb) -> arb:
        return x.cosh()

    def tanh(self, x: arb) -> arb:
        return x.tanh()

    def softplus(self, x: arb) -> arb:
        return x.exp().log1p()

    def choose(self, test: arb, positive: arb, negative: arb) -> arb:
        if test > 0:
            return positive
        if test < 0:
            return negative
        return positive.union(negative) if test.is_finite() else arb.nan()

    def max(self, x: arb, y: arb, *more: arb) -> arb:
        largest = x.max(y)
        for other in more:
            largest = largest.max(other)
        return largest

    def min(self, x: arb, y: arb, *more: arb) -> arb:
        smallest = x.min(y)
        for other in more:
            smallest = smallest.min(other)
        return smallest

    def abs(self, x: arb) -> arb:
        return x.max(-x)
