"""What training does: observed in computations, not proved."""

from __future__ import annotations

from html import escape

from pgb.book.html import folded, mark, raw, table
from pgb.book.pages import Book, Data, Page, Pages
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
and is quoted to the digits on which the two agree."""
NOT_MADE = """They take minutes and were not made for this book (`pgb book --observe` makes them):
`pgb observe NAME` makes one and prints its numbers."""
ROWS = 40  # quantities of an observation that are listed


def pages(book: Book) -> Pages:
    """The page."""
    sections = [_observed(name, book.observed.get(name)) for name in names()]
    text = [
        ABOUT,
        "## On a data set",
        in_training(),
        REPORTED,
        "## In computations that can be repeated",
        COMPUTED if book.observed else f"{COMPUTED} {NOT_MADE}",
        *sections,
    ]
    yield Page("training", "What training does", "\n\n".join(text), part=PART)


def _observed(name: str, made: Data | None) -> str:
    """What is seen; the numbers, where both runs were made for this book."""
    seen = observation(name)
    said = [f"### {capital(titled(name))}", ended(capital(prose(seen.observes)))]
    said += [prose(seen.says)] if seen.says else []
    said.append(f"{capital(prose(seen.source))}; `pgb observe {name}`.")
    return "\n\n".join(said + ([_numbers(made)] if made else []))


def _numbers(made: Data) -> str:
    quantities = made["quantities"]
    rows = [
        (escape(q["name"]), q["value"] or "no digit", str(q["digits"]), escape(q["expected"] or ""))
        for q in quantities[:ROWS]
    ]
    listed = table(("quantity", "observed", "digits", "expected"), rows)
    count = len(quantities)
    more = f" The first {ROWS} of {count} quantities." if count > ROWS else ""
    runs = "; ".join(map(escape, made["runs"]))
    agree = f"The runs {escape(made['verdict'])}, to {made['digits']} digits."
    words = f"<p>{mark(made['mark'])} {agree}{more} Runs: {runs}.</p>"
    return raw(folded(f"The numbers: {count} quantities", words, listed))
