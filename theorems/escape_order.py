# %% [markdown]
# # Escape order
#
# Take a point with a = 0. The slope of the augmented loss by a_k, as a function of the inner
# weights, is an exponential sum whose coefficients are the grouped residual gradients. How fast it
# grows along a direction v of w_k is decided by its moments: the first one that is not 0, of order
# p, makes it grow like t^p. A step of a_k against it gains a multiple of its square: the loss falls
# like t^(2p). Some moment of order below the number of distinct inputs is always left.

# %%
from fractions import Fraction

from pgb.facts.functions import factorial, power
from pgb.facts.notions import continuous, natural
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.naturals import *
from pgb.prove.steps import between_squares, small_enough
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "escape_order",
    mark="O",
    title="where a residual is left, the augmented loss falls like t^(2p), p the least moment",
    source="theory, 2.6 escape_order",
)

independence = cited("exponential_independence")["independence"]
order_of_vanishing = cited("order_of_vanishing")
moments_decide = cited("moments_decide")
at_most_quadratic = cited("small_neurons")["at_most_quadratic"]

# %% [markdown]
# ## The descent curve
#
# Let p be the order of the first moment M_p of output k in the direction v that is not 0. Move
# w_k to w_k + t v and a_k to -c M_p t^p. The slope S_k has grown to kappa t^p in the direction of
# M_p, so the linear part falls by a multiple of c t^(2p), and the quadratic part costs c^2 t^(2p).
# At p = 0 this is a small step in a alone.


# %%
of_order = {
    "losses_below_quadratic": losses_below_quadratic,
    "natural_order": natural(p),
    "lower_moments_vanish": lower_moments_of_output_vanish,
    "moment_remains": ne(moment_of(k, v, p), 0),
}


def no_gain(c, kappa, t):
    return le(c * kappa * power(t, p) ** 2, 0)


def for_small_steps(claim):
    """There is kappa > 0 so that for all small c > 0 and then all small t >= 0, the claim."""
    return there_is(
        Real,
        lambda kappa: And(
            lt(0, kappa),
            there_is(
                Real,
                lambda most: And(
                    lt(0, most),
                    for_all(
                        Real,
                        lambda c: implies(
                            lt(0, c),
                            le(c, most),
                            near(Num(0), lambda t: implies(le(0, t), claim(c, kappa, t))),
                        ),
                    ),
                ),
            ),
        ),
    )


def slope_along(k, v):
    """S_k at w_k + t v as an exponential sum in t: its coefficients and exponents."""
    return {
        "c": function(N, lambda j: R(j, theta, k) * activation(k, b, W, X(j))),
        "s": function(N, lambda j: dot(v, X(j))),
    }


def growing_slope(given):
    """kappa > 0 with kappa t^p <= M_p S_k along w_k + t v, for small t >= 0."""
    return order_of_vanishing["growth"].apply(given, at=slope_along(k, v))


def weight(t):
    return weight_of_square(k, b, turned(t))


most_weight = weight(Num(0)) ** 2 + 1
size = moment_of(k, v, p)
cost = size**2 * most_weight


def light_weight():
    """Near t = 0 the weight of a_k^2 is below most_weight, which is positive."""
    square = square_sign(weight(Num(0)) - Fraction(1, 2))
    below = combine(lt(-most_weight, -weight(Num(0))), (square, 1))
    above = use(near_above(), -most_weight, -weight(Num(0)), below)
    positive = combine(lt(0, most_weight), (square_sign(weight(Num(0))), 1))
    return positive, pull_back(above, function(Real, lambda t: -weight(t)))


def falls_along(c, g, t, c_sign, height_sign, bound, grows, light):
    """The fall at (c, t) is at least c (g / m - c cost) t^(2p).

    `bound`: the quadratic bound there; `grows`: g t^p <= M_p S_k; `light`: the weight of a_k^2.
    """
    height = power(t, p)
    ahead = combine(le(0, c * height), (height_sign, c_sign))
    share = combine(le(0, c * height / Card(M)), (ahead, fact("cardinality_positive", M)))
    return combine(
        leading_fall(c, g, cost, t),
        (bound, 1),
        (grows, share),
        (light, square_sign(-c * size * height)),
    )


def near_the_start(given, c, t, e, c_sign, t_sign, height_sign, near_by):
    """For 0 <= t < 1 and small c the curve is within e of its start, as t^p <= 1."""
    below_one, near_enough, close, short = near_by
    height = power(t, p)
    in_square = combine(le(t**2, Num(1) ** 2), (short, 1))
    t_below = use(between_squares(), t, 1, in_square, combine(le(0, 1)))
    height_below = use(power_below_one(), p, given.natural_order, t, t_sign, t_below)
    square_below = combine(le(height**2, 1), (height_below, height_sign), (height_below, 1))
    return combine(
        le((-c * size * height - 0) ** 2 + (t - 0) ** 2, e),
        (square_below, square_sign(c * size)),
        (below_one, combine(le(0, c * size**2), (square_sign(size), c_sign))),
        (near_enough, 1),
        (close, 1),
    )


def steps_down(given, start, claim, conclude):
    """What follows along the curve from the fall and from what holds near its start.

    `start`: near (u, t) = (0, 0), the quadratic bound at a_k = u and w_k + t v, and whatever else.
    `conclude`: from the fall at (c, t) and what holds there, the claim.
    """
    positive_weight, light = light_weight()
    cost_sign = combine(le(0, cost), (square_sign(size), positive_weight))
    share = combine(lt(0, Num(1) / Card(M) / 2), (fact("cardinality_positive", M), Fraction(1, 2)))
    origin = start.conclusion.children
    contains = use(fact("near_contains_ball", Product((Real, Real))), *origin, start)
    goal = for_small_steps(claim)

    def ball(radius, positive):
        return use(fact("ball_is_near", Real), 0, radius, positive)

    @from_some(growing_slope(given))
    def for_kappa(kappa, positive, grows_near):
        rate = kappa / Card(M) / 2
        rate_positive = combine(lt(0, rate), (positive, share))

        @from_some(contains)
        def for_radius(e, e_positive, inside):
            half = combine(lt(0, e / 2), (e_positive, Fraction(1, 2)))
            small = small_enough(
                (Num(1), combine(le(0, 1)), combine(lt(0, 1))),
                (size**2, square_sign(size), half),
                (cost, cost_sign, rate_positive),
            )

            @from_some(small)
            def for_step(most, most_positive, fits):
                @every(Real, where=lambda c: (lt(0, c), le(c, most)))
                def each(c, c_sign, c_below):
                    below_one, near_enough, cheap = parts(use(fits, c, c_sign, c_below))

                    @nearby(grows_near, light, ball(e / 2, half), ball(1, combine(lt(0, 1))))
                    def at(t, grows_here, light_here, close, short):
                        @supposing(le(0, t))
                        def lower(t_sign):
                            height = power(t, p)
                            height_sign = sign_of_power(t, p, given.natural_order, t_sign)
                            near_by = (below_one, near_enough, close, short)
                            distance = near_the_start(
                                given, c, t, e, c_sign, t_sign, height_sign, near_by
                            )
                            there = use(inside, pair(-c * size * height, t), distance)
                            bound, grows = parts(there)[0], use(grows_here, t_sign)
                            leading = falls_along(
                                c, kappa, t, c_sign, height_sign, bound, grows, light_here
                            )
                            spare = combine(le(0, c * height**2), (square_sign(height), c_sign))
                            falls = combine(fall(c, rate, t), (leading, 1), (cheap, spare))
                            return conclude(c, rate, t, falls, there)

                        return lower

                    return at

                inner = opened(goal.children[0], rate).children[1]
                known = exhibit(inner, most, both(most_positive, each))
                return exhibit(goal, rate, both(rate_positive, known))

            return for_step

        return for_radius

    return for_kappa


def near_start(given, *others):
    """Near (u, t) = (0, 0): the quadratic bound along the curves, and what else is known."""
    quadratic = at_most_quadratic.apply(given)
    known = others[0] if others else quadratic
    together = nearby(quadratic, known)(lambda v, bound, other: both(bound, other))
    curves = function(Product((Real, Real)), lambda u, t: neurons_at(u, t))
    return pull_back(together, curves, pair(Num(0), Num(0)))


@theorem.statement(for_small_steps(fall), **of_order)
def descent_curve(given):
    """Along a_k = -c M_p t^p, w_k + t v the loss falls by c kappa t^(2p), for all small c > 0."""
    step("the slope S_k grows like t^p along w_k + t v", growing_slope(given))
    return step(
        "the linear part falls by twice what the quadratic part costs",
        steps_down(given, near_start(given), fall, lambda c, kappa, t, falls, there: falls),
    )


# %% [markdown]
# The leading term: for every g < M_p^2 / p! the fall is at least c (g / m - c B) t^(2p) near t = 0,
# for any c > 0, where B depends neither on c nor on g. (With c in place of c |M_p| this is
# c |M_p| t^(2p) / (m p!), up to c^2 and higher powers of t.)


# %%
leading_term = there_is(
    Real,
    lambda B: for_all(
        Real,
        lambda c, g: implies(
            lt(0, c),
            lt(g * factorial(p), moment_of(k, v, p) ** 2),
            near(Num(0), lambda t: implies(le(0, t), leading_fall(c, g, B, t))),
        ),
    ),
)


def bound_along(given, c):
    """Near t = 0 the quadratic bound holds on the curve: it starts at (0, b, W)."""
    start = near_start(given)
    paths = Fun(Real, Real)

    @every(paths, where=lambda G: (continuous(G, Num(0)), eq(0, -c * size * G(Num(0)))))
    def on_path(G, smooth, begins):
        predicate = start.conclusion.children[0]
        moved = replace(begins, function(Real, lambda u: Near(predicate, pair(u, Num(0)))), start)
        path = function(Real, lambda t: pair(-c * size * G(t), t))
        return pull_back(moved, path, known=lambda function_, at: smooth)

    raised = function(Real, lambda t: power(t, p))
    smooth = use(power_continuous(), p, given.natural_order, 0)
    zero_height = use(zero_to_a_power(), p, given.natural_order, given.positive_order)
    begins = combine(eq(0, -c * size * power(Num(0), p)), (zero_height, c * size))
    return use(on_path, raised, smooth, begins)


@theorem.statement(
    leading_term,
    losses_below_quadratic=losses_below_quadratic,
    natural_order=natural(p),
    positive_order=le(1, p),
    lower_moments_vanish=lower_moments_of_output_vanish,
)
def leading_term_of_the_fall(given):
    """Along the curve Lt falls by at least c (g / m - c B) t^(2p), for every g < M_p^2 / p!."""
    _, light = light_weight()
    leading = order_of_vanishing["leading_growth"].apply(given, at=slope_along(k, v))
    step("M_p S_k is at least g t^p along w_k + t v, for every g < M_p^2 / p!", leading)

    @every(Real, Real, where=lambda c, g: (lt(0, c), lt(g * factorial(p), size**2)))
    def each(c, g, c_sign, slower):
        @nearby(bound_along(given, c), light, use(leading, g, slower))
        def at(t, there, light_here, grows):
            @supposing(le(0, t))
            def falls(sign):
                height_sign = sign_of_power(t, p, given.natural_order, sign)
                bound, slope_grows = parts(there)[0], use(grows, sign)
                return falls_along(c, g, t, c_sign, height_sign, bound, slope_grows, light_here)

            return falls

        return at

    return exhibit(leading_term, cost, each)


@theorem.statement(Not(local_minimum(value, pair(zero, b, W), "a,b,W")), **of_order)
def no_minimum_at_any_order(given):
    """So the point is no local minimum in (a, b, W): the curves start as near as one likes."""

    @supposing(local_minimum(value, pair(zero, b, W), "a,b,W"))
    def impossible(minimum):
        def conclude(c, kappa, t, falls, there):
            no_smaller = parts(there)[1]
            return combine(no_gain(c, kappa, t), (falls, 1), (no_smaller, 1))

        no_fall = step(
            "near a local minimum the fall along the curve would not be positive",
            steps_down(given, near_start(given, minimum), no_gain, conclude),
        )

        @from_some(no_fall)
        def for_kappa(kappa, kappa_positive, some):
            @from_some(some)
            def for_step(most, most_positive, each):
                flat = use(each, most, most_positive, combine(le(most, most)))

                @from_some(use(near_on_the_right(), flat.conclusion.children[0], flat))
                def at(t, t_positive, no_gain_here):
                    sign = combine(le(0, t), (t_positive, 1))
                    height = sign_of_power(t, p, given.natural_order, t_positive)
                    gain = combine(lt(0, most * kappa), (kappa_positive, most_positive))
                    square = combine(lt(0, power(t, p) ** 2), (height, height))
                    return combine(
                        lt(0, 0),
                        (combine(lt(0, most * kappa * power(t, p) ** 2), (square, gain)), 1),
                        (use(no_gain_here, sign), 1),
                    )

                return at

            return for_step

        return for_kappa

    minimum = local_minimum(value, pair(zero, b, W), "a,b,W")
    return consequence(Not(minimum), impossible, combine(le(0, 0)))


# %% [markdown]
# ## Some order below n is always left
#
# If a grouped residual gradient is left, some S_k is not 0 at some weights: exponentials are
# independent. In the direction of these weights the moments of order below n do not all vanish.
# Take the least order at which any output and any direction has one.


# %%
def some_moment(q):
    return there_is(K, lambda k: there_is(Input, lambda v: ne(moment_of(k, v, q), 0)))


below_number_of_inputs = there_is(
    Real,
    lambda p: And(
        natural(p),
        le(p + 1, Card(N)),
        some_moment(p),
        for_all(
            Real,
            lambda q: implies(
                natural(q),
                le(q + 1, p),
                for_all(K, lambda k: for_all(Input, lambda v: eq(moment_of(k, v, q), 0))),
            ),
        ),
    ),
)


below_n = function(Real, lambda q: And(le(q + 1, Card(N)), some_moment(q)))
some_order = there_is(Real, lambda q: And(natural(q), opened(below_n, q)))


def as_some_moment(k, v, q, remains):
    """From this moment, which is not 0: some moment of order q is not 0."""
    there = there_is(Input, lambda v: ne(moment_of(k, v, q), 0))
    return exhibit(some_moment(q), k, exhibit(there, v, remains))


def no_slope_without(none):
    """If no order below n has a moment that is not 0, S_k = 0 at all weights w_k."""

    @every(K, Input)
    def each(k, w):
        v = function(D, lambda q: w(q) - W(k, q))

        @supposing(ne(S(k, b, only(k, w)), 0))
        def found(left):
            order = moments_decide["some_moment_remains"].apply(
                at=slope_along(k, v), sum_remains=left
            )

            @from_some(order)
            def at(q, is_natural, small, remains):
                known = both(is_natural, both(small, as_some_moment(k, v, q, remains)))
                return exhibit(some_order, q, known)

            return at

        return consequence(eq(S(k, b, only(k, w)), 0), found, none)

    return each


def residuals_vanish_with(given, no_slope):
    """If S_k = 0 at all weights, every R_jk = 0: exponentials are independent."""

    @every(N, K)
    def vanishes(j, k):
        coefficients = function(N, lambda j: R(j, theta, k) * exp(b(k)))

        @every(Input)
        def no_sum(w):
            terms = sum_(N, lambda j: coefficients(j) * exp(dot(w, X(j))))
            return combine(eq(terms, 0), (use(no_slope, k, w), 1))

        everywhere = near_everywhere(no_sum, W(k))
        independent = independence.apply(
            given, at={"c": coefficients, "w": W(k)}, vanishing_combination=everywhere
        )
        return combine(eq(R(j, theta, k), 0), (use(independent, j), exp(-b(k))))

    return vanishes


@theorem.statement(
    below_number_of_inputs,
    distinct_inputs=distinct_inputs,
    residual_remains=Not(residuals_vanish),
)
def least_order(given):
    """If some R_jk is not 0, there is a least p <= n - 1 at which some M_p is not 0."""
    impossible = supposing(Not(some_order))(
        lambda none: residuals_vanish_with(given, no_slope_without(none))
    )
    exists = step(
        "some order below n is left: else S_k = 0 everywhere, and R = 0 by independence",
        consequence(some_order, impossible, given.residual_remains),
    )

    @from_some(least(below_n, exists))
    def at_least(p, is_natural, holds, below_fail):
        below, left = parts(restate(And(le(p + 1, Card(N)), some_moment(p)), holds))

        @every(Real, where=lambda q: (natural(q), le(q + 1, p)))
        def lower(q, q_natural, small):
            failing = use(below_fail, q, q_natural, small)
            fails = restate(Not(And(le(q + 1, Card(N)), some_moment(q))), failing)
            bound = combine(le(q + 1, Card(N)), (small, 1), (below, 1))

            @every(K, Input)
            def each(k, v):
                exists = supposing(ne(moment_of(k, v, q), 0))(
                    lambda remains: as_some_moment(k, v, q, remains)
                )
                return consequence(eq(moment_of(k, v, q), 0), exists, fails, bound)

            return each

        return exhibit(below_number_of_inputs, p, both(is_natural, below, left, lower))

    return step("take the least: at lower orders all moments vanish", at_least)


# %% [markdown]
# ## Instances of the orders 1 to 5


# %%
for n in (2, 3, 4, 5, 6):
    theorem.instance(f"n = {n}")(cited("escape_curves").instances[f"n = {n}"])


# %%
if __name__ == "__main__":
    theorem.main()
