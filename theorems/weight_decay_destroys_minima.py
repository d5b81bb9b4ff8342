# %% [markdown]
# # Weight decay destroys the minima
#
# Decay the network's weights as well, and the transformation eliminates too much. At a local
# minimum the neurons still force every R_j to vanish, so the data no longer hold theta in place;
# the decay must be stationary on its own. With gamma |theta|^2 that means theta = 0.

# %%
from fractions import Fraction

from pgb.basis import Coordinates, P, moved_along
from pgb.facts.notions import derivative
from pgb.kernel.binding import retype_term
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import where_weights_are_0
from pgb.transform.exponential import *

theorem = Result(
    "weight_decay_destroys_minima",
    mark="O",
    title="with weight decay on theta there is a local minimum only where the decay is stationary",
    source="theory, 2.9 weight_decay_destroys_minima",
    unwitnessed="it serves to certify instances of the other statements",
)

elimination = cited("elimination")


def on_vectors(claim):
    """A term or claim of the theory, for a parameter space R^P."""
    return retype_term(claim, {T: Coordinates})


theta_, f_ = on_vectors(theta), on_vectors(f)
Lt_, R_, L_ = on_vectors(Lt), on_vectors(R), on_vectors(function(T, lambda theta: L(theta)))
VectorPoint = on_vectors(function(Point, lambda z: Lt(z))).sort.domain
rho = Var("rho", Fun(Coordinates, Real))
drho = Var("drho", Coordinates)
df = Var("df", Fun(N, Fun(K, Coordinates)))
gamma = Var("gamma", Real)

residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R_(j, theta_, k), 0)))
regularised = function(VectorPoint, lambda theta, a, b, W: Lt_(pair(theta, a, b, W)) + rho(theta))
point = pair(theta_, a, b, W)
zero = function(K, lambda k: 0)

differentiable_model = for_all(
    N,
    lambda j: for_all(
        K,
        lambda k: for_all(
            Coordinates,
            lambda u: derivative(
                function(Real, lambda t: f_(X(j), moved_along(theta_, u, t), k)),
                0,
                sum_(P, lambda p: df(j, k, p) * u(p)),
            ),
        ),
    ),
)
differentiable_decay = for_all(
    Coordinates,
    lambda u: derivative(
        function(Real, lambda t: rho(moved_along(theta_, u, t))),
        0,
        sum_(P, lambda p: drho(p) * u(p)),
    ),
)

# %% [markdown]
# ## The neurons still force the residual gradients to vanish
#
# With theta held fixed the decay is a constant.


# %%
def minimum_in_neurons(minimum):
    """The point is a local minimum in (a, b, W) of the augmented loss without the decay."""
    held = pull_back(minimum, function(Neurons, lambda a, b, W: pair(theta_, a, b, W)), neurons)

    @nearby(held)
    def without_decay(v, no_smaller):
        a1, b1, W1 = components(v)
        goal = le(Lt_(point), Lt_(pair(theta_, a1, b1, W1)))
        return combine(goal, (no_smaller, 1))

    return restate(on_vectors(local_minimum(at_fixed(theta), neurons, "a,b,W")), without_decay)


@theorem.statement(
    And(residuals_vanish, for_all(P, lambda p: eq(drho(p), 0))),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    differentiable_model=differentiable_model,
    differentiable_decay=differentiable_decay,
    local_minimum=local_minimum(regularised, point, NAMES),
)
def decay_is_stationary(given):
    """At a local minimum with decay rho(theta), all R_j vanish and so does the gradient of rho."""
    fixed = minimum_in_neurons(given.local_minimum)
    residuals = step(
        "elimination with theta held fixed: every R_jk = 0",
        elimination["grouped_residuals_vanish"].apply(
            given, at={theta: theta_, f: f_}, sorts={T: Coordinates}, local_minimum_in_neurons=fixed
        ),
    )
    vanished, _ = parts(
        cited("vanishing")["loss_free_form"].apply(
            given, at={theta: theta_, f: f_}, sorts={T: Coordinates}, local_minimum_in_neurons=fixed
        )
    )
    at_zero = replace(
        extend(vanished),
        function(Output, lambda a: local_minimum(regularised, pair(theta_, a, b, W), NAMES)),
        given.local_minimum,
    )

    @every(Coordinates)
    def flat(u):
        def along_model(line):
            whole, k = opened(line, Var("t", Real)).children
            if k.sort == K:
                return use(given.differentiable_model, group_of(whole), k, u)
            if whole is rho:
                return use(given.differentiable_decay, u)
            return None

        line = function(Real, lambda t: regularised(pair(moved_along(theta_, u, t), zero, b, W)))

        def change(i):
            return sum_(
                K,
                lambda k: (
                    dl(i, f_(X(group(i)), theta_), k) * sum_(P, lambda p: df(group(i), k, p) * u(p))
                ),
            )

        rate = mean(M, change) + sum_(P, lambda p: drho(p) * u(p))
        moving = slope(
            line,
            0,
            rate,
            known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
            along=along_model,
        )
        minimal = pull_back(
            at_zero,
            function(Real, lambda t: pair(moved_along(theta_, u, t), zero, b, W)),
        )
        still = fermat(minimal, moving)
        data = every(N, K)(
            lambda j, k: combine(
                eq(R_(j, theta_, k) * sum_(P, lambda p: df(j, k, p) * u(p)), 0),
                (use(residuals, j, k), sum_(P, lambda p: df(j, k, p) * u(p))),
            )
        )
        none = summed(every(N)(lambda j: summed(use(data, j))))
        return combine(
            eq(sum_(P, lambda p: drho(p) * u(p)), 0), (still, 1), (none, -(Card(M) ** -1))
        )

    step("the slope along theta + t u: the data drop out, for R = 0", flat)

    @every(P)
    def coordinate(p):
        return combine(eq(drho(p), 0), (use(flat, function(P, lambda q: delta(q, p))), 1))

    return both(residuals, step("so the gradient of the decay vanishes", coordinate))


def group_of(model_at):
    """The distinct input in f(X_j, ..)."""
    return model_at.children[0].children[1].children[1]


# %% [markdown]
# ## Ordinary weight decay
#
# The gradient of gamma |theta|^2 is 2 gamma theta.


# %%
decayed = function(
    VectorPoint,
    lambda theta, a, b, W: Lt_(pair(theta, a, b, W)) + gamma * sum_(P, lambda p: theta(p) ** 2),
)


@theorem.statement(
    And(residuals_vanish, for_all(P, lambda p: eq(theta_(p), 0))),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    positive_decay=lt(0, gamma),
    differentiable_model=differentiable_model,
    local_minimum=local_minimum(decayed, point, NAMES),
)
def only_at_zero(given):
    """With decay gamma |theta|^2, gamma > 0, a local minimum has theta = 0 (and all R_j = 0)."""
    square = function(Coordinates, lambda v: gamma * sum_(P, lambda p: v(p) ** 2))
    gradient_ = function(P, lambda p: 2 * gamma * theta_(p))
    moves = every(Coordinates)(
        lambda u: slope(
            function(Real, lambda t: square(moved_along(theta_, u, t))),
            0,
            sum_(P, lambda p: gradient_(p) * u(p)),
        )
    )
    residuals, stationary = parts(
        decay_is_stationary.apply(
            given, at={rho: square, drho: gradient_}, differentiable_decay=moves
        )
    )

    @every(P)
    def zero_weight(p):
        product = combine(eq(gamma * theta_(p), 0), (use(stationary, p), Fraction(1, 2)))
        positive = supposing(eq(gamma, 0))(lambda none: combine(le(gamma, 0), (none, 1)))
        return consequence(
            eq(theta_(p), 0),
            use(fact("no_zero_divisors"), gamma, theta_(p), product),
            positive,
            given.positive_decay,
        )

    return both(residuals, step("2 gamma theta_p = 0 makes theta_p = 0", zero_weight))


# %% [markdown]
# ## What certifies an instance
#
# Where theta = 0 already has loss 0 and no loss is negative, nothing is smaller.


# %%
@theorem.statement(
    local_minimum(decayed, point, NAMES),
    certifies=True,
    witnesses=(),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
    positive_decay=lt(0, gamma),
    zero_loss=eq(L_(theta_), 0),
    zero_weights=for_all(P, lambda p: eq(theta_(p), 0)),
    zero_neurons=for_all(K, lambda k: eq(a(k), 0)),
)
def minimum_where_zero(given):
    """Where theta = 0, a = 0 and the loss is 0, the decayed loss has a minimum."""
    no_weights = summed(
        every(P)(lambda p: combine(eq(theta_(p) ** 2, 0), (use(given.zero_weights, p), theta_(p))))
    )
    same_loss = retype(where_weights_are_0(transformation, given.zero_neurons), (T, Coordinates))

    @every(VectorPoint)
    def anywhere(y):
        other, a1, b1, W1 = components(y)

        def output(i):
            at = X(group(i))
            return function(K, lambda k: f_(at, other, k) + g(a1, b1, W1, at)(k))

        losses = summed(every(M)(lambda i: use(given.nonnegative_losses, i, output(i))))
        squares = nonnegative(transformation.penalty(a1, b1, W1))
        weights = nonnegative(sum_(P, lambda p: other(p) ** 2))
        return combine(
            le(decayed(point), decayed(y)),
            (losses, fact("cardinality_positive", M)),
            (squares, given.positive_penalty),
            (weights, given.positive_decay),
            (same_loss, 1),
            (given.zero_loss, 1),
            (no_weights, gamma),
        )

    return near_everywhere(anywhere, point)


# %% [markdown]
# ## An instance
#
# f = theta x on two inputs with targets 0, at theta = 0.


# %%
@theorem.instance("zero targets")
def zero_targets():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    y = Var("y", Fun(M, Output))
    one, first = Var("one", P), Var("first", D)
    square = function(Coordinates, lambda v: gamma * sum_(P, lambda p: v(p) ** 2))
    model = function(
        Input,
        lambda x: function(Coordinates, lambda v: function(K, lambda k: v(one) * x(first))),
    )
    rates = function(
        N,
        lambda j: function(K, lambda k: function(P, lambda p: delta(p, one) * X(j, first))),
    )

    def moves(line, rate):
        return slope(function(Real, line), 0, rate)

    return interpretation(
        "zero targets",
        sizes={M: 2, N: 2, K: 1, D: 1, P: 1},
        values={
            X: [[1], [2]],
            group: [0, 1],
            y: [[0], [0]],
            one: 0,
            first: 0,
            theta_: [0],
            a: [0],
            b: ["1/3"],
            W: [["-1/2"]],
            lam: "1/10",
            gamma: "1/5",
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
            f_: model,
            df: rates,
            rho: square,
            drho: function(P, lambda p: 2 * gamma * theta_(p)),
        },
        lemmas=[
            every(N, K, Coordinates)(
                lambda j, k, u: moves(
                    lambda t: model(X(j), moved_along(theta_, u, t), k),
                    sum_(P, lambda p: rates(j, k, p) * u(p)),
                )
            ),
            every(Coordinates)(
                lambda u: moves(
                    lambda t: square(moved_along(theta_, u, t)),
                    sum_(P, lambda p: 2 * gamma * theta_(p) * u(p)),
                )
            ),
        ],
    )


# %%
if __name__ == "__main__":
    theorem.main()
