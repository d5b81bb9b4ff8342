"""What was observed, as text and as data for JSON."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from pgb.observe.agreement import Comparison
from pgb.observe.observation import MARK, Observation
from pgb.observe.quantity import Quantity

_HEAD = ("quantity", "value", "digits", "expected")


def listed(observations: list[Observation]) -> str:
    """One line for each observation."""
    rows = [(o.name, f"[{MARK}]", _about(o.minutes), o.observes) for o in observations]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(_aligned(row, [*widths, 0]) for row in rows)


def _about(minutes: float) -> str:
    return f"about {minutes * 60:g} s" if minutes < 1 else f"about {minutes:g} min"


def text(found: Comparison, width: int) -> str:
    """The quantities to the digits that agree, and how they were computed."""
    seen = found.observation
    lines = [f"{seen.name} [{MARK}]: {seen.observes}"]
    lines += [f"  run {number}: {words}" for number, words in enumerate(found.runs, 1)]
    lines.append(f"  until {seen.clock} = {found.until:g}; nothing is random; {seen.source}")
    if seen.table is not None:
        lines += seen.table({q.name: q for q in found.quantities})
    lines += _quantities(found)
    if seen.says:
        lines += wrap(seen.says, width)
    return "\n".join([*lines, f"observed, not proved: {verdict(found)}; {found.seconds:.1f} s"])


def verdict(found: Comparison) -> str:
    """How far the runs agree."""
    if found.failure:
        return found.failure
    if found.agrees:
        return f"the runs agree to {found.digits} digits"
    return f"the runs agree to {found.digits} digits only, fewer than {found.wanted}"


def _quantities(found: Comparison) -> list[str]:
    expected = found.observation.expected
    shown = found.judged if found.observation.table else found.quantities
    rows = [(q.name, _value(q), str(q.digits), expected(q.name)) for q in shown]
    head = _HEAD if any(row[3] for row in rows) else (*_HEAD[:3], "")
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(4)]
    lines = [_aligned(row, widths) for row in [head, *rows]] if rows else []
    lines += [
        f"  {q.name}: {q.first!r} and {q.second!r}" for q in found.judged if q.digits < found.wanted
    ]
    return lines


def _value(quantity: Quantity) -> str:
    """Its digits; a count as a whole number."""
    whole = quantity.first == quantity.second and quantity.first.is_integer()
    return f"{quantity.first:.0f}" if whole and abs(quantity.first) < 1e6 else quantity.text


def described(seen: Observation) -> dict[str, Any]:
    """What an observation is, as data."""
    return {
        "name": seen.name,
        "kind": "observation",
        "mark": MARK,
        "observes": seen.observes,
        "source": seen.source,
        "minutes": seen.minutes,
    }


def record(found: Comparison) -> dict[str, Any]:
    """The comparison as data; numbers as text, to the digits that agree."""
    seen = found.observation
    return {
        **described(seen),
        "verdict": "agree" if found.agrees else "disagree",
        "digits": found.digits,
        "wanted": found.wanted,
        "until": found.until,
        "seed": None,
        "runs": list(found.runs),
        "failure": found.failure or None,
        "quantities": [
            {
                "name": q.name,
                "value": q.text if q.digits else None,
                "digits": q.digits,
                "runs": [repr(q.first), repr(q.second)],
                "expected": seen.expected(q.name) or None,
            }
            for q in found.quantities
        ],
        "says": seen.says,
        "seconds": round(found.seconds, 3),
    }


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
