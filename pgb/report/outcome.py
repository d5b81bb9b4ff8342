"""The outcome of checking a result, as plain data: what `pgb check --json` prints.

The data holds no judgements, so a worker process can hand it over.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pgb.report import formal
from pgb.report.verdicts import (
    ERROR,
    NONE,
    NOT_DERIVED,
    NOT_RUN,
    PROVED,
    UNDECIDED,
    VACUOUS,
    worst,
)
from pgb.result.catalogue import BadScript, header, load

if TYPE_CHECKING:
    from pgb.result.derivation import Derivation
    from pgb.result.statement import Result, Statement

Data = dict[str, Any]
COUNTED = ("proved", "enclosed", "sampled")


def outcome(path: Path, digits: int) -> Data:
    """Run a script and check its result on every leg; an entry with `error` if it does not run."""
    began = time.perf_counter()
    try:
        result = load(path)
    except BadScript as error:
        return _unloaded(path, str(error), began)
    return result_outcome(result, digits)


def result_outcome(result: Result, digits: int) -> Data:
    """Check a result on every leg."""
    began = time.perf_counter()
    witness = _Witness(result, digits)
    statements = [_statement(statement, witness) for statement in result.statements.values()]
    data: Data = {
        "name": result.name,
        "mark": result.mark,
        "kind": result.kind,
        "hypotheses": _hypotheses(statements),
        "facts": sorted({fact for s in statements for fact in s["facts"]}),
        "depends_on": _results(result, statements),
        "legs": _legs(statements, witness),
        "statements": statements,
    }
    if not statements:
        data["error"] = f"{result.name}: expected a statement, found none"
        data["legs"]["derivation"]["verdict"] = ERROR
    data["seconds"] = round(time.perf_counter() - began, 3)
    return data


def _unloaded(path: Path, error: str, began: float) -> Data:
    """The entry of a script that does not run: what its header says, and the error."""
    try:
        found = header(path)
        data: Data = {"name": found.name, "mark": found.mark, "kind": found.kind}
    except BadScript:
        data = {"name": path.stem, "mark": None, "kind": None}
    return data | failed(error) | {"seconds": round(time.perf_counter() - began, 3)}


def failed(error: str) -> Data:
    """The fields of an entry for a result that could not be checked."""
    return {
        "hypotheses": [],
        "facts": [],
        "depends_on": [],
        "legs": {
            "derivation": {"verdict": ERROR, "steps": 0},
            "witness": {"verdict": NOT_RUN, "digits": None, "instances": []},
            "formal": {"verdict": NOT_RUN},
        },
        "statements": [],
        "error": line(error),
    }


def line(message: object) -> str:
    """A message on one line."""
    return " ".join(str(message).split())


# --- Statements ---


def derive(statement: Statement) -> Derivation | str:
    """The statement's derivation, or one line that says why it does not check."""
    from pgb.result.derivation import NotDerived

    try:
        return statement.derive()
    except NotDerived as error:
        return line(error)
    except Exception as error:  # a script's own mistake, shown with its place
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f for f in frames if f.filename == statement.proof.__code__.co_filename]
        place = f" ({ours[-1].filename}:{ours[-1].lineno})" if ours else ""
        return line(f"{statement.full_name}: {type(error).__name__}: {error}{place}")


def _statement(statement: Statement, witness: _Witness) -> Data:
    from pgb.report.notation import text

    found = derive(statement)
    used: tuple[str, ...] = () if isinstance(found, str) else found.hypotheses
    data: Data = {
        "name": statement.name,
        "mark": statement.mark,
        "kind": statement.result.kind,
        "hypotheses": [
            {"name": name, "claim": text(claim), "used_by": [statement.name] * (name in used)}
            for name, claim in statement.hypotheses.items()
        ],
        "conclusion": text(statement.conclusion),
        "facts": [] if isinstance(found, str) else list(found.facts),
        "depends_on": [] if isinstance(found, str) else [s.full_name for s in found.cites],
        "legs": {
            "derivation": _derivation(found),
            "witness": witness.of(statement),
            "formal": formal.unasked(statement.full_name),
        },
    }
    return data


def _derivation(found: Derivation | str) -> Data:
    if isinstance(found, str):
        return {"verdict": NOT_DERIVED, "steps": 0, "error": found}
    inferences = sum(1 for _ in found.nodes())
    return {"verdict": PROVED, "steps": len(found.steps), "inferences": inferences}


# --- A result from its statements ---


def _hypotheses(statements: Iterable[Data]) -> list[Data]:
    used: dict[str, list[str]] = {}
    for statement in statements:
        for hypothesis in statement["hypotheses"]:
            used.setdefault(hypothesis["name"], []).extend(hypothesis["used_by"])
    return [{"name": name, "used_by": by} for name, by in used.items()]


def _results(result: Result, statements: Iterable[Data]) -> list[str]:
    """The other results cited, in the order of their use."""
    cited = (full.partition(".")[0] for s in statements for full in s["depends_on"])
    return list(dict.fromkeys(name for name in cited if name != result.name))


def _legs(statements: list[Data], witness: _Witness) -> Data:
    derivations = [s["legs"]["derivation"] for s in statements]
    return {
        "derivation": {
            "verdict": worst(leg["verdict"] for leg in derivations),
            "steps": sum(leg["steps"] for leg in derivations),
        },
        "witness": witness.of_result([s["legs"]["witness"] for s in statements]),
        "formal": formal.of_result([s["legs"]["formal"] for s in statements]),
    }


def run_witness(result: Result, digits: int) -> tuple[str, str, Mapping[str, Any]]:
    """The witness leg of a result: its verdict, a reason, and what it says by statement."""
    try:
        from pgb.witness.leg import witness_leg
    except ModuleNotFoundError as error:
        if error.name != "pgb.witness.leg":
            raise
        return NOT_RUN, "this version does not evaluate witnesses", {}
    try:
        leg = witness_leg(result, digits)
    except Exception as error:  # one result's failure is not the others'
        return UNDECIDED, line(f"{type(error).__name__}: {error}"), {}
    return str(leg.verdict), leg.reason, leg.statements


class _Witness:
    """The witness leg of a result, run once for all its statements."""

    def __init__(self, result: Result, digits: int) -> None:
        self.digits = digits
        self.verdict, self.reason, self.statements = run_witness(result, digits)

    def of(self, statement: Statement) -> Data:
        """The leg of one statement."""
        found = self.statements.get(statement.name)
        if found is None:
            return self._leg(NONE if self.statements else self.verdict, [], self.reason)
        instances = [_instance(instance) for instance in found.instances]
        return self._leg(str(found.verdict), instances, found.reason)

    def of_result(self, legs: list[Data]) -> Data:
        """The leg of the result: the worst verdict, the claims added up by instance."""
        instances: dict[str, Data] = {}
        for instance in (i for leg in legs for i in leg["instances"]):
            total = instances.setdefault(
                instance["name"],
                {"name": instance["name"], "verdict": instance["verdict"], "claims": {}},
            )
            total["verdict"] = worst((total["verdict"], instance["verdict"]))
            for verdict, count in instance["claims"].items():
                total["claims"][verdict] = total["claims"].get(verdict, 0) + count
        verdict = worst([*(leg["verdict"] for leg in legs), self.verdict])
        reasons = list(dict.fromkeys(leg["reason"] for leg in legs if leg.get("reason")))
        reason = reasons[0] if len(reasons) == 1 else self.reason
        return self._leg(verdict, list(instances.values()), reason)

    def _leg(self, verdict: str, instances: list[Data], reason: str) -> Data:
        data: Data = {"verdict": verdict, "digits": self.digits, "instances": instances}
        return data | ({"reason": line(reason)} if reason else {})


def _instance(report: Any) -> Data:
    """One instance: how many claims have which verdict, and those that are not proved."""
    claims = dict.fromkeys(COUNTED, 0)
    for claim in report.claims:
        claims[str(claim.verdict)] = claims.get(str(claim.verdict), 0) + 1
    short = [
        {
            "label": claim.label,
            "kind": str(claim.kind),
            "verdict": str(claim.verdict),
            "detail": line(claim.detail),
        }
        for claim in report.claims
        if str(claim.verdict) not in (PROVED, VACUOUS)
    ]
    return {
        "name": report.name,
        "verdict": str(report.verdict),
        "claims": claims,
        "not_proved": short,
    }
