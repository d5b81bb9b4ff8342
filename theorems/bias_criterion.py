# %% [markdown]
# # When the bias can be left out
#
# The exponential neuron without a bias, a_k exp(w_k . x), eliminates bad local minima exactly if 0
# is not in the affine hull of the distinct inputs. If some w0 has w0 . X_j = 1 for all j, moving w
# along w0 is what moving the bias was. If not, 0 = sum_j mu_j X_j with sum_j mu_j = 1, and at w = 0
# the neuron can lower the loss only through its size: it stays, half as a bias of the network.

# %%
from fractions import Fraction

from pgb.kernel.binding import abstract, fresh, substitute
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Product
from pgb.kernel.terms import ForAll
from pgb.prove import *
from pgb.prove.alternative import alternative, not_both
from pgb.prove.bounds import nonnegative, positive_inverse
from pgb.prove.families import shares
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform.exponential import *

theorem = Result(
    "bias_criterion",
    mark="O",
    title="without bias, elimination holds exactly if 0 is not in the affine hull of the inputs",
    source="theory, 2.5 eliminators, the bias",
    unwitnessed="a claim about all losses and models",
)

elimination = cited("elimination")["elimination"]
common_losses = cited("common_losses")
unbiased = cited("unbiased_neurons")["minimum_without_bias"]

none = function(K, lambda k: 0)
Unbiased = Product((T, Output, Weights))
point = pair(theta, a, W)
without = function(Unbiased, lambda theta, a, W: Lt(pair(theta, a, none, W)))
"""The augmented loss with b = 0."""
minimum = local_minimum(without, point, "theta,a,W")
no_neurons = for_all(K, lambda k: eq(a(k), 0))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
w0 = Var("w0", Input)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


# %% [markdown]
# ## Off the affine hull the weights play the bias
#
# Lt(theta, a, b, W) is the loss without bias at (theta, a, W + b w0). So a local minimum of the one
# gives a local minimum of the other, at b = 0.


# %%
def like_a_bias(theta, a, b, W):
    """(theta, a, W + b w0)"""
    return pair(theta, a, function(K, lambda k: function(D, lambda q: W(k, q) + b(k) * w0(q))))


@theorem.statement(
    And(no_neurons, residuals_vanish, eq(L(theta), Lstar)),
    witnesses=("fitted on a line",),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    inputs_on_a_hyperplane=for_all(N, lambda j: eq(dot(w0, X(j)), 1)),
    local_minimum=minimum,
)
def weights_play_the_bias(given):
    """If w0 . X_j = 1 for all j, local minima without bias have a = 0 and L(theta) = L*."""
    around_it = pull_back(
        given.local_minimum,
        function(Point, lambda theta, a, b, W: like_a_bias(theta, a, b, W)),
        pair(theta, a, none, W),
    )
    ones = extend(
        every(N)(
            lambda j: combine(eq(1, dot(w0, X(j))), (use(given.inputs_on_a_hyperplane, j), -1))
        )
    )

    def same_value(y):
        other, a1, b1, W1 = components(y)

        def value(h):
            def output(i):
                def neuron(k):
                    return a1(k) * exp(dot(W1(k), x(i)) + b1(k) * h(group(i)))

                return function(K, lambda k: f(x(i), other, k) + neuron(k))

            return mean(M, lambda i: l(i, output(i))) + lam * sum_(K, lambda k: a1(k) ** 2)

        one = function(N, lambda j: 1)
        goal = function(one.sort, lambda h: eq(Lt(y), value(h)))
        return replace(ones, goal, identity(Lt(y), value(one)))

    @nearby(around_it)
    def with_bias(y, no_smaller):
        goal = le(Lt(pair(theta, a, none, W)), Lt(y))
        return combine(goal, (no_smaller, 1), (same_value(y), -1))

    with_b = step("W + b w0 is what b is: a local minimum of the loss with bias", with_bias)
    found = elimination.apply(given, at={b: none}, local_minimum=with_b)
    zero_a, _, _, residuals, _, best = parts(found)
    return both(zero_a, step("so elimination applies", residuals), best)


# %% [markdown]
# ## Exactly then
#
# Either some w0 has w0 . X_j = 1 for all j, or 0 is in the affine hull of the inputs, and not both
# (Fredholm's alternative). *Eliminates without bias*: for all (A1) losses, all models and all
# lambda > 0 every local minimum has a = 0 and L(theta) = L*.

# %%
ones = function(N, lambda j: 1)
on_a_hyperplane = there_is(Input, lambda w: for_all(N, lambda j: eq(dot(w, X(j)), 1)))
in_the_affine_hull = there_is(
    Fun(N, Real),
    lambda mu: And(
        for_all(D, lambda q: eq(sum_(N, lambda j: mu(j) * X(j, q)), 0)),
        eq(sum_(N, lambda j: mu(j)), 1),
    ),
)
at_a_minimum = And(
    differentiable_losses, convex_losses, nonnegative_losses, positive_penalty, minimum
)
ANY = (lam, l, dl, f, theta, a, W)


@definition("EliminatesWithoutBias", hidden=2, over=(M, N, K, D, T))
def _eliminates():
    claim = implies(at_a_minimum, And(no_neurons, eq(L(theta), Lstar)))
    for variable in reversed(ANY):
        claim = ForAll(abstract(variable, claim, variable.name))
    for parameter in (X, group):
        claim = abstract(parameter, claim)
    return claim


eliminates = _eliminates()(group, X)


@theorem.statement(
    And(
        Or(on_a_hyperplane, in_the_affine_hull),
        implies(on_a_hyperplane, Not(in_the_affine_hull)),
    ),
    witnesses=("fitted on a line", "opposite inputs"),
)
def hyperplane_or_affine_hull(given):
    """The inputs lie on a hyperplane w0 . x = 1, or 0 is in their affine hull; not both."""
    either = use(alternative(N, D), X, ones)
    never = use(not_both(N, D), X, ones)
    return consequence(hyperplane_or_affine_hull.conclusion, either, never)


def small_enough(weights):
    """Some lambda > 0 has 2 m lambda nu_i < 1 for all i: one over 2 m (1 + |nu|^2)."""
    size = 1 + sum_(M, lambda i: weights(i) ** 2)
    goal = there_is(
        Real,
        lambda t: And(lt(0, t), for_all(M, lambda i: lt(2 * Card(M) * t * weights(i), 1))),
    )
    total = nonnegative(sum_(M, lambda i: weights(i) ** 2))

    @from_some(use(positive_inverse(), size, combine(lt(0, size), (total, 1))))
    def at(s, positive, inverse):
        t = s * Card(M) ** -1 / 2

        share = combine(lt(0, Card(M) ** -1 / 2), (fact("cardinality_positive", M), Fraction(1, 2)))

        @every(M)
        def small(i):
            others = nonnegative(sum_(M, lambda h: (1 - delta(h, i)) ** 2 * weights(h) ** 2))
            centre = square_sign(weights(i) - Fraction(1, 2))
            gap = combine(lt(0, size - weights(i)), (others, 1), (centre, 1))
            return combine(lt(2 * Card(M) * t * weights(i), 1), (gap, positive), (inverse, 1))

        return exhibit(goal, t, both(combine(lt(0, t), (positive, share)), small))

    return at


@theorem.statement(
    And(
        implies(eliminates, Not(in_the_affine_hull)),
        implies(Not(in_the_affine_hull), eliminates),
    ),
    witnesses=(),
    distinct_inputs=distinct_inputs,
    every_input_has_samples=for_all(N, lambda j: there_is(M, lambda i: eq(group(i), j))),
)
def exactly_off_the_affine_hull(given):
    """Without bias elimination holds exactly if 0 is not in the affine hull of the inputs."""
    alternatives, _ = parts(hyperplane_or_affine_hull.apply())

    @supposing(eliminates)
    def necessary(works):
        @supposing(in_the_affine_hull)
        def impossible(hull):
            @from_some(hull)
            def at(mu, centre):
                some = use(shares(M, N), group, given.every_input_has_samples)
                return from_some(some)(lambda u, share: contradiction(works, mu, centre, u, share))

            return at

        return consequence(Not(in_the_affine_hull), impossible)

    @supposing(Not(in_the_affine_hull))
    def sufficient(off):
        on = consequence(on_a_hyperplane, alternatives, off)

        @from_some(on)
        def at(w, one):
            known = assume(at_a_minimum)
            smooth, convex_, _, positive, least = parts(known)
            zero_a, _, best = parts(
                weights_play_the_bias.apply(
                    given,
                    at={w0: w},
                    differentiable_losses=smooth,
                    convex_losses=convex_,
                    positive_penalty=positive,
                    inputs_on_a_hyperplane=one,
                    local_minimum=least,
                )
            )
            found = discharge(at_a_minimum, both(zero_a, best))
            for variable in reversed(ANY):
                found = generalise(variable, found)
            return restate(eliminates, found)

        return at

    return both(
        step("on the affine hull a = 1 can stay", necessary),
        step("off it some w0 plays the bias", sufficient),
    )


def contradiction(works, mu, centre, u, share):
    """False, from elimination and mu: f = 0, a = 1, W = 0, y_i = 1 + m lambda nu_i."""
    centred, one = parts(centre)

    def weights(i):
        return mu(group(i)) * u(group(i))

    def grouped(value):
        """sum_i nu_i value(x_i) is sum_j mu_j value(X_j)."""
        each = every(N)(
            lambda j: combine(
                eq(
                    mu(j) * value(j) * (sum_(M, lambda i: delta(group(i), j)) * u(j)),
                    mu(j) * value(j),
                ),
                (use(share, j), mu(j) * value(j)),
            )
        )
        total = sum_(M, lambda i: weights(i) * value(group(i)))
        return combine(eq(total, sum_(N, lambda j: mu(j) * value(j))), (summed(each), 1))

    unit = function(K, lambda k: 1)
    still = function(K, lambda k: function(D, lambda q: 0))

    @from_some(small_enough(weights))
    def at(t, positive, small):

        def target(i):
            return function(K, lambda k: 1 + Card(M) * t * weights(i))

        values = {
            lam: t,
            f: function(Input, lambda x: function(T, lambda theta: none)),
            a: unit,
            W: still,
            Var("nu", Fun(M, Real)): function(M, lambda i: weights(i)),
            Var("y", Fun(M, Output)): function(M, lambda i: target(i)),
        }
        still_model = unbiased.hypotheses["still_model"]
        same = substitute(still_model, values).children[0]
        everywhere = every(T)(lambda t: every(N)(lambda j: consequence(eq(none, none))))
        stays = unbiased.apply(
            at=values,
            positive_penalty=positive,
            affine_combination=both(
                every(D)(
                    lambda q: combine(
                        eq(sum_(M, lambda i: weights(i) * x(i)(q)), 0),
                        (grouped(lambda j: X(j, q)), 1),
                        (use(centred, q), 1),
                    )
                ),
                combine(eq(sum_(M, weights), 1), (grouped(lambda j: Num(1)), 1), (one, 1)),
            ),
            small_penalty=small,
            still_model=use(fact("near_everywhere", T), same, theta, everywhere),
            weights_unseen=every(K, M)(lambda k, i: identity(dot(still(k), x(i)), 0)),
            residuals=every(M, K)(
                lambda i, k: identity(
                    0 + unit(k) - target(i)(k), -(Card(M) * t * weights(i) * unit(k))
                )
            ),
        )
        at = {
            **values,
            l: function(M, lambda i: LOSSES["squared"].value(target(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(target(i))),
        }

        def known(name, claim):
            statement = common_losses[f"squared_{name}"].apply()
            return restate(substitute(claim, at), every(M)(lambda i: use(statement, target(i))))

        zero_a, _ = parts(
            use(
                works,
                *(at.get(variable, variable) for variable in ANY),
                known("differentiable", differentiable_losses),
                known("convex", convex_losses),
                known("nonnegative", nonnegative_losses),
                positive,
                stays,
            )
        )
        return consequence(Or(), use(zero_a, fresh(K, "k")))

    return at


# %% [markdown]
# ## Instances


# %%
@theorem.instance("fitted on a line")
def fitted_on_a_line():
    """X = (1, 2) and (3, 2): w0 = (0, 1/2); a linear model that fits."""
    from pgb.witness.interpretation import Native, interpretation

    targets = Var("y", Fun(M, Output))

    def linear(on):
        return lambda x: lambda theta: tuple(on.mul(t, x[0]) for t in theta)

    return interpretation(
        "fitted on a line",
        sizes={M: 2, N: 2, K: 1, D: 2},
        values={
            X: [[1, 2], [3, 2]],
            group: [0, 1],
            targets: [[2], [6]],
            theta: [2],
            f: Native(linear, "a linear model"),
            lam: "1/8",
            a: [0],
            W: [["1/3", -1]],
            w0: [0, "1/2"],
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(targets(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(targets(i))),
        },
        examples=[w0],
        lemmas=[use(not_both(N, D), X, ones)],
    )


@theorem.instance("opposite inputs")
def opposite_inputs():
    from pgb.witness.interpretation import interpretation

    mu = Var("mu", Fun(N, Real))
    return interpretation(
        "opposite inputs",
        sizes={N: 2, D: 1},
        values={X: [[-1], [1]], mu: ["1/2", "1/2"]},
        examples=[mu],
        lemmas=[use(not_both(N, D), X, ones)],
    )


# %%
if __name__ == "__main__":
    theorem.main()
