"""What nearness bounds and what it does not: constants, and wrong bounds that are not proved."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from flint import fmpq

from pgb.kernel.sorts import Index
from pgb.kernel.syntax import for_all, implies, le, lt, sum_
from pgb.kernel.terms import Var
from pgb.prove import Fun, Real, restate
from pgb.prove.gain import linear_gain
from pgb.prove.steps import cauchy_schwarz
from pgb.result import cited
from pgb.transform._lines import eps, near_minimum, radius
from pgb.transform._moments import value
from pgb.transform.exponential import a, neurons
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Native
from pgb.witness.leg import evaluator

result = cited("no_robust_version")
A = Index("A")


def test_the_scalar_lemmas_say_what_is_used():
    gain = for_all(
        Real,
        lambda s, Q, h, e: implies(
            lt(0, Q),
            lt(0, h),
            for_all(Real, lambda u: implies(le(u**2, h**2), le(-u * s - u**2 * Q, e))),
            le(s**2 * h**2, 4 * (Q * h**2 * e + e**2)),
        ),
    )
    assert restate(gain, linear_gain())
    schwarz = for_all(
        Fun(A, Real),
        lambda x, y: le(
            sum_(A, lambda k: x(k) * y(k)) ** 2,
            sum_(A, lambda k: x(k) ** 2) * sum_(A, lambda k: y(k) ** 2),
        ),
    )
    assert restate(schwarz, cauchy_schwarz(A))
    assert not (*linear_gain().hypotheses, *cauchy_schwarz(A).hypotheses)


def test_the_bound_on_a_line_and_a_parabola_is_sharp_up_to_a_factor():
    random = Random(3)
    for _ in range(200):
        s, Q, h = (Fraction(random.randint(1, 60), random.randint(1, 9)) for _ in range(3))
        u = min(s / (2 * Q), h)
        gained = u * s - u**2 * Q  # the most that a step can gain
        bound = 4 * (Q * h**2 * gained + gained**2)
        assert s**2 * h**2 <= bound <= 8 * s**2 * h**2


def on(instance_name, **changes):
    instance = result.instances[instance_name]()
    values = dict(instance.values)
    for variable, number in changes.items():
        values[
            {"eps": eps, "a": a, "r": radius, "beta": Var("beta", Fun(Real, Real))}[variable]
        ] = number
    return Evaluator(replace(instance, values=values), 50)


def test_a_bound_that_does_not_start_at_zero_is_not_excluded():
    above = Native(lambda on: lambda u: on.add(u, on.integer(6)), "u + 6")
    claims = on("one sample", beta=above)
    statement = result["no_bound"]
    assert claims.claim(statement.hypotheses["bound_at_zero"]).verdict == "refuted"
    assert claims.claim(statement.conclusion).verdict != "proved"
    assert evaluator(result, "one sample", 50).claim(statement.conclusion).verdict == "proved"


@pytest.mark.parametrize("wrong", [{"eps": fmpq(-1, 100)}, {"a": (fmpq(1, 3),)}])
def test_a_near_minimum_is_not_taken_on_trust(wrong):
    claim = near_minimum(value, neurons, radius, eps)
    assert evaluator(result, "near minimum", 50).claim(claim).verdict == "proved"
    assert on("near minimum", **wrong).claim(claim).verdict != "proved"


def test_every_hypothesis_is_used():
    for name in ("no_robust_version", "near_minima"):
        for statement in cited(name).statements.values():
            assert statement.derive().hypotheses == tuple(statement.hypotheses)
