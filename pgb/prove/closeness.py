"""Reasoning about all points near a point."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pgb.kernel.binding import abstract, fresh, opened
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import (
    Judgement,
    assume,
    consequence,
    discharge,
    generalise,
    read,
    replace,
    restate,
)
from pgb.kernel.normal import head
from pgb.kernel.sorts import Fun, Index, Prop, Sort
from pgb.kernel.syntax import Or, eq, for_all, function, implies, near
from pgb.kernel.terms import FALSE, And, ForAll, Lam, Near, Term, number
from pgb.prove.continuity import Known, continuity
from pgb.prove.logic import Proof, every, fact, parts, supposing, tidy, use


def _near(judgement: Judgement) -> tuple[Term, Term]:
    claim = head(read(judgement).conclusion)
    if not isinstance(claim, Near):
        raise Refusal(f"expected a claim about all points near .., found {claim}")
    return claim.children[0], claim.children[1]


def here(judgement: Judgement) -> Judgement:
    """What holds near a point holds at it."""
    predicate, point = _near(judgement)
    return use(fact("near_here", point.sort), predicate, point, judgement)


def around(judgement: Judgement) -> Judgement:
    """What holds near a point holds near every point that is near enough to it."""
    predicate, point = _near(judgement)
    return use(fact("near_is_open", point.sort), predicate, point, judgement)


def nearby(first: Judgement, *others: Judgement) -> Callable[[Proof], Judgement]:
    """What the function proves of a point from what holds there; near the point, then.

    The function takes the point and one judgement for each of the given ones.
    """

    def prove(proof: Proof) -> Judgement:
        joint = first
        for other in others:
            joint = _both(joint, other)
        predicate, point = _near(joint)
        name = proof.__code__.co_varnames[0]
        z = fresh(point.sort, name)
        known = assume(opened(predicate, z))
        held = [known]
        for _ in others:
            held[:1] = list(parts(held[0]))
        judgement = proof(z, *map(tidy, held))
        step = generalise(z, discharge(known.conclusion, judgement))
        goal = abstract(z, judgement.conclusion, name)
        return use(fact("near_consequence", point.sort), predicate, goal, point, step, joint)

    return prove


def _both(left: Judgement, right: Judgement) -> Judgement:
    (P, point), (Q, _) = _near(left), _near(right)
    z = fresh(point.sort, "z")
    joint = use(fact("near_both", point.sort), P, Q, point, left, right)
    claim = Near(abstract(z, And(opened(P, z), opened(Q, z)), "z"), point)
    return restate(claim, joint)


def near_everywhere(anywhere: Judgement, point: Term | int) -> Judgement:
    """What holds at every point holds near the point."""
    whole = head(read(anywhere).conclusion)
    if not isinstance(whole, ForAll):
        raise Refusal(f"expected a claim for all points, found {whole}")
    at = number(point)
    return use(fact("near_everywhere", at.sort), whole.children[0], at, anywhere)


def near_all(each: Judgement) -> Judgement:
    """From "for all k in a finite range, near p: P_k": near p, for all k: P_k."""
    whole = head(each.conclusion)
    domain = whole.children[0].sort.domain if isinstance(whole, ForAll) else None  # type: ignore[attr-defined]
    if not isinstance(domain, Index):
        raise Refusal(f"expected a claim for all k in a finite range, found {whole}")
    k = fresh(domain, "k")
    predicate, point = _near(assume(opened(whole.children[0], k)))
    joint = use(_near_finite(k.sort, point.sort), abstract(k, predicate, "k"), point, each)
    z = fresh(point.sort, predicate.data[1] if isinstance(predicate, Lam) else "z")
    together = abstract(k, opened(predicate, z), "k")
    return restate(Near(abstract(z, ForAll(together), z.name.split("!")[0]), point), joint)


@cache
def _near_finite(K: Index, S: Sort) -> Judgement:
    """Finitely many properties that hold near a point hold near it together (by induction)."""

    @every(Fun(K, Fun(S, Prop)), S)
    def lemma(P, p):  # type: ignore[no-untyped-def]
        def together(B: Term) -> Term:
            return near(p, lambda z: for_all(K, lambda k: implies(B(k), P(k, z))))

        @supposing(for_all(K, lambda k: near(p, lambda z: P(k, z))))
        def joint(each):  # type: ignore[no-untyped-def]
            none = function(S, lambda z: for_all(K, lambda k: implies(FALSE, P(k, z))))
            trivial = every(S, K)(lambda z, k: consequence(implies(FALSE, P(k, z))))
            start = use(fact("near_everywhere", S), none, p, trivial)

            @every(Fun(K, Prop), K)
            def one_more(B, q):  # type: ignore[no-untyped-def]
                @supposing(together(B))
                def larger(known):  # type: ignore[no-untyped-def]
                    @nearby(known, use(each, q))
                    def there(z, before, new):  # type: ignore[no-untyped-def]
                        @every(K)
                        def holds(k):  # type: ignore[no-untyped-def]
                            @supposing(eq(q, k))
                            def at_q(same):  # type: ignore[no-untyped-def]
                                return replace(same, function(K, lambda h: P(h, z)), new)

                            goal = implies(Or(B(k), eq(k, q)), P(k, z))
                            return consequence(goal, use(before, k), at_q)

                        return holds

                    return there

                return larger

            claim = function(Fun(K, Prop), lambda B: together(B))
            whole = use(fact("finite_induction", K), claim, start, one_more)

            @nearby(whole)
            def all_hold(z, known):  # type: ignore[no-untyped-def]
                return every(K)(lambda k: consequence(P(k, z), use(known, k)))

            return all_hold

        return joint

    return lemma


def pull_back(
    judgement: Judgement, curve: Lam, at: Term | int = 0, *, known: Known = None
) -> Judgement:
    """From "near p: P" and a map continuous at `at` with value p: near `at`, P of the map."""
    predicate, _ = _near(judgement)
    start = number(at)
    claim = continuity(curve, start, known=known)
    filtered = restate(_images(curve, start), claim, "Continuous")
    return use(filtered, predicate, judgement)


def _images(curve: Lam, at: Term) -> Term:
    """Continuity of the curve, spelled out with its values in place."""
    T = curve.children[0].sort
    name = curve.data[1]
    return for_all(
        Fun(T, Prop),
        lambda Q: implies(
            near(opened(curve, at), lambda y: Q(y)),
            Near(_composed(Q, curve, name), at),
        ),
    )


def _composed(Q: Term, curve: Lam, name: str) -> Term:
    z = fresh(curve.data[0], name)
    return abstract(z, Q(opened(curve, z)), name)
