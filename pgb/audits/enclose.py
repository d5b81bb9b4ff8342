"""Numbers for a certificate, in balls a little wider than what was computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import arb

from pgb.audits.best import best
from pgb.audits.trees import ball
from pgb.witness.ball import Balls
from pgb.witness.errors import DomainError
from pgb.witness.expression import evaluate
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem


class Enclosures:
    """L and L* as balls: the true values lie well inside."""

    def __init__(self, problem: Problem, digits: int) -> None:
        self._on = Balls(digits + 30)
        self._instance = Instance(problem, self._on)
        self._slack = Fraction(1, 10 ** (digits - 8))

    def claims(
        self, moved: Mapping[int, Fraction], attained: bool = False, slack: Fraction = Fraction(0)
    ) -> dict[str, Any]:
        """The value of L, and the gap to L* where that is known: 0 where L* is attained."""
        on = self._on
        with on.working():
            theta = list(self._instance.theta)
            for p, value in moved.items():
                theta[p] = on.number(value)
            lowest = best(self._instance)
            found = self._instance.L(theta) if lowest is None or not attained else lowest
            gap = None if lowest is None else self._wide(found - lowest, slack)
            return {"value": self._wide(found, slack), "gap": gap}

    def value_at(self, theta: Sequence[Fraction]) -> dict[str, str]:
        """L at a point of rational numbers."""
        on = self._on
        with on.working():
            return self._wide(self._instance.L([on.number(t) for t in theta]))

    def _wide(self, value: arb, slack: Fraction = Fraction(0)) -> dict[str, str]:
        if not value.is_finite():
            raise DomainError("the loss is not defined at the point")
        size = self._on.number(max(self._slack, slack)) * (1 + abs(value))
        return ball(arb(value.mid(), (value.rad() + size).upper()))


def around(value: float) -> dict[str, str]:
    """A ball about a double that has lost a few digits."""
    return ball(arb(value, 1e-6 * abs(value)))


def hypotheses(problem: Problem) -> dict[str, str]:
    """What the theorems need of the losses and of lambda, as far as it is known."""
    kind = problem.loss.kind
    smooth = {"absolute": "refuted", "expression": "assumed"}.get(kind, "proved")
    convex = "assumed" if kind == "expression" else "proved"
    found = {"convex_losses": convex, "differentiable_losses": smooth}
    if problem.transformation.kind != "none":
        weight = evaluate(problem.transformation.weight, {}, Balls(30))
        certain = "proved" if weight > 0 else "refuted" if weight <= 0 else "assumed"
        found["positive_penalty"] = certain
    return found
