"""Polynomials over Q in atoms, as `pgb.kernel.polynomial` has them, and the trees that show them.

A monomial is a set of atoms with powers times exp of one exponent; a negative power is one of a
cardinality, shown as a power of its inverse. A polynomial is shown nested to the right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from pgb.formal.proofs.trees import Tree, add, make, mul, num
from pgb.kernel.sorts import Real

Factors = tuple[tuple[Tree, int], ...]
Monomial = tuple[Factors, Tree | None]
Polynomial = Mapping[Monomial, Fraction]
UNIT: Monomial = ((), None)


def constant(value: Fraction | int) -> Polynomial:
    return {UNIT: Fraction(value)} if value else {}


def atom(t: Tree, power: int = 1) -> Polynomial:
    return {(((t, power),), None): Fraction(1)}


def exponential(exponent: Tree | None) -> Polynomial:
    return {((), exponent): Fraction(1)}


def monomial(powers: Mapping[Tree, int], exponent: Tree | None) -> Monomial:
    kept = ((t, 1 if t.op == "delta" else n) for t, n in powers.items() if n)
    return tuple(sorted(kept, key=lambda factor: factor[0].order)), exponent


def plus(*summands: Polynomial) -> Polynomial:
    total: dict[Monomial, Fraction] = {}
    for summand in summands:
        for mono, c in summand.items():
            total[mono] = total.get(mono, Fraction(0)) + c
    return {mono: c for mono, c in total.items() if c}


def scaled(p: Polynomial, factor: Fraction | int) -> Polynomial:
    return {mono: c * factor for mono, c in p.items()} if factor else {}


def key(mono: Monomial) -> tuple[object, ...]:
    factors, exponent = mono
    return tuple((t.order, n) for t, n in factors), exponent.order if exponent else ()


def ordered(p: Polynomial) -> list[tuple[Monomial, Fraction]]:
    return sorted(p.items(), key=lambda item: key(item[0]))


def factor_trees(mono: Monomial) -> list[Tree]:
    factors, exponent = mono
    trees = [_power(t, n) for t, n in factors]
    return [*trees, make("exp", (exponent,), Real)] if exponent else trees


def inverse(t: Tree) -> Tree:
    return make("inv", (t,), Real)


def _power(t: Tree, n: int) -> Tree:
    base = t if n > 0 else inverse(t)
    return base if abs(n) == 1 else make("pow", (base,), Real, abs(n))


def _nested(join: Callable[[Tree, Tree], Tree], parts: list[Tree]) -> Tree:
    whole = parts[-1]
    for part in reversed(parts[:-1]):
        whole = join(part, whole)
    return whole


def shown_monomial(mono: Monomial) -> Tree:
    factors = factor_trees(mono)
    return _nested(mul, factors) if factors else num(1)


def shown_term(mono: Monomial, c: Fraction) -> Tree:
    if mono == UNIT:
        return num(c)
    return shown_monomial(mono) if c == 1 else mul(num(c), shown_monomial(mono))


def shown(p: Polynomial) -> Tree:
    """The polynomial as a tree."""
    parts = [shown_term(mono, c) for mono, c in ordered(p)]
    return _nested(add, parts) if parts else num(0)
