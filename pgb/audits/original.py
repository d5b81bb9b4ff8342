"""What the point is in L: candidates for an argument, in the order in which they are tried.

A candidate is a location and an argument in the form of a certificate. The checker decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from pgb.audits.decimals import tolerance
from pgb.audits.families import families
from pgb.audits.numeric import Digits, Numeric, newton, shortened
from pgb.audits.symmetry import Symmetries, radii, symmetries
from pgb.audits.trees import rational
from pgb.witness.expression import Number
from pgb.witness.problem import Problem

GIVEN = {"kind": "given"}
_TANGENT_RADII = tuple(Fraction(1, 2**k) for k in range(0, 24, 2))
_EPSILON = 1e-7


@dataclass(frozen=True)
class Candidate:
    """A location and an argument that may prove the verdict."""

    verdict: str
    location: Any
    argument: Any

    @property
    def attained(self) -> bool:
        """Whether the argument itself says that L = L* at its point."""
        return bool(self.argument["kind"] == "interpolation")

    @property
    def slack(self) -> Fraction:
        """By how much L may differ from that of the numbers given: a member is stationary."""
        distance = self.location.get("distance")
        return Fraction(0) if distance is None else 10**4 * Fraction(distance) ** 2

    @property
    def moved(self) -> dict[int, Fraction]:
        """The parameters that are solved for, with numbers near their values."""
        if self.location["kind"] == "stationary":
            source = self.location
        elif self.location["kind"] == "interpolation":
            source = self.argument
        else:
            return {}
        return dict(zip(source["moving"], map(Fraction, source["centre"]), strict=True))


def candidates(problem: Problem, numeric: Numeric, digits: int) -> Iterator[Candidate]:
    """Everything that is worth trying, the strongest first."""
    yield Candidate("global_minimum", GIVEN, {"kind": "residuals_vanish"})
    yield from _interpolation(problem, numeric, digits)
    stationary = list(_stationary(problem, numeric, digits))
    for location in [GIVEN, *(place for place, held in stationary if not held.held)]:
        yield Candidate("global_minimum", location, {"kind": "affine_model"})
    yield from _nondegenerate([(GIVEN, Symmetries((), ())), *stationary])
    yield from _not_stationary(problem, numeric)
    for radius in _TANGENT_RADII if _may_be_constant(numeric) else ():
        argument = {"kind": "tangent", "radius": rational(radius)}
        yield Candidate("local_minimum", GIVEN, argument)
    yield from _one_sided(numeric)
    yield from _negative(numeric, stationary)
    for location, argument in families(problem, numeric, digits):
        yield Candidate("local_minimum", location, argument)


def _may_be_constant(numeric: Numeric) -> bool:
    """Whether sum_i r_i . f(x_i; .) shows no second difference, as `tangent` needs."""
    random, step = np.random.default_rng(0), 2.0**-20
    with np.errstate(all="ignore"):
        r = numeric.residuals(numeric.theta)

        def weighed(theta: Any) -> float:
            return float(np.sum(r * numeric.outputs(theta)))

        for _ in range(8):
            way = step * random.uniform(-1, 1, len(numeric.theta))
            here, up, down = (weighed(numeric.theta + way * s) for s in (0, 1, -1))
            if abs(up - 2 * here + down) > 1e-2 * step**2 + 1e-14 * abs(here):
                return False
    return True


# --- global minima -------------------------------------------------------------------------------


def _interpolation(problem: Problem, numeric: Numeric, digits: int) -> Iterator[Candidate]:
    """As many parameters as there are grouped residuals, where these are small."""
    near = tolerance(problem)
    with np.errstate(all="ignore"):
        rows = numeric.grouped_residuals(numeric.theta).ravel()
    if not near or not np.all(np.abs(rows) < 1e-3) or len(rows) > len(numeric.theta):
        return
    slopes = numeric.output_slopes(numeric.theta)
    width = len(problem.outputs)
    firsts = [group[0] * width + k for group in numeric.groups for k in range(width)]
    matrix = slopes[firsts]
    moving = _pivots(matrix, len(firsts))
    if len(moving) < len(firsts):
        return
    argument = {
        "kind": "interpolation",
        "moving": moving,
        "centre": [rational(_exactly(problem, p)) for p in moving],
        "radius": rational(near),
    }
    yield Candidate("global_minimum", {"kind": "interpolation"}, argument)


def _exactly(problem: Problem, p: int) -> Fraction:
    entry = problem.point[p]
    return entry.value if isinstance(entry, Number) else Fraction(0)


def _pivots(matrix: np.ndarray[Any, Any], count: int) -> list[int]:
    """Columns that are independent, by elimination with the largest pivots."""
    left, found = matrix.copy(), []
    for _ in range(count):
        best = np.unravel_index(int(np.abs(left).argmax()), left.shape)
        if abs(left[best]) < 1e-9:
            break
        found.append(int(best[1]))
        pivot = left[best[0]] / left[best]
        left = left - np.outer(left[:, best[1]], pivot)
    return sorted(found)


# --- stationary points ---------------------------------------------------------------------------


def _stationary(
    problem: Problem, numeric: Numeric, digits: int
) -> Iterator[tuple[Any, Symmetries]]:
    """Locations of a stationary point near by, each with the symmetries across which it is one."""
    if not _nearly_stationary(problem, numeric):
        return
    seen: list[tuple[int, ...]] = []
    for found in _symmetries(numeric):
        if found.held in seen:
            continue
        seen.append(found.held)
        moving = [p for p in range(len(numeric.theta)) if p not in found.held]
        hessian = numeric.hessian(numeric.theta)[np.ix_(moving, moving)]
        if not moving or np.linalg.cond(hessian) > 1e13:
            continue
        solved = newton(Digits(problem, digits + 20), moving)
        if solved is None:
            continue
        theta, off = solved
        close, near = Fraction(1, 10**digits), tolerance(problem)
        if off > max(near, close):
            continue
        location = {
            "kind": "stationary",
            "moving": moving,
            "centre": [rational(shortened(theta[p], digits + 10)) for p in moving],
            "radius": rational(close if 4 * off < close else near),
        }
        yield location, found


def _nearly_stationary(problem: Problem, numeric: Numeric) -> bool:
    """Whether the slopes are as small as those near a stationary point within the tolerance."""
    slopes, hessian = numeric.gradient(numeric.theta), numeric.hessian(numeric.theta)
    if not np.isfinite(slopes).all() or not np.isfinite(hessian).all():
        return False
    near = max(float(tolerance(problem)), 1e-9)
    steep = 100 * near * len(slopes) * (1 + np.abs(hessian).max(initial=0.0))
    return bool(np.abs(slopes).max(initial=0.0) <= steep)


def _symmetries(numeric: Numeric) -> Iterator[Symmetries]:
    """None, and those found at each radius: along these the Hessian of a minimum is 0."""
    yield Symmetries((), ())
    if np.linalg.cond(numeric.hessian(numeric.theta)) > 1e8:
        yield from (symmetries(numeric, r) for r in radii())


def _nondegenerate(stationary: list[tuple[Any, Symmetries]]) -> Iterator[Candidate]:
    for location, found in stationary:
        verdict = "local_minimum" if found.held else "strict_local_minimum"
        for radius in (1e-3,) if not found.held else (0.25, 0.01, 1e-4, 1e-8):
            argument = {
                "kind": "nondegenerate",
                "held": list(found.held),
                "fields": found.json(),
                "radius": rational(Fraction(radius).limit_denominator(10**9)),
            }
            for place in (GIVEN, location):
                yield Candidate(verdict, place, argument)


def _negative(numeric: Numeric, stationary: list[tuple[Any, Symmetries]]) -> Iterator[Candidate]:
    hessian = numeric.hessian(numeric.theta)
    if not np.isfinite(hessian).all():
        return
    values, vectors = np.linalg.eigh(hessian)
    if values[0] > -1e-9:
        return
    direction = [rational(Fraction(float(c)).limit_denominator(10**6)) for c in vectors[:, 0]]
    argument = {"kind": "negative_curvature", "direction": direction}
    for location in [GIVEN, *(place for place, found in stationary if not found.held)]:
        yield Candidate("not_a_minimum", location, argument)


def _not_stationary(problem: Problem, numeric: Numeric) -> Iterator[Candidate]:
    """Slopes that are not 0, the largest first; a slope that the last digits of the point may have
    made says nothing."""
    slopes = np.abs(np.nan_to_num(numeric.gradient(numeric.theta)))
    near = float(tolerance(problem))
    noise = max(1e4 * near, 1e-11) if near else 0.0
    for p in np.argsort(-slopes)[:3]:
        if slopes[p] > noise:
            argument = {"kind": "gradient", "parameter": int(p)}
            yield Candidate("not_stationary", GIVEN, argument)


def _one_sided(numeric: Numeric) -> Iterator[Candidate]:
    """Directions in which L falls from a kink: the coordinates, and some at random."""
    count = len(numeric.theta)
    random = np.random.default_rng(0)
    units = np.concatenate([np.eye(count), -np.eye(count)])
    tried = np.concatenate([units, random.integers(-3, 4, (200, count)).astype(float)])
    start = float(numeric.L(numeric.theta))
    with np.errstate(all="ignore"):
        change = numeric.L(numeric.theta + _EPSILON * tried) - start
    for at in np.argsort(change)[:4]:
        if change[at] < -1e-3 * _EPSILON:
            direction = [rational(int(c)) for c in tried[at]]
            yield Candidate("not_stationary", GIVEN, {"kind": "one_sided", "direction": direction})
