"""An article for pdflatex, with amsmath and amsthm and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgb.facts import FACTS
from pgb.report.formats.common import Format, capital, ended, titled
from pgb.report.inline import pieces
from pgb.report.style import LATEX

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter, Move, Part

TALL = 20  # more lines than this may be broken between pages
ITEM = 80  # how many letters an item of a list holds in a line
PREAMBLE = r"""\documentclass[11pt,a4paper]{article}
\usepackage{amsmath,amsthm}
\setlength{\textwidth}{16cm}\setlength{\oddsidemargin}{0cm}
\setlength{\textheight}{24cm}\setlength{\topmargin}{-1.5cm}
\setlength{\emergencystretch}{3em}\allowdisplaybreaks
\theoremstyle{definition}
\newtheorem{proposition}{Proposition}
\begin{document}"""


def document(chapter: Chapter) -> str:
    """The chapter as a document that compiles as it stands."""
    latex = Latex(chapter)
    out = [PREAMBLE, rf"\section*{{{latex.prose(capital(titled(chapter.result.name)))}}}"]
    for words in [*latex.introduction(), latex.prose(latex.marks())]:
        out += [words, ""]
    out += latex.notation()
    out += [r"\subsection*{Statements}"]
    for part in chapter.parts:
        out += latex.part(part)
    out += latex.facts()
    out += ["", r"\bigskip\noindent Source: " + latex.prose(chapter.result.source)]
    return "\n".join([*out, r"\end{document}", ""])


class Latex(Format):
    """The parts of the document, in lines."""

    dash = "--"

    def notation(self) -> list[str]:
        chapter = self.chapter
        out = [r"\subsection*{Notation}", self.prose(chapter.conventions + "."), ""]
        if chapter.variables:
            out.append(", ".join(f"${known}$" for known in chapter.variables) + ".")
        if chapter.definitions:
            shown = "\\\\\n".join(_rows(lines) for lines in chapter.definitions)
            out += [r"\begin{align*}", shown, r"\end{align*}"]
        return out

    def part(self, part: Part) -> list[str]:
        statement = part.statement
        head = f"{titled(statement.name)} [{statement.mark}]"
        out = ["", rf"\begin{{proposition}}[{{{head}}}]\label{{{statement.full_name}}}"]
        out += [self.prose(statement.words)]
        if part.given:
            out += ["Assume:", r"\begin{itemize}"]
            for name, lines in part.given:
                unused = " (not used)" if name in part.unused else ""
                out.append(rf"\item \textit{{{titled(name)}}}{unused}: {_inlined(lines, name)}")
            out += [r"\end{itemize}", "Then"]
        else:
            out += ["Then"]
        if len(part.conclusions) == 1:
            out += _displayed(part.conclusions[0], r"\[", r"\]")
        else:
            out.append(r"\begin{enumerate}\renewcommand{\labelenumi}{(\roman{enumi})}")
            out += [rf"\item {_inlined(lines)}" for lines in part.conclusions]
            out.append(r"\end{enumerate}")
        out += [r"\end{proposition}", r"\begin{proof}"]
        for move in part.moves:
            out += self.move(move)
        return [*out[: -1 if not out[-1] else None], r"\end{proof}"]

    def move(self, move: Move) -> list[str]:
        words, because = self.announced(move), self.sentence(move.because)
        if not move.lines:
            return [f"{words} {because}"]
        if len(move.lines) > TALL:
            numbered = rf"\label{{eq:{move.number}}}"
            return [words, *_broken(move.lines, "align", numbered), because, ""]
        opening = rf"\begin{{equation}}\label{{eq:{move.number}}}"
        return [words, *_displayed(move.lines, opening, r"\end{equation}"), because, ""]

    def facts(self) -> list[str]:
        if not self.chapter.facts:
            return []
        out = [r"\subsection*{Background facts}", r"\begin{enumerate}"]
        out.append(r"\renewcommand{\labelenumi}{[\theenumi]}")
        for name in self.chapter.facts:
            fact = FACTS[name]
            words = self.prose(" ".join(fact.words.split()))
            head = rf"\item\label{{fact:{name}}} \textit{{{ended(capital(titled(name)))}}}"
            out.append(f"{head} {words} {_escaped(fact.reference)}.")
        return [*out, r"\end{enumerate}"]

    def math(self, source: str) -> str:
        """In a sentence a formula may be broken behind commas and at words."""
        for at in (", ", r"\text{: } ", r"\text{ and } ", r"\text{ or } "):
            source = source.replace(at, at + r"\allowbreak ")
        return f"${source}$"

    def equation(self, number: str) -> str:
        return rf"\eqref{{eq:{number}}}"

    def name(self, words: str) -> str:
        return rf"\textit{{{words}}}"

    def proposition(self, full_name: str, number: int) -> str:
        return rf"Proposition~\ref{{{full_name}}}"

    def fact(self, number: int) -> str:
        return rf"\ref{{fact:{self.chapter.facts[number - 1]}}}"

    def prose(self, words: str) -> str:
        return "".join(f"${s}$" if math else _escaped(s) for math, s in pieces(words))


def _escaped(words: str) -> str:
    for letter in "&%#_$":
        words = words.replace(letter, f"\\{letter}")
    return words.replace("^", r"\textasciicircum{}").replace("~", r"\textasciitilde{}")


def _rows(lines: list[str]) -> str:
    return " \\\\\n".join(f"& {line}" for line in lines)


def _displayed(lines: list[str], opening: str, closing: str) -> list[str]:
    if len(lines) == 1:
        return [opening, lines[0], closing]
    if len(lines) > TALL and opening == r"\[":
        return _broken(lines, "align*")
    return [opening, r"\begin{aligned}", _rows(lines), r"\end{aligned}", closing]


def _broken(lines: list[str], environment: str, numbered: str = "") -> list[str]:
    """A formula that may go on on the next page, where `aligned` may not."""
    silent = r" \notag" if numbered else ""
    rows = _rows([*(line + silent for line in lines[:-1]), lines[-1] + numbered])
    return [rf"\begin{{{environment}}}", rows, rf"\end{{{environment}}}"]


def _inlined(lines: list[str], label: str = "") -> str:
    """Inside a list: behind the label if it fits, else displayed."""
    if len(lines) == 1 and LATEX.width(lines[0]) + len(label) < ITEM:
        return f"${lines[0]}$"
    return "\n".join(["", *_displayed(lines, r"\[", r"\]")]).removeprefix("\n")
