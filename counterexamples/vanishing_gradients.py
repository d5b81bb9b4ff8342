# %% [markdown]
# # Vanishing gradients
#
# One sample, the squared loss, and a theta that misses the target by c. Where the neurons fill in
# what is missing, a = c exp(-s) at w . x + b = s, the slopes of the augmented loss in (a, b, W) are
# those of the penalty, 2 lambda c exp(-s), and its Hessian is positive semidefinite. So far out
# everything looks like a minimum to first and second order, while theta is as bad as before:
# L(theta) - L* is |c|^2 at every s.

# %%
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.bounds import small_exponential
from pgb.prove.few import only_one
from pgb.prove.steps import cauchy_schwarz
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform._lines import flat, line, moved_by
from pgb.transform.exponential import *

theorem = Result(
    "vanishing_gradients",
    mark="O",
    kind="failure mode",
    title="far out all slopes vanish and no curvature is negative, at a theta that is not optimal",
    source="theory, 2.8 no_robust_version; 4, F8 vanishing_gradients",
    witnesses=("one sample",),
    limits="It speaks of one sample and the squared loss; theta is held fixed.",
    unwitnessed="it certifies the last statement on the instance",
)

squares = losses_of("squared")
i = Var("i", M)
"""The sample."""
one_sample = only_one(i)
loss = with_loss("squared", at_fixed(theta))
original, best = with_loss("squared", L(theta)), with_loss("squared", Lstar)


def missing(k):
    """c_k = y_k - f(x)_k"""
    return target(i, k) - f(x(i), theta, k)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


size = sum_(K, lambda k: missing(k) ** 2)


def at_exponent(s):
    """a_k = c_k exp(-s), and b_k such that w_k . x + b_k = s."""
    return pair(
        function(K, lambda k: missing(k) * exp(-s)),
        function(K, lambda k: s - dot(W(k), x(i))),
        W,
    )


# %% [markdown]
# ## Slopes and curvature
#
# Along (alpha, beta, omega) the exponent of output k changes by tau_k = beta_k + omega_k . x. At
# t = 0 the sample is fitted, so only the penalty has a slope there, and only squares are curved.


# %%
def tau(direction, k):
    _, beta, omega = components(direction)
    return beta(k) + dot(omega(k), x(i))


def closed(s, direction):
    """The augmented loss along the line, written out."""
    alpha = components(direction)[0]

    def at(t):
        def height(k):
            return missing(k) * exp(-s) + t * alpha(k)

        losses = sum_(K, lambda k: (height(k) * exp(s + t * tau(direction, k)) - missing(k)) ** 2)
        return losses + lam * sum_(K, lambda k: height(k) ** 2)

    return function(Real, at)


def rate(s, direction):
    """Its slope, at t."""
    alpha = components(direction)[0]

    def at(t):
        def height(k):
            return missing(k) * exp(-s) + t * alpha(k)

        def grown(k):
            return exp(s + t * tau(direction, k))

        losses = sum_(
            K,
            lambda k: (
                2
                * (height(k) * grown(k) - missing(k))
                * (alpha(k) * grown(k) + height(k) * grown(k) * tau(direction, k))
            ),
        )
        return losses + 2 * lam * sum_(K, lambda k: height(k) * alpha(k))

    return function(Real, at)


def curvature(s, direction):
    alpha = components(direction)[0]
    fits = sum_(K, lambda k: (alpha(k) * exp(s) + missing(k) * tau(direction, k)) ** 2)
    return 2 * fits + 2 * lam * sum_(K, lambda k: alpha(k) ** 2)


def slope_of_penalty(s, direction):
    """2 lambda exp(-s) c . alpha"""
    alpha = components(direction)[0]
    return 2 * lam * exp(-s) * sum_(K, lambda k: missing(k) * alpha(k))


def determinant(s, k):
    """Of the matrix of second derivatives in a_k and the exponent of output k."""
    return (2 * exp(2 * s) + 2 * lam) * (2 * missing(k) ** 2) - (2 * missing(k) * exp(s)) ** 2


def of_the_sample(given, claim):
    """A claim about sample i that holds by computation, for every sample: they are all i."""

    @every(M)
    def each(h):
        same = consequence(eq(i, h), use(given.one_sample, h))
        return replace(same, function(M, claim), combine(claim(i)))

    return each


def written_out(given, s, direction):
    """Along the line the augmented loss is what `closed` says."""

    @every(Real)
    def each(t):
        there = components(moved_by(at_exponent(s), direction, t))

        def fits(h):
            of_h = squares[l](h)(augmented_output(theta, *there, x(h)))
            of_i = squares[l](i)(augmented_output(theta, *there, x(i)))
            return eq(of_h, of_i)

        rows = summed(of_the_sample(given, fits))
        moved_loss = line(loss, at_exponent(s), direction)
        return combine(eq(closed(s, direction)(t), moved_loss(t)), (rows, -(Card(M) ** -1)))

    return each


@theorem.statement(
    for_all(
        Real,
        lambda s: for_all(
            Neurons,
            lambda v: And(
                for_all(
                    Real, lambda t: derivative(line(loss, at_exponent(s), v), t, rate(s, v)(t))
                ),
                eq(rate(s, v)(Num(0)), slope_of_penalty(s, v)),
                derivative(rate(s, v), 0, curvature(s, v)),
                le(0, curvature(s, v)),
                for_all(K, lambda k: eq(determinant(s, k), 4 * lam * missing(k) ** 2)),
            ),
        ),
    ),
    one_sample=one_sample,
    positive_penalty=positive_penalty,
)
def slopes_and_curvature(given):
    """At a = c exp(-s): the slopes are 2 lambda exp(-s) c . alpha, no curvature is negative."""

    @every(Real, Neurons)
    def each(s, v):
        rows = written_out(given, s, v)

        @every(Real)
        def moves(t):
            template = function(Fun(Real, Real), lambda h: derivative(h, t, rate(s, v)(t)))
            moving = slope(closed(s, v), t, rate(s, v)(t))
            return restate(
                derivative(line(loss, at_exponent(s), v), t, rate(s, v)(t)),
                replace(extend(rows), template, moving),
            )

        flat = identity(rate(s, v)(Num(0)), slope_of_penalty(s, v))
        second = slope(rate(s, v), 0, curvature(s, v))
        alpha = components(v)[0]
        fits = summed(every(K)(lambda k: square_sign(alpha(k) * exp(s) + missing(k) * tau(v, k))))
        sizes = summed(every(K)(lambda k: square_sign(alpha(k))))
        sign = combine(
            le(0, curvature(s, v)),
            (fits, 2),
            (sizes, combine(lt(0, 2 * lam), (given.positive_penalty, 2))),
        )
        area = every(K)(lambda k: identity(determinant(s, k), 4 * lam * missing(k) ** 2))
        return both(moves, flat, second, sign, area)

    return restate(slopes_and_curvature.conclusion, step("differentiate twice", each))


# %% [markdown]
# ## Flat to any accuracy, and nothing gained
#
# By the inequality of Cauchy and Schwarz the square of the slope is at most
# 4 lambda^2 |c|^2 exp(-2 s) |alpha|^2.


# %%
def tolerance(s):
    """4 lambda^2 |c|^2 exp(-2 s)"""
    return 4 * lam**2 * size * exp(-2 * s)


@theorem.statement(
    for_all(Real, lambda s: flat(loss, at_exponent(s), tolerance(s))),
    certifies=True,
    witnesses=(),
    one_sample=one_sample,
    positive_penalty=positive_penalty,
)
def flat_at_every_exponent(given):
    """At a = c exp(-s) the point is flat up to 4 lambda^2 |c|^2 exp(-2 s)."""
    known = slopes_and_curvature.apply(given)

    @every(Real)
    def at(s):
        @every(Neurons)
        def each(v):
            moves, _, second, sign, _ = parts(use(use(known, s), v))
            alpha = components(v)[0]
            lengths = sum_(K, lambda k: alpha(k) ** 2)
            schwarz = use(cauchy_schwarz(K), function(K, missing), alpha)
            small = rate(s, v)(Num(0))
            weight = square_sign(2 * lam * exp(-s))
            bound = combine(
                le(small**2, tolerance(s) * lengths),
                (schwarz, weight),
            )
            goal = opened(flat(loss, at_exponent(s), tolerance(s)).children[0], v)
            claim = opened(goal.children[0], rate(s, v))
            curved = exhibit(claim.children[2], curvature(s, v), both(second, sign))
            return exhibit(goal, rate(s, v), both(moves, bound, curved))

        return each

    return restate(flat_at_every_exponent.conclusion, at)


def squares_of(F, mean_loss):
    each = every(M)(
        lambda h: summed(every(K)(lambda k: square_sign(F(group(h), k) - target(h, k))))
    )
    return combine(le(0, mean_loss(F)), (summed(each), fact("cardinality_positive", M)))


@theorem.statement(eq(0, best), certifies=True, witnesses=(), one_sample=one_sample)
def best_value_is_zero(given):
    """L* = 0: no mean loss is negative, and the target itself has mean loss 0."""
    table = function(N, lambda j: target(i))
    mean_loss = with_loss("squared", function(Table, lambda F: risk(F)))
    not_negative = every(Table)(lambda F: squares_of(F, mean_loss))
    exact = summed(of_the_sample(given, lambda h: eq(squares[l](h)(target(i)), 0)))
    none = combine(eq(mean_loss(table), 0), (exact, Card(M) ** -1))
    above = use(fact("infimum_is_greatest", Table), mean_loss, 0, not_negative)
    below = use(fact("infimum_is_lower_bound", Table), mean_loss, 0, not_negative)
    at_most = combine(le(best, 0), (use(below, table), 1), (none, 1))
    return use(fact("antisymmetry"), 0, best, restate(le(0, best), above), at_most)


def wider(s, e, known, enough):
    """Flat up to the tolerance makes flat up to e, which is larger."""
    room = combine(le(0, e - tolerance(s)), (enough, 1))

    @every(Neurons)
    def each(v):
        alpha = components(v)[0]
        total = sum_(K, lambda k: alpha(k) ** 2)
        squares = summed(every(K)(lambda k: square_sign(alpha(k))))
        lengths = combine(le(0, total), (squares, 1))
        goal = opened(flat(loss, at_exponent(s), e).children[0], v)

        @from_some(use(known, v))
        def with_rate(rate, moves, small, curved):
            less = combine(le(rate(Num(0)) ** 2, e * total), (small, 1), (room, lengths))
            return exhibit(goal, rate, both(moves, less, curved))

        return with_rate

    return restate(flat(loss, at_exponent(s), e), each)


flat_in_the_end = for_all(
    Real,
    lambda e: implies(
        lt(0, e),
        there_is(
            Real,
            lambda t: for_all(Real, lambda s: implies(le(t, s), flat(loss, at_exponent(s), e))),
        ),
    ),
)


@theorem.statement(
    flat_in_the_end,
    certifies=True,
    witnesses=(),
    one_sample=one_sample,
    positive_penalty=positive_penalty,
)
def flat_far_out(given):
    """For every e > 0 the points are flat up to e from some s on."""
    known = flat_at_every_exponent.apply(given)

    @every(Real)
    def accuracy(e):
        goal = opened(flat_in_the_end.children[0], e).children[1]

        @supposing(lt(0, e))
        def far_out(positive):
            @from_some(use(small_exponential(), 4 * lam**2 * size, e, positive))
            def threshold(t, small):
                @every(Real, where=lambda s: le(t / 2, s))
                def beyond(s, large):
                    enough = use(small, 2 * s, combine(le(t, 2 * s), (large, 2)))
                    return wider(s, e, use(known, s), enough)

                return exhibit(goal, t / 2, beyond)

            return threshold

        return far_out

    return step("the tolerance 4 lambda^2 |c|^2 exp(-2 s) falls to 0", accuracy)


@theorem.statement(
    And(flat_in_the_end, eq(original - best, size)),
    one_sample=one_sample,
    positive_penalty=positive_penalty,
)
def flat_and_not_optimal(given):
    """Flat up to any e > 0 from some s on, while L(theta) - L* is |c|^2."""
    far_out = flat_far_out.apply(given)
    loss_here = summed(of_the_sample(given, lambda h: eq(squares[l](h)(f(x(h), theta)), size)))
    zero = best_value_is_zero.apply(given)
    gap = combine(eq(original - best, size), (loss_here, Card(M) ** -1), (zero, 1))
    return both(far_out, step("L* = 0, and L(theta) is |c|^2", gap))


# %% [markdown]
# ## An instance
#
# The base model with two outputs at its bad minimum: L = 5, and 0 is the best.


# %%
@theorem.instance("one sample")
def one_sample_at_a_trap():
    from dataclasses import replace as with_values

    from pgb.witness.networks import network

    known = network("single-sample")
    return with_values(known, name="one sample", values={**known.values, i: 0})


# %%
if __name__ == "__main__":
    theorem.main()
