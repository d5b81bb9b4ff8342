# %% [markdown]
# # Neurons without bias
#
# Leave out the bias: g_k = a_k exp(w_k . x). Where 0 is an affine combination of the inputs, the
# neuron can stay as half a bias of the network: at w = 0 it lowers the loss by its size alone, and
# to move w changes some outputs for the worse, at second order, by more than it can gain.

# %%
from pgb.facts.functions import log
from pgb.kernel.binding import retype_term, substitute
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.lemmas import exp_of_equal
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform import eliminator
from pgb.transform.exponential import *

theorem = Result(
    "unbiased_neurons",
    mark="O",
    title="without bias a neuron can stay where 0 is an affine combination of the inputs",
    source="theory, 2.5 eliminators, the bias",
    limits="On other inputs the bias is not needed: see bias_criterion.",
    unwitnessed="it serves to certify instances of other statements",
)

common_losses = cited("common_losses")
remains = cited("optimality_criterion")["suboptimal_where_a_residual_remains"]

none = function(K, lambda k: 0)
Unbiased = Product((T, Output, Weights))
point = pair(theta, a, W)
without = function(Unbiased, lambda theta, a, W: Lt(pair(theta, a, none, W)))
"""The augmented loss with b = 0."""
minimum = local_minimum(without, point, "theta,a,W")
no_neurons = for_all(K, lambda k: eq(a(k), 0))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


# %% [markdown]
# ## Where 0 is an affine combination of the inputs
#
# Let nu be weights of the samples with sum_i nu_i x_i = 0 and sum_i nu_i = 1, squared losses, and
# f(x_i)_k + a_k - y_ik = - m lambda nu_i a_k. Near the point write a'_k = a_k e^t and
# v_i = t + w'_k . x_i, so that sum_i nu_i v_i = t. The change of the loss is a_k^2 times
#
#     (1/m) sum_i [(e^v_i - 1)^2 - 2 m lambda nu_i (e^v_i - 1 - v_i)] + lambda (e^(2t) - 1 - 2t),
#
# and (e^v - 1)^2 >= e^v (e^v - 1 - v): no bracket is negative where 2 m lambda nu_i <= e^v_i.

# %%
y = Var("y", Fun(M, Output))
nu = Var("nu", Fun(M, Real))
squares = {
    l: function(M, lambda i: LOSSES["squared"].value(y(i))),
    dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
}


def squared(claim):
    """A claim about the losses, for squared ones with targets y."""
    return substitute(claim, squares)


standing = {
    "positive_penalty": positive_penalty,
    "affine_combination": And(
        for_all(D, lambda q: eq(sum_(M, lambda i: nu(i) * x(i)(q)), 0)),
        eq(sum_(M, lambda i: nu(i)), 1),
    ),
    "small_penalty": for_all(M, lambda i: lt(2 * Card(M) * lam * nu(i), 1)),
    "still_model": near(theta, lambda t: for_all(N, lambda j: eq(f(X(j), t), f(X(j), theta)))),
    "weights_unseen": for_all(K, lambda k: for_all(M, lambda i: eq(dot(W(k), x(i)), 0))),
    "residuals": for_all(
        M,
        lambda i: for_all(
            K,
            lambda k: eq(f(x(i), theta, k) + a(k) - y(i, k), -(Card(M) * lam * nu(i) * a(k))),
        ),
    ),
}


def threshold(i):
    """2 m lambda nu_i"""
    return 2 * Card(M) * lam * nu(i)


def change(k, i, a1, u):
    """The change of the squared error of output k of sample i, where w'_k . x_i = u."""
    gap = f(x(i), theta, k) - y(i, k)
    return (gap + a1 * exp(u)) ** 2 - (gap + a(k)) ** 2


def total_change(k, a1, w):
    """The change of the loss through output k, when its neuron is (a', w')."""
    return mean(M, lambda i: change(k, i, a1, dot(w, x(i)))) + lam * (a1**2 - a(k) ** 2)


Single = Product((Real, Input))
"""(a_k, w_k)"""


def growth(given, k, t, w, larger):
    """0 <= the change of output k at a'_k = a_k e^t and w, where 2 m lambda nu_i < e^v_i."""
    centred, one = parts(given.affine_combination)

    def v(i):
        return t + dot(w, x(i))

    @every(M)
    def bracket(i):
        lower = use(fact("exp_above_tangent"), v(i))
        upper = use(fact("exp_above_tangent"), -v(i))
        room = combine(le(0, exp(v(i)) - threshold(i)), (use(larger, i), 1))
        goal = le(0, (exp(v(i)) - 1) ** 2 - threshold(i) * (exp(v(i)) - 1 - v(i)))
        return combine(goal, (lower, room), (upper, exp_sign(v(i))))

    @every(M)
    def exact(i):
        """The change is a_k^2 times (e^v - 1)^2 - 2 m lambda nu_i (e^v - 1)."""
        excess = (exp(v(i)) - 1) ** 2 - threshold(i) * (exp(v(i)) - 1)
        known = use(given.residuals, i, k)
        goal = eq(change(k, i, a(k) * exp(t), dot(w, x(i))), a(k) ** 2 * excess)
        return combine(goal, (known, 2 * a(k) * (exp(v(i)) - 1)))

    step("no bracket is negative", bracket)
    step("the change of a squared error, with a'_k = a_k e^t", exact)
    balance = summed(
        every(D)(
            lambda q: combine(
                eq(w(q) * sum_(M, lambda i: nu(i) * x(i)(q)), 0), (use(centred, q), w(q))
            )
        )
    )
    size = square_sign(a(k))
    curved = use(fact("exp_above_tangent"), 2 * t)
    weight = combine(le(0, lam * a(k) ** 2), (size, given.positive_penalty))
    share = fact("cardinality_positive", M)
    brackets = combine(
        le(0, a(k) ** 2 * sum_(M, lambda i: bracket_of(v(i), i))), (summed(bracket), size)
    )
    return combine(
        le(0, total_change(k, a(k) * exp(t), w)),
        (brackets, share),
        (curved, weight),
        (summed(exact), -(Card(M) ** -1)),
        (balance, 2 * lam * a(k) ** 2),
        (one, 2 * lam * a(k) ** 2 * t),
    )


def bracket_of(v, i):
    return (exp(v) - 1) ** 2 - threshold(i) * (exp(v) - 1 - v)


def bounded_growth(given, k):
    """Near (a_k, w_k): the change of output k is not negative."""
    centre = pair(a(k), W(k))
    claim = near(centre, lambda a1, w: le(0, total_change(k, a1, w)))

    def vanishing(case):
        @every(Single)
        def anywhere(z):
            a1, w = components(z)

            @every(M)
            def more(i):
                moved_by = a1 * exp(dot(w, x(i))) - a(k)
                rest = a(k) + 2 * moved_by * (1 + Card(M) * lam * nu(i))
                return combine(
                    le(0, change(k, i, a1, dot(w, x(i)))),
                    (square_sign(a1 * exp(dot(w, x(i)))), 1),
                    (use(given.residuals, i, k), -2 * moved_by),
                    (case, rest),
                )

            return combine(
                le(0, total_change(k, a1, w)),
                (summed(more), fact("cardinality_positive", M)),
                (
                    square_sign(a1),
                    combine(le(0, lam), (given.positive_penalty, 1)),
                ),
                (case, lam * a(k)),
            )

        return near_everywhere(anywhere, centre)

    def moving(case):
        size = positive_square(k, case)
        sign = use(near_above(), 0, a(k) ** 2, size)
        same_sign = pull_back(sign, function(Single, lambda a1, w: a(k) * a1), centre)

        @every(M)
        def above(i):
            unseen = exp_of_equal(use(given.weights_unseen, k, i))
            small = combine(lt(0, 1 - threshold(i)), (use(given.small_penalty, i), 1))
            value = a(k) ** 2 * exp(dot(W(k), x(i)))
            product = combine(lt(0, a(k) ** 2 * (1 - threshold(i))), (size, small))
            start = combine(
                lt(threshold(i) * a(k) ** 2, value), (product, 1), (unseen, -(a(k) ** 2))
            )
            room = use(near_above(), threshold(i) * a(k) ** 2, value, start)
            curve = function(Single, lambda a1, w: a(k) * a1 * exp(dot(w, x(i))))
            return pull_back(room, curve, centre)

        @nearby(same_sign, near_all(above))
        def there(z, same, larger):
            return scaled_growth(given, k, case, components(z), same, larger)

        return there

    return by_cases(claim, eq(a(k), 0), vanishing, moving)


def positive_square(k, nonzero):
    """From a_k != 0: 0 < a_k^2."""
    none = supposing(le(a(k) ** 2, 0))(
        lambda small: use(
            zero_square(),
            a(k),
            use(fact("antisymmetry"), a(k) ** 2, 0, small, square_sign(a(k))),
        )
    )
    return consequence(lt(0, a(k) ** 2), none, nonzero)


def scaled_growth(given, k, nonzero, at, same_sign, larger):
    """With a' = a_k e^t: what growth says of (a', w)."""
    a1, w = at

    @from_some(use(fact("inverse"), a(k), nonzero))
    def scaled(r, inverse):
        ratio = a1 * r
        whole = combine(eq(a(k) * ratio, a1), (inverse, a1))

        @supposing(le(ratio, 0))
        def other_sign(negative):
            size = square_sign(a(k))
            return combine(le(a(k) * a1, 0), (negative, size), (whole, -a(k)))

        t = log(ratio)
        positive = consequence(lt(0, ratio), other_sign, same_sign)
        factor = use(fact("exp_of_log"), ratio, positive)
        value = combine(eq(a(k) * exp(t), a1), (factor, a(k)), (whole, 1))

        @every(M)
        def above(i):
            @supposing(le(exp(t + dot(w, x(i))), threshold(i)))
            def impossible(below):
                size = square_sign(a(k))
                return combine(
                    le(a(k) * a1 * exp(dot(w, x(i))), threshold(i) * a(k) ** 2),
                    (below, size),
                    (value, -a(k) * exp(dot(w, x(i)))),
                )

            goal = lt(threshold(i), exp(t + dot(w, x(i))))
            return consequence(goal, impossible, use(larger, i))

        claim = function(Real, lambda a1: le(0, total_change(k, a1, w)))
        return replace(value, claim, growth(given, k, t, w, above))

    return scaled


@theorem.statement(squared(minimum), certifies=True, witnesses=(), **standing)
def minimum_without_bias(given):
    """At such a point the loss without bias has a local minimum."""
    steady = pull_back(given.still_model, function(Unbiased, lambda theta, a, W: theta), point)
    no_loss = step(
        "near the point, no output has a smaller squared error plus penalty",
        near_all(
            every(K)(
                lambda k: pull_back(
                    bounded_growth(given, k),
                    function(Unbiased, lambda theta, a, W: pair(a(k), W(k))),
                    point,
                )
            )
        ),
    )

    def value(F, a1, h):
        def error(i):
            return sum_(K, lambda k: (F(i)(k) + a1(k) * exp(h(k)(i)) - y(i, k)) ** 2)

        return mean(M, error) + lam * sum_(K, lambda k: a1(k) ** 2)

    here_f = function(M, lambda i: f(x(i), theta))
    still = function(K, lambda k: function(M, lambda i: 0))
    seen = function(K, lambda k: function(M, lambda i: dot(W(k), x(i))))
    unmoved = every(K)(
        lambda k: extend(
            every(M)(lambda i: combine(eq(seen(k)(i), 0), (use(given.weights_unseen, k, i), 1)))
        )
    )
    value_here = replace(
        extend(unmoved),
        function(still.sort, lambda h: eq(squared(without)(point), value(here_f, a, h))),
        identity(squared(without)(point), value(here_f, a, seen)),
    )

    @nearby(steady, no_loss)
    def no_smaller(z, same, changes):
        other, a1, W1 = components(z)
        there = function(K, lambda k: function(M, lambda i: dot(W1(k), x(i))))
        same_f = extend(every(M)(lambda i: use(same, group(i))))
        value_there = replace(
            same_f,
            function(here_f.sort, lambda F: eq(squared(without)(z), value(F, a1, there))),
            identity(squared(without)(z), value(function(M, lambda i: f(x(i), other)), a1, there)),
        )
        return combine(
            le(squared(without)(point), squared(without)(z)),
            (summed(changes), 1),
            (value_here, 1),
            (value_there, -1),
        )

    return step("so the loss is not smaller: add up the outputs", no_smaller)


# %% [markdown]
# A neuron without bias is one with s(b) = 1 and K(x; w) = exp(w . x): the slope of s is 0.

# %%
UNBIASED = {
    eliminator.s: function(Real, lambda t: 1),
    eliminator.kernel: function(Input, lambda x: function(Input, lambda w: exp(dot(w, x)))),
}
as_general = substitute(
    retype_term(
        And(eliminator.transformation.at_minimum, eliminator.transformation.at_minimum_in_neurons),
        {eliminator.V: Input},
    ),
    {retype_term(variable, {eliminator.V: Input}): value for variable, value in UNBIASED.items()},
)


@theorem.statement(squared(as_general), certifies=True, witnesses=(), **standing)
def minimum_with_a_flat_factor(given):
    """It is one with a_k s(b_k) exp(w_k . x) where s = 1, at any b."""
    stays = minimum_without_bias.apply(given)
    widened = pull_back(stays, function(Point, lambda theta, a, b, W: pair(theta, a, W)), z)
    fixed = pull_back(widened, function(Neurons, lambda a, b, W: pair(theta, a, b, W)), neurons)
    return restate(squared(as_general), both(widened, fixed))


# %% [markdown]
# There a is not 0, and theta is not optimal: the residual gradients of an output with a_k != 0
# add up to - 2 m (1 + lambda) a_k.


# %%
def known_losses(name, claim):
    """What common_losses says of the squared loss, here."""
    statement = common_losses[f"squared_{name}"].apply()
    return restate(squared(claim), every(M)(lambda i: use(statement, y(i))))


@theorem.statement(
    And(squared(minimum), Not(no_neurons), squared(lt(Lstar, L(theta)))),
    witnesses=("inputs -2 and 1",),
    **standing,
    some_neuron=there_is(K, lambda k: ne(a(k), 0)),
)
def bad_minimum(given):
    """There is a local minimum with a != 0 at a theta that is not optimal."""
    stays = minimum_without_bias.apply(given)
    step("the loss without bias has a local minimum", stays)

    @from_some(given.some_neuron)
    def at(k, nonzero):
        vanished = supposing(no_neurons)(lambda zero: use(zero, k))

        @supposing(squared(residuals_vanish))
        def absurd(zero):
            return sizes_vanish(given, k, use_row(zero, k))

        remain = consequence(Not(squared(residuals_vanish)), absurd, nonzero)
        worse = remains.apply(
            at=squares,
            differentiable_losses=known_losses("differentiable", differentiable_losses),
            nonnegative_losses=known_losses("nonnegative", nonnegative_losses),
            residual_remains=step("not all residual gradients vanish", remain),
        )
        return both(stays, consequence(Not(no_neurons), vanished, nonzero), worse)

    return at


def use_row(zero, k):
    """The sum over j of R_jk is 0, where each is."""
    return summed(every(N)(lambda j: use(zero, j, k)))


def sizes_vanish(given, k, no_residual):
    """a_k = 0, where the residual gradients of output k add up to 0."""
    _, one = parts(given.affine_combination)
    each = summed(every(M)(lambda i: use(given.residuals, i, k)))
    product = combine(
        eq((1 + lam) * a(k), 0),
        (no_residual, -(Card(M) ** -1) / 2),
        (each, Card(M) ** -1),
        (one, -lam * a(k)),
    )
    factor = use(fact("no_zero_divisors"), 1 + lam, a(k), product)
    no_factor = supposing(eq(1 + lam, 0))(lambda none: combine(le(lam, 0), (none, 1)))
    return consequence(eq(a(k), 0), factor, no_factor, given.positive_penalty)


# %% [markdown]
# ## An instance
#
# Inputs -2, 1, 1 with nu = (1/3, 1, -1/3); the last two share an input, not a target.


# %%
@theorem.instance("inputs -2 and 1")
def opposite_inputs():
    from pgb.witness.interpretation import Native, interpretation

    return interpretation(
        "inputs -2 and 1",
        sizes={M: 3, N: 2, K: 2, D: 1},
        values={
            X: [[-2], [1]],
            group: [0, 1, 1],
            y: [["11/10", 1], ["13/10", 1], ["9/10", 1]],
            nu: ["1/3", "1", "-1/3"],
            theta: [0],
            f: Native(zero_and_one, "a model that is (0, 1)"),
            lam: "1/10",
            a: [1, 0],
            W: [[0], [0]],
        },
        definitions=squares,
    )


def zero_and_one(on):
    return lambda x: lambda theta: (on.integer(0), on.integer(1))


# %%
if __name__ == "__main__":
    theorem.main()
