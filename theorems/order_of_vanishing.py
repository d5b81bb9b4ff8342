# %% [markdown]
# # The order of an exponential sum
#
# The sum of c_j exp(t s_j) has at t = 0 the derivatives sum_j c_j s_j^p, its moments. If p is the
# order of the first one that is not 0, the sum grows like t^p, no slower and no faster. The order
# is a natural number that is not fixed: the proofs are inductions on it.

# %%
from fractions import Fraction

from pgb.facts.functions import factorial, power
from pgb.facts.notions import natural
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, near_above, product_within
from pgb.prove.monotone import during
from pgb.prove.naturals import *
from pgb.prove.steps import interval, positive_square, small_multiple
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.moments import *

theorem = Result(
    "order_of_vanishing",
    mark="classical",
    title="an exponential sum grows like t^p, p the order of its first moment that is not 0",
    source="theory, 2.6 escape_order; classical",
)


# %% [markdown]
# ## How it grows
#
# Its derivative has the moments of one order more: so induct on the order. At order 0 the sum is
# its moment. From order p to p + 1: the derivative grows like t^p, so the sum grows like t^(p + 1).


# %%
def grows_at_rate(c, s, p, g):
    """The sum, times its moment of order p, is at least g t^p for small t >= 0."""
    return near(
        Num(0),
        lambda t: implies(
            le(0, t), le(g * power(t, p), moment(c, s, p) * exponential_sum(c, s, t))
        ),
    )


def below_leading_rate(c, s, p, g):
    """g < M_p^2 / p!"""
    return lt(g * factorial(p), moment(c, s, p) ** 2)


def grows_at_its_order(p):
    return for_all(
        Fun(N, Real),
        lambda c: implies(
            lower_moments_vanish(c, s, p),
            for_all(
                Real,
                lambda g: implies(below_leading_rate(c, s, p, g), grows_at_rate(c, s, p, g)),
            ),
        ),
    )


def slopes_of(c):
    """The coefficients of the derivative, c_j s_j."""
    return function(N, lambda j: c(j) * s(j))


def next_moment(c, q, is_natural):
    """The moment of order q of the derivative is the one of order q + 1 of the sum."""
    rows = every(N)(lambda j: power_next(s(j), q, is_natural))
    goal = eq(moment(c, s, q + 1), moment(slopes_of(c), s, q))
    return combine(goal, (weighed(rows, lambda j: c(j)), 1))


def lower_of_slope(c, p, vanish):
    """The moments of the derivative of order below p vanish, if the sum's below p + 1 do."""
    d = slopes_of(c)

    @every(Real, where=lambda q: (natural(q), le(q + 1, p)))
    def lower(q, q_natural, small):
        after = use(natural_successor(), q, q_natural)
        known = use(vanish, q + 1, after, combine(le(q + 1 + 1, p + 1), (small, 1)))
        return combine(eq(moment(d, s, q), 0), (next_moment(c, q, q_natural), -1), (known, 1))

    return lower


def plain_sum(c):
    """The moment of order 0 is the sum of the coefficients."""
    rows = every(N)(lambda j: power_zero(s(j)))
    goal = eq(moment(c, s, Num(0)), sum_(N, lambda j: c(j)))
    return combine(goal, (weighed(rows, lambda j: c(j)), 1))


def zero_at_start(c, p, is_natural, vanish):
    """The sum is 0 at t = 0, if the moments of order below p + 1 vanish."""
    not_negative = use(natural_sign(), p, is_natural)
    zeroth = use(vanish, 0, natural_zero(), combine(le(0 + Num(1), p + 1), (not_negative, 1)))
    return combine(eq(exponential_sum(c, s, 0), 0), (zeroth, 1), (plain_sum(c), -1))


def no_fall(p, is_natural, gap, rate, t, sign, rate_sign):
    """gap(0) <= gap(t), as the slope of the gap is not negative from 0 to t.

    The gap is made of the sum and of the power of order p + 1, and `rate` is its slope;
    `rate_sign` proves that it is not negative at u, from 0 <= u and u <= t.
    """
    gap, rate = function(Real, gap), function(Real, rate)

    @during(0, t)
    def rises(u, u_sign, u_below):
        of_power = use(power_slope(), p, is_natural, u)
        moving = slope(gap, u, rate(u), along=lambda curve: of_power)
        return both(moving, rate_sign(u, u_sign, u_below))

    monotone = fact("monotone_where_slope_nonnegative")
    return use(monotone, gap, rate, 0, t, sign, rises)


def order_zero(c):
    """Near 0 the sum is near its value at 0."""
    size = moment(c, s, Num(0))

    @supposing(lower_moments_vanish(c, s, Num(0)))
    def claim(_):
        @every(Real, where=lambda g: below_leading_rate(c, s, Num(0), g))
        def each(g, below):
            def scaled(t):
                return size * exponential_sum(c, s, t)

            start = combine(
                lt(g, scaled(Num(0))),
                (below, 1),
                (plain_sum(c), size),
                (fact("factorial_at_zero"), -g),
            )
            above = use(near_above(), g, scaled(Num(0)), start)

            @nearby(pull_back(above, function(Real, scaled)))
            def bound(t, larger):
                goal = le(g * power(t, Num(0)), scaled(t))
                return supposing(le(0, t))(lambda _: combine(goal, (larger, 1), (power_zero(t), g)))

            return bound

        return each

    return claim


def next_order(p, is_natural, before, c):
    """From order p, for the derivative of the sum, to order p + 1 for the sum."""
    d, size = slopes_of(c), moment(c, s, p + 1)

    @supposing(lower_moments_vanish(c, s, p + 1))
    def claim(vanish):
        shifted = next_moment(c, p, is_natural)
        starts_at_zero = zero_at_start(c, p, is_natural, vanish)
        next_factorial = use(fact("factorial_at_successor"), p, is_natural)

        @every(Real, where=lambda g: below_leading_rate(c, s, p + 1, g))
        def each(g, below):
            slope_below = combine(
                below_leading_rate(d, s, p, (p + 1) * g),
                (below, 1),
                (shifted, size + moment(d, s, p)),
                (next_factorial, -g),
            )
            slope_grows = use(before, d, lower_of_slope(c, p, vanish), (p + 1) * g, slope_below)

            def gap(t):
                return size * exponential_sum(c, s, t) - g * power(t, p + 1)

            def rate(t):
                return size * exponential_sum(d, s, t) - g * ((p + 1) * power(t, p))

            @nearby(interval(slope_grows))
            def bound(t, inside):
                def rate_sign(u, u_sign, u_below):
                    larger = use(use(inside, u, u_sign, u_below), u_sign)
                    moment_of_slope = (shifted, -exponential_sum(d, s, u))
                    return combine(le(0, rate(u)), (larger, 1), moment_of_slope)

                @supposing(le(0, t))
                def then(sign):
                    return combine(
                        le(g * power(t, p + 1), size * exponential_sum(c, s, t)),
                        (no_fall(p, is_natural, gap, rate, t, sign, rate_sign), 1),
                        (starts_at_zero, -size),
                        (power_next(Num(0), p, is_natural), g),
                    )

                return then

            return bound

        return each

    return claim


@theorem.statement(
    for_all(Real, lambda g: implies(below_leading_rate(c, s, p, g), grows_at_rate(c, s, p, g))),
    natural_order=natural(p),
    lower_moments_vanish=lower_moments_vanish(c, s, p),
)
def leading_growth(given):
    """If the moments of order below p vanish, M_p times the sum is >= g t^p, any g < M_p^2 / p!."""
    first = every(Fun(N, Real))(order_zero)

    @every(Real)
    def following(p):
        return supposing(natural(p), grows_at_its_order(p))(
            lambda is_natural, before: every(Fun(N, Real))(
                lambda c: next_order(p, is_natural, before, c)
            )
        )

    every_order = step(
        "induct on the order: the derivative has one order less",
        induction(function(Real, grows_at_its_order), first, following),
    )
    return use(every_order, p, given.natural_order, c, given.lower_moments_vanish)


def grows(c, s, p):
    return there_is(Real, lambda kappa: And(lt(0, kappa), grows_at_rate(c, s, p, kappa)))


@theorem.statement(
    grows(c, s, p),
    natural_order=natural(p),
    lower_moments_vanish=lower_moments_vanish(c, s, p),
    moment_remains=ne(moment(c, s, p), 0),
)
def growth(given):
    """If p is the order of the first moment that is not 0, the sum grows like t^p on the right."""
    size = moment(c, s, p)
    leading = leading_growth.apply(given)
    positive = use(positive_square(), size, given.moment_remains)
    half = combine(lt(0, size**2 / 2), (positive, Fraction(1, 2)))

    @from_some(use(small_multiple(), factorial(p), size**2 / 2, half))
    def with_rate(g, g_positive, fits):
        below = combine(below_leading_rate(c, s, p, g), (fits, 1), (positive, Fraction(1, 2)))
        return exhibit(grows(c, s, p), g, both(g_positive, use(leading, g, below)))

    return with_rate


# %% [markdown]
# ## It grows no faster
#
# With |s_j| <= sigma and |c_j| <= A_j the sum is at most t^p sigma^p (sum_j A_j) e^sigma for t from
# 0 to 1: by the same induction, from the slope to the sum.


# %%
A, sigma = Var("A", Fun(N, Real)), Var("sigma", Real)


def ceiling(A, p):
    """sigma^p (sum_j A_j) e^sigma"""
    return power(sigma, p) * sum_(N, lambda j: A(j)) * exp(sigma)


def bounded_by(A, c):
    return for_all(N, lambda j: And(le(c(j), A(j)), le(-A(j), c(j))))


def from_0_to_1(claim):
    return for_all(Real, lambda t: implies(le(0, t), le(t, 1), claim(t)))


def stays_below(p):
    return for_all(
        Fun(N, Real),
        lambda c, A: implies(
            bounded_by(A, c),
            lower_moments_vanish(c, s, p),
            from_0_to_1(lambda t: le(exponential_sum(c, s, t), ceiling(A, p) * power(t, p))),
        ),
    )


def size_sign(A, c, bounds, j):
    """0 <= A_j, as |c_j| <= A_j."""
    above, below = parts(use(bounds, j))
    return combine(le(0, A(j)), (above, Fraction(1, 2)), (below, Fraction(1, 2)))


def below_at_order_zero(given, c, A):
    """Each exponential is at most e^sigma."""

    @supposing(And(bounded_by(A, c), lower_moments_vanish(c, s, Num(0))))
    def claim(bounds, _):
        @during(0, 1)
        def each(t, sign, below_one):
            @every(N)
            def term(j):
                s_below, _ = parts(use(given.bounded_exponents, j))
                small = combine(le(t * s(j), sigma), (s_below, sign), (below_one, given.sigma_sign))
                above, _ = parts(use(bounds, j))
                return combine(
                    le(c(j) * exp(t * s(j)), A(j) * exp(sigma)),
                    (above, exp_sign(t * s(j))),
                    (use(exp_monotone(), t * s(j), sigma, small), size_sign(A, c, bounds, j)),
                )

            total = sum_(N, lambda j: A(j)) * exp(sigma)
            return combine(
                le(exponential_sum(c, s, t), ceiling(A, Num(0)) * power(t, Num(0))),
                (summed(term), 1),
                (power_zero(sigma), -total * power(t, Num(0))),
                (power_zero(t), -total),
            )

        return each

    return claim


def slopes_bounded(given, c, A, bounds):
    """|c_j s_j| <= A_j sigma"""

    @every(N)
    def each(j):
        exponents = parts(use(given.bounded_exponents, j))
        return both(*product_within(*parts(use(bounds, j)), *exponents))

    return each


def below_at_next_order(given, p, is_natural, before, c, A):
    """From order p, for the derivative of the sum, to order p + 1 for the sum."""
    d, B = slopes_of(c), function(N, lambda j: A(j) * sigma)
    top, total = ceiling(A, p + 1), sum_(N, lambda j: A(j))
    next_sigma = power_next(sigma, p, is_natural)

    def gap(t):
        return top * power(t, p + 1) - exponential_sum(c, s, t)

    def rate(t):
        return top * ((p + 1) * power(t, p)) - exponential_sum(d, s, t)

    def top_sign(bounds):
        """0 <= sigma^(p + 1) (sum_j A_j) e^sigma"""
        sizes = summed(every(N)(lambda j: size_sign(A, c, bounds, j)))
        raised = sign_of_power(sigma, p, is_natural, given.sigma_sign)
        rise = combine(le(0, sigma * power(sigma, p)), (raised, given.sigma_sign))
        weighted = combine(le(0, sigma * power(sigma, p) * total), (sizes, rise))
        return combine(le(0, top), (weighted, exp_sign(sigma)), (next_sigma, -total * exp(sigma)))

    @supposing(And(bounded_by(A, c), lower_moments_vanish(c, s, p + 1)))
    def claim(bounds, vanish):
        slope_bound = use(
            before, d, B, slopes_bounded(given, c, A, bounds), lower_of_slope(c, p, vanish)
        )
        starts_at_zero = zero_at_start(c, p, is_natural, vanish)

        @during(0, 1)
        def each(t, sign, below_one):
            def rate_sign(u, u_sign, u_below):
                below = combine(le(u, 1), (u_below, 1), (below_one, 1))
                height = sign_of_power(u, p, is_natural, u_sign)
                more = combine(le(0, top * power(u, p)), (height, top_sign(bounds)))
                return combine(
                    le(0, rate(u)),
                    (use(slope_bound, u, u_sign, below), 1),
                    (more, use(natural_sign(), p, is_natural)),
                    (next_sigma, -total * exp(sigma) * power(u, p)),
                )

            return combine(
                le(exponential_sum(c, s, t), top * power(t, p + 1)),
                (no_fall(p, is_natural, gap, rate, t, sign, rate_sign), 1),
                (starts_at_zero, 1),
                (power_next(Num(0), p, is_natural), -top),
            )

        return each

    return claim


@theorem.statement(
    And(
        from_0_to_1(lambda t: le(exponential_sum(c, s, t), ceiling(A, p) * power(t, p))),
        from_0_to_1(lambda t: le(-ceiling(A, p) * power(t, p), exponential_sum(c, s, t))),
    ),
    natural_order=natural(p),
    lower_moments_vanish=lower_moments_vanish(c, s, p),
    bounded_coefficients=bounded_by(A, c),
    bounded_exponents=for_all(N, lambda j: And(le(s(j), sigma), le(-sigma, s(j)))),
    sigma_sign=le(0, sigma),
)
def no_faster(given):
    """If the moments of order below p vanish, the sum is at most a multiple of (sigma t)^p."""
    vectors = Fun(N, Real)
    first = every(vectors, vectors)(lambda c, A: below_at_order_zero(given, c, A))

    @every(Real)
    def following(p):
        return supposing(natural(p), stays_below(p))(
            lambda is_natural, before: every(vectors, vectors)(
                lambda c, A: below_at_next_order(given, p, is_natural, before, c, A)
            )
        )

    every_order = step(
        "induct on the order: the derivative has one order less",
        induction(function(Real, stays_below), first, following),
    )
    at_p = use(every_order, p, given.natural_order)
    minus = function(N, lambda j: -c(j))

    @every(N)
    def minus_bounded(j):
        above, below = parts(use(given.bounded_coefficients, j))
        return both(
            combine(le(minus(j), A(j)), (below, 1)), combine(le(-A(j), minus(j)), (above, 1))
        )

    @every(Real, where=lambda q: (natural(q), le(q + 1, p)))
    def minus_lower(q, is_natural, small):
        known = use(given.lower_moments_vanish, q, is_natural, small)
        return combine(eq(moment(minus, s, q), 0), (known, -1))

    above = use(at_p, c, A, given.bounded_coefficients, given.lower_moments_vanish)
    of_minus = use(at_p, minus, A, minus_bounded, minus_lower)

    @during(0, 1)
    def below(t, sign, below_one):
        known = use(of_minus, t, sign, below_one)
        return combine(le(-ceiling(A, p) * power(t, p), exponential_sum(c, s, t)), (known, 1))

    return both(above, step("the same of -c_j", below))


# %% [markdown]
# ## An instance
#
# The second difference: c = (1, -2, 1) and s = (0, 1, 2) give (e^t - 1)^2, of order 2. For t from 0
# to 1 the bounds t <= e^t - 1 <= t e show both claims at once.


# %%
rate = Var("rate", Real)


def second_difference():
    """2 t^2 <= M_2 (e^t - 1)^2 for t >= 0, and (e^t - 1)^2 <= 16 e^2 t^2 for t <= 1."""
    closed_form = assume(for_all(Real, lambda t: eq(exponential_sum(c, s, t), (exp(t) - 1) ** 2)))
    two = assume(eq(moment(c, s, p), 2))
    square = assume(for_all(Real, lambda t: eq(power(t, p), t**2)))
    top = assume(eq(ceiling(A, p), 16 * exp(2)))

    def above(t):
        return combine(le(t, exp(t) - 1), (use(fact("exp_above_tangent"), t), 1))

    count = assume(eq(factorial(p), 2))

    @every(Real, Real)
    def grows_enough(g, t):
        @supposing(below_leading_rate(c, s, p, g), le(0, t))
        def bound(below, sign):
            u = exp(t) - 1
            up = combine(le(0, u), (above(t), 1), (sign, 1))
            slower = combine(
                le(g, 2),
                (below, Fraction(1, 2)),
                (count, -g / 2),
                (two, moment(c, s, p) / 2 + 1),
            )
            return combine(
                le(g * power(t, p), moment(c, s, p) * exponential_sum(c, s, t)),
                (slower, square_sign(t)),
                (above(t), combine(le(0, 2 * u), (up, 2))),
                (above(t), combine(le(0, 2 * t), (sign, 2))),
                (use(square, t), g),
                (use(closed_form, t), -moment(c, s, p)),
                (two, -(u**2)),
            )

        return bound

    @every(Real, where=lambda t: (le(0, t), le(t, 1)))
    def grows_no_more(t, sign, below_one):
        u, limit = exp(t) - 1, ceiling(A, p) * power(t, p)
        tangent = use(fact("exp_above_tangent"), -t)
        below = combine(le(u, t * exp(t)), (tangent, exp_sign(t)))
        larger = use(exp_monotone(), t, 1, below_one)
        most = combine(le(u, t * exp(1)), (below, 1), (larger, sign))
        up = combine(le(0, u), (above(t), 1), (sign, 1))
        most_sign = combine(le(0, t * exp(1)), (exp_sign(1), sign))
        small = combine(le(u**2, t**2 * exp(2)), (most, up), (most, most_sign))
        spare = combine(le(0, t**2 * exp(2)), (most_sign, most_sign))
        limit_is = combine(
            eq(limit, 16 * exp(2) * t**2), (top, power(t, p)), (use(square, t), 16 * exp(2))
        )
        return both(
            combine(
                le(exponential_sum(c, s, t), limit),
                (use(closed_form, t), 1),
                (small, 1),
                (spare, 15),
                (limit_is, -1),
            ),
            combine(
                le(-limit, exponential_sum(c, s, t)),
                (use(closed_form, t), -1),
                (square_sign(u), 1),
                (spare, 16),
                (limit_is, -1),
            ),
        )

    return [grows_enough, grows_no_more]


@theorem.instance("second difference")
def three_points():
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "second difference",
        {N: 3},
        {c: [1, -2, 1], s: [0, 1, 2], p: 2, A: [1, 2, 1], sigma: 2, rate: 1},
        lemmas=second_difference(),
        examples=[rate],
    )


# %%
if __name__ == "__main__":
    theorem.main()
