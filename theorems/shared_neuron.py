# %% [markdown]
# # One neuron for all outputs
#
# The added neurons of the outputs may share their weights: g(x) = a exp(w . x + b) with a vector a.
# The bias still trades against the length of a, and with a = 0 the weights w are still free.

# %%
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import along_the_curve, floor, known_slopes, minimum_at_0, with_theta_fixed
from pgb.transform.shared import *

theorem = Result(
    "shared_neuron",
    mark="O",
    title="one neuron in all is enough, not one per output",
    source="theory, 2.4 shared_neuron",
    unwitnessed="it serves to certify instances of the other statements",
)

independence = cited("exponential_independence")["independence"]
optimal_where_residuals_vanish = cited("elimination")["optimal_where_residuals_vanish"]

zero = function(K, lambda k: 0)
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
minimum_in_neuron = transformation.at_minimum_in_neurons

# %% [markdown]
# ## The neuron vanishes


# %%
@theorem.statement(
    for_all(K, lambda k: eq(a(k), 0)),
    positive_penalty=positive_penalty,
    local_minimum_in_neuron=minimum_in_neuron,
)
def neuron_vanishes(given):
    """At a local minimum in (a, b, w) the shared neuron has a = 0, whatever the losses."""
    shrinking = along_the_curve(
        transformation, given.local_minimum_in_neuron, given.positive_penalty
    )
    step("follow the curve (a exp(-t), b + t) from the minimum", shrinking.along)
    step("along it the outputs stay and the penalty shrinks", shrinking.same_outputs)
    return step(
        "for some t > 0 this is impossible unless a = 0",
        use(vanishing_squares(K), a, shrinking.no_penalty),
    )


# %% [markdown]
# ## The grouped residual gradients vanish


# %%
@theorem.statement(
    residuals_vanish,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    local_minimum_in_neuron=minimum_in_neuron,
)
def grouped_residuals_vanish(given):
    """At a local minimum in (a, b, w), R_j(theta) = 0 for every distinct input."""
    vanished = neuron_vanishes.apply(given)
    at_zero = minimum_at_0(transformation, vanished, given.local_minimum_in_neuron)
    turned = step(
        "with a = 0 the loss does not depend on w: all nearby w give local minima",
        pull_back(around(at_zero), function(Input, lambda v: pair(zero, b, v)), w),
    )

    @every(K)
    def output(k):
        coefficients = function(N, lambda j: R(j, theta, k) * exp(b))

        @nearby(turned)
        def exponential_sum(v, minimum):
            def line(t):
                return pair(function(K, lambda h: 0 + t * delta(h, k)), b, v)

            rate = mean(M, lambda i: r(i, theta, k) * activation(b, v, x(i)))
            moving = step(
                "the slope by a_k, at a = 0",
                slope(
                    function(Real, lambda t: at_fixed(theta)(line(t))),
                    0,
                    rate,
                    known=known_slopes(given.differentiable_losses),
                ),
            )
            flat = fermat(pull_back(minimum, function(Real, line)), moving)
            return step(
                "it vanishes: an exponential sum in w with coefficients R_jk e^b",
                combine(
                    eq(
                        sum_(
                            N,
                            lambda j: coefficients(j) * exp(sum_(D, lambda q: v(q) * X(j, q))),
                        ),
                        0,
                    ),
                    (flat, Card(M)),
                ),
            )

        independent = independence.apply(
            given, at={"c": coefficients, "w": w}, vanishing_combination=exponential_sum
        )
        return every(N)(lambda j: combine(eq(R(j, theta, k), 0), (use(independent, j), exp(-b))))

    return step(
        "exponentials of different inputs are independent: every R_jk = 0",
        every(N, K)(lambda j, k: use(output, k, j)),
    )


# %% [markdown]
# ## Elimination with one neuron


# %%
@theorem.statement(
    And(
        for_all(K, lambda k: eq(a(k), 0)),
        residuals_vanish,
        global_minimum(function(T, lambda theta: L(theta)), theta, "theta"),
        eq(L(theta), Lstar),
    ),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def elimination(given):
    """With one shared neuron every local minimum is a global minimum of the original loss."""
    fixed = with_theta_fixed(transformation, given.local_minimum)
    vanished = step(
        "the neuron vanishes", neuron_vanishes.apply(given, local_minimum_in_neuron=fixed)
    )
    residuals = step(
        "the grouped residual gradients vanish",
        grouped_residuals_vanish.apply(given, local_minimum_in_neuron=fixed),
    )
    _, best_theta, best = parts(
        optimal_where_residuals_vanish.apply(given, grouped_residuals_vanish=residuals)
    )
    step("so no function of the inputs does better", best)
    return both(vanished, residuals, best_theta, best)


# %% [markdown]
# ## The converse
#
# Where a = 0 and all R_j(theta) vanish, the point is a global minimum: this certifies instances.


# %%
@theorem.statement(
    And(global_minimum(Lt, z, NAMES), local_minimum(Lt, z, NAMES), minimum_in_neuron),
    certifies=True,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neuron_vanished=for_all(K, lambda k: eq(a(k), 0)),
    grouped_residuals_vanish=residuals_vanish,
    witnesses=(),
)
def converse(given):
    """Where a = 0 and all R_j(theta) = 0, the augmented loss has a global minimum."""
    no_better, _, _ = parts(optimal_where_residuals_vanish.apply(given))
    bound = floor(transformation, given.neuron_vanished, no_better, given.positive_penalty)
    step("f + g is a function of the inputs, and the penalty is not negative", bound.anywhere)
    return both(bound.anywhere, bound.nearby, bound.in_neurons)


# %% [markdown]
# ## An instance with three outputs
#
# f(x; theta)_k = theta_k x_1 on two inputs, fitted exactly.


# %%
@theorem.instance("three outputs")
def three_outputs():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation

    y = Var("y", Fun(M, Output))

    def linear(on):
        return lambda x: lambda theta: tuple(on.mul(t, x[0]) for t in theta)

    return interpretation(
        "three outputs",
        sizes={M: 2, N: 2, K: 3, D: 1},
        values={
            X: [[1], [2]],
            group: [0, 1],
            theta: [1, -2, "1/3"],
            f: Native(linear, "a linear model"),
            y: [[1, -2, "1/3"], [2, -4, "2/3"]],
            lam: "1/10",
            a: [0, 0, 0],
            b: "1/3",
            w: ["-1/2"],
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
    )


# %%
if __name__ == "__main__":
    theorem.main()
