# %% [markdown]
# # Vacuity
#
# Elimination speaks of local minima of the augmented loss, and there may be none. At a local
# minimum L(theta) = L*: so the network attains the infimum over all functions of the inputs. If no
# function attains it, or a function does and the network cannot, there is no local minimum at all,
# and "every local minimum is global" is empty.
#
# Which functions attain L* is read off the criterion for optimality, taken for tables of outputs in
# place of networks: the slopes of the grouped losses have to vanish. What that means for the common
# losses is said in full_support (softmax), both_labels (logistic) and means_of_targets (squared).

# %%
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "vacuity",
    mark="O",
    title="where L* is not attained the augmented loss has no local minimum at all",
    source="theory, 2.2 vacuity",
    limits="It does not say what training does then: see failure_mode and minimising_sequences.",
)

elimination = cited("elimination")
optimality = cited("optimality_criterion")

SUBOPTIMAL = ("W7-sine-trap", "line")
standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "positive_penalty": positive_penalty,
}
suboptimal = lt(Lstar, L(theta))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
not_a_minimum = Not(local_minimum(Lt, z, NAMES))
no_local_minimum = for_all(
    Point, lambda theta, a, b, W: Not(local_minimum(Lt, pair(theta, a, b, W), NAMES))
)


def at_every_point(one):
    """From a claim at (theta, a, b, W), a function of the point, the claim at all points."""
    return restate(no_local_minimum, every(Point)(one))


# %% [markdown]
# ## No local minimum at a theta that misses L*


# %%
@theorem.statement(
    not_a_minimum,
    certifies=True,
    witnesses=SUBOPTIMAL,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    residual_remains=Not(residuals_vanish),
)
def no_minimum_where_a_residual_remains(given):
    """Where some R_j(theta) is not 0, no (theta, a, b, W) is a local minimum, convex or not."""
    held = supposing(local_minimum(Lt, z, NAMES))(
        lambda minimum: cited("vanishing")["parameters_held_fixed"].apply(local_minimum=minimum)
    )
    none = cited("failure_mode")["no_minimum_where_a_residual_remains"].apply(given)
    return step(
        "it would be a local minimum in (a, b, W) with theta held fixed",
        consequence(not_a_minimum, held, use(none, neurons)),
    )


@theorem.statement(
    not_a_minimum, certifies=True, witnesses=SUBOPTIMAL, **standing, suboptimal=suboptimal
)
def no_minimum_where_suboptimal(given):
    """Where L* < L(theta), no (theta, a, b, W) is a local minimum of the augmented loss."""

    @supposing(local_minimum(Lt, z, NAMES))
    def optimal(minimum):
        *_, best = parts(elimination["elimination"].apply(given, local_minimum=minimum))
        return combine(le(L(theta), Lstar), (best, 1))

    step("elimination: at a local minimum L(theta) = L*", optimal)
    return consequence(not_a_minimum, optimal, given.suboptimal)


# %% [markdown]
# ## No local minimum at all
#
# The network cannot attain L*, or nothing can.


# %%
@theorem.statement(
    no_local_minimum,
    certifies=True,
    witnesses=("line",),
    **standing,
    model_misses_it=for_all(T, lambda theta: lt(Lstar, L(theta))),
)
def model_does_not_attain(given):
    """If L* < L(theta) for every theta, the augmented loss has no local minimum."""

    def none_at(y):
        other, a1, b1, W1 = components(y)
        return no_minimum_where_suboptimal.apply(
            given,
            at={theta: other, a: a1, b: b1, W: W1},
            suboptimal=use(given.model_misses_it, other),
        )

    return at_every_point(none_at)


@theorem.statement(
    no_local_minimum,
    witnesses=("hard-labels",),
    **standing,
    no_function_attains=for_all(Table, lambda F: lt(Lstar, risk(F))),
)
def no_function_attains(given):
    """If no function of the inputs attains L*, the augmented loss of no model has a minimum."""
    misses = every(T)(
        lambda other: restate(lt(Lstar, L(other)), use(given.no_function_attains, outputs(other)))
    )
    return model_does_not_attain.apply(
        given, model_misses_it=step("the network's outputs are one of the functions", misses)
    )


# %% [markdown]
# ## Which functions attain L*
#
# The criterion for optimality holds for every model: so for the one whose parameters are the table
# of its outputs. At unit vectors as inputs it is f(x; F) = sum_j x_j F_j, with values F_j at X_j.
# The losses and the groups, and so L*, are the same as for the inputs at hand.

# %%
F = Var("F", Table)
better, mu = Var("better", Table), Var("mu", Table)


def residual_sum(j, k):
    return sum_(M, lambda h: delta(group(h), j) * dl(h, F(group(h)), k))


residuals = for_all(N, lambda j: for_all(K, lambda k: eq(residual_sum(j, k), 0)))


def of_tables(given):
    """F attains L* exactly where the gradients of the samples at each input add up to 0."""
    units = function(N, lambda j: function(N, lambda h: delta(j, h)))
    table_model = function(
        Fun(N, Real),
        lambda x: function(
            Table, lambda F: function(K, lambda k: sum_(N, lambda j: x(j) * F(j, k)))
        ),
    )
    general = optimality["criterion"].apply(
        given, at={X: units, f: table_model, theta: F}, sorts={D: N, T: Table}
    )
    return restate(And(implies(attains(F), residuals), implies(residuals, attains(F))), general)


@every(N, K)
def same_output(j, k):
    """Samples at one input have one output: the sums of gradients are the grouped slopes."""

    def with_output(h):
        return function(N, lambda i: dl(h, F(i), k))

    each = every(M)(lambda h: use(at_equal_indices(N), with_output(h), group(h), j))
    return restate(eq(residual_sum(j, k), grouped_slope(F, j, k)), summed(each))


A1 = {
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
}


@theorem.statement(slopes_vanish(F), witnesses=("means", "majorities"), **A1, attains=attains(F))
def no_slope_where_attained(given):
    """Where a function F of the inputs attains L*, no grouped loss has a slope."""
    necessary, _ = parts(of_tables(given))
    vanish = use(necessary, given.attains)
    return every(M, K)(
        lambda i, k: combine(
            eq(grouped_slope(F, group(i), k), 0),
            (use(vanish, group(i), k), 1),
            (use(same_output, group(i), k), -1),
        )
    )


@theorem.statement(
    attains(F), certifies=True, witnesses=("fitted",), **A1, slopes_vanish=slopes_vanish(F)
)
def attained_where_no_slope(given):
    """Where no grouped loss has a slope, the function F of the inputs attains L*."""
    _, sufficient = parts(of_tables(given))

    @every(N, K)
    def vanish(j, k):
        goal = eq(grouped_slope(F, j, k), 0)
        has_sample = there_is(M, lambda i: eq(group(i), j))

        @every(M)
        def at_sample(i):
            template = function(N, lambda j: eq(grouped_slope(F, j, k), 0))
            flat = use(given.slopes_vanish, i, k)
            return supposing(eq(group(i), j))(lambda here: replace(here, template, flat))

        def without_sample(none):
            @every(M)
            def nothing(h):
                found = supposing(eq(group(h), j))(lambda here: exhibit(has_sample, h, here))
                elsewhere = consequence(Not(eq(group(h), j)), found, none)
                apart = use(fact("delta_distinct", N), group(h), j, elsewhere)
                return combine(eq(delta(group(h), j) * dl(h, F(j), k), 0), (apart, dl(h, F(j), k)))

            return restate(goal, summed(nothing))

        def with_sample(some):
            return from_some(some)(lambda i, here: use(at_sample, i, here))

        flat = by_cases(goal, has_sample, with_sample, without_sample)
        return combine(eq(residual_sum(j, k), 0), (flat, 1), (use(same_output, j, k), 1))

    step("an input without samples adds nothing", vanish)
    return use(sufficient, vanish)


@theorem.statement(
    lt(Lstar, risk(F)),
    certifies=True,
    witnesses=("line",),
    **A1,
    slope_remains=Not(slopes_vanish(F)),
)
def above_where_a_slope_remains(given):
    """Where some grouped loss has a slope, F has a larger mean loss than L*."""
    below = optimality["no_function_below"].apply(given)
    flat = supposing(attains(F))(lambda best: no_slope_where_attained.apply(given, attains=best))
    equal = supposing(le(risk(F), Lstar))(
        lambda low: use(fact("antisymmetry"), risk(F), Lstar, low, use(below, F))
    )
    return consequence(lt(Lstar, risk(F)), flat, equal, given.slope_remains)


# %% [markdown]
# ## Instances
#
# A line through three points that are on none: (1, -2, 1) is orthogonal to every line's values, not
# to the targets. Tables that attain L*: the means of conflicting targets, the majorities of labels.


# %%
def with_table(name, file):
    """The network of the file; F is the table of its outputs."""
    from dataclasses import replace

    from pgb.witness.networks import network

    known = network(file)
    return replace(known, name=name, definitions={**known.definitions, F: outputs(theta)})


@theorem.instance("means")
def means():
    return with_table("means", "W5-conflicting-targets")


@theorem.instance("majorities")
def majorities():
    return with_table("majorities", "W6-conflicting-labels")


@theorem.instance("fitted")
def fitted():
    return with_table("fitted", "W4-two-outputs")


@theorem.instance("line")
def line():
    """(1, -2, 1) is orthogonal to the values of every line, and not to the targets (0, 1, 0)."""
    from dataclasses import replace

    from pgb.witness.interpretation import interpretation

    known = with_table("line", "underfitting-line")
    more = interpretation(
        "more", {M: 3, N: 3, K: 1}, {mu: [[1], [-2], [1]], better: [[0], [1], [0]]}
    )
    return replace(
        known,
        values={**known.values, **more.values},
        examples={**known.examples, Table: (better,)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
