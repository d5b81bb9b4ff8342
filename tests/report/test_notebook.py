"""Notebooks: each runs top to bottom in a fresh kernel, and jupytext reads the same cells."""

import json
import warnings

import pytest

from pgb.exercises.scripts import paths as exercises
from pgb.report.notebook import cells, notebook
from pgb.result.catalogue import paths
from tests.cli.conftest import ROOT

NAMES = tuple(paths())
QUICK = ("perturbed_gradients_span", "first_order_convexity")
SHARE = 2
"""Of the others one in so many is slow, the rest exhaustive: all take four minutes of one core."""


def marked(place, name):
    """The quick ones always; of the others a share is slow."""
    rarely = pytest.mark.exhaustive if place % SHARE else pytest.mark.slow
    return pytest.param(name, marks=() if name in QUICK else rarely)


def executed(text, folder):
    """The cells after a run in a kernel of its own, started in the folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the kernel's packages, not of ours
        import nbformat
        from nbclient import NotebookClient

        book = nbformat.reads(text, as_version=4)
        nbformat.validate(book)
        client = NotebookClient(book, timeout=600, kernel_name="python3")
        return client.execute(cwd=str(folder)).cells


@pytest.mark.parametrize("name", [marked(*each) for each in enumerate(NAMES)])
def test_runs_in_a_fresh_kernel(name, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    found = executed(notebook(paths()[name].read_text(encoding="utf-8")), tmp_path)
    told = "".join(o.get("text", "") for o in found[-1]["outputs"])
    assert told.splitlines()[-1].startswith(("proved", "supported"))
    assert name in told


def test_a_failing_cell_is_noticed(tmp_path, monkeypatch):
    from nbclient.exceptions import CellExecutionError

    script = paths()["perturbed_gradients_span"].read_text(encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with pytest.raises(CellExecutionError):
        executed(notebook(script + "\n# %%\nassert False\n"), tmp_path)


SCRIPTS = {**paths(), **exercises()}


@pytest.mark.parametrize("name", SCRIPTS)
def test_jupytext_reads_the_same_cells(name):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jupytext
    script = SCRIPTS[name].read_text(encoding="utf-8")
    theirs = [
        (cell.cell_type, cell.source.strip("\n"))
        for cell in jupytext.reads(script, fmt="py:percent").cells
        if cell.source.strip()
    ]
    ours = cells(script)
    assert [kind for kind, _ in ours] == [kind for kind, _ in theirs]
    assert ours[:-1] == theirs[:-1]
    assert theirs[-1][1].startswith("if __name__ ==")  # which in our notebook runs the check
    if name in NAMES:
        check = json.loads(notebook(script))["cells"][-1]["source"]
        assert check[-1].startswith("assert check_results")


def test_a_script_without_marks_is_one_cell():
    assert cells("x = 1\n") == [("code", "x = 1")]
    assert cells("") == []
