"""A transformation in numbers: its kernel terms, evaluated on an instance over any arithmetic."""

from __future__ import annotations

from typing import Any

from pgb.transform._description import Transformation
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.interpretation import Interpretation
from pgb.witness.values import Values


class Transformed:
    """The numbers of one transformation on one instance.

    Args:
        of: the transformation.
        interpretation: sizes, and values of the variables of the problem (X, group, f, l ..).
        on: floats, balls, exact numbers, dual numbers ..

    Vectors are tuples of the arithmetic's numbers, families of vectors tuples of tuples.
    """

    def __init__(
        self, of: Transformation, interpretation: Interpretation, on: Arithmetic[Any]
    ) -> None:
        self.of, self.on = of, on
        self._values = Values(interpretation, on)

    def added(self, *neurons_and_input: Any) -> Any:
        """What the neurons add to the model's output at an input."""
        with self.on.working():
            value = self._values.of(self.of.added_function)
            for argument in neurons_and_input:
                value = value(argument)
            return value

    def Lt(self, theta: Any, *neurons: Any) -> Any:
        """The augmented loss."""
        with self.on.working():
            return self._values.of(self.of.Lt)((theta, *neurons))

    def penalty(self, *neurons: Any) -> Any:
        """The penalty, without lambda."""
        with self.on.working():
            return self._values.of(self.of.penalty_function)(neurons)

    def along_curve(self, t: Any, *neurons: Any) -> tuple[Any, ...]:
        """The neurons, moved along the symmetry curve."""
        with self.on.working():
            moved: tuple[Any, ...] = self._values.of(self.of.curve_function)(neurons)(t)
            return moved
