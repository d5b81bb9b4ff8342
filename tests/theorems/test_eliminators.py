"""What a neuron sees is eliminated, and what it does not see stays: right and wrong instances."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import function, lt
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.setting.data import M, Output
from pgb.setting.model import L, Lstar, theta
from pgb.transform.eliminator import Lt, ds, s, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

eliminators, unseen = load(find("eliminators")), load(find("unseen_residuals"))
STAYS = unseen["minimum_where_residuals_are_unseen"]
y = Var("y", Fun(M, Output))


def verdict(on: Evaluator, claim: object) -> str:
    return str(on.claim(claim).verdict)  # type: ignore[arg-type]


def test_a_neuron_that_does_not_read_leaves_a_bad_minimum():
    on = evaluator(unseen, "neuron that does not read", 30)
    assert verdict(on, STAYS.conclusion) == "proved"
    assert on.number(Lt(z)) == on.number(L(theta))
    assert verdict(on, lt(Lstar, L(theta))) == "proved"


def test_the_residuals_must_be_unseen():
    base = evaluator(unseen, "neuron that does not read", 30).interpretation
    seen = replace(base, values={**base.values, y: ((fmpq(1),), (fmpq(0),), (fmpq(0),))})
    assert verdict(Evaluator(seen, 30), STAYS.hypotheses["unseen_residuals"]) == "refuted"


@pytest.mark.parametrize("slope_of_s", [0, 2])
def test_the_bias_must_have_its_slope(slope_of_s):
    base = evaluator(eliminators, "product neuron", 30).interpretation
    flat = function(Real, lambda t: slope_of_s)
    wrong = Evaluator(replace(base, definitions={**base.definitions, ds: flat}), 30)
    hypotheses = eliminators["elimination"].hypotheses
    assert verdict(wrong, hypotheses["differentiable_factor"]) == "refuted"
    assert (verdict(wrong, hypotheses["nonzero_slope"]) == "refuted") == (slope_of_s == 0)
    still = {**base.definitions, s: function(Real, lambda t: 1), ds: function(Real, lambda t: 0)}
    constant = Evaluator(replace(base, definitions=still), 30)
    assert verdict(constant, hypotheses["differentiable_factor"]) == "proved"
    assert verdict(constant, hypotheses["nonzero_slope"]) == "refuted"
