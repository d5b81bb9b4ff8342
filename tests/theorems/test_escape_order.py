"""Escape orders: wrong orders, flipped signs and changed residuals are found out."""

from __future__ import annotations

from dataclasses import replace
from math import factorial

import pytest
from flint import fmpq

from pgb.kernel.syntax import eq, lt
from pgb.kernel.terms import Card, Num, Var
from pgb.prove import Real
from pgb.result import cited
from pgb.setting.data import M, X
from pgb.transform._moments import curve, fall, k, moment_of, v, value
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.networks import y

escape = cited("escape_order")
ORDERS = range(1, 6)


def on(n: int, **changes: object) -> Evaluator:
    """The evaluator of the binomial instance, with some values changed."""
    instance = escape.instances[f"n = {n}"]()
    if not changes:
        return evaluator(escape, f"n = {n}", 50)
    values = {**instance.values, **{Var(name, Real): value for name, value in changes.items()}}
    changed = replace(instance, values=values)
    return Evaluator(changed, 50)


@pytest.mark.parametrize("order", ORDERS)
def test_the_first_moment_that_is_left_is_of_order_n_minus_1(order):
    claims = on(order + 1)
    sign = (-1) ** order
    assert (
        claims.claim(eq(moment_of(k, v, Num(order)), sign * factorial(order))).verdict == "proved"
    )
    for lower in range(order):
        assert claims.claim(eq(moment_of(k, v, Num(lower)), 0)).verdict == "proved"


@pytest.mark.parametrize("wrong", [-1, 1])
@pytest.mark.parametrize("order", ORDERS)
def test_a_wrong_order_fails_a_hypothesis(order, wrong):
    claims = on(order + 1, p=fmpq(order + wrong))
    hypotheses = escape["descent_curve"].hypotheses
    failing = "moment_remains" if wrong < 0 else "lower_moments_vanish"
    assert claims.claim(hypotheses[failing]).verdict == "refuted"


def test_with_other_residuals_the_order_is_another():
    instance = escape.instances["n = 3"]()
    changed = dict(instance.values)
    changed[y] = ((fmpq(-1, 2),), (fmpq(1),), (fmpq(-1),))
    hypotheses = escape["descent_curve"].hypotheses
    claims = Evaluator(replace(instance, values=changed), 50)
    assert claims.claim(hypotheses["lower_moments_vanish"]).verdict == "refuted"


@pytest.mark.parametrize("order", ORDERS)
def test_uphill_nothing_falls(order):
    """With -c in place of c the curve climbs: the claim of a fall fails at every t tried."""
    claims = on(order + 1)
    kappa, t = Var("kappa", Real), Num(1) / 8
    assert claims.claim(fall(Num(1) / 1000 / factorial(order), kappa, t)).verdict == "proved"
    assert claims.claim(fall(-Num(1) / 1000, kappa, t)).verdict == "refuted"


@pytest.mark.parametrize("order", ORDERS)
def test_the_fall_has_the_size_that_the_theory_says(order):
    """c |M_p| t^(2p) / (m p!) for M_p c in place of c, up to c^2 and higher powers of t."""
    claims = on(order + 1)
    c, t = Num(1) / 10**9, Num(1) / 10**4
    size = factorial(order)
    gone = value(curve(Num(0), Num(0))) - value(curve(c, t))
    leading = c * size**2 * t ** (2 * order) / Card(M) / factorial(order)
    assert claims.claim(lt(leading * (1 - Num(1) / 100), gone)).verdict == "proved"
    assert claims.claim(lt(gone, leading * (1 + Num(1) / 100))).verdict == "proved"


def test_too_large_a_constant_is_not_certified():
    claims = on(3, kappa=fmpq(2))
    constants = cited("escape_curves")["fall_up_to"].hypotheses
    assert claims.claim(constants["growth"]).verdict == "proved"
    assert claims.claim(constants["fast_enough"]).verdict == "refuted"
    steep = on(3, g=fmpq(3))
    assert steep.claim(constants["growth"]).verdict != "proved"
    conclusion = escape["descent_curve"].conclusion
    assert claims.claim(conclusion, without=(escape["descent_curve"],)).verdict != "proved"


def test_the_leading_term_is_not_certified_with_the_order_or_the_factorial_wrong():
    conclusion = escape["leading_term_of_the_fall"].conclusion
    barred = (escape["leading_term_of_the_fall"],)
    assert on(4).claim(conclusion, without=barred).verdict == "proved"
    assert on(4, p=fmpq(2)).claim(conclusion, without=barred).verdict != "proved"
    assert on(4, scale=fmpq(12)).claim(conclusion, without=barred).verdict != "proved"


def test_the_lemma_that_certifies_growth_needs_the_closed_form():
    instance = escape.instances["n = 3"]()
    doubled = dict(instance.values)
    doubled[X] = ((fmpq(0),), (fmpq(1),), (fmpq(3),))
    claims = Evaluator(replace(instance, values=doubled), 50)
    growth = cited("escape_curves")["fall_up_to"].hypotheses["growth"]
    assert claims.claim(growth).verdict != "proved"
