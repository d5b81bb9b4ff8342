"""Which inputs need the bias: instances on either side of the criterion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.result.catalogue import find, load
from pgb.setting.data import X
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

CRITERION, UNBIASED = load(find("bias_criterion")), load(find("unbiased_neurons"))
EITHER, _ = CRITERION["hyperplane_or_affine_hull"].conclusion.children
HYPERPLANE, HULL = EITHER.children


def verdict(on: Evaluator, claim: object) -> str:
    return str(on.claim(claim).verdict)  # type: ignore[arg-type]


def test_the_two_sides():
    line = evaluator(CRITERION, "fitted on a line", 30)
    assert verdict(line, HYPERPLANE) == "proved" != verdict(line, HULL)
    opposite = evaluator(CRITERION, "opposite inputs", 30)
    assert verdict(opposite, HULL) == "proved" != verdict(opposite, HYPERPLANE)


def test_the_direction_must_fit_all_inputs():
    base = evaluator(CRITERION, "fitted on a line", 30).interpretation
    moved = {**base.values, X: ((fmpq(1), fmpq(2)), (fmpq(3), fmpq(1)))}
    on = Evaluator(replace(base, values=moved), 30)
    claim = CRITERION["weights_play_the_bias"].hypotheses["inputs_on_a_hyperplane"]
    assert verdict(on, claim) == "refuted"


@pytest.mark.parametrize(
    ("name", "value", "hypothesis"),
    [
        ("lambda", fmpq(1), "small_penalty"),
        ("nu", (fmpq(1, 3),) * 3, "residuals"),
        ("nu", (fmpq(1, 2), fmpq(1), fmpq(-1, 2)), "affine_combination"),
        ("W", ((fmpq(1),), (fmpq(0),)), "weights_unseen"),
    ],
)
def test_a_neuron_that_stays_needs_its_hypotheses(name, value, hypothesis):
    base = evaluator(UNBIASED, "inputs -2 and 1", 30).interpretation
    values = {v: value if v.name == name else old for v, old in base.values.items()}
    on = Evaluator(replace(base, values=values), 30)
    assert verdict(on, UNBIASED["bad_minimum"].hypotheses[hypothesis]) == "refuted"
