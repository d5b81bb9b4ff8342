"""One neuron for all outputs: g(x) = a exp(w . x + b) with a in R^{d_y}, w in R^{d_x}, b in R.

    Lt(theta, a, b, w) = mean_i l_i(f(x_i; theta) + a exp(w . x_i + b)) + lambda |a|^2

Costs d_y + d_x + 1 parameters instead of d_y (d_x + 2). Theory, 2.4 shared_neuron.
"""

from __future__ import annotations

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import exp, function, sum_
from pgb.kernel.terms import Num, Term, Var
from pgb.setting.data import D, Input, K, Output
from pgb.transform._description import Transformation, lam, positive_penalty

a = Var("a", Output)
b = Var("b", Real)
w = Var("w", Input)


def activation(b: Term, w: Term, at: Term) -> Term:
    """exp(w . x + b)."""
    return exp(sum_(D, lambda q: w(q) * at(q)) + b)


transformation = Transformation(
    name="shared",
    words="one neuron a exp(w . x + b) for all outputs, with a vector a, penalty lambda |a|^2",
    source="theory, 2.4 shared_neuron",
    ingredients={
        "exponential_activation": "the neuron is a exp(..)",
        "input_weight": "it has input weights w",
        "bias": "it has a bias b",
        "unpenalised_bias": "neither b nor w is penalised",
        "smooth_penalty": "the penalty is the square |a|^2",
    },
    neurons=(a, b, w),
    added=lambda a, b, w, x: function(K, lambda k: a(k) * activation(b, w, x)),
    penalty=lambda a, b, w: sum_(K, lambda k: a(k) ** 2),
    field=lambda a, b, w: (a, Num(-1), None),
    curve=lambda t, a, b, w: (function(K, lambda k: a(k) * exp(-t)), b + t, w),
)

z, NAMES, Point = transformation.z, transformation.NAMES, transformation.Point
neuron, Neuron = transformation.point, transformation.Neurons
augmented_output = transformation.augmented_output
Lt, at_fixed = transformation.Lt, transformation.at_fixed

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
    "transformation",
    "w",
    "z",
]
