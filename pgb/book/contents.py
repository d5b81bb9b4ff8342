"""The contents: the modules that make the pages, in the order of the book."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from pgb.book.pages import Book, Page

MODULES = ("pgb.book.first",)
"""Each has a function `pages(book)`; the first page of all is the book's."""


def pages(book: Book) -> Iterator[Page]:
    """All pages, in the order of the book."""
    for name in MODULES:
        book.tell(f"pages: {name.rpartition('.')[2]}")
        yield from import_module(name).pages(book)
