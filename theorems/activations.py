# %% [markdown]
# # Which activations are locally spanning
#
# The neuron a s(b) K(x; w) eliminates exactly if K is locally spanning on the inputs (eliminators,
# unseen_residuals). The exponential is, on all distinct inputs, and so is the Gaussian bump, which
# is an exponential up to factors. ReLU is on no inputs, cosine not where -x comes with x. (Powers
# of 1 + w . x: polynomial_activations, powers_on_a_line.)

# %%
from fractions import Fraction

from pgb.facts.functions import cos, pos
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import spanning
from pgb.transform import product
from pgb.transform.eliminator import V, ds, kernel, s

theorem = Result(
    "activations",
    mark="O",
    title="exponential and Gaussian bump are locally spanning; ReLU and cosine are not",
    source="theory, 2.5 eliminators",
    limits=(
        "That real-analytic K with linearly independent K(X_j; .) are locally spanning on a "
        "connected space is not derived: the kernel has no analytic functions. Powers of 1 + w . x "
        "have chapters of their own: polynomial_activations and powers_on_a_line."
    ),
    unwitnessed="a claim about all weights and coefficients: it certifies other instances",
)

independence = cited("exponential_independence")["independence"]
eliminators = cited("eliminators")
locally_spanning = spanning.locally_spanning
c, w = Var("c", Fun(N, Real)), Var("w", Input)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


def activation(of):
    """K(x; w) as a function of both."""
    return function(Input, lambda x: function(Input, lambda w: of(x, w)))


exponential = activation(lambda x, w: exp(dot(w, x)))
gaussian = activation(lambda x, w: exp(-sum_(D, lambda q: (x(q) - w(q)) ** 2)))
relu = activation(lambda x, w: pos(dot(w, x)))
cosine = activation(lambda x, w: cos(dot(w, x)))


def spanning_from(K_, only_zero):
    """K is locally spanning, from a proof that c = 0 where its combination vanishes near w."""

    @every(Input, Fun(N, Real))
    def each(w, c):
        combination = near(w, lambda v: eq(spanning.combination(K_, X, c, v), 0))
        return supposing(combination)(lambda vanishing: only_zero(w, c, vanishing))

    return restate(locally_spanning(K_), each)


# %% [markdown]
# ## The exponential: yes


# %%
@theorem.statement(
    locally_spanning(exponential),
    certifies=True,
    witnesses=(),
    distinct_inputs=distinct_inputs,
)
def exponential_is_spanning(given):
    """exp(w . x) is locally spanning on distinct inputs."""
    return spanning_from(
        exponential,
        lambda w, c, vanishing: independence.apply(
            given, at={"c": c, "w": w}, vanishing_combination=vanishing
        ),
    )


# %% [markdown]
# ## The Gaussian bump: yes
#
# exp(-|x - w|^2) = exp(-|x|^2) exp(2 w . x) exp(-|w|^2): an exponential at the inputs 2 X_j.


# %%
def norm(v):
    return sum_(D, lambda q: v(q) ** 2)


@theorem.statement(
    locally_spanning(gaussian), certifies=True, witnesses=(), distinct_inputs=distinct_inputs
)
def gaussian_is_spanning(given):
    """The Gaussian bump exp(-|x - w|^2) is locally spanning on distinct inputs."""
    doubled = function(N, lambda j: function(D, lambda q: 2 * X(j, q)))

    @every(N, N, where=lambda j, i: eq(doubled(j), doubled(i)))
    def distinct(j, i, same):
        def coordinate(q):
            left = function(Input, lambda u: eq(doubled(j)(q), u(q)))
            equal = replace(same, left, identity(doubled(j)(q), doubled(j)(q)))
            return combine(eq(X(j, q), X(i, q)), (equal, Fraction(1, 2)))

        return use(given.distinct_inputs, j, i, extend(every(D)(coordinate)))

    def only_zero(w, c, vanishing):
        weighted = function(N, lambda j: c(j) * exp(-norm(X(j))))

        @nearby(vanishing)
        def exponentials(v, none):
            goal = eq(sum_(N, lambda j: weighted(j) * exp(dot(v, doubled(j)))), 0)
            return combine(goal, (none, exp(norm(v))))

        zero = independence.apply(
            at={"c": weighted, "w": w, X: doubled},
            distinct_inputs=distinct,
            vanishing_combination=step("multiply by exp(|w|^2)", exponentials),
        )
        return every(N)(lambda j: combine(eq(c(j), 0), (use(zero, j), exp(norm(X(j))))))

    return spanning_from(gaussian, only_zero)


# %% [markdown]
# ## The bias as a factor: yes
#
# s(b) = b has the slope 1: the neuron a b exp(w . x) eliminates as the paper's does.


# %%
@theorem.statement(
    And(for_all(K, lambda k: eq(product.a(k), 0)), eq(L(theta), Lstar)),
    witnesses=("product neuron",),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=product.positive_penalty,
    local_minimum=product.transformation.at_minimum,
)
def product_neuron_eliminates(given):
    """With neurons a b exp(w . x) every local minimum has a = 0 and L(theta) = L*."""
    found = eliminators["elimination"].apply(
        given,
        at={
            kernel: exponential,
            s: function(Real, lambda t: t),
            ds: function(Real, lambda t: 1),
            "W": product.W,
        },
        sorts={V: Input},
        locally_spanning=exponential_is_spanning.apply(given),
        differentiable_factor=every(Real)(lambda t: slope(function(Real, lambda u: u), t, 1)),
        nonzero_slope=every(Real)(lambda t: consequence(ne(1, 0))),
    )
    zero_a, *_, best = parts(found)
    return both(zero_a, step("so L(theta) = L*", best))


# %% [markdown]
# ## ReLU: no, on no inputs
#
# At w = -X_j and near it, (w . X_j)_+ = 0. (And always, if X_j = 0.)


# %%
def alone(j):
    return function(N, lambda i: delta(i, j))


def one_vanishes(K_, j, spans, w, silent):
    """False, from a locally spanning K and K(X_j; v) = 0 for all v near w."""

    @nearby(silent)
    def none(v, zero):
        return combine(eq(spanning.combination(K_, X, alone(j), v), 0), (zero, 1))

    found = use(use(spans, w, alone(j), none), j)
    return consequence(Or(), combine(eq(1, 0), (found, 1)))


@theorem.statement(Not(locally_spanning(relu)), witnesses=("two inputs",))
def relu_is_not(given):
    """The ReLU (w . x)_+ is locally spanning on no inputs at all."""
    j = Var("j", N)
    size = norm(X(j))
    against = function(D, lambda q: -X(j, q))

    @supposing(locally_spanning(relu))
    def impossible(spans):
        def at_zero(small):
            zero = use(vanishing_squares(D), X(j), small)

            @every(Input)
            def silent(v):
                rows = every(D)(lambda q: combine(eq(v(q) * X(j, q), 0), (use(zero, q), v(q))))
                none = combine(le(dot(v, X(j)), 0), (summed(rows), 1))
                return use(fact("pos_of_nonpositive"), dot(v, X(j)), none)

            near_it = near_everywhere(silent, against)
            return one_vanishes(relu, j, spans, against, near_it)

        def elsewhere(large):
            positive = consequence(lt(0, size), large)
            above = use(near_above(), 0, size, positive)
            curve = function(Input, lambda v: -dot(v, X(j)))

            @nearby(pull_back(above, curve, against))
            def silent(v, below):
                none = combine(le(dot(v, X(j)), 0), (below, 1))
                return use(fact("pos_of_nonpositive"), dot(v, X(j)), none)

            step("near w = -X_j the ReLU is 0 at X_j", silent)
            return one_vanishes(relu, j, spans, against, silent)

        return by_cases(Or(), le(size, 0), at_zero, elsewhere)

    return consequence(Not(locally_spanning(relu)), impossible)


# %% [markdown]
# ## Cosine: not where -x comes with x


# %%
j1, j2 = Var("j1", N), Var("j2", N)
opposite = for_all(D, lambda q: eq(X(j1, q), -X(j2, q)))
two_of_them = function(N, lambda i: delta(i, j1) - delta(i, j2))


def cosines_cancel(opposite):
    """For all w: cos(w . X_1) - cos(w . X_2) = 0."""

    @every(Input)
    def unseen(v):
        negative = function(D, lambda q: -X(j2, q))
        rows = every(D)(lambda q: combine(eq(-X(j2, q), X(j1, q)), (use(opposite, q), -1)))
        same = replace(
            extend(rows),
            function(Input, lambda u: eq(cos(dot(v, u)), cos(-dot(v, X(j2))))),
            identity(cos(dot(v, negative)), cos(-dot(v, X(j2)))),
        )
        even = use(fact("cos_even"), dot(v, X(j2)))
        goal = eq(spanning.combination(cosine, X, two_of_them, v), 0)
        return combine(goal, (same, 1), (even, 1))

    return unseen


@theorem.statement(
    Not(locally_spanning(cosine)),
    witnesses=("opposite inputs",),
    different=ne(j1, j2),
    opposite=opposite,
)
def cosine_is_not(given):
    """cos(w . x) is not locally spanning where X_1 = -X_2."""
    unseen = step("cos(w . X_1) - cos(w . X_2) = 0 for all w", cosines_cancel(given.opposite))

    @supposing(locally_spanning(cosine))
    def impossible(spans):
        near_it = near_everywhere(unseen, X(j1))
        zero = use(use(spans, X(j1), two_of_them, near_it), j1)
        apart = use(fact("delta_distinct", N), j1, j2, given.different)
        return consequence(Or(), combine(eq(1, 0), (zero, 1), (apart, 1)))

    return consequence(Not(locally_spanning(cosine)), impossible)


# %% [markdown]
# ## Instances
#
# The product neuron at a network that fits; ReLU on X = (1, 2), cosine on X = (1, -1).


# %%
def problem(values, **more):
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    y = Var("y", Fun(M, Output))
    return interpretation(
        values={y if name == "y" else name: value for name, value in values.items()},
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
        **more,
    )


@theorem.instance("product neuron")
def product_neuron():
    from pgb.witness.interpretation import Native

    def linear(on):
        return lambda x: lambda theta: (on.mul(theta[0], x[0]),)

    return problem(
        {
            X: [[1], [2]],
            group: [0, 1],
            theta: [3],
            f: Native(linear, "a linear model"),
            "y": [[3], [6]],
            product.a: [0],
            product.b: ["1/2"],
            product.W: [["-1/3"]],
            product.lam: "1/10",
        },
        name="product neuron",
        sizes={M: 2, N: 2, K: 1, D: 1},
    )


def inputs(name, values, coefficients, lemmas=()):
    @theorem.instance(name)
    def build():
        from pgb.witness.interpretation import interpretation

        return interpretation(
            name,
            sizes={N: 2, D: 1},
            values={X: values, w: [-1], j1: 0, j2: 1},
            examples=[w, coefficients],
            lemmas=lemmas,
        )


inputs("two inputs", [[1], [2]], alone(j1))
inputs("opposite inputs", [[1], [-1]], two_of_them, [cosines_cancel(assume(opposite))])


# %%
if __name__ == "__main__":
    theorem.main()
