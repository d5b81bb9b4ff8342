"""Bounds: order lemmas that an estimate needs, derived once from the facts."""

from __future__ import annotations

from functools import cache

from pgb.kernel.binding import opened, reduced
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, exp, le, lt, there_is
from pgb.kernel.terms import Add, Exp, Mul, Num, Pow, Sum, Term
from pgb.prove.algebra import summed
from pgb.prove.closeness import nearby
from pgb.prove.logic import both, by_cases, every, fact, supposing, use


def nonnegative(t: Term) -> Judgement:
    """0 <= t for a term that is written as sums of products of squares and exponentials."""
    t = reduced(t)
    match t:
        case Num():
            return combine(le(0, t))
        case Exp():
            return combine(le(0, t), (use(fact("exp_positive"), t.children[0]), 1))
        case Pow() if t.data[0] % 2 == 0:
            root = t.children[0] ** (t.data[0] // 2)
            return combine(le(0, t), (use(fact("square_nonnegative"), root), 1))
        case Add():
            return combine(le(0, t), *((nonnegative(part), 1) for part in t.children))
        case Mul():
            first, *others = t.children
            rest = Mul(*others) if len(others) > 1 else others[0]
            return combine(le(0, t), (nonnegative(first), nonnegative(rest)))
        case Sum(children=(summand,)):
            rows = every(summand.sort.domain)(lambda k: nonnegative(opened(summand, k)))  # type: ignore[attr-defined]
            return combine(le(0, t), (summed(rows), 1))
    raise Refusal(f"expected sums of products of squares and exponentials, found {t}")


@cache
def smaller_of_two() -> Judgement:
    """For x, y > 0 there is t > 0 with t <= x and t <= y."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        goal = there_is(Real, lambda t: And(lt(0, t), le(t, x), le(t, y)))

        @supposing(And(lt(0, x), lt(0, y)))
        def found(positive):  # type: ignore[no-untyped-def]
            def x_fits(case: Judgement) -> Judgement:
                x_positive = consequence(lt(0, x), positive)
                return exhibit(goal, x, both(x_positive, combine(le(x, x)), case))

            def y_fits(case: Judgement) -> Judgement:
                y_positive = consequence(lt(0, y), positive)
                below_x = combine(le(y, x), (case, 1))
                return exhibit(goal, y, both(y_positive, below_x, combine(le(y, y))))

            return by_cases(goal, le(x, y), x_fits, y_fits)

        return found

    return lemma


@cache
def exp_monotone() -> Judgement:
    """x <= y makes exp(x) <= exp(y)."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        @supposing(le(x, y))
        def larger(order):  # type: ignore[no-untyped-def]
            tangent = use(fact("exp_above_tangent"), y - x)
            weight = use(fact("exp_positive"), x)
            return combine(le(exp(x), exp(y)), (tangent, weight), (order, weight))

        return larger

    return lemma


@cache
def near_above() -> Judgement:
    """Near a number above c, all numbers are above c."""

    @every(Real, Real)
    def lemma(c, y):  # type: ignore[no-untyped-def]
        @supposing(lt(c, y))
        def claim(above):  # type: ignore[no-untyped-def]
            gap = combine(lt(0, y - c), (above, 1))
            square = combine(lt(0, (y - c) ** 2), (gap, gap))
            ball = use(fact("ball_is_near", Real), y, (y - c) ** 2, square)

            @nearby(ball)
            def inside(s, close):  # type: ignore[no-untyped-def]
                @supposing(le(s, c))
                def too_far(below):  # type: ignore[no-untyped-def]
                    wide = combine(le(0, c - s), (below, 1))
                    return combine(
                        le((y - c) ** 2, (s - y) ** 2), (below, gap), (below, gap), (wide, wide)
                    )

                return consequence(lt(c, s), too_far, close)

            return inside

        return claim

    return lemma
