"""The playground as a page of the book."""

from __future__ import annotations

from html import escape

from pgb.book.html import raw
from pgb.book.pages import Book, Page, Pages

PART = "To teach and to learn"


def pages(book: Book) -> Pages:
    """The page, where the whole catalogue is in the book."""
    if book.playground is None:
        return
    from pgb.playground.page import SCRIPT, STYLE

    made = book.playground
    if "error" in made:
        yield Page("playground", "Playground", raw(f'<p class="error">{escape(made["error"])}</p>'))
        return
    text = raw(
        f'<link rel="stylesheet" href="{STYLE}">',
        made["fragment"],
        f'<script src="{SCRIPT}"></script>',
    )
    yield Page("playground", "Playground", text, part=PART, files=made["assets"])
