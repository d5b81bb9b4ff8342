# %% [markdown]
# # The penalty must be flat at 0
#
# The absolute value grows with |a|, so neurons would vanish; but it has a kink at 0. Where the
# loss falls by less per unit of a than the penalty grows, a = 0 is a local minimum whatever the
# residual: (a e^b - 1)^2 + 4 |a| at a = b = 0. A model with a suboptimal minimum keeps it.

# %%
from dataclasses import replace as with_values
from fractions import Fraction

from pgb.facts.functions import pos
from pgb.facts.notions import continuous
from pgb.prove import *
from pgb.prove.bounds import near_above, nonnegative
from pgb.prove.elementary import positive_part, positive_sum
from pgb.prove.families import near_every
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform._penalised import Lt, at_fixed, rho
from pgb.transform.exponential import NAMES, Neurons, Point, W, a, activation, b, g, neurons, z

theorem = Result(
    "smooth_penalty",
    mark="O",
    title="with the penalty 4 |a| a suboptimal minimum stays one, with a = 0",
    source="theory, 4 hypotheses, H10, and 2.10 penalties",
    kind="hypothesis",
    limits=(
        "It holds only where the penalty outweighs the slope of the loss: for large b the same "
        "point is no local minimum."
    ),
    drops={
        "flat_penalty": ("penalties.grouped_residuals_vanish", "penalties.eliminates"),
        "smooth_penalty": ("exponential",),
    },
)

c = Var("c", Fun(T, Real))
other = Var("other", T)
zero = function(K, lambda k: 0)


def size(u):
    """|u|"""
    return pos(u) + pos(-u)


def weight(b, W, k):
    """The mean of exp(w_k . x_i + b_k) over the samples."""
    return mean(M, lambda i: activation(k, b, W, x(i)))


scalar_model = for_all(
    Input, lambda x: for_all(T, lambda t: for_all(K, lambda k: eq(f(x, t, k), -c(t))))
)
squared_to_zero = for_all(
    M, lambda i: for_all(Output, lambda q: eq(l(i, q), sum_(K, lambda k: q(k) ** 2)))
)
absolute_penalty = for_all(Real, lambda t: eq(rho(t), 4 * size(t)))
weak_neurons = for_all(K, lambda k: lt(c(theta) * weight(b, W, k), 2))
standing = {
    "scalar_model": scalar_model,
    "squared_to_zero": squared_to_zero,
    "absolute_penalty": absolute_penalty,
    "continuous_error": continuous(c, theta),
    "minimum_of_the_error": local_minimum(c, theta, "theta"),
    "nonnegative_error": le(0, c(theta)),
    "weak_neurons": weak_neurons,
    "neurons_vanished": for_all(K, lambda k: eq(a(k), 0)),
}

# %% [markdown]
# ## A local minimum with a = 0
#
# All outputs are -c(theta), all targets 0. Near the point c E_k < 2, where E_k is the mean of
# exp(s); so the loss of output k, at least c^2 - 2 c E_k a_k, and the penalty 4 |a_k| are together
# at least c^2.


# %%
def twice(positive):
    """From 0 <= u: 0 <= 2 u."""
    return combine(le(0, 2 * positive.conclusion.children[1]), (positive, 2))


def written_out(given, y):
    """Lt at y is the mean of sum_k (g_ik - c)^2, plus 4 sum_k |a_k|."""
    t, a, b, W = components(y)

    def added(i, k):
        return g(a, b, W, x(i))(k)

    @every(M, K)
    def entry(i, k):
        output = f(x(i), t, k) + added(i, k)
        return combine(
            eq(output**2, (added(i, k) - c(t)) ** 2),
            (use(given.scalar_model, x(i), t, k), output + added(i, k) - c(t)),
        )

    @every(M)
    def sample(i):
        output = function(K, lambda k: f(x(i), t, k) + added(i, k))
        return combine(
            eq(l(i, output), sum_(K, lambda k: (added(i, k) - c(t)) ** 2)),
            (use(given.squared_to_zero, i, output), 1),
            (summed(use(entry, i)), 1),
        )

    penalty = summed(every(K)(lambda k: use(given.absolute_penalty, a(k))))
    losses = mean(M, lambda i: sum_(K, lambda k: (added(i, k) - c(t)) ** 2))
    return combine(
        eq(Lt(y), losses + 4 * sum_(K, lambda k: size(a(k)))),
        (summed(sample), Card(M) ** -1),
        (penalty, 1),
    )


@theorem.statement(
    And(local_minimum(Lt, z, NAMES), local_minimum(at_fixed(theta), neurons, "a,b,W")),
    certifies=True,
    witnesses=("the error t^2",),
    **standing,
)
def minimum_at_zero(given):
    """At a local minimum of c with c E_k < 2, a = 0 is a local minimum of Lt."""
    start = pair(theta, zero, b, W)

    def known(part, at):
        return restate(continuous(c, at), given.continuous_error)

    lower = pull_back(
        given.minimum_of_the_error, function(Point, lambda theta, a, b, W: theta), start
    )

    def spare(k):
        return function(Point, lambda theta, a, b, W: 2 - c(theta) * weight(b, W, k))

    each = every(K)(
        lambda k: pull_back(
            use(
                near_above(),
                0,
                spare(k)(start),
                combine(lt(0, spare(k)(start)), (use(given.weak_neurons, k), 1)),
            ),
            spare(k),
            start,
            known=known,
        )
    )
    weak = step(
        "near the point c E_k < 2",
        use(
            near_every(K, Point),
            function(K, lambda k: function(Point, lambda y: lt(0, spare(k)(y)))),
            start,
            each,
        ),
    )
    at_start = written_out(given, start)
    none = combine(
        eq(Lt(start), sum_(K, lambda k: c(theta) ** 2)),
        (at_start, 1),
        (use(fact("pos_of_nonnegative"), Num(0), combine(le(0, Num(0)))), 8 * Card(K)),
    )

    @nearby(lower, weak)
    def no_smaller(y, error_grows, still_weak):
        t, a, b, W = components(y)
        error = combine(le(0, c(t)), (error_grows, 1), (given.nonnegative_error, 1))
        both_errors = combine(le(0, c(t) + c(theta)), (error, 1), (given.nonnegative_error, 1))
        share = fact("cardinality_positive", M)

        @every(K)
        def output(k):
            E, length = weight(b, W, k), size(a(k))
            above, below = (parts(use(positive_part(), u)) for u in (a(k), -a(k)))
            length_positive = combine(le(0, length), (above[0], 1), (below[0], 1))
            length_above = combine(le(0, length - a(k)), (above[1], 1), (below[0], 1))
            total = nonnegative(sum_(M, lambda i: activation(k, b, W, x(i))))
            mean_weight = combine(le(0, E), (total, share))
            falls = combine(le(0, 2 * c(t) * E), (mean_weight, twice(error)))
            left = combine(le(0, 4 - 2 * c(t) * E), (use(still_weak, k), 2))
            pays = combine(
                le(2 * c(t) * E * a(k), 4 * length), (length_above, falls), (length_positive, left)
            )
            squares = summed(every(M)(lambda i: square_sign(g(a, b, W, x(i))(k))))
            grown = combine(le(c(theta) ** 2, c(t) ** 2), (error_grows, both_errors))
            loss = mean(M, lambda i: (g(a, b, W, x(i))(k) - c(t)) ** 2)
            return combine(
                le(c(theta) ** 2, loss + 4 * length), (pays, 1), (squares, share), (grown, 1)
            )

        step("each output keeps at least c(theta)^2 of loss and penalty", output)
        return combine(
            le(Lt(start), Lt(y)), (none, 1), (summed(output), 1), (written_out(given, y), -1)
        )

    flipped = every(K)(lambda k: combine(eq(0, a(k)), (use(given.neurons_vanished, k), -1)))
    minimum = replace(
        extend(flipped),
        function(Output, lambda a: local_minimum(Lt, pair(theta, a, b, W), NAMES)),
        restate(local_minimum(Lt, start, NAMES), no_smaller),
    )
    minimum = restate(local_minimum(Lt, z, NAMES), minimum)
    fixed = pull_back(minimum, function(Neurons, lambda a, b, W: pair(theta, a, b, W)), neurons)
    return both(minimum, restate(local_minimum(at_fixed(theta), neurons, "a,b,W"), fixed))


# %% [markdown]
# ## It may be a bad one


# %%
@theorem.statement(
    And(local_minimum(Lt, z, NAMES), lt(L(other), L(theta))),
    witnesses=("4 |a|",),
    **standing,
    better_parameters=And(le(0, c(other)), lt(c(other), c(theta))),
)
def bad_minimum(given):
    """If c is smaller elsewhere, this local minimum of Lt is at a suboptimal theta."""
    minimum, _ = parts(minimum_at_zero.apply(given))
    low, lower = parts(given.better_parameters)

    def loss(t):
        @every(M)
        def sample(i):
            each = every(K)(
                lambda k: combine(
                    eq(f(x(i), t, k) ** 2, c(t) ** 2),
                    (use(given.scalar_model, x(i), t, k), f(x(i), t, k) - c(t)),
                )
            )
            return combine(
                eq(l(i, f(x(i), t)), Card(K) * c(t) ** 2),
                (use(given.squared_to_zero, i, f(x(i), t)), 1),
                (summed(each), 1),
            )

        return combine(eq(L(t), Card(K) * c(t) ** 2), (summed(sample), Card(M) ** -1))

    ones = function(K, lambda k: Num(1))
    count = use(positive_sum(K), ones, every(K)(lambda k: combine(lt(0, ones(k)))))
    total = combine(lt(0, c(theta) + c(other)), (low, 2), (lower, 1))
    squares = combine(lt(c(other) ** 2, c(theta) ** 2), (lower, total))
    better = combine(lt(L(other), L(theta)), (loss(other), 1), (loss(theta), -1), (squares, count))
    return both(minimum, step("L(theta) = d_y c(theta)^2", better))


# %% [markdown]
# ## Instances
#
# (a e^b - 1)^2 + 4 |a| at a = b = 0, with the base model c = 1 + t^2 - (5/8) t^3: c(0) = 1 is a
# local minimum, c(2) = 0 the global one. That 4 |t| grows with |t| is a lemma of the instance.


# %%
def length_grows():
    """4 |s| < 4 |t| where s^2 < t^2."""

    @every(Real)
    def square(u):
        goal = eq(size(u) ** 2, u**2)

        def right(case):
            same = use(fact("pos_of_nonnegative"), u, case)
            none = use(fact("pos_of_nonpositive"), -u, combine(le(-u, 0), (case, 1)))
            return combine(goal, (same, size(u) + u), (none, size(u) + u))

        def left(case):
            none = use(fact("pos_of_nonpositive"), u, combine(le(u, 0), (case, 1)))
            same = use(fact("pos_of_nonnegative"), -u, combine(le(0, -u), (case, 1)))
            return combine(goal, (same, size(u) - u), (none, size(u) - u))

        return by_cases(goal, le(0, u), right, left)

    def length(u):
        above, below = (parts(use(positive_part(), v))[0] for v in (u, -u))
        return combine(le(0, size(u)), (above, 1), (below, 1))

    @every(Real, Real, where=lambda s, t: lt(s**2, t**2))
    def grows(s, t, order):
        @supposing(le(4 * size(t), 4 * size(s)))
        def impossible(case):
            total = combine(le(0, size(s) + size(t)), (length(s), 1), (length(t), 1))
            backwards = combine(le(size(t), size(s)), (case, Fraction(1, 4)))
            return combine(
                le(t**2, s**2),
                (backwards, total),
                (use(square, s), 1),
                (use(square, t), -1),
            )

        return consequence(lt(4 * size(s), 4 * size(t)), impossible, order)

    return grows


def on_base_model(name, error, **more):
    from flint import fmpq

    from pgb.witness.interpretation import Native
    from pgb.witness.networks import network

    root = Var("root", Fun(T, Real))
    base = network("H10-absolute-penalty")
    model = function(Input, lambda x: function(T, lambda t: function(K, lambda k: -error(root(t)))))
    return with_values(
        base,
        name=name,
        values={**base.values, root: Native(lambda on: lambda t: t[0], "theta"), other: (fmpq(2),)},
        definitions={
            **base.definitions,
            f: model,
            c: function(T, lambda t: error(root(t))),
            rho: function(Real, lambda t: 4 * size(t)),
        },
        lemmas=(length_grows(),),
        examples={**base.examples, other.sort: (other,)},
    )


@theorem.instance("4 |a|")
def base_model():
    return on_base_model("4 |a|", lambda t: 1 + t**2 - 5 * t**3 / 8)


@theorem.instance("the error t^2")
def fitted_model():
    """A model that fits at theta = 0: there the minimum is plain."""
    return on_base_model("the error t^2", lambda t: t**2)


# %%
if __name__ == "__main__":
    theorem.main()
