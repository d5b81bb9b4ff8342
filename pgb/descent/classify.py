"""What one run came to: converged, escaping or undecided; each with what is certain of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from flint import arb

from pgb.descent.enclose import Enclosures, enclose
from pgb.descent.existence import Minimum, minimum_near
from pgb.descent.minimise import Found
from pgb.descent.refine import Refined, beyond, refine
from pgb.witness.problem import Problem

NEAR = 1e-3
"""|a| and |L(theta) - L*| below which refinement is tried; a converged run needs far less."""
_CROSSINGS = 4  # a sample's margin may be met one after the other
_DIGITS = 30  # for the point at which a run in doubles ended


class Outcome(StrEnum):
    """How a run ended.

    CONVERGED: |a| and |L(theta) - L*| are at most 10^-N, and a true minimum of Lt is within 10^-N.
    ESCAPING: some R_j is not 0 (so that with this theta there is no minimum over (a, b, W)) and
        Lt < L(theta), both certain, and max w.x + b still grew when the run in doubles ended.
    UNDECIDED: neither.
    """

    CONVERGED = "converged"
    ESCAPING = "escaping"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Run:
    """One run.

    Attributes:
        index: which start; with the seed it gives the start again.
        found: the run in doubles.
        outcome: what it came to; for UNDECIDED, `reason` says why.
        z: the point that was enclosed: refined, or the end of the run in doubles.
        enclosures: what is certain at z.
        minimum: for CONVERGED, the proof that a minimum is near.
        refinements: how many steps the refinement took; 0 where it was not tried.
    """

    index: int
    found: Found
    outcome: Outcome
    z: tuple[Fraction, ...]
    enclosures: Enclosures
    minimum: Minimum | None = None
    refinements: int = 0
    reason: str = ""


def classify(problem: Problem, index: int, found: Found, digits: int) -> Run:
    """Refine what a run found where it is near a minimum, certify it, and say what it is."""
    end = tuple(map(Fraction, found.end.tolist()))
    at_end = enclose(problem, end, _DIGITS)
    reason = ""
    if at_end.a < NEAR and abs(at_end.gap) < NEAR:
        run = _refined(problem, index, found, digits)
        if run.outcome is Outcome.CONVERGED:
            return run
        reason = run.reason
    missing = _not_escaping(found, at_end)
    if not missing:
        return Run(index, found, Outcome.ESCAPING, end, at_end)
    reason = reason or missing
    return Run(index, found, Outcome.UNDECIDED, end, at_end, reason=reason)


def _refined(problem: Problem, index: int, found: Found, digits: int) -> Run:
    point = refine(problem, found.end.tolist(), digits)
    run = _certified(problem, index, found, point, digits)
    for _ in range(_CROSSINGS):
        if run.outcome is Outcome.CONVERGED or run.enclosures.digits < digits:
            break
        point = refine(problem, beyond(problem, point.z, digits), digits)
        run = _certified(problem, index, found, point, digits)
    return run


def _certified(problem: Problem, index: int, found: Found, point: Refined, digits: int) -> Run:
    enclosures = enclose(problem, point.z, digits)
    minimum, reason = None, ""
    if enclosures.digits < digits:
        reason = (
            f"refined until |a| <= {_above(enclosures.a)} and"
            f" |L(theta) - L*| <= {_above(enclosures.gap)}, no further"
        )
    else:
        minimum = minimum_near(problem, point.z, enclosures, digits)
        reason = "" if minimum else "no minimum near the refined point could be certified"
    outcome = Outcome.CONVERGED if minimum else Outcome.UNDECIDED
    return Run(index, found, outcome, point.z, enclosures, minimum, point.steps, reason)


def _not_escaping(found: Found, at_end: Enclosures) -> str:
    """Why a run does not count as escaping; empty where it does."""
    if not at_end.no_minimum_here:
        where = " (below the L* stated)" if at_end.gap < 0 else ""
        return f"R may vanish where L(theta) - L* is {at_end.gap.str(3, radius=False)}{where}"
    if not at_end.Lt < at_end.L:
        return "Lt is not below L(theta)"
    if not found.growing:
        return "R does not vanish, but max w.x + b no longer grows"
    return ""


def _above(value: arb) -> str:
    return str(value.abs_upper().str(3, radius=False))
