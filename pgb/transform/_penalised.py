"""The exponential neurons with any penalty in place of lambda |a|^2: a function rho of each a_k.

Lt_rho(theta, a, b, W) = mean_i l_i(f(x_i; theta) + g(x_i; a, b, W)) + sum_k rho(a_k)
"""

from __future__ import annotations

from pgb.facts.notions import derivative
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import for_all, function, function_of, implies, lt, mean, sum_
from pgb.kernel.terms import Lam, Pair, Term, Var
from pgb.setting.data import D, K, M, N, X, group, x
from pgb.setting.model import T, f, l
from pgb.transform.exponential import Neurons, Point, augmented_output

rho = Var("rho", Fun(Real, Real))


@definition("Lt_rho", hidden=5, over=(M, N, K, D, T))
def _augmented() -> Term:
    def value(theta: Term, a: Term, b: Term, W: Term) -> Term:
        losses = mean(M, lambda i: l(i, augmented_output(theta, a, b, W, x(i))))
        return losses + sum_(K, lambda k: rho(a(k)))

    body = function(Point, lambda theta, a, b, W: value(theta, a, b, W))
    return function_of((l, group, f, X, rho), body)


Lt = _augmented()(l, group, f, X, rho)
"""The augmented loss with the penalty rho, a function of the point (theta, a, b, W)."""


def at_fixed(theta: Term) -> Lam:
    """The augmented loss as a function of (a, b, W) alone."""
    return function(Neurons, lambda a, b, W: Lt(Pair(theta, a, b, W)))


increasing_penalty = for_all(Real, lambda s, t: implies(lt(s**2, t**2), lt(rho(s), rho(t))))
"""rho(s) < rho(t) where |s| < |t|."""

flat_penalty = derivative(rho, 0, 0)
"""rho(t) - rho(0) = o(t) at t = 0."""

__all__ = [
    "Lt",
    "at_fixed",
    "flat_penalty",
    "increasing_penalty",
    "rho",
]
