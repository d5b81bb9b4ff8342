"""Real numbers that are not known: kernel terms, on which equality is decided by the normal form.

What is proved of a symbol holds for every real number. A function that the kernel does not have
(sin, tanh, ..) becomes an atom, one for each argument up to normal form: it stands for the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq

from pgb.kernel.binding import fresh
from pgb.kernel.normal import normal, polynomial
from pgb.kernel.polynomial import UNIT, Monomial, plus, polynomial_term, scaled
from pgb.kernel.sorts import Real
from pgb.kernel.terms import Add, App, Card, Delta, Exp, Mul, Num, Pow, Primitive, Term
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.monomial import Monomial as Power

LARGEST_POWER = 16
_atoms: dict[tuple[Any, ...], Term] = {}
_closed_forms: dict[Term, Exact] = {}
_balls: dict[int, tuple[Any, Term]] = {}


def symbol(value: Any) -> Term:
    """The number as a term; a closed form or a ball becomes an atom that stands for it."""
    if isinstance(value, Term):
        return value
    if isinstance(value, fmpq):
        return Num(Fraction(int(value.p), int(value.q)))
    if isinstance(value, Exact):
        powers = _powers_of_e(value)
        if powers is not None:
            return powers
        found = atom("constant", value.top, value.bottom)
        _closed_forms[found] = value
        return found
    known = _balls.setdefault(id(value), (value, fresh(Real, "ball")))
    return known[1]  # the ball is kept, so that its id stays its own


def _powers_of_e(value: Exact) -> Term | None:
    """The closed form as a kernel term, where it is rational in powers e^r over one such power."""
    if len(value.bottom.terms) != 1:
        return None
    parts = (*value.top.terms, *value.bottom.terms)
    if any(monomial != Power(growth=monomial.growth) for monomial, _ in parts):
        return None
    ((unit, divisor),) = value.bottom.terms
    return Add(
        *(Mul(Num(c / divisor), Exp(Num(m.growth - unit.growth))) for m, c in value.top.terms)
    )


def atom(name: str, *arguments: Any) -> Term:
    """One variable for each name and arguments."""
    key = (name, *arguments)
    if key not in _atoms:
        _atoms[key] = fresh(Real, name)
    return _atoms[key]


def add(x: Any, y: Any) -> Term:
    """x + y."""
    return Add(symbol(x), symbol(y))


def mul(x: Any, y: Any) -> Term:
    """x y."""
    return Mul(symbol(x), symbol(y))


def power(x: Term, n: int) -> Term:
    """x ** n. Inexact where the kernel has no such power."""
    if not 0 <= n <= LARGEST_POWER:
        raise Inexact("a power of an unknown number that the kernel does not have")
    return Pow(x, n)


def call(name: str, arguments: Sequence[Any]) -> Term:
    """A function of numbers that are not all known."""
    terms = [symbol(argument) for argument in arguments]
    if name == "exp":
        return _exponential(terms[0])
    if name in ("log", "pos"):
        return App(Primitive(name), terms[0])
    if name in ("sqrt", "tan"):
        raise Inexact(f"{name} of an unknown number may not exist")
    return atom(name, *map(normal, terms))


def _exponential(exponent: Term) -> Term:
    """exp(c + s) = exp(c) exp(s), where c is known and exp(c) has a closed form."""
    known, rest = Exact.rational(0), dict[Monomial, Fraction]()
    for monomial, coefficient in polynomial(exponent).items():
        factors, growth = monomial
        constant = _closed_forms.get(factors[0][0]) if len(factors) == 1 else None
        if constant is None or factors[0][1] != 1 or growth != Num(0):
            rest[monomial] = coefficient
        else:
            known = known + Exact.rational(coefficient) * constant
    if known.is_zero:
        return Exp(exponent)
    try:
        factor = Exacts().exp(known)
    except Inexact:
        return Exp(exponent)
    value = factor.as_fraction()
    return Mul(symbol(factor) if value is None else Num(value), Exp(polynomial_term(rest)))


def sign(x: Term) -> tuple[int | None, bool]:
    """What is certain of x whatever its symbols are: (its sign or None, whether it is >= 0)."""
    p = polynomial(x)
    if not p or list(p) == [UNIT]:
        value = p.get(UNIT, Fraction(0))
        return (value > 0) - (value < 0), value >= 0
    if all(c > 0 and _nonnegative(m) for m, c in p.items()):
        return (1 if any(map(_positive, p)) else None), True
    if all(c < 0 and _nonnegative(m) for m, c in p.items()):
        return (-1 if any(map(_positive, p)) else None), False
    return None, False


def plainly_nonnegative(x: Term) -> bool:
    """Whether x is written as a sum of products of squares, exponentials and positive parts."""
    match x:
        case Num():
            return bool(x.data[0] >= 0)
        case Mul():
            return all(map(plainly_nonnegative, x.children))
        case Add():
            return all(map(plainly_nonnegative, x.children)) or _logarithm_above(x)
        case App() if x.children[0] is Primitive("log"):
            return _logarithm_above(x)
        case Pow():
            return x.data[0] % 2 == 0 or plainly_nonnegative(x.children[0])
        case Exp():
            return True
    return _certainly(x, strict=False)


def _logarithm_above(x: Term) -> bool:
    """Whether x is log u + r with u >= exp(-r)."""
    parts = x.children if isinstance(x, Add) else (x,)
    for place, part in enumerate(parts):
        if isinstance(part, App) and part.children[0] is Primitive("log"):
            rest = Add(*parts[:place], *parts[place + 1 :])
            gap = plus(
                polynomial(part.children[1]),
                scaled(polynomial(Exp(Mul(Num(-1), rest))), Fraction(-1)),
            )
            return all(c > 0 and _nonnegative(m) for m, c in gap.items())
    return False


def difference(x: Any, y: Any) -> Term:
    """y - x in normal form."""
    p = plus(polynomial(symbol(y)), scaled(polynomial(symbol(x)), Fraction(-1)))
    return polynomial_term(p)


def _nonnegative(mono: Monomial) -> bool:
    return all(n % 2 == 0 or _certainly(atom, strict=False) for atom, n in mono[0])


def _positive(mono: Monomial) -> bool:
    return all(_certainly(atom, strict=True) for atom, _ in mono[0])


def _certainly(factor: Term, strict: bool) -> bool:
    """Whether an atom is certainly positive (or >= 0): cardinalities, deltas, positive parts."""
    if isinstance(factor, Card):
        return True
    part = isinstance(factor, App) and factor.children[0] is Primitive("pos")
    return not strict and (part or isinstance(factor, Delta))
