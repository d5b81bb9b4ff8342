"""The augmented loss near a = 0: its slope by a_k, the moments of that, and the curve they give.

    S(k, b, W)           sum_j R_jk exp(w_k . X_j + b_k): m times the slope by a_k at a = 0
    moment_of(k, v, q)   sum_j R_jk (v . X_j)^q exp(w_k . X_j + b_k): what it does along w_k + t v
    curve(c, t)          a_k = -c M_p t^p and w_k + t v, all else at (0, b, W)
    fall(c, kappa, t)    the augmented loss there is below L(theta) by c kappa t^(2p) at least

Theory, 2.6 escape_order. The output k, the direction v and the order p are variables.
"""

from __future__ import annotations

from typing import Any

from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import delta, eq, for_all, function, implies, le, mean, near, pair, sum_
from pgb.kernel.terms import Card, Term, Var
from pgb.setting.data import D, Input, K, M, N, X, x
from pgb.setting.model import L, R, f, l, r, theta
from pgb.setting.moments import p
from pgb.transform.exponential import Lt, W, activation, at_fixed, b, lam, only

C = Var("C", Real)
"""The curvature of the losses: how far above its tangent a loss may be."""
k = Var("k", K)
v = Var("v", Input)
zero = function(K, lambda k: 0)
value = at_fixed(theta)
"""The augmented loss as a function of (a, b, W)."""


def dot(v: Term, x: Term) -> Term:
    """v . x"""
    return sum_(D, lambda q: v(q) * x(q))


def S(k: Term, b: Term, W: Term) -> Term:
    """sum_j R_jk exp(w_k . X_j + b_k)"""
    return sum_(N, lambda j: R(j, theta, k) * activation(k, b, W, X(j)))


def change(i: Term, q: Term) -> tuple[Term, Term]:
    """Of the output of sample i, from f(x_i) to q: first-order change of the loss, and |.|^2."""
    f_i = f(x(i), theta)
    first = sum_(K, lambda k: r(i, theta, k) * (q(k) - f_i(k)))
    return first, sum_(K, lambda k: (q(k) - f_i(k)) ** 2)


def below_quadratic(i: Term, q: Term) -> Term:
    """l_i(q) is at most its tangent at f(x_i) plus C |q - f(x_i)|^2."""
    first, second = change(i, q)
    return le(l(i, q), l(i, f(x(i), theta)) + first + C * second)


losses_below_quadratic = for_all(M, lambda i: near(f(x(i), theta), lambda q: below_quadratic(i, q)))
"""Near its output each loss is at most its tangent plus C |.|^2, as for a Lipschitz gradient."""


def linear_part(a: Term, b: Term, W: Term) -> Term:
    """(1 / m) sum_k a_k S_k(b, W)"""
    return sum_(K, lambda k: a(k) * S(k, b, W)) / Card(M)


def weight_of_square(k: Term, b: Term, W: Term) -> Term:
    """lambda + (C / m) sum_i exp(w_k . x_i + b_k)^2"""
    return lam + C * mean(M, lambda i: activation(k, b, W, x(i)) ** 2)


def quadratic_part(a: Term, b: Term, W: Term) -> Term:
    """sum_k a_k^2 (lambda + (C / m) sum_i exp(w_k . x_i + b_k)^2)"""
    return sum_(K, lambda k: a(k) ** 2 * weight_of_square(k, b, W))


def moment_of(k: Term, v: Term, q: Any) -> Term:
    """M_q = sum_j R_jk (v . X_j)^q exp(w_k . X_j + b_k)"""
    return sum_(
        N,
        lambda j: R(j, theta, k) * power(dot(v, X(j)), q) * activation(k, b, W, X(j)),
    )


def along(alpha: Term, beta: Term, omega: Term) -> Term:
    """The augmented loss at (theta, t alpha, b + t beta, W + t omega), as a function of t."""

    def point(t: Term) -> Term:
        return pair(
            theta,
            function(K, lambda k: t * alpha(k)),
            function(K, lambda k: b(k) + t * beta(k)),
            function(K, lambda k: function(D, lambda q: W(k, q) + t * omega(k, q))),
        )

    return function(Real, lambda t: Lt(point(t)))


lower_moments_of_output_vanish = for_all(
    Real, lambda q: implies(natural(q), le(q + 1, p), eq(moment_of(k, v, q), 0))
)
"""M_q = 0 for all q below p, for this output and direction."""


def turned(t: Any) -> Term:
    """The weights with w_k + t v in place of w_k."""
    return only(k, function(D, lambda q: W(k, q) + t * v(q)))


def neurons_at(u: Any, t: Any) -> Term:
    """a_k = u, the other a_h = 0, and w_k + t v."""
    return pair(function(K, lambda h: u * delta(h, k)), b, turned(t))


def curve(c: Any, t: Any) -> Term:
    """a_k = -c M_p t^p, the other a_h = 0, and w_k + t v."""
    return neurons_at(-c * moment_of(k, v, p) * power(t, p), t)


def fall(c: Any, kappa: Any, t: Any) -> Term:
    """Along the curve the augmented loss is below L(theta) by at least c kappa t^(2p)."""
    return le(value(curve(c, t)) + c * kappa * power(t, p) ** 2, L(theta))


def leading_fall(c: Any, g: Any, B: Any, t: Any) -> Term:
    """Along the curve the augmented loss falls by at least c (g / m - c B) t^(2p)."""
    rate = g / Card(M) - c * B
    return le(value(curve(c, t)) + c * rate * power(t, p) ** 2, L(theta))


residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
"""R_j(theta) = 0 for every distinct input."""

__all__ = [
    "C",
    "S",
    "along",
    "below_quadratic",
    "change",
    "curve",
    "dot",
    "fall",
    "k",
    "leading_fall",
    "linear_part",
    "losses_below_quadratic",
    "lower_moments_of_output_vanish",
    "moment_of",
    "neurons_at",
    "p",
    "quadratic_part",
    "residuals_vanish",
    "turned",
    "v",
    "value",
    "weight_of_square",
    "zero",
]
