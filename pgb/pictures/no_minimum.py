"""One sample: for every b there is a best a, and for every pair a better one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.pictures import style
from pgb.pictures.one_sample import Sample, sample
from pgb.pictures.picture import Picture, Progress
from pgb.witness.floats import Array

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SLICES = (0.0, 0.5, 1.0, 2.0)
"""b."""
LEVELS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0)


@dataclass(frozen=True)
class Slope:
    """The augmented loss of one sample with w = 0, so that s = b.

    Attributes:
        a, b, Lt: over a grid, Lt of shape (len(a), len(b)).
        slices: for each of SLICES, Lt along a.
        best, lowest: the best a at each b, and its Lt; `minima` at SLICES.
    """

    sample: Sample
    a: Array
    b: Array
    Lt: Array
    slices: tuple[Array, ...]
    best: Array
    lowest: Array
    minima: tuple[tuple[float, float], ...]


def data(progress: Progress) -> Slope:
    """The grid, and the slices."""
    one = sample()
    a, b = np.linspace(-0.2, 1.4, 161), np.linspace(-1.5, 3, 151)
    best = one.best_a(b)
    slices = tuple(one.energy(a, np.array(at)) for at in SLICES)
    minima = [(float(one.best_a(np.array(at))), at) for at in SLICES]
    return Slope(
        one, a, b, one.energy(a[:, None], b[None, :]), slices, best, one.energy(best, b),
        tuple((u, float(one.energy(np.array(u), np.array(at)))) for u, at in minima),
    )  # fmt: skip


def drawing(figure: Figure, found: Slope) -> None:
    """The level lines with the floor of the valley, and the slices."""
    above, along = figure.subplots(1, 2, width_ratios=(1.1, 1))
    style.levels(above, found.b, found.a, found.Lt, LEVELS, shown=(0.1, 0.5, 2.0))
    above.plot(found.b, found.best, **style.AUGMENTED)
    at = np.searchsorted(found.b, -0.5)
    style.beside(above, found.b[at], found.best[at], "best $a$", offset=(-4, 6), ha="right")
    above.set(xlabel="$b$", ylabel="$a$", title=r"$\tilde L$ over $(b,a)$")
    for b, slice_, (a, low) in zip(SLICES, found.slices, found.minima, strict=True):
        within = slice_ < 1
        along.plot(found.a[within], slice_[within], color=style.GREY, linewidth=1.1)
        along.plot(a, low, "o", color=style.BLUE, markersize=6)
        end = found.a[within][-1], slice_[within][-1]
        style.beside(along, *end, f"$b={b:g}$", offset=(0, 3), ha="center", fontsize=10)
    along.axhline(0, **style.LIMIT)
    along.set(xlabel="$a$", title=r"$\tilde L$ along $a$ for several $b$", ylim=(-0.03, 1.1))


picture = Picture(
    name="no_minimum",
    title="No minimum: for every b there is a best a, and a larger b does better",
    says=(
        "One sample that the network misses by $c \\neq 0$, squared loss, $\\theta$ and $w = 0$ "
        "fixed. Left: the level lines of $\\tilde L$ have no innermost one; the floor of the "
        "valley (line) falls all the way to the right. Right: along $a$ there is one minimum "
        "for each $b$. Their values fall to 0 as $b$ grows, and 0 is not attained."
    ),
    alt=(
        "Left: level lines over b and a form an open valley that narrows and falls without end as "
        "b grows. Right: parabolas along a, one for each b; the larger b, the lower and the "
        "nearer to a = 0 the minimum."
    ),
    source="theory, 1.7 failure_mode; 4, F1 single_sample",
    mark="O",
    results=("single_sample", "failure_mode", "small_value"),
    data=data,
    drawing=drawing,
    height=3.4,
)
