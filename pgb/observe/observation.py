"""What an observation is, and which there are.

Each is a file in `observations/` that says what is measured; a run says how.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from pgb.near import unknown
from pgb.observe.methods import collocation, extrapolated
from pgb.observe.quantity import Quantity

MARK = "C"

Progress = Callable[[str], object]
Measure = Callable[[Any, float, Progress], dict[str, float]]
"""The quantities that a run finds until a time, by name."""


class Settings(Protocol):
    """How a run is made: a `Run` of a flow, or what else an observation needs."""

    @property
    def words(self) -> str:
        """What was run, in a line."""


@dataclass(frozen=True)
class Observation:
    """Something that computations show; no theorem.

    Attributes:
        name: that of its file.
        observes: what is seen, in a line.
        source: where the theory speaks of it.
        until: the time of the end, where none is asked for.
        clock: what `until` counts.
        digits: to how many the runs have to agree.
        minutes: roughly how long both runs take.
        measure: makes one run.
        runs: makes the two settings; they share neither method nor precision.
        expected: what the theory says of a quantity, in words.
        says: what the numbers show, in a sentence or two.
        judged: the quantities that have to agree; left out, all.
        table: the quantities as lines of a table, where they are many.
    """

    name: str
    observes: str
    source: str
    until: float
    digits: int
    minutes: float
    measure: Measure
    runs: Callable[[], tuple[Settings, Settings]] = lambda: (extrapolated(), collocation())
    clock: str = "t"
    expected: Callable[[str], str] = lambda name: ""
    says: str = ""
    judged: tuple[str, ...] = ()
    table: Callable[[Mapping[str, Quantity]], list[str]] | None = None


def told(progress: Progress, words: str, digits: int) -> Callable[[float], object]:
    """Tell how far a run has come, after these words and to so many digits."""
    return lambda reached: progress(f"{words} = {reached:.{digits}g}")


class UnknownObservation(Exception):
    """No observation of that name."""


def names() -> list[str]:
    """The observations there are."""
    folder = Path(__file__).parent / "observations"
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def observation(name: str) -> Observation:
    """The observation of that name. Raises `UnknownObservation`."""
    if name not in names():
        raise UnknownObservation(unknown("an observation", name, names()))
    found: Observation = import_module(f"pgb.observe.observations.{name}").observation
    return found
