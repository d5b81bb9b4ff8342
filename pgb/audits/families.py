"""Families of points with one value: what a minimum that is not isolated may lie in.

duplicates   units with equal arguments: the outer weight may be shared out between them in any way
             (K. Fukumizu and S. Amari, Neural Networks 13, 2000)
level        one hidden layer whose units each take the same argument at all samples: the arguments
             may move together while the bias keeps the output (after C. Yun, S. Sra, A. Jadbabaie,
             ICLR 2019, Theorem 2)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb

from pgb.audits.decimals import tolerance
from pgb.audits.numeric import Digits, Numeric, newton, shortened
from pgb.audits.trees import Tree, number, rational, tree
from pgb.audits.units import Network, Unit, network
from pgb.witness.ball import Balls
from pgb.witness.expression import Call, Expression, Name, Number, Power, Product, Quotient, Sum
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem

_NEAR = 1e-12
_RADII = tuple(Fraction(1, 2**k) for k in (3, 5, 7, 9, 12, 16))


def families(problem: Problem, numeric: Numeric, digits: int) -> Iterator[tuple[Any, Any]]:
    """Candidates: a location and an argument each, the wider neighbourhoods first."""
    found = network(problem) if len(problem.outputs) == 1 else None
    if found is None:
        return
    for candidate in (_duplicates(problem, found, digits), _level(problem, found, numeric)):
        if candidate is not None:
            location, argument = candidate
            for radius in _RADII:
                yield location, argument | {"radius": rational(radius)}


# --- duplicates ----------------------------------------------------------------------------------


def _duplicates(problem: Problem, found: Network, digits: int) -> tuple[Any, Any] | None:
    values = dict(zip(problem.parameters, Instance(problem, Balls(30)).theta, strict=True))
    alike = _largest_class(found, values)
    if len(alike) < 2:
        return None
    outers = [str(unit.outer) for unit in alike]
    index = problem.parameters.index
    spare = {n for unit in alike[1:] for n in (*unit.inner, unit.outer)}
    moving = [p for p, n in enumerate(problem.parameters) if n not in spare]
    theta = _with_one_unit(problem, [index(n) for n in outers], moving, digits)
    if theta is None:
        return None
    near = max(tolerance(problem), Fraction(1, 10 ** (digits // 2)))
    names = {problem.parameters[p]: f"c{p}_" for p in moving}
    free = [index(n) for n in outers[:-1]]
    start = dict(zip(problem.parameters, problem.point, strict=True))
    return (
        {"kind": "member", "distance": rational(near)},
        {
            "kind": "family",
            "free": free,
            "values": [
                _value(n, names, alike, outers)
                for p, n in enumerate(problem.parameters)
                if p not in free
            ],
            "constants": {
                "names": [names[problem.parameters[p]] for p in moving],
                "equations": moving,
                "centre": [rational(shortened(theta[p], digits + 10)) for p in moving],
                "radius": rational(Fraction(1, 10**digits)),
            },
            "multipliers": [
                [_multiplier(n, problem.parameters[e], names, alike, outers, start) for e in moving]
                for n in problem.parameters
            ],
        },
    )


def _with_one_unit(
    problem: Problem, outers: list[int], moving: list[int], digits: int
) -> list[Fraction] | None:
    """Where the slopes in the moving parameters are 0, the first unit standing for all."""
    numbers = Digits(problem, digits + 20)
    with numbers.working():
        whole = sum((numbers.theta[p] for p in outers), arb(0))
    for p in outers:
        numbers.theta[p] = whole if p == outers[0] else arb(0)
    solved = newton(numbers, moving)
    return None if solved is None else solved[0]


def _largest_class(found: Network, values: dict[str, Any]) -> list[Unit]:
    """The most units of one shape whose arguments agree."""
    classes: list[list[Unit]] = []
    for unit in found.units:
        if unit.outer is None:
            continue
        for known in classes:
            if _same(unit, known[0], values):
                known.append(unit)
                break
        else:
            classes.append([unit])
    return max(classes, key=len, default=[])


def _same(u: Unit, v: Unit, values: dict[str, Any]) -> bool:
    if u.shape != v.shape or len(u.inner) != len(v.inner):
        return False
    return all(
        bool(abs(values[a] - values[b]) < _NEAR) for a, b in zip(u.inner, v.inner, strict=True)
    )


def _value(name: str, names: dict[str, str], alike: list[Unit], outers: list[str]) -> Tree:
    """A parameter across the family: shared inner weights, and what is left of the outer one."""
    if name == outers[-1]:
        rest: list[Tree] = [["prod", number(-1), ["var", n]] for n in outers[:-1]]
        return ["sum", ["var", names[outers[0]]], *rest]
    return ["var", names[_of_first(name, alike)]]


def _of_first(name: str, alike: list[Unit]) -> str:
    """The first unit's parameter in the place of this one; other parameters are their own."""
    for unit in alike:
        if name in unit.inner:
            return alike[0].inner[unit.inner.index(name)]
    return name


def _multiplier(
    name: str,
    equation: str,
    names: dict[str, str],
    alike: list[Unit],
    outers: list[str],
    start: dict[str, Expression],
) -> Tree:
    """dL/d(name) on the family is so many times dL/d(equation) at the given free parameters."""
    if name in outers:
        return number(int(equation == outers[0]))
    if _of_first(name, alike) != equation:
        return number(0)
    unit = next((u for u in alike if name in u.inner), None)
    if unit is None:
        return number(1)
    outer = str(unit.outer)
    size = ["var", outer] if outer in outers[:-1] else _value(outer, names, alike, outers)
    return ["quot", size, tree(start[outers[0]])]


# --- level ---------------------------------------------------------------------------------------


def _level(problem: Problem, found: Network, numeric: Numeric) -> tuple[Any, Any] | None:
    if (
        found.bias is None
        or not found.units
        or np.any(np.abs(numeric.residuals(numeric.theta)) < 1e-9)
    ):
        return None
    steps = numeric.inputs[1:] - numeric.inputs[:1]
    relations = _echelon(steps)
    values = {found.bias: _kept_output(problem, found)}
    for unit in found.units:
        for pivot, row in relations:
            name = unit.weights[pivot]
            lead = unit.scales[pivot]
            triples = zip(row, unit.scales, unit.weights, strict=True)
            others = [(c * scale / lead, n) for c, scale, n in triples if c and n != name]
            if name is None or any(n is None for _, n in others):
                return None
            values[name] = [
                "sum",
                number(0),
                *(["prod", number(-c), ["var", n]] for c, n in others),
            ]
    values[found.bias] = _substituted(values[found.bias], values, found.bias)
    across = [p for p, n in enumerate(problem.parameters) if n in values]
    free = [p for p in range(len(problem.parameters)) if p not in across]
    argument = {
        "kind": "family",
        "free": free,
        "values": [values[problem.parameters[p]] for p in across],
        "constants": {"names": [], "equations": [], "centre": [], "radius": "1"},
        "multipliers": [[] for _ in problem.parameters],
    }
    return {"kind": "given"}, argument


def _echelon(steps: Any) -> list[tuple[int, list[Fraction]]]:
    """Relations between the weights of a unit that give all samples the same argument."""
    rows = [[Fraction(float(c)).limit_denominator(10**6) for c in row] for row in steps]
    found: list[tuple[int, list[Fraction]]] = []
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows = [row for row in rows if row is not pivot]
        lead = [c / pivot[column] for c in pivot]
        rows = [[c - row[column] * d for c, d in zip(row, lead, strict=True)] for row in rows]
        found = [
            (p, [c - row[column] * d for c, d in zip(row, lead, strict=True)]) for p, row in found
        ]
        found.append((column, lead))
    return found


def _kept_output(problem: Problem, found: Network) -> Tree:
    """The output at the point less that of the units: what the bias must be."""
    inputs = dict(zip(problem.input_names, problem.inputs[0], strict=True))
    point = dict(zip(problem.parameters, problem.point, strict=True))
    output = problem.outputs[0]
    terms = output.terms if isinstance(output, Sum) else (output,)
    units = [t for t in terms if t != Name(str(found.bias))]
    kept = tree(_put(output, inputs | point))
    return ["sum", kept, *(["prod", number(-1), tree(_put(t, inputs))] for t in units)]


def _put(expression: Expression, values: dict[str, Expression]) -> Expression:
    """The expression with names replaced."""

    def all_of(parts: tuple[Expression, ...]) -> tuple[Expression, ...]:
        return tuple(_put(part, values) for part in parts)

    match expression:
        case Name(name):
            return values.get(name, expression)
        case Sum(parts):
            return Sum(all_of(parts))
        case Product(parts):
            return Product(all_of(parts))
        case Quotient(top, bottom):
            return Quotient(_put(top, values), _put(bottom, values))
        case Power(base, n):
            return Power(_put(base, values), n)
        case Call(function, parts):
            return Call(function, all_of(parts))
        case Number() | _:
            return expression


def _substituted(part: Tree, values: dict[str, Tree], but: str) -> Tree:
    """The tree with the names that have values replaced by them."""
    if part[0] == "var":
        return values[part[1]] if part[1] in values and part[1] != but else part
    return [_substituted(p, values, but) if isinstance(p, list) else p for p in part]
