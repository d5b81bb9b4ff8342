"""What holds but for a set of measure 0.

holding_off                  from a function m >= 0 with integral 0 that shows the exceptions
exceptions                   there is such a function
almost_everywhere_where      what follows from what holds almost everywhere holds so too
almost_everywhere_if_everywhere
almost_everywhere_all        finitely many claims that hold almost everywhere hold so together
"""

from __future__ import annotations

from functools import cache

from pgb.facts.measures import almost_everywhere, finite_measure
from pgb.kernel.binding import reduced, unfolded
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, replace, restate
from pgb.kernel.sorts import Fun, Index, Prop
from pgb.kernel.syntax import And, Or, eq, for_all, function, implies, le, there_is
from pgb.kernel.terms import FALSE, ZERO, Term, number
from pgb.prove.integrals import Integrals, sorts_of_measures
from pgb.prove.logic import both, every, fact, from_some, parts, supposing, use


def _exceptions(A: Term, E: Term, P: Term, m: Term) -> Term:
    """m >= 0 has integral 0, and P holds where it vanishes."""
    points = P.sort.domain  # type: ignore[attr-defined]
    return And(
        A(m),
        eq(E(m), 0),
        for_all(points, lambda x: And(le(0, m(x)), implies(eq(m(x), 0), P(x)))),
    )


def holding_off(A: Term, E: Term, P: Term, m: Term, known: Judgement) -> Judgement:
    """P holds almost everywhere, from a function m as in the notion's definition."""
    goal = there_is(m.sort, lambda m: _exceptions(A, E, P, m))
    found = exhibit(goal, m, restate(_exceptions(A, E, P, m), known))
    return restate(almost_everywhere(A, E, P), found, "AlmostEverywhere")


def almost_everywhere_where(known: Judgement, Q: Term, from_P: Judgement) -> Judgement:
    """From "P almost everywhere" and "for all x, Q(x) from P(x)": Q almost everywhere."""
    E, A = (claim := known.conclusion.children[0]).children[1], claim.children[0].children[1]

    @from_some(exceptions(known))
    def found(m, given):  # type: ignore[no-untyped-def]
        integrable, no_size, off = parts(given)

        @every(Q.sort.domain)  # type: ignore[attr-defined]
        def everywhere(x):  # type: ignore[no-untyped-def]
            size, where = parts(use(off, x))
            there = supposing(eq(m(x), 0))(lambda case: use(from_P, x, use(where, case)))
            return both(size, there)

        return holding_off(A, E, Q, m, both(integrable, no_size, everywhere))

    return found


@cache
def almost_everywhere_if_everywhere(D: Index) -> Judgement:
    """What holds everywhere holds almost everywhere."""
    functions, properties, integrals = sorts_of_measures(D)
    points = functions.domain

    @every(properties, integrals, Fun(points, Prop))
    def lemma(A, E, P):  # type: ignore[no-untyped-def]
        @supposing(finite_measure(A, E), for_all(points, lambda x: P(x)))
        def found(measure, everywhere):  # type: ignore[no-untyped-def]
            zero, integrable, no_size = Integrals(measure).zero()
            nowhere = every(points)(
                lambda x: both(
                    combine(le(0, 0)), supposing(eq(ZERO, 0))(lambda _: use(everywhere, x))
                )
            )
            return holding_off(A, E, P, zero, both(integrable, no_size, nowhere))

        return found

    return lemma


def exceptions(known: Judgement) -> Judgement:
    """From "P almost everywhere": there is such an m."""
    claim = known.conclusion
    spelled = reduced(unfolded(claim, ("AlmostEverywhere",)))
    return restate(spelled, known, "AlmostEverywhere")


@cache
def almost_everywhere_all(D: Index, K: Index) -> Judgement:
    """Finitely many claims that hold almost everywhere hold so together (by induction)."""
    functions, properties, integrals = sorts_of_measures(D)
    points = functions.domain

    @every(properties, integrals, Fun(K, Fun(points, Prop)))
    def lemma(A, E, P):  # type: ignore[no-untyped-def]
        def within(B: Term) -> Term:
            return function(points, lambda x: for_all(K, lambda k: implies(B(k), P(k, x))))

        def claim(B: Term) -> Term:
            return almost_everywhere(A, E, within(B))

        @supposing(finite_measure(A, E), for_all(K, lambda k: almost_everywhere(A, E, P(k))))
        def found(measure, each):  # type: ignore[no-untyped-def]
            on = Integrals(measure)
            none = function(K, lambda k: FALSE)
            zero, integrable, no_size = on.zero()

            @every(points)
            def nowhere(x):  # type: ignore[no-untyped-def]
                empty = every(K)(lambda k: consequence(implies(FALSE, P(k, x))))
                return both(
                    combine(le(0, 0)),
                    supposing(eq(ZERO, 0))(lambda _: empty),
                )

            start = holding_off(A, E, within(none), zero, both(integrable, no_size, nowhere))

            @every(Fun(K, Prop), K)
            def one_more(B, q):  # type: ignore[no-untyped-def]
                @supposing(claim(B))
                def larger(known):  # type: ignore[no-untyped-def]
                    more = function(K, lambda k: Or(B(k), eq(k, q)))
                    return from_some(exceptions(known))(
                        lambda m, old: from_some(exceptions(use(each, q)))(
                            lambda n, new: _joined(on, within(more), P, B, q, m, n, old, new)
                        )
                    )

                return larger

            predicate = function(Fun(K, Prop), lambda B: claim(B))
            whole = use(fact("finite_induction", K), predicate, start, one_more)

            @from_some(exceptions(whole))
            def together(m, given):  # type: ignore[no-untyped-def]
                size, no_integral, off = parts(given)

                @every(points)
                def everywhere(x):  # type: ignore[no-untyped-def]
                    positive, holds = parts(use(off, x))

                    @supposing(eq(m(x), 0))
                    def there(case):  # type: ignore[no-untyped-def]
                        known = use(holds, case)
                        return every(K)(lambda k: consequence(P(k, x), use(known, k)))

                    return both(positive, there)

                goal = function(points, lambda x: for_all(K, lambda k: P(k, x)))
                return holding_off(A, E, goal, m, both(size, no_integral, everywhere))

            return together

        return found

    return lemma


def _joined(
    on: Integrals, goal: Term, P: Term, B: Term, q: Term, m: Term, n: Term, old: Judgement,
    new: Judgement,
) -> Judgement:  # fmt: skip
    """P_k almost everywhere for k in B, and for k = q, with the sum of both exceptions."""
    of_m, no_m, off_m = parts(old)
    of_n, no_n, off_n = parts(new)
    integrable, value = on.sum(m, n, 1, of_m, of_n)
    total = on.of(lambda x: m(x) + number(1) * n(x))
    no_size = combine(eq(on.E(total), 0), (value, 1), (no_m, 1), (no_n, 1))

    @every(on.points)
    def everywhere(x):  # type: ignore[no-untyped-def]
        m_size, m_off = parts(use(off_m, x))
        n_size, n_off = parts(use(off_n, x))

        @supposing(eq(total(x), 0))
        def there(case):  # type: ignore[no-untyped-def]
            m_low = combine(le(m(x), 0), (case, 1), (n_size, 1))
            n_low = combine(le(n(x), 0), (case, 1), (m_size, 1))
            before = use(m_off, use(fact("antisymmetry"), m(x), 0, m_low, m_size))
            at_q = use(n_off, use(fact("antisymmetry"), n(x), 0, n_low, n_size))

            @every(q.sort)
            def each(k):  # type: ignore[no-untyped-def]
                @supposing(eq(q, k))
                def same(equal):  # type: ignore[no-untyped-def]
                    return replace(equal, function(q.sort, lambda k: P(k, x)), at_q)

                claim = implies(Or(B(k), eq(k, q)), P(k, x))
                return consequence(claim, use(before, k), same)

            return each

        return both(combine(le(0, total(x)), (m_size, 1), (n_size, 1)), there)

    return holding_off(on.A, on.E, goal, total, both(integrable, no_size, everywhere))
