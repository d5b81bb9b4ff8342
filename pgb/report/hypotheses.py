"""The hypotheses matrix: which conclusion uses each, and what breaks without it.

Uses are read off the derivations. A statement breaks on an instance where every other hypothesis is
proved and the conclusion refuted: on one of a counterexample that declares it, and on whichever
others of the catalogue there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

from pgb.report.layout import prose
from pgb.report.notation import text
from pgb.report.outcome import derive
from pgb.result.links import Link, links
from pgb.witness.needed import found as breaking
from pgb.witness.needed import shown

if TYPE_CHECKING:
    from pgb.result.statement import Statement

Data = dict[str, Any]
Tell = Callable[[str], object]
UNLINKED = "-"


def matrix(
    statements: list[Statement],
    *,
    whole: bool,
    search: bool,
    digits: int,
    tell: Tell = lambda line: None,
) -> Data:
    """The statements with their hypotheses; with `whole`, the transformations' ingredients too.

    With `search`, each statement is tried on every instance of the catalogue as well. `tell` hears
    what is evaluated, and nothing at the end.

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
    total, done = len(chosen) + len(statements), count(1)
    found = {}
    for link in chosen:
        tell(f"[{next(done)}/{total}] {link}")
        found[link] = _judged(link, digits)
    entries = []
    for statement in statements:
        tell(f"[{next(done)}/{total}] {statement.full_name}")
        linked = [link for link in chosen if link.target == statement.full_name]
        tried = breaking(statement, digits) if search else {}
        entries.append(_statement(statement, linked, found, tried))
    tell("")
    return {"statements": entries, "ingredients": _ingredients(found) if whole else []}


def _judged(link: Link, digits: int) -> Data:
    result = shown(link, digits)
    return {
        "name": link.counterexample.name,
        "mark": link.counterexample.mark,
        "verdict": result.verdict,
        "instance": result.instance,
        "detail": result.detail,
    }


def _statement(
    statement: Statement,
    linked: list[Link],
    found: dict[Link, Data],
    breaks: Mapping[str, tuple[str, ...]],
) -> Data:
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
                "fails_on": list(breaks.get(name, ())),
            }
            for name, claim in statement.hypotheses.items()
        ],
    }
    return entry | ({"error": derivation} if broken else {})


def _ingredients(found: dict[Link, Data]) -> list[Data]:
    from pgb.transform import TRANSFORMATIONS, transformation

    return [
        {
            "name": name,
            "transformation": of,
            "words": words,
            "counterexamples": [
                data for link, data in found.items() if (link.target, link.hypothesis) == (of, name)
            ],
        }
        for of in TRANSFORMATIONS
        for name, words in transformation(of).ingredients.items()
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
            for shows in _shows(hypothesis):
                broken.setdefault(name, {}).setdefault(shows, []).append(statement["name"])
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
        f"{len(order)} hypotheses, used {count} times; for {linked} of them some statement is "
        f"seen to fail without it ({UNLINKED}: not shown here; --search tries all instances). "
        "One statement after the other: pgb hypotheses NAME"
    )
    return [*lines, "", *prose(told, width)]


def _shows(hypothesis: Data) -> list[str]:
    """What shows that the hypothesis is needed: declared counterexamples, else an instance."""
    declared = [link["name"] for link in hypothesis["counterexamples"]]
    return declared or hypothesis["fails_on"][:1]


def _breaks(found: dict[str, list[str]]) -> str:
    told = [f"{', '.join(broken)} ({shows})" for shows, broken in found.items()]
    return "; ".join(told) or UNLINKED


def by_statement(data: Data, width: int) -> list[str]:
    """Each statement with its hypotheses: used or not, and what shows that they are needed."""
    lines: list[str] = []
    for statement in data["statements"]:
        lines.append(f"{statement['name']} [{statement['mark']}]")
        lines += prose(statement["words"], width, "  ")
        if not statement["hypotheses"]:
            lines.append("  no hypotheses")
        table = [
            (h["name"], "used" if h["used"] else "not used", _shown(h))
            for h in statement["hypotheses"]
        ]
        lines += ["  " + line for line in _columns(None, table, width - 2)]
        lines.append("")
    return lines[:-1]


def _shown(hypothesis: Data) -> str:
    declared = hypothesis["counterexamples"]
    told = [
        f"fails without it: {link['name']} [{link['mark']}] "
        + (f"on {link['instance']}" if link["instance"] else f"({link['detail']})")
        if link["verdict"] == "proved"
        else f"{link['name']}: {link['verdict']}: {link['detail']}"
        for link in declared
    ]
    others = [n for n in hypothesis["fails_on"] if n not in {link["instance"] for link in declared}]
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        told.append(f"{'also' if told else 'fails without it'} on {others[0]}{more}")
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
