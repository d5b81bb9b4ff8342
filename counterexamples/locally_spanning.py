# %% [markdown]
# # The activation must be locally spanning
#
# Other activations eliminate less. A ReLU (w . x)_+ without bias sees nothing where all w . X_j are
# negative; cos(w . x) takes x and -x for one; 1 + w . x sees only the sum of the residual gradients
# and their first moments. What they do not see stays a bad local minimum.

# %%
from dataclasses import replace as with_values

from pgb.facts.functions import cos, pos
from pgb.kernel.binding import retype_term, substitute
from pgb.prove import *
from pgb.prove.bounds import near_above, nonnegative
from pgb.prove.families import near_members
from pgb.prove.few import just_two, sum_over_two
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.eliminator import *

theorem = Result(
    "locally_spanning",
    mark="O",
    title="ReLU, cosine and 1 + w.x leave bad minima: what they do not see stays",
    source="theory, 4 hypotheses, H5",
    kind="hypothesis",
    limits="Which activations are locally spanning, and on which inputs: see activations.",
    drops={
        "locally_spanning": (
            "eliminators.grouped_residuals_vanish",
            "eliminators.elimination",
            "eliminator",
        ),
    },
)

unseen = cited("unseen_residuals")["minimum_where_residuals_are_unseen"]
at_R = {V: Input}
W_, z_ = retype_term(W, at_R), retype_term(z, at_R)
Point_ = z_.sort
other, original = Var("other", T), function(T, lambda theta: L(theta))


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


relu = function(Input, lambda x: function(Input, lambda w: pos(dot(w, x))))
cosine = function(Input, lambda x: function(Input, lambda w: cos(dot(w, x))))
degree_one = function(Input, lambda x: function(Input, lambda w: 1 + dot(w, x)))


def of(activation, claim):
    """A claim about the general neuron, for this activation K(x; w)."""
    return substitute(retype_term(claim, at_R), {retype_term(kernel, at_R): activation})


def minimum(activation):
    return of(activation, transformation.at_minimum)


no_neurons = for_all(K, lambda k: eq(a(k), 0))
standing = {
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "positive_penalty": positive_penalty,
    "neurons_vanished": no_neurons,
    "still_model": near(theta, lambda t: for_all(N, lambda j: eq(f(X(j), t), f(X(j), theta)))),
}
better_parameters = lt(L(other), L(theta))


def seen(activation, c, v):
    """sum_j c_j K(X_j; v)"""
    return sum_(N, lambda j: c(j) * activation(X(j), v))


def residuals(k):
    return function(N, lambda j: R(j, theta, k))


def bad_minimum(given, activation, not_seen):
    """From "no neuron near w_k sees R": a local minimum, and theta is not a global one of L."""
    stays, _ = parts(
        unseen.apply(given, at={kernel: activation}, sorts=at_R, unseen_residuals=not_seen)
    )
    return both(step("so a = 0 is a local minimum", stays), not_global(given.better_parameters))


def not_global(better):
    """From L(other) < L(theta): theta is no global minimum of L."""
    least = supposing(global_minimum(original, theta, "theta"))(lambda least: use(least, other))
    bad = Not(global_minimum(original, theta, "theta"))
    return consequence(bad, least, better)


def bad(activation):
    return And(minimum(activation), Not(global_minimum(original, theta, "theta")))


# %% [markdown]
# ## ReLU
#
# Near weights with w . X_j < 0 at every input the neuron is 0: Lt = L + lambda |a|^2.

# %%
negative_side = for_all(K, lambda k: for_all(N, lambda j: lt(dot(W_(k), X(j)), 0)))


@theorem.statement(
    near(W_, lambda V: for_all(K, lambda k: for_all(N, lambda j: eq(relu(X(j), V(k)), 0)))),
    witnesses=("ReLU",),
    negative_side=negative_side,
)
def relu_is_silent(given):
    """Where all w_k . X_j < 0, no ReLU neuron near by sees any input."""

    @every(K)
    def silent(k):
        @every(N)
        def at(j):
            below = combine(lt(0, -dot(W_(k), X(j))), (use(given.negative_side, k, j), 1))
            room = use(near_above(), 0, -dot(W_(k), X(j)), below)
            around_w = pull_back(room, function(Input, lambda v: -dot(v, X(j))), W_(k))

            @nearby(around_w)
            def zero(v, above):
                negative = combine(le(dot(v, X(j)), 0), (above, 1))
                return use(fact("pos_of_nonpositive"), dot(v, X(j)), negative)

            return zero

        return near_all(at)

    step("v . X_j < 0 for all v near w_k, so the ReLU is 0 there", silent)
    return restate(relu_is_silent.conclusion, near_members(silent))


def penalty(a):
    return lam * sum_(K, lambda k: a(k) ** 2)


def penalty_alone(zeros, y):
    """From silent neurons at y: there Lt = L + lambda |a|^2."""
    other, a1, b1, W1 = components(y)

    def loss(h):
        def output(i):
            return function(K, lambda k: f(x(i), other, k) + a1(k) * s(b1(k)) * h(k, group(i)))

        return mean(M, lambda i: l(i, output(i))) + penalty(a1)

    none = function(K, lambda k: function(N, lambda j: 0))

    @every(K)
    def rows(k):
        row = every(N)(lambda j: combine(eq(0, relu(X(j), W1(k))), (use(zeros, k, j), -1)))
        return extend(row)

    plain = L(other) + penalty(a1)
    claim = function(none.sort, lambda h: eq(loss(h), plain))
    found = replace(extend(rows), claim, identity(loss(none), plain))
    return restate(eq(of(relu, Lt)(y), plain), found)


@theorem.statement(
    bad(relu),
    witnesses=("ReLU",),
    positive_penalty=positive_penalty,
    neurons_vanished=no_neurons,
    negative_side=negative_side,
    minimum_of_the_loss=local_minimum(original, theta, "theta"),
    better_parameters=better_parameters,
)
def relu_leaves_bad_minima(given):
    """Every local minimum of L, bad or not, gives one of the augmented loss with ReLU neurons."""
    silent = pull_back(relu_is_silent.apply(given), function(Point_, lambda theta, a, b, W: W), z_)
    value = step(
        "no neuron sees anything: Lt = L + lambda |a|^2",
        nearby(silent)(lambda y, zeros: penalty_alone(zeros, y)),
    )
    no_smaller = pull_back(
        given.minimum_of_the_loss, function(Point_, lambda theta, a, b, W: theta), z_
    )
    none = summed(
        every(K)(lambda k: combine(eq(a(k) ** 2, 0), (use(given.neurons_vanished, k), a(k))))
    )
    here_value = here(value)

    @nearby(value, no_smaller)
    def above(y, value_there, smaller):
        return combine(
            le(of(relu, Lt)(z_), of(relu, Lt)(y)),
            (here_value, 1),
            (value_there, -1),
            (smaller, 1),
            (none, lam),
            (nonnegative(sum_(K, lambda k: components(y)[1](k) ** 2)), given.positive_penalty),
        )

    stays = step("L is not smaller near theta, the penalty not near a = 0", above)
    return both(restate(minimum(relu), stays), not_global(given.better_parameters))


# %% [markdown]
# ## Cosine
#
# cos(w . x) is the same at x and -x: opposite inputs with opposite residual gradients are unseen.

# %%
j1, j2 = Var("j1", N), Var("j2", N)
opposite_inputs = And(just_two(j1, j2), for_all(D, lambda q: eq(X(j1, q), -X(j2, q))))
opposite_residuals = for_all(K, lambda k: eq(R(j1, theta, k), -R(j2, theta, k)))


def cosine_sees_nothing(opposite_inputs, opposite_residuals):
    """For all k, near w_k: sum_j R_jk cos(v . X_j) = 0."""
    two, opposite = parts(opposite_inputs)

    @every(K, Input)
    def unseen_by(k, v):
        turned = replace(
            extend(every(D)(lambda q: combine(eq(-X(j2, q), X(j1, q)), (use(opposite, q), -1)))),
            function(Input, lambda u: eq(cos(dot(v, u)), cos(-dot(v, X(j2))))),
            identity(cos(dot(v, function(D, lambda q: -X(j2, q)))), cos(-dot(v, X(j2)))),
        )
        even = use(fact("cos_even"), dot(v, X(j2)))
        terms = function(N, lambda j: R(j, theta, k) * cosine(X(j), v))
        total = use(sum_over_two(N), j1, j2, terms, two)
        return combine(
            eq(seen(cosine, residuals(k), v), 0),
            (total, 1),
            (turned, R(j1, theta, k)),
            (even, R(j1, theta, k)),
            (use(opposite_residuals, k), cos(dot(v, X(j2)))),
        )

    return everywhere(cosine, unseen_by)


def everywhere(activation, unseen_by):
    """What no weights see is seen by none near w_k."""

    @every(K)
    def near_weights(k):
        return near_everywhere(use(unseen_by, k), W_(k))

    return near_weights


@theorem.statement(
    bad(cosine),
    witnesses=("cosine",),
    **standing,
    opposite_inputs=opposite_inputs,
    opposite_residuals=opposite_residuals,
    better_parameters=better_parameters,
)
def cosine_leaves_bad_minima(given):
    """On two opposite inputs, opposite residual gradients stay a bad local minimum."""
    not_seen = step(
        "R_1k cos(v . X_1) + R_2k cos(v . X_2) = 0 for all v",
        cosine_sees_nothing(given.opposite_inputs, given.opposite_residuals),
    )
    return bad_minimum(given, cosine, not_seen)


# %% [markdown]
# ## Degree one
#
# sum_j R_jk (1 + w . X_j) is the sum of the R_jk plus w times the sum of the R_jk X_j. On three
# equidistant inputs of a line, residual gradients c, -2c, c have both 0.

# %%
no_moments = for_all(
    K,
    lambda k: And(
        eq(sum_(N, lambda j: R(j, theta, k)), 0),
        for_all(D, lambda q: eq(sum_(N, lambda j: R(j, theta, k) * X(j, q)), 0)),
    ),
)


@theorem.statement(
    bad(degree_one),
    witnesses=("degree one",),
    **standing,
    no_moments=no_moments,
    better_parameters=better_parameters,
)
def degree_one_leaves_bad_minima(given):
    """Residual gradients with sum 0 and first moments 0 stay a bad local minimum."""

    @every(K, Input)
    def unseen_by(k, v):
        total, moments = parts(use(given.no_moments, k))
        each = every(D)(
            lambda q: combine(
                eq(v(q) * sum_(N, lambda j: R(j, theta, k) * X(j, q)), 0), (use(moments, q), v(q))
            )
        )
        return combine(eq(seen(degree_one, residuals(k), v), 0), (total, 1), (summed(each), 1))

    not_seen = step("1 + v . x sees the sum and the moments", everywhere(degree_one, unseen_by))
    return bad_minimum(given, degree_one, not_seen)


# %% [markdown]
# ## Instances
#
# ReLU on X = (1, 2) at w = -1; cosine on X = (1, -1) with residuals (1, -1); degree one on
# X = (0, 1, 2) with residuals (1, -2, 1). The models stay 0 around t = 0 and fit at t = 2. The bias
# is a factor, s(b) = b.


# %%
def instance(name, activation, values=None, lemmas=()):
    @theorem.instance(name)
    def build():
        from pgb.witness.interpretation import interpretation
        from pgb.witness.networks import network

        base = network(f"H5-{name.lower().replace(' ', '-')}")
        more = interpretation(
            name,
            base.sizes,
            {other: [2], **(values or {})},
            {
                kernel: activation,
                s: function(Real, lambda t: t),
                ds: function(Real, lambda t: 1),
            },
            lemmas=lemmas,
            examples=[other, residuals(first), W_(first)],
            spaces=at_R,
        )
        return with_values(
            base,
            name=name,
            values={**base.values, **more.values},
            definitions={**base.definitions, **more.definitions},
            lemmas=more.lemmas,
            examples={**base.examples, **more.examples},
            spaces=more.spaces,
        )


first = Var("first", K)
instance("ReLU", relu, {first: 0})
instance(
    "cosine",
    cosine,
    {first: 0, j1: 0, j2: 1},
    [cosine_sees_nothing(assume(opposite_inputs), assume(opposite_residuals))],
)
instance("degree one", degree_one, {first: 0})


# %%
if __name__ == "__main__":
    theorem.main()
