"""Why a shown step holds: its rule in words and what it uses.

A step is followed back through its premises to the nearest earlier step, hypothesis, background
fact or cited statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pgb.kernel.judgement import Judgement, read
from pgb.kernel.normal import head, same
from pgb.kernel.terms import And, Implies, Not, Num, Term
from pgb.result.derivation import Derivation, Step, owner
from pgb.result.statement import Statement

KINDS = ("step", "hypothesis", "statement", "fact", "assumption")
TRANSPARENT = ("restate", "instantiate", "retype")
LOCAL = (*TRANSPARENT, "generalise", "discharge", "obtain")
RULES = {
    "assume": "assume it",
    "discharge": "the assumption becomes a premise",
    "consequence": "by logic",
    "generalise": "the value was arbitrary",
    "exhibit": "a value that has the property",
    "obtain": "take a value that is known to exist",
    "replace": "rewrite with an equation",
    "extend": "functions that agree everywhere are equal",
    "combine": "add up",
    "restate": "the same claim, definitions unfolded",
    "instantiate": "at these values",
    "retype": "at these ranges",
    "background": "a background fact",
    "gather": "put together",
    "calculate": "by calculation: both sides have one normal form",
}


@dataclass(frozen=True)
class Source:
    """What a step uses: an earlier step, a hypothesis, a fact, a statement or an assumption."""

    kind: str
    name: str
    judgement: Judgement


@dataclass(frozen=True)
class Summand:
    """One premise of a linear combination, with its multiplier."""

    weight: Term | None
    claim: Term
    source: Source | None


@dataclass(frozen=True)
class Reason:
    """One shown step, explained."""

    number: int
    words: str
    judgement: Judgement
    rule: str
    summands: tuple[Summand, ...]
    sources: tuple[Source, ...]
    assumptions: tuple[Term, ...]
    how: str = ""
    main: Source | None = None
    """What `rule` says: `use` or `apply` this source, or the name of a rule."""

    def names(self, kind: str) -> tuple[str, ...]:
        """The names of the sources of one kind."""
        return tuple(source.name for source in self.sources if source.kind == kind)


def reasons(derivation: Derivation) -> Iterator[Reason]:
    """The derivation's steps in order, each explained from those before it."""
    known: dict[Judgement, int] = {}
    for number, step in enumerate(derivation.steps, 1):
        yield _Explainer(derivation.statement, known).explain(number, step)
        known.setdefault(step.judgement, number)
    if derivation.judgement not in known:
        last = Step(derivation.judgement, "this gives the conclusion")
        number = len(derivation.steps) + 1
        yield _Explainer(derivation.statement, known).explain(number, last)


class _Explainer:
    def __init__(self, statement: Statement, known: dict[Judgement, int]) -> None:
        self.statement, self.known = statement, known

    def explain(self, number: int, step: Step) -> Reason:
        record = read(step.judgement)
        standing = [h for h in record.hypotheses if not self._hypothesis(h)]
        sources = [
            source
            for source in self._sources(step.judgement)
            if source.kind != "assumption"
            or any(same(source.judgement.conclusion, h) for h in standing)
        ]
        sources.sort(key=_place)
        core = self._core(step.judgement)
        how, main = self._how(step.judgement, core)
        return Reason(
            number,
            step.words,
            step.judgement,
            _told(how, main),
            tuple(self._summands(core)) if self._leaf(core) is None else (),
            tuple(sources),
            tuple(standing),
            how,
            main,
        )

    def _hypothesis(self, claim: Term) -> str | None:
        declared = self.statement.hypotheses.items()
        return next((name for name, known in declared if same(known, claim)), None)

    def _leaf(self, node: Judgement) -> Source | None:
        """What the judgement is known as, if the reader has met it."""
        if node in self.known:
            return Source("step", str(self.known[node]), node)
        cited = owner(node)
        if cited is not None and cited is not self.statement:
            return Source("statement", cited.full_name, node)
        record = read(node)
        if record.rule == "background":
            return Source("fact", record.arguments[0], node)
        if record.rule == "assume":
            name = self._hypothesis(record.conclusion)
            return Source("hypothesis" if name else "assumption", name or "", node)
        return None

    def _sources(self, judgement: Judgement) -> list[Source]:
        found: dict[tuple[str, str], Source] = {}
        seen: set[Judgement] = set()
        stack = list(reversed(read(judgement).premises)) or [judgement]
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            leaf = self._leaf(node)
            if leaf is None:
                stack += reversed(read(node).premises)
            else:
                key = (leaf.kind, leaf.name or str(leaf.judgement.conclusion))
                found.setdefault(key, leaf)
        return list(found.values())

    def _core(self, node: Judgement) -> Judgement:
        """The judgement without restating, instantiating and taking parts of conjunctions."""
        while self._leaf(node) is None:
            record = read(node)
            part = record.rule == "consequence" and len(record.premises) == 1
            if record.rule not in LOCAL and not part:
                break
            node = record.premises[-1]
        return node

    def _how(self, judgement: Judgement, core: Judgement) -> tuple[str, Source | None]:
        leaf = self._leaf(core)
        if leaf is not None and core is not judgement:
            return "use", leaf
        record = read(core)
        if record.rule == "consequence":
            rule = record.premises[0] if record.premises else None
            root = self._root(rule) if rule and type(head(rule.conclusion)) is Implies else None
            if root is not None and root.kind in ("fact", "statement"):
                return "apply", root
            if type(head(record.conclusion)) is And:
                return "gather", None
        if record.rule == "combine" and not record.premises:
            return "calculate", None
        return record.rule, None

    def _root(self, node: Judgement) -> Source | None:
        """What is being applied: the general claim below instances, definitions and premises."""
        passing = (*TRANSPARENT, "consequence", "generalise", "discharge")
        while True:
            leaf = self._leaf(node)
            if leaf is not None:
                return leaf
            record = read(node)
            if record.rule not in passing or not record.premises:
                return None
            node = record.premises[0]

    def _summands(self, core: Judgement) -> Iterator[Summand]:
        record = read(core)
        if record.rule != "combine":
            return
        for premise, weight in record.arguments[1:]:
            factor = _factor(weight)
            yield Summand(factor, premise.conclusion, self._leaf(self._core(premise)))


def _factor(weight: Any) -> Term | None:
    """A multiplier as a term; None where it is 1."""
    if isinstance(weight, Judgement):
        return _right(weight.conclusion)
    term = weight if isinstance(weight, Term) else Num(weight)
    return None if term is Num(1) else term


def _place(source: Source) -> tuple[int, int]:
    return KINDS.index(source.kind), int(source.name) if source.kind == "step" else 0


def _right(claim: Term) -> Term:
    if type(claim) is Not:
        return claim.children[0].children[0]
    return claim.children[1]


def _told(how: str, main: Source | None) -> str:
    if main is None:
        return RULES[how]
    if how == "apply":
        return f"apply {_called(main)}"
    return f"this is {_called(main)}" + ("" if main.kind == "hypothesis" else ", used here")


def _called(source: Source) -> str:
    return {
        "step": f"step {source.name}",
        "hypothesis": f"the hypothesis {source.name}",
        "statement": source.name,
        "fact": f"the fact {source.name}",
        "assumption": "an assumption",
    }[source.kind]
