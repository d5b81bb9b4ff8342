"""A real tree is its polynomial, and Rocq is told why.

`polynomial(t)` is a polynomial p and the proof of t = p, a term of Rocq, or None where Rocq
computes that the two are one. The proof of a node of arithmetic is an identity of real variables,
which `ring` proves, at the proofs for the leaves below it.
"""

from __future__ import annotations

from fractions import Fraction

from pgb.formal.proofs import polynomials as poly
from pgb.formal.proofs.conversion import head
from pgb.formal.proofs.equations import Expression, Proof, Stopped, Work, back, chain
from pgb.formal.proofs.lemmas import Lemmas
from pgb.formal.proofs.polynomials import Monomial, Polynomial
from pgb.formal.proofs.sums import summed
from pgb.formal.proofs.trees import (
    Tree,
    abstract,
    add,
    domain,
    hint,
    local,
    make,
    mul,
    num,
    opened,
    remake,
)
from pgb.kernel.sorts import Prop, Real

ARITHMETIC = ("num", "add", "mul", "neg", "pow", "inv")


class Normaliser:
    """Polynomials of real trees and normal forms of others, each found once."""

    def __init__(self, lemmas: Lemmas) -> None:
        self.lemmas = lemmas
        self._polynomials: dict[Tree, tuple[Polynomial, Proof]] = {}
        self._normal: dict[Tree, tuple[Tree, Proof]] = {}
        self.atoms: set[Tree] = set()
        self.monomial_sums: dict[Tree, tuple[Polynomial, Proof]] = {}

    def polynomial(self, t: Tree) -> tuple[Polynomial, Proof]:
        found = self._polynomials.get(t)
        if found is None:
            reduced = head(t)
            if reduced is not t:
                found = self.polynomial(reduced)
            elif t.op in ARITHMETIC and not self._inverse(t):
                found = self._arithmetic(t)
            else:
                found = self._leaf(t)
            self._polynomials[t] = found
        return found

    def equal(self, s: Tree, t: Tree) -> Proof:
        """Why s = t. Raises `Stopped` if they have different normal forms."""
        left, by_left = self.normal(s)
        right, by_right = self.normal(t)
        if left is not right:
            raise Stopped(f"different normal forms of {s} and {t}:\n {left}\n {right}")
        return chain(by_left, back(by_right))

    def arranged(self, t: Tree, wanted: Polynomial) -> Proof:
        """Why a product of normal factors is this polynomial."""
        found, proof = self.polynomial(t)
        if found != wanted:
            raise Stopped(f"expected {wanted}, found {found}")
        return proof

    # --- Nodes of arithmetic ---

    def _inverse(self, t: Tree) -> bool:
        return t.op == "inv" and t.kids[0].op != "num"

    def _arithmetic(self, t: Tree) -> tuple[Polynomial, Proof]:
        work = Work()
        expression, p = self._expression(t, work, root=True)
        return p, self.identity(expression, work, p)

    def _expression(self, t: Tree, work: Work, root: bool = False) -> tuple[Expression, Polynomial]:
        t = head(t)
        match t.op:
            case "num":
                return ("num", t.data), poly.constant(t.data)
            case "add":
                (e, p), (f, q) = (self._expression(kid, work) for kid in t.kids)
                return ("add", e, f), poly.plus(p, q)
            case "neg":
                e, p = self._expression(t.kids[0], work)
                return ("neg", e), poly.scaled(p, -1)
            case "inv" if t.kids[0].op == "num":
                n = t.kids[0].data
                return ("inv", ("num", n)), poly.constant(Fraction(1, n))
            case "pow":
                return self._power(t, work, root)
            case "mul":
                return self._product(t, work, root)
        p, proof = self.polynomial(t)
        work.leaves.append((p, proof))
        return ("leaf", len(work.leaves) - 1), p

    def _product(self, t: Tree, work: Work, root: bool) -> tuple[Expression, Polynomial]:
        before = len(work.leaves)
        if not root and all(map(self._exponential, t.kids)):
            del work.leaves[before:]
            p, proof = self.polynomial(t)
            work.leaves.append((p, proof))
            return ("leaf", len(work.leaves) - 1), p
        (e, p), (f, q) = (self._expression(kid, work) for kid in t.kids)
        return ("mul", e, f), self.product(p, q, work)

    def _exponential(self, t: Tree) -> bool:
        return any(exponent for _, exponent in self.polynomial(t)[0])

    def _power(self, t: Tree, work: Work, root: bool) -> tuple[Expression, Polynomial]:
        base, n = t.kids[0], t.data
        if n > 1 and self._exponential(base):  # x ^ 2 computes to x * (x * 1)
            rest = make("pow", (base,), Real, n - 1) if n > 2 else mul(base, num(1))
            return self._product(mul(base, rest), work, root)
        e, p = self._expression(base, work)
        q = poly.constant(1)
        for _ in range(n):
            q = self.product(q, p, work)
        return ("pow", e, n), q

    def product(self, p: Polynomial, q: Polynomial, work: Work) -> Polynomial:
        total: dict[Monomial, Fraction] = {}
        for m, c in p.items():
            for n, d in q.items():
                mono = self._times(m, n, work)
                total[mono] = total.get(mono, Fraction(0)) + c * d
        if len(total) > 400:
            raise Stopped("a polynomial of more than 400 terms")
        return {mono: c for mono, c in total.items() if c}

    def _times(self, m: Monomial, n: Monomial, work: Work) -> Monomial:
        powers = dict(m[0])
        for t, power in n[0]:
            powers[t] = powers.get(t, 0) + power
        exponent = m[1] or n[1]
        if m[1] and n[1]:
            exponent = self.add_exponents(m[1], n[1], work)
        return poly.monomial(powers, exponent)

    def add_exponents(self, u: Tree, v: Tree, work: Work) -> Tree | None:
        if (u, v) not in work.exponents:
            p, proof = self.polynomial(add(u, v))
            total = poly.shown(p) if p else None
            word = "exp_mul" if total else "exp_mul0"
            work.exponents[u, v] = total, f"({word} {proof or self.same(add(u, v))})"
        return work.exponents[u, v][0]

    # --- Identities of real variables ---

    def identity(self, expression: Expression, work: Work, result: Polynomial) -> Proof:
        """The proof of expression = result, at the proofs for the leaves."""
        names: dict[tuple[str, Tree], str] = {}

        def name(kind: str, t: Tree) -> str:
            return names.setdefault((kind, t), f"{kind}{len(names) + 1}")

        def monomial(mono: Monomial, c: Fraction) -> str:
            parts = []
            for t, n in mono[0]:
                base = name("a", t) if n > 0 else name("i", t)
                parts.append(base if abs(n) == 1 else f"({base} ^ {abs(n)})")
            if mono[1]:
                parts.append(name("e", mono[1]))
            if c != 1 or not parts:
                parts.insert(0, _number(c))
            return _nested(parts, "*")

        def polynomial(p: Polynomial) -> str:
            return _nested([monomial(m, c) for m, c in poly.ordered(p)], "+") if p else "0"

        given, proofs, leaf_text, leaf_names = [], [], [], []
        for place, (p, proof) in enumerate(work.leaves):
            text = polynomial(p)
            if proof:
                leaf_names.append(f"t{place}")
                given.append(f"t{place} = {text}")
                proofs.append(proof)
            leaf_text.append(f"t{place}" if proof else text)
        left, right = _text(expression, leaf_text), polynomial(result)
        if left == right and not given:
            return None
        substituted, products = len(given), []
        for (u, v), (total, proof) in work.exponents.items():
            if total:
                products.append(f"h{len(given) - substituted}")
            end = name("e", total) if total else "1"
            given.append(f"{name('e', u)} * {name('e', v)} = {end}")
            proofs.append(str(proof))
        for kind, t in list(names):
            if kind == "a" and t.op == "delta":
                given.append(f"{names[kind, t]} * {names[kind, t]} = {names[kind, t]}")
                sides = " ".join(map(self.lemmas.writer, t.kids))
                proofs.append(f"(delta_idempotent {sides})")
            if kind == "i":
                given.append(f"{name('a', t)} * {names[kind, t]} = 1")
                proofs.append(f"(cardV o_{self.lemmas.writer.named[t.data]})")
        variables = [*leaf_names, *names.values()]
        at = ["_"] * len(leaf_names) + [self._value(kind, t) for kind, t in names]
        claim = f"{left} = {right}"
        return self._ring(variables, given, substituted, products, claim, [*at, *proofs])

    def _value(self, kind: str, t: Tree) -> str:
        """What a real variable stands for."""
        if kind == "e":
            t = make("exp", (t,), Real)
        return self.lemmas.writer(poly.inverse(t) if kind == "i" else t)

    def same(self, t: Tree) -> str:
        return f"(erefl {self.lemmas.writer(t)})"

    def _ring(
        self,
        variables: list[str],
        given: list[str],
        substituted: int,
        products: list[str],
        claim: str,
        proofs: list[str],
    ) -> str:
        over = f"({' '.join(variables)} : R)" if variables else ""
        hypotheses = [f"h{place}" for place in range(len(given) - substituted)]
        intros = " ".join(["->"] * substituted + hypotheses)
        word = "field" if "/ " in claim or any("/ " in h for h in given) else "ring"
        proof = word + _using(hypotheses)
        if len(products) > 1:  # `ring` may overlook a product of variables it numbers far apart
            others = [h for h in hypotheses if h not in products]
            proof = f"first [subst; {word}{_using(others)} | {proof}]"
        statement = f"{over} : {' -> '.join([*given, claim])}."
        found = self.lemmas.ring(statement, f"by {f'move=> {intros}; ' if given else ''}{proof}.")
        return f"({' '.join([found, *proofs])})" if proofs else found

    # --- Leaves ---

    def _leaf(self, t: Tree) -> tuple[Polynomial, Proof]:
        if t in self.atoms:
            return poly.atom(t), None
        match t.op:
            case "exp":
                return self._exp(t)
            case "sum":
                return summed(self, t)
            case "delta":
                return self._delta(t)
            case "card":
                return poly.atom(t), None
            case "inv":
                return self._inverted(t)
        normal, proof = self._rebuilt(t)
        self.atoms.add(normal)
        return poly.atom(normal), proof

    def _exp(self, t: Tree) -> tuple[Polynomial, Proof]:
        p, proof = self.polynomial(t.kids[0])
        if not p:
            return poly.constant(1), f"(exp_of0 {proof or self.same(t.kids[0])})"
        return poly.exponential(poly.shown(p)), proof and f"(f_equal exp {proof})"

    def _delta(self, t: Tree) -> tuple[Polynomial, Proof]:
        (s, by_s), (u, by_u) = map(self.normal, t.kids)
        write, moved = self.lemmas.writer, None
        if by_s or by_u:
            proofs = by_s or self.same(s), by_u or self.same(u)
            moved = f"(f_equal2 (@delta {write.named[s.sort]}) {' '.join(proofs)})"
        if s is u:
            return poly.constant(1), chain(moved, f"(delta_same {write(s)})")
        if s.order > u.order:
            s, u, moved = u, s, chain(moved, f"(delta_sym {write(s)} {write(u)})")
        made = make("delta", (s, u), Real)
        self.atoms.add(made)
        return poly.atom(made), moved

    def _inverted(self, t: Tree) -> tuple[Polynomial, Proof]:
        base, n = t.kids[0], 1
        if base.op == "pow":
            base, n = base.kids[0], base.data
        base = head(base)
        if base.op != "card":
            raise Stopped("a negative power of something else than a cardinality")
        shown = f"(inv_pow {self.lemmas.writer(base)} {n})"
        return poly.atom(base, -n), None if n == 1 else shown

    # --- Other sorts ---

    def normal(self, t: Tree) -> tuple[Tree, Proof]:
        """The normal form of a tree of any sort, and why it is equal."""
        found = self._normal.get(t)
        if found is None:
            if t.sort == Real:
                p, proof = self.polynomial(t)
                found = poly.shown(p), proof
            else:
                found = self._structure(head(t))
            self._normal[t] = found
        return found

    def _structure(self, t: Tree) -> tuple[Tree, Proof]:
        if t.op == "lam":
            here = local(t, sort=domain(t))
            body, proof = self.normal(opened(t, here))
            by = proof and f"(funext (fun {self.bound(here)} => {proof}))"
            if body.op == "app" and body.kids[1] is here and here not in body.kids[0].free:
                return body.kids[0], by
            return abstract(here, body, hint(t)), by
        if t.op == "pair":
            return self._pair(t)
        if t.sort == Prop and t.op not in ("app", "var", "const"):
            return self._proposition(t)
        return self._rebuilt(t)

    def bound(self, variable: Tree) -> str:
        writer = self.lemmas.writer
        return f"{writer.name(variable)} : {writer.type(variable.sort)}"

    def _proposition(self, t: Tree) -> tuple[Tree, Proof]:
        """Equality of propositions is not equivalence: only what computes is followed."""
        done = [self.normal(kid) for kid in t.kids]
        if any(proof for _, proof in done):
            raise Stopped("arithmetic inside a proposition that is an argument")
        return remake(t, tuple(kid for kid, _ in done)), None

    def _pair(self, t: Tree) -> tuple[Tree, Proof]:
        done = [self.normal(kid) for kid in t.kids]
        parts = tuple(kid for kid, _ in done)
        proofs = [proof or self.same(kid) for kid, proof in done]
        by: Proof = None
        if any(proof for _, proof in done):
            by = proofs.pop()
            while proofs:
                by = f"(f_equal2 pair {proofs.pop()} {by})"
        first = parts[0]
        if first.op == "proj":
            whole = first.kids[0]
            again = tuple(make("proj", (whole,), p.sort, n) for n, p in enumerate(parts))
            if whole.sort == t.sort and again == parts:
                return whole, chain(by, f"(pairing{len(parts)} {self.lemmas.writer(whole)})")
        return remake(t, parts), by

    def _rebuilt(self, t: Tree) -> tuple[Tree, Proof]:
        done = [self.normal(kid) for kid in t.kids]
        made = remake(t, tuple(kid for kid, _ in done))
        if not any(proof for _, proof in done):
            return made, None
        write = self.lemmas.writer
        if t.op == "app":
            (function, by_function), (argument, by) = done
            if not by_function:
                return made, f"(f_equal {write(function)} {by})"
            if not by:
                return made, f"(app_eql {write(argument)} {by_function})"
            return made, f"(app_eq {by_function} {by})"
        if t.op == "proj":
            here = local(t.kids[0], sort=t.kids[0].sort)
            picked = write(make("proj", (here,), t.sort, t.data))
            return made, f"(f_equal (fun {self.bound(here)} => {picked}) {done[0][1]})"
        if t.op == "inf":
            return made, f"(f_equal (@inf _) {done[0][1]})"
        raise Stopped(f"arithmetic inside {t.op}")


def _number(c: Fraction) -> str:
    sign = "- " if c < 0 else ""
    whole = f"({sign}{abs(c.numerator)})" if sign else str(c.numerator)
    return whole if c.denominator == 1 else f"({whole} * / {c.denominator})"


def _nested(parts: list[str], sign: str) -> str:
    whole = parts[-1]
    for part in reversed(parts[:-1]):
        whole = f"({part} {sign} {whole})"
    return whole


def _text(e: Expression, leaves: list[str]) -> str:
    match e:
        case ("num", n):
            return str(n)
        case ("leaf", place):
            return leaves[place]
        case ("neg", f):
            return f"(- {_text(f, leaves)})"
        case ("inv", f):
            return f"(/ {_text(f, leaves)})"
        case ("pow", f, n):
            return f"({_text(f, leaves)} ^ {n})"
        case (op, f, g):
            sign = "+" if op == "add" else "*"
            return f"({_text(f, leaves)} {sign} {_text(g, leaves)})"
    raise ValueError(e)


def _using(hypotheses: list[str]) -> str:
    return f" [{' '.join(hypotheses)}]" if hypotheses else ""
