"""That a true minimum of the augmented loss lies near a point: by what, and how near.

The argument is theory 2.1. Under the hypotheses (`pgb.descent.hypotheses`), a theta* at which every
grouped residual gradient R_j vanishes has L(theta*) = L*, and then (theta*, 0, b, W) is a global
minimum of Lt for every b and W. So b and W are held, a moves to 0 and theta to theta*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pgb.descent.enclose import Enclosures
from pgb.descent.krawczyk import krawczyk
from pgb.descent.recognise import closed_form
from pgb.descent.refine import GUARD
from pgb.descent.variables import Layout
from pgb.witness.problem import Problem


class Argument(StrEnum):
    """How it is proved that some theta* has R_j(theta*) = 0 for every j."""

    HERE = "every R_j is exactly 0 at theta itself"
    KRAWCZYK = "Krawczyk's test in theta"
    CLOSED_FORM = "a closed form of theta, by exact algebra"


@dataclass(frozen=True)
class Minimum:
    """A proof that a global minimum (theta*, 0, b, W) of Lt is near a point (theta, a, b, W).

    Attributes:
        argument: how theta* was found to exist.
        radius: no entry of theta* - theta is larger; |a| is a matter of its own enclosure.
    """

    argument: Argument
    radius: Fraction


def minimum_near(
    problem: Problem, z: Sequence[Fraction], enclosures: Enclosures, digits: int
) -> Minimum | None:
    """A minimum of Lt whose theta* is within 10^-digits of z's theta; None says nothing.

    The problem meets the hypotheses.
    """
    theta, _ = Layout.of(problem).split(z)
    radius = Fraction(1, 10**digits)
    if enclosures.residual.is_zero():
        return Minimum(Argument.HERE, Fraction(0))
    if krawczyk(problem, theta, radius, digits):
        return Minimum(Argument.KRAWCZYK, radius)
    if closed_form(problem, theta, radius, digits + GUARD // 2) is not None:
        return Minimum(Argument.CLOSED_FORM, radius)
    return None
