"""The lemmas on integrals: closed, of measures alone, and no weaker premise serves."""

import pytest

from pgb.facts.measures import almost_everywhere, finite_measure
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import eq, for_all, function, le
from pgb.kernel.terms import Var
from pgb.prove.almost_everywhere import (
    almost_everywhere_all,
    almost_everywhere_if_everywhere,
    almost_everywhere_where,
)
from pgb.prove.integral_of_slopes import integral_of_slopes, smaller_square
from pgb.prove.integrals import Integrals, not_negative
from pgb.prove.logic import use
from pgb.prove.nonnegative_integrals import nonnegative_integral

D, K = Index("D"), Index("K")
Point = Fun(D, Real)
Functions = Fun(Point, Real)
A, E = Var("A", Fun(Functions, Prop)), Var("E", Fun(Functions, Real))
d, h = Var("d", Functions), Var("h", Functions)
measure = assume(finite_measure(A, E))


@pytest.mark.parametrize(
    "lemma",
    [
        lambda: integral_of_slopes(D),
        lambda: nonnegative_integral(D),
        lambda: almost_everywhere_all(D, K),
        lambda: almost_everywhere_if_everywhere(D),
        smaller_square,
        not_negative,
    ],
)
def test_the_lemmas_are_closed_and_need_no_transform(lemma):
    proved = lemma()
    assert not proved.hypotheses
    assert not proved.conclusion.free
    assert "laplace_transform_unique" not in proved.facts


def test_integrals_are_linear_and_ordered():
    on = Integrals(measure)
    of_d, of_h = assume(A(d)), assume(A(h))
    integrable, value = on.sum(d, h, 3, of_d, of_h)
    both = function(Point, lambda x: d(x) + 3 * h(x))
    assert integrable.conclusion == A(both)
    assert value.conclusion == eq(E(both), E(d) + 3 * E(h))
    below = assume(for_all(Point, lambda x: le(d(x), h(x))))
    assert on.order(d, h, of_d, of_h, below).conclusion == le(E(d), E(h))
    with pytest.raises(Refusal):
        on.order(h, d, of_h, of_d, below)
    with pytest.raises(Refusal):
        on.sum(d, h, 3, of_d, of_d)


def test_an_integral_is_known_of_integrable_functions_only():
    almost = assume(almost_everywhere(A, E, function(Point, lambda x: le(0, d(x)))))
    found = use(nonnegative_integral(D), A, E, d, measure, assume(A(d)), almost)
    assert found.conclusion == le(0, E(d))
    with pytest.raises(Refusal):
        use(nonnegative_integral(D), A, E, d, measure, assume(A(h)), almost)
    with pytest.raises(Refusal):
        use(nonnegative_integral(D), A, E, h, measure, assume(A(h)), almost)


def test_only_what_follows_holds_almost_everywhere():
    zero = function(Point, lambda x: eq(d(x), 0))
    other = function(Point, lambda x: eq(h(x), 0))
    known = assume(almost_everywhere(A, E, zero))
    with pytest.raises(Refusal):
        almost_everywhere_where(known, other, assume(for_all(Point, lambda x: eq(h(x), 1))))
