"""The scripts' prose as Markdown: its mathematics, written in plain letters, between dollars."""

from __future__ import annotations

import re

from pgb.book.html import raw
from pgb.report.inline import pieces
from pgb.result.catalogue import paths

_KEPT = re.compile(r"(`[^`]*`|\[[^\[\]]*\]\([^)]*\)|https?://\S+|</?[a-z][^>]*>)")
_NAME = re.compile(r"(?<![`\w./:])([a-z]+(?:_[a-z]+)+)(?![`\w(]|\.\w)")
_RULE = re.compile(r"\s*\|[\s|:-]+")
_ROW = re.compile(r"^\s*\|.*\|\s*$")


def prose(text: str) -> str:
    """A sentence or paragraph of a script; code, links and addresses stay as they are.

    The name of a result becomes a link to its chapter.
    """
    parts = _KEPT.split(names(" ".join(text.split())))
    return "".join(part if at % 2 else _spaced(part) for at, part in enumerate(parts)).strip()


def names(text: str) -> str:
    """Markdown in which the name of a result, unless in code, is a link to its chapter."""
    parts = text.split("`")
    return "`".join(part if at % 2 else _NAME.sub(_named, part) for at, part in enumerate(parts))


def _spaced(part: str) -> str:
    """A part between two pieces of code, with the spaces at its ends."""
    before = " " if part[:1].isspace() else ""
    after = " " if part[1:] and part[-1:].isspace() else ""
    return before + "".join(_piece(*piece) for piece in pieces(part)) + after


def _piece(mathematics: bool, text: str) -> str:
    return f"${text.strip()}$" if mathematics else text.replace("=>", "⇒")


def _named(found: re.Match[str]) -> str:
    name = found[1]
    return f"[{name.replace('_', ' ')}](result:{name})" if name in paths() else found[0]


def blocks(markdown: str, *, deeper: int = 0) -> str:
    """A Markdown cell or file, its headings so many levels deeper."""
    out: list[str] = []
    paragraph: list[str] = []
    fence = ""

    def end() -> None:
        if paragraph:
            out.append(_paragraph(paragraph))
            paragraph.clear()

    lines = markdown.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        if fence or line.lstrip().startswith("```"):
            end()
            out.append(line)
            fence = "" if fence and line.strip() == fence else fence or line.strip()[:3]
        elif not line.strip():
            end()
            out.append("")
        elif line.startswith("#"):
            end()
            marks, _, title = line.partition(" ")
            out.append(f"{marks}{'#' * deeper} {prose(title)}")
        elif _ROW.match(line):
            end()
            out.append(line.strip() if _RULE.fullmatch(following) else _row(line))
        elif line.startswith("    ") and not paragraph:
            out.append(_displayed(line.strip()))
        else:
            if re.match(r"\s*([-*+]|\d+\.) ", line):
                end()
            paragraph.append(line)
    end()
    return "\n".join(out).strip("\n")


def _displayed(line: str) -> str:
    """An indented line: a formula, or one with words in it."""
    found = list(pieces(line))
    if [mathematics for mathematics, _ in found] == [True]:
        return f"$$\n{found[0][1].strip()}\n$$"
    return f"{raw('<div class=displayed>')}\n\n{prose(line)}\n\n{raw('</div>')}"


def names_linked(markdown: str) -> str:
    """Markdown whose names of results and exercises, set as code, are links to their pages."""
    from pgb.exercises.scripts import paths as exercises

    def linked(found: re.Match[str]) -> str:
        if found[1] in paths():
            return f"[{found[1].replace('_', ' ')}](result:{found[1]})"
        if found[1] in exercises():
            return f"[{found[1].replace('_', ' ')}](page:exercises/{found[1]})"
        return found[0]

    return re.sub(r"`([a-z_]+)`", linked, markdown)


def _paragraph(lines: list[str]) -> str:
    item = re.match(r"(\s*(?:[-*+]|\d+\.) )(.*)", lines[0])
    if item is None:
        return prose(" ".join(lines))
    return item[1] + prose(" ".join([item[2], *lines[1:]]))


def _row(line: str) -> str:
    """A line of a table, cell by cell; a bar between two letters belongs to a formula."""
    if _RULE.fullmatch(line):
        return line.strip()
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return f"| {' | '.join(prose(cell).replace('|', chr(92) + '|') for cell in cells)} |"
