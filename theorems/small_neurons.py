# %% [markdown]
# # The augmented loss where a is small
#
# At a = 0 the slope of the augmented loss by a_k is S_k(b, W) / m, an exponential sum in w_k with
# the grouped residual gradients as coefficients. A loss that lies below a quadratic at its output
# makes the augmented loss lie below one in a; a convex one makes it lie above its tangent.

# %%
from pgb.facts.functions import power
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.naturals import power_zero
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "small_neurons",
    mark="O",
    title="near a = 0 the augmented loss is linear in a up to squares, with slope S_k(b, W) / m",
    source="theory, 2.6 escape_order; 2.8 no_robust_version",
)

above_tangent = cited("first_order_convexity")["above_tangent"]

# %% [markdown]
# ## From above and from below
#
# Nothing else is asked of the losses here: for the first not even convexity.


# %%
@theorem.statement(
    near(
        pair(zero, b, W),
        lambda a, b, W: le(
            Lt(pair(theta, a, b, W)),
            L(theta) + linear_part(a, b, W) + quadratic_part(a, b, W),
        ),
    ),
    losses_below_quadratic=losses_below_quadratic,
)
def at_most_quadratic(given):
    """Near a = 0 the augmented loss is at most quadratic in a, with slope S_k(b, W) / m by a_k."""

    def output(i):
        return function(Neurons, lambda a, b, W: augmented_output(theta, a, b, W, x(i)))

    each = every(M)(
        lambda i: pull_back(use(given.losses_below_quadratic, i), output(i), pair(zero, b, W))
    )

    @nearby(near_all(each))
    def bound(v, at_each):
        a, b, W = components(v)
        goal = le(
            Lt(pair(theta, a, b, W)), L(theta) + linear_part(a, b, W) + quadratic_part(a, b, W)
        )
        return combine(goal, (summed(at_each), fact("cardinality_positive", M)))

    return restate(at_most_quadratic.conclusion, bound)


@theorem.statement(
    for_all(
        Neurons,
        lambda a, b, W: le(
            L(theta) + linear_part(a, b, W) + lam * sum_(K, lambda k: a(k) ** 2),
            Lt(pair(theta, a, b, W)),
        ),
    ),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
)
def at_least_linear(given):
    """With convex losses the augmented loss is at least its tangent in a, plus the penalty."""

    @every(Neurons)
    def bound(v):
        a, b, W = components(v)

        @every(M)
        def tangent(i):
            q, f_i = augmented_output(theta, a, b, W, x(i)), f(x(i), theta)
            above = above_tangent.apply(
                at={"F": l(i), "p": f_i, "q": q, "G": dl(i, f_i)},
                convex=use(given.convex_losses, i),
                differentiable=use(given.differentiable_losses, i, f_i),
            )
            return restate(le(l(i, f_i) + change(i, q)[0], l(i, q)), above)

        goal = le(
            L(theta) + linear_part(a, b, W) + lam * sum_(K, lambda k: a(k) ** 2),
            Lt(pair(theta, a, b, W)),
        )
        return combine(goal, (summed(tangent), fact("cardinality_positive", M)))

    return restate(at_least_linear.conclusion, bound)


# %% [markdown]
# ## Stationary points
#
# The slope in the direction (alpha, beta, omega) at (theta, 0, b, W) is the mean of alpha_k S_k.


# %%
stationary_in_neurons = for_all(
    Neurons, lambda alpha, beta, omega: derivative(along(alpha, beta, omega), 0, 0)
)
zeroth_moments_vanish = for_all(
    K, lambda k: for_all(Input, lambda v: eq(moment_of(k, v, Num(0)), 0))
)


@theorem.statement(
    And(
        implies(stationary_in_neurons, zeroth_moments_vanish),
        implies(zeroth_moments_vanish, stationary_in_neurons),
    ),
    differentiable_losses=differentiable_losses,
)
def stationary_where_zeroth_moments_vanish(given):
    """(theta, 0, b, W) is stationary in (a, b, W) exactly where M_0 = 0 for every output k."""

    def zeroth(k, v):
        rows = every(N)(
            lambda j: combine(
                eq(
                    R(j, theta, k) * power(dot(v, X(j)), Num(0)) * activation(k, b, W, X(j)),
                    R(j, theta, k) * activation(k, b, W, X(j)),
                ),
                (power_zero(dot(v, X(j))), R(j, theta, k) * activation(k, b, W, X(j))),
            )
        )
        return combine(eq(moment_of(k, v, Num(0)), S(k, b, W)), (summed(rows), 1))

    def known(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    @every(Output, Output, Weights)
    def slopes(alpha, beta, omega):
        return slope(along(alpha, beta, omega), 0, linear_part(alpha, b, W), known=known)

    step("the slope along a line is the mean of alpha_k S_k: b and W do not count", slopes)

    @supposing(stationary_in_neurons)
    def necessary(stationary):
        @every(K, Input)
        def vanishes(k, v):
            unit = function(K, lambda h: delta(h, k))
            still = function(K, lambda h: function(D, lambda q: 0))
            line = along(unit, zero, still)
            flat = use(
                fact("derivative_is_unique"),
                *(line, 0, linear_part(unit, b, W), 0),
                use(slopes, unit, zero, still),
                use(stationary, pair(unit, zero, still)),
            )
            return combine(eq(moment_of(k, v, Num(0)), 0), (zeroth(k, v), 1), (flat, Card(M)))

        return vanishes

    @supposing(zeroth_moments_vanish)
    def sufficient(vanish):
        none = function(D, lambda q: 0)

        @every(Neurons)
        def flat(direction):
            alpha, beta, omega = components(direction)
            rows = every(K)(
                lambda k: combine(
                    eq(alpha(k) * S(k, b, W), 0),
                    (use(vanish, k, none), alpha(k)),
                    (zeroth(k, none), -alpha(k)),
                )
            )
            rate = combine(eq(linear_part(alpha, b, W), 0), (summed(rows), Card(M) ** -1))
            template = function(Real, lambda u: derivative(along(alpha, beta, omega), 0, u))
            return replace(rate, template, use(slopes, alpha, beta, omega))

        return restate(stationary_in_neurons, flat)

    return both(necessary, sufficient)


# %% [markdown]
# ## Instances


# %%
for name in ("n = 2", "n = 3", "n = 6"):
    theorem.instance(name)(cited("escape_curves").instances[name])


# %%
if __name__ == "__main__":
    theorem.main()
