"""Gradient flow z' = -grad Lt(z), in all variables z = (theta, a, b, W) or in some of them.

On the logarithmic clock the independent variable is ln(1 + t): what takes until t = 10^8 is then
followed with steps that grow with t.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from flint import arb

from pgb.descent.derivatives import SecondOrder, gradient
from pgb.descent.landscape import Landscape
from pgb.descent.variables import Layout
from pgb.observe.numbers import Array, Digits, Numbers
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem
from pgb.witness.tape import Tape, floats


@dataclass(frozen=True)
class System:
    """y' = rate(y), with the Jacobian of the rate, from a start."""

    numbers: Numbers
    rate: Callable[[Array], Array]
    jacobian: Callable[[Array], Array]
    start: Array


class GradientFlow:
    """The gradient flow of a problem's augmented loss from the problem's own point.

    Args:
        problem: an instance with added neurons.
        numbers: what is computed with.
        logarithmic: whether the clock shows ln(1 + t) instead of t.
        theta_moves: whether theta flows with the neurons, or stays.
    """

    def __init__(
        self,
        problem: Problem,
        numbers: Numbers,
        *,
        logarithmic: bool = False,
        theta_moves: bool = True,
    ) -> None:
        self.numbers = numbers
        self.logarithmic = logarithmic
        self._problem = problem
        self._layout = Layout.of(problem)
        first = 0 if theta_moves else self._layout.parameters
        self._moving = slice(first, self._layout.size)
        with numbers.working():
            self._instance = Instance(problem, Digits(40).balls)
            theta, neurons = self._instance.theta, self._instance.neurons
            rows = [entry for row in neurons.W for entry in row]
            self._origin = numbers.array((*theta, *neurons.a, *neurons.b, *rows))
        self._landscape = Landscape(problem)
        self._slopes = _program(problem, self._layout)
        self._second = SecondOrder(problem, numbers.balls) if isinstance(numbers, Digits) else None

    def system(self) -> System:
        """The flow as a differential equation; on the logarithmic clock its last entry is time."""
        start = self._origin[self._moving]
        if self.logarithmic:
            start = self.numbers.array((*start, 0))
            return System(self.numbers, self._clocked, self._clocked_jacobian, start)
        return System(self.numbers, self._rate, self._jacobian, start)

    def clock(self, t: float) -> float:
        """What the clock shows at time t."""
        return float(np.log1p(t)) if self.logarithmic else t

    def point(self, y: Array) -> Array:
        """All variables z at a state."""
        z = self._origin.copy()
        count = len(z[self._moving])
        z[self._moving] = y[:count]
        return z

    def L(self, y: Array) -> Any:
        """The original loss at a state."""
        return self._instance.L(self._split(y)[0])

    def Lt(self, y: Array) -> Any:
        """The augmented loss at a state."""
        return self._instance.Lt(*self._split(y))

    def rate(self, y: Array) -> Array:
        """dz/dt at a state, for the variables that move."""
        return self._rate(y[: len(self._origin[self._moving])])

    def _split(self, y: Array) -> Any:
        return self._layout.split([_arb(entry) for entry in self.point(y)])

    def _rate(self, y: Array) -> Array:
        z = self.point(y)
        if isinstance(self.numbers, Digits):
            found = self.numbers.array(gradient(self._problem, self.numbers.balls, list(z)))
        else:
            found = self._in_doubles(z)
        return -found[self._moving]

    def _in_doubles(self, z: Array) -> Array:
        try:
            return np.array(self._slopes(*map(float, z)))
        except (OverflowError, ValueError, ZeroDivisionError):
            return np.full(len(z), np.nan)

    def _jacobian(self, y: Array) -> Array:
        z = self.point(y)
        if self._second is not None:
            hessian = self.numbers.settle(np.array(self._second.at(list(z))[1], dtype=object))
        else:
            hessian = self._landscape.derivatives(z[None, :])[1][0]
        return -hessian[self._moving, self._moving]

    def _clocked(self, y: Array) -> Array:
        return self.numbers.array((*(_exp(y[-1]) * self._rate(y[:-1])), 1))

    def _clocked_jacobian(self, y: Array) -> Array:
        n = len(y) - 1
        full = np.zeros((n + 1, n + 1), dtype=y.dtype) + y[-1] * 0
        full[:n, :n] = _exp(y[-1]) * self._jacobian(y[:-1])
        full[:n, n] = _exp(y[-1]) * self._rate(y[:-1])
        return self.numbers.settle(full)


def _program(problem: Problem, layout: Layout) -> Callable[..., tuple[float, ...]]:
    """The partial derivatives of Lt in doubles, as compiled code."""
    tape = Tape(layout.size)
    Lt = Instance(problem, tape).Lt(*layout.split(tape.inputs))
    return floats(tape, tape.gradient(Lt))


def _exp(x: Any) -> Any:
    return x.exp() if isinstance(x, arb) else np.exp(x)


def _arb(x: Any) -> arb:
    return x if isinstance(x, arb) else arb(float(x))
