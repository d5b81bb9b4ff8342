"""Steps that are small enough, and squares.

positive_square     x != 0 makes x^2 positive
between_squares     x^2 <= y^2 and 0 <= y make x <= y
cauchy_schwarz      (x . y)^2 <= |x|^2 |y|^2
small_multiple      for e > 0 there is c > 0 with u c <= e
linear_gain         where no step u s + u^2 Q gains more than eps, s is small
interval            what holds near 0 holds from 0 to t, for t near 0
small_enough        all c up to some bound satisfy several bounds u c <= e
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, eq, for_all, implies, le, lt, ne, sum_, there_is
from pgb.kernel.terms import Num, Term
from pgb.prove.algebra import summed
from pgb.prove.bounds import inverse_of_positive, smaller_of_two
from pgb.prove.closeness import nearby
from pgb.prove.lemmas import zero_square
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


@cache
def positive_square() -> Judgement:
    """x != 0 makes 0 < x^2."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(le(x**2, 0))
        def zero(small):  # type: ignore[no-untyped-def]
            sign = use(fact("square_nonnegative"), x)
            square = use(fact("antisymmetry"), x**2, 0, small, sign)
            return use(zero_square(), x, square)

        return consequence(implies(ne(x, 0), lt(0, x**2)), zero)

    return lemma


@cache
def small_multiple() -> Judgement:
    """For every u and every e > 0 there is c > 0 with u c <= e."""

    @every(Real, Real)
    def lemma(u, e):  # type: ignore[no-untyped-def]
        size = u**2 + 1

        @supposing(lt(0, e))
        def found(positive):  # type: ignore[no-untyped-def]
            square = use(fact("square_nonnegative"), u)
            above = combine(lt(0, size), (square, 1))
            nonzero = consequence(
                ne(size, 0), supposing(eq(size, 0))(lambda z: combine(le(size, 0), (z, 1))), above
            )

            @from_some(use(fact("inverse"), size, nonzero))
            def scaled(y, unit):  # type: ignore[no-untyped-def]
                not_below = supposing(le(y, 0))(
                    lambda sign: combine(le(1, 0), (sign, above), (unit, -1))
                )
                y_positive = consequence(lt(0, y), not_below, combine(lt(0, 1)))
                c_positive = combine(lt(0, e * y), (y_positive, positive))
                gap = use(fact("square_nonnegative"), u - Fraction(1, 2))
                fits = combine(
                    le(u * (e * y), e), (gap, c_positive), (c_positive, Fraction(3, 4)), (unit, e)
                )
                goal = there_is(Real, lambda c: And(lt(0, c), le(u * c, e)))
                return exhibit(goal, e * y, both(c_positive, fits))

            return scaled

        return found

    return lemma


@cache
def between_squares() -> Judgement:
    """x^2 <= y^2 and 0 <= y make x <= y."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        @supposing(And(le(x**2, y**2), le(0, y)))
        def claim(given):  # type: ignore[no-untyped-def]
            squares, sign = parts(given)

            @supposing(lt(y, x))
            def impossible(larger):  # type: ignore[no-untyped-def]
                above = combine(lt(0, x), (larger, 1), (sign, 1))
                strict = combine(lt(0, (x - y) * x), (larger, above))
                return combine(lt(0, 0), (strict, 1), (squares, 1), (larger, sign))

            return consequence(le(x, y), impossible, combine(le(0, 0)))

        return claim

    return lemma


Bound = tuple[Term, Judgement, Judgement]
"""u and e of a bound u c <= e: the term u, that 0 <= u, and that 0 < e."""


def small_enough(*bounds: Bound) -> Judgement:
    """There is b > 0 so that every c with 0 < c <= b satisfies all bounds u c <= e.

    Args:
        bounds: two or more, each the term u and judgements 0 <= u and 0 < e.
    """
    limits = [positive.conclusion.children[1] for _, _, positive in bounds]
    factors = [u for u, _, _ in bounds]

    def fits(c: Term, count: int) -> Term:
        claims = [le(u * c, e) for u, e in zip(factors[:count], limits[:count], strict=True)]
        return And(*claims) if count > 1 else claims[0]

    def goal(count: int) -> Term:
        return there_is(
            Real,
            lambda b: And(
                lt(0, b),
                for_all(Real, lambda c: implies(lt(0, c), le(c, b), fits(c, count))),
            ),
        )

    def below(c: Term, place: int, order: Judgement, fit: Judgement) -> Judgement:
        return combine(le(factors[place] * c, limits[place]), (order, bounds[place][1]), (fit, 1))

    def with_one_more(count: int) -> Judgement:
        u, _, positive = bounds[count - 1]

        @from_some(use(small_multiple(), u, limits[count - 1], positive))
        def found(b: Term, known: Judgement) -> Judgement:
            b_positive, fit = parts(known)
            if count == 1:
                return exhibit(goal(1), b, both(b_positive, _every_smaller(b, alone(fit))))

            @from_some(with_one_more(count - 1))
            def joined(b2: Term, others: Judgement) -> Judgement:
                b2_positive, fit_others = parts(others)

                @from_some(use(smaller_of_two(), b, b2, b_positive, b2_positive))
                def least(b3: Term, order: Judgement) -> Judgement:
                    b3_positive, under, under2 = parts(order)

                    def all_fit(c: Term, sign: Judgement, small: Judgement) -> Judgement:
                        first = use(
                            fit_others, c, sign, combine(le(c, b2), (small, 1), (under2, 1))
                        )
                        own = combine(le(c, b), (small, 1), (under, 1))
                        last = below(c, count - 1, own, fit)
                        return consequence(fits(c, count), first, last)

                    each = _every_smaller(b3, all_fit)
                    return exhibit(goal(count), b3, both(b3_positive, each))

                return least

            return joined

        return found

    def alone(fit: Judgement) -> Callable[[Term, Judgement, Judgement], Judgement]:
        return lambda c, sign, small: below(c, 0, small, fit)

    return with_one_more(len(bounds))


def _every_smaller(b: Term, proof: Callable[[Term, Judgement, Judgement], Judgement]) -> Judgement:
    @every(Real)
    def each(c: Term) -> Judgement:
        return supposing(And(lt(0, c), le(c, b)))(lambda order: proof(c, *parts(order)))

    return each


@cache
def cauchy_schwarz(K: Index) -> Judgement:
    """(sum_k x_k y_k)^2 <= (sum_k x_k^2) (sum_k y_k^2)."""

    @every(Fun(K, Real), Fun(K, Real))
    def lemma(x, y):  # type: ignore[no-untyped-def]
        areas = every(K)(
            lambda k: summed(
                every(K)(lambda h: use(fact("square_nonnegative"), x(k) * y(h) - x(h) * y(k)))
            )
        )
        inner = sum_(K, lambda k: x(k) * y(k))
        product = sum_(K, lambda k: x(k) ** 2) * sum_(K, lambda k: y(k) ** 2)
        return combine(le(inner**2, product), (summed(areas), Fraction(1, 2)))

    return lemma


def interval(judgement: Judgement) -> Judgement:
    """From "near 0: P" on the line: near 0, P holds at all points between 0 and the point."""
    predicate, origin = judgement.conclusion.children
    contains = use(fact("near_contains_ball", Real), predicate, origin, judgement)

    @from_some(contains)
    def found(e: Term, ball: Judgement) -> Judgement:
        positive, inside = parts(ball)

        @nearby(use(fact("ball_is_near", Real), 0, e, positive))
        def up_to(t: Term, close: Judgement) -> Judgement:
            @every(Real)
            def each(u: Term) -> Judgement:
                @supposing(And(le(0, u), le(u, t)))
                def at(between: Judgement) -> Judgement:
                    sign, below = parts(between)
                    wide = combine(le(0, t), (sign, 1), (below, 1))
                    square = combine(le((u - 0) ** 2, e), (below, sign), (below, wide), (close, 1))
                    return use(inside, u, square)

                return at

            return each

        return up_to

    return found


def _square_below(h: Term) -> Judgement:
    return combine(le(Num(0) ** 2, h**2), (use(fact("square_nonnegative"), h), 1))


@cache
def linear_gain() -> Judgement:
    """If -u s - u^2 Q <= eps for all u with u^2 <= h^2: s^2 h^2 <= 4 (Q h^2 eps + eps^2)."""

    @every(Real, Real, Real, Real)
    def lemma(s, Q, h, eps):  # type: ignore[no-untyped-def]
        cannot_gain = for_all(Real, lambda u: implies(le(u**2, h**2), le(-u * s - u**2 * Q, eps)))
        goal = le(s**2 * h**2, 4 * (Q * h**2 * eps + eps**2))

        @supposing(And(lt(0, Q), lt(0, h), cannot_gain))
        def bound(given):  # type: ignore[no-untyped-def]
            Q_sign, h_sign, gain = parts(given)
            eps_sign = combine(le(0, eps), (use(gain, Num(0), _square_below(h)), 1))
            square_h = combine(lt(0, h**2), (h_sign, h_sign))
            square_eps = use(fact("square_nonnegative"), eps)

            def at_the_vertex(small):  # type: ignore[no-untyped-def]
                """s^2 <= 4 Q^2 h^2: the step u = -s / (2 Q) is allowed."""

                @from_some(use(inverse_of_positive(), Q, Q_sign))
                def inverse(y, unit):  # type: ignore[no-untyped-def]
                    u = -s * y / 2
                    allowed = combine(
                        le(u**2, h**2),
                        (
                            small,
                            combine(
                                le(0, y**2 / 4),
                                (use(fact("square_nonnegative"), y), Fraction(1, 4)),
                            ),
                        ),
                        (unit, h**2 * (1 + Q * y)),
                    )
                    gained = use(gain, u, allowed)
                    first = combine(
                        le(s**2, 4 * Q * eps),
                        (gained, combine(lt(0, 4 * Q), (Q_sign, 4))),
                        (unit, -(s**2) * (1 - Q * y)),
                    )
                    return combine(goal, (first, square_h), (square_eps, 4))

                return inverse

            def at_the_end(large):  # type: ignore[no-untyped-def]
                """s^2 > 4 Q^2 h^2: the steps u = h and u = -h gain s h / 2 one way or the other."""
                ends = [use(gain, u, combine(le(u**2, h**2))) for u in (h, -h)]
                both_ways: list[Any] = []
                for sign, end in ((1, ends[1]), (-1, ends[0])):
                    signed = sign * s

                    def one_way(case, signed=signed, end=end):  # type: ignore[no-untyped-def]
                        steep = use(
                            between_squares(),
                            *(2 * Q * h, signed),
                            combine(le((2 * Q * h) ** 2, signed**2), (large, 1)),
                            case,
                        )
                        twice = combine(le(signed * h, 2 * eps), (end, 2), (steep, h_sign))
                        more = combine(le(0, signed * h), (case, h_sign))
                        return combine(
                            goal,
                            (twice, more),
                            (twice, combine(le(0, 2 * eps), (eps_sign, 2))),
                            (
                                eps_sign,
                                combine(
                                    le(0, 4 * Q * h**2),
                                    (square_h, combine(lt(0, 4 * Q), (Q_sign, 4))),
                                ),
                            ),
                        )

                    both_ways.append(one_way)
                return by_cases(
                    goal,
                    le(0, s),
                    both_ways[0],
                    lambda case: both_ways[1](combine(le(0, -s), (case, 1))),
                )

            return by_cases(goal, le(s**2, 4 * Q**2 * h**2), at_the_vertex, at_the_end)

        return bound

    return lemma


__all__ = [
    "between_squares",
    "cauchy_schwarz",
    "interval",
    "positive_square",
    "small_enough",
    "small_multiple",
]
