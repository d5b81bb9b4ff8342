"""The numbers behind the picture of escape curves."""

from __future__ import annotations

from math import comb, exp, factorial

import pytest

from pgb.pictures.escape_curves import ORDERS, SIZE, curve


def fall(order: int, t: float) -> float:
    """L - Lt on the curve, from the definitions alone: model 0, squared loss, lambda = 1."""
    targets = [-((-1) ** j) * comb(order, j) / 2 for j in range(order + 1)]
    moment = (-1) ** order * factorial(order)
    a = -float(SIZE) / factorial(order) ** 2 * moment * t**order
    change = sum((a * exp(t * j) - y) ** 2 - y**2 for j, y in enumerate(targets))
    return -change / len(targets) - a**2


@pytest.mark.parametrize("order", ORDERS)
def test_falls(order):
    found = curve(order)
    assert found.slope == pytest.approx(2 * order, abs=0.05)
    assert found.falls[0] == pytest.approx(found.leading * found.times[0] ** (2 * order), rel=0.05)
    for t, value in zip(found.times[-3:], found.falls[-3:], strict=True):
        assert value == pytest.approx(fall(order, t), rel=1e-6)
