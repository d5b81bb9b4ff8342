# %% [markdown]
# # The labels must be consistent
#
# Two samples share an input and have different targets: no network meets both. Elimination does not
# mind: at a local minimum of the augmented loss the network is at the mean, R = 0 and L(theta) is
# L*. But the residuals of the two samples do not vanish, they only cancel, and neither sample sits
# at a minimum of its own loss. That every sample does needs consistent labels.

# %%
from fractions import Fraction

from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "consistent_labels",
    mark="O",
    kind="hypothesis",
    title="conflicting labels: a global minimum at which residuals cancel and do not vanish",
    source="theory, 1.4 pointwise_optimality and 4, H8",
    witnesses=("W5-conflicting-targets",),
    limits="Elimination itself does not need consistent labels; only pointwise optimality does.",
    drops={
        "consistent_labels": (
            "pointwise_optimality.residuals_vanish_one_by_one",
            "pointwise_optimality.pointwise_optimality",
        ),
        "consistent_targets": ("pointwise_optimality.squared_loss_interpolates",),
    },
)

squares = losses_of("squared")
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
each_residual_vanishes = for_all(M, lambda i: for_all(K, lambda k: eq(r(i, theta, k), 0)))
each_loss_minimal = for_all(
    M, lambda i: for_all(Output, lambda q: le(l(i, f(x(i), theta)), l(i, q)))
)
targets_met = for_all(M, lambda i: eq(f(x(i), theta), target(i)))
conflict = there_is(
    M, lambda i: there_is(M, lambda h: And(eq(group(i), group(h)), ne(target(i), target(h))))
)

# %% [markdown]
# ## No theta serves both samples
#
# A sample whose residual vanishes, or whose own squared loss is minimal, meets its target. Two
# samples with one input have one output.


# %%
@theorem.statement(
    with_loss(
        "squared",
        And(Not(targets_met), Not(each_residual_vanishes), Not(each_loss_minimal)),
    ),
    conflict=conflict,
)
def no_theta_serves_both(given):
    """With conflicting targets, at every theta some target is missed and some residual is left."""

    @from_some(given.conflict)
    def both_samples(i, others):
        @from_some(others)
        def missed(h, together, different):
            @supposing(targets_met)
            def impossible(met):
                of_i = use(met, i)
                moved = replace(
                    together, function(N, lambda j: eq(f(X(j), theta), target(i))), of_i
                )
                swapped = consequence(eq(target(i), f(X(group(h)), theta)), moved)
                template = function(Output, lambda q: eq(target(i), q))
                return replace(use(met, h), template, swapped)

            return consequence(Not(targets_met), impossible, different)

        return missed

    @supposing(with_loss("squared", each_residual_vanishes))
    def met_without_residuals(vanish):
        @every(M)
        def met(i):
            each = every(K)(
                lambda k: combine(
                    eq(f(x(i), theta, k), target(i, k)), (use(vanish, i, k), Fraction(1, 2))
                )
            )
            return restate(eq(f(x(i), theta), target(i)), extend(each))

        return met

    @supposing(with_loss("squared", each_loss_minimal))
    def met_where_minimal(minimal):
        @every(M)
        def met(i):
            error = function(K, lambda k: f(x(i), theta, k) - target(i, k))
            none = combine(le(sum_(K, lambda k: error(k) ** 2), 0), (use(minimal, i, target(i)), 1))
            zero = use(vanishing_squares(K), error, none)
            each = every(K)(
                lambda k: combine(eq(f(x(i), theta, k), target(i, k)), (use(zero, k), 1))
            )
            return restate(eq(f(x(i), theta), target(i)), extend(each))

        return met

    step("without residuals every target would be met", met_without_residuals)
    step("as it would where every sample's own loss is minimal", met_where_minimal)
    goal = no_theta_serves_both.conclusion
    return consequence(goal, both_samples, met_without_residuals, met_where_minimal)


# %% [markdown]
# ## But a local minimum of the augmented loss there is
#
# Where the residuals cancel at each input, as at the mean of the targets.


# %%
@theorem.statement(
    with_loss(
        "squared",
        And(
            local_minimum(Lt, z, NAMES),
            eq(L(theta), Lstar),
            Not(each_residual_vanishes),
            Not(each_loss_minimal),
        ),
    ),
    positive_penalty=positive_penalty,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
    residuals_cancel=with_loss("squared", residuals_vanish),
    conflict=conflict,
)
def minimum_with_residuals(given):
    """Where the residuals cancel and a = 0: a local minimum, L(theta) = L*, and residuals left."""

    def known(name):
        always = cited("common_losses")[f"squared_{name}"].apply()
        return every(M)(lambda i: use(always, target(i)))

    losses = {
        "differentiable_losses": known("differentiable"),
        "convex_losses": known("convex"),
    }
    elimination = cited("elimination")
    _, minimum = parts(
        elimination["converse"].apply(
            given, at=squares, grouped_residuals_vanish=given.residuals_cancel, **losses
        )
    )
    _, _, best = parts(
        elimination["optimal_where_residuals_vanish"].apply(
            at=squares, grouped_residuals_vanish=given.residuals_cancel, **losses
        )
    )
    _, residual_left, own_loss = parts(no_theta_serves_both.apply(given))
    return both(
        step("a local minimum, by the converse of elimination", minimum),
        step("at which no function of the inputs is better", best),
        residual_left,
        own_loss,
    )


# %%
if __name__ == "__main__":
    theorem.main()
