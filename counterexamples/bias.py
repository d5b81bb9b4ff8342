# %% [markdown]
# # The neuron must have a bias
#
# Without bias, g_k = a_k exp(w_k . x), a neuron at w = 0 is half a bias of the network. If the
# inputs are centred, moving w cannot improve on it, and it stays. At the input 0 it is nothing but
# a bias, and every local minimum of the original loss stays one.

# %%
from dataclasses import replace as with_values

from pgb.kernel.binding import substitute
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import nonnegative, positive_inverse
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform import eliminator
from pgb.transform.exponential import *

theorem = Result(
    "bias",
    mark="O",
    title="without bias bad minima stay where the inputs are centred, or 0",
    source="theory, 4 hypotheses, H3",
    kind="hypothesis",
    limits="Exactly which inputs need the bias: see bias_criterion.",
    unwitnessed="it serves to certify instances of the other statements",
    drops={
        "bias": ("exponential", "product", "eliminator"),
        "sloping_bias": ("eliminator",),
        "nonzero_slope": (
            "eliminators.neurons_vanish",
            "eliminators.grouped_residuals_vanish",
            "eliminators.elimination",
        ),
    },
)

unbiased = cited("unbiased_neurons")["minimum_without_bias"]

none = function(K, lambda k: 0)
Unbiased = Product((T, Output, Weights))
point = pair(theta, a, W)
without = function(Unbiased, lambda theta, a, W: Lt(pair(theta, a, none, W)))
"""The augmented loss with b = 0."""
minimum = local_minimum(without, point, "theta,a,W")
original = function(T, lambda theta: L(theta))
y, other = Var("y", Fun(M, Output)), Var("other", T)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


def squared(claim):
    """A claim about the losses, for squared ones with targets y."""
    squares = {
        l: function(M, lambda i: LOSSES["squared"].value(y(i))),
        dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
    }
    return substitute(claim, squares)


share_of_the_residual = for_all(
    M, lambda i: for_all(K, lambda k: eq((1 + lam) * a(k), y(i, k) - f(x(i), theta, k)))
)
bad = squared(And(minimum, Not(global_minimum(original, theta, "theta"))))
better_parameters = squared(lt(L(other), L(theta)))


def with_better(stays, better):
    """The local minimum, and that theta is no global minimum of L."""
    best = squared(global_minimum(original, theta, "theta"))
    least = supposing(best)(lambda least: use(least, other))
    return both(
        step("it is a local minimum without bias", stays), consequence(Not(best), least, better)
    )


# %% [markdown]
# ## Centred inputs
#
# If the inputs of the samples add up to 0, (1 + lambda) a = y_i - f(x_i) for all samples and
# lambda < 1/2, then w = 0 is a local minimum (unbiased_neurons with all nu_i = 1/m).


# %%
@theorem.statement(
    bad,
    witnesses=("opposite inputs",),
    positive_penalty=positive_penalty,
    small_penalty=lt(2 * lam, 1),
    centred_inputs=for_all(D, lambda q: eq(sum_(M, lambda i: x(i)(q)), 0)),
    still_model=near(theta, lambda t: for_all(N, lambda j: eq(f(X(j), t), f(X(j), theta)))),
    share_of_the_residual=share_of_the_residual,
    weights_are_zero=for_all(K, lambda k: for_all(D, lambda q: eq(W(k, q), 0))),
    better_parameters=better_parameters,
)
def centred_inputs_keep_the_neuron(given):
    """On centred inputs the neuron without bias can stay at w = 0 and a bad theta."""
    share = function(M, lambda i: Card(M) ** -1)

    @every(D)
    def centred(q):
        goal = eq(sum_(M, lambda i: share(i) * x(i)(q)), 0)
        return combine(goal, (use(given.centred_inputs, q), Card(M) ** -1))

    @every(K, M)
    def unseen(k, i):
        each = every(D)(
            lambda q: combine(
                eq(W(k, q) * x(i)(q), 0), (use(given.weights_are_zero, k, q), x(i)(q))
            )
        )
        return summed(each)

    @every(M, K)
    def residual(i, k):
        goal = eq(f(x(i), theta, k) + a(k) - y(i, k), -(Card(M) * lam * share(i) * a(k)))
        return combine(goal, (use(given.share_of_the_residual, i, k), 1))

    small = every(M)(
        lambda i: combine(lt(2 * Card(M) * lam * share(i), 1), (given.small_penalty, 1))
    )
    stays = unbiased.apply(
        given,
        at={"nu": share},
        affine_combination=both(centred, identity(sum_(M, lambda i: share(i)), 1)),
        small_penalty=small,
        weights_unseen=unseen,
        residuals=residual,
    )
    return with_better(stays, given.better_parameters)


# %% [markdown]
# ## At the input 0
#
# If all inputs are 0, the neuron adds a_k whatever w is. With e = f - y the loss at a is
# |e + a|^2 + lambda |a|^2, and (1 + lambda) times it is lambda |e|^2 + |(1 + lambda) a + e|^2: so
# with (1 + lambda) a = - e every local minimum of L stays a local minimum.

# %%
at_zero = {
    "positive_penalty": positive_penalty,
    "inputs_are_zero": for_all(N, lambda j: for_all(D, lambda q: eq(X(j, q), 0))),
    "share_of_the_residual": share_of_the_residual,
    "minimum_of_the_loss": squared(local_minimum(original, theta, "theta")),
}


def error(theta, a, i, k):
    """f(x_i)_k + a_k - y_ik"""
    return f(x(i), theta, k) + a(k) - y(i, k)


def value_at_zero(given, z):
    """Lt = (1/m) sum_i |f(x_i) + a - y_i|^2 + lambda |a|^2, since every w . x_i is 0."""
    other, a1, W1 = components(z)

    def value(h):
        def squares(i):
            return sum_(K, lambda k: (error(other, none, i, k) + a1(k) * exp(h(k)(i))) ** 2)

        return mean(M, squares) + lam * sum_(K, lambda k: a1(k) ** 2)

    @every(K)
    def row(k):
        @every(M)
        def unseen(i):
            each = every(D)(
                lambda q: combine(
                    eq(W1(k, q) * x(i)(q), 0), (use(given.inputs_are_zero, group(i), q), W1(k, q))
                )
            )
            return restate(eq(dot(W1(k), x(i)), 0), summed(each))

        return extend(unseen)

    seen = function(K, lambda k: function(M, lambda i: dot(W1(k), x(i))))
    claim = function(seen.sort, lambda h: eq(squared(without)(z), value(h)))
    return replace(extend(row), claim, identity(squared(without)(z), value(seen)))


@theorem.statement(squared(minimum), certifies=True, witnesses=(), **at_zero)
def minimum_at_the_input_0(given):
    """If all inputs are 0, a local minimum theta of L gives one without bias."""
    no_smaller_loss = pull_back(
        given.minimum_of_the_loss, function(Unbiased, lambda theta, a, W: theta), point
    )
    here_value = step("w . x_i = 0: the neuron adds a", value_at_zero(given, point))

    def rest(theta, a, i, k):
        return error(theta, none, i, k) + (1 + lam) * a(k)

    @every(M, K)
    def no_rest(i, k):
        left = rest(theta, a, i, k)
        return combine(eq(left**2, 0), (use(given.share_of_the_residual, i, k), left))

    nothing = summed(every(M)(lambda i: summed(use(no_rest, i))))
    positive = combine(lt(0, 1 + lam), (given.positive_penalty, 1))

    @from_some(use(positive_inverse(), 1 + lam, positive))
    def scaled(r, r_positive, inverse):
        weight = combine(lt(0, r * lam), (given.positive_penalty, r_positive))

        @nearby(no_smaller_loss)
        def no_smaller(z, smaller):
            other, a1, _ = components(z)
            squares = nonnegative(sum_(M, lambda i: sum_(K, lambda k: rest(other, a1, i, k) ** 2)))
            share = combine(lt(0, r * Card(M) ** -1), (fact("cardinality_positive", M), r_positive))
            gain = squared(without)(z) - squared(without)(point)
            return combine(
                le(squared(without)(point), squared(without)(z)),
                (smaller, weight),
                (squares, share),
                (inverse, gain),
                (nothing, r * Card(M) ** -1),
                (here_value, (1 + lam) * r),
                (value_at_zero(given, z), -(1 + lam) * r),
            )

        return step("(1 + lambda) Lt = lambda L + |(1 + lambda) a + f - y|^2", no_smaller)

    return scaled


@theorem.statement(bad, witnesses=("the input 0",), **at_zero, better_parameters=better_parameters)
def every_minimum_stays(given):
    """If all inputs are 0, every local minimum of L, bad or not, stays one without bias."""
    stays = minimum_at_the_input_0.apply(given)
    return with_better(stays, given.better_parameters)


# %% [markdown]
# ## Instances
#
# X = (-1, 1), f = -1 around t = 0, targets 0, lambda = 1/8: a = 8/9, Lt = 1/9. And the base model
# f = -(1 + t^2 - (5/8) t^3) at the input 0, lambda = 1: a = 1/2, Lt = 1/2. Both fit at t = 2.


# %%
def instance(name, file, values):
    @theorem.instance(name)
    def build():
        from pgb.witness.interpretation import interpretation
        from pgb.witness.networks import network

        base = network(file)
        more = interpretation(
            name,
            base.sizes,
            {other: [2], **values},
            {
                eliminator.s: function(Real, lambda t: 1),
                eliminator.ds: function(Real, lambda t: 0),
                eliminator.kernel: function(
                    Input, lambda x: function(Input, lambda w: exp(dot(w, x)))
                ),
            },
            examples=[other],
            spaces={eliminator.V: Input},
        )
        return with_values(
            base,
            name=name,
            values={**base.values, **more.values},
            definitions={**base.definitions, **more.definitions},
            examples={**base.examples, **more.examples},
            spaces=more.spaces,
        )


instance("opposite inputs", "H3-opposite-inputs", {Var("nu", Fun(M, Real)): ["1/2", "1/2"]})
instance("the input 0", "H3-input-zero", {Var("nu", Fun(M, Real)): [1]})


# %%
if __name__ == "__main__":
    theorem.main()
