"""A result's derivations set as plain text, Markdown, LaTeX or HTML."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pgb.report.chapter import chapter
from pgb.report.style import LATEX, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result

WIDTHS = {"text": 96, "markdown": 84, "latex": 78, "html": 96}
"""The formats, and how many letters wide a formula may be in each."""


def written(result: Result, derivations: Iterable[Derivation], form: str) -> str:
    """The derivations, regenerated from what was checked, as one document."""
    style = TEXT if form == "text" else LATEX
    module = import_module(f"pgb.report.formats.{form}")
    document: str = module.document(chapter(result, derivations, style, WIDTHS[form]))
    return document
