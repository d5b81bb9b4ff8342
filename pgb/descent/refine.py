"""Refine a point to many digits in all variables, with mpmath.

Minima of Lt are not isolated: b and W are free, and the Hessian is singular there. So the
stationarity system F = grad Lt = 0 is solved by Levenberg-Marquardt steps with damping |F|,
    (H^T H + |F|) step = -H^T F,
which converge quadratically to *some* point of the zero set wherever |F| bounds the distance to it
(Yamashita and Fukushima 2001; Fan and Yuan 2005): no rank is guessed and no variable is held.
Where a step gains too little (outside the flat bottom of a hinge) it is tried longer as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import mpmath

from pgb.descent.derivatives import SecondOrder, gradient
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem

GUARD = 10  # digits beyond those asked for
_SIGNIFICANT = 20  # digits kept of each variable beyond those asked for
_MOST_STEPS = 60
_LEAST_DIGITS = 40
_LEAST_GAIN = 0.1  # digits
_FACTORS = (2, 4, 8)


@dataclass(frozen=True)
class Refined:
    """A point that mpmath found; nothing about it is certain.

    Attributes:
        z: every variable, a decimal fraction.
        steps: Levenberg-Marquardt steps taken.
        digits: -log10 of the largest entry of grad Lt, as mpmath sees it.
    """

    z: tuple[Fraction, ...]
    steps: int
    digits: int


def refine(problem: Problem, z: Sequence[float], digits: int) -> Refined:
    """Go on from z until grad Lt is below 10^-(digits + GUARD), or a step no longer lowers it.

    The precision doubles with the digits reached.
    """
    goal, steps = digits + GUARD, 0
    on = Multi(_LEAST_DIGITS)
    point: Sequence[Any] = [on.context.mpf(float(entry)) for entry in z]
    reached = _reached(problem, on, point)
    while reached < goal and steps < _MOST_STEPS:
        on = Multi(2 * max(int(reached), 0) + _LEAST_DIGITS)
        gain, moved = _next(problem, on, [on.context.mpf(entry) for entry in point], reached)
        if not gain > reached + _LEAST_GAIN:
            break
        point, reached, steps = moved, gain, steps + 1
    shown = (mpmath.nstr(entry, digits + _SIGNIFICANT) for entry in point)
    return Refined(tuple(map(Fraction, shown)), steps, int(max(reached, 0)))


def _next(
    problem: Problem, on: Multi, z: Sequence[Any], reached: float
) -> tuple[float, Sequence[Any]]:
    """The digits reached and the point after a step, or after a longer one and a step."""
    step = _step(problem, on, z)
    candidates = [_candidate(problem, on, z, step)]
    if candidates[0][0] < 1.5 * reached:
        for factor in _FACTORS:
            longer = _sum(z, [factor * entry for entry in step])
            candidates.append(_candidate(problem, on, longer, _step(problem, on, longer)))
    return max(candidates, key=lambda candidate: candidate[0])


def _candidate(
    problem: Problem, on: Multi, z: Sequence[Any], step: Sequence[Any]
) -> tuple[float, Sequence[Any]]:
    moved = _sum(z, step)
    return _reached(problem, on, moved), moved


def _step(problem: Problem, on: Multi, z: Sequence[Any]) -> Sequence[Any]:
    """The Levenberg-Marquardt step at z; none where grad Lt is 0 or no number."""
    force, hessian = SecondOrder(problem, on).at(z)
    size = max(map(abs, force))
    if not size or not on.context.isfinite(size):
        return [on.context.zero] * len(z)
    F, H = on.context.matrix(force), on.context.matrix(hessian)
    damped = H.T * H + size * on.context.eye(len(z))
    try:
        return list(on.context.lu_solve(damped, -(H.T * F)))
    except (ZeroDivisionError, ValueError):  # singular to these digits, or no number
        return [on.context.zero] * len(z)


def _sum(x: Sequence[Any], y: Sequence[Any]) -> list[Any]:
    return [a + b for a, b in zip(x, y, strict=True)]


def _reached(problem: Problem, on: Multi, z: Sequence[Any]) -> float:
    return _digits(max(map(abs, gradient(problem, on, z))))


def _digits(size: Any) -> float:
    """-log10 of a number >= 0; -inf where it is none, 10^6 for 0."""
    if not size:
        return 1e6
    if not mpmath.isfinite(size):
        return -float("inf")
    return -float(mpmath.log10(size))
