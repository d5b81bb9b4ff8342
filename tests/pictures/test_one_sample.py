"""The numbers behind the pictures of one sample."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from pgb.pictures import no_minimum, phase_plane, valley_to_infinity
from pgb.pictures.one_sample import sample
from pgb.witness.expression import Number
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Neurons


@pytest.fixture(scope="module")
def escapes():
    return valley_to_infinity.data(lambda line: None)


def test_the_energy_is_the_augmented_loss_of_the_problem():
    one = sample()
    a, s = Number(Fraction(3, 10)), Number(Fraction(7, 5))
    neurons = Neurons((a,), (s,), ((Number(Fraction(0)),),))
    instance = Instance(replace(one.problem, neurons=neurons), Floats())
    assert one.energy(np.array(0.3), np.array(1.4)) == pytest.approx(
        float(instance.Lt(instance.theta, instance.neurons))
    )


def test_the_speeds_are_those_of_the_steepest_descent():
    one, h = sample(), 1e-6
    a, s = np.array(0.4), np.array(-0.3)
    slopes = [
        (one.energy(a + h, s) - one.energy(a - h, s)) / (2 * h),
        (one.energy(a, s + h) - one.energy(a, s - h)) / (2 * h),
    ]
    found = one.speeds(a, s)
    assert found[0] == pytest.approx(-slopes[0], rel=1e-6)
    assert found[1] == pytest.approx(-one.kappa * slopes[1], rel=1e-6)


def test_the_trajectories_follow_the_speeds():
    one = sample()
    start = Fraction(17, 10), Fraction(1, 10)
    a, s = phase_plane._path(one, *start, lambda line: None)
    times = np.geomspace(1e-3, phase_plane._UNTIL, phase_plane._TIMES)
    early = slice(25, 45)
    speeds = np.array(one.speeds(a[1:], s[1:]))[:, early]
    measured = np.array([np.gradient(path[1:], times)[early] for path in (a, s)])
    assert measured == pytest.approx(speeds, rel=0.05, abs=0.02)
    assert s[-1] > 2


def test_the_best_a_is_best_and_a_larger_b_is_better():
    found = no_minimum.data(lambda line: None)
    assert (found.lowest <= found.Lt.min(axis=0) + 1e-12).all()
    assert (np.diff(found.lowest) < 0).all()
    assert (found.Lt > 0).all()
    for (a, low), slice_ in zip(found.minima, found.slices, strict=True):
        assert slice_.min() == pytest.approx(low, abs=2e-3)
        assert found.a[slice_.argmin()] == pytest.approx(a, abs=0.01)


def test_b_comes_near_its_asymptote_and_t_lt_near_its_limit(escapes):
    assert [one.rate for one in escapes] == pytest.approx([1 / 8, 1 / 20])
    for one in escapes:
        assert one.b[-1] == pytest.approx(one.asymptote[-1], abs=1e-3)
        assert abs(one.b[-20] - one.asymptote[-20]) > abs(one.b[-1] - one.asymptote[-1])
        assert one.t[-1] * one.Lt[-1] == pytest.approx(one.rate, rel=1e-3)
        assert (np.diff(one.Lt) < 0).all()
        assert (np.diff(one.b) > 0).all()
