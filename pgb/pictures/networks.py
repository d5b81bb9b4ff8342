"""Gradient descent on the augmented loss from the traps of the networks: what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgb.observe.descent import Steps, descend
from pgb.observe.observations.networks import STARTS, problems, start
from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STEPS = 20_000
FLOOR = 1e-5
"""Smaller losses are drawn here."""


@dataclass(frozen=True)
class Ending:
    """One network, from its trap.

    Attributes:
        trap: L at the trap.
        L, Lt: at the end, for each of the observation's starts.
    """

    network: str
    trap: float
    L: tuple[float, ...]
    Lt: tuple[float, ...]


def data(progress: Progress) -> list[Ending]:
    """The ends of fewer steps than the observation takes."""
    found = []
    for name, problem in problems():
        instance = Instance(problem, Floats())
        ends = []
        for words, w in STARTS:
            progress(f"{name}, {words}")
            ends.append(descend(problem, start(problem, w), STEPS, Steps()))
        losses, augmented = (tuple(getattr(end, loss) for end in ends) for loss in ("L", "Lt"))
        found.append(Ending(name, float(instance.L(instance.theta)), losses, augmented))
    return found


def drawing(figure: Figure, found: list[Ending]) -> None:
    """One row for each network; a panel for each start."""
    panels = figure.subplots(1, len(STARTS), sharex=True, sharey=True)
    rows = range(len(found))
    for number, (axes, (words, _)) in enumerate(zip(panels, STARTS, strict=True)):
        traps = [one.trap for one in found]
        L, Lt = ([max(getattr(one, name)[number], FLOOR) for one in found] for name in ("L", "Lt"))
        axes.hlines(rows, Lt, L, color=style.PALE, linewidth=3)
        axes.plot(traps, rows, "|", color=style.INK, markersize=15, markeredgewidth=1.5)
        axes.plot(L, rows, "o", color=style.ORANGE, markersize=7, markerfacecolor="white")
        axes.plot(Lt, rows, "D", color=style.BLUE, markersize=5)
        axes.set(xscale="log", xlabel="loss", title=f"from ${words}$".replace("..", r"\ldots"))
        axes.tick_params(axis="y", length=0)
    row = max(rows, key=lambda n: found[n].L[0] / found[n].Lt[0] if found[n].L[0] > 1 else 0)
    named = found[row]
    values = (named.Lt[0], named.trap, named.L[0])
    for value, words in zip(values, (r"$\tilde L$", "trap", r"$L(\theta)$"), strict=True):
        style.beside(panels[0], value, row, words, offset=(0, 8), ha="center", fontsize=10)
    panels[0].set_yticks(list(rows), [one.network for one in found])
    panels[0].invert_yaxis()


picture = Picture(
    name="networks",
    title="Gradient descent from the traps of twelve networks: the neurons take over the residuals",
    says=(
        f"Gradient descent on $\\tilde L$ from the traps of the twelve networks, {STEPS} steps "
        "from $a = 1/100$, $b = 0$ and $w$ as said. Tick: $L$ at the trap. Circle: $L(\\theta)$ in "
        "the end. Diamond: $\\tilde L$ in the end. What lies between the two the neurons have "
        "taken over. No circle lies left of its tick. From $w = 0$ some descents stall where they "
        "start, at a degenerate saddle."
    ),
    alt=(
        "Twelve rows, one for each network, in two panels, one for each start. In most rows the "
        "augmented loss ends far to the left of the loss at the trap, while the network's own "
        "loss ends at the trap's or to the right of it."
    ),
    source="theory, 4, F7 trap_becomes_valley",
    mark="C",
    results=("trap_becomes_valley", "failure_mode", "degenerate_saddle"),
    data=data,
    drawing=drawing,
    height=4.2,
)
