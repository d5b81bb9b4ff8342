"""Exact numbers: fractions of polynomials over Q in atoms.

Atoms are variables, pi, roots and logarithms of integers, roots of e, and function values without a
closed form here. Equal fractions are equal numbers, whatever the atoms stand for; two fractions
that differ may still be equal, so only `is_zero` proves anything. Every atom carries a ball that
holds its value (a variable: its range), by which signs are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from flint import arb, fmpq

from pgb.verify import work
from pgb.verify.jets import Jet, Jets, power
from pgb.verify.refused import Refused

Monomial = tuple[tuple[int, int], ...]
"""Atoms by number, each with its exponent > 0, in the order of the numbers."""
Polynomial = dict[Monomial, fmpq]

MAX_TERMS = 20_000
MAX_POWER = 200
MAX_COEFFICIENT = 1_000_000  # bits
_WHOLE = 512  # bits of an integer that is taken apart into primes
_PRIMES = 2_000  # trial division up to this


@dataclass(frozen=True)
class Number:
    top: Polynomial
    bottom: Polynomial


class Algebra:
    """The field of exact numbers over a list of atoms that grows."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._atoms: list[tuple[Any, ...]] = []
        self._balls: list[arb] = []
        self._inside: list[frozenset[str]] = []
        self._jets = Jets()

    # --- numbers -------------------------------------------------------------------------------

    def num(self, value: fmpq) -> Number:
        return Number({(): value} if value else {}, _ONE)

    def var(self, name: str, range_: arb) -> Number:
        """A variable, with a ball that holds all its values."""
        return self._atom(("var", name), range_, frozenset((name,)))

    def const(self, name: str) -> Number:
        return self._atom(("pi",), arb.pi()) if name == "pi" else self._exp_rational(fmpq(1))

    def add(self, x: Number, y: Number) -> Number:
        if x.bottom == y.bottom:
            return Number(_plus(x.top, y.top), x.bottom)
        top = _plus(self._times(x.top, y.bottom), self._times(y.top, x.bottom))
        return Number(top, self._times(x.bottom, y.bottom))

    def mul(self, x: Number, y: Number) -> Number:
        work.spend(2)
        if not x.top or not y.top:
            return self.num(fmpq(0))
        if x.top == y.bottom:
            return self._plain(Number(y.top, x.bottom))
        if y.top == x.bottom:
            return self._plain(Number(x.top, y.bottom))
        return self._plain(Number(self._times(x.top, y.top), self._times(x.bottom, y.bottom)))

    def div(self, x: Number, y: Number) -> Number:
        value = self.ball(y)
        if not (value > 0 or value < 0):
            raise Refused(f"a division: expected a divisor that is certainly not 0, found {value}")
        return self.mul(x, Number(y.bottom, y.top))

    def power(self, x: Number, n: int) -> Number:
        if abs(n) > MAX_POWER:
            raise Refused(f"a power: expected one up to {MAX_POWER}, found {n}")
        if n < 0:
            return self.div(self.num(fmpq(1)), self.power(x, -n))
        return reduce(self.mul, [x] * n, self.num(fmpq(1)))

    def hinge(self, u: Number, degree: int) -> Number:
        return self.power(u if self.sign(u) > 0 else self.num(fmpq(0)), degree)

    def call(self, name: str, *arguments: Number) -> Number:
        if name in ("max", "min"):
            return reduce(lambda x, y: self._larger(x, y, name == "max"), arguments)
        if name == "leaky_relu":
            x, slope = arguments
            return x if self.sign(x) > 0 else self.mul(slope, x)
        (x,) = arguments
        match name:
            case "relu":
                return x if self.sign(x) > 0 else self.num(fmpq(0))
            case "abs":
                return x if self.sign(x) > 0 else self.neg(x)
            case "elu":
                return x if self.sign(x) > 0 else self.add(self.call("exp", x), self.num(fmpq(-1)))
            case "exp":
                return self._exp(x)
            case "log":
                return self._log(x)
            case "sqrt":
                return self._sqrt(x)
            case "sin":
                return self._sine(x, fmpq(0))
            case "cos":
                return self._sine(x, fmpq(1, 2))
            case "tan":
                return self.div(self.call("sin", x), self.call("cos", x))
            case "sinh" | "cosh":
                up, down = self._exp(x), self._exp(self.neg(x))
                both = self.add(up, down if name == "cosh" else self.neg(down))
                return self.mul(self.num(fmpq(1, 2)), both)
            case "tanh" | "sigmoid":
                return self._saturating(name, x)
            case "softplus":
                return self._log(self.add(self.num(fmpq(1)), self._exp(x)))
        return self._value(name, x)

    def neg(self, x: Number) -> Number:
        return Number({m: -c for m, c in x.top.items()}, x.bottom)

    # --- what is certain -----------------------------------------------------------------------

    def is_zero(self, x: Number) -> bool:
        """Proved to be 0, whatever the atoms stand for."""
        return not x.top

    def ball(self, x: Number) -> arb:
        """A ball that holds the number, for all values of the variables in their ranges."""
        return self._at(x.top) / self._at(x.bottom)

    def sign(self, x: Number) -> int:
        """-1, 0 or 1. Raises `Refused` where it is not certain."""
        if self.is_zero(x):
            return 0
        value = self.ball(x)
        if value > 0:
            return 1
        if value < 0:
            return -1
        raise Refused(f"a sign: expected a number on one side of 0, found {value}")

    def variables(self, x: Number) -> frozenset[str]:
        """The variables that occur, inside function values too."""
        return self._of(x.top) | self._of(x.bottom)

    def _of(self, p: Polynomial) -> frozenset[str]:
        atoms = {atom for m in p for atom, _ in m}
        return frozenset[str]().union(*(self._inside[atom] for atom in atoms))

    def affine(self, x: Number) -> bool:
        """A polynomial of degree at most 1 in the variables, with constants that do not move."""
        moving = [[(a, n) for a, n in m if self._inside[a]] for m in x.top]
        return not self._of(x.bottom) and all(
            sum(n for _, n in m) <= 1 and all(self._atoms[a][0] == "var" for a, _ in m)
            for m in moving
        )

    def _at(self, p: Polynomial) -> arb:
        result = arb(0)
        work.balls(4 * len(p) * (1 + _longest(p)))
        for monomial, c in p.items():
            term = arb(c)
            for atom, n in monomial:
                term = term * power(self._balls[atom], n)
            result = result + term
        return result

    # --- atoms ---------------------------------------------------------------------------------

    def _atom(
        self, key: tuple[Any, ...], value: arb, inside: frozenset[str] = frozenset()
    ) -> Number:
        if key not in self._numbers:
            self._numbers[key] = len(self._atoms)
            self._atoms.append(key)
            self._balls.append(value)
            self._inside.append(inside)
        return Number({((self._numbers[key], 1),): fmpq(1)}, _ONE)

    def _value(self, name: str, x: Number) -> Number:
        """A function value without a closed form here."""
        key = ("call", name, _frozen(x.top), _frozen(x.bottom))
        found = self._jets.call(name, Jet(self.ball(x))).value
        if not found.is_finite():
            raise Refused(f"{name}: expected an argument in its domain, found {self.ball(x)}")
        return self._atom(key, found, self.variables(x))

    def _plain(self, x: Number) -> Number:
        """The number with a constant denominator made 1."""
        if list(x.bottom) == [()] and x.bottom[()] != 1:
            c = x.bottom[()]
            return Number({m: v / c for m, v in x.top.items()}, _ONE)
        return x

    def _times(self, p: Polynomial, q: Polynomial) -> Polynomial:
        _account(len(p) * len(q), p, q)
        out: Polynomial = {}
        for m, c in p.items():
            for n, d in q.items():
                monomial, factor = self._joined(m, n)
                out[monomial] = out.get(monomial, fmpq(0)) + c * d * factor
        return {m: c for m, c in out.items() if c}

    def _joined(self, m: Monomial, n: Monomial) -> tuple[Monomial, int]:
        """The product of monomials; squares of roots are taken out."""
        powers = dict(m)
        for atom, k in n:
            powers[atom] = powers.get(atom, 0) + k
        factor = 1
        for atom, k in powers.items():
            kind, *rest = self._atoms[atom]
            if kind == "root" and k > 1:
                factor *= rest[0] ** (k // 2)
                powers[atom] = k % 2
        return tuple(sorted((atom, k) for atom, k in powers.items() if k)), factor

    # --- closed forms --------------------------------------------------------------------------

    def _larger(self, x: Number, y: Number, larger: bool) -> Number:
        first = self.sign(self.add(x, self.neg(y))) > 0
        return x if first == larger else y

    def _exp(self, x: Number) -> Number:
        """exp: of a rational, of half-integer multiples of logarithms, and what is left."""
        if x.bottom != _ONE:
            return self._value("exp", x)
        result, rest = self.num(fmpq(1)), dict(x.top)
        for monomial, c in x.top.items():
            base = self._logarithm(monomial)
            if monomial == ():
                result = self.mul(result, self._exp_rational(c))
            elif base and (2 * c).q == 1 and abs(2 * c) <= MAX_POWER:
                root = self._integer_root(base)
                result = self.mul(result, self.power(root, int((2 * c).p)))
            else:
                continue
            del rest[monomial]
        return self.mul(result, self._value("exp", Number(rest, _ONE))) if rest else result

    def _logarithm(self, monomial: Monomial) -> int:
        """n where the monomial is log(n), else 0."""
        if len(monomial) != 1 or monomial[0][1] != 1:
            return 0
        kind, *rest = self._atoms[monomial[0][0]]
        return int(rest[0]) if kind == "log" else 0

    def _exp_rational(self, c: fmpq) -> Number:
        """e^c as a power of e^(1/q)."""
        work.functions(1)
        if c == 0 or abs(int(c.p)) > MAX_POWER:
            zero = self.num(fmpq(1))
            return zero if c == 0 else self._atom(("growth", str(c)), arb(c).exp())
        unit = self._atom(("growth", f"1/{c.q}"), arb(fmpq(1, int(c.q))).exp())
        return self.power(unit, int(c.p))

    def _saturating(self, name: str, x: Number) -> Number:
        """tanh and sigmoid, by exp where that has a closed form."""
        if self.is_zero(x):
            return self.num(fmpq(0) if name == "tanh" else fmpq(1, 2))
        if self.variables(x):
            return self._value(name, x)
        grown = self._exp(self.mul(self.num(fmpq(2 if name == "tanh" else 1)), x))
        one = self.num(fmpq(1))
        top = self.add(grown, self.num(fmpq(-1))) if name == "tanh" else grown
        return self.div(top, self.add(grown, one))

    def _log(self, x: Number) -> Number:
        c = self._rational(x)
        if c is None or c <= 0:
            return self._value("log", x)
        result = self.num(fmpq(0))
        for n, sign in ((int(c.p), 1), (int(c.q), -1)):
            for base, k in _factors(n):
                work.functions(1)
                logarithm = self._atom(("log", base), arb(base).log())
                result = self.add(result, self.mul(self.num(fmpq(sign * k)), logarithm))
        return result

    def _sqrt(self, x: Number) -> Number:
        c = self._rational(x)
        if c is None or c < 0:
            return self._value("sqrt", x)
        return self.mul(self._integer_root(int(c.p * c.q)), self.num(fmpq(1, int(c.q))))

    def _integer_root(self, n: int) -> Number:
        outside, inside = 1, 1
        for base, k in _factors(n):
            outside *= base ** (k // 2)
            inside *= base ** (k % 2)
        if n == 0 or inside == 1:
            return self.num(fmpq(outside if n else 0))
        if inside.bit_length() > _WHOLE:
            rest = self._value("sqrt", self.num(fmpq(inside)))
            return self.mul(self.num(fmpq(outside)), rest)
        return self.mul(self.num(fmpq(outside)), self._atom(("root", inside), arb(inside).sqrt()))

    def _rational(self, x: Number) -> fmpq | None:
        if not x.top:
            return fmpq(0)
        plain = x.bottom == _ONE and list(x.top) == [()]
        return x.top[()] if plain else None

    def _sine(self, x: Number, ahead: fmpq) -> Number:
        """sin(x + ahead pi): from a table at multiples of pi/6 and pi/4."""
        turns = self._turns(x)
        if turns is None:
            return self._value("sin" if ahead == 0 else "cos", x)
        turns = turns + ahead
        turns -= 2 * ((turns / 2).floor())
        sign = 1 if turns < 1 else -1
        turns = turns if turns < 1 else turns - 1
        turns = turns if turns <= fmpq(1, 2) else 1 - turns
        for angle, square in _SQUARED_SINES:
            if turns == angle:
                return self.mul(self.num(fmpq(sign)), self._sqrt(self.num(square)))
        return self._value("sin" if ahead == 0 else "cos", x)

    def _turns(self, x: Number) -> fmpq | None:
        """r where x = r pi."""
        if not x.top:
            return fmpq(0)
        if x.bottom != _ONE or len(x.top) != 1:
            return None
        ((monomial, c),) = x.top.items()
        is_pi = len(monomial) == 1 and monomial[0][1] == 1
        return c if is_pi and self._atoms[monomial[0][0]] == ("pi",) else None


_ONE: Polynomial = {(): fmpq(1)}
_SQUARED_SINES = (
    (fmpq(0), fmpq(0)),
    (fmpq(1, 6), fmpq(1, 4)),
    (fmpq(1, 4), fmpq(1, 2)),
    (fmpq(1, 3), fmpq(3, 4)),
    (fmpq(1, 2), fmpq(1)),
)


def _bits(p: Polynomial) -> int:
    return max((int(c.height_bits()) for c in p.values()), default=0)


def _longest(p: Polynomial) -> int:
    return max(map(len, p), default=0)


def _account(terms: int, p: Polynomial, q: Polynomial) -> None:
    """The work of a sum or product with so many sums or products of terms."""
    bits = _bits(p) + _bits(q)
    if terms > MAX_TERMS or bits > MAX_COEFFICIENT:
        most = f"{MAX_TERMS} terms of {MAX_COEFFICIENT} bits"
        raise Refused(f"exact numbers: expected at most {most}, found {terms} of {bits}")
    each = 1 + (_longest(p) + _longest(q)) / 4 + (bits / 1000) ** 1.3
    work.spend(4 + len(p) / 4 + terms * each)


def _plus(p: Polynomial, q: Polynomial) -> Polynomial:
    _account(len(q), p, q)
    out = dict(p)
    for m, c in q.items():
        out[m] = out.get(m, fmpq(0)) + c
    return {m: c for m, c in out.items() if c}


def _frozen(p: Polynomial) -> tuple[tuple[Monomial, tuple[int, int]], ...]:
    return tuple(sorted((m, (int(c.p), int(c.q))) for m, c in p.items()))


def _factors(n: int) -> Iterator[tuple[int, int]]:
    """n >= 1 as a product of powers; what is left after small primes counts as one base."""
    work.spend(100)
    for base in range(2, _PRIMES if n.bit_length() <= _WHOLE else 2):
        if base * base > n:
            break
        k = 0
        while n % base == 0:
            n, k = n // base, k + 1
        if k:
            yield base, k
    if n > 1:
        yield n, 1


# --- one derivative ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """An exact number that moves: its value and its slope."""

    value: Number
    slope: Number


class Lines:
    """The field of exact numbers with their derivative along a line."""

    def __init__(self, on: Algebra) -> None:
        self.on = on

    def still(self, x: Number) -> Line:
        return Line(x, self.on.num(fmpq(0)))

    def num(self, value: fmpq) -> Line:
        return self.still(self.on.num(value))

    def const(self, name: str) -> Line:
        return self.still(self.on.const(name))

    def add(self, x: Line, y: Line) -> Line:
        return Line(self.on.add(x.value, y.value), self.on.add(x.slope, y.slope))

    def mul(self, x: Line, y: Line) -> Line:
        on = self.on
        slope = on.add(on.mul(x.value, y.slope), on.mul(x.slope, y.value))
        return Line(on.mul(x.value, y.value), slope)

    def div(self, x: Line, y: Line) -> Line:
        return self.mul(x, self.power(y, -1))

    def power(self, x: Line, n: int) -> Line:
        if n == 0:
            return self.num(fmpq(1))
        first = self.on.mul(self.on.num(fmpq(n)), self.on.power(x.value, n - 1))
        return self._chained(x, self.on.power(x.value, n), first)

    def hinge(self, u: Line, degree: int) -> Line:
        on = self.on
        lower = on.hinge(u.value, degree - 1) if degree > 1 else self._step(u)
        return self._chained(u, on.hinge(u.value, degree), on.mul(on.num(fmpq(degree)), lower))

    def call(self, name: str, *arguments: Line) -> Line:
        on, one = self.on, self.on.num(fmpq(1))
        if name in ("max", "min"):
            return reduce(lambda x, y: self._larger(x, y, name == "max"), arguments)
        if name == "leaky_relu":
            x, slope = arguments
            return x if self._side(x) > 0 else self.mul(slope, x)
        (x,) = arguments
        value = on.call(name, x.value)
        if name == "sqrt" and on.sign(x.value) == 0:
            raise Refused("sqrt: expected an argument > 0 to differentiate at, found 0")
        if on.is_zero(x.slope):
            return self.still(value)
        match name:
            case "relu":
                return x if self._side(x) > 0 else self.num(fmpq(0))
            case "abs":
                return x if self._side(x) > 0 else self.mul(self.num(fmpq(-1)), x)
            case "elu":
                rate = one if on.sign(x.value) > 0 else on.call("exp", x.value)
            case "exp":
                rate = value
            case "log":
                rate = on.div(one, x.value)
            case "sqrt":
                rate = on.div(on.num(fmpq(1, 2)), value)
            case "sin":
                rate = on.call("cos", x.value)
            case "cos":
                rate = on.neg(on.call("sin", x.value))
            case "tan":
                rate = on.add(one, on.mul(value, value))
            case "atan":
                rate = on.div(one, on.add(one, on.mul(x.value, x.value)))
            case "sinh":
                rate = on.call("cosh", x.value)
            case "cosh":
                rate = on.call("sinh", x.value)
            case "tanh":
                rate = on.add(one, on.neg(on.mul(value, value)))
            case "sigmoid":
                rate = on.mul(value, on.add(one, on.neg(value)))
            case "softplus":
                rate = on.call("sigmoid", x.value)
            case _:
                raise Refused(f"a derivative: expected a known function, found {name}")
        return self._chained(x, value, rate)

    def _chained(self, x: Line, value: Number, rate: Number) -> Line:
        return Line(value, self.on.mul(rate, x.slope))

    def _side(self, x: Line) -> int:
        """On which side of a kink; at the kink itself there is no derivative."""
        sign = self.on.sign(x.value)
        if sign == 0 and not self.on.is_zero(x.slope):
            raise Refused("a kink: expected an argument on one side of it, found it at the kink")
        return sign

    def _step(self, u: Line) -> Number:
        return self.on.num(fmpq(int(self._side(u) > 0)))

    def _larger(self, x: Line, y: Line, larger: bool) -> Line:
        gap = self.add(x, self.mul(self.num(fmpq(-1)), y))
        return x if (self._side(gap) > 0) == larger else y
