"""Small problems for audits, written in Python: the text of a problem file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

Rows = Sequence[Sequence[object]]


def problem(
    inputs: Rows,
    targets: Rows,
    point: Mapping[str, object],
    outputs: Sequence[str],
    loss: str = 'kind = "half_squared"',
    transformation: str = 'kind = "exponential"\nlambda = "1/10"',
    neurons: str = "",
) -> str:
    """The text of a problem file."""

    def rows(given: Rows) -> str:
        return "[" + ", ".join("[" + ", ".join(f'"{c}"' for c in r) + "]" for r in given) + "]"

    names = ", ".join(f'"{name}"' for name in point)
    values = "\n".join(f'{name} = "{value}"' for name, value in point.items())
    formulas = ", ".join(f'"{output}"' for output in outputs)
    return f"""
[data]
inputs = {rows(inputs)}
targets = {rows(targets)}

[model]
parameters = [{names}]
outputs = [{formulas}]

[loss]
{loss}

[transformation]
{transformation}

[point.parameters]
{values}

{neurons}
"""


CORNERS = (("1", "0"), ("0", "1"), ("1/2", "1/2"))
LEVEL = {"w11": 1, "w12": 1, "b1": 0, "w21": "1/2", "w22": "1/2", "b2": 0}


def level(act: str) -> str:
    """The trap of Yun, Sra and Jadbabaie's Theorem 2 for another activation."""
    point = LEVEL | {"u1": f"-(1/3)/{act}(1)", "u2": f"(2/3)/{act}(1/2)", "c": 0}
    output = f"u1*{act}(w11*x1+w12*x2+b1) + u2*{act}(w21*x1+w22*x2+b2) + c"
    return problem(CORNERS, [[0], [0], [1]], point, [output])


def relus(units: int, samples: int, shape: str = "relu({})") -> str:
    """All units active on all samples, the output the best affine fit (slope 1/2, residuals r)."""
    inputs = [[i] for i in range(samples)]
    targets = [[f"{i}/2 + {(-1) ** i * _binomial(samples - 1, i)}"] for i in range(samples)]
    point: dict[str, object] = {"w1": "1/2", "b1": 1, "u1": 1}
    for k in range(2, units + 1):
        point |= {f"w{k}": 0, f"b{k}": 1, f"u{k}": 0}
    point["c"] = -1
    terms = [f"u{k}*" + shape.format(f"w{k}*x1+b{k}") for k in range(1, units + 1)]
    return problem(inputs, targets, point, [" + ".join([*terms, "c"])])


def _binomial(n: int, k: int) -> int:
    from math import comb

    return comb(n, k)


TERMS = [
    "t**2",
    "s**2",
    "t*s",
    "u*t",
    "relu(t)**2",
    "relu(t)*s",
    "elu(t)-t",
    "abs(t)*s",
    "abs(t)*t",
    "max(t,s)**2",
    "t**3",
    "t**4",
    "min(t,s)**2",
    "relu(t)*relu(s)",
    "cos(t)",
    "cosh(s)",
    "sqrt(1+t**2)",
    "leaky_relu(t,s)",
    "leaky_relu(t,2)*u",
    "sqrt(t**2)",
    "sqrt(t**2+s**2)",
    "relu(t**2)",
    "relu(-t**2)",
    "max(t**2,s**2)",
    "exp(t)-t",
    "elu(s)*u",
    "softplus(t)-t/2",
    "log(1+t**2)",
    "atan(t)*s",
    "u",
    "u**2",
    "u*x1",
    "t",
    "s",
    "relu(u+x1)",
    "elu(u*x1)-u*x1",
    "max(t**2,0)",
    "abs(t**2-s**2)",
    "sigmoid(t)*u",
    "tan(t*s)",
    "relu(t+s)**2",
    "elu(elu(t))-t",
    "relu(t)**2+min(s,0)**2",
]
VALUES = ["(q1-y1)**4", "q1", "-q1", "(q1-y1)**2/(1+(q1-y1)**2)", "relu(q1)**2 + 5*min(q1,0)**2"]
LOSSES = ['kind = "squared"', 'kind = "half_squared"', 'kind = "logistic"', 'kind = "absolute"']
LOSSES += [f'kind = "polynomial_hinge"\ndegree = {degree}' for degree in (2, 3)]
LOSSES += [f'kind = "expression"\nvalue = "{value}"' for value in VALUES]


def bent(random: Random) -> str:
    """A small random model: a sum of terms that are flat, bent or broken at 0."""
    scales = ("1", "-1", "2", "1/2", "x1", "3")
    terms = [
        f"{random.choice(scales)}*({random.choice(TERMS)})" for _ in range(random.randint(1, 4))
    ]
    output = " + ".join([random.choice(["0", "1", "-1", "x1", "1/2"]), *terms])
    names = [n for n in "tsu" if re.search(rf"\b{n}\b", output)] or ["t"]
    point = {n: random.choice(["0", "0", "0", "0", "1", "-1", "1/2"]) for n in names}
    loss = random.choice(LOSSES)
    labels = ("1", "-1") if "logistic" in loss or "hinge" in loss else ("0", "1", "-1", "2", "1/2")
    rows = range(random.randint(1, 3))
    inputs = [[random.choice(["0", "1", "-1", "2"])] for _ in rows]
    targets = [[random.choice(labels)] for _ in rows]
    return problem(inputs, targets, point, [output], loss)
