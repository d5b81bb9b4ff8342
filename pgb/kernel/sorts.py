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

from functools import cache
from typing import Any, Self

from pgb.kernel.errors import IllSorted


def require(condition: bool, expected: object, found: object) -> None:
    """Raise `IllSorted` unless the condition holds. The message is only made when it is needed."""
    if not condition:
        raise IllSorted(f"expected {_words(expected)}, found {_words(found)}")


def _words(item: object) -> str:
    if isinstance(item, str | Sort):
        return str(item)
    if isinstance(item, tuple):
        return " ".join(map(_words, item))
    sort = getattr(item, "sort", None)
    return f"{item!r} of sort {sort}" if sort is not None else repr(item)


_made: dict[Sort, Sort] = {}


class Sort(tuple[Any, ...]):
    """Base of all sorts: a tuple of the class and the parts, so that nobody can write to it.

    Building the same sort twice gives the same object.
    """

    __slots__ = ()

    def __new__(cls, *parts: Any) -> Self:
        require(_fits(cls, parts), f"the parts of a sort {cls.__name__}", parts)
        self = tuple.__new__(cls, (cls, *parts))
        return _made.setdefault(self, self)  # type: ignore[return-value]

    def __getnewargs__(self) -> tuple[Any, ...]:
        return self[1:]

    def __repr__(self) -> str:
        return str(self)


class Reals(Sort):
    __slots__ = ()

    def __str__(self) -> str:
        return "R"


class Propositions(Sort):
    __slots__ = ()

    def __str__(self) -> str:
        return "Prop"


class Index(Sort):
    __slots__ = ()

    @property
    def name(self) -> str:
        return self[1]  # type: ignore[no-any-return]

    def __str__(self) -> str:
        return self.name


class Space(Sort):
    __slots__ = ()

    @property
    def name(self) -> str:
        return self[1]  # type: ignore[no-any-return]

    def __str__(self) -> str:
        return self.name


class Fun(Sort):
    __slots__ = ()
    __match_args__ = ("domain", "codomain")

    @property
    def domain(self) -> Sort:
        return self[1]  # type: ignore[no-any-return]

    @property
    def codomain(self) -> Sort:
        return self[2]  # type: ignore[no-any-return]

    def __str__(self) -> str:
        left = f"({self.domain})" if isinstance(self.domain, Fun) else str(self.domain)
        return f"{left} -> {self.codomain}"


class Product(Sort):
    __slots__ = ()
    __match_args__ = ("parts",)

    @property
    def parts(self) -> tuple[Sort, ...]:
        return self[1]  # type: ignore[no-any-return]

    def __str__(self) -> str:
        return "(" + " x ".join(map(str, self.parts)) + ")"


def _fits(kind: type[Sort], parts: tuple[Any, ...]) -> bool:
    if kind is Reals or kind is Propositions:
        return not parts
    if kind is Index or kind is Space:
        return len(parts) == 1 and type(parts[0]) is str
    if kind is Product:
        return len(parts) == 1 and type(parts[0]) is tuple and all(map(well_formed, parts[0]))
    return kind is Fun and len(parts) == 2 and all(map(well_formed, parts))


def well_formed(sort: object) -> bool:
    """Whether a sort was made by the constructors above: no subclass and no look-alike."""
    return isinstance(sort, Sort) and _made.get(sort) is sort


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
