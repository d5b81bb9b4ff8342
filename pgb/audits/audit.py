"""The audit of one problem: candidates in order, put to the checker; the first accepted is kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from os import PathLike
from typing import Any

from pgb.audits import augmented, original
from pgb.audits.better import better
from pgb.audits.enclose import Enclosures, around, hypotheses
from pgb.audits.numeric import Numeric
from pgb.audits.trees import data, rational
from pgb.verify import Refused, verify
from pgb.verify.reading import FORMAT, SCHEMA, canonical
from pgb.witness.problem import Problem, load

Tell = Callable[[str], object]
UNDECIDED = "undecided"
MORE, MOST_DIGITS = 4, 1000


@dataclass(frozen=True)
class Audit:
    """What was found, and the certificate that proves it.

    Attributes:
        problem: what was audited.
        certificate: the JSON object; `text` is its canonical form.
        lines: what the checker says it has checked, one line for each claim.
        seconds: how long it took.
    """

    problem: Problem
    certificate: dict[str, Any]
    lines: tuple[str, ...]
    seconds: float

    @property
    def text(self) -> str:
        """The certificate as a file."""
        return canonical(self.certificate)

    @property
    def original(self) -> str:
        """The verdict on the point in L."""
        return str(self.certificate["original"]["verdict"])

    @property
    def augmented(self) -> str | None:
        """The verdict in the augmented loss; None where nothing is added."""
        found = self.certificate["augmented"]
        return None if found is None else str(found["verdict"])

    @property
    def decided(self) -> bool:
        """Whether every verdict is certified."""
        return UNDECIDED not in (self.original, self.augmented)


def audit(
    problem: Problem | str | PathLike[str],
    *,
    digits: int = 50,
    seconds: float = 20.0,
    tell: Tell = lambda text: None,
) -> Audit:
    """Audit the point of a problem.

    What stays undecided is tried again with `MORE` times the digits, at most `MOST_DIGITS`.

    Args:
        problem: as `pgb.witness.problem.load` reads it, or the path of its file.
        digits: of the numbers in the certificate, at least.
        seconds: the budget of the search for a better point.
        tell: is told what is being done.

    Raises:
        InputError: the file cannot be read, or two inputs cannot be told apart.
        DomainError: an output or a loss is not defined at the point.
    """
    began = time.perf_counter()
    if not isinstance(problem, Problem):
        problem = load(problem)
    work = _Work(problem, digits, tell).find()
    if not work.decided and digits < MOST_DIGITS:
        finer = _Work(problem, min(MORE * digits, MOST_DIGITS), tell).find()
        work = finer if finer.decided else work
    work.find_better(seconds)
    checked = verify(canonical(work.certificate))
    return Audit(problem, work.certificate, checked.lines, time.perf_counter() - began)


class _Work:
    """A certificate that grows: every claim is kept only once the checker accepts it."""

    def __init__(self, problem: Problem, digits: int, tell: Tell) -> None:
        self.problem, self.digits, self.tell = problem, digits, tell
        self.numeric = Numeric(problem)
        self.enclosures = Enclosures(problem, digits)
        self.certificate: dict[str, Any] = {
            "format": FORMAT,
            "schema": SCHEMA,
            "problem": data(problem),
            "bits": ceil(digits * 3.33) + 64,
            "location": original.GIVEN,
            "original": {
                "verdict": UNDECIDED,
                "argument": None,
                **self.enclosures.claims({}),
            },
            "better": None,
            "augmented": {"verdict": UNDECIDED, "reason": None, "argument": None},
            "path": None,
            "hypotheses": hypotheses(problem),
        }
        if problem.transformation.kind == "none":
            self.certificate["augmented"] = None

    def accepted(self, **changes: Any) -> bool:
        """Put the changes into the certificate if the checker accepts it with them."""
        changed = self.certificate | changes
        try:
            verify(canonical(changed))
        except Refused:
            return False
        self.certificate = changed
        return True

    @property
    def decided(self) -> bool:
        """Whether both verdicts are certified."""
        return self.certificate["original"]["verdict"] != UNDECIDED and (
            self.certificate["augmented"] is None
            or self.certificate["augmented"]["verdict"] != UNDECIDED
        )

    def find(self) -> _Work:
        """Look for both verdicts."""
        self.find_original()
        self.find_augmented()
        return self

    def find_original(self) -> None:
        for candidate in original.candidates(self.problem, self.numeric, self.digits):
            self.tell(f"what the point is in L: {candidate.argument['kind']}")
            claims = {
                "verdict": candidate.verdict,
                "argument": candidate.argument,
                **self.enclosures.claims(candidate.moved, candidate.attained, candidate.slack),
            }
            if self.accepted(location=candidate.location, original=claims):
                return

    def find_augmented(self) -> None:
        if self.certificate["augmented"] is None:
            return
        self.tell("what the point is in the augmented loss")
        neurons = augmented.Neurons(self.problem, self.numeric)
        known = self.certificate["original"]["verdict"]
        for verdict, reason, argument in augmented.arguments(neurons, known):
            if argument["kind"] == "moment":
                direction = [int(c) for c in argument["direction"]]
                moment = neurons.moment(argument["output"], direction, argument["order"])
                argument = argument | {"moment": around(moment)}
            claims = {"verdict": verdict, "reason": reason, "argument": argument}
            if self.accepted(augmented=claims):
                self._find_path(neurons, reason, argument)
                return

    def _find_path(self, neurons: augmented.Neurons, reason: str, argument: Any) -> None:
        if reason == "all_grouped_residuals_vanish":
            return
        for path in augmented.paths(neurons, reason, argument):
            if self.accepted(path=path):
                return

    def find_better(self, seconds: float) -> None:
        if self.certificate["original"]["verdict"] == "global_minimum":
            return
        for point in better(self.numeric, seconds, self.tell):
            value = self.enclosures.value_at(point)
            self.accepted(better={"point": [rational(t) for t in point], "value": value})
