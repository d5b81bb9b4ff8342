"""Reading an expression: a whitelist over Python's own grammar, never `eval`.

The text is scanned first, so that only names, decimal numbers, + - * / ** , and parentheses ever
reach the grammar; the tree is then rebuilt from the few node types that are known here.
"""

import ast
import keyword
import re
from collections.abc import Collection
from fractions import Fraction

from pgb.witness.errors import InputError, quoted
from pgb.witness.expression import (
    CONSTANTS,
    FUNCTIONS,
    Call,
    Constant,
    Expression,
    Name,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    children,
)

MAX_LENGTH = 20_000  # characters
MAX_NODES = 10_000
MAX_DEPTH = 100  # nested parentheses, and levels of the tree
MAX_EXPONENT = 1_000  # of a power, and of powers inside powers together
MAX_BITS = 20_000  # of the numerator or denominator of a constant

_TOKEN = re.compile(
    r"(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)(?![\w.])"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<symbol>[-+*/(),])"
    r"|(?P<space>\s+)",
    re.ASCII,
)


def parse(source: str, allowed: Collection[str] | None = None) -> Expression:
    """The tree of an expression; its rational constants are folded into one number each.

    Args:
        source: the text, e.g. "u*tanh(v*x1) - 1/3".
        allowed: the variables that may occur; any where None.

    Raises:
        InputError: anything else than the expressions of the problem format, or one too large.
    """
    text = _scan(source)
    tree = _grammar(text)
    result = _Builder(text, allowed).build(tree, 0)
    if (height := _exponents(result)) > MAX_EXPONENT:
        raise InputError(f"powers within powers reach {height}; at most {MAX_EXPONENT}")
    return result


def is_identifier(text: str) -> bool:
    """Whether a variable may be called so: an ASCII name, no keyword, no function or constant."""
    plain = re.fullmatch(r"[A-Za-z_][A-Za-z_0-9]*", text) is not None
    return plain and not keyword.iskeyword(text) and text not in {*FUNCTIONS, *CONSTANTS}


def _scan(source: str) -> str:
    """The text with plain spaces, refused where a token is unknown or parentheses nest too deep."""
    if len(source) > MAX_LENGTH:
        raise InputError(f"an expression of {len(source)} characters; at most {MAX_LENGTH}")
    position = depth = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None:
            raise InputError(f"cannot read {quoted(source[position : position + 12])}")
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if depth > MAX_DEPTH:
            raise InputError(f"parentheses nest deeper than {MAX_DEPTH}")
        if keyword.iskeyword(token.group()):
            raise InputError(f"{token.group()} is not part of an expression")
        position = token.end()
    if not source.strip():
        raise InputError("an empty expression")
    return " ".join(source.split())


def _grammar(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError):  # ValueError: more digits than Python converts
        raise InputError(f"not an expression: {quoted(text)}") from None
    except (RecursionError, MemoryError):
        raise InputError("an expression nested too deeply") from None


class _Builder:
    """Rebuilds Python's tree as ours, and counts what it builds."""

    def __init__(self, text: str, allowed: Collection[str] | None) -> None:
        self.text = text
        self.allowed = allowed
        self.nodes = 0

    def build(self, node: ast.expr, depth: int) -> Expression:
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise InputError(f"more than {MAX_NODES} nodes or {MAX_DEPTH} levels")
        match node:
            case ast.Constant():
                return Number(self._literal(node))
            case ast.Name(id=name):
                return self._name(name)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.build(operand, depth + 1)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return _negative(self.build(operand, depth + 1))
            case ast.BinOp(op=ast.Add() | ast.Sub()):
                return _sum(self._terms(node, depth))
            case ast.BinOp(op=ast.Mult()):
                return _product(self._factors(node, depth))
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return _quotient(self.build(left, depth + 1), self.build(right, depth + 1))
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return _power(self.build(left, depth + 1), self.build(right, depth + 1))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, [self.build(arg, depth + 1) for arg in args])
        found = self.text[node.col_offset : node.end_col_offset]
        raise InputError(f"{quoted(found)} is not part of an expression")

    def _terms(self, node: ast.expr, depth: int) -> list[Expression]:
        """The terms of a chain of + and -, which leans to the left and may be long."""
        terms: list[Expression] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            term = self.build(node.right, depth + 1)
            terms.append(term if isinstance(node.op, ast.Add) else _negative(term))
            node = node.left
        return [self.build(node, depth + 1), *reversed(terms)]

    def _factors(self, node: ast.expr, depth: int) -> list[Expression]:
        factors: list[Expression] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            factors.append(self.build(node.right, depth + 1))
            node = node.left
        return [self.build(node, depth + 1), *reversed(factors)]

    def _literal(self, node: ast.Constant) -> Fraction:
        # The digits as written: the float that Python made of a decimal is another number.
        return _bounded(Fraction(self.text[node.col_offset : node.end_col_offset]))

    def _name(self, name: str) -> Expression:
        if name in CONSTANTS:
            return Constant(name)
        if name in FUNCTIONS:
            raise InputError(f"{name} is a function: expected {name}(...)")
        if self.allowed is not None and name not in self.allowed:
            known = ", ".join(self.allowed) or "no variable"
            raise InputError(f"unknown name {quoted(name)}; expected {known}")
        return Name(name)

    def _call(self, name: str, args: list[Expression]) -> Expression:
        if name not in FUNCTIONS:
            raise InputError(f"unknown function {quoted(name)}; known are {', '.join(FUNCTIONS)}")
        least, most = FUNCTIONS[name]
        if not least <= len(args) <= most:
            wanted = str(least) if least == most else f"{least} to {most}"
            raise InputError(f"{name} takes {wanted} arguments, found {len(args)}")
        return Call(name, tuple(args))


def _sum(terms: list[Expression]) -> Expression:
    values = [term.value for term in terms if isinstance(term, Number)]
    if len(values) < len(terms):
        return Sum(tuple(terms))
    total = Fraction(0)
    for value in values:
        total = _bounded(total + value)
    return Number(total)


def _product(factors: list[Expression]) -> Expression:
    values = [factor.value for factor in factors if isinstance(factor, Number)]
    if len(values) < len(factors):
        return Product(tuple(factors))
    total = Fraction(1)
    for value in values:
        total = _bounded(total * value)
    return Number(total)


def _negative(part: Expression) -> Expression:
    return _product([Number(Fraction(-1)), part])


def _quotient(top: Expression, bottom: Expression) -> Expression:
    if bottom == Number(Fraction(0)):
        raise InputError("division by zero")
    if isinstance(top, Number) and isinstance(bottom, Number):
        return Number(_bounded(top.value / bottom.value))
    return Quotient(top, bottom)


def _power(base: Expression, exponent: Expression) -> Expression:
    if not isinstance(exponent, Number) or exponent.value.denominator != 1:
        raise InputError("an exponent must be an integer (for roots there is sqrt)")
    n = int(exponent.value)
    if abs(n) > MAX_EXPONENT:
        raise InputError(f"an exponent beyond {MAX_EXPONENT}")
    if not isinstance(base, Number):
        return Power(base, n)
    if base.value == 0 and n < 0:
        raise InputError("division by zero")
    if _bits(base.value) * abs(n) > 2 * MAX_BITS:  # before the work, not after it
        raise InputError(f"a constant of more than {MAX_BITS} bits")
    return Number(_bounded(base.value**n))


def _exponents(expression: Expression) -> int:
    """The largest product of nested exponents: what bounds the size of an exact value."""
    inside = max(map(_exponents, children(expression)), default=1)
    return inside * max(1, abs(expression.exponent)) if isinstance(expression, Power) else inside


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _bounded(value: Fraction) -> Fraction:
    if _bits(value) > MAX_BITS:
        raise InputError(f"a constant of more than {MAX_BITS} bits")
    return value
