"""One sample, one output, squared loss, theta at rest: the gradient flow as a system in the plane.

a, s      R -> R, functions of time; s stands for w . x + b
c         y - f, what there is to fit
kappa     1 + |x|^2

    u = a e^s - c                    the error
    a' = -2 u e^s - 2 lambda a,  s' = -2 kappa u a e^s
"""

from __future__ import annotations

from collections.abc import Callable

from pgb.facts.notions import derivative
from pgb.kernel.binding import reduced, substitute
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import exp, for_all, function, implies, le
from pgb.kernel.terms import Lam, Term, Var
from pgb.transform.exponential import lam

A = Var("a", Fun(Real, Real))
S = Var("s", Fun(Real, Real))
c, kappa = Var("c", Real), Var("kappa", Real)


def error(t: Term) -> Term:
    """u = a e^s - c."""
    return A(t) * exp(S(t)) - c


def speed_of_a(t: Term) -> Term:
    """-2 u e^s - 2 lambda a."""
    return -2 * error(t) * exp(S(t)) - 2 * lam * A(t)


def speed_of_s(t: Term) -> Term:
    """-2 kappa u a e^s."""
    return -2 * kappa * error(t) * A(t) * exp(S(t))


def energy(t: Term) -> Term:
    """The augmented loss, u^2 + lambda a^2."""
    return error(t) ** 2 + lam * A(t) ** 2


def steepness(a: Term, s: Term) -> Term:
    """How fast the augmented loss falls at (a, s)."""
    u = a * exp(s) - c
    return (2 * u * exp(s) + 2 * lam * a) ** 2 + kappa * (2 * u * a * exp(s)) ** 2


def climb(t: Term) -> Term:
    """s - kappa a^2 / 2."""
    return S(t) - kappa * A(t) ** 2 / 2


def pull(t: Term) -> Term:
    """v = u e^{2s}."""
    return error(t) * exp(2 * S(t))


def drift(t: Term) -> Term:
    """G = 2 lambda + 2 kappa (u + c)(3 u + c)."""
    return 2 * lam + 2 * kappa * (error(t) + c) * (3 * error(t) + c)


def of_time(value: Callable[[Term], Term]) -> Lam:
    """A quantity as a function of time."""
    return function(Real, lambda t: value(t))


def in_place(claim: Term, **given: Term) -> Term:
    """The claim with other terms in place of a, s, c, kappa."""
    names = {"a": A, "s": S, "c": c, "kappa": kappa}
    return reduced(substitute(claim, {names[name]: term for name, term in given.items()}))


def _moves(path: Term, speed: Callable[[Term], Term]) -> Term:
    return for_all(Real, lambda t: implies(le(0, t), derivative(path, t, speed(t))))


flow = {"flow_in_a": _moves(A, speed_of_a), "flow_in_s": _moves(S, speed_of_s)}
"""At every time t >= 0 both velocities are those of the flow."""

__all__ = [
    "A",
    "S",
    "c",
    "climb",
    "drift",
    "energy",
    "error",
    "flow",
    "in_place",
    "kappa",
    "of_time",
    "pull",
    "speed_of_a",
    "speed_of_s",
    "steepness",
]
