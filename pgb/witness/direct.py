"""Propositions evaluated directly, without building a term: the value of a proposition is a claim.

For claims about elements and known numbers this is all there is to do. Over reals, functions and
points near one it tries samples (`trying`): what it says of them is refuted, sampled or undecided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from pgb.kernel.sorts import Fun, Index, Product, Prop, Reals, Sort
from pgb.kernel.terms import (
    And,
    Const,
    Eq,
    Exists,
    ForAll,
    Implies,
    Lam,
    Le,
    Lt,
    Near,
    Not,
    Or,
    Term,
)
from pgb.witness.compare import compared
from pgb.witness.connectives import (
    PROVED,
    REFUTED,
    SAMPLED,
    UNDECIDED,
    all_of,
    any_of,
    implication,
    joined,
    negation,
    stronger,
    true,
    undecided,
)
from pgb.witness.dual import Dual
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.interpretation import Interpretation
from pgb.witness.naturals import is_natural
from pgb.witness.sample import POINTS, Samples, shown
from pgb.witness.tower import Tower
from pgb.witness.values import RULES, Rule, Scope, Value, Values
from pgb.witness.verdict import Claim, Route

_COUNTS = (POINTS, 3, 2, 1)  # samples of a quantifier, and of those nested in it


class Direct(Values):
    """Terms and propositions evaluated over one arithmetic.

    Args:
        interpretation, on: as for `Values`.
        digits: the digits to which enclosed equations must agree.
        samples: where to try claims about all reals; None raises Inexact there.
    """

    on: Tower

    def __init__(
        self,
        interpretation: Interpretation,
        on: Tower,
        digits: int,
        samples: Samples | None = None,
    ) -> None:
        super().__init__(interpretation, on)
        self.digits = digits
        self.samples = samples
        self._points: dict[Sort, list[Value]] = {}
        self._nested = 0

    def claim(self, p: Term) -> Claim:
        """The verdict on a proposition without loose variables."""
        return self._judged(p, ())

    def at(self, predicate: Term, value: Value) -> Claim:
        """The verdict on what a predicate says of a value."""
        return self._says(predicate, (), value)

    def at_samples(self, predicate: Term, scope: Scope = ()) -> Claim:
        """The verdict on "for all": refuted at a sample, or held at most of them."""
        claims: list[Claim] = []
        for point in self.points(predicate.sort.domain):  # type: ignore[attr-defined]
            claims.append(self._inside(predicate, scope, point))
            if claims[-1].verdict is REFUTED:
                break
        return sampled(claims)

    def _inside(self, predicate: Term, scope: Scope, point: Value) -> Claim:
        self._nested += 1
        try:
            return placed(self._says(predicate, scope, point), f"at {shown(point)}")
        finally:
            self._nested -= 1

    def points(self, sort: Sort) -> list[Value]:
        """Samples of a sort in this arithmetic, fewer where quantifiers are nested.

        Inexact where there are none.
        """
        if self.samples is None:
            raise Inexact(f"no samples of {sort} here")
        if sort not in self._points:
            self._points[sort] = list(map(self.real, self.samples.points(sort)))
        points, depth = self._points[sort], min(self._nested, len(_COUNTS) - 1)
        return [points[(depth + i) % len(points)] for i in range(_COUNTS[depth])]

    def _rule(self, t: Term) -> Rule:
        return PROPOSITIONS.get(type(t)) or RULES[type(t)]

    def _judged(self, p: Term, scope: Scope) -> Claim:
        try:
            value = self._value(p, scope)
        except (Inexact, DomainError) as error:
            return undecided(str(error))
        if isinstance(value, Claim):
            return value
        if type(value) is bool:
            return true(Route.EXHAUSTION) if value else _false("not so")
        return undecided("a predicate without a meaning")

    def _says(self, predicate: Term, scope: Scope, value: Value) -> Claim:
        """The claim that a predicate makes of a value."""
        if type(predicate) is Lam:
            return self._judged(predicate.children[0], (*scope, value))
        try:
            meant = self._value(predicate, scope)
            found = meant[value] if type(meant) is tuple else meant(value)
        except (Inexact, DomainError) as error:
            return undecided(str(error))
        return (
            found if isinstance(found, Claim) else true(Route.EXHAUSTION) if found else _false("")
        )

    # --- connectives and comparisons ---------------------------------------------------------

    def _and(self, t: Term, scope: Scope) -> Claim:
        return all_of(partial(self._judged, part, scope) for part in t.children)

    def _or(self, t: Term, scope: Scope) -> Claim:
        return any_of(partial(self._judged, part, scope) for part in t.children)

    def _not(self, t: Term, scope: Scope) -> Claim:
        return negation(self._judged(t.children[0], scope))

    def _implies(self, t: Term, scope: Scope) -> Claim:
        left, right = (partial(self._judged, part, scope) for part in t.children)
        return implication(left, right)

    def _comparison(self, t: Term, scope: Scope) -> Claim:
        x, y = (self._value(side, scope) for side in t.children)
        if type(t) is Eq:
            return self.equal(x, y, t.children[0].sort)
        return compared(type(t), x, y, self.on, self.digits)

    def equal(self, x: Value, y: Value, sort: Sort) -> Claim:
        """Equality of two values of a sort."""
        match sort:
            case Reals():
                return compared(Eq, x, y, self.on, self.digits)
            case Fun(Index() as domain, codomain):
                each = range(self.size(domain))
                return all_of(
                    (partial(self.equal, x[i], y[i], codomain) for i in each), Route.EXHAUSTION
                )
            case Product(parts):
                triples = zip(x, y, parts, strict=True)
                return all_of(partial(self.equal, u, v, part) for u, v, part in triples)
            case Fun(domain, codomain):
                points = self.points(domain)
                return sampled([self.equal(x(p), y(p), codomain) for p in points])
            case _ if sort == Prop:
                raise Inexact("no way to compare propositions here")
        return self._alike(x, y)

    def _alike(self, x: Value, y: Value) -> Claim:
        """Equality of two elements, or of two points of a space: numbers compared as numbers."""
        if x is y:
            return true(Route.IDENTITY)
        if type(x) is tuple and type(y) is tuple and len(x) == len(y):
            return all_of(partial(self._alike, u, v) for u, v in zip(x, y, strict=True))
        if isinstance(x, int | str) or isinstance(y, int | str):
            return true(Route.EXHAUSTION) if x == y else _false(f"{shown(x)} and {shown(y)}")
        return compared(Eq, x, y, self.on, self.digits)

    # --- quantifiers ------------------------------------------------------------------------

    def _for_all(self, t: Term, scope: Scope) -> Claim:
        predicate = t.children[0]
        domain = predicate.sort.domain  # type: ignore[attr-defined]
        if isinstance(domain, Index):
            return all_of(self._cases(predicate, domain, scope), Route.EXHAUSTION)
        return self.at_samples(predicate, scope)

    def _cases(self, predicate: Term, domain: Index, scope: Scope) -> Iterator[Callable[[], Claim]]:
        for i in range(self.size(domain)):
            yield partial(self._case, predicate, domain, scope, i)

    def _case(self, predicate: Term, domain: Index, scope: Scope, i: int) -> Claim:
        return placed(self._says(predicate, scope, i), f"{domain} = {i + 1}")

    def _there_is(self, t: Term, scope: Scope) -> Claim:
        predicate = t.children[0]
        domain = predicate.sort.domain  # type: ignore[attr-defined]
        if isinstance(domain, Index):
            return any_of(list(self._cases(predicate, domain, scope)))
        best = undecided("no example among those tried")
        for point in self.points(domain):
            claim = self._inside(predicate, scope, point)
            if claim.verdict is PROVED:
                return true(Route.CERTIFICATE, f"such as {shown(point)}")
            best = best if claim.verdict is REFUTED else stronger(best, claim)
        return best

    def _near(self, t: Term, scope: Scope) -> Claim:
        predicate, point = t.children
        here = self._says(predicate, scope, self._value(point, scope))
        return Claim(SAMPLED, None, "holds at the point") if here.verdict is PROVED else here

    # --- notions -----------------------------------------------------------------------------

    def _definition(self, t: Term, scope: Scope) -> Value:
        if not isinstance(t, Const) or not t.opaque:
            return Values._constant(self, t, scope)
        if t.name == "Derivative":
            return lambda h: lambda at: lambda d: self._has_derivative(h, at, d)
        if t.name == "Natural":
            return is_natural
        raise Inexact(f"no way to try {t.name}")

    def _has_derivative(self, h: Any, at: Value, d: Value) -> Claim:
        return compared(Eq, self.slope(h, at), d, self.on, self.digits)

    def slope(self, h: Any, at: Value) -> Value:
        """The dual slope of h: R -> R."""
        value = h(Dual(at, self.on.integer(1)))
        return value.slope if isinstance(value, Dual) else self.on.integer(0)


def placed(claim: Claim, place: str) -> Claim:
    """A refuted claim with the place where it fails."""
    if claim.verdict is not REFUTED:
        return claim
    return Claim(REFUTED, claim.route, claim.detail, joined([place, claim.counterexample]))


def _false(detail: str) -> Claim:
    return Claim(REFUTED, Route.EXHAUSTION, detail, detail or "not so")


def sampled(claims: list[Claim]) -> Claim:
    """A claim for all values from claims at samples."""
    for claim in claims:
        if claim.verdict is REFUTED:
            return claim
    held = sum(claim.verdict is not UNDECIDED for claim in claims)
    if 2 * held <= len(claims):
        return next(claim for claim in claims if claim.verdict is UNDECIDED)
    return Claim(SAMPLED, None, f"held at {held} of {len(claims)} points, refuted at none")


PROPOSITIONS: dict[type[Term], Rule] = {
    And: Direct._and,
    Or: Direct._or,
    Not: Direct._not,
    Implies: Direct._implies,
    Eq: Direct._comparison,
    Le: Direct._comparison,
    Lt: Direct._comparison,
    ForAll: Direct._for_all,
    Exists: Direct._there_is,
    Near: Direct._near,
    Const: Direct._definition,
}
