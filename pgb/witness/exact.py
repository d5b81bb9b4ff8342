"""Exact closed-form real numbers, on which equality can be proved by algebra.

A number is a quotient of two forms (`pgb.witness.form`): polynomials with rational coefficients in
sqrt(n), log(n), pi and e^r. It is zero if its numerator is zero in normal form: that is a proof.
That a number is *not* zero, and its sign, is only ever concluded from a ball.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from flint import arb

from pgb.witness.ball import precision
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.form import MAX_BITS, Form, bits
from pgb.witness.monomial import ONE, Monomial

_UNIT = Form(((ONE, Fraction(1)),))
_SIGN_DIGITS = (20, 80, 320, 1280)  # the precisions at which a sign is looked for
_MAX_RADICALS = 6


@dataclass(frozen=True, eq=False)
class Exact:
    """top / bottom, where bottom is certainly not zero.

    There is no ==: ask `is_zero` of a difference (proved equal) or `sign` (a ball decides).

    Raises, from the operators:
        DomainError: division by a number that is zero.
        Inexact: the result has no representation here, or grows too large.
    """

    top: Form
    bottom: Form = _UNIT

    @staticmethod
    def rational(value: Fraction | int) -> Exact:
        """A rational number."""
        return Exact(Form.rational(Fraction(value)))

    @property
    def is_zero(self) -> bool:
        """True: this number is zero, by algebra. False: nothing is known."""
        return self.top.is_zero

    def sign(self) -> int:
        """-1, 0 or 1, proved: 0 by algebra, the others by a ball. Inexact where undecided."""
        if self.is_zero:
            return 0
        for digits in _SIGN_DIGITS:
            value = self.enclosure(digits)
            if value > 0:
                return 1
            if value < 0:
                return -1
        raise Inexact(f"the sign is not decided at {_SIGN_DIGITS[-1]} digits")

    def enclosure(self, digits: int) -> arb:
        """A ball that contains this number, computed with `digits` decimal digits."""
        with precision(digits):
            top = self.top.enclosure()
            return top if self.bottom == _UNIT else top / self.bottom.enclosure()

    def as_fraction(self) -> Fraction | None:
        """The rational number that this is by its form, else None."""
        term = self.as_term()
        return term[0] if term is not None and term[1] == ONE else None

    def as_term(self) -> tuple[Fraction, Monomial] | None:
        """(coefficient, monomial) where this is a single term by its form (0 included)."""
        if self.bottom != _UNIT or len(self.top.terms) > 1:
            return None
        if self.is_zero:
            return Fraction(0), ONE
        ((monomial, coefficient),) = self.top.terms
        return coefficient, monomial

    def __add__(self, other: Exact) -> Exact:
        if self.bottom == other.bottom:
            return _quotient(self.top.plus(other.top), self.bottom)
        top = self.top.times(other.bottom).plus(other.top.times(self.bottom))
        return _quotient(top, self.bottom.times(other.bottom))

    def __neg__(self) -> Exact:
        return Exact(self.top.scaled(Fraction(-1)), self.bottom)

    def __sub__(self, other: Exact) -> Exact:
        return self + -other

    def __mul__(self, other: Exact) -> Exact:
        return _quotient(self.top.times(other.top), self.bottom.times(other.bottom))

    def __truediv__(self, other: Exact) -> Exact:
        if other.is_zero:
            raise DomainError("division by zero")
        _certify_nonzero(other.top)
        return _quotient(self.top.times(other.bottom), self.bottom.times(other.top))

    def __pow__(self, n: int) -> Exact:
        if n < 0:
            return Exact.rational(1) / self**-n
        largest = max((bits(c) for _, c in self.top.terms + self.bottom.terms), default=0)
        if largest * n > 2 * MAX_BITS:
            raise Inexact("a power with too many digits")
        result = Exact.rational(1)
        for digit in f"{n:b}":
            result = result * result
            result = result * self if digit == "1" else result
        return result


def _quotient(top: Form, bottom: Form) -> Exact:
    """top / bottom in the simplest shape known; bottom is known not to be zero."""
    if bottom == _UNIT or top.is_zero:
        return Exact(top)
    top, bottom = _rationalised(top, bottom)
    if top.is_zero:
        return Exact(top)
    if (inverse := bottom.inverse()) is not None:
        return Exact(top.times(inverse))
    unit = Form((bottom.terms[0],)).inverse()
    assert unit is not None
    ratio = Form((top.terms[0],)).times(unit)
    if ratio.times(bottom) == top:
        return Exact(ratio)
    return Exact(top.times(unit), bottom.times(unit))


def _rationalised(top: Form, bottom: Form) -> tuple[Form, Form]:
    """The same quotient with the square roots moved out of the bottom, as far as possible."""
    for n in bottom.radicals()[:_MAX_RADICALS]:
        conjugate = bottom.conjugate(n)
        product = bottom.times(conjugate)
        if product.is_zero or not _is_certainly_nonzero(product):
            continue
        top, bottom = top.times(conjugate), product
    return top, bottom


def _certify_nonzero(form: Form) -> None:
    if not _is_certainly_nonzero(form):
        raise Inexact("division by a number that may be zero")


def _is_certainly_nonzero(form: Form) -> bool:
    """A single term never vanishes; for more terms a ball must exclude zero."""
    if len(form.terms) == 1:
        return True
    return any(_excludes_zero(form.enclosure, digits) for digits in _SIGN_DIGITS)


def _excludes_zero(enclosure: Callable[[], arb], digits: int) -> bool:
    with precision(digits):
        value = enclosure()
    return bool(value > 0 or value < 0)
