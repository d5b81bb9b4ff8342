# %% [markdown]
# # The trap becomes a valley
#
# Take a local minimum of the network's own loss that is not good enough: a trap. The transformation
# does what it promises, the trap is a local minimum no more. But the way down that it opens leads
# past the network: with theta where it was, the augmented loss falls along neurons that run off to
# infinity, and close to the trap nothing but the neurons makes it fall. Every hypothesis of the
# theorem holds, and the network has learnt nothing.

# %%
from pgb.facts.notions import norm_squared
from pgb.kernel.sorts import Space
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "trap_becomes_valley",
    mark="O",
    title="a bad minimum of L is no minimum of Lt any more, but a valley that leads to infinity",
    source="theory, 4, F7 trap_becomes_valley; after the failure mode of arXiv:1901.00279",
    kind="failure mode",
    witnesses=("W7-sine-trap",),
    unwitnessed="it serves to certify instances of the other statement",
    drops={
        "local_minimum": (
            "vanishing.parameters_held_fixed",
            "elimination.elimination",
            "pointwise_optimality.pointwise_optimality",
            "pointwise_optimality.squared_loss_interpolates",
            "invexity.elimination",
        ),
        "local_minimum_in_neurons": (
            "elimination.grouped_residuals_vanish",
            "invexity.grouped_residuals_vanish",
        ),
        "grouped_residuals_vanish": (
            "elimination.optimal_where_residuals_vanish",
            "elimination.converse",
            "pointwise_optimality.residuals_vanish_one_by_one",
            "invexity.optimal_where_residuals_vanish",
            "invexity.converse",
        ),
        "residuals_vanish": (
            "pointwise_optimality.minimal_where_residuals_vanish",
            "value_function.best_value_where_residuals_vanish",
        ),
        "optimal": ("optimality_criterion.residuals_vanish_where_optimal",),
    },
    limits=(
        "It holds theta fixed, or close to the trap. Where a descent on the augmented loss takes "
        "theta in the end is a matter of observation."
    ),
)

failure_mode = cited("failure_mode")

standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
    "positive_penalty": positive_penalty,
}
I = Space("I")
zero = function(K, lambda k: 0)
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))
trap = local_minimum(function(T, lambda theta: L(theta)), theta, "theta")

# %% [markdown]
# ## Close to the trap only the neurons lead down
#
# With a = 0 the augmented loss is the loss of the network, which near theta is not smaller.


# %%
no_neurons = function(Output, lambda a: for_all(K, lambda k: eq(a(k), 0)))
only_neurons_help = for_all(
    Output,
    lambda b: for_all(
        Weights,
        lambda W: near(
            pair(theta, zero, b, W),
            lambda theta_, a_, b_, W_: implies(
                lt(Lt(pair(theta_, a_, b_, W_)), L(theta)), Not(no_neurons(a_))
            ),
        ),
    ),
)


@theorem.statement(only_neurons_help, certifies=True, witnesses=(), trap=trap)
def only_neurons_lead_down(given):
    """Near (theta, 0, b, W) the augmented loss is below L(theta) only where a is not 0."""

    @every(Output, Weights)
    def at(b, W):
        no_smaller = step(
            "near the trap the network's loss is not smaller, whatever the neurons",
            pull_back(
                given.trap,
                function(Point, lambda theta, a, b, W: theta),
                pair(theta, zero, b, W),
            ),
        )

        @nearby(no_smaller)
        def lower(y, network_no_better):
            theta_, a_, b_, W_ = components(y)

            @supposing(no_neurons(a_))
            def same_loss(none):
                flipped = every(K)(lambda k: combine(eq(0, a_(k)), (use(none, k), -1)))
                return replace(
                    extend(flipped),
                    function(Output, lambda a: eq(Lt(pair(theta_, a, b_, W_)), L(theta_))),
                    identity(Lt(pair(theta_, zero, b_, W_)), L(theta_)),
                )

            @supposing(eq(Lt(y), L(theta_)))
            def not_below(equal):
                return combine(le(L(theta), Lt(y)), (network_no_better, 1), (equal, -1))

            goal = implies(lt(Lt(y), L(theta)), Not(no_neurons(a_)))
            return consequence(goal, same_loss, not_below)

        return step("with a = 0 the augmented loss is the network's", lower)

    return at


# %% [markdown]
# ## A minimum in all variables is one with theta held fixed
#
# So where there is none with theta held fixed, there is none.


# %%
none_with_theta_fixed = for_all(
    Neurons, lambda a, b, W: Not(local_minimum(value, pair(a, b, W), "a,b,W"))
)
none_at_theta = for_all(
    Neurons, lambda a, b, W: Not(local_minimum(Lt, pair(theta, a, b, W), NAMES))
)


@theorem.statement(
    none_at_theta, certifies=True, witnesses=(), none_with_theta_fixed=none_with_theta_fixed
)
def none_in_all_variables(given):
    """Where no (a, b, W) is a local minimum at a fixed theta, none is in all variables."""

    @every(Neurons)
    def each(v):
        a1, b1, W1 = components(v)

        @supposing(local_minimum(Lt, pair(theta, a1, b1, W1), NAMES))
        def held_fixed(minimum):
            return cited("vanishing")["parameters_held_fixed"].apply(
                at={a: a1, b: b1, W: W1}, local_minimum=minimum
            )

        return consequence(
            Not(local_minimum(Lt, pair(theta, a1, b1, W1), NAMES)),
            held_fixed,
            use(given.none_with_theta_fixed, v),
        )

    return each


# %% [markdown]
# ## The valley
#
# The instance is f = u sin(v x) on four points. Its strict local minimum (-2/(3 sqrt 3), pi/3) has
# the loss 2/3 and residual gradients (-8/3, 4/3, 0, -4/3). The loss of the global minimum,
# (2/sqrt 3, 2 pi/3), is 0.


# %%
not_attained = for_all(Neurons, lambda a, b, W: lt(lowest, Lt(pair(theta, a, b, W))))


def minimising(s):
    return for_all(
        Real, lambda e: implies(lt(0, e), there_is(I, lambda i: le(value(s(i)), lowest + e)))
    )


def unbounded(s):
    return for_all(
        Real, lambda rho: implies(le(0, rho), there_is(I, lambda i: lt(rho, norm_squared(s(i)))))
    )


@theorem.statement(
    And(
        none_at_theta,
        only_neurons_help,
        lt(lowest, L(theta)),
        not_attained,
        for_all(Fun(I, Neurons), lambda s: implies(minimising(s), unbounded(s))),
    ),
    **standing,
    trap=trap,
    residual_remains=Not(residuals_vanish),
)
def valley(given):
    """A local minimum theta of L with some R_j != 0 gives no local minimum of the augmented loss.

    At this theta the augmented loss falls below L(theta), but attains no smallest value: whatever
    makes it small is unbounded. Near the trap it falls only where the neurons are at work.
    """
    suboptimal = step(
        "some function of the inputs does better than the network at the trap",
        cited("optimality_criterion")["suboptimal_where_a_residual_remains"].apply(given),
    )
    none = step(
        "so the trap is a local minimum no more, with any neurons",
        none_in_all_variables.apply(
            none_with_theta_fixed=failure_mode["no_minimum_where_suboptimal"].apply(
                given, suboptimal=suboptimal
            )
        ),
    )
    above = step(
        "no neurons attain the infimum",
        failure_mode["infimum_not_attained"].apply(given, suboptimal=suboptimal),
    )
    lower = step(
        "in particular a = 0 does not, where the value is L(theta)",
        combine(lt(lowest, L(theta)), (use(above, pair(zero, b, W)), 1)),
    )

    @every(Fun(I, Neurons), where=lambda s: minimising(s))
    def diverges(s, approaching):
        return failure_mode["minimising_sequences_are_unbounded"].apply(
            given, at={"s": s}, suboptimal=suboptimal, minimising_sequence=approaching
        )

    step("what approaches the infimum runs off to infinity", diverges)
    return both(none, only_neurons_lead_down.apply(given), lower, above, diverges)


# %%
if __name__ == "__main__":
    theorem.main()
