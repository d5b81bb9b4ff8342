"""The augmented risk of a population: the paper's neurons, and the mean over a measure.

    with_neurons(theta, a, b, W)     f + g, as a function of the input
    augmented_risk(theta, a, b, W)   E(x -> l(x, f + g)) + lambda |a|^2, where that is finite

A local minimum is one among the points near by at which the risk is finite: E of a function that is
not integrable means nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from pgb.kernel.syntax import implies, le, near, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import K
from pgb.setting.model import theta
from pgb.setting.population import finite, risk
from pgb.transform.exponential import W, a, augmented_output, b, lam, neurons, z


def with_neurons(theta: Term, a: Term, b: Term, W: Term) -> Callable[[Term], Term]:
    """f + g."""
    return lambda x: augmented_output(theta, a, b, W, x)


def augmented_risk(theta: Term, a: Term, b: Term, W: Term) -> Term:
    """E of the losses of f + g, plus the penalty."""
    return risk(with_neurons(theta, a, b, W)) + lam * sum_(K, lambda k: a(k) ** 2)


def _no_smaller(eta: Term, u: Term, c: Term, V: Term) -> Term:
    return implies(
        finite(with_neurons(eta, u, c, V)),
        le(augmented_risk(theta, a, b, W), augmented_risk(eta, u, c, V)),
    )


finite_near_neurons = near(neurons, lambda a, b, W: finite(with_neurons(theta, a, b, W)))
"""The augmented risk is finite for all (a, b, W) near by."""

minimum_in_neurons = near(neurons, lambda u, c, V: _no_smaller(theta, u, c, V))
"""With theta held fixed, no finite augmented risk near by is smaller."""

finite_nearby = near(z, lambda theta, a, b, W: finite(with_neurons(theta, a, b, W)))
"""The augmented risk is finite at all points near by."""

local_minimum_where_finite = near(z, lambda eta, u, c, V: _no_smaller(eta, u, c, V))
"""No finite augmented risk near by is smaller."""
