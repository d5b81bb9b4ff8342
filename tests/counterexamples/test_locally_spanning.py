"""What an activation does not see stays; what it sees does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.binding import retype_term
from pgb.result.catalogue import find, load
from pgb.setting.data import Input
from pgb.setting.model import L, theta
from pgb.transform.eliminator import Lt, V, W, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

RESULT = load(find("locally_spanning"))
ELIMINATION = load(find("eliminators"))["elimination"]
LEFT = {
    "ReLU": ("relu_leaves_bad_minima", "negative_side", fmpq(5, 2)),
    "cosine": ("cosine_leaves_bad_minima", "opposite_residuals", fmpq(1)),
    "degree one": ("degree_one_leaves_bad_minima", "no_moments", fmpq(2)),
}
OTHER = {  # values at which the activation does see the residuals
    "ReLU": {"W": ((fmpq(1, 2),),)},
    "cosine": {"y": ((fmpq(-1),), (fmpq(2),))},
    "degree one": {"y": ((fmpq(-1),), (fmpq(2),), (fmpq(-2),))},
}


def on(name: str, **values: object) -> Evaluator:
    base = evaluator(RESULT, name, 30).interpretation
    changed = {v: values.get(v.name, old) for v, old in base.values.items()}
    return Evaluator(replace(base, name="changed", values=changed), 30)


@pytest.mark.parametrize("name", LEFT)
def test_the_numbers(name):
    at = on(name)
    assert at.number(L(theta)) == at.number(Lt(z)) == LEFT[name][2]
    assert str(at.claim(ELIMINATION.hypotheses["local_minimum"]).verdict) == "proved"
    assert str(at.claim(ELIMINATION.hypotheses["locally_spanning"]).verdict) == "refuted"


@pytest.mark.parametrize("name", LEFT)
def test_what_is_seen_does_not_stay(name):
    statement, hypothesis, _ = LEFT[name]
    at = on(name, **OTHER[name])
    assert str(at.claim(RESULT[statement].hypotheses[hypothesis]).verdict) == "refuted"
    assert str(at.claim(ELIMINATION.hypotheses["local_minimum"]).verdict) == "refuted"


def test_the_weights_are_vectors_here():
    assert retype_term(W, {V: Input}) in on("ReLU").interpretation.values
