"""The least-squares line: its one minimum in numbers, and data that a line fits."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pgb.basis import Coordinates
from pgb.kernel.syntax import And, eq
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import Evaluator, evaluator, instance_of

theorem = load(find("underfitting_linear_model"))
HYPOTHESES = [(s, name) for s in theorem.statements.values() for name in s.hypotheses]
normal = theorem["minimum_where_normal"].hypotheses["normal_equations"]
best = Var("best", Coordinates)


def changed(**values) -> Evaluator:
    known = instance_of(theorem, "a line")
    variables = {v.name: v for v in known.values}
    own = interpretation("own", known.sizes, {variables[n]: v for n, v in values.items()})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30)


@pytest.mark.parametrize(("statement", "name"), HYPOTHESES)
def test_without_a_hypothesis_it_is_not_derived(statement, name) -> None:
    fewer = {**statement.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=fewer, _derivation=None))


def test_the_minimum_in_numbers() -> None:
    on = evaluator(theorem, "a line", 30)
    loss = theorem["least_squares_is_convex"].conclusion.children[1]
    assert on.claim(normal).verdict == "proved"
    assert on.claim(eq(loss(best), Fraction(2, 9))).verdict == "proved"
    assert changed(best=[Fraction(1, 3), Fraction(1, 100)]).claim(normal).verdict == "refuted"


def test_the_inverse_must_be_one() -> None:
    rank = theorem["least_squares_has_one_minimum"].hypotheses["full_column_rank"]
    assert evaluator(theorem, "a line", 30).claim(rank).verdict == "proved"
    assert changed(inverse=[[[1], [0], [0]], [[0], [1], [0]]]).claim(rank).verdict != "proved"


def test_points_on_a_line_are_fitted() -> None:
    on_a_line = changed(y=[[0], [1], [2]], best=[0, 1])
    missed = theorem["one_minimum_then_none"].hypotheses["means_missed"]
    assert on_a_line.claim(normal).verdict == "proved"
    assert on_a_line.claim(missed).verdict != "proved"
