"""Monomials and forms: every rewriting keeps the value."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pgb.witness.ball import ball, precision
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact
from pgb.witness.form import MAX_BITS, MAX_TERMS, Form
from pgb.witness.monomial import ONE, PI, Monomial, factors, square_root

logs = st.dictionaries(st.sampled_from([2, 3, 5, 7]), st.sampled_from([-2, -1, 1, 3]), max_size=3)
monomials = st.builds(
    Monomial,
    radicand=st.sampled_from([1, 2, 3, 6, 10, 15, 30]),
    logs=logs.map(lambda powers: tuple(sorted(powers.items()))),
    circle=st.integers(-2, 2),
    growth=st.fractions(-3, 3, max_denominator=6),
)


@given(monomials, monomials)
def test_products_keep_the_value(left: Monomial, right: Monomial) -> None:
    with precision(60):
        factor, product = left.times(right)
        difference = ball(factor) * product.enclosure() - left.enclosure() * right.enclosure()
        assert difference.contains(0)
        assert difference.rad() < 1e-30


@given(monomials)
def test_inverses_keep_the_value(monomial: Monomial) -> None:
    with precision(60):
        factor, inverse = monomial.inverse()
        product = ball(factor) * inverse.enclosure() * monomial.enclosure()
        assert (product - 1).contains(0)
        assert product.rad() < 1e-30
    back = Form(((monomial, Fraction(3)),))
    inverse_form = back.inverse()
    assert inverse_form is not None
    assert inverse_form.times(back) == Form.rational(Fraction(1))


@given(st.integers(1, 10**30))
def test_factors_multiply_back(n: int) -> None:
    product = 1
    for base, exponent in factors(n):
        assert base >= 2
        product *= base**exponent
    assert product == n
    outside, inside = square_root(n)
    assert outside**2 * inside == n


def test_zero_has_no_factors() -> None:
    with pytest.raises(ValueError, match=">= 1"):
        factors(0)


def test_square_factors_are_found() -> None:
    large = 2**89 - 1
    assert square_root(0) == (0, 1)
    assert square_root(large**2) == (large, 1)
    assert square_root(12 * large**2) == (2 * large, 3)


def test_forms_are_normal() -> None:
    one, pi = (ONE, Fraction(1)), (PI, Fraction(2))
    assert Form.of([one, pi, (ONE, Fraction(-1))]) == Form((pi,))
    assert Form.of([pi, one]) == Form.of([one, pi])
    assert Form.of([pi, (PI, Fraction(-2))]).is_zero
    assert Form.of([one, pi]).inverse() is None


def test_roots_leave_the_denominator() -> None:
    root2, root3 = (Exact(Form(((Monomial(n), Fraction(1)),))) for n in (2, 3))
    quotient = Exact.rational(1) / (root2 + root3 + Exact.rational(1))
    assert quotient.bottom == Form.rational(Fraction(1))


def test_forms_do_not_grow_without_bound() -> None:
    with pytest.raises(Inexact):
        Form.of((Monomial(growth=Fraction(k)), Fraction(1)) for k in range(MAX_TERMS + 1))
    with pytest.raises(Inexact):
        Form.rational(Fraction(2**MAX_BITS))
