"""Where the runs start: one box for every instance, sampled uniformly; the seed is stated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgb.descent.variables import Layout
from pgb.witness.floats import Array


@dataclass(frozen=True)
class Box:
    """Half the edges of a box around 0: each variable is uniform in (-edge, edge).

    The box knows nothing of an instance; no start is chosen, moved or drawn again.
    """

    theta: float = 3.0
    a: float = 0.5
    b: float = 1.0
    W: float = 1.0

    def __str__(self) -> str:
        edges = (("theta", self.theta), ("a", self.a), ("b", self.b), ("W", self.W))
        return ", ".join(f"{name} in (-{edge:g}, {edge:g})" for name, edge in edges)

    def start(self, layout: Layout, seed: int, index: int) -> Array:
        """The start of run `index`; it does not depend on how many runs there are."""
        edges = np.repeat(
            (self.theta, self.a, self.b, self.W),
            (layout.parameters, layout.outputs, layout.rows, layout.rows * layout.width),
        )
        point: Array = np.random.default_rng((seed, index)).uniform(-edges, edges)
        return point

    def starts(self, layout: Layout, seed: int, count: int) -> Array:
        """`count` starts, one a row."""
        return np.stack([self.start(layout, seed, index) for index in range(count)])
