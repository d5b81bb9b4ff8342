"""`pgb audit FILE`: what the point of a problem file is in L and in the augmented loss."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pgb.cli.main import USAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable


def run(options: Namespace) -> int:
    """The command. 0: every verdict is certified; 1: something is undecided; 2: bad input."""
    from pgb.audits import audit
    from pgb.audits.report import as_json, lines
    from pgb.witness.errors import DomainError, InputError
    from pgb.witness.problem import load

    tell = _progress(sys.stderr.isatty() and not options.json)
    try:
        problem = load(options.file)
        found = audit(problem, digits=options.digits, seconds=options.timeout, tell=tell)
        if options.certificate:
            _write(options.certificate, found.text)
    except InputError as error:
        tell("")
        print(f"pgb audit: {error}", file=sys.stderr)
        return USAGE
    except DomainError as error:
        tell("")
        print(f"pgb audit: {options.file}: {error}", file=sys.stderr)
        return USAGE
    except OSError as error:
        tell("")
        print(f"pgb audit: {options.certificate}: {error.strerror}", file=sys.stderr)
        return USAGE
    tell("")
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


def _write(path: str, text: str) -> None:
    Path(path).write_text(text, encoding="ascii")


def _progress(shown: bool) -> Callable[[str], object]:
    def tell(text: str) -> None:
        if shown:
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)

    return tell
