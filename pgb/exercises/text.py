"""The text of an exercise, read from its script without running it.

The script's cells, in order: the title and the question; code that the question speaks of; and
under headings the template of an answer (`## Answer`), hints (`## Hint`, any number), the solution
(`## Solution`: words, then code) and answers that are refused (`## Wrong answers`).
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from pgb.report.notebook import cells
from pgb.result.catalogue import BadScript

PYTHON, TOML = "py", "toml"
_DECLARATION = "exercise = "
_READERS = re.compile(r"^from pgb\.(exercises|result) import .*\n", re.M)
"""What the exercise needs and an answer does not."""


@dataclass(frozen=True)
class Page:
    """What a reader sees of an exercise; texts are Markdown, in the scripts' notation.

    Attributes:
        name: the script's.
        title, question: the first cells in words.
        results: the results of the catalogue that it belongs to.
        language: of an answer file, `py` or `toml`.
        template: an answer file to complete.
        hints: from the first to the last that is wanted.
        explanation: the solution in words.
        solution: an answer file that is accepted.
    """

    name: str
    title: str
    question: str
    results: tuple[str, ...]
    language: str
    template: str
    hints: tuple[str, ...]
    explanation: str
    solution: str
    path: Path


def read(path: Path) -> Page:
    """The page of a script. Raises `BadScript` naming what is missing."""
    try:
        found = cells(path.read_text(encoding="utf-8"))
        return _page(path, found)
    except (OSError, SyntaxError, ValueError) as error:
        raise BadScript(f"{path}: {error}") from error


def _page(path: Path, found: list[tuple[str, str]]) -> Page:
    parts = _parts(found)
    heading, _, question = _words(parts[0][1]).partition("\n")
    if not heading.startswith("# "):
        raise ValueError(f"expected a title (# ..) in the first cell, found {heading!r:.60}")
    code = [text for kind, text in parts[0][1] if kind == "code"]
    setup = [_READERS.sub("", text) for text in code if not text.startswith(_DECLARATION)]
    declaration = next((text for text in code if text.startswith(_DECLARATION)), "")
    if not declaration:
        raise ValueError("expected a cell that begins with `exercise = ..`, found none")
    answer, solution = _one(parts, "Answer"), _one(parts, "Solution")
    language = PYTHON if _called(declaration) == "Proof" else TOML
    return Page(
        name=path.stem,
        title=heading.removeprefix("# ").strip(),
        question=question.strip(),
        results=_results(declaration),
        language=language,
        template=_answer(answer, setup, language),
        hints=tuple(_words(cells) for heading, cells in parts if heading == "Hint"),
        explanation=_words(solution),
        solution=_answer(solution, setup, language),
        path=path,
    )


Cells = list[tuple[str, str]]


def _parts(found: Cells) -> list[tuple[str, Cells]]:
    """The cells under each heading of the second level; those before the first under none."""
    parts: list[tuple[str, Cells]] = [("", [])]
    for kind, text in found:
        if kind == "markdown" and text.startswith("## "):
            heading, _, rest = text.partition("\n")
            parts.append((heading.removeprefix("## ").strip(), []))
            text = rest.strip()
        if text:
            parts[-1][1].append((kind, text))
    return parts


def _one(parts: list[tuple[str, Cells]], heading: str) -> Cells:
    found = [cells for name, cells in parts if name == heading]
    if len(found) != 1:
        raise ValueError(f"expected one part `## {heading}`, found {len(found)}")
    return found[0]


def _words(found: Cells) -> str:
    return "\n\n".join(text for kind, text in found if kind == "markdown")


def _answer(found: Cells, setup: list[str], language: str) -> str:
    """The answer file that a part holds: its code, or the text that the code assigns."""
    code = [text for kind, text in found if kind == "code"]
    if not code:
        raise ValueError("expected code under `## Answer` and `## Solution`, found none")
    if language == PYTHON:
        return "\n\n\n".join([*setup, *code]) + "\n"
    assigned = ast.parse(code[0]).body[0]
    if not isinstance(assigned, ast.Assign):
        raise ValueError("expected a text with the answer file, found other code")
    return str(ast.literal_eval(assigned.value)).strip() + "\n"


def _call(declaration: str) -> ast.Call:
    assigned = ast.parse(declaration).body[0]
    if not (isinstance(assigned, ast.Assign) and isinstance(assigned.value, ast.Call)):
        raise ValueError("expected `exercise = ..(..)`, found no call")
    return assigned.value


def _called(declaration: str) -> str:
    return getattr(_call(declaration).func, "id", "")


def _results(declaration: str) -> tuple[str, ...]:
    given = {k.arg: k.value for k in _call(declaration).keywords}
    if "results" not in given:
        raise ValueError("expected the exercise to give its results, found none")
    return tuple(ast.literal_eval(given["results"]))
