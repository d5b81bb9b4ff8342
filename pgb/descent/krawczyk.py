"""Krawczyk's test: a zero of the grouped residuals certainly lies in a small box around theta."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeVar

import numpy as np
from flint import arb, arb_mat

from pgb.descent.derivatives import moved
from pgb.witness.ball import Balls
from pgb.witness.dual import Duals
from pgb.witness.floats import Array
from pgb.witness.instance import Instance
from pgb.witness.krawczyk import offsets
from pgb.witness.problem import Problem

T = TypeVar("T")

_GUARD = 30
_DEPENDENT = 1e-9  # what is left of a column that the columns chosen before it span


def krawczyk(problem: Problem, theta: Sequence[Fraction], radius: Fraction, digits: int) -> bool:
    """Whether some theta* with R_j(theta*) = 0 for all j certainly lies within `radius` of theta.

    There are as many moving entries of theta as equations, the others are held; where no such
    choice is found the answer is False. False says nothing.

    Args:
        radius: in the largest entry.
        digits: decimal digits of working precision, to which some are added.
    """
    on = Balls(digits + _GUARD)
    with on.working():
        centre = [on.number(entry) for entry in theta]
        columns = _jacobian(problem, on, centre, range(len(theta)))
        moving = _independent(_midpoints(columns))
        if moving is None:
            return False
        inverse = arb_mat(np.linalg.inv(_midpoints(columns)[:, moving]).tolist())
        edge = on.number(radius)
        cube = [edge * arb(0, 1)] * len(moving)
        box = list(centre)
        for i, side in zip(moving, cube, strict=True):
            box[i] = centre[i] + side
        slopes = arb_mat(_jacobian(problem, on, box, moving)).transpose()
        value = _equations(Instance(problem, on), centre)
        image = offsets(cube, value, slopes, inverse)
        return all(bool(abs(entry) < edge) for entry in image)


def _equations(instance: Instance[T], theta: Sequence[T]) -> list[T]:
    """The entries of all R_j. Softmax's sum to 0 in each group: there the last is left out."""
    redundant = 1 if instance.loss.name == "softmax" else 0
    grouped = instance.grouped_residuals(instance.outputs(theta))
    return [entry for row in grouped for entry in row[: len(row) - redundant]]


def _jacobian(
    problem: Problem, on: Balls, theta: Sequence[arb], moving: Iterable[int]
) -> list[list[arb]]:
    """One row for each moving entry of theta: the derivatives of all equations."""
    duals = Duals(on)
    instance = Instance(problem, duals)
    return [[e.slope for e in _equations(instance, moved(duals, theta, i))] for i in moving]


def _midpoints(columns: list[list[arb]]) -> Array:
    return np.array([[float(entry.mid()) for entry in column] for column in columns]).T


def _independent(matrix: Array) -> list[int] | None:
    """As many columns as there are rows, each in turn the one that adds most; None if dependent."""
    if not np.isfinite(matrix).all():
        return None
    chosen: list[int] = []
    left = matrix.copy()
    for _ in range(len(matrix)):
        lengths = np.linalg.norm(left, axis=0)
        best = int(lengths.argmax())
        if not lengths[best] > _DEPENDENT * max(1.0, float(np.abs(matrix).max())):
            return None
        chosen.append(best)
        axis = left[:, best] / lengths[best]
        left = left - np.outer(axis, axis @ left)
    return chosen
