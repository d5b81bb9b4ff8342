"""Ratios of run times, all measured in one run, in units of `python -c "import sympy"`.

A plain script: `python tests/benchmarks/ratios.py`. It prints a table and always ends with 0; the
targets are aims, not tests. Times are processor times, so that a busy machine disturbs them little,
but for `--jobs 2`, where the time that passes is meant. All modules are compiled before anything is
measured, pgb's as sympy's, as those of installed packages are. Where an aim is set for 30 results,
the figure of all results is given for 30 of them too, in proportion.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from pgb.result.catalogue import paths  # noqa: E402

# As the command does it: terms live as long as the process.
GC = "import gc; gc.set_threshold(2_000_000, 20, 50)"
DERIVE = f"""
{GC}
from pgb.result.catalogue import load, paths
statements = [s for path in paths().values() for s in load(path).statements.values()]
for statement in statements: statement.derive()
"""
WITNESS = f"""
{GC}
from pgb.result.catalogue import load, paths
from pgb.witness.leg import witness_leg
for path in paths().values(): witness_leg(load(path), {{digits}})
"""
# In a process of its own: terms are shared, so that a second building would be a lookup.
IDENTITY = """
import time
from pgb.kernel.judgement import combine
from pgb.kernel.normal import normal
from pgb.kernel.syntax import eq
from pgb.kernel.terms import Num
from pgb.setting import *
from pgb.transform.exponential import *
Lt(z), normal(Lt(z))
began = time.process_time()
point = pair(theta, function(K, lambda k: a(k) * exp(-lam)), function(K, lambda k: b(k) + lam), W)
size = sum_(K, lambda k: a(k) ** 2)
claim = eq(Lt(point), Lt(z) - lam * size * (1 - exp(-2 * lam)))
built = time.process_time()
combine(claim)
print((time.process_time() - built) / (built - began))
"""


UNIT = ("-c", "import sympy")
NOTHING = ("-c", "pass")
LIST = ("-m", "pgb", "list")
CHECK = ("-m", "pgb", "check")
CHECK_ONE = (*CHECK, "vanishing")
PROBLEM = ROOT / "counterexamples/networks/dead-relu.toml"
AIMED_AT = 30  # results that the design's aims are set for


def processor() -> float:
    """The processor time of all processes that ran and ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(arguments: tuple[str, ...], clock: Callable[[], float] = processor) -> float:
    """The time of one Python process, whatever its exit status."""
    began = clock()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    return clock() - began


def ratio(
    *arguments: str,
    unit: tuple[str, ...] = UNIT,
    runs: int = 3,
    clock: Callable[[], float] = processor,
) -> float:
    """The middle of several ratios, each to units run just before and after: loads change."""
    found = []
    before = seconds(unit, clock)
    for _ in range(runs):
        taken = seconds(arguments, clock)
        after = seconds(unit, clock)
        found.append(2 * taken / (before + after))
        before = after
    return statistics.median(found)


def row(what: str, ratio: float, aim: str = "") -> None:
    """One line of the table."""
    print(f"{what:<52}{ratio:>8.2f}   {aim}".rstrip(), flush=True)


def share(what: str, ratio: float, aim: str) -> None:
    """One line for all results, and one for as many as the aim is set for."""
    count = len(paths())
    row(what.format(count), ratio)
    row(f"    for {AIMED_AT} of {count} results", ratio * AIMED_AT / count, aim)


def witnesses(digits: int, derivations: float) -> float:
    """What all witnesses take beyond the derivations."""
    return ratio("-c", WITNESS.format(digits=digits), runs=1) - derivations


def verify(folder: str) -> float:
    """The ratio of checking one certificate."""
    certificate = f"{folder}/certificate.json"
    seconds(("-m", "pgb", "audit", str(PROBLEM), "--certificate", certificate))
    return ratio("-m", "pgb", "verify", certificate, runs=9)


def identity() -> float:
    """Deciding an identity, in units of building it: the middle of several processes' ratios."""
    command = [sys.executable, "-c", IDENTITY]
    runs = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        for _ in range(9)
    ]
    return statistics.median(float(done.stdout) for done in runs)


def main(folder: str) -> None:
    """Measure and print; the folder is for compiled modules and a certificate."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = folder
    for arguments in (UNIT, ("-c", DERIVE), LIST, CHECK_ONE):
        seconds(arguments)
    print(f"unit: python -c 'import sympy', now {seconds(UNIT):.2f} s")
    listing = ratio(*LIST, unit=NOTHING, runs=25)
    row("pgb list (in units of python -c pass)", listing, "<= 4")
    row("pgb verify FILE (dead-relu)", verify(folder), "<= 0.25")
    row("pgb check ONE (vanishing)", ratio(*CHECK_ONE), "<= 2")
    derivations = ratio("-c", DERIVE)
    share("all derivations of {} results", derivations, "<= 8")
    share("all witnesses to 60 digits, more", witnesses(60, derivations), "<= 4 more")
    share("all witnesses to 1000 digits, more", witnesses(1000, derivations), "<= 8 more")
    row("pgb check", ratio(*CHECK, runs=1))
    jobs = ratio(*CHECK, "--jobs", "2", runs=1, clock=time.perf_counter)
    row("pgb check --jobs 2", jobs)
    row("deciding an identity (in units of building it)", identity(), "<= 1")


if __name__ == "__main__":
    with TemporaryDirectory() as temporary:
        main(temporary)
