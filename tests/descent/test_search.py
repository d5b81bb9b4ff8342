"""Starts, the landscape in doubles, minimisation and refinement: what searches, uncertified."""

import numpy as np
import pytest

from pgb.descent.landscape import Landscape
from pgb.descent.minimise import minimise
from pgb.descent.refine import refine
from pgb.descent.starts import Box
from pgb.descent.variables import Layout
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance
from tests.descent.problems import NAMES, named, small


@pytest.mark.parametrize("name", ["W1-tanh", "W4-two-outputs"])
def test_the_layout_takes_the_problem_apart(name: str) -> None:
    problem = named(name)
    layout, instance = Layout.of(problem), Instance(problem, Floats())
    neurons = instance.neurons
    z = [*instance.theta, *neurons.a, *neurons.b, *(w for row in neurons.W for w in row)]
    assert len(z) == layout.size == len(layout.names(problem))
    assert layout.split(z) == (instance.theta, neurons)


def test_a_shared_neuron_has_one_bias() -> None:
    layout = Layout.of(small(("u", "-u"), ("1", "2"), kind="shared"))
    assert (layout.outputs, layout.rows, layout.size) == (2, 1, 1 + 2 + 2)


def test_starts_are_seeded_and_in_the_box() -> None:
    layout, box = Layout.of(named("W1-tanh")), Box(theta=2.0, a=0.25, b=1.0, W=3.0)
    starts = box.starts(layout, 7, 50)
    assert (np.abs(starts) <= [2.0, 2.0, 0.25, 1.0, 3.0]).all()
    assert (np.abs(starts).max(axis=0) > 0.8 * np.array([2.0, 2.0, 0.25, 1.0, 3.0])).all()
    assert (starts[:5] == box.starts(layout, 7, 5)).all()
    assert not (starts[:5] == box.starts(layout, 8, 5)).any()


@pytest.mark.parametrize("name", NAMES)
def test_derivatives_agree_with_differences(name: str) -> None:
    landscape = Landscape(named(name))
    z = Box().starts(landscape.layout, 3, 4)
    gradient, hessian = landscape.derivatives(z)
    h, n = 1e-5, z.shape[1]
    for i in range(n):
        step = h * np.eye(n)[i]
        slope = (landscape.Lt(z + step) - landscape.Lt(z - step)) / (2 * h)
        assert np.allclose(gradient[:, i], slope, rtol=1e-5, atol=1e-6)
        change = (landscape.derivatives(z + step)[0] - landscape.derivatives(z - step)[0]) / (2 * h)
        assert np.allclose(hessian[:, i], change, rtol=1e-4, atol=1e-5)


def test_minimising_never_raises_the_loss_and_repeats() -> None:
    landscape = Landscape(named("W7-sine-global"))
    starts = Box().starts(landscape.layout, 0, 6)
    found = minimise(landscape, starts, 50)
    again = minimise(landscape, starts[:3], 50)
    for i, one in enumerate(found):
        assert (one.start == starts[i]).all()
        assert landscape.Lt(one.end) < landscape.Lt(starts[i])
        assert i >= 3 or np.allclose(one.end, again[i].end)


def test_a_start_where_nothing_is_a_number_is_left_alone() -> None:
    landscape = Landscape(small(("log(u)",), ("1",)))
    (found,) = minimise(landscape, np.array([[-1.0, 0.1, 0.0, 0.0]]), 10)
    assert (found.end == found.start).all()
    assert (found.steps, found.growing) == (0, False)


@pytest.mark.parametrize("digits", [15, 60, 200])
def test_refinement_reaches_the_digits_in_all_variables(digits: int) -> None:
    problem = named("W1-tanh")
    near = [2.001, 0.5492, 0.0007, 0.3, -0.2]
    point = refine(problem, near, digits)
    assert point.digits >= digits
    assert point.steps <= 12
    assert 0 < abs(point.z[2]) < 10**-digits  # a is driven there, not put there
    assert abs(float(point.z[3]) - 0.3) < 0.01  # b and W are free: the nearest minimum is found


def test_refinement_crosses_the_edge_of_a_flat_bottom() -> None:
    problem = named("W2-hinge-margin")
    near = [3.4999999, 0.5493, 2.5, 1e-9, -0.5, 0.6]
    assert refine(problem, near, 50).digits >= 50


def test_refinement_stops_where_there_is_nothing() -> None:
    point = refine(small(("sin(u)",), ("2",)), [1.5, 0.0, 0.0, 0.0], 50)
    assert point.digits < 15
