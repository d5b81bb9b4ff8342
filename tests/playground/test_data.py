"""What falls without a hypothesis, read off the derivations: by hand for a few, rules for all."""

import pytest

from pgb.kernel.judgement import read
from pgb.kernel.normal import same
from pgb.playground import data
from pgb.playground.data import Unchecked, collect, dropped
from pgb.report.reasons import reasons
from pgb.result.catalogue import load, paths
from pgb.result.links import links


def found(full_name, hypothesis):
    result, _, name = full_name.partition(".")
    statement = load(paths()[result]).statements[name]
    return dropped(statement, hypothesis, list(reasons(statement.derive())))


@pytest.mark.parametrize(
    ("statement", "hypothesis", "words", "breaks", "falls", "inside"),
    [
        ("vanishing.loss_free_form", "positive_penalty", "for some t > 0", [3], [4, 5], []),
        ("vanishing.loss_free_form", "local_minimum_in_neurons", "follow", [1], [3, 4, 5], []),
        (
            "vanishing.at_local_minima", "positive_penalty", "", [1], [],
            [(1, "vanishing.loss_free_form")],
        ),
        (
            "elimination.elimination", "convex_losses", "(iii)", [4, 5], [6],
            [(4, "elimination.optimal_where_residuals_vanish"),
             (5, "elimination.optimal_where_residuals_vanish")],
        ),
        ("vanishing.stationary_form", "nonzero_penalty", "lambda is not 0", [2], [3], []),
    ],
)  # fmt: skip
def test_what_breaks_and_what_falls(statement, hypothesis, words, breaks, falls, inside):
    assert found(statement, hypothesis) == {"breaks": breaks, "falls": falls, "inside": inside}
    result, _, name = statement.partition(".")
    steps = load(paths()[result]).statements[name].derive().steps
    if words:
        assert steps[breaks[0] - 1].words.startswith(words)


@pytest.mark.parametrize("result", ["vanishing", "elimination", "failure_mode", "shared_neuron"])
def test_every_step_that_carries_a_hypothesis_breaks_or_falls(result):
    for statement in load(paths()[result]).statements.values():
        steps = list(reasons(statement.derive()))
        for name, claim in statement.hypotheses.items():
            lost = dropped(statement, name, steps)
            carrying = [
                step.number
                for step in steps
                if any(same(claim, carried) for carried in read(step.judgement).hypotheses)
            ]
            assert sorted([*lost["breaks"], *lost["falls"]]) == carrying
            assert bool(lost["breaks"]) == (name in statement.derive().hypotheses)
            for step in steps:
                if step.number in lost["breaks"]:
                    assert name in step.names("hypothesis"), (statement.full_name, name)


@pytest.mark.slow
def test_the_whole_catalogue():
    """One test, so that the links are evaluated in one process only."""
    collected = collect(lambda name: f"chapters/{name}.html")
    every_link_is_offered(collected)
    what_has_a_counterexample_breaks(collected)
    chapters_are_linked(collected)


def every_link_is_offered(collected):
    offered = {
        (found["name"], hypothesis, f"{result['name']}.{statement['name']}")
        for result in collected["results"]
        for statement in result["statements"]
        for hypothesis, lost in statement["hypotheses"].items()
        for found in lost["counterexamples"]
    }
    declared = {
        (k.counterexample.name, k.hypothesis, k.target)
        for k in links()
        if not k.about_transformation
    }
    assert offered == declared
    assert ("positive_penalty", "positive_penalty", "vanishing.loss_free_form") in offered


def what_has_a_counterexample_breaks(collected):
    """A counterexample to a hypothesis that no step carries would refute what is proved."""
    for result in collected["results"]:
        for statement in result["statements"]:
            for lost in statement["hypotheses"].values():
                assert lost["breaks"] or not lost["counterexamples"]


def chapters_are_linked(collected):
    vanishing = collected["results"][0]
    lost = vanishing["statements"][2]["hypotheses"]["positive_penalty"]
    assert vanishing["chapter"] == "chapters/vanishing.html"
    assert lost["counterexamples"][0]["chapter"] == "chapters/positive_penalty.html"
    assert "vanishing.loss_free_form" in collected["users"]["positive_penalty"]


def test_a_link_that_does_not_hold_is_an_error(monkeypatch):
    link = {"name": "bias", "verdict": "undecided", "detail": "no instance"}
    hypothesis = {"name": "convex_losses", "used": True, "counterexamples": [link]}
    entry = {"name": "elimination.elimination", "hypotheses": [hypothesis]}
    monkeypatch.setattr(data, "matrix", lambda *a, **k: {"statements": [entry]})
    with pytest.raises(Unchecked, match="bias does not show that convex_losses"):
        collect()


def test_a_statement_that_is_not_derived_is_an_error(monkeypatch):
    entry = {"name": "elimination.elimination", "hypotheses": [], "error": "step 3: refused"}
    monkeypatch.setattr(data, "matrix", lambda *a, **k: {"statements": [entry]})
    with pytest.raises(Unchecked, match="step 3: refused"):
        collect()
