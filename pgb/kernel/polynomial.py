"""Polynomials over Q in atoms: the arithmetic of the normal form.

A monomial is a set of factors atom^power (atoms are terms in normal form; only cardinalities have
negative powers) times exp of one exponent. A polynomial maps monomials to non-zero rationals.
Kronecker deltas are idempotent.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pgb.kernel.errors import TooLarge
from pgb.kernel.terms import ZERO, Add, Delta, Exp, Mul, Num, Pow, Term

Factors = tuple[tuple[Term, int], ...]
Monomial = tuple[Factors, Term]  # the exponent is a term in normal form, ZERO for none
Polynomial = Mapping[Monomial, Fraction]

MOST_TERMS = 20_000
UNIT: Monomial = ((), ZERO)


def constant(value: Fraction | int) -> Polynomial:
    return {UNIT: Fraction(value)} if value else {}


def monomial(factors: dict[Term, int], exponent: Term = ZERO) -> Monomial:
    kept = ((a, 1 if type(a) is Delta else n) for a, n in factors.items() if n)
    return tuple(sorted(kept, key=lambda factor: factor[0].order)), exponent


def plus(*summands: Polynomial) -> Polynomial:
    total: dict[Monomial, Fraction] = dict(summands[0]) if summands else {}
    for summand in summands[1:]:
        for mono, coefficient in summand.items():
            value = total.get(mono, Fraction(0)) + coefficient
            if value:
                total[mono] = value
            else:
                total.pop(mono, None)
    return total


def scaled(p: Polynomial, factor: Fraction) -> Polynomial:
    return {mono: c * factor for mono, c in p.items()} if factor else {}


def polynomial_term(p: Polynomial) -> Term:
    """The polynomial as a term: monomials and factors in their structural order."""
    terms = sorted((_monomial_term(mono, c) for mono, c in p.items()), key=lambda t: t.order)
    if not terms:
        return ZERO
    return terms[0] if len(terms) == 1 else Add(*terms)


def _monomial_term(mono: Monomial, coefficient: Fraction) -> Term:
    factors, exponent = mono
    parts: list[Term] = [atom if n == 1 else Pow(atom, n) for atom, n in factors]
    if exponent is not ZERO:
        parts.append(Exp(exponent))
    if coefficient != 1 or not parts:
        parts.insert(0, Num(coefficient))
    return parts[0] if len(parts) == 1 else Mul(*parts)


def check_size(p: Polynomial) -> Polynomial:
    if len(p) > MOST_TERMS:
        raise TooLarge(f"expected at most {MOST_TERMS} terms in a normal form, found {len(p)}")
    return p
