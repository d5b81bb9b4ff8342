"""The contents: the modules that make the pages, in the order of the book."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from pgb.book.links import resolved
from pgb.book.pages import Book, Page

MODULES = (
    "pgb.book.first",
    "pgb.book.chapters",
    "pgb.book.hypotheses",
    "pgb.book.graph",
    "pgb.book.transformations",
    "pgb.book.networks",
    "pgb.book.training",
    "pgb.book.pictures",
    "pgb.book.notation",
    "pgb.book.playground",
    "pgb.book.exercises",
    "pgb.book.trust",
    "pgb.book.facts",
)
"""Each has a function `pages(book)`; the first page of all is the book's."""


def pages(book: Book) -> list[Page]:
    """All pages, in the order of the book, their links resolved."""
    made = list(_made(book))
    paths = {page.path for page in made}
    return [resolved(page, paths) for page in made]


def _made(book: Book) -> Iterator[Page]:
    for name in MODULES:
        book.tell(f"pages: {name.rpartition('.')[2]}")
        yield from import_module(name).pages(book)
