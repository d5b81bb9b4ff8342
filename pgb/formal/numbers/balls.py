"""Rational bounds of balls, wide enough for `interval` to find them again."""

from __future__ import annotations

from flint import arb, fmpq, fmpz

from pgb.formal.numbers import text
from pgb.verify.refused import Refused

_DIGITS = 8


def exact(number: arb) -> fmpq:
    """The midpoint, which is an integer times a power of two."""
    if not number.is_finite():
        raise Refused(f"a bound: expected a finite number, found {number}")
    top, power = number.mid().man_exp()
    scale = fmpz(2) ** abs(int(power))
    return fmpq(top) * scale if int(power) >= 0 else fmpq(top, scale)


def outward(ball: arb) -> tuple[fmpq, fmpq]:
    """A bracket of the ball in few decimals."""
    middle, radius = exact(ball), exact(ball.rad())
    unit = _unit(max(abs(middle), radius))
    low = ((middle - radius) / unit).floor() - 1
    high = ((middle + radius) / unit).ceil() + 1
    return low * unit, high * unit


def union(low: fmpq, high: fmpq) -> arb:
    """A ball that holds a bracket."""
    return arb(low).union(arb(high))


def between(low: fmpq, shown: str, high: fmpq) -> str:
    """A bracket in Rocq."""
    return f"{text.rational(low)} <= {shown} <= {text.rational(high)}"


def above(ball: arb) -> fmpq:
    """A bound of the number's size in few decimals."""
    return max(abs(bound) for bound in outward(ball))


def rounded(number: arb, digits: int = 12) -> fmpq:
    """The midpoint to some digits."""
    middle = exact(number)
    unit = _unit(abs(middle), digits)
    return (middle / unit).floor() * unit


def _unit(size: fmpq, digits: int = _DIGITS) -> fmpq:
    """A power of ten that is small beside a size."""
    if size == 0:
        return fmpq(1, fmpz(10) ** 60)
    power = len(str(int(size.floor()))) if size >= 1 else -len(str(int((1 / size).floor()))) + 1
    shift = power - digits
    return fmpq(fmpz(10) ** shift) if shift >= 0 else fmpq(1, fmpz(10) ** -shift)
