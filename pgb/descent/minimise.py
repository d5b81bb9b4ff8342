"""Minimise the augmented loss in doubles: damped Newton steps, all runs side by side.

At each step a fan of candidates is tried, -t |H + mu|^-1 grad for several mu and t (|H| has the
absolute eigenvalues of the Hessian H), none longer than 1, and the lowest is taken if it lowers
Lt. Steps with t > 1 cross the flat bottom of hinge losses, at which Newton alone crawls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgb.descent.landscape import Landscape
from pgb.witness.floats import Array

BUDGET = 400  # steps
_DAMPINGS = 10.0 ** np.arange(-12, 5)
_FACTORS = np.array([1.0, 2.0, 4.0])
_LONGEST = 1.0


@dataclass(frozen=True)
class Found:
    """Where one run ended.

    Attributes:
        start, end: z at the beginning and at the end.
        steps: how many steps lowered Lt; fewer than the budget where doubles allowed no more.
        reach: max w.x + b after half, three quarters and all of these steps.
    """

    start: Array
    end: Array
    steps: int
    reach: tuple[float, float, float]

    @property
    def growing(self) -> bool:
        """Whether max w.x + b still grew when the run ended."""
        half, later, end = self.reach
        return half < later < end


def minimise(
    landscape: Landscape,
    starts: Array,
    budget: int = BUDGET,
    progress: Callable[[int], object] = lambda step: None,
) -> list[Found]:
    """Run from every row of `starts`, at most `budget` steps; Lt never rises."""
    z, value = starts, landscape.Lt(starts)
    reach = [landscape.reach(z)]
    steps = np.zeros(len(z), dtype=int)
    for step in range(budget):
        candidates = z + _fan(*landscape.derivatives(z))
        values = landscape.Lt(candidates)
        best, runs = values.argmin(axis=0), np.arange(len(z))
        lower = values[best, runs] < value
        if not lower.any():
            break
        z = np.where(lower[:, None], candidates[best, runs], z)
        value = np.where(lower, values[best, runs], value)
        steps[lower] = step + 1
        reach.append(landscape.reach(z))
        progress(step + 1)
    return [
        Found(starts[i], z[i], int(steps[i]), _checkpoints(np.stack(reach)[: steps[i] + 1, i]))
        for i in range(len(z))
    ]


def _fan(gradient: Array, hessian: Array) -> Array:
    """Candidate steps (candidates, runs, n)."""
    gradient = np.where(np.isfinite(gradient), gradient, 0.0)
    curvature, axes = np.linalg.eigh(np.where(np.isfinite(hessian), hessian, 0.0))
    along = np.einsum("rij,ri->rj", axes, gradient)
    damped = along / (np.abs(curvature) + _DAMPINGS[:, None, None])
    newton = -np.einsum("rij,drj->dri", axes, damped)
    steps = (_FACTORS[:, None, None, None] * newton).reshape(-1, *gradient.shape)
    length = np.linalg.norm(steps, axis=-1, keepdims=True)
    shortened: Array = steps * np.minimum(1.0, _LONGEST / np.maximum(length, _LONGEST / 2))
    return shortened


def _checkpoints(history: Array) -> tuple[float, float, float]:
    """The values after half, three quarters and all of the steps."""
    last = len(history) - 1
    half, later = last // 2, last - last // 4
    return float(history[half]), float(history[later]), float(history[last])
