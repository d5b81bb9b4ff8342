"""Refine a point to many digits in all variables, with mpmath.

Minima of Lt are not isolated: b and W are free, and the Hessian is singular there. So the
stationarity system F = grad Lt = 0 is solved by Levenberg-Marquardt steps with damping |F|^2,
    (H^T H + |F|^2) step = -H^T F,
which converge quadratically to *some* point of the zero set wherever |F| bounds the distance to it
(Yamashita and Fukushima 2001; Fan and Yuan 2005): no rank is guessed and no variable is held.
Where such a step gains too little (still far off along a narrow valley, or outside the flat bottom
of a hinge) a step downhill is taken instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import mpmath

from pgb.descent.derivatives import SecondOrder, gradient
from pgb.descent.downhill import downhill
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem

GUARD = 10  # digits beyond those asked for
_SIGNIFICANT = 20  # digits kept of each variable beyond those asked for
_MOST_STEPS = 40
_LEAST_DIGITS = 40
_ACROSS = 4
_ENOUGH = 1.3  # times the digits reached before: a step that converges fast


@dataclass(frozen=True)
class Refined:
    """A point that mpmath found; nothing about it is certain.

    Attributes:
        z: every variable, a decimal fraction.
        steps: how many steps were taken.
        digits: -log10 of the largest entry of grad Lt, as mpmath sees it.
    """

    z: tuple[Fraction, ...]
    steps: int
    digits: int


def refine(problem: Problem, z: Sequence[Fraction | float], digits: int) -> Refined:
    """Go on from z until grad Lt is below 10^-(digits + GUARD), or no step helps.

    The precision grows with the digits reached: three times as many, and some.
    """
    goal, steps = digits + GUARD, 0
    on = Multi(digits + _LEAST_DIGITS)
    point: Sequence[Any] = [on.number(Fraction(entry)) for entry in z]
    reached = _reached(problem, on, point)
    while reached < goal and steps < _MOST_STEPS:
        on = Multi(3 * max(int(reached), 0) + _LEAST_DIGITS)
        moved = _next(problem, on, [on.context.mpf(entry) for entry in point], reached)
        if moved is None:
            break
        point, reached, steps = moved, _reached(problem, on, moved), steps + 1
    return Refined(_decimals(point, digits), steps, int(max(reached, 0)))


def beyond(problem: Problem, z: Sequence[Fraction], digits: int) -> tuple[Fraction, ...]:
    """A few steps at once from a refined z: across the edge of a flat bottom, if there is one."""
    rough = Multi(digits + _LEAST_DIGITS)
    reached = _reached(problem, rough, [rough.number(entry) for entry in z])
    on = Multi(3 * min(max(int(reached), 0), 4 * digits) + _LEAST_DIGITS)
    point = [on.number(entry) for entry in z]
    step = _levenberg_marquardt(on.context, *SecondOrder(problem, on).at(point))
    return _decimals([a + _ACROSS * b for a, b in zip(point, step, strict=True)], digits)


def _decimals(z: Sequence[Any], digits: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(mpmath.nstr(entry, digits + _SIGNIFICANT)) for entry in z)


def _next(problem: Problem, on: Multi, z: Sequence[Any], reached: float) -> Sequence[Any] | None:
    force, hessian = SecondOrder(problem, on).at(z)
    if not all(on.context.isfinite(entry) for row in (force, *hessian) for entry in row):
        return None
    step = _levenberg_marquardt(on.context, force, hessian)
    moved = [a + b for a, b in zip(z, step, strict=True)]
    if _reached(problem, on, moved) >= _ENOUGH * max(reached, 1):
        return moved
    return downhill(problem, on, z, force, hessian)


def _levenberg_marquardt(
    context: Any, force: Sequence[Any], hessian: Sequence[Sequence[Any]]
) -> Sequence[Any]:
    F, H = context.matrix(force), context.matrix(hessian)
    damped = H.T * H + max(map(abs, force)) ** 2 * context.eye(len(force))
    try:
        return list(context.lu_solve(damped, -(H.T * F)))
    except ZeroDivisionError:  # singular to these digits
        return [context.zero] * len(force)


def _reached(problem: Problem, on: Multi, z: Sequence[Any]) -> float:
    return _digits(max(map(abs, gradient(problem, on, z))))


def _digits(size: Any) -> float:
    """-log10 of a number >= 0; -inf where it is none, 10^6 for 0."""
    if not size:
        return 1e6
    if not mpmath.isfinite(size):
        return -float("inf")
    return -float(mpmath.log10(size))
