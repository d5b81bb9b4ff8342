"""Vanishing gradients: other curves are not flat, and the numbers of the theory."""

from __future__ import annotations

import sys
from dataclasses import replace

import mpmath as mp
import pytest
from flint import fmpq

from pgb.kernel.syntax import eq, for_all, lt
from pgb.prove import Real
from pgb.result import cited
from pgb.transform._lines import flat
from pgb.transform.exponential import lam
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

result = cited("vanishing_gradients")
script = sys.modules[result["flat_far_out"].proof.__module__]
claims = evaluator(result, "one sample", 50)


def test_the_gap_is_5_and_not_another_number():
    gap = result["flat_and_not_optimal"].conclusion.children[1].children[0]
    assert claims.claim(eq(gap, 5)).verdict == "proved"
    assert claims.claim(lt(gap, 5)).verdict == "refuted"


def test_a_negative_penalty_is_refused():
    instance = result.instances["one sample"]()
    changed = replace(instance, values={**instance.values, lam: fmpq(-1)})
    on = Evaluator(changed, 50)
    hypotheses = result["slopes_and_curvature"].hypotheses
    assert on.claim(hypotheses["positive_penalty"]).verdict == "refuted"
    assert on.claim(result["flat_and_not_optimal"].conclusion.children[0]).verdict != "proved"


def test_a_smaller_tolerance_is_not_certified():
    certified = result["flat_at_every_exponent"]
    assert claims.claim(certified.conclusion).verdict == "proved"
    tighter = for_all(
        Real, lambda s: flat(script.loss, script.at_exponent(s), script.tolerance(s) / 2)
    )
    assert claims.claim(tighter).verdict != "proved"


@pytest.mark.parametrize("s", [0, 1, 5])
def test_slopes_and_determinant_by_finite_differences(s):
    """One output: Lt = (a e^s - c)^2 + lambda a^2 at a = c e^-s; determinant 4 lambda c^2."""
    c, weight = mp.mpf(-2), mp.mpf(1) / 10

    def augmented(a, exponent):
        return (a * mp.exp(exponent) - c) ** 2 + weight * a**2

    with mp.workdps(40):
        point = (c * mp.exp(-s), mp.mpf(s))
        slopes = [mp.diff(augmented, point, n) for n in ((1, 0), (0, 1))]
        H = [
            [mp.diff(augmented, point, n) for n in row]
            for row in (((2, 0), (1, 1)), ((1, 1), (0, 2)))
        ]
    assert abs(slopes[0] - 2 * weight * c * mp.exp(-s)) < 1e-12
    assert abs(slopes[1]) < 1e-12
    assert abs(H[0][0] * H[1][1] - H[0][1] ** 2 - 4 * weight * c**2) < 1e-8
    assert augmented(*point) < c**2
