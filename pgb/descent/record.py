"""The runs of one instance as data for JSON: numbers as text, points exactly."""

from __future__ import annotations

from decimal import Context
from fractions import Fraction
from typing import Any

from flint import arb

from pgb.descent.classify import Outcome, Run
from pgb.descent.run import Descent
from pgb.descent.variables import Layout

_EXACT = Context(prec=20_000)
_SHOWN = 15  # digits of a ball


def record(name: str, descent: Descent) -> dict[str, Any]:
    """One instance with all its runs."""
    names = Layout.of(descent.problem).names(descent.problem)
    counts = {outcome.value: len(descent.ended(outcome)) for outcome in Outcome}
    return {
        "name": name,
        "verdict": "converged" if descent.converged else "failed",
        **counts,
        "seconds": round(descent.seconds, 3),
        "runs": [_run(run, names) for run in descent.runs],
    }


def _run(run: Run, names: tuple[str, ...]) -> dict[str, Any]:
    half, later, end = run.found.reach
    minimum = run.minimum
    return {
        "index": run.index,
        "outcome": run.outcome.value,
        "reason": run.reason,
        "start": dict(zip(names, run.found.start.tolist(), strict=True)),
        "steps": {"doubles": run.found.steps, "refinement": run.refinements},
        "reach": {"half": half, "three_quarters": later, "end": end},
        "point": {name: exact(value) for name, value in zip(names, run.z, strict=True)},
        "digits": run.enclosures.digits,
        "enclosed": {
            name: _ball(getattr(run.enclosures, name))
            for name in ("a", "L", "Lt", "gap", "excess", "gradient", "residual", "reach")
        },
        "minimum": minimum
        and {"argument": minimum.argument.value, "radius": exact(minimum.radius)},
    }


def exact(value: Fraction) -> str:
    """A fraction whose denominator divides a power of 10, as a decimal without rounding."""
    return str(_EXACT.divide(value.numerator, value.denominator))


def _ball(value: arb) -> str:
    return str(value.str(_SHOWN))
