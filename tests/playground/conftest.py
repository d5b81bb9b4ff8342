"""Running the page's modules in node, and the page in Chromium."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pgb.playground.page import WEB

IN_CI = os.environ.get("CI") == "true"


def missing(what: str) -> None:
    """Skip with the reason; in CI, where everything must run, fail."""
    (pytest.fail if IN_CI else pytest.skip)(f"expected {what} on this machine, found none")


def tool(*names: str) -> str:
    """The first of these programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        missing(" or ".join(names))
    assert found is not None
    return found


def run(command: list[str], **options) -> str:
    """What a program prints; its errors are the test's."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def node():
    """A function that runs a script with names of the page's modules imported; reads its JSON."""
    program = tool("node")

    def compute(imports: dict[str, str], script: str, given: object = None):
        lines = [
            f"import {{ {names} }} from {json.dumps((WEB / f'{module}.mjs').as_uri())};"
            for module, names in imports.items()
        ]
        lines += [f"const given = {json.dumps(given)};", script]
        return json.loads(run([program, "--input-type=module", "-e", "\n".join(lines)]))

    return compute


@pytest.fixture(scope="session")
def packages(tmp_path_factory) -> Path:
    """A folder in which node finds playwright-core and axe-core."""
    folder = tmp_path_factory.mktemp("node")
    npm = tool("npm")
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    wanted = ["playwright-core@1", "axe-core@4"]
    quiet = ["--no-audit", "--no-fund", "--silent"]
    try:
        run([npm, "install", *quiet, *wanted], cwd=folder)
    except AssertionError as error:
        missing(f"npm's {' and '.join(wanted)} ({' '.join(str(error).split())[:200]})")
    return folder
