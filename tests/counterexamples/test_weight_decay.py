"""Weight decay with neurons: what holds on the line, what fails where theta = 0 fits, refusals."""

from dataclasses import replace
from fractions import Fraction

import pytest
from flint import fmpq

from pgb.basis import P
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import And, Not, eq, function, le
from pgb.kernel.terms import Num, Term, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import M, Output, local_minimum
from pgb.transform.exponential import lam
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("weight_decay"))
MAIN = RESULT["each_alone_has_a_minimum"]
WITH_DECAY, WITH_NEURONS, NOWHERE = MAIN.conclusion.children
gamma = MAIN.hypotheses["positive_decay"].children[1]


@pytest.fixture(scope="module")
def on() -> Evaluator:
    return evaluator(RESULT, "a line through two points", 30)


def at(value: Fraction | int) -> Term:
    return function(P, lambda p: Num(Fraction(value)))


def test_the_minimum_with_decay_is_at_five_sixths(on: Evaluator) -> None:
    line = MAIN.proof.__globals__["loss_with_decay"]
    five_sixths = at(Fraction(5, 6))
    assert on.claim(local_minimum(line, five_sixths)).verdict is Verdict.PROVED
    assert on.claim(eq(line(five_sixths), Num(Fraction(5, 12)))).verdict is Verdict.PROVED
    for other in (1, 0, Fraction(833333, 1000000)):
        assert on.claim(local_minimum(line, at(other))).verdict is Verdict.REFUTED


def test_where_zero_fits_a_hypothesis_fails(on: Evaluator) -> None:
    y = Var("y", Fun(M, Output))
    values = {**on.interpretation.values, y: ((fmpq(0),), (fmpq(0),))}
    off = Evaluator(replace(on.interpretation, values=values), 30)
    assert off.claim(MAIN.hypotheses["residual_remains_at_zero"]).verdict is Verdict.REFUTED
    assert off.claim(NOWHERE).verdict is not Verdict.PROVED


WRONG = {
    "decay alone has none": And(Not(WITH_DECAY), WITH_NEURONS, NOWHERE),
    "neurons alone have none": And(WITH_DECAY, Not(WITH_NEURONS), NOWHERE),
    "together they have one": And(WITH_DECAY, WITH_NEURONS, Not(NOWHERE)),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_conclusion_is_refused(name: str) -> None:
    with pytest.raises(NotDerived):
        derive(replace(MAIN, conclusion=WRONG[name], _derivation=None))


HYPOTHESES = [(s, h) for s in RESULT.statements for h in RESULT[s].hypotheses]
WEAKER = {"positive_penalty": le(0, lam), "positive_decay": le(0, gamma)}


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_every_hypothesis_is_needed(name: str, hypothesis: str) -> None:
    statement = RESULT[name]
    weaker = {**statement.hypotheses, hypothesis: WEAKER.get(hypothesis, And())}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=weaker, _derivation=None))
