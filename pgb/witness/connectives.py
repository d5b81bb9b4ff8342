"""Verdicts of compound claims from the verdicts of their parts.

proved and refuted are certain; enclosed, sampled and undecided say less and less. A conjunction
knows as little as its weakest part; whatever is not certain has no certain negation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pgb.witness.verdict import Claim, Route, Verdict

PROVED, REFUTED = Verdict.PROVED, Verdict.REFUTED
ENCLOSED, SAMPLED, UNDECIDED = Verdict.ENCLOSED, Verdict.SAMPLED, Verdict.UNDECIDED
STRENGTH = {UNDECIDED: 0, SAMPLED: 1, ENCLOSED: 2, PROVED: 3}
_ROUTES = list(Route)
_LONGEST = 200


def true(route: Route, detail: str = "") -> Claim:
    return Claim(PROVED, route, detail)


def undecided(detail: str) -> Claim:
    return Claim(UNDECIDED, None, detail)


def strength(claim: Claim) -> int:
    """How much a claim that is not refuted says."""
    return STRENGTH.get(claim.verdict, -1)


def stronger(first: Claim, second: Claim) -> Claim:
    """The claim that says more; a refutation says all."""
    if REFUTED in (first.verdict, second.verdict):
        return first if first.verdict is REFUTED else second
    return first if strength(first) > strength(second) else second


def all_of(claims: Iterable[Callable[[], Claim]], route: Route | None = None) -> Claim:
    """The conjunction. Later claims are not evaluated once one is refuted.

    `route`: how the parts were gone through, where that is worth saying (exhaustion).
    """
    found: list[Claim] = []
    for evaluate in claims:
        claim = evaluate()
        if claim.verdict is REFUTED:
            return claim
        found.append(claim)
    if not found:
        return true(Route.IDENTITY)
    weakest = min(found, key=strength)
    if weakest.verdict is not PROVED or len(found) == 1:
        return weakest
    return true(route or latest(found), joined(claim.detail for claim in found))


def any_of(claims: Iterable[Callable[[], Claim]]) -> Claim:
    """The disjunction. Later claims are not evaluated once one is proved."""
    found: list[Claim] = []
    for evaluate in claims:
        claim = evaluate()
        if claim.verdict is PROVED:
            return claim
        found.append(claim)
    open_ones = [claim for claim in found if claim.verdict is not REFUTED]
    if open_ones:
        return max(open_ones, key=strength)
    counterexample = joined(claim.counterexample for claim in found) or "no case holds"
    return Claim(REFUTED, latest(found), joined(c.detail for c in found), counterexample)


def negation(claim: Claim) -> Claim:
    """The negation."""
    if claim.verdict is PROVED:
        return Claim(REFUTED, claim.route, claim.detail, claim.detail or "it holds")
    if claim.verdict is REFUTED:
        return true(claim.route or Route.ENCLOSURE, claim.detail)
    return undecided(f"the negation of a claim that is {claim.verdict}")


def implication(left: Callable[[], Claim], right: Callable[[], Claim]) -> Claim:
    """From the left claim the right one."""
    given = left()
    if given.verdict is REFUTED:
        return true(given.route or Route.ENCLOSURE, f"not the premise: {given.detail}")
    return any_of([lambda: negation(given), right])


def latest(claims: Sequence[Claim]) -> Route:
    """The route that does the most among those taken."""
    taken = [claim.route for claim in claims if claim.route is not None]
    return max(taken, key=_ROUTES.index, default=Route.IDENTITY)


def joined(details: Iterable[str]) -> str:
    """Different details, in order, cut where they grow long."""
    text = "; ".join(dict.fromkeys(detail for detail in details if detail))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
