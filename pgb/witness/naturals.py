"""Claims about natural numbers: whether a known number is one, and "for all" up to a bound."""

from __future__ import annotations

from typing import Any

from pgb.kernel.sorts import Real
from pgb.kernel.terms import Add, And, App, Const, Implies, Le, Num, Term
from pgb.witness.connectives import REFUTED, true
from pgb.witness.errors import Inexact
from pgb.witness.shared import opened, stand_in
from pgb.witness.tower import Tower
from pgb.witness.verdict import Claim, Route

MOST_CASES = 64
_RATIONAL = type(Tower().integer(0))


def is_natural(x: Any) -> Claim:
    """The verdict on "x is a natural number". Inexact where x is not a known rational."""
    if type(x) is not _RATIONAL:
        raise Inexact("not seen to be a natural number or none")
    if x.q == 1 and x >= 0:
        return true(Route.ALGEBRA, "a natural number")
    return Claim(REFUTED, Route.ALGEBRA, "no natural number", str(x))


def bound(predicate: Term) -> tuple[Term, int] | None:
    """Of "for all natural x with x + s <= B, ..": B and s. None where it has not this form."""
    domain = predicate.sort.domain  # type: ignore[attr-defined]
    if domain != Real:
        return None
    x = stand_in("natural", Real, 0)
    body = opened(predicate, x)
    if not isinstance(body, Implies):
        return None
    premise = body.children[0]
    premises = premise.children if isinstance(premise, And) else (premise,)
    if not any(_says_natural(claim, x) for claim in premises):
        return None
    for claim in premises:
        if isinstance(claim, Le) and x not in claim.children[1].free:
            shift = _shift(claim.children[0], x)
            if shift is not None:
                return claim.children[1], shift
    return None


def cases(limit: Any, shift: int) -> range:
    """The natural numbers x with x + shift <= limit. Inexact where the limit is not known."""
    if type(limit) is not _RATIONAL:
        raise Inexact("a bound that is not a known rational")
    most = int(limit.floor()) - shift
    if most >= MOST_CASES:
        raise Inexact("too many natural numbers to try")
    return range(max(0, most + 1))


def _says_natural(claim: Term, x: Term) -> bool:
    if not isinstance(claim, App):
        return False
    notion, argument = claim.children
    return isinstance(notion, Const) and notion.name == "Natural" and argument is x


def _shift(t: Term, x: Term) -> int | None:
    """s, where t is x + s with a numeral s (an integer)."""
    if t is x:
        return 0
    if not isinstance(t, Add) or len(t.children) != 2:
        return None
    left, right = t.children
    number = right if left is x else left if right is x else None
    if type(number) is not Num or number.data[0].denominator != 1:
        return None
    return int(number.data[0])
