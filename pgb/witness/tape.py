"""Straight-line programs: an arithmetic that writes down what it is asked to compute.

Every operation becomes one instruction, equal ones once (common subexpressions). A program can be
differentiated backwards, with the cost of a few evaluations for all partial derivatives, and turned
into Python code for doubles or for Arb balls; rationals stay exact until then.

A. Griewank and A. Walther, Evaluating Derivatives, 2nd ed., ch. 3.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import arb

from pgb.witness.arithmetic import Arithmetic
from pgb.witness.ball import ball, power, precision

Instruction = tuple[Any, ...]
"""An operation and its arguments: numbers of instructions, or for "number" and "input" a datum."""


class Tape(Arithmetic[int]):
    """Programs in so many inputs; a value is the number of the instruction that computes it."""

    def __init__(self, inputs: int) -> None:
        self.code: list[Instruction] = []
        self._known: dict[Instruction, int] = {}
        self.inputs = tuple(self._put("input", k) for k in range(inputs))

    def _put(self, *instruction: Any) -> int:
        if instruction not in self._known:
            self._known[instruction] = len(self.code)
            self.code.append(instruction)
        return self._known[instruction]

    def _constant(self, x: int) -> Fraction | None:
        operation, *rest = self.code[x]
        return rest[0] if operation == "number" else None

    # --- operations ----------------------------------------------------------------------------

    def number(self, value: Fraction) -> int:
        return self._put("number", Fraction(value))

    def add(self, x: int, y: int) -> int:
        u, v = self._constant(x), self._constant(y)
        if u == 0 or v == 0:
            return y if u == 0 else x
        if u is not None and v is not None:
            return self.number(u + v)
        return self._put("add", *sorted((x, y)))

    def mul(self, x: int, y: int) -> int:
        u, v = self._constant(x), self._constant(y)
        if u == 0 or v == 0:
            return self.number(Fraction(0))
        if u == 1 or v == 1:
            return y if u == 1 else x
        if u is not None and v is not None:
            return self.number(u * v)
        return self._put("mul", *sorted((x, y)))

    def div(self, x: int, y: int) -> int:
        return x if self._constant(y) == 1 else self._put("div", x, y)

    def power(self, x: int, n: int) -> int:
        if n in (0, 1):
            return x if n else self.number(Fraction(1))
        return self._put("power", x, n)

    def pi(self) -> int:
        return self._put("pi")

    def sqrt(self, x: int) -> int:
        return self._put("sqrt", x)

    def exp(self, x: int) -> int:
        return self._put("exp", x)

    def log(self, x: int) -> int:
        return self._put("log", x)

    def sin(self, x: int) -> int:
        return self._put("sin", x)

    def cos(self, x: int) -> int:
        return self._put("cos", x)

    def atan(self, x: int) -> int:
        return self._put("atan", x)

    def tanh(self, x: int) -> int:
        return self._put("tanh", x)

    def sigmoid(self, x: int) -> int:
        return self._put("sigmoid", x)

    def softplus(self, x: int) -> int:
        return self._put("softplus", x)

    def choose(self, test: int, positive: int, negative: int) -> int:
        return positive if positive == negative else self._put("choose", test, positive, negative)

    # --- derivatives ---------------------------------------------------------------------------

    def gradient(self, value: int) -> tuple[int, ...]:
        """The partial derivatives of a value by all inputs, as further instructions."""
        adjoint: dict[int, int] = {value: self.number(Fraction(1))}
        for at in range(value, -1, -1):
            if at not in adjoint:
                continue
            for argument, slope in self._slopes(at):
                part = self.mul(adjoint[at], slope)
                known = adjoint.get(argument)
                adjoint[argument] = part if known is None else self.add(known, part)
        zero = self.number(Fraction(0))
        return tuple(adjoint.get(x, zero) for x in self.inputs)

    def _slopes(self, at: int) -> Iterable[tuple[int, int]]:
        """The arguments of an instruction, with its partial derivatives by them."""
        operation, *rest = self.code[at]
        one = self.number(Fraction(1))
        match operation, rest:
            case "add", [x, y]:
                return [(x, one), (y, one)]
            case "mul", [x, y]:
                return [(x, y), (y, x)]
            case "div", [x, y]:
                return [(x, self.div(one, y)), (y, self.neg(self.div(at, y)))]
            case "power", [x, n]:
                return [(x, self.mul(self.number(Fraction(n)), self.power(x, n - 1)))]
            case "sqrt", [x]:
                return [(x, self.div(self.number(Fraction(1, 2)), at))]
            case "exp", [x]:
                return [(x, at)]
            case "log", [x]:
                return [(x, self.div(one, x))]
            case "sin", [x]:
                return [(x, self.cos(x))]
            case "cos", [x]:
                return [(x, self.neg(self.sin(x)))]
            case "atan", [x]:
                return [(x, self.div(one, self.add(one, self.mul(x, x))))]
            case "tanh", [x]:
                return [(x, self.sub(one, self.mul(at, at)))]
            case "sigmoid", [x]:
                return [(x, self.mul(at, self.sub(one, at)))]
            case "softplus", [x]:
                return [(x, self.sigmoid(x))]
            case "choose", [test, x, y]:
                zero = self.number(Fraction(0))
                return [(x, self.choose(test, one, zero)), (y, self.choose(test, zero, one))]
        return []

    # --- code ----------------------------------------------------------------------------------

    def program(
        self,
        results: Sequence[int],
        functions: Mapping[str, Any],
        number: Callable[[Fraction], Any],
    ) -> Callable[..., tuple[Any, ...]]:
        """A Python function of the inputs that returns the results.

        Args:
            functions: what `sqrt`, `exp`, .., `choose`, `power` and `pi` are.
            number: makes a constant of a rational.

        The code is written here from the instructions above: no text of a user's is in it.
        """
        needed = self._needed(results)
        names: dict[str, Any] = dict(functions)
        lines = [f"def run({', '.join(f'x{k}' for k in range(len(self.inputs)))}):"]
        for at in sorted(needed):
            operation, *rest = self.code[at]
            if operation == "number":
                names[f"c{at}"] = number(rest[0])
                continue
            lines.append(f"    v{at} = {self._written(operation, rest)}")
        lines.append(f"    return ({' '.join(self._name(r) + ',' for r in results)})")
        exec(compile("\n".join(lines), "<tape>", "exec"), names)
        made: Callable[..., tuple[Any, ...]] = names["run"]
        return made

    def _needed(self, results: Sequence[int]) -> set[int]:
        needed, todo = set(), list(results)
        while todo:
            at = todo.pop()
            if at in needed:
                continue
            needed.add(at)
            operation, *rest = self.code[at]
            if operation == "power":
                todo.append(rest[0])
            elif operation not in ("number", "input"):
                todo += rest
        return needed

    def _name(self, at: int) -> str:
        return f"c{at}" if self.code[at][0] == "number" else f"v{at}"

    def _written(self, operation: str, rest: list[Any]) -> str:
        if operation == "input":
            return f"x{rest[0]}"
        if operation == "pi":
            return "pi"
        if operation == "power":
            return f"power({self._name(rest[0])}, {int(rest[1])})"
        parts = [self._name(x) for x in rest]
        sign = {"add": " + ", "mul": " * ", "div": " / "}.get(operation)
        return sign.join(parts) if sign else f"{operation}({', '.join(parts)})"


def _float_sigmoid(x: float) -> float:
    small = math.exp(-abs(x))
    return (1.0 if x >= 0 else small) / (1.0 + small)


FLOATS: Mapping[str, Any] = {
    "pi": math.pi,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "sin": math.sin,
    "cos": math.cos,
    "atan": math.atan,
    "tanh": math.tanh,
    "sigmoid": _float_sigmoid,
    "softplus": lambda x: max(x, 0.0) + math.log1p(math.exp(-abs(x))),
    "power": lambda x, n: x**n,
    "choose": lambda test, positive, negative: positive if test > 0 else negative,
}
"""Doubles, for searching: at a kink the side of the negative argument is taken."""


def _ball_choice(test: arb, positive: arb, negative: arb) -> arb:
    if test > 0:
        return positive
    return negative if test < 0 else positive.union(negative)


def _ball_sigmoid(x: arb) -> arb:
    return 1 / (1 + (-x).exp())


BALLS: Mapping[str, Any] = {
    "sqrt": arb.sqrt,
    "exp": arb.exp,
    "log": arb.log,
    "sin": arb.sin,
    "cos": arb.cos,
    "atan": arb.atan,
    "tanh": arb.tanh,
    "sigmoid": _ball_sigmoid,
    "softplus": lambda x: x.exp().log1p(),
    "power": power,
    "choose": _ball_choice,
}
"""For Arb: what is returned holds the true value; across a kink, the values of both sides."""


def balls(tape: Tape, results: Sequence[int], digits: int) -> Callable[..., tuple[arb, ...]]:
    """The program for balls, to be run with so many decimal digits."""
    with precision(digits):
        return tape.program(results, {**BALLS, "pi": arb.pi()}, ball)


def floats(tape: Tape, results: Sequence[int]) -> Callable[..., tuple[float, ...]]:
    """The program for doubles. Raises OverflowError, ZeroDivisionError or ValueError as `math`."""
    return tape.program(results, FLOATS, float)
