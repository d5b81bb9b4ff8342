"""All runs of one instance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from pgb.descent.classify import Outcome, Run, classify
from pgb.descent.hypotheses import require_hypotheses
from pgb.descent.landscape import Landscape
from pgb.descent.minimise import BUDGET, minimise
from pgb.descent.starts import Box
from pgb.witness.problem import Problem


@dataclass(frozen=True)
class Descent:
    """The runs of one instance, and how they were made.

    Attributes:
        digits: N: converged means to 10^-N.
        seconds: wall time.
    """

    problem: Problem
    digits: int
    seed: int
    box: Box
    runs: tuple[Run, ...]
    seconds: float

    def ended(self, outcome: Outcome) -> tuple[Run, ...]:
        """The runs with this outcome."""
        return tuple(run for run in self.runs if run.outcome is outcome)

    @property
    def converged(self) -> bool:
        """Whether at least one run did."""
        return bool(self.ended(Outcome.CONVERGED))


def descend(
    problem: Problem,
    starts: int = 10,
    digits: int = 50,
    seed: int = 0,
    box: Box | None = None,
    budget: int = BUDGET,
    progress: Callable[[str], object] = lambda line: None,
) -> Descent:
    """Minimise Lt from random starts, refine and certify.

    Args:
        problem: an instance with added neurons, whose file states L* as `best`.
        starts: how many runs.
        digits: decimal digits to which |a| and L(theta) - L* have to vanish.
        seed: of the starts; equal arguments give equal starts.
        box: where starts are drawn.
        budget: steps in doubles.
        progress: called with a line now and then.

    Raises:
        InputError: a hypothesis is not met, or the file does not state L*.
    """
    require_hypotheses(problem)
    box, begun = box or Box(), perf_counter()
    landscape = Landscape(problem)
    found = minimise(
        landscape,
        box.starts(landscape.layout, seed, starts),
        budget,
        lambda step: None if step % 20 else progress(f"step {step}"),
    )
    runs = []
    for index, one in enumerate(found):
        progress(f"run {index + 1} of {starts}")
        runs.append(classify(problem, index, one, digits))
    return Descent(problem, digits, seed, box, tuple(runs), perf_counter() - begun)
