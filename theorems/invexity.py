# %% [markdown]
# # Invexity, the exact hypothesis
#
# Call a differentiable function invex if each of its stationary points is a global minimum. The
# theorem needs this of the grouped losses Lam_j, the losses of the samples at one input added up,
# and nothing else: a local minimum of the augmented loss makes f(X_j) stationary for Lam_j. Two
# losses that share an input may be anything if their sum is invex.

# %%

from pgb.prove import *
from pgb.prove.deltas import at_equal_indices
from pgb.prove.gradients import gradient_of
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import floor, optimal, where_weights_are_0
from pgb.transform.exponential import *

theorem = Result(
    "invexity",
    mark="O",
    title="elimination holds if every grouped loss is invex, convex or not",
    source="theory, 2.3 invexity; Liang, Sun, Lee and Srikant, NeurIPS 2018, arXiv:1805.08671",
    witnesses=(
        "W1-tanh",
        "W2-hinge-margin",
        "W3-softmax-smoothed",
        "W4-two-outputs",
        "W5-conflicting-targets",
        "W6-conflicting-labels",
    ),
)

CONVEX = theorem.witnesses
INTERPOLATING = ("W1-tanh", "W2-hinge-margin", "W4-two-outputs")
"""Instances with L = 0, where optimality is plain without the statement itself."""
NOT_CONVEX = ("bounded losses", "two losses at one input")

original = function(T, lambda theta: L(theta))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
no_function_better = for_all(Fun(N, Output), lambda F: le(L(theta), risk(F)))
minimum_in_neurons = local_minimum(at_fixed(theta), neurons, "a,b,W")


def gradient_at_model(j, k):
    """The gradient of Lam_j at f(X_j; theta) is R_j(theta)."""
    at = function(M, lambda i: function(N, lambda h: dl(i, f(X(h), theta), k)))
    each = every(M)(lambda i: use(at_equal_indices(N), at(i), group(i), j))
    return combine(eq(grouped_gradient(j, f(X(j), theta), k), R(j, theta, k)), (summed(each), -1))


# %% [markdown]
# ## Stationarity
#
# Grouped by input, the augmented loss is that of n samples, one for each input, with the losses
# Lam_j n / m. So elimination's first half applies to them: it needs the Lam_j differentiable only.


# %%
@theorem.statement(
    residuals_vanish,
    witnesses=CONVEX + NOT_CONVEX,
    distinct_inputs=distinct_inputs,
    differentiable_groups=differentiable_groups,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=minimum_in_neurons,
)
def grouped_residuals_vanish(given):
    """At a local minimum in (a, b, W), R_j(theta) = 0, if only the Lam_j are differentiable."""
    share = Card(N) * Card(M) ** -1
    losses = function(N, lambda j: function(Output, lambda q: share * grouped_loss(j, q)))
    gradients = function(
        N,
        lambda j: function(
            Output, lambda q: function(K, lambda k: share * grouped_gradient(j, q, k))
        ),
    )
    scaled = function(Real, lambda u: share * u)

    @every(N, Output)
    def differentiable(j, q):
        loss, rate = grouped_loss(j), grouped_gradient(j, q)
        outer = slope(scaled, loss(q), share)
        smooth = use(given.differentiable_groups, j, q)
        return use(fact("gradient_of_composition", K), scaled, loss, q, rate, share, outer, smooth)

    residuals = step(
        "grouped by input, the augmented loss is that of n samples with the losses Lam_j n / m",
        cited("elimination")["grouped_residuals_vanish"].apply(
            given,
            at={group: function(N, lambda j: j), l: losses, dl: gradients},
            sorts={M: N},
            differentiable_losses=differentiable,
        ),
    )

    @every(N, K)
    def each(j, k):
        flat = use(residuals, j, k)
        return combine(
            eq(R(j, theta, k), 0),
            (flat, Card(M) * Card(N) ** -1),
            (gradient_at_model(j, k), -1),
        )

    return step("so the gradient of Lam_j at f(X_j), which is R_j, vanishes", each)


# %% [markdown]
# ## Optimality
#
# Where R_j(theta) = 0, the output f(X_j; theta) is a stationary point of Lam_j, so no other output
# is better at X_j.


# %%
@theorem.statement(
    And(no_function_better, global_minimum(original, theta, "theta"), eq(L(theta), Lstar)),
    certifies=True,
    witnesses=INTERPOLATING,
    invex_groups=invex_groups,
    grouped_residuals_vanish=residuals_vanish,
)
def optimal_where_residuals_vanish(given):
    """Where every R_j(theta) = 0 and the Lam_j are invex, L(theta) = L*."""

    @every(Fun(N, Output))
    def better_than(F):
        @every(N)
        def at_input(j):
            here = f(X(j), theta)
            flat = every(K)(
                lambda k: combine(
                    eq(grouped_gradient(j, here, k), 0),
                    (gradient_at_model(j, k), 1),
                    (use(given.grouped_residuals_vanish, j, k), 1),
                )
            )
            return use(given.invex_groups, j, here, flat, F(j))

        step("f(X_j) is stationary for Lam_j, so it is a global minimum of it", at_input)
        share = fact("cardinality_positive", M)
        return combine(le(L(theta), risk(F)), (summed(at_input), share))

    step("add the inputs up: no function of the inputs does better", better_than)
    global_minimum_of_L, best = optimal(better_than)
    step("the network is one of these functions: L(theta) = L*", best)
    return both(better_than, global_minimum_of_L, best)


# %% [markdown]
# ## The theorem without convexity


# %%
@theorem.statement(
    And(
        for_all(K, lambda k: eq(a(k), 0)),
        for_all(Input, lambda x: eq(augmented_output(theta, a, b, W, x), f(x, theta))),
        eq(Lt(z), L(theta)),
        residuals_vanish,
        global_minimum(original, theta, "theta"),
        eq(L(theta), Lstar),
    ),
    witnesses=CONVEX + NOT_CONVEX,
    distinct_inputs=distinct_inputs,
    differentiable_groups=differentiable_groups,
    invex_groups=invex_groups,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def elimination(given):
    """With invex groups every local minimum of the augmented loss is a global one of L."""
    vanishing = cited("vanishing")
    zero_a, no_output = parts(vanishing["at_local_minima"].apply(given))
    step("(i) the neurons vanish, whatever the losses", zero_a)
    same = where_weights_are_0(transformation, zero_a)
    unchanged = every(Input)(
        lambda x: extend(
            every(K)(
                lambda k: combine(
                    eq(augmented_output(theta, a, b, W, x)(k), f(x, theta, k)),
                    (use(use(no_output, x), k), 1),
                )
            )
        )
    )
    residuals = step(
        "(ii) the grouped residual gradients vanish",
        grouped_residuals_vanish.apply(
            given, local_minimum_in_neurons=vanishing["parameters_held_fixed"].apply(given)
        ),
    )
    _, global_minimum_of_L, best = parts(
        optimal_where_residuals_vanish.apply(given, grouped_residuals_vanish=residuals)
    )
    step("(iii) the groups are invex: L(theta) = L*", best)
    return both(zero_a, unchanged, same, residuals, global_minimum_of_L, best)


# %% [markdown]
# The converse certifies local minima on instances: where a = 0 and every R_j(theta) vanishes, the
# augmented loss has a global minimum.


# %%
@theorem.statement(
    And(global_minimum(Lt, z, NAMES), local_minimum(Lt, z, NAMES)),
    certifies=True,
    witnesses=INTERPOLATING,
    invex_groups=invex_groups,
    positive_penalty=positive_penalty,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
    grouped_residuals_vanish=residuals_vanish,
)
def converse(given):
    """Where a = 0, all R_j(theta) = 0 and the groups are invex, Lt has a global minimum."""
    no_better, _, _ = parts(optimal_where_residuals_vanish.apply(given))
    bound = floor(transformation, given.neurons_vanished, no_better, given.positive_penalty)
    step("f + g is a function of the inputs, and the penalty is not negative", bound.anywhere)
    return both(bound.anywhere, bound.nearby)


# %% [markdown]
# ## Instances whose losses are not convex
#
# The bounded loss 1 - exp(-|q - y|^2) has one critical point. And two losses at one input, the
# first of them with a bad critical point at 0 (see invex_loss): their sum is 6 q^4 + 64.

# %%
theorem.instance("bounded losses")(cited("invex_groups").instances["bounded losses"])


def balanced_groups(sign, loss, rate):
    """Where the signs at each input add up to 0, Lam_j(q) = n_j sum_k (3 q_k^4 + 32) is invex."""
    balanced = for_all(N, lambda j: eq(sum_(M, lambda i: delta(group(i), j) * sign(i)), 0))

    def total(j, q):
        return sum_(M, lambda i: delta(group(i), j) * loss(i)(q))

    @supposing(balanced)
    def lemma(balance):
        @every(N, Output)
        def each(j, q):
            size = sum_(M, lambda i: delta(group(i), j))
            slopes = function(K, lambda k: sum_(M, lambda i: delta(group(i), j) * rate(i, q)(k)))

            @supposing(for_all(K, lambda k: eq(slopes(k), 0)))
            def minimal(flat):
                fourth = summed(
                    every(K)(
                        lambda k: combine(
                            eq(size * q(k) ** 4, 0),
                            (use(flat, k), q(k) / 12),
                            (use(balance, j), -q(k) * (q(k) ** 2 - 2 * q(k))),
                        )
                    )
                )

                @every(Output)
                def below(p):
                    squares = summed(every(K)(lambda k: square_sign(p(k) ** 2)))
                    members = summed(every(M)(lambda i: square_sign(delta(group(i), j))))
                    nonnegative = combine(le(0, 3 * size), (members, 3))

                    def odd(v):
                        return 4 * sum_(K, lambda k: v(k) ** 3 - 3 * v(k) ** 2)

                    return combine(
                        le(total(j, q), total(j, p)),
                        (squares, nonnegative),
                        (fourth, 3),
                        (use(balance, j), odd(q) - odd(p)),
                    )

                return below

            return minimal

        return each

    return lemma


@theorem.instance("two losses at one input")
def two_losses():
    from pgb.witness.interpretation import Native, interpretation

    sign = Var("sign", Fun(M, Real))

    def loss(i):
        return function(
            Output,
            lambda q: sum_(
                K, lambda k: 3 * q(k) ** 4 + 4 * sign(i) * (q(k) ** 3 - 3 * q(k) ** 2) + 32
            ),
        )

    def rate(i, q):
        return function(K, lambda k: 12 * q(k) ** 3 + 12 * sign(i) * (q(k) ** 2 - 2 * q(k)))

    smooth = every(M, Output)(lambda i, q: gradient_of(loss(i), q, rate(i, q)))
    return interpretation(
        "two losses at one input",
        {M: 2, N: 1, K: 1, D: 1},
        {
            X: [[1]],
            group: [0, 0],
            sign: [1, -1],
            f: Native(lambda on: lambda x: lambda theta: (on.mul(theta[0], x[0]),), "theta x"),
            theta: [0],
            a: [0],
            b: [-2],
            W: [["1/3"]],
            lam: 1,
        },
        {l: function(M, loss), dl: function(M, lambda i: function(Output, lambda q: rate(i, q)))},
        lemmas=[smooth, balanced_groups(sign, loss, rate)],
    )


# %%
if __name__ == "__main__":
    theorem.main()
