"""The paper's transformation: one neuron a_k exp(w_k . x + b_k) per output, penalty lambda |a|^2.

    g(a, b, W, x)_k = a_k exp(w_k . x + b_k)
    Lt(theta, a, b, W) = mean_i l_i(f(x_i; theta) + g(x_i; a, b, W)) + lambda |a|^2

K. Kawaguchi and L. P. Kaelbling, AISTATS 2020, arXiv:1901.00279. Neither b nor W is penalised.
"""

from __future__ import annotations

from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import delta, exp, function, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import D, Input, K, Output
from pgb.transform._description import Transformation, lam, positive_penalty

Weights = Fun(K, Input)

a = Var("a", Output)
b = Var("b", Output)
W = Var("W", Weights)


def activation(k: Term, b: Term, W: Term, at: Term) -> Term:
    """exp(w_k . x + b_k)."""
    return exp(sum_(D, lambda q: W(k, q) * at(q)) + b(k))


transformation = Transformation(
    name="exponential",
    words="one neuron a_k exp(w_k . x + b_k) per output, penalty lambda |a|^2",
    source="K. Kawaguchi and L. P. Kaelbling, AISTATS 2020, arXiv:1901.00279",
    symbols=("g", "Lt"),
    ingredients={
        "exponential_activation": "the neuron of output k is a_k exp(..)",
        "input_weight": "it has input weights w_k",
        "bias": "it has a bias b_k",
        "unpenalised_bias": "neither b nor W is penalised",
        "smooth_penalty": "the penalty is the square |a|^2",
    },
    neurons=(a, b, W),
    added=lambda a, b, W, x: function(K, lambda k: a(k) * activation(k, b, W, x)),
    penalty=lambda a, b, W: sum_(K, lambda k: a(k) ** 2),
    field=lambda a, b, W: (a, function(K, lambda k: -1), None),
    curve=lambda t, a, b, W: (
        function(K, lambda k: a(k) * exp(-t)),
        function(K, lambda k: b(k) + t),
        W,
    ),
)

z, NAMES, Point = transformation.z, transformation.NAMES, transformation.Point
"""The point (theta, a, b, W), its names and its sort."""
neurons, Neurons = transformation.point, transformation.Neurons
"""The neurons' part of the point, (a, b, W), and its sort."""
g, augmented_output = transformation.g, transformation.augmented_output
Lt, at_fixed = transformation.Lt, transformation.at_fixed


def moved(v: Term, k: Term, t: Term) -> Term:
    """The vector v moved by t along its component k."""
    return function(K, lambda h: v(h) + t * delta(h, k))


def only(k: Term, w: Term) -> Term:
    """The weights W with row k replaced by w."""
    return function(K, lambda h: function(D, lambda q: W(h, q) + delta(h, k) * (w(q) - W(k, q))))


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
    "transformation",
    "z",
]
