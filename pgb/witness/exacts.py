"""The arithmetic of exact numbers: the values of functions that have a closed form here.

Everything else raises Inexact, and the caller falls back to balls.
"""

from fractions import Fraction

from pgb.witness.arithmetic import Arithmetic
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.exact import Exact
from pgb.witness.form import MAX_BITS, Form, bits
from pgb.witness.monomial import ONE, PI, Monomial, factors, square_root


class Exacts(Arithmetic[Exact]):
    """Closed forms: sqrt of rationals, exp of rationals and of half-integer multiples of logs, log
    of products of roots and powers of e, sin and cos at multiples of pi/12 (not all of pi/10), and
    whatever these give.
    """

    def number(self, value: Fraction) -> Exact:
        return Exact.rational(value)

    def add(self, x: Exact, y: Exact) -> Exact:
        return x + y

    def mul(self, x: Exact, y: Exact) -> Exact:
        return x * y

    def div(self, x: Exact, y: Exact) -> Exact:
        return x / y

    def power(self, x: Exact, n: int) -> Exact:
        return x**n

    def pi(self) -> Exact:
        return _single(PI)

    def sqrt(self, x: Exact) -> Exact:
        coefficient, monomial = _term(x, "sqrt")
        if coefficient < 0:
            raise DomainError("the square root of a negative number")
        if monomial.radicand != 1 or monomial.circle % 2 or any(k % 2 for _, k in monomial.logs):
            raise Inexact("a square root with no closed form here")
        halved = Monomial(
            logs=tuple((n, k // 2) for n, k in monomial.logs),
            circle=monomial.circle // 2,
            growth=monomial.growth / 2,
        )
        return _root(coefficient) * _single(halved)

    def exp(self, x: Exact) -> Exact:
        if x.bottom != Form.rational(Fraction(1)):
            raise Inexact("an exponential with no closed form here")
        value = Exact.rational(1)
        for monomial, coefficient in x.top.terms:
            value = value * _exponential(monomial, coefficient)
        return value

    def log(self, x: Exact) -> Exact:
        coefficient, monomial = _term(x, "log")
        if coefficient <= 0:
            raise DomainError("the logarithm of a number that is not positive")
        if monomial.logs or monomial.circle:
            raise Inexact("a logarithm with no closed form here")
        half = Exact.rational(Fraction(1, 2))
        top, bottom = _log(coefficient.numerator), _log(coefficient.denominator)
        return top - bottom + half * _log(monomial.radicand) + Exact.rational(monomial.growth)

    def sin(self, x: Exact) -> Exact:
        return _cosine(Fraction(1, 2) - _turns(x))

    def cos(self, x: Exact) -> Exact:
        return _cosine(_turns(x))

    def atan(self, x: Exact) -> Exact:
        for angle in _ATAN_ANGLES:
            tangent = _cosine(Fraction(1, 2) - angle) / _cosine(angle)
            if (tangent - x).is_zero:
                return Exact.rational(angle) * self.pi()
        raise Inexact("an arc tangent with no closed form here")

    def choose(self, test: Exact, positive: Exact, negative: Exact) -> Exact:
        sign = test.sign()
        if sign == 0 and not (positive - negative).is_zero:
            raise Inexact("the two sides of a kink differ")
        return negative if sign < 0 else positive


_ATAN_ANGLES = [Fraction(k, 12) for k in range(-5, 6)]


def _single(monomial: Monomial) -> Exact:
    return Exact(Form(((monomial, Fraction(1)),)))


def _term(x: Exact, function: str) -> tuple[Fraction, Monomial]:
    if (term := x.as_term()) is None:
        raise Inexact(f"a {function} with no closed form here")
    return term


def _root(value: Fraction) -> Exact:
    """sqrt(p/q) = sqrt(p q) / q, for a rational number >= 0."""
    if bits(value) > MAX_BITS // 2:
        raise Inexact("a square root with too many digits")
    outside, inside = square_root(value.numerator * value.denominator)
    return Exact.rational(Fraction(outside, value.denominator)) * _single(Monomial(inside))


def _exponential(monomial: Monomial, coefficient: Fraction) -> Exact:
    """exp(coefficient * monomial), for a rational number or a multiple k/2 of one logarithm."""
    if monomial == ONE:
        return _single(Monomial(growth=coefficient))
    if len(monomial.logs) != 1 or monomial != Monomial(logs=((monomial.logs[0][0], 1),)):
        raise Inexact("an exponential with no closed form here")
    base, _ = monomial.logs[0]
    if (2 * coefficient).denominator != 1:
        raise Inexact("a root other than a square root")
    if bits(Fraction(base)) * abs(coefficient) > MAX_BITS:
        raise Inexact("an exponential with too many digits")
    return _root(Fraction(base) ** int(2 * coefficient))


def _log(n: int) -> Exact:
    """log(n) for n >= 1, split along the factors that are found."""
    parts = [(Monomial(logs=((base, 1),)), Fraction(k)) for base, k in factors(n)]
    return Exact(Form.of(parts))


def _turns(x: Exact) -> Fraction:
    """The rational number r with x = r pi."""
    coefficient, monomial = _term(x, "sine or cosine")
    if coefficient and monomial != PI:
        raise Inexact("a sine or cosine at no rational multiple of pi")
    return coefficient


def _cosine(turns: Fraction) -> Exact:
    """cos(turns * pi), by symmetry from the angles in [0, pi/2]."""
    turns = abs(turns) % 2
    if turns > 1:
        turns = 2 - turns
    if turns > Fraction(1, 2):
        return -_cosine(1 - turns)
    if turns not in _COSINES:
        raise Inexact(f"no closed form of cos({turns} pi) here")
    return Exact(Form.of((Monomial(n), Fraction(c)) for n, c in _COSINES[turns].items()))


_QUARTER = Fraction(1, 4)
_COSINES: dict[Fraction, dict[int, Fraction | int]] = {  # angle / pi: {radicand: coefficient}
    Fraction(0): {1: 1},
    Fraction(1, 12): {6: _QUARTER, 2: _QUARTER},
    Fraction(1, 6): {3: Fraction(1, 2)},
    Fraction(1, 5): {1: _QUARTER, 5: _QUARTER},
    Fraction(1, 4): {2: Fraction(1, 2)},
    Fraction(1, 3): {1: Fraction(1, 2)},
    Fraction(2, 5): {1: -_QUARTER, 5: _QUARTER},
    Fraction(5, 12): {6: _QUARTER, 2: -_QUARTER},
    Fraction(1, 2): {},
}
