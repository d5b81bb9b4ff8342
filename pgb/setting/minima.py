"""Minima of a real function on any space.

The claims take an optional list of names for the components of the varying point.
"""

from __future__ import annotations

from pgb.kernel.binding import abstract, fresh, opened
from pgb.kernel.syntax import implies, le, lt, ne
from pgb.kernel.terms import ForAll, Lam, Near, Term


def _no_smaller(function: Term, point: Term, names: str) -> Lam:
    z = fresh(point.sort, names)
    return abstract(z, le(opened(function, point), opened(function, z)), names)


def local_minimum(function: Term, point: Term, names: str = "z") -> Term:
    """No value near the point is smaller (in all variables together, not necessarily strict)."""
    return Near(_no_smaller(function, point, names), point)


def strict_local_minimum(function: Term, point: Term, names: str = "z") -> Term:
    """Every value near the point, but not at it, is larger."""
    z = fresh(point.sort, names)
    larger = implies(ne(z, point), lt(opened(function, point), opened(function, z)))
    return Near(abstract(z, larger, names), point)


def global_minimum(function: Term, point: Term, names: str = "z") -> Term:
    """No value anywhere is smaller."""
    return ForAll(_no_smaller(function, point, names))
