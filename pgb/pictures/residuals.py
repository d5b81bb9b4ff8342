"""The grouped residual gradients at a bad minimum of L, and at a minimum of the augmented loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.audits.numeric import Numeric
from pgb.descent.landscape import Landscape
from pgb.descent.minimise import minimise
from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.result.catalogue import root
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem, load

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NETWORK = "counterexamples/networks/yun-thm1-relu.toml"
_STARTS, _STEPS, _ZERO = 96, 200, 1e-12


@dataclass(frozen=True)
class Fit:
    """A network at one theta.

    Attributes:
        x, y: the inputs and the targets.
        line, f: the outputs between the inputs, and where.
        residuals: R_j at each input.
    """

    x: Array
    y: Array
    line: Array
    f: Array
    residuals: Array


def data(progress: Progress) -> tuple[Fit, Fit]:
    """At the point of the problem file, and at the best theta found."""
    problem = load(root() / NETWORK)
    return fit(problem, Numeric(problem).theta), fit(problem, minimum(problem))


def minimum(problem: Problem) -> Array:
    """A theta with L(theta) = 0 but for rounding, by Newton steps from random starts.

    Raises:
        ValueError: no run comes that low.
    """
    numeric = Numeric(problem)
    starts = np.random.default_rng(0).uniform(-2, 2, (_STARTS, len(problem.parameters)))
    landscape: Landscape = numeric  # type: ignore[assignment]  # the same methods, of theta alone
    with np.errstate(all="ignore"):
        ends = np.stack([run.end for run in minimise(landscape, starts, _STEPS)])
    best: Array = ends[np.argmin(numeric.L(ends))]
    if numeric.L(best) > _ZERO:
        raise ValueError(f"expected a theta with L(theta) = 0, found {float(numeric.L(best)):g}")
    return best


def fit(problem: Problem, theta: Array) -> Fit:
    """The outputs and the residual gradients at theta."""
    instance = Instance(problem, Floats())
    entries = tuple(np.array(entry) for entry in theta)
    x = np.array([float(x) for (x,) in instance.inputs])
    y = np.array([float(y) for (y,) in instance.targets])
    line = np.linspace(x.min() - 0.3, x.max() + 0.3, 400)
    f = np.broadcast_to(instance.output((line,), entries)[0], line.shape)
    residuals = instance.grouped_residuals(instance.outputs(entries))
    return Fit(x, y, line, f, np.array([float(R) for (R,) in residuals]))


def drawing(figure: Figure, found: tuple[Fit, Fit]) -> None:
    """Above the network and its data, below the residual gradients."""
    upper, lower = figure.subplots(2, 2, sharex=True, sharey="row", height_ratios=(1.4, 1))
    titles = (r"A bad local minimum of $L$", r"A local minimum of $\tilde L$ ($a=0$)")
    for network, below, title, one in zip(upper, lower, titles, found, strict=True):
        network.plot(one.line, one.f, **style.AUGMENTED)
        network.plot(one.x, one.y, "s", color=style.ORANGE, markersize=7, zorder=5)
        network.set_title(title)
        below.axhline(0, color=style.GREY, linewidth=0.8)
        below.vlines(one.x, 0, one.residuals, color=style.BLUE, linewidth=2.5)
        below.plot(one.x, one.residuals, "o", color=style.BLUE, markersize=7)
        below.set(xlabel="$x$")
    upper[0].set_ylabel("outputs")
    lower[0].set(ylabel="$R_j$")
    style.beside(upper[0], found[0].x[1], found[0].y[1], "$y_j$", offset=(8, -3))
    at = len(found[0].line) // 3
    style.beside(
        upper[0], found[0].line[at], found[0].f[at], r"$f(x;\theta)$", offset=(-4, 10), ha="right"
    )
    for axes in lower:
        axes.margins(y=0.25)


picture = Picture(
    name="residuals",
    title="Residuals before and after: at a local minimum of the augmented loss all of them vanish",
    says=(
        "A network with two ReLU neurons on three samples, after Yun, Sra and Jadbabaie (2019). "
        "Left: at its bad minimum it is the line of least squares, and the residual gradients "
        "$R_j$ are left over. Right: the best $\\theta$ found, where $L$ is 0 but for rounding; "
        "with $a = 0$ a local minimum of $\\tilde L$. There every $R_j$ is 0, and no function of "
        "the input does better."
    ),
    alt=(
        "Left: the network is a straight line that misses all three data points; below, three "
        "residuals, up and down. Right: the network is a bent line through all three points; "
        "below, all residuals are 0."
    ),
    source="theory, 1.3 elimination",
    mark="O",
    results=("elimination", "optimality_criterion", "landscape"),
    data=data,
    drawing=drawing,
    height=3.8,
)
