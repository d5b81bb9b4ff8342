"""Rational combinations of monomials, in normal form: the ring in which zero is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from flint import arb

from pgb.witness.ball import ball
from pgb.witness.errors import Inexact
from pgb.witness.monomial import ONE, Monomial, factors

MAX_TERMS = 400
MAX_BITS = 100_000


@dataclass(frozen=True)
class Form:
    """sum of coefficient * monomial: monomials distinct and in order, no coefficient 0.

    Two forms with the same terms are the same number. The converse is not claimed: a form with
    terms may still be zero as a number, so "nonzero" is left to enclosures.
    """

    terms: tuple[tuple[Monomial, Fraction], ...] = ()

    @staticmethod
    def of(parts: Iterable[tuple[Monomial, Fraction]]) -> Form:
        """Collect terms. Inexact where the result is too large to go on with."""
        total: dict[Monomial, Fraction] = {}
        for monomial, coefficient in parts:
            total[monomial] = total.get(monomial, Fraction(0)) + coefficient
        terms = tuple(sorted((m, c) for m, c in total.items() if c))
        if len(terms) > MAX_TERMS or any(bits(c) > MAX_BITS for _, c in terms):
            raise Inexact(f"an exact number of more than {MAX_TERMS} terms or {MAX_BITS} bits")
        return Form(terms)

    @staticmethod
    def rational(value: Fraction) -> Form:
        """A rational number."""
        return Form.of([(ONE, value)])

    def plus(self, other: Form) -> Form:
        """The sum."""
        return Form.of([*self.terms, *other.terms])

    def times(self, other: Form) -> Form:
        """The product."""
        return Form.of(
            (monomial, a * b * factor)
            for m, a in self.terms
            for n, b in other.terms
            for factor, monomial in [m.times(n)]
        )

    def scaled(self, factor: Fraction) -> Form:
        """The product with a rational number."""
        return Form.of((m, c * factor) for m, c in self.terms)

    @property
    def is_zero(self) -> bool:
        """Whether this is zero by its form (then it is zero)."""
        return not self.terms

    def inverse(self) -> Form | None:
        """1 / self where self is a single term, else None."""
        if len(self.terms) != 1:
            return None
        ((monomial, coefficient),) = self.terms
        factor, inverse = monomial.inverse()
        return Form.of([(inverse, factor / coefficient)])

    def conjugate(self, n: int) -> Form:
        """sqrt(n) replaced by -sqrt(n), where n divides the radicand."""
        return Form.of((m, -c if m.radicand % n == 0 else c) for m, c in self.terms)

    def radicals(self) -> tuple[int, ...]:
        """The n whose sqrt(n) occur, as factors of the radicands."""
        return tuple(sorted({n for m, _ in self.terms for n, _ in factors(m.radicand)}))

    def enclosure(self) -> arb:
        """A ball that contains the value, at the precision that is set."""
        return sum((ball(c) * m.enclosure() for m, c in self.terms), arb(0))


def bits(value: Fraction) -> int:
    """The size of a rational number."""
    return max(value.numerator.bit_length(), value.denominator.bit_length())
