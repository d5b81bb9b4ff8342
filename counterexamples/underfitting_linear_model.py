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
    limits="The squared loss. For other convex losses the same follows from vacuity.",
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
# Its grouped slope at the output F_j is 2 (n_j F_j - sum of the n_j targets at X_j). So the table
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
            at={**squares, Var("F", Table): q},
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
        def each(j, k):
            outputs_at = function(N, lambda h: f(X(h), theta, k))
            same = every(M)(lambda h: use(at_equal_indices(N), outputs_at, group(h), j))
            return combine(
                eq(number(j) * f(X(j), theta, k), total(j, k)),
                (use(vanish, j, k), Fraction(1, 2)),
                (summed(same), -1),
            )

        return each

    return step(
        "R_jk = 2 (n_j f(X_j)_k - the sum of the targets)",
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
        at=squares,
        distinct_inputs=given.distinct_inputs,
        positive_penalty=given.positive_penalty,
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
not_to_targets = ne(sum_(M, lambda i: sum_(K, lambda k: mu(group(i), k) * target(i, k))), 0)


@theorem.statement(
    for_all(T, lambda theta: Not(means_fitted(outputs(theta)))),
    certifies=True,
    witnesses=(),
    orthogonal_to_outputs=for_all(
        T,
        lambda theta: eq(
            sum_(M, lambda i: sum_(K, lambda k: mu(group(i), k) * f(x(i), theta, k))), 0
        ),
    ),
    not_to_targets=not_to_targets,
)
def means_outside_a_hyperplane(given):
    """Weights that are orthogonal to the outputs at all theta but not to the targets: no fit."""
    balance = given.not_to_targets.conclusion.children[0]

    @every(T)
    def missed(other):
        @supposing(means_fitted(outputs(other)))
        def balanced(fits):
            each = every(N, K)(
                lambda j, k: combine(
                    eq(mu(j, k) * (total(j, k) - number(j) * f(X(j), other, k)), 0),
                    (use(fits, j, k), -mu(j, k)),
                )
            )
            added = summed(every(N)(lambda j: summed(use(each, j))))
            return combine(balance, (added, 1), (use(given.orthogonal_to_outputs, other), 1))

        return consequence(Not(means_fitted(outputs(other))), balanced, given.not_to_targets)

    return missed


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
        P,
        lambda p, q: eq(
            sum_(M, lambda i: sum_(K, lambda k: B(p, i, k) * design(i, k, q))), delta(p, q)
        ),
    ),
)


def normal_equations(v):
    return for_all(
        P,
        lambda p: eq(sum_(M, lambda i: sum_(K, lambda k: design(i, k, p) * error(v, i, k))), 0),
    )


def only_minimum(v):
    """No loss is smaller, and none is equal."""
    return for_all(
        Coordinates,
        lambda u: And(
            le(loss(v), loss(u)),
            implies(le(loss(u), loss(v)), for_all(P, lambda p: eq(u(p), v(p)))),
        ),
    )


def zero_where_no_output(given, u, small):
    """From sum_i |A_i u|^2 <= 0: u = 0, as the design matrix A has a left inverse."""

    def output(i, k):
        return sum_(P, lambda p: design(i, k, p) * u(p))

    def size(i):
        return sum_(K, lambda k: output(i, k) ** 2)

    @every(M)
    def not_negative(i):
        return summed(every(K)(lambda k: use(fact("square_nonnegative"), output(i, k))))

    sizes = use(
        fact("vanishing_sum", M),
        function(M, size),
        restate(for_all(M, lambda i: le(0, size(i))), not_negative),
        small,
    )

    @every(M)
    def no_output(i):
        none = combine(le(size(i), 0), (use(sizes, i), 1))
        return use(vanishing_squares(K), function(K, lambda k: output(i, k)), none)

    @from_some(given.full_column_rank)
    def zero(B, inverse):
        @every(P)
        def entry(p):
            rows = every(P)(
                lambda q: combine(
                    eq(
                        u(q) * sum_(M, lambda i: sum_(K, lambda k: B(p, i, k) * design(i, k, q))),
                        u(q) * delta(p, q),
                    ),
                    (use(inverse, p, q), u(q)),
                )
            )
            columns = every(M, K)(
                lambda i, k: combine(
                    eq(B(p, i, k) * output(i, k), 0), (use(no_output, i, k), B(p, i, k))
                )
            )
            none = summed(every(M)(lambda i: summed(use(columns, i))))
            return combine(eq(u(p), 0), (summed(rows), -1), (none, 1))

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

        def change(i, k):
            return sum_(P, lambda p: design(i, k, p) * gap(p))

        distance = sum_(M, lambda i: sum_(K, lambda k: change(i, k) ** 2))
        normal = summed(
            every(P)(
                lambda p: combine(
                    eq(
                        gap(p)
                        * sum_(M, lambda i: sum_(K, lambda k: design(i, k, p) * error(best, i, k))),
                        0,
                    ),
                    (use(given.normal_equations, p), gap(p)),
                )
            )
        )
        exact = step(
            "L(u) = L(best) + the mean of |A_i (u - best)|^2",
            combine(eq(loss(u), loss(best) + distance / Card(M)), (normal, 2 * Card(M) ** -1)),
        )
        squares_ = summed(
            every(M)(
                lambda i: summed(every(K)(lambda k: use(fact("square_nonnegative"), change(i, k))))
            )
        )
        least = combine(
            le(loss(best), loss(u)), (squares_, fact("cardinality_positive", M)), (exact, -1)
        )
        size = combine(
            le(0, Card(M)),
            (fact("cardinality_positive", M), use(fact("square_nonnegative"), Card(M))),
        )

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

        def change(i, k):
            return sum_(P, lambda p: design(i, k, p) * (u(p) - v(p)))

        squares_ = summed(
            every(M)(
                lambda i: summed(every(K)(lambda k: use(fact("square_nonnegative"), change(i, k))))
            )
        )
        average = combine(
            le(0, sum_(M, lambda i: sum_(K, lambda k: change(i, k) ** 2)) / Card(M)),
            (squares_, fact("cardinality_positive", M)),
        )

        @supposing(And(le(0, s), le(s, 1)))
        def between(inside):
            low, high = parts(inside)
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
        return sum_(M, lambda i: sum_(K, lambda k: design(i, k, p) * design(i, k, q)))

    rows = function(P, lambda p: function(P, lambda q: gram(p, q)))

    @every(Coordinates)
    def independent(c):
        @supposing(
            for_all(P, lambda p: implies(And(), eq(sum_(P, lambda q: c(q) * gram(p, q)), 0)))
        )
        def zero(orthogonal):
            none = summed(
                every(P)(
                    lambda p: combine(
                        eq(c(p) * sum_(P, lambda q: c(q) * gram(p, q)), 0),
                        (
                            consequence(
                                eq(sum_(P, lambda q: c(q) * gram(p, q)), 0), use(orthogonal, p)
                            ),
                            c(p),
                        ),
                    )
                )
            )
            size = sum_(
                M,
                lambda i: sum_(K, lambda k: sum_(P, lambda p: design(i, k, p) * c(p)) ** 2),
            )
            return zero_where_no_output(given, c, combine(le(size, 0), (none, 1)))

        return zero

    spans = use(fact("spanning_family", P, P), rows, function(P, lambda p: And()), independent)
    right = function(
        P, lambda p: sum_(M, lambda i: sum_(K, lambda k: design(i, k, p) * target(i, k)))
    )

    @from_some(spans)
    def family(chosen, known_of_it):
        _, reached = parts(known_of_it)

        @from_some(use(reached, right))
        def solution(alpha, combination):
            v = function(P, lambda p: sum_(P, lambda t: alpha(t) * delta(chosen(t), p)))
            normal = every(P)(
                lambda p: combine(normal_equations(v).children[0](p), (use(combination, p), 1))
            )
            return exhibit(
                one_minimum,
                v,
                minimum_where_normal.apply(
                    at={best: v}, full_column_rank=given.full_column_rank, normal_equations=normal
                ),
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
        P, lambda p: eq(sum_(M, lambda i: sum_(K, lambda k: mu(group(i), k) * design(i, k, p))), 0)
    ),
    not_to_targets=not_to_targets,
)
def means_outside_the_column_space(given):
    """Weights orthogonal to the columns of the design matrix, not to the targets: no fit."""

    @every(Coordinates)
    def orthogonal(v):
        each = summed(
            every(P)(
                lambda p: combine(
                    eq(
                        v(p)
                        * sum_(M, lambda i: sum_(K, lambda k: mu(group(i), k) * design(i, k, p))),
                        0,
                    ),
                    (use(given.orthogonal_to_columns, p), v(p)),
                )
            )
        )
        goal = sum_(M, lambda i: sum_(K, lambda k: mu(group(i), k) * linear(x(i), v, k)))
        return combine(eq(goal, 0), (each, 1))

    return means_outside_a_hyperplane.apply(
        at={f: linear},
        sorts={T: Coordinates},
        orthogonal_to_outputs=orthogonal,
        not_to_targets=given.not_to_targets,
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
    return no_minimum_where_a_mean_is_missed.apply(
        at={f: linear, theta: theta_},
        sorts={T: Coordinates},
        distinct_inputs=given.distinct_inputs,
        positive_penalty=given.positive_penalty,
        mean_missed=given.mean_missed,
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
            at={theta_: other, a: a1, b: b1, W: W1},
            distinct_inputs=given.distinct_inputs,
            positive_penalty=given.positive_penalty,
            mean_missed=use(given.means_missed, other),
        )

    return both(
        least_squares_is_convex.apply(),
        least_squares_has_one_minimum.apply(full_column_rank=given.full_column_rank),
        restate(no_local_minimum, none_at),
    )


# %% [markdown]
# ## The instance
#
# The lines u + v x and the targets 0, 1, 0 at x = 0, 1, 2. The least-squares line is constant, 1/3.
# The weights (1, -2, 1) are orthogonal to the values of every line and not to the targets.


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
