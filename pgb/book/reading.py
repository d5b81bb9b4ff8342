"""A result set to be read: its cells, its statements with their proofs in HTML, what to take home.

Made where the result is checked, from the derivations of that check; plain data. Links to other
statements are written as `statement:NAME.STATEMENT`, since only the book knows its chapters.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pgb.book.pages import Data
from pgb.report.notebook import cells, notebook
from pgb.result.catalogue import BadScript, load

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter
    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result

WIDTH = 76  # letters of a formula: what fits beside the contents


def reading(path: Path) -> Data:
    """What a chapter is made from, as plain data."""
    script = path.read_text(encoding="utf-8")
    told: list[Data] = [{"kind": kind, "source": source} for kind, source in cells(script)]
    data: Data = {"cells": told, "script": script, "notebook": notebook(script)}
    try:
        result = load(path)
    except BadScript:
        return data | {"statements": {}}
    for cell in told:
        cell["statements"] = _declared(cell["source"], result) if cell["kind"] == "code" else []
    return data | _header(result) | _derived(result)


def _declared(source: str, result: Result) -> list[str]:
    """The statements whose derivations stand in a cell."""
    return [
        name for name in result.statements if re.search(rf"^\s*def {name}\(", source, flags=re.M)
    ]


def _header(result: Result) -> Data:
    keys = ("title", "source", "about", "limits", "unwitnessed")
    found: Data = {key: getattr(result, key) for key in keys}
    return found | {"drops": {name: list(of) for name, of in result.drops.items()}}


def _derived(result: Result) -> Data:
    from pgb.report.chapter import chapter
    from pgb.report.formats import written
    from pgb.report.outcome import derive
    from pgb.report.style import LATEX

    statements = {name: {"words": s.words, "mark": s.mark} for name, s in result.statements.items()}
    found = {name: derive(statement) for name, statement in result.statements.items()}
    derivations: list[Derivation] = [d for d in found.values() if not isinstance(d, str)]
    told = chapter(result, derivations, LATEX, WIDTH)
    for name, shown in _shown(told).items():
        statements[name] |= shown
    return {
        "statements": statements,
        "notation": {"variables": told.variables, "definitions": told.definitions},
        "facts": told.facts,
        "latex": written(result, derivations, "latex"),
    }


def _shown(told: Chapter) -> dict[str, Data]:
    """The exact statements and the proofs, in HTML."""
    from pgb.report.formats.common import titled
    from pgb.report.formats.html import Html, formally

    class InBook(Html):
        """In the book a statement is called by its name, and every statement has its place."""

        def statement(self, full_name: str) -> str:
            own = full_name.partition(".")[0] == self.chapter.result.name
            result, name = map(titled, full_name.split("."))
            return f'<a href="statement:{full_name}">{name if own else f"{result}: {name}"}</a>'

    page = InBook(told)
    return {
        part.statement.name: {
            "exact": "\n".join(page.exact(part)),
            "proof": "\n".join(page.proof(part)),
            "formal": "\n".join(formally(part)),
        }
        for part in told.parts
    }
