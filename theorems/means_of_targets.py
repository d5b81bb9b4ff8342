# %% [markdown]
# # Means of targets
#
# For the squared loss the infimum over all functions of the inputs is attained, by the means of the
# targets at each input, and by nothing else: a network attains it only where it fits all means
# exactly. Where it misses one the augmented loss has no local minimum; and if its outputs stay in a
# hyperplane in which the targets do not lie, it always misses one.

# %%
from fractions import Fraction

from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "means_of_targets",
    mark="O",
    title="least squares attains L* only where the means of the targets are fitted exactly",
    source="theory, 2.2 vacuity",
    unwitnessed="it certifies instances of other statements",
    limits="The squared loss, with any number of outputs.",
)

vacuity = cited("vacuity")
squares = losses_of("squared")


def known(*names):
    """What is known of the squared loss, for every sample."""

    def of_samples(name):
        always = cited("common_losses")["squared_" + name.removesuffix("_losses")].apply()
        return every(M)(lambda i: use(always, target(i)))

    return {name: of_samples(name) for name in names}


# %% [markdown]
# ## The squared loss: the means of the targets
#
# Its grouped slope at the output F_j is twice the difference of n_j F_j and the sum of the n_j
# targets at X_j. So the table
# of the means attains L*, and a network attains it only where it fits all means exactly.

# %%
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
not_a_minimum = Not(local_minimum(Lt, z, NAMES))


@theorem.statement(there_is(Table, lambda F: with_loss("squared", attains(F))), witnesses=("line",))
def some_function_attains(given):
    """For the squared loss some function of the inputs attains L*: that of the means."""

    def mean_or_none(j, q):
        return Or(eq(number(j), 0), is_mean(q, j))

    @every(N)
    def mean_at(j):
        goal = there_is(Output, lambda q: mean_or_none(j, q))

        def no_sample(none):
            q = function(K, lambda k: 0)
            return exhibit(goal, q, consequence(mean_or_none(j, q), none))

        def samples(some):
            @from_some(use(fact("inverse"), number(j), some))
            def divided(inverse, unit):
                q = function(K, lambda k: inverse * total(j, k))
                fits = every(K)(
                    lambda k: combine(eq(number(j) * q(k), total(j, k)), (unit, total(j, k)))
                )
                return exhibit(goal, q, consequence(mean_or_none(j, q), fits))

            return divided

        return by_cases(goal, eq(number(j), 0), no_sample, samples)

    means = function(N, lambda j: function(Output, lambda q: mean_or_none(j, q)))

    @from_some(use(fact("finite_choice", N, Output), means, mean_at))
    def table(q, fits):
        @every(M)
        def fitted(i):
            some = use(counts_itself(M, N), group, i)
            empty = supposing(eq(number(group(i)), 0))(
                lambda none: combine(le(number(group(i)), 0), (none, 1))
            )
            return consequence(is_mean(q(group(i)), group(i)), use(fits, group(i)), empty, some)

        flat = every(M, K)(
            lambda i, k: combine(
                with_loss("squared", eq(grouped_slope(q, group(i), k), 0)), (use(fitted, i, k), 2)
            )
        )
        best = vacuity["attained_where_no_slope"].apply(
            at={**squares, "F": q},
            slopes_vanish=flat,
            **known("differentiable_losses", "convex_losses", "nonnegative_losses"),
        )
        return exhibit(some_function_attains.conclusion, q, best)

    return step("the table of the means has no slope", table)


def residual_remains(given):
    """Where not all means are fitted, some R_j(theta) is not 0, for the squared loss."""

    @supposing(with_loss("squared", residuals_vanish))
    def fitted(vanish):
        @every(N, K)
        def mean(j, k):
            outputs_at = function(N, lambda h: f(X(h), theta, k))
            same = every(M)(lambda h: use(at_equal_indices(N), outputs_at, group(h), j))
            known = (use(vanish, j, k), Fraction(1, 2)), (summed(same), -1)
            return combine(eq(number(j) * f(X(j), theta, k), total(j, k)), *known)

        return mean

    return step(
        "R_jk is twice the difference of n_j f(X_j)_k and the sum of the targets",
        consequence(Not(with_loss("squared", residuals_vanish)), fitted, given.mean_missed),
    )


@theorem.statement(
    with_loss("squared", lt(Lstar, L(theta))),
    certifies=True,
    witnesses=("line", "W7-sine-trap"),
    mean_missed=Not(means_fitted(outputs(theta))),
)
def suboptimal_where_a_mean_is_missed(given):
    """For the squared loss, L* < L(theta) where the network misses the mean at some input."""
    return cited("optimality_criterion")["suboptimal_where_a_residual_remains"].apply(
        at=squares,
        residual_remains=residual_remains(given),
        **known("differentiable_losses", "nonnegative_losses"),
    )


@theorem.statement(
    with_loss("squared", not_a_minimum),
    certifies=True,
    witnesses=("line", "W7-sine-trap"),
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
    mean_missed=Not(means_fitted(outputs(theta))),
)
def no_minimum_where_a_mean_is_missed(given):
    """For the squared loss, no local minimum where the network misses the mean at some input."""
    return vacuity["no_minimum_where_a_residual_remains"].apply(
        given,
        at=squares,
        residual_remains=residual_remains(given),
        **known("differentiable_losses"),
    )


# %% [markdown]
# ## How to see that no theta fits the means
#
# Outputs that stay in a hyperplane that does not contain the targets. (For a linear model this is
# also necessary.)

# %%
mu, means = Var("mu", Table), Var("means", Table)


def over(term):
    """The sum over all samples and outputs."""
    return sum_(M, lambda i: sum_(K, lambda k: term(i, k)))


not_to_targets = ne(over(lambda i, k: mu(group(i), k) * target(i, k)), 0)


@theorem.statement(
    for_all(T, lambda theta: Not(means_fitted(outputs(theta)))),
    certifies=True,
    witnesses=(),
    orthogonal_to_outputs=for_all(
        T, lambda theta: eq(over(lambda i, k: mu(group(i), k) * f(x(i), theta, k)), 0)
    ),
    not_to_targets=not_to_targets,
)
def means_outside_a_hyperplane(given):
    """Weights that are orthogonal to the outputs at all theta but not to the targets: no fit."""
    balance = not_to_targets.children[0]

    @every(T)
    def missed(other):
        @supposing(means_fitted(outputs(other)))
        def balanced(fits):
            both_sides = weighed(fits, lambda j, k: mu(j, k))
            orthogonal = use(given.orthogonal_to_outputs, other)
            return combine(balance, (both_sides, -1), (orthogonal, 1))

        return consequence(Not(means_fitted(outputs(other))), balanced, given.not_to_targets)

    return missed


# %% [markdown]
# ## Three points on no line
#
# The lines u + v x and the targets 0, 1, 0 at x = 0, 1, 2.


# %%
@theorem.instance("line")
def line():
    """The problem file, with the weights that show that no line passes through the points."""
    from dataclasses import replace

    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    known = network("underfitting-line")
    more = interpretation(
        "more", {M: 3, N: 3, K: 1}, {mu: [[1], [-2], [1]], means: [[0], [1], [0]]}
    )
    return replace(
        known,
        values={**known.values, **more.values},
        examples={**known.examples, Table: (means,)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
