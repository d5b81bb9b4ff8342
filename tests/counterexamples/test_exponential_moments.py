"""Which claims of the population theorem fail without exponential moments; such a measure."""

from dataclasses import replace

import mpmath as mp
import pytest

from pgb.kernel.normal import same
from pgb.kernel.syntax import Not
from pgb.result.catalogue import find, load
from pgb.result.links import links_of
from pgb.witness.needed import shown

RESULT = load(find("exponential_moments"))
ELIMINATION = load(find("population_risk"))["elimination"]


def test_one_hypothesis_fails_and_the_conclusion_with_it():
    stays, wrong, infinite = RESULT["elimination_fails"].derive().judgement.conclusion.children
    assert same(stays, ELIMINATION.hypotheses["local_minimum"])
    assert same(wrong, Not(ELIMINATION.conclusion))
    assert same(infinite, Not(ELIMINATION.hypotheses["finite_nearby"]))


def test_what_the_minimum_needs():
    used = {name: set(s.derive().hypotheses) for name, s in RESULT.statements.items()}
    assert {"no_exponential_moments", "nonzero_weights"} <= used["minimum_stays"]
    assert all(
        "laplace_transform_unique" not in s.derive().facts for s in RESULT.statements.values()
    )


def test_the_link_is_shown_by_a_derivation_and_to_one_hypothesis_only():
    (link,) = links_of(RESULT)
    assert shown(link).verdict == "proved"
    assert "finiteness_is_needed" in shown(link).detail
    for other in set(ELIMINATION.hypotheses) - {"finite_nearby"}:
        assert shown(replace(link, hypothesis=other)).verdict == "undecided"
    statement = RESULT["finiteness_is_needed"]
    assert not statement.derive().hypotheses
    assert "heavy_tails" in statement.derive().facts


@pytest.mark.parametrize("w", [1, -1, 0.01])
def test_a_cauchy_distribution_has_no_exponential_moments(w):
    """Its density is 1/(pi (1 + x^2)); the integral of exp(w x) up to r passes every bound."""

    def last_stretch(r):
        return mp.quad(lambda x: mp.exp(abs(w) * x) / (mp.pi * (1 + x * x)), [r - 1 / abs(w), r])

    assert last_stretch(700 / abs(w)) > mp.mpf(10) ** 290
    assert last_stretch(1400 / abs(w)) > mp.mpf(10) ** 590
    whole = mp.quad(lambda x: 1 / (mp.pi * (1 + x * x)), [-mp.inf, 0, mp.inf])
    assert abs(whole - 1) < 1e-12
