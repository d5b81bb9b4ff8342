"""The vocabulary of verdicts, and comparisons that answer in it.

Numbers compared here are exact numbers, balls, fractions or integers. Two overlapping balls never
compare as a plain bool: the answer is a `Claim`.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from flint import arb

from pgb.witness.ball import ball, precision
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact


class Verdict(StrEnum):
    """What is known of one proposition on one instance."""

    PROVED = "proved"
    REFUTED = "refuted"
    ENCLOSED = "enclosed"
    SAMPLED = "sampled"
    UNDECIDED = "undecided"


class Route(StrEnum):
    """How a verdict was reached."""

    IDENTITY = "identity"
    ALGEBRA = "algebra"
    ENCLOSURE = "enclosure"
    CERTIFICATE = "certificate"
    EXHAUSTION = "exhaustion"
    LEMMA = "lemma"


@dataclass(frozen=True)
class Claim:
    """One verdict.

    Attributes:
        verdict: what is known.
        route: how; always given for proved and refuted.
        detail: one line: the enclosure, the digits of agreement, the lemma's name.
        counterexample: for refuted, where the proposition fails; else empty.
    """

    verdict: Verdict
    route: Route | None = None
    detail: str = ""
    counterexample: str = ""

    def __post_init__(self) -> None:
        if self.verdict in (Verdict.PROVED, Verdict.REFUTED) and self.route is None:
            raise ValueError(f"a claim that is {self.verdict} names its route")

    def __bool__(self) -> bool:
        raise TypeError("a claim has five verdicts and is no bool: compare claim.verdict")


Comparable = Exact | arb | Fraction | int

_DIGITS = 60


def equal(x: Comparable, y: Comparable, digits: int = _DIGITS) -> Claim:
    """x = y: proved by algebra or by balls of radius 0, refuted by balls that are apart.

    Otherwise `enclosed`: the ball around x - y contains 0 and lies within 10^-N; where not even
    N = 1 is reached, `undecided`.

    Args:
        digits: the precision for exact numbers and fractions; balls are taken as they are.
    """
    return _judged(x, y, digits, "=")


def at_most(x: Comparable, y: Comparable, digits: int = _DIGITS) -> Claim:
    """x <= y: proved or refuted by algebra or balls, else undecided."""
    return _judged(x, y, digits, "<=")


def less(x: Comparable, y: Comparable, digits: int = _DIGITS) -> Claim:
    """x < y: proved or refuted by algebra or balls, else undecided."""
    return _judged(x, y, digits, "<")


def agreement(difference: arb) -> int:
    """The largest N >= 0 such that every number in the ball is within 10^-N of 0; capped at 10^6.

    A ball that is not finite, or not within 1, agrees to 0 digits.
    """
    size = difference.abs_upper()
    if not size.is_finite() or not size < 1:
        return 0
    cap = 10**6
    if size.is_zero():
        return cap
    with precision(15):
        digits = int(float((-size.log() / arb(10).log()).lower()))
    return min(digits, cap)


def _judged(x: Comparable, y: Comparable, digits: int, relation: str) -> Claim:
    if isinstance(x, arb) or isinstance(y, arb):
        return _by_ball(_ball_difference(x, y, digits), relation)
    try:
        difference = _exact(x) - _exact(y)
    except Inexact:  # too large to subtract
        return _by_ball(_ball_difference(x, y, digits), relation)
    value = difference.as_fraction()
    sign = 0 if difference.is_zero else None if value is None else (value > 0) - (value < 0)
    if sign is not None:
        return _by_sign(sign, Route.ALGEBRA, f"x - y = {sign and value}", relation)
    try:
        sign = difference.sign()
    except Inexact:
        return _by_ball(difference.enclosure(digits), relation)
    detail = f"x - y in {difference.enclosure(digits).str(10)}"
    return _by_sign(sign, Route.ENCLOSURE, detail, relation)


def _by_ball(difference: arb, relation: str) -> Claim:
    detail = f"x - y in {difference.str(10)}"
    if difference > 0 or difference < 0 or difference.is_zero():
        sign = 1 if difference > 0 else -1 if difference < 0 else 0
        return _by_sign(sign, Route.ENCLOSURE, detail, relation)
    if relation == "<=" and difference <= 0:
        return Claim(Verdict.PROVED, Route.ENCLOSURE, detail)
    if relation == "<" and difference >= 0:
        return Claim(Verdict.REFUTED, Route.ENCLOSURE, detail, detail)
    digits = agreement(difference)
    if relation == "=" and digits:
        return Claim(Verdict.ENCLOSED, Route.ENCLOSURE, f"agrees to 10^-{digits}")
    return Claim(Verdict.UNDECIDED, None, detail)


def _by_sign(sign: int, route: Route, detail: str, relation: str) -> Claim:
    holds = {"=": sign == 0, "<=": sign <= 0, "<": sign < 0}[relation]
    if holds:
        return Claim(Verdict.PROVED, route, detail)
    return Claim(Verdict.REFUTED, route, detail, detail)


def _exact(x: Exact | Fraction | int) -> Exact:
    return x if isinstance(x, Exact) else Exact.rational(x)


def _ball_difference(x: Comparable, y: Comparable, digits: int) -> arb:
    with precision(digits):
        return _enclosed(x, digits) - _enclosed(y, digits)


def _enclosed(x: Comparable, digits: int) -> arb:
    if isinstance(x, arb):
        return x
    return x.enclosure(digits) if isinstance(x, Exact) else ball(x)
