"""The minima with a decayed bias: the theory's digits, its Hessian, wrong claims and instances."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from flint import arb, fmpq

from pgb.kernel.sorts import Product, Real
from pgb.kernel.syntax import And, Not, eq, for_all, function, le, lt, pair
from pgb.kernel.terms import Term, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import D, K, L, M, T, local_minimum, theta
from pgb.transform.exponential import NAMES, Lt, W, a, b, lam, z
from pgb.witness.ball import precision
from pgb.witness.curvature import leaves, rebuilt, second_slope
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Route, Verdict

RESULT = load(find("unpenalised_bias"))
k, q = Var("k", K), Var("q", D)
BIAS, ALL = "bias decayed", "all weights decayed"
KNOWN = {
    BIAS: {
        "a": "0.4863332989938055129629067558418396961103",
        "b": "0.2365200777101982303673137860655515595158",
        "loss": "0.4398386796303567658137435328139115325252",
    },
    ALL: {
        "a": "0.4587572720260211570300987240315624400336",
        "b": "0.2104582346",
        "W": "0.2104582346",
        "loss": "0.3897342234948739943656484445177058287033",
    },
}


def on(name: str, digits: int = 60) -> Evaluator:
    found = evaluator(RESULT, name, digits)
    values = {**found.interpretation.values, k: 0, q: 0}
    return Evaluator(replace(found.interpretation, values=values), digits)


def penalised(name: str) -> Term:
    """The penalised loss, as the statements say it."""
    statement = RESULT["bias_penalised_stays" if name == BIAS else "all_penalised_stays"]
    return statement.conclusion.children[1].children[0].children[0].children[0]


def loss_at(name: str) -> Term:
    squares = b(k) ** 2 if name == BIAS else b(k) ** 2 + W(k, q) ** 2
    return Lt(z) + lam * squares


@pytest.mark.parametrize("name", KNOWN)
def test_the_digits_of_the_theory(name: str) -> None:
    at = on(name)
    terms = {"a": a(k), "b": b(k), "W": W(k, q), "loss": loss_at(name)}
    for what, text in KNOWN[name].items():
        digits = len(text) - 2
        with precision(80):
            assert abs(at.number(terms[what]) - arb(text)) < arb(10) ** -digits
    assert at.claim(eq(b(k), a(k) ** 2)).verdict is Verdict.ENCLOSED


def test_the_eigenvalues_of_the_hessian() -> None:
    judge = on(BIAS).judge()
    values = judge.trial
    loss = function(
        Product((T, Real, Real)),
        lambda theta, s, t: (
            Lt(pair(theta, function(K, lambda k: s), function(K, lambda k: t), W)) + lam * t**2
        ),
    )
    point = Var("point", Product((T, Real, Real)))

    def value(values: Any, coordinates: Any) -> Any:
        at = Var(f"at {id(coordinates)}", point.sort)
        values.given[at] = rebuilt(place, iter(coordinates))
        values._known.clear()
        return values.of(loss(at))

    with judge.on.working():
        place = values.of(pair(theta, a(k), b(k)))
        entries = leaves(place) or []
        hessian = [
            [
                float(values.on.ball(second_slope(value, values, entries, i, j)).mid())
                for j in range(3)
            ]
            for i in range(3)
        ]
    assert np.linalg.eigvalsh(np.array(hessian)).round(4).tolist() == [1.5356, 2.1722, 5.3237]


@pytest.mark.parametrize("name", KNOWN)
def test_the_minimum_is_certified_and_bad(name: str) -> None:
    at = on(name)
    stays = RESULT["bias_penalised_stays" if name == BIAS else "all_penalised_stays"]
    for claim in (stays.hypotheses["minimum_in_neurons"], stays.conclusion.children[1]):
        found = at.claim(claim, without=tuple(RESULT.statements.values()))
        assert (found.verdict, found.route) == (Verdict.PROVED, Route.CERTIFICATE)
    assert at.claim(eq(L(theta), 1)).verdict is Verdict.PROVED
    assert at.claim(eq(L(Var("other", T)), 0)).verdict is Verdict.PROVED
    assert at.claim(local_minimum(Lt, z, NAMES)).verdict is not Verdict.PROVED


def test_other_neurons_are_no_minimum() -> None:
    at = on(BIAS)
    moved = {**at.interpretation.values, a: (fmpq(1, 2),)}
    stays = RESULT["bias_penalised_stays"]
    off = Evaluator(replace(at.interpretation, values=moved, stationary=None), 30)
    assert off.claim(stays.hypotheses["minimum_in_neurons"]).verdict is Verdict.REFUTED
    assert off.claim(stays.conclusion).verdict is Verdict.REFUTED


def test_elsewhere_a_hypothesis_fails() -> None:
    at = on(BIAS)
    best = {**at.interpretation.values, theta: (fmpq(2),)}
    off = Evaluator(replace(at.interpretation, values=best, stationary=None), 30)
    for name in ("outputs_peak", "below_target", "better_parameters"):
        assert off.claim(RESULT["bias_penalised"].hypotheses[name]).verdict is Verdict.REFUTED
    assert on(ALL).claim(RESULT["bias_penalised"].hypotheses["input_at_zero"]).verdict is (
        Verdict.REFUTED
    )


WRONG: dict[str, Callable[[Term], Term]] = {
    "the neurons vanish": lambda c: And(for_all(K, lambda k: eq(a(k), 0)), c.children[1]),
    "of the wrong sign": lambda c: And(for_all(K, lambda k: lt(a(k), 0)), c.children[1]),
    "larger": lambda c: And(for_all(K, lambda k: le(1, a(k))), c.children[1]),
    "without the penalty": lambda c: And(c.children[0], local_minimum(Lt, z, NAMES)),
    "negated": Not,
}


@pytest.mark.parametrize("name", ["bias_penalised_stays", "all_penalised_stays"])
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_conclusion_is_refused(name: str, wrong: str) -> None:
    statement = RESULT[name]
    conclusion = WRONG[wrong](statement.conclusion)
    with pytest.raises(NotDerived):
        derive(replace(statement, conclusion=conclusion, _derivation=None))


HYPOTHESES = [(s, h) for s in RESULT.statements for h in RESULT[s].hypotheses]
WEAKER = {
    "positive_penalty": le(0, lam),
    "input_at_zero": for_all(M, lambda i: And()),
}


@pytest.mark.parametrize(("name", "hypothesis"), HYPOTHESES)
def test_every_hypothesis_is_needed(name: str, hypothesis: str) -> None:
    statement = RESULT[name]
    weaker = {**statement.hypotheses, hypothesis: WEAKER.get(hypothesis, And())}
    with pytest.raises(NotDerived):
        derive(replace(statement, hypotheses=weaker, _derivation=None))
