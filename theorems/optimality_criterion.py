# %% [markdown]
# # The criterion for optimality
#
# The network has the least loss that any function of the inputs has, L(theta) = L*, exactly where
# all grouped residual gradients vanish. One half is convexity (see elimination). For the other,
# change one output at one input alone: if the network is optimal, the slope vanishes, and it is
# R_jk / m.

# %%
from dataclasses import replace as with_values

from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *

theorem = Result(
    "optimality_criterion",
    mark="O",
    title="L(theta) = L* exactly where all grouped residual gradients vanish",
    source="theory, 1.7 failure_mode, (ii) and (iii)",
    limits="It compares theta with all functions of the inputs, not only with those of the model.",
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

FITTED = ("W1-tanh", "W2-hinge-margin", "W2-hinge-interior", "W4-two-outputs", "W7-sine-global")
SUBOPTIMAL = ("W7-sine-trap-and-global",)
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
optimal = eq(L(theta), Lstar)
suboptimal = lt(Lstar, L(theta))
other = Var("other", T)


@theorem.instance("W7-sine-trap-and-global")
def trap_and_global():
    """The strict suboptimal minimum of the sine model; the other parameters: its global minimum."""
    from pgb.witness.networks import network

    trap, best = network("W7-sine-trap"), network("W7-sine-global")
    values = {**trap.values, other: best.values[theta]}
    return with_values(trap, name="W7-sine-trap-and-global", values=values)


# %% [markdown]
# ## L* is a lower bound


# %%
@theorem.statement(
    for_all(Fun(N, Output), lambda F: le(Lstar, risk(F))),
    witnesses=FITTED,
    nonnegative_losses=nonnegative_losses,
)
def no_function_below(given):
    """The mean losses are not negative, so L* is a lower bound of them all."""

    @every(Fun(N, Output))
    def nonnegative(F):
        each = every(M)(lambda i: use(given.nonnegative_losses, i, F(group(i))))
        return combine(le(0, risk(F)), (summed(each), fact("cardinality_positive", M)))

    family = function(Fun(N, Output), lambda F: risk(F))
    return use(fact("infimum_is_lower_bound", Fun(N, Output)), family, 0, nonnegative)


# %% [markdown]
# ## Where the network is optimal, the residual gradients vanish


# %%
@theorem.statement(
    residuals_vanish,
    witnesses=theorem.witnesses,
    differentiable_losses=differentiable_losses,
    nonnegative_losses=nonnegative_losses,
    optimal=optimal,
)
def residuals_vanish_where_optimal(given):
    """Where L(theta) = L*, every grouped residual gradient R_j(theta) vanishes."""
    best = no_function_below.apply(given)

    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    @every(N, K)
    def each(j, k):
        def table(t):
            return function(
                N,
                lambda i: function(K, lambda h: f(X(i), theta, h) + t * delta(i, j) * delta(h, k)),
            )

        along = function(Real, lambda t: risk(table(t)))
        moving = step(
            "move the output k at X_j by t: the mean loss has slope R_jk / m",
            slope(along, 0, R(j, theta, k) / Card(M), known=loss_gradient),
        )
        above = every(Real)(
            lambda t: combine(
                le(risk(table(0)), risk(table(t))), (use(best, table(t)), 1), (given.optimal, 1)
            )
        )
        minimal = near_everywhere(above, 0)
        flat = step("no table does better, so the slope is 0 (Fermat)", fermat(minimal, moving))
        return combine(eq(R(j, theta, k), 0), (flat, Card(M)))

    return each


@theorem.statement(
    And(implies(optimal, residuals_vanish), implies(residuals_vanish, optimal)),
    witnesses=theorem.witnesses,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    nonnegative_losses=nonnegative_losses,
)
def criterion(given):
    """L(theta) = L* exactly where every grouped residual gradient R_j(theta) vanishes."""
    necessary = supposing(optimal)(
        lambda equal: residuals_vanish_where_optimal.apply(given, optimal=equal)
    )
    sufficient = supposing(residuals_vanish)(
        lambda vanish: parts(
            cited("elimination")["optimal_where_residuals_vanish"].apply(
                given, grouped_residuals_vanish=vanish
            )
        )[2]
    )
    step("an optimal network has no slope in any single output", necessary)
    step("convex losses lie above their tangents", sufficient)
    return both(necessary, sufficient)


# %% [markdown]
# ## How to see that a network is not optimal


# %%
@theorem.statement(
    suboptimal,
    certifies=True,
    witnesses=SUBOPTIMAL,
    differentiable_losses=differentiable_losses,
    nonnegative_losses=nonnegative_losses,
    residual_remains=Not(residuals_vanish),
)
def suboptimal_where_a_residual_remains(given):
    """Where not all grouped residual gradients vanish, L* < L(theta)."""
    vanishing = supposing(optimal)(
        lambda equal: residuals_vanish_where_optimal.apply(given, optimal=equal)
    )
    below = no_function_below.apply(given)
    not_above = restate(le(Lstar, L(theta)), use(below, outputs(theta)))
    squeezed = supposing(le(L(theta), Lstar))(
        lambda least: use(fact("antisymmetry"), L(theta), Lstar, least, not_above)
    )
    return step(
        "L* <= L(theta), and they are not equal",
        consequence(suboptimal, vanishing, squeezed, given.residual_remains),
    )


@theorem.statement(
    suboptimal,
    certifies=True,
    witnesses=SUBOPTIMAL,
    nonnegative_losses=nonnegative_losses,
    better_parameters=lt(L(other), L(theta)),
)
def suboptimal_where_parameters_do_better(given):
    """Where theta is not a global minimum of L, L* < L(theta)."""
    below = no_function_below.apply(given)
    least = restate(le(Lstar, L(other)), use(below, outputs(other)))
    return combine(suboptimal, (least, 1), (given.better_parameters, 1))


# %%
if __name__ == "__main__":
    theorem.main()
