"""The proof language is untrusted: what it makes are judgements of the kernel, or refusals."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import And, Implies, eq, exp, for_all, function, le, lt, near, sum_, there_is
from pgb.kernel.terms import FALSE, Card, Num, Sum, Var
from pgb.prove import (
    algebra,
    assume,
    both,
    by_cases,
    consequence,
    continuity,
    equation,
    every,
    fact,
    from_some,
    here,
    identity,
    nearby,
    parts,
    pull_back,
    rewrite,
    summed,
    supposing,
    use,
    weighed,
)

A = Index("A")
x, y, z = (Var(name, Real) for name in "xyz")
P, Q = Var("P", Prop), Var("Q", Prop)
u = Var("u", Fun(A, Real))

refused = pytest.raises(Refusal, match=r"expected .*found")


def test_use_instantiates_and_discharges():
    rule = assume(for_all(Real, lambda r: Implies(And(le(0, r), le(r, 1)), le(r * r, r))))
    low, high = assume(le(0, x)), assume(le(x, 1))
    assert same(use(rule, x, low, high).conclusion, le(x * x, x))
    assert same(use(rule, x, both(low, high)).conclusion, le(x * x, x))


def test_use_refuses_missing_wrong_or_ill_placed_arguments():
    rule = assume(for_all(Real, lambda r: Implies(And(le(0, r), le(r, 1)), le(r * r, r))))
    low, high = assume(le(0, x)), assume(le(x, 1))
    for arguments in ((x, low), (x, high, low, low), (low, x), (x, low, x), (x, y), (P,)):
        with refused:
            use(rule, *arguments)
    with refused:
        use(x, rule)


def test_parts_and_both():
    assert [p.conclusion for p in parts(assume(And(P, Q)))] == [P, Q]
    with refused:
        parts(assume(P))
    with refused:
        parts(P)


def test_every_is_for_variables_that_nothing_rests_on():
    known = assume(le(x, y))
    with refused:

        @every(Real)
        def escaping(r):
            return assume(le(r, y))

    @every(Real)
    def constant(r):
        return known

    assert constant.hypotheses == (le(x, y),)


def test_supposing_and_cases():
    @supposing(P, Q)
    def proved(p, q):
        return both(q, p)

    assert proved.hypotheses == ()
    judgement = by_cases(proved.conclusion, Q, lambda q: proved, lambda q: proved)
    assert judgement.hypotheses == ()
    with refused:
        by_cases(P, Q, lambda q: q, lambda q: q)


def test_every_where_is_a_conditional_claim():
    @every(Real, where=lambda r: (le(0, r), le(r, 1)))
    def between(r, low, high):
        return consequence(le(0, r), low)

    @every(Real, where=lambda r: And(le(0, r), le(r, 1)))
    def whole(r, known):
        return consequence(le(0, r), known)

    @every(Real, where=lambda r: lt(0, r))
    def one_claim(r, positive):
        return consequence(lt(0, r), positive)

    for proved in (between, whole, one_claim):
        assert proved.hypotheses == ()
    claim = for_all(Real, lambda r: Implies(And(le(0, r), le(r, 1)), le(0, r)))
    assert same(between.conclusion, claim)
    assert same(whole.conclusion, claim)
    with refused:

        @every(Real, where=lambda r: (le(0, r), le(r, x)))
        def another(r, low, high):
            return assume(le(r, y))


def test_the_members_of_a_conjunction_may_be_taken_one_by_one():
    @supposing(And(P, Q))
    def supposed(p, q):
        return both(q, p)

    assert same(supposed.conclusion, Implies(And(P, Q), And(Q, P)))

    @from_some(assume(there_is(Real, lambda r: And(lt(0, r), P))))
    def found(r, positive, p):
        return p

    assert found.conclusion is P
    with refused:

        @supposing(P)
        def too_many(p, q):
            return p

    with refused:

        @supposing(And(P, Q, lt(x, y)))
        def too_few(p, q):
            return p


def test_from_some_does_not_let_the_witness_escape():
    some = assume(there_is(Real, lambda r: lt(x, r)))
    with refused:

        @from_some(some)
        def escaping(r, above):
            return above

    @from_some(some)
    def kept(r, above):
        return consequence(there_is(Real, lambda r: lt(x, r)), some, above)

    assert kept.hypotheses == (some.conclusion,)


def test_algebra_finds_multipliers_or_refuses():
    first, second = assume(eq(x, y)), assume(eq(y, z))
    assert algebra(eq(x, z), first, second).conclusion is eq(x, z)
    assert algebra(eq(x * x, y * y), first).conclusion is eq(x * x, y * y)
    assert algebra(le(x, z + 1), assume(le(x, y)), assume(le(y, z))).conclusion is le(x, z + 1)
    for goal, given in ((eq(x, z), (first,)), (le(y, x), (assume(le(x, y)),)), (eq(x, 1), ())):
        with refused:
            algebra(goal, *given)


def test_identity_and_equation():
    assert identity(exp(x + y), exp(x) * exp(y)).hypotheses == ()
    with refused:
        identity(exp(x * y), exp(x) * exp(y))
    with refused:
        equation(x, z, assume(eq(x, y)))


def test_rewrite_replaces_what_is_written():
    judgement = rewrite(assume(le(x + y, z)), assume(eq(y, Num(1))))
    assert same(judgement.conclusion, le(x + 1, z))
    untouched = rewrite(assume(le(x, z)), assume(eq(y, Num(1))))
    assert untouched.conclusion is le(x, z)


def test_nearby_and_here():
    positive, small = assume(near(x, lambda r: lt(0, r))), assume(near(x, lambda r: lt(r, 1)))

    @nearby(positive, small)
    def joint(r, above, below):
        return both(above, below)

    assert same(here(joint).conclusion, And(lt(0, x), lt(x, 1)))
    with refused:
        here(assume(P))
    with refused:
        nearby(assume(P))(lambda r, p: p)


def test_pull_back_along_a_continuous_curve_only():
    known = assume(near(Num(0), lambda r: lt(r, 1)))
    pulled = pull_back(known, function(Real, lambda t: t * exp(t)))
    assert same(pulled.conclusion, near(Num(0), lambda t: lt(t * exp(t), 1)))
    with refused:  # the curve starts elsewhere
        pull_back(known, function(Real, lambda t: t + 1))
    jump = Var("jump", Fun(Real, Real))
    with refused:
        pull_back(known, function(Real, lambda t: jump(t)))
    with refused:
        continuity(jump, Num(0))


def test_facts_are_the_kernels():
    assert fact("exp_positive").facts == {"exp_positive"}
    with refused:
        fact("falsehood")
    with refused:
        consequence(FALSE, fact("exp_positive"))
    assert use(fact("sum_monotone", A), u, u).conclusion is not None


def test_summed_adds_over_finite_ranges_only():
    each = assume(for_all(A, lambda k: le(u(k), x)))
    assert same(summed(each).conclusion, le(Sum(u), Card(A) * x))
    equations = assume(for_all(A, lambda k: eq(u(k), x)))
    assert same(summed(equations).conclusion, eq(Sum(u), Card(A) * x))
    for claim in (P, for_all(Real, lambda r: le(r, x)), for_all(A, lambda k: P)):
        with refused:
            summed(assume(claim))


def test_weighed_multiplies_and_adds():
    v = Var("v", Fun(A, Real))
    one = assume(for_all(A, lambda k: eq(u(k), x)))
    assert same(
        weighed(one, lambda k: v(k)).conclusion,
        eq(sum_(A, lambda k: v(k) * u(k)), sum_(A, lambda k: v(k) * x)),
    )
    two = assume(for_all(A, lambda j: for_all(A, lambda k: eq(u(j) * u(k), x))))
    both = weighed(two, lambda j, k: v(j)).conclusion
    assert same(both, eq(sum_(A, lambda j: v(j) * u(j)) * Sum(u), Card(A) * x * Sum(v)))
    for claim in (P, for_all(A, lambda k: le(u(k), x)), for_all(Real, lambda r: eq(r, x))):
        with refused:
            weighed(assume(claim), lambda k: 1)
