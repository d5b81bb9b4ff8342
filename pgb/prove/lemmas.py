"""Small textbook consequences of the facts, derived once for all uses."""

from __future__ import annotations

from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import And, eq, exp, function, implies, le, lt, sum_, there_is
from pgb.kernel.terms import ONE, Near, Term
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


@cache
def near_on_the_right() -> Judgement:
    """What holds near 0 holds at some t > 0."""

    @every(Fun(Real, Prop))
    def lemma(P):  # type: ignore[no-untyped-def]
        goal = there_is(Real, lambda t: And(lt(0, t), P(t)))

        @supposing(Near(P, 0 * ONE))
        def found(near_zero):  # type: ignore[no-untyped-def]
            @from_some(use(fact("near_contains_ball", Real), P, 0 * ONE, near_zero))
            def radius(e, ball):  # type: ignore[no-untyped-def]
                positive, inside = parts(ball)

                def at(t: Term, t_positive: Judgement, close: Judgement) -> Judgement:
                    return exhibit(goal, t, both(t_positive, use(inside, t, close)))

                def small(case):  # type: ignore[no-untyped-def]
                    close = combine(le((e - 0) ** 2, e), (case, combine(lt(0, e), (positive, 1))))
                    return at(e, positive, close)

                def large(case):  # type: ignore[no-untyped-def]
                    return at(ONE, combine(lt(0, 1)), combine(le((ONE - 0) ** 2, e), (case, 1)))

                return by_cases(goal, le(e, 1), small, large)

            return radius

        return found

    return lemma


@cache
def exp_below_one() -> Judgement:
    """exp(-t) < 1 for t > 0."""

    @every(Real)
    def lemma(t):  # type: ignore[no-untyped-def]
        @supposing(lt(0, t))
        def below(positive):  # type: ignore[no-untyped-def]
            tangent = use(fact("exp_above_tangent"), t)
            weight = use(fact("exp_positive"), -t)
            strict = combine(lt(0, t * exp(-t)), (positive, weight))
            return combine(lt(exp(-t), 1), (tangent, weight), (strict, 1))

        return below

    return lemma


@cache
def zero_square() -> Judgement:
    """x^2 = 0 makes x = 0."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        return consequence(implies(eq(x**2, 0), eq(x, 0)), use(fact("no_zero_divisors"), x, x))

    return lemma


@cache
def vanishing_squares(K: Index) -> Judgement:
    """A sum of squares that is not positive has all terms 0."""

    @every(Fun(K, Real))
    def lemma(v):  # type: ignore[no-untyped-def]
        @supposing(le(sum_(K, lambda k: v(k) ** 2), 0))
        def components(small):  # type: ignore[no-untyped-def]
            squares = function(K, lambda k: v(k) ** 2)
            each = every(K)(lambda k: use(fact("square_nonnegative"), v(k)))
            zero = use(fact("vanishing_sum", K), squares, each, small)
            return every(K)(lambda k: use(zero_square(), v(k), use(zero, k)))

        return components

    return lemma
