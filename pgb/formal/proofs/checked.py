"""What Rocq says of exported derivations."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pgb.formal.assumptions import assumed
from pgb.formal.prover import workshop
from pgb.formal.sources import drop_leftovers, environment

LIMIT = 600
"""Seconds that one file may take."""


@dataclass(frozen=True)
class Verdict:
    """Whether Rocq accepts a file, in how many seconds, and what its theorem assumes."""

    seconds: float
    assumptions: tuple[str, ...] = ()
    error: str = ""

    @property
    def words(self) -> str:
        if self.error:
            return f"refused: {self.error}"
        return (
            f"accepted in {self.seconds:.1f} s, assumes {', '.join(self.assumptions) or 'no axiom'}"
        )


def prepare(texts: Iterable[str], tell: Callable[[str], object]) -> str:
    """Compile what the files rest on; what went wrong, or nothing."""
    legs = {name for text in texts for name in re.findall(r"Elimination\.legs Require (\w+)", text)}
    targets = ["Normal.vo", *(f"legs/{name}.vo" for name in sorted(legs))]
    tell("Rocq: the facts and the steps of the normal form")
    place = workshop()
    drop_leftovers(place)
    for command in (["make", "Makefile.coq"], ["make", "-f", "Makefile.coq", *targets]):
        run = subprocess.run(
            command, cwd=place, env=environment(), capture_output=True, text=True, check=False
        )
        if run.returncode:
            return " ".join(run.stderr.split()[-40:]) or "make failed"
    return ""


def check(theorem: str, text: str) -> Verdict:
    """Compile one file. What it rests on must be compiled (`prepare`)."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "exported.v"
        file.write_text(f"{text}\nPrint Assumptions {theorem}.\n", encoding="utf-8")
        command = ["coqc", "-w", "none", "-Q", str(workshop()), "Elimination", str(file)]
        try:
            run = subprocess.run(
                command, cwd=scratch, env=environment(), capture_output=True, text=True,
                check=False, timeout=LIMIT,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return Verdict(LIMIT, error=f"not finished after {LIMIT} s")
    seconds = time.perf_counter() - began
    if run.returncode:
        error = " ".join(run.stderr.partition("Error:")[2].split()) or "coqc failed"
        return Verdict(seconds, error=error[:300])
    return Verdict(seconds, *assumed(run.stdout))
