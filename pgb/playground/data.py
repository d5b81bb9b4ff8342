"""What falls when a hypothesis is dropped, step by step: read off the checked derivations.

A judgement carries the hypotheses that it rests on. A step *breaks* without a hypothesis if it
carries it and no earlier step that it uses does; it *falls* if one of those it uses does. What
fills the gap is a counterexample that the catalogue links to the hypothesis, evaluated here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pgb.kernel.judgement import read
from pgb.kernel.normal import same
from pgb.report.hypotheses import matrix
from pgb.report.outcome import derive
from pgb.report.reasons import Reason, reasons
from pgb.result.catalogue import find, load, paths
from pgb.result.links import links

if TYPE_CHECKING:
    from pgb.result.statement import Result, Statement

Data = dict[str, Any]
Address = Callable[[str], str | None]
"""Where a reader finds the chapter of a result, by its name; None where there is none."""

Tell = Callable[[str], object]
"""Hears a line of progress, and an empty one at the end."""

PROVED = "proved"


class Unchecked(Exception):
    """A derivation or a link of the catalogue does not hold, a line for each."""


def nowhere(result: str) -> None:
    """No chapter to link to: a page that stands alone."""


def unheard(line: str) -> None:
    """No one to tell of progress."""


def collect(chapters: Address = nowhere, tell: Tell = unheard, digits: int = 50) -> Data:
    """Every result that has a linked hypothesis, with what each hypothesis carries in it.

    Returns:
        `results`: for each its statements, and for each of their hypotheses the numbers of the
        steps that break and that fall, the cited statements inside which they break, and the
        counterexamples. `users`: by hypothesis, the statements of the whole catalogue that use it.

    Raises:
        BadScript: a script does not run.
        BadLink: a counterexample names what does not exist.
        Unchecked: a statement is not derived, or a counterexample does not show what it says.
    """
    every = [s for path in paths().values() for s in load(path).statements.values()]
    judged = matrix(every, whole=False, search=False, digits=digits, tell=tell)["statements"]
    if wrong := list(_wrong(judged)):
        raise Unchecked("\n".join(wrong))
    entries = {entry["name"]: entry for entry in judged}
    return {
        "results": [_result(result, entries, chapters) for result in linked_results()],
        "users": _users(judged),
    }


def linked_results() -> list[Result]:
    """The results of which some hypothesis has a counterexample, in the catalogue's order."""
    named = {k.target.partition(".")[0] for k in links() if not k.about_transformation}
    return [load(path) for name, path in paths().items() if name in named]


def _wrong(judged: Iterable[Data]) -> Iterable[str]:
    for statement in judged:
        if "error" in statement:
            yield statement["error"]
        for hypothesis in statement["hypotheses"]:
            for link in hypothesis["counterexamples"]:
                if link["verdict"] != PROVED:
                    what = f"{hypothesis['name']} of {statement['name']}"
                    yield f"{link['name']} does not show that {what} is needed: {link['detail']}"


def _users(judged: Iterable[Data]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for statement in judged:
        for hypothesis in statement["hypotheses"]:
            if hypothesis["used"]:
                users.setdefault(hypothesis["name"], []).append(statement["name"])
    return users


def _result(result: Result, entries: dict[str, Data], chapters: Address) -> Data:
    statements = list(result.statements.values())
    return {
        "name": result.name,
        "mark": result.mark,
        "title": result.title,
        "chapter": chapters(result.name),
        "hypotheses": list(dict.fromkeys(name for s in statements for name in s.hypotheses)),
        "statements": [_statement(s, entries[s.full_name], chapters) for s in statements],
    }


def _statement(statement: Statement, entry: Data, chapters: Address) -> Data:
    derivation = derive(statement)
    assert not isinstance(derivation, str)
    steps = list(reasons(derivation))
    return {
        "name": statement.name,
        "mark": statement.mark,
        "hypotheses": {
            h["name"]: dropped(statement, h["name"], steps)
            | {"counterexamples": [_counterexample(c, chapters) for c in h["counterexamples"]]}
            for h in entry["hypotheses"]
        },
    }


def dropped(statement: Statement, hypothesis: str, steps: Iterable[Reason]) -> Data:
    """What goes without a hypothesis: the numbers of the steps, from 1 in this derivation.

    `breaks`: the steps that carry it first. `falls`: those that rest on a step that breaks or
    falls. `inside`: such a step, and a statement cited there that uses the hypothesis itself.
    """
    claim = statement.hypotheses[hypothesis]
    breaks: list[int] = []
    falls: list[int] = []
    inside: list[tuple[int, str]] = []
    for step in steps:
        if not any(same(claim, carried) for carried in read(step.judgement).hypotheses):
            continue
        if {int(name) for name in step.names("step")} & {*breaks, *falls}:
            falls.append(step.number)
        else:
            breaks.append(step.number)
            cited = (name for name in step.names("statement") if _uses(name, hypothesis))
            inside += ((step.number, name) for name in cited)
    return {"breaks": breaks, "falls": falls, "inside": inside}


def _uses(full_name: str, hypothesis: str) -> bool:
    result, _, name = full_name.partition(".")
    derivation = derive(load(find(result)).statements[name])
    return not isinstance(derivation, str) and hypothesis in derivation.hypotheses


def _counterexample(link: Data, chapters: Address) -> Data:
    result = load(find(link["name"]))
    return {
        "name": result.name,
        "mark": result.mark,
        "title": result.title,
        "instance": link["instance"],
        "detail": link["detail"],
        "chapter": chapters(result.name),
    }
