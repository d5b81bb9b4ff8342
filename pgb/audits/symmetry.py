"""Affine fields A theta + b along which no output changes: found in doubles, written in rationals.

Three ansatzes in turn: parameters that the outputs do not see (b = e_p), scalings (A diagonal), all
affine fields. The coefficients are read off a null space at random points near the point given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from pgb.audits.numeric import Numeric
from pgb.audits.trees import rational
from pgb.witness.floats import Array

Entry = tuple[int, int | None]
"""(p, q): the coefficient of theta_q (of 1 where None) in the field's component p."""
_RADII = (0.3, 0.05, 1e-3)
_SMALL = 1e-8
_DENOMINATOR = 24
_MOST = 10  # parameters, for the last ansatz


@dataclass(frozen=True)
class Symmetries:
    """Fields, and as many parameters that they move in different ways at the point."""

    fields: tuple[dict[Entry, Fraction], ...]
    held: tuple[int, ...]

    def json(self) -> list[list[list[object]]]:
        return [[[p, q, rational(c)] for (p, q), c in f.items()] for f in self.fields]


def symmetries(numeric: Numeric, radius: float) -> Symmetries:
    """The symmetries at the point; none where none is found."""
    count = len(numeric.theta)
    ansatzes: list[list[Entry]] = [
        [(p, None) for p in range(count)],
        [(p, p) for p in range(count)],
    ]
    if count <= _MOST:
        ansatzes.append([(p, q) for p in range(count) for q in (*range(count), None)])
    points, slopes = _nearby(numeric, radius)
    found: list[dict[Entry, Fraction]] = []
    for ansatz in ansatzes:
        found += _fields(ansatz, points, slopes)
    return _independent(found, numeric.theta)


def radii() -> Sequence[float]:
    """How near the point to look: kinks may lie farther away."""
    return _RADII


def _nearby(numeric: Numeric, radius: float) -> tuple[Array, Array]:
    """Random points about the point, and the slopes of all outputs there."""
    random = np.random.default_rng(0)
    count = len(numeric.theta)
    wanted = 2 + count * (count + 1) if count <= _MOST else 4 * count
    points, slopes = [], []
    for _ in range(2 * wanted):
        theta = numeric.theta + radius * random.uniform(-1, 1, count)
        rows = numeric.output_slopes(theta)
        if np.isfinite(rows).all():
            points.append(theta)
            slopes.append(rows)
        if len(points) == wanted:
            break
    return np.array(points), np.array(slopes)


def _fields(ansatz: list[Entry], points: Array, slopes: Array) -> list[dict[Entry, Fraction]]:
    """The fields of an ansatz that leave all outputs alone at all points."""
    if not len(points):
        return []
    columns = [
        (slopes[:, :, p] * (1 if q is None else points[:, q][:, None])).ravel() for p, q in ansatz
    ]
    matrix = np.stack(columns, axis=1)
    scale = np.abs(matrix).max() or 1.0
    triangle = np.linalg.qr(matrix / scale, mode="r")
    _, singular, rows = np.linalg.svd(triangle, full_matrices=True)
    padded = np.zeros(len(ansatz))
    padded[: len(singular)] = singular
    null = rows[padded < _SMALL * max(padded[0], 1e-300) * len(points)]
    return [{e: c for e, c in zip(ansatz, row, strict=True) if c} for row in _rational_basis(null)]


def _rational_basis(null: Array) -> list[list[Fraction]]:
    """The row echelon form of a space, where its entries are simple rationals."""
    rows = null.copy()
    rank = 0
    for column in range(rows.shape[1]):
        if rank == len(rows):
            break
        best = rank + int(np.abs(rows[rank:, column]).argmax())
        if abs(rows[best, column]) < 1e-6:
            continue
        rows[[rank, best]] = rows[[best, rank]]
        rows[rank] /= rows[rank, column]
        for other in range(len(rows)):
            if other != rank:
                rows[other] -= rows[other, column] * rows[rank]
        rank += 1
    found = []
    for row in rows[:rank]:
        exact = [Fraction(float(c)).limit_denominator(_DENOMINATOR) for c in row]
        if np.abs(row - np.array([float(c) for c in exact])).max() < 1e-6:
            found.append(exact)
    return found


def _independent(found: list[dict[Entry, Fraction]], theta: Array) -> Symmetries:
    """Those that differ at the point, with the parameters to hold."""
    fields: list[dict[Entry, Fraction]] = []
    held: list[int] = []
    rest: list[Array] = []
    for field in found:
        speed = np.zeros(len(theta))
        for (p, q), c in field.items():
            speed[p] += float(c) * (1.0 if q is None else theta[q])
        for p, row in zip(held, rest, strict=True):
            speed = speed - speed[p] * row
        best = int(np.abs(speed).argmax())
        if abs(speed[best]) < 1e-6:
            continue
        row = speed / speed[best]
        rest = [other - other[best] * row for other in rest] + [row]
        held.append(best)
        fields.append(field)
    return Symmetries(tuple(fields), tuple(held))
