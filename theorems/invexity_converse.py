# %% [markdown]
# # The converse of invexity
#
# Let the outputs q be a stationary point of the mean loss that is no global minimum, and let the
# loss fall no faster than C |q' - q|^2 near it. Then a small neuron changes the loss by at most
# C a^2 exp(2 s), which the penalty lambda a^2 outweighs where s = w.x + b is small enough: a bad
# local minimum of the augmented loss, for a model that is constant nearby and better elsewhere.

# %%
from pgb.facts.functions import pos
from pgb.kernel.binding import fresh, retype_term, substitute
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.families import near_every
from pgb.prove.gradients import gradient_of
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "invexity_converse",
    mark="O",
    title="a stationary output that is no minimum gives a bad minimum, if the loss falls slowly",
    source="theory, 2.3 invexity",
    limits=(
        "A quadratic bound holds near every stationary point of a twice differentiable loss; that "
        "is not derived here. Losses that fall faster are another matter: see steep_losses."
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
            square = use(fact("square_nonnegative"), a(k))
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
    minimum, _ = parts(
        minimum_where_the_loss_falls_slowly.apply(
            constant_nearby=given.constant_nearby,
            quadratic_bound=given.quadratic_bound,
            small_neurons=given.small_neurons,
            neurons_vanished=given.neurons_vanished,
        )
    )

    @supposing(global_minimum(original, theta, "theta"))
    def not_better(best):
        return use(best, other)

    suboptimal = consequence(
        Not(global_minimum(original, theta, "theta")), not_better, given.better_parameters
    )
    return both(minimum, suboptimal)


# %% [markdown]
# ## For every such loss there is such a model
#
# At one input: the model q0 + max(0, t) (q1 - q0) with one parameter t is q0 near t = -1, and
# reaches the better q1 at t = 1. The bias is chosen so small that C exp(2 b) < lambda.

# %%
q0, q1 = Var("q0", Output), Var("q1", Output)


def mean_loss(q):
    """The mean loss of the samples, where all have the output q."""
    return mean(M, lambda i: l(i, q))


def on_reals(claim):
    """A term or claim of the theory, for a model with one real parameter."""
    return retype_term(claim, {T: Real})


f_, theta_ = on_reals(f), on_reals(theta)
Lt_, L_ = on_reals(Lt), on_reals(original)
RealPoint = on_reals(function(Lt.sort.domain, lambda y: Lt(y))).sort.domain


def nonzero(positive):
    """From 0 < x: x is not 0."""
    x = positive.conclusion.children[1]
    zero = supposing(eq(x, 0))(lambda none: combine(le(x, 0), (none, 1)))
    return consequence(ne(x, 0), zero, positive)


def bad(model, t, a, b, W):
    """a = 0 gives a local minimum of Lt at t, and another parameter is better."""
    at = substitute(local_minimum(Lt_, pair(t, a, b, W), NAMES), {f_: model})
    none = for_all(K, lambda k: eq(a(k), 0))
    better = there_is(
        Real, lambda s: lt(substitute(L_, {f_: model})(s), substitute(L_, {f_: model})(t))
    )
    return And(at, none, better)


def better_at_one(table, model, start, at_start, better):
    """The model reaches q1 at t = 1."""
    top = use(fact("pos_of_nonnegative"), Num(1), combine(le(0, Num(1))))
    reached = function(N, lambda j: q1)
    each = every(N, K)(lambda j, k: combine(eq(table(Num(1))(j, k), q1(k)), (top, q1(k) - q0(k))))
    at_one = restate(eq(table(Num(1)), reached), extend(every(N)(lambda j: extend(use(each, j)))))
    loss = substitute(L_, {f_: model})

    def value(t, equal, constant):
        template = function(Table, lambda F: eq(risk(table(t)), risk(F)))
        same = replace(equal, template, identity(risk(table(t)), risk(table(t))))
        return restate(eq(loss(t), mean_loss(constant)), same)

    low, high = value(Num(1), at_one, q1), value(start, at_start, q0)
    goal = there_is(Real, lambda s: lt(loss(s), loss(start)))
    lower = combine(lt(loss(Num(1)), loss(start)), (better, 1), (low, 1), (high, -1))
    return exhibit(goal, Num(1), step("and at t = 1 it is q1", lower))


@theorem.statement(
    there_is(f_.sort, lambda model: there_is(RealPoint, lambda t, a, b, W: bad(model, t, a, b, W))),
    witnesses=("a quartic loss",),
    positive_penalty=positive_penalty,
    one_distinct_input=for_all(N, lambda i, j: eq(i, j)),
    quadratic_bound=near(
        q0,
        lambda q: le(mean_loss(q0) - C * sum_(K, lambda k: (q(k) - q0(k)) ** 2), mean_loss(q)),
    ),
    better_output=lt(mean_loss(q1), mean_loss(q0)),
)
def such_a_model_exists(given):
    """At one input there is a model whose augmented loss has a bad local minimum, with a = 0."""

    def output(t):
        return function(K, lambda k: q0(k) + pos(t) * (q1(k) - q0(k)))

    model = function(Input, lambda x: function(Real, lambda t: output(t)))
    table = function(Real, lambda t: function(N, lambda j: output(t)))
    constant = function(N, lambda j: q0)
    start = Num(-1)

    @every(Real)
    def resting(t):
        @supposing(lt(0, -t))
        def same(negative):
            none = use(fact("pos_of_nonpositive"), t, combine(le(t, 0), (negative, 1)))
            each = every(K)(lambda k: combine(eq(output(t)(k), q0(k)), (none, q1(k) - q0(k))))
            return restate(eq(table(t), constant), extend(every(N)(lambda j: extend(each))))

        return same

    at_start = use(resting, start, combine(lt(0, -start)))
    negative = pull_back(
        use(near_above(), 0, -start, combine(lt(0, -start))),
        function(Real, lambda t: -t),
        start,
    )

    @nearby(negative)
    def constant_nearby(t, below):
        now = use(resting, t, below)
        return replace(
            restate(eq(constant, table(start)), at_start),
            function(Table, lambda F: eq(table(t), F)),
            now,
        )

    step("the model max(0, t) (q1 - q0) + q0 is q0 near t = -1", constant_nearby)
    j0 = fresh(N, "j")
    share = C * Card(N) ** -1
    bounded = pull_back(given.quadratic_bound, function(Table, lambda F: F(j0)), constant)

    @nearby(bounded)
    def on_tables(F, bound):
        losses = every(M)(
            lambda i: replace(
                use(given.one_distinct_input, j0, group(i)),
                function(N, lambda h: eq(l(i, F(h)), l(i, F(j0)))),
                identity(l(i, F(j0)), l(i, F(j0))),
            )
        )

        def gap(h):
            return sum_(K, lambda k: (F(h, k) - q0(k)) ** 2)

        gaps = every(N)(
            lambda j: replace(
                use(given.one_distinct_input, j0, j),
                function(N, lambda h: eq(gap(h), gap(j0))),
                identity(gap(j0), gap(j0)),
            )
        )
        goal = le(risk(constant) - share * distance(F, constant), risk(F))
        return combine(goal, (bound, 1), (summed(losses), -(Card(M) ** -1)), (summed(gaps), -share))

    at_table = replace(
        restate(eq(constant, table(start)), at_start),
        function(
            Table,
            lambda E: near(E, lambda F: le(risk(E) - share * distance(F, E), risk(F))),
        ),
        on_tables,
    )
    step("on tables of the one input the loss falls at most quadratically", at_table)

    @from_some(use(fact("inverse"), lam, nonzero(given.positive_penalty)))
    def with_bias(inverse, one):
        exponent = C * inverse
        low = function(K, lambda k: -exponent / 2)
        weights = function(K, lambda k: function(D, lambda q: 0))
        tangent = use(fact("exp_above_tangent"), exponent)
        scale = combine(
            lt(0, lam * exp(-exponent)),
            (given.positive_penalty, use(fact("exp_positive"), -exponent)),
        )
        small = every(K)(
            lambda k: combine(
                lt(share * reach(low, weights, k), lam),
                (tangent, scale),
                (one, -C * exp(-exponent)),
                (scale, 1),
            )
        )
        step("with b = -C / (2 lambda), C exp(2 b) < lambda", small)
        at = {f: model, theta: start, a: zero, b: low, W: weights, C: share}
        minimum, _ = parts(
            minimum_where_the_loss_falls_slowly.apply(
                at=at,
                sorts={T: Real},
                constant_nearby=constant_nearby,
                quadratic_bound=at_table,
                small_neurons=small,
                neurons_vanished=every(K)(lambda k: identity(zero(k), 0)),
            )
        )
        better = better_at_one(table, model, start, at_start, given.better_output)
        found = both(minimum, every(K)(lambda k: identity(zero(k), 0)), better)
        points = opened(such_a_model_exists.conclusion.children[0], model)
        at_point = exhibit(points, pair(start, zero, low, weights), found)
        return exhibit(such_a_model_exists.conclusion, model, at_point)

    return with_bias


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

    model = function(
        Input,
        lambda x: function(Real, lambda t: function(K, lambda k: q0(k) + pos(t) * (q1(k) - q0(k)))),
    )
    low = function(K, lambda k: b(k))
    still = function(K, lambda k: function(D, lambda q: 0))
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
            q0: [0],
            q1: [-2],
        },
        {
            l: function(M, lambda i: function(Output, lambda q: quartic(q))),
            dl: function(M, lambda i: function(Output, lambda q: quartic_gradient(q))),
        },
        lemmas=[
            every(M, Output)(
                lambda i, q: gradient_of(
                    function(Output, lambda p: quartic(p)), q, quartic_gradient(q)
                )
            ),
            retype(minimum_where_the_loss_falls_slowly.derive().judgement, (T, Real)),
        ],
        examples=[
            other,
            q0,
            q1,
            model,
            pair(Num(-1), zero, low, still),
            pair(a, b, W),
            pair(theta, a, b, W),
        ],
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
