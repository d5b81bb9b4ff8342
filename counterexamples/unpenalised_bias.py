# %% [markdown]
# # The bias must not be penalised
#
# Decay all the weights of the added neuron, as training does, and the transformation breaks. The
# neuron a exp(w.x + b) vanished because the penalty on a could be traded against b for nothing; if
# b costs as much, there is a best trade, with a > 0. A network whose output is at a local maximum,
# below its target, then sits in a bad minimum: the neuron fills a part of the gap, and every change
# of theta only widens it.

# %%
from fractions import Fraction

from pgb.facts.notions import norm_squared
from pgb.prove import *
from pgb.prove.bounds import near_above, nonnegative
from pgb.prove.extrema import smallest_value
from pgb.prove.lemmas import exp_of_equal
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "unpenalised_bias",
    mark="O",
    title="if the bias is penalised too, the augmented loss has bad minima with a != 0",
    source="theory, 4, H2 unpenalised_bias",
    kind="hypothesis",
    unwitnessed="it serves to certify instances of the other statements",
    limits=(
        "One distinct input. The penalty on b does no harm where the input weights can play the "
        "bias: see the last part."
    ),
    drops={"unpenalised_bias": ("exponential",)},
)

target = Var("target", Output)
other = Var("other", T)
j = Var("j", N)
x_j = X(j)

one_distinct_input = for_all(N, lambda j, i: eq(j, i))
squared_losses = for_all(
    M, lambda i: for_all(Output, lambda q: eq(l(i, q), sum_(K, lambda k: (q(k) - target(k)) ** 2)))
)
outputs_peak = for_all(
    N,
    lambda j: for_all(
        K, lambda k: near(theta, lambda other: le(f(X(j), other, k), f(X(j), theta, k)))
    ),
)
below_target = for_all(N, lambda j: for_all(K, lambda k: lt(f(X(j), theta, k), target(k))))
better_parameters = lt(L(other), L(theta))
base = {
    "one_distinct_input": one_distinct_input,
    "squared_losses": squared_losses,
    "positive_penalty": positive_penalty,
    "outputs_peak": outputs_peak,
    "below_target": below_target,
}


square = norm_squared


def of_all(b, W):
    """The penalty on all weights of the neurons but a."""
    return lam * (square(b) + square(W))


def of_bias(b, W):
    """The penalty on b alone."""
    return lam * square(b)


def with_penalty(penalty):
    """The augmented loss with a further penalty on b and W."""
    return function(Point, lambda theta, a, b, W: Lt(pair(theta, a, b, W)) + penalty(b, W))


# %% [markdown]
# ## The loss written out
#
# With one distinct input x, squared loss and c_k(theta) = target_k - f(x; theta)_k, the augmented
# loss is sum_k (c_k(theta) - a_k exp(w_k . x + b_k))^2 + lambda |a|^2.


# %%
def gap(theta, k):
    """c_k(theta)"""
    return target(k) - f(X(j), theta, k)


def filled(v, k, x=x_j):
    """a_k exp(w_k . x + b_k), the part of the gap that the neuron fills."""
    a, b, W = components(v)
    return a(k) * activation(k, b, W, x)


def misfit(theta, v, x=x_j):
    return sum_(K, lambda k: (gap(theta, k) - filled(v, k, x)) ** 2)


def value_in(penalty, v, theta=theta):
    """misfit + lambda |a|^2 + penalty, the loss with penalty at (theta, v), written out."""
    a, b, W = components(v)
    return misfit(theta, v) + lam * square(a) + penalty(b, W)


def written_out(given, theta, v):
    """Lt(theta, a, b, W) = misfit + lambda |a|^2."""
    a, b, W = components(v)

    @every(M)
    def same_loss(i):
        def output(h):
            return augmented_output(theta, a, b, W, X(h))

        at_j = use(given.squared_losses, i, output(j))
        return replace(
            use(given.one_distinct_input, j, group(i)),
            function(N, lambda h: eq(l(i, output(h)), misfit(theta, v))),
            combine(eq(l(i, output(j)), misfit(theta, v)), (at_j, 1)),
        )

    goal = eq(Lt(pair(theta, a, b, W)), misfit(theta, v) + lam * square(a))
    return combine(goal, (summed(same_loss), Card(M) ** -1))


# %% [markdown]
# ## A minimum in the neurons stays one when theta moves
#
# There the slope in a_k is 0, c_k - u_k = lambda a_k exp(-s_k) for u_k = a_k exp(s_k): so a_k > 0,
# and the neuron fills the gap in part, u_k < c_k. Near by it still does; and where theta moves,
# the gap is wider, and so is what is left of it.


# %%
def fills_in_part(given, penalty):
    """At a minimum in (a, b, W), 0 < a_k and u_k < c_k for every k."""

    @nearby(given.minimum_in_neurons)
    def no_smaller(v, known):
        here, there = written_out(given, theta, neurons), written_out(given, theta, v)
        goal = le(value_in(penalty, neurons), value_in(penalty, v))
        return combine(goal, (known, 1), (here, -1), (there, 1))

    @every(K)
    def each(k):
        c, u, e = gap(theta, k), filled(neurons, k), activation(k, b, W, X(j))
        exponent = e.children[0]

        def line(t):
            return pair(moved(a, k, t), b, W)

        along = function(Real, lambda t: value_in(penalty, line(t)))
        rate = slope(along, 0, 2 * lam * a(k) - 2 * (c - u) * e)
        flat = fermat(pull_back(no_smaller, function(Real, line)), rate)
        balance = step(
            "the slope in a_k vanishes: (c_k - u_k) exp(s_k) = lambda a_k",
            combine(eq((c - u) * e, lam * a(k)), (flat, Fraction(-1, 2))),
        )
        c_positive = combine(lt(0, c), (use(given.below_target, j, k), 1))

        @supposing(le(a(k), 0))
        def impossible(case):
            nothing_filled = combine(le(u, 0), (case, exp_sign(exponent)))
            gap_open = combine(lt(0, c - u), (c_positive, 1), (nothing_filled, 1))
            pulled = combine(lt(0, (c - u) * e), (gap_open, exp_sign(exponent)))
            held = combine(le((c - u) * e, 0), (case, given.positive_penalty), (balance, 1))
            return both(pulled, held)

        a_positive = consequence(lt(0, a(k)), impossible)
        price = combine(lt(0, lam * a(k)), (a_positive, given.positive_penalty))
        in_part = combine(lt(u, c), (price, exp_sign(-exponent)), (balance, -exp(-exponent)))
        return both(a_positive, in_part)

    return step("so a_k > 0, and the neuron fills the gap in part", each)


def stays_a_minimum(given, penalty):
    """Then a > 0, and the point is a local minimum in all variables."""
    penalised = with_penalty(penalty)
    positive, in_part = parts_of_each(fills_in_part(given, penalty))
    own_theta = function(Point, lambda theta, a, b, W: theta)
    own_neurons = function(Point, lambda theta, a, b, W: pair(a, b, W))
    no_smaller_in_neurons = pull_back(given.minimum_in_neurons, own_neurons, z)

    @every(K)
    def still_in_part(k):
        left = function(Neurons, lambda v: gap(theta, k) - filled(v, k))
        open_ = use(
            near_above(), 0, left(neurons), combine(lt(0, left(neurons)), (use(in_part, k), 1))
        )
        return pull_back(open_, function(Point, lambda y: left(own_neurons(y))), z)

    @every(K)
    def wider(k):
        return pull_back(use(given.outputs_peak, j, k), own_theta, z)

    @nearby(no_smaller_in_neurons, near_all(still_in_part), near_all(wider))
    def no_smaller(y, in_neurons, fills, widens):
        theta_, *rest = components(y)
        v = pair(*rest)

        @every(K)
        def term(k):
            c, c_, u = gap(theta, k), gap(theta_, k), filled(v, k)
            more = combine(le(0, c_ - c), (use(widens, k), 1))
            left = combine(le(0, c_ + c - 2 * u), (more, 1), (use(fills, k), 2))
            return combine(le((c - u) ** 2, (c_ - u) ** 2), (more, left))

        return combine(
            le(penalised(z), penalised(y)),
            (in_neurons, 1),
            (summed(term), 1),
            (written_out(given, theta, v), 1),
            (written_out(given, theta_, v), -1),
        )

    minimum = step("near by the gap is wider, and what is left of it no smaller", no_smaller)
    return both(positive, restate(local_minimum(penalised, z, NAMES), minimum))


def minimum_in_neurons(penalty):
    fixed = function(Neurons, lambda a, b, W: with_penalty(penalty)(pair(theta, a, b, W)))
    return local_minimum(fixed, neurons, "a,b,W")


def bad_minimum(penalty, a, b, W):
    """a > 0, and a local minimum in all variables."""
    minimum = local_minimum(with_penalty(penalty), pair(theta, a, b, W), NAMES)
    return And(for_all(K, lambda k: lt(0, a(k))), minimum)


@theorem.statement(
    bad_minimum(of_all, a, b, W),
    witnesses=("all weights decayed",),
    **base,
    minimum_in_neurons=minimum_in_neurons(of_all),
)
def all_penalised_stays(given):
    """All of a, b, W penalised: a minimum in (a, b, W) has a > 0 and is one in all variables."""
    return stays_a_minimum(given, of_all)


@theorem.statement(
    bad_minimum(of_bias, a, b, W),
    witnesses=("bias decayed",),
    **base,
    minimum_in_neurons=minimum_in_neurons(of_bias),
)
def bias_penalised_stays(given):
    """a and b penalised: a minimum in (a, b, W) has a > 0 and is one in all variables."""
    return stays_a_minimum(given, of_bias)


# %% [markdown]
# ## There is such a minimum
#
# With all weights penalised, what is to be minimised grows with |(a, b, W)|^2: it has a smallest
# value. At the input 0 the outputs do not read W; then the same a and b serve where W is free.


# %%
def smallest(given):
    """Some (a, b, W) minimises misfit + lambda |(a, b, W)|^2 at theta."""
    whole = function(Neurons, lambda v: misfit(theta, v) + lam * square(v))
    smooth = every(Neurons)(lambda v: continuity(whole, v))

    @every(Neurons)
    def grows(v):
        squares = nonnegative(misfit(theta, v))
        return combine(le(lam * square(v), whole(v)), (squares, 1))

    return use(smallest_value(Neurons), whole, lam, neurons, smooth, given.positive_penalty, grows)


def local_in_neurons(given, penalty, v, no_smaller):
    """From "misfit + penalties is nowhere smaller": a minimum in (a, b, W) of the whole loss."""
    whole = function(Neurons, lambda a, b, W: with_penalty(penalty)(pair(theta, a, b, W)))

    @every(Neurons)
    def spelled(y):
        here, there = written_out(given, theta, v), written_out(given, theta, y)
        return combine(le(whole(v), whole(y)), (use(no_smaller, y), 1), (here, 1), (there, -1))

    return near_everywhere(spelled, v)


original = function(T, lambda theta: L(theta))


def not_best(given):
    """theta is no global minimum of L."""
    best = global_minimum(original, theta, "theta")
    at_other = supposing(best)(lambda known: use(known, other))
    return consequence(Not(best), at_other, given.better_parameters)


def bad_minimum_exists(penalty):
    """Some (a, b, W) gives a bad minimum, and theta is no global minimum of L."""
    some = there_is(Neurons, lambda a, b, W: bad_minimum(penalty, a, b, W))
    return And(some, Not(global_minimum(original, theta, "theta")))


def bad_minimum_at(given, penalty, stays, v, no_smaller):
    """From the smallest value in the neurons, at v: a bad minimum exists."""
    minimum = local_in_neurons(given, penalty, v, no_smaller)
    at = dict(zip((a, b, W), components(v), strict=True))
    found = stays.apply(given, at=at, minimum_in_neurons=minimum)
    return exhibit(bad_minimum_exists(penalty).children[0], v, found)


@theorem.statement(
    bad_minimum_exists(of_all),
    witnesses=("all weights decayed",),
    **base,
    better_parameters=better_parameters,
)
def all_penalised(given):
    """If a, b, W are all penalised, the augmented loss has a local minimum with a > 0 at theta."""

    @from_some(smallest(given))
    def minimum(v, no_smaller):
        return bad_minimum_at(given, of_all, all_penalised_stays, v, no_smaller)

    return both(step("a smallest value in the neurons", minimum), not_best(given))


@theorem.statement(
    bad_minimum_exists(of_bias),
    witnesses=("bias decayed",),
    **base,
    better_parameters=better_parameters,
    input_at_zero=for_all(N, lambda j: for_all(D, lambda q: eq(X(j, q), 0))),
)
def bias_penalised(given):
    """At the input 0 it is enough that b is penalised besides a."""

    origin = function(D, lambda q: 0)
    at_0 = extend(every(D)(lambda q: combine(eq(0, X(j, q)), (use(given.input_at_zero, j, q), -1))))

    def unread(v, w):
        """At the input 0 the misfit does not depend on W."""
        a_, b_, _ = components(v)
        other = pair(a_, b_, w)
        return replace(
            at_0,
            function(Input, lambda x: eq(misfit(theta, v, x), misfit(theta, other, x))),
            identity(misfit(theta, v, origin), misfit(theta, other, origin)),
        )

    @from_some(smallest(given))
    def minimum(v, least):
        _, _, W_ = components(v)

        @every(Neurons)
        def no_smaller(y):
            a1, b1, _ = components(y)
            goal = le(value_in(of_bias, v), value_in(of_bias, y))
            return combine(goal, (use(least, pair(a1, b1, W_)), 1), (unread(y, W_), -1))

        return bad_minimum_at(given, of_bias, bias_penalised_stays, v, no_smaller)

    return both(step("the same a and b, whatever W is", minimum), not_best(given))


# %% [markdown]
# ## Where the input weights play the bias
#
# If some v has v . X_j = 1 at every input (for a single input: if it is not 0), w . x + b does not
# change when b is put into w. So (a, b, W) -> (a, 0, W + b v) keeps the augmented loss, whatever
# is asked for b: a penalty on b alone is no penalty at all, and elimination holds as before.

# %%
rho = Var("rho", Fun(Output, Real))
v = Var("v", Input)
with_rho = function(Point, lambda theta, a, b, W: Lt(pair(theta, a, b, W)) + rho(b))


@theorem.statement(
    local_minimum(Lt, z, NAMES),
    witnesses=("weights for the bias",),
    weights_play_the_bias=for_all(N, lambda j: eq(sum_(D, lambda q: v(q) * X(j, q)), 1)),
    minimum_with_penalty=local_minimum(with_rho, z, NAMES),
)
def penalty_on_bias_alone(given):
    """If v . X_j = 1 for all j, minima of Lt + rho(b) are minima of Lt: elimination holds."""

    def into_weights(y):
        """b' - b is put into W', and b is held."""
        theta_, a_, b_, W_ = components(y)
        shifted = function(K, lambda k: function(D, lambda q: W_(k, q) + (b_(k) - b(k)) * v(q)))
        return pair(theta_, a_, b, shifted)

    def exponent(y, i, k):
        _, _, b_, W_ = components(y)
        return sum_(D, lambda q: W_(k, q) * x(i)(q)) + b_(k)

    def same_loss(y):
        """Lt(theta', a', b, W' + (b' - b) v) = Lt(theta', a', b', W')."""
        turned, (_, a_, b_, _) = into_weights(y), components(y)

        @every(M)
        def each(i):
            before, after = (augmented_output(*components(at), x(i)) for at in (turned, y))

            @every(K)
            def output(k):
                plays = use(given.weights_play_the_bias, group(i))
                same = combine(eq(exponent(turned, i, k), exponent(y, i, k)), (plays, b_(k) - b(k)))
                return combine(eq(before(k), after(k)), (exp_of_equal(same), a_(k)))

            loss = l(i, before)
            same = function(Output, lambda q: eq(loss, l(i, q)))
            return replace(extend(output), same, identity(loss, loss))

        return combine(eq(Lt(turned), Lt(y)), (summed(each), Card(M) ** -1))

    held = pull_back(given.minimum_with_penalty, function(Point, lambda y: into_weights(y)), z)

    @nearby(held)
    def no_smaller(y, no_smaller_held):
        same = step("the outputs stay where b is put into the weights", same_loss(y))
        return combine(le(Lt(z), Lt(y)), (no_smaller_held, 1), (same, 1))

    return restate(local_minimum(Lt, z, NAMES), no_smaller)


@theorem.statement(
    local_minimum(with_rho, z, NAMES),
    certifies=True,
    witnesses=(),
    minimum=local_minimum(Lt, z, NAMES),
    least_penalty=for_all(Output, lambda other: le(rho(b), rho(other))),
)
def minimum_where_penalty_is_least(given):
    """A minimum of Lt where rho(b) is least is one of Lt + rho(b)."""

    @nearby(given.minimum)
    def no_smaller(y, smaller):
        least = use(given.least_penalty, components(y)[2])
        return combine(le(with_rho(z), with_rho(y)), (smaller, 1), (least, 1))

    return no_smaller


# %% [markdown]
# ## Instances
#
# The base model f = -(1 + theta^2 - (5/8) theta^3), target 0, lambda = 1: at theta = 0 a strict
# suboptimal minimum of the loss, at theta = 2 the global one. The neurons are where the penalised
# loss is stationary in them; Krawczyk's test finds the only such place near the numbers given.


# %%
def base_model(name, values, penalty=None, unknowns=()):
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation
    from pgb.witness.stationary import Stationary

    def output(on, t):
        cubic = on.mul(on.number(Fraction(5, 8)), on.power(t, 3))
        return on.sub(cubic, on.add(on.integer(1), on.power(t, 2)))

    model = Native(lambda on: lambda x: lambda theta: (output(on, theta[0]),), "the base model")
    found = Stationary(with_penalty(penalty), z, unknowns, Fraction(1, 1000)) if penalty else None
    return interpretation(
        name,
        {M: 1, N: 1, K: 1, D: 1},
        {group: [0], target: [0], j: 0, lam: 1, f: model, other: [2], **values},
        {
            l: function(M, lambda i: LOSSES["squared"].value(target)),
            dl: function(M, lambda i: LOSSES["squared"].gradient(target)),
            rho: function(Output, lambda b: lam * square(b)),
        },
        examples=[neurons, theta, other],
        stationary=found,
    )


@theorem.instance("bias decayed")
def bias_decayed():
    """x = 0, penalty a^2 + b^2."""
    values = {X: [[0]], theta: [0], a: ["0.486"], b: ["0.2365"], W: [["1/3"]]}
    return base_model("bias decayed", values, of_bias, (a, b))


@theorem.instance("all weights decayed")
def all_decayed():
    """x = 1, penalty a^2 + b^2 + w^2."""
    values = {X: [[1]], theta: [0], a: ["0.4588"], b: ["0.2105"], W: [["0.2105"]]}
    return base_model("all weights decayed", values, of_all, (a, b, W))


@theorem.instance("weights for the bias")
def weights_for_the_bias():
    """x = 1 at the global minimum: a = b = 0, v = 1, any w."""
    values = {X: [[1]], theta: [2], a: [0], b: [0], W: [["-1/3"]], v: [1]}
    return base_model("weights for the bias", values)


# %%
if __name__ == "__main__":
    theorem.main()
