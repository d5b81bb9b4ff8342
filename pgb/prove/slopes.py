"""The derivative of a written-out expression along a line, by walking through it.

Differentiation is of functions of one real variable only: nothing is ever differentiated by an
indexed symbol, so no bound index can be captured.
"""

from __future__ import annotations

from collections.abc import Callable

from pgb.facts.notions import derivative
from pgb.kernel.binding import abstract, fresh, opened, reduced, substitute
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, restate
from pgb.kernel.normal import head
from pgb.kernel.sorts import Index, Real
from pgb.kernel.syntax import function
from pgb.kernel.terms import Add, App, Const, Exp, Lam, Mul, Pow, Sum, Term, Var, number
from pgb.prove.logic import every, fact, use

Known = Callable[[Term, Term], Judgement] | None
"""For a function and a point, a judgement that gives its gradient (or derivative) there."""


Along = Callable[[Lam], Judgement | None] | None
"""For an expression as a function of the line's variable, its derivative if that is given."""


def slope(
    function: Lam,
    at: Term | int,
    value: Term | None = None,
    *,
    known: Known = None,
    along: Along = None,
) -> Judgement:
    """The derivative of the function R -> R at the point; stated as `value` where one is given.

    Raises `Refusal` where an expression has no known derivative, or the value is another.
    """
    if not isinstance(function, Lam):
        raise Refusal(f"expected a function written out, found {function}")
    t = fresh(Real, function.data[1])
    found = _Walker(t, number(at), known, along).walk(opened(function, t))
    slope_value = found.conclusion.children[1] if value is None else value
    return restate(derivative(function, number(at), slope_value), found)


def zero_slope(flat: Judgement, moving: Judgement) -> Judgement:
    """A function that is constantly 0 near a point has slope 0 there: the found slope is 0.

    `flat`: near t, h is 0; `moving`: the derivative of h at t is d. Proves d = 0.
    """
    h, t, value = _spine(moving.conclusion, "Derivative")
    zero = function(Real, lambda s: 0)
    still = use(fact("derivative_of_constant"), 0, t)
    local = use(fact("derivative_is_local"), zero, h, t, 0, flat, still)
    return use(fact("derivative_is_unique"), h, t, value, 0, moving, local)


def fermat(minimal: Judgement, moving: Judgement) -> Judgement:
    """At a local minimum the slope is 0.

    `minimal`: near t, h(t) <= h; `moving`: the derivative of h at t is d. Proves d = 0.
    """
    h, t, value = _spine(moving.conclusion, "Derivative")
    return use(fact("fermat"), h, t, value, minimal, moving)


class _Walker:
    def __init__(self, t: Var, at: Term, known: Known, along: Along) -> None:
        self.t, self.at, self.known, self.along = t, at, known, along

    def of(self, e: Term) -> Lam:
        return abstract(self.t, e, self.t.name.split("!")[0])

    def here(self, e: Term) -> Term:
        return substitute(e, {self.t: self.at})

    def walk(self, e: Term) -> Judgement:
        if self.t not in e.free:
            return use(fact("derivative_of_constant"), e, self.at)
        match e:
            case Var():
                return use(fact("derivative_of_identity"), self.at)
            case Add() | Mul():
                return self._arithmetic(e)
            case Pow():
                return self._arithmetic(Mul(*[e.children[0]] * e.data[0]))
            case Exp():
                outer = use(fact("derivative_of_exp"), self.here(e.children[0]))
                return self._chain(outer, e.children[0])
            case Sum():
                return self._sum(e)
            case App():
                return self._application(e)
        return self._unfold(e)

    def _unfold(self, e: Term) -> Judgement:
        inner = reduced(head(e))
        if inner is e:
            raise Refusal(f"expected an expression with a known derivative, found {e}")
        return self.walk(inner)

    def _arithmetic(self, e: Term) -> Judgement:
        if len(e.children) == 1:
            return self.walk(e.children[0])
        name = "derivative_of_addition" if isinstance(e, Add) else "derivative_of_product"
        first, *others = e.children
        rest = others[0] if len(others) == 1 else type(e)(*others)
        left, right = self.walk(first), self.walk(rest)
        values = (_value(left), _value(right))
        return use(fact(name), self.of(first), self.of(rest), self.at, *values, left, right)

    def _chain(self, outer: Judgement, inner: Term) -> Judgement:
        g = _function(outer)
        found = self.walk(inner)
        values = (_value(outer), _value(found))
        return use(fact("chain_rule"), g, self.of(inner), self.at, *values, outer, found)

    def _sum(self, e: Sum) -> Judgement:
        summand = e.children[0]
        K = summand.sort.domain  # type: ignore[attr-defined]
        terms = every(K)(lambda k: self.walk(opened(summand, k)))
        k = fresh(K, "k")
        family = abstract(k, self.of(opened(summand, k)), "k")
        values = abstract(k, _value_of(opened(terms.conclusion.children[0], k)), "k")
        return use(fact("derivative_of_sum", K), family, self.at, values, terms)

    def _application(self, e: App) -> Judgement:
        function, argument = e.children
        whole = reduced(head(e))
        if whole is not e:
            return self.walk(whole)
        given = self.along(self.of(e)) if self.along else None
        if given is not None:
            return given
        if self.known is None:
            raise Refusal(f"expected an expression with a known derivative, found {e}")
        if self.t in function.free:
            return self._component(e, function, argument)
        outer = self.known(function, self.here(argument))
        if argument.sort == Real:
            return self._chain(outer, argument)
        return self._along(outer, function, argument)

    def _component(self, e: App, function: Term, index: Term) -> Judgement:
        """A component F(curve)_h of a map F: R^K -> R^H, whose gradient is known."""
        moving = isinstance(function, App) and self.t not in function.children[0].free
        if not moving or self.t in index.free or not isinstance(index.sort, Index):
            raise Refusal(f"expected an expression with a known derivative, found {e}")
        F, curve = function.children
        q = fresh(curve.sort, "q")
        component = abstract(q, F(q)(index), "q")
        assert self.known is not None
        return self._along(self.known(component, self.here(curve)), component, curve)

    def _along(self, outer: Judgement, F: Term, curve: Term) -> Judgement:
        K = curve.sort.domain  # type: ignore[attr-defined]
        rows = every(K)(lambda k: self.walk(opened(curve, k)))
        k = fresh(K, "k")
        velocity = abstract(k, _value_of(opened(rows.conclusion.children[0], k)), "k")
        rule = fact("chain_rule_along_curve", K)
        G = _gradient(outer)
        return use(rule, F, self.of(curve), self.at, G, velocity, outer, rows)


def _spine(claim: Term, notion: str) -> list[Term]:
    out: list[Term] = []
    while isinstance(claim, App):
        out.append(claim.children[1])
        claim = claim.children[0]
    if not (isinstance(claim, Const) and claim.name == notion):
        raise Refusal(f"expected a claim about a {notion.lower()}, found {claim}")
    return out[::-1]


def _value_of(claim: Term) -> Term:
    return _spine(claim, "Derivative")[2]


def _value(judgement: Judgement) -> Term:
    return _value_of(judgement.conclusion)


def _function(judgement: Judgement) -> Term:
    return _spine(judgement.conclusion, "Derivative")[0]


def _gradient(judgement: Judgement) -> Term:
    return _spine(judgement.conclusion, "Gradient")[2]
