"""The trap and its valley: the theory's numbers exactly, wrong instances and claims refused."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from flint import fmpq

from pgb.kernel.syntax import And, Not, eq, for_all, function, le, lt, pair
from pgb.kernel.terms import Term, Var
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived, derive
from pgb.setting import K, L, M, N, R, T, local_minimum, residual, strict_local_minimum, theta
from pgb.transform.exponential import NAMES, Lt, Neurons, lam, z
from pgb.witness.curvature import leaves, rebuilt, second_slope
from pgb.witness.direct import Direct
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.networks import network
from pgb.witness.tower import Tower
from pgb.witness.verdict import Route, Verdict

RESULT = load(find("trap_becomes_valley"))
VALLEY = RESULT["valley"]
INSTANCE = "W7-sine-trap"
own_loss = function(T, lambda theta: L(theta))
i = Var("i", M)


@pytest.fixture(scope="module")
def on() -> Evaluator:
    return evaluator(RESULT, INSTANCE, 60)


@pytest.mark.parametrize(
    ("name", "hessian"),
    [
        ("W7-sine-global", [["9/8", "-3/4"], ["-3/4", "19/2"]]),
        ("W7-sine-trap", [["9/8", "-1/4"], ["-1/4", "55/18"]]),
    ],
)
def test_the_hessians_are_exactly_those_of_the_theory(name: str, hessian: list[list[str]]) -> None:
    on = Tower(30)
    values = Direct(network(name), on, 30)
    place = values.of(theta)

    def loss(values: Direct, coordinates: Any) -> Any:
        at = Var("at", T)
        values.given[at] = rebuilt(place, iter(coordinates))
        values._known.clear()
        return values.of(L(at))

    with on.working():
        point = leaves(place) or []
        for p, row in enumerate(hessian):
            for q, entry in enumerate(row):
                wanted = Fraction(entry)
                found = on.sub(second_slope(loss, values, point, p, q), on.number(wanted))
                assert on.sign(found) == 0


@pytest.mark.parametrize(("name", "value"), [("W7-sine-global", 0), ("W7-sine-trap", "2/3")])
def test_both_are_strict_minima_of_the_loss(name: str, value: str) -> None:
    on = Evaluator(network(name), 30)
    assert on.claim(eq(L(theta), lam * 0 + Fraction(value))).verdict is Verdict.PROVED
    claim = on.claim(strict_local_minimum(own_loss, theta))
    assert (claim.verdict, claim.route) == (Verdict.PROVED, Route.CERTIFICATE)


def test_the_residuals_at_the_trap(on: Evaluator) -> None:
    k = Var("k", K)
    one = replace(on.interpretation, values={**on.interpretation.values, k: 0})
    for sample, value in enumerate(["-8/3", "4/3", "0", "-4/3"]):
        at = Evaluator(replace(one, values={**one.values, i: sample}), 30)
        assert at.claim(eq(residual(i, theta, k), lam * 0 + Fraction(value))).verdict is (
            Verdict.PROVED
        )


def test_the_trap_is_certified_by_its_hessian(on: Evaluator) -> None:
    claim = on.claim(VALLEY.hypotheses["trap"])
    assert (claim.verdict, claim.route) == (Verdict.PROVED, Route.CERTIFICATE)
    assert on.claim(local_minimum(Lt, z, NAMES)).verdict is Verdict.REFUTED


def test_elsewhere_a_hypothesis_fails(on: Evaluator) -> None:
    moved = Evaluator(
        replace(on.interpretation, values={**on.interpretation.values, theta: (fmpq(1), fmpq(2))})
    )
    assert moved.claim(VALLEY.hypotheses["trap"]).verdict is Verdict.REFUTED
    best = Evaluator(network("W7-sine-global"), 30)
    assert best.claim(VALLEY.hypotheses["residual_remains"]).verdict is Verdict.REFUTED
    assert best.claim(VALLEY.conclusion).verdict is not Verdict.PROVED


def test_some_neuron_lies_below_the_trap(on: Evaluator) -> None:
    lower = VALLEY.conclusion.children[2]
    found = on.claim(lower, without=(VALLEY, load(find("failure_mode"))["infimum_not_attained"]))
    assert (found.verdict, found.route) == (Verdict.PROVED, Route.CERTIFICATE)


WRONG: dict[str, Callable[[tuple[Term, ...]], Term]] = {
    "not below": lambda c: And(*c[:2], le(c[2].children[1], c[2].children[0]), *c[3:]),
    "a minimum": lambda c: And(
        for_all(Neurons, lambda a, b, W: local_minimum(Lt, pair(theta, a, b, W), NAMES)), *c[1:]
    ),
    "everywhere below the trap": lambda c: And(*c[:3], lt(Lt(z), L(theta)), c[4]),
    "residuals vanish": lambda c: And(
        for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0))), *c[1:]
    ),
    "attained": lambda c: And(*c[:3], Not(c[3]), c[4]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_conclusion_is_refused(name: str) -> None:
    wrong = WRONG[name](VALLEY.conclusion.children)
    with pytest.raises(NotDerived):
        derive(replace(VALLEY, conclusion=wrong, _derivation=None))


@pytest.mark.parametrize("name", VALLEY.hypotheses)
def test_every_hypothesis_is_needed(name: str) -> None:
    weaker = {**VALLEY.hypotheses, name: And()}
    with pytest.raises(NotDerived):
        derive(replace(VALLEY, hypotheses=weaker, _derivation=None))
