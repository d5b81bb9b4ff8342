"""Escape orders and certified falls: known orders, wrong ones, and points that do not fall."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import comb, factorial
from pathlib import Path

import mpmath as mp
import pytest
from flint import fmpq

from pgb.result.catalogue import root
from pgb.witness.errors import Inexact, InputError
from pgb.witness.escape import EscapeCurve, escape_curve, least_order
from pgb.witness.instance import Instance
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem, load

ORDERS = range(1, 6)
INSTANCES = root() / "theorems" / "instances"


def problem(tmp_path: Path, **parts: str) -> Problem:
    text = {
        "inputs": '[["0"], ["1"], ["2"]]',
        "targets": '[["-1/2"], ["1"], ["-1/2"]]',
        "outputs": '["t"]',
        "loss": 'kind = "squared"',
        "kind": "exponential",
        "neurons": "",
        **parts,
    }
    path = tmp_path / "problem.toml"
    path.write_text(
        f"""
[data]
inputs = {text["inputs"]}
targets = {text["targets"]}
[model]
parameters = ["t"]
outputs = {text["outputs"]}
[loss]
{text["loss"]}
[transformation]
kind = "{text["kind"]}"
lambda = "1/2"
[point.parameters]
t = "0"
{text["neurons"]}
""",
        encoding="utf-8",
    )
    return load(path)


def row(numbers) -> str:
    return "[" + ", ".join(f'["{number}"]' for number in numbers) + "]"


def binomial(tmp_path: Path, order: int, **parts: str) -> Problem:
    """order + 1 inputs on a line, residuals (-1)^j binom(order, j) of the squared loss."""
    sizes = range(order + 1)
    targets = [Fraction(-((-1) ** j) * comb(order, j), 2) for j in sizes]
    return problem(tmp_path, inputs=row(sizes), targets=row(targets), **parts)


def balls_hold(balls, numbers) -> bool:
    return all(
        ball.contains(fmpq(number.numerator, number.denominator))
        for ball, number in zip(balls, map(Fraction, numbers), strict=True)
    )


@pytest.mark.parametrize("order", ORDERS)
def test_binomial_residuals_have_order_n_minus_1(tmp_path, order):
    found = least_order(binomial(tmp_path, order))
    assert found is not None
    assert (found.order, found.output, found.direction) == (order, 0, (1,))
    assert balls_hold(found.moments, [(-1) ** order * factorial(order)])


@pytest.mark.parametrize("order", ORDERS)
def test_the_fall_is_certified_and_true(tmp_path, order):
    curve, fall = escape_curve(binomial(tmp_path, order))  # type: ignore[misc]
    assert fall.rate > 0
    numbers = Instance(curve.problem, Multi(80))
    here = numbers.Lt(numbers.theta, numbers.neurons)
    for part in (1, Fraction(1, 2), Fraction(1, 7), Fraction(1, 50)):
        t = fall.reach * part
        assert curve.fall(t) > 0
        z = curve.neurons(t)
        plain = [[mp.mpf(v.mid().str(60, radius=False)) for v in r] for r in (z.a, z.b, z.W[0])]
        with mp.workdps(60):
            moved = numbers.Lt(
                numbers.theta, replace(numbers.neurons, a=plain[0], b=plain[1], W=[plain[2]])
            )
            rate = mp.mpf(fall.rate.mid().str(40, radius=False))
            power = (mp.mpf(t.numerator) / t.denominator) ** (2 * order)
            assert here - moved >= rate * power * (1 - mp.mpf(10) ** -20)


@pytest.mark.parametrize("order", ORDERS)
def test_the_slope_in_logarithms_is_twice_the_order(tmp_path, order):
    curve, _ = escape_curve(binomial(tmp_path, order))  # type: ignore[misc]
    ts = Fraction(1, 1000), Fraction(1, 2000)
    near, nearer = (mp.mpf(curve.fall(t).mid().str(40, radius=False)) for t in ts)
    assert abs(mp.log(near / nearer, 2) - 2 * order) < 0.05
    size = factorial(order)
    leading = curve.c * size**2 / Fraction(factorial(order) * (order + 1))
    square = curve.c**2 * size**2 * Fraction(3, 2)  # lambda + 1 at w = b = 0
    wanted = float(leading - square) * float(ts[1]) ** (2 * order)
    assert abs(nearer / wanted - 1) < 0.02


@pytest.mark.parametrize("wrong", [-1, 1])
@pytest.mark.parametrize("order", ORDERS)
def test_with_a_wrong_order_no_rate_is_certified(tmp_path, order, wrong):
    """Too low: the coefficient is 0. Too high: lower moments are not all 0, which is checked."""
    curve, fall = escape_curve(binomial(tmp_path, order))  # type: ignore[misc]
    other = EscapeCurve(curve.problem, replace(curve.escape, order=order + wrong), curve.c)
    assert other.certify(fall.reach) is None
    assert other.lower_moments_vanish is (wrong < 0)


@pytest.mark.parametrize("order", ORDERS)
def test_with_the_sign_flipped_it_climbs(tmp_path, order):
    curve, fall = escape_curve(binomial(tmp_path, order))  # type: ignore[misc]
    uphill = replace(curve, c=-curve.c)
    assert uphill.certify(fall.reach) is None
    assert uphill.fall(fall.reach) < 0
    too_far = replace(curve, c=Fraction(1000))
    assert too_far.certify(fall.reach) is None


def test_another_residual_lowers_the_order(tmp_path):
    changed = problem(tmp_path, targets=row(["-1/2", "1", "-49/100"]))
    assert least_order(changed).order == 0  # type: ignore[union-attr]
    moved = problem(tmp_path, inputs=row([0, 1, 3]))
    assert least_order(moved).order == 1  # type: ignore[union-attr]


def test_at_other_weights_the_order_is_another(tmp_path):
    tilted = problem(tmp_path, neurons='[point.neurons]\na = ["0"]\nb = ["0"]\nW = [["1"]]')
    found = least_order(tilted)
    assert found is not None
    assert found.order == 0
    with mp.workdps(30):
        assert abs(float(found.moments[0].mid()) - float((1 - mp.e) ** 2)) < 1e-12


def test_a_direction_that_no_axis_shows(tmp_path):
    """R = (1, -1, -1, 1) at the corners of a square: M_2 is 2 v_1 v_2."""
    corners = '[["0", "0"], ["1", "0"], ["0", "1"], ["1", "1"]]'
    square = problem(tmp_path, inputs=corners, targets=row(["-1/2", "1/2", "1/2", "-1/2"]))
    found = least_order(square)
    assert found is not None
    assert found.order == 2
    assert all(found.direction)
    v = found.direction
    assert balls_hold(found.moments, [2 * v[0] * v[1]])
    assert escape_curve(square)[1].rate > 0  # type: ignore[index]


def test_one_neuron_for_all_outputs(tmp_path):
    parts = {
        "outputs": '["t", "2*t"]',
        "targets": '[["-1/2", "0"], ["1", "0"], ["-1/2", "-1/2"]]',
        "kind": "shared",
    }
    shared = problem(tmp_path, **parts)
    found = least_order(shared)
    assert found is not None
    assert (found.order, found.output) == (0, None)
    assert balls_hold(found.moments, [0, 1])
    curve, fall = escape_curve(shared)  # type: ignore[misc]
    assert fall.rate > 0
    assert curve.fall(fall.reach) > 0
    own = least_order(problem(tmp_path, **{**parts, "kind": "exponential"}))
    assert (own.order, own.output) == (0, 1)  # type: ignore[union-attr]


def test_closed_forms_are_decided():
    """R = (-8/3, 4/3, 0, -4/3) at the sine trap; at w = b = 0 the moment of order 0 is -8/3."""
    trap = load(INSTANCES / "W7-sine-trap.toml")
    at_zero = replace(trap, neurons=replace(trap.neurons, b=trap.neurons.a, W=(trap.neurons.a,)))
    found = least_order(at_zero)
    assert found is not None
    assert found.order == 0
    assert (
        balls_hold(found.moments, [Fraction(-8, 3)]) or abs(float(found.moments[0]) + 8 / 3) < 1e-9
    )


@pytest.mark.parametrize("name", ["W1-tanh", "W3-softmax-smoothed", "W6-conflicting-labels"])
def test_where_the_residuals_vanish_there_is_none(name):
    assert least_order(load(INSTANCES / f"{name}.toml")) is None
    assert escape_curve(load(INSTANCES / f"{name}.toml")) is None


def test_what_is_refused(tmp_path):
    moved = problem(tmp_path, neurons='[point.neurons]\na = ["1/9"]\nb = ["0"]\nW = [["0"]]')
    with pytest.raises(InputError, match="a = 0"):
        least_order(moved)
    with pytest.raises(InputError, match="added neurons"):
        least_order(problem(tmp_path, kind="none"))
    curve, _ = escape_curve(problem(tmp_path))  # type: ignore[misc]
    with pytest.raises(InputError, match="positive"):
        curve.certify(Fraction(0))


def test_an_undecided_moment_is_no_zero(tmp_path):
    """sin^2 + cos^2 at a number without a closed form: no ball says that it is exactly 1."""
    model = problem(
        tmp_path,
        inputs=row([0, 1]),
        targets=row(["0", "0"]),
        outputs='["x1*(sin(exp(t))**2 + cos(exp(t))**2 - 1)"]',
    )
    with pytest.raises(Inexact, match="order 0"):
        least_order(model)
