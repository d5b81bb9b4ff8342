"""The original loss in numbers, to search with: doubles for many points at once, and any digits.

Nothing here is believed: what it finds is written into a certificate, which `pgb.verify` checks.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from flint import arb, arb_mat

from pgb.witness.ball import Balls, precision
from pgb.witness.dual import Dual, Duals
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem
from pgb.witness.tape import Tape, balls


class Numeric:
    """L, its derivatives and the outputs, in doubles; the last axis of an array is theta."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self._plain = Instance(problem, Floats())
        self._first = Instance(problem, Duals(Floats()))
        self._second = Instance(problem, Duals(Duals(Floats())))
        self.groups = self._plain.groups

    @cached_property
    def theta(self) -> Array:
        """The point."""
        return np.array([float(entry) for entry in self._plain.theta])

    def L(self, theta: Array) -> Array:
        """The loss; inf where it is no number."""
        with np.errstate(all="ignore"):
            value = np.broadcast_to(self._plain.L(_entries(theta)), theta.shape[:-1])
        return np.where(np.isnan(value), np.inf, value)

    Lt = L  # what `pgb.descent.minimise` minimises

    def reach(self, theta: Array) -> Array:
        """There are no neurons here."""
        return np.zeros(theta.shape[:-1])

    def derivatives(self, theta: Array) -> tuple[Array, Array]:
        """Gradients (runs, p) and Hessians (runs, p, p)."""
        runs, n = theta.shape
        units, zero = np.eye(n), np.zeros(())
        moving: list[Any] = [
            Dual(Dual(theta[:, i, None, None], units[i][:, None]), Dual(units[i][None, :], zero))
            for i in range(n)
        ]
        slope = self._second.L(moving).slope
        gradient = np.broadcast_to(slope.value, (runs, 1, n))[:, 0, :]
        hessian = np.broadcast_to(slope.slope, (runs, n, n))
        return gradient, (hessian + hessian.swapaxes(1, 2)) / 2

    def gradient(self, theta: Array) -> Array:
        slopes: Array = self.derivatives(theta[None])[0][0]
        return slopes

    def hessian(self, theta: Array) -> Array:
        curvature: Array = self.derivatives(theta[None])[1][0]
        return curvature

    def output_slopes(self, theta: Array) -> Array:
        """The derivatives of all outputs at all samples, one row each: (m d_y, p)."""
        n = len(theta)
        units = np.eye(n)
        moving: list[Any] = [Dual(theta[i], units[i]) for i in range(n)]
        rows = [q for sample in self._first.outputs(moving) for q in sample]
        return np.stack([np.broadcast_to(q.slope, (n,)) for q in rows])

    def outputs(self, theta: Array) -> Array:
        """f(x_i; theta), one row each: (m, d_y)."""
        return np.array(self._plain.outputs(_entries(theta)), dtype=float)

    def residuals(self, theta: Array) -> Array:
        """r_i, one row each: (m, d_y)."""
        plain = self._plain
        return np.array(plain.residuals(plain.outputs(_entries(theta))), dtype=float)

    def grouped_residuals(self, theta: Array) -> Array:
        """R_j, one row each: (n, d_y)."""
        each = self.residuals(theta)
        return np.stack([each[list(group)].sum(axis=0) for group in self.groups])

    @cached_property
    def inputs(self) -> Array:
        return np.array([[float(x) for x in row] for row in self._plain.inputs])


class Digits:
    """Gradient and Hessian of L in balls, by a straight-line program, at points and over boxes."""

    def __init__(self, problem: Problem, digits: int) -> None:
        self.digits = digits
        tape = Tape(len(problem.parameters))
        slopes = tape.gradient(Instance(problem, tape).L(tape.inputs))
        rows = [tape.gradient(slope) for slope in slopes]
        self._slopes = balls(tape, slopes, digits)
        self._curvatures = balls(tape, [c for row in rows for c in row], digits)
        on = Balls(digits)
        with on.working():
            self.theta = list(Instance(problem, on).theta)

    def working(self) -> AbstractContextManager[object]:
        """The precision in which to compute."""
        return precision(self.digits)

    def gradient(self, theta: Sequence[arb], moving: Sequence[int]) -> arb_mat:
        """The slopes in the moving coordinates, as a column."""
        found = self._slopes(*theta)
        return arb_mat(len(moving), 1, [found[p] for p in moving])

    def hessian(self, theta: Sequence[arb], moving: Sequence[int]) -> arb_mat:
        """The Hessian in the moving coordinates."""
        found, n = self._curvatures(*theta), len(theta)
        return arb_mat(len(moving), len(moving), [found[p * n + q] for p in moving for q in moving])


def newton(
    digits: Digits, moving: Sequence[int], steps: int = 12
) -> tuple[list[Fraction], Fraction] | None:
    """A stationary point in the moving coordinates near the point, and how far it is."""
    with digits.working():
        theta = [t.mid() for t in digits.theta]
        for _ in range(steps):
            try:
                inverse = _middle(digits.hessian(theta, moving)).inv()
            except ZeroDivisionError:
                return None
            step = (inverse * _middle(digits.gradient(theta, moving))).entries()
            if not all(s.is_finite() for s in step):
                return None
            for p, s in zip(moving, step, strict=True):
                theta[p] = (theta[p] - s).mid()
            if all(abs(s) < arb(10) ** (12 - digits.digits) for s in step):
                break
        else:
            return None
        found = [_fraction(t) for t in theta]
        start = [_fraction(t.mid()) for t in digits.theta]
        off = max((abs(found[p] - start[p]) for p in moving), default=Fraction(0))
        return found, off


def _middle(matrix: arb_mat) -> arb_mat:
    return arb_mat(matrix.nrows(), matrix.ncols(), [x.mid() for x in matrix.entries()])


def _fraction(value: arb) -> Fraction:
    """An exact ball as a fraction."""
    mantissa, exponent = (int(part) for part in value.man_exp())
    return Fraction(mantissa) * Fraction(2) ** exponent


def shortened(value: Fraction, digits: int) -> Fraction:
    """A decimal with so many digits after the point."""
    return Fraction(round(value * 10**digits), 10**digits)


def _entries(theta: Array) -> list[Any]:
    return [theta[..., i] for i in range(theta.shape[-1])]
