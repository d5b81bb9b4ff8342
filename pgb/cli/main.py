"""The `pgb` command: reads the arguments and hands over to the file of the command."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from importlib import import_module

from pgb import __version__
from pgb.cli.arguments import COMMANDS

USAGE, INTERRUPTED, BROKEN_PIPE = 2, 130, 141


class UsageError(Exception):
    """The command cannot be run as given: exit status 2."""


class Parser(argparse.ArgumentParser):
    """A parser that answers wrong usage with one line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UsageError(f"{self.prog}: {message}")


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """All commands with their options; of one command alone, where it is named."""
    words = "Checked results on the elimination of bad local minima."
    top = Parser(prog="pgb", description=words, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"pgb {__version__}")
    # With `prog` given, argparse need not format the usage for it: that would cost a few ms.
    commands = top.add_subparsers(
        dest="command", metavar="COMMAND", parser_class=Parser, prog=top.prog
    )
    for name in (only,) if only in COMMANDS else COMMANDS:
        words, add_arguments = COMMANDS[name]
        add_arguments(commands.add_parser(name, help=words, description=words, allow_abbrev=False))
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        options = parser(given[0] if given else None).parse_args(given)
        if options.command is None:
            raise UsageError("pgb: expected a command, found none; see pgb --help")
        if sys.stdout is None:
            raise UsageError("pgb: expected a standard output, found it closed")
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
        _discard()
        return BROKEN_PIPE
    except OSError as error:
        if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EIO):
            raise
        _discard()
        print(f"pgb: standard output: {error.strerror}", file=sys.stderr)
        return USAGE


def _discard() -> None:
    """Nobody reads the output any more: what Python flushes at exit must not fail either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run() -> None:
    """The console command."""
    # Terms live as long as the process: collecting more often only walks over them again.
    gc.set_threshold(2_000_000, 20, 50)
    sys.exit(main())
