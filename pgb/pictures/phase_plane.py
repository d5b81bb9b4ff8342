"""One sample: all trajectories of the gradient flow, in the plane of a and s = w x + b."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from pgb.observe.flow import GradientFlow
from pgb.observe.methods import own_radau
from pgb.pictures import style
from pgb.pictures.one_sample import Sample, sample
from pgb.pictures.picture import Picture, Progress
from pgb.witness.expression import Expression, Number
from pgb.witness.floats import Array
from pgb.witness.problem import Neurons

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

STARTS = tuple(
    (Fraction(a, 10), Fraction(s, 10))
    for a, s in (
        (17, -22), (6, -22), (-6, -14), (-17, -12), (17, 1), (17, 12), (-17, 3), (-17, 14),
    )
)  # fmt: skip
"""(a, s)."""
_UNTIL, _TIMES, _TOLERANCE = 100.0, 90, 1e-4
LEVELS = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Phases:
    """The plane and the trajectories.

    Attributes:
        a, s, Lt: over a grid, Lt of shape (len(a), len(s)).
        floor: the best a at each s.
        paths: for each of STARTS, a and s along the flow.
    """

    sample: Sample
    a: Array
    s: Array
    Lt: Array
    floor: Array
    paths: tuple[tuple[Array, Array], ...]


def data(progress: Progress) -> Phases:
    """The flow of (a, b, w) from each start, with w = 0 there."""
    one = sample()
    a, s = np.linspace(-1.8, 1.8, 121), np.linspace(-3, 2.4, 121)
    paths = tuple(_path(one, *start, progress) for start in STARTS)
    return Phases(one, a, s, one.energy(a[:, None], s[None, :]), one.best_a(s), paths)


def _path(one: Sample, a: Fraction, s: Fraction, progress: Progress) -> tuple[Array, Array]:
    start: Neurons[Expression] = Neurons((Number(a),), (Number(s),), ((Number(Fraction(0)),),))
    run = own_radau(_TOLERANCE)
    problem = replace(one.problem, neurons=start)
    flow = GradientFlow(problem, run.numbers, logarithmic=True, theta_moves=False)
    times = np.geomspace(1e-3, _UNTIL, _TIMES)
    progress(f"from a = {float(a):g}, s = {float(s):g}")
    states = run.follow(flow.system(), [flow.clock(t) for t in times])
    z = np.array([flow.point(y) for y in states])
    x = np.sqrt(one.kappa - 1)
    return np.array([float(a), *z[:, -3]]), np.array([float(s), *(z[:, -2] + x * z[:, -1])])


def drawing(figure: Figure, found: Phases) -> None:
    """Trajectories with arrows over the level lines."""
    axes = figure.subplots()
    style.levels(axes, found.s, found.a, found.Lt, LEVELS)
    axes.plot(found.s, found.floor, **style.ORIGINAL)
    for a, s in found.paths:
        axes.plot(s, a, **style.AUGMENTED | {"linewidth": 1.3})
        axes.plot(s[0], a[0], "o", color=style.BLUE, markersize=4.5)
        _arrow(axes, a, s)
    style.beside(axes, found.s[8], found.floor[8], "best $a$", offset=(0, 5), ha="center")
    axes.set(xlabel="$s=w\\cdot x+b$", ylabel="$a$", xlim=(found.s[0], found.s[-1]))


def _arrow(axes: Axes, a: Array, s: Array) -> None:
    """A quarter of the way along the path."""
    length = np.hypot(np.diff(a), np.diff(s)).cumsum()
    at = int(np.searchsorted(length, 0.25 * length[-1]))
    axes.annotate(
        "", (s[at + 1], a[at + 1]), (s[at - 1], a[at - 1]),
        arrowprops={"arrowstyle": "-|>", "color": style.BLUE, "mutation_scale": 13},
    )  # fmt: skip


picture = Picture(
    name="phase_plane",
    title="The flow of one sample: every trajectory enters the valley and follows it for ever",
    says=(
        "One sample, squared loss, $\\theta$ fixed at a residual $c \\neq 0$: the gradient flow of "
        "$\\tilde L$ from eight starts (dots), in the plane of $a$ and $s = w \\cdot x + b$, over "
        "the level lines of $\\tilde L$. There is no point of rest. From every start $s$ grows "
        "beyond every bound in the end: the trajectories come near the best $a$ for each $s$ "
        "(dashed), and follow the valley without end."
    ),
    alt=(
        "Level lines of the augmented loss form a valley that is open to the right. Eight "
        "trajectories from all sides turn into the valley, close in on its floor, a dashed "
        "curve, and leave the picture on the right."
    ),
    source="theory, 2.7 logarithmic_escape",
    mark="O",
    results=("one_sample_flow", "one_sample_rates", "logarithmic_escape"),
    data=data,
    drawing=drawing,
    height=3.8,
)
