"""A general neuron a_k s(b_k) K(x; w_k) per output, penalty lambda |a|^2.

    Lt(theta, a, b, W) = mean_i l_i(f(x_i; theta) + (a_k s(b_k) K(x_i; w_k))_k) + lambda |a|^2

s is a function of one variable with slope ds, K any function of the input and of a point w of any
space V. It eliminates if ds is nowhere 0 and K is locally spanning. Theory, 2.5 eliminators.
"""

from __future__ import annotations

from pgb.facts.notions import derivative
from pgb.kernel.sorts import Fun, Real, Space
from pgb.kernel.syntax import for_all, function, sum_
from pgb.kernel.terms import Var
from pgb.setting.convexity import differentiable_losses
from pgb.setting.data import Input, K
from pgb.transform._description import Transformation, lam, positive_penalty
from pgb.transform.exponential import a, b

V = Space("V")
"""Inner weights: any topological space."""
Weights = Fun(K, V)

W = Var("W", Weights)
s = Var("s", Fun(Real, Real))
ds = Var("ds", Fun(Real, Real))
kernel = Var("K", Fun(Input, Fun(V, Real)))
"""K(x; w)"""

differentiable_factor = for_all(Real, lambda u: derivative(s, u, ds(u)))
"""s has the slope ds."""

transformation = Transformation(
    name="eliminator",
    words="one neuron a_k s(b_k) K(x; w_k) per output, penalty lambda |a|^2",
    source="theory, 2.5 eliminators",
    ingredients={
        "locally_spanning": "(K(X_1; w), .., K(X_n; w)) for w in any open set span R^n",
        "input_weight": "K depends on a point w_k of the neuron's own",
        "bias": "it has a factor s(b_k)",
        "sloping_bias": "the slope of s is nowhere 0",
        "unpenalised_bias": "neither b nor W is penalised",
        "smooth_penalty": "the penalty is the square |a|^2",
    },
    constants=(s, kernel),
    slopes={
        "differentiable_losses": differentiable_losses,
        "differentiable_factor": differentiable_factor,
    },
    neurons=(a, b, W),
    added=lambda a, b, W, x: function(K, lambda k: a(k) * s(b(k)) * kernel(x, W(k))),
    penalty=lambda a, b, W: sum_(K, lambda k: a(k) ** 2),
    field=lambda a, b, W: (
        function(K, lambda k: ds(b(k)) ** 2 * a(k)),
        function(K, lambda k: -(ds(b(k)) * s(b(k)))),
        None,
    ),
    growth=lambda a, b, W: 2 * sum_(K, lambda k: (ds(b(k)) * a(k)) ** 2),
)

z, Point = transformation.z, transformation.Point
neurons = transformation.point
augmented_output = transformation.augmented_output
Lt, at_fixed = transformation.Lt, transformation.at_fixed

__all__ = [
    "Lt",
    "Point",
    "V",
    "W",
    "Weights",
    "a",
    "at_fixed",
    "augmented_output",
    "b",
    "differentiable_factor",
    "ds",
    "kernel",
    "lam",
    "neurons",
    "positive_penalty",
    "s",
    "transformation",
    "z",
]
