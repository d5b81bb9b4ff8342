"""One sample, squared loss, theta fixed: the loss decays like 1/t at a rate free of lambda and c.

t Lt -> 1/(4 kappa) and e^{2s}/t -> 4 kappa lambda c^2, kappa = 1 + |x|^2, s = w x + b. The limits
are derived elsewhere; here are the numbers, which approach them like (ln t)/t.
"""

from __future__ import annotations

from pgb.observe.methods import Run, extrapolated, own_radau
from pgb.observe.numbers import Digits
from pgb.observe.observation import Observation, Progress, told
from pgb.observe.one_input import OneInputFlow
from pgb.observe.one_input_problems import OneInput

CASES = {
    "x = 1, c = 1, lambda = 1/2": OneInput("squared", [["1"]], ["1"]),
    "x = 2, c = -2, lambda = 3": OneInput("squared", [["-2"]], ["-2"], weight="3", x="2"),
}


def measure(run: Run, until: float, progress: Progress) -> dict[str, float]:
    """t Lt and e^{2s}/t at the end and at the root of its time."""
    assert isinstance(run.numbers, Digits)
    times = sorted({until**0.5, until})
    found: dict[str, float] = {}
    for label, case in CASES.items():
        flow = OneInputFlow(case.problem(), case.minimiser, run.numbers)
        states = run.follow(
            flow.system(),
            [flow.clock(t) for t in times],
            told(progress, f"{label}, ln t", 3),
        )
        for t, y in zip(times, states, strict=True):
            found[f"{label}: t Lt at {t:g}"] = t * float(flow.excess(y))
            found[f"{label}: e^2s/t at {t:g}"] = float(flow.P(y)[0]) / t
    return found


def expected(name: str) -> str:
    """What the theory says a quantity tends to."""
    second = name.startswith("x = 2")
    if "t Lt" in name:
        return "-> 1/20" if second else "-> 1/8"
    return "-> 240" if second else "-> 4"


observation = Observation(
    name="one_sample_rate",
    observes="one sample: t Lt -> 1/(4 kappa) and e^{2s}/t -> 4 kappa lambda c^2",
    source="theory, 2.7",
    until=1e8,
    digits=6,
    minutes=0.5,
    measure=measure,
    runs=lambda: (extrapolated(40, 1e-9), own_radau(1e-6, Digits(30))),
    expected=expected,
    says="The loss decays like 1/t, at a rate that depends on neither lambda nor the residual c.",
)
