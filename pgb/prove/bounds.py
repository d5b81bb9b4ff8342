"""Bounds: order lemmas that an estimate needs, derived once from the facts."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from pgb.kernel.binding import opened, reduced
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Real, Sort
from pgb.kernel.syntax import And, eq, exp, for_all, implies, le, lt, ne, there_is
from pgb.kernel.terms import Add, Exp, Inf, Mul, Num, Pow, Sum, Term
from pgb.prove.algebra import summed
from pgb.prove.closeness import nearby
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import both, by_cases, every, fact, from_some, supposing, use


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
            return combine(le(0, t), (square_sign(root), 1))
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


def square_within(above: Judgement, below: Judgement) -> Judgement:
    """From x <= c and -c <= x: x^2 <= c^2."""
    x, c = above.conclusion.children
    high, low = combine(le(0, c - x), (above, 1)), combine(le(0, c + x), (below, 1))
    return combine(le(x**2, c**2), (combine(le(0, (c - x) * (c + x)), (high, low)), 1))


def product_within(
    x_above: Judgement, x_below: Judgement, y_above: Judgement, y_below: Judgement
) -> tuple[Judgement, Judgement]:
    """From x <= a, -a <= x, y <= b and -b <= y: x y <= a b and -a b <= x y."""
    (x, a), (y, b) = x_above.conclusion.children, y_above.conclusion.children
    half = Fraction(1, 2)
    left = combine(le(0, a - x), (x_above, 1)), combine(le(0, a + x), (x_below, 1))
    right = combine(le(0, b + y), (y_below, 1)), combine(le(0, b - y), (y_above, 1))

    def weighed(goal: Term, *pairs: tuple[Judgement, Judgement]) -> Judgement:
        sides = [(x.conclusion.children[1], y.conclusion.children[1]) for x, y in pairs]
        products = [combine(le(0, p * q), pair) for (p, q), pair in zip(sides, pairs, strict=True)]
        return combine(goal, *((product, half) for product in products))

    return (
        weighed(le(x * y, a * b), (left[0], right[0]), (left[1], right[1])),
        weighed(le(-(a * b), x * y), (left[0], right[1]), (left[1], right[0])),
    )


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


@cache
def inverse_of_positive() -> Judgement:
    """A positive x has an inverse."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(lt(0, x))
        def found(positive):  # type: ignore[no-untyped-def]
            zero = supposing(eq(x, 0))(lambda none: combine(le(x, 0), (none, 1)))
            return use(fact("inverse"), x, consequence(ne(x, 0), zero, positive))

        return found

    return lemma


@cache
def positive_inverse() -> Judgement:
    """A positive x has a positive inverse."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        goal = there_is(Real, lambda y: And(lt(0, y), eq(x * y, 1)))

        @supposing(lt(0, x))
        def found(positive):  # type: ignore[no-untyped-def]
            @from_some(use(inverse_of_positive(), x, positive))
            def inverse(y, product):  # type: ignore[no-untyped-def]
                negative = supposing(le(y, 0))(
                    lambda case: combine(le(1, 0), (case, positive), (product, -1))
                )
                return exhibit(goal, y, both(consequence(lt(0, y), negative), product))

            return inverse

        return found

    return lemma


@cache
def small_exponential() -> Judgement:
    """For every S and every e > 0 there is B with S exp(-t) <= e for all t >= B: B = S / e."""

    @every(Real, Real)
    def lemma(S, e):  # type: ignore[no-untyped-def]
        goal = there_is(
            Real, lambda B: for_all(Real, lambda t: implies(le(B, t), le(S * exp(-t), e)))
        )

        @supposing(lt(0, e))
        def found(positive):  # type: ignore[no-untyped-def]
            @from_some(use(inverse_of_positive(), e, positive))
            def threshold(y, product):  # type: ignore[no-untyped-def]
                @every(Real)
                def beyond(t):  # type: ignore[no-untyped-def]
                    @supposing(le(S * y, t))
                    def small(large):  # type: ignore[no-untyped-def]
                        tangent = use(fact("exp_above_tangent"), t)
                        fading = use(fact("exp_positive"), -t)
                        weight = combine(lt(0, e * exp(-t)), (positive, fading))
                        return combine(
                            le(S * exp(-t), e),
                            (large, weight),
                            (tangent, weight),
                            (weight, 1),
                            (product, -S * exp(-t)),
                        )

                    return small

                return exhibit(goal, S * y, beyond)

            return threshold

        return found

    return lemma


@cache
def infimum_by_approach(S: Sort) -> Judgement:
    """x is the infimum of h if h >= x and, for every e > 0, h(s) <= x + e for some s."""

    @every(Fun(S, Real), Real)
    def lemma(h, x):  # type: ignore[no-untyped-def]
        bounded = for_all(S, lambda s: le(x, h(s)))
        approached = for_all(
            Real, lambda e: implies(lt(0, e), there_is(S, lambda s: le(h(s), x + e)))
        )

        @supposing(bounded, approached)
        def value(below, close):  # type: ignore[no-untyped-def]
            at_least = use(fact("infimum_is_greatest", S), h, x, below)
            lower = use(fact("infimum_is_lower_bound", S), h, x, below)
            half = (Inf(h) - x) / 2

            @supposing(lt(x, Inf(h)))
            def not_above(gap):  # type: ignore[no-untyped-def]
                positive = combine(lt(0, half), (gap, Fraction(1, 2)))

                @from_some(use(close, half, positive))
                def found(s, small):  # type: ignore[no-untyped-def]
                    return combine(le(Inf(h), x), (use(lower, s), 2), (small, 2))

                return found

            at_most = consequence(le(Inf(h), x), not_above)
            return use(fact("antisymmetry"), Inf(h), x, at_most, at_least)

        return value

    return lemma


@cache
def below_every_exponential() -> Judgement:
    """If c <= C exp(-s) for every s, then c <= 0."""

    @every(Real, Real)
    def lemma(c, C):  # type: ignore[no-untyped-def]
        @supposing(for_all(Real, lambda s: le(c, C * exp(-s))))
        def not_positive(bounded):  # type: ignore[no-untyped-def]
            @supposing(lt(0, c))
            def half(positive):  # type: ignore[no-untyped-def]
                enough = combine(lt(0, c / 2), (positive, Fraction(1, 2)))

                @from_some(use(small_exponential(), C, c / 2, enough))
                def there(t, small):  # type: ignore[no-untyped-def]
                    at_start = use(small, t, combine(le(t, t)))
                    return combine(le(c, 0), (use(bounded, t), 2), (at_start, 2))

                return there

            return consequence(le(c, 0), half)

        return not_positive

    return lemma
