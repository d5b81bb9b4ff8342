"""One input: a loss of a million, and an augmented loss as small as L*."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pgb.kernel.syntax import And, eq, le, lt
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting.model import L, Lstar, risk, theta
from pgb.setting.tables import Table
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import Evaluator, evaluator, instance_of

theorem = load(find("small_value"))
NAME = "a loss of a million"
on = evaluator(theorem, NAME, 30)
value = theorem["explicit_neurons"].conclusion.children[0]


def with_exponent(s: int) -> Evaluator:
    """The instance at another s."""
    known = instance_of(theorem, NAME)
    (variable,) = (v for v in known.values if v.name == "s")
    own = interpretation("own", known.sizes, {variable: s})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30)


def test_a_large_loss_and_a_small_value() -> None:
    assert on.claim(eq(L(theta), 10**6 + 1)).verdict == "proved"
    assert on.claim(eq(risk(Var("F", Table)), 1)).verdict == "proved"
    assert on.claim(eq(risk(Var("F", Table)), Lstar)).verdict == "proved"
    assert on.claim(lt(value, 1 + Fraction(1, 10**6))).verdict == "proved"
    assert on.claim(le(value, 1)).verdict == "refuted"


def test_too_small_an_exponent_is_told() -> None:
    bound = theorem["explicit_bound"]
    early = with_exponent(12)
    assert early.claim(bound.hypotheses["late_enough"]).verdict == "refuted"
    assert early.claim(bound.conclusion, without=(bound,)).verdict == "refuted"


@pytest.mark.parametrize("statement", theorem.statements.values(), ids=lambda s: s.name)
def test_without_a_hypothesis_it_is_not_derived(statement) -> None:
    for name in statement.hypotheses:
        fewer = {**statement.hypotheses, name: And()}
        with pytest.raises(NotDerived):
            derive(replace(statement, hypotheses=fewer, _derivation=None))
