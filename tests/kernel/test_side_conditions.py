"""Every side condition of the kernel is guarded by a test: deleting it makes one fail.

Each mutant of `source_mutants` runs against the kernel's tests in a copy of the package. A mutant
that no test notices fails this test, unless it is listed with the reason why it changes nothing
that can be seen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.kernel.source_mutants import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
KERNEL = sorted((ROOT / "pgb" / "kernel").glob("*.py"))
FACTS = [ROOT / "pgb" / "facts" / name for name in ("__init__.py", "fact.py")]
QUICK = ("test_rules.py", "test_terms.py", "test_forging.py", "test_holes.py", "test_normal.py")
DEEP = (*QUICK, "test_normal_properties.py")
RULES_ONLY = ("judgement.py", "terms.py", "binding.py", "sorts.py", "definitions.py")

HARMLESS = {
    "`goal` for `_claim(goal)`": "checked again when the judgement is made",
    "`claim` for `_claim(claim)`": "checked again when the judgement is made",
    "without `'nothing'`": "the words of a message",
    "without `'; '.join(": "the words of a message",
    "`inner is body` negated": "builds the same term once more",
    "`alone` negated": "which refused equation a counterexample is sought for",
    "`isinstance(item, str | Sort)` negated": "the words of a message",
    "`sort is not None` negated": "the words of a message",
    "without `if old is not new`": "replaces a variable by itself",
    "without `term.sort is Real`": "the fast half of the comparison beside it",
    "without `term.sort == Real`": "equal sorts are one object, so the half beside it decides",
    "without `isinstance(domain, Sort)`": "checked again when the function's sort is made",
    "without `well_formed(sort)`": "checked again when variables of the sort are made",
    "without `claim.free`": "every fact is closed; the check is against a slip in writing one",
    "without `claim.loose`": "every fact is closed; the check is against a slip in writing one",
    "if claim.free or claim.loose": "every fact is closed; the check is against a slip",
    "without `not isinstance(claim, Term)`": "said again by `is_term`, for the type checker",
}
"""Mutants (a part of their name) that change nothing that can be seen, and why."""


def all_mutants(*, decisions: bool) -> list[Mutant]:
    files = KERNEL if decisions else [*KERNEL, *FACTS]
    return [
        mutant
        for file in files
        for mutant in mutants(
            str(file.relative_to(ROOT)), file.read_text(encoding="utf-8"), decisions=decisions
        )
    ]


def killed(mutant: Mutant, folder: Path, tests: tuple[str, ...]) -> str:
    """The first test that notices the mutant, "" if none does."""
    (folder / mutant.file).write_text(mutant.source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider"]
    command += [str(folder / "tests" / "kernel" / name) for name in tests]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "no answer in a minute"
    finally:
        (folder / mutant.file).write_text(
            (ROOT / mutant.file).read_text(encoding="utf-8"), encoding="utf-8"
        )
    if done.returncode == 0:
        return ""
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0] if failed else (done.stdout + done.stderr).strip().splitlines()[-1]


def survivors(todo: list[Mutant], tests: tuple[str, ...], tmp_path: Path) -> list[str]:
    """The mutants that no test notices; each worker has its own copy of the package."""

    def work(job: tuple[int, list[Mutant]]) -> list[str]:
        number, share = job
        folder = tmp_path / f"copy{number}"
        for part in ("pgb", "theorems", "counterexamples", "tests/kernel"):
            if (ROOT / part).is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / part, folder / part, ignore=ignored)
        for single in ("pyproject.toml", "tests/__init__.py"):
            shutil.copy(ROOT / single, folder / single)
        left = []
        for mutant in share:
            verdict = killed(mutant, folder, tests)
            print(f"{'killed  ' if verdict else 'SURVIVED'} {mutant.name}  {verdict}", flush=True)
            if not verdict:
                left.append(mutant.name)
        return left

    workers = os.cpu_count() or 1
    jobs = [(n, todo[n::workers]) for n in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        return [name for left in pool.map(work, jobs) for name in left]


@pytest.mark.parametrize(
    ("decisions", "every"),
    [
        pytest.param(False, 1, marks=pytest.mark.slow, id="side conditions"),
        pytest.param(True, 6, marks=pytest.mark.slow, id="every sixth decision"),
        pytest.param(True, 1, marks=pytest.mark.exhaustive, id="all decisions"),
    ],
)
def test_every_mutant_of_the_kernel_is_noticed(decisions, every, tmp_path, record_property):
    todo = all_mutants(decisions=decisions)[::every]
    assert todo
    left = survivors(todo, DEEP if decisions else QUICK, tmp_path)
    excused = [name for name in left if any(part in name for part in HARMLESS)]
    kind = "decisions" if decisions else "side conditions"
    counts = f"{kind}: {len(todo)} mutants, {len(todo) - len(left)} noticed, {excused=}"
    record_property("counted", f"the kernel's {counts}")
    assert sorted(set(left) - set(excused)) == []
    names = [m.name for both in (False, True) for m in all_mutants(decisions=both)]
    unused = [part for part in HARMLESS if not any(part in name for name in names)]
    assert unused == []


def test_there_are_mutants_of_every_rule():
    text = "\n".join(m.name for m in all_mutants(decisions=False))
    rules = ("discharge", "consequence", "generalise", "instantiate", "exhibit", "obtain")
    for rule in (*rules, "combine", "replace", "extend", "restate", "retype"):
        assert f"{rule} forgets all hypotheses" in text
    assert "without `_not_free(" in text
    assert "without `_match(" in text
