"""A bad minimum of L, and the valley of the augmented loss that it becomes.

For theta = (u, v) and a number s the augmented loss is minimised over the neurons whose exponents
w x_i + b are at most s: over w on a grid, over a in closed form (the loss is squared), with b as
large as allowed (a larger b lets a smaller a do the same). Without a neuron this is L.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.descent.instances import instance
from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.pictures.sine import LEVELS, Plane, plane
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance

if TYPE_CHECKING:
    from matplotlib.figure import Figure

BOUNDS = (0.0, 3.0)
"""s on the maps."""
SLOPES = np.linspace(-8, 8, 161)
"""w."""


@dataclass(frozen=True)
class Valley:
    """The lowest augmented loss with exponents up to s.

    Attributes:
        theta: the plane, with L.
        maps: for each of BOUNDS, the lowest value at each point of the plane.
        s: bounds, increasing.
        at_the_trap, in_the_valley: with theta in the trap, and the lowest over the valley.
        infimum: with theta in the trap, over all neurons.
    """

    theta: Plane
    maps: tuple[Array, ...]
    s: Array
    at_the_trap: Array
    in_the_valley: Array
    infimum: float


class Lowest:
    """The augmented loss of the sine model, minimised over the neuron."""

    def __init__(self) -> None:
        self.instance = Instance(instance("W7-sine-trap"), Floats())
        self.inputs = np.array([float(x) for (x,) in self.instance.inputs])
        self.targets = np.array([float(y) for (y,) in self.instance.targets])

    def values(self, u: Array, v: Array, s: float) -> tuple[Array, Array]:
        """The lowest value, and the w where it is taken; s may be infinite: the infimum then."""
        misfit = self._misfit(u, v)
        size = (misfit**2).sum(axis=0)
        penalty = len(self.inputs) * float(self.instance.weight) * np.exp(-2 * s)
        lowest, best = size, np.zeros(size.shape)
        for w in SLOPES:
            e = np.exp(w * self.inputs - (w * self.inputs).max())
            slope = np.tensordot(e, misfit, axes=1)
            value = size - slope**2 / ((e**2).sum() + penalty)
            best = np.where(value < lowest, w, best)
            lowest = np.minimum(lowest, value)
        return lowest / len(self.inputs), best

    def _misfit(self, u: Array, v: Array) -> Array:
        """f(x_i) - y_i, along the first axis."""
        outputs = [output for (output,) in self.instance.outputs((u, v))]
        misfit: Array = np.stack(outputs) - self.targets.reshape(-1, *(1,) * outputs[0].ndim)
        return misfit


def data(progress: Progress) -> Valley:
    """The maps, and the lowest values against s."""
    lowest, theta = Lowest(), plane()
    maps = tuple(lowest.values(theta.u[None, :], theta.v[:, None], s)[0] for s in BOUNDS)
    low = np.unravel_index(np.where(theta.u < 0, maps[-1], np.inf).argmin(), maps[-1].shape)
    u, v = theta.u[low[1]] + np.linspace(-1, 1, 81)[:, None], theta.v[low[0]] + _ACROSS
    s = np.linspace(-3, 5, 33)
    trap = [np.array(entry) for entry in theta.trap]
    at_the_trap, in_the_valley = [], []
    for bound in s:
        progress(f"s = {bound:g}")
        at_the_trap.append(float(lowest.values(trap[0], trap[1], bound)[0]))
        in_the_valley.append(float(lowest.values(u, v, bound)[0].min()))
    infimum = float(lowest.values(trap[0], trap[1], np.inf)[0])
    return Valley(theta, maps, s, np.array(at_the_trap), np.array(in_the_valley), infimum)


_ACROSS = np.linspace(-0.2, 0.2, 81)


def drawing(figure: Figure, found: Valley) -> None:
    """Three maps of the same plane; under them the heights against s."""
    panels = figure.subplot_mosaic([[0, 1, 2], [3, 3, 3]], height_ratios=(1.7, 1))
    *maps, low = panels.values()
    titles = ["$L$: no neuron", *(rf"$\tilde L$: $w x_i+b\leq {s:g}$" for s in BOUNDS)]
    for axes, title, heights in zip(maps, titles, (found.theta.L, *found.maps), strict=True):
        style.levels(axes, found.theta.u, found.theta.v, heights, LEVELS)
        axes.plot(*found.theta.trap, **style.TRAP)
        axes.plot(*found.theta.best, **style.GLOBAL)
        axes.set(title=title, xlabel="$u$")
    maps[0].set_ylabel("$v$")
    for axes in maps[1:]:
        axes.set_yticklabels([])
    style.beside(maps[0], *found.theta.trap, "trap", offset=(0, 8), ha="center")
    style.beside(maps[0], *found.theta.best, "global minimum", offset=(-10, 10), ha="center")
    low.axhline(found.infimum, **style.LIMIT)
    low.plot(found.s, found.at_the_trap, **style.AUGMENTED)
    low.plot(found.s, found.in_the_valley, **style.AUGMENTED | {"linestyle": "-."})
    at = np.searchsorted(found.s, 0.4)
    words = [r"$\theta$ in the trap", r"$\theta$ in the valley"]
    style.beside(low, found.s[at], found.at_the_trap[at], words[0], offset=(5, 5))
    style.beside(low, found.s[at], found.in_the_valley[at], words[1], offset=(5, 1))
    style.beside(
        low, found.s[-1], found.infimum, "infimum, not attained", offset=(0, 5), ha="right"
    )
    low.set(xlabel="$s$, the bound on $w x_i+b$", ylabel=r"lowest $\tilde L$", ylim=(0, None))


picture = Picture(
    name="trap_and_valley",
    title="A trap of L, and the valley of the augmented loss that it becomes",
    says=(
        "$f = u \\sin(v x)$ on four points, $\\lambda = 1/10$. Above, in the plane of "
        "$\\theta = (u, v)$, left: $L$ with a trap (cross) and the global minimum (star). Middle "
        "and right: the lowest $\\tilde L$ over all neurons with exponents up to $s$. The "
        "trap is no minimum any more but lies on the slope of a valley. Below: the lowest values "
        "against $s$. With $\\theta$ in the trap they fall towards an infimum (dotted) that no "
        "neuron attains, so that the valley leads to infinity; over the valley they are seen to "
        "fall almost to 0, though the network itself is bad there."
    ),
    alt=(
        "Three maps of the plane of u and v. In the first the network's loss has a small basin "
        "about the trap and a large one about the global minimum. In the second and third, with "
        "the neuron allowed to grow, the small basin has widened and deepened beside the trap, "
        "which lies on its slope. Below, two curves fall as the bound s grows: with theta in the "
        "trap to a dotted line, in the valley to almost 0."
    ),
    source="theory, 4, F7 trap_becomes_valley",
    mark="O",
    results=("trap_becomes_valley", "failure_mode", "elimination"),
    data=data,
    drawing=drawing,
    height=4.9,
)
