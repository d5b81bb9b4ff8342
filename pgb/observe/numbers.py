"""Arrays over two kinds of number: doubles, and as many digits as wanted."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb, arb_mat
from numpy.typing import NDArray

from pgb.witness.ball import Balls, ball

Array = NDArray[Any]
"""Doubles, or objects that are numbers of Arb."""


class Doubles:
    """numpy's doubles."""

    words = "doubles"

    def working(self) -> AbstractContextManager[object]:
        """The state in which these numbers are computed with."""
        return np.errstate(all="ignore")

    def array(self, values: Iterable[Any]) -> Array:
        """An array of these numbers."""
        return np.array([float(value) for value in values])

    def solve(self, matrix: Array, right: Array) -> Array:
        """The solution of a linear system."""
        return np.linalg.solve(matrix, right)

    def settle(self, values: Array) -> Array:
        """The numbers themselves."""
        return values


class Digits:
    """Arb's numbers; the error bounds that Arb adds are dropped after every evaluation.

    Args:
        digits: decimal digits of every operation.
    """

    def __init__(self, digits: int) -> None:
        self.balls = Balls(digits)
        self.words = f"{digits} digits"

    def working(self) -> AbstractContextManager[object]:
        """The state in which these numbers are computed with."""
        return self.balls.working()

    def array(self, values: Iterable[Any]) -> Array:
        """An array of these numbers."""
        made = [v if isinstance(v, arb) else ball(Fraction(v)) for v in values]
        return self.settle(np.array(made, dtype=object))

    def solve(self, matrix: Array, right: Array) -> Array:
        """The solution of a linear system."""
        column = arb_mat([[entry] for entry in right])
        solved = arb_mat(matrix.tolist()).solve(column, algorithm="approx")
        return self.settle(np.array(solved.entries(), dtype=object))

    def settle(self, values: Array) -> Array:
        """The middles of the balls."""
        middles = [value.mid() for value in values.ravel()]
        return np.array(middles, dtype=object).reshape(values.shape)


Numbers = Doubles | Digits
