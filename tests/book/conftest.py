"""A small book, built once by the command."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = ("vanishing", "elimination", "positive_penalty")


def spent() -> float:
    """The processor's seconds that finished children have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(out: Path, *options: str) -> tuple[int, str, float]:
    """Run `pgb book` as a user does: exit status, standard error, the processor's seconds."""
    before = spent()
    done = subprocess.run(
        [sys.executable, "-m", "pgb", "book", str(out), *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr, spent() - before


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder of the book of CHAPTERS, and the seconds that it took."""
    out = tmp_path_factory.mktemp("book")
    status, error, seconds = build(out, "--only", *CHAPTERS, "--jobs", "2")
    assert status == 0, error
    return out, seconds


@pytest.fixture
def site(built):
    """The folder of the book of CHAPTERS."""
    return built[0]
