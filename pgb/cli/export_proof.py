"""`pgb export-proof NAME.STATEMENT`: a derivation as a proof in Rocq."""

from __future__ import annotations

import sys

from pgb.cli.main import UsageError
from pgb.cli.output import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(command: ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME[.STATEMENT]")
    command.add_argument("-o", "--output", metavar="FILE.v", help="write it there")


def run(options: Namespace) -> int:
    """The command. 0: the file is written; 1: a step is not exported; 2: bad input."""
    from pgb.cli.show import chosen, split
    from pgb.formal.proofs.equations import Stopped
    from pgb.formal.proofs.files import all_definitions, proof_file
    from pgb.result.catalogue import BadScript, load, paths

    path, only = split(options.name, "export-proof")
    if path not in paths().values():
        raise UsageError(f"pgb export-proof: {options.name}: not a result of the catalogue")
    try:
        result = load(path)
        wanted = chosen(result, only, "export-proof")
        if len(wanted) != 1:
            names = ", ".join(f"{result.name}.{statement.name}" for statement in wanted)
            raise UsageError(f"pgb export-proof: {options.name}: expected one of {names}")
        definitions = all_definitions(load(other) for other in paths().values())
        text = proof_file(wanted[0], definitions)
    except BadScript as error:
        print(f"pgb export-proof: {error}", file=sys.stderr)
        return 1
    except Stopped as reason:
        print(f"pgb export-proof: {options.name}: not exported: {reason}", file=sys.stderr)
        return 1
    write(text, options.output, "export-proof")
    return 0
