"""Proofs of false that other checkers, or earlier versions of this one, let through."""

from __future__ import annotations

import pytest
import sympy

from pgb.kernel.errors import IllSorted, Refusal
from pgb.kernel.judgement import (
    assume,
    background,
    combine,
    consequence,
    discharge,
    exhibit,
    extend,
    generalise,
    instantiate,
    obtain,
    replace,
    retype,
)
from pgb.kernel.normal import normal, same
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Space
from pgb.kernel.syntax import (
    And,
    Implies,
    Not,
    Or,
    delta,
    eq,
    exp,
    for_all,
    function,
    infimum,
    le,
    lt,
    mean,
    ne,
    near,
    pair,
    sum_,
    there_is,
)
from pgb.kernel.terms import FALSE, App, Card, Const, Eq, Exp, Inf, Mul, Num, Pow, Proj, Sum, Var

A, B, K, N, T = Index("A"), Index("B"), Index("K"), Index("N"), Space("T")
x, y = Var("x", Real), Var("y", Real)
i, j = Var("i", A), Var("j", A)
P = Var("P", Prop)


def test_no_inverse_can_be_written_so_none_cancels():
    # from: for all x, y: x y = 1 => x != 0, with y := 1/x, the product would turn into 1
    nonzero = for_all(Real, lambda x, y: Implies(eq(x * y, 1), ne(x, 0)))
    at_x = instantiate(assume(nonzero), x)
    for build in (lambda: 1 / x, lambda: Num(1) / x, lambda: Pow(x, -1), lambda: x**-1):
        with pytest.raises((Refusal, TypeError)):
            instantiate(at_x, build())
    with pytest.raises(Refusal):
        Pow(Mul(Card(A), x), -1)


def test_the_inverse_that_exists_has_no_name():
    # obtain's variable stands for an inverse of x only while x != 0 is assumed
    some = instantiate(background("inverse"), x)
    exists = consequence(some.conclusion.children[1], some, assume(ne(x, 0)))
    with pytest.raises(Refusal):
        obtain(exists, y, assume(eq(x * y, 1)))
    at_zero = instantiate(background("inverse"), 0)
    with pytest.raises(Refusal):
        consequence(at_zero.conclusion.children[1], at_zero)


def test_cardinalities_are_the_only_terms_divided_by():
    assert same(mean(A, lambda i: x), x)
    for zero in (Num(0), x - x, Sum(function(A, lambda i: Num(0)))):
        with pytest.raises(IllSorted):
            Pow(zero, -1)


@pytest.mark.parametrize(
    "value",
    [
        sympy.I,
        sympy.I * sympy.pi,
        sympy.Symbol("x", real=True),
        sympy.zoo,
        sympy.nan,
        sympy.oo,
        sympy.Integer(1),
        sympy.Rational(1, 2),
        sympy.true,
        float("nan"),
        float("inf"),
        0.5,
        1j,
        True,
        None,
        "x",
    ],
)
def test_nothing_foreign_enters_a_claim(value):
    fact = background("exp_positive")
    for build in (
        lambda: instantiate(fact, value),
        lambda: eq(x, value),
        lambda: x + value,
        lambda: value * x,
        lambda: exp(value),
        lambda: le(value, x),
        lambda: Not(value),
        lambda: And(P, value),
        lambda: combine(eq(x, y), (assume(eq(x, y)), value)),
        lambda: assume(value),
    ):
        with pytest.raises((Refusal, TypeError)):
            build()


def test_an_equality_of_python_is_no_claim():
    with pytest.raises(Refusal):
        assume(x == y)
    with pytest.raises(Refusal):
        for_all(Real, lambda r: r == r)
    with pytest.raises((Refusal, TypeError)):
        assume(Num(0) < Num(1))


@pytest.mark.parametrize("value", [i, P, Var("u", Fun(A, Real)), pair(x, y), Var("t", T)])
def test_facts_take_reals_for_reals(value):
    for name in ("exp_positive", "square_nonnegative", "inverse", "exp_of_log"):
        with pytest.raises(Refusal):
            instantiate(background(name), value)


def test_a_function_that_answers_differently_each_time_is_asked_once():
    answers = iter([Num(0), Num(1), Num(2)])
    constant = function(Real, lambda r: next(answers))
    assert same(App(constant, x), Num(0))
    assert same(App(constant, y), Num(0))
    asked = []
    claim = for_all(Real, lambda r: asked.append(r) or eq(r, r))
    assert len(asked) == 1
    near(x, lambda r: asked.append(r) or eq(r, r))
    sum_(A, lambda k: asked.append(k) or Num(1))
    infimum(Real, lambda r: asked.append(r) or r)
    assert len(asked) == 4
    assert not claim.free


def test_constants_are_not_generalised():
    n = Card(A)
    judgement = combine(eq(n / n, 1))
    for constant in (n, Const("test-hole", (), True, Num(3)), Num(1), Pow(n, -1)):
        with pytest.raises(Refusal):
            generalise(constant, judgement)


def test_what_is_fixed_by_a_hypothesis_is_not_generalised():
    fixed = assume(eq(x, 0))
    with pytest.raises(Refusal):
        generalise(x, fixed)
    assert generalise(x, discharge(eq(x, 0), fixed)).hypotheses == ()


def test_sorts_that_print_alike_are_told_apart():
    # Fun(N, Fun(K, R)) against an index sort whose name prints like it
    curried, uncurried = Fun(N, Fun(K, Real)), Fun(Fun(N, K), Real)
    disguised = Index("N -> K")
    assert str(Fun(disguised, Real)) in {str(curried), str(uncurried), "N -> K -> R"}
    v, w = Var("v", curried), Var("v", Fun(disguised, Real))
    assert v is not w
    with pytest.raises(IllSorted):
        eq(v, w)
    assert not same(Sum(w), sum_(N, lambda n: sum_(K, lambda k: v(n, k))))
    real_index = Index("R")
    assert Card(real_index) is not Card(A)
    with pytest.raises(IllSorted):
        Var("x", real_index) + 1


def test_variables_that_print_alike_are_told_apart():
    disguises = [Var("x", Real), Var("x!1", Real), Var("x ", Real), Var("x", Fun(A, Real))(i)]
    assert len({normal(v) for v in disguises}) == len(disguises)
    index_x, real_x = Var("x", A), Var("x", Real)
    u = Var("u", Fun(A, Real))
    assert not same(real_x * u(index_x), real_x * u(Var("x'", A)))
    P_x = And(eq(real_x, 0), eq(u(index_x), 0))
    with pytest.raises(Refusal):
        generalise(real_x, assume(P_x))


def test_indices_of_two_sorts_that_print_alike_do_not_mix():
    first, second = Index("B"), Index("B ")
    v = Var("v", Fun(first, Fun(second, Real)))
    double = sum_(first, lambda p: sum_(second, lambda q: v(p, q)))
    assert same(double, sum_(second, lambda q: sum_(first, lambda p: v(p, q))))
    assert not same(Card(first), Card(second))


def test_no_capture_in_beta_reduction_under_a_binder():
    # (x |-> for all y: x <= y) at y is: for all y': y <= y', not: for all y: y <= y
    claim = function(Real, lambda a: for_all(Real, lambda b: le(a, b)))(y)
    assert not same(claim, for_all(Real, lambda b: le(b, b)))
    assert y in normal(claim).free
    nested = function(Real, lambda a: function(Real, lambda b: a - b))
    assert not same(nested(y), function(Real, lambda b: b - b))
    some = function(Real, lambda a: there_is(Real, lambda b: lt(a, b)))
    judgement = instantiate(assume(for_all(Real, lambda a: App(some, a))), y)
    assert same(judgement.conclusion, there_is(Real, lambda b: lt(y, b)))
    assert not same(judgement.conclusion, there_is(Real, lambda b: lt(b, b)))


def test_no_capture_of_indices_in_sums():
    v = Var("v", Fun(A, Real))
    total = function(A, lambda a: sum_(A, lambda b: v(a) * v(b)))
    assert same(total(i), v(i) * Sum(v))
    assert not same(total(i), sum_(A, lambda b: v(b) * v(b)))
    assert same(sum_(A, lambda i: sum_(A, lambda j: v(i) * v(j))), Sum(v) ** 2)


def test_hypotheses_cannot_be_changed_after_the_fact():
    claims = [eq(x, 0)]
    judgement = assume(claims[0])
    claims.clear()
    assert judgement.hypotheses == (eq(x, 0),)
    with pytest.raises(AttributeError):
        judgement.hypotheses.clear()
    with pytest.raises(TypeError):
        judgement.hypotheses[0] = eq(y, 0)


def test_ill_formed_parts_do_not_hide_behind_a_cancellation():
    for build in (
        lambda: x - x + Pow(y, -1) * 0,
        lambda: Mul(Num(0), Exp(P)),
        lambda: Num(0) * i,
        lambda: And(P, Or(Not(P), x)),
        lambda: Eq(x * 0, P),
        lambda: function(Real, lambda r: Num(0))(P),
        lambda: Proj(0, pair(x, Num(0) / 0)),
    ):
        with pytest.raises((Refusal, TypeError)):
            build()


def test_a_premise_that_says_nothing_is_refused():
    for empty in (
        eq(x, x),
        eq(x - x, 0),
        eq(Num(0), 0),
        le(x, x),
        eq(Sum(function(A, lambda i: Num(0))), 0),
    ):
        with pytest.raises(Refusal, match="says something"):
            combine(eq(x, x), (assume(empty), y))


def test_the_infimum_of_something_unbounded_is_no_lower_bound():
    identity = function(Real, lambda r: r)
    lower = instantiate(background("infimum_is_lower_bound", Real), identity, 0)
    bounded, bound = lower.conclusion.children
    with pytest.raises(Refusal):
        consequence(bound, lower)
    # and the bound would be false: inf - 1 is smaller
    claim = instantiate(assume(bound), Inf(identity) - 1)
    absurd = combine(le(1, 0), (claim, 1))
    assert absurd.hypotheses == (bound,)
    assert bounded is not bound


def test_infima_are_equal_where_the_functions_are():
    assert same(Inf(function(Real, lambda r: r + 0)), Inf(function(Real, lambda r: r)))
    assert not same(Inf(function(Real, lambda r: r)), Inf(function(Real, lambda r: -r)))
    assert not same(Inf(function(Real, lambda r: r + 1)), Inf(function(Real, lambda r: r)) + 1)


def test_merging_sorts_merges_what_was_different_only_as_an_instance():
    # Card(A) = Card(B) + 1 may be assumed; merged it is a contradiction, under a hypothesis
    judgement = retype(assume(eq(Card(A), Card(B) + 1)), (A, B))
    absurd = consequence(FALSE, judgement)
    assert absurd.hypotheses
    # variables of one name and two sorts become one in hypotheses and conclusion alike
    first, second = Var("i", A), Var("i", B)
    u, v = Var("u", Fun(A, Real)), Var("u", Fun(B, Real))
    known = assume(Not(eq(u(first), v(second))))
    merged = retype(known, (A, B))
    assert consequence(FALSE, merged).hypotheses == (Not(eq(v(second), v(second))),)


def test_retyping_does_not_merge_bound_with_free_variables():
    u, v = Var("u", Fun(A, Real)), Var("u", Fun(B, Real))
    claim = for_all(A, lambda a: le(u(a), v(Var("a", B))))
    merged = retype(assume(claim), (A, B)).conclusion
    assert not same(merged, for_all(B, lambda a: le(v(a), v(a))))
    assert Var("a", B) in merged.free


def test_obtain_does_not_identify_two_witnesses():
    # two things that exist are not the same thing
    zero = exhibit(there_is(Real, lambda r: eq(r, 0)), 0, combine(eq(Num(0), 0)))
    one = exhibit(there_is(Real, lambda r: eq(r, 1)), 1, combine(eq(Num(1), 1)))
    both = consequence(And(eq(x, 0), eq(x, 1)), assume(eq(x, 0)), assume(eq(x, 1)))
    absurd = combine(le(1, 0), (assume(eq(x, 0)), 1), (assume(eq(x, 1)), -1))
    with pytest.raises(Refusal):
        obtain(one, x, both)
    with pytest.raises(Refusal):
        obtain(zero, x, absurd)


def test_discharge_then_obtain_does_not_lose_the_property():
    absurd = combine(le(1, 0), (assume(eq(x, 0)), 1), (assume(eq(x, 1)), -1))
    implied = discharge(eq(x, 1), absurd)
    with pytest.raises(Refusal):
        obtain(assume(there_is(Real, lambda r: eq(r, 0))), x, implied)


def test_extend_does_not_capture():
    v = Var("v", Fun(A, Fun(A, Real)))
    claim = for_all(A, lambda k: eq(v(k, Var("extend", A)), v(Var("extend'", A), k)))
    judgement = extend(assume(claim))
    assert {Var("extend", A), Var("extend'", A), v} == judgement.conclusion.free


def test_a_template_cannot_look_at_the_name_of_what_it_replaces():
    # 2/4 and 1/2 are one number: what holds of one holds of the other
    template = function(Real, lambda r: eq(r, Num(2) / 4))
    judgement = replace(
        combine(eq(Num(1) / 2, Num(2) / 4)), template, combine(eq(Num(1) / 2, Num(2) / 4))
    )
    assert judgement.hypotheses == ()


def test_delta_is_not_cancelled_at_indices_that_may_be_equal():
    assert not same(delta(i, j), Num(0))
    claim = instantiate(background("delta_distinct", A), i, j)
    with pytest.raises(Refusal):
        consequence(eq(delta(i, j), 0), claim)
    with pytest.raises(Refusal):
        consequence(Not(eq(i, j)))


def test_indices_are_not_all_equal_nor_all_different():
    for goal in (eq(i, j), Not(eq(i, j)), eq(Card(A), 1), lt(1, Card(A))):
        with pytest.raises(Refusal):
            consequence(goal)


def test_functions_that_agree_at_one_point_are_not_equal():
    u, v = Var("u", Fun(A, Real)), Var("v", Fun(A, Real))
    with pytest.raises(Refusal):
        extend(assume(eq(u(i), v(i))))
    with pytest.raises(Refusal):
        generalise(i, assume(eq(u(i), v(i))))


def test_near_says_nothing_of_far_points():
    claim = near(x, lambda r: lt(0, r))
    with pytest.raises(Refusal):
        instantiate(assume(claim), y)
    there = instantiate(background("near_here", Real), function(Real, lambda r: lt(0, r)), y)
    with pytest.raises(Refusal):
        consequence(lt(0, y), there, assume(claim))


def test_components_of_a_tuple_keep_their_places():
    p = Var("p", Product((Real, Real)))
    assert not same(Proj(0, p), Proj(1, p))
    assert not same(pair(x, y), pair(y, x))
    assert not same(pair(Proj(1, p), Proj(0, p)), p)


def test_empty_connectives():
    assert consequence(And()).hypotheses == ()
    with pytest.raises(Refusal):
        consequence(Or())
    assert consequence(P, assume(Or())).hypotheses == (FALSE,)


def test_comparisons_of_numerals_are_decided_correctly():
    for a in (-1, 0, 1):
        for b in (-1, 0, 1):
            claims = {eq(Num(a), b): a == b, le(a, b): a <= b, lt(a, b): a < b}
            for claim, true in claims.items():
                goal, other = (claim, Not(claim)) if true else (Not(claim), claim)
                assert consequence(goal).hypotheses == ()
                with pytest.raises(Refusal):
                    consequence(other)
