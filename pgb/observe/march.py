"""Steps as long as a tolerance allows, for any one-step method that estimates its error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from pgb.observe.flow import System
from pgb.observe.numbers import Array

Step = Callable[[System, Array, float], tuple[Array, Array] | None]
"""From a state, a step's length: the next state and an estimate of its error, None for failure."""

Progress = Callable[[float], object]
"""Told how far the independent variable has come."""

FLOOR = 1e-4  # entries smaller than this are followed to an absolute error
_SHORTEST = 1e-14


class Stuck(Exception):
    """No step is short enough."""


def march(
    step: Step,
    order: int,
    system: System,
    ends: Sequence[float],
    tolerance: float,
    progress: Progress = lambda reached: None,
) -> list[Array]:
    """The states at the ends, which increase from 0.

    Args:
        order: the estimate of a step of length h is of size h ** order.
        tolerance: of the error of each step, relative to each entry.
    """
    states: list[Array] = []
    y, reached, h = system.start, 0.0, min(1e-3, ends[0])
    with system.numbers.working():
        for end in ends:
            while reached < end:
                taken = min(h, end - reached)
                found = step(system, y, taken)
                size = np.inf if found is None else _size(*found, y, tolerance)
                if size <= 1:
                    assert found is not None
                    y, reached = found[0], end if taken == end - reached else reached + taken
                    progress(reached)
                factor = 0.9 * float(size) ** (-1 / order) if size > 0 else 5.0
                h = taken * min(5.0, max(0.2, factor))
                if h < _SHORTEST * max(1.0, reached):
                    raise Stuck(f"no step from {reached:g} meets the tolerance {tolerance:g}")
            states.append(y)
    return states


def _size(new: Array, error: Array, old: Array, tolerance: float) -> float:
    """The error in units of the tolerance; infinite where it is no number."""
    largest = np.maximum(*(np.abs(np.array([float(e) for e in y])) for y in (new, old)))
    errors = np.array([float(e) for e in error])
    size = float(np.sqrt(np.mean((errors / (tolerance * (largest + FLOOR))) ** 2)))
    return size if np.isfinite(size) else np.inf
