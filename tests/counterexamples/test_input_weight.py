"""Residual gradients that do not add up to 0 are seen even without input weights."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.result.catalogue import find, load
from pgb.setting.model import L, theta
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

RESULT = load(find("input_weight"))
MINIMUM = RESULT["minimum_where_the_sum_vanishes"]
BASE = evaluator(RESULT, "r = (1, -1)", 30)


def changed(name: str, value: object) -> Evaluator:
    values = {v: value if v.name == name else old for v, old in BASE.interpretation.values.items()}
    return Evaluator(replace(BASE.interpretation, name="changed", values=values), 30)


def test_the_numbers():
    assert BASE.number(L(theta)) == fmpq(1, 2)
    assert str(BASE.claim(MINIMUM.conclusion).verdict) == "proved"


@pytest.mark.parametrize(
    ("name", "value", "hypothesis"),
    [
        ("y", ((fmpq(-1),), (fmpq(2),)), "sums_vanish"),
        ("a", (fmpq(1, 10),), "neurons_vanished"),
        ("lambda", fmpq(-1), "positive_penalty"),
    ],
)
def test_elsewhere_it_is_no_minimum(name, value, hypothesis):
    on = changed(name, value)
    assert str(on.claim(MINIMUM.hypotheses[hypothesis]).verdict) == "refuted"
    assert str(on.claim(MINIMUM.conclusion).verdict) != "proved"
