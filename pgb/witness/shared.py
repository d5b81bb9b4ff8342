"""Kernel operations on terms that come back many times, each done once.

Names that stand for elements, samples or bound variables are shared too: the same term is then the
same object wherever it is met.
"""

from __future__ import annotations

from functools import cache

from pgb.kernel import binding, normal
from pgb.kernel.binding import fresh
from pgb.kernel.sorts import Sort
from pgb.kernel.terms import Const, Term, Var

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
