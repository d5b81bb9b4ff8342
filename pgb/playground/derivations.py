"""The derivations as the playground shows them: a list entry for each step, to be marked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgb.report.chapter import chapter
from pgb.report.formats import WIDTHS
from pgb.report.formats.common import titled
from pgb.report.formats.html import Html
from pgb.report.style import LATEX

if TYPE_CHECKING:
    from pgb.report.chapter import Part
    from pgb.result.statement import Result

WIDTH = WIDTHS["html"] - 24
"""How many letters wide a formula may be: the steps are set in from a page's margin."""


def template(result: Result) -> str:
    """A `<template>` with the result's statements, each a section with its steps.

    A section carries its statement's name in `data-statement`, an entry its step's number within
    the derivation in `data-step`, an assumption its hypothesis's name in `data-hypothesis`.

    Raises:
        NotDerived: a statement's derivation does not check.
    """
    derivations = [statement.derive() for statement in result.statements.values()]
    writer = _Steps(chapter(result, derivations, LATEX, WIDTH))
    lines = [f'<template id="pg-{result.name}">']
    for number, part in enumerate(writer.chapter.parts, 1):
        lines += writer.section(part, number)
    return "\n".join([*lines, *writer.notation(), *writer.background(), "</template>"])


class _Steps(Html):
    """The parts of the page that `pgb derive` writes, in lists."""

    def section(self, part: Part, number: int) -> list[str]:
        statement = part.statement
        mark = f'<span class="pg-mark">({titled(statement.name)}) [{statement.mark}]</span>'
        name = f'id="{statement.name}" data-statement="{statement.name}"'
        count = f"{len(part.moves)} step{'s' * (len(part.moves) > 1)}"
        return [
            f'<section class="pg-statement" tabindex="-1" {name}>',
            f"<h3>Proposition {number} {mark}</h3>",
            '<p class="pg-status"></p>',
            f'<p class="pg-words">{self.prose(statement.words)}</p>',
            *_folded("Assumptions and exact statement", self.exact(part)),
            *_folded(f"Proof, {count}", self.proof(part), "pg-proof"),
            "</section>",
        ]

    def assumption(self, name: str, said: str) -> str:
        return f'<li data-hypothesis="{name}">{said}</li>'

    def proof(self, part: Part) -> list[str]:
        out = ['<ol class="pg-steps">']
        for at, move in enumerate(part.moves, 1):
            out += [f'<li data-step="{at}">', *self.move(move), "</li>"]
        return [*out, "</ol>"]

    def background(self) -> list[str]:
        """The facts that the steps cite by number, folded."""
        if not self.chapter.facts:
            return []
        _, *facts = self.facts()  # without its heading, which is the summary
        return _folded("Background facts", facts)


def _folded(summary: str, lines: list[str], name: str = "pg-more") -> list[str]:
    return [f'<details class="{name}">', f"<summary>{summary}</summary>", *lines, "</details>"]
