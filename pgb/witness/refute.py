"""Refuting an equation or inequality of reals: a rational point and two balls that are apart.

Index sorts get one to three elements, reals and vectors small rational values, functions random
polynomials with rational coefficients; a parameter space is a plane. All seeded.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from pgb.kernel.binding import fresh
from pgb.kernel.errors import Refusal
from pgb.kernel.sorts import Fun, Index, Product, Real, Sort
from pgb.kernel.terms import Card, Eq, ForAll, Lam, Le, Lt, Term
from pgb.witness.ball import precision
from pgb.witness.compare import compared
from pgb.witness.connectives import REFUTED
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.interpretation import Interpretation
from pgb.witness.sample import Samples, shown
from pgb.witness.shared import head, opened
from pgb.witness.tower import Tower
from pgb.witness.values import Values

TRIES = 8
DIGITS = 30
_LONGEST = 300


@dataclass(frozen=True)
class Counterexample:
    """Where a claim fails: the sizes of index sorts, the values of variables, both sides."""

    sizes: dict[str, int]
    values: dict[str, str]
    left: str
    right: str
    relation: str

    def __str__(self) -> str:
        sizes = [f"|{name}| = {size}" for name, size in self.sizes.items()]
        values = [f"{name} = {value}" for name, value in self.values.items()]
        place = ", ".join([*sizes, *values])
        place = place if len(place) <= _LONGEST else place[: _LONGEST - 3] + "..."
        where = f" at {place}" if place else ""
        return f"the left side is {self.left}, the right side {self.right}{where}"


def counterexample(claim: Term) -> Counterexample | None:
    """A point at which s = t, s <= t or s < t fails, also under "for all"; None if none is found.

    A point that is returned refutes the claim: the sides lie in balls that are apart.
    """
    claim = _opened(claim)
    if not isinstance(claim, Eq | Le | Lt) or claim.children[0].sort != Real or claim.loose:
        return None
    try:
        for attempt in range(TRIES):
            if (found := _at_random(claim, attempt)) is not None:
                return found
    except Refusal:
        pass
    return None


def _opened(claim: Term) -> Term:
    claim = head(claim)
    while isinstance(claim, ForAll):
        variable = fresh(claim.children[0].sort.domain, _hint(claim))  # type: ignore[attr-defined]
        claim = head(opened(claim.children[0], variable))
    return claim


def _hint(claim: Term) -> str:
    predicate = claim.children[0]
    return str(predicate.data[1]) if isinstance(predicate, Lam) and predicate.data[1] else "x"


class _Anything(Samples):
    """Samples of every sort that a term may speak of."""

    def _parameters(self, sort: Sort, random: Random, number: int) -> Any:
        return tuple(self._value(Real, random, 9) for _ in range(2))


def _at_random(claim: Term, attempt: int) -> Counterexample | None:
    random = Random(attempt)
    indices = sorted(_indices(claim), key=str)
    sizes: dict[Sort, int] = {sort: random.randint(1, 3) for sort in indices}
    samples = _Anything(Interpretation("random", sizes, {}), attempt)
    free = sorted(claim.free, key=lambda variable: variable.order)
    try:
        values = {v: samples.of(v.sort, random) for v in free}
        return _compared(claim, Interpretation("random", sizes, values), values)
    except (Inexact, DomainError):
        return None


def _compared(
    claim: Term, interpretation: Interpretation, values: dict[Term, Any]
) -> Counterexample | None:
    on = Tower(DIGITS, closed_forms=False)
    known = Values(interpretation, on)
    with precision(DIGITS):
        x, y = (known.of(side) for side in claim.children)
        if compared(type(claim), x, y, on, 1).verdict is not REFUTED:
            return None
        return Counterexample(
            {str(sort): size for sort, size in interpretation.sizes.items()},
            {_name(v): shown(value) for v, value in values.items()},
            on.ball(x).str(12),
            on.ball(y).str(12),
            type(claim).__name__,
        )


def _name(variable: Term) -> str:
    return str(variable.data[0]).split("!")[0]


def _indices(t: Term) -> frozenset[Sort]:
    """The index sorts that occur in a term."""
    seen: set[Term] = set()
    found: set[Sort] = set()
    stack = [t]
    while stack:
        term = stack.pop()
        if term in seen:
            continue
        seen.add(term)
        found |= set(_parts(term.sort))
        if isinstance(term, Card | Lam):
            found |= set(_parts(term.data[0]))
        stack += term.children
    return frozenset(found)


def _parts(sort: Sort) -> list[Sort]:
    match sort:
        case Index():
            return [sort]
        case Fun(domain, codomain):
            return [*_parts(domain), *_parts(codomain)]
        case Product(parts):
            return [index for part in parts for index in _parts(part)]
        case _:
            return []
