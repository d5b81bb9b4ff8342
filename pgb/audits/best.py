"""L*, the infimum of the loss over all functions of the input, in balls."""

from __future__ import annotations

from collections.abc import Sequence

from flint import arb

from pgb.witness.instance import Instance


def best(instance: Instance[arb]) -> arb | None:
    """L*; None for a loss that is given by an expression."""
    kind = instance.problem.loss.kind
    if kind == "expression":
        return None
    whole = arb(0)
    for group in instance.groups:
        whole = whole + _of_group(instance, kind, [instance.targets[i] for i in group])
    return whole / instance.problem.samples


def _of_group(instance: Instance[arb], kind: str, labels: Sequence[Sequence[arb]]) -> arb:
    """The infimum of the sum of the losses of samples with one input."""
    count = len(labels)
    means = [sum(column, arb(0)) / count for column in zip(*labels, strict=True)]
    match kind:
        case "squared" | "half_squared":
            spread = sum(
                (
                    (y - mean) * (y - mean)
                    for row in labels
                    for y, mean in zip(row, means, strict=True)
                ),
                arb(0),
            )
            return spread if kind == "squared" else spread / 2
        case "softmax":
            return -count * sum((w * w.log() for w in means if not w.is_zero()), arb(0))
        case "absolute":
            return _absolute(labels)
    positive = sum(1 for row in labels if row[0] > 0)
    if positive in (0, count):
        return arb(0)
    return _balanced(instance, kind, arb(positive), arb(count - positive))


def _absolute(labels: Sequence[Sequence[arb]]) -> arb:
    """Distances from a median, column by column."""
    total = arb(0)
    for column in zip(*labels, strict=True):
        ordered = sorted(column, key=lambda y: float(y.mid()))
        half = len(ordered) // 2
        total = (
            total + sum(ordered[-half:], arb(0)) - sum(ordered[:half], arb(0)) if half else total
        )
    return total


def _balanced(instance: Instance[arb], kind: str, up: arb, down: arb) -> arb:
    """Both labels at one input: the output at which the two slopes cancel."""
    if kind == "logistic":
        return up * (1 + down / up).log() + down * (1 + up / down).log()
    degree = instance.problem.loss.degree or 2
    ratio = ((up / down).log() / (degree - 1)).exp()
    q = (ratio - 1) / (ratio + 1)
    return up * (1 - q) ** degree + down * (1 + q) ** degree
