"""Finite families: what holds near each member, and a family with one member replaced."""

from __future__ import annotations

from functools import cache

from pgb.facts.notions import continuous
from pgb.kernel.binding import abstract, fresh, opened
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import (
    Judgement,
    combine,
    consequence,
    exhibit,
    extend,
    replace,
    restate,
)
from pgb.kernel.normal import head
from pgb.kernel.sorts import Fun, Index, Prop, Real, Sort
from pgb.kernel.syntax import (
    And,
    Or,
    delta,
    eq,
    for_all,
    function,
    implies,
    le,
    ne,
    near,
    sum_,
    there_is,
)
from pgb.kernel.terms import FALSE, ForAll, Near, Term
from pgb.prove.closeness import nearby, pull_back
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


@cache
def near_every(K: Index, S: Sort) -> Judgement:
    """Finitely many things that each hold near a point hold near it together."""
    sets = Fun(K, Prop)

    @every(Fun(K, Fun(S, Prop)), S)
    def lemma(P, p):  # type: ignore[no-untyped-def]
        def together(A: Term) -> Term:
            return near(p, lambda z: for_all(K, lambda k: implies(A(k), P(k, z))))

        @supposing(for_all(K, lambda k: Near(P(k), p)))
        def claim(each):  # type: ignore[no-untyped-def]
            empty = function(K, lambda k: FALSE)
            nothing = together(empty)
            vacuous = every(S, K)(lambda z, k: consequence(implies(empty(k), P(k, z))))
            start = use(fact("near_everywhere", S), nothing.children[0], p, vacuous)

            @every(sets, K)
            def one_more(A, h):  # type: ignore[no-untyped-def]
                @supposing(together(A))
                def grown(smaller):  # type: ignore[no-untyped-def]
                    @nearby(smaller, use(each, h))
                    def at(z, members, new):  # type: ignore[no-untyped-def]
                        @every(K)
                        def member(k):  # type: ignore[no-untyped-def]
                            @supposing(eq(k, h))
                            def newest(same):  # type: ignore[no-untyped-def]
                                there = function(K, lambda i: P(i, z))
                                return replace(restate(eq(h, k), same), there, new)

                            goal = implies(Or(A(k), eq(k, h)), P(k, z))
                            return consequence(goal, use(members, k), newest)

                        return member

                    return at

                return grown

            whole = use(fact("finite_induction", K), function(sets, together), start, one_more)

            @nearby(whole)
            def at_all(z, members):  # type: ignore[no-untyped-def]
                return every(K)(lambda k: consequence(P(k, z), use(members, k)))

            return at_all

        return claim

    return lemma


def near_members(each: Judgement) -> Judgement:
    """From "for all k: near W_k, P_k", for all Z near W: for all k, P_k of Z_k."""
    claim = head(each.conclusion)
    K = claim.children[0].sort.domain if isinstance(claim, ForAll) else None  # type: ignore[attr-defined]
    if not isinstance(K, Index):
        raise Refusal(f"expected a claim for each member of a family, found {claim}")
    k = fresh(K, "k")
    W = abstract(k, _near(opened(claim.children[0], k))[1], "k")
    S = W.sort
    pulled = every(K)(lambda k: pull_back(use(each, k), function(S, lambda Z: Z(k)), W))
    P = abstract(k, _near(opened(head(pulled.conclusion).children[0], k))[0], "k")
    return use(near_every(K, S), P, W, pulled)


def _near(claim: Term) -> tuple[Term, Term]:
    near_a_point = head(claim)
    if not isinstance(near_a_point, Near):
        raise Refusal(f"expected a claim near a point, found {near_a_point}")
    return near_a_point.children[0], near_a_point.children[1]


@cache
def one_replaced(K: Index, V: Sort) -> Judgement:
    """A member of a family can be replaced continuously.

    For W: K -> V and k there is G: V -> (K -> V), continuous at W_k, with G(W_k) = W and
    G(v)_k = v for all v.
    """
    maps = Fun(V, V)
    moving = function(V, lambda v: v)

    def member(W: Term, k: Term, h: Term, u: Term) -> Term:
        still = function(V, lambda v: W(h))
        return And(implies(eq(h, k), eq(moving, u)), implies(ne(h, k), eq(still, u)))

    @every(Fun(K, V), K)
    def lemma(W, k):  # type: ignore[no-untyped-def]
        @every(K)
        def some(h):  # type: ignore[no-untyped-def]
            goal = there_is(maps, lambda u: member(W, k, h, u))
            still = function(V, lambda v: W(h))

            def such_as(u: Term) -> object:
                return lambda case: exhibit(goal, u, consequence(member(W, k, h, u), case))

            return by_cases(goal, eq(h, k), such_as(moving), such_as(still))  # type: ignore[arg-type]

        choice = fact("finite_choice", K, maps)
        members = function(K, lambda h: function(maps, lambda u: member(W, k, h, u)))

        @from_some(use(choice, members, some))
        def built(u, each):  # type: ignore[no-untyped-def]
            G = function(V, lambda v: function(K, lambda h: u(h, v)))

            @every(K)
            def component(h):  # type: ignore[no-untyped-def]
                claim = function(maps, lambda m: And(continuous(m, W(k)), eq(m(W(k)), W(h))))
                still = function(V, lambda v: W(h))

                def at_k(case: Judgement) -> Judgement:
                    smooth = use(fact("continuous_identity", V), W(k))
                    there = function(K, lambda i: eq(W(k), W(i)))
                    own = replace(restate(eq(k, h), case), there, consequence(eq(W(k), W(k))))
                    equal = consequence(eq(moving, u(h)), use(each, h), case)
                    return replace(equal, claim, both(smooth, own))

                def off_k(case: Judgement) -> Judgement:
                    smooth = use(fact("continuous_constant", V, V), W(k), W(h))
                    equal = consequence(eq(still, u(h)), use(each, h), case)
                    return replace(equal, claim, both(smooth, consequence(eq(W(h), W(h)))))

                goal = And(continuous(u(h), W(k)), eq(u(h, W(k)), W(h)))
                return by_cases(goal, eq(h, k), at_k, off_k)

            rows = every(K)(lambda h: parts(use(component, h))[0])
            smooth = use(fact("continuous_family", V, K, V), G, W(k), rows)
            unmoved = extend(every(K)(lambda h: parts(use(component, h))[1]))
            own = consequence(eq(moving, u(k)), use(each, k))
            placed = every(V)(
                lambda v: replace(own, function(maps, lambda m: eq(m(v), v)), consequence(eq(v, v)))
            )

            def replaces(G: Term) -> Term:
                at_point = eq(G(W(k)), W)
                return And(continuous(G, W(k)), at_point, for_all(V, lambda v: eq(G(v, k), v)))

            goal = there_is(Fun(V, Fun(K, V)), lambda G: replaces(G))
            return exhibit(goal, G, both(smooth, restate(eq(G(W(k)), W), unmoved), placed))

        return built

    return lemma


@cache
def same_index(K: Index) -> Judgement:
    """Beside delta(i, j) the one index may be written for the other."""

    @every(Fun(K, Real), K, K)
    def lemma(h, i, j):  # type: ignore[no-untyped-def]
        goal = eq(delta(i, j) * h(i), delta(i, j) * h(j))

        def equal(case: Judgement) -> Judgement:
            there = function(K, lambda k: eq(delta(i, k) * h(i), delta(i, k) * h(k)))
            return replace(case, there, combine(eq(delta(i, i) * h(i), delta(i, i) * h(i))))

        def distinct(case: Judgement) -> Judgement:
            return combine(goal, (use(fact("delta_distinct", K), i, j, case), h(i) - h(j)))

        return by_cases(goal, eq(i, j), equal, distinct)

    return lemma


@cache
def delta_nonnegative(K: Index) -> Judgement:
    """Kronecker's delta is not negative."""

    @every(K, K)
    def lemma(i, j):  # type: ignore[no-untyped-def]
        def equal(case: Judgement) -> Judgement:
            there = function(K, lambda k: le(0, delta(i, k)))
            return replace(case, there, combine(le(0, delta(i, i))))

        def distinct(case: Judgement) -> Judgement:
            none = use(fact("delta_distinct", K), i, j, case)
            return combine(le(0, delta(i, j)), (none, -1))

        return by_cases(le(0, delta(i, j)), eq(i, j), equal, distinct)

    return lemma


@cache
def shares(M: Index, N: Index) -> Judgement:
    """Where each j in N has members i in M, group_i = j: some u_j is one over their number."""

    @every(Fun(M, N))
    def lemma(group):  # type: ignore[no-untyped-def]
        def size(j: Term) -> Term:
            return sum_(M, lambda i: delta(group(i), j))

        @supposing(for_all(N, lambda j: there_is(M, lambda i: eq(group(i), j))))
        def claim(members):  # type: ignore[no-untyped-def]
            @every(N)
            def invertible(j):  # type: ignore[no-untyped-def]
                @from_some(use(members, j))
                def counted(h, own):  # type: ignore[no-untyped-def]
                    one = replace(
                        own,
                        function(N, lambda g: eq(delta(group(h), g), 1)),
                        combine(eq(delta(group(h), group(h)), 1)),
                    )

                    @supposing(eq(size(j), 0))
                    def impossible(empty):  # type: ignore[no-untyped-def]
                        signs = every(M)(lambda i: use(delta_nonnegative(N), group(i), j))
                        terms = function(M, lambda i: delta(group(i), j))
                        small = combine(le(size(j), 0), (empty, 1))
                        none = use(fact("vanishing_sum", M), terms, signs, small)
                        return combine(eq(0, 1), (use(none, h), -1), (one, 1))

                    return use(fact("inverse"), size(j), consequence(ne(size(j), 0), impossible))

                return counted

            inverses = function(N, lambda j: function(Real, lambda u: eq(size(j) * u, 1)))
            return use(fact("finite_choice", N, Real), inverses, invertible)

        return claim

    return lemma
