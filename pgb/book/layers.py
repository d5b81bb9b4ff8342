"""A graph without circles in layers: each node one layer after the last that it rests on.

After K. Sugiyama, S. Tagawa and M. Toda (1981): an edge over several layers gets a place in each,
and the layers are ordered by the mean place of their neighbours, forth and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

SWEEPS = 12
Graph = Mapping[str, Sequence[str]]
"""Each node with those it rests on."""


@dataclass(frozen=True)
class Layout:
    """Where nodes are.

    Attributes:
        place: the layer and the row of each node.
        edges: pairs of nodes, the one that is rested on first, with the places between them.
    """

    place: dict[str, tuple[int, float]]
    edges: dict[tuple[str, str], list[tuple[int, float]]]

    @property
    def size(self) -> tuple[int, float]:
        """How many layers and rows there are."""
        places = [*self.place.values(), *(p for via in self.edges.values() for p in via)]
        return max(x for x, _ in places) + 1, max(y for _, y in places) + 1


def layout(graph: Graph) -> Layout:
    """The nodes in layers and rows. Nodes that are rested on must be nodes of the graph."""
    depth = _depths(graph)
    paths = {
        (below, node): _path(below, node, depth)
        for node, others in graph.items()
        for below in others
    }
    layers: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for node in graph:
        layers[depth[node]].append(node)
    for path in paths.values():
        for x, name in enumerate(path[1:-1], depth[path[0]] + 1):
            layers[x].append(name)
    before, after = _neighbours(paths.values())
    for sweep in range(SWEEPS):
        forth = sweep % 2 == 0
        for layer in layers if forth else reversed(layers):
            _order(layer, before if forth else after, layers)
    rows = _rows(layers)
    place = {name: (x, rows[name]) for x, layer in enumerate(layers) for name in layer}
    return Layout(
        {node: place[node] for node in graph},
        {pair: [place[name] for name in path[1:-1]] for pair, path in paths.items()},
    )


def _depths(graph: Graph) -> dict[str, int]:
    @cache
    def depth(node: str) -> int:
        return 1 + max((depth(below) for below in graph[node]), default=-1)

    return {node: depth(node) for node in graph}


def _path(below: str, node: str, depth: Mapping[str, int]) -> list[str]:
    """The two nodes, and between them a place in each layer that the edge crosses."""
    crossed = range(depth[below] + 1, depth[node])
    return [below, *(f"{below}|{node}|{x}" for x in crossed), node]


def _neighbours(paths: Iterable[list[str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for path in paths:
        for left, right in pairwise(path):
            before.setdefault(right, []).append(left)
            after.setdefault(left, []).append(right)
    return before, after


def _order(layer: list[str], beside: Mapping[str, list[str]], layers: list[list[str]]) -> None:
    """Order a layer by where its neighbours stand; what has none keeps its place."""
    rows = _rows(layers)
    means = {}
    for name in layer:
        others = [rows[other] for other in beside.get(name, ())] or [rows[name]]
        means[name] = sum(others) / len(others)
    layer.sort(key=lambda name: means[name])


def _rows(layers: list[list[str]]) -> dict[str, float]:
    """The rows, each layer in the middle of the tallest."""
    tallest = max(map(len, layers))
    return {
        name: row + (tallest - len(layer)) / 2 for layer in layers for row, name in enumerate(layer)
    }
