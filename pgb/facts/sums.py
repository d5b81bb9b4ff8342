"""Finite sums and index sorts. Linearity, exchange and splitting are built into the normal form."""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.kernel.sorts import Fun, Index, Prop, Real, Sort
from pgb.kernel.syntax import (
    And,
    Not,
    Or,
    delta,
    eq,
    for_all,
    function,
    implies,
    le,
    lt,
    sum_,
    there_is,
)
from pgb.kernel.terms import FALSE, ONE, TRUE, ZERO, Card, Sum, Term

TAO = "T. Tao, Analysis I, 3rd ed., "


@fact(TAO + "7.1.4", "index")
def sum_monotone(K: Index) -> Term:
    """Smaller summands give a smaller sum."""
    return for_all(
        Fun(K, Real),
        lambda f, g: implies(for_all(K, lambda k: le(f(k), g(k))), le(Sum(f), Sum(g))),
    )


@fact(TAO + "7.1.4", "index")
def vanishing_sum(K: Index) -> Term:
    """If a sum of non-negative numbers is not positive, each is zero."""
    return for_all(
        Fun(K, Real),
        lambda f: implies(
            for_all(K, lambda k: le(0, f(k))),
            le(sum_(K, lambda k: f(k)), 0),
            for_all(K, lambda k: eq(f(k), 0)),
        ),
    )


@fact(TAO + "3.6", "index")
def cardinality_positive(K: Index) -> Term:
    """An index sort has an element, so the inverse of its cardinality is positive."""
    return lt(0, ONE / Card(K))


@fact(TAO + "7.1 (Kronecker delta)", "index")
def delta_distinct(K: Index) -> Term:
    """Kronecker's delta vanishes at different indices."""
    return for_all(K, lambda j, k: implies(Not(eq(j, k)), eq(delta(j, k), 0)))


@fact(TAO + "3.6 (induction on the cardinality)", "index")
def finite_induction(K: Index) -> Term:
    """What holds for the empty set and survives adding one element holds for the whole range."""
    sets = Fun(K, Prop)
    return for_all(
        Fun(sets, Prop),
        lambda P: implies(
            P(function(K, lambda k: FALSE)),
            for_all(
                sets,
                lambda S: for_all(
                    K, lambda p: implies(P(S), P(function(K, lambda k: Or(S(k), eq(k, p)))))
                ),
            ),
            P(function(K, lambda k: TRUE)),
        ),
    )


@fact(TAO + "3.5.12 (finite choice)", "index", "any")
def finite_choice(K: Index, S: Sort) -> Term:
    """From finitely many non-empty sets one element each can be chosen."""
    return for_all(
        Fun(K, Fun(S, Prop)),
        lambda P: implies(
            for_all(K, lambda k: there_is(S, lambda y: P(k, y))),
            there_is(Fun(K, S), lambda h: for_all(K, lambda k: P(k, h(k)))),
        ),
    )


@fact("S. Axler, Linear Algebra Done Right, 3rd ed., 2.31 and 6.47", "index", "any")
def spanning_family(N: Index, S: Sort) -> Term:
    """Vectors e(s), s in B, to which only 0 is orthogonal contain as many as span R^N."""

    def orthogonal(e: Term, B: Term, c: Term) -> Term:
        return for_all(S, lambda s: implies(B(s), eq(sum_(N, lambda j: c(j) * e(s, j)), 0)))

    def spans(e: Term, s: Term) -> Term:
        return for_all(
            Fun(N, Real),
            lambda F: there_is(
                Fun(N, Real),
                lambda alpha: for_all(
                    N, lambda j: eq(sum_(N, lambda v: alpha(v) * e(s(v), j)), F(j))
                ),
            ),
        )

    return for_all(
        Fun(S, Fun(N, Real)),
        lambda e: for_all(
            Fun(S, Prop),
            lambda B: implies(
                for_all(
                    Fun(N, Real),
                    lambda c: implies(orthogonal(e, B, c), for_all(N, lambda j: eq(c(j), 0))),
                ),
                there_is(Fun(N, S), lambda s: And(for_all(N, lambda v: B(s(v))), spans(e, s))),
            ),
        ),
    )


@fact("S. Axler, Linear Algebra Done Right, 3rd ed., 3.69 (injective means surjective)", "index")
def square_system(N: Index) -> Term:
    """n linear equations in n unknowns, solved by 0 alone if homogeneous, are always soluble."""
    vectors = Fun(N, Real)

    def combination(e: Term, alpha: Term, F: Term) -> Term:
        return for_all(N, lambda j: eq(sum_(N, lambda v: alpha(v) * e(v, j)), F(j)))

    zero = function(N, lambda j: ZERO)
    return for_all(
        Fun(N, vectors),
        lambda e: implies(
            for_all(
                vectors,
                lambda alpha: implies(
                    combination(e, alpha, zero), for_all(N, lambda v: eq(alpha(v), 0))
                ),
            ),
            for_all(vectors, lambda F: there_is(vectors, lambda alpha: combination(e, alpha, F))),
        ),
    )
