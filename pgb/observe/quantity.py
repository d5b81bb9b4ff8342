"""A number that two runs found, to the digits on which they agree."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

MOST = 15  # a double has no more


@dataclass(frozen=True)
class Quantity:
    """A number that both runs found.

    Attributes:
        digits: the decimal digits on which they agree.
    """

    name: str
    first: float
    second: float

    @property
    def digits(self) -> int:
        """The largest number of significant digits to which both round to the same decimal."""
        values = (self.first, self.second)
        if not all(map(isfinite, values)):
            return 0
        same = (n for n in range(MOST, 0, -1) if len({rounded(v, n) for v in values}) == 1)
        return next(same, 0)

    @property
    def text(self) -> str:
        """The number, to the digits on which the runs agree."""
        return rounded(self.first, self.digits) if self.digits else "no digit"


def rounded(value: float, digits: int) -> str:
    """The value with that many significant digits, its zeros kept."""
    return f"{value:#.{digits}g}".rstrip(".")
