"""One vector out of each of n sets, so that together they span R^n."""

from __future__ import annotations

from functools import cache

from pgb.kernel.judgement import (
    Judgement,
    combine,
    consequence,
    exhibit,
    extend,
    replace,
    restate,
)
from pgb.kernel.sorts import Fun, Index, Prop, Real
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
    ne,
    sum_,
    there_is,
)
from pgb.kernel.terms import FALSE, TRUE, Term
from pgb.prove.algebra import summed
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, some_not, supposing, use


@cache
def transversal(N: Index, D: Index) -> Judgement:
    """If each set {e(v, w) : w in B(v)} has only 0 orthogonal to it, some e(v, w_v) span R^N.

    By induction on the set Q of those v whose vectors are already independent of each other: some
    c != 0 is orthogonal to all vectors but the p-th, and some w in B(p) is not orthogonal to it.
    """
    vectors, points = Fun(N, Real), Fun(D, Real)

    @every(Fun(N, Fun(points, vectors)), Fun(N, Fun(points, Prop)))
    def lemma(e, B):  # type: ignore[no-untyped-def]
        @supposing(for_all(N, lambda v: only_zero_orthogonal(e, B, v)))
        def found(wide):  # type: ignore[no-untyped-def]
            return _Transversal(N, D, e, B, wide).spanning()

        return found

    return lemma


def only_zero_orthogonal(e: Term, B: Term, v: Term) -> Term:
    """Only 0 is orthogonal to all e(v, w), w in B(v)."""
    N: Index = v.sort  # type: ignore[assignment]
    points = e.sort.codomain.domain  # type: ignore[attr-defined]

    def orthogonal(c: Term) -> Term:
        return for_all(
            points, lambda w: implies(B(v, w), eq(sum_(N, lambda j: c(j) * e(v, w, j)), 0))
        )

    return for_all(
        Fun(N, Real), lambda c: implies(orthogonal(c), for_all(N, lambda j: eq(c(j), 0)))
    )


class _Transversal:
    def __init__(self, N: Index, D: Index, e: Term, B: Term, wide: Judgement) -> None:
        self.N, self.D, self.e, self.B, self.wide = N, D, e, B, wide
        self.vectors, self.choices = Fun(N, Real), Fun(N, Fun(D, Real))

    # --- claims ----------------------------------------------------------------------------------

    def zero(self, alpha: Term) -> Term:
        return for_all(self.N, lambda v: eq(alpha(v), 0))

    def vanishes(self, s: Term, alpha: Term) -> Term:
        """sum_v alpha_v e(v, s_v) = 0."""
        return for_all(
            self.N, lambda j: eq(sum_(self.N, lambda v: alpha(v) * self.e(v, s(v), j)), 0)
        )

    def supported(self, alpha: Term, Q: Term) -> Term:
        return for_all(self.N, lambda v: implies(Not(Q(v)), eq(alpha(v), 0)))

    def independent(self, s: Term, Q: Term) -> Term:
        """The vectors e(v, s_v), v in Q, are independent."""
        return for_all(
            self.vectors,
            lambda alpha: implies(
                self.supported(alpha, Q), self.vanishes(s, alpha), self.zero(alpha)
            ),
        )

    def members(self, s: Term) -> Term:
        return for_all(self.N, lambda v: self.B(v, s(v)))

    def reached(self, Q: Term) -> Term:
        return there_is(self.choices, lambda s: And(self.members(s), self.independent(s, Q)))

    # --- one member of a set that is not orthogonal to c ---------------------------------------

    def beside(self, v: Term, c: Term, nonzero: Judgement) -> Judgement:
        """Some w in B(v) with c . e(v, w) != 0, from "not all c_j are 0"."""

        def pairing(w: Term) -> Term:
            return sum_(self.N, lambda j: c(j) * self.e(v, w, j))

        points = Fun(self.D, Real)
        all_orthogonal = for_all(points, lambda w: implies(self.B(v, w), eq(pairing(w), 0)))
        none = consequence(Not(all_orthogonal), use(self.wide, v, c), nonzero)
        goal = there_is(points, lambda w: And(self.B(v, w), ne(pairing(w), 0)))

        @from_some(some_not(none))
        def found(w, claim):  # type: ignore[no-untyped-def]
            return exhibit(goal, w, consequence(And(self.B(v, w), ne(pairing(w), 0)), claim))

        return found

    # --- induction -----------------------------------------------------------------------------

    def start(self) -> Judgement:
        """For the empty set: any members of the sets."""
        ones = function(self.N, lambda j: 1)

        @every(self.N)
        def member(v):  # type: ignore[no-untyped-def]
            @supposing(self.zero(ones))
            def impossible(claim):  # type: ignore[no-untyped-def]
                return combine(le(1, 0), (use(claim, v), 1))

            nonzero = consequence(Not(self.zero(ones)), impossible, combine(lt(0, 1)))
            goal = there_is(Fun(self.D, Real), lambda w: self.B(v, w))

            @from_some(self.beside(v, ones, nonzero))
            def found(w, claim):  # type: ignore[no-untyped-def]
                return exhibit(goal, w, parts(claim)[0])

            return found

        empty = function(self.N, lambda v: FALSE)

        @from_some(use(fact("finite_choice", self.N, Fun(self.D, Real)), self.B, member))
        def chosen(s, claim):  # type: ignore[no-untyped-def]
            @every(self.vectors)
            def independent(alpha):  # type: ignore[no-untyped-def]
                @supposing(And(self.supported(alpha, empty), self.vanishes(s, alpha)))
                def nothing(given):  # type: ignore[no-untyped-def]
                    support, _ = parts(given)
                    return every(self.N)(lambda v: consequence(eq(alpha(v), 0), use(support, v)))

                return nothing

            return exhibit(self.reached(empty), s, both(claim, independent))

        return chosen

    def orthogonal_to_others(self, s: Term, p: Term) -> Judgement:
        """Some c != 0 is orthogonal to e(v, s_v) for every v but p: n - 1 equations."""
        N = self.N

        def others(j: Term, v: Term) -> Term:
            return (1 - delta(v, p)) * self.e(v, s(v), j)

        matrix = function(N, lambda j: function(N, lambda v: others(j, v)))

        def solves(c: Term) -> Term:
            return for_all(N, lambda v: eq(sum_(N, lambda j: c(j) * others(j, v)), 0))

        trivial = for_all(self.vectors, lambda c: implies(solves(c), self.zero(c)))
        unit = function(N, lambda v: delta(v, p))

        @supposing(trivial)
        def impossible(claim):  # type: ignore[no-untyped-def]
            soluble = use(fact("square_system", N), matrix, claim, unit)

            @from_some(soluble)
            def contradiction(c, solution):  # type: ignore[no-untyped-def]
                return combine(le(1, 0), (use(solution, p), -1))

            return contradiction

        goal = there_is(self.vectors, lambda c: And(solves(c), Not(self.zero(c))))

        @from_some(some_not(consequence(Not(trivial), impossible, combine(lt(0, 1)))))
        def found(c, claim):  # type: ignore[no-untyped-def]
            return exhibit(goal, c, consequence(And(solves(c), Not(self.zero(c))), claim))

        return found

    def step(self) -> Judgement:
        """One more vector, independent of those that are."""

        @every(Fun(self.N, Prop), self.N)
        def one_more(Q, p):  # type: ignore[no-untyped-def]
            @supposing(self.reached(Q))
            def larger(known):  # type: ignore[no-untyped-def]
                @from_some(known)
                def chosen(s, claims):  # type: ignore[no-untyped-def]
                    @from_some(self.orthogonal_to_others(s, p))
                    def functional(c, orthogonal):  # type: ignore[no-untyped-def]
                        solves, nonzero = parts(orthogonal)

                        @from_some(self.beside(p, c, nonzero))
                        def replaced(w, member):  # type: ignore[no-untyped-def]
                            exchange = _Exchange(self, s, p, c, w)
                            (in_B, apart), (members, independent) = parts(member), parts(claims)
                            added = both(
                                exchange.members(members, in_B),
                                exchange.independent(Q, independent, solves, apart),
                            )
                            larger = function(self.N, lambda v: Or(Q(v), eq(v, p)))
                            return exhibit(self.reached(larger), exchange.s, added)

                        return replaced

                    return functional

                return chosen

            return larger

        return one_more

    def spanning(self) -> Judgement:
        """Some members span."""
        N = self.N
        sets = function(Fun(N, Prop), lambda Q: self.reached(Q))
        everything = use(fact("finite_induction", N), sets, self.start(), self.step())
        goal = there_is(
            self.choices,
            lambda s: And(
                self.members(s),
                for_all(
                    self.vectors,
                    lambda F: there_is(
                        self.vectors,
                        lambda alpha: for_all(
                            N,
                            lambda j: eq(sum_(N, lambda v: alpha(v) * self.e(v, s(v), j)), F(j)),
                        ),
                    ),
                ),
            ),
        )

        @from_some(everything)
        def found(s, claims):  # type: ignore[no-untyped-def]
            members, independent = parts(claims)

            @every(self.vectors)
            def only_zero(alpha):  # type: ignore[no-untyped-def]
                @supposing(self.vanishes(s, alpha))
                def zero(vanishes):  # type: ignore[no-untyped-def]
                    support = every(N)(lambda v: consequence(implies(Not(TRUE), eq(alpha(v), 0))))
                    return use(independent, alpha, support, vanishes)

                return zero

            matrix = function(N, lambda v: function(N, lambda j: self.e(v, s(v), j)))
            spans = use(fact("square_system", N), matrix, only_zero)
            return exhibit(goal, s, both(members, spans))

        return found


class _Exchange:
    """The choice s with w in place of s_p, where c . e(v, s_v) = 0 for v != p, c . e(p, w) != 0."""

    def __init__(self, of: _Transversal, s: Term, p: Term, c: Term, w: Term) -> None:
        self.of, self.old, self.p, self.c, self.w = of, s, p, c, w
        self.N, self.e = of.N, of.e
        self.s = function(
            of.N,
            lambda v: function(of.D, lambda q: s(v, q) + delta(v, p) * (w(q) - s(v, q))),
        )

    def off_p(self, v: Term, other: Judgement) -> Judgement:
        """s'_v = s_v where v is not p."""
        none = use(fact("delta_distinct", self.N), v, self.p, other)
        each = every(self.of.D)(
            lambda q: combine(eq(self.s(v, q), self.old(v, q)), (none, self.w(q) - self.old(v, q)))
        )
        return extend(each)

    def pairing(self, v: Term, at: Term) -> Term:
        return sum_(self.N, lambda j: self.c(j) * self.e(v, at, j))

    def members(self, members: Judgement, member: Judgement) -> Judgement:
        B, s = self.of.B, self.s
        at_p = restate(B(self.p, s(self.p)), member)

        @every(self.N)
        def each(v):  # type: ignore[no-untyped-def]
            def same(case: Judgement) -> Judgement:
                return replace(
                    restate(eq(self.p, v), case), function(self.N, lambda h: B(h, s(h))), at_p
                )

            def other(case: Judgement) -> Judgement:
                kept = restate(eq(self.old(v), s(v)), self.off_p(v, case))
                template = function(Fun(self.of.D, Real), lambda w: B(v, w))
                return replace(kept, template, use(members, v))

            return by_cases(B(v, s(v)), eq(v, self.p), same, other)

        return each

    def independent(
        self, Q: Term, independent: Judgement, solves: Judgement, not_orthogonal: Judgement
    ) -> Judgement:
        of, N, p = self.of, self.N, self.p
        larger = function(N, lambda v: Or(Q(v), eq(v, p)))

        @every(of.vectors)
        def each(alpha):  # type: ignore[no-untyped-def]
            @supposing(And(of.supported(alpha, larger), of.vanishes(self.s, alpha)))
            def zero(given):  # type: ignore[no-untyped-def]
                support, vanishes = parts(given)
                none_at_p = self._coefficient(alpha, solves, vanishes, not_orthogonal)

                @every(N)
                def supported(v):  # type: ignore[no-untyped-def]
                    at_p = supposing(eq(p, v))(
                        lambda same: replace(
                            same, function(N, lambda h: eq(alpha(h), 0)), none_at_p
                        )
                    )
                    goal = implies(Not(Q(v)), eq(alpha(v), 0))
                    return consequence(goal, at_p, use(support, v))

                kept = self._kept(alpha, none_at_p, vanishes)
                return use(independent, alpha, supported, kept)

            return zero

        return each

    def _coefficient(
        self, alpha: Term, solves: Judgement, vanishes: Judgement, not_orthogonal: Judgement
    ) -> Judgement:
        """alpha_p = 0: pair the vanishing combination with c."""
        N, p = self.N, self.p
        at_w = self.pairing(p, self.w)

        @every(N)
        def term(v):  # type: ignore[no-untyped-def]
            def claim(v: Term) -> Term:
                paired = alpha(v) * self.pairing(v, self.s(v))
                return eq(paired, delta(v, p) * alpha(p) * at_w)

            def same(case: Judgement) -> Judgement:
                template = function(N, lambda h: claim(h))
                return replace(restate(eq(p, v), case), template, combine(claim(p)))

            def other(case: Judgement) -> Judgement:
                none = use(fact("delta_distinct", N), v, p, case)
                orthogonal = combine(
                    eq(self.pairing(v, self.old(v)), 0),
                    (use(solves, v), 1),
                    (none, self.pairing(v, self.old(v))),
                )
                there = function(Fun(self.of.D, Real), lambda w: eq(self.pairing(v, w), 0))
                kept = restate(eq(self.old(v), self.s(v)), self.off_p(v, case))
                moved = replace(kept, there, orthogonal)
                return combine(claim(v), (moved, alpha(v)), (none, -alpha(p) * at_w))

            return by_cases(claim(v), eq(v, p), same, other)

        paired = summed(
            every(N)(
                lambda j: combine(
                    eq(
                        self.c(j) * sum_(N, lambda v: alpha(v) * self.e(v, self.s(v), j)),
                        0,
                    ),
                    (use(vanishes, j), self.c(j)),
                )
            )
        )
        product = combine(eq(alpha(p) * at_w, 0), (paired, 1), (summed(term), -1))
        factors = use(fact("no_zero_divisors"), alpha(p), at_w, product)
        return consequence(eq(alpha(p), 0), factors, not_orthogonal)

    def _kept(self, alpha: Term, none_at_p: Judgement, vanishes: Judgement) -> Judgement:
        """The combination vanishes with the old choice, too: alpha_p = 0."""
        N, p = self.N, self.p

        @every(N)
        def at(j):  # type: ignore[no-untyped-def]
            def claim(v: Term) -> Term:
                before = alpha(v) * self.e(v, self.old(v), j)
                return eq(before, alpha(v) * self.e(v, self.s(v), j))

            @every(N)
            def term(v):  # type: ignore[no-untyped-def]
                def same(case: Judgement) -> Judgement:
                    gap = self.e(p, self.old(p), j) - self.e(p, self.s(p), j)
                    at_p = combine(claim(p), (none_at_p, gap))
                    template = function(N, lambda h: claim(h))
                    return replace(restate(eq(p, v), case), template, at_p)

                def other(case: Judgement) -> Judgement:
                    before = alpha(v) * self.e(v, self.old(v), j)
                    there = function(
                        Fun(self.of.D, Real), lambda w: eq(before, alpha(v) * self.e(v, w, j))
                    )
                    kept = restate(eq(self.old(v), self.s(v)), self.off_p(v, case))
                    return replace(kept, there, combine(eq(before, before)))

                return by_cases(claim(v), eq(v, p), same, other)

            total = summed(term)
            goal = eq(sum_(N, lambda v: alpha(v) * self.e(v, self.old(v), j)), 0)
            return combine(goal, (total, 1), (use(vanishes, j), 1))

        return at
