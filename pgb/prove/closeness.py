"""Reasoning about all points near a point."""

from __future__ import annotations

from collections.abc import Callable

from pgb.kernel.binding import abstract, fresh, opened
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, assume, discharge, generalise, read, restate
from pgb.kernel.normal import head
from pgb.kernel.sorts import Fun, Prop
from pgb.kernel.syntax import for_all, implies, near
from pgb.kernel.terms import And, Lam, Near, Term, number
from pgb.prove.continuity import Known, continuity
from pgb.prove.logic import Proof, fact, parts, tidy, use


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
