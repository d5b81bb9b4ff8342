"""Claims that follow on an instance from a certificate whose premises are then evaluated there.

A claim is stripped of its outer "for all" and "near" (what holds everywhere holds near a point);
what is left is compared with what each certificate says. Equality of normal forms decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pgb.kernel.binding import abstract, substitute
from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.terms import ForAll, Implies, Near, Term, Var
from pgb.witness.certificates import Certificate, Piece
from pgb.witness.matching import matched
from pgb.witness.shared import all_constants, head, opened, reduced, stand_in


@dataclass(frozen=True)
class Candidate:
    """A certificate that gives the claim, once these premises hold on the instance.

    Nothing is derived to find it: whether the certificate is a judgement is for its user to ask.
    """

    certificate: Certificate
    premises: tuple[Term, ...]


@dataclass(frozen=True)
class _Goal:
    """For all variables, from what is given, the atom."""

    variables: tuple[Var, ...]
    given: tuple[Term, ...]
    atom: Term


@cache
def candidates(claim: Term, certificates: tuple[Certificate, ...]) -> tuple[Candidate, ...]:
    """The certificates that entail a claim, those with the fewest premises first."""
    found = [match for group in _groups(certificates) for match in _matches(claim, group)]
    found.sort(key=lambda match: (len(match[1].premises), match[0]))
    return tuple(candidate for _, candidate in found)


@cache
def _groups(certificates: tuple[Certificate, ...]) -> tuple[tuple[Certificate, ...], ...]:
    """The statements, which all instances share, and the instance's own lemmas."""
    statements = tuple(c for c in certificates if c.statement is not None)
    return statements, tuple(c for c in certificates if c.statement is None)


@cache
def _matches(
    claim: Term, certificates: tuple[Certificate, ...]
) -> tuple[tuple[int, Candidate], ...]:
    """The certificates that entail a claim, each with how much of the claim is stripped off."""
    return tuple(
        (stripped, candidate)
        for stripped, goal in enumerate(_stripped(claim))
        for certificate, piece in _worth_matching(goal.atom, certificates)
        if (candidate := _fits(goal, certificate, piece)) is not None
    )


Entry = tuple[int, Certificate, Piece]


@cache
def _index(
    certificates: tuple[Certificate, ...],
) -> Mapping[type[Term], Mapping[frozenset[str], list[Entry]]]:
    """All that certificates say, by the head of the atom and the definitions that it names."""
    index: dict[type[Term], dict[frozenset[str], list[Entry]]] = {}
    pieces = ((c, piece) for c in certificates for piece in c.pieces)
    for place, (certificate, piece) in enumerate(pieces):
        by_constants = index.setdefault(type(head(piece.atom)), {})
        by_constants.setdefault(piece.constants, []).append((place, certificate, piece))
    return index


def _worth_matching(
    goal: Term, certificates: tuple[Certificate, ...]
) -> Iterator[tuple[Certificate, Piece]]:
    """What has the goal's head and names no other definitions, in the certificates' order."""
    named = all_constants(goal)
    by_constants = _index(certificates).get(type(head(goal)), {})
    entries = [e for constants, known in by_constants.items() if constants <= named for e in known]
    for _, certificate, piece in sorted(entries, key=lambda entry: entry[0]):
        yield certificate, piece


def _stripped(claim: Term) -> Iterator[_Goal]:
    """The claim, and what is left of it below its quantifiers, outermost first."""
    goal = _Goal((), (), reduced(claim))
    while True:
        yield goal
        atom = head(goal.atom)
        if isinstance(atom, ForAll | Near):
            domain = atom.children[0].sort.domain  # type: ignore[attr-defined]
            variable = stand_in("goal", domain, len(goal.variables))
            inner = opened(atom.children[0], variable)
            goal = _Goal((*goal.variables, variable), goal.given, inner)
        elif isinstance(atom, Implies):
            left, right = atom.children
            goal = _Goal(goal.variables, (*goal.given, left), reduced(right))
        else:
            return


def _fits(goal: _Goal, certificate: Certificate, piece: Piece) -> Candidate | None:
    flexible = {*piece.variables, *certificate.conclusion.free}
    try:
        values = matched(piece.atom, goal.atom, flexible)
        if values is None or not all(v in values for v in piece.variables):
            return None
        if not same(substitute(piece.atom, values), goal.atom):
            return None
        return _instance(goal, certificate, piece, values)
    except Refusal:
        return None


def _instance(
    goal: _Goal, certificate: Certificate, piece: Piece, values: dict[Term, Term]
) -> Candidate:
    # A judgement holds for all values of its free variables: so for these, in its hypotheses too.
    needed = [substitute(p, _of(values, p)) for p in (*certificate.hypotheses, *piece.premises)]
    left = [p for p in needed if not any(same(p, given) for given in goal.given)]
    return Candidate(certificate, tuple(_closed(p, goal) for p in left))


def _of(values: dict[Term, Term], term: Term) -> dict[Term, Term]:
    return {v: t for v, t in values.items() if v in term.free}


def _closed(premise: Term, goal: _Goal) -> Term:
    """The premise for all values of the goal's variables, under what the goal is given."""
    given = [g for g in goal.given if not premise.free.isdisjoint(goal.variables)]
    for claim in reversed(given):
        premise = Implies(claim, premise)
    for variable in reversed(goal.variables):
        if variable in premise.free:
            premise = ForAll(abstract(variable, premise, variable.name.split("!")[0]))
    return reduced(premise)
