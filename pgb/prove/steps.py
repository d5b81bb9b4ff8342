"""Steps that are small enough, and squares.

positive_square     x != 0 makes x^2 positive
between_squares     x^2 <= y^2 and 0 <= y make x <= y
cauchy_schwarz      (x . y)^2 <= |x|^2 |y|^2
small_multiple      for e > 0 there is c > 0 with u c <= e
interval            what holds near 0 holds from 0 to t, for t near 0
small_enough        all c up to some bound satisfy several bounds u c <= e
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, eq, for_all, implies, le, lt, ne, sum_, there_is
from pgb.kernel.terms import Term
from pgb.prove.algebra import summed
from pgb.prove.bounds import smaller_of_two
from pgb.prove.closeness import nearby
from pgb.prove.lemmas import square_sign, zero_square
from pgb.prove.logic import both, every, fact, from_some, parts, supposing, use


@cache
def positive_square() -> Judgement:
    """x != 0 makes 0 < x^2."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(le(x**2, 0))
        def zero(small):  # type: ignore[no-untyped-def]
            sign = square_sign(x)
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
            square = square_sign(u)
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
                gap = square_sign(u - Fraction(1, 2))
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
            lambda k: summed(every(K)(lambda h: square_sign(x(k) * y(h) - x(h) * y(k))))
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


__all__ = [
    "between_squares",
    "cauchy_schwarz",
    "interval",
    "positive_square",
    "small_enough",
    "small_multiple",
]
