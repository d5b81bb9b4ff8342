"""Natural numbers, powers and small steps: the lemmas say what they should, and no more."""

from __future__ import annotations

import pytest

from pgb.facts.functions import factorial, power
from pgb.facts.notions import continuous, derivative, natural
from pgb.kernel.errors import Refusal
from pgb.kernel.sorts import Prop
from pgb.kernel.syntax import And, Not, Or, eq, for_all, function, implies, le, lt, near, there_is
from pgb.kernel.terms import ZERO, Num, Term, Var
from pgb.prove import Fun, Real, assume, combine, every, restate, supposing, use
from pgb.prove.naturals import (
    factorial_sign,
    induction,
    least,
    natural_order,
    natural_sign,
    natural_successor,
    natural_zero,
    numeral,
    power_below_one,
    power_continuous,
    power_monotone,
    power_numeral,
    power_sign,
    power_slope,
    unit_fraction,
    zero_to_a_power,
)
from pgb.prove.steps import between_squares, interval, positive_square, small_enough, small_multiple

P = Var("P", Fun(Real, Prop))


def of_naturals(claim: object) -> Term:
    def body(p: Term) -> Term:
        return implies(natural(p), claim(p))  # type: ignore[operator]

    return for_all(Real, lambda p: body(p))


LEMMAS = {
    natural_sign: of_naturals(lambda p: le(0, p)),
    natural_order: of_naturals(
        lambda p: for_all(Real, lambda q: implies(natural(q), Or(le(q, p), le(p + 1, q))))
    ),
    unit_fraction: of_naturals(
        lambda p: there_is(Real, lambda y: And(lt(0, y), eq((p + 1) * y, 1)))
    ),
    power_continuous: of_naturals(
        lambda p: for_all(Real, lambda x: continuous(function(Real, lambda s: power(s, p)), x))
    ),
    zero_to_a_power: for_all(Real, lambda p: implies(natural(p), le(1, p), eq(power(ZERO, p), 0))),
    factorial_sign: of_naturals(lambda p: lt(0, factorial(p))),
    power_below_one: of_naturals(
        lambda p: for_all(Real, lambda t: implies(le(0, t), le(t, 1), le(power(t, p), 1)))
    ),
    power_monotone: of_naturals(
        lambda p: for_all(
            Real, lambda x, y: implies(le(0, x), le(x, y), le(power(x, p), power(y, p)))
        )
    ),
    power_slope: of_naturals(
        lambda p: for_all(
            Real,
            lambda t: derivative(
                function(Real, lambda s: power(s, p + 1)), t, (p + 1) * power(t, p)
            ),
        )
    ),
    between_squares: for_all(Real, lambda x, y: implies(le(x**2, y**2), le(0, y), le(x, y))),
    positive_square: for_all(Real, lambda x: implies(Not(eq(x, 0)), lt(0, x**2))),
    small_multiple: for_all(
        Real,
        lambda u, e: implies(lt(0, e), there_is(Real, lambda c: And(lt(0, c), le(u * c, e)))),
    ),
}


@pytest.mark.parametrize("lemma", LEMMAS)
def test_lemmas_are_closed_and_say_what_is_expected(lemma):
    found = lemma()
    assert not found.hypotheses
    assert restate(LEMMAS[lemma], found)


def test_powers_of_both_signs():
    goal = of_naturals(
        lambda p: for_all(
            Real,
            lambda t: And(
                implies(le(0, t), le(0, power(t, p))), implies(lt(0, t), lt(0, power(t, p)))
            ),
        )
    )
    assert restate(goal, power_sign())


@pytest.mark.parametrize("n", range(6))
def test_numerals_are_natural_and_their_powers_the_kernels(n):
    assert numeral(n).conclusion == natural(Num(n))
    assert restate(for_all(Real, lambda x: eq(power(x, Num(n)), x**n)), power_numeral(n))
    assert not power_numeral(n).hypotheses


def test_no_other_numeral_is_natural():
    with pytest.raises(Refusal):
        use(natural_successor(), Num(-2), natural_zero())


def test_an_induction_needs_both_its_parts():
    claim = function(Real, lambda p: le(0, p))

    @every(Real)
    def following(p):
        return supposing(natural(p), le(0, p))(lambda _, sign: combine(le(0, p + 1), (sign, 1)))

    with pytest.raises(Refusal):
        induction(claim, combine(le(1, Num(2))), following)

    @every(Real)
    def two_on(p):
        return supposing(natural(p), le(0, p))(lambda _, sign: combine(le(0, p + 2), (sign, 1)))

    with pytest.raises(Refusal):
        induction(claim, combine(le(0, ZERO)), two_on)


def test_the_least_is_natural_has_the_property_and_none_below_has():
    some = assume(there_is(Real, lambda p: And(natural(p), P(p))))
    found = least(function(Real, lambda p: P(p)), some)
    goal = there_is(
        Real,
        lambda p: And(
            natural(p),
            P(p),
            for_all(Real, lambda q: implies(natural(q), le(q + 1, p), Not(P(q)))),
        ),
    )
    assert restate(goal, found)
    assert found.hypotheses == some.hypotheses


def test_small_enough_gives_every_bound_and_refuses_a_wrong_sign():
    one = (Num(1), combine(le(0, Num(1))), combine(lt(0, Num(1))))
    two = (Num(2), combine(le(0, Num(2))), combine(lt(0, Num(5))))
    found = small_enough(one, two)
    goal = there_is(
        Real,
        lambda b: And(
            lt(0, b),
            for_all(Real, lambda c: implies(lt(0, c), le(c, b), And(le(1 * c, 1), le(2 * c, 5)))),
        ),
    )
    assert restate(goal, found)
    with pytest.raises(Refusal):
        small_enough(one, (Num(-2), one[1], one[2]))


def test_an_interval_begins_at_zero():
    known = assume(near(ZERO, lambda t: P(t)))
    goal = near(ZERO, lambda t: for_all(Real, lambda u: implies(le(0, u), le(u, t), P(u))))
    assert restate(goal, interval(known))
    elsewhere = assume(near(Num(1), lambda t: P(t)))
    with pytest.raises(Refusal):
        interval(elsewhere)
