"""The first page: in one screen what is proved, what is not, and the catch."""

from __future__ import annotations

import re
from collections import Counter

from pgb import __version__
from pgb.book.html import raw, verdict
from pgb.book.hypotheses import result_link
from pgb.book.pages import Book, Page, Pages
from pgb.book.theory import text
from pgb.report.verdicts import FAILURES, PROVED

CARDS = ("proved", "open", "catch")
TITLE = "Elimination of all bad local minima"


def pages(book: Book) -> Pages:
    """The first page of the book."""
    introduction, *cards = re.split(r"^(?=## )", text("first"), flags=re.M)
    said = [introduction, raw('<div class="cards">')]
    *cards, begin = cards
    for kind, card in zip(CARDS, cards, strict=True):
        title, _, words = card.removeprefix("## ").partition("\n")
        said += [raw(f'<div class="card {kind}"><h2>{title}</h2>'), words.strip(), raw("</div>")]
    said += [raw("</div>"), begin, raw(_checked(book))]
    yield Page("index", TITLE, "\n\n".join(said))


def _failed(book: Book, name: str) -> bool:
    return any(leg["verdict"] in FAILURES for leg in book.outcomes[name]["legs"].values())


def _checked(book: Book) -> str:
    """What the check made for this book says, counted."""
    legs = {
        leg: Counter(outcome["legs"][leg]["verdict"] for outcome in book.outcomes.values())
        for leg in ("derivation", "witness", "formal")
    }
    told = [
        f"{leg}: {', '.join(f'{verdict(said)} {n}' for said, n in found.items())}"
        for leg, found in legs.items()
    ]
    statements = sum(len(outcome["statements"]) for outcome in book.outcomes.values())
    failed = ", ".join(result_link(name) for name in book.outcomes if _failed(book, name))
    whole = f"Not all holds: see {failed}. " if failed else ""
    proved = legs["derivation"][PROVED]
    return (
        f'<p class="checked">{whole}Checked for this book with pgb {__version__}: {proved} of '
        f"{len(book.outcomes)} results derived, {statements} statements. By leg: "
        f"{'; '.join(told)}.</p>"
    )
