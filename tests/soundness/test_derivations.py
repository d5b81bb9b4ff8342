"""Every derivation of the catalogue, changed in one place, is refused or proves its own claim."""

from __future__ import annotations

import dataclasses
import time
from random import Random

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, discharge, restate
from pgb.kernel.normal import same
from pgb.result import NotDerived, catalogue
from pgb.result.derivation import derive
from pgb.result.links import links
from pgb.result.statement import Given, Statement
from tests.soundness import harness
from tests.soundness.harness import Outcome, Unit, counted, judged, with_call_perturbed
from tests.soundness.perturb import mutated
from tests.soundness.source import SourceMutant, loaded, source_mutants

QUICK_SECONDS = 12
SHARES = 12
"""Into how many tests the harness over rule calls is cut, for parallel runs."""
CALLS = 16
"""How many rule calls of a unit CI changes; all of them with `-m exhaustive`."""
MUTANTS = 60
"""How many mutants of a script CI tries; all of them with `-m exhaustive`."""
EXTENT = (
    pytest.param(False, marks=pytest.mark.slow, id="a share"),
    pytest.param(True, marks=pytest.mark.exhaustive, id="all"),
)


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    return harness.statements()


@pytest.fixture(scope="module")
def units(statements) -> list[Unit]:
    return harness.units()


def report(record_property, title: str, outcomes: list[Outcome], most: int = 5) -> None:
    """Record the counts, and those mutants that prove the unit's own claim: `most` of them."""
    own = [f"    own claim: {o.unit}: {o.what}" for o in outcomes if o.verdict == "own claim"]
    counts = f"{title}: {len(outcomes)} mutants, {counted(outcomes)}"
    rest = [f"    and {len(own) - most} more"] if len(own) > most else []
    record_property("counted", "\n".join([counts, *own[:most], *rest]))


def failures(outcomes: list[Outcome]) -> list[str]:
    return [f"{o.unit}: {o.what}: {o.message}" for o in outcomes if o.verdict == "failure"]


# --- rule calls ----------------------------------------------------------------------------------


def some(items: list, most: int | None, seed: str) -> list:
    """The items in a random order that is the same in every run; at most so many."""
    return Random(seed).sample(items, len(items))[:most]


def perturb_calls(jobs: list[tuple[Unit, int]], seconds: float | None) -> list[Outcome]:
    began = time.perf_counter()
    outcomes = []
    for unit, place in jobs:
        if seconds is not None and time.perf_counter() - began > seconds:
            break
        outcome = with_call_perturbed(unit, place, 0)
        if outcome is not None:
            outcomes.append(outcome)
    return outcomes


def places(units: list[Unit], most: int | None) -> list[tuple[Unit, int]]:
    """Calls of each unit to change."""
    return [(u, place) for u in units for place in some(list(range(len(u.calls))), most, u.name)]


def test_some_perturbed_rule_calls(units, record_property):
    outcomes = perturb_calls(some(places(units, None), None, "quick"), QUICK_SECONDS)
    report(record_property, "rule calls (a sample)", outcomes)
    assert failures(outcomes) == []
    assert any(o.verdict == "refused" for o in outcomes)


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("whole", EXTENT)
def test_perturbed_rule_calls(whole, share, units, record_property):
    mine = units[share::SHARES]
    outcomes = perturb_calls(places(mine, None if whole else CALLS), None)
    report(record_property, f"rule calls, share {share + 1} of {SHARES}", outcomes, most=500)
    assert failures(outcomes) == []
    assert {o.unit for o in outcomes} >= {u.name for u in mine if len(u.calls) > 3}


# --- the source of the scripts -------------------------------------------------------------------


def run_source(mutant: SourceMutant) -> Outcome:
    """Load the changed script and derive the statement whose derivation was changed."""
    genuine = catalogue.load(mutant.path)
    target = genuine[mutant.statement]
    unit = harness.of_statement(target)

    def run():
        result, _ = loaded(mutant)
        for name, statement in result.statements.items():
            if name != mutant.statement:
                statement._derivation = genuine[name].derive()
        changed = result[mutant.statement]
        return changed.proof(Given(changed.hypotheses))

    return judged(unit, lambda: mutant.name, run)


def is_python_error(outcome: Outcome) -> bool:
    """Code that is no derivation any more: Python itself refuses it, whatever the mathematics."""
    kinds = ("NameError", "UnboundLocalError", "TypeError", "AttributeError", "KeyError")
    kinds += ("IndexError",)
    return outcome.verdict == "failure" and any(f": {kind}: " in outcome.message for kind in kinds)


def run_sources(mutants: list[SourceMutant], seconds: float | None) -> list[Outcome]:
    began = time.perf_counter()
    outcomes = []
    for mutant in mutants:
        if seconds is not None and time.perf_counter() - began > seconds:
            break
        outcome = run_source(mutant)
        if is_python_error(outcome):
            outcome.verdict = "not well formed"
        outcomes.append(outcome)
    return outcomes


def all_source_mutants() -> list[SourceMutant]:
    return [m for path in catalogue.paths().values() for m in source_mutants(path)]


def test_unchanged_scripts_prove_their_claims(statements):
    for path in catalogue.paths().values():
        name = next(iter(catalogue.load(path).statements))
        unchanged = SourceMutant(path, name, 0, "unchanged", lambda node: None, None)
        assert run_source(unchanged).verdict == "own claim"


def test_some_mutated_scripts(statements, record_property):
    mutants = some(all_source_mutants(), None, "quick")
    outcomes = run_sources(mutants, QUICK_SECONDS)
    report(record_property, f"scripts (a sample of {len(mutants)})", outcomes)
    assert failures(outcomes) == []
    assert any(o.verdict == "refused" for o in outcomes)


@pytest.mark.parametrize("name", catalogue.paths())
@pytest.mark.parametrize("whole", EXTENT)
def test_mutated_script(whole, name, statements, record_property):
    path = catalogue.paths()[name]
    for statement in catalogue.load(path).statements:
        unchanged = SourceMutant(path, statement, 0, "unchanged", lambda node: None, None)
        assert run_source(unchanged).verdict == "own claim"
    mutants = some(list(source_mutants(path)), None if whole else MUTANTS, name)
    outcomes = run_sources(mutants, None)
    report(record_property, f"script {name}", outcomes, most=500)
    assert failures(outcomes) == []


# --- declared claims -----------------------------------------------------------------------------


def declares(statement: Statement, judgement, **changes) -> Outcome:
    """Whether the statement, declared otherwise, is derived by what its derivation reached."""
    other = dataclasses.replace(
        statement, proof=lambda given: judgement, _derivation=None, **changes
    )
    unit = harness.of_statement(other)
    try:
        derive(other)
    except NotDerived as refusal:
        message = str(refusal)
        clear = "expected" in message and "found" in message
        return Outcome(unit.name, "", "refused" if clear else "failure", message)
    return Outcome(unit.name, "", "accepted")


def test_a_mutated_conclusion_is_not_reached(statements, record_property):
    outcomes = []
    for statement in statements:
        judgement = statement.derive().judgement
        for seed in range(12):
            changed = mutated(statement.conclusion, Random(f"{statement.full_name} {seed}"))
            if changed is None:
                continue
            outcome = declares(statement, judgement, conclusion=changed)
            outcome.what = f"conclusion: {changed}"
            if outcome.verdict == "accepted":
                equivalent = same(changed, statement.conclusion)
                outcome.verdict = "own claim" if equivalent else "failure"
            outcomes.append(outcome)
    report(record_property, "declared conclusions", outcomes)
    assert failures(outcomes) == []
    assert len(outcomes) > len(statements)


def test_a_mutated_hypothesis_does_not_do(statements, record_property):
    outcomes = []
    for statement in statements:
        derivation = statement.derive()
        for name in derivation.hypotheses:
            claim = statement.hypotheses[name]
            changed = mutated(claim, Random(f"{statement.full_name} {name}"))
            if changed is None:
                continue
            others = {**statement.hypotheses, name: changed}
            outcome = declares(statement, derivation.judgement, hypotheses=others)
            outcome.what = f"hypothesis {name}: {changed}"
            if outcome.verdict == "accepted":
                covered = any(same(claim, other) for other in others.values())
                outcome.verdict = "own claim" if covered else "failure"
            outcomes.append(outcome)
    report(record_property, "declared hypotheses", outcomes)
    assert failures(outcomes) == []


def test_every_used_hypothesis_is_needed(statements, record_property):
    """Declared without a hypothesis that the derivation used, it is refused."""
    outcomes = []
    for statement in statements:
        derivation = statement.derive()
        for name in derivation.hypotheses:
            others = {n: claim for n, claim in statement.hypotheses.items() if n != name}
            outcome = declares(statement, derivation.judgement, hypotheses=others)
            outcome.what = f"without {name}"
            if outcome.verdict == "accepted":
                outcome.verdict = "failure"
            outcomes.append(outcome)
    report(record_property, "dropped hypotheses", outcomes)
    assert failures(outcomes) == []


def test_a_derivation_that_asks_for_a_dropped_hypothesis_is_told(statements):
    for statement in statements:
        for name in statement.derive().hypotheses:
            others = {n: claim for n, claim in statement.hypotheses.items() if n != name}
            with pytest.raises(
                (NotDerived, Refusal, AttributeError), match=r"expected .*found"
            ) as caught:
                derive(dataclasses.replace(statement, hypotheses=others, _derivation=None))
            assert name in str(caught.value) or "hypotheses" in str(caught.value)


def test_every_declared_hypothesis_is_used_or_linked(statements):
    """One that no step uses is there for a counterexample to show what fails without it."""
    linked = {(link.target, link.hypothesis) for link in links()}
    for statement in statements:
        for name in set(statement.hypotheses) - set(statement.derive().hypotheses):
            assert (statement.full_name, name) in linked, f"{statement.full_name}: {name}"


# --- the harness itself --------------------------------------------------------------------------


def test_the_harness_notices_a_derivation_that_proves_something_else(statements):
    statement = next(s for s in statements if len(s.derive().hypotheses) > 0)
    name = statement.derive().hypotheses[0]
    weaker = discharge(statement.hypotheses[name], statement.derive().judgement)
    unit = harness.of_statement(statement)
    assert not unit.reached_by(weaker)
    assert not unit.reached_by(assume(statement.hypotheses[name]))
    same_again = restate(statement.conclusion, statement.derive().judgement)
    assert unit.reached_by(same_again)


def test_the_harness_calls_crashes_failures(units):
    def crash():
        raise ZeroDivisionError

    def mumble():
        raise Refusal("no")

    assert judged(units[0], lambda: "", crash).verdict == "failure"
    assert judged(units[0], lambda: "", mumble).verdict == "failure"


def test_interception_leaves_no_trace(units):
    from pgb.prove import logic

    assert logic.consequence is harness.RULES["consequence"]
    assert len(units[0].calls) > 0
