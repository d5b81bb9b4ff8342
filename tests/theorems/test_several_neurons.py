"""Several neurons: each hypothesis is needed, wrong claims and instances are refused."""

from dataclasses import replace
from fractions import Fraction

import pytest
from flint import fmpq

from pgb.kernel.syntax import And, Not, eq, for_all, function, le, lt
from pgb.kernel.terms import Num, Term
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import L, Lstar, T, global_minimum, theta
from pgb.transform.several import a, lam, transformation
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("several_neurons"))
ELIMINATION = RESULT["elimination"]


@pytest.fixture(scope="module")
def on() -> Evaluator:
    return evaluator(RESULT, "absolute losses", 30)


def moved(on: Evaluator, **values: object) -> Evaluator:
    named: dict[str, Term] = {"a": a, "theta": theta, "lam": lam}
    changed = {named[name]: value for name, value in values.items()}
    given = {**on.interpretation.values, **changed}
    return Evaluator(replace(on.interpretation, values=given), 30)


def test_no_loss_has_a_slope_there(on: Evaluator) -> None:
    assert on.claim(eq(L(theta), 0)).verdict is Verdict.PROVED
    assert on.claim(ELIMINATION.hypotheses["local_minimum"]).verdict is Verdict.PROVED


def test_elsewhere_there_is_no_local_minimum(on: Evaluator) -> None:
    trap = moved(on, theta=(fmpq(0),))
    assert trap.claim(eq(L(theta), Num(Fraction(1, 2)))).verdict is Verdict.PROVED
    assert trap.claim(transformation.at_minimum).verdict is not Verdict.PROVED
    assert trap.claim(transformation.at_minimum_in_neurons).verdict is Verdict.REFUTED
    awake = moved(on, a=((fmpq(1, 10), fmpq(0)),))
    assert awake.claim(transformation.at_minimum).verdict is Verdict.REFUTED
    paid = moved(on, lam=fmpq(-1))
    assert paid.claim(ELIMINATION.hypotheses["positive_penalty"]).verdict is Verdict.REFUTED


original = function(T, lambda theta: L(theta))
WRONG = {
    "above L*": lt(Lstar, L(theta)),
    "a maximum": for_all(T, lambda other: le(L(other), L(theta))),
    "no minimum": Not(global_minimum(original, theta, "theta")),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_conclusion_is_refused(name: str) -> None:
    wrong = And(*ELIMINATION.conclusion.children[:3], WRONG[name])
    with pytest.raises(NotDerived):
        derive(replace(ELIMINATION, conclusion=wrong, _derivation=None))


HYPOTHESES = [(s, h) for s in RESULT.statements for h in RESULT[s].hypotheses]
WEAKER = {"positive_penalty": le(-1, lam)}


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_every_hypothesis_is_needed(name: str, hypothesis: str) -> None:
    statement = RESULT[name]
    weaker = {**statement.hypotheses, hypothesis: WEAKER.get(hypothesis, And())}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=weaker, _derivation=None))
