"""Conflicting labels: what they break, and what they leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pgb.kernel.syntax import And, eq, for_all, implies
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.result.links import links_of
from pgb.setting.data import M, group
from pgb.setting.model import L as loss
from pgb.setting.model import Lstar, theta
from pgb.setting.tables import target, with_loss
from pgb.witness.leg import evaluator
from pgb.witness.needed import shown

theorem = load(find("consistent_labels"))
minimum = theorem["minimum_with_residuals"]
on = evaluator(theorem, "W5-conflicting-targets", 30)


def test_it_shows_what_it_is_linked_to() -> None:
    targets = [link.target for link in links_of(theorem) if shown(link).verdict == "proved"]
    assert targets == [
        "pointwise_optimality.residuals_vanish_one_by_one",
        "pointwise_optimality.pointwise_optimality",
        "pointwise_optimality.squared_loss_interpolates",
    ]


def test_elimination_holds_there() -> None:
    assert on.claim(with_loss("squared", eq(loss(theta), Lstar))).verdict == "proved"
    consistent = for_all(M, lambda i, h: implies(eq(group(i), group(h)), eq(target(i), target(h))))
    assert on.claim(consistent).verdict == "refuted"


def test_without_a_conflict_there_is_none() -> None:
    conflict = minimum.hypotheses["conflict"]
    fitted = evaluator(theorem, "W1-tanh", 30)
    assert fitted.claim(conflict).verdict == "refuted"
    assert fitted.claim(theorem["no_theta_serves_both"].conclusion).verdict == "refuted"


@pytest.mark.parametrize("name", minimum.hypotheses)
def test_without_a_hypothesis_it_is_not_derived(name) -> None:
    fewer = {**minimum.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(minimum, hypotheses=fewer, _derivation=None))
