"""What rests on what: the statements that each derivation cites, and the facts it applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pgb.kernel.judgement import read
from pgb.report.outcome import derive

if TYPE_CHECKING:
    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result, Statement


class Graph:
    """Statements by full name, with what each cites; facts only if asked for."""

    def __init__(self, *, with_facts: bool = False) -> None:
        self.with_facts = with_facts
        self.roots: list[str] = []
        self.cites: dict[str, list[str]] = {}
        self.facts: dict[str, list[str]] = {}

    def add(self, result: Result) -> list[str]:
        """Enter a result's statements and all that they cite; the errors met."""
        errors = [error for s in result.statements.values() for error in self._add(s)]
        self.roots += [s.full_name for s in result.statements.values()]
        return errors

    def _add(self, statement: Statement) -> Iterator[str]:
        if statement.full_name in self.cites:
            return
        derivation = derive(statement)
        cited: tuple[Statement, ...] = ()
        if isinstance(derivation, str):
            yield derivation
        else:
            cited = derivation.cites
            if self.with_facts:
                self.facts[statement.full_name] = _facts(derivation)
        self.cites[statement.full_name] = [s.full_name for s in cited]
        for other in cited:
            yield from self._add(other)

    def by_result(self) -> dict[str, list[str]]:
        """The results with the other results that they cite."""
        found: dict[str, dict[str, None]] = {}
        for name, cited in self.cites.items():
            result = name.partition(".")[0]
            others = found.setdefault(result, {})
            others |= {o: None for o in (c.partition(".")[0] for c in cited) if o != result}
        return {name: list(others) for name, others in found.items()}


def _facts(derivation: Derivation) -> list[str]:
    """The facts that the statement applies itself, not through what it cites."""
    records = map(read, derivation.nodes())
    return sorted({record.arguments[0] for record in records if record.rule == "background"})


def tree(graph: Graph, *, by_statement: bool) -> list[str]:
    """The graph as text: below each name what it rests on; a name repeated is not opened again."""
    edges = graph.cites if by_statement else graph.by_result()
    roots = graph.roots if by_statement else [r.partition(".")[0] for r in graph.roots]
    facts = graph.facts if by_statement else _facts_by_result(graph)
    seen: set[str] = set()
    lines: list[str] = []
    for root in dict.fromkeys(roots):
        lines += _branch(root, edges, facts, seen, "", "")
    return lines


def _facts_by_result(graph: Graph) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for name, facts in graph.facts.items():
        found.setdefault(name.partition(".")[0], set()).update(facts)
    return {name: sorted(facts) for name, facts in found.items()}


def _branch(
    name: str,
    edges: dict[str, list[str]],
    facts: dict[str, list[str]],
    seen: set[str],
    lead: str,
    below: str,
) -> list[str]:
    children = edges.get(name, [])
    if name in seen:
        return [f"{lead}{name}" + (" (above)" if children or facts.get(name) else "")]
    seen.add(name)
    lines = [f"{lead}{name}"]
    if facts.get(name):
        bar = "│" if children else " "
        lines.append(f"{below}{bar}     facts: {', '.join(facts[name])}")
    for child in children:
        last = child is children[-1]
        corner, bar = ("└── ", "    ") if last else ("├── ", "│   ")
        lines += _branch(child, edges, facts, seen, below + corner, below + bar)
    return lines


def dot(graph: Graph) -> list[str]:
    """The graph for graphviz, an edge from each statement to what it rests on."""
    return [
        "digraph pgb {",
        "  rankdir=BT;",
        *_edges(graph.cites, ""),
        *_edges(graph.facts, " [style=dashed]"),
        "}",
    ]


def _edges(edges: dict[str, list[str]], style: str) -> Iterable[str]:
    for name, others in edges.items():
        yield f'  "{name}";'
        for other in others:
            yield f'  "{name}" -> "{other}"{style};'
