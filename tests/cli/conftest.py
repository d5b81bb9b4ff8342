"""Running the command as a user does: in a process of its own, outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def pgb(tmp_path):
    """A function that runs `pgb` with arguments and returns the finished process."""

    def run(*arguments: object, command: tuple[str, ...] = ("-m", "pgb")):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
        return subprocess.run(
            [sys.executable, *command, *map(str, arguments)],
            cwd=tmp_path,
            env=environment | {"PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )

    return run


def one_line(stderr: str) -> str:
    """The message on standard error: one line and no traceback."""
    assert "Traceback" not in stderr
    lines = stderr.splitlines()
    assert len(lines) == 1, stderr
    return lines[0]
