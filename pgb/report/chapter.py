"""A result as a text to read, in no format yet: statements, numbered equations, reasons in words.

A sentence is a list of pieces. `pgb.report.paper` sets a chapter as text, Markdown, LaTeX or HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pgb.kernel.terms import And, Num, Term, Var
from pgb.report.glossary import CONVENTIONS, definitions, variables
from pgb.report.layout import displayed, wrapped
from pgb.report.notation import PRODUCT, Writer, split_sign
from pgb.report.reasons import Reason, Source, Summand, reasons
from pgb.report.tidy import tidied

if TYPE_CHECKING:
    from pgb.report.style import Style
    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result, Statement

LISTED = 6  # a combination of more premises is not written out,
WIDE = 80  # nor one of premises and multipliers wider than this


@dataclass(frozen=True)
class Piece:
    """Part of a sentence.

    `kind` is "words", "math" (set in the chapter's style), "equation" (its number), "statement",
    "hypothesis", "fact" (its name in words) or "facts" (cited: names with spaces between).
    """

    kind: str
    text: str


Sentence = list[Piece]
Lines = list[str]


@dataclass
class Move:
    """One step: what it says, the equation if it is new, what is assumed, why it holds."""

    number: int | None
    words: str
    lines: Lines
    under: Sentence
    because: Sentence


@dataclass
class Part:
    """A statement with its derivation."""

    statement: Statement
    given: list[tuple[str, Lines]]
    unused: list[str]
    conclusions: list[Lines]
    moves: list[Move] = field(default_factory=list)


@dataclass
class Chapter:
    """A result, or some statements of it."""

    result: Result
    conventions: str
    variables: list[str]
    definitions: list[Lines]
    parts: list[Part]
    facts: list[str]
    """The background facts in the order of their first use."""

    def number(self, full_name: str) -> int | None:
        """The place of a statement in this chapter, from 1."""
        names = [part.statement.full_name for part in self.parts]
        return names.index(full_name) + 1 if full_name in names else None


def chapter(result: Result, derivations: Iterable[Derivation], style: Style, width: int) -> Chapter:
    """The chapter of these derivations, its mathematics set in the style."""
    found = list(derivations)
    statements = [derivation.statement for derivation in found]
    claims = [c for s in statements for c in (*s.hypotheses.values(), s.conclusion)]
    defined = [wrapped(line, width, style=style) for line in definitions(claims, style)]
    known = variables(claims, style)
    out = Chapter(result, CONVENTIONS, known, defined, [], [])
    first = 1
    for derivation in found:
        part = _part(derivation, style, width, first)
        first += sum(move.number is not None for move in part.moves)
        out.parts.append(part)
    used = (p.text.split() for part in out.parts for m in part.moves for p in m.because
            if p.kind == "facts")  # fmt: skip
    out.facts = list(dict.fromkeys(name for names in used for name in names))
    return out


def _part(derivation: Derivation, style: Style, width: int, first: int) -> Part:
    statement = derivation.statement
    given = [
        (name, displayed(Writer([claim], style), claim, width - 8))
        for name, claim in statement.hypotheses.items()
    ]
    unused = [name for name in statement.hypotheses if name not in derivation.hypotheses]
    writer = Writer([statement.conclusion], style)
    conclusions = [
        displayed(writer, claim, width - 4) for claim in _conjuncts(statement.conclusion)
    ]
    part = Part(statement, given, unused, conclusions)
    under: dict[tuple[Term, ...], int] = {(): 0}
    for reason in reasons(derivation):
        shown = reason.number <= len(derivation.steps)
        number = first + reason.number - 1 if shown else None
        same = under.setdefault(reason.assumptions, reason.number)
        part.moves.append(_Teller(reason, style, width, first).move(number, same))
    return part


def _conjuncts(claim: Term) -> list[Term]:
    return list(claim.children) if type(claim) is And and claim.children else [claim]


class _Teller:
    """One step in words. Its claims share their free variables, so one writer names them all.

    The step itself is written first: its bound variables may be named as those of its premises.
    """

    def __init__(self, reason: Reason, style: Style, width: int, first: int) -> None:
        self.reason, self.style, self.width, self.first = reason, style, width, first
        self.writer = Writer([*reason.assumptions, reason.judgement.conclusion], style)

    def move(self, number: int | None, same: int) -> Move:
        claim = tidied(self.reason.judgement.conclusion)
        lines = displayed(self.writer, claim, self.width - 10) if number is not None else []
        words = self.reason.words if number is not None else "this gives the conclusion"
        under = [*self._under(same)]
        for summand in self.reason.summands[:LISTED]:
            self.writer.include(t for t in (summand.claim, summand.weight) if t is not None)
        return Move(number, words, lines, under, self._sentence())

    # --- What is assumed ---

    def _under(self, same: int) -> Iterator[Piece]:
        if 0 < same < self.reason.number:
            yield Piece("words", "under the assumption of ")
            yield self._equation(same)
        if same == self.reason.number:
            for at, claim in enumerate(self.reason.assumptions):
                yield Piece("words", " and " if at else "if ")
                yield Piece("math", self.writer.write(tidied(claim)))
        if fixed := self._fixed():
            yield Piece("words", ", for any " if self.reason.assumptions else "for any ")
            yield from _listed([Piece("math", name) for name in fixed])

    def _fixed(self) -> list[str]:
        """The variables that the step holds for any value of: not the script's own."""
        free = self.reason.judgement.conclusion.free
        bound = {v for claim in self.reason.assumptions for v in claim.free}
        local = [v for v in free if type(v) is Var and "!" in v.name and v not in bound]
        return sorted(self.writer.names[v] for v in local)

    # --- Why it holds ---

    def _because(self) -> Iterator[Piece]:
        reason = self.reason
        shown = 0 < len(reason.summands) <= LISTED and self._short()
        beside = {s.source for s in reason.summands if s.source} if shown else set()
        rest = [s for s in reason.sources if s.kind != "fact" and s not in beside]
        if reason.main is not None:
            rest = [s for s in rest if (s.kind, s.name) != (reason.main.kind, reason.main.name)]
        named = [p for s in rest for p in self._origin(s)]
        if shown:
            yield from self._combined(reason.summands)
            yield from _after(" This uses ", named)
        else:
            yield from self._applied(named)

    def _short(self) -> bool:
        """Whether the combination can be written out in a sentence."""
        written = [
            self.writer.write(tidied(term))
            for s in self.reason.summands
            for term in (s.weight, None if s.source and s.source.kind == "step" else s.claim)
            if term is not None
        ]
        widths = [self.style.width(text) for text in written]
        return max(widths, default=0) <= WIDE and sum(widths) <= 2 * WIDE

    def _sentence(self) -> Sentence:
        """Why it holds, with the background facts cited before the last full stop."""
        said = [*self._because()]
        facts = [s.name for s in self.reason.sources if s.kind == "fact"]
        if facts:
            last = said.pop() if said[-1].kind == "words" else Piece("words", ".")
            said.append(Piece("words", last.text.removesuffix(".") + " "))
            said += [Piece("facts", " ".join(dict.fromkeys(facts))), Piece("words", ".")]
        return said

    def _applied(self, named: list[Piece]) -> Iterator[Piece]:
        reason = self.reason
        if reason.main is not None:
            if reason.how == "use":
                yield Piece("words", "This is ")
                yield from self._origin(reason.main)
                yield from _after(" with ", named)
                return
            yield Piece("words", "By ")
            yield from self._origin(reason.main)
            yield from _after(", from ", named)
            return
        joins = reason.how == "gather" and len(dict.fromkeys(named)) != 1
        said = SENTENCES[reason.how if joins or reason.how != "gather" else "consequence"]
        if named:
            yield Piece("words", said[1])
            yield from _listed(named)
            yield Piece("words", ".")
        else:
            yield Piece("words", said[0])

    def _combined(self, summands: tuple[Summand, ...]) -> Iterator[Piece]:
        """`Multiply (3) by a_k and subtract (4).`"""
        plain = [s for s in summands if s.weight is None]
        if len(plain) == len(summands):
            yield Piece("words", "Add up " if len(plain) > 1 else "Rearrange ")
            yield from _listed([self._premise(s) for s in summands], flat=False)
            yield Piece("words", ".")
            return
        for at, summand in enumerate(summands):
            if at:
                yield Piece("words", " and " if at == len(summands) - 1 else ", ")
            yield from self._summand(summand, first=at == 0)
        yield Piece("words", ".")

    def _summand(self, summand: Summand, *, first: bool) -> Iterator[Piece]:
        sign, size = _weight(summand.weight)
        weight = [] if size is None else [Piece("math", self.writer.write(tidied(size), PRODUCT))]
        premise = self._premise(summand)
        if first:
            yield Piece("words", "Take " if summand.weight is None else "Multiply ")
            yield from premise
            if summand.weight is not None:
                yield Piece("words", " by ")
                yield Piece("math", self.writer.write(tidied(summand.weight)))
            return
        yield Piece("words", "subtract " if sign == "-" else "add ")
        if weight:
            yield from weight
            yield Piece("words", " times ")
        yield from premise

    def _premise(self, summand: Summand) -> Sentence:
        """The number of an equation that is shown, else the equation itself and whence it is."""
        source = summand.source
        if source is not None and source.kind == "step":
            return [self._equation(int(source.name))]
        out = [Piece("math", self.writer.write(tidied(summand.claim)))]
        if source is not None and source.kind in ("hypothesis", "statement"):
            out += [Piece("words", " ("), *self._origin(source), Piece("words", ")")]
        return out

    def _origin(self, source: Source) -> Sentence:
        if source.kind == "step":
            return [self._equation(int(source.name))]
        if source.kind == "assumption":
            return [Piece("words", "what is assumed")]
        if source.kind == "fact":
            return [Piece("fact", source.name)]
        return [Piece(source.kind, source.name)]

    def _equation(self, step: int) -> Piece:
        return Piece("equation", str(self.first + step - 1))


SENTENCES = {
    "consequence": ("This follows at once.", "This follows from "),
    "gather": ("All parts were shown.", "It combines "),
    "calculate": ("This is a calculation: both sides expand to the same.",) * 2,
    "generalise": ("The values were arbitrary.", "The values were arbitrary; from "),
    "discharge": ("So it is whenever this is assumed.", "So it is whenever this is assumed; from "),
    "exhibit": ("This value serves.", "This value serves, by "),
    "obtain": ("Take such a value.", "Take a value that exists by "),
    "replace": ("Substitute.", "Substitute, using "),
    "extend": ("The functions agree everywhere.", "The functions agree everywhere, by "),
    "combine": ("Add up multiples of what is known.", "Add up multiples of "),
    "restate": ("By definition.", "By definition this is "),
    "instantiate": ("At these values.", "At these values, from "),
    "retype": ("At these ranges.", "At these ranges, from "),
    "background": ("This is a background fact.", "This is a background fact, from "),
    "assume": ("This is assumed.", "This is assumed in "),
}
"""How a step follows: alone, and from premises that are listed behind."""


def _weight(weight: Term | None) -> tuple[str, Term | None]:
    """The sign of a multiplier, and its size where that is not 1."""
    if weight is None:
        return "+", None
    sign, size = split_sign(weight)
    return sign, None if size is Num(1) else size


def _listed(items: list[Piece] | list[Sentence], *, flat: bool = True) -> Iterator[Piece]:
    """`(1), (2) and (3)`; with `flat` every piece is an item."""
    sentences: list[Sentence] = [[i] for i in dict.fromkeys(items)] if flat else list(items)  # type: ignore
    for at, sentence in enumerate(sentences):
        if at:
            yield Piece("words", " and " if at == len(sentences) - 1 else ", ")
        yield from sentence


def _after(words: str, named: list[Piece]) -> Iterator[Piece]:
    if named:
        yield Piece("words", words)
        yield from _listed(named)
    if named or not words.startswith(" This"):
        yield Piece("words", ".")
