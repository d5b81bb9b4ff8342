"""Textbook consequences of the facts about exp, log and the positive part, for all uses.

log_slope        log has the slope exp(-log x) at x > 0
exp_order        exp(x) <= exp(y) only if x <= y
member_of_sum    a member of a family of positive reals is at most their sum
positive_sum     which is positive
exp_of_log_sum   exp(log sum_k exp(q_k)) = sum_k exp(q_k)
positive_part    max(0, u) >= 0, max(0, u) >= u, max(0, u)^2 = u max(0, u)
part_at_most     0 <= b and u <= b make max(0, u) <= b
order_of_positive_parts      x <= y makes max(0, x) <= max(0, y)
member_of_nonnegative_sum    a member of a family of reals >= 0 is at most their sum
"""

from __future__ import annotations

from functools import cache

from pgb.facts.functions import log, pos
from pgb.facts.notions import derivative
from pgb.kernel.binding import fresh
from pgb.kernel.judgement import Judgement, combine, restate
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, delta, eq, exp, for_all, function, implies, le, lt
from pgb.kernel.terms import Sum, Term
from pgb.prove.algebra import summed
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import both, by_cases, every, fact, parts, supposing, use


@cache
def log_slope() -> Judgement:
    """For all x > 0: the slope of log at x is exp(-log x), the inverse of x."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(lt(0, x))
        def at(positive):  # type: ignore[no-untyped-def]
            inverse = exp(-log(x))
            whole = use(fact("exp_of_log"), x, positive)
            product = combine(eq(x * inverse, 1), (whole, -inverse))
            return use(fact("derivative_of_log"), x, inverse, positive, product)

        return at

    goal = for_all(Real, lambda x: implies(lt(0, x), derivative(log, x, exp(-log(x)))))
    return restate(goal, lemma)


@cache
def exp_order() -> Judgement:
    """For all x, y with exp(x) <= exp(y): 1 + x - y <= exp(x - y) <= 1, so x <= y."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        @supposing(le(exp(x), exp(y)))
        def smaller(below):  # type: ignore[no-untyped-def]
            tangent = use(fact("exp_above_tangent"), x - y)
            weight = use(fact("exp_positive"), -y)
            return combine(le(x, y), (tangent, 1), (below, weight))

        return smaller

    return lemma


@cache
def member_of_sum(K: Index) -> Judgement:
    """For all families f of positive reals and all k: f_k <= sum_j f_j."""

    @every(Fun(K, Real))
    def lemma(f):  # type: ignore[no-untyped-def]
        @supposing(for_all(K, lambda k: lt(0, f(k))))
        def members(positive):  # type: ignore[no-untyped-def]
            @every(K)
            def member(k):  # type: ignore[no-untyped-def]
                @every(K)
                def each(j):  # type: ignore[no-untyped-def]
                    others = square_sign(1 - delta(j, k))
                    return combine(le(delta(j, k) * f(j), f(j)), (others, use(positive, j)))

                return restate(le(f(k), Sum(f)), summed(each))

            return member

        return members

    return lemma


@cache
def positive_sum(K: Index) -> Judgement:
    """For all families f of positive reals: their sum is positive, as there is an index."""

    @every(Fun(K, Real))
    def lemma(f):  # type: ignore[no-untyped-def]
        @supposing(for_all(K, lambda k: lt(0, f(k))))
        def total(positive):  # type: ignore[no-untyped-def]
            k = fresh(K, "k")
            member = use(member_of_sum(K), f, positive, k)
            return combine(lt(0, Sum(f)), (member, 1), (use(positive, k), 1))

        return total

    return lemma


@cache
def exp_of_log_sum(K: Index) -> Judgement:
    """For all families q: exp(log sum_k exp(q_k)) = sum_k exp(q_k)."""

    @every(Fun(K, Real))
    def lemma(q):  # type: ignore[no-untyped-def]
        powers = function(K, lambda k: exp(q(k)))
        each = every(K)(lambda k: use(fact("exp_positive"), q(k)))
        return use(fact("exp_of_log"), Sum(powers), use(positive_sum(K), powers, each))

    return lemma


@cache
def positive_part() -> Judgement:
    """For all u: max(0, u) is at least 0 and at least u, and its square is u max(0, u)."""

    def goals(u: Term) -> tuple[Term, Term, Term]:
        return le(0, pos(u)), le(u, pos(u)), eq(pos(u) ** 2, u * pos(u))

    @every(Real)
    def lemma(u):  # type: ignore[no-untyped-def]
        sign, above, square = goals(u)

        def where_nonnegative(case: Judgement) -> Judgement:
            same = use(fact("pos_of_nonnegative"), u, case)
            return both(
                combine(sign, (case, 1), (same, -1)),
                combine(above, (same, -1)),
                combine(square, (same, pos(u))),
            )

        def where_negative(case: Judgement) -> Judgement:
            below = combine(le(u, 0), (case, 1))
            zero = use(fact("pos_of_nonpositive"), u, below)
            return both(
                combine(sign, (zero, -1)),
                combine(above, (zero, -1), (below, 1)),
                combine(square, (zero, pos(u) - u)),
            )

        return by_cases(And(*goals(u)), le(0, u), where_nonnegative, where_negative)

    return lemma


def part_at_most(u: Term, bound: Term, sign: Judgement, above: Judgement) -> Judgement:
    """max(0, u) <= bound, from 0 <= bound and u <= bound."""
    goal = le(pos(u), bound)

    def nonnegative(case: Judgement) -> Judgement:
        return combine(goal, (use(fact("pos_of_nonnegative"), u, case), 1), (above, 1))

    def negative(case: Judgement) -> Judgement:
        none = use(fact("pos_of_nonpositive"), u, combine(le(u, 0), (case, 1)))
        return combine(goal, (none, 1), (sign, 1))

    return by_cases(goal, le(0, u), nonnegative, negative)


@cache
def order_of_positive_parts() -> Judgement:
    """x <= y makes max(0, x) <= max(0, y)."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        @supposing(le(x, y))
        def found(below):  # type: ignore[no-untyped-def]
            sign, above, _ = parts(use(positive_part(), y))
            return part_at_most(x, pos(y), sign, combine(le(x, pos(y)), (above, 1), (below, 1)))

        return found

    return lemma


@cache
def member_of_nonnegative_sum(K: Index) -> Judgement:
    """For all families f >= 0 and all k: f_k <= sum_j f_j."""

    @every(Fun(K, Real))
    def lemma(f):  # type: ignore[no-untyped-def]
        @supposing(for_all(K, lambda k: le(0, f(k))))
        def members(nonnegative):  # type: ignore[no-untyped-def]
            @every(K)
            def member(k):  # type: ignore[no-untyped-def]
                @every(K)
                def each(j):  # type: ignore[no-untyped-def]
                    others = square_sign(1 - delta(j, k))
                    return combine(le(delta(j, k) * f(j), f(j)), (others, use(nonnegative, j)))

                return restate(le(f(k), Sum(f)), summed(each))

            return member

        return members

    return lemma


__all__ = [
    "exp_of_log_sum",
    "exp_order",
    "log_slope",
    "member_of_nonnegative_sum",
    "member_of_sum",
    "order_of_positive_parts",
    "part_at_most",
    "positive_part",
    "positive_sum",
]
