"""One result as a chapter: the script's own text, its statements with what was checked of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from pgb.book.drawing import picture
from pgb.book.evidence import exact, formal, legs, legs_table, witnesses
from pgb.book.graph import around
from pgb.book.html import code, directive, folded, mark, marked, raw, table
from pgb.book.hypotheses import shown_to_be_needed, statement_link
from pgb.book.pages import Book, Data, Page
from pgb.book.pictures import of_chapter
from pgb.book.words import blocks, prose
from pgb.report.formats.common import capital, ended, titled

RESULTS = "results"
"""The folder of the chapters."""
KINDS = {"failure mode": "example", "hypothesis": "example", "observation": "observation"}
"""What statements are, by the kind of their result; those of theorems see `_Chapter._kind`."""


def chapter(name: str, book: Book, under: str) -> Page:
    """The chapter of a result that was checked."""
    made = _Chapter(name, book)
    title, text = made.written()
    return Page(f"{RESULTS}/{name}", title, text, under=under, files=made.files())


class _Chapter:
    def __init__(self, name: str, book: Book) -> None:
        self.name, self.book = name, book
        self.outcome, self.told = book.outcomes[name], book.readings[name]
        self.checked = {statement["name"]: statement for statement in self.outcome["statements"]}

    def written(self) -> tuple[str, str]:
        """The title and the text, links to statements still as they were read."""
        title, body = "", []
        shown: set[str] = set()
        for cell in self.told["cells"]:
            if cell["kind"] == "markdown":
                found, text = _headed(cell["source"])
                title = title or found
                body.append(text if title == found else blocks(cell["source"]))
                continue
            names = [name for name in cell.get("statements", ()) if name not in shown]
            shown.update(names)
            body += [self._statement(name) for name in names]
            body += _script(cell["source"], names)
        body += [self._statement(name) for name in self.checked if name not in shown]
        pictures = of_chapter(self.name, self.book)
        out = [*self._lead(), *body, *pictures, *self._sections()]
        return title or capital(titled(self.name)), "\n\n".join(part for part in out if part)

    def files(self) -> dict[str, str]:
        """What a reader may take home."""
        kinds = {".py": "script", ".ipynb": "notebook", ".tex": "latex"}
        place = f"{RESULTS}/files/{self.name}"
        return {place + end: self.told[key] for end, key in kinds.items() if key in self.told}

    def _lead(self) -> Iterator[str]:
        """What the result says in a line, its mark, and every leg of every statement."""
        if "error" in self.outcome:
            yield raw(f'<p class="error">{escape(self.outcome["error"])}</p>')
        name = f'<p class="name"><code>{self.name}</code> {mark(self.outcome["mark"])}'
        yield raw(name + f" {self.outcome['kind']}</p>")
        if "title" in self.told:
            yield f"**{prose(ended(capital(self.told['title'])))}**"
        yield raw(legs_table(self.name, self.outcome))

    def _statement(self, name: str) -> str:
        """A statement in words, and folded: exactly, its derivation, its witnesses."""
        checked, told = self.checked[name], self.told["statements"][name]
        full_name = f"{self.name}.{name}"
        in_rocq = formal(checked["legs"]["formal"], told.get("formal", ""))
        return directive(
            f"prf:{self._kind(name)}",
            f"{capital(titled(name))} {marked(told['mark'])}",
            prose(told["words"]),
            raw(legs(full_name, checked), exact(told)),
            _derivation(checked, told),
            raw(witnesses(checked), in_rocq),
            fence="::::",
            label=full_name,
            nonumber="",
        )

    def _kind(self, name: str) -> str:
        """What sphinx-proof calls a statement."""
        if self.outcome["kind"] != "theorem":
            return KINDS[self.outcome["kind"]]
        return "theorem" if name == self.name or len(self.checked) == 1 else "proposition"

    def _sections(self) -> Iterator[str]:
        """What the result does not say, and what it is made of."""
        if self.told.get("limits"):
            yield f"## What it does not say\n\n{prose(self.told['limits'])}"
        yield self._needed()
        yield self._around()
        if self.told.get("notation"):
            yield _notation(self.told["notation"])
        if self.told.get("facts"):
            yield _facts(self.told["facts"])
        yield self._home()

    def _needed(self) -> str:
        """What shows that the hypotheses are needed, or what this counterexample shows."""
        said = []
        rows = [
            (titled(h["name"]), statement_link(s["name"]), shown_to_be_needed(h))
            for s in self.book.hypotheses["statements"]
            if s["name"].partition(".")[0] == self.name
            for h in s["hypotheses"]
            if h["counterexamples"]
        ]
        if rows:
            said.append(raw(table(("hypothesis", "of", "without it"), rows)))
        for hypothesis, targets in self.told.get("drops", {}).items():
            named = ", ".join(map(_target, targets))
            said.append(
                raw(f"<p>Shows that <em>{titled(hypothesis)}</em> is needed in {named}.</p>")
            )
        return "\n\n".join(["## Hypotheses that are needed", *said]) if said else ""

    def _around(self) -> str:
        """The part of the dependency graph around this result."""
        part = around(self.name, self.book.outcomes)
        if len(part) < 2:
            return ""
        said = f"What {titled(self.name)} rests on, from the left, and what cites it."
        drawn = picture(part, self.book.outcomes, "{}.html".format, said, chosen=self.name)
        return "## What it rests on, and what rests on it\n\n" + raw(drawn)

    def _home(self) -> str:
        words = {"py": "the script", "ipynb": "a notebook", "tex": "the derivation in LaTeX"}
        links = [
            f'<a href="files/{self.name}.{end}" download>{said}</a>'
            for end, said in words.items()
            if f"{RESULTS}/files/{self.name}.{end}" in self.files()
        ]
        source = ended(f"Source: {self.told['source']}") if "source" in self.told else ""
        return "\n\n".join(
            part for part in ("## To take home", raw(f"<p>{', '.join(links)}.</p>"), source) if part
        )


def _target(target: str) -> str:
    """A statement, or a transformation."""
    return statement_link(target) if "." in target else f"the {titled(target)} transformation"


def _headed(source: str) -> tuple[str, str]:
    """The heading that a script begins with, and what follows it."""
    found = re.match(r"# (.+)\n?", source)
    if found is None:
        return "", blocks(source)
    return blocks(found[1]), blocks(source[found.end() :])


def _script(source: str, names: Iterable[str]) -> list[str]:
    if source.startswith("if __name__"):
        return []
    listed = ", ".join(map(titled, names))
    summary = f"In the script: {listed}" if listed else "In the script"
    return [raw(folded(summary, code(source), kind="script"))]


def _derivation(checked: Data, told: Data) -> str:
    leg = checked["legs"]["derivation"]
    if "proof" not in told:
        return raw(f'<p class="error">{escape(leg.get("error", leg["verdict"]))}</p>')
    steps = f", {leg['steps']} step{'s' * (leg['steps'] != 1)}" if leg["steps"] else ""
    return directive("prf:proof", "", f"Derivation{steps}", raw(told["proof"]))


def _notation(notation: Data) -> str:
    from pgb.report.formats.html import displayed_equation
    from pgb.report.mathml import mathml

    known = ", ".join(mathml([variable]) for variable in notation["variables"])
    lines = [f"<p>{known}.</p>"] if known else []
    lines += [displayed_equation(definition) for definition in notation["definitions"]]
    head = "## Notation\n\nAll symbols of the book are in the [glossary](page:notation).\n\n"
    return head + raw(folded("The symbols of this chapter", *lines))


def _facts(names: list[str]) -> str:
    items = [
        f'<li id="fact-{number}"><a href="../facts.html#{name}">{titled(name)}</a></li>'
        for number, name in enumerate(names, 1)
    ]
    listed = ["<ol>", *items, "</ol>"]
    return "## Background facts\n\n" + raw(
        folded(f"The {len(names)} facts that these derivations rest on", *listed, kind="facts")
    )
