"""Logarithmic escape: what the legs do not already test, above all that wrong motions are seen."""

from __future__ import annotations

import pytest

from pgb.kernel.binding import substitute
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import function
from pgb.kernel.terms import Num, Var
from pgb.result.catalogue import find, load
from pgb.setting.data import K, Output
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Interpretation
from pgb.witness.leg import evaluator, instance_of

theorem = load(find("logarithmic_escape"))
A, B = Var("a", Fun(Real, Output)), Var("b", Fun(Real, Output))


def on(name):
    return evaluator(theorem, name, 30)


def motion(speed):
    return function(Real, lambda t: function(K, lambda k: speed * t))


def test_a_path_that_does_not_follow_the_flow_is_refuted():
    flow = theorem["slope_of_balance"].hypotheses["flow_in_b"]
    assert on("growing bias").claim(flow).verdict == "proved"
    wrong = substitute(flow, {B: motion(Num(2))})
    assert on("growing bias").claim(wrong).verdict == "refuted"


@pytest.mark.parametrize("factor", [-2, 1, 3])
def test_another_factor_than_two_lambda_is_refuted(factor):
    from pgb.facts.notions import derivative
    from pgb.transform.exponential import lam

    k, t = Var("k", K), Num(1)
    balance = function(Real, lambda s: B(s, k) - A(s, k) ** 2 / 2)
    for name in ("growing bias", "bounded bias"):
        right = derivative(balance, t, 2 * lam * A(t, k) ** 2)
        wrong = derivative(balance, t, factor * lam * A(t, k) ** 2)
        assert on(name).claim(right).verdict == "proved"
        assert on(name).claim(wrong).verdict == "refuted"


def test_the_step_needs_the_slopes_of_the_minibatch():
    known = instance_of(theorem, "a minibatch of one")
    step = theorem["gradient_step"]
    d_b = Var("d_b", Output)
    wrong = Interpretation(
        "wrong",
        known.sizes,
        {**known.values, d_b: (known.values[d_b][0] + 1,)},
        known.definitions,
    )
    judge = Evaluator(wrong, 30, ())
    assert judge.claim(step.hypotheses["slope_in_b"]).verdict == "refuted"
    assert judge.claim(step.conclusion).verdict == "refuted"
