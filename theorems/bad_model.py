# %% [markdown]
# # A bad model for every loss that is not invex
#
# Take any losses at one input whose mean is stationary at q0 and smaller at q1, with a gradient
# that grows at most linearly near q0. The model q0 + max(0, t) (q1 - q0), with one parameter t, is
# q0 near t = -1 and q1 at t = 1. For a bias that is small enough its augmented loss has a local
# minimum at t = -1 with a = 0: invexity cannot be weakened.

# %%
from dataclasses import replace as with_values

from pgb.facts.functions import pos
from pgb.facts.notions import gradient
from pgb.kernel.binding import fresh, retype_term, substitute
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "bad_model",
    mark="O",
    title="for every loss that is not invex some model keeps a bad local minimum",
    source="theory, 2.3 invexity",
    limits=(
        "The model is made for the loss: it is constant near the bad parameter. It is continuous "
        "in t and not differentiable at t = 0."
    ),
    witnesses=("a quartic loss",),
)

converse = cited("invexity_converse")
zero = function(K, lambda k: 0)
C, c = Var("C", Real), Var("c", Real)
q0, q1 = Var("q0", Output), Var("q1", Output)
original = function(T, lambda theta: L(theta))
Table = Fun(N, Output)
one_distinct_input = for_all(N, lambda i, j: eq(i, j))


def distance(F, E):
    """|F - E|^2 for two functions of the inputs."""
    return sum_(N, lambda j: sum_(K, lambda k: (F(j, k) - E(j, k)) ** 2))


def square(p):
    """|p - q0|^2"""
    return sum_(K, lambda k: (p(k) - q0(k)) ** 2)


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


def reach(b, W, k):
    """The sum of exp(2 (w_k . X_j + b_k)) over the inputs."""
    return sum_(N, lambda j: activation(k, b, W, X(j)) ** 2)


some_bad_model = there_is(
    f_.sort, lambda model: there_is(RealPoint, lambda t, a, b, W: bad(model, t, a, b, W))
)


# %% [markdown]
# ## Where the loss falls at most quadratically


# %%
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
    some_bad_model,
    positive_penalty=positive_penalty,
    one_distinct_input=one_distinct_input,
    quadratic_bound=near(q0, lambda q: le(mean_loss(q0) - C * square(q), mean_loss(q))),
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

    @every(Real, where=lambda t: lt(0, -t))
    def resting(t, negative):
        none = use(fact("pos_of_nonpositive"), t, combine(le(t, 0), (negative, 1)))
        each = every(K)(lambda k: combine(eq(output(t)(k), q0(k)), (none, q1(k) - q0(k))))
        return restate(eq(table(t), constant), extend(every(N)(lambda j: extend(each))))

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
        scale = combine(lt(0, lam * exp(-exponent)), (given.positive_penalty, exp_sign(-exponent)))
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
            converse["minimum_where_the_loss_falls_slowly"].apply(
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
# ## Where the gradient grows at most linearly
#
# So it does near a stationary point of a twice differentiable loss.


# %%
def mean_gradient(q):
    """The gradient of the mean loss."""
    return function(K, lambda k: mean(M, lambda i: dl(i, q, k)))


@theorem.statement(
    some_bad_model,
    positive_penalty=positive_penalty,
    one_distinct_input=one_distinct_input,
    differentiable_losses=differentiable_losses,
    positive_rate=lt(0, c),
    linear_gradient=near(
        q0, lambda q: le(sum_(K, lambda k: mean_gradient(q)(k) ** 2), c**2 * square(q))
    ),
    better_output=lt(mean_loss(q1), mean_loss(q0)),
)
def such_a_model_exists_for_smooth_losses(given):
    """It is enough that the gradient of the mean loss is at most c |q - q0| near q0."""
    scaled = function(Real, lambda u: u * Card(M) ** -1)

    @every(Output)
    def smooth(q):
        total = use(
            fact("gradient_of_sum", K, M),
            function(M, lambda i: l(i)),
            q,
            function(M, lambda i: dl(i, q)),
            every(M)(lambda i: use(given.differentiable_losses, i, q)),
        )
        sums = function(Output, lambda p: sum_(M, lambda i: l(i, p)))
        rates = function(K, lambda k: sum_(M, lambda i: dl(i, q, k)))
        outer = slope(scaled, sums(q), Card(M) ** -1)
        rule = fact("gradient_of_composition", K)
        found = use(rule, scaled, sums, q, rates, Card(M) ** -1, outer, total)
        return restate(
            gradient(function(Output, lambda p: mean_loss(p)), q, mean_gradient(q)), found
        )

    bound = step(
        "along segments from q0 the mean loss falls by at most (c / 2) |q - q0|^2",
        converse["quadratic_bound_by_a_linear_gradient"].apply(
            given,
            at={
                "F": function(Output, lambda q: mean_loss(q)),
                "G": function(Output, lambda q: mean_gradient(q)),
            },
            differentiable_nearby=near_everywhere(smooth, q0),
        ),
    )
    return such_a_model_exists.apply(given, at={C: c / 2}, quadratic_bound=bound)


# %% [markdown]
# ## An instance
#
# The quartic loss of the converse, with q0 = 0 and q1 = -2.


# %%
@theorem.instance("a quartic loss")
def quartic_loss():
    from flint import fmpq

    base = converse.instances["a quartic loss"]()
    minimum = converse["minimum_where_the_loss_falls_slowly"].derive().judgement
    model = function(
        Input,
        lambda x: function(Real, lambda t: function(K, lambda k: q0(k) + pos(t) * (q1(k) - q0(k)))),
    )
    still = function(K, lambda k: function(D, lambda q: 0))
    point = pair(Num(-1), zero, b, still)
    return with_values(
        base,
        values={**base.values, q1: (fmpq(-2),)},
        lemmas=(*base.lemmas, retype(minimum, (T, Real))),
        examples={**base.examples, model.sort: (model,), point.sort: (point,)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
