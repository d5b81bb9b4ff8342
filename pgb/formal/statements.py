"""Statements.v: every background fact and every statement of the catalogue as Rocq reads it.

A statement of the result `vanishing` called `at_local_minima` is `vanishing.at_local_minima`, a
background fact `fact.NAME`, a named definition `Def.NAME`.
"""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from pgb.formal.definitions import Definitions, kind, sort_variables
from pgb.formal.names import identifier, unused
from pgb.formal.sorts import type_of, variables
from pgb.formal.terms import ARROW, BINDER, Writer
from pgb.kernel.sorts import Index, Sort, Space
from pgb.kernel.terms import Term, Var

if TYPE_CHECKING:
    from pgb.result.statement import Result

WIDTH = 110
CONTINUED = " " * 4  # how the rest of a long line is indented

HEADER = """\
(* Made from the propositions of pgb's kernel language by `python -m pgb.formal`: do not edit. *)
(*   Def.NAME            the named definitions                                                 *)
(*   fact.NAME           the background facts                                                  *)
(*   RESULT.STATEMENT    the statements of the catalogue                                       *)
From Elimination Require Import Definitions Language.
Unset Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
"""


class Proposition:
    """A closed claim for all sorts: its sort variables, its variables and named hypotheses."""

    def __init__(
        self,
        hypotheses: Mapping[str, Term],
        conclusion: Term,
        plain: frozenset[Sort] = frozenset(),
    ) -> None:
        self.hypotheses, self.conclusion, self.plain = hypotheses, conclusion, plain
        self.claims = (*hypotheses.values(), conclusion)

    def text(self, name: str, definitions: Definitions) -> str:
        """The definition of this proposition under the name."""
        free = free_variables(self.claims)
        found = [s for v in free for s in variables(v.sort)] + [*sort_variables(self.claims)]
        sorts = sorted(dict.fromkeys(found), key=rank)
        named: dict[Sort, str] = {}
        for sort in sorts:
            named[sort] = unused(str(sort), named.values())
        called: dict[Term, str] = {}
        for variable in free:
            called[variable] = unused(variable.name, {*called.values(), *named.values()})
        writer = Writer(named, called, definitions.reference)
        lines = [f"Definition {name} : Prop :="]
        if sorts:
            lines.append(f"  forall {_bound((named[s], self._kind(s)) for s in sorts)},")
            lines.append("  " + " -> ".join(f"inhabited {named[s]}" for s in sorts) + " ->")
        if free:
            lines.append(f"  forall {_bound((called[v], type_of(v.sort, named)) for v in free)},")
        for label, claim in self.hypotheses.items():
            lines.append(f"  (* {label} *) {writer.write(claim, ARROW - 1)} ->")
        lines.append(f"  {writer.write(self.conclusion, BINDER)}.")
        return "\n".join(lines)

    def _kind(self, sort: Sort) -> str:
        return "Type" if sort in self.plain else kind(sort)


def rank(sort: Sort) -> tuple[bool, int]:
    """Samples, inputs, outputs, coordinates, other ranges; then spaces."""
    return isinstance(sort, Space), "MNKD".find(str(sort)) % 5


def _bound(pairs: Iterable[tuple[str, str]]) -> str:
    """(K D : finType) (T : space): neighbours of one type together."""
    groups: list[tuple[list[str], str]] = []
    for name, of in pairs:
        if groups and groups[-1][1] == of:
            groups[-1][0].append(name)
        else:
            groups.append(([name], of))
    return " ".join(f"({' '.join(names)} : {of})" for names, of in groups)


def free_variables(claims: Iterable[Term]) -> tuple[Var, ...]:
    """The free variables in the order of their first appearance."""
    found: dict[Var, None] = {}

    def walk(term: Term) -> None:
        if isinstance(term, Var):
            found[term] = None
        elif not term.free <= found.keys():
            for child in term.children:
                walk(child)

    for claim in claims:
        walk(claim)
    return tuple(found)


def fact_propositions(used: Mapping[str, list[tuple[Sort, ...]]]) -> Iterator[
    tuple[str, Proposition]
]:  # fmt: skip
    """The background facts, over sort variables where the fact is about sorts of any shape.

    `used` says at which sorts the catalogue takes the facts about Euclidean spaces and products.
    """
    from pgb.facts import FACTS, statement

    for name, fact in FACTS.items():
        if {"euclidean", "product"}.isdisjoint(fact.kinds):
            parameters = list(inspect.signature(fact.build).parameters)
            sorts = [
                Index(p) if k == "index" else Space(p)
                for p, k in zip(parameters, fact.kinds, strict=True)
            ]
            plain = frozenset(s for s, k in zip(sorts, fact.kinds, strict=True) if k == "any")
            yield name, Proposition({}, statement(name, *sorts), plain)
        else:
            for place, found in enumerate(used.get(name, [])):
                yield f"{name}_{place + 1}", Proposition({}, statement(name, *found))


def used_sorts(results: Iterable[Result]) -> dict[str, list[tuple[Sort, ...]]]:
    """The sorts at which the derivations of the results take each fact."""
    found: dict[str, dict[tuple[Sort, ...], None]] = {}
    seen = set()
    stack = [s.derive().judgement for r in results for s in r.statements.values()]
    while stack:
        judgement = stack.pop()
        if judgement in seen:
            continue
        seen.add(judgement)
        record = judgement.record
        if record.rule == "background":
            name, *sorts = record.arguments
            found.setdefault(name, {})[tuple(sorts)] = None
        stack.extend(record.premises)
    return {name: sorted(sorts, key=str) for name, sorts in found.items()}


def statements_file(results: Iterable[Result]) -> str:
    """The text of Statements.v."""
    known = list(results)
    facts = list(fact_propositions(used_sorts(known)))
    modules = {"fact": facts}
    for result in known:
        modules[identifier(result.name)] = [
            (identifier(s.name), Proposition(s.hypotheses, s.conclusion))
            for s in result.statements.values()
        ]
    claims = [c for entries in modules.values() for _, p in entries for c in p.claims]
    definitions = Definitions(claims)
    pieces = [HEADER, "Module Def.", *definitions, "End Def.\n"]
    for module, entries in modules.items():
        pieces.append(f"Module {module}.")
        pieces += [proposition.text(name, definitions) for name, proposition in entries]
        pieces.append(f"End {module}.\n")
    return wrapped("\n".join(pieces)) + "\n"


def wrapped(text: str) -> str:
    """The text, lines that are too long broken at spaces, their rest indented under them."""
    return "\n".join(_wrapped(line) for line in text.split("\n"))


def rewrapped(text: str, width: int) -> list[str]:
    """The lines of a text of Statements.v, broken anew for another width."""
    whole: list[str] = []
    for line in text.split("\n"):
        if whole and line.startswith(CONTINUED):
            whole[-1] += " " + line.strip()
        else:
            whole.append(line)
    return [part for line in whole for part in _wrapped(line, width).split("\n")]


def _wrapped(line: str, width: int = WIDTH) -> str:
    if len(line) <= width or line.startswith("(*"):
        return line
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(
        line.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
