# %% [markdown]
# # The rates of one sample
#
# The planar flow of one_sample_flow, where s -> infinity. The product v = u e^{2s} of the error
# u = a e^s - c and e^{2s} tends to -lambda c. So the slope of e^{2s}, which is -4 kappa v (u + c),
# tends to 4 kappa lambda c^2: e^{2s} grows linearly, s like (1/2) ln t, and t times the augmented
# loss tends to 1 / (4 kappa), which depends on neither lambda nor c.

# %%
from fractions import Fraction

from pgb.facts.functions import log
from pgb.flow.plane import *
from pgb.prove import *
from pgb.prove.bounds import positive_inverse, small_exponential
from pgb.prove.limits import (
    at_late_times,
    average_slope,
    each_excess,
    eventually,
    eventually_same,
    ever,
    limit_of,
    logarithm_tends,
    settles,
    tends,
    within,
)
from pgb.prove.monotone import after
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import lam

theorem = Result(
    "one_sample_rates",
    mark="O",
    title="the planar flow: e^{2s} / t and t Lt converge, the latter to 1 / (4 kappa)",
    source="theory, 2.7 logarithmic_escape",
    limits=(
        "A trajectory on [0, infinity) is given; that one exists is not claimed. One sample, one "
        "output, squared loss, theta at rest."
    ),
    unwitnessed="where there is something to fit, no trajectory is known in closed form",
)

one_sample = cited("one_sample_flow")
standing = one_sample["s_diverges"].hypotheses


# %% [markdown]
# ## The pull: v -> -lambda c
#
# z = v + lambda c obeys z' = -(2 e^{2s} + G) z + lambda c G with
# G = 2 lambda + 2 kappa (u + c) (3 u + c), which the augmented loss bounds. As e^{2s} grows beyond
# every bound, z^2 falls at any rate towards a level as low as one likes.


# %%
def most():
    """A bound on |G|: 2 lambda + 2 kappa (5 E_0 + 3 c^2), E_0 the first value of the loss."""
    return 2 * lam + 2 * kappa * (5 * energy(Num(0)) + 3 * c**2)


def bounded_drift(given, t, small):
    """From u^2 <= E_0: G is at most the bound, and at least minus it."""
    u = error(t)
    squares = {v: square_sign(v) for v in (u, c, u - c, u + c)}

    def times(factor):
        return combine(lt(0, factor * kappa), (given.positive_kappa, factor))

    below = combine(le(drift(t), most()), (small, times(10)), (squares[u - c], times(4)))
    above = combine(
        le(-most(), drift(t)),
        (small, times(10)),
        (squares[u + c], times(4)),
        (squares[u], times(12)),
        (squares[c], times(4)),
        (given.positive_penalty, 4),
    )
    return below, above


def small_error(given, falls, t, now):
    """u^2 <= E_0"""
    square = square_sign(A(t))
    return combine(
        le(error(t) ** 2, energy(Num(0))),
        (use(falls, t, now), 1),
        (square, given.positive_penalty),
    )


gap = of_time(lambda t: pull(t) + lam * c)
"""z = v + lambda c"""
speed = of_time(lambda t: -(2 * exp(2 * S(t)) + drift(t)) * gap(t) + lam * c * drift(t))
"""z'"""
t, rate, bound = Var("t", Real), Var("rate", Real), Var("bound", Real)


@theorem.instance("an instant")
def an_instant():
    """u = -1/2, e^{2s} = 16, G = 3/2: the rate may be 10."""
    from pgb.witness.interpretation import interpretation

    height = Var("height", Real)
    return interpretation(
        "an instant",
        {},
        {c: 1, kappa: 1, lam: 1, t: 0, rate: 10, bound: 2, height: "log(4)"},
        {A: of_time(lambda t: Num(1) / 8), S: of_time(lambda t: height)},
    )


@theorem.statement(
    le(2 * gap(t) * speed(t), -rate * gap(t) ** 2 + (lam * c * bound) ** 2 + 1),
    drift_below=le(drift(t), bound),
    drift_above=le(-bound, drift(t)),
    large_power=le((rate + 2 * bound + 1) / 4, exp(2 * S(t))),
)
def falls_at_any_rate(given):
    """Where e^{2s} is large, z^2 falls at any given rate, up to a constant."""
    z, G = gap(t), drift(t)
    above = combine(le(0, bound - G), (given.drift_below, 1))
    below = combine(le(0, bound + G), (given.drift_above, 1))
    power = combine(le(0, 4 * exp(2 * S(t)) - rate - 2 * bound - 1), (given.large_power, 4))
    square, weight, mixed = (square_sign(v) for v in (z, lam * c, z - lam * c * G))
    spread = combine(le(0, bound**2 - G**2), (above, below))
    return step(
        "2 lambda c G z is at most z^2 + (lambda c G)^2",
        combine(
            falls_at_any_rate.conclusion,
            (square, power),
            (square, combine(le(0, 2 * (bound + G)), (below, 2))),
            (mixed, 1),
            (combine(le(0, (lam * c) ** 2 * (bound**2 - G**2)), (spread, weight)), 1),
        ),
    )


@theorem.statement(tends(of_time(pull), -lam * c), witnesses=(), **standing)
def pull_tends(given):
    """v = (a e^s - c) e^{2s} -> -lambda c."""
    known = one_sample["rates_ever_after"].apply(given)
    falls = one_sample["loss_falls"].apply(given)
    grows = one_sample["s_diverges"].apply(given)
    square = of_time(lambda t: gap(t) * gap(t))
    square_speed = of_time(lambda t: speed(t) * gap(t) + gap(t) * speed(t))
    source = (lam * c * most()) ** 2 + 1

    @each_excess
    def limit(e, positive):
        level = e**2 / 2
        squared = combine(lt(0, e**2), (positive, positive))
        level_positive = combine(lt(0, level), (squared, Fraction(1, 2)))

        @from_some(use(positive_inverse(), level, level_positive))
        def chosen(y, y_positive, unit):
            M = source * y
            one = combine(lt(0, source), (square_sign(lam * c * most()), 1))
            M_positive = combine(lt(0, M), (one, y_positive))
            enough = (M + 2 * most() + 1) / 4
            begun = ever(lambda t: le(0, t), 0, lambda t, now: now)

            @at_late_times(use(grows, enough / 2), begun)
            def steep(r, high, now):
                below, above = bounded_drift(given, r, small_error(given, falls, r, now))
                tangent = use(fact("exp_above_tangent"), 2 * S(r))
                steeper = falls_at_any_rate.apply(
                    at={t: r, rate: M, bound: most()},
                    drift_below=below,
                    drift_above=above,
                    large_power=combine(le(enough, exp(2 * S(r))), (tangent, 1), (high, 2)),
                )
                _, _, _, moving = parts(use(known, r, now))
                rule = fact("derivative_of_product")
                product = use(rule, gap, gap, r, speed(r), speed(r), moving, moving)
                falling = combine(
                    le(square_speed(r), -M * (square(r) - level)), (steeper, 1), (unit, -source)
                )
                return both(product, falling)

            @from_some(steep)
            def settled(T, falling):
                return use(settles(), square, square_speed, M, level, T, M_positive, falling)

            @at_late_times(use(settled, level, level_positive))
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


# %% [markdown]
# ## e^{2s} grows linearly
#
# u = v e^{-2s} -> 0, so the slope of e^{2s}, which is -4 kappa v (u + c), tends to
# 4 kappa lambda c^2; and so does the mean of that slope over [0, t].

# %%
ell = 4 * kappa * lam * c**2
"""4 kappa lambda c^2"""


def fading(given):
    """e^{-2s} -> 0"""
    grows = one_sample["s_diverges"].apply(given)

    @each_excess
    def limit(e, positive):
        @from_some(use(small_exponential(), 1, e, positive))
        def threshold(B, small):
            @at_late_times(use(grows, B / 2))
            def late(t, high):
                tiny = use(small, 2 * S(t), combine(le(B, 2 * S(t)), (high, 2)))
                sign = exp_sign(-2 * S(t))
                return both(
                    combine(le(0 - e, exp(-2 * S(t))), (sign, 1), (positive, 1)),
                    combine(le(exp(-2 * S(t)), 0 + e), (tiny, 1)),
                )

            return late

        return threshold

    return limit


def limit_equal(h, limit, equation):
    """From h -> x and x = y: h -> y."""
    return replace(equation, function(Real, lambda x: tends(h, x)), limit)


fade = function(Real, lambda t: exp(-2 * S(t)))


def limits_of_pull_and_error(given):
    """v -> -lambda c, e^{-2s} -> 0 and u = v e^{-2s} -> 0, each with its function and limit."""
    v = (of_time(pull), -lam * c, pull_tends.apply(given))
    w = (fade, Num(0), fading(given))
    product = limit_of(lambda x, y: x * y, v, w)
    return v, w, (of_time(error), Num(0), restate(tends(of_time(error), 0), product))


def near_line(t, e):
    """(4 kappa lambda c^2 - e) t <= e^{2s} <= (4 kappa lambda c^2 + e) t"""
    return And(le((ell - e) * t, exp(2 * S(t))), le(exp(2 * S(t)), (ell + e) * t))


@theorem.statement(
    for_all(Real, lambda e: implies(lt(0, e), eventually(lambda t: near_line(t, e)))),
    witnesses=(),
    **standing,
)
def linear_growth(given):
    """e^{2s} / t -> 4 kappa lambda c^2."""
    v, _, u = limits_of_pull_and_error(given)
    power = function(Real, lambda t: exp(2 * S(t)))
    speed = function(Real, lambda t: -4 * kappa * pull(t) * (error(t) + c))
    found = limit_of(lambda x, y: -4 * kappa * x * (y + c), v, u)
    to_ell = step("the slope of e^{2s} tends to this", restate(tends(speed, ell), found))
    known = one_sample["rates_ever_after"].apply(given)

    @after(0)
    def moving(t, now):
        _, _, rises, _ = parts(use(known, t, now))
        return rises

    return use(average_slope(), power, speed, ell, moving, to_ell)


# %% [markdown]
# ## The logarithmic clock, and the loss
#
# With t = e^{ln t} this says that 2 s - ln t tends to ln(4 kappa lambda c^2). And
# e^{2s} (u^2 + lambda a^2) = v^2 e^{-2s} + lambda (u + c)^2 tends to lambda c^2.


# %%
def positive_ell(given):
    """0 < 4 kappa lambda c^2"""
    square = square_sign(c)

    @supposing(le(c**2, 0))
    def none(small):
        return use(zero_square(), c, use(fact("antisymmetry"), c**2, 0, small, square))

    some = consequence(lt(0, c**2), none, given.something_to_fit)
    weight = combine(lt(0, kappa * lam), (given.positive_kappa, given.positive_penalty))
    return combine(lt(0, ell), (some, combine(lt(0, 4 * kappa * lam), (weight, 4))))


clock = function(Real, lambda t: 2 * S(t) - log(t))


@theorem.statement(tends(clock, log(ell)), witnesses=(), **standing)
def logarithmic_growth(given):
    """2 s - ln t -> ln(4 kappa lambda c^2)."""
    linear = linear_growth.apply(given)
    positive = positive_ell(given)
    whole = use(fact("exp_of_log"), ell, positive)
    offset = function(Real, lambda t: clock(t) - log(ell))
    ratio = function(Real, lambda t: exp(clock(t)))

    @each_excess
    def to_ell(e, excess):
        @at_late_times(use(linear, e, excess), ever(lambda t: le(1, t), 1, lambda t, late: late))
        def late(t, bounds, begun):
            low, high = parts(bounds)
            time = use(fact("exp_of_log"), t, combine(lt(0, t), (begun, 1)))
            weight = exp_sign(-log(t))
            return both(
                combine(le(ell - e, ratio(t)), (low, weight), (time, (ell - e) * exp(-log(t)))),
                combine(le(ratio(t), ell + e), (high, weight), (time, -(ell + e) * exp(-log(t)))),
            )

        return late

    step("divide by t = e^{ln t}: e^{2 s - ln t} tends to 4 kappa lambda c^2", to_ell)
    scale = exp(-log(ell))
    exponential = function(Real, lambda t: exp(offset(t)))
    scaled = limit_of(lambda x, y: x * scale, (ratio, ell, to_ell), (ratio, ell, to_ell))
    one = limit_equal(
        exponential,
        restate(tends(exponential, ell * scale), scaled),
        combine(eq(ell * scale, 1), (whole, -scale)),
    )
    to_zero = use(logarithm_tends(), offset, one)
    found = limit_of(
        lambda x, y: x + log(ell), (offset, Num(0), to_zero), (offset, Num(0), to_zero)
    )
    return step("take logarithms", restate(tends(clock, log(ell)), found))


# %% [markdown]
# ## The loss in the end: 4 kappa t Lt -> 1


# %%
loss_in_time = function(Real, lambda t: 4 * kappa * t * energy(t))


@theorem.statement(tends(loss_in_time, 1), witnesses=(), **standing)
def loss_decays(given):
    """t Lt -> 1 / (4 kappa), whatever lambda and c are."""
    v, w, u = limits_of_pull_and_error(given)
    first = limit_of(lambda x, y: x**2 * y, v, w)
    second = limit_of(lambda x, y: lam * (x + c) ** 2, u, u)
    parts_of = (
        (function(Real, lambda t: pull(t) ** 2 * exp(-2 * S(t))), Num(0)),
        (function(Real, lambda t: lam * (error(t) + c) ** 2), lam * c**2),
    )
    (f1, x1), (f2, x2) = parts_of
    total = limit_of(
        lambda x, y: x + y,
        (f1, x1, restate(tends(f1, x1), first)),
        (f2, x2, restate(tends(f2, x2), second)),
    )
    level = function(Real, lambda t: exp(2 * S(t)) * energy(t))
    to_level = step("e^{2s} Lt -> lambda c^2", restate(tends(level, lam * c**2), total))
    slow = (clock, log(ell), logarithmic_growth.apply(given))
    product = limit_of(lambda x, y: 4 * kappa * exp(-x) * y, slow, (level, lam * c**2, to_level))
    whole = use(fact("exp_of_log"), ell, positive_ell(given))
    value = 4 * kappa * exp(-log(ell)) * (lam * c**2)
    compensated = function(Real, lambda t: 4 * kappa * exp(-clock(t)) * level(t))
    one = limit_equal(
        compensated,
        restate(tends(compensated, value), product),
        combine(eq(value, 1), (whole, -exp(-log(ell)))),
    )
    begun = ever(lambda t: le(1, t), 1, lambda t, late: late)

    @at_late_times(begun)
    def same(t, late):
        time = use(fact("exp_of_log"), t, combine(lt(0, t), (late, 1)))
        return combine(eq(loss_in_time(t), compensated(t)), (time, -4 * kappa * energy(t)))

    return step(
        "t = e^{ln t} = e^{2s} e^{-(2s - ln t)}",
        use(eventually_same(), compensated, loss_in_time, 1, one, same),
    )


# %%
if __name__ == "__main__":
    theorem.main()
