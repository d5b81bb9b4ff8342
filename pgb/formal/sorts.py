"""Sorts in Rocq.

R             R, as a space `line`
Index("M")    M : finType
Space("T")    T : space, or T : Type where its topology plays no part
A -> B        A -> B; over an index sort, as a space, `power A B`
(A x B x C)   A * (B * C), as a space `product A (product B C)`
"""

from __future__ import annotations

from collections.abc import Mapping

from pgb.kernel.sorts import Fun, Index, Product, Propositions, Reals, Sort, Space

Named = Mapping[Sort, str]
"""What the sort variables are called."""


def variables(sort: Sort) -> tuple[Sort, ...]:
    """The sort variables in a sort, from left to right, each once."""
    match sort:
        case Index() | Space():
            return (sort,)
        case Fun(domain, codomain):
            parts: tuple[Sort, ...] = (domain, codomain)
        case Product(parts):
            pass
        case _:
            return ()
    return tuple(dict.fromkeys(v for part in parts for v in variables(part)))


def type_of(sort: Sort, named: Named, inside: bool = False) -> str:
    """The sort as a type; in parentheses if it stands inside another and is not one word."""
    match sort:
        case Reals():
            return "R"
        case Propositions():
            return "Prop"
        case Fun(domain, codomain):
            text = f"{type_of(domain, named, True)} -> {type_of(codomain, named)}"
        case Product((only,)):
            return type_of(only, named, inside)
        case Product(parts):
            return f"({_product(parts, named)})%type"
        case _:
            return named[sort]
    return f"({text})" if inside else text


def _product(parts: tuple[Sort, ...], named: Named) -> str:
    rest = f"({_product(parts[1:], named)})" if len(parts) > 2 else type_of(parts[1], named, True)
    return f"{type_of(parts[0], named, True)} * {rest}"


def space_of(sort: Sort, named: Named, inside: bool = True) -> str:
    """The topological sort as a space."""
    match sort:
        case Reals():
            return "line"
        case Fun(domain, codomain):
            text = f"power {named[domain]} {space_of(codomain, named)}"
        case Product((only,)):
            return space_of(only, named, inside)
        case Product(parts):
            text = f"product {space_of(parts[0], named)} {space_of(Product(parts[1:]), named)}"
        case _:
            return named[sort]
    return f"({text})" if inside else text
