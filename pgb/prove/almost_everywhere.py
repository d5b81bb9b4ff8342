"""What holds but for a set of measure 0.

holding_off                  from a function m >= 0 with integral 0 that shows the exceptions
exceptions                   there is such a function
almost_everywhere_where      what follows from what holds almost everywhere holds so too
almost_everywhere_if_everywhere
almost_everywhere_all        finitely many claims that hold almost everywhere hold so together
nonnegative_integral         what is >= 0 almost everywhere has an integral >= 0
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pgb.facts.functions import pos
from pgb.facts.measures import almost_everywhere, finite_measure
from pgb.kernel.binding import reduced, unfolded
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, replace, restate
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import And, Or, eq, for_all, function, implies, le, lt, there_is
from pgb.kernel.terms import FALSE, ZERO, Term, number
from pgb.prove.elementary import order_of_positive_parts, positive_part
from pgb.prove.integrals import Integrals, not_negative, sorts_of_measures
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


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
def nonnegative_integral(D: Index) -> Judgement:
    """An integrable d that is >= 0 almost everywhere has an integral >= 0.

    The functions max(0, n - s m), n the negative part of d, fall to 0 as s grows; and the integral
    of n is at most theirs.
    """
    functions, properties, integrals = sorts_of_measures(D)

    @every(properties, integrals, functions)
    def lemma(A, E, d):  # type: ignore[no-untyped-def]
        points = functions.domain
        at_least_0 = function(points, lambda x: le(0, d(x)))

        @supposing(finite_measure(A, E), A(d), almost_everywhere(A, E, at_least_0))
        def found(measure, integrable, known):  # type: ignore[no-untyped-def]
            return from_some(exceptions(known))(
                lambda m, given: _nonnegative(Integrals(measure), d, integrable, m, *parts(given))
            )

        return found

    return lemma


def _nonnegative(
    on: Integrals, d: Term, of_d: Judgement, m: Term, of_m: Judgement, no_size: Judgement,
    off: Judgement,
) -> Judgement:  # fmt: skip
    A, E = on.A, on.E
    minus, of_minus = (
        on.of(lambda x: -d(x)),
        restate(A(on.of(lambda x: -d(x))), on.sum(d, d, -2, of_d, of_d)[0]),
    )
    negative = on.of(lambda x: pos(-d(x)))
    of_negative = restate(A(negative), on.positive_part(minus, of_minus))

    def h(s: Term) -> Term:
        return on.of(lambda x: pos(negative(x) - s * m(x)))

    @every(Real)
    def integrable(s):  # type: ignore[no-untyped-def]
        return _cut(on, negative, m, s, of_negative, of_m, h(s))

    @every(Real)
    def bounded(s):  # type: ignore[no-untyped-def]
        signs = every(on.points)(lambda x: parts(use(positive_part(), negative(x) - s * m(x)))[0])
        low = on.nonnegative(h(s), use(integrable, s), signs)
        return supposing(le(0, s))(lambda late: both(use(integrable, s), low))

    @every(Real, Real)
    def falling(s, t):  # type: ignore[no-untyped-def]
        @supposing(And(le(0, s), le(s, t)))
        def later(order):  # type: ignore[no-untyped-def]
            _, after = parts(order)

            @every(on.points)
            def at(x):  # type: ignore[no-untyped-def]
                size, _ = parts(use(off, x))
                less = combine(
                    le(negative(x) - t * m(x), negative(x) - s * m(x)),
                    (after, combine(le(0, m(x)), (size, 1))),
                )
                falls = use(order_of_positive_parts(), *less.conclusion.children, less)
                sign, _, _ = parts(use(positive_part(), negative(x) - t * m(x)))
                return both(falls, sign)

            return at

        return later

    reached = every(on.points, Real)(lambda x, e: _vanishes(x, e, d, m, negative, h, use(off, x)))
    zero, _, no_integral = on.zero()
    family = function(Real, lambda s: h(s))
    _, close = on.limit(family, zero, ZERO, bounded, falling, reached)

    @every(Real)
    def nearly(e):  # type: ignore[no-untyped-def]
        @supposing(lt(0, e))
        def margin(room):  # type: ignore[no-untyped-def]
            @from_some(use(close, e, room))
            def some(s, known):  # type: ignore[no-untyped-def]
                _, bound = parts(known)
                raised, total = on.sum(h(s), m, s, use(integrable, s), of_m)
                whole = on.of(lambda x: h(s)(x) + s * m(x))
                above = every(on.points)(
                    lambda x: combine(
                        le(negative(x), whole(x)),
                        (parts(use(positive_part(), negative(x) - s * m(x)))[1], 1),
                    )
                )
                small = on.order(negative, whole, of_negative, raised, above)
                up, sum_total = on.sum(d, negative, 1, of_d, of_negative)
                lifted = on.of(lambda x: d(x) + number(1) * negative(x))
                positive = on.nonnegative(
                    lifted,
                    up,
                    every(on.points)(
                        lambda x: combine(
                            le(0, lifted(x)), (parts(use(positive_part(), -d(x)))[1], 1)
                        )
                    ),
                )
                return combine(
                    le(-2 * e, E(d)),
                    (positive, 1),
                    (sum_total, 1),
                    (small, 1),
                    (total, 1),
                    (no_size, s),
                    (bound, 1),
                    (no_integral, 1),
                    (room, 1),
                )

            return some

        return margin

    return use(not_negative(), E(d), nearly)


def _cut(
    on: Integrals, n: Term, m: Term, s: Term, of_n: Judgement, of_m: Judgement, whole: Term
) -> Judgement:
    """max(0, n - s m) is integrable."""
    gap = on.of(lambda x: n(x) + (-s) * m(x))
    part = on.positive_part(gap, on.sum(n, m, -s, of_n, of_m)[0])
    return restate(on.A(whole), part)


def _vanishes(x: Term, e: Term, d: Term, m: Term, n: Term, h: Any, known: Judgement) -> Judgement:
    """For e > 0 some max(0, n(x) - s m(x)) is at most e."""
    goal = there_is(Real, lambda s: And(le(0, s), le(h(s)(x), ZERO + e)))
    size, where = parts(known)

    @supposing(lt(0, e))
    def found(room):  # type: ignore[no-untyped-def]
        def exception(case: Judgement) -> Judgement:
            none = use(fact("pos_of_nonpositive"), -d(x), combine(le(-d(x), 0), (
                consequence(le(0, d(x)), where, case), 1)))  # fmt: skip
            inside = use(
                fact("pos_of_nonpositive"), n(x) - 0 * m(x), combine(le(n(x), 0), (none, 1))
            )
            low = combine(le(h(ZERO)(x), ZERO + e), (inside, 1), (room, 1))
            return exhibit(goal, ZERO, both(combine(le(0, 0)), low))

        def elsewhere(case: Judgement) -> Judgement:
            @from_some(use(fact("inverse"), m(x), case))
            def cut(y, product):  # type: ignore[no-untyped-def]
                s = n(x) * y**2 * m(x)
                sign, _, _ = parts(use(positive_part(), -d(x)))
                square = use(fact("square_nonnegative"), y)
                some = combine(le(0, n(x) * y**2), (sign, square))
                late = combine(le(0, s), (some, combine(le(0, m(x)), (size, 1))))
                inside = use(
                    fact("pos_of_nonpositive"),
                    n(x) - s * m(x),
                    combine(le(n(x) - s * m(x), 0), (product, -n(x) * (m(x) * y + 1))),
                )
                low = combine(le(h(s)(x), ZERO + e), (inside, 1), (room, 1))
                return exhibit(goal, s, both(late, low))

            return cut

        return by_cases(goal, eq(m(x), 0), exception, elsewhere)

    return found


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
