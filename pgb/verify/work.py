"""How much a certificate may ask to be computed: counted, so that none can keep the program busy.

A unit is about a microsecond.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf

from flint import ctx

from pgb.verify.refused import Refused

MOST = 3_000_000

_left = [inf]


@contextmanager
def allowance(units: float = MOST) -> Iterator[None]:
    """No more work than this inside."""
    before, _left[0] = _left[0], min(_left[0], units)
    try:
        yield
    finally:
        _left[0] = before


def spend(units: float) -> None:
    """Account for work that is about to be done. Raises `Refused` where too much is asked."""
    _left[0] -= units
    if _left[0] < 0:
        raise Refused(f"certificate: expected at most {MOST} units of work, found more")


def balls(count: int) -> None:
    """Account for additions and multiplications of balls, at the precision of the moment."""
    spend(count * (0.2 + ctx.prec / 5000))


def functions(count: int) -> None:
    """Account for values of functions of balls."""
    spend(count * (3 + (ctx.prec / 200) ** 1.5))
