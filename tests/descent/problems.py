"""Problems for the tests: the instances of the theory, and some that have no minimum."""

from dataclasses import replace
from pathlib import Path

from pgb.witness.parser import parse
from pgb.witness.problem import Problem, load, loads

FOLDER = Path(__file__).parents[2] / "theorems" / "instances"
NAMES = (
    "W1-tanh",
    "W2-hinge-interior",
    "W3-softmax-smoothed",
    "W4-two-outputs",
    "W5-conflicting-targets",
    "W6-conflicting-labels",
    "W7-sine-global",
)

_TEMPLATE = """
[data]
inputs = {inputs}
targets = {targets}
[model]
parameters = {parameters}
outputs = {outputs}
[loss]
kind = "{loss}"
[transformation]
kind = "{kind}"
lambda = "{weight}"
[point.parameters]
{point}
[known]
best = "{best}"
"""


def named(name: str) -> Problem:
    return load(FOLDER / f"{name}.toml")


def with_best(problem: Problem, best: str) -> Problem:
    """The problem with another claim about L*."""
    return replace(problem, known={**problem.known, "best": parse(best)})


def small(
    outputs: tuple[str, ...],
    targets: tuple[str, ...],
    loss: str = "squared",
    best: str = "0",
    kind: str = "exponential",
    weight: str = "1/10",
    parameters: tuple[str, ...] = ("u",),
) -> Problem:
    """One sample at x = 1."""
    text = _TEMPLATE.format(
        inputs='[["1"]]',
        targets=str([list(targets)]),
        parameters=list(parameters),
        outputs=list(outputs),
        loss=loss,
        kind=kind,
        weight=weight,
        point="\n".join(f'{name} = "1"' for name in parameters),
        best=best,
    )
    return loads(text, "small")


HARD_LABEL = small(("u", "-u"), ("1", "0"), "softmax")
UNREACHABLE = small(("sigmoid(u)",), ("1",))
OUT_OF_REACH = small(("sin(u)",), ("2",))
