"""Rocq at work: compile what is out of date, ask what each theorem says and assumes."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pgb.formal.assumptions import assumed
from pgb.formal.legs import Leg, folder
from pgb.formal.sources import drop_leftovers, environment, holes

INSTALL = "apt-get install coq libcoq-mathcomp-ssreflect"
WORDS = "Definitions Language Statements"
TOOLS = ("coqc", "coq_makefile", "make")
Tell = Callable[[str], object]


@dataclass(frozen=True)
class Answer:
    """What Rocq says of one leg: the statement and its assumptions, or an error."""

    statement: str = ""
    assumptions: tuple[str, ...] = ()
    error: str = ""

    @property
    def proved(self) -> bool:
        """Whether Rocq accepts the theorem and it assumes nothing that is not allowed."""
        return not self.error


def missing() -> str:
    """The reason why the prover cannot run here, or nothing."""
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"no {absent[0]} here: {INSTALL}" if absent else ""


def ask(wanted: Iterable[Leg], tell: Tell) -> dict[str, Answer]:
    """Compile the legs' files and read what Rocq says, by the legs' full names."""
    asked = list(wanted)
    if not asked:
        return {}
    if found := holes():
        return {leg.full_name: Answer(error=f"a hole in the files: {found[0]}") for leg in asked}
    place = workshop()
    failed = _compiled(place, sorted({leg.file for leg in asked}), tell)
    answers = {leg.full_name: Answer(error=failed[leg.file]) for leg in asked if leg.file in failed}
    ready = [leg for leg in asked if leg.file not in failed]
    tell(f"Rocq: the assumptions of {len(ready)} theorems")
    answers |= _shared(place, ready)
    tell("")
    return answers


# --- Compiling ---


def workshop() -> Path:
    """The folder to compile in: theorems/formal, or a copy kept in the cache if it is read-only."""
    here = folder()
    if os.access(here, os.W_OK) and os.access(here / "legs", os.W_OK):
        return here
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    there = base / "pgb" / "formal"
    for path in [*here.rglob("*.v"), here / "Makefile", here / "_CoqProject"]:
        copy = there / path.relative_to(here)
        if not copy.exists() or copy.read_bytes() != path.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    for copy in there.rglob("*.v"):
        if not (here / copy.relative_to(there)).exists():
            copy.unlink()
    return there


def _compiled(place: Path, files: list[str], tell: Tell) -> dict[str, str]:
    """Run make; the files of legs that did not compile, each with what went wrong."""
    drop_leftovers(place)
    targets = [f"legs/{file}.vo" for file in files]
    clean = environment()
    make = ["make", "--no-print-directory", "-k", f"-j{os.cpu_count() or 1}"]
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as complaints:
        command = [*make, "Makefile.coq"]
        subprocess.run(command, cwd=place, env=clean, stdout=subprocess.DEVNULL, stderr=complaints)
        command = [*make, "-f", "Makefile.coq", *targets]
        with subprocess.Popen(
            command, cwd=place, env=clean, text=True, stdout=subprocess.PIPE, stderr=complaints
        ) as run:
            assert run.stdout is not None
            for line in run.stdout:
                if line.startswith("COQC"):
                    tell(f"Rocq: {line.split()[1]}, {time.perf_counter() - began:.0f} s")
        complaints.seek(0)
        said = complaints.read()
    if run.returncode == 0:
        return {}
    left = subprocess.run(
        ["make", "-n", "-k", "-f", "Makefile.coq", *targets],
        cwd=place, env=clean, text=True, capture_output=True, check=False,
    )  # fmt: skip
    remaining = {Path(name).stem for name in re.findall(r"\blegs/(\w+\.v)\b", left.stdout)}
    errors = _errors(said)
    below = next(iter(errors.values()), "make failed")
    return {
        file: errors.get(f"legs/{file}.v", f"what it rests on does not compile: {below}")
        for file in files
        if file in remaining or not left.stdout
    }


def _errors(said: str) -> dict[str, str]:
    """The errors that Rocq reports, by file, each on one line with its place."""
    form = r'^File "\./(\S+)", line (\d+).*?\nError:\s*(.*?)(?:\n\n|\nmake|\Z)'
    return {
        file: f"{file}:{line}: {' '.join(words.split())}"
        for file, line, words in re.findall(form, said, re.M | re.S)
    }


# --- Asking ---


def _shared(place: Path, legs: list[Leg]) -> dict[str, Answer]:
    """Ask about the legs, a share of them on each core."""
    cores = min(os.cpu_count() or 1, len(legs)) or 1
    with ThreadPoolExecutor(cores) as pool:
        shares = [legs[start::cores] for start in range(cores)]
        found = list(pool.map(lambda share: _assumed(place, share), shares))
    return {name: answer for share in found for name, answer in share.items()}


def _assumed(place: Path, legs: list[Leg]) -> dict[str, Answer]:
    """Ask about the legs; one whose theorem is something else is taken out and the rest asked.

    The statements are printed before the legs are loaded, and what is printed is told apart by a
    mark that no file can know.
    """
    answers: dict[str, Answer] = {}
    mark = f"@@ {secrets.token_hex(8)}"
    while legs:
        lines = [f"From Elimination Require Import {WORDS}.", "Set Printing Width 100."]
        lines += [f"{_say(mark, n, 'statement')} Print {g.statement}." for n, g in enumerate(legs)]
        lines += [f"From Elimination Require legs.{f}." for f in sorted({g.file for g in legs})]
        first = len(lines) + 1
        lines += [_question(mark, number, leg) for number, leg in enumerate(legs)]
        with tempfile.TemporaryDirectory() as scratch:
            question = Path(scratch) / "Question.v"
            question.write_text("\n".join(lines) + "\n", encoding="utf-8")
            run = subprocess.run(
                ["coqc", "-w", "none", "-Q", str(place), "Elimination", str(question)],
                cwd=scratch, env=environment(), text=True, capture_output=True, check=False,
            )  # fmt: skip
        if run.returncode == 0:
            return answers | dict(_read(mark, run.stdout, legs))
        at = re.search(r"line (\d+)", run.stderr)
        wrong = int(at[1]) - first if at else -1
        error = " ".join(run.stderr.partition("Error:")[2].split()) or "coqc failed"
        if not 0 <= wrong < len(legs):
            return answers | {leg.full_name: Answer(error=error) for leg in legs}
        bad = legs[wrong]
        answers[bad.full_name] = Answer(error=f"{bad.proof} is not what it is called: {error}")
        legs = [leg for leg in legs if leg is not bad]
    return answers


def _question(mark: str, number: int, leg: Leg) -> str:
    """On one line: whether the theorem is of the statement, and what it assumes."""
    return (
        f"Definition leg_{number} : {leg.statement} := {leg.proof}. "
        f"{_say(mark, number, 'assumptions')} Print Assumptions leg_{number}."
    )


def _say(mark: str, number: int, what: str) -> str:
    return f'Goal True. idtac "{mark} {number} {what}". Abort.'


def _read(mark: str, said: str, legs: list[Leg]) -> Iterator[tuple[str, Answer]]:
    pieces = re.split(rf"^{mark} (\d+) (\w+)$", said, flags=re.M)[1:]
    told = {
        (int(number), what): text
        for number, what, text in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)
    }
    for number, leg in enumerate(legs):
        assumptions, error = assumed(told[number, "assumptions"])
        yield leg.full_name, Answer(_printed(told[number, "statement"]), assumptions, error)


def _printed(text: str) -> str:
    """The body of the definition that `Print` shows."""
    body = text.partition(" = ")[2] if " = " in text.split("\n")[0] else text.partition("=")[2]
    lines = body.rpartition("\n     : Prop")[0].strip("\n").split("\n")
    return "\n".join(lines).strip()
