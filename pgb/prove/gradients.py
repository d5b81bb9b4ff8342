"""The gradient of a written-out expression in a vector, by walking through it.

Handles coordinates, sums, multiples, powers, exp and functions of one variable of such; these are
all that a separable loss or a log-sum-exp is made of.
"""

from __future__ import annotations

from pgb.facts.notions import gradient
from pgb.kernel.binding import abstract, fresh, opened, reduced, substitute
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, restate
from pgb.kernel.normal import head
from pgb.kernel.sorts import Real
from pgb.kernel.terms import Add, App, Exp, Lam, Mul, Pow, Sum, Term, Var
from pgb.prove.logic import every, fact, use
from pgb.prove.slopes import Known, slope


def gradient_of(
    function: Lam, at: Term, value: Term | None = None, *, known: Known = None
) -> Judgement:
    """The gradient of the function R^K -> R at the point; stated as `value` where one is given.

    `known` gives the derivative of a function of one variable, or the gradient of a function of the
    whole vector. Raises `Refusal` where an expression has no known gradient, or another one.
    """
    p = fresh(at.sort, function.data[1])
    found = _Walker(p, at, known).walk(opened(function, p))
    stated = _value(found) if value is None else value
    return restate(gradient(function, at, stated), found)


class _Walker:
    def __init__(self, p: Var, at: Term, known: Known) -> None:
        self.p, self.at, self.known = p, at, known
        self.K = at.sort.domain  # type: ignore[attr-defined]

    def of(self, e: Term) -> Lam:
        return abstract(self.p, e, self.p.name.split("!")[0])

    def here(self, e: Term) -> Term:
        return substitute(e, {self.p: self.at})

    def walk(self, e: Term) -> Judgement:
        if self.p not in e.free:
            return use(fact("gradient_of_constant", self.K), e, self.at)
        match e:
            case Add():
                return self._addition(e)
            case Mul():
                return self._multiple(e)
            case Pow():
                u = fresh(Real, "u")
                return self._composition(abstract(u, u ** e.data[0], "u"), e.children[0])
            case Exp():
                u = fresh(Real, "u")
                return self._composition(abstract(u, Exp(u), "u"), e.children[0])
            case Sum():
                return self._sum(e)
            case App():
                return self._application(e)
        return self._unfold(e)

    def _unfold(self, e: Term) -> Judgement:
        inner = reduced(head(e))
        if inner is e:
            raise Refusal(f"expected an expression with a known gradient, found {e}")
        return self.walk(inner)

    def _addition(self, e: Add) -> Judgement:
        first, *others = e.children
        if not others:
            return self.walk(first)
        rest = Add(*others) if len(others) > 1 else others[0]
        left, right = self.walk(first), self.walk(rest)
        rule = fact("gradient_of_addition", self.K)
        values = (_value(left), _value(right))
        return use(rule, self.of(first), self.of(rest), self.at, *values, left, right)

    def _multiple(self, e: Mul) -> Judgement:
        factors = [factor for factor in e.children if self.p not in factor.free]
        varying = [factor for factor in e.children if self.p in factor.free]
        if len(varying) != 1:
            raise Refusal(f"expected one factor that varies, found {e}")
        u = fresh(Real, "u")
        return self._composition(abstract(u, Mul(*factors, u), "u"), varying[0])

    def _composition(self, outer: Lam, inner: Term) -> Judgement:
        return self._after(slope(outer, self.here(inner)), outer, inner)

    def _after(self, outer: Judgement, h: Term, inner: Term) -> Judgement:
        found = self.walk(inner)
        rule = fact("gradient_of_composition", self.K)
        rate = _value(outer)
        return use(rule, h, self.of(inner), self.at, _value(found), rate, outer, found)

    def _sum(self, e: Sum) -> Judgement:
        summand = e.children[0]
        J = summand.sort.domain  # type: ignore[attr-defined]
        terms = every(J)(lambda j: self.walk(opened(summand, j)))
        j = fresh(J, "j")
        family = abstract(j, self.of(opened(summand, j)), "j")
        values = abstract(j, _last(opened(terms.conclusion.children[0], j)), "j")
        rule = fact("gradient_of_sum", self.K, J)
        return use(rule, family, self.at, values, terms)

    def _application(self, e: App) -> Judgement:
        function, argument = e.children
        if function is self.p:
            return use(fact("gradient_of_component", self.K), self.at, argument)
        whole = reduced(head(e))
        if whole is not e:
            return self.walk(whole)
        if self.p in function.free or self.known is None:
            raise Refusal(f"expected an expression with a known gradient, found {e}")
        if argument is self.p:
            return self.known(function, self.at)
        if argument.sort != Real:
            raise Refusal(f"expected a function of a real or of the whole vector, found {e}")
        return self._after(self.known(function, self.here(argument)), function, argument)


def _last(claim: Term) -> Term:
    """The value in a claim about a gradient or a derivative."""
    return claim.children[1]


def _value(judgement: Judgement) -> Term:
    return _last(judgement.conclusion)
