"""Certificates written by hand, whose claims are false."""

from __future__ import annotations

from typing import Any

from pgb.audits.trees import data
from pgb.verify import Refused, verify
from pgb.verify.check import hypotheses
from pgb.verify.reading import Trees, canonical
from pgb.verify.reading import problem as read
from pgb.witness.problem import loads
from tests.audits.instances import problem

WIDE = {"mid": "0p0", "rad": "1p40"}
GIVEN = {"kind": "given"}
SQUARED, NONE = 'kind = "squared"', 'kind = "none"'


def about(*rows: Any, loss: str = SQUARED, transformation: str = NONE, **more: Any) -> Any:
    """The data of a problem: inputs, targets, point, outputs."""
    return data(loads(problem(*rows, loss=loss, transformation=transformation, **more)))


def certificate(
    given: Any,
    verdict: str = "undecided",
    argument: Any = None,
    **claims: Any,
) -> str:
    """A certificate about it in which everything but the claims is in order."""
    whole = {
        "format": "pgb certificate",
        "schema": 1,
        "problem": given,
        "bits": 128,
        "location": claims.pop("location", GIVEN),
        "original": {
            "verdict": verdict,
            "argument": argument,
            "value": claims.pop("value", WIDE),
            "gap": claims.pop("gap", None),
        },
        "better": None,
        "augmented": None,
        "path": None,
    }
    if given["transformation"]["kind"] != "none":
        whole["augmented"] = {"verdict": "undecided", "reason": None, "argument": None}
    whole["hypotheses"] = claims.pop("hypotheses", None) or _hypotheses(given)
    return canonical(whole | claims)


def _hypotheses(given: Any) -> Any:
    try:
        return hypotheses(read(given, Trees()))
    except (Refused, ZeroDivisionError):
        return {}


def refusal(text: str) -> str:
    """Why the certificate is refused. Fails where it is accepted."""
    try:
        checked = verify(text)
    except Refused as refused:
        message = str(refused)
        assert "\n" not in message
        return message
    raise AssertionError(f"accepted: {checked.lines}")
