"""What counts as converged, escaping and undecided; and what must never count as converged."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

import pgb.descent.classify as classify_module
from pgb.descent.classify import Outcome, Run, classify
from pgb.descent.existence import Argument
from pgb.descent.landscape import Landscape
from pgb.descent.minimise import Found, minimise
from pgb.descent.refine import Refined, refine
from pgb.descent.run import Descent, descend
from pgb.witness.errors import InputError
from pgb.witness.problem import Problem
from tests.descent.problems import (
    HARD_LABEL,
    NAMES,
    OUT_OF_REACH,
    UNREACHABLE,
    named,
    small,
    with_best,
)

SLOW = pytest.mark.slow
NEAR_W1 = np.array([2.0, 0.5493, 1e-5, 0.3, -0.2])


def one_run(problem: Problem, start: Sequence[float], digits: int = 30) -> Run:
    (found,) = minimise(Landscape(problem), np.array([start]))
    return classify(problem, 0, found, digits)


def outcomes(descent: Descent) -> set[Outcome]:
    return {run.outcome for run in descent.runs}


def ended_at(z: Sequence[float]) -> Found:
    end = np.array(z)
    return Found(end, end, 1, (0.0, 0.0, 0.0))


@pytest.mark.parametrize("name", NAMES)
def test_some_run_converges_on_every_witness(name: str) -> None:
    descent = descend(named(name), starts=5, digits=30)
    assert descent.converged
    for run in descent.ended(Outcome.CONVERGED):
        assert run.enclosures.digits >= 30
        assert run.minimum is not None
        assert run.minimum.radius <= Fraction(1, 10**30)


@SLOW
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("digits", [15, 50, 100, 300])
def test_ten_starts_leave_nothing_undecided(name: str, digits: int) -> None:
    descent = descend(named(name), starts=10, digits=digits, seed=1)
    assert descent.converged
    assert not descent.ended(Outcome.UNDECIDED)


def test_the_same_seed_gives_the_same_runs() -> None:
    first, second = (descend(named("W2-hinge-interior"), 3, 20, seed=5) for _ in range(2))
    other = descend(named("W2-hinge-interior"), 3, 20, seed=6)
    assert [run.z for run in first.runs] == [run.z for run in second.runs]
    assert [run.z for run in first.runs] != [run.z for run in other.runs]


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("W1-tanh", Argument.KRAWCZYK),
        ("W2-hinge-interior", Argument.HERE),
        ("W4-two-outputs", Argument.CLOSED_FORM),
        ("W7-sine-global", Argument.CLOSED_FORM),
    ],
)
def test_the_argument_is_named(name: str, argument: Argument) -> None:
    runs = descend(named(name), starts=5, digits=40).ended(Outcome.CONVERGED)
    assert {run.minimum.argument for run in runs if run.minimum} == {argument}


@pytest.mark.parametrize("w", [-1.0, -0.3, 0.3])
def test_the_trap_escapes(w: float) -> None:
    trap = [-2 / (3 * 3**0.5), np.pi / 3, 0.0, 0.0, w]
    run = one_run(named("W7-sine-trap"), trap)
    assert run.outcome is Outcome.ESCAPING
    enclosures = run.enclosures
    assert enclosures.no_minimum_here
    assert enclosures.Lt < enclosures.L
    assert enclosures.Lt < 2 / 3
    assert run.found.growing
    assert enclosures.reach > 5


@pytest.mark.parametrize("problem", [HARD_LABEL, UNREACHABLE, OUT_OF_REACH])
def test_without_a_minimum_nothing_converges(problem: Problem) -> None:
    assert Outcome.CONVERGED not in outcomes(descend(problem, starts=3, digits=15))


@SLOW
@pytest.mark.parametrize("problem", [HARD_LABEL, UNREACHABLE, OUT_OF_REACH])
@pytest.mark.parametrize("digits", [15, 30, 60])
def test_without_a_minimum_nothing_ever_converges(problem: Problem, digits: int) -> None:
    assert Outcome.CONVERGED not in outcomes(descend(problem, starts=10, digits=digits))


@SLOW
def test_every_run_reaches_the_flat_bottom_of_the_hinge() -> None:
    descent = descend(named("W2-hinge-margin"), starts=40, digits=20, seed=2)
    assert len(descent.ended(Outcome.CONVERGED)) == 40


@pytest.mark.parametrize(
    ("problem", "theta"), [(HARD_LABEL, 400.0), (UNREACHABLE, 400.0), (UNREACHABLE, 30.0)]
)
def test_far_out_where_all_values_vanish_there_is_still_no_minimum(
    problem: Problem, theta: float
) -> None:
    neurons = len(problem.outputs)
    run = classify(problem, 0, ended_at([theta, *[0.0] * 3 * neurons]), 20)
    assert run.outcome is Outcome.UNDECIDED
    assert run.reason


@pytest.mark.parametrize("best", ["-1/1000", "1/1000", "1", "10^-40"])
def test_a_wrong_value_of_the_infimum_is_not_reached(best: str) -> None:
    best = best.replace("10^-40", f"1/{10**40}")
    descent = descend(with_best(named("W1-tanh"), best), starts=4, digits=50)
    assert Outcome.CONVERGED not in outcomes(descent)
    assert not descent.converged


def test_the_value_of_the_trap_is_not_the_infimum() -> None:
    problem = with_best(named("W7-sine-trap"), "2/3")
    trap = [-2 / (3 * 3**0.5), np.pi / 3, 0.0, 0.25, -0.3]
    assert classify(problem, 0, ended_at(trap), 15).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("entry", "size"), [(0, 1e-20), (0, 1e-29), (1, 1e-25), (2, 1e-20), (2, -1e-29)]
)
def test_a_point_that_is_off_is_not_converged(
    entry: int, size: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    def off(problem: Problem, z: Sequence[float], digits: int) -> Refined:
        point = refine(problem, z, digits)
        moved = list(point.z)
        moved[entry] += Fraction(size)
        return replace(point, z=tuple(moved))

    problem, found = named("W1-tanh"), ended_at(NEAR_W1)
    assert classify(problem, 0, found, 30).outcome is Outcome.CONVERGED
    monkeypatch.setattr(classify_module, "refine", off)
    run = classify(problem, 0, found, 30)
    assert run.outcome is Outcome.UNDECIDED
    assert "refined until" in run.reason or "could be certified" in run.reason


def test_an_escape_that_no_longer_grows_is_undecided() -> None:
    problem = named("W7-sine-trap")
    trap = [-2 / (3 * 3**0.5), np.pi / 3, 0.0, 0.0, -0.3]
    (found,) = minimise(Landscape(problem), np.array([trap]))
    stopped = replace(found, reach=(9.0, 9.0, 9.0))
    run = classify(problem, 0, stopped, 30)
    assert run.outcome is Outcome.UNDECIDED
    assert "no longer grows" in run.reason


@pytest.mark.parametrize("start", [[-1.0, 0.1, 0.0, 0.0], [1.0, 0.1, 1e6, 0.0]])
def test_values_that_do_not_exist_are_undecided(start: list[float]) -> None:
    assert one_run(small(("log(u)",), ("1",)), start).outcome is not Outcome.CONVERGED


def test_a_shared_neuron_is_served_too() -> None:
    problem = small(("u", "u**3"), ("2", "8"), kind="shared")
    assert descend(problem, starts=4, digits=30).converged


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"kind": "none"}, "transformation.kind"),
        ({"loss": "absolute"}, "loss.kind"),
        ({"weight": "0"}, "transformation.lambda"),
        ({"weight": "-1"}, "transformation.lambda"),
    ],
)
def test_hypotheses_are_required(changes: dict[str, str], place: str) -> None:
    with pytest.raises(InputError, match=place):
        descend(small(("u",), ("1",), **changes), starts=1, digits=15)


def test_the_infimum_must_be_stated() -> None:
    problem = replace(named("W1-tanh"), known={})
    with pytest.raises(InputError, match=r"known\.best"):
        descend(problem, starts=1, digits=15)
