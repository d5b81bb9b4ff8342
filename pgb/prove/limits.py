"""Limits of functions of time, as t -> infinity; each lemma is derived once, for all uses.

    tends(h, x)     for every e > 0 there is T with x - e <= h(t) <= x + e for all t >= T
    diverges(h)     for every C there is T with C <= h(t) for all t >= T

limit_of            a continuous expression in two functions that have limits
eventually_same     functions that agree from some time on have the same limit
settles             where h' <= -M (h - c), h is at most c + e from some time on
average_slope       where h' -> x, h(t) / t -> x
logarithm_tends     where exp(h) -> 1, h -> 0
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

from pgb.facts.notions import continuous, derivative, distance_squared
from pgb.kernel.binding import opened, reduced, unfolded
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, restate
from pgb.kernel.sorts import Fun, Product, Real
from pgb.kernel.syntax import (
    And,
    components,
    eq,
    exp,
    for_all,
    function,
    implies,
    le,
    lt,
    pair,
    there_is,
)
from pgb.kernel.terms import Lam, Term, number
from pgb.prove.bounds import inverse_of_positive, small_exponential, smaller_of_two
from pgb.prove.closeness import nearby
from pgb.prove.continuity import continuity
from pgb.prove.elementary import exp_order
from pgb.prove.lemmas import exp_below_one, small_square, square_sign
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use
from pgb.prove.monotone import after, during, ever_after, gains
from pgb.prove.slopes import slope

Curve = Fun(Real, Real)
Plane = Product((Real, Real))
HALF = Fraction(1, 2)


def close(value: Term, x: Term, e: Term) -> Term:
    """x - e <= value <= x + e."""
    return And(le(x - e, value), le(value, x + e))


def eventually(claim: Callable[[Term], Term]) -> Term:
    """The claim holds at all times from some time on."""
    return there_is(Real, lambda T: ever_after(T, claim))


def tends(h: Term, x: Any) -> Term:
    """h(t) -> x."""
    return for_all(
        Real, lambda e: implies(lt(0, e), eventually(lambda t: close(h(t), number(x), e)))
    )


def diverges(h: Term) -> Term:
    """h(t) -> infinity."""
    return for_all(Real, lambda C: eventually(lambda t: le(C, h(t))))


# --- Order ---------------------------------------------------------------------------------------


@cache
def later_of_two() -> Judgement:
    """For all S and T there is a time that is at least both."""

    @every(Real, Real)
    def lemma(S, T):  # type: ignore[no-untyped-def]
        goal = there_is(Real, lambda t: And(le(S, t), le(T, t)))

        def second(case: Judgement) -> Judgement:
            return exhibit(goal, T, both(case, combine(le(T, T))))

        def first(case: Judgement) -> Judgement:
            return exhibit(goal, S, both(combine(le(S, S)), combine(le(T, S), (case, 1))))

        return by_cases(goal, le(S, T), second, first)

    return lemma


@cache
def within() -> Judgement:
    """x^2 <= e^2 makes -e <= x <= e, for e > 0."""

    @every(Real, Real)
    def lemma(x, e):  # type: ignore[no-untyped-def]
        @supposing(And(lt(0, e), le(x**2, e**2)))
        def bounds(given):  # type: ignore[no-untyped-def]
            positive, small = parts(given)

            def side(sign: int) -> Judgement:
                @supposing(lt(e, sign * x))
                def outside(far):  # type: ignore[no-untyped-def]
                    gap = combine(lt(0, sign * x - e), (far, 1))
                    sum_ = combine(lt(0, sign * x + e), (far, 1), (positive, 2))
                    return combine(lt(e**2, x**2), (gap, sum_))

                return consequence(le(sign * x, e), outside, small)

            return both(combine(le(-e, x), (side(-1), 1)), combine(le(x, e), (side(1), 1)))

        return bounds

    return lemma


# --- Late times ----------------------------------------------------------------------------------


def at_late_times(*found: Judgement) -> Callable[[Callable[..., Judgement]], Judgement]:
    """From claims that hold eventually, what the function proves at times when all of them hold.

    The function takes the time and one judgement for each of the given ones.
    """

    def prove(proof: Callable[..., Judgement]) -> Judgement:
        *others, last = found
        if not others:

            @from_some(last)
            def alone(T, holds):  # type: ignore[no-untyped-def]
                return from_then_on(T, after(T)(lambda t, late: proof(t, use(holds, t, late))))

            return alone
        joined = (
            others[0] if len(others) == 1 else at_late_times(*others)(lambda t, *each: both(*each))
        )

        @from_some(joined)
        def earlier(S, known):  # type: ignore[no-untyped-def]
            @from_some(last)
            def later(T, holds):  # type: ignore[no-untyped-def]
                @from_some(use(later_of_two(), S, T))
                def start(U, order):  # type: ignore[no-untyped-def]
                    after_S, after_T = parts(order)

                    @after(U)
                    def row(t, late):  # type: ignore[no-untyped-def]
                        then = use(known, t, combine(le(S, t), (late, 1), (after_S, 1)))
                        each = (then,) if len(others) == 1 else parts(then)
                        now = use(holds, t, combine(le(T, t), (late, 1), (after_T, 1)))
                        return proof(t, *each, now)

                    return from_then_on(U, row)

                return start

            return later

        return earlier

    return prove


def from_then_on(T: Term, row: Judgement) -> Judgement:
    """From "for all t >= T: .." that it holds eventually."""
    predicate = row.conclusion.children[0]
    goal = eventually(lambda t: opened(predicate, t).children[1])
    return exhibit(goal, T, row)


def ever(claim: Callable[[Term], Term], T: Any, proof: Callable[..., Judgement]) -> Judgement:
    """The claim holds eventually, by a proof for all t >= T."""
    return exhibit(eventually(claim), T, after(T)(proof))


def each_excess(proof: Callable[[Term, Judgement], Judgement]) -> Judgement:
    """For every e > 0, what the function proves of e and of 0 < e."""
    return every(Real)(lambda e: supposing(lt(0, e))(lambda positive: proof(e, positive)))


# --- Limits --------------------------------------------------------------------------------------


@cache
def _limit_through() -> Judgement:
    """For F continuous at (x, y), where g -> x and h -> y: F(g, h) -> F(x, y)."""

    @every(Fun(Plane, Real), Curve, Curve, Real, Real)
    def lemma(F, g, h, x, y):  # type: ignore[no-untyped-def]
        point, value = pair(x, y), F(pair(x, y))

        @supposing(continuous(F, point), tends(g, x), tends(h, y))
        def limit(smooth, first, second):  # type: ignore[no-untyped-def]
            spelled = restate(
                reduced(unfolded(smooth.conclusion, ("Continuous",))), smooth, "Continuous"
            )

            @each_excess
            def found(e, positive):  # type: ignore[no-untyped-def]
                square = combine(lt(0, e**2), (positive, positive))
                ball = use(fact("ball_is_near", Real), value, e**2, square)

                @nearby(ball)
                def near_value(v, inside):  # type: ignore[no-untyped-def]
                    small = combine(le((v - value) ** 2, e**2), (inside, 1))
                    low, high = parts(use(within(), v - value, e, positive, small))
                    return both(
                        combine(le(value - e, v), (low, 1)), combine(le(v, value + e), (high, 1))
                    )

                images = use(spelled, near_value.conclusion.children[0], near_value)
                predicate = images.conclusion.children[0]

                @from_some(use(fact("near_contains_ball", Plane), predicate, point, images))
                def radius(r, known):  # type: ignore[no-untyped-def]
                    r_positive, inside = parts(known)
                    half = combine(lt(0, r / 2), (r_positive, HALF))

                    @from_some(use(small_square(), r / 2, half))
                    def distance(d, chosen):  # type: ignore[no-untyped-def]
                        d_positive, fits = parts(chosen)

                        @at_late_times(use(first, d, d_positive), use(second, d, d_positive))
                        def late(t, near_x, near_y):  # type: ignore[no-untyped-def]
                            here = pair(g(t), h(t))
                            squares = [
                                _square_of(b, v)
                                for b, v in ((near_x, g(t) - x), (near_y, h(t) - y))
                            ]
                            ball = combine(
                                le(distance_squared(here, point), r),
                                (squares[0], 1),
                                (squares[1], 1),
                                (fits, 2),
                            )
                            return use(inside, here, ball)

                        return late

                    return distance

                return radius

            return found

        return limit

    return lemma


def _square_of(bounds: Judgement, v: Term) -> Judgement:
    """From x - d <= value <= x + d: (value - x)^2 <= d^2, as (d - v)(d + v) >= 0."""
    low, high = parts(bounds)
    x_minus, value = low.conclusion.children
    d = high.conclusion.children[1] - value  # x + d - value
    above = combine(le(0, d), (high, 1))
    below = combine(le(0, value - x_minus), (low, 1))
    radius = (d + (value - x_minus)) / 2
    return combine(le(v**2, radius**2), (above, below))


def limit_of(
    expression: Callable[[Term, Term], Term], first: tuple[Any, ...], second: tuple[Any, ...]
) -> Judgement:
    """The limit of a continuous expression in two functions, each (function, limit, judgement)."""
    (g, x, to_x), (h, y, to_y) = first, second
    F = function(Plane, lambda z: expression(*components(z)))
    point = pair(number(x), number(y))
    smooth = continuity(F, point)
    return use(_limit_through(), F, g, h, x, y, smooth, to_x, to_y)


@cache
def eventually_same() -> Judgement:
    """Where g -> x and h = g at all times from T on, h -> x."""

    @every(Curve, Curve, Real)
    def lemma(g, h, x):  # type: ignore[no-untyped-def]
        @supposing(tends(g, x), eventually(lambda t: eq(h(t), g(t))))
        def limit(known, same):  # type: ignore[no-untyped-def]
            @each_excess
            def found(e, positive):  # type: ignore[no-untyped-def]
                @at_late_times(use(known, e, positive), same)
                def late(t, bounds, equal):  # type: ignore[no-untyped-def]
                    low, high = parts(bounds)
                    return both(
                        combine(le(x - e, h(t)), (low, 1), (equal, -1)),
                        combine(le(h(t), x + e), (high, 1), (equal, 1)),
                    )

                return late

            return found

        return limit

    return lemma


# --- Slopes --------------------------------------------------------------------------------------


@cache
def settles() -> Judgement:
    """Where h' = d <= -M (h - c) from T on and M > 0: eventually h <= c + e, for each e > 0."""

    @every(Curve, Curve, Real, Real, Real)
    def lemma(h, d, M, c, T):  # type: ignore[no-untyped-def]
        falls = ever_after(T, lambda t: And(derivative(h, t, d(t)), le(d(t), -M * (h(t) - c))))

        @supposing(lt(0, M), falls)
        def settled(rate, known):  # type: ignore[no-untyped-def]
            decays, start = _decays(h, d, M, c, T, known), (h(T) - c) * exp(M * T)

            @each_excess
            def found(e, positive):  # type: ignore[no-untyped-def]
                @from_some(use(small_exponential(), start, e, positive))
                def threshold(B, small):  # type: ignore[no-untyped-def]
                    @from_some(use(inverse_of_positive(), M, rate))
                    def inverse(y, unit):  # type: ignore[no-untyped-def]
                        @from_some(use(later_of_two(), T, B * y))
                        def begin(S, order):  # type: ignore[no-untyped-def]
                            after_T, after_B = parts(order)

                            def bound(t: Term, late: Judgement) -> Judgement:
                                large = combine(le(B * y, t), (late, 1), (after_B, 1))
                                scaled_time = combine(le(B, M * t), (large, rate), (unit, -B))
                                here = combine(le(T, t), (late, 1), (after_T, 1))
                                return combine(
                                    le(h(t), c + e),
                                    (use(decays, t, here), 1),
                                    (use(small, M * t, scaled_time), 1),
                                )

                            return ever(lambda t: le(h(t), c + e), S, bound)

                        return begin

                    return inverse

                return threshold

            return found

        return settled

    return lemma


def _decays(h: Term, d: Term, M: Term, c: Term, T: Term, known: Judgement) -> Judgement:
    """From h' = d <= -M (h - c) after T: there h - c is at most its value at T, times
    e^(-M (t - T))."""
    scaled = function(Real, lambda t: (h(t) - c) * exp(M * t))
    speed = function(Real, lambda t: (d(t) + M * (h(t) - c)) * exp(M * t))
    nothing, start = function(Real, lambda t: 0), (h(T) - c) * exp(M * T)

    @after(T)
    def decays(t, late):  # type: ignore[no-untyped-def]
        @during(T, t)
        def falling(u, now, _):  # type: ignore[no-untyped-def]
            moving, steep = parts(use(known, u, now))
            weight = use(fact("exp_positive"), M * u)
            return both(
                slope(scaled, u, speed(u), along=lambda _: moving),
                slope(nothing, u, number(0)),
                combine(le(speed(u), 0), (steep, weight)),
            )

        gained = use(gains(), scaled, nothing, speed, nothing, T, t, late, falling)
        return combine(
            le(h(t) - c, start * exp(-M * t)), (gained, use(fact("exp_positive"), -M * t))
        )

    return decays


@cache
def average_slope() -> Judgement:
    """Where p' = d from 0 on and d -> x: eventually (x - e) t <= p(t) <= (x + e) t."""

    @every(Curve, Curve, Real)
    def lemma(p, d, x):  # type: ignore[no-untyped-def]
        moving = ever_after(0, lambda t: derivative(p, t, d(t)))

        @supposing(moving, tends(d, x))
        def average(known, limit):  # type: ignore[no-untyped-def]
            @each_excess
            def found(e, positive):  # type: ignore[no-untyped-def]
                half = combine(lt(0, e / 2), (positive, HALF))

                @from_some(use(limit, e / 2, half))
                def settled(S, near):  # type: ignore[no-untyped-def]
                    @from_some(use(later_of_two(), S, 0))
                    def begin(T, order):  # type: ignore[no-untyped-def]
                        return _average_from(p, d, x, e, half, T, near, order, known)

                    return begin

                return settled

            return found

        return average

    return lemma


def _average_from(
    p: Term,
    d: Term,
    x: Term,
    e: Term,
    half: Judgement,
    T: Term,
    near: Judgement,
    order: Judgement,
    known: Judgement,
) -> Judgement:
    """From |d - x| <= e / 2 after T: (x - e) t <= p(t) <= (x + e) t eventually."""
    after_S, after_0 = parts(order)
    S = after_S.conclusion.children[0]

    def line(y: Term) -> Lam:
        return function(Real, lambda t: y * t)

    def steady(y: Term) -> Term:
        return function(Real, lambda t: y)

    @after(T)
    def gained(t, late):  # type: ignore[no-untyped-def]
        def compared(u: Term, now: Judgement, upwards: bool) -> Judgement:
            low, high = parts(use(near, u, combine(le(S, u), (now, 1), (after_S, 1))))
            of_p = use(known, u, combine(le(0, u), (now, 1), (after_0, 1)))
            if upwards:
                return both(of_p, slope(line(x + e / 2), u, x + e / 2), high)
            return both(slope(line(x - e / 2), u, x - e / 2), of_p, low)

        above = during(T, t)(lambda u, now, _: compared(u, now, True))
        below = during(T, t)(lambda u, now, _: compared(u, now, False))
        high, low = x + e / 2, x - e / 2
        return both(
            use(gains(), p, line(high), d, steady(high), T, t, late, above),
            use(gains(), line(low), p, steady(low), d, T, t, late, below),
        )

    up, down = p(T) - (x + e / 2) * T, (x - e / 2) * T - p(T)
    size = up**2 + down**2 + 1

    @from_some(use(inverse_of_positive(), e / 2, half))
    def inverse(y, unit):  # type: ignore[no-untyped-def]
        @from_some(use(later_of_two(), T, size * y))
        def begin(U, order):  # type: ignore[no-untyped-def]
            after_T, after_size = parts(order)

            def bounds(t: Term, late: Judgement) -> Judgement:
                here = combine(le(T, t), (late, 1), (after_T, 1))
                large = combine(
                    le(size, e / 2 * t),
                    (combine(le(size * y, t), (late, 1), (after_size, 1)), half),
                    (unit, -size),
                )
                above, below = parts(use(gained, t, here))
                squares = [square_sign(v) for v in (up, down, up - HALF, down - HALF)]
                return both(
                    combine(
                        le((x - e) * t, p(t)),
                        (below, 1),
                        (large, 1),
                        (squares[0], 1),
                        (squares[3], 1),
                    ),
                    combine(
                        le(p(t), (x + e) * t),
                        (above, 1),
                        (large, 1),
                        (squares[1], 1),
                        (squares[2], 1),
                    ),
                )

            def claim(t: Term) -> Term:
                return And(le((x - e) * t, p(t)), le(p(t), (x + e) * t))

            return ever(claim, U, bounds)

        return begin

    return inverse


@cache
def logarithm_tends() -> Judgement:
    """Where exp(h) -> 1, h -> 0: exp(-e) <= exp(h) <= exp(e) eventually."""

    @every(Curve)
    def lemma(h):  # type: ignore[no-untyped-def]
        @supposing(tends(function(Real, lambda t: exp(h(t))), 1))
        def limit(known):  # type: ignore[no-untyped-def]
            @each_excess
            def found(e, positive):  # type: ignore[no-untyped-def]
                below = combine(lt(0, 1 - exp(-e)), (use(exp_below_one(), e, positive), 1))
                tangent = use(fact("exp_above_tangent"), e)
                above = combine(lt(0, exp(e) - 1), (tangent, 1), (positive, 1))
                smaller = use(smaller_of_two(), 1 - exp(-e), exp(e) - 1, below, above)

                @from_some(smaller)
                def chosen(d, fits):  # type: ignore[no-untyped-def]
                    d_positive, below_first, below_second = parts(fits)

                    @at_late_times(use(known, d, d_positive))
                    def late(t, bounds):  # type: ignore[no-untyped-def]
                        low, high = parts(bounds)
                        least = combine(le(exp(-e), exp(h(t))), (low, 1), (below_first, 1))
                        most = combine(le(exp(h(t)), exp(e)), (high, 1), (below_second, 1))
                        return both(
                            combine(le(0 - e, h(t)), (use(exp_order(), -e, h(t), least), 1)),
                            combine(le(h(t), 0 + e), (use(exp_order(), h(t), e, most), 1)),
                        )

                    return late

                return chosen

            return found

        return limit

    return lemma


__all__ = [
    "Curve",
    "Plane",
    "at_late_times",
    "average_slope",
    "diverges",
    "each_excess",
    "eventually",
    "eventually_same",
    "ever",
    "later_of_two",
    "limit_of",
    "logarithm_tends",
    "settles",
    "tends",
    "within",
]
