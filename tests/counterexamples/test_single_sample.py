"""One sample: the numbers on the curve, and claims that are wrong."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pgb.kernel.binding import opened, substitute
from pgb.kernel.syntax import And, eq, function, lt
from pgb.kernel.terms import Num
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting.minima import global_minimum, local_minimum
from pgb.setting.model import L, T, theta
from pgb.setting.tables import with_loss
from pgb.transform.exponential import lam
from pgb.witness.leg import evaluator

theorem = load(find("single_sample"))
HYPOTHESES = [(s, name) for s in theorem.statements.values() for name in s.hypotheses]
on = evaluator(theorem, "one sample", 30)


def on_the_curve(s: int):
    """The exact fit, and the value of the augmented loss, as the statement writes them."""
    exact = theorem["exact_fit_for_every_exponent"].conclusion
    return opened(exact.children[0], Num(s)).children


def test_the_instance_is_a_minimum_of_the_original_loss() -> None:
    original = with_loss("squared", function(T, lambda theta: L(theta)))
    assert on.claim(with_loss("squared", eq(L(theta), 5))).verdict == "proved"
    assert on.claim(local_minimum(original, theta)).verdict == "proved"
    assert on.claim(global_minimum(original, theta)).verdict != "proved"


def test_the_curve_in_numbers() -> None:
    _, value = on_the_curve(10)
    loss, penalty = value.children  # (1/10) 5 exp(-20) = 1.03057..e-9
    assert on.claim(lt(loss, Fraction(10306, 10**13))).verdict == "proved"
    assert on.claim(lt(loss, Fraction(10305, 10**13))).verdict == "refuted"
    assert on.claim(eq(loss, substitute(penalty, {lam: 2 * lam}))).verdict == "refuted"
    assert on.claim(eq(loss, 0)).verdict == "refuted"


@pytest.mark.parametrize(("statement", "name"), HYPOTHESES)
def test_without_a_hypothesis_it_is_not_derived(statement, name) -> None:
    fewer = {**statement.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=fewer, _derivation=None))


def test_the_infimum_is_not_another_number() -> None:
    _, infimum, _, _ = theorem["never_attained"].conclusion.children
    assert on.claim(infimum).verdict == "proved"
    assert on.claim(eq(infimum.children[0], Fraction(1, 2))).verdict != "proved"
