"""Exercises that ask which hypothesis fails: decided on the instances, not by a list of answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pgb.exercises.answers import Outcome, TextExercise
from pgb.exercises.judged import DIGITS
from pgb.exercises.tables import entries
from pgb.result import cited
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

if TYPE_CHECKING:
    from pgb.kernel.terms import Term
    from pgb.result.statement import Statement


class Choice(TextExercise):
    """Name the hypothesis of a statement that fails on each of several instances.

    `cases` gives, for each entry of the answer file, a result and the name of its instance. The
    answer is right where all other hypotheses are proved on the instance and the one named is not.
    """

    def __init__(
        self,
        statement: Statement,
        *,
        cases: Mapping[str, tuple[str, str]],
        results: tuple[str, ...],
    ) -> None:
        super().__init__(results=results)
        self.statement, self.cases = statement, cases

    def judge(self, answer: str) -> Outcome:
        names = tuple(self.statement.hypotheses)
        with entries(answer) as table:
            chosen = {case: table.choice(case, names) for case in self.cases}
        for case, name in chosen.items():
            result, instance = self.cases[case]
            on = evaluator(cited(result), instance, DIGITS)
            failing = [
                other
                for other, claim in self.statement.hypotheses.items()
                if on.claim(claim).verdict is not Verdict.PROVED
            ]
            if failing != [name]:
                return Outcome(False, f"{case}: expected the hypothesis that fails, found {name}")
        return Outcome(True, "on each instance it fails, and all the others hold")

    def claims(self) -> list[tuple[str, Term]]:
        return list(self.statement.hypotheses.items())
