"""The witness leg of a result: every statement on every instance.

On an instance each hypothesis, the conclusion and every shown step of the derivation is judged.

    proved      every hypothesis and conclusion is proved on every instance
    supported   some are only enclosed or sampled
    refuted     a hypothesis, a conclusion or a step fails on an instance
    undecided   a hypothesis or a conclusion could not be judged
    none        there is no instance

A step whose own assumptions fail on the instance is `vacuous` there: it is counted apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pgb.kernel.binding import abstract
from pgb.kernel.normal import same
from pgb.kernel.terms import And, ForAll, Implies, Not, Term
from pgb.witness.certificates import from_catalogue, of_lemma, of_statement
from pgb.witness.errors import InputError
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Interpretation
from pgb.witness.networks import network
from pgb.witness.verdict import Claim, Verdict

if TYPE_CHECKING:
    from pgb.result.derivation import Step
    from pgb.result.statement import Result, Statement

ORDER = ("none", "proved", "supported", "undecided", "refuted")
"""The verdicts of a leg, the worst last."""


@dataclass(frozen=True)
class ClaimReport:
    """One proposition on one instance. `kind`: hypothesis, conclusion or step."""

    label: str
    kind: str
    verdict: str
    route: str
    detail: str


@dataclass(frozen=True)
class InstanceWitness:
    """One statement on one instance."""

    name: str
    verdict: str
    claims: list[ClaimReport]

    def count(self, verdict: str) -> int:
        """How many claims have this verdict."""
        return sum(claim.verdict == verdict for claim in self.claims)


@dataclass(frozen=True)
class StatementWitness:
    """One statement on its instances."""

    verdict: str
    reason: str
    instances: list[InstanceWitness]


@dataclass(frozen=True)
class WitnessLeg:
    """The witness leg of a result."""

    verdict: str
    reason: str
    digits: int
    statements: dict[str, StatementWitness]


def witness_leg(result: Result, digits: int = 60) -> WitnessLeg:
    """Judge all statements of a result on all their instances.

    Args:
        result: its statements are derived where they are not yet.
        digits: from 15 to 1000.

    Raises:
        NotDerived: a statement's derivation does not check.
        ValueError: digits out of range.
    """
    statements = {name: _statement(s, digits) for name, s in result.statements.items()}
    verdict = worst(found.verdict for found in statements.values())
    reasons = [f"{name}: {found.reason}" for name, found in statements.items() if found.reason]
    return WitnessLeg(verdict, "; ".join(reasons), digits, statements)


def worst(verdicts: Iterable[str]) -> str:
    """The worst verdict; none where there are none."""
    return max(verdicts, key=ORDER.index, default="none")


def _statement(statement: Statement, digits: int) -> StatementWitness:
    if not statement.instances:
        return StatementWitness("none", statement.result.unwitnessed, [])
    try:
        found = [_instance(statement, name, digits) for name in statement.instances]
    except InputError as error:
        return StatementWitness("undecided", str(error), [])
    return StatementWitness(
        worst(instance.verdict for instance in found), "; ".join(_reasons(found)), found
    )


def _reasons(instances: list[InstanceWitness]) -> Iterator[str]:
    """What keeps the statement from being proved, one line for each claim."""
    for instance in instances:
        for claim in instance.claims:
            essential = claim.kind != "step"
            if claim.verdict == "refuted" or (essential and claim.verdict != "proved"):
                what = f"the {claim.kind} {claim.label}" if essential else f"a step ({claim.label})"
                detail = f": {claim.detail}" if claim.detail else ""
                yield f"{what} is {claim.verdict} on {instance.name}{detail}"


def instance_of(result: Result, name: str) -> Interpretation:
    """The interpretation that a result's script or a problem file gives. InputError if none."""
    return _built(result, name) if name in result.instances else network(name)


@cache
def _built(result: Result, name: str) -> Interpretation:
    return result.instances[name]()


@cache
def _evaluator(
    interpretation: Interpretation, own: tuple[Statement, ...], digits: int
) -> Evaluator:
    known = dict.fromkeys((*from_catalogue(), *map(of_statement, own)))
    return Evaluator(interpretation, digits, (*known, *map(of_lemma, interpretation.lemmas)))


def evaluator(result: Result, name: str, digits: int) -> Evaluator:
    """The evaluator of a result's instance, shared by all results that name the same file."""
    known = {certificate.statement for certificate in from_catalogue()}
    own = tuple(s for s in result.statements.values() if s.certifies and s not in known)
    return _evaluator(instance_of(result, name), own, digits)


def _instance(statement: Statement, name: str, digits: int) -> InstanceWitness:
    on = evaluator(statement.result, name, digits)
    claims = [_report(label, "hypothesis", c) for label, c in _hypotheses(statement, on)]
    conclusion = on.claim(statement.conclusion, without=(statement,))
    claims.append(_report(statement.name, "conclusion", conclusion))
    claims += [_step(step, statement, on) for step in statement.derive().steps]
    return InstanceWitness(name, _verdict(claims), claims)


def _hypotheses(statement: Statement, on: Evaluator) -> Iterator[tuple[str, Claim]]:
    for label, hypothesis in statement.hypotheses.items():
        yield label, on.claim(hypothesis, without=(statement,))


def _verdict(claims: list[ClaimReport]) -> str:
    if any(claim.verdict == Verdict.REFUTED for claim in claims):
        return "refuted"
    essential = {claim.verdict for claim in claims if claim.kind != "step"}
    if Verdict.UNDECIDED in essential:
        return "undecided"
    return "proved" if essential == {Verdict.PROVED} else "supported"


def _report(label: str, kind: str, claim: Claim) -> ClaimReport:
    detail = claim.detail
    if claim.counterexample and claim.counterexample != detail:
        detail = f"{claim.counterexample}: {detail}" if detail else claim.counterexample
    return ClaimReport(label, kind, str(claim.verdict), str(claim.route or ""), detail)


def _step(step: Step, statement: Statement, on: Evaluator) -> ClaimReport:
    """A step for all values of its own variables, under its own assumptions."""
    judgement, placed = step.judgement, on.interpretation.placed
    declared = [placed(h) for h in statement.hypotheses.values()]
    own = [h for h in map(placed, judgement.hypotheses) if not any(same(h, d) for d in declared)]
    fixed = frozenset().union(*(claim.free for claim in (placed(statement.conclusion), *declared)))
    if (
        own
        and on.claim(_closed(Not(And(*own)), on, fixed), without=(statement,)).verdict == "proved"
    ):
        return ClaimReport(step.words, "step", "vacuous", "", "what it assumes fails here")
    reached = placed(judgement.conclusion)
    goal = Implies(And(*own), reached) if own else reached
    return _report(step.words, "step", on.claim(_closed(goal, on, fixed), without=(statement,)))


def _closed(claim: Term, on: Evaluator, fixed: frozenset[Term]) -> Term:
    """The claim for all values of its own variables: neither the statement's nor the instance's."""
    for variable in on.interpretation.unknown(claim):
        if variable in fixed:
            continue
        claim = ForAll(abstract(variable, claim, variable.name.split("!")[0]))
    return claim
