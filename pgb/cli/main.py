"""The `pgb` command: reads the arguments and hands over to the file of the command."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module

from pgb import __version__

USAGE, INTERRUPTED, BROKEN_PIPE = 2, 130, 141


class UsageError(Exception):
    """The command cannot be run as given: exit status 2."""


class Parser(argparse.ArgumentParser):
    """A parser that answers wrong usage with one line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UsageError(f"{self.prog}: {message}")


def whole(least: int, most: int | None = None) -> type[int]:
    """The type of a whole number in a range, for an option."""

    def read(given: str) -> int:
        wanted = f"a whole number from {least}" + (f" to {most}" if most else "")
        try:
            value = int(given)
        except ValueError:
            value = least - 1
        if value < least or (most is not None and value > most):
            raise argparse.ArgumentTypeError(f"expected {wanted}, found {given!r}")
        return value

    return read  # type: ignore[return-value]


Command = Callable[[str, str], argparse.ArgumentParser]
"""Adds a command of that name, said in these words."""


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    words = "Checked results on the elimination of bad local minima."
    top = Parser(prog="pgb", description=words, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"pgb {__version__}")
    # With `prog` given, argparse need not format the usage for it: that would cost a few ms.
    commands = top.add_subparsers(
        dest="command", metavar="COMMAND", parser_class=Parser, prog=top.prog
    )

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, allow_abbrev=False)

    _of_results(command)
    _of_networks(command)
    _of_exercises(command)
    from pgb.cli import book, descend, export_proof, export_rocq, observe, plot

    export_proof.add_arguments(command("export-proof", "a derivation as a proof in Rocq"))
    export_rocq.add_arguments(command("export-rocq", "a certificate's inequalities as a Rocq file"))
    book.add_arguments(command("book", "the catalogue as a site to be read"))
    descend.add_arguments(command("descend", "minimise the augmented loss from random starts"))
    observe.add_arguments(command("observe", "what computations show and nobody has proved"))
    plot.add_arguments(command("plot", "the pictures: lists them, or writes one"))
    return top


def _of_results(command: Command) -> None:
    command("list", "the results, by name, mark and title")
    check = command("check", "check derivations and witnesses, and proofs in Rocq")
    check.add_argument("names", nargs="*", metavar="NAME|PATH", help="results or scripts; all")
    digits(check)
    check.add_argument("--jobs", type=whole(1, 1024), default=1, metavar="N", help="processes; 1")
    check.add_argument("--formal", action="store_true", help="have Rocq check the proofs too")
    check.add_argument("--verbose", action="store_true", help="every statement in detail")
    check.add_argument("--json", action="store_true", help="one JSON object on standard output")
    show = command("show", "a result step by step")
    show.add_argument("name", metavar="NAME[.STATEMENT]|PATH")
    digits(show)
    derive = command("derive", "a derivation as a text to read: text, markdown, latex or html")
    derive.add_argument("name", metavar="NAME[.STATEMENT]|PATH")
    derive.add_argument("--format", choices=("text", "markdown", "latex", "html"), default="text")
    derive.add_argument("-o", "--output", metavar="FILE", help="write it there")
    notebook = command("notebook", "a result's script as a Jupyter notebook")
    notebook.add_argument("name", metavar="NAME|PATH")
    notebook.add_argument("-o", "--output", metavar="FILE", help="write it there")
    playground = command("playground", "a page to drop hypotheses on and to watch the flow")
    playground.add_argument(
        "-o", "--output", default="playground.html", metavar="FILE", help="playground.html"
    )
    graph = command("graph", "what rests on what")
    graph.add_argument("name", nargs="?", metavar="NAME|PATH")
    graph.add_argument("--dot", action="store_true", help="for graphviz")
    graph.add_argument("--facts", action="store_true", help="with the background facts")
    facts = command("facts", "the background facts: statements and references")
    facts.add_argument("names", nargs="*", metavar="FACT")
    hypotheses = command("hypotheses", "which conclusion uses what, and what breaks without it")
    hypotheses.add_argument("name", nargs="?", metavar="NAME[.STATEMENT]|PATH")
    digits(hypotheses)
    hypotheses.add_argument(
        "--search", action="store_true", help="try all instances for all results, not for one"
    )
    hypotheses.add_argument("--json", action="store_true", help="one JSON object")


def _of_networks(command: Command) -> None:
    audit = command("audit", "what the point of a problem file is, with a certificate")
    audit.add_argument("file", metavar="FILE", help="a problem file (TOML)")
    digits(audit)
    audit.add_argument(
        "--timeout", type=_seconds, default=20.0, metavar="S", help="to look for a better point; 20"
    )
    audit.add_argument("--certificate", metavar="OUT", help="write the certificate there")
    audit.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verify = command("verify", "check certificates of audits")
    verify.add_argument("files", nargs="+", metavar="FILE")
    verify.add_argument("--json", action="store_true", help="one JSON object on standard output")


def _of_exercises(command: Command) -> None:
    exercise = command("exercise", "exercises, and a check of answers to them")
    exercise.add_argument("name", nargs="?", metavar="NAME")
    wanted = exercise.add_mutually_exclusive_group()
    wanted.add_argument("--answer", metavar="FILE", help="check this answer; a .py file is run")
    wanted.add_argument("--template", action="store_true", help="an answer file to complete")
    wanted.add_argument(
        "--hint", nargs="?", type=whole(1), const=1, metavar="N", help="the first hint, or the N-th"
    )
    wanted.add_argument("--solution", action="store_true", help="an answer file that is right")
    exercise.add_argument("-o", "--output", metavar="FILE", help="write the answer file there")
    exercise.add_argument("--json", action="store_true", help="one JSON object: list or verdict")


def _seconds(given: str) -> float:
    try:
        value = float(given)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 86_400:
        raise argparse.ArgumentTypeError(f"expected seconds from 0 to 86400, found {given!r}")
    return value


def digits(command: argparse.ArgumentParser) -> None:
    """The option of the digits that numbers are computed to."""
    command.add_argument(
        "--digits", type=whole(15, 1000), default=50, metavar="N", help="15 to 1000; 50"
    )


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        options = parser().parse_args(given)
        if options.command is None:
            raise UsageError("pgb: expected a command, found none; see pgb --help")
        status: int = import_module(f"pgb.cli.{options.command.replace('-', '_')}").run(options)
        sys.stdout.flush()
        return status
    except UsageError as error:
        print(error, file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("pgb: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone: what Python flushes at exit must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE


def run() -> None:
    """The console command."""
    # Terms live as long as the process: collecting more often only walks over them again.
    gc.set_threshold(50_000, 20, 50)
    sys.exit(main())
