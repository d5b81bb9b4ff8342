"""No local minimum where L* is not attained, which losses attain it, and wrong claims."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pgb.kernel.syntax import And, eq, for_all, lt
from pgb.kernel.terms import Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting.model import L, Lstar, risk, theta
from pgb.setting.tables import Table, attains, full_support, slopes_vanish
from pgb.witness.interpretation import interpretation
from pgb.witness.leg import Evaluator, evaluator, instance_of

NAMES = ("vacuity", "full_support", "both_labels", "means_of_targets")
RESULTS = {name: load(find(name)) for name in NAMES}
STATEMENTS = {s.full_name: s for result in RESULTS.values() for s in result.statements.values()}
HYPOTHESES = [(name, hypothesis) for name, s in STATEMENTS.items() for hypothesis in s.hypotheses]
F = Var("F", Table)


def changed(result, name, **values) -> Evaluator:
    """The instance with other values of some variables, given by name."""
    known = instance_of(result, name)
    variables = {v.name: v for v in known.values}
    own = interpretation("own", known.sizes, {variables[n]: v for n, v in values.items()})
    return Evaluator(replace(known, values={**known.values, **own.values}), 30)


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_without_a_hypothesis_it_is_not_derived(name: str, hypothesis: str) -> None:
    statement = STATEMENTS[name]
    fewer = {**statement.hypotheses, hypothesis: And()}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=fewer, _derivation=None))


FALSE = {
    "vacuity.attained_where_no_slope": lt(Lstar, risk(F)),
    "vacuity.above_where_a_slope_remains": attains(F),
    "full_support.softmax_misses": for_all(Table, lambda F: attains(F)),
    "means_of_targets.suboptimal_where_a_mean_is_missed": eq(L(theta), Lstar),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_variant_is_refused(name: str) -> None:
    with pytest.raises(NotDerived, match="expected the conclusion"):
        derive(replace(STATEMENTS[name], conclusion=FALSE[name], _derivation=None))


# --- which tables attain L* ----------------------------------------------------------------------


def test_only_the_mean_has_no_slope() -> None:
    on = evaluator(RESULTS["vacuity"], "means", 30)
    assert on.claim(slopes_vanish(F)).verdict == "proved"
    line = evaluator(RESULTS["vacuity"], "line", 30)
    assert line.claim(slopes_vanish(F)).verdict == "refuted"
    assert line.claim(slopes_vanish(Var("better", Table))).verdict == "proved"
    assert line.claim(eq(risk(F), Fraction(2, 9))).verdict == "proved"
    assert line.claim(attains(Var("better", Table))).verdict == "proved"


def test_smoothing_with_the_wrong_share_is_told() -> None:
    claim = STATEMENTS["full_support.label_smoothing_attains"].hypotheses["smoothed_labels"]
    assert changed(RESULTS["full_support"], "smoothed").claim(claim).verdict == "proved"
    other = changed(RESULTS["full_support"], "smoothed", alpha=Fraction(2, 10))
    assert other.claim(claim).verdict == "refuted"


def test_hard_labels_leave_classes_out_and_smoothed_ones_do_not() -> None:
    on = evaluator(RESULTS["full_support"], "hard-labels", 30)
    assert on.claim(full_support).verdict == "refuted"
    on = evaluator(RESULTS["full_support"], "smoothed", 30)
    assert on.claim(full_support).verdict == "proved"


def test_one_more_label_makes_both_occur() -> None:
    both = STATEMENTS["both_labels.logistic_loss_attains"].hypotheses["both_labels"]
    result = RESULTS["both_labels"]
    assert evaluator(result, "one-sided", 30).claim(both).verdict == "refuted"
    labels = [[1, 1], [-1, -1], [1, 1], [-1, -1]]
    assert changed(result, "one-sided", y=labels).claim(both).verdict == "proved"
    fractional = changed(result, "one-sided", y=[[1, 0], [-1, 0], [1, 0], [-1, 0]])
    signs = STATEMENTS["both_labels.logistic_loss_attains"].hypotheses["labels_are_signs"]
    assert fractional.claim(signs).verdict == "refuted"


def test_weights_that_are_not_orthogonal_are_told() -> None:
    statement = STATEMENTS["means_of_targets.means_outside_a_hyperplane"]
    on = evaluator(RESULTS["means_of_targets"], "line", 30)
    assert {on.claim(h).verdict for h in statement.hypotheses.values()} == {"proved"}
    other = changed(RESULTS["means_of_targets"], "line", mu=[[1], [-1], [1]])
    assert other.claim(statement.hypotheses["orthogonal_to_outputs"]).verdict != "proved"
    on_a_line = changed(RESULTS["means_of_targets"], "line", y=[[0], [1], [2]])
    assert on_a_line.claim(statement.hypotheses["not_to_targets"]).verdict == "refuted"


def test_pushing_a_class_that_has_weight_is_told() -> None:
    pushing = STATEMENTS["full_support.pushing_down_improves"]
    result = RESULTS["full_support"]
    other = changed(result, "pushed", r=0)
    assert other.claim(pushing.hypotheses["class_left_out"]).verdict == "refuted"
    assert other.claim(pushing.conclusion, without=(pushing,)).verdict == "refuted"
