"""`pgb export-proof NAME.STATEMENT`: a derivation as a proof in Rocq."""

from __future__ import annotations

import sys

from pgb.cli.main import UsageError
from pgb.cli.output import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pgb.formal.definitions import Definitions
    from pgb.result.statement import Statement


def add_arguments(command: ArgumentParser) -> None:
    command.add_argument("name", nargs="?", metavar="NAME[.STATEMENT]")
    what = command.add_mutually_exclusive_group()
    what.add_argument("-o", "--output", metavar="FILE.v", help="write it there")
    what.add_argument(
        "--check", action="store_true", help="have Rocq check it, and say what it assumes"
    )
    what.add_argument(
        "--legs",
        action="store_true",
        help="write what `pgb check --formal` looks for, where there is no proof yet; all",
    )


def run(options: Namespace) -> int:
    """The command. 0: done; 1: a step is not exported, or Rocq refuses; 2: bad input."""
    from pgb.formal.proofs.equations import Stopped
    from pgb.formal.proofs.files import all_definitions, proof_file
    from pgb.result.catalogue import BadScript, load, paths

    try:
        wanted = _wanted(options)
        definitions = all_definitions(load(other) for other in paths().values())
        if options.check:
            return _checked(wanted, definitions)
        if options.legs:
            return _legs(wanted, definitions)
        if len(wanted) != 1:
            names = ", ".join(statement.full_name for statement in wanted)
            raise UsageError(f"pgb export-proof: {options.name}: expected one of {names}")
        text = proof_file(wanted[0], definitions)
    except (BadScript, Stopped) as reason:
        print(f"pgb export-proof: {options.name}: {reason}", file=sys.stderr)
        return 1
    write(text, options.output, "export-proof")
    return 0


def _wanted(options: Namespace) -> list[Statement]:
    """The statements that are asked for."""
    from pgb.cli.show import chosen, split
    from pgb.result.catalogue import load, paths

    if options.name is None:
        if not options.legs:
            raise UsageError("pgb export-proof: expected NAME[.STATEMENT]")
        return [s for path in paths().values() for s in load(path).statements.values()]
    path, only = split(options.name, "export-proof")
    if path not in paths().values():
        raise UsageError(f"pgb export-proof: {options.name}: not a result of the catalogue")
    return list(chosen(load(path), only, "export-proof"))


def _legs(wanted: list[Statement], definitions: Definitions) -> int:
    from pgb.cli.progress import progress_line
    from pgb.formal.proofs.derived import write_legs

    tell = progress_line(sys.stderr.isatty())
    done = write_legs(wanted, definitions, tell)
    tell("")
    for name, reason in done.refused.items():
        print(f"{name}: {reason}")
    legs = "legs written to theorems/formal/legs"
    print(f"{done.written} {legs}; {done.by_hand} statements have a proof there")
    return int(bool(done.refused))


def _checked(wanted: list[Statement], definitions: Definitions) -> int:
    from pgb.cli.progress import progress_line
    from pgb.formal.names import identifier
    from pgb.formal.proofs.checked import check, prepare
    from pgb.formal.proofs.equations import Stopped
    from pgb.formal.proofs.files import proof_file
    from pgb.formal.prover import missing

    if reason := missing():
        raise UsageError(f"pgb export-proof: {reason}")
    texts: dict[Statement, str] = {}
    stopped: dict[Statement, str] = {}
    for statement in wanted:
        try:
            texts[statement] = proof_file(statement, definitions)
        except Stopped as reason_:
            stopped[statement] = str(reason_).split("\n")[0]
    tell = progress_line(sys.stderr.isatty())
    if error := prepare(texts.values(), tell):
        print(f"pgb export-proof: {error}", file=sys.stderr)
        return 1
    refused = False
    for statement in wanted:
        if statement in stopped:
            words, refused = f"not exported: {stopped[statement]}", True
        else:
            tell(f"Rocq: {statement.full_name}")
            verdict = check(identifier(statement.name), texts[statement])
            words, refused = verdict.words, refused or bool(verdict.error)
        tell("")
        print(f"{statement.full_name}: {words}", flush=True)
    return int(refused)
