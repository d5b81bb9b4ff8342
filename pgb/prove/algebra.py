"""Equations and inequalities of reals. sympy looks for multipliers; the kernel checks them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from pgb.kernel.binding import abstract, fresh, opened, rebuild
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, combine, extend, generalise, replace
from pgb.kernel.normal import head, normal, polynomial, same
from pgb.kernel.polynomial import Monomial, Polynomial, plus, scaled
from pgb.kernel.sorts import Index, Real
from pgb.kernel.terms import Add, Eq, ForAll, Le, Lt, Mul, Not, Num, Sum, Term, number
from pgb.prove.logic import fact, tidy, use


def identity(left: Any, right: Any) -> Judgement:
    """left = right by computation."""
    from pgb.kernel.syntax import eq

    return combine(eq(left, right))


def equation(left: Any, right: Any, *weighted: Any) -> Judgement:
    """left = right as a combination of proved equations, each (judgement, weight) or judgement."""
    from pgb.kernel.syntax import eq

    return combine(eq(left, right), *(w if isinstance(w, tuple) else (w, 1) for w in weighted))


def summed(judgement: Judgement) -> Judgement:
    """From "for all k: s_k = t_k" (or <=), the same of the sums over k."""
    whole = head(judgement.conclusion)
    domain = whole.children[0].sort.domain if isinstance(whole, ForAll) else None  # type: ignore[attr-defined]
    if not isinstance(domain, Index):
        raise Refusal(f"expected a claim for all k in a finite range, found {whole}")
    K: Index = domain
    k = fresh(K, "k")
    claim = head(opened(whole.children[0], k))
    if not isinstance(claim, Eq | Le):
        raise Refusal(f"expected equations or inequalities to add, found {claim}")
    left, right = (abstract(k, side, "k") for side in claim.children)
    if isinstance(claim, Le):
        return tidy(use(fact("sum_monotone", K), left, right, judgement))
    h = fresh(left.sort, "h")
    template = abstract(h, Eq(Sum(left), Sum(h)), "h")
    return replace(extend(judgement), template, combine(Eq(Sum(left), Sum(left))))


def weighed(judgement: Judgement, weight: Callable[..., Any]) -> Judgement:
    """From "for all i, k, ..: s = t": the sum of weight(i, k, ..) s is that of weight(i, k, ..) t.

    There are as many sums, the first outermost, as the weight has arguments.
    """
    claim, variables = head(judgement.conclusion), []
    for name in weight.__code__.co_varnames[: weight.__code__.co_argcount]:
        if not isinstance(claim, ForAll):
            raise Refusal(f"expected a claim for all {name} in a finite range, found {claim}")
        variables.append(fresh(claim.children[0].sort.domain, name))  # type: ignore[attr-defined]
        claim = head(opened(claim.children[0], variables[-1]))
    if not isinstance(claim, Eq):
        raise Refusal(f"expected equations to add, found {claim}")
    w = number(weight(*variables))
    left, right = (Mul(w, side) for side in claim.children)
    found = combine(Eq(left, right), (use(judgement, *variables), w))
    for variable in reversed(variables):
        found = summed(generalise(variable, found))
    return found


def rewrite(judgement: Judgement, equation: Judgement) -> Judgement:
    """Replace the left side of a proved equation by its right side, wherever it is written."""
    left = head(equation.conclusion).children[0]
    hole = fresh(left.sort, "hole")
    memo: dict[Term, Term] = {}

    def walk(t: Term) -> Term:
        if t not in memo:
            found = t.sort == left.sort and not t.loose and same(t, left)
            memo[t] = hole if found else rebuild(t, tuple(map(walk, t.children)))
        return memo[t]

    template = abstract(hole, walk(judgement.conclusion), "hole")
    return replace(equation, template, judgement)


def algebra(goal: Term, *judgements: Judgement) -> Judgement:
    """The goal as a combination of the judgements with multipliers that sympy finds.

    Equations get polynomial multipliers when they are the only premises (by multivariate
    division), rational ones otherwise; inequalities get rationals >= 0.
    """
    if not judgements:
        return combine(goal)
    claims = [_difference(j.conclusion) for j in judgements]
    target = _difference(goal)
    weights = _linear(target[1], claims, target[0] is Eq)
    if weights is None and all(kind is Eq for kind, _ in claims):
        weights = _divide(target[1], [p for _, p in claims])
    if weights is None:
        known = "; ".join(map(str, judgements))
        raise Refusal(f"expected {goal} to be a combination, found no multipliers for: {known}")
    return combine(goal, *((j, w) for j, w in zip(judgements, weights, strict=True) if w != 0))


def _difference(claim: Term) -> tuple[type[Term], Polynomial]:
    claim = head(claim)
    if isinstance(claim, Not):
        left, right = head(claim.children[0]).children
        claim = Lt(right, left) if isinstance(head(claim.children[0]), Le) else Le(right, left)
    if not isinstance(claim, Eq | Le | Lt) or claim.children[0].sort != Real:
        raise Refusal(f"expected an equation or inequality of reals, found {claim}")
    left, right = claim.children
    return type(claim), plus(polynomial(right), scaled(polynomial(left), Fraction(-1)))


def _linear(
    target: Polynomial, claims: list[tuple[type[Term], Polynomial]], exact: bool
) -> list[Fraction] | None:
    """Rational multipliers (>= 0 for inequalities); a constant may be left over unless `exact`."""
    import sympy

    unit: Monomial = next(iter(polynomial(Num(1))))
    monomials = {m for _, p in claims for m in p} | set(target)
    if not exact:
        monomials.discard(unit)
    rows = list(monomials)
    unknowns = sympy.symbols(f"w:{len(claims)}")
    matrix = sympy.Matrix(
        [[sympy.Rational(*_ratio(p.get(m))) for _, p in claims] for m in rows]
    ).reshape(len(rows), len(claims))
    right = sympy.Matrix([sympy.Rational(*_ratio(target.get(m))) for m in rows]).reshape(
        len(rows), 1
    )
    solutions = sympy.linsolve((matrix, right), *unknowns)
    if not solutions:
        return None
    chosen = [w.subs(dict.fromkeys(unknowns, 0)) for w in next(iter(solutions))]
    weights = [Fraction(int(w.p), int(w.q)) for w in chosen]
    fits = all(kind is Eq or w >= 0 for (kind, _), w in zip(claims, weights, strict=True))
    return weights if fits else None


def _ratio(value: Fraction | None) -> tuple[int, int]:
    return (value.numerator, value.denominator) if value else (0, 1)


def _divide(target: Polynomial, divisors: list[Polynomial]) -> list[Any] | None:
    """Multipliers by multivariate division, with atoms and exponentials as generators."""
    import sympy

    atoms: dict[Term, sympy.Symbol] = {}

    def symbolic(p: Polynomial) -> Any:
        total = sympy.Integer(0)
        for (factors, exponent), c in p.items():
            term = sympy.Rational(c.numerator, c.denominator)
            for atom, n in factors:
                term *= atoms.setdefault(atom, sympy.Symbol(f"x{len(atoms)}")) ** n
            if exponent is not Num(0):
                from pgb.kernel.terms import Exp

                key = normal(Exp(exponent))
                term *= atoms.setdefault(key, sympy.Symbol(f"x{len(atoms)}"))
            total += term
        return total

    goal, known = symbolic(target), [symbolic(p) for p in divisors]
    generators = list(atoms.values())
    quotients, remainder = sympy.reduced(goal, known, *generators)
    if remainder != 0:
        return None
    back = {symbol: atom for atom, symbol in atoms.items()}
    return [_term(sympy.Poly(q, *generators), generators, back) for q in quotients]


def _term(poly: Any, generators: list[Any], back: dict[Any, Term]) -> Term:
    parts: list[Term] = []
    for powers, c in poly.terms():
        factors: list[Term] = [Num(Fraction(int(c.p), int(c.q)))]
        for symbol, n in zip(generators, powers, strict=True):
            factors += [back[symbol]] * n
        parts.append(Mul(*factors) if len(factors) > 1 else factors[0])
    return Add(*parts) if len(parts) > 1 else parts[0]
