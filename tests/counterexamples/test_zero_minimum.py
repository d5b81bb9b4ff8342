"""A loss that is positive everywhere: its multiple has no local minimum; one that is 0 has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pgb.kernel.syntax import And, eq, le, lt, pair
from pgb.kernel.terms import Num
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.result.links import links_of
from pgb.setting.minima import local_minimum
from pgb.setting.model import theta
from pgb.transform.modified import NAMES, Lm, loss, z
from pgb.witness.leg import evaluator
from pgb.witness.needed import shown

theorem = load(find("zero_minimum"))
last = theorem["no_minimum_at_the_best_parameters"]
on = evaluator(theorem, "a square and one", 30)


def test_it_shows_what_it_is_linked_to() -> None:
    (link,) = links_of(theorem)
    assert (link.hypothesis, link.target) == ("zero_loss", "without_extra_unit.converse")
    assert shown(link).verdict == "proved"


def test_the_best_parameters_are_no_local_minimum() -> None:
    assert on.claim(eq(Lm(z), 2)).verdict == "proved"
    assert on.claim(eq(loss(theta), 1)).verdict == "proved"
    assert on.claim(local_minimum(Lm, z, NAMES)).verdict == "refuted"
    smaller = Lm(pair(theta, Num(1), Num(0)))  # 1 + lambda
    assert on.claim(le(Lm(z), smaller)).verdict == "refuted"


def test_where_the_loss_vanishes_there_is_one() -> None:
    zero = evaluator(load(find("without_extra_unit")), "a square", 30)
    assert zero.claim(local_minimum(Lm, z, NAMES)).verdict == "proved"
    assert zero.claim(lt(0, loss(theta))).verdict == "refuted"


@pytest.mark.parametrize("name", last.hypotheses)
def test_without_a_hypothesis_it_is_not_derived(name) -> None:
    fewer = {**last.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(last, hypotheses=fewer, _derivation=None))
