"""`pgb facts`: the background facts, each with its exact statement and where it is proved."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.facts import FACTS
from pgb.near import unknown
from pgb.report.trusted import described, notions

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the facts named, or all of them and the notions they speak of."""
    for name in options.names:
        if name not in FACTS:
            words = unknown("a background fact", name, FACTS, "pgb facts")
            raise UsageError(f"pgb facts: {words}")
    width = min(shutil.get_terminal_size((100, 24)).columns, 110)
    chosen = [FACTS[name] for name in options.names or FACTS]
    for fact in chosen:
        print("\n".join(described(fact, width)))
    print("\n".join(["where", *notions(chosen, width)]))
    return 0
