# %% [markdown]
# # The curvature in the added variables
#
# At a point with a = 0 the Hessian of the augmented loss in (a, b, W) has no entries for b and W
# alone: a = 0 hides them. Those for a alone come from convex losses and the penalty, so they are
# semidefinite; those that mix a with b and W are moments of order 0 and 1. Where these vanish,
# nothing of second order leads down.

# %%
from functools import partial

from pgb.facts.functions import power
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.prove.monotone import slope_of_one_sign
from pgb.prove.naturals import power_numeral
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "curvature_of_neurons",
    mark="O",
    title="where the moments of order 0 and 1 vanish, (a, b, W) have no negative curvature",
    source="theory, 2.6 escape_order",
    limits="Jointly with theta there may be negative curvature: see joint_curvature.",
)

above_tangent = cited("first_order_convexity")["above_tangent"]

H = Var("H", Fun(M, Fun(K, Output)))
vectors = Fun(K, Real)


def moments_vanish(q):
    return for_all(K, lambda k: for_all(Input, lambda v: eq(moment_of(k, v, Num(q)), 0)))


twice_differentiable = for_all(
    M,
    lambda i: for_all(
        K, lambda k: gradient(function(Output, lambda q: dl(i, q, k)), f(x(i), theta), H(i, k))
    ),
)
"""At its output each loss has the Hessian H_i: its gradient is differentiable there."""


# %% [markdown]
# ## The Hessian of a convex loss is positive semidefinite
#
# The slope of a convex function along a line does not decrease.


# %%
def index_of(component):
    """h in q -> dl_i(q)_h."""
    return component.children[0].children[1]


def hessian_sign(given):
    """sum_kh H_ikh u_k u_h >= 0 for each loss and every u."""
    sign = slope_of_one_sign()

    @every(M, vectors)
    def each(i, u):
        q0 = f(x(i), theta)

        def line(t):
            return function(K, lambda h: q0(h) + t * u(h))

        def rise(t):
            return sum_(K, lambda h: (dl(i, line(t), h) - dl(i, q0, h)) * u(h))

        curvature = sum_(K, lambda h: sum_(K, lambda n: H(i, h, n) * u(n)) * u(h))
        moving = slope(
            function(Real, rise),
            0,
            curvature,
            known=lambda component, q: use(given.twice_differentiable, i, index_of(component)),
        )

        @every(Real)
        def same_sign(t):
            def tangent(start, end):
                return above_tangent.apply(
                    at={"F": l(i), "p": start, "q": end, "G": dl(i, start)},
                    convex=use(given.convex_losses, i),
                    differentiable=use(given.differentiable_losses, i, start),
                )

            there, back = tangent(q0, line(t)), tangent(line(t), q0)
            return combine(le(0, t * rise(t)), (there, 1), (back, 1))

        start = identity(rise(Num(0)), 0)
        return use(sign, function(Real, rise), curvature, moving, start, same_sign)

    return each


# %% [markdown]
# ## No negative curvature in the added variables
#
# Along (t alpha, b + t beta, W + t omega) the augmented loss has a second derivative at t = 0: the
# Hessians of the losses in the directions alpha_k e_ik, the penalty, and mixed terms with the
# moments of order 0 and 1, which vanish.


# %%
def output_along(i, t, alpha, beta, omega):
    """f(x_i)_k + t alpha_k exp((w_k + t omega_k) . x_i + b_k + t beta_k)"""
    return function(K, lambda k: f(x(i), theta, k) + t * alpha(k) * grown(i, k, t, beta, omega))


def grown(i, k, t, beta, omega):
    exponent = dot(W(k), x(i)) + t * dot(omega(k), x(i)) + b(k) + t * beta(k)
    return exp(exponent)


def rate(alpha, beta, omega):
    """The slope of the augmented loss along the line, at t."""

    def at(t):
        def change(i):
            q = output_along(i, t, alpha, beta, omega)
            return sum_(
                K,
                lambda k: (
                    dl(i, q, k)
                    * (alpha(k) * grown(i, k, t, beta, omega))
                    * (1 + t * (beta(k) + dot(omega(k), x(i))))
                ),
            )

        return mean(M, change) + 2 * lam * t * sum_(K, lambda k: alpha(k) ** 2)

    return function(Real, at)


def line(alpha, beta, omega):
    def at(t):
        losses = mean(M, lambda i: l(i, output_along(i, t, alpha, beta, omega)))
        return losses + lam * sum_(K, lambda k: (t * alpha(k)) ** 2)

    return function(Real, at)


def curvature(alpha):
    def of_sample(i):
        def step_of(k):
            return alpha(k) * activation(k, b, W, x(i))

        return sum_(K, lambda h: sum_(K, lambda k: H(i, h, k) * step_of(k)) * step_of(h))

    return mean(M, of_sample) + 2 * lam * sum_(K, lambda k: alpha(k) ** 2)


no_negative_curvature = for_all(
    Neurons,
    lambda alpha, beta, omega: And(
        for_all(
            Real,
            lambda t: derivative(along(alpha, beta, omega), t, rate(alpha, beta, omega)(t)),
        ),
        derivative(rate(alpha, beta, omega), 0, curvature(alpha)),
        le(0, curvature(alpha)),
    ),
)
second_order = {
    "differentiable_losses": differentiable_losses,
    "twice_differentiable": twice_differentiable,
    "convex_losses": convex_losses,
    "positive_penalty": positive_penalty,
    "zeroth_moments_vanish": moments_vanish(0),
    "first_moments_vanish": moments_vanish(1),
}


@theorem.statement(no_negative_curvature, **second_order)
def hessian_semidefinite(given):
    """Where M_0 = M_1 = 0, the second derivative along every line in (a, b, W) is >= 0."""
    sign = step("the Hessian of a convex loss is semidefinite", hessian_sign(given))

    def known(function_, q):
        if function_.sort == Fun(Output, Real) and isinstance(function_, type(zero)):
            i = function_.children[0].children[0].children[0].children[1]
            return use(given.twice_differentiable, i, index_of(function_))
        return use(given.differentiable_losses, function_.children[1], q)

    @every(Neurons)
    def each(direction):
        alpha, beta, omega = components(direction)
        way = along(alpha, beta, omega)
        slopes = every(Real)(lambda t: slope(way, t, rate(alpha, beta, omega)(t), known=known))
        second = slope(rate(alpha, beta, omega), 0, known=known)
        mixed = summed(every(K)(lambda k: no_mixed_term(given, k, alpha, beta, omega)))
        found = second.conclusion.children[1]
        only_squares = combine(eq(found, curvature(alpha)), (mixed, 2 * Card(M) ** -1))
        template = function(Real, lambda u: derivative(rate(alpha, beta, omega), 0, u))
        squares = every(M)(
            lambda i: use(sign, i, function(K, lambda k: alpha(k) * activation(k, b, W, x(i))))
        )
        size = summed(every(K)(lambda k: square_sign(alpha(k))))
        not_negative = combine(
            le(0, curvature(alpha)),
            (summed(squares), fact("cardinality_positive", M)),
            (size, combine(lt(0, 2 * lam), (given.positive_penalty, 2))),
        )
        return both(slopes, replace(only_squares, template, second), not_negative)

    claim = step("the mixed terms are moments of order 0 and 1: only squares are left", each)
    return restate(no_negative_curvature, claim)


def no_mixed_term(given, k, alpha, beta, omega):
    """alpha_k (beta_k M_0 + M_1 in the direction omega_k) = 0"""
    v = omega(k)

    def plain(q):
        rows = every(N)(
            lambda j: combine(
                eq(
                    R(j, theta, k) * power(dot(v, X(j)), Num(q)) * activation(k, b, W, X(j)),
                    R(j, theta, k) * dot(v, X(j)) ** q * activation(k, b, W, X(j)),
                ),
                (
                    use(power_numeral(q), dot(v, X(j))),
                    R(j, theta, k) * activation(k, b, W, X(j)),
                ),
            )
        )
        return summed(rows)

    def terms(q):
        return sum_(N, lambda j: R(j, theta, k) * dot(v, X(j)) ** q * activation(k, b, W, X(j)))

    return combine(
        eq(alpha(k) * (beta(k) * terms(0) + terms(1)), 0),
        (plain(0), -alpha(k) * beta(k)),
        (use(given.zeroth_moments_vanish, k, v), alpha(k) * beta(k)),
        (plain(1), -alpha(k)),
        (use(given.first_moments_vanish, k, v), alpha(k)),
    )


# %% [markdown]
# ## Instances
#
# Binomial residuals, and the Hessian of the squared loss, which is 2.


# %%
def binomial(n):
    from dataclasses import replace as replaced

    from flint import fmpq

    instance = cited("escape_curves").instances[f"n = {n}"]()
    return replaced(instance, values={**instance.values, H: (((fmpq(2),),),) * n})


for n in range(3, 9):
    theorem.instance(f"n = {n}")(partial(binomial, n))


# %%
if __name__ == "__main__":
    theorem.main()
