"""A page of each kind in Chromium: wide, dark and on a phone, by axe-core and by its own errors."""

import subprocess
from pathlib import Path

import pytest

from pgb.cli.main import main
from tests.playground.conftest import packages, tool  # noqa: F401

KINDS = (
    "index|core|needed|hypotheses|graph|transformations|training|pictures|notation|facts|lecture|"
    "trust|trust/formal|exercises|exercises/why_a_vanishes|results/elimination"
)

pytestmark = pytest.mark.slow


def looked_at(site, packages, kinds):  # noqa: F811
    """What `axe.mjs` says of the pages, and its exit status."""
    script = Path(__file__).with_name("axe.mjs")
    command = [tool("node"), str(script), str(packages), str(site), f"^({kinds})\\.html$"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_no_page_has_a_violation_an_error_or_an_outside_request(site, packages):  # noqa: F811
    status, said = looked_at(site, packages, KINDS)
    assert status == 0, said
    assert said.startswith(f"no problem on {KINDS.count('|') + 1} pages")


def test_a_derivation_on_a_page_of_its_own(packages, tmp_path):  # noqa: F811
    for name in ("vanishing", "pgb_necessary_condition"):
        assert main(["derive", name, "--format", "html", "-o", str(tmp_path / f"{name}.html")]) == 0
    status, said = looked_at(tmp_path, packages, ".*")
    assert status == 0, said


def test_a_violation_an_error_and_a_request_are_seen(packages, tmp_path):  # noqa: F811
    page = '<img src="http://127.0.0.1:1/a.png"><script>throw new Error("oh")</script>'
    wide = '<div style="width: 5000px">wide</div>'
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html><html><body>{page}{wide}</body></html>")
    status, said = looked_at(tmp_path, packages, "page")
    assert status == 1
    for expected in ("image-alt", "error: oh", "requests http://127.0.0.1:1/a.png", "wider than"):
        assert expected in said
