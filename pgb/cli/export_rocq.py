"""`pgb export-rocq CERTIFICATE`: the certificate's inequalities as a Rocq file."""

from __future__ import annotations

from pgb.cli.main import UsageError
from pgb.cli.output import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(command: ArgumentParser) -> None:
    command.add_argument("certificate", metavar="CERTIFICATE", help="a file of pgb audit")
    command.add_argument("-o", "--output", metavar="FILE.v", help="write it there")


def run(options: Namespace) -> int:
    """The command. 0: the file is written; 2: bad input."""
    from pgb.formal.numbers import export
    from pgb.verify import Refused
    from pgb.verify.check import read

    try:
        text = export(read(options.certificate))
    except Refused as refused:
        where = options.certificate
        words = str(refused)
        raise UsageError(
            f"pgb export-rocq: {words if words.startswith(where) else f'{where}: {words}'}"
        ) from None
    write(text, options.output, "export-rocq")
    return 0
