"""All variables of the augmented loss in one vector z = (theta, a, b, W), W by rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from pgb.witness.problem import Neurons, Problem

T = TypeVar("T")


@dataclass(frozen=True)
class Layout:
    """Where theta, a, b and W stand in z.

    Attributes:
        parameters: the entries of theta.
        outputs: the entries of a, d_y.
        rows: the entries of b and the rows of W: d_y, or 1 for a shared neuron.
        width: the entries of a row of W, d_x.
    """

    parameters: int
    outputs: int
    rows: int
    width: int

    @staticmethod
    def of(problem: Problem) -> Layout:
        """The layout that a problem asks for."""
        rows = len(problem.neurons.b)
        return Layout(len(problem.parameters), len(problem.outputs), rows, len(problem.inputs[0]))

    @property
    def size(self) -> int:
        """How many variables there are."""
        return self.parameters + self.outputs + self.rows * (1 + self.width)

    def split(self, z: Sequence[T]) -> tuple[tuple[T, ...], Neurons[T]]:
        """theta and the neurons."""
        entries = iter(z)
        theta = tuple(next(entries) for _ in range(self.parameters))
        a = tuple(next(entries) for _ in range(self.outputs))
        b = tuple(next(entries) for _ in range(self.rows))
        W = tuple(tuple(next(entries) for _ in range(self.width)) for _ in range(self.rows))
        return theta, Neurons(a, b, W)

    def names(self, problem: Problem) -> tuple[str, ...]:
        """theta's names, then a1 .., b1 .., W11 .. ."""
        a = [f"a{k + 1}" for k in range(self.outputs)]
        b = [f"b{k + 1}" for k in range(self.rows)]
        W = [f"W{k + 1}{i + 1}" for k in range(self.rows) for i in range(self.width)]
        return (*problem.parameters, *a, *b, *W)
