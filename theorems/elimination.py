# %% [markdown]
# # Elimination of all bad local minima
#
# At a local minimum of the augmented loss the added neurons vanish. Then their inner weights are
# free: the loss does not change with w and b, so every nearby choice is a local minimum too, and
# the slope by a_k vanishes at all of them. That slope is an exponential sum in w with the grouped
# residual gradients as coefficients; so they vanish, and by convexity no function of the inputs
# does better than the network.

# %%
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import floor, known_slopes, minimum_at_0, optimal, where_weights_are_0
from pgb.transform.exponential import *

theorem = Result(
    "elimination",
    mark="P",
    title="every local minimum of the augmented loss is a global minimum of the original loss",
    source="theory, 1.3 elimination; Kawaguchi and Kaelbling, AISTATS 2020, arXiv:1901.00279",
    limits="It does not say that the augmented loss has a local minimum: see failure_mode.",
    witnesses=(
        "W1-tanh",
        "W2-hinge-margin",
        "W2-hinge-interior",
        "W3-softmax-smoothed",
        "W4-two-outputs",
        "W5-conflicting-targets",
        "W6-conflicting-labels",
        "W7-sine-global",
    ),
)

vanishing = cited("vanishing")
independence = cited("exponential_independence")["independence"]
above_tangent = cited("first_order_convexity")["above_tangent"]

INTERPOLATING = (
    "W1-tanh",
    "W2-hinge-margin",
    "W2-hinge-interior",
    "W4-two-outputs",
    "W7-sine-global",
)
"""Instances with L = 0, where optimality is plain without the statement itself."""

zero = function(K, lambda k: 0)
original = function(T, lambda theta: L(theta))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
no_function_better = for_all(Fun(N, Output), lambda F: le(L(theta), risk(F)))

# %% [markdown]
# ## The grouped residual gradients vanish
#
# Only (a, b, W) are moved: nothing is asked of the model or of the parameter space. Samples may
# share an input and have different labels.


# %%
@theorem.statement(
    residuals_vanish,
    mark="O",
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=local_minimum(at_fixed(theta), neurons, "a,b,W"),
)
def grouped_residuals_vanish(given):
    """At a local minimum in (a, b, W), R_j(theta) = 0 for every distinct input."""
    vanished, _ = parts(vanishing["loss_free_form"].apply(given))
    step("the neurons vanish: a = 0", vanished)
    at_zero = minimum_at_0(transformation, vanished, given.local_minimum_in_neurons)
    loss_gradient = known_slopes(given.differentiable_losses)

    @every(K)
    def output(k):
        turned = step(
            "with a = 0 the loss does not depend on w_k: all w near w_k give local minima",
            pull_back(around(at_zero), function(Input, lambda w: pair(zero, b, only(k, w))), W(k)),
        )

        @nearby(turned)
        def exponential_sum(w, minimum):
            def line(t):
                return pair(moved(zero, k, t), b, only(k, w))

            rate = mean(M, lambda i: r(i, theta, k) * exp(sum_(D, lambda q: w(q) * x(i)(q)) + b(k)))
            moving = step(
                "the slope by a_k, at a = 0",
                slope(
                    function(Real, lambda t: at_fixed(theta)(line(t))), 0, rate, known=loss_gradient
                ),
            )
            minimal = pull_back(minimum, function(Real, line))
            flat = step("it vanishes at each of them (Fermat)", fermat(minimal, moving))
            coefficients = function(N, lambda j: R(j, theta, k) * exp(b(k)))
            return step(
                "group the samples by input: an exponential sum in w with coefficients R_jk e^b_k",
                combine(
                    eq(
                        sum_(
                            N,
                            lambda j: coefficients(j) * exp(sum_(D, lambda q: w(q) * X(j, q))),
                        ),
                        0,
                    ),
                    (flat, Card(M)),
                ),
            )

        coefficients = function(N, lambda j: R(j, theta, k) * exp(b(k)))
        independent = independence.apply(
            given, at={"c": coefficients, "w": W(k)}, vanishing_combination=exponential_sum
        )
        return every(N)(lambda j: combine(eq(R(j, theta, k), 0), (use(independent, j), exp(-b(k)))))

    return step(
        "exponentials of different inputs are independent: every R_jk = 0",
        every(N, K)(lambda j, k: use(output, k, j)),
    )


# %% [markdown]
# ## No function of the inputs does better
#
# Convexity, summed over the samples. The sum over samples of r_i . (F(x_i) - f(x_i)) is a sum over
# distinct inputs of R_j . (F(X_j) - f(X_j)).


# %%
@theorem.statement(
    And(no_function_better, global_minimum(original, theta, "theta"), eq(L(theta), Lstar)),
    mark="O",
    certifies=True,
    witnesses=INTERPOLATING,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    grouped_residuals_vanish=residuals_vanish,
)
def optimal_where_residuals_vanish(given):
    """Where every R_j(theta) = 0, theta is a global minimum of L and L(theta) = L*."""

    @every(Fun(N, Output))
    def better_than(F):
        def change(i):
            return sum_(K, lambda k: r(i, theta, k) * (F(group(i), k) - f(x(i), theta, k)))

        @every(M)
        def tangent(i):
            q = f(x(i), theta)
            bound = above_tangent.apply(
                at={"F": l(i), "p": q, "q": F(group(i)), "G": dl(i, q)},
                convex=use(given.convex_losses, i),
                differentiable=use(given.differentiable_losses, i, q),
            )
            return restate(le(l(i, q) + change(i), l(i, F(group(i)))), bound)

        step("each loss lies above its tangent at f(x_i)", tangent)

        def grouped(j, k):
            return R(j, theta, k) * (F(j, k) - f(X(j), theta, k))

        each = every(N, K)(
            lambda j, k: combine(
                eq(grouped(j, k), 0),
                (use(given.grouped_residuals_vanish, j, k), F(j, k) - f(X(j), theta, k)),
            )
        )
        rows = every(N)(lambda j: summed(use(each, j)))
        no_change = step(
            "grouped by input, the first-order terms add up to 0",
            combine(eq(sum_(M, change), 0), (summed(rows), 1)),
        )
        share = fact("cardinality_positive", M)
        return step(
            "so the mean loss of F is not smaller than that of the network",
            combine(le(L(theta), risk(F)), (summed(tangent), share), (no_change, -(Card(M) ** -1))),
        )

    global_minimum_of_L, best = optimal(better_than)
    step("L* is the infimum over all functions F, and the network is one of them", best)
    step("the network at other parameters is one of them too", global_minimum_of_L)
    return both(better_than, global_minimum_of_L, best)


# %% [markdown]
# ## The theorem
#
# (i) a = 0, so f + g = f at every input and the augmented loss is L(theta); (ii) every R_j(theta)
# vanishes; (iii) theta is a global minimum of L, and L(theta) = L*.


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
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def elimination(given):
    """Every local minimum of the augmented loss is a global minimum of the original loss."""
    zero_a, no_output = parts(vanishing["at_local_minima"].apply(given))
    step("(i) the added neurons vanish", zero_a)
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
    same_loss = step(
        "so the augmented loss is the original one there",
        where_weights_are_0(transformation, zero_a),
    )
    fixed = vanishing["parameters_held_fixed"].apply(given)
    residuals = step(
        "(ii) the grouped residual gradients vanish",
        grouped_residuals_vanish.apply(given, local_minimum_in_neurons=fixed),
    )
    _, global_minimum_of_L, best = parts(
        optimal_where_residuals_vanish.apply(given, grouped_residuals_vanish=residuals)
    )
    step("(iii) theta is a global minimum of L", global_minimum_of_L)
    step("and no function of the inputs does better: L(theta) = L*", best)
    return both(zero_a, unchanged, same_loss, residuals, global_minimum_of_L, best)


# %% [markdown]
# ## The converse
#
# Where a = 0 and every R_j(theta) vanishes, the point is a global minimum of the augmented loss.
# This is how the witnesses certify local minima, which are never isolated: b and W are free there.


# %%
@theorem.statement(
    And(global_minimum(Lt, z, NAMES), local_minimum(Lt, z, NAMES)),
    mark="O",
    certifies=True,
    witnesses=INTERPOLATING,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
    grouped_residuals_vanish=residuals_vanish,
)
def converse(given):
    """Where a = 0 and all R_j(theta) = 0, the augmented loss has a global minimum."""
    no_better, _, _ = parts(optimal_where_residuals_vanish.apply(given))
    bound = floor(transformation, given.neurons_vanished, no_better, given.positive_penalty)
    step("f + g is a function of the inputs, and the penalty is not negative", bound.anywhere)
    return both(bound.anywhere, bound.nearby)


# %%
if __name__ == "__main__":
    theorem.main()
