"""Gradient and Hessian of the augmented loss over any arithmetic, by dual numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from pgb.descent.variables import Layout
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.dual import Dual, Duals
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem

T = TypeVar("T")


def gradient(problem: Problem, on: Arithmetic[T], z: Sequence[T]) -> tuple[T, ...]:
    """The partial derivatives of Lt at z."""
    duals = Duals(on)
    instance, split = Instance(problem, duals), Layout.of(problem).split
    with on.working():
        return tuple(instance.Lt(*split(moved(duals, z, i))).slope for i in range(len(z)))


def moved(duals: Duals[T], z: Sequence[T], i: int) -> list[Dual[T]]:
    """z moving along its entry i."""
    point = [duals.constant(entry) for entry in z]
    point[i] = duals.variable(z[i])
    return point


class SecondOrder(Generic[T]):
    """Lt over duals of duals: one evaluation for each pair of variables."""

    def __init__(self, problem: Problem, on: Arithmetic[T]) -> None:
        self._on = on
        self._inner = Duals(on)
        self._outer = Duals(self._inner)
        self._instance = Instance(problem, self._outer)
        self._split = Layout.of(problem).split

    def at(self, z: Sequence[T]) -> tuple[list[T], list[list[T]]]:
        """The gradient and the Hessian at z."""
        n = len(z)
        slope: list[T] = [self._on.integer(0)] * n
        hessian = [[self._on.integer(0)] * n for _ in range(n)]
        for i in range(n):
            for j in range(i + 1):
                both = self._pair(z, i, j)
                hessian[i][j] = hessian[j][i] = both.slope
            slope[i] = both.value
        return slope, hessian

    def _pair(self, z: Sequence[T], i: int, j: int) -> Dual[T]:
        """(dLt/dz_i, d2Lt/dz_i dz_j)."""
        inner = moved(self._inner, z, j)
        point = [self._outer.constant(entry) for entry in inner]
        point[i] = self._outer.variable(inner[i])
        return self._instance.Lt(*self._split(point)).slope
