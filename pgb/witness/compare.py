"""Comparing two numbers of the tower, in verdicts.

An equation of balls is never proved: it is `enclosed` where both sides agree to the digits that
were asked for.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from flint import arb, fmpq

from pgb.kernel.terms import Eq, Le, Term
from pgb.witness import symbols, verdict
from pgb.witness.connectives import ENCLOSED, PROVED, REFUTED, undecided
from pgb.witness.exact import Exact
from pgb.witness.tower import Tower
from pgb.witness.verdict import Claim, Route

TOO_WIDE = "the balls are too wide"


def compared(relation: type[Term], x: Any, y: Any, on: Tower, digits: int) -> Claim:
    """x = y, x <= y or x < y (`relation` is Eq, Le or Lt)."""
    if type(x) is fmpq and type(y) is fmpq:
        return _rationals(relation, x, y)
    if isinstance(x, Term) or isinstance(y, Term):
        return _symbols(relation, x, y)
    if isinstance(x, arb) or isinstance(y, arb):
        x, y = on.ball(x), on.ball(y)
    claim = _FUNCTIONS[relation.__name__](_plain(x), _plain(y), on.digits)
    if relation is Eq and isinstance(x, arb):
        return _agreeing(claim, x - y, digits)
    return claim if claim.verdict in (PROVED, REFUTED) else undecided(f"{TOO_WIDE}: {claim.detail}")


_FUNCTIONS = {"Eq": verdict.equal, "Le": verdict.at_most, "Lt": verdict.less}


def _plain(x: Any) -> Exact | arb | Fraction:
    return Fraction(int(x.p), int(x.q)) if type(x) is fmpq else x


def _rationals(relation: type[Term], x: Any, y: Any) -> Claim:
    holds = x == y if relation is Eq else x <= y if relation is Le else x < y
    if holds:
        return Claim(PROVED, Route.ALGEBRA)
    return Claim(REFUTED, Route.ALGEBRA, f"{_short(x)} and {_short(y)}", f"x - y = {_short(x - y)}")


def _is_zero(x: Any) -> bool:
    return type(x) is fmpq and x == 0


def _short(x: Any) -> str:
    text = str(x)
    return text if len(text) <= 40 else arb(x).str(15)


def _symbols(relation: type[Term], x: Any, y: Any) -> Claim:
    """Proved or refuted for every value of the symbols."""
    if relation is Le and _is_zero(x) and symbols.plainly_nonnegative(y):
        return Claim(PROVED, Route.IDENTITY, "a sum of squares or positive terms")
    sign, nonnegative = symbols.sign(symbols.difference(x, y))
    if relation is Eq:
        holds = None if sign is None else sign == 0
    elif relation is Le:
        holds = True if nonnegative else None if sign is None else False
    else:
        holds = None if sign is None else sign > 0
    if holds is None:
        return undecided("not decided for all reals at once")
    if holds:
        return Claim(PROVED, Route.IDENTITY, "for all reals")
    return Claim(REFUTED, Route.IDENTITY, "fails for all reals", "everywhere")


def _agreeing(claim: Claim, gap: Any, digits: int) -> Claim:
    if claim.verdict is REFUTED:
        return claim
    found = verdict.agreement(gap)
    if found < digits:
        return undecided(f"{TOO_WIDE}: agrees to 10^-{found} only")
    return Claim(ENCLOSED, Route.ENCLOSURE, f"agrees to 10^-{digits}")
