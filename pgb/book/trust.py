"""What each leg trusts: a page, and the documents of the kernel, the checker and the prover."""

from __future__ import annotations

from pathlib import Path

from pgb.book.documents import document
from pgb.book.pages import Book, Page, Pages
from pgb.book.theory import text
from pgb.facts import FACTS
from pgb.result.catalogue import root

PART = "What is trusted"
PACKAGE = Path(__file__).resolve().parent.parent


def pages(book: Book) -> Pages:
    """The page, then the documents."""
    said = text("trust")
    yield Page("trust", "What each leg trusts", said.format(facts=len(FACTS)), part=PART)
    documents = {
        "kernel": PACKAGE / "kernel" / "README.md",
        "certificates": PACKAGE / "verify" / "README.md",
        "formal": root() / "theorems" / "formal" / "README.md",
    }
    for name, path in documents.items():
        yield document(f"trust/{name}", path, under="trust")
