"""The largest fall: too small a constant is not certified, and the order is attained."""

from __future__ import annotations

from dataclasses import replace

import mpmath as mp
import pytest
from flint import fmpq

from pgb.kernel.terms import Var
from pgb.prove import Real
from pgb.result import cited
from pgb.setting.moments import p
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

result = cited("largest_fall")
enough = Var("enough", Real)


def on(**changes) -> Evaluator:
    instance = result.instances["n = 3"]()
    variables = {"enough": enough, "order": p}
    values = {**instance.values, **{variables[name]: v for name, v in changes.items()}}
    return Evaluator(replace(instance, values=values), 50, certificates())


def certificates():
    from pgb.witness.certificates import of_lemma

    return tuple(map(of_lemma, result.instances["n = 3"]().lemmas))


def test_the_constant_is_certified_and_smaller_ones_are_not():
    conclusion = result["at_most_order"].conclusion
    assert evaluator(result, "n = 3", 50).claim(conclusion).verdict == "proved"
    assert on().claim(conclusion).verdict == "proved"
    assert on(enough=fmpq(11)).claim(conclusion).verdict != "proved"


def test_a_higher_order_fails_the_hypothesis_and_is_not_certified():
    claims = on(order=fmpq(3))
    lower = result["at_most_order"].hypotheses["lower_moments_vanish"]
    assert claims.claim(lower).verdict == "refuted"
    assert claims.claim(result["at_most_order"].conclusion).verdict != "proved"


@pytest.mark.parametrize("rho", [0.5, 0.1, 0.02])
def test_the_largest_fall_is_of_order_rho_to_the_fourth(rho):
    """For the second difference at |w| <= rho, b <= rho, with the best a."""
    with mp.workdps(30):
        best = mp.mpf(0)
        for i in range(-20, 21):
            w, b = rho * mp.mpf(i) / 20, mp.mpf(rho)
            S = mp.exp(b) * (1 - mp.exp(w)) ** 2
            Q = 1 + sum(mp.exp(2 * (w * j + b)) for j in range(3)) / 3
            best = max(best, (S / 3) ** 2 / (4 * Q))
        assert mp.mpf("0.01") * mp.mpf(rho) ** 4 < best <= 12 * mp.mpf(rho) ** 4
