"""The quartic's bad minimum in numbers: 1 - 12 exp(-4), and where the neuron grows too strong."""

from dataclasses import replace

import mpmath as mp
import pytest
from flint import arb, fmpq

from pgb.kernel.syntax import And, eq
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.setting import L, T, local_minimum, theta
from pgb.transform.exponential import NAMES, Lt, at_fixed, neurons, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("invex_loss"))
other = Var("other", T)
minimum = local_minimum(Lt, z, NAMES)


def on(**values) -> Evaluator:
    base = evaluator(RESULT, "a quartic loss", 30).interpretation
    changed = {v: values.get(v.name, value) for v, value in base.values.items()}
    return Evaluator(replace(base, name="changed", values=changed), 30)


def quartic(q):
    return 3 * q**4 + 4 * q**3 - 12 * q**2 + 32


def test_the_loss():
    stationary = sorted(float(root.real) for root in mp.polyroots([12, 12, -24, 0]))
    assert stationary == pytest.approx([-2, 0, 1])
    assert [quartic(q) for q in (-2, 0, 1)] == [0, 32, 27]
    assert on().claim(And(eq(L(theta), 32), eq(L(other), 0))).verdict is Verdict.PROVED


def test_the_coefficient_of_a_squared():
    """1 - 12 exp(-4) = 0.780.., by mpmath and by balls."""
    with mp.workdps(40):
        found = mp.diff(lambda t: quartic(t * mp.exp(-2)) + t**2, 0, 2) / 2
        assert abs(found - (1 - 12 * mp.exp(-4))) < mp.mpf(10) ** -15
    assert arb("0.780") < 1 - 12 * arb(-4).exp() < arb("0.781")


def test_a_local_minimum_as_long_as_the_neuron_is_weak():
    assert on().claim(minimum).verdict is Verdict.PROVED
    fixed = local_minimum(at_fixed(theta), neurons, "a,b,W")
    assert on(b=(fmpq(-1),)).claim(fixed).verdict is Verdict.REFUTED  # 12 exp(-2) > 1
    small = fmpq(21, 100)  # 12 exp(-4) = 0.2198..
    assert on(**{"lambda": small}).claim(fixed).verdict is Verdict.REFUTED


def test_not_where_the_model_moves():
    assert on(theta=(fmpq(1, 2),)).claim(minimum).verdict is Verdict.REFUTED
    assert on(theta=(fmpq(0),)).claim(minimum).verdict is not Verdict.PROVED
