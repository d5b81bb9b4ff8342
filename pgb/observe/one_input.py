"""Gradient flow for data with one distinct input, in variables that stay of order 1.

Let q* minimise the mean loss, c = q* - f(theta), s_k = w_k . x + b_k, and kappa = 1 + |x|^2. As
t grows a_k e^{s_k} tends to c_k as fast as e^{-2 s_k} tends to 0, so that in the variables theta,
v_k = (a_k e^{s_k} - c_k) e^{2 s_k} and p_k = 2 s_k nothing is lost in rounding or to a tolerance.
With phi_k the slope of the mean loss in output k, and A_k = a_k e^{s_k} = c_k + v_k e^{-p_k}:

    theta' = -sum_k phi_k grad f_k                s_k' = -kappa phi_k A_k
    A_k'   = -e^{p_k} phi_k - 2 lambda A_k + A_k s_k'
    v_k'   = e^{p_k} (A_k' + (f_k)') + 2 v_k s_k'

The clock shows ln(1 + t), which is the state's last entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from pgb.observe.flow import System
from pgb.observe.numbers import Array, Digits
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.dual import Dual, Duals
from pgb.witness.expression import Expression, evaluate
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem


class OneInputFlow:
    """The flow from the problem's own point.

    Args:
        problem: all of its inputs are equal, and each output has a neuron of its own.
        best: q*, where the mean loss is least.
        numbers: what is computed with.
        theta_moves: whether theta flows with the neurons, or stays.
    """

    def __init__(
        self,
        problem: Problem,
        best: Sequence[Expression],
        numbers: Digits,
        *,
        theta_moves: bool = False,
    ) -> None:
        self.numbers = numbers
        self._problem, self._best = problem, best
        self._moves = theta_moves
        self._plain = _Field(self, numbers.balls)
        self._dual = _Field(self, Duals(numbers.balls))

    def system(self) -> System:
        """The flow as a differential equation."""
        return System(self.numbers, self._rate, self._jacobian, self._start())

    def clock(self, t: float) -> float:
        """What the clock shows at time t."""
        return float(np.log1p(t))

    def P(self, y: Array) -> Array:
        """e^{2 s_k} at a state, for every output k."""
        _, _, p = self._plain.split(list(y))
        with self.numbers.working():
            return np.array([entry.exp() for entry in p], dtype=object)

    def theta(self, y: Array) -> Array:
        """theta at a state."""
        return np.array(self._plain.split(list(y))[0], dtype=object)

    def excess(self, y: Array) -> Any:
        """Lt - L* at a state; L* is the mean loss at q*."""
        field = self._plain
        with self.numbers.working():
            theta, v, p = field.split(list(y))
            a = [A * (-entry / 2).exp() for A, entry in zip(field.A(theta, v, p), p, strict=True)]
            above = field.mean_loss(field.outputs(v, p)) - field.mean_loss(field.best)
            return above + field.instance.weight * sum((entry * entry for entry in a), start=0)

    def residual(self, y: Array) -> Array:
        """c = q* - f(theta) at a state."""
        with self.numbers.working():
            return np.array(self._plain.c(self._plain.split(list(y))[0]), dtype=object)

    def rate(self, y: Array) -> Array:
        """The derivative of the state in the clock's time."""
        with self.numbers.working():
            return self._rate(y)

    def _start(self) -> Array:
        field, on = self._plain, self.numbers.balls
        with self.numbers.working():
            instance = field.instance
            theta, neurons, x = instance.theta, instance.neurons, instance.inputs[0]
            s = [on.dot(w, x) + b for w, b in zip(neurons.W, neurons.b, strict=True)]
            A = [a * entry.exp() for a, entry in zip(neurons.a, s, strict=True)]
            c = field.c(theta)
            v = [(one - two) * (2 * e).exp() for one, two, e in zip(A, c, s, strict=True)]
            moving = theta if self._moves else ()
            return self.numbers.array((*moving, *v, *(2 * entry for entry in s), 0))

    def _rate(self, y: Array) -> Array:
        return self.numbers.settle(np.array(self._plain.rate(list(y)), dtype=object))

    def _jacobian(self, y: Array) -> Array:
        columns = []
        for i in range(len(y)):
            moving = [Dual(e, self.numbers.balls.integer(int(i == j))) for j, e in enumerate(y)]
            columns.append([entry.slope for entry in self._dual.rate(moving)])
        return self.numbers.settle(np.array(columns, dtype=object).T)


class _Field:
    """The equations over an arithmetic."""

    def __init__(self, flow: OneInputFlow, on: Arithmetic[Any]) -> None:
        self.on = on
        self.moves = flow._moves
        with on.working():
            self.instance = Instance(flow._problem, on)
            self.best = [evaluate(entry, {}, on) for entry in flow._best]
            self.kappa = on.add(on.integer(1), on.dot(*[self.instance.inputs[0]] * 2))
        self._along = Instance(flow._problem, Duals(on))

    def split(self, y: Sequence[Any]) -> tuple[list[Any], list[Any], list[Any]]:
        """theta, v and p."""
        parameters = len(self.instance.theta) if self.moves else 0
        outputs = len(self.best)
        theta = list(y[:parameters]) if self.moves else list(self.instance.theta)
        v, p = (list(y[i : i + outputs]) for i in (parameters, parameters + outputs))
        return theta, v, p

    def outputs(self, v: list[Any], p: list[Any]) -> list[Any]:
        """q* + v e^{-p}: the model with its neurons."""
        on = self.on
        small = [on.mul(e, on.exp(on.neg(r))) for e, r in zip(v, p, strict=True)]
        return list(map(on.add, self.best, small))

    def c(self, theta: Sequence[Any]) -> list[Any]:
        """q* - f(theta)."""
        on, instance = self.on, self.instance
        return list(map(on.sub, self.best, instance.output(instance.inputs[0], theta)))

    def A(self, theta: list[Any], v: list[Any], p: list[Any]) -> list[Any]:
        """a e^s."""
        on = self.on
        above = map(on.sub, self.outputs(v, p), self.best)
        return list(map(on.add, self.c(theta), above))

    def mean_loss(self, q: list[Any]) -> Any:
        """The mean loss at one output."""
        return self.instance.mean_loss([q] * len(self.instance.inputs))

    def rate(self, y: list[Any]) -> list[Any]:
        """The equations above, times dt / d ln(1 + t)."""
        on, (theta, v, p) = self.on, self.split(y)
        q, A = self.outputs(v, p), self.A(theta, v, p)
        slopes = self.instance.residuals([q] * len(self.instance.inputs))
        phi = [on.mean(column) for column in zip(*slopes, strict=True)]
        theta_rate = self._theta_rate(theta, phi)
        f_rate = self._slope_of_f(theta, theta_rate)
        v_rate, p_rate = [], []
        for k in range(len(phi)):
            P, s_rate = on.exp(p[k]), on.neg(on.product([self.kappa, phi[k], A[k]]))
            pull = on.add(on.mul(P, phi[k]), on.product([self.two, self.instance.weight, A[k]]))
            A_rate = on.sub(on.mul(A[k], s_rate), pull)
            drift = on.mul(P, on.add(A_rate, f_rate[k]))
            v_rate.append(on.add(drift, on.product([self.two, v[k], s_rate])))
            p_rate.append(on.mul(self.two, s_rate))
        clock = on.exp(y[-1])
        moving = theta_rate if self.moves else []
        return [*(on.mul(clock, e) for e in (*moving, *v_rate, *p_rate)), on.integer(1)]

    @property
    def two(self) -> Any:
        return self.on.integer(2)

    def _theta_rate(self, theta: list[Any], phi: list[Any]) -> list[Any]:
        on, zero, one = self.on, self.on.integer(0), self.on.integer(1)
        if not self.moves:
            return [zero] * len(theta)
        units = [[one if i == j else zero for j in range(len(theta))] for i in range(len(theta))]
        return [on.neg(on.dot(phi, self._slope_of_f(theta, unit))) for unit in units]

    def _slope_of_f(self, theta: list[Any], velocity: list[Any]) -> list[Any]:
        """The derivative of the outputs as theta moves."""
        moving = list(map(Dual, theta, velocity))
        outputs = self._along.output(self._along.inputs[0], moving)
        return [entry.slope for entry in outputs]
