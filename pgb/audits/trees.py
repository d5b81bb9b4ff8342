"""Expressions and problems as the JSON of a certificate (`pgb.verify.reading` has the format)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from flint import arb

from pgb.witness.expression import (
    Call,
    Constant,
    Expression,
    Name,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
)
from pgb.witness.problem import LossChoice, Problem

Tree = list[Any]


def tree(expression: Expression) -> Tree:
    """An expression as a tree."""
    match expression:
        case Number(value):
            return number(value)
        case Constant(name):
            return ["const", name]
        case Name(name):
            return ["var", name]
        case Sum(parts):
            return ["sum", *map(tree, parts)]
        case Product(parts):
            return ["prod", *map(tree, parts)]
        case Quotient(top, bottom):
            return ["quot", tree(top), tree(bottom)]
        case Power(base, exponent):
            return ["pow", tree(base), exponent]
        case Call(name, arguments):
            return ["call", name, *map(tree, arguments)]


def number(value: Fraction | int) -> Tree:
    return ["num", rational(value)]


def rational(value: Fraction | int) -> str:
    """A rational number as text."""
    return str(Fraction(value))


def ball(value: arb) -> dict[str, str]:
    """A ball as exact midpoint and radius."""
    return {"mid": _binary(value.mid()), "rad": _binary(value.rad())}


def _binary(value: arb) -> str:
    mantissa, exponent = value.man_exp()
    return f"{mantissa}p{exponent}"


def data(problem: Problem) -> dict[str, Any]:
    """The part of a certificate that says what it is about."""
    neurons = problem.neurons
    return {
        "inputs": [[*map(tree, row)] for row in problem.inputs],
        "targets": [[*map(tree, row)] for row in problem.targets],
        "parameters": [*problem.parameters],
        "outputs": [*map(tree, problem.outputs)],
        "loss": _loss(problem.loss),
        "transformation": {
            "kind": problem.transformation.kind,
            "lambda": tree(problem.transformation.weight),
        },
        "point": [*map(tree, problem.point)],
        "neurons": {
            "a": [*map(tree, neurons.a)],
            "b": [*map(tree, neurons.b)],
            "W": [[*map(tree, row)] for row in neurons.W],
        },
    }


def _loss(loss: LossChoice) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": loss.kind}
    if loss.degree is not None:
        found["degree"] = loss.degree
    if loss.value is not None:
        found["value"] = tree(loss.value)
    return found
