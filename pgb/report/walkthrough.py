"""A result as text, step by step: what `pgb show` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pgb.kernel.terms import Num, Term, Var
from pgb.report.glossary import CONVENTIONS, definitions, variables
from pgb.report.layout import displayed, prose, wrapped
from pgb.report.notation import POWER, Writer
from pgb.report.reasons import Reason, Source, Summand, reasons
from pgb.report.rocq import in_rocq

if TYPE_CHECKING:
    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result, Statement

LISTED = 6  # a combination of more premises is not written out
Beside = Callable[[int], Iterable[str]]
"""What the witnesses say of a step, by its number; of the whole statement under 0."""


def title(result: Result, width: int) -> list[str]:
    """Name, mark, title, source, and what the result does and does not say."""
    from pgb.result.statement import MARKS

    lines = [f"{result.name} [{result.mark}: {MARKS[result.mark]}], {result.kind}"]
    lines += prose(result.title, width, "  ")
    lines += prose(f"Source: {result.source}", width, "  ")
    for part in (result.about, result.limits):
        lines += prose(part, width, "  ")
    return lines


def notation(statements: Iterable[Statement], width: int) -> list[str]:
    """The symbols that the statements use."""
    claims = [c for s in statements for c in (*s.hypotheses.values(), s.conclusion)]
    lines = ["Notation", *prose(CONVENTIONS, width, "  ")]
    lines += prose("; ".join(variables(claims)), width, "  ")
    for line in definitions(claims):
        lines += wrapped(f"  {line}", width)
    return lines


def walkthrough(derivation: Derivation, width: int, beside: Beside) -> list[str]:
    """A statement, its hypotheses by name, and the steps of its derivation."""
    statement = derivation.statement
    lines = [f"{statement.full_name} [{statement.mark}]"]
    lines += prose(statement.words, width, "  ")
    lines += _given(statement, derivation.hypotheses, width)
    writer = Writer([statement.conclusion])
    lines += ["  Then", *_indented(displayed(writer, statement.conclusion, width - 4), 4)]
    lines += _told(beside(0), width, 2)
    lines.append("  Derivation")
    under: dict[tuple[Term, ...], int] = {(): 0}
    for reason in reasons(derivation):
        same = under.setdefault(reason.assumptions, reason.number)
        lines += _step(reason, len(derivation.steps), same, width)
        lines += _told(beside(reason.number), width, 10)
    return lines + _formal(statement, width)


def _formal(statement: Statement, width: int) -> list[str]:
    """The statement as Rocq reads it, and where its proof stands."""
    told = in_rocq(statement)
    if told is None:
        return []
    return [*prose(f"In Rocq: {told.proof()}", width, "  "), *_indented(told.lines(width - 4), 4)]


def _given(statement: Statement, used: Iterable[str], width: int) -> list[str]:
    lines = ["  Given"] if statement.hypotheses else ["  Given nothing"]
    for name, claim in statement.hypotheses.items():
        unused = "" if name in used else "  (nothing uses it)"
        lines.append(f"    {name}{unused}")
        lines += _indented(displayed(Writer([claim]), claim, width - 8), 8)
    return lines


def _step(reason: Reason, steps: int, same: int, width: int) -> list[str]:
    record = reason.judgement.record
    writer = Writer([*reason.assumptions, record.conclusion])
    number = f"{reason.number}."
    lines = [f"   {number:>3} {line}" for line in prose(reason.words, width - 7)[:1]]
    lines += _indented(prose(reason.words, width - 7)[1:], 7)
    if reason.number <= steps:  # what follows the last step is the conclusion, shown above
        lines += _indented(displayed(writer, record.conclusion, width - 10), 10)
    if 0 < same < reason.number:
        lines.append(" " * 10 + f"where the same is assumed as in step {same}")
    for claim in reason.assumptions if same == reason.number else ():
        lines += _indented(wrapped(f"where {writer.write(claim)}", width - 10), 10)
    if fixed := _fixed(reason, writer):
        lines.append(" " * 10 + f"for any {', '.join(fixed)}")
    return lines + _indented(_because(reason, width - 7), 7)


def _fixed(reason: Reason, writer: Writer) -> list[str]:
    """The variables that the step holds for any value of: not the script's own."""
    free = reason.judgement.conclusion.free
    local = [v for v in free if type(v) is Var and "!" in v.name]
    bound = {v for claim in reason.assumptions for v in claim.free}
    return sorted(writer.names[v] for v in local if v not in bound)


def _because(reason: Reason, width: int) -> list[str]:
    shown = 0 < len(reason.summands) <= LISTED
    beside = {s.source for s in reason.summands if s.source} if shown else set()
    sources = [s for s in reason.sources if not _said(s, reason.rule) and s not in beside]
    named = list(dict.fromkeys(_origin(s) for s in sources if s.kind != "fact"))
    rule = reason.rule + (f" {'to' if reason.rule[:5] == 'apply' else 'from'} " if named else "")
    lines = wrapped(f"[{rule}{', '.join(named)}]", width, "   ")
    if shown:
        lines = wrapped(f"[{reason.rule}]", width, "   ")
        for summand in reason.summands:
            lines += wrapped("  " + _summand(summand), width, "       ")
        lines += wrapped(f"[from {', '.join(named)}]", width, "   ") if named else []
    facts = [s.name for s in sources if s.kind == "fact"]
    return lines + (wrapped(f"[facts: {', '.join(facts)}]", width, "   ") if facts else [])


def _said(source: Source, rule: str) -> bool:
    """Whether the rule's words already name the source."""
    return source.kind in ("fact", "statement") and rule.endswith(f" {source.name}")


def _summand(summand: Summand) -> str:
    terms: list[Term] = [summand.claim]
    terms += [summand.weight] if summand.weight is not None else []
    writer = Writer(terms)
    origin = f" ({_origin(summand.source)})" if summand.source else ""
    claim = writer.write(summand.claim)
    if summand.weight is None:
        return f"{claim}{origin}"
    if summand.weight is Num(-1):
        return f"minus: {claim}{origin}"
    return f"{writer.write(summand.weight, POWER)} times: {claim}{origin}"


def _origin(source: Source) -> str:
    words = {"step": f"step {source.name}", "assumption": "what stands after 'where'"}
    return words.get(source.kind, source.name)


def _told(lines: Iterable[str], width: int, by: int) -> list[str]:
    """What the witnesses say, wrapped, with its own indentation kept."""
    return [
        part
        for line in lines
        for part in prose(line, width, " " * (by + len(line) - len(line.lstrip())))
    ]


def _indented(lines: Iterable[str], by: int) -> list[str]:
    return [" " * by + line for line in lines]
