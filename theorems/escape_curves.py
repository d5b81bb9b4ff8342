# %% [markdown]
# # Escape curves with constants
#
# The fall along the escape curve is certain up to a stated t and for all c up to a stated bound,
# once the growth of the slope S_k is known up to there. This certifies concrete descents.

# %%
from fractions import Fraction
from functools import partial
from math import comb, factorial

from pgb.facts.functions import factorial as factorial_of
from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, nonnegative
from pgb.prove.naturals import *
from pgb.prove.steps import between_squares
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "escape_curves",
    mark="O",
    title="the fall along an escape curve, up to a stated t",
    source="theory, 2.6 escape_order",
    unwitnessed="it serves to certify instances of the other statements",
)

# %% [markdown]
# ## With constants
#
# Where the quadratic bound holds everywhere (the squared loss has C = 1) and the growth of S_k is
# known up to some t = reach, the fall is certain for all t up to there, and for every c up
# to a bound called most.


# %%
size = moment_of(k, v, p)
g = Var("g", Real)
kappa, most, reach = Var("kappa", Real), Var("most", Real), Var("reach", Real)
heaviest = lam + C * mean(
    M,
    lambda i: activation(k, b, W, x(i)) ** 2 * (1 + exp(2 * reach * dot(v, x(i)))),
)
"""No weight of a_k^2 up to t = reach is larger."""


def weight(t):
    return weight_of_square(k, b, turned(t))


def weights_up_to(t, t_sign, t_below):
    """exp(2 t s) <= 1 + exp(2 reach s) for 0 <= t <= reach, whatever the sign of s."""

    @every(M)
    def each(i):
        s = dot(v, x(i))
        goal = le(exp(2 * t * s), 1 + exp(2 * reach * s))

        def rising(case):
            order = combine(
                le(2 * t * s, 2 * reach * s), (t_below, combine(le(0, 2 * s), (case, 2)))
            )
            larger = use(exp_monotone(), 2 * t * s, 2 * reach * s, order)
            return combine(goal, (larger, 1))

        def falling(case):
            sign = combine(le(0, -s), (case, 1))
            order = combine(le(2 * t * s, 0), (sign, combine(le(0, 2 * t), (t_sign, 2))))
            smaller = use(exp_monotone(), 2 * t * s, 0, order)
            return combine(goal, (smaller, 1), (exp_sign(2 * reach * s), 1))

        bound = by_cases(goal, le(0, s), rising, falling)
        square = square_sign(activation(k, b, W, x(i)))
        heavier = activation(k, b, W, x(i)) ** 2 * (1 + exp(2 * reach * s))
        return combine(le(activation(k, b, turned(t), x(i)) ** 2, heavier), (bound, square))

    return each


def heaviest_sign(given):
    """The bound on the weights of a_k^2 is not negative."""
    curved = combine(le(0, C / Card(M)), (given.curvature, fact("cardinality_positive", M)))
    squares = summed(
        every(M)(
            lambda i: nonnegative(
                activation(k, b, W, x(i)) ** 2 * (1 + exp(2 * reach * dot(v, x(i))))
            )
        )
    )
    return combine(le(0, heaviest), (given.positive_penalty, 1), (squares, curved))


def on_curve(given, c, t, g, c_sign, t_sign, t_below, grows):
    """The fall at (c, t), from g t^p <= M_p S_k there."""
    share = fact("cardinality_positive", M)
    height, u = power(t, p), -c * size * power(t, p)
    height_sign = sign_of_power(t, p, given.natural_order, t_sign)
    outputs_there = every(M)(
        lambda i: use(
            given.quadratic_everywhere,
            i,
            augmented_output(theta, *components(neurons_at(u, t)), x(i)),
        )
    )
    curved = combine(le(0, C / Card(M)), (given.curvature, share))
    lighter = combine(le(weight(t), heaviest), (summed(weights_up_to(t, t_sign, t_below)), curved))
    ahead = combine(
        le(0, c * height / Card(M)), (combine(le(0, c * height), (height_sign, c_sign)), share)
    )
    return combine(
        leading_fall(c, g, size**2 * heaviest, t),
        (summed(outputs_there), share),
        (grows, ahead),
        (lighter, square_sign(u)),
    )


known_constants = {
    "quadratic_everywhere": for_all(M, lambda i: for_all(Output, lambda q: below_quadratic(i, q))),
    "natural_order": natural(p),
    "positive_penalty": positive_penalty,
    "curvature": le(0, C),
    "reach": lt(0, reach),
    "growth": for_all(
        Real,
        lambda t: implies(le(0, t), le(t, reach), le(g * power(t, p), size * S(k, b, turned(t)))),
    ),
    "fast_enough": le(2 * Card(M) * kappa, g),
    "cheap": le(moment_of(k, v, p) ** 2 * heaviest * most, kappa),
}


@theorem.statement(
    And(
        for_all(
            Real,
            lambda c, t: implies(lt(0, c), le(c, most), le(0, t), le(t, reach), fall(c, kappa, t)),
        ),
        for_all(
            Real,
            lambda c: implies(
                lt(0, c),
                le(c, most),
                near(Num(0), lambda t: implies(le(0, t), fall(c, kappa, t))),
            ),
        ),
    ),
    certifies=True,
    witnesses=(),
    **known_constants,
)
def fall_up_to(given):
    """With constants for growth and curvature: the fall for all t up to reach, c up to most."""
    square_size = square_sign(size)
    heavy = heaviest_sign(given)

    @every(Real, Real, where=lambda c, t: (lt(0, c), le(c, most), le(0, t), le(t, reach)))
    def on_interval(c, t, c_sign, c_below, t_sign, t_below):
        grows = use(given.growth, t, t_sign, t_below)
        square = square_sign(power(t, p))
        cost = combine(
            le(size**2 * heaviest * c, kappa),
            (given.cheap, 1),
            (c_below, combine(le(0, size**2 * heaviest), (heavy, square_size))),
        )
        ahead = combine(le(0, c * power(t, p) ** 2), (square, c_sign))
        share = fact("cardinality_positive", M)
        return combine(
            fall(c, kappa, t),
            (on_curve(given, c, t, g, c_sign, t_sign, t_below, grows), 1),
            (cost, ahead),
            (given.fast_enough, combine(le(0, c * power(t, p) ** 2 / Card(M)), (ahead, share))),
        )

    step("the linear part falls by twice what the quadratic part costs", on_interval)

    @every(Real, where=lambda c: And(lt(0, c), le(c, most)))
    def close_by(c, order):
        @near_the_start(given)
        def falls(t, sign, below):
            return use(on_interval, c, t, both(*parts(order), sign, below))

        return falls

    return both(on_interval, close_by)


def near_the_start(given):
    """What holds for 0 <= t <= reach holds near t = 0 for t >= 0."""
    square_reach = combine(lt(0, reach**2), (given.reach, given.reach))
    ball = use(fact("ball_is_near", Real), 0, reach**2, square_reach)
    within = combine(le(0, reach), (given.reach, 1))

    def holds(proof):
        @nearby(ball)
        def inside(t, close):
            @supposing(le(0, t))
            def ahead(sign):
                squares = combine(le(t**2, reach**2), (close, 1))
                return proof(t, sign, use(between_squares(), t, reach, squares, within))

            return ahead

        return inside

    return holds


known_growth = {
    name: known_constants[name]
    for name in ("quadratic_everywhere", "natural_order", "curvature", "reach")
}


@theorem.statement(
    for_all(
        Real,
        lambda c: implies(
            lt(0, c),
            near(Num(0), lambda t: implies(le(0, t), leading_fall(c, g, size**2 * heaviest, t))),
        ),
    ),
    certifies=True,
    witnesses=(),
    **known_growth,
    growth=for_all(
        Real, lambda t: implies(le(0, t), le(g * power(t, p), size * S(k, b, turned(t))))
    ),
)
def leading_fall_close_by(given):
    """From g t^p <= M_p S_k for t >= 0: the fall by c (g / m - c M_p^2 Q) t^(2p) near t = 0."""

    @every(Real, where=lambda c: lt(0, c))
    def each(c, c_sign):
        @near_the_start(given)
        def falls(t, sign, below):
            grows = use(given.growth, t, sign)
            return on_curve(given, c, t, g, c_sign, sign, below, grows)

        return falls

    return each


@theorem.statement(
    for_all(
        Real,
        lambda c, t: implies(
            lt(0, c), le(c, most), lt(0, t), le(t, reach), lt(value(curve(c, t)), L(theta))
        ),
    ),
    certifies=True,
    witnesses=(),
    **known_constants,
    gain=lt(0, kappa),
)
def below_up_to(given):
    """So every point of the curve up to reach is lower than its start, if kappa is positive."""
    known, _ = parts(fall_up_to.apply(given))

    @every(Real, Real, where=lambda c, t: (lt(0, c), le(c, most), lt(0, t), le(t, reach)))
    def each(c, t, c_sign, c_below, t_positive, t_below):
        sign = combine(le(0, t), (t_positive, 1))
        falls = use(known, c, t, c_sign, c_below, sign, t_below)
        height = sign_of_power(t, p, given.natural_order, t_positive)
        square = combine(lt(0, power(t, p) ** 2), (height, height))
        rate = combine(lt(0, c * kappa), (given.gain, c_sign))
        drop = combine(lt(0, c * kappa * power(t, p) ** 2), (square, rate))
        return combine(lt(value(curve(c, t)), L(theta)), (falls, 1), (drop, 1))

    return each


# %% [markdown]
# ## Instances of every order
#
# The inputs 0, 1, .., n - 1 and the residuals (-1)^j binom(n - 1, j) at w = b = 0, for the squared
# loss. Then S(t) = (1 - e^t)^(n - 1): the first n - 1 moments vanish and the order is n - 1, as
# large as it can be. Here M_p S(t) = (n - 1)! (e^t - 1)^(n - 1), and e^t - 1 >= t gives the growth.


# %%
scale = Var("scale", Real)


def product(t):
    return moment_of(k, v, p) * S(k, b, turned(t))


closed_form = for_all(Real, lambda t: eq(product(t), scale * power(exp(t) - 1, p)))


@theorem.statement(
    for_all(Real, lambda t: implies(le(0, t), le(g * power(t, p), product(t)))),
    certifies=True,
    witnesses=(),
    natural_order=natural(p),
    closed_form=closed_form,
    scale_sign=le(0, scale),
    slow_enough=le(g, scale),
)
def growth_of_binomials(given):
    """If M_p S_k is scale (e^t - 1)^p and g <= scale, then g t^p <= M_p S_k for t >= 0."""

    @every(Real, where=lambda t: le(0, t))
    def each(t, sign):
        above = combine(le(t, exp(t) - 1), (use(fact("exp_above_tangent"), t), 1))
        larger = use(power_monotone(), p, given.natural_order, t, exp(t) - 1, sign, above)
        height = sign_of_power(t, p, given.natural_order, sign)
        return combine(
            le(g * power(t, p), product(t)),
            (use(given.closed_form, t), -1),
            (larger, given.scale_sign),
            (given.slow_enough, height),
        )

    return each


# %%
def slow_enough():
    """Rates below M_p^2 / p! are below scale, if scale p! = M_p^2."""
    leading, is_natural = assume(eq(scale * factorial_of(p), size**2)), assume(natural(p))
    positive = use(factorial_sign(), p, is_natural)

    @every(Real, where=lambda g: lt(g * factorial_of(p), size**2))
    def each(g, below):
        @supposing(lt(scale, g))
        def too_fast(more):
            return combine(lt(0, 0), (more, positive), (below, 1), (leading, -1))

        return consequence(le(g, scale), too_fast, combine(le(0, 0)))

    return each


def binomial(n):
    """n inputs on a line with binomial residuals: order n - 1."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation
    from pgb.witness.networks import y

    whole = factorial(n - 1)
    residuals = [(-1) ** j * comb(n - 1, j) for j in range(n)]
    squared = LOSSES["squared"]
    return interpretation(
        f"n = {n}",
        {M: n, N: n, K: 1, D: 1},
        {
            X: [[j] for j in range(n)],
            group: list(range(n)),
            y: [[Fraction(-residual, 2)] for residual in residuals],
            f: Native(lambda on: lambda at: lambda parameters: (on.integer(0),), "0"),
            theta: [0],
            lam: 1,
            a: [0],
            b: [0],
            W: [[0]],
            k: 0,
            v: [1],
            p: n - 1,
            C: 1,
            scale: whole,
            g: whole,
            kappa: Fraction(whole, 2 * n),
            most: Fraction(1, 20 * n * whole),
            reach: Fraction(1, n),
        },
        {
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
        lemmas=[slow_enough()],
        examples=[size**2 * heaviest, p, kappa, most, v],
    )


for n in range(2, 9):
    theorem.instance(f"n = {n}")(partial(binomial, n))


# %%
if __name__ == "__main__":
    theorem.main()
