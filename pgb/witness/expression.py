"""The expressions of problem files: an immutable tree, and how an arithmetic evaluates it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from pgb.witness.errors import InputError

if TYPE_CHECKING:
    from pgb.witness.arithmetic import Arithmetic

T = TypeVar("T")

CONSTANTS = ("pi", "E")
FUNCTIONS: Mapping[str, tuple[int, int]] = {  # name: least and greatest number of arguments
    **dict.fromkeys(("sqrt", "exp", "log", "sin", "cos", "tan", "atan"), (1, 1)),
    **dict.fromkeys(("sinh", "cosh", "tanh", "sigmoid", "softplus", "relu", "elu", "abs"), (1, 1)),
    "leaky_relu": (2, 2),
    "max": (2, 64),
    "min": (2, 64),
}


@dataclass(frozen=True)
class Number:
    """A rational number."""

    value: Fraction


@dataclass(frozen=True)
class Constant:
    """One of CONSTANTS."""

    name: str


@dataclass(frozen=True)
class Name:
    """A variable: a parameter of the model, or an entry of its input."""

    name: str


@dataclass(frozen=True)
class Sum:
    """The sum of at least two terms."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True)
class Product:
    """The product of at least two factors; -x is the product of -1 and x."""

    factors: tuple[Expression, ...]


@dataclass(frozen=True)
class Quotient:
    """top / bottom."""

    top: Expression
    bottom: Expression


@dataclass(frozen=True)
class Power:
    """base ** exponent, the exponent an integer of either sign."""

    base: Expression
    exponent: int


@dataclass(frozen=True)
class Call:
    """One of FUNCTIONS applied to its arguments."""

    function: str
    arguments: tuple[Expression, ...]


Expression = Number | Constant | Name | Sum | Product | Quotient | Power | Call


def children(expression: Expression) -> tuple[Expression, ...]:
    """The direct subexpressions, from left to right."""
    match expression:
        case Sum(parts) | Product(parts) | Call(_, parts):
            return parts
        case Quotient(top, bottom):
            return (top, bottom)
        case Power(base, _):
            return (base,)
        case _:
            return ()


def names(expression: Expression) -> frozenset[str]:
    """The variables that occur."""
    if isinstance(expression, Name):
        return frozenset((expression.name,))
    return frozenset().union(*map(names, children(expression)))


def evaluate(expression: Expression, env: Mapping[str, T], arithmetic: Arithmetic[T]) -> T:
    """The value of an expression.

    Args:
        expression: as `pgb.witness.parser.parse` returns it.
        env: a value of the arithmetic for every variable.
        arithmetic: what numbers are and how they are added, multiplied, ...

    Raises:
        InputError: a variable has no value.
        DomainError, Inexact: as the arithmetic says.
    """
    with arithmetic.working():
        return _evaluate(expression, env, arithmetic)


def _evaluate(expression: Expression, env: Mapping[str, T], arithmetic: Arithmetic[T]) -> T:
    parts = [_evaluate(part, env, arithmetic) for part in children(expression)]
    match expression:
        case Number(value):
            return arithmetic.number(value)
        case Constant("pi"):
            return arithmetic.pi()
        case Constant():
            return arithmetic.e()
        case Name(name):
            return _lookup(name, env)
        case Sum():
            return arithmetic.sum(parts)
        case Product():
            return arithmetic.product(parts)
        case Quotient():
            return arithmetic.div(*parts)
        case Power(_, exponent):
            return arithmetic.power(parts[0], exponent)
        case Call(function, _):
            result: T = getattr(arithmetic, function)(*parts)
            return result


def _lookup(name: str, env: Mapping[str, T]) -> T:
    try:
        return env[name]
    except KeyError:
        raise InputError(f"{name} has no value") from None
