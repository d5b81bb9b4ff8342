"""The paper's transformation: one neuron a_k exp(w_k . x + b_k) per output, penalty lambda |a|^2.

    g(a, b, W, x)_k = a_k exp(w_k . x + b_k)
    Lt(theta, a, b, W) = mean_i l_i(f(x_i; theta) + g(x_i; a, b, W)) + lambda |a|^2

K. Kawaguchi and L. P. Kaelbling, AISTATS 2020, arXiv:1901.00279. Neither b nor W is penalised.
"""

from __future__ import annotations

from pgb.kernel.binding import abstract
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Product, Real
from pgb.kernel.syntax import components, delta, exp, function, lt, mean, sum_
from pgb.kernel.terms import Pair, Term, Var
from pgb.setting.data import D, Input, K, M, N, Output, X, group
from pgb.setting.model import T, f, l, theta

Weights = Fun(K, Input)
Neurons = Product((Output, Output, Weights))
"""(a, b, W)"""
Point = Product((T, Output, Output, Weights))
"""(theta, a, b, W)"""

a = Var("a", Output)
b = Var("b", Output)
W = Var("W", Weights)
lam = Var("lambda", Real)
z = Pair(theta, a, b, W)
"""The point (theta, a, b, W)."""
neurons = Pair(a, b, W)
"""The neurons' part of the point: (a, b, W)."""
NAMES = "theta,a,b,W"


def activation(k: Term, b: Term, W: Term, at: Term) -> Term:
    """exp(w_k . x + b_k)."""
    return exp(sum_(D, lambda q: W(k, q) * at(q)) + b(k))


@definition("g", over=(K, D))
def _neuron() -> Term:
    return function(
        Output,
        lambda a, b: function(
            Weights,
            lambda W: function(
                Input, lambda x: function(K, lambda k: a(k) * activation(k, b, W, x))
            ),
        ),
    )


def g(a: Term, b: Term, W: Term, at: Term) -> Term:
    """The added neurons' outputs at an input."""
    return _neuron()(a, b, W, at)


def augmented_output(theta: Term, a: Term, b: Term, W: Term, at: Term) -> Term:
    """f + g at an input."""
    return function(K, lambda k: f(at, theta, k) + g(a, b, W, at)(k))


@definition("Lt", hidden=5, over=(M, N, K, D, T))
def _augmented() -> Term:
    theta, a, b, W = components(Var("z", Point))

    def output(i: Term) -> Term:
        return augmented_output(theta, a, b, W, X(group(i)))

    value = mean(M, lambda i: l(i, output(i))) + lam * sum_(K, lambda k: a(k) ** 2)
    for parameter in (Var("z", Point), lam, X, f, group, l):
        value = abstract(parameter, value)
    return value


Lt = _augmented()(l, group, f, X, lam)
"""The augmented loss, a function of the point (theta, a, b, W)."""


def moved(v: Term, k: Term, t: Term) -> Term:
    """The vector v moved by t along its component k."""
    return function(K, lambda h: v(h) + t * delta(h, k))


def only(k: Term, w: Term) -> Term:
    """The weights W with row k replaced by w."""
    return function(K, lambda h: function(D, lambda q: W(h, q) + delta(h, k) * (w(q) - W(k, q))))


positive_penalty = lt(0, lam)
"""lambda > 0"""


def at_fixed(theta: Term) -> Term:
    """The augmented loss as a function of (a, b, W) alone."""
    return function(Neurons, lambda a, b, W: Lt(Pair(theta, a, b, W)))


__all__ = [
    "NAMES",
    "Lt",
    "Neurons",
    "Point",
    "W",
    "Weights",
    "a",
    "activation",
    "at_fixed",
    "augmented_output",
    "b",
    "g",
    "lam",
    "moved",
    "neurons",
    "only",
    "positive_penalty",
    "z",
]
