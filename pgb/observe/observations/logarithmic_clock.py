"""One distinct input, squared loss, theta flowing too: theta moves on the clock ln e^{2s}.

f = -c(theta), c = 1 + theta^2 - (5/8) theta^3, y = 0: L = c^2 has a strict suboptimal minimum at 0
and the global one at 2. To leading order d theta / d ln e^{2s} = -(1/(4 kappa)) d ln c^2 / d theta:
theta goes on down the slope of L, ever more slowly, into whichever minimum it lies above.
"""

from __future__ import annotations

from pgb.observe.methods import Run, extrapolated, own_radau
from pgb.observe.numbers import Digits
from pgb.observe.observation import Observation, Progress, told
from pgb.observe.one_input import OneInputFlow
from pgb.observe.one_input_problems import OneInput

BASE_MODEL = ("-1 - u**2 + 5*u**3/8",)
CASES = {
    "theta = 1/2, x = 0": ("1/2", "0"),
    "theta = 1, x = 0": ("1", "0"),
    "theta = 1, x = 1": ("1", "1"),
    "theta = 11/10, x = 0": ("11/10", "0"),
}


def slope(theta: float, kappa: float) -> float:
    """-(1/(4 kappa)) d ln c^2 / d theta."""
    c = 1 + theta**2 - 5 * theta**3 / 8
    return -(2 * theta - 15 * theta**2 / 8) / (2 * kappa * c)


def measure(run: Run, until: float, progress: Progress) -> dict[str, float]:
    """theta at the root of the time, and the slope on the clock, relative to that expected."""
    assert isinstance(run.numbers, Digits)
    found: dict[str, float] = {}
    for label, (start, x) in CASES.items():
        case = OneInput("squared", [["0"]], ["0"], outputs=BASE_MODEL, start=start, x=x)
        flow = OneInputFlow(case.problem(), case.minimiser, run.numbers, theta_moves=True)
        times = [until**0.5] if start == "11/10" else [until**0.5, until]
        states = run.follow(
            flow.system(), [flow.clock(t) for t in times], told(progress, f"from {label}, ln t", 3)
        )
        found[f"from {label}: theta at {times[0]:g}"] = float(states[0][0])
        for t, y in zip(times, states, strict=True):
            if start != "11/10":  # there c tends to 0 and the clock stops
                theta_rate, _, p_rate, _ = map(float, flow.rate(y))
                relative = theta_rate / p_rate / slope(float(y[0]), 1 + float(x) ** 2)
                found[f"from {label}: relative slope at {t:g}"] = relative
    return found


def expected(name: str) -> str:
    """What the theory says a quantity tends to."""
    if "slope" in name:
        return "-> 1"
    return "-> 2" if name.startswith("from theta = 11/10") else "-> 0"


observation = Observation(
    name="logarithmic_clock",
    observes="theta follows -grad ln c^2 / (4 kappa) on the clock ln e^{2s}: traps stay traps",
    source="theory, 2.7",
    until=1e8,
    digits=6,
    minutes=1,
    measure=measure,
    runs=lambda: (extrapolated(40, 1e-10), own_radau(1e-7, Digits(30))),
    expected=expected,
    says="Suboptimal minima of L attract as before, but on a logarithmic clock.",
)
