"""How fast the augmented loss falls along escape curves of order 1 to 5."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

from pgb.pictures import style
from pgb.pictures.instances import binomial
from pgb.pictures.picture import Picture, Progress
from pgb.witness.escape import EscapeCurve, least_order

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ORDERS = range(1, 6)
SIZE = Fraction(1, 1000)  # c (p!)^2: what the square of a costs stays small beside the fall
TIMES = tuple(Fraction(1, 2**n) for n in range(7, 0, -1))


@dataclass(frozen=True)
class Curve:
    """The fall along one escape curve.

    Attributes:
        order: p.
        times: t.
        falls: L(theta) - Lt on the curve at t.
        leading: the factor of t^(2p) to which the fall comes near as t -> 0, up to O(c^2).
    """

    order: int
    times: tuple[float, ...]
    falls: tuple[float, ...]
    leading: float

    @property
    def slope(self) -> float:
        """The slope on log-log axes at the smallest times."""
        from math import log

        (s, t), (low, high) = self.times[:2], self.falls[:2]
        return log(high / low) / log(t / s)


def curve(order: int) -> Curve:
    """The curve at the binomial residuals of that order."""
    problem = binomial(order)
    escape = least_order(problem)
    if escape is None or escape.order != order:
        raise ValueError(f"expected the escape order {order}, found {escape}")
    path = EscapeCurve(problem, escape, SIZE / factorial(order) ** 2)
    moment = float(escape.moments[0])
    return Curve(
        order,
        tuple(map(float, TIMES)),
        tuple(float(path.fall(t).mid()) for t in TIMES),
        float(path.c) * moment**2 / (problem.samples * factorial(order)),
    )


def data(progress: Progress) -> list[Curve]:
    """The curves of all orders."""
    curves = []
    for order in ORDERS:
        progress(f"order {order}")
        curves.append(curve(order))
    return curves


_MARKS = "osD^v"


def drawing(figure: Figure, curves: list[Curve]) -> None:
    """Points for the curves, and lines of slope 2p for what they come near to."""
    axes = figure.subplots()
    for found, mark in zip(curves, _MARKS, strict=True):
        falls = [fall / found.leading for fall in found.falls]
        powers = [t ** (2 * found.order) for t in found.times]
        axes.plot(found.times, powers, **style.LIMIT)
        axes.plot(found.times, falls, mark, color=style.BLUE, markersize=6, markeredgecolor="white")
        words = f"$p={found.order}$: slope {found.slope:.2f}"
        axes.annotate(
            words, (found.times[0], falls[0]), (-8, 0), textcoords="offset points",
            ha="right", va="center", color=style.INK, annotation_clip=False,
        )  # fmt: skip
    axes.set(
        xscale="log", yscale="log", xlabel="$t$", xlim=(min(curves[0].times) / 4.5, 0.7),
        ylabel=r"$L(\theta)-\tilde L$  in units of  $c\,M_p^2/(m\,p!)$",
    )  # fmt: skip
    axes.set_xticks([0.01, 0.1, 0.5], ["0.01", "0.1", "0.5"])


picture = Picture(
    name="escape_curves",
    title="Escape curves of order 1 to 5: the augmented loss falls like t^(2p)",
    says=(
        "Marks: how far $\\tilde L$ lies below $L(\\theta)$ on the curve $a = -c M_p t^p$, "
        "$w = t$, for $n = p + 1$ inputs $0, 1, \\ldots, p$ whose residual gradients are the "
        "binomials $(-1)^j \\binom{p}{j}$. Dotted: the leading term, $t^{2p}$ in this unit. "
        "The higher the order, the flatter the way out begins."
    ),
    alt=(
        "Log-log axes. Five rows of marks, one for each order p from 1 to 5, lie on straight "
        "lines of slope 2, 4, 6, 8 and 10, and lie a little above them at the largest t, 1/2."
    ),
    source="theory, 2.6 escape_order",
    mark="O",
    results=("escape_curves", "escape_order", "largest_fall"),
    data=data,
    drawing=drawing,
    height=4.0,
)
