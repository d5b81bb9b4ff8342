"""The formal leg as plain data: which statements Rocq has accepted, and what they assume."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pgb.formal.legs import legs
from pgb.report.verdicts import NONE, NOT_DERIVED, NOT_RUN, PROVED, worst

if TYPE_CHECKING:
    from pgb.formal.prover import Answer
    from pgb.result.statement import Result

Data = dict[str, Any]
UNPROVED = "no proof in Rocq of this statement"
UNASKED = "--formal asks the prover"


def unasked(full_name: str) -> Data:
    """The leg of a statement when the prover was not asked."""
    if full_name in legs():
        return {"verdict": NOT_RUN, "reason": UNASKED}
    return {"verdict": NONE, "reason": UNPROVED}


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

    Returns the legs of the background facts that the results rest on, by name.
    """
    from pgb.formal.legs import Leg
    from pgb.formal.prover import Answer, missing
    from pgb.formal.prover import ask as prover
    from pgb.formal.stale import stale

    known = {r.name: r for r in results}
    facts = sorted({fact for data in outcomes for fact in data["facts"]})
    wanted = {fact: [leg for leg in legs().values() if _proves(leg, fact)] for fact in facts}
    asked: dict[str, Leg] = {leg.full_name: leg for found in wanted.values() for leg in found}
    for data in outcomes:
        for statement in data["statements"]:
            full_name = f"{data['name']}.{statement['name']}"
            if full_name in legs():
                asked[full_name] = legs()[full_name]
    why = missing()
    if why:
        answers = {}
    else:
        old = stale(known.values())
        answers = prover([leg for name, leg in asked.items() if name not in old], tell)
        answers |= {name: Answer(error=error) for name, error in old.items() if name in asked}
    for data in outcomes:
        _fill(data, answers, why)
    return {fact: _fact(fact, found, answers, why) for fact, found in wanted.items()}


def _fill(data: Data, answers: dict[str, Answer], why: str) -> None:
    for statement in data["statements"]:
        full_name = f"{data['name']}.{statement['name']}"
        if full_name in legs():
            statement["legs"]["formal"] = _leg(answers.get(full_name), why)
    if data["statements"]:
        found = [statement["legs"]["formal"] for statement in data["statements"]]
        data["legs"]["formal"] = of_result(found)


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
