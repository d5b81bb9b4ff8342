"""`pgb audit FILE`: what the point of a problem file is in L and in the augmented loss."""

from __future__ import annotations

import json
import sys

from pgb.cli.main import UsageError
from pgb.cli.output import write
from pgb.cli.progress import progress_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """The command. 0: every verdict is certified; 1: something is undecided; 2: bad input."""
    from pgb.audits import audit
    from pgb.audits.report import as_json, lines
    from pgb.witness.errors import DomainError, InputError
    from pgb.witness.problem import load

    tell = progress_line(sys.stderr.isatty() and not options.json)
    try:
        problem = load(options.file)
        found = audit(problem, digits=options.digits, seconds=options.timeout, tell=tell)
    except (InputError, DomainError) as error:
        tell("")
        where = f"{options.file}: " if isinstance(error, DomainError) else ""
        raise UsageError(f"pgb audit: {where}{error}") from error
    tell("")
    if options.certificate:
        write(found.text, options.certificate, "audit")
    if options.json:
        print(json.dumps(as_json(found, options.certificate), ensure_ascii=False, indent=1))
    else:
        for line in lines(found, options.certificate):
            print(_wrapped(line))
    return 0 if found.decided else 1


def _wrapped(line: str) -> str:
    """The line at the width of the terminal; what is left over is indented."""
    from shutil import get_terminal_size
    from textwrap import fill

    width = min(get_terminal_size((100, 24)).columns, 110)
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    return fill(line, width, subsequent_indent=indent, break_long_words=False) if line else ""
