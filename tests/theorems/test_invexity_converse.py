"""The converse of invexity on the quartic: which bound holds near 0, which neurons are small."""

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.result.catalogue import find, load
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

STATEMENT = load(find("invexity_converse"))["bad_minimum"]


def on(**values) -> Evaluator:
    base = evaluator(STATEMENT.result, "a quartic loss", 30).interpretation
    changed = {v: values.get(v.name, value) for v, value in base.values.items()}
    return Evaluator(replace(base, name="changed", values=changed), 30)


@pytest.mark.parametrize(("C", "holds"), [(13, True), (12, False), (11, False)])
def test_the_quadratic_bound(C, holds):
    """At C = 12 the cubic term decides, and it falls for q < 0."""
    claim = STATEMENT.hypotheses["quadratic_bound"]
    assert (on(C=fmpq(C)).claim(claim).verdict is Verdict.PROVED) == holds


@pytest.mark.parametrize(("b", "small"), [(-2, True), (-1, False), (0, False)])
def test_which_neurons_are_small(b, small):
    claim = STATEMENT.hypotheses["small_neurons"]
    expected = Verdict.PROVED if small else Verdict.REFUTED
    assert on(b=(fmpq(b),)).claim(claim).verdict is expected


def test_the_model_must_be_constant_nearby():
    claim = STATEMENT.hypotheses["constant_nearby"]
    assert on().claim(claim).verdict is Verdict.PROVED
    assert on(theta=(fmpq(0),)).claim(claim).verdict is not Verdict.PROVED
    assert on(theta=(fmpq(1),)).claim(claim).verdict is not Verdict.PROVED


def test_the_other_parameters_must_be_better():
    claim = STATEMENT.hypotheses["better_parameters"]
    assert on().claim(claim).verdict is Verdict.PROVED
    assert on(other=(fmpq(-2),)).claim(claim).verdict is Verdict.REFUTED
