"""Continuity of a written-out expression, by walking through it."""

from __future__ import annotations

from collections.abc import Callable

from pgb.facts.notions import continuous
from pgb.kernel.binding import abstract, fresh, opened, reduced
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, restate
from pgb.kernel.normal import head
from pgb.kernel.sorts import Index, Real, Sort
from pgb.kernel.terms import (
    Add,
    App,
    Exp,
    Lam,
    Mul,
    Pair,
    Pow,
    Proj,
    Sum,
    Term,
    Var,
)
from pgb.prove.logic import both, every, fact, parts, use

Known = Callable[[Term, Term], Judgement] | None
"""For a function and a point, a judgement that the function is continuous there."""


def continuity(function: Lam, at: Term, *, known: Known = None) -> Judgement:
    """The function is continuous at the point.

    Handles arithmetic, exp, finite sums, families, tuples and their components; other functions
    through `known`. Raises `Refusal` where none applies.
    """
    if not isinstance(function, Lam):
        raise Refusal(f"expected a function written out, found {function}")
    z = fresh(function.data[0], function.data[1])
    walker = _Walker(z, at, known)
    return restate(continuous(function, at), walker.walk(opened(function, z)))


class _Walker:
    def __init__(self, z: Var, at: Term, known: Known) -> None:
        self.z, self.at, self.known = z, at, known
        self.S: Sort = z.sort

    def of(self, t: Term) -> Lam:
        return abstract(self.z, t, self.z.name.split("!")[0])

    def walk(self, t: Term) -> Judgement:
        S, z, at = self.S, self.z, self.at
        if z not in t.free:
            return use(fact("continuous_constant", S, t.sort), at, t)
        match t:
            case Var():
                return use(fact("continuous_identity", S), at)
            case Add() | Mul():
                return self._arithmetic(t)
            case Pow():
                return self._arithmetic(Mul(*[t.children[0]] * t.data[0]))
            case Exp():
                outer = use(fact("continuous_exponential"), opened(self.of(t.children[0]), at))
                return self._compose(outer, _exponential(), t.children[0])
            case Sum():
                return self._sum(t)
            case Lam():
                return self._family(t)
            case Pair():
                return self._tuple(t)
            case Proj():
                return self._projection(t)
            case App():
                return self._application(t)
        return self._unfold(t)

    def _unfold(self, t: Term) -> Judgement:
        inner = reduced(head(t))
        if inner is t:
            raise Refusal(f"expected an expression known to be continuous, found {t}")
        return self.walk(inner)

    def _compose(self, outer: Judgement, f: Term, inner: Term) -> Judgement:
        rule = fact("continuous_composition", self.S, inner.sort, f.sort.codomain)  # type: ignore[attr-defined]
        return use(rule, self.of(inner), f, self.at, self.walk(inner), outer)

    def _arithmetic(self, t: Term) -> Judgement:
        if len(t.children) == 1:
            return self.walk(t.children[0])
        name = "continuous_addition" if isinstance(t, Add) else "continuous_product"
        first, *others = t.children
        rest = others[0] if len(others) == 1 else type(t)(*others)
        left, right = self.walk(first), self.walk(rest)
        return use(fact(name, self.S), self.of(first), self.of(rest), self.at, left, right)

    def _sum(self, t: Term) -> Judgement:
        summand = t.children[0]
        K = summand.sort.domain  # type: ignore[attr-defined]
        terms = every(K)(lambda k: self.walk(opened(summand, k)))
        k = fresh(K, "k")
        family = abstract(k, self.of(opened(summand, k)), "k")
        return use(fact("continuous_sum", self.S, K), family, self.at, terms)

    def _family(self, t: Lam) -> Judgement:
        K = t.data[0]
        if not isinstance(K, Index):
            raise Refusal(f"expected a finite family, found {t}")
        members = every(K)(lambda k: self.walk(opened(t, k)))
        rule = fact("continuous_family", self.S, K, t.children[0].sort)
        return use(rule, self.of(t), self.at, members)

    def _tuple(self, t: Pair) -> Judgement:
        members = both(*map(self.walk, t.children))
        return use(fact("continuous_tuple", self.S, t.sort), self.of(t), self.at, members)

    def _projection(self, t: Proj) -> Judgement:
        whole = t.children[0]
        if isinstance(whole, Pair):
            return self.walk(whole.children[t.data[0]])
        each = use(fact("continuous_projection", whole.sort), opened(self.of(whole), self.at))
        v = fresh(whole.sort, "v")
        outer = abstract(v, Proj(t.data[0], v), "v")
        return self._compose(parts(each)[t.data[0]], outer, whole)

    def _application(self, t: App) -> Judgement:
        function, argument = t.children
        if self.z not in argument.free and isinstance(argument.sort, Index):
            if isinstance(function, Lam):
                return self.walk(opened(function, argument))
            value = opened(self.of(function), self.at)
            outer = use(fact("continuous_component", argument.sort, t.sort), value, argument)
            v = fresh(function.sort, "v")
            return self._compose(outer, abstract(v, v(argument), "v"), function)
        whole = reduced(head(t))
        if whole is not t:
            return self.walk(whole)
        if self.z not in function.free and self.known:
            outer = self.known(function, opened(self.of(argument), self.at))
            return self._compose(outer, function, argument)
        return self._unfold(t)


def _exponential() -> Lam:
    x = fresh(Real, "x")
    return abstract(x, Exp(x), "x")
