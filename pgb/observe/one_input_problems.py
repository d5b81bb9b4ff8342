"""Problems with one distinct input, in short: what the observations of the rate start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pgb.witness.expression import Expression
from pgb.witness.parser import parse
from pgb.witness.problem import Problem, loads


@dataclass(frozen=True)
class OneInput:
    """A problem with the one input x, and where its mean loss is least.

    Attributes:
        loss: as in a problem file, with its degree.
        targets: of each sample.
        best: q*.
        weight: lambda.
        a: where the neurons start; b and w start at 0.
        outputs: f, in the parameter u, which starts at `start`.
    """

    loss: str
    targets: Sequence[Sequence[str]]
    best: Sequence[str]
    weight: str = "1/2"
    x: str = "1"
    a: Sequence[str] = ("0",)
    outputs: Sequence[str] = ("u",)
    start: str = "0"

    def problem(self) -> Problem:
        """The problem it describes."""
        kind, _, degree = self.loss.partition(" ")
        return loads(
            f"""
            [data]
            inputs = {[[self.x]] * len(self.targets)}
            targets = {[list(row) for row in self.targets]}
            [model]
            parameters = ["u"]
            outputs = {list(self.outputs)}
            [loss]
            kind = "{kind}"
            {f"degree = {degree}" if degree else ""}
            [transformation]
            kind = "exponential"
            lambda = "{self.weight}"
            [point.parameters]
            u = "{self.start}"
            [point.neurons]
            a = {list(self.a)}
            """,
            "one input",
        )

    @property
    def minimiser(self) -> list[Expression]:
        """q*."""
        return [parse(entry, ()) for entry in self.best]
