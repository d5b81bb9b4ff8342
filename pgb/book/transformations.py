"""The table of transformations: what each adds, what it penalises, and its symmetry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pgb.book.html import NOTHING, prose, raw, scrolled, table
from pgb.book.hypotheses import shown_to_be_needed
from pgb.book.pages import Book, Page, Pages
from pgb.book.reading import WIDTH
from pgb.book.words import prose as markdown
from pgb.report.formats.common import capital, ended, titled
from pgb.report.formats.html import displayed_equation
from pgb.report.mathml import mathml

if TYPE_CHECKING:
    from pgb.kernel.terms import Term
    from pgb.transform import Transformation

PART = "Across the results"
ABOUT = """Each transformation adds variables to a model and a penalty to its loss. Each has an
Euler field $X$: a direction in the added variables in which no output changes, but the penalty
does. So where the augmented loss is stationary along $X$, the penalty is 0. The formulas below
are those that the derivations use, printed."""


def pages(book: Book) -> Pages:
    """The page."""
    from pgb.transform import TRANSFORMATIONS, transformation

    found = {name: transformation(name) for name in TRANSFORMATIONS}
    rows = [_row(name, given) for name, given in found.items()]
    heads = ("transformation", "what it adds and penalises", "X: how fast each variable moves")
    text = [ABOUT, raw(table(heads, rows))]
    text += [_section(name, given, book) for name, given in found.items()]
    text.append("That each symmetry is one is proved in [transformations](result:transformations).")
    yield Page("transformations", "Transformations", "\n\n".join(text), part=PART)


def _row(name: str, given: Transformation) -> tuple[str, ...]:
    field = "<br>".join(_moves(given))
    return f'<a href="#{name.replace("_", "-")}">{titled(name)}</a>', prose(given.words), field


def _moves(given: Transformation) -> Iterator[str]:
    """`a_k: a_k`, `b_k: -1`; what stands still is left out."""
    for variable, velocity in zip(given.neurons, given.field(*given.neurons), strict=True):
        if velocity is not None:
            left, right = _components(variable, velocity)
            yield f"{mathml([left])}: {mathml([right])}"


def _components(variable: Term, velocity: Term) -> tuple[str, str]:
    """A variable and its velocity, at an index of each of their ranges."""
    from pgb.kernel.sorts import Fun, Index
    from pgb.kernel.terms import Var
    from pgb.report.notation import Writer
    from pgb.report.style import LATEX

    for letter in "kv":
        if isinstance(variable.sort, Fun) and isinstance(variable.sort.domain, Index):
            at = Var(letter, variable.sort.domain)
            variable, velocity = variable(at), velocity(at)
    writer = Writer([variable, velocity], LATEX)
    return writer.write(variable), writer.write(velocity)


def _section(name: str, given: Transformation, book: Book) -> str:
    from pgb.report.glossary import definitions
    from pgb.report.layout import wrapped
    from pgb.report.style import LATEX

    formulas = [
        displayed_equation(wrapped(line, WIDTH, style=LATEX))
        for line in definitions([given.Lt(given.z)], LATEX)
    ]
    shown = {
        entry["name"]: shown_to_be_needed(entry)
        for entry in book.hypotheses["ingredients"]
        if entry["transformation"] == name
    }
    rows = [
        (titled(ingredient), prose(words), shown.get(ingredient, NOTHING))
        for ingredient, words in given.ingredients.items()
    ]
    needed = table(("ingredient", "", "without it"), rows)
    said = f"{markdown(capital(ended(given.words)))} Source: {ended(given.source)}"
    return f"## {capital(titled(name))}\n\n{said}\n\n{raw(scrolled(*formulas), needed)}"
