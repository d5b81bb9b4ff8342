"""Two runs of an observation, compared: the digits on which they agree are what it says."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from pgb.observe.march import Stuck
from pgb.observe.observation import Observation, Progress
from pgb.observe.quantity import Quantity


@dataclass(frozen=True)
class Comparison:
    """An observation as two runs made it.

    Attributes:
        wanted: the digits that are asked for.
        failure: why a run did not reach its end; empty if both did.
    """

    observation: Observation
    until: float
    wanted: int
    runs: tuple[str, str]
    quantities: tuple[Quantity, ...]
    seconds: float
    failure: str = ""

    @property
    def judged(self) -> tuple[Quantity, ...]:
        """The quantities that have to agree."""
        chosen = self.observation.judged
        return tuple(q for q in self.quantities if not chosen or q.name in chosen)

    @property
    def digits(self) -> int:
        """The fewest digits on which the runs agree, in what is judged."""
        return min((quantity.digits for quantity in self.judged), default=0)

    @property
    def agrees(self) -> bool:
        """Whether the runs agree to the digits wanted, in every quantity."""
        return not self.failure and self.digits >= self.wanted


def observe(
    observation: Observation,
    until: float | None = None,
    digits: int | None = None,
    progress: Progress = lambda line: None,
) -> Comparison:
    """Make both runs and compare them."""
    begun = perf_counter()
    end = observation.until if until is None else until
    runs = observation.runs()
    found: list[dict[str, float]] = []
    failure = ""
    try:
        for number, run in enumerate(runs, 1):

            def tell(line: str, number: int = number) -> None:
                progress(f"run {number} of 2: {line}")

            found.append(observation.measure(run, end, tell))
    except Stuck as error:
        failure = f"run {len(found) + 1}: {error}"
    quantities = () if failure else tuple(_compared(*found))
    return Comparison(
        observation,
        end,
        observation.digits if digits is None else digits,
        (runs[0].words, runs[1].words),
        quantities,
        perf_counter() - begun,
        failure,
    )


def _compared(first: dict[str, float], second: dict[str, float]) -> list[Quantity]:
    if first.keys() != second.keys():
        raise ValueError(
            f"expected the quantities {list(first)} of both runs, found {list(second)}"
        )
    return [Quantity(name, float(first[name]), float(second[name])) for name in first]
