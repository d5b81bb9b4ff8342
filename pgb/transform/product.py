"""The bias as a factor: one neuron a_k b_k exp(w_k . x) per output, penalty lambda |a|^2.

    Lt(theta, a, b, W) = mean_i l_i(f(x_i; theta) + (a_k b_k exp(w_k . x_i))_k) + lambda |a|^2

The exponential of the bias is not special: any s(b) with s' nowhere 0 does; here s(b) = b. Theory,
2.5 eliminators.
"""

from __future__ import annotations

from pgb.kernel.syntax import exp, function, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import D, K
from pgb.transform._description import Transformation, lam, positive_penalty
from pgb.transform.exponential import W, a, b


def activation(k: Term, W: Term, at: Term) -> Term:
    """exp(w_k . x)."""
    return exp(sum_(D, lambda q: W(k, q) * at(q)))


transformation = Transformation(
    name="product",
    words="one neuron a_k b_k exp(w_k . x) per output, penalty lambda |a|^2",
    source="theory, 2.5 eliminators",
    ingredients={
        "exponential_activation": "the neuron of output k is a_k b_k exp(..)",
        "input_weight": "it has input weights w_k",
        "bias": "it has a second factor b_k",
        "unpenalised_bias": "neither b nor W is penalised",
        "smooth_penalty": "the penalty is the square |a|^2",
    },
    neurons=(a, b, W),
    added=lambda a, b, W, x: function(K, lambda k: a(k) * b(k) * activation(k, W, x)),
    penalty=lambda a, b, W: sum_(K, lambda k: a(k) ** 2),
    field=lambda a, b, W: (a, function(K, lambda k: -b(k)), None),
    curve=lambda t, a, b, W: (
        function(K, lambda k: a(k) * exp(-t)),
        function(K, lambda k: b(k) * exp(t)),
        W,
    ),
)

__all__ = [
    "W",
    "a",
    "b",
    "lam",
    "positive_penalty",
    "transformation",
]
