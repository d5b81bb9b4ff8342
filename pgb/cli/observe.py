"""`pgb observe`: observations, computed twice and quoted to the digits that agree."""

from __future__ import annotations

import shutil
import sys
from math import isfinite

from pgb.cli.arguments import whole
from pgb.cli.main import UsageError
from pgb.cli.output import write
from pgb.cli.progress import progress_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

    from pgb.observe.agreement import Comparison
    from pgb.observe.observation import Observation

SCHEMA = 1


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="observations; lists them")
    ends = parser.add_mutually_exclusive_group()
    ends.add_argument("--until", type=_time, metavar="T", help="where the runs end")
    ends.add_argument(
        "--steps",
        dest="until",
        type=whole(1),
        metavar="N",
        help="the same, where steps are counted",
    )
    parser.add_argument("--save", metavar="FILE", help="write the numbers there, as JSON")
    parser.add_argument(
        "--digits", type=whole(1, 15), metavar="N", help="to which the runs have to agree"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")


def _time(given: str) -> float:
    from argparse import ArgumentTypeError

    try:
        value = float(given)
    except ValueError:
        value = 0.0
    if not (isfinite(value) and value > 0):
        raise ArgumentTypeError(f"expected a number above 0, found {given!r}")
    return value


def run(options: Namespace) -> int:
    """The command. 0: the runs agree; 1: some do not; 2: a name is unknown."""
    from pgb.observe.agreement import observe
    from pgb.observe.observation import UnknownObservation, names, observation
    from pgb.observe.report import text

    try:
        chosen = [observation(name) for name in dict.fromkeys(options.names or names())]
    except UnknownObservation as error:
        raise UsageError(f"pgb observe: {error}") from error
    if not options.names:
        _list(chosen, options.json)
        return 0
    show = progress_line(sys.stderr.isatty() and not options.json)
    done: list[Comparison] = []
    for seen in chosen:

        def tell(line: str, name: str = seen.name) -> None:
            show(f"{name}: {line}")

        done.append(observe(seen, options.until, options.digits, tell))
        show("")
        if not options.json:
            print(text(done[-1], min(shutil.get_terminal_size((100, 24)).columns, 100)), flush=True)
    status = int(not all(found.agrees for found in done))
    made = _object(done, status)
    if options.json:
        print(json(made))
    if options.save:
        write(json(made) + "\n", options.save, "observe")
    return status


def _list(chosen: list[Observation], as_json: bool) -> None:
    from pgb.observe.report import described, listed

    if not as_json:
        print(listed(chosen))
        return
    print(json({"schema": SCHEMA, "observations": [described(seen) for seen in chosen]}))


def _object(done: list[Comparison], status: int) -> dict[str, Any]:
    from pgb.observe.report import record

    made = [record(found) for found in done]
    verdict = "disagree" if status else "agree"
    return {"schema": SCHEMA, "verdict": verdict, "observations": made}


def json(data: dict[str, Any]) -> str:
    """The data as it is printed."""
    from json import dumps

    return dumps(data, ensure_ascii=False, indent=1)
