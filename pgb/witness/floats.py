"""Double precision, for searching and drawing: nothing computed here is ever believed."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from fractions import Fraction
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pgb.witness.arithmetic import Arithmetic

Array = NDArray[np.float64]
"""A double or an array of doubles; operations are entry by entry and broadcast."""


class Floats(Arithmetic[Array]):
    """numpy doubles. Overflow gives inf and an undefined value nan, without a warning."""

    def working(self) -> AbstractContextManager[object]:
        return np.errstate(all="ignore")

    def number(self, value: Fraction) -> Array:
        try:
            return _array(float(value))
        except OverflowError:
            return _array(inf if value > 0 else -inf)

    def add(self, x: Array, y: Array) -> Array:
        return _array(x + y)

    def sub(self, x: Array, y: Array) -> Array:
        return _array(x - y)

    def neg(self, x: Array) -> Array:
        return _array(-x)

    def mul(self, x: Array, y: Array) -> Array:
        return _array(x * y)

    def div(self, x: Array, y: Array) -> Array:
        return _array(np.true_divide(x, y))

    def power(self, x: Array, n: int) -> Array:
        return _array(np.power(x, float(n)))

    def pi(self) -> Array:
        return _array(np.pi)

    def sqrt(self, x: Array) -> Array:
        return _array(np.sqrt(x))

    def exp(self, x: Array) -> Array:
        return _array(np.exp(x))

    def log(self, x: Array) -> Array:
        return _array(np.log(x))

    def sin(self, x: Array) -> Array:
        return _array(np.sin(x))

    def cos(self, x: Array) -> Array:
        return _array(np.cos(x))

    def atan(self, x: Array) -> Array:
        return _array(np.arctan(x))

    def sinh(self, x: Array) -> Array:
        return _array(np.sinh(x))

    def cosh(self, x: Array) -> Array:
        return _array(np.cosh(x))

    def tanh(self, x: Array) -> Array:
        return _array(np.tanh(x))

    def sigmoid(self, x: Array) -> Array:
        small = np.exp(-np.abs(x))
        return _array(np.where(x >= 0, 1.0, small) / (1.0 + small))

    def softplus(self, x: Array) -> Array:
        return _array(np.logaddexp(0.0, x))

    def elu(self, x: Array) -> Array:
        return _array(np.maximum(x, 0.0) + np.expm1(np.minimum(x, 0.0)))

    def choose(self, test: Array, positive: Array, negative: Array) -> Array:
        tie = np.where(positive == negative, positive, np.nan)
        return _array(np.where(test > 0, positive, np.where(test < 0, negative, tie)))

    def log_sum_exp(self, terms: Sequence[Array]) -> Array:
        return _array(np.logaddexp.reduce(np.broadcast_arrays(*terms)))

    def softmax(self, terms: Sequence[Array]) -> tuple[Array, ...]:
        total = self.log_sum_exp(terms)
        return tuple(self.exp(self.sub(term, total)) for term in terms)


def _array(value: Any) -> Array:
    return np.asarray(value, dtype=np.float64)
