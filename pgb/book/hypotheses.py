"""The hypotheses matrix as a page: what each is used for, and what breaks without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from pgb.book.html import NOTHING, folded, link, mark, prose, raw, table, verdict
from pgb.book.pages import Book, Data, Page, Pages
from pgb.report.formats.common import titled

PART = "Across the results"
ABOUT = """Which conclusion uses which hypothesis is read off the derivations: a judgement
carries the hypotheses that it used. That a hypothesis is *needed* is shown by an instance:
there the very statement is evaluated, every other hypothesis comes out proved and the
conclusion refuted. The verdict beside a counterexample is that evaluation's, made for this
book."""


def pages(book: Book) -> Pages:
    """The page."""
    data = book.hypotheses
    text = [ABOUT]
    if "error" in data:
        text.append(raw(f'<p class="error">{escape(data["error"])}</p>'))
    text += ["## By hypothesis", raw(_by_hypothesis(data)), "## By statement"]
    text.append("The first column says what a statement assumes, the last what breaks without it.")
    for result, statements in _by_result(data["statements"]).items():
        text.append(raw(folded(_summary(result, statements), *map(_statement, statements))))
    if data["ingredients"]:
        text += ["## What the transformations are made of", raw(_ingredients(data["ingredients"]))]
    yield Page("hypotheses", "Hypotheses", "\n\n".join(text), part=PART)


def _by_result(statements: Iterable[Data]) -> dict[str, list[Data]]:
    found: dict[str, list[Data]] = {}
    for statement in statements:
        found.setdefault(statement["name"].partition(".")[0], []).append(statement)
    return found


def _by_hypothesis(data: Data) -> str:
    used: dict[str, list[str]] = {}
    broken: dict[str, dict[str, list[str]]] = {}
    for statement in data["statements"]:
        for hypothesis in statement["hypotheses"]:
            name = hypothesis["name"]
            used.setdefault(name, [])
            if hypothesis["used"]:
                used[name].append(statement["name"])
            for shows in hypothesis["counterexamples"]:
                broken.setdefault(name, {}).setdefault(shows["name"], []).append(statement["name"])
    order = sorted(used, key=lambda name: (name not in broken, -len(used[name])))
    rows = [(titled(n), _uses(used[n]), _breaks(broken.get(n, {}))) for n in order]
    return table(("hypothesis", "used by", "shown to be needed by"), rows)


def _uses(statements: list[str]) -> str:
    if not statements:
        return "none"
    count = f"{len(statements)} statement{'s' * (len(statements) != 1)}"
    return folded(count, ", ".join(map(statement_link, statements)))


def _breaks(found: Mapping[str, list[str]]) -> str:
    told = [f"{result_link(shows)}, in {_uses(broken)}" for shows, broken in found.items()]
    return "".join(told) or NOTHING


def statement_link(full_name: str) -> str:
    """The name of a statement, with its result's, as a link to it."""
    result, _, name = full_name.partition(".")
    words = titled(result) if result == name else f"{titled(result)}: {titled(name)}"
    return link(words, f"statement:{full_name}")


def result_link(name: str) -> str:
    """The name of a result as a link to its chapter."""
    return link(titled(name), f"result:{name}")


def _summary(result: str, statements: list[Data]) -> str:
    count = len(statements)
    return f"{titled(result)}: {count} statement{'s' * (count != 1)}"


def _statement(statement: Data) -> str:
    head = f"<p>{statement_link(statement['name'])} {mark(statement['mark'])}: "
    rows = [
        (titled(h["name"]), "used" if h["used"] else "not used", shown_to_be_needed(h))
        for h in statement["hypotheses"]
    ]
    listed = table(("hypothesis", "", "without it"), rows) if rows else "<p>No hypotheses.</p>"
    return f"{head}{prose(statement['words'])}</p>{listed}"


def shown_to_be_needed(hypothesis: Data) -> str:
    """The counterexamples, each with what its evaluation came to."""
    told = []
    for shows in hypothesis["counterexamples"]:
        on = f" on <code>{escape(shows['instance'])}</code>" if shows["instance"] else ""
        detail = "" if on else f" ({prose(shows['detail'])})"
        name = f"{result_link(shows['name'])} {mark(shows['mark'])}"
        told.append(f"fails: {name}{on}{detail} {verdict(shows['verdict'])}")
    return "<br>".join(told) or NOTHING


def _ingredients(ingredients: Iterable[Data]) -> str:
    rows = [
        (
            titled(entry["name"]),
            titled(entry["transformation"]),
            prose(entry["words"]),
            shown_to_be_needed(entry),
        )
        for entry in ingredients
    ]
    return table(("ingredient", "of", "", "without it"), rows)
