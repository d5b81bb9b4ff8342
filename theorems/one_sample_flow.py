# %% [markdown]
# # The flow of one sample
#
# One sample, one output, squared loss, theta at rest: the gradient flow of (a, b, w) is a system in
# the plane, for a and s = w . x + b (see one_sample_asymptotics). In it c is what is left to fit,
# the target less the output, and kappa = 1 + |x|^2. Where c is not 0, the flow has no stationary
# point; the augmented loss bounds a, and s - kappa a^2 / 2 never falls. So s grows beyond every
# bound: the neuron escapes, from every start.

# %%
from fractions import Fraction

from pgb.facts.notions import derivative
from pgb.flow.plane import *
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import positive_inverse
from pgb.prove.limits import Plane, diverges, ever
from pgb.prove.monotone import after, during, ever_after, gains
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform.exponential import lam, positive_penalty

theorem = Result(
    "one_sample_flow",
    mark="O",
    title="one sample: under gradient flow s = w . x + b grows beyond every bound",
    source="theory, 2.7 logarithmic_escape",
    limits=(
        "A trajectory on [0, infinity) is given; that one exists is not claimed. One sample, one "
        "output, squared loss, theta at rest. How fast s grows: see one_sample_rates."
    ),
    unwitnessed="where there is something to fit, no trajectory is known in closed form",
)

t = Var("t", Real)
standing = {
    **flow,
    "positive_penalty": positive_penalty,
    "positive_kappa": lt(0, kappa),
    "something_to_fit": ne(c, 0),
}


# %% [markdown]
# ## Four rates
#
# The augmented loss falls; s - kappa a^2 / 2 rises; e^{2s} and v + lambda c, with
# v = (a e^s - c) e^{2s}, obey linear equations whose coefficients are under control.


# %%
@theorem.instance("an instant")
def an_instant():
    """A point of the plane and the lines through it with the velocity of the flow, at t = 0."""
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "an instant",
        {},
        {c: 2, kappa: 2, lam: "1/2", t: 0, a: 1, s: "log(2)"},
        {A: function(Real, lambda t: 1 + t), S: function(Real, lambda t: 4 * t)},
    )


@theorem.instance("at rest")
def at_rest():
    """Nothing to fit: the one trajectory in closed form."""
    from pgb.witness.interpretation import interpretation

    still = function(Real, lambda t: 0)
    return interpretation("at rest", {}, {c: 0, kappa: 2, lam: "1/2", t: 0}, {A: still, S: still})


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
    witnesses=("an instant", "at rest"),
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


@theorem.statement(
    ever_after(0, lambda u: substitute(rates.conclusion, {t: u})),
    witnesses=("at rest",),
    **flow,
)
def rates_ever_after(given):
    """Along the flow these are the rates at every time t >= 0."""

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
    first = square_sign(2 * u * exp(s) + 2 * lam * a)
    second = square_sign(2 * u * a * exp(s))
    return combine(le(0, steepness(a, s)), (first, 1), (second, given.positive_kappa))


# %% [markdown]
# ## The augmented loss does not rise, and s - kappa a^2 / 2 does not fall


# %%
@theorem.statement(
    ever_after(0, lambda t: le(energy(t), energy(0))),
    witnesses=("at rest",),
    **flow,
    positive_kappa=lt(0, kappa),
)
def loss_falls(given):
    """The augmented loss never exceeds its first value."""
    known = rates_ever_after.apply(given)
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
    witnesses=("at rest",),
    **flow,
    positive_penalty=positive_penalty,
    positive_kappa=lt(0, kappa),
)
def climb_rises(given):
    """s - kappa a^2 / 2 never decreases."""
    known = rates_ever_after.apply(given)
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
                square = square_sign(A(u))
                return both(rises, combine(le(0, rate(u)), (square, weight)))

            monotone = fact("monotone_where_slope_nonnegative")
            return use(monotone, of_time(climb), rate, r, t, order, rising)

        return later

    return step("its rate is 2 kappa lambda a^2", earlier)


# %% [markdown]
# ## The exponent s grows without bound
#
# The augmented loss bounds a^2. Were s bounded above, the path would stay in a ball, where the
# steepness has a positive minimum (no point of the plane is stationary): the augmented loss would
# fall below 0. So s is unbounded, and s - kappa a^2 / 2 keeps it from coming back.


# %%
a, s = Var("a_0", Real), Var("s_0", Real)
"""A point of the plane."""


@theorem.statement(
    lt(0, steepness(a, s)),
    witnesses=("an instant",),
    positive_penalty=positive_penalty,
    positive_kappa=lt(0, kappa),
    something_to_fit=ne(c, 0),
)
def nowhere_stationary(given):
    """At every point of the plane the augmented loss falls."""
    u = a * exp(s) - c
    by_a, by_s = 2 * u * exp(s) + 2 * lam * a, 2 * u * a * exp(s)
    squares = {v: square_sign(v) for v in (by_a, by_s)}

    @supposing(le(steepness(a, s), 0))
    def stationary(none):
        first = combine(le(by_a**2, 0), (none, 1), (squares[by_s], given.positive_kappa))
        scaled = combine(le(kappa * by_s**2, 0), (none, 1), (squares[by_a], 1))
        some = supposing(lt(0, by_s**2))(
            lambda some: combine(lt(0, kappa * by_s**2), (some, given.positive_kappa))
        )
        second = consequence(le(by_s**2, 0), some, scaled)
        slope_by_a, slope_by_s = (
            use(zero_square(), v, use(fact("antisymmetry"), v**2, 0, below, squares[v]))
            for v, below in ((by_a, first), (by_s, second))
        )
        product = step(
            "a times the slope by a, minus that by s, is 2 lambda a^2: so a = 0",
            combine(eq(lam * a**2, 0), (slope_by_a, a / 2), (slope_by_s, Num(-1) / 2)),
        )
        zero_penalty = supposing(eq(lam, 0))(lambda none: combine(le(lam, 0), (none, 1)))
        no_a = consequence(
            eq(a, 0),
            use(fact("no_zero_divisors"), lam, a**2, product),
            zero_penalty,
            given.positive_penalty,
            use(zero_square(), a),
        )
        nothing = combine(eq(c, 0), (slope_by_a, -exp(-s) / 2), (no_a, exp(s) + lam * exp(-s)))
        return step("and then the slope by a leaves c = 0", nothing)

    return consequence(lt(0, steepness(a, s)), stationary, given.something_to_fit)


def between(x, low, high, above, below):
    """From low <= x <= high: x^2 <= low^2 + high^2."""
    left = combine(le(0, x - low), (above, 1))
    right = combine(le(0, high - x), (below, 1))
    square = square_sign(x - low - high)
    return combine(
        le(x**2, low**2 + high**2), (left, combine(le(0, 2 * (high - x)), (right, 2))), (square, 1)
    )


@theorem.statement(diverges(S), witnesses=(), **standing)
def s_diverges(given):
    """s(t) -> infinity."""
    known = rates_ever_after.apply(given)
    falls = loss_falls.apply(given)
    rises = climb_rises.apply(given)
    start = energy(Num(0))

    @from_some(use(positive_inverse(), lam, given.positive_penalty))
    def scaled(y, y_positive, unit):
        largest = start * y

        @after(0)
        def small_a(t, now):
            square = square_sign(error(t))
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
            def found(T, started, tall):

                def stays(t, late):
                    climbed = use(rises, T, started, t, late)
                    squares = [
                        square_sign(A(t)),
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
            (square_sign(A(t)), half),
        )
        return combine(
            le(A(t) ** 2 + S(t) ** 2, radius),
            (use(small_a, t, now), 1),
            (between(S(t), low, high, above, below), 1),
        )

    smooth = every(Plane)(lambda z: continuity(field, z))
    zero = combine(le(0, 0))
    at_start = use(in_ball, 0, zero)
    squares = [square_sign(v(Num(0))) for v in (A, S)]
    not_negative = combine(le(0, radius), (at_start, 1), *((found, 1) for found in squares))

    @from_some(use(fact("extreme_value", Plane), field, radius, smooth, not_negative))
    def flattest(point, _, least):
        depth = steepness(*components(point))
        here = dict(zip((a, s), components(point), strict=True))
        positive = nowhere_stationary.apply(given, at=here)
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
                (square_sign(error(t)), 1),
                (square_sign(A(t)), given.positive_penalty),
            )
            return combine(le(depth * t, start), (gained, 1), (remains, 1))

        @from_some(use(positive_inverse(), depth, positive))
        def too_late(y, y_positive, unit):
            late = (start**2 + 1) * y
            one = combine(lt(0, start**2 + 1), (square_sign(start), 1))
            now = combine(le(0, late), (one, y_positive))
            half = start - Num(Fraction(1, 2))
            return combine(
                le(1, 0),
                (use(sinks, late, now), Fraction(4, 3)),
                (square_sign(half), Fraction(4, 3)),
                (unit, -Num(Fraction(4, 3)) * (start**2 + 1)),
            )

        return too_late

    return flattest


# %%
if __name__ == "__main__":
    theorem.main()
