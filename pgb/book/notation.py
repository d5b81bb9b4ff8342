"""The glossary: what every symbol of the book stands for, and which chapters use it."""

from __future__ import annotations

from pgb.book.html import folded, raw, scrolled
from pgb.book.hypotheses import result_link
from pgb.book.pages import Book, Page, Pages
from pgb.book.theory import setting
from pgb.book.words import prose
from pgb.report.formats.html import displayed_equation
from pgb.report.glossary import CONVENTIONS

PART = "Across the results"
SHOWN = 6  # chapters that are named beside a symbol


def pages(book: Book) -> Pages:
    """The page."""
    users: dict[tuple[str, ...], list[str]] = {}
    for name, told in book.readings.items():
        for definition in told.get("notation", {}).get("definitions", ()):
            users.setdefault(tuple(definition), []).append(name)
    common = [lines for lines, names in users.items() if len(names) > SHOWN]
    rest = [lines for lines in users if lines not in common]
    text = [
        setting(),
        "## Conventions",
        f"{prose(CONVENTIONS)}.",
        "## Symbols of many chapters",
        raw(scrolled(*(_symbol(lines, users[lines]) for lines in common))),
        "## Symbols of few chapters",
        raw(scrolled(*(_symbol(lines, users[lines]) for lines in rest))),
    ]
    yield Page("notation", "Notation", "\n\n".join(text), part=PART)


def _symbol(lines: tuple[str, ...], users: list[str]) -> str:
    named = ", ".join(map(result_link, users))
    if len(users) > SHOWN:
        return displayed_equation(list(lines)) + folded(f"in {len(users)} chapters", named)
    return f'{displayed_equation(list(lines))}<p class="why">{named}</p>'
