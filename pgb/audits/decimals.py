"""How far a point that is written in decimals may be from the one that is meant."""

from __future__ import annotations

from fractions import Fraction

from pgb.witness.expression import Number
from pgb.witness.problem import Problem

_FEWEST = 6
"""Decimals with so many digits may be an approximation; shorter ones mean what they say."""


def tolerance(problem: Problem) -> Fraction:
    """How far a point in decimals may be from the one that is meant: ten units of its last digit.

    0 where no parameter is a decimal of at least `_FEWEST` digits.
    """
    places = [_places(e.value) for e in problem.point if isinstance(e, Number)]
    long = [places for places in places if places >= _FEWEST]
    return Fraction(10, 10 ** min(long)) if long else Fraction(0)


def _places(value: Fraction) -> int:
    """The digits after the point of a decimal; 0 of another fraction."""
    for places in range(1, 400):
        if (value * 10**places).denominator == 1:
            return places
    return 0
