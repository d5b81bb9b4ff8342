"""What a proposition is made of, as far as it says how to judge it."""

from __future__ import annotations

from pgb.kernel.binding import abstract
from pgb.kernel.consequence import follows
from pgb.kernel.sorts import Fun, Index, Product, Prop, Sort
from pgb.kernel.terms import (
    And,
    App,
    Const,
    Eq,
    Exists,
    ForAll,
    Implies,
    Inf,
    Near,
    Proj,
    Term,
)
from pgb.witness.shared import head, opened, reduced, stand_in

_hard: dict[Term, bool] = {}


def hard(t: Term) -> bool:
    """Whether the claim speaks of all reals, functions or points near one, or of an infimum."""
    found = _hard.get(t)
    if found is None:
        quantified = isinstance(t, ForAll | Exists) and not isinstance(
            t.children[0].sort.domain,  # type: ignore[attr-defined]
            Index,
        )
        own = quantified or isinstance(t, Near | Inf) or (isinstance(t, Const) and t.opaque)
        own = own or (isinstance(t, Eq) and not _finite(t.children[0].sort))
        found = _hard[t] = own or any(map(hard, t.children))
    return found


def _finite(sort: Sort) -> bool:
    """Whether two things of the sort are equal if finitely many numbers and elements are."""
    match sort:
        case Fun(Index(), codomain):
            return _finite(codomain)
        case Product(parts):
            return all(map(_finite, parts))
    return not isinstance(sort, Fun) and sort != Prop


def spine(t: Term) -> tuple[str, list[Term]]:
    """The name of the definition that is applied, and its arguments."""
    arguments: list[Term] = []
    while isinstance(t, App):
        arguments.insert(0, t.children[1])
        t = t.children[0]
    return (t.name if isinstance(t, Const) else ""), arguments


def part(i: int, whole: Term) -> Term:
    """The i-th part of a tuple."""
    return reduced(Proj(i, whole))


def everywhere_equal(left: Term, right: Term) -> Term:
    """That two functions have the same values."""
    x = stand_in("argument", left.sort.domain, 0)  # type: ignore[attr-defined]
    return ForAll(abstract(x, reduced(Eq(App(left, x), App(right, x))), "x"))


def tautology(predicate: Term) -> bool:
    """Whether truth tables say that the predicate, an implication, holds of all."""
    body = opened(predicate, stand_in("part", predicate.sort.domain, 0))  # type: ignore[attr-defined]
    return isinstance(body, Implies) and follows(body, [])


def parts(predicate: Term) -> list[Term] | None:
    """ "For all x: P and Q" as "for all x: P", "for all x: Q"."""
    x = stand_in("part", predicate.sort.domain, 0)  # type: ignore[attr-defined]
    body = head(opened(predicate, x))
    if not isinstance(body, And):
        return None
    return [ForAll(abstract(x, part, "x")) for part in body.children]
