"""The commands of `pgb`, what each is for, and its arguments."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from importlib import import_module

TYPE_CHECKING = False  # `pgb list` must start fast
if TYPE_CHECKING:
    from collections.abc import Callable

RESULT, STATEMENT = "NAME|PATH", "NAME[.STATEMENT]|PATH"
AS_JSON = "one JSON object on standard output"


def whole(least: int, most: int | None = None) -> type[int]:
    """The type of a whole number in a range, for an option."""

    def read(given: str) -> int:
        wanted = f"a whole number from {least}" + (f" to {most}" if most else "")
        try:
            value = int(given)
        except ValueError:
            value = least - 1
        if value < least or (most is not None and value > most):
            raise ArgumentTypeError(f"expected {wanted}, found {given!r}")
        return value

    return read  # type: ignore[return-value]


def digits(command: ArgumentParser) -> None:
    """The option of the digits that numbers are computed to."""
    command.add_argument(
        "--digits", type=whole(15, 1000), default=50, metavar="N", help="15 to 1000; 50"
    )


def _seconds(given: str) -> float:
    try:
        value = float(given)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 86_400:
        raise ArgumentTypeError(f"expected seconds from 0 to 86400, found {given!r}")
    return value


def _nothing(command: ArgumentParser) -> None:
    pass


def _check(command: ArgumentParser) -> None:
    command.add_argument("names", nargs="*", metavar=RESULT, help="results or scripts; all")
    digits(command)
    command.add_argument("--jobs", type=whole(1, 1024), default=1, metavar="N", help="processes; 1")
    command.add_argument("--formal", action="store_true", help="have Rocq check the proofs too")
    command.add_argument("--verbose", action="store_true", help="every statement in detail")
    command.add_argument("--json", action="store_true", help=AS_JSON)


def _show(command: ArgumentParser) -> None:
    command.add_argument("name", metavar=STATEMENT)
    digits(command)


def _derive(command: ArgumentParser) -> None:
    formats = ("text", "markdown", "latex", "html")
    command.add_argument("name", metavar=STATEMENT)
    command.add_argument("--format", choices=formats, default="text")
    command.add_argument("-o", "--output", metavar="FILE", help="write it there")


def _notebook(command: ArgumentParser) -> None:
    command.add_argument("name", metavar=RESULT)
    command.add_argument("-o", "--output", metavar="FILE", help="write it there")


def _playground(command: ArgumentParser) -> None:
    page = "playground.html"
    command.add_argument("-o", "--output", default=page, metavar="FILE", help=page)


def _graph(command: ArgumentParser) -> None:
    command.add_argument("name", nargs="?", metavar=RESULT)
    command.add_argument("--dot", action="store_true", help="for graphviz")
    command.add_argument("--facts", action="store_true", help="with the background facts")


def _facts(command: ArgumentParser) -> None:
    command.add_argument("names", nargs="*", metavar="FACT")


def _hypotheses(command: ArgumentParser) -> None:
    command.add_argument("name", nargs="?", metavar=STATEMENT)
    digits(command)
    command.add_argument(
        "--search", action="store_true", help="try all instances for all results, not for one"
    )
    command.add_argument("--json", action="store_true", help="one JSON object")


def _audit(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a problem file (TOML)")
    digits(command)
    command.add_argument(
        "--timeout", type=_seconds, default=20.0, metavar="S", help="to look for a better point; 20"
    )
    command.add_argument("--certificate", metavar="OUT", help="write the certificate there")
    command.add_argument("--json", action="store_true", help=AS_JSON)


def _verify(command: ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--json", action="store_true", help=AS_JSON)


def _exercise(command: ArgumentParser) -> None:
    command.add_argument("name", nargs="?", metavar="NAME")
    wanted = command.add_mutually_exclusive_group()
    wanted.add_argument("--answer", metavar="FILE", help="check this answer; a .py file is run")
    wanted.add_argument("--template", action="store_true", help="an answer file to complete")
    wanted.add_argument(
        "--hint", nargs="?", type=whole(1), const=1, metavar="N", help="the first hint, or the N-th"
    )
    wanted.add_argument("--solution", action="store_true", help="an answer file that is right")
    command.add_argument("-o", "--output", metavar="FILE", help="write the answer file there")
    command.add_argument("--json", action="store_true", help="one JSON object: list or verdict")


def _of_module(name: str) -> Callable[[ArgumentParser], None]:
    """The arguments that the command's own file gives, which is loaded when they are asked for."""
    return lambda command: import_module(f"pgb.cli.{name}").add_arguments(command)


COMMANDS: dict[str, tuple[str, Callable[[ArgumentParser], None]]] = {
    "list": ("the results, by name, mark and title", _nothing),
    "check": ("check derivations and witnesses, and proofs in Rocq", _check),
    "show": ("a result step by step", _show),
    "derive": ("a derivation as a text to read: text, markdown, latex or html", _derive),
    "notebook": ("a result's script as a Jupyter notebook", _notebook),
    "playground": ("a page to drop hypotheses on and to watch the flow", _playground),
    "graph": ("what rests on what", _graph),
    "facts": ("the background facts: statements and references", _facts),
    "hypotheses": ("which conclusion uses what, and what breaks without it", _hypotheses),
    "audit": ("what the point of a problem file is, with a certificate", _audit),
    "verify": ("check certificates of audits", _verify),
    "exercise": ("exercises, and a check of answers to them", _exercise),
    "export-proof": ("a derivation as a proof in Rocq", _of_module("export_proof")),
    "export-rocq": ("a certificate's inequalities as a Rocq file", _of_module("export_rocq")),
    "book": ("the catalogue as a site to be read", _of_module("book")),
    "descend": ("minimise the augmented loss from random starts", _of_module("descend")),
    "observe": ("what computations show and nobody has proved", _of_module("observe")),
    "plot": ("the pictures: lists them, or writes one", _of_module("plot")),
}
