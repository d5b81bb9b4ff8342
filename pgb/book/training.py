"""What training does: observed in computations, not proved."""

from __future__ import annotations

from pgb.book.pages import Book, Page, Pages
from pgb.book.theory import in_training
from pgb.book.words import prose
from pgb.observe.observation import names, observation
from pgb.report.formats.common import capital, ended, titled

PART = "Across the results"
ABOUT = """Nothing on this page is a theorem, and no check reads it. The theorem speaks of local
minima; training moves along gradients, for a finite time. What it then does has been observed,
and is marked C."""
REPORTED = """These numbers are quoted from the theory as it reports them; they are not computed
again for this book."""
COMPUTED = """Each of these is computed twice, by runs that share neither method nor setting,
and is quoted to the digits on which the two agree. They take minutes and are not run for the
book: `pgb observe NAME` runs one and prints its numbers."""


def pages(book: Book) -> Pages:
    """The page."""
    sections = []
    for name in names():
        seen = observation(name)
        said = [f"### {capital(titled(name))}", f"{ended(capital(prose(seen.observes)))}"]
        said += [prose(seen.says)] if seen.says else []
        said.append(f"{capital(prose(seen.source))}; `pgb observe {name}`.")
        sections.append("\n\n".join(said))
    text = [
        ABOUT,
        "## On a data set",
        in_training(),
        REPORTED,
        "## In computations that can be repeated",
        COMPUTED,
        *sections,
    ]
    yield Page("training", "What training does", "\n\n".join(text), part=PART)
