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
from pgb.kernel.sorts import Fun, Index, Real, Sort
from pgb.kernel.syntax import (
    And,
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
from pgb.kernel.terms import ForAll, Near, Term
from pgb.prove.closeness import near_all, pull_back
from pgb.prove.deltas import counts_itself
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


def near_members(each: Judgement) -> Judgement:
    """From "for all k: near W_k, P_k", for all Z near W: for all k, P_k of Z_k."""
    claim = head(each.conclusion)
    K = claim.children[0].sort.domain if isinstance(claim, ForAll) else None  # type: ignore[attr-defined]
    if not isinstance(K, Index):
        raise Refusal(f"expected a claim for each member of a family, found {claim}")
    k = fresh(K, "k")
    W = abstract(k, _near(opened(claim.children[0], k))[1], "k")
    S = W.sort
    return near_all(every(K)(lambda k: pull_back(use(each, k), function(S, lambda Z: Z(k)), W)))


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
                def counted(i, own):  # type: ignore[no-untyped-def]
                    some = function(N, lambda h: lt(0, size(h)))
                    positive = replace(own, some, use(counts_itself(M, N), group, i))
                    empty = supposing(eq(size(j), 0))(
                        lambda none: combine(le(size(j), 0), (none, 1))
                    )
                    return use(
                        fact("inverse"),
                        size(j),
                        consequence(ne(size(j), 0), empty, positive),
                    )

                return counted

            inverses = function(N, lambda j: function(Real, lambda u: eq(size(j) * u, 1)))
            return use(fact("finite_choice", N, Real), inverses, invertible)

        return claim

    return lemma
