"""The population: instead of finitely many samples a finite measure on the inputs.

A      the integrable functions of the input, E their integral (`pgb.facts.measures`)
l      R^D -> (R^K -> R)  at each input the mean loss over the labels there
dl     R^D -> (R^K -> R^K) its gradient

    risk(F)     E(x -> l(x, F(x))), for a function F of the input
    finite(F)   x -> l(x, F(x)) is integrable: the risk is finite
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pgb.facts.measures import finite_measure
from pgb.facts.notions import gradient
from pgb.kernel.sorts import Fun, Prop, Real
from pgb.kernel.syntax import for_all, function
from pgb.kernel.terms import Lam, Term, Var
from pgb.setting.convexity import convex
from pgb.setting.data import Input, Output
from pgb.setting.model import f

Functions = Fun(Input, Real)
Predictor = Fun(Input, Output)
"""Functions of the input."""

A = Var("A", Fun(Functions, Prop))
E = Var("E", Fun(Functions, Real))
l = Var("l", Fun(Input, Fun(Output, Real)))
dl = Var("dl", Fun(Input, Fun(Output, Output)))

measure = finite_measure(A, E)
"""A and E are the integrable functions and the integral of a finite measure."""

differentiable_losses = for_all(
    Input, lambda x: for_all(Output, lambda q: gradient(l(x), q, dl(x, q)))
)
"""Each l_x is differentiable, with gradient dl_x."""

convex_losses = for_all(Input, lambda x: convex(l(x)))
"""Each l_x is convex."""


def network(parameters: Term) -> Callable[[Term], Term]:
    """f(.; theta), as a function of the input."""
    return lambda x: f(x, parameters)


def losses(F: Callable[[Term], Any]) -> Lam:
    """x -> l(x, F(x))."""
    return function(Input, lambda x: l(x, F(x)))


def finite(F: Callable[[Term], Any]) -> Term:
    """The risk of F is finite."""
    return A(losses(F))


def risk(F: Callable[[Term], Any]) -> Term:
    """The mean loss of F over the population."""
    return E(losses(F))


__all__ = [
    "A",
    "E",
    "Functions",
    "Predictor",
    "convex_losses",
    "differentiable_losses",
    "dl",
    "finite",
    "l",
    "losses",
    "measure",
    "network",
    "risk",
]
