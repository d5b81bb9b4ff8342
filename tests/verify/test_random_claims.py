"""Every argument, claimed of random points of small models with kinks: what is accepted is true.

The models are sums of terms that are flat, bent or broken at 0, so that many points are stationary,
many are at kinks, and few are minima.
"""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from random import Random

import mpmath as mp
import pytest

from pgb.audits.trees import data
from pgb.verify import Refused, verify
from pgb.witness.problem import loads
from tests.audits.instances import bent
from tests.verify.hostile import certificate
from tests.verify.oracle import _Data

DIGITS = 60


def claims(given, random):
    """Verdicts and arguments, whether they hold or not."""
    point = given["point"]
    n = len(point)
    every = range(n)

    def across(held, fields, radius="1/100"):
        argument = {"kind": "nondegenerate", "held": held, "fields": fields, "radius": radius}
        return "local_minimum" if held else "strict_local_minimum", argument

    def family(free, radius):
        constants = {"names": [], "equations": [], "centre": [], "radius": "1"}
        values = [point[p] for p in every if p not in free]
        argument = {"kind": "family", "free": free, "values": values, "constants": constants}
        return "local_minimum", argument | {"multipliers": [[]] * n, "radius": radius}

    yield "global_minimum", {"kind": "residuals_vanish"}
    yield "global_minimum", {"kind": "affine_model"}
    yield across([], [])
    yield across([*every], [[[p, None, "1"]] for p in every])
    for p in every:
        yield across([p], [[[p, None, "1"]]])
        yield "not_stationary", {"kind": "gradient", "parameter": p}
        for q in every:
            if q != p:
                yield across([p], [[[p, p, "1"], [q, q, "-1"]]])
                yield across([p, q], [[[p, None, "1"]], [[q, None, "1"]]])
        yield family([p], "1/4")
        yield family([q for q in every if q != p], "1/16")
    for radius in ("1", "1/8", "1/1024"):
        yield "local_minimum", {"kind": "tangent", "radius": radius}
    for _ in range(8):
        way = [random.choice(["0", "0", "1", "-1", "1/2", "2"]) for _ in every]
        yield "not_stationary", {"kind": "one_sided", "direction": way}
        yield "not_a_minimum", {"kind": "negative_curvature", "direction": way}


def untrue(text, random):
    """What contradicts the claim about L, by values of L near the point; "" where nothing does."""
    true = _Data(json.loads(text))
    claim = true.certificate["original"]
    verdict, argument = claim["verdict"], claim["argument"]
    here = true.L(true.theta)
    if verdict.endswith("minimum") and verdict != "not_a_minimum":
        for power in (5, 6, 8):
            for _ in range(12):
                moved = [t + random.uniform(-1, 1) * mp.mpf(10) ** -power for t in true.theta]
                there = true.L(moved)
                if there < here - mp.mpf(10) ** -45:
                    return f"lower by {here - there} within 1e-{power}"
                if verdict.startswith("strict") and not there > here:
                    return "not strict"
        return ""
    step = mp.mpf(10) ** (-20 if verdict == "not_stationary" else -10)
    if argument["kind"] == "gradient":
        ways = [
            [s * int(p == argument["parameter"]) for p in range(len(true.theta))] for s in (1, -1)
        ]
    else:
        ways = [[mp.mpf(f.numerator) / f.denominator for f in map(Fraction, argument["direction"])]]
    moved = [[t + step * c for t, c in zip(true.theta, way, strict=True)] for way in ways]
    return "" if any(true.L(place) < here for place in moved) else "no descent"


def tried(models, seed):
    counted = Counter()
    random = Random(seed)
    with mp.workdps(DIGITS):
        for _ in range(models):
            given = data(loads(bent(random)))
            for verdict, argument in claims(given, random):
                text = certificate(given, verdict, argument)
                try:
                    verify(text)
                except Refused:
                    counted["refused"] += 1
                    continue
                counted[argument["kind"]] += 1
                wrong = untrue(text, random)
                assert not wrong, (verdict, argument, wrong, text)
    return counted


def test_random_claims(record_property):
    counted = tried(60, 0)
    record_property("counted", f"random claims: {dict(counted)}")
    assert counted["refused"] > 500
    assert len(counted) > 6


@pytest.mark.slow
def test_many_random_claims(record_property):
    counted = tried(1500, 1)
    record_property("counted", f"random claims: {dict(counted)}")
    assert len(counted) == 9
