"""The failure mode and the results about it: derived, from their hypotheses, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, eq, for_all, implies, le, lt, pair, sum_, there_is
from pgb.kernel.terms import Term
from pgb.prove.bounds import exp_monotone, near_above, smaller_of_two
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.result.statement import Given
from pgb.setting.data import K, M, N, Output, X
from pgb.setting.model import L, Lstar, R, l, theta
from pgb.transform.exponential import Lt, Neurons, lam

NAMES = ("optimality_criterion", "failure_mode", "minimising_sequences", "value_function")
RESULTS = {name: load(find(name)) for name in NAMES}
STATEMENTS = {s.full_name: s for result in RESULTS.values() for s in result.statements.values()}
HYPOTHESES = [(name, hypothesis) for name, s in STATEMENTS.items() for hypothesis in s.hypotheses]


def lowest() -> Term:
    """The infimum of the augmented loss over the neurons."""
    return STATEMENTS["value_function.at_least_best_value"].conclusion.children[1]


@pytest.mark.parametrize("name", STATEMENTS)
def test_derives_from_all_its_hypotheses(name: str) -> None:
    statement = STATEMENTS[name]
    assert statement.derive().hypotheses == tuple(statement.hypotheses)
    assert statement.words


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_without_a_hypothesis_it_is_refused(name: str, hypothesis: str) -> None:
    original = STATEMENTS[name]
    fewer = {n: h for n, h in original.hypotheses.items() if n != hypothesis}

    def proof(given: Given) -> Judgement:
        return original.proof(Given(original.hypotheses))

    with pytest.raises(NotDerived, match="expected only the hypotheses"):
        derive(replace(original, hypotheses=fewer, proof=proof, _derivation=None))


WEAKER = {
    "suboptimal": le(Lstar, L(theta)),
    "positive_penalty": le(0, lam),
    "distinct_inputs": for_all(N, lambda j, i: implies(eq(j, i), eq(X(j), X(i)))),
    "convex_losses": And(),
    "differentiable_losses": And(),
    "nonnegative_losses": for_all(M, lambda i: for_all(Output, lambda q: le(-1, l(i, q)))),
    "residual_remains": for_all(N, lambda j: there_is(K, lambda k: le(0, R(j, theta, k)))),
    "residuals_vanish": for_all(N, lambda j: there_is(K, lambda k: eq(R(j, theta, k), 0))),
    "optimal": le(Lstar, L(theta)),
    "better_parameters": And(),
    "one_distinct_input": And(),
    "minimising_sequence": And(),
}


TRUE_FOR_NO_PENALTY = [  # lambda = 0 does no harm to a lower bound
    ("failure_mode.bounded_below", "positive_penalty"),
    ("value_function.at_least_best_value", "positive_penalty"),
]


@pytest.mark.parametrize(
    ("name", "hypothesis"), [h for h in HYPOTHESES if h not in TRUE_FOR_NO_PENALTY]
)
def test_with_a_weaker_hypothesis_it_is_refused(name: str, hypothesis: str) -> None:
    original = STATEMENTS[name]
    weaker = {**original.hypotheses, hypothesis: WEAKER[hypothesis]}
    with pytest.raises(NotDerived):
        derive(replace(original, hypotheses=weaker, _derivation=None))


def at_all_neurons(claim: Any) -> Term:
    return for_all(Neurons, lambda a, b, W: claim(a, Lt(pair(theta, a, b, W))))


FALSE = {
    "optimality_criterion.suboptimal_where_a_residual_remains": lt(L(theta), Lstar),
    "optimality_criterion.no_function_below": lt(Lstar, L(theta)),
    "failure_mode.bounded_below": at_all_neurons(lambda a, v: lt(lowest(), v)),
    "failure_mode.infimum_not_attained": at_all_neurons(lambda a, v: lt(v, lowest())),
    "failure_mode.balls_stay_above_the_infimum": there_is(
        Real, lambda e: And(lt(0, e), at_all_neurons(lambda a, v: le(lowest() + e, v)))
    ),
    "minimising_sequences.penalty_below_gap": at_all_neurons(
        lambda a, v: le(v - lowest(), lam * sum_(K, lambda k: a(k) ** 2))
    ),
    "value_function.at_least_best_value": lt(Lstar, lowest()),
    "value_function.best_value_with_one_input": eq(lowest(), L(theta)),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_variant_is_refused(name: str) -> None:
    with pytest.raises(NotDerived, match="expected the conclusion"):
        derive(replace(STATEMENTS[name], conclusion=FALSE[name], _derivation=None))


def test_the_lemmas_on_bounds_rest_on_no_hypothesis() -> None:
    for lemma in (exp_monotone(), near_above(), smaller_of_two()):
        assert not lemma.hypotheses
