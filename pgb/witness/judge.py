"""The verdict of a proposition on an instance, at one working precision.

connectives               three-valued
comparisons of reals      closed forms, then balls
for all, there is         over an index sort by exhaustion; else by entailment, then for a
                          symbol that stands for any real number, then at samples
near a point              as for all; else at the point, in a box about it, by derivatives
                          (`pgb.witness.curvature`), and at samples near it
derivatives               dual numbers
anything else             entailment, samples
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from pgb.kernel.binding import fresh, rebuild
from pgb.kernel.consequence import follows
from pgb.kernel.errors import Refusal
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Reals, Sort, Space
from pgb.kernel.terms import (
    And,
    App,
    Eq,
    Exists,
    ForAll,
    Implies,
    Inf,
    Lam,
    Le,
    Lt,
    Near,
    Not,
    Num,
    Or,
    Term,
    Var,
)
from pgb.witness import infima, naturals
from pgb.witness.certificates import Certificate
from pgb.witness.compare import compared
from pgb.witness.connectives import (
    PROVED,
    REFUTED,
    SAMPLED,
    UNDECIDED,
    all_of,
    any_of,
    implication,
    joined,
    negation,
    stronger,
    true,
    undecided,
)
from pgb.witness.curvature import near_by_derivatives
from pgb.witness.direct import Direct, placed
from pgb.witness.entail import Candidate, candidates
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.interpretation import Interpretation
from pgb.witness.local import continuous, gradient, moving_along_line, slope_at_minimum
from pgb.witness.propositions import everywhere_equal, hard, part, parts, spine, tautology
from pgb.witness.sample import SCALES, Samples, box, shown
from pgb.witness.shared import exposed, head, opened, reduced, stand_in
from pgb.witness.tower import Tower
from pgb.witness.verdict import Claim, Route

if TYPE_CHECKING:
    from pgb.result.statement import Statement

_TRIAL_DIGITS = 15
_NEARBY = 3
_DEEPEST = 8  # certificates upon certificates
_MOST_SYMBOLS = 64


@dataclass(frozen=True)
class _Finding:
    """A verdict, the certificates it used, and what was barred from it."""

    claim: Claim
    used: frozenset[Certificate]
    complete: bool  # no certificate was passed over, no search cut short
    barred: frozenset[Statement]


class Judge:
    """Verdicts on one instance at one precision. Every claim is judged once.

    Args:
        interpretation: the instance.
        digits: the digits to which enclosed equations must agree.
        working: decimal digits of the balls.
        certificates: what may entail a claim.

    Statements in `barred` certify nothing, nor does what rests on them.
    """

    def __init__(
        self,
        interpretation: Interpretation,
        digits: int,
        working: int,
        certificates: tuple[Certificate, ...],
    ) -> None:
        self.interpretation = interpretation
        self.digits = digits
        self.on = Tower(working)
        self.values = Direct(interpretation, self.on, digits)
        self.samples = Samples(interpretation)
        self.certificates = certificates
        self.barred: frozenset[Statement] = frozenset()
        self._judged: dict[Term, _Finding] = {}
        self._used: set[Certificate] = set()
        self._passed_over = 0
        self._pending: list[Term] = []
        self._cycles = 0
        self._depth = 0
        self.trial = Direct(
            interpretation,
            Tower(working, closed_forms=False),
            min(digits, _TRIAL_DIGITS),
            self.samples,
        )
        self.trial.given = self.values.given

    def claim(self, p: Term) -> Claim:
        """The verdict on a proposition without loose variables."""
        found = self._judged.get(p)
        if found is None or not self._still_holds(found):
            outer, self._used = self._used, set()
            cycles, passed_over = self._cycles, self._passed_over
            claim = self._attempt(p)
            complete = passed_over == self._passed_over and cycles == self._cycles
            found = _Finding(claim, frozenset(self._used), complete, self.barred)
            self._used = outer
            if cycles == self._cycles or not self._pending or claim.verdict is PROVED:
                self._judged[p] = found  # what a cycle cut short is not remembered
        self._used |= found.used
        return found.claim

    def _attempt(self, p: Term) -> Claim:
        """The verdict; undecided where a number is missing or the kernel refuses a form."""
        try:
            return self._claim(p)
        except (Inexact, DomainError, Refusal) as error:
            return undecided(str(error))

    def _still_holds(self, found: _Finding) -> bool:
        """Whether a finding may be used although other statements may be barred by now."""
        if found.barred == self.barred:
            return True
        fair = all(certificate.rests_on.isdisjoint(self.barred) for certificate in found.used)
        return fair and (found.complete or found.claim.verdict in (PROVED, REFUTED))

    def number(self, t: Term) -> Any:
        """The value of a real term. Inexact or DomainError where it has none here."""
        return self.values.of(t)

    # --- by the shape of the claim ---------------------------------------------------------------

    def _claim(self, p: Term) -> Claim:
        if not hard(p):
            return self.values.claim(p)
        t = head(p)
        match t:
            case And():
                return all_of(partial(self.claim, part) for part in t.children)
            case Or():
                return any_of(partial(self.claim, part) for part in t.children)
            case Not():
                return self._or_entailed(p, negation(self.claim(t.children[0])))
            case Implies():
                left, right = t.children
                found = implication(partial(self.claim, left), partial(self.claim, right))
                return self._or_entailed(p, found)
            case Eq() | Le() | Lt():
                return self._comparison(t)
            case ForAll():
                return self._for_all(p, t)
            case Exists():
                return self._there_is(t)
            case Near():
                return self._near(p, t)
        return self._notion(t)

    def _or_entailed(self, p: Term, found: Claim) -> Claim:
        """What was found, or what certificates say of the whole claim."""
        if found.verdict in (PROVED, REFUTED):
            return found
        if follows(p, []):
            return true(Route.IDENTITY, "by truth tables")
        if not hard(p):
            return found
        return stronger(self._entailed(p), found)

    def _comparison(self, t: Term) -> Claim:
        left, right = t.children
        if left.sort != Real:
            return self._same(left, right)
        if hard(t):
            entailed = self._entailed(t)
            if entailed.verdict is PROVED:
                return entailed
            if (bounds := infima.bounds(t)) is not None:
                found = stronger(infima.judged(self.claim, bounds), entailed)
                return found if found.verdict in (PROVED, REFUTED) else self._above(t, found)
            left, right = self._without_infima(left), self._without_infima(right)
        x, y = self.values.of(left), self.values.of(right)
        return compared(type(t), x, y, self.on, self.digits)

    def _above(self, t: Term, found: Claim) -> Claim:
        """Refuted where a certificate puts the infimum below the number, else as found."""
        against = infima.strictly_above(t)
        below = self._entailed(against) if against is not None else found
        if against is None or below.verdict is not PROVED:
            return found
        return Claim(REFUTED, below.route, below.detail, "the infimum is smaller")

    def _same(self, left: Term, right: Term) -> Claim:
        """Equality of things that are not reals."""
        if same(left, right):
            return true(Route.IDENTITY)
        match left.sort:
            case Fun():
                return self.claim(everywhere_equal(left, right))
            case Product(kinds):
                each = [Eq(part(i, left), part(i, right)) for i in range(len(kinds))]
                return all_of(partial(self.claim, equation) for equation in each)
            case _ if left.sort == Prop:
                return self.claim(And(Implies(left, right), Implies(right, left)))
        return self.values.equal(self.values.of(left), self.values.of(right), left.sort)

    def _notion(self, t: Term) -> Claim:
        """A notion of `pgb.facts.notions`, or a predicate that is a variable."""
        name, arguments = spine(t)
        entailed = undecided(f"no certificate for {name or 'a predicate'}")
        if name != "Derivative":
            entailed = self._entailed(t)
            if entailed.verdict is PROVED:
                return entailed
        try:
            return stronger(self._by_computation(name, t, arguments), entailed)
        except (Inexact, DomainError) as error:
            return stronger(undecided(str(error)), self._entailed(t))

    def _by_computation(self, name: str, t: Term, arguments: list[Term]) -> Claim:
        if name == "Derivative":
            found = moving_along_line(self.values, *arguments)
            return (
                found if found.verdict in (PROVED, REFUTED) else stronger(self._entailed(t), found)
            )
        if name == "Gradient":
            return gradient(self.values, *arguments)
        if name == "Continuous":
            return continuous(self.values, *arguments)
        if name == "Natural":
            return naturals.is_natural(self.values.of(*arguments))
        value = self.values.of(t) if isinstance(t, App | Var) else None
        if type(value) is not bool:
            raise Inexact(f"no way to judge {t!s:.60}")
        holds = Claim(REFUTED, Route.EXHAUSTION, "not so", "given")
        return true(Route.EXHAUSTION) if value else holds

    # --- quantifiers -----------------------------------------------------------------------------

    def _for_all(self, p: Term, t: Term) -> Claim:
        predicate = t.children[0]
        domain = predicate.sort.domain  # type: ignore[attr-defined]
        entailed = undecided("no certificate")
        if hard(t):
            entailed = self._entailed(p)
            if entailed.verdict is PROVED:
                return entailed
            if (each := parts(predicate)) is not None:
                return all_of(partial(self.claim, one) for one in each)
        if isinstance(domain, Index):
            cases = (partial(self._at, predicate, i) for i in range(self._size(domain)))
            return stronger(all_of(cases, Route.EXHAUSTION), entailed)
        if (bounded := naturals.bound(predicate)) is not None:
            return self._for_naturals(predicate, *bounded)
        found = self._for_any(predicate)
        if found.verdict in (PROVED, REFUTED):
            return found
        if tautology(predicate):
            return true(Route.IDENTITY, "by truth tables")
        for example in self._examples(predicate):
            if (refuted := self._slope(predicate, example)) is not None:
                return refuted
            there = self.claim(opened(predicate, example))
            if there.verdict is REFUTED:
                return placed(there, f"at {example}")
        if entailed.verdict is UNDECIDED:
            entailed = self.trial.at_samples(predicate)
        return stronger(entailed, found)

    def _for_naturals(self, predicate: Term, limit: Term, shift: int) -> Claim:
        """The claim at each natural number up to a bound that its premise sets."""
        each = naturals.cases(self.values.of(limit), shift)
        cases = (partial(self._at_natural, predicate, x) for x in each)
        return all_of(cases, Route.EXHAUSTION)

    def _at_natural(self, predicate: Term, x: int) -> Claim:
        return placed(self.claim(opened(predicate, Num(x))), f"at {x}")

    def _examples(self, predicate: Term) -> list[Term]:
        """The instance's examples, first the variable that is named as the bound one is."""
        known = self.interpretation.examples.get(predicate.sort.domain, ())  # type: ignore[attr-defined]
        name = predicate.data[1] if isinstance(predicate, Lam) else ""
        return sorted(known, key=lambda x: not (isinstance(x, Var) and x.name == name))

    def _slope(self, predicate: Term, point: Term) -> Claim | None:
        """A refutation by a slope, where the claim compares two values that agree at the point."""
        try:
            # Balls are enough: only a sign is asked for.
            return slope_at_minimum(self.trial, predicate, point, self.trial.of(point))
        except (Inexact, DomainError):
            return None

    def _size(self, sort: Sort) -> int:
        return self.interpretation.sizes.get(sort, 0)

    def _at(self, predicate: Term, number: int) -> Claim:
        """The claim at one element of an index sort."""
        sort = predicate.sort.domain  # type: ignore[attr-defined]
        name = stand_in("element", sort, number)
        self.values.given[name] = number
        return placed(self.claim(opened(predicate, name)), f"{sort} = {number + 1}")

    def _for_any(self, predicate: Term) -> Claim:
        """The claim at symbols that stand for any value: what is certain of them always holds."""
        sort = predicate.sort.domain  # type: ignore[attr-defined]
        name = stand_in("any", sort, self._depth)
        if name not in self.values.given:
            try:
                self.values.given[name] = self._symbol(sort, [_MOST_SYMBOLS])
            except (Inexact, DomainError) as error:
                return undecided(str(error))
        if not hard(predicate):
            return self.values.at(predicate, self.values.given[name])
        self._depth += 1
        try:
            return self.claim(opened(predicate, name))
        finally:
            self._depth -= 1

    def _symbol(self, sort: Sort, left: list[int]) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise Inexact("too many unknown numbers")
        match sort:
            case Reals():
                return fresh(Real, "any")
            case Fun(Index() as domain, codomain):
                return tuple(self._symbol(codomain, left) for _ in range(self.values.size(domain)))
            case Product(parts):
                return tuple(self._symbol(part, left) for part in parts)
            case Space():
                shape = self.interpretation.shape(sort)
                if type(shape) is tuple:
                    return tuple(self._symbol(Real, left) for _ in shape)
        raise Inexact(f"no symbol stands for any value of {sort}")

    def _there_is(self, t: Term) -> Claim:
        predicate = t.children[0]
        domain = predicate.sort.domain  # type: ignore[attr-defined]
        if isinstance(domain, Index):
            cases = [partial(self._at, predicate, i) for i in range(self._size(domain))]
            return any_of(cases)
        entailed = self._entailed(t)
        if entailed.verdict is PROVED:
            return entailed
        best = undecided("no example among those tried")
        for example in self._examples(predicate):
            claim = self.claim(opened(predicate, example))
            if claim.verdict is PROVED:
                return true(Route.CERTIFICATE, joined([f"such as {example}", claim.detail]))
            if claim.verdict is not REFUTED:  # one that fails says nothing of the others
                best = stronger(best, claim)
        for number, point in enumerate(self.samples.points(domain)):
            name = stand_in("example", domain, number)
            if name not in self.values.given:
                self.values.given[name] = self.values.real(point)
            claim = self.claim(opened(predicate, name))
            if claim.verdict is PROVED:
                return true(Route.CERTIFICATE, f"such as {shown(point)}")
            if claim.verdict is not REFUTED:
                best = stronger(best, claim)
        return best

    def _near(self, p: Term, t: Term) -> Claim:
        predicate, point = t.children
        entailed = self._entailed(p)
        if entailed.verdict is PROVED:
            return entailed
        everywhere = self._for_any(predicate)
        if everywhere.verdict is PROVED:
            return everywhere
        here = self.claim(opened(predicate, point))
        if here.verdict is REFUTED:
            return Claim(REFUTED, here.route, here.detail, joined(["at it", here.counterexample]))
        if (boxed := self._in_a_box(predicate, point)) is not None:
            return boxed
        refuted = self._slope(predicate, point)
        if refuted is not None:
            return refuted
        decided = self._curved(predicate, point)
        if decided is not None:
            return decided
        return stronger(entailed, self._at_samples_near(predicate, self.trial.of(point)))

    def _curved(self, predicate: Term, point: Term) -> Claim | None:
        """A comparison near a point, by slopes in closed form and curvatures in balls."""
        try:
            defined = self.interpretation.stationary
            known = defined.slopes_vanish(self.values, predicate, point) if defined else []
            return near_by_derivatives(self.values, self.trial, predicate, point, known)
        except (Inexact, DomainError):
            return None

    def _in_a_box(self, predicate: Term, point: Term) -> Claim | None:
        """The claim at all points of a box about the point at once, in balls; None if not seen."""
        if hard(predicate):
            return None
        try:
            place = self.values.of(point)
            for scale in SCALES:
                claim = self.values.at(predicate, box(place, scale, self.on))
                if claim.verdict is PROVED:
                    return true(Route.ENCLOSURE, f"in the box within 10^-{scale} of it")
        except (Inexact, DomainError):
            return None
        return None

    def _at_samples_near(self, predicate: Term, place: Any) -> Claim:
        """Whether the claim holds at samples near the point. A failure there refutes nothing."""
        sort = predicate.sort.domain  # type: ignore[attr-defined]
        count = 0
        for scale in SCALES:
            for number in range(_NEARBY):
                claim = self.trial.at(predicate, self.samples.near(place, sort, scale, number))
                if claim.verdict is UNDECIDED:
                    return claim
                if claim.verdict is REFUTED and scale == SCALES[-1]:
                    return undecided(f"fails within 10^-{scale} of the point")
                count += claim.verdict is not REFUTED
        return Claim(SAMPLED, None, f"held at {count} points near it")

    # --- certificates ----------------------------------------------------------------------------

    def _entailed(self, claim: Term) -> Claim:
        """What the best certificate gives. Its premises are judged here in turn."""
        if not self.certificates:
            return undecided("no certificate")
        key = reduced(claim)
        if key in self._pending or len(self._pending) >= _DEEPEST:
            self._cycles += 1
            return undecided("certificates that need each other")
        self._pending.append(key)
        try:
            return self._best(self._candidates(key))
        finally:
            self._pending.pop()

    def _best(self, candidates: Iterator[Candidate]) -> Claim:
        """The first claim that is proved, else the one that says most.

        To derive costs more than to judge premises: what they do not prove is derived last.
        """
        best, weaker = undecided("no certificate"), []
        for candidate in candidates:
            if candidate.certificate.statement in self.barred:
                self._passed_over += 1
                continue
            found = all_of(partial(self.claim, p) for p in candidate.premises)
            if found.verdict is PROVED and self._may_use(candidate.certificate):
                name = f"lemma {candidate.certificate.name}"
                return true(Route.LEMMA, joined([name, found.detail]))
            if found.verdict not in (PROVED, REFUTED):
                weaker.append((candidate.certificate, found))
        for certificate, found in weaker:
            if self._may_use(certificate):
                detail = f"lemma {certificate.name}: {found.detail}"
                best = stronger(best, Claim(found.verdict, Route.LEMMA, detail))
        return best

    def _may_use(self, certificate: Certificate) -> bool:
        """Whether it is derived and rests on nothing that is barred; noted either way."""
        if certificate.judgement is None:
            return False
        if not certificate.rests_on.isdisjoint(self.barred):
            self._passed_over += 1
            return False
        self._used.add(certificate)
        return True

    def _candidates(self, claim: Term) -> Iterator[Candidate]:
        yield from candidates(claim, self.certificates)
        meant = reduced(self.interpretation.meant(claim))
        if meant is not claim:
            yield from candidates(meant, self.certificates)

    def _without_infima(self, t: Term) -> Term:
        """The term with each infimum replaced by what a certificate says it equals.

        Inexact where none does: an infimum has no value by computation.
        """
        return self._replaced(exposed(t))

    def _replaced(self, t: Term) -> Term:
        if not isinstance(t, Inf):
            return rebuild(t, tuple(map(self._replaced, t.children)))
        for equation in () if t.loose else self._equations_of(t):
            if self._entailed(equation).verdict is PROVED:
                return equation.children[0]
        raise Inexact("no certificate gives the infimum a value")

    def _equations_of(self, t: Term) -> Iterator[Term]:
        """The equations "x is this infimum" of certificates, as they are written there."""
        for certificate in self.certificates:
            for piece in certificate.pieces:
                if type(piece.atom) is Eq and not piece.variables:
                    left, right = piece.atom.children
                    for x, infimum in ((left, right), (right, left)):
                        if not hard(x) and isinstance(head(infimum), Inf) and same(infimum, t):
                            yield Eq(x, infimum)
