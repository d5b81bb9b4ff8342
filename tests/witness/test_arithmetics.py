"""Balls, floats and many digits: the same functions, each honest about what it does not know."""

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from flint import arb, ctx
from hypothesis import given
from hypothesis import strategies as st

from pgb.witness.ball import Balls, ball, power, precision
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.expression import evaluate
from pgb.witness.floats import Floats
from pgb.witness.multi import Multi
from pgb.witness.parser import parse

B, F, M = Balls(50), Floats(), Multi(60)

SOURCES = [
    *("pi - E", "sqrt(x)", "exp(-x)", "log(x)", "sin(3*x)", "cos(x)", "tan(x)", "atan(x)"),
    *("sinh(x)", "cosh(x)", "tanh(x)", "sigmoid(-x)", "softplus(x)", "softplus(-x)", "relu(x)"),
    *("relu(-x)", "leaky_relu(-x, 1/10)", "leaky_relu(x, 1/10)", "elu(-x)", "elu(x)", "abs(-x)"),
    *("max(x, 1, 2)", "min(x, 1, -x)", "x**7 - 1/x**3", "(x - 5)**2", "x**0"),
]


def balls(source: str, x: Fraction) -> arb:
    with B.working():
        return evaluate(parse(source), {"x": ball(x)}, B)


def digits(source: str, x: Fraction) -> Any:
    return evaluate(parse(source), {"x": M.number(x)}, M)


@pytest.mark.parametrize("source", SOURCES)
@given(x=st.fractions(Fraction(1, 100), 20, max_denominator=100))
def test_the_arithmetics_agree(source: str, x: Fraction) -> None:
    enclosed, found = balls(source, x), digits(source, x)
    with precision(70):
        near = arb(M.context.nstr(found, 60), M.context.nstr(abs(found) * 1e-55 + 1e-55, 5))
        assert enclosed.overlaps(near)
    with F.working():
        value = float(evaluate(parse(source), {"x": F.number(x)}, F))
    assert value == pytest.approx(float(found), rel=1e-9, abs=1e-9)


def test_precision_is_restored_after_an_error() -> None:
    before = ctx.prec
    with pytest.raises(ZeroDivisionError), precision(300):
        _ = ctx.prec // 0
    assert ctx.prec == before


def test_evaluation_sets_the_precision_itself() -> None:
    third = evaluate(parse("1/3 + pi"), {}, Balls(200))
    assert third.rad() < arb("1e-195")


def test_a_decimal_is_enclosed_as_written() -> None:
    tenth = evaluate(parse("0.1"), {}, B)
    assert (10 * tenth).overlaps(arb(1))
    assert not tenth.overlaps(arb(0.1))


@given(st.integers(-4, 9), st.fractions(-3, 3, max_denominator=9))
def test_powers_of_wide_balls_hold_every_power(n: int, centre: Fraction) -> None:
    wide = power(ball(centre) + arb(0, 1), n)
    for inside in (centre - 1, centre, centre + Fraction(1, 2), centre + 1):
        if inside or n >= 0:
            assert wide.overlaps(ball(inside**n)) or not wide.is_finite()


def test_a_ball_across_a_kink_covers_both_sides() -> None:
    across = arb(0, 1)
    for value in (B.relu(across), B.abs(across), B.elu(across), B.leaky_relu(across, arb(0.5))):
        assert value.contains(0)
        assert not value < 1
    both = B.choose(across, arb(3), arb(5))
    assert both.contains(3)
    assert both.contains(5)
    assert B.choose(arb.nan(), arb(3), arb(3)).is_nan()


@pytest.mark.parametrize("source", ["log(x)", "1/x", "sqrt(-1 - x)", "x**-2", "log(x - 1)"])
def test_what_does_not_exist_is_no_number(source: str) -> None:
    assert not balls(source, Fraction(0)).is_finite()
    assert not M.context.isfinite(digits(source, Fraction(0)))
    with F.working():
        assert not math.isfinite(float(evaluate(parse(source), {"x": F.integer(0)}, F)))


def test_floats_do_not_overflow_where_the_value_is_finite() -> None:
    big = F.number(Fraction(1000))
    with F.working():
        assert float(F.softplus(big)) == 1000
        assert float(F.softplus(F.neg(big))) == 0
        assert float(F.sigmoid(big)) == 1
        assert float(F.sigmoid(F.neg(big))) == 0
        assert float(F.tanh(big)) == 1
        assert float(F.elu(big)) == 1000
        assert float(F.log_sum_exp([big, big])) == pytest.approx(1000 + math.log(2))
        assert [float(w) for w in F.softmax([big, F.neg(big)])] == [1, 0]


def test_floats_are_vectorised() -> None:
    grid = np.linspace(-2, 2, 9)
    with F.working():
        values = evaluate(parse("max(sin(x), 0) + leaky_relu(x, 1/10)"), {"x": grid}, F)
    expected = np.maximum(np.sin(grid), 0) + np.where(grid > 0, grid, grid / 10)
    assert values == pytest.approx(expected)


def test_a_tie_of_two_values_is_no_float() -> None:
    assert math.isnan(float(F.choose(F.integer(0), F.integer(1), F.integer(2))))
    assert M.context.isnan(M.choose(M.integer(0), M.integer(1), M.integer(2)))


def test_many_digits_leave_the_global_precision_alone() -> None:
    import mpmath

    before = mpmath.mp.dps
    assert Multi(300).context.dps == 300
    assert mpmath.mp.dps == before


@pytest.mark.parametrize("on", [B, F, M, Exacts()])
def test_empty_sums_and_products(on: Any) -> None:
    zero, one = on.sum([]), on.product([])
    if isinstance(zero, Exact):
        assert zero.as_fraction() == 0
        assert one.as_fraction() == 1
    else:
        assert zero == 0
        assert one == 1
