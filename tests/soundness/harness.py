"""The mutation harness: what becomes of a derivation when one thing in it is changed.

A unit is a derivation that can be run again: a statement's proof or a lemma. A mutant is *refused*
(with what was expected and what was found), or *proves the unit's own claim* all the same, or
proves another claim, which the comparison with the catalogue refuses; anything else is a failure.
"""

from __future__ import annotations

import functools
import inspect
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from types import ModuleType
from typing import Any

from pgb.kernel import judgement as kernel
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, read
from pgb.kernel.normal import same
from pgb.kernel.sorts import Index
from pgb.kernel.terms import Term
from pgb.result import NotDerived, catalogue
from pgb.result.statement import Given, Statement
from tests.soundness.perturb import perturbed

RULES = {
    name: getattr(kernel, name)
    for name in kernel.__all__
    if name != "read" and inspect.isfunction(getattr(kernel, name))
}


@dataclass
class Unit:
    """A derivation that can be run again, and what it must prove."""

    name: str
    run: Callable[[], Judgement]
    conclusion: Term
    hypotheses: tuple[Term, ...]
    calls: list[str] = field(default_factory=list)

    def reached_by(self, judgement: Judgement) -> bool:
        record = read(judgement)
        return same(record.conclusion, self.conclusion) and all(
            any(same(used, declared) for declared in self.hypotheses) for used in record.hypotheses
        )


@dataclass
class Outcome:
    unit: str
    what: str
    verdict: str  # refused, own claim, other claim, failure
    message: str = ""


@contextmanager
def intercepted(watch: Callable[[str, Any, tuple[Any, ...]], Judgement]) -> Iterator[None]:
    """Every call of a rule outside the kernel goes through `watch`."""
    places: list[tuple[ModuleType, str, Any]] = []

    def wrapper(name: str, rule: Any) -> Any:
        @functools.wraps(rule)
        def call(*arguments: Any) -> Judgement:
            return watch(name, rule, arguments)

        return call

    by_rule = {rule: wrapper(name, rule) for name, rule in RULES.items()}
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and module is not kernel and _ours(module):
            for key, value in list(vars(module).items()):
                if inspect.isfunction(value) and value in by_rule:
                    places.append((module, key, value))
    try:
        for module, key, value in places:
            setattr(module, key, by_rule[value])
        yield
    finally:
        for module, key, value in places:
            setattr(module, key, value)


def _ours(module: ModuleType) -> bool:
    name = module.__name__  # citing (`pgb.result`) is machinery, not a derivation
    return name.startswith(("pgb.", "pgb_script_", "mutant_")) and not name.startswith("pgb.result")


def statements() -> list[Statement]:
    """All statements of the catalogue, derived."""
    found = []
    for path in catalogue.paths().values():
        for statement in catalogue.load(path).statements.values():
            statement.derive()
            found.append(statement)
    return found


def units() -> list[Unit]:
    """All statements of the catalogue and all lemmas of the proof language, run once."""
    made = [of_statement(statement) for statement in statements()]
    made += lemmas()
    for unit in made:
        unit.calls = recorded(unit)
    return made


def of_statement(statement: Statement) -> Unit:
    declared = statement.hypotheses
    return Unit(
        statement.full_name,
        lambda: statement.proof(Given(declared)),
        statement.conclusion,
        tuple(declared.values()),
    )


def lemmas() -> list[Unit]:
    """The cached lemmas of `pgb.prove`, without arguments or about an index sort."""
    made = []
    for module in [m for n, m in sorted(sys.modules.items()) if n.startswith("pgb.prove.")]:
        for name, value in sorted(vars(module).items()):
            build = getattr(value, "__wrapped__", None)
            if not hasattr(value, "cache_clear") or build is None:
                continue
            if build.__module__ != module.__name__:
                continue
            parameters = list(inspect.signature(build).parameters.values())
            if all(p.annotation in (Index, "Index") for p in parameters):
                sorts = tuple(Index(f"J{n}") for n in range(len(parameters)))
                judgement = value(*sorts)
                run = functools.partial(build, *sorts)
                made.append(Unit(name, run, judgement.conclusion, judgement.hypotheses))
    return made


def recorded(unit: Unit) -> list[str]:
    """The rules that the unit calls, in order."""
    calls: list[str] = []

    def watch(name: str, rule: Any, arguments: tuple[Any, ...]) -> Judgement:
        calls.append(name)
        return rule(*arguments)

    with intercepted(watch):
        judgement = unit.run()
    assert unit.reached_by(judgement), unit.name
    return calls


def with_call_perturbed(unit: Unit, place: int, seed: int) -> Outcome | None:
    """Run the unit with the arguments of one of its rule calls changed."""
    random = Random(f"{unit.name} {place} {seed}")
    seen: list[Judgement] = []
    at = [0]
    change: list[str] = []

    def watch(name: str, rule: Any, arguments: tuple[Any, ...]) -> Judgement:
        at[0] += 1
        if at[0] == place + 1:
            found = perturbed(name, arguments, random, seen)
            if found is None:
                raise NothingToChange
            what, arguments = found
            change.append(f"call {place} ({name}): {what}")
        judgement = rule(*arguments)
        seen.append(judgement)
        return judgement

    try:
        with intercepted(watch):
            return judged(unit, lambda: change[-1] if change else "", unit.run)
    except NothingToChange:
        return None


class NothingToChange(BaseException):
    """The call has no argument that the harness can change."""


def judged(unit: Unit, what: Callable[[], str], run: Callable[[], Judgement]) -> Outcome:
    """What becomes of a mutant."""
    try:
        judgement = run()
    except (Refusal, NotDerived) as refusal:
        message = str(refusal)
        clear = "expected" in message and "found" in message
        return Outcome(unit.name, what(), "refused" if clear else "failure", message)
    except ValueError as error:  # a conjunction unpacked into the wrong number of parts
        clear = "values to unpack (expected" in str(error)
        return Outcome(unit.name, what(), "refused" if clear else "failure", str(error))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}"
        return Outcome(unit.name, what(), "failure", f"{where}: {type(error).__name__}: {error}")
    verdict = "own claim" if unit.reached_by(judgement) else "other claim"
    return Outcome(unit.name, what(), verdict)


def counted(outcomes: list[Outcome]) -> str:
    count = Counter(outcome.verdict for outcome in outcomes)
    return ", ".join(f"{n} {verdict}" for verdict, n in count.most_common())
