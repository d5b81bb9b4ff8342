"""Where no function of the inputs does better than the network: theta is optimal.

Derived once, for every transformation. Not trusted: it only calls the kernel's rules.
"""

from __future__ import annotations

from typing import NamedTuple

from pgb.kernel.judgement import Judgement, restate
from pgb.kernel.syntax import function, le
from pgb.prove import every, fact, use
from pgb.setting.minima import global_minimum
from pgb.setting.model import L, Lstar, T, Table, outputs, risk, theta


class Optimal(NamedTuple):
    """That theta is optimal, in two ways."""

    among_parameters: Judgement
    """theta is a global minimum of L."""
    among_functions: Judgement
    """L(theta) = L*."""


def optimal(no_better: Judgement) -> Optimal:
    """From "L(theta) <= risk(F) for all functions F of the inputs": the network is one of them."""
    family = function(Table, lambda F: risk(F))
    lower = use(fact("infimum_is_lower_bound", Table), family, L(theta), no_better, outputs(theta))
    below = use(fact("infimum_is_greatest", Table), family, L(theta), no_better)
    elsewhere = every(T)(
        lambda other: restate(le(L(theta), L(other)), use(no_better, outputs(other)))
    )
    original = function(T, lambda theta: L(theta))
    return Optimal(
        restate(global_minimum(original, theta, "theta"), elsewhere),
        use(
            fact("antisymmetry"),
            *(L(theta), Lstar),
            restate(le(L(theta), Lstar), below),
            restate(le(Lstar, L(theta)), lower),
        ),
    )


__all__ = ["Optimal", "optimal"]
