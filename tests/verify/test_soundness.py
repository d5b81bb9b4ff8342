"""False claims by hand: each is refused, with what was expected and what was found.

Each test is a gap that an argument would have if one of its conditions were left out.
"""

from __future__ import annotations

import pytest
from flint import arb

from pgb.verify import verify
from pgb.verify.check import precision
from pgb.verify.residuals import _spread
from tests.verify.hostile import about, certificate, refusal

EXPONENTIAL = 'kind = "exponential"\nlambda = "1/10"'


def argument(kind, **more):
    return {"kind": kind, **more}


def member(**more):
    constants = {"names": [], "equations": [], "centre": [], "radius": "1"}
    return argument("family", constants=constants, **more)


# --- the data ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("loss", "targets", "expected"),
    [
        ("softmax", [[2, 1]], "class weights of sum 1, found 3"),
        ("softmax", [[2, -1]], "class weights >= 0, found -1"),
        ("logistic", [[2], [-1]], "a label -1 or 1, found 2"),
        ("logistic", [[0], [1]], "a label -1 or 1, found 0"),
        ("polynomial_hinge", [[3]], "a label -1 or 1, found 3"),
        ("logistic", [[1, 1]], "one output, found 2"),
    ],
)
def test_targets_that_the_loss_does_not_allow(loss, targets, expected):
    """L* has its closed form for labels and class weights alone."""
    width = len(targets[0])
    given = about([[0]] * len(targets), [[0] * width] * len(targets), {"t": 0}, ["t"] * width)
    given["loss"] = {"kind": loss} | ({"degree": 2} if loss == "polynomial_hinge" else {})
    given["targets"] = [[["num", str(y)] for y in row] for row in targets]
    assert expected in refusal(certificate(given, gap={"mid": "0p0", "rad": "1p60"}))


def test_a_label_whose_ball_is_wide():
    """1 + u - u is the label 1; where its ball holds -1 too, it was counted as -1."""
    given = about([[0]], [[1]], {"t": 0}, ["t"], loss='kind = "logistic"')
    noise = ["prod", ["num", str(10**60)], ["call", "exp", ["num", "30"]]]
    given["targets"] = [[["sum", ["num", "1"], noise, ["prod", ["num", "-1"], noise]]]]
    wide = {"mid": "0p0", "rad": "1p200"}
    assert "one side of 0" in refusal(certificate(given, gap=wide, value=wide))


def test_a_power_of_nothing():
    """log(-1)**0 is no number."""
    given = about([[0]], [[0]], {"t": 0}, ["t"])
    given["outputs"] = [["sum", ["var", "t"], ["pow", ["call", "log", ["num", "-1"]], 0]]]
    assert "a finite value" in refusal(certificate(given))


def test_a_path_without_a_transformation():
    given = about([[0]], [[1]], {"t": 0}, ["t"])
    path = [{"theta": ["1"], "a": ["0"], "b": ["0"], "W": [["0"]]}]
    assert "path" in refusal(certificate(given, path=path))


def test_a_point_that_is_no_number():
    given = about([[0]], [[0]], {"t": 0, "s": "1"}, ["t"])
    given["point"][1] = ["call", "log", ["num", "-1"]]
    assert "finite" in refusal(certificate(given))


def test_a_refusal_is_one_line_that_a_terminal_can_show():
    given = about([[0]], [[0]], {"t": 0}, ["t"])
    message = refusal(certificate(given, format="x\n\u001b[31m"))
    assert message.isprintable()
    assert len(refusal(certificate(given, format="x" * 10**6))) < 600


# --- where the point is --------------------------------------------------------------------------


def stationary(centre, radius):
    return argument("stationary", moving=[0], centre=[centre], radius=radius)


def test_the_one_stationary_point_near_the_centre_but_not_near_the_point():
    """A parabola with a narrow well at -3/2: [-9/10, 9/10] holds one stationary point, but the
    well is as near to -9/10."""
    value = "q1**2/2 - exp(-400*(q1 + 3/2)**2)"
    loss = f'kind = "expression"\nvalue = "{value}"'
    given = about([[0]], [[0]], {"t": "-9/10"}, ["t"], loss=loss)
    assert "exactly one zero" in refusal(certificate(given, location=stationary("0", "9/10")))
    given = about([[0]], [[0]], {"t": "-1/10"}, ["t"], loss=loss)
    verify(certificate(given, location=stationary("0", "1/5")))


def test_a_stationary_point_just_outside_the_radius():
    given = about([[0]], [["1"]], {"t": "0"}, ["t"])
    verify(certificate(given, location=stationary("1", "2")))
    assert "so near" in refusal(certificate(given, location=stationary("3/4", "3/4")))


def test_a_ball_that_ends_just_before_the_value():
    """Arb rounds radii up: the claim is compared with exact numbers."""
    given = about([[0]], [["1"]], {"t": "0"}, ["t"])
    ball = {"mid": "0p0", "rad": f"{2**100 - 1}p-100"}
    assert "a ball that holds 1" in refusal(certificate(given, value=ball))
    verify(certificate(given, value={"mid": "0p0", "rad": "1p0"}))


# --- arguments -----------------------------------------------------------------------------------


def test_a_root_of_a_square_has_a_kink_at_zero():
    """f = 3 |t| - t has its minimum at 0, where t^2 has slope 0."""
    given = about([[0]], [["-1"]], {"t": "0"}, ["3*sqrt(t**2) - t"])
    text = certificate(given, "not_stationary", argument("one_sided", direction=["1"]))
    assert "sqrt" in refusal(text)


def test_a_point_beside_its_family():
    """(0, 0) lies in the box about the family v = 1, but not in it."""
    given = about([[0]], [["1"]], {"u": "0", "v": "0"}, ["v"])
    claim = member(free=[0], values=[["num", "1"]], multipliers=[[], []], radius="1/2")
    assert "a member of the family" in refusal(certificate(given, "local_minimum", claim))
    for location in (argument("member", distance=None), stationary("1", "1")):
        refusal(certificate(given, "local_minimum", claim, location=location))
    given["point"][1] = ["num", "1"]
    location = argument("member", distance=None)
    verify(certificate(given, "local_minimum", claim, location=location))


def test_a_global_minimum_of_a_model_that_does_not_fit():
    """A linear model's minimum, found by its gradient: its residuals need not vanish."""
    given = about(
        [[0], [1], [2]],
        [[0], [1], [0]],
        {"k": "0.0000001", "c": "0.3333333"},
        ["k*x1 + c"],
        transformation=EXPONENTIAL,
    )
    location = argument("stationary", moving=[0, 1], centre=["0", "1/3"], radius="1/1000")
    added = {
        "verdict": "local_minimum",
        "reason": "all_grouped_residuals_vanish",
        "argument": argument("residuals_vanish"),
    }
    text = certificate(
        given, "global_minimum", argument("affine_model"), location=location, augmented=added
    )
    assert "the point as given" in refusal(text)


def test_no_escape_of_higher_order_from_a_point_that_is_not_stationary():
    """R_1 = R_2 - .. = 0 in sum: M_0 = 0, but the slope in theta is not."""
    given = about([[1], [2]], [[1], [-1]], {"t": "0"}, ["t*x1"], transformation=EXPONENTIAL)
    moment = argument(
        "moment", order=1, output=0, direction=["1"], moment={"mid": "0p0", "rad": "1p40"}
    )
    added = {"verdict": "not_local_minimum", "reason": "escape", "argument": moment}
    assert "dL/dt: expected 0" in refusal(certificate(given, augmented=added))
    gradient = argument("gradient", parameter=0)
    text = certificate(given, "not_stationary", gradient, augmented=added)
    assert "theta stationary" in refusal(text)


def test_a_median_of_balls_that_overlap():
    """9 +- 11 and 1 are 8 apart: which is the smaller is not known."""
    with precision(128):
        noise = arb(48 * 10**24) * arb(30).exp()
        nine = 9 + noise - noise
        assert nine.contains(1)
        assert _spread([nine, arb(1)]).contains(8)
