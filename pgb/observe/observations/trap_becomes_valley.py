"""From the trap of the sine model the flow of the augmented loss makes the network worse.

f = u sin(v x) at X = (1, 2, 3, 4), y = (1, -1, 0, 1), squared loss, lambda = 1/10, from the strict
suboptimal minimum (u, v) = (-2/(3 sqrt 3), pi/3), where L = 2/3, with a = b = 0 and several w. The
flow is stiff: a e^{w.x + b} settles much faster than b and w grow.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pgb.descent.instances import instance
from pgb.observe.flow import GradientFlow
from pgb.observe.methods import Run
from pgb.observe.observation import Observation, Progress, told
from pgb.witness.expression import Number
from pgb.witness.problem import Neurons

STARTS = (Fraction(-1), Fraction(-3, 10), Fraction(0), Fraction(3, 10))


def measure(run: Run, until: float, progress: Progress) -> dict[str, float]:
    """Lt and L(theta) at a hundredth of the time and at its end, from each w."""
    trap, zero = instance("W7-sine-trap"), Number(Fraction(0))
    found: dict[str, float] = {}
    for w in STARTS:
        start = replace(trap, neurons=Neurons((zero,), (zero,), ((Number(w),),)))
        flow = GradientFlow(start, run.numbers)
        label = f"w = {w}"
        times = [until / 100, until]
        states = run.follow(flow.system(), times, told(progress, f"{label}, t", 4))
        for t, y in zip(times, states, strict=True):
            found[f"{label}: Lt at {t:g}"] = float(flow.Lt(y))
            found[f"{label}: L(theta) at {t:g}"] = float(flow.L(y))
    return found


observation = Observation(
    name="trap_becomes_valley",
    observes="from a trap, Lt falls to almost 0 while L(theta) rises: the network gets worse",
    source="theory, 4, F7",
    until=2000.0,
    digits=6,
    minutes=2,
    measure=measure,
    says="L(theta) is 2/3 at the start. In the end the augmented loss looks solved, and the "
    "network is worse than it was in the trap, whatever w the neuron started from.",
)
