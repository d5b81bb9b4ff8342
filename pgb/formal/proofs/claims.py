"""From one claim to another with the same normal form.

`implies(P, Q)` is a term of Rocq of type P -> Q, or None where P and Q are convertible.
`key(P)` is the normal form of P, by which claims are compared; it is never written.
"""

from __future__ import annotations

from fractions import Fraction

from pgb.formal.proofs import polynomials as poly
from pgb.formal.proofs.arithmetic import Normaliser
from pgb.formal.proofs.conversion import beta, convertible, head, hidden
from pgb.formal.proofs.equations import Proof, Stopped, back, chain
from pgb.formal.proofs.polynomials import Polynomial
from pgb.formal.proofs.trees import (
    Tree,
    abstract,
    domain,
    local,
    make,
    minus,
    mul,
    num,
    opened,
    remake,
)
from pgb.formal.sorts import space_of
from pgb.kernel.sorts import Prop, Real

RELATIONS = ("eq", "le", "lt")
CONNECTIVES = ("and", "or", "implies", "not", "true", "false")


class Claims:
    def __init__(self, normaliser: Normaliser) -> None:
        self.by = normaliser
        self.write = normaliser.lemmas.writer
        self._keys: dict[Tree, Tree] = {}
        self._steps: dict[tuple[Tree, Tree], Proof] = {}
        self._alike_sets: dict[tuple[Tree, Tree], str] = {}

    # --- Normal forms ---

    def key(self, claim: Tree) -> Tree:
        found = self._keys.get(claim)
        if found is None:
            found = self._keys[claim] = self._key(head(claim))
        return found

    def _key(self, t: Tree) -> Tree:
        if t.op in RELATIONS and t.kids[0].sort == Real:
            if t.op == "lt":
                return make("not", (self._key(make("le", t.kids[::-1], Prop)),), Prop)
            side = poly.shown(_monic(self.difference(t), t.op == "le"))
            return make(t.op, (num(0), side), Prop)
        if t.op == "eq":
            return make("eq", tuple(sorted(map(self._inside, t.kids), key=_order)), Prop)
        return remake(t, tuple(map(self._inside, t.kids)))

    def _inside(self, t: Tree) -> Tree:
        if t.sort == Prop:
            return self.key(t)
        reduced = head(t)
        if reduced.op == "lam":
            here = local(reduced, sort=domain(reduced))
            body = self._inside(opened(reduced, here))
            if body.op == "app" and body.kids[1] is here and here not in body.kids[0].free:
                return body.kids[0]
            return abstract(here, body, "x")
        return self.by.normal(t)[0]

    def difference(self, claim: Tree) -> Polynomial:
        """The right side minus the left."""
        left, right = (self.by.polynomial(side)[0] for side in claim.kids)
        return poly.plus(right, poly.scaled(left, -1))

    # --- Steps ---

    def step(self, known: Tree, wanted: Tree) -> str:
        return self.implies(known, wanted) or f"(fun hyp : {self.write(known)} =>  hyp)"

    def implies(self, known: Tree, wanted: Tree) -> Proof:
        if known is wanted or beta(known) is beta(wanted):
            return None
        pair = known, wanted
        if pair not in self._steps:
            if convertible(known, wanted):
                self._steps[pair] = self._computed(known, wanted)
            else:
                self._steps[pair] = self._step(head(known), head(wanted))
        return self._steps[pair]

    def _computed(self, known: Tree, wanted: Tree) -> str:
        """A lemma, so that the kernel of Rocq compares the two: its tactics may take for ever."""
        lemmas = self.by.lemmas
        proof = self._continuity(known, wanted) or "hyp"
        return lemmas.state(f"c{len(lemmas.texts)}", wanted, [("hyp", known)], proof)

    def _continuity(self, known: Tree, wanted: Tree) -> str:
        """Continuity, unfolded by a lemma: having products of spaces compared is slow."""
        for word, claim, other in (("to", known, wanted), ("of", wanted, known)):
            if _continuous(claim) and head(other).op == "forall":
                (function, point) = claim.kids[0].kids[1], claim.kids[1]
                ends = (space_of(t, self.write.named) for t in (function.sort[1], function.sort[2]))
                at = [*ends, self.write(function), self.write(point)]
                return f"@continuous_{word} {' '.join(at)} hyp"
        return ""

    def moved(self, proof: str, known: Tree, wanted: Tree) -> str:
        """The proof of what is known, as one of what is wanted."""
        step = self.implies(known, wanted)
        return f"({step} {proof})" if step else proof

    def _step(self, p: Tree, q: Tree) -> Proof:
        if q.op == "true":
            return f"(fun _ : {self.write(p)} => I)"
        if p.op == "false":
            return f"(fun hyp : False => False_ind {self.write(q)}  hyp)"
        if p.op == "true":
            return f"(fun _ : True => {self._numeral(q)})"
        if q.op == "false":
            return self._refuted(p)
        if p.op == q.op == "app" and (p.kids[0], q.kids[0]) in self._alike_sets:
            return self._member(p, q)
        if (relation := _relation(p)) and (other := _relation(q)):
            return self._relations(p, q, relation, other)
        if decided := self._decided_not(p, q):
            return decided
        if p.op == q.op and (done := self._alike(p, q)):
            return done
        if hidden(p) or hidden(q):
            unfolded = head(p, True), head(q, True)
            if unfolded != (p, q):
                return self._step(*unfolded)
        raise Stopped(f"no step from {p} to {q}")

    def _decided_not(self, p: Tree, q: Tree) -> Proof:
        """s < t is not t <= s, whose truth is known."""
        there = p.op == "lt" and q.op == "not"
        if not there and not (p.op == "not" and q.op == "lt"):
            return None
        strict = p if there else q
        weak = make("not", (make("le", strict.kids[::-1], Prop),), Prop)
        step = self.step(weak, q) if there else self.step(p, weak)
        turned = " ".join(map(self.write, strict.kids[::-1]))
        if there:
            inside = f"({step} (Rlt_not_le {turned} hyp))"
        else:
            inside = f"(Rnot_le_lt {turned} ({step} hyp))"
        return f"(fun hyp : {self.write(p)} => {inside})"

    def _alike(self, p: Tree, q: Tree) -> Proof:
        """Two claims of the same form."""
        match p.op:
            case "and" | "or":
                steps = [self.step(a, b) for a, b in zip(p.kids, q.kids, strict=True)]
                return f"({p.op}_map {' '.join(steps)})"
            case "implies":
                first, then = self.implies(q.kids[0], p.kids[0]), self.implies(p.kids[1], q.kids[1])
                given = f"({first} arg)" if first else "arg"
                result = f"({then} (hyp {given}))" if then else f"(hyp {given})"
                return f"(fun (hyp : {self.write(p)}) (arg : {self.write(q.kids[0])}) => {result})"
            case "not":
                first = self.implies(q.kids[0], p.kids[0])
                given = f"({first} arg)" if first else "arg"
                return (
                    f"(fun (hyp : {self.write(p)}) (arg : {self.write(q.kids[0])}) => hyp {given})"
                )
            case "forall" | "exists":
                return self._quantified(p, q)
            case "near":
                return self._near(p, q)
            case "eq":
                return self._equation(p, q)
            case "app":
                return self._applied(p, q)
        return None

    def _quantified(self, p: Tree, q: Tree) -> Proof:
        (f,), (g,) = p.kids, q.kids
        if domain(f) != domain(g):
            return None
        here = local(p, q, sort=domain(f))
        step = self.step(opened(f, here), opened(g, here))
        bound = self.by.bound(here)
        if p.op == "forall":
            return f"(fun (hyp : {self.write(p)}) ({bound}) => {step} (hyp {self.write(here)}))"
        return f"(ex_map (fun {bound} => {step}))"

    def _near(self, p: Tree, q: Tree) -> Proof:
        (f, x), (g, y) = p.kids, q.kids
        if x.sort != y.sort:
            return None
        here = local(p, q, sort=x.sort)
        step = self.implies(opened(f, here), opened(g, here))
        space = space_of(x.sort, self.write.named)
        point = self.by.equal(x, y)
        write = self.write
        inside = "hyp"
        if step:
            inside = (
                f"(@near_mono {space} {write(x)} {write(f)} {write(g)} "
                f"(fun {self.by.bound(here)} => {step}) hyp)"
            )
        if point:
            inside = f"(@near_at {space} {write(x)} {write(y)} {write(g)} {point} {inside})"
        return f"(fun hyp : {write(p)} => {inside})"

    def _equation(self, p: Tree, q: Tree) -> Proof:
        (a, b), (c, d) = p.kids, q.kids
        if a.sort != c.sort:
            return None
        if a.sort == Prop:
            raise Stopped("an equivalence")
        normal = [self.by.normal(side)[0] for side in (a, b, c, d)]
        kind = self.write.type(a.sort, True)
        at = " ".join([kind, *map(self.write, (a, b, c, d))])
        if normal[0] is normal[2] and normal[1] is normal[3]:
            first, second = self.by.equal(c, a), self.by.equal(b, d)
            return f"(@eq_sides {at} {first or 'erefl'} {second or 'erefl'})"
        if normal[0] is normal[3] and normal[1] is normal[2]:
            first, second = self.by.equal(c, b), self.by.equal(a, d)
            at = " ".join([kind, *map(self.write, (b, a, c, d))])
            swapped = f"(@eq_sides {at} {first or 'erefl'} {second or 'erefl'} (esym hyp))"
            return f"(fun hyp : {self.write(p)} => {swapped})"
        return None

    def _applied(self, p: Tree, q: Tree) -> Proof:
        """The same predicate at equal arguments."""
        (left, by_left), (right, by_right) = self.by.normal(p), self.by.normal(q)
        if left is not right:
            return None
        proof = chain(by_left, back(by_right))
        shown = f"(@eq_prop {self.write(p)} {self.write(q)} {proof})"
        return shown if proof else None

    # --- Predicates of sets ---

    def extensional(self, predicate: Tree) -> str:
        """Why the predicate of sets is the same for sets with the same members."""
        kind = domain(predicate)
        one = local(predicate, sort=kind)
        other = local(one, sort=kind)
        members = f"same_{self.write.name(one)}"
        self._alike_sets[one, other] = f"proj1 ({members}"
        self._alike_sets[other, one] = f"proj2 ({members}"
        step = self.step(opened(predicate, one), opened(predicate, other))
        bound = " ".join(f"({self.by.bound(v)})" for v in (one, other))
        names = self.write.name(one), self.write.name(other)
        given = f"({members} : forall x, {names[0]} x <-> {names[1]} x)"
        return f"(fun {bound} {given} => {step})"

    def _member(self, p: Tree, q: Tree) -> Proof:
        way = self._alike_sets[p.kids[0], q.kids[0]]
        x, y = p.kids[1], q.kids[1]
        if not convertible(x, y):
            raise Stopped("arithmetic in a member of a set")
        return f"(fun hyp : {self.write(p)} => {way} {self.write(x)}) hyp)"

    # --- Equations and inequalities of reals ---

    def _relations(self, p: Tree, q: Tree, known: Tree, wanted: Tree) -> Proof:
        if known.op != wanted.op:
            raise Stopped(f"no step from {p} to {q}")
        inside = "hyp"
        if p.op == "not":
            inside = "(Rnot_le_lt _ _ hyp)" if p.kids[0].op == "le" else "(Rnot_lt_le _ _ hyp)"
        inside = f"({self._scaled(known, wanted)} {inside})"
        if q.op == "not":
            inside = f"({'Rlt_not_le' if known.op == 'lt' else 'Rle_not_lt'} _ _ {inside})"
        return f"(fun hyp : {self.write(p)} => {inside})"

    def _scaled(self, known: Tree, wanted: Tree) -> str:
        by = self.by
        if all(
            by.normal(a)[0] is by.normal(b)[0] for a, b in zip(known.kids, wanted.kids, strict=True)
        ):
            first = by.equal(wanted.kids[0], known.kids[0]) or "erefl"
            second = by.equal(known.kids[1], wanted.kids[1]) or "erefl"
            sides = " ".join(map(self.write, (*known.kids, *wanted.kids)))
            at = f"R {sides}" if known.op == "eq" else sides
            return f"(@{known.op}_sides {at} {first} {second})"
        p, q = self.difference(known), self.difference(wanted)
        factor = _ratio(p, q, known.op != "eq")
        proof = by.equal(minus(*wanted.kids[::-1]), mul(num(factor), minus(*known.kids[::-1])))
        sides = " ".join(self.write(t) for t in (num(factor), *known.kids, *wanted.kids))
        sign = "" if known.op == "eq" else " ltac:(lra)"
        return f"(@{known.op}_of {sides}{sign} {proof or 'erefl'})"

    def _numeral(self, q: Tree) -> str:
        """A claim about numerals, from nothing."""
        relation = _relation(q)
        if relation is None:
            if q.op == "eq":
                return self.by.equal(*q.kids) or self._same(q.kids[0])
            raise Stopped(f"no proof of {q} from nothing")
        inside = self._decided(f"fin_{relation.op}", relation, "ltac:(lra)")
        if q.op == "not":
            word = "Rlt_not_le" if relation.op == "lt" else "Rle_not_lt"
            return f"({word} _ _ {inside})"
        return inside

    def _same(self, t: Tree) -> str:
        """Why t = t, where Rocq does not know of what this is said."""
        return f"(@erefl {self.write.type(t.sort, True)} {self.write(t)})"

    def _refuted(self, p: Tree) -> str:
        relation = _relation(p)
        if relation is None or p.op == "not":
            raise Stopped(f"no refutation of {p}")
        return self._decided(f"not_{relation.op}", relation, "ltac:(lra)")

    def _decided(self, word: str, relation: Tree, sign: str) -> str:
        difference = self.difference(relation)
        if set(difference) - {poly.UNIT}:
            raise Stopped(f"not a numeral: {relation}")
        value = num(difference.get(poly.UNIT, Fraction(0)))
        proof = self.by.equal(minus(*relation.kids[::-1]), value) or "erefl"
        sides = " ".join(self.write(t) for t in (*relation.kids, value))
        return f"(@{word} {sides} {proof} {sign})"

    def numeral(self, key: Tree) -> bool | None:
        """The truth of `0 = c` or `0 <= c`, if the claim is one."""
        if key.op in ("eq", "le"):
            if key.kids[0] is key.kids[1]:
                return True
            if key.kids[0] is num(0):
                p = self.by.polynomial(key.kids[1])[0]
                if not set(p) - {poly.UNIT}:
                    value = p.get(poly.UNIT, Fraction(0))
                    return value == 0 if key.op == "eq" else value >= 0
        return None


def _relation(claim: Tree) -> Tree | None:
    """A comparison of reals as `=`, `<=` or `<`, without `not`."""
    if claim.op in RELATIONS and claim.kids[0].sort == Real:
        return claim
    if claim.op == "not":
        inner = head(claim.kids[0])
        if inner.op in ("le", "lt"):
            return make("lt" if inner.op == "le" else "le", inner.kids[::-1], Prop)
    return None


relation_of = _relation


def _continuous(t: Tree) -> bool:
    """Whether this says of a function and a point that the function is continuous there."""
    if t.op != "app" or t.kids[0].op != "app":
        return False
    word = t.kids[0].kids[0]
    return word.op == "const" and word.data.name == "Continuous"


def _order(t: Tree) -> tuple[object, ...]:
    return t.order


def _monic(p: Polynomial, signed: bool) -> Polynomial:
    if not p:
        return p
    leading = p[min(p, key=poly.key)]
    return poly.scaled(p, 1 / (abs(leading) if signed else leading))


def _ratio(p: Polynomial, q: Polynomial, positive: bool) -> Fraction:
    """The factor that makes p into q."""
    if not p and not q:
        return Fraction(1)
    if not p or not q:
        raise Stopped("one side of the step says nothing")
    leading = min(p, key=poly.key)
    if leading not in q:
        raise Stopped("different polynomials")
    factor = q[leading] / p[leading]
    if positive and factor < 0:
        raise Stopped("an inequality turned round")
    return factor
