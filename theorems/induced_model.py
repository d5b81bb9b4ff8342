# %% [markdown]
# # The induced model
#
# A model whose last layer is linear reproduces its outputs from its own gradients:
# f = sum_p h_p d_p f for the last layer's weights h. At a stationary point of the loss this makes
# the value the smallest that any combination of those gradients can reach: a convex problem, with
# no local minima of its own.

# %%
from pgb.basis import Coordinates, P, Q, dphi, dQ, moved_along, phi, z
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import (
    And,
    K,
    M,
    Output,
    convex,
    delta,
    eq,
    exp,
    for_all,
    function,
    le,
    mean,
    sum_,
)

theorem = Result(
    "induced_model",
    mark="N",
    title="a stationary value is the smallest over combinations of the model's gradients",
    source=(
        "theory, 3.3 induced_model; K. Kawaguchi, J. Huang and L. P. Kaelbling, Neural Computation "
        "31(12), 2019, arXiv:1904.03673"
    ),
    unwitnessed="it serves to certify instances of the other statements",
    limits="Stationary points may still be suboptimal for the model itself.",
)

above_tangent = cited("first_order_convexity")["above_tangent"]

h = Var("h", Coordinates)


def combination(alpha):
    """i -> sum_p alpha_p d_p f(x_i), the induced linear model."""
    return function(
        M, lambda i: function(K, lambda k: sum_(P, lambda p: dphi(i, z, k, p) * alpha(p)))
    )


def mean_loss(F):
    return mean(M, lambda i: Q(i, F(i)))


def at(y):
    return function(M, lambda i: phi(i, y))


differentiable_model = for_all(
    M,
    lambda i: for_all(
        Coordinates,
        lambda u: for_all(
            K,
            lambda k: derivative(
                function(Real, lambda t: phi(i, moved_along(z, u, t), k)),
                0,
                sum_(P, lambda p: dphi(i, z, k, p) * u(p)),
            ),
        ),
    ),
)
differentiable = for_all(M, lambda i: for_all(Output, lambda q: gradient(Q(i), q, dQ(i, q))))
stationary = for_all(
    Coordinates,
    lambda u: derivative(function(Real, lambda t: mean_loss(at(moved_along(z, u, t)))), 0, 0),
)
euler = for_all(
    M,
    lambda i: for_all(K, lambda k: eq(phi(i, z, k), sum_(P, lambda p: dphi(i, z, k, p) * h(p)))),
)


def first_order(u):
    """mean_i dQ_i . sum_p u_p d_p f(x_i)"""
    return mean(M, lambda i: sum_(K, lambda k: dQ(i, phi(i, z), k) * combination(u)(i, k)))


def along_line(given, u):
    """The slope of the loss along z + t u is first_order(u)."""

    def along(line):
        whole, k = opened(line, Var("t", Real)).children
        if k.sort != K:
            return None
        return use(given.differentiable_model, whole.children[0].children[1], u, k)

    line = function(Real, lambda t: mean_loss(at(moved_along(z, u, t))))
    return slope(
        line,
        0,
        first_order(u),
        known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
        along=along,
    )


def flat(given, u):
    """first_order(u) = 0, by stationarity along u."""
    line = function(Real, lambda t: mean_loss(at(moved_along(z, u, t))))
    unique = fact("derivative_is_unique")
    moving = along_line(given, u)
    return use(unique, line, 0, first_order(u), 0, moving, use(given.stationary, u))


# %% [markdown]
# ## Statement


# %%
@theorem.statement(
    And(
        for_all(Coordinates, lambda alpha: le(mean_loss(at(z)), mean_loss(combination(alpha)))),
        eq(mean_loss(at(z)), mean_loss(combination(h))),
    ),
    differentiable_model=differentiable_model,
    differentiable_losses=differentiable,
    convex_losses=for_all(M, lambda i: convex(Q(i))),
    stationary=stationary,
    euler_field=euler,
)
def minimum_over_gradients(given):
    """L(z) is the smallest mean loss over all combinations of the model's gradients at z."""

    @every(M)
    def same_outputs(i):
        return extend(
            every(K)(
                lambda k: combine(
                    eq(phi(i, z, k), combination(h)(i, k)), (use(given.euler_field, i, k), 1)
                )
            )
        )

    template = function(Fun(M, Output), lambda F: eq(mean_loss(at(z)), mean_loss(F)))
    attained = step(
        "the Euler field reproduces the outputs",
        replace(extend(same_outputs), template, identity(mean_loss(at(z)), mean_loss(at(z)))),
    )

    @every(Coordinates)
    def no_smaller(alpha):
        change = function(P, lambda p: alpha(p) - h(p))
        zero = step("the slope along alpha - h is 0", flat(given, change))

        @every(M)
        def tangent(i):
            p, q = phi(i, z), combination(alpha)(i)
            bound = above_tangent.apply(
                at={"F": Q(i), "p": p, "q": q, "G": dQ(i, p)},
                convex=use(given.convex_losses, i),
                differentiable=use(given.differentiable_losses, i, p),
            )
            euler_terms = summed(
                every(K)(
                    lambda k: combine(
                        eq(dQ(i, p, k) * p(k), dQ(i, p, k) * combination(h)(i, k)),
                        (use(given.euler_field, i, k), dQ(i, p, k)),
                    )
                )
            )
            rise = sum_(K, lambda k: dQ(i, p, k) * combination(change)(i, k))
            return combine(le(Q(i, p) + rise, Q(i, q)), (bound, 1), (euler_terms, 1))

        return step(
            "each loss lies above its tangent; the first-order terms add up to 0",
            combine(
                le(mean_loss(at(z)), mean_loss(combination(alpha))),
                (summed(tangent), fact("cardinality_positive", M)),
                (zero, -1),
            ),
        )

    return both(no_smaller, attained)


# %% [markdown]
# ## What certifies an instance
#
# Where the losses are fitted exactly, all of this is plain.


# %%
@theorem.statement(
    stationary,
    mark="O",
    certifies=True,
    witnesses=(),
    differentiable_model=differentiable_model,
    differentiable_losses=differentiable,
    outer_gradients_vanish=for_all(M, lambda i: for_all(K, lambda k: eq(dQ(i, phi(i, z), k), 0))),
)
def stationary_where_fitted(given):
    """Where the losses' gradients vanish, z is stationary."""

    @every(Coordinates)
    def each(u):
        moving = along_line(given, u)
        terms = every(M)(
            lambda i: summed(
                every(K)(
                    lambda k: combine(
                        eq(dQ(i, phi(i, z), k) * combination(u)(i, k), 0),
                        (use(given.outer_gradients_vanish, i, k), combination(u)(i, k)),
                    )
                )
            )
        )
        zero = combine(eq(first_order(u), 0), (summed(terms), Card(M) ** -1))
        line = function(Real, lambda t: mean_loss(at(moved_along(z, u, t))))
        return replace(zero, function(Real, lambda d: derivative(line, 0, d)), moving)

    return each


@theorem.statement(
    for_all(Coordinates, lambda alpha: le(mean_loss(at(z)), mean_loss(combination(alpha)))),
    mark="O",
    certifies=True,
    witnesses=(),
    nonnegative_losses=for_all(M, lambda i: for_all(Output, lambda q: le(0, Q(i, q)))),
    zero_value=eq(mean_loss(at(z)), 0),
)
def no_smaller_where_zero(given):
    """Where the loss is 0 and none is negative, no combination has a smaller one."""

    @every(Coordinates)
    def each(alpha):
        total = summed(every(M)(lambda i: use(given.nonnegative_losses, i, combination(alpha)(i))))
        return combine(
            le(mean_loss(at(z)), mean_loss(combination(alpha))),
            (total, fact("cardinality_positive", M)),
            (given.zero_value, 1),
        )

    return each


# %% [markdown]
# ## An instance
#
# Outputs z_1 exp(z_2 x_i), fitted exactly; h = (z_1, 0).


# %%
@theorem.instance("an exponential curve")
def exponential_curve():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    x, y = Var("x", Fun(M, Real)), Var("y", Fun(M, Output))
    one, two = Var("one", P), Var("two", P)

    def growth(i, z):
        return exp(z(two) * x(i))

    def rate(i, z, p):
        return delta(p, one) * growth(i, z) + delta(p, two) * x(i) * z(one) * growth(i, z)

    return interpretation(
        "an exponential curve",
        sizes={M: 2, K: 1, P: 2},
        values={x: [0, 1], y: [[2], [4]], one: 0, two: 1, z: [2, "log(2)"], h: [2, 0]},
        definitions={
            phi: function(
                M,
                lambda i: function(
                    Coordinates, lambda z: function(K, lambda k: z(one) * growth(i, z))
                ),
            ),
            dphi: function(
                M,
                lambda i: function(
                    Coordinates,
                    lambda z: function(K, lambda k: function(P, lambda p: rate(i, z, p))),
                ),
            ),
            Q: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dQ: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
        lemmas=[
            every(M, Coordinates, Coordinates, K)(
                lambda i, v, u, k: slope(
                    function(
                        Real,
                        lambda t: moved_along(v, u, t)(one) * growth(i, moved_along(v, u, t)),
                    ),
                    0,
                    sum_(P, lambda p: rate(i, v, p) * u(p)),
                )
            )
        ],
    )


# %%
if __name__ == "__main__":
    theorem.main()
