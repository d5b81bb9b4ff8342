"""`pgb playground`: one page on which a hypothesis is dropped and the flow is watched."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pgb.cli.output import write
from pgb.cli.progress import progress_line
from pgb.playground.data import Unchecked
from pgb.playground.page import page
from pgb.result.catalogue import BadScript
from pgb.result.links import BadLink

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """The command. 1, and nothing is written, if something of the catalogue does not hold."""
    try:
        text = page(tell=progress_line(sys.stderr.isatty()))
    except (BadScript, BadLink, Unchecked) as error:
        for line in str(error).splitlines():
            print(f"pgb playground: {line}", file=sys.stderr)
        return 1
    write(text, options.output, "playground")
    return 0
