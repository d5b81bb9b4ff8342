"""Whether a counterexample shows that a hypothesis is needed: the statement itself, evaluated.

On one of the counterexample's instances every other hypothesis of the linked statement must be
proved and its conclusion refuted. As the statement is derived, the hypothesis then fails there;
that it is not proved is checked all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgb.witness.errors import InputError
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Claim, Verdict

if TYPE_CHECKING:
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
    found = []
    for name in instances(link.counterexample):
        obstacle = next(_obstacles(link, statement, name, digits), "")
        if not obstacle:
            detail = "the other hypotheses are proved, the conclusion is refuted"
            return Shown("proved", name, detail)
        found.append(f"{name}: {obstacle}")
    return Shown("undecided", "", "; ".join(found) or "expected an instance, found none")


def instances(result: Result) -> tuple[str, ...]:
    """The names of all instances of a result."""
    named = (name for statement in result.statements.values() for name in statement.instances)
    return tuple(dict.fromkeys((*result.witnesses, *result.instances, *named)))


def _obstacles(link: Link, statement: Statement, name: str, digits: int) -> Iterator[str]:
    """What keeps the instance from being a counterexample, the cheapest test first."""
    try:
        on = evaluator(link.counterexample, name, digits)
    except InputError as error:
        yield str(error)
        return
    for claim in (*statement.hypotheses.values(), statement.conclusion):
        for variable in on.interpretation.unknown(claim):
            yield f"expected a value for {variable.name}, found none"

    def judged(claim: object) -> Claim:
        return on.claim(claim, without=(statement,))  # type: ignore[arg-type]

    conclusion = judged(statement.conclusion)
    if conclusion.verdict is not Verdict.REFUTED:
        yield f"expected the conclusion refuted, found it {conclusion.verdict}"
    for hypothesis, claim in statement.hypotheses.items():
        found = judged(claim)
        if hypothesis == link.hypothesis:
            if found.verdict is Verdict.PROVED:
                yield f"expected {hypothesis} to fail, found it proved"
        elif found.verdict is not Verdict.PROVED:
            yield f"expected {hypothesis} proved, found it {found.verdict}"


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
