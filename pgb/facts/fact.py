"""What a background fact is: a name, a closed claim for each choice of sorts, and a reference."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import NamedTuple

from pgb.kernel.errors import Refusal
from pgb.kernel.sorts import Fun, Index, Product, Reals, Sort, topological
from pgb.kernel.terms import Term


class Fact(NamedTuple):
    """A claim taken for granted. `kinds` says which sorts it may be taken at."""

    name: str
    kinds: tuple[str, ...]
    reference: str
    words: str
    build: Callable[..., Term]


TABLE: dict[str, Fact] = {}


def fact(reference: str, *kinds: str) -> Callable[[Callable[..., Term]], Callable[..., Term]]:
    """Enter a function from sorts to a closed claim in the table, under the function's name."""

    def enter(build: Callable[..., Term]) -> Callable[..., Term]:
        if not isinstance(TABLE, dict):
            raise Refusal(f"expected a fact of pgb.facts, found {build.__name__}: facts are closed")
        words = (build.__doc__ or "").strip()
        TABLE[build.__name__] = Fact(build.__name__, kinds, reference, words, build)
        return build

    return enter


def euclidean(sort: Sort) -> bool:
    """R, finite powers and products of such: what has a norm."""
    match sort:
        case Reals():
            return True
        case Fun(Index(), codomain):
            return euclidean(codomain)
        case Product(parts):
            return all(map(euclidean, parts))
        case _:
            return False


KINDS: MappingProxyType[str, Callable[[Sort], bool]] = MappingProxyType(
    {
        "index": lambda sort: isinstance(sort, Index),
        "topological": topological,
        "euclidean": euclidean,
        "product": lambda sort: isinstance(sort, Product) and topological(sort),
        "any": lambda sort: isinstance(sort, Sort),
    }
)
