"""Where the gradient flow of the augmented loss leads from the trap of the sine model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from pgb.descent.instances import instance
from pgb.observe.flow import GradientFlow
from pgb.observe.methods import own_radau
from pgb.observe.observation import observation
from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.pictures.sine import Plane, plane
from pgb.witness.expression import Number
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Neurons

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STARTS = (Fraction(-3, 10), Fraction(-1), Fraction(0), Fraction(3, 10))
_TOLERANCE, _TIMES = 1e-5, 70


@dataclass(frozen=True)
class Path:
    """The flow from the trap with a = b = 0 and one w.

    Attributes:
        t: times, increasing.
        u, v, b: where the flow is.
        reach: max_i w x_i + b.
        L, Lt: the network's loss and the augmented loss.
    """

    w: Fraction
    t: Array
    u: Array
    v: Array
    b: Array
    reach: Array
    L: Array
    Lt: Array


def follow(w: Fraction, until: float, progress: Progress) -> Path:
    """The flow from the trap until a time."""
    trap, zero = instance("W7-sine-trap"), Number(Fraction(0))
    start = replace(trap, neurons=Neurons((zero,), (zero,), ((Number(w),),)))
    run = own_radau(_TOLERANCE)
    flow = GradientFlow(start, run.numbers, logarithmic=True)
    times = np.geomspace(until / 1e5, until, _TIMES)
    states = run.follow(
        flow.system(),
        [flow.clock(t) for t in times],
        lambda clock: progress(f"w = {w}, t = {np.expm1(clock):.3g}"),
    )
    u, v, _, b, slope = np.array([flow.point(y) for y in states]).T
    inputs = np.array([float(x) for (x,) in Instance(trap, Floats()).inputs])
    reach = (slope[:, None] * inputs).max(axis=1) + b
    L, Lt = (np.array([float(loss(y)) for y in states]) for loss in (flow.L, flow.Lt))
    return Path(w, times, u, v, b, reach, L, Lt)


def data(progress: Progress) -> tuple[Plane, list[Path]]:
    """The plane of theta, and the paths from all starts."""
    until = observation("trap_becomes_valley").until
    return plane(), [follow(w, until, progress) for w in STARTS]


def drawing(figure: Figure, found: tuple[Plane, list[Path]]) -> None:
    """The paths of theta over the levels of L; the losses and the exponents against time."""
    theta, paths = found
    panels = figure.subplot_mosaic(
        [["above", "losses"], ["above", "exponents"]], width_ratios=(1.05, 1)
    )
    above, losses, exponents = panels.values()
    theta.draw(above)
    for number, path in enumerate(paths):
        thin = {} if number == 0 else {"linewidth": 0.7}
        above.plot(path.u, path.v, **style.AUGMENTED | thin)
        losses.plot(path.t, path.L, **style.ORIGINAL | thin)
        losses.plot(path.t, path.Lt, **style.AUGMENTED | thin)
        exponents.plot(path.t, path.reach, **style.AUGMENTED | thin)
    first = paths[0]
    above.plot(first.u[-1], first.v[-1], "o", color=style.BLUE, markeredgecolor="white")
    style.beside(above, *theta.trap, "trap", offset=(7, 4))
    style.beside(above, *theta.best, "global minimum", offset=(0, 9), ha="center")
    style.beside(
        above, first.u[-1], first.v[-1], f"$t={first.t[-1]:g}$", offset=(0, 7), ha="center"
    )
    above.set_title(r"$\theta=(u,v)$ over the levels of $L$")
    style.beside(losses, first.t[-1], first.L[-1], r"$L(\theta)$", **_AT_THE_END)
    style.beside(losses, first.t[-1], first.Lt[-1], r"$\tilde L$", **_AT_THE_END)
    losses.set(yscale="log", xscale="log", title="The losses")
    late = first.t > first.t[-1] / 30
    height = first.reach[late][-1] + np.log(first.t[late] / first.t[-1]) / 2 - 0.5
    exponents.plot(first.t[late], height, **style.LIMIT)
    middle = len(height) // 2
    words = r"as steep as $\frac{1}{2}\ln t$"
    style.beside(exponents, first.t[late][middle], height[middle], words, offset=(0, -16))
    exponents.set(xscale="log", xlabel="$t$", title=r"The neuron's exponent: $\max_i\,w x_i+b$")


_AT_THE_END = {"offset": (4, 0), "va": "center"}

picture = Picture(
    name="out_of_the_trap",
    title="Out of the trap: the augmented loss falls to almost 0, the network gets worse",
    says=(
        "Gradient flow of $\\tilde L$ in all variables for $f = u \\sin(v x)$ on four points, from "
        "the trap with $a = b = 0$ and $w = -3/10$ (thick), $-1$, $0$ and $3/10$. Left: $\\theta$ "
        "climbs out of the trap, away from the global minimum, up to where $L$ is far higher, and "
        "turns. Right: while $\\tilde L$ falls to almost 0, the network alone is worse in "
        "the end than in the trap; the neuron has taken over the residual, and its exponent grows "
        "on and on, like $\\frac{1}{2} \\ln t$."
    ),
    alt=(
        "Left, level lines of the network's loss in the plane of u and v with the trap and the "
        "global minimum; four paths leave the trap away from the global minimum, climb, turn and "
        "end at a point higher than the trap. Right, against time on a logarithmic axis: the "
        "augmented loss falls to below 0.001, the network's loss rises above its value in the "
        "trap; below, the largest exponent of the neuron grows along a line."
    ),
    source="theory, 4, F7 trap_becomes_valley",
    mark="C",
    results=("trap_becomes_valley", "logarithmic_escape"),
    data=data,
    drawing=drawing,
    height=4.4,
)
