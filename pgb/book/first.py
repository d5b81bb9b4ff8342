"""The first page."""

from __future__ import annotations

from pgb.book.pages import Book, Page, Pages


def pages(book: Book) -> Pages:
    """The first page of the book."""
    yield Page("index", "Elimination of all bad local minima", f"{len(book.outcomes)} results.")
