"""The background facts as text, each at sorts of the kinds it may be taken at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pgb.facts import Fact
from pgb.kernel.sorts import Fun, Index, Product, Real, Sort, Space
from pgb.kernel.terms import Term
from pgb.report.glossary import definitions
from pgb.report.layout import displayed, prose, wrapped
from pgb.report.notation import Writer
from pgb.report.style import LATEX


def described(fact: Fact, width: int) -> list[str]:
    """A fact: its name, its words, its exact statement, its reference."""
    claim = generic(fact)
    lines = [fact.name, *prose(" ".join(fact.words.split()), width, "  ")]
    lines += ["      " + line for line in displayed(Writer([claim]), claim, width - 6)]
    lines += prose(fact.reference, width, "  ")
    return lines + prose(f"Rocq: {formally(fact.name)}", width, "  ")


def formally(name: str) -> str:
    """Where the fact is proved in Rocq, in words."""
    from pgb.formal.legs import fact_statements, legs

    proofs = [legs().get(f"fact.{found}") for found in fact_statements(name)]
    files = dict.fromkeys(leg.file for leg in proofs if leg)
    if proofs and all(proofs):
        return f"fact.{name}, a proof stands in theorems/formal/legs/{', '.join(files)}.v"
    return "no proof: cited from the literature"


def notions(facts: Iterable[Fact], width: int) -> list[str]:
    """The definitions of the notions that the facts speak of."""
    return [
        "  " + line
        for text in definitions(map(generic, facts))
        for line in wrapped(text, width - 2)
    ]


def generic(fact: Fact) -> Term:
    """The fact's claim at sorts that stand for any of their kinds."""
    names: dict[str, Iterator[str]] = {
        "index": iter("KHJI"),
        "topological": iter("STUV"),
        "any": iter("ABCE"),
    }
    return fact.build(*(_sort(kind, names) for kind in fact.kinds))


def _sort(kind: str, names: dict[str, Iterator[str]]) -> Sort:
    if kind == "index":
        return Index(next(names[kind]))
    if kind == "euclidean":
        return Fun(Index(next(names["index"])), Real)
    if kind == "product":
        return Product((Space(next(names["topological"])), Space(next(names["topological"]))))
    return Space(next(names.get(kind, names["any"])))


def generic_lines(fact: Fact, width: int = 84) -> list[str]:
    """The fact's exact statement in LaTeX, in lines."""
    claim = generic(fact)
    return displayed(Writer([claim], LATEX), claim, width)
