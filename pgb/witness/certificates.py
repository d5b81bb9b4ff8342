"""What may certify a claim on an instance: statements of the catalogue, and lemmas.

A certificate is a kernel judgement, taken apart: under premises, for all values of variables, an
atom (a proposition that is no conjunction, implication or "for all").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from pgb.kernel.binding import fresh, retype_term
from pgb.kernel.judgement import Judgement, retype
from pgb.kernel.sorts import Product, Sort
from pgb.kernel.terms import And, App, ForAll, Implies, Pair, Term
from pgb.witness.shared import constants, head, opened, reduced

if TYPE_CHECKING:
    from pgb.result.statement import Statement


@dataclass(frozen=True)
class Piece:
    """One thing that a certificate says: from the premises, for all variables, the atom."""

    variables: tuple[Term, ...]
    premises: tuple[Term, ...]
    atom: Term
    constants: frozenset[str]


@dataclass(frozen=True, eq=False)
class Certificate:
    """A proved statement, or a lemma that an instance brings along."""

    name: str
    conclusion: Term
    statement: Statement | None = None
    lemma: Judgement | None = None
    spaces: tuple[tuple[Sort, Sort], ...] = ()

    def at(self, spaces: Mapping[Sort, Sort]) -> Certificate:
        """The same with other sorts in place of spaces."""
        return _at(self, tuple(spaces.items()))

    @cached_property
    def judgement(self) -> Judgement | None:
        """What the kernel accepted; None where the statement is not derived."""
        found = self.lemma
        if self.statement is not None:
            try:
                found = self.statement.derive().judgement
            except Exception:  # whatever a script raises: its own derivation leg reports it
                return None
        return retype(found, *self.spaces) if found and self.spaces else found

    @cached_property
    def hypotheses(self) -> tuple[Term, ...]:
        """What it rests on: of a statement all that it declares, so that it need not be derived."""
        if self.statement is None:
            return self.judgement.hypotheses if self.judgement else ()
        spaces = dict(self.spaces)
        return tuple(retype_term(h, spaces) for h in self.statement.hypotheses.values())

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All that it says, taken apart."""
        return tuple(_pieces(reduced(self.conclusion), (), ()))

    @cached_property
    def rests_on(self) -> frozenset[Statement]:
        """The statement itself and all that its derivation cites, directly or not."""
        return _rests_on(self.statement) if self.statement is not None else frozenset()


@cache
def _at(certificate: Certificate, spaces: tuple[tuple[Sort, Sort], ...]) -> Certificate:
    conclusion = retype_term(certificate.conclusion, dict(spaces))
    return replace(certificate, conclusion=conclusion, spaces=spaces)


@cache
def _rests_on(statement: Statement) -> frozenset[Statement]:
    cited = (_rests_on(other) for other in statement.derive().cites)
    return frozenset((statement,)).union(*cited)


def _pieces(claim: Term, variables: tuple[Term, ...], given: tuple[Term, ...]) -> Iterator[Piece]:
    match claim:
        case And():
            for part in claim.children:
                yield from _pieces(part, variables, given)
        case Implies():
            yield from _pieces(claim.children[1], variables, (*given, claim.children[0]))
        case ForAll():
            domain = claim.children[0].sort.domain  # type: ignore[attr-defined]
            variable = fresh(domain, "v")
            body = opened(claim.children[0], variable)
            yield from _pieces(body, (*variables, variable), given)
            if isinstance(domain, Product):  # also as a tuple of any components
                members = tuple(fresh(part, "v") for part in domain.parts)
                body = opened(claim.children[0], Pair(*members))
                yield from _pieces(body, (*variables, *members), given)
        case App() if head(claim) is not claim and isinstance(head(claim), And):
            yield from _pieces(reduced(head(claim)), variables, given)
        case _:
            yield Piece(variables, given, claim, constants(claim))


@cache
def from_catalogue() -> tuple[Certificate, ...]:
    """The statements marked `certifies`. Scripts that do not load are left out."""
    from pgb.result.catalogue import BadScript, load, paths

    found: list[Certificate] = []
    for path in paths().values():
        if "certifies=True" not in path.read_text(encoding="utf-8"):
            continue
        try:
            result = load(path)
        except BadScript:
            continue
        found += [of_statement(s) for s in result.statements.values() if s.certifies]
    return tuple(found)


@cache
def of_statement(statement: Statement) -> Certificate:
    """The certificate that a statement is."""
    return Certificate(statement.full_name, statement.conclusion, statement)


@cache
def of_lemma(judgement: Judgement) -> Certificate:
    """The certificate that a judgement is."""
    return Certificate(f"lemma {judgement.conclusion!s:.60}", judgement.conclusion, lemma=judgement)
