"""Expressions: losses as such, derivatives, and kinks taken on the side where they are.

Nothing here is believed: the Rocq file proves that a derivative is one and that a side is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flint import fmpq

from pgb.verify import field
from pgb.verify.jets import Jets
from pgb.verify.reading import Problem, Tree
from pgb.verify.refused import Refused

ZERO: Tree = ("num", fmpq(0))
ONE: Tree = ("num", fmpq(1))
KINKS = frozenset(("relu", "abs", "elu", "leaky_relu", "max", "min"))


class Uncertain(Refused):
    """A kink on whose side nothing is certain: its derivative is not written down."""


def num(value: int | fmpq) -> Tree:
    return "num", fmpq(value)


def plus(*terms: Tree) -> Tree:
    kept = [t for t in terms if t != ZERO]
    return ("sum", *kept) if len(kept) > 1 else kept[0] if kept else ZERO


def times(*factors: Tree) -> Tree:
    if ZERO in factors:
        return ZERO
    kept = [t for t in factors if t != ONE]
    return ("prod", *kept) if len(kept) > 1 else kept[0] if kept else ONE


def minus(t: Tree) -> Tree:
    return times(num(-1), t)


def call(name: str, *arguments: Tree) -> Tree:
    return "call", name, *arguments


def loss(problem: Problem) -> Tree:
    """The loss in q1, q2, .. and y1, y2, .., as the problem format defines it."""
    count = len(problem.outputs)
    q, y = ([("var", f"{letter}{k + 1}") for k in range(count)] for letter in "qy")
    gaps = [plus(u, minus(v)) for u, v in zip(q, y, strict=True)]
    dot = plus(*(times(v, u) for u, v in zip(q, y, strict=True)))
    match problem.loss.kind:
        case "squared":
            return plus(*(("pow", gap, 2) for gap in gaps))
        case "half_squared":
            return "quot", plus(*(("pow", gap, 2) for gap in gaps)), num(2)
        case "logistic":
            return call("softplus", minus(dot))
        case "softmax":
            return plus(call("log", plus(*(call("exp", u) for u in q))), minus(dot))
        case "polynomial_hinge":
            return "pow", call("max", ZERO, plus(ONE, minus(dot))), problem.loss.degree
        case "absolute":
            return plus(*(call("abs", gap) for gap in gaps))
    return problem.loss.value


def calls(t: Tree) -> Iterator[str]:
    """The functions of an expression; `quot` and `inverse` where it divides by what moves."""
    kind, *rest = t
    if kind == "call":
        yield rest[0]
    if kind == "pow" and rest[1] < 0:
        yield "inverse"
    if kind == "quot" and any(True for _ in variables(rest[1])):
        yield "inverse"
    for part in rest:
        if isinstance(part, tuple):
            yield from calls(part)


def kinked(t: Tree) -> bool:
    """Whether some function of the expression has a kink."""
    return any(name in KINKS for name in calls(t))


def variables(t: Tree) -> Iterator[str]:
    if t[0] == "var":
        yield t[1]
    for part in t[1:]:
        if isinstance(part, tuple):
            yield from variables(part)


def sided(t: Tree, env: Mapping[str, Any]) -> Tree:
    """The expression with each kink replaced by the side on which its argument is, for all values
    in the balls of `env`. Raises `Uncertain`."""
    kind, *rest = t
    parts = [sided(part, env) if isinstance(part, tuple) else part for part in rest]
    if kind != "call" or rest[0] not in KINKS:
        return (kind, *parts)
    name, first, *others = parts
    match name:
        case "max" | "min":
            for other in others:
                gap = _positive(plus(first, minus(other)), env)
                first = first if gap == (name == "max") else other
            return first
    if _positive(first, env):
        return first
    match name:
        case "relu":
            return ZERO
        case "abs":
            return minus(first)
        case "elu":
            return plus(call("exp", first), num(-1))
    return times(others[0], first)


def _positive(t: Tree, env: Mapping[str, Any]) -> bool:
    value = field.value(t, env, Jets()).value
    if not (value > 0 or value < 0):
        raise Uncertain(f"a kink: expected an argument on one side of it, found {value}")
    return bool(value > 0)


def slope(t: Tree, name: str) -> Tree:
    """The derivative in a variable of an expression without kinks."""
    kind, *rest = t
    match kind:
        case "num" | "const":
            return ZERO
        case "var":
            return ONE if rest[0] == name else ZERO
        case "sum":
            return plus(*(slope(part, name) for part in rest))
        case "prod":
            return plus(
                *(
                    times(*rest[:i], slope(part, name), *rest[i + 1 :])
                    for i, part in enumerate(rest)
                )
            )
        case "quot":
            top, bottom = rest
            up, down = slope(top, name), slope(bottom, name)
            if down == ZERO:
                return ZERO if up == ZERO else ("quot", up, bottom)
            return "quot", plus(times(up, bottom), minus(times(top, down))), ("pow", bottom, 2)
        case "pow":
            base, n = rest
            lower = ONE if n == 1 else base if n == 2 else ("pow", base, n - 1)
            return times(num(n), lower, slope(base, name)) if n else ZERO
    function, argument = rest
    inner = slope(argument, name)
    return ZERO if inner == ZERO else times(_rate(function, argument), inner)


def _rate(name: str, x: Tree) -> Tree:
    value = call(name, x)
    match name:
        case "exp":
            return value
        case "log":
            return "quot", ONE, x
        case "sqrt":
            return "quot", ONE, times(num(2), value)
        case "sin":
            return call("cos", x)
        case "cos":
            return minus(call("sin", x))
        case "tan":
            return plus(ONE, ("pow", value, 2))
        case "atan":
            return "quot", ONE, plus(ONE, ("pow", x, 2))
        case "sinh":
            return call("cosh", x)
        case "cosh":
            return call("sinh", x)
        case "tanh":
            return plus(ONE, minus(("pow", value, 2)))
        case "sigmoid":
            return times(value, plus(ONE, minus(value)))
        case "softplus":
            return call("sigmoid", x)
    raise Refused(f"a derivative: expected a known function, found {name}")
