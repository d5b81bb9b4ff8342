# %% [markdown]
# # The converse of invexity
#
# Let the outputs q be a stationary point of the mean loss that is no global minimum, and let the
# loss fall no faster than C |q' - q|^2 near it. Then a small neuron changes the loss by at most
# C a^2 exp(2 s), which the penalty lambda a^2 outweighs where s = w . x + b is small enough: a bad
# local minimum of the augmented loss, for a model that is constant nearby and better elsewhere.

# %%
from pgb.facts.notions import gradient
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.families import near_every
from pgb.prove.gradients import gradient_of
from pgb.prove.monotone import during
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "invexity_converse",
    mark="O",
    title="a stationary output that is no minimum gives a bad minimum, if the loss falls slowly",
    source="theory, 2.3 invexity",
    limits=(
        "Losses that fall faster than quadratically are another matter: see steep_losses. That "
        "there is such a model for every such loss is bad_model."
    ),
)

zero = function(K, lambda k: 0)
C, other = Var("C", Real), Var("other", T)
original = function(T, lambda theta: L(theta))
Table = Fun(N, Output)


def distance(F, E):
    """|F - E|^2 for two functions of the inputs."""
    return sum_(N, lambda j: sum_(K, lambda k: (F(j, k) - E(j, k)) ** 2))


def reach(b, W, k):
    """The sum of exp(2 (w_k . X_j + b_k)) over the inputs."""
    return sum_(N, lambda j: activation(k, b, W, X(j)) ** 2)


constant_nearby = near(theta, lambda t: eq(outputs(t), outputs(theta)))
quadratic_bound = near(
    outputs(theta),
    lambda F: le(risk(outputs(theta)) - C * distance(F, outputs(theta)), risk(F)),
)
small_neurons = for_all(K, lambda k: lt(C * reach(b, W, k), lam))

# %% [markdown]
# ## A bad local minimum
#
# Nothing is asked of the loss but the bound, at any number of inputs and outputs.


# %%
@theorem.statement(
    And(local_minimum(Lt, z, NAMES), local_minimum(at_fixed(theta), neurons, "a,b,W")),
    certifies=True,
    witnesses=("a constant model",),
    constant_nearby=constant_nearby,
    quadratic_bound=quadratic_bound,
    small_neurons=small_neurons,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
)
def minimum_where_the_loss_falls_slowly(given):
    """If f is constant nearby and the loss falls at most quadratically, a = 0 is a minimum."""
    start = pair(theta, zero, b, W)

    def table(y):
        _, a, b, W = components(y)
        return function(N, lambda j: function(K, lambda k: f(X(j), theta, k) + g(a, b, W, X(j))(k)))

    curve = function(Lt.sort.domain, table)
    fixed = restate(
        near(table(start), lambda F: quadratic_bound.children[0](F)), given.quadratic_bound
    )
    bounded = step(
        "f + g is near f where a is near 0, so the loss falls by at most C |g|^2",
        pull_back(fixed, curve, start),
    )
    constant = pull_back(
        given.constant_nearby, function(Lt.sort.domain, lambda theta, a, b, W: theta), start
    )

    def cost(k):
        return function(Lt.sort.domain, lambda theta, a, b, W: lam - C * reach(b, W, k))

    @every(K)
    def outweighed(k):
        positive = combine(lt(0, cost(k)(start)), (use(given.small_neurons, k), 1))
        return pull_back(use(near_above(), 0, cost(k)(start), positive), cost(k), start)

    cheap_near = function(K, lambda k: function(Lt.sort.domain, lambda y: lt(0, cost(k)(y))))
    small = use(near_every(K, Lt.sort.domain), cheap_near, start, outweighed)

    @nearby(bounded, constant, small)
    def no_smaller(y, bound, same_outputs, cheap):
        t, a, b, W = components(y)

        def value(model):
            def output(i):
                return function(K, lambda k: model(group(i), k) + g(a, b, W, x(i))(k))

            return mean(M, lambda i: l(i, output(i)))

        moved = replace(
            same_outputs,
            function(Table, lambda model: eq(value(outputs(t)), value(model))),
            identity(value(outputs(t)), value(outputs(t))),
        )

        @every(K)
        def paid(k):
            square = square_sign(a(k))
            return combine(le(0, a(k) ** 2 * (lam - C * reach(b, W, k))), (square, use(cheap, k)))

        return combine(le(Lt(start), Lt(y)), (bound, 1), (summed(paid), 1), (moved, -1))

    step("and the penalty pays for it: C exp(2 s) < lambda", no_smaller)
    flipped = every(K)(lambda k: combine(eq(0, a(k)), (use(given.neurons_vanished, k), -1)))
    at_a = replace(
        extend(flipped),
        function(Output, lambda a: local_minimum(Lt, pair(theta, a, b, W), NAMES)),
        restate(local_minimum(Lt, start, NAMES), no_smaller),
    )
    minimum = restate(local_minimum(Lt, z, NAMES), at_a)
    return both(minimum, cited("vanishing")["parameters_held_fixed"].apply(local_minimum=minimum))


@theorem.statement(
    And(local_minimum(Lt, z, NAMES), Not(global_minimum(original, theta, "theta"))),
    witnesses=("a quartic loss",),
    constant_nearby=constant_nearby,
    quadratic_bound=quadratic_bound,
    small_neurons=small_neurons,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
    better_parameters=lt(L(other), L(theta)),
)
def bad_minimum(given):
    """If the model does better elsewhere, this local minimum of Lt is at a suboptimal theta."""
    minimum, _ = parts(minimum_where_the_loss_falls_slowly.apply(given))

    @supposing(global_minimum(original, theta, "theta"))
    def not_better(best):
        return use(best, other)

    suboptimal = consequence(
        Not(global_minimum(original, theta, "theta")), not_better, given.better_parameters
    )
    return both(minimum, suboptimal)


# %% [markdown]
# ## Where the quadratic bound comes from
#
# A gradient that grows at most linearly from a stationary point q0 gives it: along the segment from
# q0 to p the function t -> F + c t^2 |p - q0|^2 / 2 does not fall.

# %%
F, G = Var("F", Fun(Output, Real)), Var("G", Fun(Output, Output))
c, q0 = Var("c", Real), Var("q0", Output)


def square(p):
    """|p - q0|^2"""
    return sum_(K, lambda k: (p(k) - q0(k)) ** 2)


def not_falling(given, u, at, p, started, small, rate):
    """From 0 <= u and |G| <= c u |p - q0| at the point: the slope is not negative."""
    d = function(K, lambda k: p(k) - q0(k))

    def at_start(case):
        zero_u = use(fact("antisymmetry"), u, 0, case, started)
        none = combine(
            le(sum_(K, lambda k: G(at, k) ** 2), 0), (small, 1), (zero_u, c**2 * u * square(p))
        )
        flat = use(vanishing_squares(K), function(K, lambda k: G(at, k)), none)
        still = summed(every(K)(lambda k: combine(eq(G(at, k) * d(k), 0), (use(flat, k), d(k)))))
        return combine(le(0, rate), (still, -1), (zero_u, -c * square(p)))

    def later(case):
        positive = combine(lt(0, u), (case, 1))
        weight = combine(lt(0, 2 * c * u), (positive, twice(given.positive_rate)))
        squares = summed(every(K)(lambda k: square_sign(G(at, k) + c * u * d(k))))
        product = combine(le(0, 2 * c * u * rate), (squares, 1), (small, 1))

        @supposing(lt(rate, 0))
        def falling(negative):
            return combine(lt(2 * c * u * rate, 0), (negative, weight))

        return consequence(le(0, rate), falling, product)

    return by_cases(le(0, rate), le(u, 0), at_start, later)


def twice(positive):
    """From 0 < x: 0 < 2 x."""
    return combine(lt(0, 2 * positive.conclusion.children[1]), (positive, 2))


@theorem.statement(
    near(q0, lambda p: le(F(q0) - c / 2 * square(p), F(p))),
    witnesses=("a quartic loss",),
    positive_rate=lt(0, c),
    differentiable_nearby=near(q0, lambda p: gradient(F, p, G(p))),
    linear_gradient=near(q0, lambda p: le(sum_(K, lambda k: G(p, k) ** 2), c**2 * square(p))),
)
def quadratic_bound_by_a_linear_gradient(given):
    """Where |grad F(p)| <= c |p - q0| near q0, F falls there by at most (c / 2) |p - q0|^2."""

    @nearby(given.differentiable_nearby, given.linear_gradient)
    def known(p, smooth, small):
        return both(smooth, small)

    @from_some(use(fact("near_contains_ball", Output), known.conclusion.children[0], q0, known))
    def in_ball(e, positive, inside):
        @nearby(use(fact("ball_is_near", Output), q0, e, positive))
        def bound(p, close):
            def along(u):
                return function(K, lambda k: q0(k) + u * (p(k) - q0(k)))

            def rate(u):
                return sum_(K, lambda k: G(along(u), k) * (p(k) - q0(k))) + c * u * square(p)

            squares = summed(every(K)(lambda k: square_sign(p(k) - q0(k))))
            size = combine(le(0, square(p)), (squares, 1))
            curve = function(Real, lambda u: F(along(u)) + c / 2 * u**2 * square(p))

            @during(0, 1)
            def rising(u, started, going):
                beyond = combine(le(0, 1 + u), (started, 1))
                shorter = combine(le(0, 1 - u**2), (combine(le(0, 1 - u), (going, 1)), beyond))
                reached = combine(le(square(along(u)), e), (size, shorter), (close, 1))
                smooth, small = parts(use(inside, along(u), reached))
                moving = slope(curve, u, rate(u), known=lambda part, at: smooth)
                return both(moving, not_falling(given, u, along(u), p, started, small, rate(u)))

            rates = function(Real, lambda u: rate(u))
            monotone = fact("monotone_where_slope_nonnegative")
            rises = use(monotone, curve, rates, 0, 1, combine(le(Num(0), 1)), rising)
            return combine(le(F(q0) - c / 2 * square(p), F(p)), (rises, 1))

        return bound

    return step("add (c / 2) t^2 |p - q0|^2 along the segment: no slope is negative", in_ball)


# %% [markdown]
# ## Instances
#
# The quartic 3 q^4 + 4 q^3 - 12 q^2 + 32 is stationary at 0 and has its minimum 0 at -2. Near 0 it
# falls by at most 13 q^2, and 13 exp(-4) < 1 = lambda at the input 0 with b = -2.

# %%


def quartic(q):
    """sum_k (3 q_k^4 + 4 q_k^3 - 12 q_k^2 + 32)"""
    return sum_(K, lambda k: 3 * q(k) ** 4 + 4 * q(k) ** 3 - 12 * q(k) ** 2 + 32)


def quartic_gradient(q):
    return function(K, lambda k: 12 * q(k) ** 3 + 12 * q(k) ** 2 - 24 * q(k))


@theorem.instance("a quartic loss")
def quartic_loss():
    from pgb.witness.interpretation import Native, interpretation

    def kinked(on):
        return lambda x: lambda t: (on.mul(on.integer(-2), on.relu(t[0])),)

    return interpretation(
        "a quartic loss",
        {M: 1, N: 1, K: 1, D: 1},
        {
            X: [[0]],
            group: [0],
            f: Native(kinked, "-2 max(0, t)"),
            theta: [-1],
            other: [1],
            a: [0],
            b: [-2],
            W: [[0]],
            lam: 1,
            C: 13,
            c: 26,
            q0: [0],
        },
        {
            l: function(M, lambda i: function(Output, lambda q: quartic(q))),
            dl: function(M, lambda i: function(Output, lambda q: quartic_gradient(q))),
            F: function(Output, lambda q: quartic(q)),
            G: function(Output, lambda q: quartic_gradient(q)),
        },
        lemmas=[
            every(Output)(
                lambda q: gradient_of(
                    function(Output, lambda p: quartic(p)), q, quartic_gradient(q)
                )
            ),
        ],
        examples=[other, q0, pair(a, b, W), pair(theta, a, b, W)],
    )


@theorem.instance("a constant model")
def constant_model():
    """Fitted exactly, so that the minimum is seen without this theorem."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation

    y = Var("y", Fun(M, Output))
    squared = LOSSES["squared"]
    return interpretation(
        "a constant model",
        {M: 2, N: 2, K: 1, D: 1},
        {
            X: [[0], [1]],
            group: [0, 1],
            y: [[3], [3]],
            f: Native(lambda on: lambda x: lambda t: (on.integer(3),), "3"),
            theta: [0],
            a: [0],
            b: [-2],
            W: [["1/2"]],
            lam: 1,
            C: 1,
        },
        {
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
    )


# %%
if __name__ == "__main__":
    theorem.main()
