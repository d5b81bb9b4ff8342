"""`pgb derive NAME`: a result's derivations, regenerated from what was checked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pgb.cli.output import write
from pgb.cli.show import chosen, split
from pgb.report.formats import written
from pgb.report.outcome import derive
from pgb.result.catalogue import BadScript, load

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """The command. 1, and nothing is written, if a derivation does not check."""
    path, only = split(options.name, "derive")
    try:
        result = load(path)
    except BadScript as error:
        print(f"pgb derive: {error}", file=sys.stderr)
        return 1
    derivations = []
    for statement in chosen(result, only, "derive"):
        derivation = derive(statement)
        if isinstance(derivation, str):
            print(f"pgb derive: {derivation}", file=sys.stderr)
            return 1
        derivations.append(derivation)
    write(written(result, derivations, options.format), options.output, "derive")
    return 0
