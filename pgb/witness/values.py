"""The value of a kernel term on an instance.

Reals are numbers of the tower, elements of index sorts are ints, functions on an index sort and
tuples are Python tuples, other functions are Python functions of one argument.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import factorial
from typing import Any

from pgb.kernel.sorts import Index, Prop, Sort
from pgb.kernel.terms import (
    Add,
    App,
    Bound,
    Card,
    Const,
    Delta,
    Exp,
    Inf,
    Lam,
    Local,
    Mul,
    Num,
    Pair,
    Pow,
    Primitive,
    Proj,
    Sum,
    Term,
    Var,
)
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.errors import Inexact
from pgb.witness.expression import evaluate
from pgb.witness.interpretation import EXPRESSIONS, Interpretation, Native
from pgb.witness.tower import Tower

Value = Any
Scope = tuple[Value, ...]  # the values of bound variables, the innermost last


class Values:
    """Terms evaluated over one arithmetic; closed subterms are evaluated once.

    Args:
        interpretation: sizes of sorts and values of variables.
        on: the arithmetic.
    """

    def __init__(self, interpretation: Interpretation, on: Arithmetic[Any]) -> None:
        self.interpretation = interpretation
        self.on = on
        self.given: dict[Term, Value] = {}
        self._known: dict[Term, Value] = {}

    def of(self, t: Term) -> Value:
        """The value of a term without loose variables.

        Raises:
            Inexact: it has none that is certain.
            DomainError: it has none at all.
        """
        return self._value(t, ())

    def size(self, sort: Sort) -> int:
        """The number of elements of an index sort."""
        sizes = self.interpretation.sizes
        if sort not in sizes:
            raise Inexact(f"no size is given for {sort}")
        return sizes[sort]

    def real(self, data: Value) -> Value:
        """What an interpretation holds, in this arithmetic."""
        if isinstance(data, EXPRESSIONS):
            return evaluate(data, {}, self.on)
        if type(data) is tuple:
            return tuple(map(self.real, data))
        if type(data) is _RATIONAL:
            return self.on.number(Fraction(int(data.p), int(data.q)))
        return data.build(self.on) if isinstance(data, Native) else data

    def _value(self, t: Term, scope: Scope) -> Value:
        if t.loose:
            return self._rule(t)(self, t, scope)
        if t not in self._known:
            self._known[t] = self._rule(t)(self, t, ())
        return self._known[t]

    def _rule(self, t: Term) -> Rule:
        if type(t) not in RULES:
            raise Inexact("a proposition has no value")
        return RULES[type(t)]

    def _variable(self, t: Term, scope: Scope) -> Value:
        if t in self.given:
            return self.given[t]
        meaning = self.interpretation
        if t in meaning.definitions:
            return self.of(meaning.definitions[t])
        if t not in meaning.values:
            raise Inexact(f"no value is given for {t}")
        return self.real(meaning.values[t])

    def _bound(self, t: Term, scope: Scope) -> Value:
        return scope[-1 - t.data[0]]

    def _function(self, t: Term, scope: Scope) -> Value:
        domain, body = t.data[0], t.children[0]
        if isinstance(domain, Index) and body.sort != Prop:
            return tuple(self._value(body, (*scope, i)) for i in range(self.size(domain)))
        return lambda value: self._value(body, (*scope, value))

    def _application(self, t: Term, scope: Scope) -> Value:
        function, argument = t.children
        if type(function) is Lam:
            return self._value(function.children[0], (*scope, self._value(argument, scope)))
        value = self._value(function, scope)
        if type(value) is tuple:
            return value[self._value(argument, scope)]
        return value(self._value(argument, scope))

    def _constant(self, t: Term, scope: Scope) -> Value:
        return self.of(t.children[0])

    def _primitive(self, t: Term, scope: Scope) -> Value:
        if t.data[0] == "power":
            return lambda x: lambda p: self.on.power(x, natural(p))
        if t.data[0] == "factorial":
            return lambda x: self.on.integer(factorial(natural(x)))
        return getattr(self.on, t.data[0])

    def _pair(self, t: Term, scope: Scope) -> Value:
        return tuple(self._value(part, scope) for part in t.children)

    def _projection(self, t: Term, scope: Scope) -> Value:
        return self._value(t.children[0], scope)[t.data[0]]

    def _number(self, t: Term, scope: Scope) -> Value:
        return self.on.number(t.data[0])

    def _sum_of(self, t: Term, scope: Scope) -> Value:
        return self.on.sum([self._value(part, scope) for part in t.children])

    def _product(self, t: Term, scope: Scope) -> Value:
        result = self.on.integer(1)
        for part in t.children:
            result = self.on.mul(result, self._value(part, scope))
            if _is_zero(result):  # every term of the kernel is some real number
                break
        return result

    def _power(self, t: Term, scope: Scope) -> Value:
        return self.on.power(self._value(t.children[0], scope), t.data[0])

    def _exponential(self, t: Term, scope: Scope) -> Value:
        return self.on.exp(self._value(t.children[0], scope))

    def _finite_sum(self, t: Term, scope: Scope) -> Value:
        function = t.children[0]
        if type(function) is not Lam:
            return self.on.sum(self._value(function, scope))
        body = function.children[0]
        size = self.size(function.data[0])
        return self.on.sum([self._value(body, (*scope, i)) for i in range(size)])

    def _cardinality(self, t: Term, scope: Scope) -> Value:
        return self.on.integer(self.size(t.data[0]))

    def _delta(self, t: Term, scope: Scope) -> Value:
        left, right = (self._value(part, scope) for part in t.children)
        return self.on.integer(int(left == right))

    def _infimum(self, t: Term, scope: Scope) -> Value:
        raise Inexact("an infimum has no value by computation")


def natural(x: Value) -> int:
    """The natural number that x is. Inexact where it is not seen to be one."""
    if type(x) is _RATIONAL and x.q == 1 and x >= 0:
        return int(x)
    raise Inexact("not seen to be a natural number")


def _is_zero(x: Value) -> bool:
    return type(x) is _RATIONAL and not x


_RATIONAL = type(Tower().integer(0))
Rule = Callable[[Any, Term, Scope], Value]
RULES: dict[type[Term], Rule] = {
    Var: Values._variable,
    Local: Values._variable,
    Bound: Values._bound,
    Lam: Values._function,
    App: Values._application,
    Const: Values._constant,
    Primitive: Values._primitive,
    Pair: Values._pair,
    Proj: Values._projection,
    Num: Values._number,
    Add: Values._sum_of,
    Mul: Values._product,
    Pow: Values._power,
    Exp: Values._exponential,
    Sum: Values._finite_sum,
    Card: Values._cardinality,
    Delta: Values._delta,
    Inf: Values._infimum,
}
