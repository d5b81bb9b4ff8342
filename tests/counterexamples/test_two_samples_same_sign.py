"""Two inputs, residuals of one sign: the instance is a bad minimum, and wrong claims are seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pgb.kernel.syntax import eq, function, le
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.setting.minima import global_minimum, local_minimum
from pgb.setting.model import L, T, theta
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import evaluator, instance_of

theorem = load(find("two_samples_same_sign"))
NAME = "F2-same-sign at both inputs"
original = function(T, lambda theta: L(theta))


def changed(**values):
    """The instance with other values of some variables, given by name."""
    known = instance_of(theorem, NAME)
    variables = {v.name: v for v in known.values} | {"better": better}
    own = interpretation("own", known.sizes, {variables[n]: v for n, v in values.items()})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30, ())


better = Var("better", T)


def test_theta_is_a_strict_suboptimal_minimum_of_the_original_loss():
    on = evaluator(theorem, NAME, 30)
    assert on.claim(local_minimum(original, theta)).verdict == "proved"
    two = changed(better=[2])
    assert two.claim(le(L(theta), L(better))).verdict == "refuted"
    assert two.claim(eq(L(better), 0)).verdict == "proved"
    assert on.claim(global_minimum(original, theta)).verdict != "proved"


def test_residuals_of_different_sign_are_told():
    conclusion = theorem["one_exponential_through_both"]
    on = changed(Y=[[0], [-3]])
    assert on.claim(conclusion.hypotheses["same_sign"]).verdict == "refuted"
    assert on.claim(conclusion.conclusion).verdict != "proved"


@pytest.mark.parametrize("W_", [[[1]], [[0]]])
def test_other_weights_do_not_fit(W_):
    fit = theorem["exact_fit_for_every_bias"].hypotheses["exponential_fit"]
    assert changed(W=W_).claim(fit).verdict == "refuted"


def test_the_infimum_is_not_another_number_and_is_not_attained():
    on = evaluator(theorem, NAME, 30)
    infimum, positive = theorem["infimum_zero_not_attained"].conclusion.children
    lowest = infimum.children[0]
    assert on.claim(infimum).verdict == "proved"
    assert on.claim(eq(lowest, 1)).verdict != "proved"
    assert on.claim(eq(lowest, -1)).verdict != "proved"
    assert on.claim(positive).verdict == "proved"
