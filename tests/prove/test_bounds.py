"""What is plainly not negative, and what is not."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, eq, exp, for_all, implies, infimum, le, lt, ne, sum_, there_is
from pgb.kernel.terms import Num, Term, Var
from pgb.prove import assume, use
from pgb.prove.bounds import (
    below_every_exponential,
    infimum_by_approach,
    nonnegative,
    positive_inverse,
    product_within,
    small_exponential,
    square_within,
)
from pgb.prove.lemmas import exp_of_equal, inverse_distance

K = Index("K")
u, v = Var("u", Real), Var("v", Fun(K, Real))


@pytest.mark.parametrize(
    "term",
    [
        Num(0),
        3 * exp(u) * u**2,
        1 + (u * exp(u) - 1) ** 4,
        sum_(K, lambda k: v(k) ** 2 * exp(v(k))) / 2,
        sum_(K, lambda k: sum_(K, lambda j: (v(k) - v(j)) ** 2)),
    ],
)
def test_nonnegative(term: Term) -> None:
    found = nonnegative(term)
    assert same(found.conclusion, le(0, term))
    assert not found.hypotheses


@pytest.mark.parametrize(
    "term", [Num(-1), u, u**3, -(u**2), u**2 - 1, exp(u) * u, sum_(K, lambda k: v(k))]
)
def test_others_are_refused(term: Term) -> None:
    with pytest.raises(Refusal):
        nonnegative(term)


def test_below_every_exponential() -> None:
    claim = for_all(
        Real,
        lambda c, C: implies(for_all(Real, lambda s: le(c, C * exp(-s))), le(c, 0)),
    )
    assert same(below_every_exponential().conclusion, claim)
    assert not below_every_exponential().hypotheses


positive = assume(lt(0, u))


def test_a_positive_number_has_a_positive_inverse() -> None:
    found = use(positive_inverse(), u, positive)
    assert same(found.conclusion, there_is(Real, lambda y: And(lt(0, y), eq(u * y, 1))))
    with pytest.raises(Refusal):
        use(positive_inverse(), u, assume(ne(u, 0)))


def test_an_exponential_becomes_small_but_not_nothing() -> None:
    found = use(small_exponential(), 5, u, positive)
    goal = there_is(Real, lambda B: for_all(Real, lambda t: implies(le(B, t), le(5 * exp(-t), u))))
    assert same(found.conclusion, goal)
    with pytest.raises(Refusal):
        use(small_exponential(), 5, u, assume(le(0, u)))


def test_an_infimum_needs_the_bound_and_the_approach() -> None:
    h, x = Var("h", Fun(Real, Real)), Var("x", Real)
    bound = assume(for_all(Real, lambda s: le(x, h(s))))
    close = assume(
        for_all(Real, lambda e: implies(lt(0, e), there_is(Real, lambda s: le(h(s), x + e))))
    )
    found = use(infimum_by_approach(Real), h, x, bound, close)
    assert same(found.conclusion, eq(infimum(Real, lambda s: h(s)), x))
    for premises in ((bound, bound), (close, close)):
        with pytest.raises(Refusal):
            use(infimum_by_approach(Real), h, x, *premises)


def test_different_vectors_have_a_distance() -> None:
    w = Var("w", Fun(K, Real))
    found = use(inverse_distance(K), v, w, assume(ne(v, w)))
    size = sum_(K, lambda k: (v(k) - w(k)) ** 2)
    assert same(found.conclusion, there_is(Real, lambda rho: eq(size * rho, 1)))
    with pytest.raises(Refusal):
        use(inverse_distance(K), v, v, assume(ne(v, w)))
    same_power = exp_of_equal(assume(eq(u, v(Var("k", K)))))
    assert same(same_power.conclusion, eq(exp(u), exp(v(Var("k", K)))))


def test_squares_and_products_within_bounds() -> None:
    a, b, w = Var("a", Real), Var("b", Real), Var("w", Real)
    u_within, w_within = ([assume(le(x, c)), assume(le(-c, x))] for x, c in ((u, a), (w, b)))
    assert same(square_within(*u_within).conclusion, le(u**2, a**2))
    above, below = product_within(*u_within, *w_within)
    assert same(above.conclusion, le(u * w, a * b))
    assert same(below.conclusion, le(-(a * b), u * w))
    with pytest.raises(Refusal):
        square_within(u_within[0], assume(le(-b, u)))
    with pytest.raises(Refusal):
        product_within(*u_within, w_within[0], assume(le(-a, w)))
