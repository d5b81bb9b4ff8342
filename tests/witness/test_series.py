"""Taylor coefficients in balls: compared with mpmath's, at a point and over an interval."""

from __future__ import annotations

from fractions import Fraction

import mpmath as mp
import pytest
from flint import arb, ctx

from pgb.witness.errors import Inexact
from pgb.witness.multi import Multi
from pgb.witness.series import Series

LENGTH = 6
FUNCTIONS = {
    "exp": lambda on, t: on.exp(on.mul(t, t)),
    "tanh": lambda on, t: on.tanh(t),
    "log": lambda on, t: on.log(on.add(on.integer(2), t)),
    "sqrt": lambda on, t: on.sqrt(on.add(on.integer(2), t)),
    "trigonometric": lambda on, t: on.mul(on.sin(t), on.atan(on.cos(t))),
    "quotient": lambda on, t: on.div(on.power(t, 3), on.add(on.integer(1), on.mul(t, t))),
    "softplus": lambda on, t: on.softplus(t),
    "a side": lambda on, t: on.choose(on.add(t, on.integer(1)), on.power(t, 2), t),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_coefficients_contain_the_true_ones_and_only_just(name):
    f = FUNCTIONS[name]
    on, plain = Series(30, LENGTH), Multi(40)
    with on.working():
        narrow = f(on, on.line(arb(1) / 2))
        wide = f(on, on.line((arb(1) / 4).union(arb(3) / 4)))
        for place in (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)):
            x = plain.context.mpf(place.numerator) / place.denominator
            wanted = plain.context.taylor(lambda s: f(plain, s), x, LENGTH - 1)
            for n, coefficient in enumerate(wanted):
                close = arb(mp.nstr(coefficient, 20), 1e-12)
                assert on.coefficient(wide, n).overlaps(close)
                if place == Fraction(1, 2):
                    assert on.coefficient(narrow, n).overlaps(close)
                    assert on.coefficient(narrow, n).rad() < 1e-20
                    assert not on.coefficient(narrow, n).overlaps(close + 1)


def test_the_cut_is_restored_and_nothing_is_guessed():
    on, before = Series(30, LENGTH), (ctx.cap, ctx.prec)
    with on.working():
        t = on.line(arb(0))
        for guess in (
            lambda: on.choose(t, t, on.neg(t)),
            lambda: on.sqrt(t),
            lambda: on.log(t),
            lambda: on.div(on.integer(1), t),
            lambda: on.power(t, -1),
        ):
            with pytest.raises(Inexact):
                guess()
    assert (ctx.cap, ctx.prec) == before
