"""One sample: how b runs off to infinity under the gradient flow, and how fast the loss falls."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from pgb.observe.flow import GradientFlow
from pgb.observe.methods import own_radau
from pgb.observe.observations.one_sample_rate import CASES
from pgb.pictures import style
from pgb.pictures.picture import Picture, Progress
from pgb.witness.floats import Array

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_UNTIL, _TIMES, _TOLERANCE = 1e4, 61, 1e-4


@dataclass(frozen=True)
class Escape:
    """The flow of (a, b, w) from 0, for one sample and a fixed theta.

    Attributes:
        x, c, weight: the input, the residual y - f, and lambda.
        t, b, Lt: on the flow.
    """

    x: float
    c: float
    weight: float
    t: Array
    b: Array
    Lt: Array

    @property
    def kappa(self) -> float:
        """1 + |x|^2."""
        return 1 + self.x**2

    @property
    def asymptote(self) -> Array:
        """What b comes near to: s - kappa b stays 0, and 2 s - ln t -> ln(4 kappa lambda c^2)."""
        s = np.log(4 * self.kappa * self.weight * self.c**2 * self.t) / 2
        nearing: Array = s / self.kappa
        return nearing

    @property
    def rate(self) -> float:
        """What t Lt tends to."""
        return 1 / (4 * self.kappa)


def data(progress: Progress) -> list[Escape]:
    """The two samples of the observation `one_sample_rate`."""
    run = own_radau(_TOLERANCE)
    found = []
    for words, case in CASES.items():
        flow = GradientFlow(case.problem(), run.numbers, logarithmic=True, theta_moves=False)
        t = np.geomspace(1e-2, _UNTIL, _TIMES)

        def tell(clock: float, words: str = words) -> None:
            progress(f"{words}, t = {np.expm1(clock):.3g}")

        states = run.follow(flow.system(), [flow.clock(time) for time in t], tell)
        b = np.array([float(flow.point(y)[-2]) for y in states])
        Lt = np.array([float(flow.Lt(y)) for y in states])
        c = Fraction(case.best[0]) - Fraction(case.start)
        found.append(Escape(float(Fraction(case.x)), float(c), _real(case.weight), t, b, Lt))
    return found


def _real(text: str) -> float:
    return float(Fraction(text))


def drawing(figure: Figure, found: list[Escape]) -> None:
    """b against t with its asymptote, and t Lt with its limit."""
    exponent, rate = figure.subplots(1, 2)
    lines, places = ("-", "-."), ((-6, 9), (16, -48))
    for one, line, place in zip(found, lines, places, strict=True):
        how = style.AUGMENTED | {"linestyle": line}
        late = one.asymptote > 0
        exponent.plot(one.t[late], one.asymptote[late], **style.LIMIT)
        exponent.plot(one.t, one.b, **how)
        rate.axhline(one.rate, **style.LIMIT)
        settled = one.t >= 1
        rate.plot(one.t[settled], one.t[settled] * one.Lt[settled], **how)
        words = rf"$x={one.x:g}$, $c={one.c:g}$, $\lambda={one.weight:g}$"
        end = len(one.t) - 7
        style.beside(exponent, one.t[end], one.b[end], words, offset=place, ha="right")
        limit = rf"$\frac{{1}}{{4\kappa}}=\frac{{1}}{{{1 / one.rate:g}}}$"
        style.beside(rate, one.t[-1], one.rate, limit, offset=(5, 0), va="center")
    exponent.set(xscale="log", xlabel="$t$", title="$b$, and its asymptote (dotted)")
    rate.set(xscale="log", xlabel="$t$", title=r"$t\,\tilde L$, and its limit (dotted)")
    rate.set_ylim(0, None)


picture = Picture(
    name="valley_to_infinity",
    title="The valley to infinity: b grows like a logarithm, the augmented loss falls like 1/t",
    says=(
        "One sample, squared loss, $\\theta$ fixed at a residual $c = y - f \\neq 0$; the gradient "
        "flow from $a = b = w = 0$, for two samples. Left: $b$ nears "
        "$\\frac{1}{2\\kappa} \\ln(4 \\kappa \\lambda c^2 t)$, where $\\kappa = 1 + |x|^2$. It "
        "grows beyond every bound, but as slowly as a logarithm. Right: $\\tilde L$ falls like "
        "$\\frac{1}{4 \\kappa t}$, whatever $\\lambda$ and $c$ are, and never gets to 0."
    ),
    alt=(
        "Left, against time on a logarithmic axis: b for two samples, each curve closing in on a "
        "dotted straight line that rises. Right: t times the augmented loss, for each sample "
        "rising at first and then closing in on a dotted horizontal line."
    ),
    source="theory, 2.7 logarithmic_escape",
    mark="O",
    results=("one_sample_flow", "one_sample_rates", "one_sample_asymptotics", "logarithmic_escape"),
    data=data,
    drawing=drawing,
)
