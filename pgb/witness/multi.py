"""Any number of digits without error bounds (mpmath): it finds what balls then certify."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import mpmath

from pgb.witness.arithmetic import Arithmetic


class Multi(Arithmetic[Any]):
    """mpmath numbers in a context of their own, so that no global precision is touched.

    Args:
        digits: decimal digits of every operation.
    """

    def __init__(self, digits: int = 60) -> None:
        self.context = mpmath.MPContext()
        self.context.dps = digits

    def number(self, value: Fraction) -> Any:
        return self.context.mpf(value.numerator) / value.denominator

    def add(self, x: Any, y: Any) -> Any:
        return x + y

    def mul(self, x: Any, y: Any) -> Any:
        return x * y

    def div(self, x: Any, y: Any) -> Any:
        return x / y if y else self.context.nan

    def power(self, x: Any, n: int) -> Any:
        return x**n if x or n >= 0 else self.context.nan

    def pi(self) -> Any:
        return +self.context.pi

    def sqrt(self, x: Any) -> Any:
        return self.context.sqrt(x) if x >= 0 else self.context.nan

    def exp(self, x: Any) -> Any:
        return self.context.exp(x)

    def log(self, x: Any) -> Any:
        return self.context.log(x) if x > 0 else self.context.nan

    def sin(self, x: Any) -> Any:
        return self.context.sin(x)

    def cos(self, x: Any) -> Any:
        return self.context.cos(x)

    def atan(self, x: Any) -> Any:
        return self.context.atan(x)

    def tanh(self, x: Any) -> Any:
        return self.context.tanh(x)

    def softplus(self, x: Any) -> Any:
        small = self.context.exp(-abs(x))
        return max(x, self.context.zero) + self.context.log1p(small)

    def choose(self, test: Any, positive: Any, negative: Any) -> Any:
        if test > 0:
            return positive
        if test < 0:
            return negative
        return positive if positive == negative else self.context.nan

    def log_sum_exp(self, terms: Sequence[Any]) -> Any:
        largest = max(terms)
        return largest + self.context.log(sum(self.context.exp(term - largest) for term in terms))

    def softmax(self, terms: Sequence[Any]) -> tuple[Any, ...]:
        total = self.log_sum_exp(terms)
        return tuple(self.context.exp(term - total) for term in terms)
