"""Residual gradients, their groups, and L*, over any field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from flint import arb, fmpq

from pgb.verify import field
from pgb.verify.algebra import Algebra, Line, Lines
from pgb.verify.field import Field
from pgb.verify.jets import Jets
from pgb.verify.reading import Loss, Problem
from pgb.verify.refused import Refused, require

CONVEX = ("squared", "half_squared", "logistic", "softmax", "polynomial_hinge")
"""The losses that are convex and differentiable for the targets the format allows."""

F = TypeVar("F", bound=Field)


def residual(choice: Loss, q: Sequence[Any], y: Sequence[Any], on: Field) -> list[Any]:
    """grad l (q), for the losses in `CONVEX`."""
    match choice.kind:
        case "squared" | "half_squared":
            factor = 2 if choice.kind == "squared" else 1
            return [
                field.scaled(factor, field.less(u, v, on), on) for u, v in zip(q, y, strict=True)
            ]
        case "logistic":
            miss = on.call("sigmoid", field.scaled(-1, field.dot(q, y, on), on))
            return [field.scaled(-1, on.mul(v, miss), on) for v in y]
        case "softmax":
            weights = [on.call("exp", u) for u in q]
            whole = field.total(weights, on)
            return [field.less(on.div(w, whole), v, on) for w, v in zip(weights, y, strict=True)]
        case "polynomial_hinge":
            margin = field.less(on.num(fmpq(1)), field.dot(q, y, on), on)
            outer = on.hinge(margin, choice.degree - 1)
            return [field.scaled(-choice.degree, on.mul(v, outer), on) for v in y]
    raise Refused(f"loss: expected one of {', '.join(CONVEX)}, found {choice.kind}")


def exact_residual(choice: Loss, q: Sequence[Any], y: Sequence[Any], on: Algebra) -> list[Any]:
    """grad l (q), for any loss, where it is differentiable."""
    if choice.kind in CONVEX:
        return residual(choice, q, y, on)
    lines, found = Lines(on), []
    for k in range(len(q)):
        moving = [Line(u, on.num(fmpq(int(h == k)))) for h, u in enumerate(q)]
        found.append(field.loss(choice, moving, [lines.still(v) for v in y], lines).slope)
    return found


def grouped(
    problem: Problem,
    group: Sequence[int],
    theta: Sequence[Any],
    on: F,
    of: Callable[[Loss, Any, Any, F], list[Any]],
) -> list[Any]:
    """R_j: the residual gradients, each by `of`, of the samples that share an input, added up."""
    each = [
        of(problem.loss, field.outputs(problem, i, theta, on), field.target(problem, i, on), on)
        for i in group
    ]
    return [field.total(column, on) for column in zip(*each, strict=True)]


def groups(problem: Problem) -> list[list[int]]:
    """The samples that share each distinct input. Raises `Refused` where that is not certain."""
    algebra = Algebra()
    rows = [[field.value(t, {}, algebra) for t in row] for row in problem.inputs]
    found: list[list[int]] = []
    for i, row in enumerate(rows):
        for group in found:
            gaps = [
                algebra.add(u, algebra.neg(v)) for u, v in zip(row, rows[group[0]], strict=True)
            ]
            signs = [algebra.sign(gap) for gap in gaps if not algebra.is_zero(gap)]
            if not signs:
                group.append(i)
                break
        else:
            found.append([i])
    return found


def best(problem: Problem) -> arb | None:
    """L*, the infimum over all functions of the input; None for a loss given by an expression."""
    kind = problem.loss.kind
    if kind == "expression":
        return None
    jets = Jets()
    whole = arb(0)
    for group in groups(problem):
        labels = [[jet.value for jet in field.target(problem, i, jets)] for i in group]
        whole = whole + _lowest(problem.loss, labels)
    return whole / len(problem.inputs)


def _lowest(choice: Loss, labels: list[list[arb]]) -> arb:
    """inf of the sum of the losses at one output."""
    count = len(labels)
    columns = list(zip(*labels, strict=True))
    match choice.kind:
        case "squared" | "half_squared":
            spread = arb(0)
            for column in columns:
                middle = sum(column, arb(0)) / count
                spread = sum(((v - middle) * (v - middle) for v in column), spread)
            return spread if choice.kind == "squared" else spread / 2
        case "absolute":
            return sum((_spread(column) for column in columns), arb(0))
        case "softmax":
            means = [sum(column, arb(0)) / count for column in columns]
            return sum((-count * _entropy(mean) for mean in means), arb(0))
    return _two_labels(choice, sum(map(_positive, labels)), count)


def _spread(column: Sequence[arb]) -> arb:
    """The sum of distances from a median, that is from the middle outward in pairs.

    The k-th smallest number lies between the k-th smallest of the lower and of the upper bounds.
    """
    lower, upper = sorted(v.lower() for v in column), sorted(v.upper() for v in column)
    order = [low.union(high) for low, high in zip(lower, upper, strict=True)]
    n = len(order)
    return sum((order[n - 1 - k] - order[k] for k in range(n // 2)), arb(0))


def _entropy(weight: arb) -> arb:
    if weight.is_zero():
        return arb(0)
    require(bool(weight > 0), "problem.targets", "class weights >= 0", weight)
    return weight * weight.log()


def _positive(row: Sequence[arb]) -> bool:
    certain = bool(row[0] > 0 or row[0] < 0)
    require(certain, "problem.targets", "a label on one side of 0", row[0])
    return bool(row[0] > 0)


def _two_labels(choice: Loss, positive: int, count: int) -> arb:
    """logistic and hinge losses: 0 where all labels agree, else a balance of both."""
    negative = count - positive
    if not positive or not negative:
        return arb(0)
    up, down = arb(positive), arb(negative)
    if choice.kind == "logistic":
        return up * (1 + down / up).log() + down * (1 + up / down).log()
    ratio = ((up / down).log() / (choice.degree - 1)).exp()
    q = (ratio - 1) / (ratio + 1)
    lost, kept = up * (1 - q) ** choice.degree, down * (1 + q) ** choice.degree
    return lost + kept
