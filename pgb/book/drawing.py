"""The dependency graph as a picture in a page: SVG whose colours the style sheet gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from pgb.book.layers import Graph, layout
from pgb.book.pages import Data
from pgb.report.formats.common import titled
from pgb.report.verdicts import FAILURES, PROVED

COLUMN, ROW = 212, 25  # from node to node, in pixels
WIDTH, HEIGHT = 174, 19  # of a node
MARGIN = 6


def standing(outcome: Data) -> str:
    """How a result stands, for its colour: failed, proved with witnesses, or without."""
    verdicts = {name: leg["verdict"] for name, leg in outcome["legs"].items()}
    if any(verdict in FAILURES for verdict in verdicts.values()):
        return "failed"
    if verdicts["derivation"] != PROVED:
        return "open"
    return "witnessed" if verdicts["witness"] == PROVED else "derived"


def picture(
    graph: Graph,
    outcomes: Mapping[str, Data],
    address: Callable[[str], str],
    said: str,
    chosen: str = "",
) -> str:
    """The graph, each node a link to its address; `said` describes it to who cannot see it."""
    placed = layout(graph)
    columns, rows = placed.size
    width = (columns - 1) * COLUMN + WIDTH + 2 * MARGIN
    height = round((rows - 1) * ROW + HEIGHT + 2 * MARGIN)
    lines = [
        f'<div class="wide graph" tabindex="0"><svg role="group" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" aria-label="{escape(said)}">'
    ]
    for (below, node), via in placed.edges.items():
        beside = " beside" if chosen in (below, node) else ""
        points = [placed.place[below], *via, placed.place[node]]
        lines.append(f'<path class="edge{beside}" d="{_curve(points)}"/>')
    for node, (x, y) in placed.place.items():
        lines.append(_node(node, x, y, outcomes.get(node), address(node), node == chosen))
    return "\n".join([*lines, "</svg></div>"])


def _curve(points: list[tuple[int, float]]) -> str:
    """From the right side of the first node to the left side of the last."""
    (x, y), *rest = [_middle(*point) for point in points]
    x += WIDTH
    out = f"M{x} {y:g}"
    for at, (left, row) in enumerate(rest, 1):
        bend = (left - x) / 2
        out += f"C{x + bend:g} {y:g} {left - bend:g} {row:g} {left} {row:g}"
        x, y = left, row
        if at < len(rest):
            x += WIDTH
            out += f"H{x}"
    return out


def _middle(x: int, y: float) -> tuple[int, float]:
    return MARGIN + x * COLUMN, MARGIN + y * ROW + HEIGHT / 2


def _node(name: str, x: int, y: float, outcome: Data | None, address: str, chosen: bool) -> str:
    left, middle = _middle(x, y)
    kind = "absent" if outcome is None else standing(outcome)
    if outcome is not None and outcome["legs"]["formal"]["verdict"] == PROVED:
        kind += " formal"
    box = f'<rect x="{left}" y="{middle - HEIGHT / 2:g}" width="{WIDTH}" height="{HEIGHT}" rx="3"/>'
    text = f'<text x="{left + WIDTH / 2:g}" y="{middle + 4:g}">{escape(titled(name))}</text>'
    names = f"node {kind}{' chosen' if chosen else ''}"
    if outcome is None:
        return f'<g class="{names}">{box}{text}</g>'
    told = ", ".join(f"{leg} {data['verdict']}" for leg, data in outcome["legs"].items())
    title = f"<title>{escape(titled(name))}: {escape(told)}</title>"
    return f'<a class="{names}" href="{escape(address)}">{title}{box}{text}</a>'
