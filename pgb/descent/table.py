"""The runs of several instances as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median_low

from flint import arb

from pgb.descent.classify import Outcome, Run
from pgb.descent.existence import Argument
from pgb.descent.run import Descent

_HEAD = ("instance", "converged", "escaping", "undecided", "digits", "|a|", "|L - L*|", "by")
_SHORT = {
    Argument.HERE: "R = 0 at theta",
    Argument.KRAWCZYK: "Krawczyk",
    Argument.CLOSED_FORM: "closed form",
}


def table(descents: Mapping[str, Descent]) -> str:
    """One line for each instance; below it what its escaping and undecided runs show."""
    rows = [_HEAD, *(_row(name, descent) for name, descent in descents.items())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [_aligned(_HEAD, widths)]
    for row, descent in zip(rows[1:], descents.values(), strict=True):
        lines.append(_aligned(row, widths))
        lines += _escapes(descent.ended(Outcome.ESCAPING))
        lines += [
            f"  run {run.index} undecided: {run.reason}" for run in descent.ended(Outcome.UNDECIDED)
        ]
    return "\n".join([*map(str.rstrip, lines), "", *_legend(list(descents.values()))])


def _row(name: str, descent: Descent) -> tuple[str, ...]:
    converged, escaping, undecided = (descent.ended(outcome) for outcome in Outcome)
    counts = (f"{len(converged)} of {len(descent.runs)}", str(len(escaping)), str(len(undecided)))
    shown = Path(name).stem
    if not converged:
        return (shown, *counts, "-", "-", "-", "-")
    arguments = {run.minimum.argument for run in converged if run.minimum is not None}
    return (
        shown,
        *counts,
        str(min(run.enclosures.digits for run in converged)),
        _typical(run.enclosures.a for run in converged),
        _typical(run.enclosures.gap for run in converged),
        ", ".join(_SHORT[argument] for argument in Argument if argument in arguments),
    )


def _escapes(runs: Sequence[Run]) -> list[str]:
    if not runs:
        return []
    ends = [run.enclosures for run in runs]
    middle = sorted(runs, key=lambda run: run.found.reach[2])[(len(runs) - 1) // 2]
    growth = " -> ".join(f"{value:.2f}" for value in middle.found.reach)
    return [
        f"  escaping: L - L* {_span(e.gap for e in ends)}, Lt - L* {_span(e.excess for e in ends)},"
        f" |R| {_span(e.residual for e in ends)}; max w.x+b {growth} (run {middle.index})"
    ]


def _legend(descents: Sequence[Descent]) -> list[str]:
    if not descents:
        return []
    first = descents[0]
    return [
        f"Starts: uniform, {first.box}; seed {first.seed}.",
        "converged: certainly |a| and |L - L*| are at most 10^-digits (the fewest of all runs) and",
        f"  a minimum is within 10^-{first.digits}, proved as under 'by'; |a|, |L - L*|: a median.",
        "escaping: certainly R != 0 and Lt < L; max w.x+b still grew when the steps ended (shown",
        "  after half, three quarters and all of them).",
    ]


def _typical(values: Iterable[arb]) -> str:
    return str(median_low([value.abs_upper() for value in values]).str(2, radius=False))


def _span(values: Iterable[arb]) -> str:
    middles = sorted(float(value.mid()) for value in values)
    low, high = f"{middles[0]:.2g}", f"{middles[-1]:.2g}"
    return low if low == high else f"{low} to {high}"


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
