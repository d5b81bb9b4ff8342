"""The degenerate saddle: no straight line leads down from it, a curve does."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from pgb.pictures import style
from pgb.pictures.instances import binomial
from pgb.pictures.picture import Picture, Progress
from pgb.witness.escape import escape_curve
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance
from pgb.witness.problem import Neurons

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SLOPES = (-0.02, -0.03)
"""a / w along the straight lines."""
NEAR = 0.14
"""The largest w that is close."""


@dataclass(frozen=True)
class Saddle:
    """Lt - L(theta) about the saddle, with b = 0 and theta fixed.

    Attributes:
        w, a, change: over a grid, change of shape (len(a), len(w)).
        t: the parameter of the lines and of the curve; w = t on all of them.
        c: the escape curve is a = -c t^2.
        curve, along_curve: a on it, and the change.
        lines: for each slope, the change on the straight line a = slope * t.
    """

    w: Array
    a: Array
    change: Array
    t: Array
    c: Fraction
    curve: Array
    along_curve: Array
    lines: dict[float, Array]


def data(progress: Progress) -> Saddle:
    """Three inputs 0, 1, 2 with the residual gradients (1, -2, 1)."""
    problem = binomial(2)
    instance = Instance(problem, Floats())
    found = escape_curve(problem)
    if found is None:
        raise ValueError("expected a residual at the saddle")
    path, _ = found

    def change(a: Array, w: Array) -> Array:
        neurons = Neurons((a,), (np.zeros(()),), ((w,),))
        return instance.Lt(instance.theta, neurons) - instance.L(instance.theta)

    w, a = np.linspace(-0.8, 0.8, 161), np.linspace(-0.06, 0.03, 181)
    t = np.linspace(0.0, w[-1], 321)
    c, order = path.c * Fraction(float(path.escape.moments[0])), path.escape.order
    curve = -float(c) * t**order
    return Saddle(
        w, a, change(a[:, None], w[None, :]),
        t, c, curve, change(curve, t),
        {slope: change(slope * t, t) for slope in SLOPES},
    )  # fmt: skip


def drawing(figure: Figure, found: Saddle) -> None:
    """From above, with the region below the saddle; and along the lines and the curve."""
    above, along = figure.subplots(1, 2, width_ratios=(1.15, 1))
    thousand = 1000 * found.change
    above.contourf(found.w, found.a, thousand, [-1e9, 0], colors=[style.PALE])
    above.contour(
        found.w, found.a, thousand, [-6, -3, -1, 1, 3, 6, 12, 24],
        colors=style.GREY, linewidths=0.7, linestyles="solid",
    )  # fmt: skip
    above.contour(found.w, found.a, thousand, [0], colors=style.INK, linewidths=1.2)
    above.plot(found.t, found.curve, **style.AUGMENTED)
    for slope in SLOPES:
        above.plot(found.t, slope * found.t, **style.ORIGINAL | {"linewidth": 1.2})
    above.plot(0, 0, "o", color=style.INK, markersize=6)
    style.beside(above, 0, 0, "saddle", offset=(0, 7), ha="center")
    style.beside(above, -0.55, -0.02, r"$\tilde L<L(\theta)$", ha="center")
    above.set(
        title="From above, in $(w, a)$", xlabel="$w$", ylabel="$a$",
        xlim=(found.w[0], found.w[-1]), ylim=(found.a[0], found.a[-1]),
    )  # fmt: skip
    near = found.t <= NEAR
    t, million = found.t[near], 1e6
    along.axhline(0, color=style.GREY, linewidth=0.8)
    for slope, change in found.lines.items():
        along.plot(t, million * change[near], **style.ORIGINAL)
        style.beside(along, t[-1], million * change[near][-1], f"$a={slope:g}\\,w$", **_BESIDE)
    along.plot(t, million * found.along_curve[near], **style.AUGMENTED)
    along.plot(0, 0, "o", color=style.INK, markersize=6)
    end = million * found.along_curve[near][-1]
    style.beside(along, t[-1], end, f"$a=-w^{{2}}\\,/{1 / found.c}$", **_BESIDE)
    along.set(title="Close to the saddle", xlabel="$w$")
    along.set_ylabel(r"$10^6\,(\tilde L-L(\theta))$")


_BESIDE = {"offset": (4, 0), "va": "center"}

picture = Picture(
    name="degenerate_saddle",
    title="The degenerate saddle: no straight line leads down at first, a curve does",
    says=(
        "Inputs $0, 1, 2$ with residual gradients $(1, -2, 1)$; $\\theta$ and $b = 0$ are fixed. "
        "Left: in the grey region $\\tilde L$ is below its value at the saddle. The region touches "
        "the saddle in a cusp, between $a = 0$ and a parabola, so that every other line leaves the "
        "saddle outside of it. Right: along straight lines (dashed) $\\tilde L$ rises first, "
        "along the escape curve (solid) it falls from the start, like $w^4$. Nothing of "
        "first or second order leads down."
    ),
    alt=(
        "Left, level lines in the plane of w and a: the region where the augmented loss is below "
        "its value at the saddle is bounded by the line a = 0 and a parabola under it, and gets "
        "infinitely thin at the saddle. Right, the change along two straight lines is first "
        "above 0, that along the parabolic escape curve is below 0 at once."
    ),
    source="theory, 4, F4 degenerate_saddle",
    mark="O",
    results=("degenerate_saddle", "escape_order", "curvature_of_neurons"),
    data=data,
    drawing=drawing,
    height=3.4,
)
