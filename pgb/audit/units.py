"""The hidden units of a network, read off its outputs: v * act(w1*x1 + .. + b), or its power."""

from __future__ import annotations

from dataclasses import dataclass

from pgb.witness.expression import Call, Expression, Name, Number, Power, Product, Sum, names
from pgb.witness.problem import Problem


@dataclass(frozen=True)
class Unit:
    """One unit of one output.

    Attributes:
        outer: the parameter in front; None where there is none or something else.
        weights: for each input coordinate its parameter, None where it does not occur.
        bias: the bias parameter, or None.
        shape: the activation with a hole in place of the argument: units of one shape are alike.
    """

    outer: str | None
    weights: tuple[str | None, ...]
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
    weights, bias = affine
    return Unit(outer[0] if outer else None, weights, bias, shape)


def _affine(
    argument: Expression, problem: Problem
) -> tuple[tuple[str | None, ...], str | None] | None:
    """w1*x1 + .. + b with parameters w, b, each once."""
    weights: list[str | None] = [None] * len(problem.input_names)
    bias = None
    terms = argument.terms if isinstance(argument, Sum) else (argument,)
    for term in terms:
        match term:
            case Name(name) if name in problem.parameters and bias is None:
                bias = name
            case Product((Name(u), Name(v))) | Product((Number(_), Name(u), Name(v))):
                if isinstance(term.factors[0], Number):
                    return None
                w, x = (u, v) if v in problem.input_names else (v, u)
                if x not in problem.input_names or w not in problem.parameters:
                    return None
                at = problem.input_names.index(x)
                if weights[at] is not None:
                    return None
                weights[at] = w
            case _:
                return None
    return tuple(weights), bias
