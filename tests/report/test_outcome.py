"""Legs and verdicts: the worst counts, and what the witnesses report is passed on as it is."""

import sys
from dataclasses import dataclass, field
from types import ModuleType

import pytest

from pgb.cli.check import status
from pgb.report.outcome import result_outcome
from pgb.report.verdicts import FAILURES, worst
from pgb.result.catalogue import cited


@dataclass
class Report:
    label: str
    kind: str
    verdict: str
    route: str = ""
    detail: str = ""


@dataclass
class Instance:
    name: str
    verdict: str
    claims: list


@dataclass
class Statement:
    verdict: str
    instances: list
    reason: str = ""


@dataclass
class Leg:
    verdict: str
    reason: str = ""
    statements: dict = field(default_factory=dict)


@pytest.fixture
def legs(monkeypatch):
    """Put another evaluator in place of the witnesses'."""

    def install(evaluate):
        module = ModuleType("pgb.witness.leg")
        module.witness_leg = evaluate
        monkeypatch.setitem(sys.modules, "pgb.witness.leg", module)

    return install


def test_worst():
    assert worst([]) == "none"
    assert worst(["none", "proved"]) == "proved"
    assert worst(["proved", "supported", "not run"]) == "supported"
    assert worst(["supported", "undecided", "refuted"]) == "refuted"


@pytest.mark.parametrize("verdict", ["proved", "supported", "none", "not run"])
def test_no_failure(verdict):
    assert status({"verdict": verdict}) == 0


@pytest.mark.parametrize("verdict", FAILURES)
def test_failure(verdict):
    assert status({"verdict": verdict}) == 1


def test_claims_are_counted_and_the_weak_ones_listed(legs):
    claims = [
        Report("first", "hypothesis", "proved"),
        Report("second", "conclusion", "proved"),
        Report("third", "step", "enclosed", detail="agrees to 10^-50"),
    ]
    found = Statement("supported", [Instance("W1", "supported", claims)])
    legs(lambda result, digits: Leg("supported", "", {"above_tangent": found}))
    data = result_outcome(cited("first_order_convexity"), 20)
    leg = data["statements"][0]["legs"]["witness"]
    assert (leg["verdict"], leg["digits"]) == ("supported", 20)
    assert leg["instances"][0]["claims"] == {"proved": 2, "enclosed": 1, "sampled": 0}
    assert [claim["label"] for claim in leg["instances"][0]["not_proved"]] == ["third"]
    assert data["legs"]["witness"]["verdict"] == "supported"
    assert data["legs"]["witness"]["instances"][0]["claims"]["proved"] == 2


def test_a_refuted_witness_is_passed_on(legs):
    claims = [Report("first", "conclusion", "refuted", detail="at k = 1")]
    found = Statement("refuted", [Instance("W1", "refuted", claims)])
    legs(lambda result, digits: Leg("refuted", "", {"above_tangent": found}))
    data = result_outcome(cited("first_order_convexity"), 20)
    assert data["legs"]["witness"]["verdict"] == "refuted"
    assert data["legs"]["witness"]["instances"][0]["claims"]["refuted"] == 1
    assert data["legs"]["derivation"]["verdict"] == "proved"


def test_an_evaluator_that_fails_is_undecided(legs):
    def fail(result, digits):
        raise ZeroDivisionError("no\nway")

    legs(fail)
    leg = result_outcome(cited("first_order_convexity"), 20)["legs"]["witness"]
    assert (leg["verdict"], leg["reason"]) == ("undecided", "ZeroDivisionError: no way")
