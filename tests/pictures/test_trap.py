"""The numbers behind the pictures of the trap: its valley, and the flow out of it."""

from __future__ import annotations

from fractions import Fraction
from math import pi, sqrt

import numpy as np
import pytest

from pgb.descent.instances import instance
from pgb.pictures import out_of_the_trap, trap_and_valley
from pgb.pictures.sine import plane
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Neurons

TRAP = (-2 / (3 * sqrt(3)), pi / 3)
X, Y = np.array([1, 2, 3, 4.0]), np.array([1, -1, 0, 1.0])


def L(u, v):
    return float(np.mean((u * np.sin(v * X) - Y) ** 2))


@pytest.fixture(scope="module")
def valley():
    return trap_and_valley.data(lambda line: None)


@pytest.fixture(scope="module")
def path():
    return out_of_the_trap.follow(Fraction(-3, 10), 2000.0, lambda line: None)


def test_the_plane_has_the_trap_and_the_global_minimum():
    theta = plane(21)
    assert theta.trap == pytest.approx(TRAP)
    assert L(*theta.trap) == pytest.approx(2 / 3)
    assert L(*theta.best) == pytest.approx(0, abs=1e-15)
    assert theta.L[3, 5] == pytest.approx(L(theta.u[5], theta.v[3]))


def test_lowest_value_is_taken_by_a_neuron():
    lowest = trap_and_valley.Lowest()
    s, (u, v) = 0.7, (-1.0, 1.1)
    value, w = (float(found) for found in lowest.values(np.array(u), np.array(v), s))
    e = np.exp(w * X + s - (w * X).max())
    misfit = u * np.sin(v * X) - Y
    a = -(misfit @ e) / (e @ e + 4 / 10)
    taken = Instance(instance("W7-sine-trap"), Floats())
    neurons = Neurons((a,), (np.array(s - (w * X).max()),), ((w,),))
    assert float(taken.Lt((u, v), neurons)) == pytest.approx(value)
    random = np.random.default_rng(0)
    for a, w, down in zip(*random.uniform(-3, 3, (2, 500)), random.uniform(0, 3, 500), strict=True):
        b = np.array(s - (w * X).max() - down)
        assert float(taken.Lt((u, v), Neurons((a,), (b,), ((w,),)))) > value - 1e-3


def test_the_trap_is_lowest_near_by_only_without_the_neuron(valley):
    theta = valley.theta
    near = (abs(theta.u[None, :] - TRAP[0]) < 0.3) & (abs(theta.v[:, None] - TRAP[1]) < 0.3)
    assert theta.L[near].min() > 2 / 3
    for heights, bound in zip(valley.maps, trap_and_valley.BOUNDS, strict=True):
        at = np.interp(bound, valley.s, valley.at_the_trap)
        assert heights[near].min() < at - 0.05
        assert (heights <= theta.L + 1e-12).all()


def test_the_valley_falls_and_the_infimum_is_not_attained(valley):
    assert valley.at_the_trap[0] == pytest.approx(2 / 3, abs=0.02)
    assert (np.diff(valley.at_the_trap) < 0).all()
    assert (valley.at_the_trap > valley.infimum).all()
    assert valley.at_the_trap[-1] == pytest.approx(valley.infimum, abs=1e-4)
    assert valley.in_the_valley[-1] < 0.01


def test_the_flow_is_that_of_the_observation(path):
    """What the theory quotes of t = 20 and t = 2000."""
    assert np.exp(np.interp(np.log(20), np.log(path.t), np.log(path.L))) > 1.7
    assert path.L[-1] == pytest.approx(1.036, abs=1e-3)
    assert 6.47e-4 < path.Lt[-1] < 6.5e-4
    assert path.L[0] == pytest.approx(2 / 3, abs=1e-6)
    assert (np.diff(path.Lt) < 0).all()
    assert L(path.u[-1], path.v[-1]) == pytest.approx(path.L[-1])


def test_the_exponent_grows_like_half_the_logarithm(path):
    late = path.t > 200
    slope = np.polyfit(np.log(path.t[late]), path.reach[late], 1)[0]
    assert slope == pytest.approx(0.5, abs=0.02)
