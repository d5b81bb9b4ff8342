"""Whether the constants of a problem exist: 1/0 and log(-1) parse, but are no numbers."""

from collections.abc import Iterator

from pgb.witness.ball import Balls
from pgb.witness.errors import DomainError, Inexact, InputError
from pgb.witness.exacts import Exacts
from pgb.witness.expression import Expression, Number, evaluate
from pgb.witness.problem import Problem


def require_finite(problem: Problem) -> None:
    """Refuse a problem that has a constant without a certified finite value.

    Raises:
        InputError: saying which key.
    """
    for where, constant in _constants(problem):
        if not isinstance(constant, Number) and not _is_finite(constant):
            raise InputError("expected a real number, found none", where).at(problem.source)


def _constants(problem: Problem) -> Iterator[tuple[str, Expression]]:
    yield "transformation.lambda", problem.transformation.weight
    for name, value in zip(problem.parameters, problem.point, strict=True):
        yield f"point.parameters.{name}", value
    for name, value in problem.known.items():
        yield f"known.{name}", value
    rows = {
        "data.inputs": problem.inputs,
        "data.targets": problem.targets,
        "point.neurons": (problem.neurons.a, problem.neurons.b, *problem.neurons.W),
    }
    for where, values in rows.items():
        for i, row in enumerate(values):
            yield from ((f"{where}[{i}]", value) for value in row)


def _is_finite(constant: Expression) -> bool:
    if evaluate(constant, {}, Balls(60)).is_finite():
        return True
    try:  # a root of an exact zero has a value, though a ball around 0 has no root
        evaluate(constant, {}, Exacts())
    except (DomainError, Inexact):
        return False
    return True
