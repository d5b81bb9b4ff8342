"""`pgb check`: every leg of every result, as a table or as JSON."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pgb.cli.main import USAGE
from pgb.report.outcome import Data, failed, outcome, result_outcome
from pgb.report.table import details, table
from pgb.report.verdicts import ERROR, FAILURES, NOT_RUN, worst
from pgb.report.workers import workers
from pgb.result.catalogue import UnknownResult, find, paths

if TYPE_CHECKING:
    from argparse import Namespace

    from pgb.result.statement import Result

SCHEMA = 1


def run(options: Namespace) -> int:
    """The command. 0: nothing failed; 1: something did; 2: a name is unknown."""
    began = time.perf_counter()
    scripts, unknown = _scripts(options.names)
    show_progress = sys.stderr.isatty() and not options.json
    outcomes = _outcomes(scripts, options.digits, options.jobs)
    found = list(_with_progress(outcomes, scripts, show_progress))
    found += [{"name": name, "mark": None, "kind": None} | failed(error) for name, error in unknown]
    facts = _formal(found, scripts, show_progress) if options.formal else None
    data = _object(found, began, facts)
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        _print(data, options.verbose)
    _report_errors(found)
    return USAGE if unknown else status(data)


def _formal(found: list[Data], scripts: list[Path], shown: bool) -> Data:
    """Ask Rocq; fills the formal legs, and returns those of the facts."""
    from pgb.cli.progress import progress_line
    from pgb.report.formal import ask
    from pgb.result.catalogue import load

    ran = [path for path, data in zip(scripts, found, strict=False) if data["statements"]]
    return ask([load(path) for path in ran], found, progress_line(shown))


def check_results(results: Iterable[Result], *, digits: int = 50, verbose: bool = False) -> int:
    """Check results that are already loaded and print them; the exit status."""
    began = time.perf_counter()
    found = [result_outcome(result, digits) for result in results]
    data = _object(found, began)
    _print(data, verbose)
    _report_errors(found)
    return status(data)


def status(data: Data) -> int:
    """0 if every derivation is proved and no leg failed, else 1."""
    if data["verdict"] in FAILURES:
        return 1
    if "facts" not in data:
        return 0
    # A formal leg that was asked for and cannot run is a failure.
    legs = [leg for result in data["results"] for leg in result["legs"].values()]
    return int(any(leg["verdict"] == NOT_RUN for leg in legs))


def _scripts(names: list[str]) -> tuple[list[Path], list[tuple[str, str]]]:
    """The scripts asked for, each once, and the names that nothing is known of."""
    if not names:
        known = list(paths().values())
        return known, [] if known else [("pgb", "expected scripts of results, found none")]
    found: dict[Path, None] = {}
    unknown = []
    for name in names:
        try:
            found[find(name).resolve()] = None
        except UnknownResult as error:
            unknown.append((name, str(error)))
    return list(found), unknown


def _outcomes(scripts: list[Path], digits: int, jobs: int) -> Iterator[Data]:
    """The outcomes in the order of the scripts, from this process or from workers."""
    if jobs == 1 or len(scripts) < 2:
        for path in scripts:
            yield outcome(path, digits)
        return
    from concurrent.futures.process import BrokenProcessPool

    with workers(min(jobs, len(scripts))) as pool:
        pending = [pool.submit(outcome, path, digits) for path in scripts]
        for path, future in zip(scripts, pending, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool as error:
                yield {"name": path.stem, "mark": None, "kind": None} | failed(str(error))


def _with_progress(outcomes: Iterable[Data], scripts: list[Path], shown: bool) -> Iterator[Data]:
    pending = iter(outcomes)
    for number, path in enumerate(scripts, 1):
        if shown:
            print(f"\r\033[K[{number}/{len(scripts)}] {path.stem}", end="", file=sys.stderr)
            sys.stderr.flush()
        yield next(pending)
    if shown:
        print("\r\033[K", end="", file=sys.stderr)


def _object(found: list[Data], began: float, facts: Data | None = None) -> dict[str, Any]:
    """The whole outcome; `facts`: what Rocq says of the background facts, if it was asked."""
    verdicts = [leg["verdict"] for data in found for leg in data["legs"].values()]
    verdicts += [leg["verdict"] for leg in (facts or {}).values()]
    data = {
        "schema": SCHEMA,
        "verdict": worst(verdicts) if found else ERROR,
        "seconds": round(time.perf_counter() - began, 3),
        "results": found,
    }
    return data if facts is None else data | {"facts": facts}


def _print(data: Data, verbose: bool) -> None:
    width = shutil.get_terminal_size((100, 24)).columns
    if verbose:
        for line in details(data, width):
            print(line)
    for line in table(data, width):
        print(line)


def _report_errors(found: list[Data]) -> None:
    """One line on standard error for each thing that went wrong, once."""
    sys.stdout.flush()
    errors = [data["error"] for data in found if "error" in data]
    for data in found:
        for statement in data["statements"]:
            errors += [leg["error"] for leg in statement["legs"].values() if "error" in leg]
    for error in dict.fromkeys(errors):
        print(f"pgb check: {error}", file=sys.stderr)
