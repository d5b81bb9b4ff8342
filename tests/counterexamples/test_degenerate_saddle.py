"""The degenerate saddle and its joint curvature: other residuals, other numbers, are found out."""

from __future__ import annotations

from dataclasses import replace

import mpmath as mp
import pytest
from flint import fmpq

from pgb.kernel.syntax import lt
from pgb.kernel.terms import Var
from pgb.prove import Real
from pgb.result import cited
from pgb.setting.data import X
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.networks import y

saddle = cited("degenerate_saddle")
joint = cited("joint_curvature")
SIZES = range(3, 9)


@pytest.mark.parametrize("n", SIZES)
def test_with_another_residual_the_moments_do_not_vanish(n):
    instance = saddle.instances[f"n = {n}"]()
    labels = list(instance.values[y])
    labels[0] = (labels[0][0] + fmpq(1, 1000),)
    claims = Evaluator(replace(instance, values={**instance.values, y: tuple(labels)}), 50)
    hypotheses = saddle["saddle"].hypotheses
    assert claims.claim(hypotheses["zeroth_moments_vanish"]).verdict == "refuted"
    assert claims.claim(saddle["saddle"].conclusion.children[0]).verdict == "refuted"


def test_with_uneven_inputs_there_is_negative_curvature():
    instance = saddle.instances["n = 3"]()
    values = {**instance.values, X: ((fmpq(0),), (fmpq(1),), (fmpq(3),))}
    claims = Evaluator(replace(instance, values=values), 50)
    hypotheses = saddle["saddle"].hypotheses
    assert claims.claim(hypotheses["zeroth_moments_vanish"]).verdict == "proved"
    assert claims.claim(hypotheses["first_moments_vanish"]).verdict == "refuted"


def test_a_curve_that_is_too_steep_or_climbs_is_not_certified():
    instance = saddle.instances["n = 4"]()
    conclusion = saddle["way_down"].conclusion.children[1]

    def verdict(**changes):
        values = {**instance.values, **{Var(n, Real): v for n, v in changes.items()}}
        return Evaluator(replace(instance, values=values), 50).claim(conclusion).verdict

    assert verdict() == "proved"
    assert verdict(most=fmpq(10)) != "proved"
    assert verdict(kappa=fmpq(-1)) != "proved"
    assert verdict(reach=fmpq(40)) != "proved"


def second_derivatives(weight):
    """Of the joint augmented loss in (t, a) at (0, 0), by finite differences."""

    def augmented(t, a):
        r = [mp.mpf(1) / 2 + t, -1 + t + t**2, mp.mpf(1) / 2 + t]
        return sum((residual + a) ** 2 for residual in r) / 3 + weight * a**2

    with mp.workdps(40):
        orders = [[(2, 0), (1, 1)], [(1, 1), (0, 2)]]
        return [[mp.diff(augmented, (0, 0), n) for n in row] for row in orders]


@pytest.mark.parametrize(("weight", "corner", "indefinite"), [(1, 4, True), (3, 8, False)])
def test_the_joint_hessian_of_the_theory(weight, corner, indefinite):
    H = second_derivatives(weight)
    expected = [[mp.mpf(2) / 3, 2], [2, corner]]
    for row, wanted in zip(H, expected, strict=True):
        assert all(abs(u - v) < 1e-15 for u, v in zip(row, wanted, strict=True))
    assert (H[0][0] * H[1][1] - H[0][1] ** 2 < 0) is indefinite


def test_neither_sign_is_claimed_at_the_wrong_lambda():
    form = joint["joint_curvature"].conclusion.children[1].children[1].children[0]
    dips = lt(form, 0)
    assert evaluator(joint, "lambda = 1", 50).claim(dips).verdict == "proved"
    assert evaluator(joint, "lambda = 3", 50).claim(dips).verdict == "refuted"
    semidefinite = joint["joint_curvature"].conclusion.children[2].children[1]
    assert evaluator(joint, "lambda = 3", 50).claim(semidefinite).verdict == "proved"
    assert evaluator(joint, "lambda = 1", 50).claim(semidefinite).verdict != "proved"
