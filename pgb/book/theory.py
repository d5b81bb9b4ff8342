"""What people wrote and pages quote: `text/` of this package, and the theory on paper."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pgb.book.words import blocks
from pgb.result.catalogue import root


def text(name: str) -> str:
    """The Markdown text of that name."""
    return (Path(__file__).parent / "text" / f"{name}.md").read_text(encoding="utf-8")


@cache
def theory() -> str:
    """The theory, `theorems/README.md`."""
    return (root() / "theorems" / "README.md").read_text(encoding="utf-8")


def setting() -> str:
    """The section on setting and notation, without its heading."""
    found = re.search(r"^## 0\. .*?\n(.*?)(?=^## )", theory(), re.M | re.S)
    assert found, "expected a section 0 in theorems/README.md"
    return blocks(found[1])


def in_training() -> str:
    """What the theory reports of training: observed, not proved."""
    found = re.search(r"^\*In training\* \[C\]\. (.*?)(?=\n\n)", theory(), re.M | re.S)
    assert found, "expected a paragraph 'In training' in theorems/README.md"
    return blocks(found[1])
