"""The hidden units of a network, read off its outputs: v * act(w1*x1 + .. + b), or its power."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pgb.witness.expression import Call, Expression, Name, Number, Power, Product, Sum, names
from pgb.witness.problem import Problem


@dataclass(frozen=True)
class Unit:
    """One unit of one output.

    Attributes:
        outer: the parameter in front; None where there is none or something else.
        weights: for each input coordinate its parameter, None where it does not occur.
        scales: for each input coordinate the number that stands before it.
        bias: the bias parameter, or None.
        shape: the activation with a hole in place of the argument: units of one shape are alike.
    """

    outer: str | None
    weights: tuple[str | None, ...]
    scales: tuple[Fraction, ...]
    bias: str | None
    shape: tuple[object, ...]

    @property
    def inner(self) -> tuple[str, ...]:
        """The parameters of its argument."""
        return tuple(n for n in (*self.weights, self.bias) if n is not None)


@dataclass(frozen=True)
class Network:
    """One output as a sum: its units, and its own bias."""

    units: tuple[Unit, ...]
    bias: str | None


def network(problem: Problem, k: int = 0) -> Network | None:
    """The output k as a network of one hidden layer; None where it is none."""
    output = problem.outputs[k]
    terms = output.terms if isinstance(output, Sum) else (output,)
    units, bias = [], None
    for term in terms:
        if isinstance(term, Name) and term.name in problem.parameters and bias is None:
            bias = term.name
            continue
        unit = _unit(term, problem)
        if unit is None:
            return None
        units.append(unit)
    return Network(tuple(units), bias)


def _unit(term: Expression, problem: Problem) -> Unit | None:
    factors = term.factors if isinstance(term, Product) else (term,)
    outer = [f.name for f in factors if isinstance(f, Name) and f.name in problem.parameters]
    rest = [f for f in factors if not (isinstance(f, Name) and f.name in problem.parameters)]
    if len(outer) > 1 or len(rest) != 1:
        return None
    match rest[0]:
        case Call(function, (argument, *more)) if not any(map(names, more)):
            shape: tuple[object, ...] = (function, *more)
        case Power(argument, exponent):
            shape = ("power", exponent)
        case _:
            return None
    affine = _affine(argument, problem)
    if affine is None:
        return None
    weights, scales, bias = affine
    return Unit(outer[0] if outer else None, weights, scales, bias, (*shape, scales))


def _affine(
    argument: Expression, problem: Problem
) -> tuple[tuple[str | None, ...], tuple[Fraction, ...], str | None] | None:
    """c w1*x1 + .. + b with parameters w, b, each once, and numbers c."""
    weights: list[str | None] = [None] * len(problem.input_names)
    scales = [Fraction(1)] * len(weights)
    bias = None
    for term in argument.terms if isinstance(argument, Sum) else (argument,):
        scale, factors = _flat(term)
        found = sorted(factors, key=lambda name: name in problem.input_names)
        match found:
            case [b] if b in problem.parameters and bias is None and scale == 1:
                bias = b
            case [w, x] if w in problem.parameters and x in problem.input_names:
                at = problem.input_names.index(x)
                if weights[at] is not None:
                    return None
                weights[at], scales[at] = w, scale
            case _:
                return None
    return tuple(weights), tuple(scales), bias


def _flat(term: Expression) -> tuple[Fraction, list[str]]:
    """A product as a number and names; a name "" for anything else."""
    match term:
        case Number(value):
            return value, []
        case Name(name):
            return Fraction(1), [name]
        case Product(factors):
            scale = Fraction(1)
            found: list[str] = []
            for factor in factors:
                c, inner = _flat(factor)
                scale, found = scale * c, found + inner
            return scale, found
        case _:
            return Fraction(1), [""]
