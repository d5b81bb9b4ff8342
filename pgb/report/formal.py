"""The formal leg as plain data: which statements Rocq has accepted, and what they assume."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pgb.formal.legs import legs, statement_text
from pgb.report.verdicts import NONE, NOT_DERIVED, NOT_RUN, PROVED, worst

if TYPE_CHECKING:
    from pgb.formal.prover import Answer
    from pgb.result.statement import Result, Statement

Data = dict[str, Any]
UNKNOWN = "not a statement of the catalogue, which Statements.v has"
UNASKED = "--formal asks the prover"
BY = {True: "exported derivation", False: "by hand"}


def unasked(full_name: str) -> Data:
    """The leg of a statement when the prover was not asked."""
    if statement_text(full_name):
        return {"verdict": NOT_RUN, "reason": UNASKED}
    return {"verdict": NONE, "reason": UNKNOWN}


def of_result(found: list[Data]) -> Data:
    """The leg of a result from those of its statements: proved only if each of them is."""
    there = [leg for leg in found if leg["verdict"] != NONE]
    data: Data = {
        "verdict": worst(leg["verdict"] for leg in there),
        "proved": sum(leg["verdict"] == PROVED for leg in there),
        "statements": len(found),
    }
    if len(there) < len(found):
        if data["verdict"] == PROVED:
            data["verdict"] = NONE
        data["reason"] = f"{len(found) - len(there)} of {len(found)} statements without a proof"
    elif reasons := dict.fromkeys(leg["reason"] for leg in there if "reason" in leg):
        data["reason"] = next(iter(reasons))
    if assumed := sorted({a for leg in there for a in leg.get("assumptions", ())}):
        data["assumptions"] = assumed
    return data


def ask(results: Iterable[Result], outcomes: list[Data], tell: Callable[[str], object]) -> Data:
    """Have Rocq check the results' statements and their facts; fill the outcomes' formal legs.

    A result that is not derived is left as it is. Returns the legs of the background facts that the
    others rest on, by name.
    """
    from pgb.formal.prover import Answer, missing
    from pgb.formal.prover import ask as prover
    from pgb.formal.stale import stale

    outcomes = [data for data in outcomes if data["legs"]["derivation"]["verdict"] == PROVED]
    derived = {data["name"] for data in outcomes}
    known = [result for result in results if result.name in derived]
    why = missing()
    unexported = {} if why else _export(known, tell)
    facts = sorted({fact for data in outcomes for fact in data["facts"]})
    wanted = {fact: [leg for leg in legs().values() if _proves(leg, fact)] for fact in facts}
    asked = {leg.full_name: leg for found in wanted.values() for leg in found}
    names = {f"{data['name']}.{s['name']}" for data in outcomes for s in data["statements"]}
    asked |= {name: leg for name, leg in legs().items() if name in names}
    answers: dict[str, Answer] = {}
    if not why:
        old = stale(known)
        answers = prover([leg for name, leg in asked.items() if name not in old], tell)
        answers |= {name: Answer(error=error) for name, error in old.items() if name in asked}
    for data in outcomes:
        _fill(data, answers, why, unexported)
    return {fact: _fact(fact, found, answers, why) for fact, found in wanted.items()}


def _export(results: list[Result], tell: Callable[[str], object]) -> dict[str, str]:
    """Write the derivations without a proof by hand as proofs; why some are not exported."""
    import os

    from pgb.formal.legs import folder
    from pgb.formal.proofs.derived import leg, write_legs
    from pgb.formal.proofs.files import all_definitions
    from pgb.result.catalogue import load, paths

    needed = [s for s in _with_cited(results) if s.result.name in paths()]
    without = [s for s in needed if (found := leg(s)) is None or found.derived]
    if not without:
        return {}
    if not os.access(folder() / "legs", os.W_OK):
        return {s.full_name: f"{folder() / 'legs'} cannot be written to" for s in without}
    definitions = all_definitions(load(path) for path in paths().values())
    refused = write_legs(without, definitions, tell).refused
    legs.cache_clear()
    return refused


def _with_cited(results: Iterable[Result]) -> list[Statement]:
    """The results' statements and all that they cite, what is cited first."""
    found: dict[Statement, None] = {}

    def add(statement: Statement) -> None:
        if statement not in found:
            for cited in statement.derive().cites:
                add(cited)
            found[statement] = None

    for result in results:
        for statement in result.statements.values():
            add(statement)
    return list(found)


def _fill(data: Data, answers: dict[str, Answer], why: str, unexported: dict[str, str]) -> None:
    """Put the legs into the outcome of a result."""
    for statement in data["statements"]:
        full_name = f"{data['name']}.{statement['name']}"
        found = legs().get(full_name)
        if found is not None and not why:
            by = {"by": BY[found.derived]}
            statement["legs"]["formal"] = by | _leg(answers.get(full_name), why)
        elif statement_text(full_name):
            reason = why or unexported.get(full_name, "no proof in Rocq")
            verdict = NOT_RUN if why else NONE
            statement["legs"]["formal"] = {"verdict": verdict, "reason": reason}
    if data["statements"]:
        found_legs = [statement["legs"]["formal"] for statement in data["statements"]]
        data["legs"]["formal"] = of_result(found_legs)


def _leg(answer: Answer | None, why: str) -> Data:
    if answer is None:
        return {"verdict": NOT_RUN, "reason": why}
    if not answer.proved:
        return {"verdict": NOT_DERIVED, "error": f"formal leg: {answer.error}"}
    return {
        "verdict": PROVED,
        "statement": answer.statement,
        "assumptions": list(answer.assumptions),
    }


# --- Facts ---


def _proves(leg: Any, fact: str) -> bool:
    """Whether the leg is of the fact, at any sorts: the facts about shapes are numbered."""
    module, _, name = leg.full_name.partition(".")
    return module == "fact" and (name == fact or _shape(name) == fact)


def _shape(name: str) -> str:
    start, _, number = name.rpartition("_")
    return start if number.isdigit() else ""


def _fact(name: str, found: list[Any], answers: dict[str, Answer], why: str) -> Data:
    from pgb.formal.legs import fact_statements

    named = fact_statements(name)
    if not found or {leg.full_name.partition(".")[2] for leg in found} != set(named):
        return {"verdict": NONE, "reason": "cited"}
    return of_result([_leg(answers.get(leg.full_name), why) for leg in found])
