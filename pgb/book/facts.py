"""The background facts: what the derivations take for granted, with references."""

from __future__ import annotations

from html import escape

from pgb.book.html import folded, link, prose, raw, scrolled, verdict
from pgb.book.pages import Book, Data, Page, Pages
from pgb.book.reading import WIDTH
from pgb.facts import FACTS, Fact
from pgb.report.formats.common import capital, ended, titled
from pgb.report.formats.html import displayed_equation
from pgb.report.glossary import definitions
from pgb.report.layout import wrapped
from pgb.report.style import LATEX
from pgb.report.trusted import formally, generic, generic_lines

PART = "What is trusted"
ABOUT = """Derivations start from the kernel's rules and from these facts of elementary
analysis. Each is a closed claim: the letters stand for any sets of the kinds named, and nothing
of the theory is in them. Each is taken from the book that is named with it."""


def pages(book: Book) -> Pages:
    """The page."""
    users = _users(book)
    used = [fact for fact in FACTS.values() if fact.name in users]
    about = f"{ABOUT} Of {len(FACTS)} facts the results of this book use {len(used)}."
    listed = [
        _fact(fact, users.get(fact.name, []), book.facts.get(fact.name)) for fact in FACTS.values()
    ]
    notions = [displayed_equation(lines) for lines in _notions()]
    text = [about, raw(*listed), "## The notions they speak of", raw(scrolled(*notions))]
    yield Page("facts", "Background facts", "\n\n".join(text), part=PART)


def _users(book: Book) -> dict[str, list[str]]:
    """The results that rest on each fact."""
    found: dict[str, list[str]] = {}
    for name, outcome in book.outcomes.items():
        for fact in outcome["facts"]:
            found.setdefault(fact, []).append(name)
    return found


def _fact(fact: Fact, users: list[str], leg: Data | None) -> str:
    words = prose(" ".join(fact.words.split()))
    rests = ", ".join(link(titled(name), f"result:{name}") for name in users)
    return "\n".join(
        [
            f'<section class="statement fact" id="{fact.name}">',
            f'<p class="head"><strong>{ended(capital(titled(fact.name)))}</strong> {words}</p>',
            scrolled(displayed_equation(generic_lines(fact, WIDTH))),
            f'<p class="why">{escape(fact.reference)}. {_formal(fact, leg)}</p>',
            folded(f"Used by {len(users)} result{'s' * (len(users) != 1)}", f"<p>{rests}.</p>")
            if users
            else '<p class="why">Not used in this book.</p>',
            "</section>",
        ]
    )


def _formal(fact: Fact, leg: Data | None) -> str:
    """Where it is proved in Rocq, and what the prover says, if it was asked."""
    said = f" {verdict(leg['verdict'], fact.name, 'fact')}" if leg else ""
    return f"Rocq: {escape(formally(fact.name))}.{said}"


def _notions() -> list[list[str]]:
    found = definitions(map(generic, FACTS.values()), LATEX)
    return [wrapped(line, WIDTH, style=LATEX) for line in found]
