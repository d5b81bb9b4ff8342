"""Citing a statement: values by variable or by name, hypotheses passed on or proved."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, combine
from pgb.kernel.normal import same
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import le
from pgb.kernel.terms import Num, Var
from pgb.result.statement import Given, Result

x, y, u = (Var(name, Real) for name in "xyu")


@pytest.fixture
def doubled():
    theorem = Result("doubled", "O", "2 x <= x + y", "test")

    @theorem.statement(le(2 * x, x + y), smaller=le(x, y))
    def statement(given):
        return combine(le(2 * x, x + y), (given.smaller, 1))

    return statement


def test_hypotheses_of_the_same_name_are_passed_on(doubled):
    found = doubled.apply(Given({"smaller": le(x, y), "other": le(0, y)}))
    assert same(found.conclusion, le(2 * x, x + y))
    assert found.hypotheses == (le(x, y),)
    with pytest.raises(Refusal, match=r"hypothesis smaller of doubled\.statement, found none"):
        doubled.apply(Given({"other": le(x, y)}))
    with pytest.raises(Refusal):
        doubled.apply(Given({"smaller": le(y, x)}))


def test_a_proof_by_name_is_used_in_place_of_what_is_given(doubled):
    found = doubled.apply(
        Given({"smaller": le(x, y)}), at={x: Num(0)}, smaller=assume(le(Num(0), y))
    )
    assert found.hypotheses == (le(Num(0), y),)


def test_variables_by_name(doubled):
    by_name = doubled.apply(at={"x": u, y: 3}, smaller=assume(le(u, 3)))
    assert same(by_name.conclusion, le(2 * u, u + 3))
    with pytest.raises(Refusal, match=r"variable of doubled\.statement \(x, y\), found z"):
        doubled.apply(at={"z": u}, smaller=assume(le(u, 3)))
