"""Ratios of run times, all measured in one run, in units of `python -c "import sympy"`.

A plain script: `python tests/benchmarks/ratios.py`. It prints a table and always ends with 0; the
targets are aims, not tests.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from pgb.result.catalogue import paths  # noqa: E402

# As the command does it: terms live as long as the process.
GC = "import gc; gc.set_threshold(50_000, 20, 50)"
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
from pgb.kernel.normal import normal
from pgb.kernel.syntax import eq
from pgb.kernel.terms import Num
from pgb.setting import *
from pgb.transform.exponential import *
Lt(z), normal(Lt(z))
began = time.perf_counter()
point = pair(theta, function(K, lambda k: a(k) * exp(-lam)), function(K, lambda k: b(k) + lam), W)
size = sum_(K, lambda k: a(k) ** 2)
claim = eq(Lt(point), Lt(z) - lam * size * (1 - exp(-2 * lam)))
built = time.perf_counter()
from pgb.kernel.judgement import combine
combine(claim)
print((time.perf_counter() - built) / (built - began))
"""


UNIT = ("-c", "import sympy")
NOTHING = ("-c", "pass")


def seconds(arguments: tuple[str, ...]) -> float:
    """The time of one Python process, whatever its exit status."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    return time.perf_counter() - began


def ratio(*arguments: str, unit: tuple[str, ...] = UNIT, runs: int = 3) -> float:
    """The middle of several ratios, each to units run just before and after: loads change."""
    found = []
    before = seconds(unit)
    for _ in range(runs):
        taken = seconds(arguments)
        after = seconds(unit)
        found.append(2 * taken / (before + after))
        before = after
    return statistics.median(found)


def check(*arguments: str) -> float:
    """The ratio of a whole check."""
    return ratio("-m", "pgb", "check", *arguments, runs=1)


def row(what: str, ratio: float | None, target: str) -> None:
    """One line of the table."""
    shown = "-" if ratio is None else f"{ratio:.2f}"
    print(f"{what:<52}{shown:>8}   {target}", flush=True)


def witnesses(digits: int, derivations: float) -> float | None:
    """What all witnesses take beyond the derivations, if there is an evaluator."""
    if not (ROOT / "pgb" / "witness" / "leg.py").exists():
        return None
    return ratio("-c", WITNESS.format(digits=digits), runs=1) - derivations


def main() -> None:
    """Measure and print."""
    derivations = ratio("-c", DERIVE)
    done = subprocess.run(
        [sys.executable, "-c", IDENTITY], cwd=ROOT, capture_output=True, text=True, check=True
    )
    print(f"unit: python -c 'import sympy', now {seconds(UNIT):.2f} s")
    listing = ratio("-m", "pgb", "list", unit=NOTHING, runs=15)
    row("pgb list (in units of python -c pass)", listing, "<= 4")
    row("pgb check ONE (vanishing)", check("vanishing"), "<= 2")
    row(f"all derivations of {len(paths())} results", derivations, "<= 8 for 30 results")
    row("all witnesses to 60 digits, more", witnesses(60, derivations), "<= 4 more")
    row("all witnesses to 1000 digits, more", witnesses(1000, derivations), "<= 8 more")
    row("pgb check", check(), "")
    row("pgb check --jobs 2", check("--jobs", "2"), "")
    row("deciding an identity (in units of building it)", float(done.stdout), "<= 1")


if __name__ == "__main__":
    main()
