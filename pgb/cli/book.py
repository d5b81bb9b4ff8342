"""`pgb book OUT`: the catalogue as a site to be read, every verdict in it from a check."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from pgb.cli.main import UsageError
from pgb.cli.progress import progress_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

NEEDED = ("sphinx", "myst_parser", "sphinx_proof", "furo", "latex2mathml")


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    from pgb.cli.arguments import digits, whole

    parser.add_argument("out", metavar="OUT", help="the folder of the site")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", default=[], help="chapters of these results alone"
    )
    parser.add_argument(
        "--without-solutions", action="store_true", help="exercises without their solutions"
    )
    parser.add_argument("--formal", action="store_true", help="ask the prover (Rocq) too")
    parser.add_argument(
        "--observe", action="store_true", help="make the observations too: some ten minutes"
    )
    digits(parser)
    cores = os.cpu_count() or 1
    parser.add_argument(
        "--jobs", type=whole(1, 1024), default=cores, metavar="N", help="processes; one a core"
    )
    parser.add_argument("--fresh", action="store_true", help="compute everything again")


def run(options: Namespace) -> int:
    """The command. 0: built, and every leg holds; 1: some does not, or a page; 2: wrong usage."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(f"pgb book: {missing[0]} is not installed: pip install '.[book]'")
    from pgb.book.build import NotBuilt, Options, build
    from pgb.report.verdicts import FAILURES, NOT_RUN

    scripts = _scripts(options.only)
    out = _folder(options.out)
    chosen = Options(
        not options.only,
        not options.without_solutions,
        options.formal,
        options.observe,
        options.digits,
        options.jobs,
        options.fresh,
    )
    tell = progress_line(sys.stderr.isatty())
    try:
        book = build(out, scripts, chosen, tell)
    except NotBuilt as error:
        tell("")
        print(f"pgb book: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        tell("")
        raise UsageError(f"pgb book: {error.filename or out}: {error.strerror}") from error
    tell("")
    print(f"{out / 'index.html'}: {len(book.outcomes)} chapters")
    failed = (*FAILURES, NOT_RUN) if options.formal else FAILURES
    legs = [leg for data in book.outcomes.values() for leg in data["legs"].values()]
    legs += book.facts.values()
    return int(any(leg["verdict"] in failed for leg in legs))


def _folder(given: str) -> Path:
    """The folder to build in: an empty or new one, or that of an earlier book."""
    from pgb.book.build import WORK

    out = Path(given).resolve()
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()) and not (out / WORK).is_dir():
            raise UsageError(f"pgb book: {out}: expected an empty folder or an earlier book's")
        (out / WORK).mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"pgb book: {error.filename or out}: {error.strerror}") from error
    return out


def _scripts(names: list[str]) -> list[Path]:
    from pgb.result.catalogue import UnknownResult, find, paths

    try:
        return [find(name) for name in dict.fromkeys(names)] if names else list(paths().values())
    except UnknownResult as error:
        raise UsageError(f"pgb book: {error}") from error
