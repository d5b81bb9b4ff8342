"""The hypotheses matrix: which conclusion uses each, and which counterexample shows it is needed.

Uses are read off the derivations; a counterexample counts where the linked statement itself,
evaluated on its instance, has every other hypothesis proved and its conclusion refuted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pgb.report.layout import prose
from pgb.report.notation import text
from pgb.report.outcome import derive
from pgb.result.links import Link, links
from pgb.witness.needed import shown

if TYPE_CHECKING:
    from pgb.result.statement import Statement

Data = dict[str, Any]
UNLINKED = "-"


def matrix(statements: list[Statement], *, whole: bool, digits: int) -> Data:
    """The statements with their hypotheses; with `whole`, the transformations' ingredients too.

    Raises:
        BadScript: a script does not run.
        BadLink: a counterexample names what does not exist.
    """
    declared = list(links())
    wanted = {statement.full_name for statement in statements}
    chosen = [k for k in declared if k.target in wanted or (whole and k.about_transformation)]
    if whole:  # a link to what does not exist is an error, whoever asks
        for link in declared:
            link.ingredient() if link.about_transformation else link.statement()
    found = dict(_judged(chosen, digits))
    entries = [
        _statement(s, [k for k in chosen if k.target == s.full_name], found) for s in statements
    ]
    return {"statements": entries, "ingredients": _ingredients(found) if whole else []}


def _judged(chosen: list[Link], digits: int) -> Iterable[tuple[Link, Data]]:
    tell = sys.stderr.isatty()
    for number, link in enumerate(chosen, 1):
        if tell:
            print(f"\r\033[K[{number}/{len(chosen)}] {link}", end="", file=sys.stderr, flush=True)
        result = shown(link, digits)
        yield (
            link,
            {
                "name": link.counterexample.name,
                "mark": link.counterexample.mark,
                "verdict": result.verdict,
                "instance": result.instance,
                "detail": result.detail,
            },
        )
    if tell:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _statement(statement: Statement, linked: list[Link], found: dict[Link, Data]) -> Data:
    derivation = derive(statement)
    broken = isinstance(derivation, str)
    used: tuple[str, ...] = () if isinstance(derivation, str) else derivation.hypotheses
    entry: Data = {
        "name": statement.full_name,
        "mark": statement.mark,
        "words": statement.words,
        "hypotheses": [
            {
                "name": name,
                "claim": text(claim),
                "used": name in used,
                "counterexamples": [found[k] for k in linked if k.hypothesis == name],
            }
            for name, claim in statement.hypotheses.items()
        ],
    }
    return entry | ({"error": derivation} if broken else {})


def _ingredients(found: dict[Link, Data]) -> list[Data]:
    from pgb.transform import TRANSFORMATIONS

    return [
        {
            "name": name,
            "transformation": transformation,
            "words": words,
            "counterexamples": [
                data
                for link, data in found.items()
                if (link.target, link.hypothesis) == (transformation, name)
            ],
        }
        for transformation, about in TRANSFORMATIONS.items()
        for name, words in about.ingredients.items()
    ]


# --- For people ----------------------------------------------------------------------------------


def rows(data: Data, width: int) -> list[str]:
    """One line for each hypothesis: how many conclusions use it, what breaks without it."""
    used: dict[str, int] = {}
    broken: dict[str, dict[str, list[str]]] = {}
    for statement in data["statements"]:
        for hypothesis in statement["hypotheses"]:
            name = hypothesis["name"]
            used[name] = used.get(name, 0) + hypothesis["used"]
            for link in hypothesis["counterexamples"]:
                broken.setdefault(name, {}).setdefault(link["name"], []).append(statement["name"])
    order = sorted(used, key=lambda name: (name not in broken, -used[name]))
    lines = _columns(
        ("hypothesis", "used by", "without it these break"),
        [(name, str(used[name]), _breaks(broken.get(name, {}))) for name in order],
        width,
    )
    if data["ingredients"]:
        lines.append("")
        lines += _columns(
            ("ingredient", "of", "without it"),
            [
                (
                    entry["name"],
                    entry["transformation"],
                    ", ".join(link["name"] for link in entry["counterexamples"]) or UNLINKED,
                )
                for entry in data["ingredients"]
            ],
            width,
        )
    linked = sum(name in broken for name in order)
    count = sum(used.values())
    told = (
        f"{len(order)} hypotheses, used {count} times; for {linked} of them a counterexample "
        f"shows that they are needed ({UNLINKED}: none is named). "
        "One statement after the other: pgb hypotheses NAME"
    )
    return [*lines, "", *prose(told, width)]


def _breaks(found: dict[str, list[str]]) -> str:
    return "; ".join(f"{name}: {', '.join(broken)}" for name, broken in found.items()) or UNLINKED


def by_statement(data: Data, width: int) -> list[str]:
    """Each statement with its hypotheses: used or not, and what shows that they are needed."""
    lines: list[str] = []
    for statement in data["statements"]:
        lines.append(f"{statement['name']} [{statement['mark']}]")
        lines += prose(statement["words"], width, "  ")
        if not statement["hypotheses"]:
            lines.append("  no hypotheses")
        table = [
            (h["name"], "used" if h["used"] else "not used", _shown(h["counterexamples"]))
            for h in statement["hypotheses"]
        ]
        lines += ["  " + line for line in _columns(None, table, width - 2)]
        lines.append("")
    return lines[:-1]


def _shown(found: list[Data]) -> str:
    told = [
        f"fails without it: {link['name']} [{link['mark']}] on {link['instance']}"
        if link["verdict"] == "proved"
        else f"{link['name']}: {link['verdict']}: {link['detail']}"
        for link in found
    ]
    return "; ".join(told) or UNLINKED


def _columns(
    heads: tuple[str, ...] | None, table: Iterable[tuple[str, ...]], width: int
) -> list[str]:
    """The cells in columns; the last one takes as many lines as it needs."""
    cells = [*([heads] if heads else []), *table]
    first, second = (max((len(row[c]) for row in cells), default=0) for c in (0, 1))
    lines = []
    for row in cells:
        start = f"{row[0].ljust(first)}  {row[1].ljust(second)}  "
        last = prose(row[2], max(width - len(start), 30))
        lines += [(start if n == 0 else " " * len(start)) + part for n, part in enumerate(last)]
    return lines
