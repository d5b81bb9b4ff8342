"""Softmax cross-entropy attains its infimum with smoothed labels, and not with hard ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.result.catalogue import root
from pgb.witness.expression import evaluate
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import load

if TYPE_CHECKING:
    from matplotlib.figure import Figure

HARD = "counterexamples/instances/hard-labels.toml"
SMOOTHED = "theorems/instances/W3-softmax-smoothed.toml"


@dataclass(frozen=True)
class Labels:
    """The mean loss of one classifier, as its outputs are scaled.

    Attributes:
        u: the scale; v stays at the instance's point.
        L: the loss.
        best: L*, as the instance states it.
        at: u at the instance's point.
    """

    u: Array
    L: Array
    best: float
    at: float


def labels(file: str) -> Labels:
    """The losses on an instance."""
    problem, on = load(root() / file), Floats()
    instance = Instance(problem, on)
    u = np.linspace(0, 7, 281)
    L = instance.L((u, instance.theta[1]))
    return Labels(u, L, float(evaluate(problem.known["best"], {}, on)), float(instance.theta[0]))


def data(progress: Progress) -> tuple[Labels, Labels]:
    """With hard labels, and with smoothed ones."""
    return labels(HARD), labels(SMOOTHED)


def drawing(figure: Figure, found: tuple[Labels, Labels]) -> None:
    """Both losses with their infima."""
    axes = figure.subplots()
    hard, smoothed = found
    for one, how in ((smoothed, style.AUGMENTED), (hard, style.ORIGINAL)):
        axes.axhline(one.best, **style.LIMIT)
        axes.plot(one.u, one.L, **how)
    axes.plot(smoothed.at, smoothed.best, **style.GLOBAL)
    far, near = 240, 60
    words = (r"$L\!^*$ is attained", r"$L\!^*=0$ is not attained")
    style.beside(axes, smoothed.u[far], smoothed.L[far], "labels 9/10 and 1/10", **_ABOVE)
    style.beside(axes, hard.u[near], hard.L[near], "labels 1 and 0", offset=(5, 3))
    style.beside(axes, smoothed.at, smoothed.best, words[0], offset=(0, 10), ha="center")
    style.beside(axes, hard.u[-1], hard.best, words[1], offset=(-4, 6), ha="right")
    axes.set(xlabel="$u$, the scale of the outputs", ylabel=r"$L(\theta)$", xlim=(0, 7))


_ABOVE = {"offset": (-8, 4), "ha": "right"}

picture = Picture(
    name="vacuity",
    title="With hard labels the cross-entropy has no minimum, with smoothed labels it has one",
    says=(
        "A classifier that is right on both of its samples, its outputs scaled by $u$, under the "
        "softmax cross-entropy. With hard labels (dashed) the loss falls towards $L^* = 0$ as $u$ "
        "grows and never gets there: no function attains $L^*$, so $\\tilde L$ has no local "
        "minimum, and the theorem is empty. With smoothed labels (solid) $L^*$ is attained (star)."
    ),
    alt=(
        "Two curves against the scale u. The one for hard labels falls towards 0, a dotted line "
        "that it does not reach. The one for smoothed labels touches its own dotted line at a "
        "point marked by a star, and rises again."
    ),
    source="theory, 2.2 vacuity",
    mark="O",
    results=("vacuity", "full_support", "cross_entropy"),
    data=data,
    drawing=drawing,
    height=2.9,
)
