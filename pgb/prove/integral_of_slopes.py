"""Taking slopes under the integral, for functions that are convex in t.

Where the integral of u(t) + c t^2 is least at t = 0, the slopes of u at 0 are integrable, and their
integral is not negative.
"""

from __future__ import annotations

from functools import cache

from pgb.facts.measures import finite_measure
from pgb.facts.notions import derivative
from pgb.kernel.binding import reduced, unfolded
from pgb.kernel.judgement import (
    Judgement,
    combine,
    consequence,
    exhibit,
    extend,
    replace,
    restate,
)
from pgb.kernel.sorts import Fun, Index, Real, Sort
from pgb.kernel.syntax import And, eq, exp, for_all, function, implies, le, lt, near, there_is
from pgb.kernel.terms import ZERO, Term, number
from pgb.prove.bounds import exp_monotone, positive_inverse, small_exponential
from pgb.prove.integrals import Integrals, not_negative, sorts_of_measures
from pgb.prove.lemmas import small_square, square_sign
from pgb.prove.logic import both, every, fact, from_some, parts, supposing, use
from pgb.prove.slopes import slope


def starlike(points: Sort, u: Term) -> Term:
    """Each u(., x) lies below its chords from 0."""
    return for_all(
        points,
        lambda x: for_all(
            Real,
            lambda t, r: implies(
                le(0, r), le(r, 1), le(u(r * t, x), u(0, x) + r * (u(t, x) - u(0, x)))
            ),
        ),
    )


def slopes_at_0(points: Sort, u: Term, d: Term) -> Term:
    """Each u(., x) has the slope d(x) at 0."""
    return for_all(points, lambda x: derivative(function(Real, lambda t: u(t, x)), 0, d(x)))


def least_at_0(A: Term, E: Term, u: Term, c: Term) -> Term:
    """Near t = 0, u(t) is integrable and E(u(0)) <= E(u(t)) + c t^2."""
    return near(ZERO, lambda t: And(A(u(t)), le(E(u(0)), E(u(t)) + c * t**2)))


@cache
def integral_of_slopes(D: Index) -> Judgement:
    """Where E(u(t)) + c t^2, c >= 0, u convex in t, is least at 0: 0 <= E(d) for the slopes d.

    The quotients e^s (u(r e^-s) - u(0)) fall to r d as s grows, for every small r > 0.
    """
    functions, properties, integrals = sorts_of_measures(D)

    @every(properties, integrals, Fun(Real, functions), functions, Real)
    def lemma(A, E, u, d, c):  # type: ignore[no-untyped-def]
        points = functions.domain

        @supposing(
            finite_measure(A, E),
            le(0, c),
            starlike(points, u),
            slopes_at_0(points, u, d),
            least_at_0(A, E, u, c),
        )
        def found(measure, weight, below_chords, slopes, least):  # type: ignore[no-untyped-def]
            quotients = _Quotients(Integrals(measure), u, d, c, weight, below_chords, slopes)
            claim = least.conclusion.children[0]

            @from_some(use(fact("near_contains_ball", Real), claim, 0, least))
            def radius(e, ball):  # type: ignore[no-untyped-def]
                positive, inside = parts(ball)

                @from_some(use(small_square(), e, positive))
                def step(r, small):  # type: ignore[no-untyped-def]
                    r_positive, short = parts(small)
                    return quotients.with_step(r, r_positive, short, inside)

                return step

            return radius

        return found

    return lemma


class _Quotients:
    def __init__(
        self,
        on: Integrals,
        u: Term,
        d: Term,
        c: Term,
        weight: Judgement,
        below_chords: Judgement,
        slopes: Judgement,
    ) -> None:
        self.on, self.u, self.d, self.c = on, u, d, c
        self.weight, self.below_chords, self.slopes = weight, below_chords, slopes

    def with_step(
        self, r: Term, positive: Judgement, small: Judgement, inside: Judgement
    ) -> Judgement:
        """0 <= E(d), from a step r > 0 with r^2 within the ball."""
        on, u, d, E = self.on, self.u, self.d, self.on.E
        self.r, self.positive = r, positive
        rd = on.of(lambda x: r * d(x))

        def h(s: Term) -> Term:
            return on.of(lambda x: exp(s) * (u(r * exp(-s), x) - u(0, x)))

        self.h = h
        centre = combine(
            le((ZERO - 0) ** 2, small.conclusion.children[1]),
            (small, 1),
            (square_sign(r), 1),
        )
        at_0 = parts(use(inside, 0, centre))

        @every(Real)
        def each(s):  # type: ignore[no-untyped-def]
            @supposing(le(0, s))
            def at(late):  # type: ignore[no-untyped-def]
                shorter = use(exp_monotone(), -2 * s, 0, combine(le(-2 * s, 0), (late, 2)))
                within = combine(
                    le((r * exp(-s) - 0) ** 2, small.conclusion.children[1]),
                    (shorter, square_sign(r)),
                    (small, 1),
                )
                integrable, least = parts(use(inside, r * exp(-s), within))
                return self._quotient(s, integrable, least, at_0[0])

            return at

        @every(Real)
        def bounded(s):  # type: ignore[no-untyped-def]
            @supposing(le(0, s))
            def at(late):  # type: ignore[no-untyped-def]
                integrable, low = parts(use(each, s, late))
                less = use(exp_monotone(), -s, 0, combine(le(-s, 0), (late, 1)))
                share = combine(le(0, self.c * r**2), (self.weight, square_sign(r)))
                return both(
                    integrable, combine(le(-self.c * r**2, E(h(s))), (low, 1), (less, share))
                )

            return at

        falling = every(Real, Real)(lambda s, t: self._falls(s, t))
        reached = every(on.points, Real)(lambda x, e: self._reaches(x, e))
        family = function(Real, lambda s: h(s))
        integrable, close = on.limit(family, rd, -self.c * r**2, bounded, falling, reached)
        value = self._value(rd, each, falling, close)
        return self._unscaled(rd, integrable, value)

    def _quotient(
        self, s: Term, integrable: Judgement, least: Judgement, at_0: Judgement
    ) -> Judgement:
        """The quotient at s is integrable, with integral >= -c r^2 e^-s."""
        on, u, r, E = self.on, self.u, self.r, self.on.E
        now = u(r * exp(-s))
        change, value = on.sum(now, u(0), -1, integrable, at_0)
        gap = on.of(lambda x: now(x) + number(-1) * u(0, x))
        nothing, no_value = on.sum(gap, gap, -1, change, change)
        zero = on.of(lambda x: gap(x) + number(-1) * gap(x))
        scaled, scaled_value = on.sum(zero, gap, exp(s), nothing, change)
        goal = And(on.A(self.h(s)), le(-self.c * r**2 * exp(-s), E(self.h(s))))
        whole = on.of(lambda x: zero(x) + exp(s) * gap(x))
        low = combine(
            le(-self.c * r**2 * exp(-s), E(whole)),
            (least, use(fact("exp_positive"), s)),
            (value, -exp(s)),
            (scaled_value, -1),
            (no_value, -1),
        )
        return restate(goal, both(scaled, low))

    def _falls(self, s: Term, t: Term) -> Judgement:
        """For 0 <= s <= t: the quotient at t is at most that at s, and at least r d."""
        u, r, d, h = self.u, self.r, self.d, self.h

        @supposing(And(le(0, s), le(s, t)))
        def later(order):  # type: ignore[no-untyped-def]
            _, after = parts(order)

            @every(self.on.points)
            def at(x):  # type: ignore[no-untyped-def]
                ratio = exp(s - t)
                between = (
                    combine(le(0, ratio), (use(fact("exp_positive"), s - t), 1)),
                    use(exp_monotone(), s - t, 0, combine(le(s - t, 0), (after, 1))),
                )
                chord = use(self.below_chords, x, r * exp(-s), ratio, *between)
                grow = use(fact("exp_positive"), t)
                falls = combine(le(h(t)(x), h(s)(x)), (chord, grow))
                step = r * exp(-t)
                curve = function(Real, lambda p: u(p * step, x))
                line = self._along(x, step, curve)
                chords = every(Real)(
                    lambda p: supposing(And(le(0, p), le(p, 1)))(
                        lambda inside: use(self.below_chords, x, step, p, *parts(inside))
                    )
                )
                above = use(fact("slope_below_chord"), curve, step * d(x), line, chords)
                return both(falls, combine(le(r * d(x), h(t)(x)), (above, grow)))

            return at

        return later

    def _along(self, x: Term, step: Term, curve: Term) -> Judgement:
        """The slope at 0 of p -> u(p step, x)."""
        stretched = function(Real, lambda p: p * step)
        here = function(Real, lambda t: self.u(t, x))
        outer = restate(derivative(here, 0 * step, self.d(x)), use(self.slopes, x))
        inner = slope(stretched, 0, step)
        chained = use(fact("chain_rule"), here, stretched, 0, self.d(x), step, outer, inner)
        return restate(derivative(curve, 0, step * self.d(x)), chained)

    def _reaches(self, x: Term, e: Term) -> Judgement:
        """For e > 0 some quotient is at most r d + e."""
        u, r, d, h = self.u, self.r, self.d, self.h
        goal = there_is(Real, lambda s: And(le(0, s), le(h(s)(x), r * d(x) + e)))
        curve = function(Real, lambda t: u(t, x))

        @supposing(lt(0, e))
        def found(room):  # type: ignore[no-untyped-def]
            @from_some(use(positive_inverse(), r, self.positive))
            def shrunk(y, inverse):  # type: ignore[no-untyped-def]
                y_positive, product = parts(inverse)
                rate = e * y
                rate_positive = combine(lt(0, rate), (room, y_positive))
                spelled = restate(
                    reduced(unfolded(derivative(curve, 0, d(x)), ("Derivative",))),
                    use(self.slopes, x),
                    "Derivative",
                )
                close = use(
                    spelled, rate**2, combine(lt(0, rate**2), (rate_positive, rate_positive))
                )

                @from_some(
                    use(fact("near_contains_ball", Real), close.conclusion.children[0], 0, close)
                )
                def ball(p, known):  # type: ignore[no-untyped-def]
                    p_positive, inside = parts(known)

                    @from_some(use(small_square(), p, p_positive))
                    def short(z, small):  # type: ignore[no-untyped-def]
                        z_positive, below = parts(small)

                        @from_some(use(small_exponential(), r, z, z_positive))
                        def late(B, after):  # type: ignore[no-untyped-def]
                            return self._at(x, e, goal, B, after, z_positive, below, inside,
                                            rate_positive, product)  # fmt: skip

                        return late

                    return short

                return ball

            return shrunk

        return found

    def _at(
        self,
        x: Term,
        e: Term,
        goal: Term,
        B: Term,
        after: Judgement,
        z_positive: Judgement,
        below: Judgement,
        inside: Judgement,
        rate_positive: Judgement,
        product: Judgement,
    ) -> Judgement:
        """At s = B^2 + 1/4 >= B the quotient is close to r d."""
        r, d, h, u = self.r, self.d, self.h, self.u
        z = z_positive.conclusion.children[1]
        rate = rate_positive.conclusion.children[1]
        s = B**2 + number(1) / 4
        square = square_sign(B - number(1) / 2)
        late = combine(le(0, s), (square_sign(B), 1))
        small = use(after, s, combine(le(B, s), (square, 1)))
        t = r * exp(-s)
        t_positive = combine(lt(0, t), (self.positive, use(fact("exp_positive"), -s)))
        sum_positive = combine(lt(0, z + t), (z_positive, 1), (t_positive, 1))
        within = combine(
            le((t - 0) ** 2, below.conclusion.children[1]),
            (small, combine(le(0, z + t), (sum_positive, 1))),
            (below, 1),
        )
        squares = use(inside, t, within)
        error = u(t, x) - u(0, x) - d(x) * t
        room = combine(le(0, rate * t), (rate_positive, t_positive))
        close = combine(le(error**2, (rate * t) ** 2), (squares, 1))
        bound = use(smaller_square(), error, rate * t, room, close)
        near_limit = combine(
            le(h(s)(x), r * d(x) + e),
            (bound, use(fact("exp_positive"), s)),
            (product, e),
        )
        return exhibit(goal, s, both(late, near_limit))

    def _value(self, rd: Term, each: Judgement, falling: Judgement, close: Judgement) -> Judgement:
        """0 <= E(r d): for e > 0 and s large, -e <= E(h(s)) <= E(r d) + e."""
        on, r, h, E = self.on, self.r, self.h, self.on.E
        size = self.c * r**2

        @every(Real)
        def nearly(e):  # type: ignore[no-untyped-def]
            @supposing(lt(0, e))
            def margin(room):  # type: ignore[no-untyped-def]
                @from_some(use(close, e, room))
                def some(s, known):  # type: ignore[no-untyped-def]
                    start, bound = parts(known)

                    @from_some(use(small_exponential(), size, e, room))
                    def late(B, after):  # type: ignore[no-untyped-def]
                        t = s + B**2 + number(1) / 4
                        square = square_sign(B - number(1) / 2)
                        plain = square_sign(B)
                        small = use(after, t, combine(le(B, t), (square, 1), (start, 1)))
                        from_0 = combine(le(0, t), (start, 1), (plain, 1))
                        order = combine(le(s, t), (plain, 1))
                        now, low = parts(use(each, t, from_0))
                        then, _ = parts(use(each, s, start))
                        falls = use(falling, s, t, start, order)
                        lower = every(on.points)(lambda x: parts(use(falls, x))[0])
                        less = on.order(h(t), h(s), now, then, lower)
                        return combine(
                            le(-2 * e, E(rd)), (low, 1), (small, 1), (less, 1), (bound, 1)
                        )

                    return late

                return some

            return margin

        return use(not_negative(), E(rd), nearly)

    def _unscaled(self, rd: Term, integrable: Judgement, value: Judgement) -> Judgement:
        """The same of d, by dividing by r."""
        on, d, E = self.on, self.d, self.on.E

        @from_some(use(positive_inverse(), self.r, self.positive))
        def divided(y, inverse):  # type: ignore[no-untyped-def]
            y_positive, product = parts(inverse)
            nothing, no_value = on.sum(rd, rd, -1, integrable, integrable)
            zero = on.of(lambda x: rd(x) + number(-1) * rd(x))
            scaled, total = on.sum(zero, rd, y, nothing, integrable)
            whole = on.of(lambda x: zero(x) + y * rd(x))
            same = every(on.points)(lambda x: combine(eq(whole(x), d(x)), (product, d(x))))
            low = combine(le(0, E(whole)), (value, y_positive), (total, -1), (no_value, -1))
            template = function(d.sort, lambda k: And(on.A(k), le(0, E(k))))
            return restate(template(d), replace(extend(same), template, both(scaled, low)))

        return divided


@cache
def smaller_square() -> Judgement:
    """x^2 <= y^2 with y >= 0 makes x <= y."""

    @every(Real, Real)
    def lemma(x, y):  # type: ignore[no-untyped-def]
        @supposing(le(0, y), le(x**2, y**2))
        def found(positive, squares):  # type: ignore[no-untyped-def]
            @supposing(lt(y, x))
            def larger(above):  # type: ignore[no-untyped-def]
                total = combine(lt(0, x + y), (above, 1), (positive, 2))
                strict = combine(
                    lt(0, (x - y) * (x + y)), (combine(lt(0, x - y), (above, 1)), total)
                )
                return combine(lt(0, 0), (strict, 1), (squares, 1))

            return consequence(le(x, y), larger, combine(le(0, 0)))

        return found

    return lemma
