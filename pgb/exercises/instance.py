"""Exercises answered by a problem file: claims of the theory must hold, or fail, on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pgb.exercises.answers import BadAnswer, Outcome, TextExercise
from pgb.exercises.judged import judged
from pgb.kernel.terms import Term
from pgb.witness.errors import InputError
from pgb.witness.interpretation import Interpretation
from pgb.witness.networks import of_problem
from pgb.witness.problem import loads

if TYPE_CHECKING:
    from pgb.result.statement import Statement


class Instance(TextExercise):
    """Give a problem file on which the claims of `proved` hold and those of `refuted` fail.

    The labels say in words what is expected. The format is that of `pgb audit`.
    """

    def __init__(
        self,
        *,
        results: tuple[str, ...],
        proved: Mapping[str, Term],
        refuted: Mapping[str, Term] | None = None,
    ) -> None:
        super().__init__(results=results)
        self.proved, self.refuted = proved, refuted or {}

    def judge(self, answer: str) -> Outcome:
        return judged(_read(answer), self.proved, self.refuted)

    def claims(self) -> list[tuple[str, Term]]:
        return [*self.proved.items(), *self.refuted.items()]


class Counterexample(Instance):
    """Give a problem file that shows that a statement needs one of its hypotheses.

    All its other hypotheses must be proved there, and its conclusion refuted.
    """

    def __init__(self, statement: Statement, *, without: str, results: tuple[str, ...]) -> None:
        others = {name: h for name, h in statement.hypotheses.items() if name != without}
        if len(others) == len(statement.hypotheses):
            raise ValueError(f"expected a hypothesis of {statement.full_name}, found {without!r}")
        super().__init__(
            results=results,
            refuted={"the conclusion to fail": statement.conclusion},
            proved={f"the hypothesis {name} to hold": claim for name, claim in others.items()},
        )


def _read(answer: str) -> Interpretation:
    name = "the answer"
    try:
        return of_problem(loads(answer, name), name)
    except InputError as error:
        raise BadAnswer(str(error).removeprefix(f"{name}: ")) from None
