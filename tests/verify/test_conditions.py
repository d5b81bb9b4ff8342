"""False claims, each of which only one condition of an argument stands against."""

from __future__ import annotations

import pytest

from tests.verify.hostile import about, certificate, refusal

EXPONENTIAL = 'kind = "exponential"\nlambda = "{}"'
WIDE = {"mid": "0p0", "rad": "1p40"}


def across(held=(), fields=(), radius="1/8"):
    return {"kind": "nondegenerate", "held": [*held], "fields": [*fields], "radius": radius}


def family(free, values, radius="1/4", **more):
    constants = {"names": [], "equations": [], "centre": [], "radius": "1"}
    argument = {"kind": "family", "free": free, "values": values, "constants": constants}
    return argument | {"radius": radius} | more


SCALING = [[0, 0, "1"], [1, 1, "-1"]]
TANGENT = {"kind": "tangent", "radius": "1/8"}
MINIMUM, STRICT, GLOBAL = "local_minimum", "strict_local_minimum", "global_minimum"
ROWS = [["num", "0"]]


@pytest.mark.parametrize(
    ("output", "point", "verdict", "argument", "expected"),
    [
        ("u*v", {"u": 0, "v": 0}, MINIMUM, across([0], [SCALING]), "that the fields move"),
        ("u*v*v", {"u": 1, "v": 1}, MINIMUM, across([0], [SCALING]), "no change of the outputs"),
        ("1 + t**4 - t**2", {"t": 0}, STRICT, across(), "positive definite"),
        ("t - t**2", {"t": 0}, STRICT, across(), "dL/dt: expected 0"),
        ("abs(t)*t - t", {"t": 0}, STRICT, across(), "a kink"),
        ("1 + abs(t)*t", {"t": 0}, STRICT, across(), "a kink"),
        ("1 - relu(t - 1/16)", {"t": 0}, MINIMUM, TANGENT, "a sign"),
        ("1 + t**2", {"t": 0}, MINIMUM, TANGENT, "constant"),
        ("t**2", {"t": 0}, GLOBAL, {"kind": "affine_model"}, "affine in theta"),
        ("t*t/(1 + t)", {"t": 0}, GLOBAL, {"kind": "affine_model"}, "not 0"),
        ("t", {"t": 0}, GLOBAL, {"kind": "affine_model"}, "dL/dt: expected 0"),
        ("t", {"t": 0}, GLOBAL, {"kind": "residuals_vanish"}, "R_1: expected 0"),
        (
            "t",
            {"t": 0},
            "not_a_minimum",
            {"kind": "negative_curvature", "direction": ["1"]},
            "dL/dt: expected 0",
        ),
        (
            "1 + abs(t)",
            {"t": 0},
            "not_stationary",
            {"kind": "one_sided", "direction": ["1"]},
            "negative one-sided",
        ),
        (
            "1 + abs(t)",
            {"t": 0},
            "not_stationary",
            {"kind": "gradient", "parameter": 0},
            "a kink",
        ),
        (
            "1 + s**3 + t**2",
            {"s": 0, "t": 0},
            MINIMUM,
            family([0], ROWS, multipliers=[[], []]),
            "dL/ds on the family",
        ),
        (
            "1 + t**2*(1 - 40*s**2)",
            {"s": 0, "t": 0},
            MINIMUM,
            family([0], ROWS, multipliers=[[], []]),
            "positive definite",
        ),
    ],
)
def test_one_condition_in_the_original_loss(output, point, verdict, argument, expected):
    """The target is 1/2: a residual remains wherever the output is 0 or 1."""
    given = about([[0]], [["1/2"]], point, [output])
    assert expected in refusal(certificate(given, verdict, argument))


@pytest.mark.parametrize(
    "loss", ['kind = "absolute"', 'kind = "expression"\nvalue = "-(q1-y1)**2"']
)
@pytest.mark.parametrize(
    "argument", [{"kind": "affine_model"}, TANGENT, {"kind": "residuals_vanish"}]
)
def test_losses_that_are_not_convex_and_differentiable(loss, argument):
    given = about([[0]], [[0]], {"t": 0}, ["0*t"], loss=loss)
    verdict = MINIMUM if argument == TANGENT else GLOBAL
    assert "a convex differentiable loss" in refusal(certificate(given, verdict, argument))


def moment(order, direction, output=0):
    argument = {"kind": "moment", "order": order, "output": output, "direction": direction}
    reason = "escape" if order else "not_stationary"
    argument["moment"] = WIDE
    return {"verdict": "not_local_minimum", "reason": reason, "argument": argument}


@pytest.mark.parametrize(
    ("inputs", "weight", "a", "added", "expected"),
    [
        ([[1, 0], [2, 0]], "1/10", "0", moment(2, ["0", "1"]), "the moment of order 1"),
        ([[1, 0], [2, 0]], "1/10", "0", moment(1, ["0", "1"]), "M_1: expected a moment"),
        ([[1, 0], [2, 0]], "1/10", "0", moment(0, ["1", "0"]), "M_0: expected a moment"),
        ([[1, 0], [2, 0]], "1/10", "1/7", moment(1, ["1", "0"]), "a_1: expected 0"),
        ([[1, 0], [2, 0]], "-1/10", "0", moment(1, ["1", "0"]), "lambda > 0"),
    ],
)
def test_one_condition_in_the_augmented_loss(inputs, weight, a, added, expected):
    """Residuals -1 and 1: M_0 = 0, M_1 is not."""
    given = about(
        inputs,
        [[1], [-1]],
        {"t": 0},
        ["t"],
        transformation=EXPONENTIAL.format(weight),
        neurons=f'[point.neurons]\na = ["{a}"]',
    )
    assert expected in refusal(certificate(given, augmented=added))
