"""Which instances the theorem for a population takes, and what its parts rest on."""

from dataclasses import replace

import pytest

from pgb.kernel.sorts import Fun, Real
from pgb.kernel.terms import Num, Var
from pgb.result.catalogue import find, load
from pgb.setting import And, D, Input, K, N, Not, X, function, sum_
from pgb.setting.population import A, E, Functions, Predictor, measure
from pgb.transform.exponential import a, lam
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("population_risk"))
NAME = "weights 1/3 and 2/3"
THEOREM = RESULT["elimination"]


def on(definitions=None, values=None, examples=()) -> Evaluator:
    """The instance with some of it changed."""
    base = evaluator(RESULT, NAME, 30)
    meaning = base.interpretation
    changed = replace(
        meaning,
        name="changed",
        definitions={**meaning.definitions, **(definitions or {})},
        values={**meaning.values, **(values or {})},
        examples={Predictor: tuple(examples)},
    )
    return Evaluator(changed, 30, base.certificates)


def verdict(claim, **changes):
    return on(**changes).claim(claim).verdict


def test_the_instance_as_it_is():
    for claim in (*THEOREM.hypotheses.values(), THEOREM.conclusion):
        assert verdict(claim) is Verdict.PROVED


def test_other_parameters_are_no_minimum():
    best = function(Input, lambda x: function(K, lambda k: sum_(D, lambda q: x(q))))
    changes = {"definitions": {Var("theta", Real): Num(2)}, "examples": (best,)}
    assert verdict(THEOREM.hypotheses["local_minimum"], **changes) is not Verdict.PROVED
    assert verdict(RESULT["residual_is_zero"].conclusion, **changes) is not Verdict.PROVED
    no_better = RESULT["optimal_where_residual_vanishes"].conclusion
    assert verdict(no_better, **changes) is Verdict.REFUTED


def test_neurons_that_have_not_vanished():
    values = {a: (evaluator(RESULT, NAME, 30).interpretation.values[lam],)}
    assert verdict(THEOREM.conclusion, values=values) is Verdict.REFUTED
    assert verdict(THEOREM.hypotheses["local_minimum"], values=values) is not Verdict.PROVED


@pytest.mark.parametrize("shift", [-1, 0])
def test_only_weights_that_are_not_negative_are_a_measure(shift):
    meaning = evaluator(RESULT, NAME, 30).interpretation
    p = Var("p", Fun(N, Real))
    values = {p: tuple(weight + shift for weight in meaning.values[p])}
    expected = shift == 0
    assert (verdict(measure, values=values) is Verdict.PROVED) == expected


def test_what_is_no_integral_is_no_measure():
    doubled = function(Functions, lambda h: sum_(N, lambda j: h(X(j)) ** 2))
    assert verdict(measure, definitions={E: doubled}) is not Verdict.PROVED
    nothing = function(Functions, lambda h: Not(And()))
    assert verdict(measure, definitions={A: nothing}) is not Verdict.PROVED


def test_what_each_part_rests_on():
    used = {name: set(s.derive().hypotheses) for name, s in RESULT.statements.items()}
    assert "measure" not in used["neurons_are_zero"]  # no property of integrals is needed
    assert "finite_nearby" in used["elimination"]
    facts = {name: set(s.derive().facts) for name, s in RESULT.statements.items()}
    unique = {name for name, found in facts.items() if "laplace_transform_unique" in found}
    assert unique == {"residual_is_zero", "elimination"}
