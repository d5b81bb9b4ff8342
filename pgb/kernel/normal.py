"""The normal form: one representative for all terms equal by computation.

    functions     beta and eta; transparent definitions unfolded; tuples projected
    arithmetic    polynomials over Q in atoms, exponentials merged (see `polynomial`)
    finite sums   see `sums`
    claims        a real equation is `0 = p` with p monic; `<=` alike, up to positive scale;
                  s < t is `not t <= s`

Two terms with one normal form are equal under every interpretation. Terms that are equal need
not have one normal form: equality of reals is not decidable.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from pgb.kernel.binding import abstract, next_local, opened, rebuild
from pgb.kernel.polynomial import (
    UNIT,
    Monomial,
    Polynomial,
    check_size,
    constant,
    monomial,
    plus,
    polynomial_term,
    scaled,
)
from pgb.kernel.sorts import Product, Real
from pgb.kernel.terms import (
    ZERO,
    Add,
    App,
    Const,
    Delta,
    Eq,
    Exp,
    Lam,
    Le,
    Lt,
    Mul,
    Not,
    Num,
    Pair,
    Pow,
    Proj,
    Sum,
    Term,
)

_normal: dict[Term, Term] = {}
_polynomial: dict[Term, Polynomial] = {}


def same(left: Term, right: Term) -> bool:
    """Whether the two have one normal form."""
    return left is right or normal(left) is normal(right)


def normal(t: Term) -> Term:
    """The normal form of a term or proposition."""
    found = _normal.get(t)
    if found is None:
        found = polynomial_term(polynomial(t)) if t.sort == Real else _structure(head(t))
        _normal[t] = found
        _normal[found] = found
    return found


def head(t: Term) -> Term:
    """Unfold, project and beta-reduce at the head until nothing more can be done there."""
    while True:
        match t:
            case Const() if not t.opaque:
                t = t.body
            case Proj():
                whole = head(t.children[0])
                if type(whole) is not Pair:
                    return rebuild(t, (whole,))
                t = whole.children[t.data[0]]
            case App():
                function = head(t.children[0])
                if type(function) is not Lam:
                    return rebuild(t, (function, t.children[1]))
                t = opened(function, t.children[1])
            case _:
                return t


def _structure(t: Term) -> Term:
    match t:
        case Lam():
            return _function(t)
        case Eq() if t.children[0].sort == Real:
            return Eq(ZERO, polynomial_term(_monic(_difference(t), signed=False)))
        case Le():
            return Le(ZERO, polynomial_term(_monic(_difference(t), signed=True)))
        case Lt():  # s < t is: not t <= s
            return Not(normal(Le(*t.children[::-1])))
        case Const():
            return t
    parts = tuple(map(normal, t.children))
    match t:
        case Eq():
            return Eq(*sorted(parts, key=lambda part: part.order))
        case Pair():
            return _whole(parts)
    return rebuild(t, parts)


def _function(t: Lam) -> Term:
    local = next_local(t, sort=t.data[0])
    body = normal(opened(t, local))
    if type(body) is App and body.children[1] is local and local not in body.children[0].free:
        return body.children[0]
    return abstract(local, body, "")


def _whole(parts: tuple[Term, ...]) -> Term:
    """(z.0, .., z.k) is z."""
    first = parts[0]
    if type(first) is Proj:
        whole = first.children[0]
        if whole.sort == Product(tuple(part.sort for part in parts)) and all(
            type(part) is Proj and part.data == (i,) and part.children[0] is whole
            for i, part in enumerate(parts)
        ):
            return whole
    return Pair(*parts)


def _difference(claim: Term) -> Polynomial:
    left, right = claim.children
    return plus(polynomial(right), scaled(polynomial(left), Fraction(-1)))


def _monic(p: Polynomial, signed: bool) -> Polynomial:
    if not p:
        return p
    leading = p[min(p, key=_monomial_order)]
    return scaled(p, 1 / (abs(leading) if signed else leading))


def _monomial_order(mono: Monomial) -> tuple[object, ...]:
    factors, exponent = mono
    return tuple((atom.order, n) for atom, n in factors), exponent.order


def polynomial(t: Term) -> Polynomial:
    """The real term as a polynomial in atoms."""
    found = _polynomial.get(t)
    if found is None:
        found = _polynomial[t] = MappingProxyType(dict(check_size(_expand(head(t)))))
    return found


def _expand(t: Term) -> Polynomial:
    from pgb.kernel.sums import sum_over

    match t:
        case Num():
            return constant(t.data[0])
        case Add():
            return plus(*map(polynomial, t.children))
        case Mul():
            return product(*map(polynomial, t.children))
        case Pow():
            return _power(t)
        case Exp():
            return {((), normal(t.children[0])): Fraction(1)}
        case Sum():
            return sum_over(t.children[0])
        case Delta():
            return _delta(*map(normal, t.children))
        case Const():
            return _atom(t)
        case _:
            return _atom(rebuild(t, tuple(map(normal, t.children))))


def _atom(t: Term) -> Polynomial:
    return {(((t, 1),), ZERO): Fraction(1)}


def _delta(left: Term, right: Term) -> Polynomial:
    if left is right:
        return constant(1)
    return _atom(Delta(*sorted((left, right), key=lambda t: t.order)))


def _power(t: Term) -> Polynomial:
    base, n = polynomial(t.children[0]), t.data[0]
    if n < 0:  # the constructor allows this for a cardinality only
        return {monomial({t.children[0]: n}): Fraction(1)}
    result = constant(1)
    for _ in range(n):
        result = product(result, base)
    return result


def product(*factors: Polynomial) -> Polynomial:
    """The product of polynomials; exponents of exp are added, powers of atoms likewise."""
    result = constant(1)
    for p in factors:
        check_pairs = len(result) * len(p)
        if check_pairs > 1:
            result = _multiplied(result, p)
        elif not check_pairs:
            return {}
        else:
            ((m, c),), ((n, d),) = result.items(), p.items()
            result = {_times(m, n): c * d}
    return result


def _multiplied(p: Polynomial, q: Polynomial) -> Polynomial:
    total: dict[Monomial, Fraction] = {}
    for m, c in p.items():
        for n, d in q.items():
            mono = _times(m, n)
            total[mono] = total.get(mono, Fraction(0)) + c * d
        check_size(total)
    return {mono: c for mono, c in total.items() if c}


def _times(m: Monomial, n: Monomial) -> Monomial:
    if m == UNIT:
        return n
    if n == UNIT:
        return m
    powers = dict(m[0])
    for atom, k in n[0]:
        powers[atom] = powers.get(atom, 0) + k
    if m[1] is ZERO or n[1] is ZERO:
        exponent = n[1] if m[1] is ZERO else m[1]
    else:
        exponent = normal(Add(m[1], n[1]))
    return monomial(powers, exponent)
