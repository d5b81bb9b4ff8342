"""Points of (a, b, W) that are nearly stationary, or nearly minimal in a ball.

line(value, point, direction)   t -> value(point + t direction)
flat(value, point, u)           along every line, a slope whose square is at most u |alpha|^2,
                                where alpha is what a changes by, and no negative curvature
"""

from __future__ import annotations

from typing import Any

from pgb.facts.notions import derivative, distance_squared
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import And, components, for_all, function, implies, le, pair, sum_, there_is
from pgb.kernel.terms import Num, Term, Var
from pgb.setting.data import D, K
from pgb.transform.exponential import Neurons


def moved_by(point: Term, direction: Term, t: Any) -> Term:
    """point + t direction"""
    (a, b, W), (alpha, beta, omega) = components(point), components(direction)
    return pair(
        function(K, lambda k: a(k) + t * alpha(k)),
        function(K, lambda k: b(k) + t * beta(k)),
        function(K, lambda k: function(D, lambda q: W(k, q) + t * omega(k, q))),
    )


def line(value: Term, point: Term, direction: Term) -> Term:
    """t -> value(point + t direction)"""
    return function(Real, lambda t: value(moved_by(point, direction, t)))


def small_slope(value: Term, point: Term, direction: Term, u: Any) -> Term:
    """Along the line: a slope at 0 whose square is at most u |alpha|^2, and no curvature < 0."""
    alpha = components(direction)[0]
    return there_is(
        Fun(Real, Real),
        lambda rate: And(
            for_all(Real, lambda t: derivative(line(value, point, direction), t, rate(t))),
            le(rate(Num(0)) ** 2, u * sum_(K, lambda k: alpha(k) ** 2)),
            there_is(Real, lambda c: And(derivative(rate, 0, c), le(0, c))),
        ),
    )


def flat(value: Term, point: Term, u: Any) -> Term:
    """Stationary to first order up to u, and to second order."""
    return for_all(Neurons, lambda v: small_slope(value, point, v, u))


eps = Var("eps", Real)
radius = Var("r", Real)


def near_minimum(value: Term, point: Term, radius: Term, eps: Term) -> Term:
    """No value in the ball of the radius about the point is lower by more than eps."""
    return for_all(
        Neurons,
        lambda v: implies(
            le(distance_squared(v, point), radius**2), le(value(point), value(v) + eps)
        ),
    )


__all__ = ["eps", "flat", "line", "moved_by", "near_minimum", "radius", "small_slope"]
