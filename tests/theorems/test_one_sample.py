"""One sample under gradient flow: the limits against a Runge-Kutta path; wrong motions are seen."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import function
from pgb.result.catalogue import find, load
from pgb.setting.data import D, K
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import instance_of

C, KAPPA, LAM = 1.5, 2.0, 0.2
ELL = 4 * KAPPA * LAM * C * C


def velocity(a, s):
    power = math.exp(s)
    u = a * power - C
    return -2 * u * power - 2 * LAM * a, -2 * KAPPA * u * a * power


@pytest.fixture(scope="module", params=[(0.0, 0.0), (-1.0, 1.0), (2.0, -1.0)])
def path(request):
    """Points (t, a, s) of the flow: Runge and Kutta's steps, short where e^{2s} is large."""
    a, s = request.param
    t, points = 0.0, [(0.0, a, s)]
    while t < 120:
        h = min(0.02, 0.8 / (1 + math.exp(2 * s)))
        k1 = velocity(a, s)
        k2 = velocity(a + h / 2 * k1[0], s + h / 2 * k1[1])
        k3 = velocity(a + h / 2 * k2[0], s + h / 2 * k2[1])
        k4 = velocity(a + h * k3[0], s + h * k3[1])
        a += h / 6 * (k1[0] + 2 * k2[0] + 2 * k3[0] + k4[0])
        s += h / 6 * (k1[1] + 2 * k2[1] + 2 * k3[1] + k4[1])
        t += h
        points.append((t, a, s))
    return points


def loss(a, s):
    return (a * math.exp(s) - C) ** 2 + LAM * a * a


def test_the_loss_falls_and_s_minus_half_kappa_a_squared_rises(path):
    losses = [loss(a, s) for _, a, s in path]
    climbs = [s - KAPPA * a * a / 2 for _, a, s in path]
    assert all(later <= earlier + 1e-9 for earlier, later in itertools.pairwise(losses))
    assert all(later >= earlier - 1e-9 for earlier, later in itertools.pairwise(climbs))


def test_the_limits(path):
    t, a, s = path[-1]
    u = a * math.exp(s) - C
    assert u * math.exp(2 * s) == pytest.approx(-LAM * C, rel=0.05)
    assert math.exp(2 * s) / t == pytest.approx(ELL, rel=0.1)
    assert 4 * KAPPA * t * loss(a, s) == pytest.approx(1, rel=0.1)
    assert 2 * s - math.log(t) == pytest.approx(math.log(ELL), abs=0.1)


def test_an_instant_with_another_velocity_is_refuted():
    theorem = load(find("one_sample_flow"))
    known = instance_of(theorem, "an instant")
    rates = theorem["rates"]
    S = next(v for v in known.definitions if v.name == "s")
    slower = {**known.definitions, S: function(Real, lambda t: 3 * t)}
    on = Evaluator(replace(known, definitions=slower), 30)
    assert on.claim(rates.hypotheses["velocity_of_s"]).verdict == "refuted"
    assert on.claim(rates.conclusion).verdict == "refuted"


def test_a_descent_that_forgets_a_weight_is_refuted():
    theorem = load(find("one_sample_asymptotics"))
    known = instance_of(theorem, "an instant")
    motion = theorem["motion_in_the_plane"]
    W = next(v for v in known.definitions if v.name == "W")
    still = function(Real, lambda t: function(K, lambda h: function(D, lambda q: 0)))
    on = Evaluator(replace(known, definitions={**known.definitions, W: still}), 30)
    assert on.claim(motion.hypotheses["descent_in_w"]).verdict == "refuted"
    assert on.claim(motion.conclusion).verdict == "refuted"
