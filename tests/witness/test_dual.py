"""Dual numbers against mpmath's differences, and at kinks."""

from fractions import Fraction

import mpmath
import pytest
from flint import arb

from pgb.witness.ball import Balls, ball, precision
from pgb.witness.dual import Dual, Duals
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.expression import evaluate
from pgb.witness.multi import Multi
from pgb.witness.parser import parse

M = Multi(60)
B = Balls(60)

SOURCES = [
    *("x**5 - 2*x + 1", "1/x**3", "(x + 1)/(x**2 + 1)", "sqrt(x + 2)", "exp(sin(x))", "log(x)**2"),
    *("cos(x)/x", "tan(x/2)", "atan(3*x)", "sinh(x)*cosh(2*x)", "tanh(x)**2", "sigmoid(5*x)"),
    *("softplus(-3*x)", "relu(x)*x", "relu(-x) + x", "leaky_relu(-x, 1/10)", "elu(-x)", "abs(-x)"),
    *("max(x, x**2, 1/2)", "min(x, 1/(1+x))", "pi*x + E", "x**0", "softplus(x*tanh(x))"),
]
POINTS = [Fraction(3, 10), Fraction(7, 5)]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("x", POINTS)
def test_slope_is_the_derivative(source: str, x: Fraction) -> None:
    tree = parse(source)
    expected = M.context.diff(lambda t: evaluate(tree, {"x": t}, M), M.number(x))

    on = Duals(M)
    found = evaluate(tree, {"x": on.variable(M.number(x))}, on)
    assert abs(found.slope - expected) < 1e-25 * (1 + abs(expected))
    assert found.value == pytest.approx(evaluate(tree, {"x": M.number(x)}, M), rel=1e-50)

    enclosed = _enclosed(source, x).slope
    with precision(60):
        assert abs(enclosed - arb(mpmath.nstr(expected, 40))) < arb("1e-20")


@pytest.mark.parametrize(
    "source", ["exp(sin(x))", "x**4/(1+x)", "tanh(x)", "softplus(x)", "log(x)"]
)
def test_duals_of_duals_give_second_derivatives(source: str) -> None:
    tree, x = parse(source), M.number(Fraction(3, 5))
    expected = M.context.diff(lambda t: evaluate(tree, {"x": t}, M), x, 2)
    inner = Duals(M)
    on = Duals(inner)
    found = evaluate(tree, {"x": Dual(inner.variable(x), inner.integer(1))}, on)
    assert abs(found.slope.slope - expected) < 1e-15


def _enclosed(source: str, x: Fraction) -> Dual[arb]:
    on = Duals(B)
    with B.working():
        return evaluate(parse(source), {"x": on.variable(ball(x))}, on)


def test_exact_slopes() -> None:
    on = Duals(Exacts())
    x = on.variable(Exact.rational(Fraction(1, 2)))
    slope = evaluate(parse("x**3 + sin(pi*x) + log(x)"), {"x": x}, on).slope
    assert slope.as_fraction() == Fraction(3, 4) + 2


def test_slope_along_a_line() -> None:
    on = Duals(Exacts())
    u = on.variable(Exact.rational(2), Exact.rational(3))
    v = on.variable(Exact.rational(5), Exact.rational(-1))
    assert on.mul(u, v).slope.as_fraction() == 13
    assert on.div(u, v).slope.as_fraction() == Fraction(17, 25)


def test_a_kink_gives_both_sides_or_nothing() -> None:
    enclosed = _enclosed("abs(x)", Fraction(0)).slope
    assert enclosed.contains(-1)
    assert enclosed.contains(1)
    on = Duals(Exacts())
    with pytest.raises(Inexact):
        evaluate(parse("abs(x)"), {"x": on.variable(Exact.rational(0))}, on)


def test_a_hinge_of_higher_degree_has_no_kink() -> None:
    on = Duals(Exacts())
    for degree in (2, 3):
        hinged = on.hinge(on.variable(Exact.rational(0)), degree)
        assert hinged.slope.is_zero
    assert on.hinge(on.variable(Exact.rational(2)), 3).slope.as_fraction() == 12
    with pytest.raises(Inexact):
        on.hinge(on.variable(Exact.rational(0)), 1)


def test_log_sum_exp_and_softmax() -> None:
    on = Duals(M)
    x = [on.variable(M.number(Fraction(1, 3)), M.integer(2)), on.constant(M.number(Fraction(1)))]
    weights = M.softmax([M.number(Fraction(1, 3)), M.number(Fraction(1))])
    assert abs(on.log_sum_exp(x).slope - 2 * weights[0]) < 1e-50
    slope = on.softmax(x)[0].slope
    assert abs(slope - 2 * weights[0] * (1 - weights[0])) < 1e-50
