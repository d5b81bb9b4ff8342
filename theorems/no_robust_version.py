# %% [markdown]
# # No robust version
#
# Elimination speaks of exact local minima. Points that are minima up to first and second order, to
# any accuracy, say nothing about theta: with one sample they exist at every theta. What does carry
# over is a different notion of closeness: points that are within eps of the lowest value in a whole
# ball of (a, b, W). There |a|, the slopes by a_k, and the residual gradients are small with eps.

# %%

from pgb.facts.notions import continuous, distance_squared
from pgb.prove import *
from pgb.prove.bounds import near_above, small_exponential
from pgb.prove.gain import linear_gain
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform._lines import eps, flat, near_minimum, radius
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "no_robust_version",
    mark="O",
    title="near stationarity bounds nothing; near minimality in a ball bounds the residuals",
    source="theory, 2.8 no_robust_version",
    limits=(
        "That the residual gradients are small too, for points with a = 0, is near_minima. Where a "
        "is not 0 only a is bounded."
    ),
)

curves = cited("vanishing_gradients")
independence = cited("exponential_independence")["independence"]

# %% [markdown]
# ## No bound by slopes and curvature
#
# Let beta be any function that is continuous at 0 with beta(0) = 0. At a theta that misses the
# target it is not true that L(theta) - L* <= beta(u) wherever (a, b, W) is flat up to u.


# %%
i = Var("i", M)
beta = Var("beta", Fun(Real, Real))
_squares = losses_of("squared")
loss = with_loss("squared", at_fixed(theta))
original, best = with_loss("squared", L(theta)), with_loss("squared", Lstar)


def missing(k):
    """c_k = y_k - f(x)_k"""
    return target(i, k) - f(x(i), theta, k)


size_missing = sum_(K, lambda k: missing(k) ** 2)
bounded_by_flatness = for_all(
    Neurons,
    lambda v: for_all(Real, lambda u: implies(flat(loss, v, u), le(original - best, beta(u)))),
)


@theorem.statement(
    Not(bounded_by_flatness),
    witnesses=("one sample",),
    one_sample=for_all(M, lambda h: eq(h, i)),
    misses=there_is(K, lambda k: ne(missing(k), 0)),
    positive_penalty=positive_penalty,
    continuous_bound=continuous(beta, Num(0)),
    bound_at_zero=eq(beta(Num(0)), 0),
)
def no_bound(given):
    """No continuous bound beta(u), beta(0) = 0, of L - L* by slopes u and semidefinite Hessians."""
    flat_points = curves["flat_at_every_exponent"].apply(given)
    _, gap = parts(curves["flat_and_not_optimal"].apply(given))

    def tolerance(s):
        return 4 * lam**2 * size_missing * exp(-2 * s)

    none = supposing(le(size_missing, 0))(
        lambda small: use(vanishing_squares(K), function(K, missing), small)
    )
    positive = from_some(given.misses)(
        lambda k, different: consequence(
            lt(0, size_missing),
            supposing(le(size_missing, 0))(lambda small: use(use(none, small), k)),
            different,
        )
    )
    start = combine(lt(-size_missing, -beta(Num(0))), (positive, 1), (given.bound_at_zero, 1))
    low = pull_back(
        use(near_above(), -size_missing, -beta(Num(0)), start),
        function(Real, lambda u: -beta(u)),
        known=lambda function_, at: given.continuous_bound,
    )

    @supposing(bounded_by_flatness)
    def impossible(bounded):
        @from_some(use(fact("near_contains_ball", Real), *low.conclusion.children, low))
        def ball(e, e_positive, inside):
            @from_some(use(small_square(), e, e_positive))
            def radius(t, t_positive, t_square):
                scale = 4 * lam**2 * size_missing

                @from_some(use(small_exponential(), scale, t, t_positive))
                def far(s, small):
                    u = tolerance(s / 2)
                    u_small = use(small, s, combine(le(s, s)))
                    weight = exp_sign(-s)
                    lam_square = square_sign(2 * lam)
                    scale_sign = combine(le(0, scale), (lam_square, positive))
                    u_sign = combine(le(0, u), (scale_sign, weight))
                    close = combine(
                        le((u - 0) ** 2, e),
                        (u_small, u_sign),
                        (u_small, combine(le(0, t), (t_positive, 1))),
                        (t_square, 1),
                    )
                    below = use(inside, u, close)
                    claim = use(flat_points, s / 2)
                    above = use(
                        bounded,
                        at_exponent(s / 2),
                        u,
                        restate(flat(loss, at_exponent(s / 2), u), claim),
                    )
                    return combine(lt(0, 0), (below, 1), (above, 1), (gap, -1))

                return far

            return radius

        return ball

    return consequence(Not(bounded_by_flatness), impossible, combine(le(0, 0)))


def at_exponent(s):
    """a_k = c_k exp(-s), and b_k such that w_k . x + b_k = s."""
    return pair(
        function(K, lambda k: missing(k) * exp(-s)),
        function(K, lambda k: s - dot(W(k), x(i))),
        W,
    )


# %% [markdown]
# ## Near minima in a ball
#
# Now let the point be within eps of every value in the ball of radius r about it in (a, b, W). The
# symmetry (a exp(-t), b + t) leaves the outputs and lowers the penalty, so |a| is small, whatever
# the losses.


# %%


@theorem.statement(
    for_all(
        Real,
        lambda t: implies(
            le(0, t),
            le((sum_(K, lambda k: a(k) ** 2) + Card(K)) * t**2, radius**2),
            le(lam * sum_(K, lambda k: a(k) ** 2) * (1 - exp(-2 * t)), eps),
        ),
    ),
    witnesses=("near minimum",),
    near_minimum=near_minimum(value, neurons, radius, eps),
)
def neurons_are_small(given):
    """lambda |a|^2 (1 - exp(-2 t)) <= eps for every t with (|a|^2 + d_y) t^2 <= r^2."""
    lengths = sum_(K, lambda k: a(k) ** 2)

    def along_symmetry(t):
        return pair(function(K, lambda k: a(k) * exp(-t)), function(K, lambda k: b(k) + t), W)

    @every(Real, where=lambda t: (le(0, t), le((lengths + Card(K)) * t**2, radius**2)))
    def each(t, sign, close):
        tangent = use(fact("exp_above_tangent"), -t)
        short = combine(le(1 - exp(-t), t), (tangent, 1))
        up = use(fact("exp_above_tangent"), t)
        fades = combine(le(0, 1 - exp(-t)), (up, exp_sign(-t)), (sign, exp_sign(-t)))
        square = combine(le((1 - exp(-t)) ** 2, t**2), (short, fades), (short, sign))
        sizes = summed(every(K)(lambda k: square_sign(a(k))))
        distance = combine(
            le(distance_squared(along_symmetry(t), neurons), radius**2),
            (square, combine(le(0, lengths), (sizes, 1))),
            (close, 1),
        )
        no_lower = use(given.near_minimum, along_symmetry(t), distance)
        return combine(le(lam * lengths * (1 - exp(-2 * t)), eps), (no_lower, 1))

    return step("move along (a exp(-t), b + t), by at most r", each)


# %% [markdown]
# ## The slopes by a_k are small
#
# At a = 0, and with losses below a quadratic everywhere: if a step of length h in a_k, from any
# (b, W) with which it stays in the ball, gains at most eps, then S_k is small there. A line u S / m
# and a parabola u^2 Q above it cannot both stay above -eps for all |u| <= h unless
# (S / m)^2 h^2 <= 4 (Q h^2 eps + eps^2).


# %%
@theorem.statement(
    for_all(
        K,
        lambda k: for_all(
            Output,
            lambda b1: for_all(
                Weights,
                lambda W1: for_all(
                    Real,
                    lambda Q, h: implies(
                        lt(0, Q),
                        le(weight_of_square(k, b1, W1), Q),
                        lt(0, h),
                        le(
                            distance_squared(pair(b1, W1), pair(b, W)) + h**2,
                            radius**2,
                        ),
                        le(
                            S(k, b1, W1) ** 2 * h**2,
                            4 * Card(M) ** 2 * (Q * h**2 * eps + eps**2),
                        ),
                    ),
                ),
            ),
        ),
    ),
    witnesses=("near minimum",),
    quadratic_everywhere=for_all(M, lambda i: for_all(Output, lambda q: below_quadratic(i, q))),
    near_minimum=near_minimum(value, pair(zero, b, W), radius, eps),
)
def slopes_are_small(given):
    """S_k^2 h^2 <= 4 m^2 (Q h^2 eps + eps^2) where a step of length h in a_k stays in the ball."""

    @every(K, Output, Weights, Real, Real)
    def each(k, b1, W1, Q, h):
        reach = le(distance_squared(pair(b1, W1), pair(b, W)) + h**2, radius**2)

        @supposing(And(lt(0, Q), le(weight_of_square(k, b1, W1), Q), lt(0, h), reach))
        def bound(Q_sign, light, h_sign, close):
            @every(Real, where=lambda u: le(u**2, h**2))
            def cannot_gain(u, short):
                step_in_a = pair(function(K, lambda n: u * delta(n, k)), b1, W1)
                distance = combine(
                    le(distance_squared(step_in_a, pair(zero, b, W)), radius**2),
                    (short, 1),
                    (close, 1),
                )
                no_lower = use(given.near_minimum, step_in_a, distance)
                outputs_there = every(M)(
                    lambda i: use(
                        given.quadratic_everywhere,
                        i,
                        augmented_output(theta, *components(step_in_a), x(i)),
                    )
                )
                return combine(
                    le(-u * (S(k, b1, W1) / Card(M)) - u**2 * Q, eps),
                    (no_lower, 1),
                    (summed(outputs_there), fact("cardinality_positive", M)),
                    (light, square_sign(u)),
                )

            scaled = use(
                linear_gain(), S(k, b1, W1) / Card(M), Q, h, eps, Q_sign, h_sign, cannot_gain
            )
            goal = le(S(k, b1, W1) ** 2 * h**2, 4 * Card(M) ** 2 * (Q * h**2 * eps + eps**2))
            return combine(goal, (scaled, square_sign(Card(M))))

        return bound

    return restate(
        slopes_are_small.conclusion,
        step("a step of a_k alone gains what a line and a parabola allow", each),
    )


# %% [markdown]
# ## Instances
#
# For the first claim the base model with two outputs at its bad minimum, and beta(u) = u: the point
# with s = 3 is flat up to 4 lambda^2 |c|^2 exp(-6), and L - L* is 5. For the others an exact fit,
# where the augmented loss has a global minimum and nothing is left to bound.


# %%
@theorem.instance("one sample")
def one_sample_at_a_trap():
    from dataclasses import replace as with_values

    from flint import fmpq

    from pgb.witness.interpretation import Native
    from pgb.witness.networks import network

    known = network("single-sample")
    identity_ = Native(lambda on: lambda u: u, "beta(u) = u")
    far = Var("far", Real)
    point, flatness = at_exponent(far), 4 * lam**2 * size_missing * exp(-2 * far)
    return with_values(
        known,
        name="one sample",
        values={**known.values, i: 0, beta: identity_, far: fmpq(3)},
        examples={point.sort: (point,), Real: (flatness,)},
    )


def within_any_eps():
    """A global minimum in (a, b, W) is a near minimum for every eps >= 0."""
    lowest = assume(for_all(Neurons, lambda v: le(value(neurons), value(v))))
    sign = assume(le(0, eps))

    @every(Neurons)
    def each(v):
        goal = le(value(neurons), value(v) + eps)
        return supposing(le(distance_squared(v, neurons), radius**2))(
            lambda _: combine(goal, (use(lowest, v), 1), (sign, 1))
        )

    return each


def nothing_left():
    """Where all R_jk vanish, so do all slopes S_k."""
    vanish, sign = assume(residuals_vanish), assume(le(0, eps))

    @every(K, Output, Weights, Real, Real)
    def each(k, b1, W1, Q, h):
        rows = every(N)(
            lambda j: combine(
                eq(R(j, theta, k) * activation(k, b1, W1, X(j)), 0),
                (use(vanish, j, k), activation(k, b1, W1, X(j))),
            )
        )
        no_slope = combine(eq(S(k, b1, W1), 0), (summed(rows), 1))

        @supposing(lt(0, Q))
        def bound(positive):
            count = square_sign(2 * Card(M))
            height = square_sign(h)
            rest = square_sign(eps)
            heavy = combine(le(0, Q * h**2), (height, positive))
            room = combine(le(0, Q * h**2 * eps), (heavy, sign))
            return combine(
                le(S(k, b1, W1) ** 2 * h**2, 4 * Card(M) ** 2 * (Q * h**2 * eps + eps**2)),
                (no_slope, S(k, b1, W1) * h**2),
                (room, count),
                (rest, count),
            )

        return bound

    return each


@theorem.instance("near minimum")
def near_minimum_of_an_exact_fit():
    from dataclasses import replace as with_values

    from flint import fmpq

    from pgb.witness.networks import network

    known = network("W1-tanh")
    values = {**known.values, eps: fmpq(1, 100), radius: fmpq(1, 2), C: fmpq(1)}
    return with_values(
        known, name="near minimum", values=values, lemmas=(within_any_eps(), nothing_left())
    )


# %%
if __name__ == "__main__":
    theorem.main()
