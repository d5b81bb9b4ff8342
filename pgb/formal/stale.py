"""Whether Statements.v still says what the catalogue says.

Rocq proves what stands in Statements.v. The leg is the result's only if that is the translation of
the very proposition that the derivation reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pgb.formal.definitions import Definitions
from pgb.formal.legs import fact_statements, statements
from pgb.formal.statements import Proposition, fact_propositions, used_sorts, wrapped
from pgb.result.catalogue import load, paths

if TYPE_CHECKING:
    from pgb.kernel.sorts import Sort
    from pgb.result.statement import Result

REASON = "Statements.v is out of date: python -m pgb.formal"


def stale(results: Iterable[Result]) -> dict[str, str]:
    """The full names of what Statements.v says otherwise, with why: statements and facts.

    A definition is written over sort variables, and a result may take it at other sorts alone: then
    the whole catalogue is asked how it reads.
    """
    ours = list(results)
    return _old(ours, ours) and _old(ours, [*(load(path) for path in paths().values()), *ours])


def _old(ours: list[Result], defining: list[Result]) -> dict[str, str]:
    """What Statements.v says otherwise of ours; definitions read as the second ones use them."""
    facts = [*_facts(used_sorts(ours))]
    claims = [c for _, fact in [*fact_propositions({}), *facts] for c in fact.claims]
    for result in defining:
        for s in result.statements.values():
            claims += [*s.hypotheses.values(), s.conclusion]
    definitions = Definitions(claims)
    known = set(statements()["Def"].values())
    changed = [text for text in definitions if wrapped(text) not in known]
    old = {
        s.full_name: REASON
        for r in ours
        for s in r.statements.values()
        if changed or _text(s.name, Proposition(s.hypotheses, s.conclusion), definitions)
        != statements().get(r.name, {}).get(s.name)
    }  # fmt: skip
    for name, fact in facts:
        names = fact_statements(name)
        texts = {n: _text(n, fact, definitions) for n in names}
        if changed or not any(texts[n] == statements()["fact"][n] for n in names):
            old |= {f"fact.{n}": REASON for n in names}
    return old


def _facts(used: dict[str, list[tuple[Sort, ...]]]) -> Iterator[tuple[str, Proposition]]:
    """The facts that derivations take, by their own names: one about shapes comes once for each."""
    general = dict(fact_propositions({}))
    for name, found in used.items():
        if name in general:
            yield name, general[name]
        else:
            shapes = fact_propositions({name: found})
            yield from ((name, shape) for number, shape in shapes if number not in general)


def _text(name: str, proposition: Proposition, definitions: Definitions) -> str:
    return wrapped(proposition.text(name, definitions))
