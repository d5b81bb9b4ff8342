"""`pgb notebook NAME`: the script of a result as a Jupyter notebook, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.cli.output import write
from pgb.report.notebook import notebook
from pgb.result.catalogue import UnknownResult, find

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """The command. The script is read, not run."""
    try:
        path = find(options.name)
    except UnknownResult as error:
        raise UsageError(f"pgb notebook: {error}") from error
    try:
        script = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"pgb notebook: {path}: cannot be read as a script: {error}") from error
    write(notebook(script), options.output, "notebook")
    return 0
