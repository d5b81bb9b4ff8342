"""The twelve networks with suboptimal minima: verdicts, numbers and certificates."""

import json
from fractions import Fraction

import pytest
from flint import arb

from pgb.audits import audit
from pgb.audits.report import as_json
from pgb.verify import verify
from pgb.witness.problem import load
from tests.verify.problems import ROOT

EXPECTED = json.loads((ROOT / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=sorted(EXPECTED))
def network(request):
    return EXPECTED[request.param], audit(load(ROOT / f"{request.param}.toml"), seconds=2)


def test_verdicts(network):
    expected, found = network
    strict = expected["local_minimality"].startswith("strict")
    assert found.original == ("strict_local_minimum" if strict else "local_minimum")
    assert found.augmented == "not_local_minimum"
    added = found.certificate["augmented"]
    order = expected["first_nonzero_moment_at_w_0"]
    assert added["reason"] == ("escape" if order else "not_stationary")
    assert added["argument"]["order"] == order
    assert len(found.certificate["path"]) > 0


def test_numbers(network):
    expected, found = network
    value = as_json(found)["original"]["value"]
    known = Fraction(expected["L"])
    assert abs(Fraction(value["middle"]) - known) <= Fraction(value["radius"]) + Fraction(1, 10**39)
    better = as_json(found)["original"]["better"]
    assert better is not None
    assert Fraction(better["value"]["middle"]) < known


def test_the_certificate_is_accepted(network):
    _, found = network
    checked = verify(found.text)
    assert (checked.original, checked.augmented) == (found.original, found.augmented)


def test_residual_gradients_are_those_expected(network):
    from pgb.witness.ball import Balls
    from pgb.witness.instance import Instance

    expected, found = network
    on = Balls(80)
    with on.working():
        instance = Instance(found.problem, on)
        rows = instance.grouped_residuals(instance.outputs(instance.theta))
        for row, known in zip(rows, expected["grouped_residuals"], strict=True):
            for r, text in zip(row, known["r"], strict=True):
                assert abs(r - arb(text)) < 1e-40


def test_more_digits_than_the_point_has():
    """The member of the family is meant that is as near as the digits of the file tell."""
    found = audit(load(ROOT / "fukumizu-amari-tanh.toml"), digits=200, seconds=0)
    assert found.original == "local_minimum"
