"""`pgb descend`: minimise the augmented loss from random starts, refine, certify, classify."""

from __future__ import annotations

import sys
import time

from pgb.cli.arguments import whole
from pgb.cli.main import USAGE
from pgb.cli.progress import progress_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

    from pgb.descent.run import Descent

SCHEMA = 1


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "names", nargs="*", metavar="INSTANCE|FILE", help="instances; every landscape there is"
    )
    parser.add_argument(
        "--starts", type=whole(1, 10_000), default=10, metavar="N", help="runs an instance; 10"
    )
    parser.add_argument(
        "--digits", type=whole(15, 1000), default=50, metavar="N", help="15 to 1000; 50"
    )
    parser.add_argument(
        "--seed", type=whole(0), default=0, metavar="N", help="of the random starts; 0"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")


def run(options: Namespace) -> int:
    """The command. 0: every instance has a converged run; 1: one has none; 2: bad input."""
    from pgb.descent.instances import every_landscape, instance
    from pgb.descent.run import descend
    from pgb.witness.errors import InputError

    began, status = time.perf_counter(), 0
    problems = {} if options.names else every_landscape()
    show = progress_line(sys.stderr.isatty() and not options.json)
    done: dict[str, Descent] = {}
    for name in dict.fromkeys(options.names or problems):
        try:
            done[name] = descend(
                problems.get(name) or instance(name),
                options.starts,
                options.digits,
                options.seed,
                progress=lambda line, name=name: show(f"{name}: {line}"),  # type: ignore[misc]
            )
        except InputError as error:
            show("")
            print(f"pgb descend: {error}", file=sys.stderr)
            status = USAGE
    show("")
    status = status or int(not all(descent.converged for descent in done.values()))
    _print(options, done, status, time.perf_counter() - began)
    return status


def _print(options: Namespace, done: dict[str, Descent], status: int, seconds: float) -> None:
    if options.json:
        import json

        print(json.dumps(_object(options, done, status, seconds), ensure_ascii=False, indent=1))
    elif done:
        from pgb.descent.table import table

        print(table(done))
        failed = [name for name, descent in done.items() if not descent.converged]
        said = "every instance above converged" if not failed else "no run converged: "
        print(f"{said}{', '.join(failed)}; {seconds:.1f} s")


def _object(
    options: Namespace, done: dict[str, Descent], status: int, seconds: float
) -> dict[str, Any]:
    from dataclasses import asdict

    from pgb.descent.record import record

    return {
        "schema": SCHEMA,
        "verdict": "failed" if status else "converged",
        "seconds": round(seconds, 3),
        "digits": options.digits,
        "starts": options.starts,
        "seed": options.seed,
        "box": next((asdict(descent.box) for descent in done.values()), None),
        "instances": [record(name, descent) for name, descent in done.items()],
    }
