"""What the witnesses say of a statement's steps, for printing beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pgb.report.outcome import line, run_witness
from pgb.report.verdicts import NONE, PROVED

if TYPE_CHECKING:
    from pgb.result.statement import Result, Statement

WEAK = 4  # claims not proved that are listed for a statement
DETAILS = 2  # instances whose numbers are shown beside a step


class Witnessed:
    """The witness leg of a result, by statement and step."""

    def __init__(self, result: Result, digits: int) -> None:
        self.digits = digits
        self.verdict, self.reason, self.statements = run_witness(result, digits)

    def beside(self, statement: Statement) -> Callable[[int], Iterable[str]]:
        """For a step's number, lines on its claims; for 0, on the statement's."""
        found = self.statements.get(statement.name)
        if found is None or not found.instances:
            verdict = str(found.verdict) if found else NONE if self.statements else self.verdict
            reason = found.reason if found else self.reason
            told = f"Witness: {verdict}" + (f" ({reason})" if reason else "")
            return lambda number: [] if number else [told]
        return lambda number: _step(found, number) if number else _whole(found, self.digits)


def _whole(found: Any, digits: int) -> list[str]:
    names = ", ".join(instance.name for instance in found.instances)
    weak = [
        "  " + line(f"{instance.name}: {claim.label}: {claim.verdict} {claim.detail}")
        for instance in found.instances
        for claim in instance.claims
        if str(claim.kind) != "step" and str(claim.verdict) != PROVED
    ]
    more = [f"  and {len(weak) - WEAK} more: pgb check --verbose"] if len(weak) > WEAK else []
    return [f"Witness: {found.verdict}, to {digits} digits on {names}", *weak[:WEAK], *more]


def _step(found: Any, number: int) -> list[str]:
    """The verdicts of a step by count, with the numbers on the first instances."""
    claims = [
        (instance.name, steps[number - 1])
        for instance in found.instances
        if len(steps := [c for c in instance.claims if str(c.kind) == "step"]) >= number
    ]
    if not claims:
        return []
    counts = Counter(str(claim.verdict) for _, claim in claims)
    lines = ["witnesses: " + ", ".join(f"{n} {verdict}" for verdict, n in counts.items())]
    told = [(name, claim) for name, claim in claims if claim.detail]
    lines += ["  " + line(f"{name}: {claim.detail}") for name, claim in told[:DETAILS]]
    return lines
