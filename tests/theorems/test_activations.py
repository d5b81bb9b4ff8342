"""Which activations are locally spanning: the opposite, and one input more or less, is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, le
from pgb.kernel.terms import Card, Not, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting.data import N
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

TABLE, POWERS, LINE = (
    load(find(name)) for name in ("activations", "polynomial_activations", "powers_on_a_line")
)
YES, NO = POWERS["powers_are_spanning"], LINE["powers_are_not_on_a_line"]
p = Var("p", Real)


@pytest.mark.parametrize(
    "statement",
    [
        TABLE["exponential_is_spanning"],
        TABLE["gaussian_is_spanning"],
        TABLE["relu_is_not"],
        TABLE["cosine_is_not"],
        YES,
        NO,
    ],
    ids=lambda statement: statement.name,
)
def test_the_opposite_is_refused(statement):
    opposite = statement.conclusion
    opposite = opposite.children[0] if isinstance(opposite, Not) else Not(opposite)
    with pytest.raises(NotDerived):
        derive(replace(statement, conclusion=opposite, _derivation=None))


@pytest.mark.parametrize(
    ("statement", "hypothesis", "weaker"),
    [
        (YES, "few_inputs", le(Card(N), p + 2)),
        (YES, "degree", And()),
        (YES, "distinct_inputs", And()),
        (NO, "many_inputs", le(p + 1, Card(N))),
        (NO, "collinear", And()),
        (NO, "distinct_inputs", And()),
        (TABLE["gaussian_is_spanning"], "distinct_inputs", And()),
        (TABLE["cosine_is_not"], "different", And()),
        (TABLE["cosine_is_not"], "opposite", And()),
    ],
)
def test_with_a_weaker_hypothesis_it_is_refused(statement, hypothesis, weaker):
    hypotheses = {**statement.hypotheses, hypothesis: weaker}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=hypotheses, _derivation=None))


def test_third_powers_see_four_inputs():
    base = evaluator(LINE, "four inputs on a line", 30)
    cubes = {v: fmpq(3) if v == p else old for v, old in base.interpretation.values.items()}
    on = Evaluator(replace(base.interpretation, values=cubes), 30)
    assert str(on.claim(NO.hypotheses["many_inputs"]).verdict) == "refuted"
    spanning = NO.conclusion.children[0]
    assert str(on.claim(spanning).verdict) == "proved"
    assert str(base.claim(spanning).verdict) == "refuted"
