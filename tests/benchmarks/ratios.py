"""Ratios of run times, all measured in one run, in units of `python -c "import sympy"`.

A plain script: `python tests/benchmarks/ratios.py`. It prints a table and always ends with 0; the
targets are aims, not tests.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

DERIVE = """
from pgb.result.catalogue import load, paths
statements = [s for path in paths().values() for s in load(path).statements.values()]
for statement in statements: statement.derive()
"""
WITNESS = """
from pgb.result.catalogue import load, paths
from pgb.witness.leg import witness_leg
for path in paths().values(): witness_leg(load(path), {digits})
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


def seconds(*arguments: str, runs: int = 3) -> float:
    """The best time of a Python process of several."""
    return min(_once(arguments) for _ in range(runs))


def _once(arguments: tuple[str, ...]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - began


def pgb(*arguments: str, runs: int = 3) -> float:
    """The best time of a command."""
    return seconds("-m", "pgb", *arguments, runs=runs)


def row(what: str, ratio: float | None, target: str) -> None:
    """One line of the table."""
    shown = "-" if ratio is None else f"{ratio:.2f}"
    print(f"{what:<52}{shown:>8}   {target}", flush=True)


def witnesses(digits: int, derivations: float, unit: float) -> float | None:
    """The time of all witnesses beyond that of loading the scripts, if there is an evaluator."""
    if not (ROOT / "pgb" / "witness" / "leg.py").exists():
        return None
    return (seconds("-c", WITNESS.format(digits=digits), runs=1) - derivations) / unit


def main() -> None:
    """Measure and print."""
    unit = seconds("-c", "import sympy", runs=5)
    nothing = seconds("-c", "pass", runs=10)
    derivations = seconds("-c", DERIVE)
    done = subprocess.run(
        [sys.executable, "-c", IDENTITY], cwd=ROOT, capture_output=True, text=True, check=True
    )
    print(f"unit: import sympy, {unit:.2f} s; python -c pass, {nothing * 1000:.0f} ms")
    row("pgb list (in units of python -c pass)", pgb("list", runs=10) / nothing, "<= 4")
    row("pgb check ONE (vanishing)", pgb("check", "vanishing") / unit, "<= 2")
    row("all derivations, one process", derivations / unit, "<= 8 for 30 results")
    row("all witnesses to 60 digits, more", witnesses(60, derivations, unit), "<= 4 more")
    row("all witnesses to 1000 digits, more", witnesses(1000, derivations, unit), "<= 8 more")
    row("pgb check", pgb("check", runs=1) / unit, "")
    row("pgb check --jobs 2", pgb("check", "--jobs", "2", runs=1) / unit, "")
    row("deciding an identity (in units of building it)", float(done.stdout), "<= 1")


if __name__ == "__main__":
    main()
