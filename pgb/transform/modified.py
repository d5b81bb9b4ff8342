"""The loss itself modified, without an extra unit; loss is any real function of theta.

    Lm(theta, a, b) = loss(theta) (1 + (a exp(b) - 1)^2) + lambda a^2

J. Sohl-Dickstein and K. Kawaguchi, arXiv:1901.03909.
"""

from __future__ import annotations

from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import exp
from pgb.kernel.terms import Num, Var
from pgb.setting.model import T
from pgb.transform._description import Transformation, lam, positive_penalty

loss = Var("loss", Fun(T, Real))
a = Var("a", Real)
b = Var("b", Real)

transformation = Transformation(
    name="modified",
    words="the loss times 1 + (a exp(b) - 1)^2, penalty lambda a^2",
    source="J. Sohl-Dickstein and K. Kawaguchi, arXiv:1901.03909",
    symbols=("", "Lm"),
    ingredients={
        "bias": "a comes with the factor exp(b)",
        "unpenalised_bias": "b is not penalised",
        "smooth_penalty": "the penalty is the square a^2",
    },
    slopes={},
    given=(loss,),
    neurons=(a, b),
    original=lambda theta: loss(theta),
    kept=lambda theta, a, b: loss(theta) * (1 + (a * exp(b) - 1) ** 2),
    penalty=lambda a, b: a**2,
    field=lambda a, b: (a, Num(-1)),
    curve=lambda t, a, b: (a * exp(-t), b + t),
)

z, NAMES, Point = transformation.z, transformation.NAMES, transformation.Point
Lm = transformation.Lt

__all__ = [
    "NAMES",
    "Lm",
    "Point",
    "a",
    "b",
    "lam",
    "loss",
    "positive_penalty",
    "transformation",
    "z",
]
