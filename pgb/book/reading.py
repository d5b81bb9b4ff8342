"""A result set to be read in the book: its cells, its statements, its derivations."""

from __future__ import annotations

from pathlib import Path

from pgb.book.pages import Data
from pgb.report.notebook import cells


def reading(path: Path) -> Data:
    """What a chapter is made from, as plain data."""
    return {"cells": cells(path.read_text(encoding="utf-8"))}
