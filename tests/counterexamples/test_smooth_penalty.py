"""The bad minimum of (a e^b - 1)^2 + 4 |a| in numbers, and where the penalty no longer holds it."""

from dataclasses import replace
from itertools import product

import mpmath as mp
from flint import fmpq

from pgb.kernel.syntax import And, eq, function, lt, pair
from pgb.kernel.terms import Num, Var
from pgb.result.catalogue import find, load
from pgb.setting import K, L, T, local_minimum, theta
from pgb.transform._penalised import Lt, flat_penalty, increasing_penalty
from pgb.transform.exponential import NAMES, W, b, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("smooth_penalty"))
other = Var("other", T)
minimum = local_minimum(Lt, z, NAMES)


def on(**values) -> Evaluator:
    base = evaluator(RESULT, "4 |a|", 30).interpretation
    changed = {v: values.get(v.name, value) for v, value in base.values.items()}
    certificates = evaluator(RESULT, "4 |a|", 30).certificates
    return Evaluator(replace(base, name="changed", values=changed), 30, certificates)


def error(t):
    return 1 + t**2 - mp.mpf(5) / 8 * t**3


def augmented(t, a, b):
    return (a * mp.exp(b) - error(t)) ** 2 + 4 * abs(a)


def test_the_base_model():
    assert (error(0), error(2)) == (1, 0)
    assert (mp.diff(error, 0), mp.diff(error, 0, 2)) == (0, 2)
    here = And(eq(L(theta), 1), eq(L(other), 0), eq(Lt(z), 1), minimum, increasing_penalty)
    assert on().claim(here).verdict is Verdict.PROVED
    assert on().claim(flat_penalty).verdict is not Verdict.PROVED


def test_no_smaller_value_near_by():
    steps = [mp.mpf(n) / 40 for n in range(-4, 5)]
    assert min(augmented(*point) for point in product(steps, repeat=3)) == 1


def test_a_strong_neuron_gets_past_the_penalty():
    """exp(1) > 2: the loss falls by more per unit of a than the penalty grows."""
    strong = on(b=(fmpq(1),))
    assert strong.claim(minimum).verdict is not Verdict.PROVED
    small = pair(theta, function(K, lambda k: Num(1) / 100), b, W)
    assert strong.claim(lt(Lt(small), Lt(z))).verdict is Verdict.PROVED
    assert augmented(0, mp.mpf(1) / 100, 1) < 1


def test_not_where_the_error_is_not_minimal():
    assert on(theta=(fmpq(1),)).claim(minimum).verdict is not Verdict.PROVED
