"""A user's own script: through the command, alone, and the README's."""

import subprocess
import sys

import pytest

from pgb.result.catalogue import paths
from tests.cli import readme
from tests.cli.conftest import ROOT
from tests.cli.scripts import GOOD, REFUSED, script

MAIN = '\nif __name__ == "__main__":\n    theorem.main()\n'


def test_own_script(pgb, tmp_path):
    path = script(tmp_path, "own", GOOD)
    assert pgb("check", path).returncode == 0
    shown = pgb("show", path).stdout
    assert "own.twice [O]" in shown
    assert "u + u = 2 u" in shown


@pytest.mark.parametrize(("body", "status"), [(GOOD, 0), (REFUSED, 1)])
def test_own_script_alone(pgb, tmp_path, body, status):
    path = script(tmp_path, "own", body + MAIN)
    done = pgb(command=(str(path),))
    assert done.returncode == status
    assert "own" in done.stdout


def test_a_script_of_the_catalogue_alone(pgb):
    done = pgb(command=(str(paths()["vanishing"]),))
    assert done.returncode == 0, done.stderr
    assert "stationary_form" in done.stdout
    assert done.stdout.splitlines()[-1].startswith(("proved", "supported"))


def test_readme_theorem(pgb, tmp_path):
    theorem, _ = readme.blocks("python")
    path = tmp_path / "penalty.py"
    path.write_text(theorem, encoding="utf-8")
    done = pgb("check", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(theorem.splitlines()) <= 30
    wrong = theorem.replace(
        "    eq(penalty, 0),\n    positive", "    eq(penalty, 1),\n    positive"
    )
    assert wrong != theorem
    path.write_text(wrong, encoding="utf-8")
    done = pgb("check", path)
    assert done.returncode == 1
    assert "expected the conclusion" in done.stderr


def test_readme_python(tmp_path):
    _, example = readme.blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "nonzero_penalty" in done.stdout
    assert "derivative_is_unique" in done.stdout
    assert "vanishing.identity_of_slopes" in done.stdout


def test_readme_commands_are_one_line_each():
    check, tests = readme.blocks("sh")
    assert check.count("\n") == tests.count("\n") == 1
    assert check.rstrip().endswith("pgb check")
    assert "pytest" in tests


def test_readme_sample_output_is_real():
    """Run `python tests/cli/readme.py` when this fails."""
    assert readme.timeless(readme.section("check")) == readme.timeless(readme.check())


def test_readme_limits_are_real():
    """Run `python tests/cli/readme.py` when this fails."""
    assert readme.section("limits") == readme.limits()


def test_theory_lists_the_scripts():
    """Run `python tests/cli/readme.py` when this fails."""
    for page in (readme.THEORY, readme.FAILURES):
        assert readme.section("scripts", page) == readme.scripts(page)


def test_readme_hypotheses():
    assert readme.section("hypotheses") == readme.hypotheses()


def test_readme_audit():
    assert readme.section("audit") == readme.audit()
