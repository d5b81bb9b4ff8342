"""Numbers of several kinds in one arithmetic: every operation stays as exact as it can.

    fmpq     a rational number
    Exact    a closed form
    arb      a ball
    Term     a real number that is not known (`pgb.witness.symbols`)
    Dual     any of these, moving along a line

A product with the rational 0 is 0, provided that the other factor is a number at all: so a neuron
with a = 0 vanishes by algebra even where its exponential is only enclosed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

from flint import arb, fmpq

from pgb.kernel.terms import Term
from pgb.witness import symbols
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.ball import Balls, precision
from pgb.witness.dual import Dual, Duals
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts

Number = Any  # fmpq | Exact | arb | Term | Dual: flint's types are not known to mypy

_ZERO, _ONE = fmpq(0), fmpq(1)
_MOST_PRODUCTS = 80  # beyond this a product of closed forms costs more than it decides


class Tower(Arithmetic[Number]):
    """The arithmetic of numbers of mixed kinds.

    Args:
        digits: decimal digits of the balls.
        closed_forms: False computes with rationals and balls only.

    Raises, from the operations:
        DomainError: the value does not exist.
        Inexact: nothing certain is known of the value.
    """

    def __init__(self, digits: int = 60, closed_forms: bool = True) -> None:
        self.digits = digits
        self.closed_forms = closed_forms
        self.balls = Balls(digits)
        self.exacts = Exacts()
        self.duals: Duals[Number] = Duals(self)
        self._exponentials: dict[Number, Number] = {}
        self.kinks = 0  # how often the side of a kink was not certain

    def working(self) -> AbstractContextManager[object]:
        return precision(self.digits)

    def number(self, value: Fraction) -> Number:
        return fmpq(value.numerator, value.denominator)

    def add(self, x: Number, y: Number) -> Number:
        if type(x) is fmpq and type(y) is fmpq:
            return x + y
        if type(x) is fmpq and not x:
            return y
        if type(y) is fmpq and not y:
            return x
        return self._operate("add", x, y)

    def neg(self, x: Number) -> Number:
        return -x if type(x) is fmpq else self.mul(fmpq(-1), x)

    def mul(self, x: Number, y: Number) -> Number:
        if type(x) is fmpq:
            if type(y) is fmpq:
                return x * y
            if x == 1:
                return y
            if not x and _exists(y):
                return _ZERO
        elif type(y) is fmpq:
            return self.mul(y, x)
        return self._operate("mul", x, y)

    def div(self, x: Number, y: Number) -> Number:
        if type(y) is fmpq:
            if not y:
                raise DomainError("division by zero")
            return self.mul(_ONE / y, x)
        return self._operate("div", x, y)

    def power(self, x: Number, n: int) -> Number:
        if type(x) is fmpq:
            if not x and n < 0:
                raise DomainError("division by zero")
            return x**n
        if isinstance(x, Dual):
            return self.duals.power(x, n)
        if isinstance(x, Term):
            return symbols.power(x, n)
        if isinstance(x, Exact) and n >= 0 and len(x.top.terms) ** n > _MOST_PRODUCTS:
            return self.balls.power(self.ball(x), n)
        return self._known(lambda on, z: on.power(z, n), x)

    def pi(self) -> Number:
        return self.exacts.pi() if self.closed_forms else self.balls.pi()

    def sqrt(self, x: Number) -> Number:
        return self._call("sqrt", x)

    def exp(self, x: Number) -> Number:
        if type(x) is not fmpq:
            return self._call("exp", x)
        if x not in self._exponentials:
            self._exponentials[x] = self._call("exp", x) if x else _ONE
        return self._exponentials[x]

    def log(self, x: Number) -> Number:
        return self._call("log", x)

    def sin(self, x: Number) -> Number:
        return self._call("sin", x)

    def cos(self, x: Number) -> Number:
        return self._call("cos", x)

    def atan(self, x: Number) -> Number:
        return self._call("atan", x)

    def tan(self, x: Number) -> Number:
        return self._call("tan", x)

    def sinh(self, x: Number) -> Number:
        return self._call("sinh", x)

    def cosh(self, x: Number) -> Number:
        return self._call("cosh", x)

    def tanh(self, x: Number) -> Number:
        return self._call("tanh", x)

    def sigmoid(self, x: Number) -> Number:
        return self._call("sigmoid", x)

    def softplus(self, x: Number) -> Number:
        return self._call("softplus", x)

    def choose(self, test: Number, positive: Number, negative: Number) -> Number:
        if isinstance(test, Dual) or isinstance(positive, Dual) or isinstance(negative, Dual):
            return self.duals.choose(*map(self._moving, (test, positive, negative)))
        sign = self.sign(test)
        if sign:
            return positive if sign > 0 else negative
        self.kinks += 1
        if isinstance(test, Term) or isinstance(positive, Term) or isinstance(negative, Term):
            raise Inexact("which side of a kink is not known")
        if sign == 0 and type(positive) is fmpq and type(negative) is fmpq and positive == negative:
            return positive
        return self.balls.choose(*map(self.ball, (test, positive, negative)))

    def pos(self, x: Number) -> Number:
        """max(0, x)."""
        if isinstance(x, Term):
            return symbols.call("pos", (x,))
        return self.choose(x, x, _ZERO)

    def sign(self, x: Number) -> int | None:
        """The sign where it is certain: -1, 0 or 1."""
        if type(x) is fmpq:
            return int(x > 0) - int(x < 0)
        if isinstance(x, Term):
            return symbols.sign(x)[0]
        if isinstance(x, Exact) and x.is_zero:
            return 0
        value = self.ball(x)
        return 1 if value > 0 else -1 if value < 0 else None

    def ball(self, x: Number) -> Any:
        """A ball that contains a number that is known."""
        if isinstance(x, Exact):
            return x.enclosure(self.digits)
        return arb(x) if type(x) is fmpq else x

    def _moving(self, x: Number) -> Dual[Number]:
        return x if isinstance(x, Dual) else Dual(x, _ZERO)

    def _operate(self, name: str, x: Number, y: Number) -> Number:
        if isinstance(x, Dual) or isinstance(y, Dual):
            return getattr(self.duals, name)(self._moving(x), self._moving(y))
        if isinstance(x, Term) or isinstance(y, Term):
            if name == "div":
                raise Inexact("division by a number that is not known")
            return symbols.add(x, y) if name == "add" else symbols.mul(x, y)
        if name != "add" and _size(x) * _size(y) > _MOST_PRODUCTS:
            return getattr(self.balls, name)(self.ball(x), self.ball(y))
        return self._known(lambda on, u, v: getattr(on, name)(u, v), x, y)

    def _call(self, name: str, x: Number) -> Number:
        if isinstance(x, Dual):
            return getattr(self.duals, name)(x)
        if isinstance(x, Term):
            return symbols.call(name, (x,))
        return self._known(lambda on, z: getattr(on, name)(z), x)

    def _known(self, operation: Any, *numbers: Number) -> Number:
        """In closed form where there is one, else in balls."""
        if self.closed_forms and not any(isinstance(x, arb) for x in numbers):
            try:
                return _plain(operation(self.exacts, *map(_promoted, numbers)))
            except Inexact:
                pass
        return operation(self.balls, *map(self.ball, numbers))

    def log_sum_exp(self, terms: Sequence[Number]) -> Number:
        return self.log(self.sum([self.exp(term) for term in terms]))


def _exists(x: Number) -> bool:
    """Whether this is certainly some real number (a ball may hold none)."""
    if isinstance(x, Dual):
        return False
    return bool(x.is_finite()) if isinstance(x, arb) else True


def _promoted(x: Number) -> Exact:
    return Exact.rational(Fraction(int(x.p), int(x.q))) if type(x) is fmpq else x


def _plain(x: Exact) -> Number:
    value = x.as_fraction()
    return x if value is None else fmpq(value.numerator, value.denominator)


def _size(x: Number) -> int:
    return len(x.top.terms) + len(x.bottom.terms) - 1 if isinstance(x, Exact) else 1
