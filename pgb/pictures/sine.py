"""The sine model on four points, in the plane of its two parameters: its trap and its minimum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.descent.instances import instance
from pgb.pictures import style
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LEVELS = (0.03, 0.1, 0.25, 0.45, 0.68, 0.72, 0.85, 1.0, 1.3, 1.7, 2.2)
SHOWN = (0.1, 0.45, 1.0, 1.7)


@dataclass(frozen=True)
class Plane:
    """L over a grid of theta = (u, v).

    Attributes:
        u, v, L: L has the shape (len(v), len(u)).
        trap, best: the bad local minimum and the global one.
    """

    u: Array
    v: Array
    L: Array
    trap: tuple[float, float]
    best: tuple[float, float]

    def draw(self, axes: Axes) -> None:
        """The levels of L with both minima: the darker, the higher."""
        style.levels(axes, self.u, self.v, self.L, LEVELS, shown=SHOWN)
        axes.plot(*self.trap, **style.TRAP)
        axes.plot(*self.best, **style.GLOBAL)
        axes.set(xlabel="$u$", ylabel="$v$")


def plane(size: int = 81) -> Plane:
    """The levels about both minima."""
    trap, best = (Instance(instance(f"W7-sine-{name}"), Floats()) for name in ("trap", "global"))
    u, v = np.linspace(-2.2, 2.0, size), np.linspace(0.55, 2.6, size)
    L = trap.L((u[None, :], v[:, None]))
    places = [tuple(float(entry) for entry in found.theta) for found in (trap, best)]
    return Plane(u, v, L, *places)  # type: ignore[arg-type]
