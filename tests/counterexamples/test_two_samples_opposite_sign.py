"""Two samples, residuals of opposite sign: the theory's example, and wrong claims are seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pgb.kernel.syntax import eq, function, lt, pair
from pgb.kernel.terms import Num
from pgb.result.catalogue import find, load
from pgb.setting.data import D
from pgb.setting.minima import local_minimum
from pgb.setting.model import L, T, theta
from pgb.transform.exponential import Lt, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import evaluator, instance_of

theorem = load(find("two_samples_opposite_sign"))
NAME = "F3-opposite-sign near the infimum"


def changed(**values):
    """The instance with other values of some variables, given by name."""
    known = instance_of(theorem, NAME)
    variables = {v.name: v for v in known.values}
    own = interpretation("own", known.sizes, {variables[n]: v for n, v in values.items()})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30, ())


def test_theta_is_a_strict_suboptimal_minimum_of_the_original_loss():
    original = function(T, lambda theta: L(theta))
    assert evaluator(theorem, NAME, 30).claim(local_minimum(original, theta)).verdict == "proved"
    assert changed(theta=[2]).claim(eq(L(theta), 0)).verdict == "proved"


def test_the_infimum_is_one_half_and_no_other_number():
    on = evaluator(theorem, NAME, 30)
    value, positive = theorem["infimum_is_the_smaller_residual"].conclusion.children
    lowest = value.children[0]
    assert on.claim(value).verdict == "proved"
    assert on.claim(positive).verdict == "proved"
    assert on.claim(eq(value.children[1], Num(1) / 2)).verdict == "proved"
    for wrong in (0, 1, 2):
        assert on.claim(eq(lowest, wrong)).verdict != "proved"


@pytest.mark.parametrize("w", [1, 3, 6])
def test_a_smaller_weight_is_not_near_the_infimum(w):
    statement = theorem["weights_diverge"]
    on = changed(W=[[w]], a=[f"2*exp(-{w})"], rho=w * w)
    assert on.claim(statement.hypotheses["near_infimum"]).verdict == "refuted"
    assert on.claim(statement.conclusion).verdict == "refuted"


def test_residuals_of_one_sign_go_below():
    fitted = changed(theta=[0], y=[[0], [2]], a=[1], W=[["log(2)"]], b=[0])  # c = (2, 1)
    assert fitted.claim(theorem["at_least"].hypotheses["opposite_sign"]).verdict == "refuted"
    assert fitted.claim(lt(Lt(z), Num(1) / 2)).verdict == "proved"
    assert fitted.claim(theorem["at_least"].conclusion).verdict == "refuted"


def test_against_a_search_with_numpy():
    """No neuron of many tried goes below 1/2, and the bound on the excess holds at each."""
    random = np.random.default_rng(1)
    a, b, w = random.normal(size=(3, 200_000)) * 3
    g1, g2 = a * np.exp(w + b), a * np.exp(b)
    loss = ((g1 - 2) ** 2 + (g2 + 1) ** 2) / 2 + a * a / 10
    assert np.all(loss >= 0.5 + np.exp(-w * w - 1) / 4)
    assert loss.min() < 0.6


@pytest.mark.parametrize(("v", "beta"), [(1, 1), (2, 0), (0, 1)])
def test_other_rays_do_not_do(v, beta):
    claim = theorem["escaping_ray"].conclusion
    known = instance_of(theorem, NAME)
    ray = pair(function(D, lambda q: v), Num(beta))
    on = Evaluator(replace(known, examples={ray.sort: (ray,)}), 30)
    assert on.claim(claim).verdict != "proved"
    assert evaluator(theorem, NAME, 30).claim(claim).verdict == "proved"
