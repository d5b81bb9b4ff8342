"""Both methods on equations with a known solution; the flows against each other."""

from __future__ import annotations

from dataclasses import replace
from math import cos, exp, log

import numpy as np
import pytest

from pgb.descent.instances import instance
from pgb.observe import methods
from pgb.observe.flow import GradientFlow, System
from pgb.observe.march import Stuck
from pgb.observe.methods import extrapolated, own_radau
from pgb.observe.numbers import Digits, Doubles
from pgb.observe.one_input import OneInputFlow
from pgb.observe.one_input_problems import OneInput

RUNS = [
    pytest.param(lambda: replace(extrapolated(), numbers=Doubles()), id="Euler-doubles"),
    pytest.param(lambda: extrapolated(30), id="Euler-digits"),
    pytest.param(own_radau, id="Radau-doubles"),
    pytest.param(lambda: own_radau(numbers=Digits(30)), id="Radau-digits"),
]


def stiff(numbers, rate=10**6):
    """y' = -rate (y - cos t) - sin t with the time as second entry: y = cos t from y(0) = 1."""

    def field(y):
        c, s = _cos_sin(y[1])
        return numbers.array([-rate * (y[0] - c) - s, 1])

    def jacobian(y):
        c, s = _cos_sin(y[1])
        return np.array([[y[0] * 0 - rate, -rate * s - c], [y[0] * 0, y[0] * 0]])

    return System(numbers, field, jacobian, numbers.array([1, 0]))


def _cos_sin(t):
    return (np.cos(t), np.sin(t)) if isinstance(t, float) else (t.cos(), t.sin())


@pytest.mark.parametrize("make", RUNS)
def test_a_stiff_equation_is_solved_in_few_steps(make):
    run, told = make(), []
    half, end = run.follow(stiff(run.numbers), [1.5, 3.0], told.append)
    assert abs(float(half[0]) - cos(1.5)) < 1e-8
    assert abs(float(end[0]) - cos(3)) < 1e-8
    assert told[-1] == 3.0
    assert len(told) < 2000  # an explicit method needs about a million


@pytest.mark.parametrize("make", RUNS)
def test_a_smaller_tolerance_gives_a_smaller_error(make):
    """y' = y^2 from 1/2: y(1) = 1."""
    errors = []
    for tolerance in (1e-4, 1e-9):
        run = replace(make(), tolerance=tolerance)
        numbers = run.numbers
        system = System(
            numbers,
            lambda y: y * y,
            lambda y: np.array([[2 * y[0]]]),
            numbers.array([0.5]),
        )
        (end,) = run.follow(system, [1.0])
        errors.append(abs(float(end[0]) - 1))
    assert errors[1] < 1e-7
    assert errors[1] < errors[0] < 1e-2


@pytest.mark.parametrize("make", RUNS)
def test_no_step_reaches_beyond_a_pole(make):
    run = make()
    system = System(
        run.numbers, lambda y: y * y, lambda y: np.array([[2 * y[0]]]), run.numbers.array([1])
    )
    with pytest.raises(Stuck, match="no step"):
        run.follow(system, [2.0])


@pytest.mark.parametrize("numbers", [Doubles(), Digits(30)], ids=["doubles", "digits"])
@pytest.mark.parametrize("logarithmic", [False, True])
def test_the_flow_goes_down_the_gradient(numbers, logarithmic):
    """Rate and Jacobian against differences of Lt, at the sine model's trap."""
    flow = GradientFlow(instance("W7-sine-trap"), numbers, logarithmic=logarithmic)
    system = flow.system()
    y = numbers.array([-0.4, 1.1, 0.2, 0.1, -0.3, *([1.5] if logarithmic else [])])
    speed = exp(1.5) if logarithmic else 1.0
    with numbers.working():
        rate, jacobian = system.rate(y), system.jacobian(y)
        for i in range(5):
            step = numbers.array([1e-5 * (i == j) for j in range(len(y))])
            slope = (float(flow.Lt(y + step)) - float(flow.Lt(y - step))) / 2e-5
            assert float(rate[i]) == pytest.approx(-speed * slope, rel=1e-6, abs=1e-9)
        for i in range(len(y)):
            step = numbers.array([1e-5 * (i == j) for j in range(len(y))])
            change = (system.rate(y + step) - system.rate(y - step)) / 2e-5
            for row in range(len(y)):
                expected = float(change[row])
                assert float(jacobian[row, i]) == pytest.approx(expected, rel=1e-6, abs=1e-7)


CASE = OneInput(
    "squared", [["1", "3"]], ["1", "3"], a=("1/5", "0"), outputs=("sin(u)", "u**2"), start="1/2"
)


@pytest.mark.parametrize("moves", [False, True], ids=["theta fixed", "theta moves"])
def test_the_variables_of_one_input_describe_the_same_flow(moves):
    """Until t = 1, against the flow in the original variables."""
    problem = CASE.problem()
    run = extrapolated(30, 1e-8)
    special = OneInputFlow(problem, CASE.minimiser, run.numbers, theta_moves=moves)
    plain = GradientFlow(problem, own_radau().numbers, theta_moves=moves)
    (y,) = run.follow(special.system(), [special.clock(1.0)])
    (z,) = own_radau(1e-9).follow(plain.system(), [1.0])
    assert float(special.excess(y)) == pytest.approx(float(plain.Lt(z)), rel=1e-7)  # L* = 0
    u, *_, b1, b2, w1, w2 = map(float, plain.point(z))
    assert [log(float(P)) for P in special.P(y)] == pytest.approx([2 * (b1 + w1), 2 * (b2 + w2)])
    assert float(special.theta(y)[0]) == pytest.approx(u)
    if not moves:
        assert u == 0.5


def test_without_scipy_the_method_here_is_run(monkeypatch):
    monkeypatch.setattr(methods, "find_spec", lambda name: None)
    run = methods.collocation()
    assert "SciPy" not in run.words
    (end,) = run.follow(stiff(run.numbers, 1000), [1.0])
    assert float(end[0]) == pytest.approx(cos(1), abs=1e-9)


def test_scipy_is_run_where_it_is_installed():
    scipy = pytest.importorskip("scipy")
    run = methods.collocation()
    assert scipy.__version__ in run.words
    half, end = run.follow(stiff(run.numbers), [0.5, 1.0])
    assert float(half[0]) == pytest.approx(cos(0.5), abs=1e-8)
    assert float(end[0]) == pytest.approx(cos(1), abs=1e-8)
