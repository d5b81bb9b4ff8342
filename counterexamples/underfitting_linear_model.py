# %% [markdown]
# # A linear model that underfits
#
# Least squares with a design matrix of full column rank: the loss L is convex and has exactly one
# minimum. But L* is the loss of the means of the targets, and a linear model with fewer parameters
# than inputs hardly ever fits these. Then no theta attains L*, and the augmented loss has no local
# minimum at all: the transformation destroys the one good minimum that there is.

# %%
from fractions import Fraction

from pgb.basis import Coordinates, P
from pgb.kernel.binding import retype_term, substitute
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "underfitting_linear_model",
    mark="O",
    kind="failure mode",
    title="least squares has one minimum, its transformation none",
    source="theory, 2.2 vacuity and 4, F6",
    unwitnessed="it certifies instances of the other statements",
    limits="It speaks of the squared loss. For other convex losses the same follows from vacuity.",
)

means_of_targets = cited("means_of_targets")
squares = losses_of("squared")
mu = Var("mu", Table)
not_a_minimum = Not(local_minimum(Lt, z, NAMES))


def over(term):
    """The sum over all samples and outputs."""
    return sum_(M, lambda i: sum_(K, lambda k: term(i, k)))


not_to_targets = ne(over(lambda i, k: mu(group(i), k) * target(i, k)), 0)

# %% [markdown]
# ## The linear model
#
# f(x; theta)_k = sum_p Phi(x)_kp theta_p with any features Phi. The rows of the design matrix are
# the Phi(x_i)_k. That it has full column rank is said by a left inverse.

# %%
Phi = Var("Phi", Fun(Input, Fun(K, Coordinates)))
linear = function(
    Input,
    lambda x: function(
        Coordinates, lambda v: function(K, lambda k: sum_(P, lambda p: Phi(x, k, p) * v(p)))
    ),
)
best = Var("best", Coordinates)


def of_linear(claim):
    """A claim about the network, for the linear model and the squared loss."""
    retyped = retype_term(claim, {T: Coordinates})
    return with_loss("squared", substitute(retyped, {retype_term(f, {T: Coordinates}): linear}))


loss = of_linear(function(T, lambda theta: L(theta)))


def design(i, k, p):
    return Phi(x(i), k, p)


def error(v, i, k):
    return sum_(P, lambda p: design(i, k, p) * v(p)) - target(i, k)


full_column_rank = there_is(
    Fun(P, Fun(M, Output)),
    lambda B: for_all(
        P, lambda p, q: eq(over(lambda i, k: B(p, i, k) * design(i, k, q)), delta(p, q))
    ),
)


def normal_equations(v):
    return for_all(P, lambda p: eq(over(lambda i, k: design(i, k, p) * error(v, i, k)), 0))


def only_minimum(v):
    """No loss is smaller, and none is equal."""
    return for_all(
        Coordinates,
        lambda u: And(
            le(loss(v), loss(u)),
            implies(le(loss(u), loss(v)), for_all(P, lambda p: eq(u(p), v(p)))),
        ),
    )


def change(u, i, k):
    """By how much output k of sample i changes from theta to theta + u."""
    return sum_(P, lambda p: design(i, k, p) * u(p))


def change_squared(u):
    return over(lambda i, k: change(u, i, k) ** 2)


def zero_where_no_output(given, u, small):
    """From sum_i |A_i u|^2 <= 0: u = 0, as the design matrix A has a left inverse."""
    sizes = function(M, lambda i: sum_(K, lambda k: change(u, i, k) ** 2))
    each = every(M)(lambda i: nonnegative(sum_(K, lambda k: change(u, i, k) ** 2)))
    zero_sizes = use(fact("vanishing_sum", M), sizes, each, small)

    @every(M)
    def no_change(i):
        none = combine(le(sizes(i), 0), (use(zero_sizes, i), 1))
        return use(vanishing_squares(K), function(K, lambda k: change(u, i, k)), none)

    @from_some(given.full_column_rank)
    def zero(B, inverse):
        @every(P)
        def entry(p):
            rows = weighed(use(inverse, p), lambda q: u(q))
            columns = weighed(no_change, lambda i, k: B(p, i, k))
            return combine(eq(u(p), 0), (rows, -1), (columns, 1))

        return entry

    return zero


@theorem.statement(
    only_minimum(best),
    certifies=True,
    witnesses=(),
    full_column_rank=full_column_rank,
    normal_equations=normal_equations(best),
)
def minimum_where_normal(given):
    """Where the normal equations hold, the loss has its one minimum (full column rank)."""

    @every(Coordinates)
    def other(u):
        gap = function(P, lambda p: u(p) - best(p))
        distance = change_squared(gap)
        normal = weighed(given.normal_equations, lambda p: u(p) - best(p))
        exact = step(
            "L(u) = L(best) + the mean of |A_i (u - best)|^2",
            combine(eq(loss(u), loss(best) + distance / Card(M)), (normal, 2 * Card(M) ** -1)),
        )
        share = fact("cardinality_positive", M)
        least = combine(le(loss(best), loss(u)), (nonnegative(distance), share), (exact, -1))
        size = combine(le(0, Card(M)), (share, nonnegative(Card(M) ** 2)))

        @supposing(le(loss(u), loss(best)))
        def same(smaller):
            none = combine(le(distance, 0), (smaller, size), (exact, -Card(M)))
            zero = zero_where_no_output(given, gap, none)
            return every(P)(lambda p: combine(eq(u(p), best(p)), (use(zero, p), 1)))

        return both(least, step("with full column rank that is 0 only at best", same))

    return other


# %%
@theorem.statement(convex(loss), certifies=True, witnesses=())
def least_squares_is_convex(given):
    """Least squares lies below its chords."""

    @every(Coordinates, Coordinates, Real)
    def below_chord(v, u, s):
        middle = function(P, lambda p: v(p) + s * (u(p) - v(p)))

        distance = change_squared(function(P, lambda p: u(p) - v(p)))
        average = combine(
            le(0, distance / Card(M)), (nonnegative(distance), fact("cardinality_positive", M))
        )

        @supposing(And(le(0, s), le(s, 1)))
        def between(low, high):
            weight = combine(le(0, s * (1 - s)), (high, low))
            goal = le(loss(middle), loss(v) + s * (loss(u) - loss(v)))
            return combine(goal, (average, weight))

        return between

    return restate(convex(loss), below_chord)


# %% [markdown]
# The normal equations have a solution: with full column rank only 0 is orthogonal to all rows of
# the Gram matrix G, so its rows span R^P.


# %%
one_minimum = there_is(Coordinates, only_minimum)


@theorem.statement(one_minimum, witnesses=("a line",), full_column_rank=full_column_rank)
def least_squares_has_one_minimum(given):
    """With full column rank, least squares has exactly one minimum."""

    def gram(p, q):
        return over(lambda i, k: design(i, k, p) * design(i, k, q))

    def orthogonal(c, p):
        return eq(sum_(P, lambda q: c(q) * gram(p, q)), 0)

    @every(Coordinates, where=lambda c: for_all(P, lambda p: implies(And(), orthogonal(c, p))))
    def independent(c, rows):
        each = every(P)(lambda p: consequence(orthogonal(c, p), use(rows, p)))
        none = combine(le(change_squared(c), 0), (weighed(each, lambda p: c(p)), 1))
        return zero_where_no_output(given, c, none)

    rows = function(P, lambda p: function(P, lambda q: gram(p, q)))
    spans = use(fact("spanning_family", P, P), rows, function(P, lambda p: And()), independent)
    right = function(P, lambda p: over(lambda i, k: design(i, k, p) * target(i, k)))

    @from_some(spans)
    def family(chosen, _, reached):
        @from_some(use(reached, right))
        def solution(alpha, combination):
            v = function(P, lambda p: sum_(P, lambda t: alpha(t) * delta(chosen(t), p)))
            normal = every(P)(
                lambda p: combine(normal_equations(v).children[0](p), (use(combination, p), 1))
            )
            return exhibit(
                one_minimum,
                v,
                minimum_where_normal.apply(given, at={best: v}, normal_equations=normal),
            )

        return solution

    return step("the rows of the Gram matrix span: the normal equations are solvable", family)


# %% [markdown]
# ## One minimum, and then none

# %%
theta_ = retype_term(theta, {T: Coordinates})
mean_missed = of_linear(Not(means_fitted(outputs(theta))))
means_missed = of_linear(for_all(T, lambda theta: Not(means_fitted(outputs(theta)))))


@theorem.statement(
    means_missed,
    certifies=True,
    witnesses=(),
    orthogonal_to_columns=for_all(
        P, lambda p: eq(over(lambda i, k: mu(group(i), k) * design(i, k, p)), 0)
    ),
    not_to_targets=not_to_targets,
)
def means_outside_the_column_space(given):
    """Weights orthogonal to the columns of the design matrix, not to the targets: no fit."""

    @every(Coordinates)
    def orthogonal(v):
        columns = weighed(given.orthogonal_to_columns, lambda p: v(p))
        return combine(eq(over(lambda i, k: mu(group(i), k) * linear(x(i), v, k)), 0), (columns, 1))

    return means_of_targets["means_outside_a_hyperplane"].apply(
        given, at={f: linear}, sorts={T: Coordinates}, orthogonal_to_outputs=orthogonal
    )


@theorem.statement(
    of_linear(not_a_minimum),
    certifies=True,
    witnesses=(),
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
    mean_missed=mean_missed,
)
def no_minimum_of_the_transformation(given):
    """Where theta misses a mean, no (theta, a, b, W) is a local minimum: the linear model."""
    return means_of_targets["no_minimum_where_a_mean_is_missed"].apply(
        given, at={f: linear, theta: theta_}, sorts={T: Coordinates}
    )


VectorPoint = retype_term(function(Point, lambda z: Lt(z)), {T: Coordinates}).sort.domain
no_local_minimum = of_linear(
    for_all(Point, lambda theta, a, b, W: Not(local_minimum(Lt, pair(theta, a, b, W), NAMES)))
)


@theorem.statement(
    And(convex(loss), one_minimum, no_local_minimum),
    witnesses=("a line",),
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
    full_column_rank=full_column_rank,
    means_missed=means_missed,
)
def one_minimum_then_none(given):
    """Where no theta fits the means, L is convex with exactly one minimum, and Lt has none."""

    @every(VectorPoint)
    def none_at(y):
        other, a1, b1, W1 = components(y)
        return no_minimum_of_the_transformation.apply(
            given,
            at={theta_: other, a: a1, b: b1, W: W1},
            mean_missed=use(given.means_missed, other),
        )

    return both(
        least_squares_is_convex.apply(),
        least_squares_has_one_minimum.apply(given),
        restate(no_local_minimum, none_at),
    )


# %% [markdown]
# ## The instance
#
# The lines u + v x and the targets 0, 1, 0 at x = 0, 1, 2. The least-squares line is constant, 1/3.
# The weights (1, -2, 1) are orthogonal to the values of every line and not to the targets.


# %%
@theorem.instance("a line")
def a_line():
    """The same with parameters in R^2 and features (1, x)."""
    from pgb.witness.interpretation import Native, interpretation

    inverse = Var("inverse", Fun(P, Fun(M, Output)))
    features = Native(lambda on: lambda x: ((on.integer(1), x[0]),), "(1, x)")
    return interpretation(
        "a line",
        {M: 3, N: 3, K: 1, D: 1, P: 2},
        {
            X: [[0], [1], [2]],
            group: [0, 1, 2],
            target: [[0], [1], [0]],
            Phi: features,
            best: [Fraction(1, 3), 0],
            mu: [[1], [-2], [1]],
            inverse: [
                [[Fraction(5, 6)], [Fraction(1, 3)], [Fraction(-1, 6)]],
                [[Fraction(-1, 2)], [0], [Fraction(1, 2)]],
            ],
            a: [0],
            b: ["2/7"],
            W: [["-1/5"]],
            lam: "1/10",
        },
        {retype_term(f, {T: Coordinates}): linear, **squares},
        examples=[best, inverse],
    )


# %%
if __name__ == "__main__":
    theorem.main()
