# %% [markdown]
# # Which neurons eliminate
#
# The exponential of the bias is not special. Take neurons a_k s(b_k) K(x; w_k), where s has a slope
# that is nowhere 0, and w_k lives in any space. They eliminate if K is *locally spanning* on the
# data: no combination of K(X_1; w), .., K(X_n; w) vanishes on an open set of w, but the trivial
# one. Moving a_k against b_k makes a_k vanish; then w is free, and the grouped residual gradients
# are the coefficients of such a combination. (No other K eliminates: see unseen_residuals.)

# %%
from fractions import Fraction

from pgb.prove import *
from pgb.prove.families import one_replaced
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import spanning
from pgb.transform import (
    known_slopes,
    minimum_at_0,
    stationary_along_the_field,
    where_weights_are_0,
    with_theta_fixed,
)
from pgb.transform.eliminator import *
from pgb.transform.exponential import moved

theorem = Result(
    "eliminators",
    mark="O",
    title="a s(b) K(x; w) eliminates if s has slopes and K is locally spanning on the data",
    source="theory, 2.5 eliminators",
    limits="Which K are locally spanning is another matter: see activations.",
    witnesses=("product neuron", "Gaussian bump"),
    unwitnessed="a claim about all open sets of weights",
)

optimal_where_residuals_vanish = cited("elimination")["optimal_where_residuals_vanish"]

locally_spanning = spanning.locally_spanning(kernel)
nonzero_slope = for_all(Real, lambda t: ne(ds(t), 0))
no_neurons = for_all(K, lambda k: eq(a(k), 0))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
zero = function(K, lambda k: 0)


def combination(c, w):
    """sum_j c_j K(X_j; w)"""
    return spanning.combination(kernel, X, c, w)


# %% [markdown]
# ## Locally spanning
#
# In the words of linear algebra: on every open set U of weights, some n of the vectors
# (K(X_1; w), .., K(X_n; w)) span R^n.


# %%
def reaches(alpha, v, F):
    """sum_h alpha_h K(X_j; v_h) = F_j at every input"""
    return for_all(N, lambda j: eq(sum_(N, lambda h: alpha(h) * kernel(X(j), v(h))), F(j)))


def span(v):
    """The vectors at the weights v_1, .., v_n span R^n."""
    vectors = Fun(N, Real)
    return for_all(vectors, lambda F: there_is(vectors, lambda alpha: reaches(alpha, v, F)))


def spans_on(U):
    return there_is(Fun(N, V), lambda v: And(for_all(N, lambda h: U(v(h))), span(v)))


spans_on_open_sets = for_all(
    Fun(V, Prop), lambda U: for_all(V, lambda w: implies(Near(U, w), spans_on(U)))
)


@theorem.statement(
    And(
        implies(locally_spanning, spans_on_open_sets),
        implies(spans_on_open_sets, locally_spanning),
    ),
    witnesses=(),
)
def in_words_of_linear_algebra(given):
    """K is locally spanning exactly if its values on any open set of weights span R^n."""
    features = function(V, lambda w: function(N, lambda j: kernel(X(j), w)))

    @supposing(locally_spanning)
    def spans(independent):
        @every(Fun(V, Prop), V, where=lambda U, w: Near(U, w))
        def on(U, w, open_set):
            @every(
                Fun(N, Real),
                where=lambda c: for_all(V, lambda v: implies(U(v), eq(combination(c, v), 0))),
            )
            def only_zero(c, orthogonal):
                flat = nearby(open_set)(lambda v, inside: use(orthogonal, v, inside))
                return use(independent, w, c, flat)

            return use(fact("spanning_family", N, V), features, U, only_zero)

        return on

    @supposing(spans_on_open_sets)
    def independent(spanning):
        @every(V, Fun(N, Real))
        def at(w, c):
            unseen = function(V, lambda v: eq(combination(c, v), 0))

            @supposing(Near(unseen, w))
            def vanishes(flat):
                @from_some(use(spanning, unseen, w, flat))
                def family(v, orthogonal, spans):
                    return from_some(use(spans, c))(
                        lambda alpha, known: orthogonal_to_itself(c, alpha, v, orthogonal, known)
                    )

                return family

            return vanishes

        return at

    return both(
        step("only 0 is orthogonal to the vectors on an open set, so some n of them span", spans),
        step("where they span, c is a combination of vectors orthogonal to c", independent),
    )


def orthogonal_to_itself(c, alpha, v, orthogonal, reached):
    """c = 0, where c is the combination with coefficients alpha of vectors orthogonal to it."""
    none = every(N)(
        lambda h: combine(eq(alpha(h) * combination(c, v(h)), 0), (use(orthogonal, h), alpha(h)))
    )

    @every(N)
    def itself(j):
        value = sum_(N, lambda h: alpha(h) * kernel(X(j), v(h)))
        return combine(eq(c(j) * value, c(j) ** 2), (use(reached, j), c(j)))

    size = sum_(N, lambda j: c(j) ** 2)
    small = combine(le(size, 0), (summed(itself), -1), (summed(none), 1))
    return use(vanishing_squares(N), c, small)


# %% [markdown]
# ## The neurons vanish
#
# The field with s'(b_k)^2 a_k in the direction of a_k and -s'(b_k) s(b_k) in that of b_k moves no
# output: along it the slope of Lt is that of the penalty, 2 lambda sum_k (s'(b_k) a_k)^2.


# %%
@theorem.statement(
    no_neurons,
    differentiable_losses=differentiable_losses,
    differentiable_factor=differentiable_factor,
    nonzero_slope=nonzero_slope,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=transformation.at_minimum_in_neurons,
)
def neurons_vanish(given):
    """At a local minimum in (a, b, W), a = 0, whatever K is."""
    flat = step(
        "the slope along the field, lambda times that of the penalty, is 0",
        stationary_along_the_field(
            transformation,
            given.local_minimum_in_neurons,
            given.differentiable_losses,
            given.differentiable_factor,
        ),
    )
    moving = function(K, lambda k: ds(b(k)) * a(k))
    size = sum_(K, lambda k: moving(k) ** 2)
    positive = supposing(lt(0, size))(
        lambda some: combine(lt(0, lam * size), (some, given.positive_penalty))
    )
    none = combine(le(lam * size, 0), (flat, Fraction(1, 2)))
    zeros = use(vanishing_squares(K), moving, consequence(le(size, 0), positive, none))

    @every(K)
    def zero(k):
        factors = use(fact("no_zero_divisors"), ds(b(k)), a(k), use(zeros, k))
        return consequence(eq(a(k), 0), factors, use(given.nonzero_slope, b(k)))

    return step("neither lambda nor s'(b_k) is 0, so a_k = 0", zero)


# %% [markdown]
# ## The grouped residual gradients vanish
#
# With a = 0 the loss does not depend on (b, W), so all (b', W') near by give local minima. Since s
# has a slope at b_k, it is not 0 at some b'_k as near as one likes; and there w_k is free.


# %%
def bias_that_counts(given, k, minima):
    """From local minima near by: some shift t of b_k with s(b_k + t) not 0, minima near it."""
    P = minima.conclusion.children[0]
    goal = there_is(Real, lambda t: And(ne(s(b(k) + t), 0), Near(P, pair(zero, moved(b, k, t), W))))
    along_b = pull_back(around(minima), function(Real, lambda t: pair(zero, moved(b, k, t), W)))

    @supposing(Not(goal))
    def impossible(none):
        @nearby(along_b)
        def flat(t, minimum):
            found = supposing(ne(s(b(k) + t), 0))(
                lambda nonzero: exhibit(goal, t, both(nonzero, minimum))
            )
            return consequence(eq(s(b(k) + t), 0), found, none)

        shifted = function(Real, lambda t: s(b(k) + t))
        return zero_slope(
            flat, slope(shifted, 0, ds(b(k)), known=known_slopes(given.differentiable_factor))
        )

    return consequence(goal, impossible, use(given.nonzero_slope, b(k)))


@theorem.statement(
    residuals_vanish,
    locally_spanning=locally_spanning,
    differentiable_losses=differentiable_losses,
    differentiable_factor=differentiable_factor,
    nonzero_slope=nonzero_slope,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=transformation.at_minimum_in_neurons,
)
def grouped_residuals_vanish(given):
    """At a local minimum in (a, b, W), R_j(theta) = 0 for every distinct input."""
    value = at_fixed(theta)
    vanished = neurons_vanish.apply(given)
    at_zero = minimum_at_0(transformation, vanished, given.local_minimum_in_neurons)

    def slope_by_a(k, shift, W1, minimal):
        """Where (0, b', W') is a local minimum: the slope by a_k, grouped by input."""

        def line(u):
            return pair(moved(zero, k, u), moved(b, k, shift), W1)

        rate = mean(M, lambda i: r(i, theta, k) * (s(b(k) + shift) * kernel(x(i), W1(k))))
        along = function(Real, lambda u: value(line(u)))
        moving = slope(
            along,
            0,
            rate,
            known=known_slopes(given.differentiable_losses, given.differentiable_factor),
        )
        return fermat(pull_back(minimal, function(Real, line)), moving)

    @every(K)
    def output(k):
        residuals = function(N, lambda j: R(j, theta, k))
        some_bias = step(
            "s(b_k + t) is not 0 for some small t, else its slope would be 0",
            bias_that_counts(given, k, at_zero),
        )

        def no_combination(t, nonzero, G, turned, placed):
            @nearby(turned)
            def at(w, minimal):
                flat = rewrite(slope_by_a(k, t, G(w), minimal), use(placed, w))
                there = combination(residuals, w)
                product = combine(eq(s(b(k) + t) * there, 0), (flat, Card(M)))
                factors = use(fact("no_zero_divisors"), s(b(k) + t), there, product)
                return consequence(eq(there, 0), factors, nonzero)

            return step("the slope by a_k is 0 for all w near w_k: group it by input", at)

        @from_some(some_bias)
        def at(t, nonzero, minimum):
            @from_some(use(one_replaced(K, V), W, k))
            def turning(G, smooth, unmoved, placed):
                P = at_zero.conclusion.children[0]
                minima = function(Weights, lambda W: Near(P, pair(zero, moved(b, k, t), W)))
                turned = pull_back(
                    around(replace(restate(eq(W, G(W(k))), unmoved), minima, minimum)),
                    function(V, lambda w: pair(zero, moved(b, k, t), G(w))),
                    W(k),
                    known=lambda _, at: smooth,
                )
                flat = no_combination(t, nonzero, G, turned, placed)
                return use(given.locally_spanning, W(k), residuals, flat)

            return turning

        return at

    return step(
        "K is locally spanning, so every R_jk = 0",
        every(N, K)(lambda j, k: use(output, k, j)),
    )


# %% [markdown]
# ## Elimination


# %%
@theorem.statement(
    And(
        no_neurons,
        for_all(Input, lambda x: eq(augmented_output(theta, a, b, W, x), f(x, theta))),
        eq(Lt(z), L(theta)),
        residuals_vanish,
        global_minimum(function(T, lambda theta: L(theta)), theta, "theta"),
        eq(L(theta), Lstar),
    ),
    locally_spanning=locally_spanning,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    differentiable_factor=differentiable_factor,
    nonzero_slope=nonzero_slope,
    positive_penalty=positive_penalty,
    local_minimum=transformation.at_minimum,
)
def elimination(given):
    """Every local minimum of the augmented loss has a = 0 and L(theta) = L*."""
    fixed = with_theta_fixed(transformation, given.local_minimum)
    vanished = step(
        "the neurons vanish", neurons_vanish.apply(given, local_minimum_in_neurons=fixed)
    )

    @every(Input)
    def unchanged(x):
        @every(K)
        def component(k):
            goal = eq(augmented_output(theta, a, b, W, x)(k), f(x, theta, k))
            return combine(goal, (use(vanished, k), s(b(k)) * kernel(x, W(k))))

        return extend(component)

    residuals = step(
        "the grouped residual gradients vanish",
        grouped_residuals_vanish.apply(given, local_minimum_in_neurons=fixed),
    )
    _, best_theta, best = parts(
        optimal_where_residuals_vanish.apply(given, grouped_residuals_vanish=residuals)
    )
    step("so no function of the inputs does better", best)
    same_loss = where_weights_are_0(transformation, vanished)
    return both(vanished, unchanged, same_loss, residuals, best_theta, best)


# %% [markdown]
# ## Instances
#
# Two inputs in the plane, at a network that fits, s(b) = b: the product neuron a b exp(w . x), and
# the Gaussian bump a b exp(-|x - w|^2).


# %%
def instance(name, activation):
    @theorem.instance(name)
    def build():
        from pgb.setting.losses import LOSSES
        from pgb.witness.interpretation import Native, interpretation

        y = Var("y", Fun(M, Output))

        def linear(on):
            return lambda x: lambda theta: tuple(on.mul(t, x[0]) for t in theta)

        return interpretation(
            name,
            sizes={M: 2, N: 2, K: 2, D: 2},
            spaces={V: Input},
            values={
                X: [[1, 0], [2, "1/3"]],
                group: [0, 1],
                theta: [1, "-1/2"],
                f: Native(linear, "a linear model"),
                y: [[1, "-1/2"], [2, -1]],
                lam: "1/10",
                a: [0, 0],
                b: ["1/3", 0],
                W: [["-1/2", 1], [0, "1/5"]],
            },
            definitions={
                l: function(M, lambda i: LOSSES["squared"].value(y(i))),
                dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
                kernel: function(Input, lambda x: function(Input, lambda w: activation(x, w))),
                s: function(Real, lambda t: t),
                ds: function(Real, lambda t: 1),
            },
        )


instance("product neuron", lambda x, w: exp(sum_(D, lambda q: w(q) * x(q))))
instance("Gaussian bump", lambda x, w: exp(-sum_(D, lambda q: (x(q) - w(q)) ** 2)))


# %%
if __name__ == "__main__":
    theorem.main()
