"""Programs written down by an arithmetic: values, gradients, shared parts."""

from fractions import Fraction

import numpy as np
import pytest

from pgb.witness.expression import evaluate
from pgb.witness.parser import parse
from pgb.witness.tape import Tape, floats

TEXTS = (
    "u*tanh(v) + 1/3",
    "(u - v)**3 / (1 + u**2)",
    "exp(-u**2) * sin(3*v) + cos(u*v)",
    "log(1 + u**2) - sqrt(2 + v**2) + atan(u*v)",
    "sigmoid(u + v) * softplus(u - 2*v)",
    "relu(u - v) + elu(v) + leaky_relu(u, 1/10) + abs(v - 1)",
    "max(u, v, u*v) + min(u, 2*v) + sinh(u)*cosh(v) + tan(u/4) + pi*u + E*v",
)


@pytest.mark.parametrize("text", TEXTS)
def test_value_and_gradient(text):
    """Against differences of the same program's values, and against another arithmetic's."""
    from pgb.witness.floats import Floats

    tree, tape = parse(text, ("u", "v")), Tape(2)
    value = evaluate(tree, dict(zip("uv", tape.inputs, strict=True)), tape)
    run = floats(tape, [value, *tape.gradient(value)])
    for u, v in ((0.3, -0.7), (1.7, 0.4), (-0.9, 1.3)):
        known = evaluate(tree, {"u": np.array(u), "v": np.array(v)}, Floats())
        found, *slopes = run(u, v)
        assert found == pytest.approx(float(known), rel=1e-13)
        h = 1e-6
        differences = (
            (run(u + h, v)[0] - run(u - h, v)[0]) / (2 * h),
            (run(u, v + h)[0] - run(u, v - h)[0]) / (2 * h),
        )
        assert slopes == pytest.approx(differences, rel=1e-7, abs=1e-8)


def test_equal_operations_are_written_once():
    tape = Tape(2)
    u, v = tape.inputs
    assert tape.add(u, v) == tape.add(v, u)
    assert tape.exp(tape.mul(u, v)) == tape.exp(tape.mul(v, u))
    assert tape.mul(u, tape.integer(1)) == u
    assert tape.add(tape.integer(0), v) == v


def test_rationals_stay_exact():
    tape = Tape(1)
    third = tape.add(tape.number(Fraction(1, 3)), tape.number(Fraction(1, 6)))
    run = tape.program([third], {}, lambda value: value)
    assert run(0) == (Fraction(1, 2),)


def test_only_what_is_needed_is_computed():
    tape = Tape(1)
    (u,) = tape.inputs
    tape.log(u)  # would raise at 0
    assert floats(tape, [tape.add(u, u)])(0.0) == (0.0,)


@pytest.mark.parametrize("text", TEXTS)
def test_balls_hold_what_doubles_find(text):
    from flint import arb

    from pgb.witness.ball import precision
    from pgb.witness.tape import balls

    tree, tape = parse(text, ("u", "v")), Tape(2)
    value = evaluate(tree, dict(zip("uv", tape.inputs, strict=True)), tape)
    results = [value, *tape.gradient(value)]
    with precision(40):
        found = balls(tape, results, 40)(arb(0.75), arb(-0.375))
        wide = balls(tape, results, 40)(arb(0.75, 1e-3), arb(-0.375, 1e-3))
    for ball, over_box, known in zip(found, wide, floats(tape, results)(0.75, -0.375), strict=True):
        assert abs(float(ball.mid()) - known) <= 1e-12 * (1 + abs(known))
        assert over_box.contains(ball)
