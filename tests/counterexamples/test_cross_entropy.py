"""Accurate classifiers and missing classes: the numbers, and claims that are wrong."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pgb.facts.functions import log
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import And, eq, exp, lt
from pgb.kernel.terms import Num, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting.data import K, M
from pgb.setting.model import L, Lstar, theta
from pgb.setting.tables import with_loss
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import Evaluator, evaluator, instance_of

accuracy, missing = load(find("cross_entropy")), load(find("missing_class"))
STATEMENTS = [*accuracy.statements.values(), *missing.statements.values()]
HYPOTHESES = [(s, name) for s in STATEMENTS for name in s.hypotheses]
right = accuracy["accurate_classifier"]


def changed(result, name, **values) -> Evaluator:
    known = instance_of(result, name)
    variables = {v.name: v for v in known.values}
    own = interpretation("own", known.sizes, {variables[n]: v for n, v in values.items()})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30)


@pytest.mark.parametrize(("statement", "name"), HYPOTHESES)
def test_without_a_hypothesis_it_is_not_derived(statement, name) -> None:
    fewer = {**statement.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=fewer, _derivation=None))


def test_the_classifier_in_numbers() -> None:
    on = evaluator(accuracy, "classified right", 30)
    loss = with_loss("softmax", L(theta))  # log(1 + exp(-2 sqrt 3)) = 0.0308..
    assert on.claim(lt(Fraction(308, 10**4), loss)).verdict == "proved"
    assert on.claim(lt(loss, Fraction(309, 10**4))).verdict == "proved"
    assert on.claim(with_loss("softmax", lt(Lstar, L(theta)))).verdict == "proved"


def test_a_classifier_that_errs_is_told() -> None:
    wrong = changed(accuracy, "classified right", theta=[-2, "2*pi/3"])
    assert wrong.claim(right.hypotheses["accurate"]).verdict == "refuted"
    swapped = changed(accuracy, "classified right", kind=[1, 0])
    assert swapped.claim(right.hypotheses["one_hot"]).verdict == "refuted"


def test_with_one_class_there_is_nothing_to_miss() -> None:
    one = interpretation("one class", {M: 1, K: 1}, {Var("kind", Fun(M, K)): [0]})
    assert Evaluator(one).claim(right.hypotheses["two_classes"]).verdict == "refuted"


def test_the_infimum_of_two_labels() -> None:
    on = evaluator(missing, "two labels of three", 30)
    infimum = missing["log_two_is_the_infimum"].conclusion
    assert on.claim(infimum).verdict == "proved"
    assert on.claim(eq(infimum.children[0], log(Num(3)))).verdict != "proved"
    assert on.claim(eq(exp(log(Num(2))), 2)).verdict == "proved"


def test_with_two_classes_in_all_none_is_left_out() -> None:
    other = missing["log_two_is_not_attained"].hypotheses["third_class"]
    p, h = Var("p", K), Var("h", K)
    two = Evaluator(interpretation("two", {K: 2}, {p: 0, h: 1}))
    assert two.claim(other).verdict == "refuted"
