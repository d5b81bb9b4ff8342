"""The numbers behind the picture of the degenerate saddle."""

from __future__ import annotations

import numpy as np
import pytest

from pgb.pictures.degenerate_saddle import NEAR, data


@pytest.fixture(scope="module")
def found():
    return data(lambda line: None)


def test_the_change_in_closed_form(found):
    w, a = found.w[None, :], found.a[:, None]
    mean = (1 + np.exp(2 * w) + np.exp(4 * w)) / 3
    assert found.change == pytest.approx(a * (1 - np.exp(w)) ** 2 / 3 + a**2 * (1 + mean))


def test_lines_rise_first_and_the_curve_falls(found):
    near = (found.t > 0) & (found.t < NEAR)
    assert (found.along_curve[near] < 0).all()
    for change in found.lines.values():
        assert (change[1:40] > 0).all()


def test_the_curve_falls_like_the_fourth_power(found):
    t, change = found.t[1:20], found.along_curve[1:20]
    slopes = np.diff(np.log(-change)) / np.diff(np.log(t))
    assert slopes == pytest.approx(np.full(18, 4.0), abs=0.15)
    assert found.curve == pytest.approx(-float(found.c) * found.t**2)
