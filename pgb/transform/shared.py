"""One neuron for all outputs: g(x) = a exp(w . x + b) with a in R^{d_y}, w in R^{d_x}, b in R.

    Lt(theta, a, b, w) = mean_i l_i(f(x_i; theta) + a exp(w . x_i + b)) + lambda |a|^2

Costs d_y + d_x + 1 parameters instead of d_y (d_x + 2). Theory, 2.4 shared_neuron.
"""

from __future__ import annotations

from pgb.kernel.binding import abstract
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Product, Real
from pgb.kernel.syntax import components, exp, function, lt, mean, sum_
from pgb.kernel.terms import Pair, Term, Var
from pgb.setting.data import D, Input, K, M, N, Output, X, group
from pgb.setting.model import T, f, l, theta

Neuron = Product((Output, Real, Input))
"""(a, b, w)"""
Point = Product((T, Output, Real, Input))
"""(theta, a, b, w)"""

a = Var("a", Output)
b = Var("b", Real)
w = Var("w", Input)
lam = Var("lambda", Real)
z = Pair(theta, a, b, w)
neuron = Pair(a, b, w)
NAMES = "theta,a,b,w"


def activation(b: Term, w: Term, at: Term) -> Term:
    """exp(w . x + b)."""
    return exp(sum_(D, lambda q: w(q) * at(q)) + b)


def augmented_output(theta: Term, a: Term, b: Term, w: Term, at: Term) -> Term:
    """f + g at an input."""
    return function(K, lambda k: f(at, theta, k) + a(k) * activation(b, w, at))


@definition("Lt_shared", hidden=5, over=(M, N, K, D, T))
def _augmented() -> Term:
    theta, a, b, w = components(Var("z", Point))

    def output(i: Term) -> Term:
        return augmented_output(theta, a, b, w, X(group(i)))

    value = mean(M, lambda i: l(i, output(i))) + lam * sum_(K, lambda k: a(k) ** 2)
    for parameter in (Var("z", Point), lam, X, f, group, l):
        value = abstract(parameter, value)
    return value


Lt = _augmented()(l, group, f, X, lam)
"""The augmented loss with one shared neuron."""

positive_penalty = lt(0, lam)
"""lambda > 0"""


def at_fixed(theta: Term) -> Term:
    """The augmented loss as a function of (a, b, w) alone."""
    return function(Neuron, lambda a, b, w: Lt(Pair(theta, a, b, w)))


__all__ = [
    "NAMES",
    "Lt",
    "Neuron",
    "Point",
    "a",
    "activation",
    "at_fixed",
    "augmented_output",
    "b",
    "lam",
    "neuron",
    "positive_penalty",
    "w",
    "z",
]
