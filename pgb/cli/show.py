"""`pgb show NAME`: a result, or one statement of it, step by step."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.report.beside import Witnessed
from pgb.report.outcome import derive
from pgb.report.walkthrough import notation, title, walkthrough
from pgb.result.catalogue import BadScript, UnknownResult, find, load

if TYPE_CHECKING:
    from argparse import Namespace

    from pgb.result.statement import Result, Statement

WIDEST = 110


def run(options: Namespace) -> int:
    """The command. 1 if the script does not run or a derivation does not check."""
    path, only = split(options.name, "show")
    try:
        result = load(path)
    except BadScript as error:
        print(f"pgb show: {error}", file=sys.stderr)
        return 1
    statements = chosen(result, only, "show")
    width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST)
    print("\n".join([*title(result, width), *notation(statements, width)]))
    witnessed = Witnessed(result, options.digits)
    return max([_show(statement, witnessed, width) for statement in statements], default=0)


def _show(statement: Statement, witnessed: Witnessed, width: int) -> int:
    derivation = derive(statement)
    print()
    if isinstance(derivation, str):
        sys.stdout.flush()
        print(f"pgb show: {derivation}", file=sys.stderr)
        return 1
    print("\n".join(walkthrough(derivation, width, witnessed.beside(statement))))
    return 0


def split(name: str, command: str) -> tuple[Path, str]:
    """The script of NAME, NAME.STATEMENT or PATH, and the statement's name if one is given."""
    try:
        return find(name), ""
    except UnknownResult as error:
        whole, _, only = name.partition(".")
        try:
            return find(whole), only
        except UnknownResult:
            raise UsageError(f"pgb {command}: {error}") from error


def chosen(result: Result, only: str, command: str) -> list[Statement]:
    """The statement named, or all of them."""
    if only and only not in result.statements:
        known = ", ".join(result.statements)
        raise UsageError(
            f"pgb {command}: expected a statement of {result.name} ({known}), found {only!r}"
        )
    return [s for name, s in result.statements.items() if only in ("", name)]
