"""The page in Chromium: by keyboard and mouse, light and dark, wide and narrow, audited by axe."""

import json
from pathlib import Path

import pytest

from pgb.cli.main import main
from tests.playground.conftest import run, tool

SCRIPT = Path(__file__).with_name("browser.cjs")


@pytest.mark.slow
def test_the_page(tmp_path, packages):
    """All checks in one test: one page and one browser are made for them, in one process."""
    chromium = tool("chromium", "chromium-browser", "google-chrome")
    page = tmp_path / "playground.html"
    assert main(["playground", "-o", str(page)]) == 0
    told = run([tool("node"), str(SCRIPT), str(page), chromium, str(packages), str(tmp_path)])
    seen = json.loads(told)
    for check in CHECKS:
        check(seen)


def no_errors_and_no_requests(seen):
    assert seen["errors"] == []
    assert seen["requests"] == []


def axe_finds_no_violation(seen):
    assert seen["violations"] == []


def nothing_is_wider_than_the_page(seen):
    assert seen["wide"] == []


def the_theme_is_the_books_else_the_readers(seen):
    assert seen["light-1200"] != seen["dark-1200"]
    assert seen["light-marked-1200"] == seen["light-1200"]
    assert seen["dark-marked-1200"] == seen["dark-1200"]


def a_hypothesis_is_dropped_by_keyboard(seen):
    drop = seen["drop"]
    assert drop["first"] == "pg-hypothesis"
    assert drop["headline"] == (
        "Without positive penalty 2 of 5 statements lose their proofs, and all of them fail: "
        "a counterexample shows it."
    )
    assert drop["statuses"][0] == "Stands: it does not assume positive penalty"
    assert drop["statuses"][2].startswith("Loses its proof at (9), and fails")
    assert drop["breaks"].startswith("Breaks here")
    assert "this is impossible" in drop["breaks"]
    assert drop["falls"] == 2
    assert "Counterexample: positive penalty [O]" in drop["card"]
    assert "lambda = 0" in drop["card"]
    assert drop["address"] == "#drop/vanishing/positive_penalty"
    assert drop["outlined"] == "solid"
    assert "stationary in b" in drop["before"]
    assert drop["back"] == drop["headline"]
    assert drop["inside"] == "loss_free_form"


def the_flow_is_steered_by_keyboard(seen):
    flow = seen["flow"]
    assert flow["before"] == pytest.approx(1 / 8, rel=1e-5)
    assert flow["after"] == pytest.approx(1 / 4, rel=1e-5)
    assert flow["unpenalised"] < 1e-10
    assert flow["said"].startswith("Without a penalty nothing drives the neuron on")
    assert flow["playing"] == "Pause"
    assert flow["moved"] != flow["start"]
    assert flow["problems"] == ["one-sample", "two-samples", "trap", "clock"]


def the_start_is_picked_by_mouse(seen):
    b, a = map(float, seen["flow"]["start"])
    assert 1 < b <= 2  # the middle of the plane, held within the control's range
    assert a > 0


CHECKS = (
    no_errors_and_no_requests,
    axe_finds_no_violation,
    nothing_is_wider_than_the_page,
    the_theme_is_the_books_else_the_readers,
    a_hypothesis_is_dropped_by_keyboard,
    the_flow_is_steered_by_keyboard,
    the_start_is_picked_by_mouse,
)
