"""The dependency graph as a page, and the part of it around one result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pgb.book.drawing import picture
from pgb.book.html import NOTHING, raw, table, verdict
from pgb.book.hypotheses import result_link
from pgb.book.pages import Book, Data, Page, Pages

PART = "Across the results"
ABOUT = """An arrow leads from a result to each that cites it; what stands furthest to the left
rests on background facts alone. The colour of a result is that of its legs in this book's
check; each is a link to its chapter. Arrows that follow from others are left out; the table has
all."""
LEGEND = (
    ("witnessed", "derivation and witness proved"),
    ("derived", "derivation proved, no witness or not all of it proved"),
    ("witnessed formal", "a proof in Rocq accepted too"),
    ("open", "not derived here"),
    ("failed", "a leg that failed"),
)


def pages(book: Book) -> Pages:
    """The page."""
    cited = dependencies(book.outcomes)
    linked = {name for name, others in cited.items() if others}
    linked |= {other for others in cited.values() for other in others}
    alone = [name for name in cited if name not in linked]
    graph = reduced({name: others for name, others in cited.items() if name in linked})
    said = "Results from left to right, each beside those that cite it. The same as a table below."
    text = [ABOUT, raw(_legend())]
    if graph:
        text.append(raw(picture(graph, book.outcomes, lambda name: f"results/{name}.html", said)))
    if alone:
        listed = ", ".join(map(result_link, alone))
        text += ["Neither citing nor cited:", raw(f"<p>{listed}.</p>")]
    text += ["## As a table", raw(_table(book, cited))]
    yield Page("graph", "What rests on what", "\n\n".join(text), part=PART)


def dependencies(outcomes: Mapping[str, Data]) -> dict[str, list[str]]:
    """Each result of the book with the others that it cites."""
    return {
        name: [other for other in outcome["depends_on"] if other in outcomes]
        for name, outcome in outcomes.items()
    }


def reduced(cited: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The graph without the arrows that others imply."""

    @cache
    def below(name: str) -> frozenset[str]:
        return frozenset(cited[name]).union(*map(below, cited[name]))

    return {
        name: [o for o in others if not any(o in below(other) for other in others)]
        for name, others in cited.items()
    }


def around(name: str, outcomes: Mapping[str, Data]) -> dict[str, list[str]]:
    """All that a result rests on, and what cites it: a part of the graph."""
    cited = dependencies(outcomes)
    members = {name, *_below(name, cited)}
    members |= {other for other, others in cited.items() if name in others}
    return {other: [c for c in cited[other] if c in members] for other in cited if other in members}


def _below(name: str, cited: Mapping[str, list[str]]) -> Iterator[str]:
    for other in cited[name]:
        yield other
        yield from _below(other, cited)


def _legend() -> str:
    shown = [
        f'<span class="key"><svg width="26" height="14" aria-hidden="true"><g class="node {kind}">'
        f'<rect x="1" y="1" width="24" height="12" rx="3"/></g></svg> {words}</span>'
        for kind, words in LEGEND
    ]
    return f'<p class="legend">{" ".join(shown)}</p>'


def _table(book: Book, cited: Mapping[str, list[str]]) -> str:
    rows = [
        (
            result_link(name),
            verdict(book.outcomes[name]["legs"]["derivation"]["verdict"]),
            ", ".join(map(result_link, others)) or NOTHING,
            ", ".join(result_link(o) for o, cites in cited.items() if name in cites) or NOTHING,
        )
        for name, others in cited.items()
    ]
    return table(("result", "derivation", "cites", "cited by"), rows)
