"""What shows that a hypothesis is needed: the statement itself, evaluated on an instance.

Every other hypothesis must be proved there and the conclusion refuted. As the statement is derived,
the hypothesis then fails; that it is not proved is checked all the same. A counterexample that
declares a link must show it on one of its instances; any other instance of the catalogue may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pgb.kernel.normal import same
from pgb.kernel.sorts import Real, Sort, Space
from pgb.result.links import fails_without
from pgb.witness.errors import InputError
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

if TYPE_CHECKING:
    from pgb.kernel.terms import Term
    from pgb.result.links import Link
    from pgb.result.statement import Result, Statement


@dataclass(frozen=True)
class Shown:
    """`proved` on an instance, or `undecided` with what stands in the way on each."""

    verdict: str
    instance: str
    detail: str


def shown(link: Link, digits: int = 50) -> Shown:
    """Whether the counterexample shows what it is linked to. Raises `BadLink`."""
    if link.about_transformation:
        link.ingredient()
        return _by_its_own_legs(link.counterexample, digits)
    statement = link.statement()
    derived = _by_derivation(link, statement)
    if derived:
        return Shown("proved", "", f"{derived} says so")
    found = []
    for name in instances(link.counterexample):
        obstacle = next(_obstacles(link, statement, name, digits), "")
        if not obstacle:
            detail = "the other hypotheses are proved, the conclusion is refuted"
            return Shown("proved", name, detail)
        found.append(f"{name}: {obstacle}")
    return Shown("undecided", "", "; ".join(found) or "expected an instance, found none")


def _by_derivation(link: Link, statement: Statement) -> str:
    """The counterexample's own statement that the linked one is false without the hypothesis."""
    sorts = {v.sort for claim in statement.hypotheses.values() for v in claim.free}
    spaces: dict[Sort, Sort] = {sort: Real for sort in sorts if isinstance(sort, Space)}
    claim = fails_without(statement, link.hypothesis, spaces)
    for own in link.counterexample.statements.values():
        if not own.hypotheses and same(own.conclusion, claim):
            own.derive()
            return own.full_name
    return ""


def instances(result: Result) -> tuple[str, ...]:
    """The names of all instances of a result."""
    named = (name for statement in result.statements.values() for name in statement.instances)
    return tuple(dict.fromkeys((*result.witnesses, *result.instances, *named)))


def found(statement: Statement, digits: int = 50) -> dict[str, tuple[str, ...]]:
    """By hypothesis, the instances of the catalogue on which it alone fails and the claim too."""
    shown: dict[str, list[str]] = {}
    for result, name in every_instance():
        for hypothesis in _alone(statement, result, name, digits):
            shown.setdefault(hypothesis, []).append(name)
    return {hypothesis: tuple(names) for hypothesis, names in shown.items()}


@cache
def every_instance() -> tuple[tuple[Result, str], ...]:
    """All instances of the catalogue, with a result that names each. Raises `BadScript`."""
    from pgb.result.catalogue import load, paths

    known: dict[tuple[str, str], tuple[Result, str]] = {}
    for result in map(load, paths().values()):
        for name in instances(result):
            owner = result.name if name in result.instances else ""
            known.setdefault((owner, name), (result, name))
    return tuple(known.values())


def _alone(statement: Statement, result: Result, name: str, digits: int) -> Iterator[str]:
    """The hypothesis that alone is not proved on an instance where the conclusion is refuted."""
    judged = _judge(statement, result, name, digits)
    if isinstance(judged, str) or judged(statement.conclusion) is not Verdict.REFUTED:
        return
    missing = []
    for hypothesis, claim in statement.hypotheses.items():
        if judged(claim) is not Verdict.PROVED:
            missing.append(hypothesis)
            if len(missing) > 1:
                return
    yield from missing


def _judge(
    statement: Statement, result: Result, name: str, digits: int
) -> Callable[[Term], Verdict] | str:
    """Verdicts on an instance; in words why there are none."""
    try:
        on = evaluator(result, name, digits)
    except InputError as error:
        return str(error)
    for claim in (*statement.hypotheses.values(), statement.conclusion):
        for variable in on.interpretation.unknown(claim):
            return f"expected a value for {variable.name}, found none"
    return lambda claim: on.claim(claim, without=(statement,)).verdict


def _obstacles(link: Link, statement: Statement, name: str, digits: int) -> Iterator[str]:
    """What keeps the instance from being a counterexample, the cheapest test first."""
    judged = _judge(statement, link.counterexample, name, digits)
    if isinstance(judged, str):
        yield judged
        return
    conclusion = judged(statement.conclusion)
    if conclusion is not Verdict.REFUTED:
        yield f"expected the conclusion refuted, found it {conclusion}"
    for hypothesis, claim in statement.hypotheses.items():
        verdict = judged(claim)
        if hypothesis == link.hypothesis:
            if verdict is Verdict.PROVED:
                yield f"expected {hypothesis} to fail, found it proved"
        elif verdict is not Verdict.PROVED:
            yield f"expected {hypothesis} proved, found it {verdict}"


def _by_its_own_legs(result: Result, digits: int) -> Shown:
    """An ingredient is no proposition: what the counterexample states must be proved itself."""
    from pgb.result.derivation import NotDerived
    from pgb.witness.leg import witness_leg

    try:
        leg = witness_leg(result, digits)
    except NotDerived as error:
        return Shown("undecided", "", str(error))
    if leg.verdict == "proved":
        return Shown("proved", ", ".join(instances(result)), "its own statements are proved there")
    return Shown("undecided", "", f"its witness leg is {leg.verdict}: {leg.reason}")
