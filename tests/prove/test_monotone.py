"""Functions compared by their slopes: only over the interval where the slopes are known."""

from __future__ import annotations

import pytest

from pgb.facts.notions import derivative
from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import And, eq, for_all, implies, le
from pgb.kernel.terms import Num, Var
from pgb.prove import assume, combine, parts, restate, use
from pgb.prove.monotone import (
    after,
    during,
    equal_gains,
    ever_after,
    gains,
    slope_of_one_sign,
    throughout,
)

h, g, d, e = (Var(name, Fun(Real, Real)) for name in "hgde")
bounded = assume(
    throughout(0, 1, lambda u: And(derivative(h, u, d(u)), derivative(g, u, e(u)), le(d(u), e(u))))
)
equal = assume(throughout(0, 1, lambda u: And(derivative(h, u, d(u)), derivative(g, u, d(u)))))


def ordered(s, t):
    return combine(le(s, t))


def test_the_gains_are_compared_over_the_interval():
    found = use(gains(), h, g, d, e, 0, 1, ordered(0, 1), bounded)
    assert same(found.conclusion, le(h(1) - h(0), g(1) - g(0)))
    assert found.facts >= {"monotone_where_slope_nonnegative"}
    found = use(equal_gains(), h, g, d, 0, 1, ordered(0, 1), equal)
    assert same(found.conclusion, eq(h(1) - h(0), g(1) - g(0)))


@pytest.mark.parametrize(
    "arguments",
    [
        (h, g, d, e, 0, 2, ordered(0, 2)),
        (h, g, d, e, -1, 1, ordered(-1, 1)),
        (g, h, e, d, 0, 1, ordered(0, 1)),
        (h, g, d, d, 0, 1, ordered(0, 1)),
        (h, g, d, e, 1, 0, ordered(0, 1)),
    ],
)
def test_nothing_beyond_it_nor_for_other_functions(arguments):
    with pytest.raises(Refusal):
        use(gains(), *arguments, bounded)


def test_the_decorators_bind_the_time_and_what_is_known_of_it():
    claim = after(2)(lambda t, later: combine(le(0, t), (later, 1)))
    assert same(claim.conclusion, ever_after(2, lambda t: le(0, t)))
    claim = during(2, 3)(lambda u, since, until: combine(le(u, 4), (until, 1)))
    assert same(claim.conclusion, throughout(2, 3, lambda u: le(u, 4)))
    with pytest.raises(Refusal):
        during(2, 3)(lambda u, since, until: combine(le(u, 2), (until, 1)))
    assert len(parts(use(equal, 1, ordered(0, 1), ordered(1, 1)))) == 2


def test_a_slope_has_the_sign_of_what_it_starts():
    goal = for_all(
        Fun(Real, Real),
        lambda g: for_all(
            Real,
            lambda d: implies(
                derivative(g, 0, d),
                eq(g(Num(0)), 0),
                for_all(Real, lambda t: le(0, t * g(t))),
                le(0, d),
            ),
        ),
    )
    assert restate(goal, slope_of_one_sign())
    assert not slope_of_one_sign().hypotheses
