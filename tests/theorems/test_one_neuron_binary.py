"""One neuron for a binary classifier: wrong claims refused, wrong labels seen, margins exact."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import eq, for_all, implies, le
from pgb.kernel.terms import Term, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import M, group, theta, x
from pgb.transform.one_neuron import f, y
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("one_neuron_binary"))
INSTANCES = ("cubic hinge", "cubic hinge, interior")
h = Var("h", M)


def refused(name: str, **changed: Term) -> None:
    statement = RESULT[name]
    hypotheses = {n: changed.pop(n, claim) for n, claim in statement.hypotheses.items()}
    conclusion = changed.pop("conclusion", statement.conclusion)
    assert not changed
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=hypotheses, conclusion=conclusion, _derivation=None))


def margin_at_least(c: int) -> Term:
    return for_all(M, lambda i: le(c, y(i) * f(x(i), theta)))


WEAKER_LABELS = {
    "consistent_labels": for_all(
        M, lambda i: for_all(M, lambda h: implies(eq(group(i), group(h)), eq(y(i), y(i))))
    ),
    "binary_labels": for_all(M, lambda i: eq(y(i) * (y(i) - 1) * (y(i) + 1), 0)),  # or 0
}


@pytest.mark.parametrize("hypothesis", WEAKER_LABELS)
@pytest.mark.parametrize("name", ["every_sample_is_critical", "elimination", "margins"])
def test_other_labels_are_refused(name: str, hypothesis: str) -> None:
    refused(name, **{hypothesis: WEAKER_LABELS[hypothesis]})


def test_more_than_margin_1_is_refused() -> None:
    refused("margins", conclusion=margin_at_least(2))


def test_a_loss_that_allows_wrong_signs_is_refused() -> None:
    refused("no_classification_error", minima_are_negative=for_all(Real, lambda u: le(u, u)))


@pytest.mark.parametrize(("name", "margin"), [(INSTANCES[0], 1), (INSTANCES[1], 2)])
def test_margins_of_the_instances(name: str, margin: int) -> None:
    on = evaluator(RESULT, name, 30)
    exactly = for_all(M, lambda i: eq(y(i) * f(x(i), theta), margin))
    assert on.claim(exactly).verdict is Verdict.PROVED
    assert on.claim(margin_at_least(margin + 1)).verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    ("variable", "value", "name"),
    [
        (y, (fmpq(1), fmpq(1), fmpq(-1)), "margins"),
        (y, (fmpq(1), fmpq(1), fmpq(-1)), "no_classification_error"),
        (y, (fmpq(2), fmpq(1), fmpq(-1)), "elimination"),
    ],
)
def test_a_wrong_label_is_seen(variable: Var, value: tuple[fmpq, ...], name: str) -> None:
    base = evaluator(RESULT, INSTANCES[0], 30)
    changed = replace(
        base.interpretation, name="wrong", values={**base.interpretation.values, variable: value}
    )
    on = Evaluator(changed, 30, base.certificates)
    statement = RESULT[name]
    assert on.claim(statement.conclusion, without=(statement,)).verdict is not Verdict.PROVED
    assert any(
        on.claim(hypothesis, without=(statement,)).verdict is not Verdict.PROVED
        for hypothesis in statement.hypotheses.values()
    )
