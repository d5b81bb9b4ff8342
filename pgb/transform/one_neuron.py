"""One neuron for a binary classifier: a exp(w . x + b), penalty (lambda/2) a^2.

    Lt(theta, a, b, w) = mean_i loss(-y_i (f(x_i; theta) + a exp(w . x_i + b))) + (lambda/2) a^2

The model has one real output, the labels y_i are reals (-1 and 1 in use).

S. Liang, R. Sun, J. D. Lee and R. Srikant, NeurIPS 2018, arXiv:1805.08671.
"""

from __future__ import annotations

from pgb.facts.notions import derivative
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import exp, for_all, mean
from pgb.kernel.terms import Num, Term, Var
from pgb.setting.data import Input, M, X, group, x
from pgb.setting.model import T
from pgb.transform._description import Transformation, lam, positive_penalty
from pgb.transform.shared import activation, b, w

a = Var("a", Real)
loss = Var("loss", Fun(Real, Real))
"""The loss as a function of -y times the output."""
dloss = Var("dloss", Fun(Real, Real))
y = Var("y", Fun(M, Real))
f = Var("f", Fun(Input, Fun(T, Real)))
"""The model, with one real output."""


differentiable_loss = for_all(Real, lambda u: derivative(loss, u, dloss(u)))
"""The loss has the slope dloss."""


def augmented_output(theta: Term, a: Term, b: Term, w: Term, at: Term) -> Term:
    """f + g at an input."""
    return f(at, theta) + transformation.g(a, b, w, at)


transformation = Transformation(
    name="one_neuron",
    words="one neuron a exp(w . x + b) for a binary classifier, penalty (lambda/2) a^2",
    source="S. Liang, R. Sun, J. D. Lee and R. Srikant, NeurIPS 2018, arXiv:1805.08671",
    ingredients={
        "exponential_activation": "the neuron is a exp(..)",
        "input_weight": "it has input weights w",
        "bias": "it has a bias b",
        "unpenalised_bias": "neither b nor w is penalised",
        "smooth_penalty": "the penalty is the square a^2 / 2",
    },
    slopes={"differentiable_loss": differentiable_loss},
    given=(loss, y, group, f, X),
    neurons=(a, b, w),
    added=lambda a, b, w, x: a * activation(b, w, x),
    original=lambda theta: mean(M, lambda i: loss(-y(i) * f(x(i), theta))),
    kept=lambda theta, a, b, w: mean(
        M, lambda i: loss(-y(i) * augmented_output(theta, a, b, w, x(i)))
    ),
    penalty=lambda a, b, w: a**2 / 2,
    field=lambda a, b, w: (a, Num(-1), None),
    curve=lambda t, a, b, w: (a * exp(-t), b + t, w),
)

z, NAMES, Point = transformation.z, transformation.NAMES, transformation.Point
neuron = transformation.point
Lt, at_fixed = transformation.Lt, transformation.at_fixed

__all__ = [
    "NAMES",
    "Lt",
    "Point",
    "a",
    "activation",
    "at_fixed",
    "augmented_output",
    "b",
    "differentiable_loss",
    "dloss",
    "f",
    "lam",
    "loss",
    "neuron",
    "positive_penalty",
    "transformation",
    "w",
    "y",
    "z",
]
