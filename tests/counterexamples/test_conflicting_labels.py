"""Conflicting labels: the theory's numbers, the penalty that it takes, wrong claims refused."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from flint import fmpq

from pgb.kernel.syntax import And, eq, for_all, le, lt, mean, there_is
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import M, N, T, X, theta, x
from pgb.transform.one_neuron import activation, b, f, lam, transformation, w
from pgb.witness.ball import Balls
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("conflicting_labels"))
LINKED = load(find("one_neuron_binary"))["elimination"]
INSTANCE = "both labels at one input"


@pytest.fixture(scope="module")
def on() -> Evaluator:
    return evaluator(RESULT, INSTANCE, 50)


def loss_at(on: Evaluator, parameter: int, outer: Fraction, weight: int = 1) -> float:
    values = {**on.interpretation.values, lam: fmpq(weight)}
    balls = Balls(40)
    numbers = transformation.on(replace(on.interpretation, values=values), balls)
    zero = balls.integer(0)
    return float(numbers.Lt((balls.integer(parameter),), balls.number(outer), zero, (zero,)))


def test_the_numbers_of_the_theory(on: Evaluator) -> None:
    small = Fraction(1, 1000)
    assert loss_at(on, 0, Fraction(0)) == 0.5
    assert loss_at(on, 2, Fraction(0)) == pytest.approx(4 / 9, abs=1e-15)
    curvature = (loss_at(on, 0, small) - 0.5) / float(small) ** 2
    assert curvature == pytest.approx(1 / 8, abs=1e-5)


def test_a_smaller_penalty_does_not_hold_it(on: Evaluator) -> None:
    assert loss_at(on, 0, Fraction(1, 10), weight=0) < 0.5
    changed = replace(on.interpretation, values={**on.interpretation.values, lam: fmpq(3, 4)})
    weak = Evaluator(changed, 30, on.certificates)
    assert weak.claim(RESULT["bad_minimum"].hypotheses["large_penalty"]).verdict == "refuted"


def test_only_the_labels_keep_elimination_from_holding(on: Evaluator) -> None:
    for name, hypothesis in LINKED.hypotheses.items():
        wanted = Verdict.REFUTED if name == "consistent_labels" else Verdict.PROVED
        assert on.claim(hypothesis, without=(LINKED,)).verdict is wanted, name
    assert on.claim(LINKED.conclusion, without=(LINKED,)).verdict is Verdict.REFUTED
    best_parameters = LINKED.conclusion.children[-1]
    assert on.claim(best_parameters, without=(LINKED,)).verdict is Verdict.REFUTED


WEAKER = {
    "large_penalty": lt(Fraction(2, 3) * mean(M, lambda i: activation(b, w, x(i)) ** 2), lam),
    "balanced_labels": And(),
    "binary_labels": And(),
    "zero_model_nearby": for_all(N, lambda j: eq(f(X(j), theta), 0)),  # at theta only
    "one_elsewhere": there_is(T, lambda theta: for_all(N, lambda j: le(0, f(X(j), theta)))),
}


@pytest.mark.parametrize("hypothesis", WEAKER)
@pytest.mark.parametrize("name", ["minimum_between_the_labels", "bad_minimum"])
def test_a_weaker_hypothesis_is_refused(name: str, hypothesis: str) -> None:
    original = RESULT[name]
    if hypothesis in original.hypotheses:
        weaker = {**original.hypotheses, hypothesis: WEAKER[hypothesis]}
        with pytest.raises(NotDerived):
            derive(replace(original, hypotheses=weaker, _derivation=None))
    else:
        assert (name, hypothesis) == ("minimum_between_the_labels", "one_elsewhere")
