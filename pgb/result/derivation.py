"""Running derivations: what a statement's function proved, step by step, and what it rests on."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import (
    Judgement,
    consequence,
    discharge,
    generalise,
    instantiate,
    read,
    retype,
)
from pgb.kernel.normal import same
from pgb.kernel.sorts import Sort
from pgb.kernel.terms import Implies, Term, Var, number
from pgb.result.statement import Given, Statement


class NotDerived(Exception):
    """A derivation failed, or proved something other than its statement."""


@dataclass(frozen=True)
class Step:
    """A judgement that the derivation shows, with words for it."""

    judgement: Judgement
    words: str


@dataclass(frozen=True)
class Derivation:
    """A statement's derivation, checked."""

    statement: Statement
    judgement: Judgement
    steps: tuple[Step, ...]
    seconds: float

    @property
    def hypotheses(self) -> tuple[str, ...]:
        """The declared hypotheses that the judgement rests on."""
        used = self.judgement.hypotheses
        declared = self.statement.hypotheses.items()
        return tuple(name for name, claim in declared if any(same(claim, h) for h in used))

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(sorted(self.judgement.facts))

    @property
    def cites(self) -> tuple[Statement, ...]:
        """The statements cited directly, in the order of their use."""
        found = (_finals.get(node) for node in self.nodes(include_cited=True))
        return tuple(dict.fromkeys(s for s in found if s and s is not self.statement))

    def nodes(self, *, include_cited: bool = False) -> Iterator[Judgement]:
        """The judgements made for this statement, premises first; cited ones are leaves."""
        seen: set[Judgement] = set()
        stack: list[tuple[Judgement, bool]] = [(self.judgement, False)]
        while stack:
            node, done = stack.pop()
            if done:
                yield node
            elif node not in seen:
                seen.add(node)
                owner = _finals.get(node)
                if owner and owner is not self.statement:
                    if include_cited:
                        yield node
                    continue
                stack.append((node, True))
                stack += [(premise, False) for premise in reversed(read(node).premises)]


_finals: WeakKeyDictionary[Judgement, Statement] = WeakKeyDictionary()
_recording: list[list[Step]] = []


def owner(judgement: Judgement) -> Statement | None:
    """The statement whose derivation ended in this judgement, if any."""
    return _finals.get(judgement)


def step(words: str, judgement: Judgement) -> Judgement:
    """Show this judgement as a step of the derivation, with these words."""
    read(judgement)
    if _recording:
        _recording[-1].append(Step(judgement, words))
    return judgement


def derive(statement: Statement) -> Derivation:
    """Run a statement's derivation and compare what it reached with what was declared."""
    began = time.perf_counter()
    steps: list[Step] = []
    _recording.append(steps)
    try:
        judgement = statement.proof(Given(statement.hypotheses))
        record = read(judgement)
    except Refusal as refusal:
        what = f"{statement.full_name}: step {len(steps) + 1}: {refusal}{_refutation(refusal)}"
        raise NotDerived(what) from refusal
    finally:
        _recording.pop()
    _compare(statement, record.conclusion, record.hypotheses)
    _finals[judgement] = statement
    return Derivation(statement, judgement, tuple(steps), time.perf_counter() - began)


def _refutation(refusal: Refusal) -> str:
    """A point at which the refused equation or inequality is false, where one is found."""
    if refusal.refused is None:
        return ""
    from pgb.witness.refute import counterexample

    found = counterexample(refusal.refused)
    return f"; it is false: {found}" if found else ""


def _compare(statement: Statement, conclusion: Term, hypotheses: tuple[Term, ...]) -> None:
    if not same(conclusion, statement.conclusion):
        raise NotDerived(
            f"{statement.full_name}: expected the conclusion {statement.conclusion}, "
            f"found {conclusion}"
        )
    for claim in hypotheses:
        if not any(same(claim, declared) for declared in statement.hypotheses.values()):
            raise NotDerived(
                f"{statement.full_name}: expected only the hypotheses "
                f"{', '.join(statement.hypotheses) or 'none'}, found {claim}"
            )


def cite(
    statement: Statement,
    at: Mapping[Var, Any],
    sorts: Mapping[Sort, Sort],
    given: Mapping[str, Judgement],
) -> Judgement:
    """The statement at other values and sorts, its hypotheses replaced by proofs of them.

    `at` maps the statement's own variables to values (at the new sorts).
    """
    derivation = statement.derive()
    used = derivation.hypotheses
    judgement = derivation.judgement
    for name in reversed(used):
        judgement = discharge(statement.hypotheses[name], judgement)
    variables = [v for v in at if isinstance(v, Var)]
    for variable in reversed(variables):
        judgement = generalise(variable, judgement)
    if sorts:
        judgement = retype(judgement, *sorts.items())
    if variables:
        judgement = instantiate(judgement, *(number(at[v]) for v in variables))
    for name in used:
        if name not in given:
            raise Refusal(f"expected the hypothesis {name} of {statement.full_name}, found none")
        claim = judgement.conclusion
        assert isinstance(claim, Implies)
        judgement = consequence(claim.children[1], judgement, given[name])
    return judgement
