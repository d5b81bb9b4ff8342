"""Markdown with mathematics between dollars: read by GitHub, Jupyter, pandoc and MyST."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pgb.facts import FACTS
from pgb.report.formats.common import Format, capital, ended, heading, titled
from pgb.report.inline import pieces
from pgb.report.rocq import WIDTH, in_rocq

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter, Move, Part


def document(chapter: Chapter) -> str:
    """The chapter, one paragraph a line."""
    markdown = Markdown(chapter)
    out = [f"# {capital(titled(chapter.result.name))} [{chapter.result.mark}]", ""]
    for words in [*markdown.introduction(), markdown.marks()]:
        out += [words, ""] if words else []
    out += ["## Notation", "", markdown.prose(chapter.conventions + "."), ""]
    out += [", ".join(f"${known}$" for known in chapter.variables), ""]
    for definition in chapter.definitions:
        out += [*_displayed(definition), ""]
    for number, part in enumerate(chapter.parts, 1):
        out += markdown.part(part, number)
    out += markdown.facts()
    return "\n".join([*out, "", f"Source: {chapter.result.source}", ""])


class Markdown(Format):
    """The parts of the document, in lines."""

    def part(self, part: Part, number: int) -> list[str]:
        out = [f"## {heading(part, number)}", "", self.prose(part.statement.words), ""]
        if part.given:
            out += ["Assume:", ""]
        for name, lines in part.given:
            unused = " (not used)" if name in part.unused else ""
            out += [f"- *{titled(name)}*{unused}: {_inlined(lines)}"]
        out += ["", "Then:", ""]
        out += [f"- {_inlined(lines)}" for lines in part.conclusions]
        out += ["", *formally(part), "### Proof", ""]
        for move in part.moves:
            out += self.move(move)
        return out

    def move(self, move: Move) -> list[str]:
        words, because = self.announced(move), self.sentence(move.because)
        if not move.lines:
            return [f"{words} {because}", ""]
        return [words, "", *_displayed(move.lines, move.number), "", because, ""]

    def facts(self) -> list[str]:
        out = ["## Background facts", ""] if self.chapter.facts else []
        for number, name in enumerate(self.chapter.facts, 1):
            fact = FACTS[name]
            words = self.prose(" ".join(fact.words.split()))
            out.append(f"{number}. *{ended(capital(titled(name)))}* {words} {fact.reference}.")
        return out

    def math(self, source: str) -> str:
        return f"${source}$"

    def name(self, words: str) -> str:
        return f"*{words}*"

    def prose(self, words: str) -> str:
        return "".join(f"${s}$" if math else _escaped(s) for math, s in pieces(words))


def formally(part: Part) -> list[str]:
    """The formal statement, folded where the reader of Markdown shows what is folded."""
    told = in_rocq(part.statement)
    if told is None:
        return []
    words = ended(capital(told.proof("`{}`")))
    shown = ["```coq", *told.lines(WIDTH), "```"]
    summary = "<summary>Formal statement</summary>"
    return ["<details>", summary, "", words, "", *shown, "", "</details>", ""]


def _escaped(words: str) -> str:
    return re.sub(r"([*_$`<])", r"\\\1", words)


def _displayed(lines: list[str], number: int | None = None) -> list[str]:
    tag = [rf"\tag{{{number}}}"] if number is not None else []
    return ["$$", *_aligned(lines), *tag, "$$"]


def _aligned(lines: list[str]) -> list[str]:
    if len(lines) == 1:
        return lines
    return [r"\begin{aligned}", " \\\\\n".join(f"& {line}" for line in lines), r"\end{aligned}"]


def _inlined(lines: list[str]) -> str:
    return f"${' '.join(_aligned(lines))}$".replace("\n", " ")
