"""What an instance must satisfy, so that a run's outcome means what the theory says."""

from __future__ import annotations

from pgb.witness.ball import Balls
from pgb.witness.errors import InputError
from pgb.witness.expression import evaluate
from pgb.witness.problem import Problem

CONVEX = ("squared", "half_squared", "logistic", "softmax", "polynomial_hinge")
"""The losses of problem files that are convex, differentiable and >= 0 (A1)."""


def require_hypotheses(problem: Problem) -> None:
    """InputError unless neurons are added, A1 and lambda > 0 hold, and the file states L*."""
    if problem.transformation.kind == "none":
        raise _unmet(problem, "transformation.kind", "added neurons", "none")
    if problem.loss.kind not in CONVEX:
        raise _unmet(problem, "loss.kind", f"one of {', '.join(CONVEX)}", problem.loss.kind)
    if not evaluate(problem.transformation.weight, {}, Balls()) > 0:
        raise _unmet(problem, "transformation.lambda", "lambda > 0", "another value")
    if "best" not in problem.known:
        raise _unmet(problem, "known.best", "the exact value of L*", "none")


def _unmet(problem: Problem, key: str, expected: str, found: str) -> InputError:
    return InputError(f"expected {expected}, found {found}", f"{problem.source}: {key}")
