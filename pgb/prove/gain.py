"""Where no step gains much, the slope is small: steps against a quadratic bound.

A step u gains -u s - u^2 Q at least, for the slope s and a bound Q of the curvature.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from pgb.kernel.judgement import Judgement, combine
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, for_all, implies, le, lt
from pgb.kernel.terms import Num, Term
from pgb.prove.bounds import inverse_of_positive
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import by_cases, every, from_some, parts, supposing, use
from pgb.prove.steps import between_squares


@cache
def linear_gain() -> Judgement:
    """If -u s - u^2 Q <= eps for all u with u^2 <= h^2: s^2 h^2 <= 4 (Q h^2 eps + eps^2)."""

    @every(Real, Real, Real, Real)
    def lemma(s, Q, h, eps):  # type: ignore[no-untyped-def]
        cannot_gain = for_all(Real, lambda u: implies(le(u**2, h**2), le(-u * s - u**2 * Q, eps)))

        @supposing(And(lt(0, Q), lt(0, h), cannot_gain))
        def bound(given):  # type: ignore[no-untyped-def]
            steps = _Steps(s, Q, h, eps, *parts(given))
            short = le(s**2, 4 * Q**2 * h**2)
            return by_cases(steps.goal, short, steps.to_the_vertex, steps.to_the_ends)

        return bound

    return lemma


@dataclass(frozen=True)
class _Steps:
    """The steps u with u^2 <= h^2: none gains more than eps."""

    s: Term
    Q: Term
    h: Term
    eps: Term
    Q_sign: Judgement
    h_sign: Judgement
    gain: Judgement

    @property
    def goal(self) -> Term:
        return le(self.s**2 * self.h**2, 4 * (self.Q * self.h**2 * self.eps + self.eps**2))

    def _square_h(self) -> Judgement:
        return combine(lt(0, self.h**2), (self.h_sign, self.h_sign))

    def _eps_sign(self) -> Judgement:
        """The step 0 gains nothing."""
        square = square_sign(self.h)
        allowed = combine(le(Num(0) ** 2, self.h**2), (square, 1))
        return combine(le(0, self.eps), (use(self.gain, Num(0), allowed), 1))

    def to_the_vertex(self, small: Judgement) -> Judgement:
        """s^2 <= 4 Q^2 h^2: the step u = -s / (2 Q) is allowed."""
        s, Q, h, eps = self.s, self.Q, self.h, self.eps
        square_eps = square_sign(eps)

        @from_some(use(inverse_of_positive(), Q, self.Q_sign))
        def inverse(y, unit):  # type: ignore[no-untyped-def]
            u = -s * y / 2
            square_y = square_sign(y)
            quarter = combine(le(0, y**2 / 4), (square_y, Fraction(1, 4)))
            allowed = combine(le(u**2, h**2), (small, quarter), (unit, h**2 * (1 + Q * y)))
            first = combine(
                le(s**2, 4 * Q * eps),
                (use(self.gain, u, allowed), combine(lt(0, 4 * Q), (self.Q_sign, 4))),
                (unit, -(s**2) * (1 - Q * y)),
            )
            return combine(self.goal, (first, self._square_h()), (square_eps, 4))

        return inverse

    def to_the_ends(self, large: Judgement) -> Judgement:
        """s^2 > 4 Q^2 h^2: the steps u = h and u = -h gain s h / 2 one way or the other."""
        s, h = self.s, self.h
        up, down = (use(self.gain, u, combine(le(u**2, h**2))) for u in (h, -h))
        return by_cases(
            self.goal,
            le(0, s),
            lambda case: self._to_an_end(s, large, case, down),
            lambda case: self._to_an_end(-1 * s, large, combine(le(0, -s), (case, 1)), up),
        )

    def _to_an_end(
        self, slope: Term, large: Judgement, sign: Judgement, end: Judgement
    ) -> Judgement:
        """From slope = s or -s that is not negative, and what the step against it gains."""
        Q, h, eps = self.Q, self.h, self.eps
        steep = use(
            between_squares(),
            *(2 * Q * h, slope),
            combine(le((2 * Q * h) ** 2, slope**2), (large, 1)),
            sign,
        )
        eps_sign = self._eps_sign()
        twice = combine(le(slope * h, 2 * eps), (end, 2), (steep, self.h_sign))
        Q_times_4 = combine(lt(0, 4 * Q), (self.Q_sign, 4))
        return combine(
            self.goal,
            (twice, combine(le(0, slope * h), (sign, self.h_sign))),
            (twice, combine(le(0, 2 * eps), (eps_sign, 2))),
            (eps_sign, combine(le(0, 4 * Q * h**2), (self._square_h(), Q_times_4))),
        )
