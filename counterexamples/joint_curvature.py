# %% [markdown]
# # Jointly with theta
#
# A degenerate saddle has no negative curvature in the added variables. Together with the parameters
# of the network it may have some, although the loss of the network is strictly convex: whether it
# has depends on lambda. One parameter t: inputs 0, 1, 2 and residuals 1/2 + t, -1 + t + t^2,
# 1/2 + t of the squared loss, at w = b = 0.

# %%
from fractions import Fraction
from functools import partial

from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform._moments import k
from pgb.transform.exponential import *

theorem = Result(
    "joint_curvature",
    mark="O",
    title="at a degenerate saddle theta and a together may have negative curvature, or not",
    source="theory, 2.6 escape_order",
    kind="failure mode",
    limits="It speaks of the second derivatives in (t, a); those with b and W vanish there.",
)

# %% [markdown]
# ## Two second derivatives
#
# At t = 0 the residual gradients are the second difference (1, -2, 1): the moments of order 0 and 1
# vanish. The matrix of second derivatives in (t, a) is [[2/3, 2], [2, 2 + 2 lambda]].


# %%
way = Var("tau", Fun(Real, T))
"""The parameter of the network, as a function of one real."""


def joint(s, u):
    """The augmented loss with the parameter at s and a_k = u."""
    return Lt(pair(way(s), function(K, lambda h: u * delta(h, k)), b, W))


def residual_squares(s, u):
    outer, inner = (Fraction(1, 2) + s + u) ** 2, (s + s**2 - 1 + u) ** 2
    return Fraction(2, 3) * outer + Fraction(1, 3) * inner + lam * u**2


def joint_slope(s1, u1):
    """The slope of residual_squares along (t s1, t u1), at t."""

    def at(t):
        s, u = t * s1, t * u1
        outer = Fraction(4, 3) * (Fraction(1, 2) + s + u) * (s1 + u1)
        inner = Fraction(2, 3) * (s + s**2 - 1 + u) * (s1 + 2 * s * s1 + u1)
        return outer + inner + 2 * lam * u * u1

    return function(Real, at)


def quadratic_form(s1, u1):
    """(2/3) s^2 + 4 s u + (2 + 2 lambda) u^2: the matrix [[2/3, 2], [2, 2 + 2 lambda]]"""
    return Fraction(2, 3) * s1**2 + 4 * s1 * u1 + (2 + 2 * lam) * u1**2


def semidefinite(three):
    """At lambda = 3 the form is (2/3) (s + 3 u)^2 + 2 u^2."""

    @every(Real, Real)
    def each(s1, u1):
        square = square_sign(s1 + 3 * u1)
        rest = square_sign(u1)
        return combine(
            le(0, quadratic_form(s1, u1)), (square, Fraction(2, 3)), (rest, 2), (three, -2 * u1**2)
        )

    return each


def along_joint(s1, u1):
    return function(Real, lambda t: joint(t * s1, t * u1))


@theorem.statement(
    And(
        for_all(
            Real,
            lambda s1, u1: And(
                eq(joint_slope(s1, u1)(Num(0)), 0),
                for_all(Real, lambda t: derivative(along_joint(s1, u1), t, joint_slope(s1, u1)(t))),
                derivative(joint_slope(s1, u1), 0, quadratic_form(s1, u1)),
            ),
        ),
        implies(eq(lam, 1), lt(quadratic_form(Num(3), Num(-1)), 0)),
        implies(eq(lam, 3), for_all(Real, lambda s1, u1: le(0, quadratic_form(s1, u1)))),
        lt(0, quadratic_form(Num(1), Num(0))),
    ),
    written_out=for_all(Real, lambda s, u: eq(joint(s, u), residual_squares(s, u))),
)
def joint_curvature(given):
    """The Hessian in (t, a): indefinite at lambda = 1, semidefinite at lambda = 3."""

    @every(Real, Real)
    def lines(s1, u1):
        rows = every(Real)(
            lambda t: combine(
                eq(residual_squares(t * s1, t * u1), joint(t * s1, t * u1)),
                (use(given.written_out, t * s1, t * u1), -1),
            )
        )
        polynomial = function(Real, lambda t: residual_squares(t * s1, t * u1))

        @every(Real)
        def moves(t):
            value_at = joint_slope(s1, u1)(t)
            template = function(Fun(Real, Real), lambda h: derivative(h, t, value_at))
            return replace(extend(rows), template, slope(polynomial, t, value_at))

        second = slope(joint_slope(s1, u1), 0, quadratic_form(s1, u1))
        return both(identity(joint_slope(s1, u1)(Num(0)), 0), moves, second)

    step("the second derivative along (t s, t u)", lines)
    dips = supposing(eq(lam, 1))(
        lambda one: combine(lt(quadratic_form(Num(3), Num(-1)), 0), (one, 2))
    )

    holds = supposing(eq(lam, 3))(semidefinite)
    convex_loss = combine(lt(0, quadratic_form(Num(1), Num(0))))
    return both(lines, dips, holds, convex_loss)


# %% [markdown]
# ## Instances


# %%
def joint_instance(weight):
    """f(x; t) = 1/2 + t + x (2 - x) (t^2 - 3/2), targets 0, squared loss, lambda = weight."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation
    from pgb.witness.networks import y

    squared = LOSSES["squared"]

    def model(on):
        def at(x):
            bump = on.mul(x[0], on.sub(on.integer(2), x[0]))

            def output(parameters):
                (t,) = parameters
                inner = on.sub(on.power(t, 2), on.number(Fraction(3, 2)))
                return (on.sum([on.number(Fraction(1, 2)), t, on.mul(bump, inner)]),)

            return output

        return at

    return interpretation(
        f"lambda = {weight}",
        {M: 3, N: 3, K: 1, D: 1},
        {
            X: [[0], [1], [2]],
            group: [0, 1, 2],
            y: [[0], [0], [0]],
            f: Native(model, "a polynomial model"),
            way: Native(lambda on: lambda s: (s,), "t"),
            theta: [0],
            lam: weight,
            b: [0],
            W: [[0]],
            k: 0,
        },
        {
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
        lemmas=[semidefinite(assume(eq(lam, 3)))],
    )


for weight in (1, 3):
    theorem.instance(f"lambda = {weight}")(partial(joint_instance, weight))


# %%
if __name__ == "__main__":
    theorem.main()
