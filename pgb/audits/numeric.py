"""The original loss in numbers, to search with: doubles for many points at once, and any digits.

Nothing here is believed: what it finds is written into a certificate, which `pgb.verify` checks.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from pgb.witness.dual import Dual, Duals
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem


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
    """Gradient and Hessian of L in some coordinates with mpmath, the others held."""

    def __init__(self, problem: Problem, digits: int) -> None:
        self._on = Multi(digits)
        self.context = self._on.context
        self._inner = Duals(self._on)
        self._outer = Duals(self._inner)
        self._instance = Instance(problem, self._outer)
        self._plain = Instance(problem, self._on)
        self.theta = list(self._plain.theta)

    def derivatives(self, theta: Sequence[Any], moving: Sequence[int]) -> tuple[Any, Any]:
        """The gradient and the Hessian in the moving coordinates, as matrices of mpmath."""
        n = len(moving)
        slopes, hessian = self.context.matrix(n, 1), self.context.matrix(n, n)
        for i in range(n):
            for j in range(i + 1):
                inner = [self._inner.constant(t) for t in theta]
                inner[moving[j]] = self._inner.variable(theta[moving[j]])
                point = [self._outer.constant(t) for t in inner]
                point[moving[i]] = self._outer.variable(inner[moving[i]])
                both = self._instance.L(point).slope
                hessian[i, j] = hessian[j, i] = both.slope
            slopes[i] = both.value
        return slopes, hessian


def newton(digits: Digits, moving: Sequence[int], steps: int = 8) -> tuple[list[Any], Any] | None:
    """A stationary point in the moving coordinates near the point, and how far it is."""
    context = digits.context
    theta = list(digits.theta)
    for _ in range(steps):
        slopes, hessian = digits.derivatives(theta, moving)
        try:
            step = context.lu_solve(hessian, -slopes)
        except ZeroDivisionError:
            return None
        for i, p in enumerate(moving):
            theta[p] = theta[p] + step[i]
        if max(abs(step[i]) for i in range(len(moving))) < context.mpf(10) ** (8 - context.dps):
            break
    else:
        return None
    off = max((abs(theta[p] - digits.theta[p]) for p in moving), default=context.mpf(0))
    return theta, off


def fraction(value: Any, digits: int) -> Fraction:
    """A decimal with so many digits after the point, as a fraction."""
    scale = 10**digits
    return Fraction(int(value.context.nint(value * scale)), scale)


def _entries(theta: Array) -> list[Any]:
    return [theta[..., i] for i in range(theta.shape[-1])]
