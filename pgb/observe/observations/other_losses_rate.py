"""One distinct input, other losses: the same rate wherever the minimum is attained.

t (Lt - L*) tends to the number of outputs whose residual c_k is not 0, over 4 kappa, here 8. The
hinge, whose minimum is flat, comes nearer only like t^{-1/2}. Softmax has a minimum at every shift
of its outputs; from a start that treats both classes alike the neurons share the residual.
"""

from __future__ import annotations

from pgb.observe.methods import Run, extrapolated, own_radau
from pgb.observe.numbers import Digits
from pgb.observe.observation import Observation, Progress, told
from pgb.observe.one_input import OneInputFlow
from pgb.observe.one_input_problems import OneInput

TWO = ("u", "u")
CASES = {
    "logistic, labels + + -": OneInput("logistic", [["1"], ["1"], ["-1"]], ["log(2)"]),
    "softmax, 9/10 and 1/10": OneInput(
        "softmax", [["9/10", "1/10"]], ["log(3)", "-log(3)"], a=("0", "0"), outputs=TWO
    ),
    "cubic hinge": OneInput("polynomial_hinge 3", [["1"]], ["1"]),
    "squared, c = (1, 2)": OneInput("squared", [["1", "2"]], ["1", "2"], a=("0", "0"), outputs=TWO),
    "squared, c = (1, 0)": OneInput(
        "squared", [["1", "0"]], ["1", "0"], a=("0", "1/3"), outputs=TWO
    ),
}


def measure(run: Run, until: float, progress: Progress) -> dict[str, float]:
    """t (Lt - L*) at the end."""
    assert isinstance(run.numbers, Digits)
    found: dict[str, float] = {}
    for label, case in CASES.items():
        flow = OneInputFlow(case.problem(), case.minimiser, run.numbers)
        (end,) = run.follow(
            flow.system(),
            [flow.clock(until)],
            told(progress, f"{label}, ln t", 3),
        )
        found[f"{label}: t (Lt - L*)"] = until * float(flow.excess(end))
    return found


def expected(name: str) -> str:
    """What the theory says a quantity tends to."""
    return "-> 2/8" if name.startswith(("softmax", "squared, c = (1, 2)")) else "-> 1/8"


observation = Observation(
    name="other_losses_rate",
    observes="one input, other losses: t (Lt - L*) -> r/(4 kappa), r outputs with c_k != 0",
    source="theory, 2.7",
    until=1e8,
    digits=6,
    minutes=1.5,
    measure=measure,
    runs=lambda: (extrapolated(40, 1e-9), own_radau(1e-6, Digits(30))),
    expected=expected,
    says="Where a convex loss attains its minimum, the rate is that of the squared loss.",
)
