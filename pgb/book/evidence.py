"""What the check says of a result: its legs, its witnesses, its formal proof, in HTML.

Nothing here knows a verdict: all are read from the entries of the check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape

from pgb.book.html import folded, link, mark, prose, table, verdict
from pgb.book.pages import Data
from pgb.report.formats.common import capital, titled
from pgb.report.verdicts import PROVED

LEGS = ("derivation", "witness", "formal")
SHOWN = 8  # claims of an instance that are listed though not proved


def legs_table(name: str, outcome: Data) -> str:
    """A result's statements, each with its verdicts."""
    rows = [
        (
            link(titled(s["name"]), f"#{name}.{s['name']}") + " " + mark(s["mark"]),
            *(_cell(s["legs"][leg], f"{name}.{s['name']}", leg) for leg in LEGS),
        )
        for s in outcome["statements"]
    ]
    rows.append(("the whole result", *(_cell(outcome["legs"][leg], name, leg) for leg in LEGS)))
    return table(("statement", *LEGS), rows, kind="legs") + _reasons(outcome)


def _reasons(outcome: Data) -> str:
    """Why a leg as a whole is not proved."""
    told = [
        f"{leg}: {escape(data['verdict'])}: {prose(data['reason'])}"
        for leg, data in outcome["legs"].items()
        if data.get("reason") and data["verdict"] != PROVED
    ]
    return f'<p class="legs">{"; ".join(told)}.</p>' if told else ""


def _cell(leg: Data, of: str, name: str) -> str:
    said = verdict(leg["verdict"], of, name)
    counted = counts(leg, name)
    return f"{said} {counted}" if counted else said


def counts(leg: Data, name: str) -> str:
    """How much stands behind a verdict: steps, or instances with their claims."""
    if name == "derivation" and leg.get("steps"):
        return f"{leg['steps']} step{'s' * (leg['steps'] != 1)}"
    if name == "witness" and leg.get("instances"):
        claims = _claims(leg["instances"])
        return f"on {len(leg['instances'])}: {claims}"
    return ""


def _claims(instances: Iterable[Data]) -> str:
    found: Counter[str] = Counter()
    for instance in instances:
        found.update(instance["claims"])
    return ", ".join(f"{count} {said}" for said, count in found.items() if count)


def legs(of: str, statement: Data) -> str:
    """A line with the verdicts of a statement."""
    told = [f"{leg}: {verdict(statement['legs'][leg]['verdict'])}" for leg in LEGS]
    return f'<p class="legs">{" · ".join(told)}</p>'


def exact(told: Data) -> str:
    """The hypotheses and the conclusion as they were checked, folded."""
    return folded("Assumptions and exact statement", told["exact"]) if "exact" in told else ""


def witnesses(statement: Data) -> str:
    """The instances it was evaluated on, with the claims that are not proved."""
    leg = statement["legs"]["witness"]
    if not leg["instances"]:
        reason = f": {prose(leg['reason'])}" if leg.get("reason") else ""
        return f'<p class="why">Witness: {escape(leg["verdict"])}{reason}.</p>'
    rows = [
        (
            f"<code>{escape(instance['name'])}</code>",
            verdict(instance["verdict"]),
            escape(_claims([instance])),
            _weak(instance.get("not_proved", ())),
        )
        for instance in leg["instances"]
    ]
    shown = table(("instance", "verdict", "claims", "not proved"), rows)
    count = len(rows)
    summary = f"Witnesses: {count} instance{'s' * (count != 1)}, to {leg['digits']} digits"
    return folded(summary, shown, kind="witnesses")


def _weak(claims: Iterable[Data]) -> str:
    told = [
        f"<li>{escape(c['verdict'])}: {escape(c['kind'])} {prose(c['label'])}"
        + (f": {prose(c['detail'])}" if c.get("detail") else "")
        + "</li>"
        for c in claims
    ]
    if not told:
        return ""
    more = [f"<li>and {len(told) - SHOWN} more</li>"] if len(told) > SHOWN else []
    return f"<ul>{''.join(told[:SHOWN] + more)}</ul>"


def formal(leg: Data, told: str) -> str:
    """What Rocq says of the statement, as far as it was asked, and what is `told` of it anyway."""
    said = []
    if leg.get("error"):
        said.append(f'<p class="error">{escape(leg["error"])}</p>')
    if leg["verdict"] == PROVED:
        assumed = ", ".join(f"<code>{escape(a)}</code>" for a in leg["assumptions"]) or "nothing"
        said.append(f"<p>The proof assumes: {assumed}. As Rocq prints the statement:</p>")
        said.append(f'<pre tabindex="0">{escape(leg["statement"])}</pre>')
    elif leg.get("reason"):
        said.append(f"<p>{escape(capital(leg['verdict']))}: {escape(leg['reason'])}.</p>")
    return folded("Formal statement", *said, told, kind="formal") if told or said else ""
