"""Gradient descent on the augmented loss from the traps of twelve networks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pgb.observe.descent import End, Steps, descend
from pgb.observe.observation import Observation, Progress
from pgb.observe.quantity import Quantity
from pgb.result.catalogue import root
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem, load

STARTS = (("w = 0", (0.0,)), ("w = (3/10, -3/10, ..)", (0.3, -0.3)))
_A, _B = 1 / 100, 0.0
_SAME = 1e-9
_COLUMNS = ("L at the trap", "L", "Lt", "|a|", "max w.x+b")


@dataclass(frozen=True)
class Descent:
    """One of the two runs: its rule for steps."""

    how: Steps

    @property
    def words(self) -> str:
        return self.how.words


def problems() -> Iterator[tuple[str, Problem]]:
    """The networks, by name."""
    for path in sorted((root() / "counterexamples" / "networks").glob("*.toml")):
        yield path.stem, load(path)


def start(problem: Problem, w: tuple[float, ...]) -> list[float]:
    """The trap, with a = 1/100, b = 0 and the weights w in turn."""
    theta = [float(t) for t in Instance(problem, Floats()).theta]
    neurons = problem.neurons
    width = len(problem.inputs[0])
    weights = [w[q % len(w)] for _ in neurons.W for q in range(width)]
    return [*theta, *(_A for _ in neurons.a), *(_B for _ in neurons.b), *weights]


def measure(run: Descent, until: float, progress: Progress) -> dict[str, float]:
    """The end of every run, and how many ended where."""
    found: dict[str, float] = {}
    below = above = 0
    for name, problem in problems():
        trap = float(Instance(problem, Floats()).L(Instance(problem, Floats()).theta))
        for words, w in STARTS:

            def tell(step: int, what: str = f"{name}, {words}") -> None:
                progress(f"{what}: step {step}")

            end = descend(problem, start(problem, w), int(until), run.how, tell)
            change = end.L - trap
            below, above = below + (change < -_SAME), above + (change > _SAME)
            found |= _row(f"{name}, {words}", trap, end)
    return {"runs": 2.0 * len(list(problems())), "ended below": below, "ended above": above} | found


def _row(what: str, trap: float, end: End) -> dict[str, float]:
    values = (trap, end.L, end.Lt, end.a, end.reach)
    return {f"{what}: {column}": v for column, v in zip(_COLUMNS, values, strict=True)}


def table(found: Mapping[str, Quantity]) -> list[str]:
    """One line for each run, its numbers to the digits (at most 4) on which both rules agree."""
    names = dict.fromkeys(q.rpartition(": ")[0] for q in found if ": " in q)
    rows: list[tuple[str, ...]] = [("network, start", *_COLUMNS)]
    rows += [(name, *(_short(found[f"{name}: {column}"]) for column in _COLUMNS)) for name in names]
    widths = [max(len(row[c]) for row in rows) for c in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _short(quantity: Quantity) -> str:
    digits = min(quantity.digits, 4)
    return f"{quantity.first:.{digits}g}" if digits else f"~{quantity.first:.0e}"


observation = Observation(
    name="networks",
    observes="gradient descent on the augmented loss never leaves a trap for a better theta",
    source="theory, F7 trap_becomes_valley",
    until=200_000,
    clock="steps",
    digits=1,
    minutes=2,
    measure=measure,
    runs=lambda: (Descent(Steps()), Descent(Steps(0.25, 1 / 3, 1.5, 0.1))),
    expected=lambda name: {"runs": "24", "ended below": "0"}.get(name, ""),
    says=(
        "Where Lt fell, the added neurons absorbed the residuals, and theta did not improve. "
        "Started at w = 0, where the moments below order 2 vanish, a run stalls at the degenerate "
        "saddle: a -> 0, and Lt stays at the trap's L. Longer steps may jump out of a trap."
    ),
    judged=("runs", "ended below", "ended above"),
    table=table,
)
