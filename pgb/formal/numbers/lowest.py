"""L*, the infimum over all functions of the input, in closed form."""

from __future__ import annotations

from collections.abc import Sequence

from flint import arb

from pgb.formal.numbers import text
from pgb.formal.numbers.original import Ground
from pgb.verify import field
from pgb.verify.jets import Jets
from pgb.verify.reading import Loss
from pgb.verify.residuals import groups


def define(ground: Ground) -> str | None:
    """The definition of L*; None for a loss given by an expression."""
    problem, sheet = ground.model.problem, ground.sheet
    if problem.loss.kind == "expression":
        return None
    terms = []
    for group in groups(problem):
        labels = [ground.model.targets[i] for i in group]
        values = [[field.value(t, {}, Jets()).value for t in problem.targets[i]] for i in group]
        terms.append(_lowest(problem.loss, labels, values))
    sheet.say(
        "L*, the infimum over all functions of the input, in closed form: the sum over distinct"
        " inputs of the least loss with one output. That it is the infimum is not shown here."
    )
    return sheet.define("L_star", [], f"{text.added(terms)} / {len(problem.inputs)}")


def _lowest(choice: Loss, labels: list[list[str]], values: list[list[arb]]) -> str:
    """inf of the sum of the losses at one output."""
    count = len(labels)
    columns = list(zip(*labels, strict=True))
    numbers = list(zip(*values, strict=True))
    match choice.kind:
        case "squared" | "half_squared":
            shown = text.added(_spread(column) for column in columns)
            return shown if choice.kind == "squared" else f"({shown} / 2)"
        case "absolute":
            pairs = zip(columns, numbers, strict=True)
            return text.added(_distances(column, value) for column, value in pairs)
        case "softmax":
            terms = [_entropy(c, v) for c, v in zip(columns, numbers, strict=True)]
            return text.added(terms)
    up = sum(bool(row[0] > 0) for row in values)
    return _two_labels(choice, up, count - up)


def _mean(column: Sequence[str]) -> str:
    return f"({text.added(column)} / {len(column)})"


def _spread(column: Sequence[str]) -> str:
    if len(column) == 1:
        return "0"
    return text.added(f"({v} - {_mean(column)}) ^ 2" for v in column)


def _distances(column: Sequence[str], values: Sequence[arb]) -> str:
    """From the middle outward in pairs."""
    order = [v for _, v in sorted(zip(map(float, values), column, strict=True))]
    n = len(order)
    return text.added([f"Rabs ({order[n - 1 - k]} - {order[k]})" for k in range(n // 2)] or ["0"])


def _entropy(column: Sequence[str], values: Sequence[arb]) -> str:
    mean = sum(values, arb(0))
    return f"(- {len(column)} * {_mean(column)} * ln {_mean(column)})" if mean > 0 else "0"


def _two_labels(choice: Loss, up: int, down: int) -> str:
    if not up or not down:
        return "0"
    if choice.kind == "logistic":
        return f"({up} * ln (1 + {down} / {up}) + {down} * ln (1 + {up} / {down}))"
    ratio = f"exp (ln ({up} / {down}) / {choice.degree - 1})"
    q = f"(({ratio} - 1) / ({ratio} + 1))"
    return f"({up} * (1 - {q}) ^ {choice.degree} + {down} * (1 + {q}) ^ {choice.degree})"
