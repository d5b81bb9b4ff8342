"""Plain text, for a terminal or a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgb.facts import FACTS
from pgb.report.formats.common import Format, capital, ended, heading, titled
from pgb.report.layout import prose

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter, Move, Part

WIDTH = 100


def document(chapter: Chapter) -> str:
    """The chapter in lines of at most 100 letters."""
    text = Text(chapter)
    lines = [f"{capital(titled(chapter.result.name))} [{chapter.result.mark}]"]
    for words in [*text.introduction(), text.marks()]:
        lines += prose(words, WIDTH, "  ")
    lines += ["", "Notation", *prose(chapter.conventions + ".", WIDTH, "  ")]
    lines += prose("; ".join(chapter.variables), WIDTH, "  ")
    lines += [f"  {line}" for definition in chapter.definitions for line in definition]
    for number, part in enumerate(chapter.parts, 1):
        lines += ["", *text.part(part, number)]
    lines += [*text.facts(), ""]
    return "\n".join([*lines, *prose(f"Source: {chapter.result.source}", WIDTH), ""])


class Text(Format):
    """The parts of the text, in lines."""

    def part(self, part: Part, number: int) -> list[str]:
        lines = [heading(part, number), *prose(part.statement.words, WIDTH, "  ")]
        lines += ["  Given"] if part.given else ["  Given nothing"]
        for name, claim in part.given:
            lines.append(f"    {titled(name)}{' (not used)' if name in part.unused else ''}")
            lines += [f"        {line}" for line in claim]
        lines.append("  Then")
        lines += [f"    {line}" for claim in part.conclusions for line in claim]
        lines.append("  Proof")
        for move in part.moves:
            lines += self.move(move)
        return lines

    def move(self, move: Move) -> list[str]:
        label = f"({move.number})"
        lines = prose(self.announced(move), WIDTH, "    ")
        lines += [f"{'' if at else label:>9} {line}" for at, line in enumerate(move.lines)]
        return lines + prose(self.sentence(move.because), WIDTH, "      ")

    def facts(self) -> list[str]:
        lines = ["", "Background facts"] if self.chapter.facts else []
        for number, name in enumerate(self.chapter.facts, 1):
            fact = FACTS[name]
            said = (
                f"{ended(capital(titled(name)))} {' '.join(fact.words.split())} {fact.reference}."
            )
            lines += prose(f"[{number}] {said}", WIDTH, "  ")
        return lines
