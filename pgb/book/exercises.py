"""The exercises, each a page with folded hints and solution, and the plan of a lecture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pgb.book.html import NOTHING, raw, table
from pgb.book.hypotheses import result_link
from pgb.book.pages import Book, Page, Pages
from pgb.book.words import blocks, names_linked, prose
from pgb.exercises.scripts import pages as exercises
from pgb.report.formats.common import titled
from pgb.result.catalogue import root

if TYPE_CHECKING:
    from pgb.exercises.text import Page as Exercise

PART = "To teach and to learn"
FOLDER = "exercises"
FENCE = "`````"
ABOUT = """Each exercise is answered in a file of your own, and checked: a derivation by the kernel,
a number or a network on an instance, by exact arithmetic. An answer may differ from the solution
and be right."""


def pages(book: Book) -> Pages:
    """The lecture, the list of exercises, then each of them."""
    found = [e for e in exercises() if book.whole or set(e.results) & set(book.outcomes)]
    lecture = (root() / "theorems" / "LECTURE.md").read_text(encoding="utf-8")
    heading, _, text = names_linked(lecture).partition("\n")
    yield Page("lecture", heading.removeprefix("# "), blocks(text), part=PART)
    if not found:
        return
    rows = [(_link(e), ", ".join(map(result_link, e.results)) or NOTHING) for e in found]
    listed = raw(table(("exercise", "belongs to"), rows))
    yield Page(FOLDER, "Exercises", f"{ABOUT}\n\n{listed}", part=PART)
    for exercise in found:
        yield _page(exercise, solution=book.solutions)


def _link(exercise: Exercise) -> str:
    return f'<a href="page:{FOLDER}/{exercise.name}">{exercise.title}</a>'


def _page(exercise: Exercise, *, solution: bool) -> Page:
    name, end = exercise.name, exercise.language
    belongs = ", ".join(f"[{titled(result)}](result:{result})" for result in exercise.results)
    text = [f"Belongs to {belongs}." if belongs else "", blocks(exercise.question)]
    text += [
        "## Your answer",
        f"Complete this file; `pgb exercise {name} --answer FILE` checks it.",
    ]
    text.append(_code(exercise.template, end))
    text.append(raw(f'<p><a href="files/{name}.{end}" download>the file</a></p>'))
    for number, hint in enumerate(exercise.hints, 1):
        count = f" {number}" if len(exercise.hints) > 1 else ""
        text += _folded(f"Hint{count}", blocks(hint))
    if solution:
        text += _folded("Solution", blocks(exercise.explanation), _code(exercise.solution, end))
    files: dict[str, str | bytes] = {f"{FOLDER}/files/{name}.{end}": exercise.template}
    written = "\n\n".join(filter(None, text))
    return Page(f"{FOLDER}/{name}", prose(exercise.title), written, under=FOLDER, files=files)


def _code(source: str, language: str) -> str:
    return f"{FENCE}{'python' if language == 'py' else language}\n{source.rstrip()}\n{FENCE}"


def _folded(summary: str, *markdown: str) -> Iterator[str]:
    yield raw(f'<details><summary>{summary}</summary><div class="wide" tabindex="0">')
    yield from markdown
    yield raw("</div></details>")
