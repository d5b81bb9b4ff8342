# %% [markdown]
# # Logarithmic escape
#
# Along the gradient flow of the augmented loss b_k - a_k^2 / 2 has the slope 2 lambda a_k^2,
# whatever the loss and the model, and whatever theta and W do meanwhile. This is the identity of
# slopes behind vanishing, read in time: a_k d/da_k - d/db_k of it is 2 lambda a_k^2.
# So the biases drift upwards, unless the neurons fade so fast that a_k is square integrable.

# %%
from fractions import Fraction

from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.monotone import after, during, equal_gains, ever_after
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "logarithmic_escape",
    mark="O",
    title="under gradient flow b_k - a_k^2 / 2 never decreases, for any loss and model",
    source="theory, 2.7 logarithmic_escape",
    limits=(
        "A trajectory is given: that one exists, and for how long, is not claimed. How fast b_k "
        "grows is said by one_sample_asymptotics, for one sample."
    ),
)

# %% [markdown]
# ## A trajectory
#
# Functions of time. Only the motion of a and b is asked for: at every t >= 0, a_k and b_k move at
# minus the partial derivative of the augmented loss. theta and W may follow the flow too, stand
# still, or do anything else.

# %%
A, B = Var("a", Fun(Real, Output)), Var("b", Fun(Real, Output))
Theta, V = Var("theta", Fun(Real, T)), Var("W", Fun(Real, Weights))
slope_a, slope_b = Var("slope_a", Fun(Real, Output)), Var("slope_b", Fun(Real, Output))
k = Var("k", K)


def loss_along_a(t, k):
    """The augmented loss at time t, as a function of a shift of a_k."""
    return function(Real, lambda h: Lt(pair(Theta(t), moved(A(t), k, h), B(t), V(t))))


def loss_along_b(t, k):
    return function(Real, lambda h: Lt(pair(Theta(t), A(t), moved(B(t), k, h), V(t))))


def descends(component, loss_along, slopes):
    """At every t >= 0 each component moves at minus the slope of the loss along it."""

    def at(t, k):
        return And(
            derivative(loss_along(t, k), 0, slopes(t, k)),
            derivative(function(Real, lambda s: component(s, k)), t, -slopes(t, k)),
        )

    return ever_after(0, lambda t: for_all(K, lambda k: at(t, k)))


flow_in_a = descends(A, loss_along_a, slope_a)
flow_in_b = descends(B, loss_along_b, slope_b)


def balance(t, k):
    """b_k - a_k^2 / 2 at time t."""
    return B(t, k) - A(t, k) ** 2 / 2


def balance_of(k):
    return function(Real, lambda t: balance(t, k))


def gain_of(k):
    """Its slope, as a function of time."""
    return function(Real, lambda t: 2 * lam * A(t, k) ** 2)


# %% [markdown]
# ## Instances
#
# Squared loss with target 0 at the input x = 0, one sample, and a parameter that is time itself;
# the model is such that the neuron moves on a given path. On the first a = 1, b = t: the neuron
# grows for ever. On the second a = exp(-t), b = 1 - exp(-2 t) / 2 stays below 1.


# %%
def driven(name, weight, model, path, slopes, *lemmas):
    """One sample, one neuron on the given path t -> (a, b), with f(x; t) given."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation
    from pgb.witness.networks import y

    clock = Var("clock", Fun(Real, T))
    time = Var("time", Fun(T, Real))
    squared = LOSSES["squared"]

    def of_time(part):
        return function(Real, lambda t: function(K, lambda k: part(t)))

    return interpretation(
        name,
        {M: 1, N: 1, K: 1, D: 1},
        {
            X: [[0]],
            group: [0],
            y: [[0]],
            lam: weight,
            k: 0,
            C: 1,
            clock: Native(lambda on: lambda t: (t,), "t"),
            time: Native(lambda on: lambda theta: theta[0], "t"),
            V: Native(lambda on: lambda t: ((on.integer(0),),), "0"),
        },
        {
            Theta: clock,
            A: of_time(lambda t: path(t)[0]),
            B: of_time(lambda t: path(t)[1]),
            slope_a: of_time(lambda t: slopes(t)[0]),
            slope_b: of_time(lambda t: slopes(t)[1]),
            f: function(
                Input, lambda x: function(T, lambda p: function(K, lambda k: model(time(p))))
            ),
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
            P: function(Real, lambda t: (1 - exp(-2 * t)) / 2),
        },
        lemmas,
    )


@theorem.instance("growing bias")
def growing_bias():
    @every(Real, Real, where=lambda s, t: le(s, t))
    def later_is_larger(s, t, order):
        return combine(le(s - Num(1) ** 2 / 2, t - Num(1) ** 2 / 2), (order, 1))

    return driven(
        "growing bias",
        "1/2",
        lambda t: -exp(-t) / 2 - exp(t),
        lambda t: (Num(1), t),
        lambda t: (Num(0), Num(-1)),
        later_is_larger,
    )


@theorem.instance("bounded bias")
def bounded_bias():
    def bias(t):
        return 1 - exp(-2 * t) / 2

    return driven(
        "bounded bias",
        1,
        lambda t: -exp(-t - bias(t)) / 2 - exp(-t + bias(t)),
        lambda t: (exp(-t), bias(t)),
        lambda t: (exp(-t), -exp(-2 * t)),
    )


# %% [markdown]
# ## The slope of b_k - a_k^2 / 2


# %%
@theorem.statement(
    ever_after(0, lambda t: for_all(K, lambda k: derivative(balance_of(k), t, gain_of(k)(t)))),
    witnesses=("growing bias", "bounded bias"),
    differentiable_losses=differentiable_losses,
    flow_in_a=flow_in_a,
    flow_in_b=flow_in_b,
)
def slope_of_balance(given):
    """At every time t >= 0, b_k - a_k^2 / 2 has the slope 2 lambda a_k^2, for every k."""
    identity_of_slopes = cited("vanishing")["identity_of_slopes"]
    unique = fact("derivative_is_unique")

    @after(0)
    def each_time(t, started):
        slopes = identity_of_slopes.apply(given, at={theta: Theta(t), a: A(t), b: B(t), W: V(t)})

        @every(K)
        def each(k):
            by_a, by_b, _ = parts(use(slopes, k))
            value_a, value_b = (found.conclusion.children[1] for found in (by_a, by_b))
            slope_by_a, speed_a = parts(use(given.flow_in_a, t, started, k))
            slope_by_b, speed_b = parts(use(given.flow_in_b, t, started, k))
            d_a, d_b = slope_a(t, k), slope_b(t, k)
            same_a = use(unique, loss_along_a(t, k), 0, d_a, value_a, slope_by_a, by_a)
            same_b = use(unique, loss_along_b(t, k), 0, d_b, value_b, slope_by_b, by_b)
            speed = -d_b + A(t, k) * d_a
            moving = slope(
                balance_of(k), t, speed, along=lambda e: speed_a if A in e.free else speed_b
            )
            rate = combine(eq(speed, gain_of(k)(t)), (same_a, A(t, k)), (same_b, -1))
            return rewrite(moving, rate)

        return each

    return step(
        "b_k' - a_k a_k' is a_k times the slope by a_k minus that by b_k: the identity of slopes",
        each_time,
    )


# %% [markdown]
# ## It never decreases


# %%
@theorem.statement(
    ever_after(
        0, lambda s: ever_after(s, lambda t: for_all(K, lambda k: le(balance(s, k), balance(t, k))))
    ),
    witnesses=("growing bias",),
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    flow_in_a=flow_in_a,
    flow_in_b=flow_in_b,
)
def never_decreases(given):
    """Between two times b_k - a_k^2 / 2 does not decrease, for any k."""
    slopes = slope_of_balance.apply(given)
    monotone = fact("monotone_where_slope_nonnegative")
    double = combine(lt(0, 2 * lam), (given.positive_penalty, 2))

    @after(0)
    def earlier(s, started):
        @after(s)
        def later(t, order):
            @every(K)
            def each(k):
                @during(s, t)
                def rising(u, since, _):
                    now = combine(le(0, u), (started, 1), (since, 1))
                    square = square_sign(A(u, k))
                    sign = combine(le(0, gain_of(k)(u)), (square, double))
                    return both(use(slopes, u, now, k), sign)

                return use(monotone, balance_of(k), gain_of(k), s, t, order, rising)

            return each

        return later

    return step("no slope is negative", earlier)


# %% [markdown]
# ## Where b_k stays bounded above, a_k is square integrable
#
# Let P be a primitive of a_k^2. Then 2 lambda (P(t) - P(0)) is exactly what b_k - a_k^2 / 2 gains,
# and it cannot gain more than a bound on b_k leaves.


# %%
C, P = Var("C", Real), Var("P", Fun(Real, Real))
scaled_primitive = function(Real, lambda t: 2 * lam * P(t))


def integral(t):
    """2 lambda times the integral of a_k^2 from 0 to t."""
    return 2 * lam * (P(t) - P(0))


@theorem.statement(
    ever_after(
        0,
        lambda t: And(
            eq(integral(t), balance(t, k) - balance(Num(0), k)),
            le(integral(t), C - balance(Num(0), k)),
        ),
    ),
    witnesses=("bounded bias",),
    differentiable_losses=differentiable_losses,
    flow_in_a=flow_in_a,
    flow_in_b=flow_in_b,
    primitive_of_square=ever_after(0, lambda t: derivative(P, t, A(t, k) ** 2)),
    bounded_bias=ever_after(0, lambda t: le(B(t, k), C)),
)
def square_integrable(given):
    """If b_k <= C ever after, 2 lambda int a_k^2 is at most C - (b_k - a_k^2 / 2 at the start)."""
    slopes = slope_of_balance.apply(given)

    @after(0)
    def until(t, started):
        @during(0, t)
        def same_slope(u, now, _):
            area = slope(
                scaled_primitive,
                u,
                gain_of(k)(u),
                along=lambda _: use(given.primitive_of_square, u, now),
            )
            return both(area, use(slopes, u, now, k))

        curves = scaled_primitive, balance_of(k), gain_of(k)
        gained = eq(integral(t), balance(t, k) - balance(Num(0), k))
        gain = step(
            "2 lambda P and b_k - a_k^2 / 2 have the same slope, so they gain the same",
            combine(gained, (use(equal_gains(), *curves, 0, t, started, same_slope), 1)),
        )
        bounded = combine(
            le(integral(t), C - balance(Num(0), k)),
            (gain, 1),
            (use(given.bounded_bias, t, started), 1),
            (square_sign(A(t, k)), Fraction(1, 2)),
        )
        return both(gain, bounded)

    return until


# %% [markdown]
# ## Stochastic gradient steps
#
# Weigh the samples: beta_i = 1 / |B| on a minibatch B and 0 elsewhere, or any other reals. The
# identity of slopes holds for the weighted loss, so one step of size eta adds to b_k - a_k^2 / 2
# exactly 2 eta lambda a_k^2 - (eta^2 / 2) (d_k)^2, d_k the slope by a_k, whatever was drawn.

# %%
beta = Var("beta", Fun(M, Real))
eta = Var("eta", Real)
d_a, d_b = Var("d_a", Output), Var("d_b", Output)


def batch_loss(a, b):
    """sum_i beta_i l_i(f(x_i) + g(x_i)) + lambda |a|^2"""
    losses = sum_(M, lambda i: beta(i) * l(i, augmented_output(theta, a, b, W, x(i))))
    return losses + lam * sum_(K, lambda k: a(k) ** 2)


def batch_along_a(k):
    return function(Real, lambda t: batch_loss(moved(a, k, t), b))


def batch_along_b(k):
    return function(Real, lambda t: batch_loss(a, moved(b, k, t)))


@theorem.instance("a minibatch of one")
def minibatch_of_one():
    """Two samples, of which the second is drawn: its output is 1, its target 3."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import y

    squared = LOSSES["squared"]
    return interpretation(
        "a minibatch of one",
        {M: 2, N: 2, K: 1, D: 1},
        {
            X: [[0], ["log(2)"]],
            group: [0, 1],
            y: [[1], [3]],
            theta: [],
            a: ["1/2"],
            b: [0],
            W: [[1]],
            lam: 1,
            beta: [0, 1],
            eta: "1/10",
            d_a: [-7],
            d_b: [-4],
        },
        {
            f: function(Input, lambda x: function(T, lambda theta: function(K, lambda k: 0))),
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
    )


@theorem.statement(
    for_all(
        K,
        lambda k: eq(
            (b(k) - eta * d_b(k)) - (a(k) - eta * d_a(k)) ** 2 / 2,
            (b(k) - a(k) ** 2 / 2) + 2 * eta * lam * a(k) ** 2 - eta**2 * d_a(k) ** 2 / 2,
        ),
    ),
    witnesses=("a minibatch of one",),
    differentiable_losses=differentiable_losses,
    slope_in_a=for_all(K, lambda k: derivative(batch_along_a(k), 0, d_a(k))),
    slope_in_b=for_all(K, lambda k: derivative(batch_along_b(k), 0, d_b(k))),
)
def gradient_step(given):
    """One step on any minibatch: b_k - a_k^2 / 2 gains 2 eta lambda a_k^2 - (eta d_k)^2 / 2."""

    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    def rate(k, factor):
        return sum_(
            M,
            lambda i: (
                beta(i)
                * dl(i, augmented_output(theta, a, b, W, x(i)), k)
                * (factor * activation(k, b, W, x(i)))
            ),
        )

    unique = fact("derivative_is_unique")

    @every(K)
    def each(k):
        by_a, by_b = rate(k, 1) + 2 * lam * a(k), rate(k, a(k))
        moving_a = slope(batch_along_a(k), 0, by_a, known=loss_gradient)
        moving_b = slope(batch_along_b(k), 0, by_b, known=loss_gradient)
        same_a = use(unique, batch_along_a(k), 0, by_a, d_a(k), moving_a, use(given.slope_in_a, k))
        same_b = use(unique, batch_along_b(k), 0, by_b, d_b(k), moving_b, use(given.slope_in_b, k))
        identity_of_slopes = step(
            "a_k times the slope by a_k minus that by b_k is 2 lambda a_k^2, here too",
            combine(eq(a(k) * d_a(k) - d_b(k), 2 * lam * a(k) ** 2), (same_a, -a(k)), (same_b, 1)),
        )
        gain = gradient_step.conclusion.children[0]
        return step("expand the square", combine(opened(gain, k), (identity_of_slopes, eta)))

    return each


# %%
if __name__ == "__main__":
    theorem.main()
