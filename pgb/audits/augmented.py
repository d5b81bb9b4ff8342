"""What the point is in the augmented loss: candidates for an argument, and a path down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, product
from math import exp, inf
from typing import Any

import numpy as np

from pgb.audits.numeric import Numeric
from pgb.audits.trees import rational
from pgb.witness.ball import Balls
from pgb.witness.expression import evaluate
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance
from pgb.witness.moments import Moments
from pgb.witness.problem import Neurons as Values
from pgb.witness.problem import Problem

_MOST_ORDER = 8
_VANISHES = 1e-9


class Neurons:
    """The neurons of the point in doubles, and the moments there."""

    def __init__(self, problem: Problem, numeric: Numeric) -> None:
        balls = self._balls = Balls(40)
        self._instance = Instance(problem, balls)

        def numbers(row: Any) -> list[float]:
            return [float(evaluate(entry, {}, balls)) for entry in row]

        self.problem, self.numeric = problem, numeric
        self.a, self.b = numbers(problem.neurons.a), numbers(problem.neurons.b)
        self.W = [numbers(row) for row in problem.neurons.W]
        self.moments = Moments(problem, Floats())

    def value(self, point: dict[str, Any]) -> float:
        """The augmented loss at a point of a path, theta as given."""
        on, instance = self._balls, self._instance
        with on.working():

            def row(entries: Any) -> tuple[Any, ...]:
                return tuple(on.number(Fraction(c)) for c in entries)

            moved = Values(row(point["a"]), row(point["b"]), tuple(map(row, point["W"])))
            found = instance.Lt(instance.theta, moved)
        return float(found.mid()) if found.is_finite() else inf

    def moment(self, k: int, direction: Sequence[int], order: int) -> float:
        """M_p of output k in the direction."""
        with self.moments.on.working():
            return float(self.moments.along(k, direction, order))


def arguments(neurons: Neurons, original: str) -> Iterator[tuple[str, str, Any]]:
    """Verdict, reason and argument, in the order in which reasons are to be found."""
    if any(neurons.a):
        k = int(np.argmax(np.abs(neurons.a)))
        argument = {"kind": "neuron", "output": k}
        yield "not_local_minimum", "neuron_not_vanished", argument
        return
    least = None
    for k, direction, order, moment in moments(neurons):
        if least is not None and order > least:
            break
        if abs(moment) > _VANISHES:
            least = order
            verdict = "escape" if order else "not_stationary"
            argument = {
                "kind": "moment",
                "order": order,
                "output": k,
                "direction": [rational(c) for c in direction],
            }
            yield "not_local_minimum", verdict, argument
        if order == 0 and original == "not_stationary":
            yield "not_local_minimum", "not_stationary", {"kind": "theta"}
    if original == "global_minimum":
        argument = {"kind": "residuals_vanish"}
        yield "local_minimum", "all_grouped_residuals_vanish", argument


def moments(neurons: Neurons) -> Iterator[tuple[int, tuple[int, ...], int, float]]:
    """Output, direction, order and moment: by order, the largest moments of each first."""
    width = neurons.moments.dimension
    for order in range(_MOST_ORDER + 1):
        found = [
            (k, direction, order, neurons.moment(k, direction, order))
            for k, direction in product(range(len(neurons.a)), _directions(width, order))
        ]
        found.sort(key=lambda entry: -abs(entry[3]))
        yield from found[:3]


def _directions(width: int, order: int) -> list[tuple[int, ...]]:
    """Enough directions for a form of this degree not to vanish on all of them."""
    if order == 0 or width == 1:
        return [(1,) + (0,) * (width - 1)]
    found = {tuple(int(q == p) for q in range(width)) for p in range(width)}
    for chosen in combinations_with_replacement(range(width), min(order, 3)):
        found.add(tuple(chosen.count(q) for q in range(width)))
        found.add(tuple((-1) ** q * chosen.count(q) for q in range(width)))
    return sorted(found)[:64]


# --- paths ---------------------------------------------------------------------------------------


def paths(neurons: Neurons, reason: str, argument: Any) -> Iterator[list[dict[str, Any]]]:
    """Candidates for points at which the augmented loss is lower, the longer steps first."""
    if argument["kind"] == "neuron":
        for step in (Fraction(1, 4), Fraction(1, 64)):
            yield [_shifted(neurons, step / 2**n) for n in range(3)]
        return
    if argument["kind"] == "theta":
        slopes = neurons.numeric.gradient(neurons.numeric.theta)
        for scale in (0.1, 1e-2, 1e-4, 1e-6):
            yield [_lowered(neurons, slopes, scale / 2**n) for n in range(3)]
        return
    order, k = argument["order"], argument["output"]
    direction = [int(c) for c in argument["direction"]]
    sign = -1 if neurons.moment(k, direction, order) > 0 else 1
    found = [
        [
            _bent(neurons, k, direction, order, Fraction(sign, c), Fraction(1, t * 2**n))
            for n in range(3)
        ]
        for t, c in product((1, 4, 16, 64), (4**power for power in range(12)))
    ]
    yield from sorted(found, key=lambda path: neurons.value(path[0]))


def _point(neurons: Neurons, a: Any, b: Any, W: Any, theta: Any = None) -> dict[str, Any]:
    def text(row: Any) -> list[str]:
        return [rational(Fraction(c).limit_denominator(10**15)) for c in row]

    return {
        "theta": theta if theta is None else text(theta),
        "a": text(a),
        "b": text(b),
        "W": [text(row) for row in W],
    }


def _bent(
    neurons: Neurons, k: int, v: list[int], order: int, c: Fraction, t: Fraction
) -> dict[str, Any]:
    """w_k + t v and a_k = c t^p."""
    a = [c * t**order if h == k else Fraction(0) for h in range(len(neurons.a))]
    if order == 0:
        a[k] = c * t
    W = [list(map(Fraction, row)) for row in neurons.W]
    if order:
        row = 0 if neurons.moments.shared else k
        W[row] = [w + t * d for w, d in zip(W[row], v, strict=True)]
    return _point(neurons, a, neurons.b, W)


def _shifted(neurons: Neurons, t: Fraction) -> dict[str, Any]:
    """(a exp(-t), b + t): the outputs stay, the penalty falls."""
    return _point(
        neurons,
        [size * exp(-float(t)) for size in neurons.a],
        [bias + float(t) for bias in neurons.b],
        neurons.W,
    )


def _lowered(neurons: Neurons, slopes: Any, t: float) -> dict[str, Any]:
    """theta moved against the gradient; the neurons stay 0."""
    moved = neurons.numeric.theta - t * np.nan_to_num(slopes)
    return _point(neurons, neurons.a, neurons.b, neurons.W, [float(x) for x in moved])
