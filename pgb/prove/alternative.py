"""Fredholm's alternative in finite dimension: X w = e is solvable, or some mu refutes it."""

from __future__ import annotations

from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Index, Real
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
    sum_,
    there_is,
)
from pgb.kernel.terms import Term
from pgb.prove.algebra import summed
from pgb.prove.lemmas import vanishing_squares
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


def solution(X: Term, e: Term) -> Term:
    """Some w has w . X_j = e_j for all j."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]
    return there_is(
        Fun(D, Real),
        lambda w: for_all(N, lambda j: eq(sum_(D, lambda q: w(q) * X(j, q)), e(j))),
    )


def orthogonal(X: Term, mu: Term) -> Term:
    """sum_j mu_j X_j = 0"""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]
    return for_all(D, lambda q: eq(sum_(N, lambda j: mu(j) * X(j, q)), 0))


def obstacle(X: Term, e: Term) -> Term:
    """Some mu has sum_j mu_j X_j = 0 and sum_j mu_j e_j = 1."""
    N = X.sort.domain  # type: ignore[attr-defined]
    return there_is(
        Fun(N, Real), lambda mu: And(orthogonal(X, mu), eq(sum_(N, lambda j: mu(j) * e(j)), 1))
    )


def _dot(c: Term, s: Term) -> Term:
    """c . s, of two families."""
    return sum_(c.sort.domain, lambda j: c(j) * s(j))  # type: ignore[attr-defined]


def _column(X: Term, s: Term, q: Term) -> Term:
    """s is the column q of X."""
    N = X.sort.domain  # type: ignore[attr-defined]
    return for_all(N, lambda j: eq(s(j), X(j, q)))


def _member(X: Term, s: Term) -> Term:
    """s is a column of X, or orthogonal to all of them."""
    D = X.sort.codomain.domain  # type: ignore[attr-defined]
    return Or(there_is(D, lambda q: _column(X, s, q)), orthogonal(X, s))


def _rest(X: Term, s: Term, w: Term) -> Term:
    """What s is more than the columns combined by w."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]
    return function(N, lambda j: s(j) - sum_(D, lambda q: w(q) * X(j, q)))


@cache
def alternative(N: Index, D: Index) -> Judgement:
    """For all X_j in R^D and e_j: w . X = e has a solution w, or there is an obstacle mu.

    The columns of X and the vectors orthogonal to them have only 0 orthogonal to all; so n of them
    span, and e is a combination of columns plus a vector orthogonal to them, and to e.
    """
    vectors = Fun(N, Real)

    @every(Fun(N, Fun(D, Real)), vectors)
    def lemma(X, e):  # type: ignore[no-untyped-def]
        features = function(vectors, lambda s: s)
        members = function(vectors, lambda s: _member(X, s))
        span = use(fact("spanning_family", N, vectors), features, members, _only_zero(X))

        @from_some(span)
        def family(s, found):  # type: ignore[no-untyped-def]
            return _solved(X, e, s, found)

        return family

    return lemma


def _only_zero(X: Term) -> Judgement:
    """For all c: if c . s = 0 for all members s, then c = 0."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]
    vectors = Fun(N, Real)

    @every(vectors)
    def lemma(c):  # type: ignore[no-untyped-def]
        @supposing(for_all(vectors, lambda s: implies(_member(X, s), eq(_dot(c, s), 0))))
        def zero(each):  # type: ignore[no-untyped-def]
            @every(D)
            def to_column(q):  # type: ignore[no-untyped-def]
                s = function(N, lambda j: X(j, q))
                itself = every(N)(lambda j: combine(eq(s(j), X(j, q))))
                some = exhibit(there_is(D, lambda q: _column(X, s, q)), q, itself)
                return use(each, s, consequence(_member(X, s), some))

            own = use(each, c, consequence(_member(X, c), to_column))
            small = combine(le(sum_(N, lambda j: c(j) ** 2), 0), (own, 1))
            return use(vanishing_squares(N), c, small)

        return zero

    return lemma


def _split(X: Term) -> Judgement:
    """For all members s: s is a combination of columns, and a rest orthogonal to them."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]

    @every(Fun(N, Real))
    def lemma(s):  # type: ignore[no-untyped-def]
        goal = there_is(Fun(D, Real), lambda w: orthogonal(X, _rest(X, s, w)))

        @supposing(there_is(D, lambda q: _column(X, s, q)))
        def from_columns(known):  # type: ignore[no-untyped-def]
            @from_some(known)
            def at(p, same):  # type: ignore[no-untyped-def]
                w = function(D, lambda q: delta(q, p))

                @every(D)
                def nothing(q):  # type: ignore[no-untyped-def]
                    each = every(N)(
                        lambda j: combine(
                            eq(_rest(X, s, w)(j) * X(j, q), 0), (use(same, j), X(j, q))
                        )
                    )
                    return summed(each)

                return exhibit(goal, w, nothing)

            return at

        none = function(D, lambda q: 0)

        @supposing(orthogonal(X, s))
        def is_orthogonal(known):  # type: ignore[no-untyped-def]
            return exhibit(
                goal,
                none,
                every(D)(
                    lambda q: combine(
                        eq(sum_(N, lambda j: _rest(X, s, none)(j) * X(j, q)), 0), (use(known, q), 1)
                    )
                ),
            )

        return consequence(implies(_member(X, s), goal), from_columns, is_orthogonal)

    return lemma


def _orthogonal_to_e(X: Term, e: Term) -> Judgement:
    """If there is no obstacle, what is orthogonal to the columns is orthogonal to e."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]

    @supposing(Not(obstacle(X, e)))
    def lemma(none):  # type: ignore[no-untyped-def]
        @every(Fun(N, Real))
        def each(mu):  # type: ignore[no-untyped-def]
            @supposing(orthogonal(X, mu))
            def vanishes(known):  # type: ignore[no-untyped-def]
                def nonzero(case: Judgement) -> Judgement:
                    @from_some(use(fact("inverse"), _dot(mu, e), case))
                    def scaled(t, inverse):  # type: ignore[no-untyped-def]
                        nu = function(N, lambda j: t * mu(j))
                        still = every(D)(
                            lambda q: combine(
                                eq(sum_(N, lambda j: nu(j) * X(j, q)), 0), (use(known, q), t)
                            )
                        )
                        one = combine(eq(sum_(N, lambda j: nu(j) * e(j)), 1), (inverse, 1))
                        found = exhibit(obstacle(X, e), nu, both(still, one))
                        return consequence(eq(_dot(mu, e), 0), found, none)

                    return scaled

                goal = eq(_dot(mu, e), 0)
                return by_cases(goal, goal, lambda case: case, nonzero)

            return vanishes

        return each

    return lemma


def _solved(X: Term, e: Term, s: Term, found: Judgement) -> Judgement:
    """A solution, unless there is an obstacle, from n members s_v that span."""
    N, D = X.sort.domain, X.sort.codomain.domain  # type: ignore[attr-defined]
    belong, spans = parts(found)
    split, orthogonal_to_e = _split(X), _orthogonal_to_e(X, e)
    pieces = every(N)(lambda v: use(split, s(v), use(belong, v)))
    choice = fact("finite_choice", N, Fun(D, Real))
    claims = function(
        N, lambda v: function(Fun(D, Real), lambda w: orthogonal(X, _rest(X, s(v), w)))
    )

    @from_some(use(spans, e))
    def reached(alpha, reaches):  # type: ignore[no-untyped-def]
        @from_some(use(choice, claims, pieces))
        def chosen(h, each):  # type: ignore[no-untyped-def]
            w = function(D, lambda q: sum_(N, lambda v: alpha(v) * h(v, q)))
            o = function(N, lambda j: e(j) - sum_(D, lambda q: w(q) * X(j, q)))

            @every(D)
            def left_over(q):  # type: ignore[no-untyped-def]
                """sum_j o_j X_jq = 0"""
                terms = every(N)(
                    lambda v: combine(
                        eq(alpha(v) * sum_(N, lambda j: _rest(X, s(v), h(v))(j) * X(j, q)), 0),
                        (use(use(each, v), q), alpha(v)),
                    )
                )
                values = every(N)(
                    lambda j: combine(
                        eq(
                            X(j, q) * sum_(N, lambda v: alpha(v) * s(v, j)),
                            X(j, q) * e(j),
                        ),
                        (use(reaches, j), X(j, q)),
                    )
                )
                return combine(
                    eq(sum_(N, lambda j: o(j) * X(j, q)), 0),
                    (summed(terms), 1),
                    (summed(values), -1),
                )

            @supposing(Not(obstacle(X, e)))
            def solved(none):  # type: ignore[no-untyped-def]
                to_e = use(use(orthogonal_to_e, none), o, left_over)
                to_w = summed(
                    every(D)(
                        lambda q: combine(
                            eq(w(q) * sum_(N, lambda j: o(j) * X(j, q)), 0),
                            (use(left_over, q), w(q)),
                        )
                    )
                )
                small = combine(le(sum_(N, lambda j: o(j) ** 2), 0), (to_e, 1), (to_w, -1))
                zero = use(vanishing_squares(N), o, small)
                exact = every(N)(
                    lambda j: combine(
                        eq(sum_(D, lambda q: w(q) * X(j, q)), e(j)), (use(zero, j), -1)
                    )
                )
                return exhibit(solution(X, e), w, exact)

            return consequence(Or(solution(X, e), obstacle(X, e)), solved)

        return chosen

    return reached


@cache
def not_both(N: Index, D: Index) -> Judgement:
    """A solution w and an obstacle mu exclude each other: 1 = mu . e = mu . X w = 0."""

    @every(Fun(N, Fun(D, Real)), Fun(N, Real))
    def lemma(X, e):  # type: ignore[no-untyped-def]
        @supposing(solution(X, e))
        def never(some):  # type: ignore[no-untyped-def]
            @from_some(some)
            def at(w, solves):  # type: ignore[no-untyped-def]
                @supposing(obstacle(X, e))
                def impossible(known):  # type: ignore[no-untyped-def]
                    @from_some(known)
                    def there(mu, both_of_them):  # type: ignore[no-untyped-def]
                        none, one = parts(both_of_them)
                        rows = every(N)(
                            lambda j: combine(
                                eq(mu(j) * sum_(D, lambda q: w(q) * X(j, q)), mu(j) * e(j)),
                                (use(solves, j), mu(j)),
                            )
                        )
                        columns = every(D)(
                            lambda q: combine(
                                eq(w(q) * sum_(N, lambda j: mu(j) * X(j, q)), 0),
                                (use(none, q), w(q)),
                            )
                        )
                        return combine(eq(0, 1), (summed(rows), 1), (summed(columns), -1), (one, 1))

                    return there

                return consequence(Not(obstacle(X, e)), impossible)

            return at

        return never

    return lemma
