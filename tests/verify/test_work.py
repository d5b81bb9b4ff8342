"""Certificates that ask for endless work: refused after a bounded amount of it."""

from __future__ import annotations

import pytest

from pgb.verify import verify, work
from tests.verify.hostile import NONE, about, certificate, refusal

T = ["var", "t"]
TANGENT = {"kind": "tangent", "radius": "1/8"}


def one(output, inputs=((0,),), transformation=NONE):
    """A problem in one parameter with this output."""
    zeros = [[0]] * len(inputs)
    given = about(inputs, zeros, {"t": 1}, ["t"], transformation=transformation)
    given["outputs"] = [output]
    return given


def number(value):
    return ["num", str(value)]


def nested(step, tree, times):
    for _ in range(times):
        tree = step(tree)
    return tree


SUMS = ["sum", T, ["pow", ["sum", T, ["call", "sin", T], ["call", "cos", T], number(1)], 60]]


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (["prod", T, nested(lambda t: ["pow", t, 200], number("3/2"), 50)], "bits"),
        (
            ["sum", T, *(["quot", number(1), number(10**3000 + i)] for i in range(400))],
            "units of work",
        ),
        (["pow", SUMS, 100], "terms"),
        (["sum", *(SUMS for _ in range(30))], "units of work"),
        (["sum", *(nested(lambda t: ["sum", t], T, 100) for _ in range(300))], "units of work"),
        (["sum", *(["const", "E"] for _ in range(9000))], "units of work"),
    ],
    ids=["towers", "denominators", "powers", "sums of powers", "nodes", "constants"],
)
def test_work_is_bounded(output, expected):
    given = one(output, [[i] for i in range(20)])
    with work.allowance(300_000):
        assert expected in refusal(certificate(given, "local_minimum", TANGENT, bits=2000))


def test_moments_of_high_order_in_many_coordinates():
    row = list(range(12))
    given = one(number(0), [row, row[::-1]], 'kind = "exponential"\nlambda = 1')
    ball = {"mid": "0p0", "rad": "1p9"}
    argument = {"kind": "moment", "order": 12, "output": 0, "direction": ["1"] * 12}
    added = {"verdict": "not_local_minimum", "reason": "escape"}
    added["argument"] = argument | {"moment": ball}
    with work.allowance(100_000):
        assert "units of work" in refusal(certificate(given, augmented=added))


def test_function_values_in_function_values():
    """The variables inside an atom are found once, not along every way to them."""
    output = nested(lambda t: ["call", "sin", ["pow", ["sum", t, number(1)], 3]], T, 30)
    with work.allowance(100_000):
        refusal(certificate(one(output), "global_minimum", {"kind": "affine_model"}))


def test_work_inside_work():
    """What is left outside bounds what may be done inside."""
    text = certificate(one(T), "global_minimum", {"kind": "affine_model"})
    verify(certificate(one(T)))
    with work.allowance(5):
        assert "units of work" in refusal(text)


def test_long_names_and_many_names():
    given = one(T)
    given["parameters"] = ["t" * 1000]
    assert "names" in refusal(certificate(given))
    given["parameters"] = [f"t{i}" for i in range(2000)]
    assert "at most 1000" in refusal(certificate(given))
