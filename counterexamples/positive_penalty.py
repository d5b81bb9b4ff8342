# %% [markdown]
# # The penalty must be positive
#
# With lambda = 0 nothing keeps the neurons small. Wherever f + g minimises every loss the augmented
# loss has a global minimum, at any theta whatever: at one input a exp(s) = y - f does. There a is
# not 0 and L(theta) is not optimal. With lambda < 0 not even a = 0 at an optimal theta is one.

# %%
from dataclasses import replace as with_values

from pgb.facts.functions import log
from pgb.kernel.binding import fresh
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform import shared
from pgb.transform._penalised import rho
from pgb.transform.exponential import *

theorem = Result(
    "positive_penalty",
    mark="O",
    title="without a penalty every theta belongs to a global minimum, with a not 0",
    source="theory, 4 hypotheses, H1",
    kind="hypothesis",
    limits="It says nothing of a penalty on other parameters, such as b: see unpenalised_bias.",
    drops={
        "positive_penalty": (
            "vanishing.loss_free_form",
            "vanishing.at_local_minima",
            "elimination.grouped_residuals_vanish",
            "elimination.elimination",
            "elimination.converse",
            "pointwise_optimality.pointwise_optimality",
            "pointwise_optimality.squared_loss_interpolates",
            "failure_mode.equivalence",
            "failure_mode.no_minimum_where_a_residual_remains",
            "failure_mode.no_minimum_where_suboptimal",
            "landscape.equivalence",
            "invexity.grouped_residuals_vanish",
            "invexity.elimination",
            "invexity.converse",
            "shared_neuron.neuron_vanishes",
            "shared_neuron.grouped_residuals_vanish",
            "shared_neuron.elimination",
            "shared_neuron.converse",
            "elimination_via_pgb.penalty_vanishes",
            "elimination_via_pgb.elimination_via_pgb",
            "elimination_via_pgb.stacked_minimum",
        ),
        "increasing_penalty": (
            "penalties.neurons_vanish",
            "penalties.grouped_residuals_vanish",
            "penalties.eliminates",
            "penalties.converse",
        ),
        "nonzero_penalty": (
            "vanishing.stationary_form",
            "without_extra_unit.stationary_points",
            "without_extra_unit.at_local_minima",
            "without_extra_unit.elimination",
            "without_extra_unit.nothing_left",
        ),
    },
)

y = Var("y", Fun(M, Output))
best = Var("best", Output)
other = Var("other", T)
none = function(K, lambda k: 0)
no_penalty = eq(lam, 0)


def fits(output):
    """No loss is smaller than at these outputs of the samples."""
    return for_all(M, lambda i: for_all(Output, lambda q: le(l(i, output(x(i))), l(i, q))))


def nowhere_smaller(Lt, z, space, output, given):
    """From lambda = 0 and the best outputs at z: no value of Lt is smaller."""

    @every(space)
    def anywhere(y):
        best = every(M)(lambda i: use(given.every_loss_minimal, i, output(y, x(i))))
        penalty = sum_(K, lambda k: components(y)[1](k) ** 2 - components(z)[1](k) ** 2)
        return combine(
            le(Lt(z), Lt(y)),
            (summed(best), fact("cardinality_positive", M)),
            (given.no_penalty, -penalty),
        )

    return anywhere


# %% [markdown]
# ## What fits is a minimum


# %%
@theorem.statement(
    And(
        global_minimum(Lt, z, NAMES),
        local_minimum(Lt, z, NAMES),
        local_minimum(at_fixed(theta), neurons, "a,b,W"),
    ),
    certifies=True,
    witnesses=("lambda = 0",),
    no_penalty=no_penalty,
    every_loss_minimal=fits(lambda at: augmented_output(theta, a, b, W, at)),
)
def minimum_where_all_fits(given):
    """With lambda = 0 the augmented loss has a global minimum wherever f + g fits best."""

    def output(y, at):
        return augmented_output(*components(y), at)

    anywhere = nowhere_smaller(Lt, z, Lt.sort.domain, output, given)
    local = near_everywhere(anywhere, z)
    fixed = pull_back(local, function(Neurons, lambda a, b, W: pair(theta, a, b, W)), neurons)
    goal = local_minimum(at_fixed(theta), neurons, "a,b,W")
    return both(anywhere, local, restate(goal, fixed))


@theorem.statement(
    And(
        global_minimum(shared.Lt, shared.z, shared.NAMES),
        local_minimum(shared.Lt, shared.z, shared.NAMES),
        local_minimum(shared.at_fixed(theta), shared.neuron, "a,b,w"),
    ),
    certifies=True,
    witnesses=("lambda = 0",),
    no_penalty=no_penalty,
    every_loss_minimal=fits(lambda at: shared.augmented_output(theta, a, shared.b, shared.w, at)),
)
def shared_minimum_where_all_fits(given):
    """So it is with one neuron shared by all outputs."""
    Lt, z, neuron = shared.Lt, shared.z, shared.neuron

    def output(y, at):
        return shared.augmented_output(*components(y), at)

    anywhere = nowhere_smaller(Lt, z, shared.Point, output, given)
    local = near_everywhere(anywhere, z)
    fixed = pull_back(local, function(shared.Neuron, lambda a, b, w: pair(theta, a, b, w)), neuron)
    goal = local_minimum(shared.at_fixed(theta), neuron, "a,b,w")
    return both(anywhere, local, restate(goal, fixed))


# %% [markdown]
# ## At one input, every theta has such a minimum
#
# Take w = 0, b = 0 and a = y - f(x; theta).

# %%
j = Var("j", N)
missing = function(K, lambda k: best(k) - f(X(j), theta, k))
still = function(K, lambda k: function(D, lambda q: 0))


@theorem.statement(
    And(
        global_minimum(Lt, pair(theta, missing, none, still), NAMES),
        implies(for_all(K, lambda k: eq(missing(k), 0)), eq(f(X(j), theta), best)),
    ),
    witnesses=("lambda = 0",),
    no_penalty=no_penalty,
    one_distinct_input=for_all(N, lambda i, j: eq(i, j)),
    best_output=for_all(M, lambda i: for_all(Output, lambda q: le(l(i, best), l(i, q)))),
)
def every_theta_has_a_minimum(given):
    """At one input a = y - f(x; theta) is a global minimum, and is 0 only where f fits."""

    def output(at):
        return augmented_output(theta, missing, none, still, at)

    @every(M)
    def minimal(i):
        same = every(K)(lambda k: identity(output(X(j))(k), best(k)))
        here = replace(
            use(given.one_distinct_input, j, group(i)),
            function(N, lambda h: eq(output(X(h)), best)),
            extend(same),
        )
        return replace(
            restate(eq(best, output(x(i))), here),
            function(Output, lambda p: for_all(Output, lambda q: le(l(i, p), l(i, q)))),
            use(given.best_output, i),
        )

    step("with a = y - f(x; theta) every output is the best one", minimal)
    anywhere, _, _ = parts(
        minimum_where_all_fits.apply(
            given, at={a: missing, b: none, W: still}, every_loss_minimal=minimal
        )
    )

    @supposing(for_all(K, lambda k: eq(missing(k), 0)))
    def fitted(zero):
        return extend(
            every(K)(lambda k: combine(eq(f(X(j), theta, k), best(k)), (use(zero, k), -1)))
        )

    return both(anywhere, fitted)


# %% [markdown]
# ## Without an extra unit
#
# The loss of Sohl-Dickstein and Kawaguchi, loss(theta) (1 + (a exp(b) - 1)^2) + lambda a^2, needs
# it too: with lambda = 0 a local minimum of the loss stays one, where a exp(b) = 1.

# %%
loss = Var("loss", Fun(T, Real))
a_, b_ = Var("a", Real), Var("b", Real)
Unit = Product((T, Real, Real))
modified = function(
    Unit, lambda theta, a, b: loss(theta) * (1 + (a * exp(b) - 1) ** 2) + lam * a**2
)


@theorem.statement(
    local_minimum(modified, pair(theta, a_, b_), "theta,a,b"),
    certifies=True,
    witnesses=("without extra unit, a square",),
    no_penalty=no_penalty,
    nonnegative_loss=for_all(T, lambda theta: le(0, loss(theta))),
    minimum_of_the_loss=local_minimum(loss, theta, "theta"),
    factor_one=eq(a_ * exp(b_), 1),
)
def minimum_without_extra_unit(given):
    """With lambda = 0, every local minimum of a loss >= 0 gives one of the modified loss."""
    near = pull_back(
        given.minimum_of_the_loss,
        function(Unit, lambda theta, a, b: theta),
        pair(theta, a_, b_),
    )

    @nearby(near)
    def no_smaller(y, smaller):
        other, a1, b1 = components(y)
        goal = le(modified(pair(theta, a_, b_)), modified(y))
        excess = square_sign(a1 * exp(b1) - 1)
        return combine(
            goal,
            (smaller, 1),
            (excess, use(given.nonnegative_loss, other)),
            (given.factor_one, loss(theta) * (a_ * exp(b_) - 1)),
            (given.no_penalty, a_**2 - a1**2),
        )

    return step("the factor is at least 1, and 1 where a exp(b) = 1", no_smaller)


# %% [markdown]
# ## A negative penalty is no better
#
# Take a_k = 1 and b_k = log u: as u falls to 0 the outputs approach those of the network, and the
# penalty is lambda.


# %%
@theorem.statement(
    there_is(Neurons, lambda a, b, W: lt(Lt(pair(theta, a, b, W)), L(theta))),
    witnesses=("lambda = -1",),
    differentiable_losses=differentiable_losses,
    negative_penalty=lt(lam, 0),
)
def lower_everywhere(given):
    """With lambda < 0 some (a, b, W) does better than a = 0, at every theta."""
    unit = fresh(K, "h")

    def loss(u):
        def output(i):
            return function(K, lambda k: f(x(i), theta, k) + u * delta(k, unit))

        return mean(M, lambda i: l(i, output(i)))

    def loss_continuous(loss, q):
        i = loss.children[1]
        smooth = use(given.differentiable_losses, i, q)
        return use(fact("differentiable_is_continuous", K), loss, q, dl(i, q), smooth)

    floor = lam - L(theta)
    room = combine(lt(floor, -loss(0)), (given.negative_penalty, 1))
    close = step(
        "for small u the mean loss of f + u in one output exceeds L(theta) by less than -lambda",
        pull_back(
            use(near_above(), floor, -loss(0), room),
            function(Real, lambda u: -loss(u)),
            known=loss_continuous,
        ),
    )

    @from_some(use(near_on_the_right(), close.conclusion.children[0], close))
    def point(u, positive, small):
        at = pair(function(K, lambda k: delta(k, unit)), function(K, lambda k: log(u)), still)
        reached = use(fact("exp_of_log"), u, positive)
        value = replace(
            reached,
            function(Real, lambda v: eq(Lt(pair(theta, *components(at))), loss(v) + lam)),
            identity(Lt(pair(theta, *components(at))), loss(exp(log(u))) + lam),
        )
        lower = combine(lt(Lt(pair(theta, *components(at))), L(theta)), (value, 1), (small, 1))
        return exhibit(lower_everywhere.conclusion, at, lower)

    return point


# %% [markdown]
# ## Instances


# %%
@theorem.instance("lambda = 0")
def without_penalty():
    """The base model at its strict suboptimal minimum; the other parameters are its global one."""
    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    base = network("H1-unpenalised")
    more = interpretation(
        "more",
        base.sizes,
        {other: [2], best: [0], j: 0, shared.b: 0, shared.w: [0]},
        examples=[pair(a, b, W), other, shared.neuron, shared.z],
    )
    return with_values(
        base,
        name="lambda = 0",
        values={**base.values, **more.values},
        definitions={**base.definitions, rho: function(Real, lambda t: lam * t**2)},
        examples={**base.examples, **more.examples},
    )


@theorem.instance("lambda = -1")
def negative():
    """A fitted network; a = 1, b = -5 is an example of a smaller value."""
    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    base = network("W1-tanh")
    one = function(K, lambda k: Num(1))
    low = function(K, lambda k: Num(-5))
    more = interpretation(
        "more",
        base.sizes,
        {lam: -1, shared.b: "1/3", shared.w: ["-2/7"]},
        examples=[
            pair(one, low, W),
            pair(theta, one, low, W),
            pair(theta, one, Num(-5), shared.w),
        ],
    )
    return with_values(
        base,
        name="lambda = -1",
        values={**base.values, **more.values},
        definitions={**base.definitions, rho: function(Real, lambda t: lam * t**2)},
        examples={**base.examples, **more.examples},
    )


@theorem.instance("one vector, lambda = 0")
def without_penalty_stacked():
    """The first instance with a, b and W in one vector."""
    from pgb.witness.stacked import stacked

    return stacked("H1-unpenalised")


@theorem.instance("one vector, lambda = -1")
def negative_stacked():
    from flint import fmpq

    from pgb.witness.stacked import stacked

    base = stacked("W1-tanh")
    return with_values(base, name="one vector, lambda = -1", values={**base.values, lam: fmpq(-1)})


def without_unit(name, of_root):
    """The loss as a function of one parameter, at 0; a = 1 and b = 0."""
    from pgb.witness.interpretation import Native, interpretation

    root = Var("root", Fun(T, Real))
    values = {
        root: Native(lambda on: lambda theta: theta[0], "theta"),
        theta: [0],
        other: [2],
        a_: 1,
        b_: 0,
        lam: 0,
    }
    return interpretation(
        name,
        {},
        values,
        {loss: function(T, lambda theta: of_root(root(theta)))},
        examples=[other, pair(theta, a_, b_)],
    )


@theorem.instance("without extra unit, lambda = 0")
def base_loss():
    """The base model's loss, with a suboptimal minimum at 0 and the global one at 2."""
    return without_unit("without extra unit, lambda = 0", lambda t: (1 + t**2 - 5 * t**3 / 8) ** 2)


@theorem.instance("without extra unit, a square")
def square_loss():
    return without_unit("without extra unit, a square", lambda t: t**2)


@theorem.instance("without extra unit, a positive loss")
def positive_loss():
    return without_unit("without extra unit, a positive loss", lambda t: 1 + t**2)


# %%
if __name__ == "__main__":
    theorem.main()
