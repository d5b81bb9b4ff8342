# %% [markdown]
# # How fast one sample is fitted
#
# One sample, one output, squared loss, theta at rest, and something to fit: c = y - f is not 0. The
# gradient flow is then a system in the plane, for a and s = w . x + b. It has no stationary point,
# so s cannot stay bounded; it grows like (1/2) ln t, and the augmented loss falls like 1 / (4 kappa t)
# with kappa = 1 + |x|^2: at a rate that depends on neither lambda nor c.

# %%
from fractions import Fraction

from pgb.facts.functions import log
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.bounds import inverse_of_positive, small_exponential
from pgb.prove.limits import (
    Curve,
    Plane,
    at_late_times,
    average_slope,
    diverges,
    each_excess,
    ever,
    eventually,
    eventually_same,
    later_of_two,
    limit_of,
    logarithm_tends,
    settles,
    tends,
    within,
)
from pgb.prove.monotone import after, during, ever_after, gains
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform.exponential import lam, positive_penalty

theorem = Result(
    "one_sample_asymptotics",
    mark="O",
    title="one sample: s grows like (1/2) ln t and the augmented loss falls like 1 / (4 kappa t)",
    source="theory, 2.7 logarithmic_escape",
    limits=(
        "A trajectory on [0, infinity) is given; that one exists is not claimed. One sample, one "
        "output, squared loss, theta at rest."
    ),
    unwitnessed="no trajectory of this system is known in closed form",
)

A, S = Var("a", Curve), Var("s", Curve)
c, kappa = Var("c", Real), Var("kappa", Real)
t = Var("t", Real)

# %% [markdown]
# ## The plane
#
# a' = -2 u e^s - 2 lambda a and s' = -2 kappa u a e^s, where u = a e^s - c is the error. Further
# down it is derived that the flow of (a, b, w) is of this form.


# %%
def error(t):
    return A(t) * exp(S(t)) - c


def speed_of_a(t):
    return -2 * error(t) * exp(S(t)) - 2 * lam * A(t)


def speed_of_s(t):
    return -2 * kappa * error(t) * A(t) * exp(S(t))


def energy(t):
    """The augmented loss u^2 + lambda a^2."""
    return error(t) ** 2 + lam * A(t) ** 2


def steepness(a, s):
    """How fast it falls at (a, s): a sum of two squares that never vanish together."""
    u = a * exp(s) - c
    return (2 * u * exp(s) + 2 * lam * a) ** 2 + kappa * (2 * u * a * exp(s)) ** 2


def climb(t):
    """s - kappa a^2 / 2"""
    return S(t) - kappa * A(t) ** 2 / 2


def pull(t):
    """v = u e^{2s}"""
    return error(t) * exp(2 * S(t))


def drift(t):
    """G = 2 lambda + 2 kappa (u + c)(3 u + c)"""
    return 2 * lam + 2 * kappa * (error(t) + c) * (3 * error(t) + c)


def of_time(value):
    return function(Real, lambda t: value(t))


flow = {
    "flow_in_a": ever_after(0, lambda t: derivative(A, t, speed_of_a(t))),
    "flow_in_s": ever_after(0, lambda t: derivative(S, t, speed_of_s(t))),
}
standing = {
    **flow,
    "positive_penalty": positive_penalty,
    "positive_kappa": lt(0, kappa),
    "something_to_fit": ne(c, 0),
}


def under(given, names=standing):
    """The hypotheses of these names, as they are given here: to cite a statement under them."""
    return {name: getattr(given, name) for name in names}


# %% [markdown]
# ## Four rates
#
# The augmented loss falls; s - kappa a^2 / 2 rises; e^{2s} and v + lambda c obey linear equations
# whose coefficients are under control.


# %%
@theorem.instance("an instant")
def an_instant():
    """A point of the plane and the lines through it with the velocity of the flow, at t = 0."""
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "an instant",
        {},
        {c: 2, kappa: 2, lam: "1/2", t: 0},
        {A: function(Real, lambda t: 1 + t), S: function(Real, lambda t: 4 * t)},
    )


@theorem.statement(
    And(
        derivative(of_time(energy), t, -steepness(A(t), S(t))),
        derivative(of_time(climb), t, 2 * kappa * lam * A(t) ** 2),
        derivative(
            function(Real, lambda t: exp(2 * S(t))), t, -4 * kappa * pull(t) * (error(t) + c)
        ),
        derivative(
            function(Real, lambda t: pull(t) + lam * c),
            t,
            -(2 * exp(2 * S(t)) + drift(t)) * (pull(t) + lam * c) + lam * c * drift(t),
        ),
    ),
    velocity_of_a=derivative(A, t, speed_of_a(t)),
    velocity_of_s=derivative(S, t, speed_of_s(t)),
)
def rates(given):
    """The rates of the augmented loss, of s - kappa a^2 / 2, of e^{2s} and of v + lambda c."""

    def moving(part):
        return given.velocity_of_a if A in part.free else given.velocity_of_s

    def rate(claim):
        spine = claim.children[0].children[0].children[1]
        return slope(spine, t, claim.children[1], along=moving)

    return step(
        "by the chain rule, each is the number it is said to be",
        both(*map(rate, rates.conclusion.children)),
    )


def rates_ever_after(given):
    """The four rates, at every time t >= 0."""

    @after(0)
    def each(u, now):
        return rates.apply(
            at={t: u},
            velocity_of_a=use(given.flow_in_a, u, now),
            velocity_of_s=use(given.flow_in_s, u, now),
        )

    return each


def steepness_nonnegative(given, a, s):
    """0 <= steepness at (a, s)."""
    u = a * exp(s) - c
    first = use(fact("square_nonnegative"), 2 * u * exp(s) + 2 * lam * a)
    second = use(fact("square_nonnegative"), 2 * u * a * exp(s))
    return combine(le(0, steepness(a, s)), (first, 1), (second, given.positive_kappa))


# %% [markdown]
# ## The augmented loss does not rise, and s - kappa a^2 / 2 does not fall


# %%
@theorem.statement(
    ever_after(0, lambda t: le(energy(t), energy(0))),
    witnesses=(),
    **flow,
    positive_kappa=lt(0, kappa),
)
def loss_falls(given):
    """The augmented loss never exceeds its first value."""
    known = rates_ever_after(given)
    nothing, falling = function(Real, lambda u: 0), function(Real, lambda u: -steepness(A(u), S(u)))

    @after(0)
    def later(t, started):
        @during(0, t)
        def slopes(u, now, _):
            falls, _, _, _ = parts(use(known, u, now))
            steep = steepness_nonnegative(given, A(u), S(u))
            return both(
                falls, slope(nothing, u, Num(0)), combine(le(falling(u), nothing(u)), (steep, 1))
            )

        gained = use(gains(), of_time(energy), nothing, falling, nothing, 0, t, started, slopes)
        return combine(le(energy(t), energy(Num(0))), (gained, 1))

    return step("its rate is minus a sum of squares", later)


@theorem.statement(
    ever_after(0, lambda r: ever_after(r, lambda t: le(climb(r), climb(t)))),
    witnesses=(),
    **flow,
    positive_penalty=positive_penalty,
    positive_kappa=lt(0, kappa),
)
def climb_rises(given):
    """s - kappa a^2 / 2 never decreases."""
    known = rates_ever_after(given)
    weight = combine(
        lt(0, 2 * kappa * lam),
        (given.positive_penalty, combine(lt(0, 2 * kappa), (given.positive_kappa, 2))),
    )
    rate = function(Real, lambda u: 2 * kappa * lam * A(u) ** 2)

    @after(0)
    def earlier(r, started):
        @after(r)
        def later(t, order):
            @during(r, t)
            def rising(u, since, _):
                now = combine(le(0, u), (started, 1), (since, 1))
                _, rises, _, _ = parts(use(known, u, now))
                square = use(fact("square_nonnegative"), A(u))
                return both(rises, combine(le(0, rate(u)), (square, weight)))

            monotone = fact("monotone_where_slope_nonnegative")
            return use(monotone, of_time(climb), rate, r, t, order, rising)

        return later

    return step("its rate is 2 kappa lambda a^2", earlier)


# %% [markdown]
# ## s -> infinity
#
# The augmented loss bounds a^2. Were s bounded above, the path would stay in a ball, where the
# steepness has a positive minimum (no point of the plane is stationary): the augmented loss would
# fall below 0. So s is unbounded, and s - kappa a^2 / 2 keeps it from coming back.


# %%
def nowhere_stationary(given, a, s):
    """0 < steepness at (a, s)."""
    u = a * exp(s) - c
    by_a, by_s = 2 * u * exp(s) + 2 * lam * a, 2 * u * a * exp(s)
    squares = {v: use(fact("square_nonnegative"), v) for v in (by_a, by_s)}

    @supposing(le(steepness(a, s), 0))
    def stationary(none):
        first = combine(le(by_a**2, 0), (none, 1), (squares[by_s], given.positive_kappa))
        scaled = combine(le(kappa * by_s**2, 0), (none, 1), (squares[by_a], 1))

        @supposing(lt(0, by_s**2))
        def impossible(some):
            return combine(lt(0, kappa * by_s**2), (some, given.positive_kappa))

        second = consequence(le(by_s**2, 0), impossible, scaled)
        vanish = [
            use(zero_square(), v, use(fact("antisymmetry"), v**2, 0, below, squares[v]))
            for v, below in ((by_a, first), (by_s, second))
        ]
        product = combine(eq(lam * a**2, 0), (vanish[0], a / 2), (vanish[1], Num(-1) / 2))
        zero_penalty = supposing(eq(lam, 0))(lambda none: combine(le(lam, 0), (none, 1)))
        no_a = consequence(
            eq(a, 0),
            use(fact("no_zero_divisors"), lam, a**2, product),
            zero_penalty,
            given.positive_penalty,
            use(zero_square(), a),
        )
        return combine(eq(c, 0), (vanish[0], -exp(-s) / 2), (no_a, exp(s) + lam * exp(-s)))

    return consequence(lt(0, steepness(a, s)), stationary, given.something_to_fit)


def between(x, low, high, above, below):
    """From low <= x <= high: x^2 <= low^2 + high^2."""
    left = combine(le(0, x - low), (above, 1))
    right = combine(le(0, high - x), (below, 1))
    square = use(fact("square_nonnegative"), x - low - high)
    return combine(
        le(x**2, low**2 + high**2), (left, combine(le(0, 2 * (high - x)), (right, 2))), (square, 1)
    )


@theorem.statement(diverges(S), witnesses=(), **standing)
def s_diverges(given):
    """s(t) -> infinity."""
    known = rates_ever_after(given)
    falls = loss_falls.apply(**under(given, [*flow, "positive_kappa"]))
    rises = climb_rises.apply(**under(given, [*flow, "positive_penalty", "positive_kappa"]))
    start, low = energy(Num(0)), climb(Num(0))

    @from_some(use(inverse_of_positive(), lam, given.positive_penalty))
    def scaled(y, inverse):
        y_positive, unit = parts(inverse)
        largest = start * y

        @after(0)
        def small_a(t, now):
            square = use(fact("square_nonnegative"), error(t))
            bound = combine(le(lam * A(t) ** 2, start), (use(falls, t, now), 1), (square, 1))
            return combine(le(A(t) ** 2, largest), (bound, y_positive), (unit, -(A(t) ** 2)))

        step("the augmented loss bounds a^2 by its first value over lambda", small_a)

        def reached(high):
            return there_is(Real, lambda T: And(le(0, T), le(high, S(T))))

        @every(Real)
        def unbounded(high):
            @supposing(Not(reached(high)))
            def impossible(never):
                return stays_in_a_ball(given, known, small_a, rises, largest, high, never)

            return consequence(reached(high), impossible)

        step("were s bounded, the augmented loss would fall below 0", unbounded)

        @every(Real)
        def beyond(C):
            high = C + kappa * largest / 2

            @from_some(use(unbounded, high))
            def found(T, reached_there):
                started, tall = parts(reached_there)

                def stays(t, late):
                    climbed = use(rises, T, started, t, late)
                    squares = [
                        use(fact("square_nonnegative"), A(t)),
                        use(small_a, T, started),
                    ]
                    half = combine(lt(0, kappa / 2), (given.positive_kappa, Fraction(1, 2)))
                    return combine(
                        le(C, S(t)), (tall, 1), (climbed, 1), *((found, half) for found in squares)
                    )

                return ever(lambda t: le(C, S(t)), T, stays)

            return found

        return beyond

    return step("s - kappa a^2 / 2 keeps it from coming back", scaled)


def stays_in_a_ball(given, known, small_a, rises, largest, high, never):
    """If s is below `high` at all times: a contradiction."""
    low, start = climb(Num(0)), energy(Num(0))
    radius = largest + low**2 + high**2
    field = function(Plane, lambda a, s: steepness(a, s))

    @after(0)
    def in_ball(t, now):
        @supposing(lt(high, S(t)))
        def too_far(far):
            claim = never.conclusion.children[0]
            return exhibit(claim, t, both(now, combine(le(high, S(t)), (far, 1))))

        below = consequence(le(S(t), high), too_far, never)
        half = combine(lt(0, kappa / 2), (given.positive_kappa, Fraction(1, 2)))
        above = combine(
            le(low, S(t)),
            (use(rises, 0, combine(le(0, 0)), t, now), 1),
            (use(fact("square_nonnegative"), A(t)), half),
        )
        return combine(
            le(A(t) ** 2 + S(t) ** 2, radius),
            (use(small_a, t, now), 1),
            (between(S(t), low, high, above, below), 1),
        )

    smooth = every(Plane)(lambda z: continuity(field, z))
    zero = combine(le(0, 0))
    here = use(in_ball, 0, zero)
    squares = [use(fact("square_nonnegative"), v(Num(0))) for v in (A, S)]
    not_negative = combine(le(0, radius), (here, 1), *((found, 1) for found in squares))

    @from_some(use(fact("extreme_value", Plane), field, radius, smooth, not_negative))
    def flattest(point, inside_and_least):
        _, least = parts(inside_and_least)
        depth = steepness(*components(point))
        positive = nowhere_stationary(given, *components(point))
        line = function(Real, lambda u: -depth * u)

        @after(0)
        def sinks(t, now):
            @during(0, t)
            def slopes(u, later, _):
                falls, _, _, _ = parts(use(known, u, later))
                steeper = use(least, pair(A(u), S(u)), use(in_ball, u, later))
                return both(
                    falls,
                    slope(line, u, -depth),
                    combine(le(-steepness(A(u), S(u)), -depth), (steeper, 1)),
                )

            speed = function(Real, lambda u: -steepness(A(u), S(u)))
            steady = function(Real, lambda u: -depth)
            gained = use(gains(), of_time(energy), line, speed, steady, 0, t, now, slopes)
            remains = combine(
                le(0, energy(t)),
                (use(fact("square_nonnegative"), error(t)), 1),
                (use(fact("square_nonnegative"), A(t)), given.positive_penalty),
            )
            return combine(le(depth * t, start), (gained, 1), (remains, 1))

        @from_some(use(inverse_of_positive(), depth, positive))
        def too_late(y, inverse):
            y_positive, unit = parts(inverse)
            late = (start**2 + 1) * y
            one = combine(lt(0, start**2 + 1), (use(fact("square_nonnegative"), start), 1))
            now = combine(le(0, late), (one, y_positive))
            half = start - Num(Fraction(1, 2))
            return combine(
                le(1, 0),
                (use(sinks, late, now), Fraction(4, 3)),
                (use(fact("square_nonnegative"), half), Fraction(4, 3)),
                (unit, -Num(Fraction(4, 3)) * (start**2 + 1)),
            )

        return too_late

    return flattest


# %% [markdown]
# ## v -> -lambda c
#
# z = v + lambda c obeys z' = -(2 e^{2s} + G) z + lambda c G with G bounded by the augmented loss. As
# e^{2s} grows beyond every bound, z^2 falls at any rate M towards a level as low as one likes.


# %%
def most():
    """A bound on |G|: 2 lambda + 2 kappa (5 E_0 + 3 c^2), where E_0 is the first value of the loss."""
    return 2 * lam + 2 * kappa * (5 * energy(Num(0)) + 3 * c**2)


def bounded_drift(given, t, small):
    """From u^2 <= E_0: G is at most, and -G is at most, the bound."""
    u = error(t)
    squares = {v: use(fact("square_nonnegative"), v) for v in (u, c, u - c, u + c)}

    def times(factor):
        return combine(lt(0, factor * kappa), (given.positive_kappa, factor))

    above = combine(le(0, most() - drift(t)), (small, times(10)), (squares[u - c], times(4)))
    below = combine(
        le(0, most() + drift(t)),
        (small, times(10)),
        (squares[u + c], times(4)),
        (squares[u], times(12)),
        (squares[c], times(4)),
        (given.positive_penalty, 4),
    )
    return above, below


def small_error(given, falls, t, now):
    """u^2 <= E_0"""
    square = use(fact("square_nonnegative"), A(t))
    return combine(
        le(error(t) ** 2, energy(Num(0))),
        (use(falls, t, now), 1),
        (square, given.positive_penalty),
    )


@theorem.statement(tends(of_time(pull), -lam * c), witnesses=(), **standing)
def pull_tends(given):
    """v = (a e^s - c) e^{2s} -> -lambda c."""
    known = rates_ever_after(given)
    falls = loss_falls.apply(**under(given, [*flow, "positive_kappa"]))
    grows = s_diverges.apply(**under(given))
    gap = function(Real, lambda t: pull(t) + lam * c)
    speed = function(Real, lambda t: -(2 * exp(2 * S(t)) + drift(t)) * gap(t) + lam * c * drift(t))
    square = function(Real, lambda t: gap(t) * gap(t))
    square_speed = function(Real, lambda t: speed(t) * gap(t) + gap(t) * speed(t))

    @each_excess
    def limit(e, positive):
        level = e**2 / 2
        level_positive = combine(
            lt(0, level), (combine(lt(0, e**2), (positive, positive)), Fraction(1, 2))
        )

        @from_some(use(inverse_of_positive(), level, level_positive))
        def chosen(y, inverse):
            y_positive, unit = parts(inverse)
            source = (lam * c * most()) ** 2
            rate = (source + 1) * y
            one = combine(lt(0, source + 1), (use(fact("square_nonnegative"), lam * c * most()), 1))
            rate_positive = combine(lt(0, rate), (one, y_positive))
            enough = (rate + 2 * most() + 1) / 4

            @from_some(use(grows, enough / 2))
            def late(T, tall):
                @from_some(use(later_of_two(), T, 0))
                def begin(U, order):
                    after_T, after_0 = parts(order)

                    @after(U)
                    def steep(t, going):
                        now = combine(le(0, t), (going, 1), (after_0, 1))
                        high = use(tall, t, combine(le(T, t), (going, 1), (after_T, 1)))
                        power = combine(
                            le(0, 4 * (exp(2 * S(t)) - enough)),
                            (use(fact("exp_above_tangent"), 2 * S(t)), 4),
                            (high, 8),
                        )
                        small = small_error(given, falls, t, now)
                        above, below = bounded_drift(given, t, small)
                        _, _, _, moving = parts(use(known, t, now))
                        product = use(
                            fact("derivative_of_product"),
                            gap,
                            gap,
                            t,
                            speed(t),
                            speed(t),
                            moving,
                            moving,
                        )
                        g = gap(t)
                        squares = [
                            use(fact("square_nonnegative"), v)
                            for v in (g, lam * c, g - lam * c * drift(t))
                        ]
                        spread = combine(
                            le(0, (lam * c) ** 2 * (most() ** 2 - drift(t) ** 2)),
                            (
                                combine(le(0, most() ** 2 - drift(t) ** 2), (above, below)),
                                squares[1],
                            ),
                        )
                        bound = combine(
                            le(square_speed(t), -rate * (square(t) - level)),
                            (power, squares[0]),
                            (combine(le(0, 2 * (most() + drift(t))), (below, 2)), squares[0]),
                            (squares[2], 1),
                            (spread, 1),
                            (unit, -(source + 1)),
                        )
                        return both(product, bound)

                    return use(
                        settles(), square, square_speed, rate, level, U, rate_positive, steep
                    )

                return begin

            @at_late_times(use(late, level, level_positive))
            def close_by(t, small):
                below = combine(le(gap(t) ** 2, e**2), (small, 1))
                low, high = parts(use(within(), gap(t), e, positive, below))
                return both(
                    combine(le(-lam * c - e, pull(t)), (low, 1)),
                    combine(le(pull(t), -lam * c + e), (high, 1)),
                )

            return close_by

        return chosen

    return step("(v + lambda c)^2 falls at every rate towards every level", limit)


# %%
if __name__ == "__main__":
    theorem.main()
