# %% [markdown]
# # What a neuron does not see, stays
#
# Take any neurons a_k s(b_k) K(x; w_k), and residual gradients orthogonal to (K(X_1; w), ..,
# K(X_n; w)) for all w near w_k. Convex losses lie above their tangents, and to first order the
# neuron changes nothing: with a = 0 the point is a local minimum of the augmented loss, however bad
# theta is. So the neurons that eliminate are exactly the locally spanning ones.

# %%
from pgb.kernel.binding import abstract, fresh, substitute
from pgb.kernel.definitions import definition
from pgb.kernel.terms import ForAll
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.prove.families import near_members, same_index, shares
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import spanning
from pgb.setting.losses import LOSSES
from pgb.transform import where_weights_are_0, with_theta_fixed
from pgb.transform.eliminator import *

theorem = Result(
    "unseen_residuals",
    mark="O",
    title="a s(b) K(x; w) eliminates only if K is locally spanning on the data",
    source="theory, 2.5 eliminators",
    limits="A K that is not locally spanning may still serve a particular network.",
    unwitnessed="a claim about all losses and models",
)

eliminators = cited("eliminators")
common_losses = cited("common_losses")
above_tangent = cited("first_order_convexity")["above_tangent"]
zero_where_optimal = cited("optimality_criterion")["residuals_vanish_where_optimal"]

no_neurons = for_all(K, lambda k: eq(a(k), 0))
still_model = near(theta, lambda t: for_all(N, lambda j: eq(f(X(j), t), f(X(j), theta))))
zero = function(K, lambda k: 0)


def seen(c, w):
    """sum_j c_j K(X_j; w)"""
    return spanning.combination(kernel, X, c, w)


def residuals(k):
    return function(N, lambda j: R(j, theta, k))


unseen_residuals = for_all(K, lambda k: near(W(k), lambda v: eq(seen(residuals(k), v), 0)))

# %% [markdown]
# ## A bad local minimum
#
# Nothing is asked of s and of K. The model stays at the inputs while theta moves a little.


# %%
def tangents(given, q1):
    """The loss at the outputs q1_i lies above its tangent at f(x_i; theta), for each sample."""

    @every(M)
    def tangent(i):
        q = f(x(i), theta)
        bound = above_tangent.apply(
            at={"F": l(i), "p": q, "q": q1(i), "G": dl(i, q)},
            convex=use(given.convex_losses, i),
            differentiable=use(given.differentiable_losses, i, q),
        )
        first_order = sum_(K, lambda k: r(i, theta, k) * (q1(i)(k) - f(x(i), theta, k)))
        return restate(le(l(i, q) + first_order, l(i, q1(i))), bound)

    return tangent


@theorem.statement(
    And(transformation.at_minimum, transformation.at_minimum_in_neurons),
    certifies=True,
    witnesses=("neuron that does not read",),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neurons_vanished=no_neurons,
    still_model=still_model,
    unseen_residuals=unseen_residuals,
)
def minimum_where_residuals_are_unseen(given):
    """Where a = 0, f stays and no nearby neuron sees R(theta), Lt has a local minimum."""
    still = pull_back(given.still_model, function(Point, lambda theta, a, b, W: theta), z)
    unseen = pull_back(
        near_members(given.unseen_residuals), function(Point, lambda theta, a, b, W: W), z
    )
    step("all weights near W leave R unseen", unseen)
    same_loss = where_weights_are_0(transformation, given.neurons_vanished)

    @nearby(still, unseen)
    def no_smaller(y, still_here, unseen_here):
        other, a1, b1, W1 = components(y)

        @every(N, K)
        def model_stays(j, k):
            same = replace(
                use(still_here, j),
                function(Output, lambda q: eq(f(X(j), other, k), q(k))),
                identity(f(X(j), other, k), f(X(j), other, k)),
            )
            goal = eq(R(j, theta, k) * (f(X(j), other, k) - f(X(j), theta, k)), 0)
            return combine(goal, (same, R(j, theta, k)))

        @every(K)
        def neuron_unseen(k):
            size = a1(k) * s(b1(k))
            return combine(eq(size * seen(residuals(k), W1(k)), 0), (use(unseen_here, k), size))

        above = tangents(given, lambda i: augmented_output(other, a1, b1, W1, x(i)))
        share = fact("cardinality_positive", M)
        return combine(
            le(Lt(z), Lt(y)),
            (summed(above), share),
            (summed(every(N)(lambda j: summed(use(model_stays, j)))), -(Card(M) ** -1)),
            (summed(neuron_unseen), -(Card(M) ** -1)),
            (nonnegative(sum_(K, lambda k: a1(k) ** 2)), given.positive_penalty),
            (same_loss, 1),
        )

    step("tangents: the first-order terms add up to 0, the penalty is >= 0", no_smaller)
    minimum = restate(transformation.at_minimum, no_smaller)
    return both(minimum, with_theta_fixed(transformation, minimum))


# %% [markdown]
# ## Exactly the locally spanning ones
#
# Say that K *eliminates on the data* if for all (A1) losses, all models and all lambda > 0 every
# local minimum of Lt has a = 0 and L(theta) = L*. If K is not locally spanning, some c is
# orthogonal to its values near some w: take f = 0 and squared losses with targets
# y_i = - c_j / (2 |I_j|). Then R = c, unseen near w. (Samples with the same input have the same
# target here.)

# %%
at_a_minimum = And(
    differentiable_losses,
    convex_losses,
    nonnegative_losses,
    positive_penalty,
    transformation.at_minimum,
)
ANY = (lam, l, dl, f, theta, a, b, W)


@definition("Eliminates", hidden=2, over=(M, N, K, D, T, V))
def _eliminates():
    claim = implies(at_a_minimum, And(no_neurons, eq(L(theta), Lstar)))
    for variable in reversed(ANY):
        claim = ForAll(abstract(variable, claim, variable.name))
    for parameter in (kernel, s, X, group):
        claim = abstract(parameter, claim)
    return claim


eliminates_on_the_data = _eliminates()(group, X, s, kernel)
locally_spanning = spanning.locally_spanning(kernel)
every_input_has_samples = for_all(N, lambda j: there_is(M, lambda i: eq(group(i), j)))


def invisible_problem(c, u, w):
    """Squared losses, f = 0, a = 0, and W = w, with R = c where u_j = 1 / |I_j|."""
    squared = LOSSES["squared"]

    def y(i):
        return function(K, lambda k: -c(group(i)) * u(group(i)) / 2)

    at = {
        lam: Num(1),
        l: function(M, lambda i: squared.value(y(i))),
        dl: function(M, lambda i: squared.gradient(y(i))),
        f: function(Input, lambda x: function(T, lambda theta: zero)),
        a: zero,
        b: zero,
        W: function(K, lambda k: w),
    }

    def known(name, claim):
        statement = common_losses[f"squared_{name}"].apply()
        return restate(substitute(claim, at), every(M)(lambda i: use(statement, y(i))))

    losses = {
        "differentiable_losses": known("differentiable", differentiable_losses),
        "convex_losses": known("convex", convex_losses),
        "nonnegative_losses": known("nonnegative", nonnegative_losses),
    }
    return at, losses


def coefficients_vanish(works, w, c, unseen, u, share):
    """c = 0, from "K eliminates on the data" and "c is unseen near w"."""
    at, losses = invisible_problem(c, u, w)
    smooth, convex_, sign = losses.values()

    def of(claim):
        return substitute(claim, at)

    @every(N, K)
    def residual_is_c(j, k):
        shared = function(N, lambda h: c(h) * u(h))
        each = every(M)(lambda i: use(same_index(N), shared, group(i), j))
        goal = eq(of(R(j, theta, k)), c(j))
        return combine(goal, (summed(each), 1), (use(share, j), c(j)))

    step("the grouped residual gradients are c", residual_is_c)

    @every(K)
    def orthogonal(k):
        @nearby(unseen)
        def nothing(v, not_seen):
            def by(j):
                goal = eq(of(R(j, theta, k)) * kernel(X(j), v), c(j) * kernel(X(j), v))
                return combine(goal, (use(residual_is_c, j, k), kernel(X(j), v)))

            return combine(
                eq(seen(of(residuals(k)), v), 0), (summed(every(N)(by)), 1), (not_seen, 1)
            )

        return nothing

    everywhere = every(T)(lambda t: every(N)(lambda j: consequence(eq(zero, zero))))
    minimum, _ = parts(
        minimum_where_residuals_are_unseen.apply(
            at=at,
            differentiable_losses=smooth,
            convex_losses=convex_,
            positive_penalty=combine(lt(0, 1)),
            neurons_vanished=every(K)(lambda k: identity(zero(k), 0)),
            still_model=near_everywhere(everywhere, theta),
            unseen_residuals=orthogonal,
        )
    )
    step("no neuron near w sees them, so a = 0 is a local minimum", minimum)
    values = [at.get(variable, variable) for variable in ANY]
    _, attained = parts(use(works, *values, smooth, convex_, sign, combine(lt(0, 1)), minimum))
    vanish = zero_where_optimal.apply(
        at={l: at[l], dl: at[dl], f: at[f]},
        differentiable_losses=smooth,
        nonnegative_losses=sign,
        optimal=attained,
    )
    k = fresh(K, "k")
    return every(N)(
        lambda j: combine(eq(c(j), 0), (use(vanish, j, k), 1), (use(residual_is_c, j, k), -1))
    )


@theorem.statement(
    And(
        implies(eliminates_on_the_data, locally_spanning),
        implies(locally_spanning, eliminates_on_the_data),
    ),
    witnesses=(),
    differentiable_factor=eliminators["elimination"].hypotheses["differentiable_factor"],
    nonzero_slope=eliminators["elimination"].hypotheses["nonzero_slope"],
    every_input_has_samples=every_input_has_samples,
)
def exactly_the_locally_spanning(given):
    """K eliminates on the data exactly if it is locally spanning on them."""

    @supposing(eliminates_on_the_data)
    def necessary(works):
        some_shares = use(shares(M, N), group, given.every_input_has_samples)

        @every(V, Fun(N, Real), where=lambda w, c: near(w, lambda v: eq(seen(c, v), 0)))
        def at(w, c, unseen):
            return from_some(some_shares)(
                lambda u, share: coefficients_vanish(works, w, c, unseen, u, share)
            )

        return restate(locally_spanning, at)

    @supposing(locally_spanning)
    def sufficient(spans):
        known = assume(at_a_minimum)
        smooth, convex_, _, positive, minimum = parts(known)
        zero_a, *_, best = parts(
            eliminators["elimination"].apply(
                given,
                locally_spanning=spans,
                differentiable_losses=smooth,
                convex_losses=convex_,
                positive_penalty=positive,
                local_minimum=minimum,
            )
        )

        found = discharge(at_a_minimum, both(zero_a, best))
        for variable in reversed(ANY):
            found = generalise(variable, found)
        return restate(eliminates_on_the_data, found)

    return both(
        step("where it eliminates, no combination is unseen", necessary),
        step("where it is locally spanning, it eliminates", sufficient),
    )


# %% [markdown]
# ## An instance
#
# K = 1, a neuron that does not read the input, at a network that never moves: it does not see
# residual gradients that add up to 0.


# %%
@theorem.instance("neuron that does not read")
def neuron_that_does_not_read():
    from pgb.witness.interpretation import Native, interpretation

    y = Var("y", Fun(M, Output))
    c, w = Var("c", Fun(N, Real)), Var("w", Input)

    def still(on):
        return lambda x: lambda theta: (on.integer(0),)

    return interpretation(
        "neuron that does not read",
        sizes={M: 3, N: 2, K: 1, D: 1},
        spaces={V: Input},
        values={
            X: [[0], [1]],
            group: [0, 1, 1],
            theta: [0],
            f: Native(still, "a model that is 0"),
            y: [[1], ["-1/3"], ["-2/3"]],
            lam: 2,
            a: [0],
            b: [-1],
            W: [["1/2"]],
            c: [1, -1],
            w: [0],
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
            kernel: function(Input, lambda x: function(Input, lambda w: 1)),
            s: function(Real, lambda t: exp(t)),
            ds: function(Real, lambda t: exp(t)),
        },
        examples=[c, w],
    )


# %%
if __name__ == "__main__":
    theorem.main()
