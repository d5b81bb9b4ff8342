"""`pgb graph [NAME]`: what rests on what, as the derivations themselves say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.report.graph import Graph, dot, tree
from pgb.result.catalogue import BadScript, UnknownResult, find, load, paths

if TYPE_CHECKING:
    from argparse import Namespace

    from pgb.result.statement import Result


def run(options: Namespace) -> int:
    """The command. 1 if a script does not run or a derivation does not check."""
    results, errors = _results(options.name)
    graph = Graph(with_facts=options.facts)
    for result in results:
        errors += graph.add(result)
    one = options.name is not None
    print("\n".join(dot(graph) if options.dot else tree(graph, by_statement=one)))
    sys.stdout.flush()
    for error in errors:
        print(f"pgb graph: {error}", file=sys.stderr)
    return 1 if errors else 0


def _results(name: str | None) -> tuple[list[Result], list[str]]:
    try:
        scripts = list(paths().values()) if name is None else [find(name)]
    except UnknownResult as error:
        raise UsageError(f"pgb graph: {error}") from error
    found, errors = [], []
    for path in scripts:
        try:
            found.append(load(path))
        except BadScript as error:
            errors.append(str(error))
    return found, errors
