"""With any penalty, or another neuron, the counterexample's minimum is gone."""

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.syntax import And, eq
from pgb.result.catalogue import find, load
from pgb.setting import L, local_minimum
from pgb.transform.exponential import NAMES, Lt, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("positive_penalty"))
minimum = local_minimum(Lt, z, NAMES)


def on(**values) -> Evaluator:
    base = evaluator(RESULT, "lambda = 0", 30).interpretation
    changed = {v: values.get(v.name, value) for v, value in base.values.items()}
    return Evaluator(replace(base, name="changed", values=changed), 30)


def test_the_numbers():
    assert on().claim(And(eq(L(z.children[0]), 1), eq(Lt(z), 0), minimum)).verdict is Verdict.PROVED


@pytest.mark.parametrize("weight", [fmpq(1, 1000), fmpq(1), fmpq(-1)])
def test_with_a_penalty_it_is_no_minimum(weight):
    assert on(**{"lambda": weight}).claim(minimum).verdict is Verdict.REFUTED


@pytest.mark.parametrize(("name", "value"), [("a", fmpq(11, 10)), ("b", fmpq(1)), ("a", fmpq(0))])
def test_another_neuron_is_no_minimum(name, value):
    assert on(**{name: (value,)}).claim(minimum).verdict is Verdict.REFUTED
