"""`pgb derive` and `pgb notebook`: what is written, and what is refused."""

import json
import re
import subprocess
import sys

import pytest

from pgb.cli.main import main
from pgb.report.notebook import notebook
from pgb.result.catalogue import paths
from tests.cli.conftest import ROOT, one_line

RUN = "import json, sys; n = {}\nfor s in json.load(sys.stdin): exec(compile(s, 'cell', 'exec'), n)"


def sources(text, kind):
    cells = json.loads(text)["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == kind]


def test_one_statement(capsys):
    assert main(["derive", "vanishing.loss_free_form", "--format", "markdown"]) == 0
    shown = capsys.readouterr().out
    assert "Proposition 1 (loss free form) [O]" in shown
    assert "stationary form" not in shown


def test_written_to_a_file(capsys, tmp_path):
    assert main(["derive", "vanishing", "--format", "latex", "-o", str(tmp_path / "v.tex")]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "v.tex").read_text(encoding="utf-8").startswith(r"\documentclass")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["derive", "no_such_result"], "'no_such_result'"),
        (["derive", "vanishing.no_such_statement"], "'no_such_statement'"),
        (["derive", "vanishing", "--format", "pdf"], "'pdf'"),
        (["derive", "vanishing", "-o", "no/such/folder"], "no/such/folder"),
        (["notebook", "no_such_result"], "'no_such_result'"),
        (["notebook", "vanishing", "-o", "no/such/folder"], "no/such/folder"),
    ],
)
def test_wrong_usage(pgb, arguments, expected):
    done = pgb(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert expected in one_line(done.stderr)


def test_a_false_script_is_not_derived(pgb, tmp_path):
    script = paths()["vanishing"].read_text(encoding="utf-8")
    wrong = script.replace("2 * lam * a(k) ** 2),", "3 * lam * a(k) ** 2),", 1)
    assert wrong != script
    (tmp_path / "wrong.py").write_text(wrong, encoding="utf-8")
    done = pgb("derive", "wrong.py")
    assert (done.returncode, done.stdout) == (1, "")
    assert "expected" in one_line(done.stderr)


@pytest.mark.parametrize("name", paths())
def test_notebooks_hold_the_script(name):
    script = paths()[name].read_text(encoding="utf-8")
    text = notebook(script)
    data = json.loads(text)
    assert (data["nbformat"], data["nbformat_minor"]) == (4, 5)
    identities = [cell["id"] for cell in data["cells"]]
    assert len(set(identities)) == len(identities)
    assert sources(text, "markdown")[0].startswith("# ")
    assert len(data["cells"]) == len(re.findall(r"^# %%", script, re.M))
    assert "check_results([" in sources(text, "code")[-1]
    code = "\n".join(sources(text, "code")[:-1])
    assert [line for line in code.splitlines() if line.strip()] == [
        line
        for cell in re.split(r"^# %%", script, flags=re.M)[1:-1]
        if not cell.startswith(" [markdown]")
        for line in cell.splitlines()
        if line.strip()
    ]


def run(name):
    return subprocess.run(
        [sys.executable, "-c", RUN],
        input=json.dumps(sources(notebook(paths()[name].read_text(encoding="utf-8")), "code")),
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def test_a_notebook_runs_from_top_to_bottom():
    done = run("exponential_independence")
    assert done.returncode == 0, done.stderr
    assert "exponential_independence" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", paths())
def test_every_notebook_runs(name):
    done = run(name)
    assert done.returncode == 0, done.stderr
