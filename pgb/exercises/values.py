"""Exercises answered by exact numbers: claims about them must be proved on an instance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pgb.exercises.answers import BadAnswer, Outcome, TextExercise
from pgb.exercises.judged import judged
from pgb.exercises.tables import entries
from pgb.kernel.sorts import Real
from pgb.kernel.terms import Term, Var
from pgb.witness.errors import InputError
from pgb.witness.interpretation import Interpretation, interpretation

MOST = 20
"""The largest whole number that an answer may be."""


class Values(TextExercise):
    """Give exact numbers.

    The answer file has an entry for each name. `on` makes the instance from the numbers, `claims`
    says what must be proved there; in its arguments a number is a variable with the number as its
    value, and of the `whole` ones the int itself.
    """

    def __init__(
        self,
        *names: str,
        results: tuple[str, ...],
        on: Callable[..., Interpretation],
        claims: Callable[..., Mapping[str, Term]],
        whole: tuple[str, ...] = (),
    ) -> None:
        super().__init__(results=results)
        self.names, self.whole = names, whole
        self.on, self.proposed = on, claims

    def judge(self, answer: str) -> Outcome:
        values = self._values(answer)
        variables = {n: v if n in self.whole else Var(n, Real) for n, v in values.items()}
        own = {v: values[n] for n, v in variables.items() if isinstance(v, Var)}
        try:
            base = self.on(**values)
            read = interpretation("the answer", {}, own)
        except InputError as error:
            raise BadAnswer(str(error)) from None
        on = replace(base, values={**base.values, **read.values})
        return judged(on, self.proposed(**variables))

    def _values(self, answer: str) -> dict[str, Any]:
        with entries(answer) as table:
            return {
                name: table.integer(name, 0, MOST)
                if name in self.whole
                else table.expression(name, ())
                for name in self.names
            }
