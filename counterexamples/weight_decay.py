# %% [markdown]
# # Weight decay leaves no minimum
#
# Ordinary weight decay gives every loss a minimum; the added neurons keep a minimum wherever the
# network can fit its data. Together they leave none. The neurons still demand that every residual
# gradient vanishes, so the data no longer hold theta against the decay; and at theta = 0, where the
# decay rests, the data are not fitted.

# %%
from fractions import Fraction

from pgb.basis import Coordinates, P, moved_along
from pgb.facts.notions import continuous, derivative
from pgb.kernel.binding import retype_term
from pgb.prove import *
from pgb.prove.extrema import smallest_value
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "weight_decay",
    mark="O",
    title="decay alone has a minimum, the neurons alone have one, both together have none",
    source="theory, 4, F9 weight_decay, and 2.9",
    kind="failure mode",
    witnesses=("a line through two points",),
    unwitnessed="it serves to certify instances of the other statement",
    limits="Where theta = 0 attains L*, the minima with theta = 0 stay.",
)


def on_vectors(claim):
    """A term or claim of the theory, for a parameter space R^P."""
    return retype_term(claim, {T: Coordinates})


theta_, f_ = on_vectors(theta), on_vectors(f)
Lt_, R_, L_ = on_vectors(Lt), on_vectors(R), on_vectors(function(T, lambda theta: L(theta)))
VectorPoint = on_vectors(function(Point, lambda z: Lt(z))).sort.domain
df = Var("df", Fun(Coordinates, Fun(N, Fun(K, Coordinates))))
df_here = Var("df", Fun(N, Fun(K, Coordinates)))
gamma = Var("gamma", Real)
zero = function(K, lambda k: 0)
origin = function(P, lambda p: 0)


def size(theta):
    return sum_(P, lambda p: theta(p) ** 2)


def residuals_vanish(theta):
    return for_all(N, lambda j: for_all(K, lambda k: eq(R_(j, theta, k), 0)))


loss_with_decay = function(Coordinates, lambda theta: L_(theta) + gamma * size(theta))
decayed = function(
    VectorPoint, lambda theta, a, b, W: Lt_(pair(theta, a, b, W)) + gamma * size(theta)
)
differentiable_model = for_all(
    Coordinates,
    lambda theta: for_all(
        N,
        lambda j: for_all(
            K,
            lambda k: for_all(
                Coordinates,
                lambda u: derivative(
                    function(Real, lambda t: f_(X(j), moved_along(theta, u, t), k)),
                    0,
                    sum_(P, lambda p: df(theta, j, k, p) * u(p)),
                ),
            ),
        ),
    ),
)
continuous_model = for_all(
    N, lambda j: for_all(Coordinates, lambda theta: continuous(f_(X(j)), theta))
)
positive_decay = lt(0, gamma)
residual_remains_at_zero = Not(residuals_vanish(origin))
network_fits = residuals_vanish(theta_)

# %% [markdown]
# ## Together: no minimum
#
# A local minimum would have theta = 0 and R = 0 (weight_decay_destroys_minima).

# %%
nowhere = for_all(
    VectorPoint, lambda theta, a, b, W: Not(local_minimum(decayed, pair(theta, a, b, W), NAMES))
)
both_needed = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "positive_penalty": positive_penalty,
    "positive_decay": positive_decay,
    "differentiable_model": differentiable_model,
    "residual_remains_at_zero": residual_remains_at_zero,
}


@theorem.statement(nowhere, certifies=True, witnesses=(), **both_needed)
def nothing_left(given):
    """Where theta = 0 does not fit the data, neurons and decay together have no local minimum."""

    @every(VectorPoint)
    def none_at(y):
        other, a1, b1, W1 = components(y)

        @supposing(local_minimum(decayed, y, NAMES))
        def fitted_at_zero(minimum):
            residuals, weights = parts(
                cited("weight_decay_destroys_minima")["only_at_zero"].apply(
                    given,
                    at={theta_: other, a: a1, b: b1, W: W1, df_here: df(other)},
                    differentiable_model=use(given.differentiable_model, other),
                    local_minimum=minimum,
                )
            )
            step("a local minimum has theta = 0, and R = 0 there", both(residuals, weights))
            template = function(Coordinates, lambda theta: residuals_vanish(theta))
            return replace(extend(weights), template, residuals)

        return consequence(
            Not(local_minimum(decayed, y, NAMES)),
            fitted_at_zero,
            given.residual_remains_at_zero,
        )

    return none_at


# %% [markdown]
# ## The neurons alone
#
# Where the network fits, R = 0, and a = 0 is a minimum.


# %%
@theorem.statement(
    local_minimum(Lt_, pair(theta_, a, b, W), NAMES),
    certifies=True,
    witnesses=(),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
    network_fits=network_fits,
)
def minimum_without_decay(given):
    """Without decay, a = 0 and R = 0 give a local minimum."""
    _, minimum = parts(
        cited("elimination")["converse"].apply(
            given,
            at={theta: theta_, f: f_},
            sorts={T: Coordinates},
            grouped_residuals_vanish=given.network_fits,
        )
    )
    return minimum


# %% [markdown]
# ## Decay alone
#
# L + gamma |theta|^2 is continuous and grows with |theta|^2: it has a smallest value.


# %%
def minimum_with_decay(given):
    def known(function, at):
        if function.children[0] is f_:
            return use(given.continuous_model, function.children[1].children[1], at)
        i = function.children[1]
        smooth = use(given.differentiable_losses, i, at)
        return use(fact("differentiable_is_continuous", K), function, at, dl(i, at), smooth)

    smooth = every(Coordinates)(lambda v: continuity(loss_with_decay, v, known=known))

    @every(Coordinates)
    def grows(v):
        losses = summed(every(M)(lambda i: use(given.nonnegative_losses, i, f_(x(i), v))))
        return combine(
            le(gamma * size(v), loss_with_decay(v)), (losses, fact("cardinality_positive", M))
        )

    exists = use(
        smallest_value(Coordinates),
        loss_with_decay,
        gamma,
        theta_,
        smooth,
        given.positive_decay,
        grows,
    )

    @from_some(exists)
    def found(v, least):
        minimum = near_everywhere(least, v)
        return exhibit(has_minimum_with_decay, v, minimum)

    return found


has_minimum_with_decay = there_is(
    Coordinates, lambda theta: local_minimum(loss_with_decay, theta, "theta")
)
has_minimum_with_neurons = there_is(
    VectorPoint, lambda theta, a, b, W: local_minimum(Lt_, pair(theta, a, b, W), NAMES)
)


@theorem.statement(
    And(has_minimum_with_decay, has_minimum_with_neurons, nowhere),
    **both_needed,
    convex_losses=convex_losses,
    nonnegative_losses=nonnegative_losses,
    continuous_model=continuous_model,
    network_fits=network_fits,
)
def each_alone_has_a_minimum(given):
    """Decay alone has a local minimum, the neurons alone have one, and both together none.

    So it is wherever the network fits its data at some theta but not at theta = 0.
    """
    with_decay = step("L + gamma |theta|^2 has a smallest value", minimum_with_decay(given))
    with_neurons = minimum_without_decay.apply(
        given, at={a: zero}, neurons_vanished=every(K)(lambda k: identity(zero(k), 0))
    )
    step("without decay, a = 0 where the network fits is a minimum", with_neurons)
    some = exhibit(has_minimum_with_neurons, pair(theta_, zero, b, W), with_neurons)
    none = nothing_left.apply(given)
    return both(with_decay, some, none)


# %% [markdown]
# ## An instance
#
# f = theta x through (1, 1) and (2, 2), gamma = 1/2. Decay alone: theta = 5/6. The neurons alone:
# theta = 1, a = 0. At theta = 0 the residual gradients are -2 and -4.


# %%
@theorem.instance("a line through two points")
def a_line():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    y = Var("y", Fun(M, Output))
    one, first = Var("one", P), Var("first", D)
    model = function(
        Input, lambda x: function(Coordinates, lambda v: function(K, lambda k: v(one) * x(first)))
    )
    rates = function(
        Coordinates,
        lambda v: function(
            N, lambda j: function(K, lambda k: function(P, lambda p: delta(p, one) * X(j, first)))
        ),
    )

    @every(N, Coordinates)
    def smooth(j, v):
        return continuity(function(Coordinates, lambda v: model(X(j), v)), v)

    return interpretation(
        "a line through two points",
        sizes={M: 2, N: 2, K: 1, D: 1, P: 1},
        values={
            X: [[1], [2]],
            group: [0, 1],
            y: [[1], [2]],
            one: 0,
            first: 0,
            theta_: [1],
            a: [0],
            b: ["1/3"],
            W: [["-1/2"]],
            lam: "1/10",
            gamma: "1/2",
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
            f_: model,
            df: rates,
        },
        lemmas=[smooth],
        examples=[function(P, lambda p: Num(Fraction(5, 6))), pair(theta_, a, b, W)],
    )


# %%
if __name__ == "__main__":
    theorem.main()
