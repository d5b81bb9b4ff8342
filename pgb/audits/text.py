"""Expressions as they are written in problem files."""

from __future__ import annotations

from fractions import Fraction

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

_SUM, _PRODUCT, _POWER = range(3)
_MOST_PLACES = 6


def shown(expression: Expression, tight: int = _SUM) -> str:
    """The text of an expression; in parentheses where it stands in something that binds tighter."""
    match expression:
        case Number(value):
            text, level = _number(value), _SUM if value < 0 else _PRODUCT
        case Constant(name) | Name(name):
            return name
        case Call(name, arguments):
            return f"{name}({', '.join(map(shown, arguments))})"
        case Sum(terms):
            text, level = _sum(terms), _SUM
        case Product(factors):
            text, level = _product(factors), _SUM if _negative(expression) else _PRODUCT
        case Quotient(top, bottom):
            text, level = f"{shown(top, _PRODUCT)}/{shown(bottom, _POWER)}", _PRODUCT
        case Power(base, exponent):
            text, level = f"{shown(base, _POWER + 1)}**{exponent}", _POWER
    whole = isinstance(expression, Number) and expression.value.denominator == 1
    return text if level >= tight or (whole and text[0] != "-") else f"({text})"


def _number(value: Fraction) -> str:
    """A fraction; a decimal where it was one of many digits."""
    for places in range(80):
        if (value * 10**places).denominator == 1:
            break
    else:
        return str(value)
    if places <= _MOST_PLACES:
        return str(value)
    digits = f"{abs(value.numerator * 10**places // value.denominator):0{places + 1}d}"
    return f"{'-' * (value < 0)}{digits[:-places]}.{digits[-places:]}"


def _negative(expression: Expression) -> bool:
    first = expression.factors[0] if isinstance(expression, Product) else expression
    return isinstance(first, Number) and first.value < 0


def _sum(terms: tuple[Expression, ...]) -> str:
    text = shown(terms[0])
    for term in terms[1:]:
        part = shown(term, _SUM)
        text += f" - {part[1:]}" if part.startswith("-") else f" + {part}"
    return text


def _product(factors: tuple[Expression, ...]) -> str:
    if factors[0] == Number(Fraction(-1)) and len(factors) > 1:
        return "-" + "*".join(shown(f, _PRODUCT) for f in factors[1:])
    return "*".join(shown(f, _PRODUCT if n else _SUM) for n, f in enumerate(factors))
