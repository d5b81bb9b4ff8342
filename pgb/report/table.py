"""Outcomes for people: the table of results by legs, and every statement in detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pgb.formal.assumptions import SHOWN
from pgb.report.outcome import Data
from pgb.report.verdicts import ERROR, NONE, NOT_DERIVED, PROVED, VACUOUS

LINES = 24  # of the table with all that belongs to it, for the usual number of results
CITED = {NONE: "cited from the literature"}
HEADS = ("result", "mark", "statements", "derivation", "witness", "formal")


def table(data: Data, width: int) -> list[str]:
    """One line for each result, then what each needs, the facts, the verdict and the time."""
    results = data["results"]
    rows = [HEADS, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [
        "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    lines += [_fitted(line, width) for line in _unused(results)]
    lines += _needs(results, width, LINES - len(lines) - 2)
    return [*lines, *_facts(data, width), _verdict(data)]


def _row(result: Data) -> tuple[str, ...]:
    legs, statements = result["legs"], result["statements"]
    marks = Counter(statement["mark"] for statement in statements)
    counted = f"{len(statements)}: " + ", ".join(f"{n} {mark}" for mark, n in marks.items())
    return (
        result["name"],
        f"[{result['mark'] or '?'}]",
        counted if statements else "-",
        _derivation(legs["derivation"]),
        _witness(legs["witness"]),
        _formal(legs["formal"]),
    )


def _derivation(leg: Data) -> str:
    return f"{leg['verdict']}, {leg['steps']} steps" if leg["verdict"] == PROVED else leg["verdict"]


def _formal(leg: Data) -> str:
    """The verdict; how many statements, where not all; what is assumed beyond the usual."""
    if leg.get("proved", 0) < leg.get("statements", 0) and leg.get("proved"):
        return f"{leg['proved']} of {leg['statements']} proved"
    extra = [name for name in leg.get("assumptions", ()) if name in SHOWN]
    return " with ".join([leg["verdict"], *extra])


def _witness(leg: Data) -> str:
    """The verdict, on how many instances, and the claims by verdict."""
    if not leg["instances"]:
        return str(leg["verdict"])
    claims: Counter[str] = Counter()
    for instance in leg["instances"]:
        claims.update(instance["claims"])
    short = [f"{n} {verdict}" for verdict, n in claims.items() if n and verdict != VACUOUS]
    return f"{leg['verdict']} on {len(leg['instances'])} ({', '.join(short)})"


def _needs(results: list[Data], width: int, room: int) -> list[str]:
    """The hypotheses used: by conclusion if there is room, else by result, else counted."""
    from pgb.report.layout import prose

    by_statement = [
        _uses(f"{result['name']}.{statement['name']}", statement)
        for result in results
        for statement in result["statements"]
    ]
    by_result = [_uses(result["name"], result) for result in results if result["statements"]]
    for told in (by_statement, by_result):
        lines = [
            ("  " if n else "") + part
            for line in told
            for n, part in enumerate(prose(line, width - 2))
        ]
        if len(lines) <= room:
            return lines
    return _most(results, width, room)


def _most(results: list[Data], width: int, room: int) -> list[str]:
    """Each hypothesis with the number of conclusions that use it, the most used first."""
    from pgb.report.layout import prose

    used = Counter(
        hypothesis["name"]
        for result in results
        for statement in result["statements"]
        for hypothesis in statement["hypotheses"]
        if hypothesis["used_by"]
    )
    named = [f"{name} {count}" for name, count in used.most_common()]
    for shown in range(len(named), 0, -1):
        rest = f", {len(named) - shown} more" if shown < len(named) else ""
        text = f"uses: {', '.join(named[:shown])}{rest}: --verbose"
        lines = prose(text, width)
        if len(lines) <= max(room, 1):
            return lines
    return []


def _uses(name: str, data: Data) -> str:
    used = [h["name"] for h in data["hypotheses"] if h["used_by"]]
    return f"{name} uses {', '.join(used) or 'no hypothesis'}"


def _unused(results: Iterable[Data]) -> list[str]:
    """Hypotheses that a statement declares and its derivation does not use."""
    return [
        f"{result['name']}.{statement['name']} declares and does not use {', '.join(names)}"
        for result in results
        for statement in result["statements"]
        if statement["legs"]["derivation"]["verdict"] == PROVED
        and (names := [h["name"] for h in statement["hypotheses"] if not h["used_by"]])
    ]


def _facts(data: Data, width: int) -> list[str]:
    from pgb.report.layout import prose

    facts = {fact for result in data["results"] for fact in result["facts"]}
    first = f"everything rests on {len(facts)} background facts (pgb facts) and the kernel's rules"
    if "facts" not in data:
        return [first]
    by_verdict: dict[str, list[str]] = {}
    for name, leg in data["facts"].items():
        by_verdict.setdefault(leg["verdict"], []).append(name)
    told = [f"Rocq accepts proofs of {len(by_verdict.pop(PROVED, []))} of them"]
    told += [f"{CITED.get(verdict, verdict)}: {', '.join(n)}" for verdict, n in by_verdict.items()]
    return [first, *prose("; ".join(told), width)]


def _verdict(data: Data) -> str:
    count = len(data["results"])
    return f"{data['verdict']}: {count} result{'s' * (count != 1)} in {data['seconds']:.1f} s"


def _fitted(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 2].rstrip(", ") + " …"


# --- Details ---


def details(data: Data, width: int) -> list[str]:
    """Every statement: legs, hypotheses used, statements cited, facts, claims not proved."""
    lines: list[str] = []
    for result in data["results"]:
        lines.append(
            f"{result['name']} [{result['mark'] or '?'}], {result['seconds']:.2f} s"
            if "seconds" in result
            else result["name"]
        )
        for statement in result["statements"]:
            lines += ["  " + line for line in _statement(statement, width - 2)]
        lines.append("")
    return lines


def _statement(statement: Data, width: int) -> list[str]:
    from pgb.report.layout import prose

    legs = statement["legs"]
    used = [h["name"] for h in statement["hypotheses"] if h["used_by"]]
    unused = [h["name"] for h in statement["hypotheses"] if not h["used_by"]]
    lines = [f"{statement['name']} [{statement['mark']}]"]
    if legs["derivation"]["verdict"] in (NOT_DERIVED, ERROR):
        lines += prose(f"derivation: {legs['derivation'].get('error', 'error')}", width, "  ")
    else:
        lines.append(f"  derivation: {_counted(legs['derivation'])}")
        lines += prose(f"uses: {', '.join(used) or 'no hypothesis'}", width, "  ")
    if unused and legs["derivation"]["verdict"] == PROVED:
        lines += prose(f"declared, used by nothing: {', '.join(unused)}", width, "  ")
    if statement["depends_on"]:
        lines += prose(f"cites: {', '.join(statement['depends_on'])}", width, "  ")
    if statement["facts"]:
        lines += prose(f"facts: {', '.join(statement['facts'])}", width, "  ")
    return lines + _witnessed(legs["witness"], width) + _accepted(legs["formal"], width)


def _counted(leg: Data) -> str:
    return f"{leg['verdict']}, {leg['steps']} steps shown, {leg['inferences']} inferences"


def _witnessed(leg: Data, width: int) -> list[str]:
    from pgb.report.layout import prose

    reason = f": {leg['reason']}" if leg.get("reason") and not leg["instances"] else ""
    at = f" to {leg['digits']} digits" if leg["instances"] else ""
    lines = prose(f"witness: {leg['verdict']}{at}{reason}", width, "  ")
    for instance in leg["instances"]:
        counts = ", ".join(f"{n} {verdict}" for verdict, n in instance["claims"].items() if n)
        lines.append(f"    {instance['name']}: {instance['verdict']} ({counts})")
        for claim in instance["not_proved"]:
            told = f"{claim['verdict']}: {claim['kind']} {claim['label']}: {claim['detail']}"
            lines += prose(told, width, "      ")
    return lines


def _accepted(leg: Data, width: int) -> list[str]:
    from pgb.report.layout import prose

    told = leg.get("error") or leg.get("reason")
    told = told or f"{leg['by']}, assumes {', '.join(leg['assumptions']) or 'nothing'}"
    return prose(f"formal: {leg['verdict']}: {told}", width, "  ")
