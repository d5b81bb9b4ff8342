"""The numbers behind the pictures of residuals, of the networks and of labels."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest

from pgb.pictures import networks, residuals, vacuity


def test_residuals_are_left_at_the_bad_minimum_and_vanish_at_the_best_point():
    bad, good = residuals.data(lambda line: None)
    assert bad.residuals == pytest.approx([-1 / 6, 1 / 3, -1 / 6])
    line = np.polyval(np.polyfit(bad.x, bad.y, 1), bad.line)
    assert bad.f == pytest.approx(line)
    assert good.residuals == pytest.approx([0, 0, 0], abs=1e-5)
    assert np.interp(good.x, good.line, good.f) == pytest.approx(good.y, abs=1e-2)


def test_no_network_leaves_its_trap_for_a_better_theta(monkeypatch):
    monkeypatch.setattr(networks, "STEPS", 500)
    told = []
    found = networks.data(told.append)
    assert len(found) == 12
    assert len(told) == 24
    for one in found:
        for L, Lt in zip(one.L, one.Lt, strict=True):
            assert one.trap - 1e-9 < L
            assert Lt < one.trap + 1e-2  # where it starts, a is 1/100 and not 0
    absorbed = [one for one in found if one.Lt[1] < one.trap / 2]
    assert len(absorbed) >= 3


def test_hard_labels_have_no_minimum_and_smoothed_ones_have():
    hard, smoothed = vacuity.data(lambda line: None)
    assert hard.best == 0
    assert (np.diff(hard.L) < 0).all()
    assert 0 < hard.L[-1] < 1e-5
    assert smoothed.at == pytest.approx(2 * log(3) / sqrt(3))
    assert smoothed.best == pytest.approx(log(10) - 9 / 5 * log(3))
    assert smoothed.L.min() == pytest.approx(smoothed.best, abs=1e-3)
    assert (smoothed.best < smoothed.L).all()
    assert smoothed.u[smoothed.L.argmin()] == pytest.approx(smoothed.at, abs=0.02)
    assert hard.L[0] == smoothed.L[0] == pytest.approx(log(2))
