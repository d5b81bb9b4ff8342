"""The twelve networks, each with its audit made for this book and its certificate."""

from __future__ import annotations

import re
from decimal import Decimal
from html import escape

from pgb.book.html import NOTHING, folded, link, raw, table, verdict
from pgb.book.pages import Book, Data, Page, Pages
from pgb.report.formats.common import capital

PART = "Across the results"
ABOUT = """Twelve small networks, each at a point where training may stop and the loss is not
the smallest. `pgb audit` looks at each: what the point is in the network's own loss L, what it
is in the augmented loss, and which way down there is. Every claim goes into a certificate, and
what stands here is what `pgb verify`, a small program of its own, accepted of it."""
FILES = "networks"
SHOWN = 8  # digits of a value in the table


def pages(book: Book) -> Pages:
    """One page, where the book has the networks."""
    if not book.networks:
        return
    rows = [_row(name, data) for name, data in book.networks.items()]
    heads = ("network", "in L", "L", "above the infimum", "in the augmented loss", "falls at order")
    sections = [_network(name, data) for name, data in book.networks.items()]
    text = "\n\n".join([ABOUT, raw(table(heads, rows)), *sections])
    yield Page("networks", "Twelve networks", text, part=PART, files=_files(book))


def _files(book: Book) -> dict[str, str]:
    found = {}
    for name, data in book.networks.items():
        found[f"{FILES}/{name}.toml"] = data["problem"]
        found[f"{FILES}/{name}.certificate.json"] = data["certificate"]
    return found


def _row(name: str, data: Data) -> tuple[str, ...]:
    original, augmented = data["found"]["original"], data["found"]["augmented"]
    escaping = augmented["escape"] if augmented else None
    return (
        link(name, f"#{name}"),
        verdict(original["verdict"].replace("_", " "), name, "original"),
        _short(original["value"]),
        _short(original["gap"]),
        verdict(augmented["verdict"].replace("_", " "), name, "augmented")
        if augmented
        else NOTHING,
        str(escaping["order"]) if escaping else "slope" if augmented else NOTHING,
    )


def _short(enclosure: Data | None) -> str:
    return NOTHING if enclosure is None else f"{Decimal(enclosure['middle']):.{SHOWN}g}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _network(name: str, data: Data) -> str:
    title, _, rest = data["found"]["title"].partition(": ")
    model = re.search(r"outputs = \[(.*)\]", data["problem"])
    head = f"## {name}"
    counted = [_count(data["samples"], "sample"), _count(data["parameters"], "parameter")]
    facts = f"{', '.join(counted)}, loss `{data['loss']}`"
    shown = f": `{model[1].strip(chr(34))}`" if model else ""
    said = [escape(line) for line in data["lines"]]
    return "\n\n".join(
        [
            head,
            f"{capital(rest or title).replace('*', chr(92) + '*')}. {facts}{shown}.",
            raw(
                folded("The audit", f'<pre tabindex="0">{chr(10).join(said)}</pre>'),
                f'<p><a href="{FILES}/{name}.toml" download>the problem</a>, '
                f'<a href="{FILES}/{name}.certificate.json" download>the certificate</a></p>',
            ),
        ]
    )
