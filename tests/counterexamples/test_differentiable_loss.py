"""The absolute loss: the theory's region, what each condition is for, wrong claims refused."""

from dataclasses import replace
from math import exp
from random import Random
from typing import Any

import pytest
from flint import fmpq

from pgb.kernel.syntax import And, Not, eq, for_all, le, lt
from pgb.kernel.terms import Num, Term
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import K, L, differentiable_losses, theta
from pgb.transform.exponential import W, a, lam, transformation
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("differentiable_loss"))
BAD = RESULT["bad_minimum"]
INSTANCE = "one of two fitted"


@pytest.fixture(scope="module")
def on() -> Evaluator:
    return evaluator(RESULT, INSTANCE, 30)


def changed(on: Evaluator, values: dict[Term, Any]) -> Evaluator:
    given = {**on.interpretation.values, **values}
    return Evaluator(replace(on.interpretation, values=given), 30)


def test_the_losses_are_not_differentiable_there(on: Evaluator) -> None:
    assert on.claim(differentiable_losses).verdict is not Verdict.PROVED


def test_the_values_of_the_theory(on: Evaluator) -> None:
    assert on.claim(eq(L(theta), Num(1) / 2)).verdict is Verdict.PROVED
    best = changed(on, {theta: (fmpq(2),)})
    assert best.claim(eq(L(theta), 0)).verdict is Verdict.PROVED


def test_the_region_of_the_theory() -> None:
    """Lt >= 1/2 for |theta| <= 1, |a| <= 1/4, |b| <= 1 and w in [1/2, 3/2]; not for w < 0."""

    def augmented(t: float, a: float, b: float, w: float) -> float:
        c = 1 + t**2 - 5 / 8 * t**3
        return (abs(a * exp(w + b)) + abs(c + a * exp(b))) / 2 + a**2

    random = Random(5)
    for _ in range(4000):
        t, b = random.uniform(-1, 1), random.uniform(-1, 1)
        assert augmented(t, random.uniform(-0.25, 0.25), b, random.uniform(0.5, 1.5)) >= 0.5
    assert augmented(0, -0.1, 0, -1) < 0.5


def test_a_weight_that_favours_the_other_input_does_not_do(on: Evaluator) -> None:
    turned = changed(on, {W: ((fmpq(-1),),)})
    assert turned.claim(BAD.hypotheses["fitted_outweigh"]).verdict is Verdict.REFUTED
    assert turned.claim(transformation.at_minimum).verdict is not Verdict.PROVED
    awake = changed(on, {a: (fmpq(1, 100),)})
    assert awake.claim(transformation.at_minimum).verdict is Verdict.REFUTED


WRONG = {
    "no minimum": And(Not(BAD.conclusion.children[0]), *BAD.conclusion.children[1:]),
    "the neurons stay": And(
        BAD.conclusion.children[0],
        for_all(K, lambda k: lt(0, a(k))),
        *BAD.conclusion.children[2:],
    ),
    "a global minimum": And(*BAD.conclusion.children[:3], BAD.conclusion.children[3].children[0]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_conclusion_is_refused(name: str) -> None:
    with pytest.raises(NotDerived):
        derive(replace(BAD, conclusion=WRONG[name], _derivation=None))


HYPOTHESES = [(s, h) for s in RESULT.statements for h in RESULT[s].hypotheses]
WEAKER = {"positive_penalty": le(-1, lam)}


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_every_hypothesis_is_needed(name: str, hypothesis: str) -> None:
    statement = RESULT[name]
    weaker = {**statement.hypotheses, hypothesis: WEAKER.get(hypothesis, And())}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=weaker, _derivation=None))
