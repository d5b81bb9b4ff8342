"""The augmented loss in doubles, with its gradient and Hessian, for many points z at once."""

from __future__ import annotations

import numpy as np

from pgb.descent.variables import Layout
from pgb.witness.dual import Dual, Duals
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem


class Landscape:
    """Lt over doubles. The last axis of every array of points runs through the variables."""

    def __init__(self, problem: Problem) -> None:
        self.layout = Layout.of(problem)
        self._plain = Instance(problem, Floats())
        self._second = Instance(problem, Duals(Duals(Floats())))

    def Lt(self, z: Array) -> Array:
        """The augmented loss; inf where it is no number."""
        value = self._plain.Lt(*self.layout.split(_entries(z)))
        finite: Array = np.where(np.isnan(value), np.inf, value)
        return finite

    def L(self, z: Array) -> Array:
        """The original loss at theta."""
        theta, _ = self.layout.split(_entries(z))
        return np.broadcast_to(self._plain.L(theta), z.shape[:-1])

    def a(self, z: Array) -> Array:
        """max_k |a_k|."""
        _, neurons = self.layout.split(_entries(z))
        largest: Array = np.abs(np.stack(neurons.a)).max(axis=0)
        return largest

    def reach(self, z: Array) -> Array:
        """max_{i,k} w_k . x_i + b_k."""
        _, neurons = self.layout.split(_entries(z))
        dot, inputs = self._plain.on.dot, self._plain.inputs
        rows = list(zip(neurons.W, neurons.b, strict=True))
        largest: Array = np.stack([dot(w, x) + b for w, b in rows for x in inputs]).max(axis=0)
        return largest

    def derivatives(self, z: Array) -> tuple[Array, Array]:
        """Gradients (runs, n) and Hessians (runs, n, n) of Lt at points z (runs, n).

        One evaluation over duals of duals: axis 1 is the direction of the inner slope, axis 2
        that of the outer one.
        """
        runs, n = z.shape
        units, zero = np.eye(n), np.zeros(())
        moving = [
            Dual(Dual(z[:, i, None, None], units[i][:, None]), Dual(units[i][None, :], zero))
            for i in range(n)
        ]
        slope = self._second.Lt(*self.layout.split(moving)).slope
        gradient = np.broadcast_to(slope.value, (runs, 1, n))[:, 0, :]
        hessian = np.broadcast_to(slope.slope, (runs, n, n))
        return gradient, (hessian + hessian.swapaxes(1, 2)) / 2


def _entries(z: Array) -> list[Array]:
    return [z[..., i] for i in range(z.shape[-1])]
