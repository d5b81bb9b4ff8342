"""The theory's numbers for a missing bias, and where the minimum is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy
from flint import fmpq

from pgb.kernel.syntax import pair
from pgb.result.catalogue import find, load
from pgb.setting.model import L, theta
from pgb.transform.exponential import Lt, W, a, b
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator

RESULT = load(find("bias"))
NUMBERS = {"opposite inputs": fmpq(1, 9), "the input 0": fmpq(1, 2)}
CENTRED = RESULT["centred_inputs_keep_the_neuron"]
ZERO = RESULT["every_minimum_stays"]


def on(name: str, **values: object) -> Evaluator:
    base = evaluator(RESULT, name, 30).interpretation
    changed = {v: values.get(v.name, old) for v, old in base.values.items()}
    return Evaluator(replace(base, name="changed", values=changed), 30)


@pytest.mark.parametrize("name", NUMBERS)
def test_the_values(name):
    assert on(name).number(Lt(pair(theta, a, b, W))) == NUMBERS[name]
    assert on(name).number(L(theta)) == 1


def test_the_hessians():
    t, q, w = sympy.symbols("t q w")
    base = (q - (1 + t**2 - sympy.Rational(5, 8) * t**3)) ** 2 + q**2
    at_zero = sympy.hessian(base, (t, q)).subs({t: 0, q: sympy.Rational(1, 2)})
    assert at_zero == sympy.diag(2, 4)
    two = ((q * sympy.exp(-w) - 1) ** 2 + (q * sympy.exp(w) - 1) ** 2) / 2 + q**2 / 8
    at_w = sympy.hessian(two, (q, w)).subs({q: sympy.Rational(8, 9), w: 0})
    assert at_w == sympy.diag(sympy.Rational(9, 4), sympy.Rational(112, 81))


@pytest.mark.parametrize(
    ("name", "values", "hypothesis"),
    [
        ("opposite inputs", {"X": ((fmpq(-1),), (fmpq(2),))}, "centred_inputs"),
        ("opposite inputs", {"lambda": fmpq(1, 2)}, "small_penalty"),
        ("opposite inputs", {"a": (fmpq(1),)}, "share_of_the_residual"),
        ("opposite inputs", {"W": ((fmpq(1),),)}, "weights_are_zero"),
    ],
)
def test_elsewhere_it_does_not_stay(name, values, hypothesis):
    at = on(name, **values)
    assert str(at.claim(CENTRED.hypotheses[hypothesis]).verdict) == "refuted"
    assert str(at.claim(CENTRED.conclusion).verdict) != "proved"


@pytest.mark.parametrize(
    ("values", "hypothesis"),
    [
        ({"X": ((fmpq(1),),)}, "inputs_are_zero"),
        ({"a": (fmpq(1, 3),)}, "share_of_the_residual"),
        ({"theta": (fmpq(1),)}, "minimum_of_the_loss"),
    ],
)
def test_at_another_input_or_point_it_does_not_stay(values, hypothesis):
    at = on("the input 0", **values)
    assert str(at.claim(ZERO.hypotheses[hypothesis]).verdict) == "refuted"
    assert str(at.claim(ZERO.conclusion).verdict) != "proved"
