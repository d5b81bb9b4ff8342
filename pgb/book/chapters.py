"""The chapters, one for each result, under the sections of the theory."""

from __future__ import annotations

from pgb.book.chapter import chapter
from pgb.book.evidence import LEGS, counts
from pgb.book.html import mark, prose, raw, table, verdict
from pgb.book.pages import Book, Page, Pages
from pgb.book.sections import Section, grouped
from pgb.report.formats.common import capital, ended, titled

PART = "The results"


def pages(book: Book) -> Pages:
    """The sections, each followed by its chapters."""
    for section, names in grouped(book.outcomes, book.readings).items():
        yield _section(section, names, book)
        for name in names:
            yield chapter(name, book, section.path)


def _section(section: Section, names: list[str], book: Book) -> Page:
    rows = [_row(name, book) for name in names]
    listed = table(("result", "", *LEGS), rows, kind="legs")
    return Page(section.path, section.title, f"{section.about}\n\n{raw(listed)}", part=PART)


def _row(name: str, book: Book) -> tuple[str, ...]:
    outcome, told = book.outcomes[name], book.readings[name]
    said = prose(ended(capital(told.get("title", titled(name)))))
    link = f'<a href="result:{name}">{titled(name)}</a> {mark(outcome["mark"])}'
    verdicts = [
        f"{verdict(outcome['legs'][leg]['verdict'])} {counts(outcome['legs'][leg], leg)}"
        for leg in LEGS
    ]
    return (link, said, *verdicts)
