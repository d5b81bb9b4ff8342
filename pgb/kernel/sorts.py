"""Sorts: what kind of thing a term stands for.

    Real          the real numbers
    Prop          propositions
    Index("M")    a finite non-empty range: samples, outputs, coordinates
    Space("T")    any non-empty topological space: the parameter space
    Fun(A, B)     all functions from A to B
    Product(...)  tuples

`Index` and `Space` sorts are variables: a theorem about `Index("M")` holds for every finite
non-empty range, and the rule `retype` puts another sort in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pgb.kernel.errors import IllSorted


@dataclass(frozen=True)
class Sort:
    """Base of all sorts. Two sorts are equal when they are built alike, never by their names."""


@dataclass(frozen=True)
class Reals(Sort):
    def __str__(self) -> str:
        return "R"


@dataclass(frozen=True)
class Propositions(Sort):
    def __str__(self) -> str:
        return "Prop"


@dataclass(frozen=True)
class Index(Sort):
    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Space(Sort):
    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Fun(Sort):
    domain: Sort
    codomain: Sort

    def __str__(self) -> str:
        left = f"({self.domain})" if isinstance(self.domain, Fun) else str(self.domain)
        return f"{left} -> {self.codomain}"


@dataclass(frozen=True)
class Product(Sort):
    parts: tuple[Sort, ...]

    def __str__(self) -> str:
        return "(" + " x ".join(map(str, self.parts)) + ")"


Real = Reals()
Prop = Propositions()


@cache
def topological(sort: Sort) -> bool:
    """Whether `Near` makes sense at points of this sort: R, spaces, finite powers, products."""
    match sort:
        case Reals() | Space():
            return True
        case Fun(Index(), codomain):
            return topological(codomain)
        case Product(parts):
            return all(map(topological, parts))
        case _:
            return False


def require(condition: bool, expected: object, found: object) -> None:
    """Raise `IllSorted` unless the condition holds. The message is only made when it is needed."""
    if not condition:
        raise IllSorted(f"expected {_words(expected)}, found {_words(found)}")


def _words(item: object) -> str:
    if isinstance(item, tuple):
        return " ".join(map(_words, item))
    if isinstance(item, str | Sort):
        return str(item)
    sort = getattr(item, "sort", None)
    return f"{item!r} of sort {sort}" if sort is not None else repr(item)


def retyped(sort: Sort, mapping: dict[Sort, Sort]) -> Sort:
    """The sort with its sort variables replaced."""
    match sort:
        case Index() | Space():
            return mapping.get(sort, sort)
        case Fun(domain, codomain):
            return Fun(retyped(domain, mapping), retyped(codomain, mapping))
        case Product(parts):
            return Product(tuple(retyped(part, mapping) for part in parts))
        case _:
            return sort
