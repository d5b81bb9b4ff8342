"""What is >= 0 almost everywhere has an integral >= 0."""

from __future__ import annotations

from functools import cache

from pgb.facts.functions import pos
from pgb.facts.measures import almost_everywhere, finite_measure
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, restate
from pgb.kernel.sorts import Index, Real
from pgb.kernel.syntax import And, eq, function, le, lt, there_is
from pgb.kernel.terms import ZERO, Term, number
from pgb.prove.almost_everywhere import exceptions
from pgb.prove.elementary import order_of_positive_parts, positive_part
from pgb.prove.integrals import Integrals, not_negative, sorts_of_measures
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


@cache
def nonnegative_integral(D: Index) -> Judgement:
    """An integrable d that is >= 0 almost everywhere has an integral >= 0.

    The functions max(0, n - s m), n the negative part of d, fall to 0 as s grows; and the integral
    of n is at most theirs, as that of m is 0.
    """
    functions, properties, integrals = sorts_of_measures(D)

    @every(properties, integrals, functions)
    def lemma(A, E, d):  # type: ignore[no-untyped-def]
        at_least_0 = function(functions.domain, lambda x: le(0, d(x)))

        @supposing(finite_measure(A, E), A(d), almost_everywhere(A, E, at_least_0))
        def found(measure, integrable, known):  # type: ignore[no-untyped-def]
            @from_some(exceptions(known))
            def nonnegative(m, given):  # type: ignore[no-untyped-def]
                of_m, no_size, off = parts(given)
                cuts = _Cuts(Integrals(measure), d, integrable, m, of_m, off)
                return _nonnegative(cuts, no_size)

            return nonnegative

        return found

    return lemma


def _nonnegative(cuts: _Cuts, no_size: Judgement) -> Judgement:
    """0 <= E(d), from E(m) = 0: -2 e <= E(d) for every e > 0."""
    on = cuts.on
    zero, _, no_integral = on.zero()
    family = function(Real, lambda s: cuts(s))
    _, close = on.limit(family, zero, ZERO, cuts.bounded(), cuts.falling(), cuts.reached())

    @every(Real)
    def nearly(e):  # type: ignore[no-untyped-def]
        @supposing(lt(0, e))
        def margin(room):  # type: ignore[no-untyped-def]
            @from_some(use(close, e, room))
            def some(s, known):  # type: ignore[no-untyped-def]
                _, bound = parts(known)
                rest = [*cuts.below(s), (no_size, s), (bound, 1), (no_integral, 1), (room, 1)]
                return combine(le(-2 * e, on.E(cuts.d)), *cuts.with_negative_part(), *rest)

            return some

        return margin

    return use(not_negative(), on.E(cuts.d), nearly)


class _Cuts:
    """The functions max(0, n - s m): d is integrable, n its negative part, and d >= 0 where m = 0.

    What `with_negative_part` and `below` give are judgements and what to multiply them by.
    """

    def __init__(
        self, on: Integrals, d: Term, of_d: Judgement, m: Term, of_m: Judgement, off: Judgement
    ) -> None:
        self.on, self.d, self.of_d, self.m, self.of_m, self.off = on, d, of_d, m, of_m, off
        minus = on.of(lambda x: -d(x))
        of_minus = restate(on.A(minus), on.sum(d, d, -2, of_d, of_d)[0])
        self.n = on.of(lambda x: pos(-d(x)))
        self.of_n = restate(on.A(self.n), on.positive_part(minus, of_minus))
        self.integrable = every(Real)(lambda s: self._integrable(s))

    def __call__(self, s: Term) -> Term:
        return self.on.of(lambda x: pos(self.n(x) - s * self.m(x)))

    def _integrable(self, s: Term) -> Judgement:
        on, n, m = self.on, self.n, self.m
        gap = on.of(lambda x: n(x) + (-s) * m(x))
        part = on.positive_part(gap, on.sum(n, m, -s, self.of_n, self.of_m)[0])
        return restate(on.A(self(s)), part)

    def bounded(self) -> Judgement:
        """From s = 0 on they are integrable, and their integrals at least 0."""
        on, n, m = self.on, self.n, self.m

        @every(Real)
        def lemma(s):  # type: ignore[no-untyped-def]
            signs = every(on.points)(lambda x: parts(use(positive_part(), n(x) - s * m(x)))[0])
            low = on.nonnegative(self(s), use(self.integrable, s), signs)
            return supposing(le(0, s))(lambda late: both(use(self.integrable, s), low))

        return lemma

    def falling(self) -> Judgement:
        """They fall as s grows, and stay at least 0."""
        on, n, m = self.on, self.n, self.m

        @every(Real, Real)
        def lemma(s, t):  # type: ignore[no-untyped-def]
            @supposing(And(le(0, s), le(s, t)))
            def later(order):  # type: ignore[no-untyped-def]
                _, after = parts(order)

                @every(on.points)
                def at(x):  # type: ignore[no-untyped-def]
                    size, _ = parts(use(self.off, x))
                    less = combine(
                        le(n(x) - t * m(x), n(x) - s * m(x)),
                        (after, combine(le(0, m(x)), (size, 1))),
                    )
                    falls = use(order_of_positive_parts(), *less.conclusion.children, less)
                    sign, _, _ = parts(use(positive_part(), n(x) - t * m(x)))
                    return both(falls, sign)

                return at

            return later

        return lemma

    def reached(self) -> Judgement:
        """At each point they come as near to 0 as wanted."""
        return every(self.on.points, Real)(lambda x, e: self._vanishes(x, e))

    def _vanishes(self, x: Term, e: Term) -> Judgement:
        """For e > 0 some max(0, n(x) - s m(x)) is at most e."""
        d, n, m = self.d, self.n, self.m
        goal = there_is(Real, lambda s: And(le(0, s), le(self(s)(x), ZERO + e)))
        size, where = parts(use(self.off, x))

        @supposing(lt(0, e))
        def found(room):  # type: ignore[no-untyped-def]
            def exception(case: Judgement) -> Judgement:
                sign = combine(le(-d(x), 0), (consequence(le(0, d(x)), where, case), 1))
                none = use(fact("pos_of_nonpositive"), -d(x), sign)
                inside = use(
                    fact("pos_of_nonpositive"), n(x) - 0 * m(x), combine(le(n(x), 0), (none, 1))
                )
                low = combine(le(self(ZERO)(x), ZERO + e), (inside, 1), (room, 1))
                return exhibit(goal, ZERO, both(combine(le(0, 0)), low))

            def elsewhere(case: Judgement) -> Judgement:
                @from_some(use(fact("inverse"), m(x), case))
                def cut(y, product):  # type: ignore[no-untyped-def]
                    s = n(x) * y**2 * m(x)
                    sign, _, _ = parts(use(positive_part(), -d(x)))
                    square = square_sign(y)
                    some = combine(le(0, n(x) * y**2), (sign, square))
                    late = combine(le(0, s), (some, combine(le(0, m(x)), (size, 1))))
                    inside = use(
                        fact("pos_of_nonpositive"),
                        n(x) - s * m(x),
                        combine(le(n(x) - s * m(x), 0), (product, -n(x) * (m(x) * y + 1))),
                    )
                    low = combine(le(self(s)(x), ZERO + e), (inside, 1), (room, 1))
                    return exhibit(goal, s, both(late, low))

                return cut

            return by_cases(goal, eq(m(x), 0), exception, elsewhere)

        return found

    def with_negative_part(self) -> list[tuple[Judgement, int]]:
        """0 <= E(d) + E(n), as d + n >= 0."""
        on, d, n = self.on, self.d, self.n
        up, total = on.sum(d, n, 1, self.of_d, self.of_n)
        lifted = on.of(lambda x: d(x) + number(1) * n(x))
        signs = every(on.points)(
            lambda x: combine(le(0, lifted(x)), (parts(use(positive_part(), -d(x)))[1], 1))
        )
        return [(on.nonnegative(lifted, up, signs), 1), (total, 1)]

    def below(self, s: Term) -> list[tuple[Judgement, int]]:
        """E(n) <= E(max(0, n - s m)) + s E(m)."""
        on, n, m = self.on, self.n, self.m
        raised, total = on.sum(self(s), m, s, use(self.integrable, s), self.of_m)
        whole = on.of(lambda x: self(s)(x) + s * m(x))
        above = every(on.points)(
            lambda x: combine(
                le(n(x), whole(x)), (parts(use(positive_part(), n(x) - s * m(x)))[1], 1)
            )
        )
        return [(on.order(n, whole, self.of_n, raised, above), 1), (total, 1)]
