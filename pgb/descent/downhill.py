"""One step down the augmented loss with mpmath, where doubles can no longer tell its values apart.

As in doubles: of -t |H + mu|^-1 grad Lt for several mu and t, none longer than 1, the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pgb.descent.variables import Layout
from pgb.witness.instance import Instance
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem

_DAMPINGS = 21  # how many
_LARGEST, _SMALLEST = 2, -40  # powers of 10; the smallest is |grad Lt| where that is less
_FACTORS = (1, 2, 4)


def downhill(
    problem: Problem, on: Multi, z: Sequence[Any], force: Sequence[Any], hessian: Any
) -> Sequence[Any] | None:
    """The point after the step; None where no candidate lowers Lt.

    Args:
        force, hessian: grad Lt and H at z, as lists.
    """
    instance, split = Instance(problem, on), Layout.of(problem).split
    points = [
        [a + b for a, b in zip(z, step, strict=True)] for step in _candidates(on, force, hessian)
    ]
    values = [instance.Lt(*split(point)) for point in points]
    finite = [i for i, value in enumerate(values) if on.context.isfinite(value)]
    best = min(finite, key=lambda i: values[i], default=None)
    if best is None or not values[best] < instance.Lt(*split(z)):
        return None
    return points[best]


def _candidates(on: Multi, force: Sequence[Any], hessian: Any) -> Iterator[Sequence[Any]]:
    context = on.context
    curvature, axes = context.eigsy(context.matrix(hessian))
    along = axes.T * context.matrix(force)
    size = max(map(abs, force))
    smallest = min(_SMALLEST, int(context.log10(size)) if size else _SMALLEST)
    for k in range(_DAMPINGS):
        damping = context.mpf(10) ** (_LARGEST - k * (_LARGEST - smallest) // (_DAMPINGS - 1))
        scaled = [a / (abs(c) + damping) for a, c in zip(along, curvature, strict=True)]
        step = -(axes * context.matrix(scaled))
        for factor in _FACTORS:
            length = factor * context.norm(step)
            cut = factor / max(length, context.one)
            yield [cut * entry for entry in step]
