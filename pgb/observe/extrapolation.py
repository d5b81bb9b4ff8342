"""The linearly implicit Euler method, extrapolated.

P. Deuflhard and U. Nowak, in Large Scale Scientific Computing, Birkhaeuser 1987, 37-50; E. Hairer
and G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., IV.9. Stiff systems are no
obstacle, no equation is iterated on, and the Jacobian is taken once for each step.
"""

from __future__ import annotations

import numpy as np

from pgb.observe.flow import System
from pgb.observe.numbers import Array

COLUMNS = 8
ORDER = COLUMNS


def step(system: System, y: Array, h: float) -> tuple[Array, Array] | None:
    """1, 2, .., COLUMNS Euler steps over the same stretch, extrapolated to infinitely many."""
    numbers, one = system.numbers, np.eye(len(y), dtype=int)
    jacobian, rate = system.jacobian(y), system.rate(y)
    previous: list[Array] = []
    for steps in range(1, COLUMNS + 1):
        part = numbers.array((h,))[0] / steps
        matrix = one - part * jacobian
        z = y
        try:
            for i in range(steps):
                slope = system.rate(z) if i else rate
                z = z + numbers.solve(matrix, part * slope)
        except (ZeroDivisionError, np.linalg.LinAlgError):
            return None
        row = [numbers.settle(z)]
        for m, above in enumerate(previous, 1):
            # T_{j,m+1} = T_{j,m} + (T_{j,m} - T_{j-1,m}) / (n_j / n_{j-m} - 1), where n_j = j
            gain = numbers.array((steps - m,))[0] / m
            row.append(numbers.settle(row[-1] + (row[-1] - above) * gain))
        previous = row
    return previous[-1], previous[-1] - previous[-2]
