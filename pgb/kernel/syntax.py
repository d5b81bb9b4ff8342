"""Short ways to write terms and claims. Nothing here is trusted: it only calls constructors.

    for_all(K, lambda k: ..)      there_is(Real, lambda x: ..)      sum_(M, lambda i: ..)
    near(point, lambda z: ..)     function(K, lambda k: ..)         eq, le, lt, ne

A function of several arguments quantifies several times over the same sort, except over a product,
whose components it then receives: `near(point, lambda theta, a, b, W: ..)`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import FunctionType
from typing import Any

from pgb.kernel.binding import abstract
from pgb.kernel.errors import IllSorted
from pgb.kernel.sorts import Index, Product, Sort
from pgb.kernel.terms import (
    And,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Inf,
    Lam,
    Le,
    Lt,
    Near,
    Not,
    Or,
    Pair,
    Proj,
    Sum,
    Term,
    Var,
    number,
)

Body = Callable[..., Any]


def _names(body: Body) -> tuple[str, ...]:
    if not isinstance(body, FunctionType):
        raise IllSorted(f"expected a Python function of the bound variables, found {body}")
    code = body.__code__
    return tuple(code.co_varnames[: code.co_argcount])


_depth = 0


def _described(
    sorts: tuple[Sort, ...], names: tuple[str, ...], body: Body
) -> tuple[list[Var], Any]:
    """Variables for the body's arguments, and what it makes of them.

    A variable is named by how deep its binder lies, not by a counter: a term built twice is then
    built from the same parts, and shared. Every one is bound again before `_described` is called
    at its depth a second time.
    """
    global _depth
    _depth += len(sorts)
    try:
        start = _depth - len(sorts)
        variables = [
            Var(f"{name}!{start + place}~", sort)
            for place, (sort, name) in enumerate(zip(sorts, names, strict=True))
        ]
        return variables, body(*variables)
    finally:
        _depth -= len(sorts)


def function(sort: Sort, body: Body) -> Lam:
    """The function on a sort that the Python function describes."""
    names = _names(body)
    if len(names) > 1 and isinstance(sort, Product) and len(names) == len(sort.parts):
        joined = ",".join(names)
        (whole,), value = _described((sort,), (joined,), lambda z: body(*components(z)))
        return abstract(whole, number(value), joined)
    variables, value = _described((sort,) * len(names), names, body)
    value = number(value)
    for variable, name in zip(reversed(variables), reversed(names), strict=True):
        value = abstract(variable, value, name)
    return value  # type: ignore[no-any-return]


def function_of(parameters: Sequence[Var], value: Term) -> Term:
    """The value as a function of its free variables, taken one after the other."""
    for parameter in reversed(parameters):
        value = abstract(parameter, value)
    return value


def components(point: Term) -> tuple[Term, ...]:
    """The components of a tuple."""
    if isinstance(point, Pair):
        return point.children
    return tuple(Proj(i, point) for i in range(len(point.sort.parts)))  # type: ignore[attr-defined]


def _quantified(kind: Callable[[Term], Term], sort: Sort, body: Body) -> Term:
    names = _names(body)
    if isinstance(sort, Product) and len(names) == len(sort.parts):
        return kind(function(sort, body))
    variables, claim = _described((sort,) * len(names), names, body)
    for variable, name in zip(reversed(variables), reversed(names), strict=True):
        claim = kind(abstract(variable, claim, name))
    return claim  # type: ignore[no-any-return]


def for_all(sort: Sort, body: Body) -> Term:
    return _quantified(ForAll, sort, body)


def there_is(sort: Sort, body: Body) -> Term:
    return _quantified(Exists, sort, body)


def near(point: Term, body: Body) -> Term:
    """The claim holds for all points near the point."""
    return Near(function(point.sort, body), point)


def sum_(sort: Index, body: Body) -> Term:
    return _quantified(Sum, sort, body)


def mean(sort: Index, body: Body) -> Term:
    from pgb.kernel.terms import Card

    return sum_(sort, body) / Card(sort)


def infimum(sort: Sort, body: Body) -> Term:
    return Inf(function(sort, body))


def eq(left: Any, right: Any) -> Term:
    return Eq(number(left), number(right))


def le(left: Any, right: Any) -> Term:
    return Le(number(left), number(right))


def lt(left: Any, right: Any) -> Term:
    return Lt(number(left), number(right))


def ne(left: Any, right: Any) -> Term:
    return Not(eq(left, right))


def implies(*claims: Term) -> Term:
    """The last claim follows from the others, taken together."""
    *given, goal = claims
    return Implies(given[0] if len(given) == 1 else And(*given), goal)


def exp(exponent: Any) -> Term:
    return Exp(number(exponent))


def delta(left: Term, right: Term) -> Term:
    return Delta(left, right)


def pair(*parts: Term) -> Term:
    return Pair(*parts)


__all__ = [
    "And",
    "Implies",
    "Not",
    "Or",
    "components",
    "delta",
    "eq",
    "exp",
    "for_all",
    "function",
    "function_of",
    "implies",
    "infimum",
    "le",
    "lt",
    "mean",
    "ne",
    "near",
    "pair",
    "sum_",
    "there_is",
]
