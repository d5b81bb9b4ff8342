"""Several neurons for each output, one for each distinct input: sum_v a_kv exp(w_kv . x + b_kv).

    Lt(theta, a, b, W) = mean_i l_i(f(x_i; theta) + g(x_i; a, b, W)) + lambda |a|^2

Costs n d_y (d_x + 2) parameters; convex losses need then not be differentiable. Theory, 2.11
several_neurons.
"""

from __future__ import annotations

from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import exp, function, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import D, Input, K, N
from pgb.transform._description import Transformation, lam, positive_penalty

Reals = Fun(K, Fun(N, Real))
"""A number for each neuron."""
Weights = Fun(K, Fun(N, Input))

a = Var("a", Reals)
b = Var("b", Reals)
W = Var("W", Weights)


def activation(k: Term, v: Term, b: Term, W: Term, at: Term) -> Term:
    """exp(w_kv . x + b_kv)."""
    return exp(sum_(D, lambda q: W(k, v, q) * at(q)) + b(k, v))


transformation = Transformation(
    name="several",
    words="n neurons a_kv exp(w_kv . x + b_kv) per output, penalty lambda |a|^2",
    source="theory, 2.11 several_neurons",
    ingredients={
        "exponential_activation": "the neurons of output k are a_kv exp(..)",
        "input_weight": "they have input weights w_kv",
        "bias": "they have biases b_kv",
        "several_neurons": "each output has as many of them as there are distinct inputs",
        "unpenalised_bias": "neither b nor W is penalised",
        "smooth_penalty": "the penalty is the square |a|^2",
    },
    neurons=(a, b, W),
    added=lambda a, b, W, x: function(
        K, lambda k: sum_(N, lambda v: a(k, v) * activation(k, v, b, W, x))
    ),
    penalty=lambda a, b, W: sum_(K, lambda k: sum_(N, lambda v: a(k, v) ** 2)),
    field=lambda a, b, W: (a, function(K, lambda k: function(N, lambda v: -1)), None),
    curve=lambda t, a, b, W: (
        function(K, lambda k: function(N, lambda v: a(k, v) * exp(-t))),
        function(K, lambda k: function(N, lambda v: b(k, v) + t)),
        W,
    ),
)

neurons = transformation.point
augmented_output = transformation.augmented_output
Lt, at_fixed = transformation.Lt, transformation.at_fixed

__all__ = [
    "Lt",
    "W",
    "Weights",
    "a",
    "at_fixed",
    "augmented_output",
    "b",
    "lam",
    "neurons",
    "positive_penalty",
    "transformation",
]
