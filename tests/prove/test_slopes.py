"""Symbolic derivatives against finite differences, mpmath and sympy."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import mpmath as mp
import pytest
import sympy
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pgb.facts.notions import derivative, gradient
from pgb.kernel.binding import abstract, fresh
from pgb.kernel.errors import Refusal, TooLarge
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import exp, for_all, function, sum_
from pgb.kernel.terms import Add, App, Exp, Lam, Mul, Num, Pow, Sum, Term, Var
from pgb.prove import assume as supposed
from pgb.prove import slope, use
from tests.kernel.evaluate import World, evaluate

A = Index("A")
x, y = Var("x", Real), Var("y", Real)
u = Var("u", Fun(A, Real))
t = Var("t", Real)
mp.mp.dps = 40


@st.composite
def expression(draw, depth=3):
    """A random expression in t, made of what the walker differentiates."""
    if depth == 0:
        return draw(st.sampled_from([t, t, x, y, Num(2), Num(Fraction(-1, 2))]))
    kind = draw(st.integers(0, 5))
    first = draw(expression(depth - 1))
    if kind <= 1:
        return Add(first, draw(expression(depth - 1)))
    if kind <= 3:
        return Mul(first, draw(expression(depth - 1)))
    if kind == 4:
        return Pow(first, draw(st.integers(0, 3)))
    inner = draw(expression(1))
    k = fresh(A, "k")
    return draw(st.sampled_from([Exp(inner), Sum(abstract(k, u(k) * first + inner * u(k)))]))


def world(value: mp.mpf) -> World:
    numbers = [mp.mpf(1) / 3, mp.mpf(-2) / 5, mp.mpf(1)]
    return World(
        {A: 3},
        {x: mp.mpf(3) / 4, y: mp.mpf(-1) / 2, u: numbers.__getitem__, t: value},
        number=lambda f: mp.mpf(f.numerator) / f.denominator,
        exp=mp.exp,
    )


def found_slope(body: Term, at: Term) -> Term:
    judgement = slope(abstract(t, body), at)
    assert judgement.hypotheses == ()
    return judgement.conclusion.children[1]


@settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck))
@given(expression(), st.sampled_from([-1, 0, 1]))
def test_slopes_against_finite_differences(body, place):
    at = Num(Fraction(place, 2))
    try:
        value = found_slope(body, at)
    except TooLarge:
        assume(False)
    point = mp.mpf(place) / 2
    expected = mp.diff(lambda s: evaluate(body, world(s)), point)
    here = evaluate(value, world(point))
    assert abs(here - expected) <= mp.mpf(10) ** -12 * (1 + abs(expected))


def symbolic(term: Term) -> sympy.Expr:
    match term:
        case Num():
            return sympy.Rational(term.data[0].numerator, term.data[0].denominator)
        case Var():
            return sympy.Symbol(term.name, real=True)
        case Add():
            return sympy.Add(*map(symbolic, term.children))
        case Mul():
            return sympy.Mul(*map(symbolic, term.children))
        case Pow():
            return symbolic(term.children[0]) ** term.data[0]
        case Exp():
            return sympy.exp(symbolic(term.children[0]))
        case App() if isinstance(term.children[0], Lam):
            from pgb.kernel.binding import opened

            return symbolic(opened(*term.children))
    raise NotImplementedError(term)


@pytest.mark.parametrize(
    "body",
    [
        t**3 - 2 * x * t,
        exp(x * t + y),
        t * exp(-t) + exp(exp(t)),
        (1 + t) ** 4 * exp(2 * t),
        (t * x + y) ** 2 * (t - y),
        Num(3) * x,
    ],
)
def test_slopes_against_sympy(body):
    value = symbolic(found_slope(body, y))
    symbol = sympy.Symbol("t", real=True)
    expected = sympy.diff(symbolic(body), symbol).subs(symbol, sympy.Symbol("y", real=True))
    assert sympy.expand(value - expected) == 0


def test_slopes_of_sums_do_not_capture_the_index():
    i = Var("i", A)
    body = sum_(A, lambda k: (u(k) + t * u(i)) ** 2)
    value = found_slope(body, Num(0))
    assert same(value, sum_(A, lambda k: 2 * u(k) * u(i)))


def test_a_given_slope_must_be_the_one():
    square = function(Real, lambda s: s * s)
    assert same(slope(square, 3, Num(6)).conclusion, derivative(square, 3, 6))
    for wrong in (5, -6, Fraction(13, 2)):
        with pytest.raises(Refusal, match=r"expected .*found"):
            slope(square, 3, Num(wrong))


@pytest.mark.parametrize("seed", range(8))
def test_a_mutated_slope_is_refused(seed):
    random = Random(seed)
    line = function(Real, lambda s: exp(x * s) * (s + y) ** 2 + sum_(A, lambda k: u(k) * s))
    value = slope(line, x).conclusion.children[1]
    factor = random.choice([-1, 2, Fraction(1, 2)])
    with pytest.raises(Refusal):
        slope(line, x, value * factor)
    with pytest.raises(Refusal):
        slope(line, x, value + random.choice([1, -1]))


def test_an_unknown_function_has_no_slope():
    h = Var("h", Fun(Real, Real))
    with pytest.raises(Refusal, match=r"expected .*found"):
        slope(function(Real, lambda s: h(s)), 0)
    with pytest.raises(Refusal, match="written out"):
        slope(h, 0)


def test_a_component_of_a_map_whose_gradient_is_known():
    A, B = Index("A"), Index("B")
    F = Var("F", Fun(Fun(A, Real), Fun(B, Real)))
    J = Var("J", Fun(B, Fun(A, Real)))
    u, start, h = Var("u", Fun(A, Real)), Var("start", Fun(A, Real)), Var("h", B)
    known = supposed(
        for_all(B, lambda h: gradient(function(Fun(A, Real), lambda q: F(q)(h)), start, J(h)))
    )

    def moved(t):
        return function(A, lambda a: start(a) + t * u(a))

    def by_component(component, q):
        return use(known, component.children[0].children[1])

    line = function(Real, lambda t: F(moved(t))(h))
    rate = sum_(A, lambda a: J(h, a) * u(a))
    assert slope(line, 0, rate, known=by_component).hypotheses == known.hypotheses
    with pytest.raises(Refusal):
        slope(line, 0, 2 * rate, known=by_component)
    with pytest.raises(Refusal):
        slope(line, 1, rate, known=by_component)
    with pytest.raises(Refusal):
        slope(line, 0, rate)
