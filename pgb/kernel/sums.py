"""Normal form of finite sums over symbolic ranges.

A sum of a polynomial is a sum of sums of monomials. For one monomial under the indices i, j, ..:

    nested sums     sum_i f_i sum_j g_ij        becomes  sum_{i,j} f_i g_ij
    deltas          sum_i delta(i, t) f_i       becomes  f_t
    free factors    sum_i c f_i                 becomes  c sum_i f_i
    independence    sum_{i,j} f_i g_j           becomes  (sum_i f_i) (sum_j g_j)
    nothing left    sum_i 1                     becomes  the number of elements
    naming          the order of indices that makes the summand least

What stays is a connected sum of one monomial: an atom.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from pgb.kernel.binding import abstract, next_local, opened, substitute
from pgb.kernel.polynomial import (
    Monomial,
    Polynomial,
    constant,
    plus,
    polynomial_term,
    scaled,
)
from pgb.kernel.terms import (
    ZERO,
    Add,
    Card,
    Delta,
    Exp,
    Local,
    Mul,
    Pow,
    Sum,
    Term,
    Var,
)

MOST_INDICES = 5  # beyond this, indices keep the order they came in
Indices = tuple[Local, ...]


def sum_over(function: Term) -> Polynomial:
    """The sum of a function on an index sort, as a polynomial."""
    from pgb.kernel.normal import polynomial

    index = next_local(function, sort=function.sort.domain)  # type: ignore[attr-defined]
    return _sum((index,), polynomial(opened(function, index)))


def _sum(indices: Indices, summand: Polynomial) -> Polynomial:
    return plus(constant(0), *(scaled(_sum_monomial(indices, m), c) for m, c in summand.items()))


def _sum_monomial(indices: Indices, mono: Monomial) -> Polynomial:
    from pgb.kernel.normal import polynomial, product

    nested = _nested(indices, mono)
    if nested is not None:
        return _sum(*nested)
    collapsed = _collapse(indices, mono)
    if collapsed is not None:
        left, term = collapsed
        return _sum(left, polynomial(term)) if left else polynomial(term)
    factors = list(_factors(mono))
    result: list[Polynomial] = []
    for component in _components(indices, factors):
        result.append(
            _connected(component, [f for f in factors if not f.free.isdisjoint(component)])
        )
    outside = [polynomial(f) for f in factors if f.free.isdisjoint(indices)]
    return product(*outside, *result)


def _factors(mono: Monomial) -> Iterator[Term]:
    """The factors of a monomial, exp split along the terms of its exponent."""
    for atom, n in mono[0]:
        yield atom if n == 1 else Pow(atom, n)
    if mono[1] is not ZERO:
        exponent = mono[1]
        yield from map(Exp, exponent.children if type(exponent) is Add else (exponent,))


def _nested(indices: Indices, mono: Monomial) -> tuple[Indices, Polynomial] | None:
    """Open one sum that depends on the indices."""
    from pgb.kernel.normal import polynomial, product

    for place, (atom, n) in enumerate(mono[0]):
        if type(atom) is Sum and not atom.free.isdisjoint(indices):
            function = atom.children[0]
            inner = next_local(
                polynomial_term({mono: Fraction(1)}),
                *indices,
                sort=function.sort.domain,  # type: ignore[attr-defined]
            )
            rest = mono[0][:place] + (((atom, n - 1),) if n > 1 else ()) + mono[0][place + 1 :]
            summand = product({(rest, mono[1]): Fraction(1)}, polynomial(opened(function, inner)))
            return (*indices, inner), summand
    return None


def _collapse(indices: Indices, mono: Monomial) -> tuple[Indices, Term] | None:
    """Use one delta that fixes an index."""
    for place, (atom, _) in enumerate(mono[0]):
        if type(atom) is Delta:
            for index, value in (atom.children, atom.children[::-1]):
                if index in indices and index not in value.free:
                    rest = polynomial_term(
                        {(mono[0][:place] + mono[0][place + 1 :], mono[1]): Fraction(1)}
                    )
                    left = tuple(i for i in indices if i is not index)
                    return left, substitute(rest, {index: value})
    return None


def _components(indices: Indices, factors: list[Term]) -> list[set[Term]]:
    """The indices, those that share a factor together."""
    components: list[set[Term]] = [{index} for index in indices]
    for factor in factors:
        touched = [c for c in components if not c.isdisjoint(factor.free)]
        if len(touched) > 1:
            components = [c for c in components if c not in touched]
            components.append(set().union(*touched))
    return components


def _connected(component: set[Term], factors: list[Term]) -> Polynomial:
    indices = sorted(component, key=lambda index: (str(index.sort), index.order))
    if not factors:
        return {(((Card(indices[0].sort), 1),), ZERO): Fraction(1)}
    atom = min(_namings(indices, Mul(*factors)), key=lambda t: t.order)
    return {(((atom, 1),), ZERO): Fraction(1)}


def _namings(indices: list[Term], summand: Term) -> Iterator[Term]:
    """The sum with its indices in every order of names (within each sort)."""
    from pgb.kernel.normal import normal

    others = [v.data[0] for v in summand.free if type(v) is Local and v not in indices]
    base = 1 + max(others, default=0)
    orders = permutations(indices) if len(indices) <= MOST_INDICES else iter([tuple(indices)])
    for order in orders:
        sorts = [index.sort for index in order]
        if sorts != sorted(sorts, key=str):
            continue
        names: list[Var] = [Local(base + place, sort) for place, sort in enumerate(sorts)]
        renamed = {old: new for old, new in zip(order, names, strict=True) if old is not new}
        body = normal(substitute(summand, renamed) if renamed else summand)
        for name in reversed(names):
            body = Sum(abstract(name, body, ""))
        yield body
