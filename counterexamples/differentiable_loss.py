# %% [markdown]
# # The losses must be differentiable
#
# With the absolute loss a network may fit some samples exactly, and at a kink every change costs. A
# small neuron that repairs the other samples must disturb these, and where its input weights favour
# the inputs that are fitted, it loses more than it gains. The bad minimum stays, with a = 0. (With
# as many neurons as inputs it does not: several_neurons.)

# %%
from pgb.prove import *
from pgb.prove.absolute import no_size, not_below, scaled, size, triangle
from pgb.prove.bounds import near_above
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import absolute
from pgb.transform import shared, where_weights_are_0, with_theta_fixed
from pgb.transform.exponential import *

theorem = Result(
    "differentiable_loss",
    mark="O",
    title="the absolute loss keeps bad minima where a part of the samples is fitted exactly",
    source="theory, 4, H7 differentiable_loss",
    kind="hypothesis",
    witnesses=("one of two fitted",),
    unwitnessed="it serves to certify instances of the other statement",
    limits=(
        "It speaks of one neuron per output; with as many as there are distinct inputs convexity "
        "is enough: see several_neurons."
    ),
    drops={
        "differentiable_losses": (
            "elimination.grouped_residuals_vanish",
            "elimination.optimal_where_residuals_vanish",
            "elimination.elimination",
            "elimination.converse",
            "pointwise_optimality.minimal_where_residuals_vanish",
            "pointwise_optimality.pointwise_optimality",
            "optimality_criterion.criterion",
            "failure_mode.equivalence",
            "failure_mode.no_minimum_where_a_residual_remains",
            "failure_mode.no_minimum_where_suboptimal",
            "landscape.equivalence",
            "vacuity.no_minimum_where_a_residual_remains",
            "vacuity.no_minimum_where_suboptimal",
            "shared_neuron.grouped_residuals_vanish",
            "shared_neuron.elimination",
            "shared_neuron.converse",
            "trap_becomes_valley.valley",
        ),
        "several_neurons": ("several",),
    },
)

y = Var("y", Fun(M, Output))
s = Var("s", Fun(M, Real))
other = Var("other", T)
ell = Var("ell", Fun(Labels, Fun(Output, Real)))
original = function(T, lambda theta: L(theta))

absolute_losses = for_all(M, lambda i: for_all(Output, lambda q: eq(l(i, q), absolute(K)(y(i), q))))
minimum_of_loss = local_minimum(original, theta, "theta")
fitted_or_not = for_all(
    M,
    lambda i: Or(
        eq(s(i), -1),
        And(
            eq(s(i), 1),
            for_all(K, lambda k: near(theta, lambda other: eq(f(x(i), other, k), y(i, k)))),
        ),
    ),
)
neurons_vanished = for_all(K, lambda k: eq(a(k), 0))


# %% [markdown]
# ## Every minimum of the loss stays one
#
# Let s_i = 1 for samples that are fitted whatever theta is near by, s_i = -1 for the others. Let
# the fitted ones outweigh the others: sum_i s_i exp(w_k . x_i + b_k) > 0 for every k. A neuron
# changes |r| by at most |a| exp(u), and costs as much where r = 0: near (theta, 0, b, W) the
# augmented loss is at least L. One shared neuron does no better.


# %%
def exponent(v, i, k):
    """w_k . x_i + b_k."""
    _, b, W = components(v)
    return sum_(D, lambda q: W(k, q) * x(i)(q)) + b(k)


def shared_exponent(v, i, k):
    """w . x_i + b."""
    _, b, w = components(v)
    return sum_(D, lambda q: w(q) * x(i)(q)) + b


def weighed(exponent, v, k):
    return sum_(M, lambda i: s(i) * exp(exponent(v, i, k)))


def outweigh(exponent, v):
    """The fitted samples outweigh the others."""
    return for_all(K, lambda k: lt(0, weighed(exponent, v, k)))


def fitted(i, k, other):
    return Or(eq(s(i), -1), And(eq(s(i), 1), eq(f(x(i), other, k), y(i, k))))


def fitted_near(given):
    """Near theta every sample is fitted or has s_i = -1."""

    @every(M, K)
    def each(i, k):
        goal = near(theta, lambda other: fitted(i, k, other))
        case = eq(s(i), -1)

        def unfitted(known):
            anywhere = every(T)(lambda other: consequence(fitted(i, k, other), known))
            return near_everywhere(anywhere, theta)

        def exact(known):
            whole = use(given.fitted_or_not, i)
            sign = consequence(eq(s(i), 1), whole, known)
            everywhere = consequence(whole.conclusion.children[1].children[1], whole, known)

            @nearby(use(everywhere, k))
            def there(other, fits):
                return consequence(fitted(i, k, other), sign, fits)

            return there

        return by_cases(goal, case, unfitted, exact)

    return near_all(every(M)(lambda i: near_all(use(each, i))))


def bound_of_output(r, v, u, i, fits):
    """|r| + s_i |v| exp(u) <= |r + v exp(u)| where s_i = -1, or s_i = 1 and r = 0."""
    t = v * exp(u)
    goal = le(size(r) + s(i) * size(v) * exp(u), size(r + t))
    of_t = use(scaled(), v, u)

    def gained(known):
        moved = use(triangle(), r, t)
        return combine(goal, (moved, 1), (of_t, 1), (known, size(v) * exp(u)))

    def lost(known):
        sign, exact = parts(consequence(fits.conclusion.children[1], fits, known))
        none = use(no_size(), r, combine(eq(r, 0), (exact, 1)))
        moved = use(triangle(), t, r)
        return combine(goal, (moved, 1), (of_t, -1), (sign, size(v) * exp(u)), (none, 2))

    return by_cases(goal, eq(s(i), -1), gained, lost)


def stays_one(of, exponent, given):
    """The point with a = 0 is a local minimum of the augmented loss."""

    def neurons_of(y):
        return pair(*components(y)[1:])

    heavier_near = near_all(
        every(K)(
            lambda k: pull_back(
                use(
                    near_above(),
                    0,
                    weighed(exponent, of.point, k),
                    use(given.fitted_outweigh, k),
                ),
                function(of.Point, lambda y: weighed(exponent, neurons_of(y), k)),
                of.z,
            )
        )
    )
    to_theta = function(of.Point, lambda y: components(y)[0])
    same_loss = where_weights_are_0(of, given.neurons_vanished)

    @nearby(
        heavier_near,
        pull_back(fitted_near(given), to_theta, of.z),
        pull_back(given.minimum_of_loss, to_theta, of.z),
    )
    def no_smaller(y_, heavier, fits, no_smaller_loss):
        other, a_, *_ = components(y_)

        def u(i, k):
            return exponent(neurons_of(y_), i, k)

        @every(M)
        def each(i):
            output = of.augmented_output(*components(y_), x(i))

            @every(K)
            def moved(k):
                r = f(x(i), other, k) - y(i, k)
                return bound_of_output(r, a_(k), u(i, k), i, use(use(fits, i), k))

            least = l(i, f(x(i), other)) + sum_(K, lambda k: s(i) * size(a_(k)) * exp(u(i, k)))
            return combine(
                le(least, l(i, output)),
                (summed(moved), 1),
                (use(given.absolute_losses, i, f(x(i), other)), 1),
                (use(given.absolute_losses, i, output), -1),
            )

        step("each output is moved by at most |a_k| exp(u), and costs as much where it fits", each)

        @every(K)
        def balance(k):
            total = size(a_(k)) * weighed(exponent, neurons_of(y_), k)
            return combine(le(0, total), (use(heavier, k), use(not_below(), a_(k))))

        share = fact("cardinality_positive", M)
        squares = summed(every(K)(lambda k: square_sign(a_(k))))
        return combine(
            le(of.Lt(of.z), of.Lt(y_)),
            (summed(each), share),
            (summed(balance), share),
            (squares, given.positive_penalty),
            (no_smaller_loss, 1),
            (same_loss, 1),
        )

    minimum = step("so the fitted samples lose more than the others gain", no_smaller)
    stated = restate(of.at_minimum, minimum)
    return both(stated, with_theta_fixed(of, stated))


base = {
    "absolute_losses": absolute_losses,
    "positive_penalty": positive_penalty,
    "minimum_of_loss": minimum_of_loss,
    "fitted_or_not": fitted_or_not,
    "neurons_vanished": neurons_vanished,
}
own, common = transformation, shared.transformation


@theorem.statement(
    And(own.at_minimum, own.at_minimum_in_neurons),
    certifies=True,
    witnesses=(),
    **base,
    fitted_outweigh=outweigh(exponent, neurons),
)
def stays_a_minimum(given):
    """Where the fitted samples outweigh the others, a minimum of L gives one of Lt with a = 0."""
    return stays_one(own, exponent, given)


@theorem.statement(
    And(common.at_minimum, common.at_minimum_in_neurons),
    certifies=True,
    witnesses=(),
    **base,
    fitted_outweigh=outweigh(shared_exponent, shared.neuron),
)
def stays_with_shared_neuron(given):
    """So it does with one neuron shared by all outputs."""
    return stays_one(common, shared_exponent, given)


# %% [markdown]
# ## A bad minimum
#
# A minimum of L may be one because no single loss falls near by.

# %%
least_losses = for_all(
    M, lambda i: near(theta, lambda other: le(l(i, f(x(i), theta)), l(i, f(x(i), other))))
)


@theorem.statement(minimum_of_loss, certifies=True, witnesses=(), least_losses=least_losses)
def least_where_each_loss_is(given):
    """Where no single loss falls near theta, L has a local minimum."""

    @nearby(near_all(given.least_losses))
    def sum_no_smaller(other, each):
        share = fact("cardinality_positive", M)
        return combine(le(L(theta), L(other)), (summed(each), share))

    return sum_no_smaller


@theorem.statement(
    And(
        own.at_minimum,
        neurons_vanished,
        lt(Lstar, L(theta)),
        Not(global_minimum(original, theta, "theta")),
    ),
    **base,
    fitted_outweigh=outweigh(exponent, neurons),
    better_parameters=lt(L(other), L(theta)),
)
def bad_minimum(given):
    """The augmented loss has a local minimum where theta is not even a global minimum of L."""
    minimum, _ = parts(stays_a_minimum.apply(given))
    best = global_minimum(original, theta, "theta")
    at_other = supposing(best)(lambda known: use(known, other))

    @every(M, Output)
    def nonnegative(i, q):
        known = cited("common_losses")["absolute_nonnegative"].apply()
        return combine(
            le(0, l(i, q)), (use(known, y(i), q), 1), (use(given.absolute_losses, i, q), -1)
        )

    suboptimal = cited("optimality_criterion")["suboptimal_where_parameters_do_better"].apply(
        given, nonnegative_losses=nonnegative
    )
    not_best = consequence(Not(best), at_other, given.better_parameters)
    return both(minimum, given.neurons_vanished, suboptimal, not_best)


# %% [markdown]
# ## Instances
#
# Inputs 1 and 0, targets 0; f(1) = 0, f(0) = c(theta) = 1 + theta^2 - (5/8) theta^3. At theta = 0
# the loss has a local minimum, L = 1/2; at theta = 2 it is 0. The neuron's weight 1 favours the
# input that is fitted. For slopes of the losses stand (0, 1), or 0 in the second instance.


# %%
def half_fitted(name, slopes):
    from fractions import Fraction

    from pgb.witness.interpretation import Native, interpretation

    def output(on, x, t):
        cubic = on.mul(on.number(Fraction(5, 8)), on.power(t, 3))
        c = on.sub(on.add(on.integer(1), on.power(t, 2)), cubic)
        return on.mul(on.sub(on.integer(1), x), c)

    given_slopes = Var("slopes", Fun(M, Output))
    return interpretation(
        name,
        sizes={M: 2, N: 2, K: 1, D: 1},
        values={
            X: [[1], [0]],
            group: [0, 1],
            y: [[0], [0]],
            s: [1, -1],
            given_slopes: slopes,
            f: Native(lambda on: lambda x: lambda theta: (output(on, x[0], theta[0]),)),
            theta: [0],
            other: [2],
            a: [0],
            b: [0],
            W: [[1]],
            shared.b: 0,
            shared.w: [1],
            label: ["none", "none"],
            lam: 1,
        },
        definitions={
            l: function(M, lambda i: absolute(K)(y(i))),
            dl: function(M, lambda i: function(Output, lambda q: given_slopes(i))),
            ell: function(Labels, lambda label: absolute(K)(function(K, lambda k: 0))),
        },
        examples=[
            *(other, outputs(other), neurons, z, pair(other, a, b, W)),
            *(shared.neuron, shared.z),
        ],
    )


@theorem.instance("one of two fitted")
def one_of_two_fitted():
    return half_fitted("one of two fitted", [[0], [1]])


@theorem.instance("one of two fitted, no slopes")
def without_slopes():
    return half_fitted("one of two fitted, no slopes", [[0], [0]])


# %%
if __name__ == "__main__":
    theorem.main()
