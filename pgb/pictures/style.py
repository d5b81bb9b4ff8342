"""One style for all pictures: for a page 7 inches wide, in print, in grey and for every eye.

The ground is white and opaque, on dark pages too: a picture lies on them like a sheet of paper.
Dark blue, orange and grey differ in lightness as well as in hue; what has to be told apart differs
in its line or its mark besides, and is named beside its line and not in a legend.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from pgb.witness.floats import Array

WIDTH = 7.0  # inches

INK, GREY, PALE = "#1a1a1a", "#6b6b6b", "#d5d5d5"
BLUE, ORANGE = "#0b3c6f", "#d9730d"

AUGMENTED: dict[str, Any] = {"color": BLUE, "linestyle": "-", "linewidth": 1.8}
"""The augmented loss, and all that flows on it."""
ORIGINAL: dict[str, Any] = {"color": ORANGE, "linestyle": (0, (5, 2)), "linewidth": 1.8}
"""The network's own loss."""
LIMIT: dict[str, Any] = {"color": GREY, "linestyle": (0, (1, 2)), "linewidth": 1.4}
"""Asymptotes, and values that are not attained."""
TRAP: dict[str, Any] = {
    "marker": "X", "markersize": 9, "color": ORANGE, "markeredgecolor": "white", "linestyle": "",
}  # fmt: skip
"""A bad minimum."""
GLOBAL: dict[str, Any] = {
    "marker": "*", "markersize": 13, "color": BLUE, "markeredgecolor": "white", "linestyle": "",
}  # fmt: skip
"""A global minimum."""

_SETTINGS: dict[str, Any] = {
    "font.family": "STIXGeneral",
    "mathtext.fontset": "stix",
    "font.size": 11,
    "axes.titlesize": 11.5,
    "axes.titlelocation": "left",
    "axes.titlepad": 8,
    "axes.labelsize": 11,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.labelsize": 10,
    "ytick.labelsize": 10,
    "text.color": INK,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.w_pad": 0.08,
    "figure.constrained_layout.h_pad": 0.08,
    "figure.constrained_layout.wspace": 0.06,
    "svg.fonttype": "path",
    "svg.hashsalt": "pgb",
    "pdf.fonttype": 42,
    "savefig.dpi": 200,
}


def styled() -> AbstractContextManager[None]:
    """Matplotlib with these settings alone, whatever the reader's own are."""
    from matplotlib import style

    settings: Any = ["default", _SETTINGS]  # matplotlib types every key
    return style.context(settings)


def page(height: float) -> Figure:
    """An empty figure as wide as a page, so many inches high."""
    from matplotlib.figure import Figure

    return Figure(figsize=(WIDTH, height))


def beside(axes: Axes, x: float, y: float, words: str, **how: Any) -> None:
    """Words at a point of the axes, on a ground that hides what lies under them."""
    offset = how.pop("offset", (0, 0))
    axes.annotate(
        words,
        (x, y),
        offset,
        textcoords="offset points",
        bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 1.0},
        **{"color": INK, "zorder": 6, "annotation_clip": False, **how},
    )


def levels(
    axes: Axes, x: Array, y: Array, z: Array, at: Sequence[float], shown: Sequence[float] = ()
) -> None:
    """Level lines on shades of grey, the darker, the higher; some with their value."""
    shades = [str(0.99 - 0.3 * n / len(at)) for n in range(len(at) + 1)]
    axes.contourf(x, y, z, [-np.inf, *at, np.inf], colors=shades)
    lines = axes.contour(x, y, z, at, colors=GREY, linewidths=0.6, linestyles="solid")
    axes.clabel(lines, shown, fontsize=8.5, colors=INK, fmt="%g")
