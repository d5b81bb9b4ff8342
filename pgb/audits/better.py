"""A point with a smaller loss: damped Newton runs from many starts, within a budget of seconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np

from pgb.audits.numeric import Numeric
from pgb.descent.landscape import Landscape
from pgb.descent.minimise import minimise
from pgb.witness.floats import Array

_BATCH, _ROUNDS, _STEPS, _DIGITS = 24, 6, 25, 12
_SCALES = (3.0, 1.0, 10.0)


def better(
    numeric: Numeric, seconds: float, tell: Callable[[str], object] = lambda text: None
) -> Iterator[tuple[Fraction, ...]]:
    """Points with a smaller loss in doubles, as short decimals, each lower than the last."""
    ends = time.monotonic() + seconds
    start = float(numeric.L(numeric.theta))
    lowest = start - 1e-9 * max(1.0, abs(start))
    random = np.random.default_rng(0)
    batch = 0
    while time.monotonic() < ends:
        tell(f"looking for a better point: {batch * _BATCH} starts, lowest loss {lowest:.6g}")
        found = _lowest(numeric, _starts(numeric.theta, random, _SCALES[batch % 3]), ends)
        batch += 1
        if found is not None and float(numeric.L(found)) < lowest:
            lowest = float(numeric.L(found))
            yield _rounded(numeric, found, lowest, start)
        if lowest < 1e-12 or batch >= 12:
            return


def _starts(theta: Array, random: np.random.Generator, scale: float) -> Array:
    """Some about the point, the others about 0."""
    moved = random.uniform(-scale, scale, (_BATCH, len(theta)))
    moved[: _BATCH // 4] += theta
    return moved


def _lowest(numeric: Numeric, points: Array, ends: float) -> Array | None:
    """Where the best run comes to, in rounds of steps while there is time."""
    with np.errstate(all="ignore"):
        for _ in range(_ROUNDS):
            runs = minimise(_as_landscape(numeric), points, _STEPS)
            points = np.stack([run.end for run in runs])
            if time.monotonic() > ends:
                break
        values = numeric.L(points)
    best = int(np.argmin(values))
    return points[best] if np.isfinite(values[best]) else None


def _as_landscape(numeric: Numeric) -> Landscape:
    return numeric  # type: ignore[return-value]  # the same methods, of theta alone


def _rounded(numeric: Numeric, theta: Array, low: float, start: float) -> tuple[Fraction, ...]:
    """The fewest digits that keep nine tenths of what is gained."""
    for digits in range(1, _DIGITS):
        short = np.round(theta, digits)
        if float(numeric.L(short)) <= low + 0.1 * (start - low):
            break
    else:
        short = theta
    return tuple(Fraction(float(t)).limit_denominator(10**_DIGITS) for t in short)
