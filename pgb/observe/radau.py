"""The Radau IIA method of order 5: three-stage collocation, solved by Newton's iteration.

E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., IV.5 (the method) and
IV.8 (iteration and error estimate). Its coefficients are doubles, whatever it computes with.
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from pgb.observe.flow import System
from pgb.observe.numbers import Array

ORDER = 4
_S6 = sqrt(6)
_STAGES = np.array(
    [
        [(88 - 7 * _S6) / 360, (296 - 169 * _S6) / 1800, (-2 + 3 * _S6) / 225],
        [(296 + 169 * _S6) / 1800, (88 + 7 * _S6) / 360, (-2 - 3 * _S6) / 225],
        [(16 - _S6) / 36, (16 + _S6) / 36, 1 / 9],
    ]
)
_ERROR = np.array([-13 - 7 * _S6, -13 + 7 * _S6, -1]) / 3
_GAMMA = 3 + 3 ** (2 / 3) - 3 ** (1 / 3)
_ITERATIONS, _CLOSE = 12, 1e-13


def step(system: System, y: Array, h: float) -> tuple[Array, Array] | None:
    """One step; None where the iteration does not converge."""
    numbers, n = system.numbers, len(y)
    jacobian, rate = system.jacobian(y), system.rate(y)
    matrix = np.eye(3 * n) - h * np.kron(_STAGES, jacobian)
    stages = 0 * np.stack([y, y, y])
    try:
        for _ in range(_ITERATIONS):
            rates = np.stack([system.rate(y + stage) for stage in stages])
            gap = numbers.settle(h * (_STAGES @ rates) - stages)
            move = numbers.solve(matrix, gap.ravel()).reshape(3, n)
            stages = numbers.settle(stages + move)
            moved = np.array([[float(e) for e in row] for row in move])
            size = np.array([abs(float(e)) for e in y])
            if not np.isfinite(moved).all():
                return None
            if (np.abs(moved) <= _CLOSE * (size + 1)).all():
                break
        else:
            return None
        right = rate + _ERROR @ stages / h
        error = numbers.solve(_GAMMA / h * np.eye(n) - jacobian, right)
    except (ZeroDivisionError, np.linalg.LinAlgError):
        return None
    return numbers.settle(y + stages[-1]), error
