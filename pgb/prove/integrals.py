"""Integrals, from what makes A and E those of a finite measure (`pgb.facts.measures`).

Integrals(measure)     linearity, order, monotone convergence
sorts_of_measures      the sorts of functions, of A and of E
not_negative           if -2 e <= x for every e > 0, then 0 <= x

integral_of_slopes takes slopes under the integral; almost_everywhere is about exceptions.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from pgb.kernel.binding import reduced, unfolded
from pgb.kernel.judgement import Judgement, combine, consequence, restate
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import eq, for_all, function, implies, le, lt
from pgb.kernel.terms import ZERO, Term, number
from pgb.prove.logic import every, parts, supposing, use


class Integrals:
    """What follows from a judgement that A and E are those of a finite measure."""

    def __init__(self, measure: Judgement) -> None:
        claim = measure.conclusion
        self.A, self.E = claim.children[0].children[1], claim.children[1]
        spelled = restate(reduced(unfolded(claim, ("FiniteMeasure",))), measure, "FiniteMeasure")
        (
            self.constants,
            self._linear,
            self._positive,
            self._positive_parts,
            self._dominated,
            self._monotone,
            _,
        ) = parts(spelled)
        self.points = self.A.sort.domain.domain  # type: ignore[attr-defined]

    def of(self, body: Any) -> Term:
        """The function that the Python function describes."""
        return function(self.points, body)

    def sum(
        self, h: Term, k: Term, c: Any, of_h: Judgement, of_k: Judgement
    ) -> tuple[Judgement, Judgement]:
        """h + c k is integrable, and its integral that of h plus c times that of k."""
        integrable, value = parts(use(self._linear, h, k, c, of_h, of_k))
        return integrable, value

    def positive_part(self, h: Term, integrable: Judgement) -> Judgement:
        """The positive part of h is integrable."""
        return use(self._positive_parts, h, integrable)

    def dominated(self, h: Term, k: Term, of_k: Judgement, between: Judgement) -> Judgement:
        """A continuous h with -k <= h <= k is integrable."""
        return use(self._dominated, h, k, of_k, between)

    def nonnegative(self, h: Term, integrable: Judgement, everywhere: Judgement) -> Judgement:
        """0 <= E(h) for h >= 0."""
        return use(self._positive, h, integrable, everywhere)

    def order(
        self, h: Term, k: Term, of_h: Judgement, of_k: Judgement, below: Judgement
    ) -> Judgement:
        """E(h) <= E(k) from h <= k everywhere."""
        integrable, value = self.sum(k, h, -1, of_k, of_h)
        gap = self.of(lambda x: k(x) + number(-1) * h(x))
        each = every(self.points)(lambda x: combine(le(0, gap(x)), (use(below, x), 1)))
        positive = self.nonnegative(gap, integrable, each)
        return combine(le(self.E(h), self.E(k)), (positive, 1), (value, 1))

    def zero(self) -> tuple[Term, Judgement, Judgement]:
        """The function 0: it is integrable, and its integral is 0."""
        one = self.of(lambda x: number(1))
        integrable, value = self.sum(one, one, -1, self.constants, self.constants)
        none = self.of(lambda x: ZERO)
        total = combine(eq(self.E(none), 0), (value, 1))
        return none, restate(self.A(none), integrable), total

    def limit(
        self,
        h: Term,
        u: Term,
        c: Term,
        integrable: Judgement,
        falling: Judgement,
        reached: Judgement,
    ) -> tuple[Judgement, Judgement]:
        """Monotone convergence: u is integrable, and E(h(s)) comes as near to E(u) as wanted."""
        found, close = parts(use(self._monotone, h, u, c, integrable, falling, reached))
        return found, close


def sorts_of_measures(D: Index) -> tuple[Fun, Fun, Fun]:
    """The sorts of functions, of A and of E."""
    functions = Fun(Fun(D, Real), Real)
    return functions, Fun(functions, Prop), Fun(functions, Real)


@cache
def not_negative() -> Judgement:
    """If -2 e <= x for every e > 0, then 0 <= x."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(for_all(Real, lambda e: implies(lt(0, e), le(-2 * e, x))))
        def found(each):  # type: ignore[no-untyped-def]
            @supposing(lt(x, 0))
            def negative(below):  # type: ignore[no-untyped-def]
                quarter = combine(lt(0, -x / 4), (below, Fraction(1, 4)))
                bound = use(each, -x / 4, quarter)
                return combine(le(0, x), (bound, 2))

            return consequence(le(0, x), negative)

        return found

    return lemma
