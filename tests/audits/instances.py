"""Small problems for audits, written in Python: the text of a problem file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
