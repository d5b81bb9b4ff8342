"""Limits in time: what follows from what is known, and nothing else."""

from __future__ import annotations

import pytest

from pgb.facts.notions import derivative
from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, eq, exp, function, le, lt
from pgb.kernel.terms import Num, Var
from pgb.prove import assume, both, combine, fact, limits, restate, slope, use
from pgb.prove.limits import (
    Curve,
    at_late_times,
    average_slope,
    each_excess,
    eventually,
    eventually_same,
    ever,
    later_of_two,
    limit_of,
    logarithm_tends,
    settles,
    tends,
    within,
)
from pgb.prove.monotone import after, ever_after

g, h = Var("g", Curve), Var("h", Curve)
x, y = Var("x", Real), Var("y", Real)
to_x, to_y = assume(tends(g, x)), assume(tends(h, y))

LEMMAS = [
    later_of_two,
    within,
    limits._limit_through,
    eventually_same,
    settles,
    average_slope,
    logarithm_tends,
]


@pytest.mark.parametrize("lemma", LEMMAS)
def test_a_lemma_is_a_closed_claim_without_hypotheses(lemma):
    assert not lemma().hypotheses
    assert not lemma().conclusion.free


def test_the_limit_of_an_expression_is_the_expression_of_the_limits():
    found = limit_of(lambda u, v: u**2 * exp(v) + 3, (g, x, to_x), (h, y, to_y))
    whole = function(Real, lambda t: g(t) ** 2 * exp(h(t)) + 3)
    assert same(found.conclusion, tends(whole, x**2 * exp(y) + 3))
    assert {str(p) for p in found.hypotheses} == {str(to_x.conclusion), str(to_y.conclusion)}
    with pytest.raises(Refusal):
        restate(tends(whole, x**2 * exp(y) + 4), found)
    with pytest.raises(Refusal):
        limit_of(lambda u, v: u + v, (g, x, to_x), (h, x, to_y))


def test_an_expression_must_be_continuous():
    step = Var("step", Curve)
    with pytest.raises(Refusal):
        limit_of(lambda u, v: step(u) + v, (g, x, to_x), (h, y, to_y))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_claims_that_hold_eventually_hold_together(count):
    claims = [lambda t, n=n: le(n, g(t)) for n in range(count)]
    found = at_late_times(*(assume(eventually(claim)) for claim in claims))(
        lambda t, *held: both(combine(le(t, t)), *held)
    )
    assert same(found.conclusion, eventually(lambda t: And(le(t, t), *(c(t) for c in claims))))


def test_the_same_limit_only_where_the_functions_agree():
    agree = assume(eventually(lambda t: eq(h(t), g(t))))
    found = use(eventually_same(), g, h, x, to_x, agree)
    assert same(found.conclusion, tends(h, x))
    with pytest.raises(Refusal):
        use(eventually_same(), g, h, x, to_x, assume(eventually(lambda t: eq(h(t), x))))


def test_the_mean_slope_of_an_exponential_approach():
    p = function(Real, lambda t: 2 * t - exp(-t))
    d = function(Real, lambda t: 2 + exp(-t))

    @each_excess
    def to_two(e, positive):
        from pgb.prove import from_some
        from pgb.prove.bounds import small_exponential

        @from_some(use(small_exponential(), 1, e, positive))
        def threshold(B, small):
            def late(t, after_B):
                tiny = use(small, t, after_B)
                sign = use(fact("exp_positive"), -t)
                low = combine(le(2 - e, d(t)), (sign, 1), (positive, 1))
                return both(low, combine(le(d(t), 2 + e), (tiny, 1)))

            return ever(lambda t: And(le(2 - e, d(t)), le(d(t), 2 + e)), B, late)

        return threshold

    moving = after(0)(lambda t, now: slope(p, t, d(t)))
    found = use(average_slope(), p, d, 2, moving, to_two)
    assert not found.hypotheses
    with pytest.raises(Refusal):
        use(average_slope(), p, d, 3, moving, to_two)
    with pytest.raises(Refusal):
        slope(p, Num(0), d(Num(0)) + 1)


def test_what_settles_needs_a_rate_and_the_slope():
    d = Var("d", Curve)
    falls = ever_after(0, lambda t: And(derivative(h, t, d(t)), le(d(t), -2 * (h(t) - x))))
    found = use(settles(), h, d, 2, x, 0, combine(lt(0, 2)), assume(falls))
    goal = eventually(lambda t: le(h(t), x + 1))
    assert same(use(found, 1, combine(lt(0, 1))).conclusion, goal)
    with pytest.raises(Refusal):
        use(settles(), h, d, 3, x, 0, combine(lt(0, 3)), assume(falls))
    with pytest.raises(Refusal):
        use(settles(), h, d, 2, y, 0, combine(lt(0, 2)), assume(falls))
    with pytest.raises(Refusal):
        use(found, 0, combine(le(0, 0)))
