"""Gradient descent with a constant step eta stalls where e^{2s} = 1/eta.

One sample, squared loss, lambda = 1/2, c = 1, x = 1. Along the flow e^{2s} grows like t; descent is
unstable in the direction of a once eta e^{2s} > 1. From there on a e^s swings about c, and that
holds s back: penalty and misfit each stay near eta lambda c^2, and the loss no longer decays like
1/t. The swings are chaotic: what can be quoted are means over the second half of the steps. A swing
dies down to rounding before it grows again, so that these depend on the precision a little, the
more so the larger eta is: 0.90 in doubles but 0.97 in 60 digits for eta = 0.04.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import exp
from typing import Any

from flint import arb

from pgb.observe.methods import Run, extrapolated, own_radau
from pgb.observe.numbers import Digits
from pgb.observe.observation import Observation, Progress

STEPS = (0.01, 0.003, 0.001)


def descend(
    eta: Any,
    count: int,
    exponential: Callable[[Any], Any],
    settle: Callable[[Any], Any],
    progress: Callable[[int], object] = lambda step: None,
) -> tuple[float, float]:
    """From a = b = w = 0: the means of eta e^{2s} and of Lt / (eta lambda c^2)."""
    a = b = w = 0 * eta
    activity = loss = 0 * eta
    for step in range(count):
        e = exponential(w + b)
        misfit = a * e - 1
        if step >= count // 2:
            activity, loss = settle(activity + e * e), settle(loss + misfit * misfit + a * a / 2)
        along_s = 2 * misfit * a * e
        a, b, w = a - eta * (2 * misfit * e + a), b - eta * along_s, w - eta * along_s
        a, b, w = settle(a), settle(b), settle(w)
        if step % 1000 == 0:
            progress(step)
    share = count - count // 2
    return float(activity * eta / share), float(loss * 2 / eta / share)


def measure(run: Run, until: float, progress: Progress) -> dict[str, float]:
    """The means for each step."""
    found: dict[str, float] = {}
    for eta in STEPS:
        label = f"eta = {eta:g}"

        def tell(step: int, label: str = label) -> None:
            progress(f"{label}, step {step}")

        if isinstance(run.numbers, Digits):
            with run.numbers.working():
                means = descend(arb(eta), int(until), arb.exp, arb.mid, tell)
        else:
            means = descend(eta, int(until), exp, lambda number: number, tell)
        found[f"{label}: eta e^2s"], found[f"{label}: Lt/(eta lambda c^2)"] = means
    return found


def runs() -> tuple[Run, Run]:
    """The same descent in two precisions: the swings then differ altogether, the means do not."""
    method = "gradient descent from a = b = w = 0"
    many, few = extrapolated(30), own_radau()
    return (
        replace(many, method=method, tolerance=None),
        replace(few, method=method, tolerance=None),
    )


observation = Observation(
    name="constant_step_stall",
    observes="gradient descent with a constant step eta stalls near e^{2s} = 1/eta",
    source="theory, 2.7",
    until=1_000_000,
    clock="steps",
    digits=2,
    minutes=0.5,
    measure=measure,
    runs=runs,
    expected=lambda name: "-> 1 as eta -> 0" if "e^2s" in name else "-> 2 as eta -> 0",
    says="The loss stays near 2 eta lambda c^2; along the flow it would decay like 1/t.",
)
