"""An evaluator of terms that shares nothing with the normal form: the tests' oracle.

An interpretation gives each index sort a size and each free variable a value: a number, a Python
function, a tuple for a product, a bool for a proposition. Quantifiers are decided over index sorts
and truth values; over a `Domain` given for a sort, by its points. Numbers are exact rationals, or
balls where the term contains exponentials.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import flint

from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Sort
from pgb.kernel.terms import (
    Add,
    And,
    App,
    Bound,
    Card,
    Const,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Inf,
    Lam,
    Le,
    Lt,
    Mul,
    Near,
    Not,
    Num,
    Or,
    Pair,
    Pow,
    Primitive,
    Proj,
    Sum,
    Term,
    Var,
)


class NotDecided(Exception):
    """The claim cannot be decided by evaluation."""


def exact(value: Fraction) -> Fraction:
    return value


def no_exponential(_: object) -> object:
    raise NotDecided("an exponential of a rational")


@dataclass
class World:
    """An interpretation. `number` and `exp` choose the arithmetic."""

    sizes: dict[Sort, int] = field(default_factory=dict)
    values: dict[Term, Any] = field(default_factory=dict)
    points: dict[Sort, Iterable[Any]] = field(default_factory=dict)
    primitives: dict[str, Callable[[Any], Any]] = field(default_factory=dict)
    number: Callable[[Fraction], Any] = exact
    exp: Callable[[Any], Any] = no_exponential
    notions: dict[str, Any] = field(default_factory=dict)  # meanings of opaque constants
    near: Callable[[Any, Any], bool] | None = None
    same: Callable[[Any, Any], bool] | None = None  # equality of numbers, where it is approximate

    def domain(self, sort: Sort) -> list[Any]:
        """All elements of a finite sort, or the points given for another."""
        if sort in self.points:
            return list(self.points[sort])
        if isinstance(sort, Index):
            return list(range(self.sizes[sort]))
        if sort == Prop:
            return [False, True]
        if isinstance(sort, Product):
            tuples: list[tuple[Any, ...]] = [()]
            for part in sort.parts:
                tuples = [(*t, x) for t in tuples for x in self.domain(part)]
            return tuples
        if isinstance(sort, Fun) and isinstance(sort.domain, Index):
            tables: list[tuple[Any, ...]] = [()]
            for _ in self.domain(sort.domain):
                tables = [(*t, x) for t in tables for x in self.domain(sort.codomain)]
            return [table.__getitem__ for table in tables]
        raise NotDecided(f"the elements of {sort}")


def evaluate(t: Term, world: World, bound: tuple[Any, ...] = ()) -> Any:
    """The value of the term; functions become Python functions."""

    def sub(child: Term) -> Any:
        return evaluate(child, world, bound)

    match t:
        case Num():
            return world.number(t.data[0])
        case Var():
            return world.values[t]
        case Bound():
            return bound[t.data[0]]
        case Const():
            return world.notions[t.name] if t.name in world.notions else evaluate(t.body, world)
        case Primitive():
            return world.primitives[t.data[0]]
        case Lam():
            return lambda x: evaluate(t.children[0], world, (x, *bound))
        case App():
            return sub(t.children[0])(sub(t.children[1]))
        case Pair():
            return tuple(map(sub, t.children))
        case Proj():
            return sub(t.children[0])[t.data[0]]
        case Add():
            return sum(map(sub, t.children), world.number(Fraction(0)))
        case Mul():
            result = world.number(Fraction(1))
            for child in t.children:
                result = result * sub(child)
            return result
        case Pow():
            base, n = sub(t.children[0]), t.data[0]
            result = world.number(Fraction(1))
            for _ in range(abs(n)):
                result = result * base
            return result if n >= 0 else 1 / result
        case Exp():
            return world.exp(sub(t.children[0]))
        case Card():
            return world.number(Fraction(world.sizes[t.data[0]]))
        case Delta():
            left, right = map(sub, t.children)
            return world.number(Fraction(int(left == right)))
        case Sum():
            function = sub(t.children[0])
            each = [function(i) for i in world.domain(t.children[0].sort.domain)]
            return sum(each, world.number(Fraction(0)))
        case Inf():
            function = sub(t.children[0])
            return min(function(x) for x in world.domain(t.children[0].sort.domain))
    return _truth(t, world, sub)


def _truth(t: Term, world: World, sub: Callable[[Term], Any]) -> bool:
    match t:
        case Eq():
            left, right = map(sub, t.children)
            return equal(left, right, t.children[0].sort, world)
        case Le() | Lt():
            left, right = map(sub, t.children)
            return bool(left <= right) if type(t) is Le else bool(left < right)
        case Not():
            return not sub(t.children[0])
        case And():
            return all(sub(child) for child in t.children)
        case Or():
            return any(sub(child) for child in t.children)
        case Implies():
            return not sub(t.children[0]) or sub(t.children[1])
        case ForAll() | Exists():
            predicate = sub(t.children[0])
            answers = [predicate(x) for x in world.domain(t.children[0].sort.domain)]
            return all(answers) if type(t) is ForAll else any(answers)
        case Near() if world.near is not None:
            predicate, point = map(sub, t.children)
            return world.near(predicate, point)
    raise NotDecided(f"{type(t).__name__}")


def equal(left: Any, right: Any, sort: Sort, world: World) -> bool:
    """Whether two values of a sort are equal; balls count as equal where they overlap."""
    if sort == Real:
        if world.same is not None:
            return world.same(left, right)
        if isinstance(left, flint.arb) or isinstance(right, flint.arb):
            return flint.arb(left).overlaps(flint.arb(right))
        return bool(left == right)
    if isinstance(sort, Fun):
        return all(
            equal(left(x), right(x), sort.codomain, world) for x in world.domain(sort.domain)
        )
    if isinstance(sort, Product):
        triples = zip(left, right, sort.parts, strict=True)
        return all(equal(u, v, part, world) for u, v, part in triples)
    return bool(left == right)


def ball(value: Fraction) -> flint.arb:
    return flint.arb(flint.fmpq(value.numerator, value.denominator))
