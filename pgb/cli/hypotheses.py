"""`pgb hypotheses [NAME]`: which conclusion uses a hypothesis, and what breaks without it."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.cli.progress import progress_line
from pgb.report.hypotheses import Data, by_statement, matrix, rows
from pgb.result.catalogue import BadScript, UnknownResult, find, load, paths
from pgb.result.links import BadLink

if TYPE_CHECKING:
    from argparse import Namespace

    from pgb.result.statement import Statement

SCHEMA = 1


def run(options: Namespace) -> int:
    """The command. 1 if a derivation or a link does not hold, 2 for an unknown name."""
    try:
        data = matrix(
            _statements(options.name),
            whole=options.name is None,
            search=options.search or options.name is not None,
            digits=options.digits,
            tell=progress_line(sys.stderr.isatty()),
        )
    except (BadScript, BadLink) as error:
        print(f"pgb hypotheses: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({"schema": SCHEMA} | data, ensure_ascii=False, indent=1))
    else:
        width = min(shutil.get_terminal_size((100, 24)).columns, 110)
        print("\n".join((rows if options.name is None else by_statement)(data, width)))
    sys.stdout.flush()
    wrong = _errors(data)
    for message in wrong:
        print(f"pgb hypotheses: {message}", file=sys.stderr)
    return 1 if wrong else 0


def _statements(name: str | None) -> list[Statement]:
    if name is None:
        return [s for path in paths().values() for s in load(path).statements.values()]
    whole, _, only = name.partition(".")
    try:
        result, only = load(find(name)), ""
    except UnknownResult as unknown:
        try:
            result = load(find(whole))
        except UnknownResult:
            raise UsageError(f"pgb hypotheses: {unknown}") from unknown
    if only and only not in result.statements:
        known = ", ".join(result.statements)
        raise UsageError(
            f"pgb hypotheses: expected a statement of {result.name} ({known}), found {only!r}"
        )
    return [s for s in result.statements.values() if only in ("", s.name)]


def _errors(data: Data) -> list[str]:
    """What is wrong, a line each: statements not derived, links that do not hold."""
    errors = [s["error"] for s in data["statements"] if "error" in s]
    entries = [h for s in data["statements"] for h in s["hypotheses"]] + data["ingredients"]
    for entry in entries:
        errors += [
            f"{link['name']} does not show that {entry['name']} is needed: {link['detail']}"
            for link in entry["counterexamples"]
            if link["verdict"] != "proved"
        ]
    return list(dict.fromkeys(errors))
