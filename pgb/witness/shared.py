"""Kernel operations on terms that come back many times, each done once.

Names that stand for elements, samples or bound variables are shared too: the same term is then the
same object wherever it is met.
"""

from __future__ import annotations

from functools import cache

from pgb.kernel import binding, normal
from pgb.kernel.binding import fresh
from pgb.kernel.sorts import Sort
from pgb.kernel.terms import Const, Inf, Term, Var

_names: dict[tuple[str, Sort, int], Var] = {}


def stand_in(kind: str, sort: Sort, number: int) -> Var:
    """The variable that stands for an element, a sample, any value, .. of a sort."""
    key = (kind, sort, number)
    if key not in _names:
        _names[key] = fresh(sort, f"{kind} {number + 1}")
    return _names[key]


@cache
def reduced(t: Term) -> Term:
    """The term with functions applied and tuples projected."""
    return binding.reduced(t)


@cache
def opened(function: Term, value: Term) -> Term:
    """The value of a function at an argument, reduced."""
    return reduced(binding.opened(function, value))


@cache
def head(t: Term) -> Term:
    """The term with definitions at its head unfolded."""
    return normal.head(t)


@cache
def exposed(t: Term) -> Term:
    """The term with every definition of an infimum unfolded, so that infima stand closed in it."""
    return reduced(binding.unfolded(t, tuple(sorted(_of_infima(t)))))


@cache
def _of_infima(t: Term) -> frozenset[str]:
    own = frozenset((t.name,)) if isinstance(t, Const) and _has_infimum(t) else frozenset[str]()
    return own.union(*map(_of_infima, t.children))


@cache
def _has_infimum(t: Term) -> bool:
    return isinstance(t, Inf) or any(map(_has_infimum, t.children))


@cache
def constants(t: Term) -> frozenset[str]:
    """The names of the definitions that occur."""
    if isinstance(t, Const):
        return frozenset((t.name,))
    return frozenset[str]().union(*map(constants, t.children))


@cache
def all_constants(t: Term) -> frozenset[str]:
    """The names of the definitions that occur, also inside others."""
    own = frozenset((t.name,)) if isinstance(t, Const) else frozenset[str]()
    return own.union(*map(all_constants, t.children))
