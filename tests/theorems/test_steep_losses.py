"""The loss 1 - |q|^(3/2) in numbers: flat at 0, and left by the neuron a = t^2."""

from dataclasses import replace

import mpmath as mp
import pytest

from pgb.facts.functions import sqrt
from pgb.kernel.syntax import function, sum_
from pgb.kernel.terms import Term
from pgb.result.catalogue import find, load
from pgb.setting import K, M, Output, l
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("steep_losses"))
s = mp.mpf(1) / 3 + mp.mpf(1) / 2  # w.x + b on the instance


def loss(q):
    return 1 - abs(q) ** mp.mpf("1.5")


@pytest.mark.parametrize("weight", [1, 100])
def test_the_neuron_lowers_the_augmented_loss(weight):
    for t in (mp.mpf(10) ** -n for n in (3, 4, 5)):
        assert loss(t**2 * mp.exp(s)) + weight * t**4 < loss(0)


def test_the_output_0_is_stationary_and_no_minimum():
    steps = [mp.mpf(10) ** -n for n in (4, 8, 12)]
    slopes = [(loss(q) - loss(0)) / q for q in steps]
    assert slopes == sorted(slopes)
    assert abs(slopes[-1]) < mp.mpf(10) ** -5
    assert loss(1) < loss(0)


def on(of) -> Evaluator:
    found = evaluator(RESULT, "a cusp", 30)
    changed = {
        **found.interpretation.definitions,
        l: function(M, lambda i: function(Output, lambda q: of(q))),
    }
    return Evaluator(
        replace(found.interpretation, name="changed", definitions=changed), 30, found.certificates
    )


def size(q: Term) -> Term:
    return sum_(K, lambda k: q(k) ** 2)


@pytest.mark.parametrize(
    ("of", "holds"),
    [
        (lambda q: 1 - sqrt(sqrt(size(q))) ** 3, True),
        (lambda q: 1 - size(q), False),
        (lambda q: 1 - sqrt(size(q)), False),
    ],
)
def test_losses_of_another_power_are_not_taken(of, holds):
    hypothesis = RESULT["three_halves"].hypotheses["three_halves_near_0"]
    assert (on(of).claim(hypothesis).verdict is Verdict.PROVED) == holds
