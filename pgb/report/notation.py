"""Terms and judgements as text, in the notation of the theory.

Index arguments become subscripts (`W_kq`), sums print as `Σ_i`, means as `/m`, tuples in a
quantifier by the names of their components.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from pgb.kernel.binding import opened
from pgb.kernel.definitions import HIDDEN
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Index, Product, Sort
from pgb.kernel.terms import (
    Add,
    And,
    App,
    Bound,
    Card,
    Const,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Inf,
    Lam,
    Le,
    Lt,
    Mul,
    Near,
    Not,
    Num,
    Or,
    Pair,
    Pow,
    Primitive,
    Proj,
    Sum,
    Term,
    Var,
)

GREEK = {
    "theta": "θ",
    "lambda": "λ",
    "epsilon": "ε",
    "delta": "δ",
    "phi": "φ",
    "psi": "ψ",
    "sigma": "σ",
    "alpha": "α",
    "omega": "ω",
    "beta": "β",
    "gamma": "γ",
    "rho": "ρ",
    "eta": "η",
    "kappa": "κ",
    "mu": "μ",
    "Lstar": "L*",
    "Lt": "L̃",
    "pos": "max0",
}
SIZES = {"M": "m", "N": "n", "K": "d_y", "D": "d_x"}

# Binding strengths: a part weaker than its place asks for is put in parentheses.
CLAIM, RELATION, SUM, PRODUCT, POWER, ATOM = range(6)


def text(term: Term) -> str:
    """The term or proposition on one line."""
    return _Writer(term).write(term, CLAIM)


def judgement_text(judgement: Judgement) -> str:
    """`hypotheses |- conclusion` on one line."""
    given = ", ".join(map(text, judgement.hypotheses))
    return f"{given} ⊢ {text(judgement.conclusion)}" if given else f"⊢ {text(judgement.conclusion)}"


def pretty_name(name: str) -> str:
    """A variable's name in print: Greek letters, primes, no counters."""
    base = name.split("!")[0]
    stem, primes = base.rstrip("'"), base[len(base.rstrip("'")) :]
    head, _, tail = stem.partition("_")
    return GREEK.get(head, head) + (f"_{tail}" if tail else "") + primes


class _Writer:
    """Writes one term; keeps the names in use so that no bound name hides another."""

    def __init__(self, term: Term) -> None:
        self.used = {pretty_name(v.name) for v in term.free if isinstance(v, Var)}

    def write(self, t: Term, place: int) -> str:
        strength, out = self._form(t)
        return f"({out})" if strength < place else out

    def _form(self, t: Term) -> tuple[int, str]:
        match t:
            case Num():
                return _numeral(t.data[0])
            case Bound():
                return ATOM, f"#{t.data[0]}"
            case Var():
                return ATOM, pretty_name(t.name)
            case Const() | Primitive():
                return ATOM, pretty_name(t.data[0])
            case App():
                return self._application(t)
            case Add():
                return SUM, self._addition(t)
            case Mul():
                return self._product(t)
            case Pow():
                return self._power(t)
            case Exp():
                return ATOM, f"exp({self.write(t.children[0], CLAIM)})"
            case Sum():
                name, body = self._binder(t.children[0], PRODUCT)
                return PRODUCT, f"Σ_{name} {body}"
            case Card():
                return ATOM, SIZES.get(str(t.data[0]), f"|{t.data[0]}|")
            case Delta():
                left, right = (self.write(c, CLAIM) for c in t.children)
                return ATOM, f"δ({left},{right})"
            case Inf():
                name, body = self._binder(t.children[0], PRODUCT)
                return PRODUCT, f"inf_{name} {body}"
            case Pair():
                return ATOM, "(" + ", ".join(self.write(c, CLAIM) for c in t.children) + ")"
            case Proj():
                return self._projection(t)
            case Lam():
                name, body = self._binder(t, SUM)
                return CLAIM, f"{name} ↦ {body}"
        return self._claim(t)

    def _claim(self, t: Term) -> tuple[int, str]:
        match t:
            case Eq() | Le() | Lt():
                sign = {Eq: "=", Le: "≤", Lt: "<"}[type(t)]
                left, right = (self.write(c, SUM) for c in t.children)
                return RELATION, f"{left} {sign} {right}"
            case Not():
                inner = t.children[0]
                if type(inner) is Eq:
                    left, right = (self.write(c, SUM) for c in inner.children)
                    return RELATION, f"{left} ≠ {right}"
                return RELATION, f"not {self.write(inner, RELATION)}"
            case And() | Or():
                if not t.children:
                    return ATOM, "true" if type(t) is And else "false"
                word = " and " if type(t) is And else " or "
                return CLAIM, word.join(self.write(c, RELATION) for c in t.children)
            case Implies():
                left, right = t.children
                goal = self.write(right, CLAIM if type(right) is Implies else RELATION)
                return CLAIM, f"{self.write(left, RELATION)} ⇒ {goal}"
            case ForAll() | Exists():
                word = "for all" if type(t) is ForAll else "there is"
                name, body = self._binder(t.children[0], CLAIM)
                return CLAIM, f"{word} {name}: {body}"
            case Near():
                name, body = self._binder(t.children[0], CLAIM)
                return CLAIM, f"for {name} near {self.write(t.children[1], ATOM)}: {body}"
        return ATOM, f"{type(t).__name__}{t.data}"

    def _binder(self, function: Term, place: int) -> tuple[str, str]:
        """The name of the bound variable and the body, in a fresh scope."""
        domain: Sort = function.sort.domain  # type: ignore[attr-defined]
        if function.loose:  # an open term, shown only in error messages
            return "·", self.write(function.children[0], place)
        before = set(self.used)
        value, name = self._named(domain, function.data[1] if type(function) is Lam else "x")
        body = self.write(opened(function, value), place)
        self.used = before
        return name, body

    def _named(self, sort: Sort, hint: str) -> tuple[Term, str]:
        names = hint.split(",")
        if isinstance(sort, Product) and len(names) == len(sort.parts):
            values = [self._named(part, n)[0] for part, n in zip(sort.parts, names, strict=True)]
            return Pair(*values), "(" + ", ".join(pretty_name(v.data[0]) for v in values) + ")"
        name = hint.split("!")[0] or "x"
        while pretty_name(name) in self.used:
            name += "'"
        self.used.add(pretty_name(name))
        return Var(name, sort), pretty_name(name)

    def _application(self, t: Term) -> tuple[int, str]:
        spine: list[Term] = []
        while isinstance(t, App):
            spine.append(t.children[1])
            t = t.children[0]
        arguments = spine[::-1]
        if isinstance(t, Const):
            special = self._notion(t, arguments)
            if special:
                return special
            arguments = _visible(t, arguments)
        out = self.write(t, ATOM)
        at = 0
        subscripts = []
        while at < len(arguments) and isinstance(arguments[at].sort, Index):
            subscripts.append(self.write(arguments[at], CLAIM))
            at += 1
        if subscripts:
            out += "_" + _subscript(subscripts)
        rest = arguments[at:]
        if rest:
            if len(rest) == 1 and isinstance(rest[0], Pair):
                return ATOM, out + self.write(rest[0], ATOM)
            last = []
            while rest and isinstance(rest[-1].sort, Index):
                last.insert(0, self.write(rest.pop(), CLAIM))
            out += "(" + ", ".join(self.write(a, CLAIM) for a in rest) + ")"
            if last:
                out += "_" + _subscript(last)
        return ATOM, out

    def _notion(self, t: Const, arguments: list[Term]) -> tuple[int, str] | None:
        """Derivatives, gradients and continuity as sentences."""
        if t.name == "Derivative" and len(arguments) == 3:
            name, body = self._binder(arguments[0], SUM)
            at, value = (self.write(a, SUM) for a in arguments[1:])
            return RELATION, f"d/d{name} [{body}] at {name} = {at} is {value}"
        if t.name == "Gradient" and len(arguments) == 3:
            F, q, G = (self.write(a, ATOM) for a in arguments)
            return RELATION, f"∇ {F} at {q} is {G}"
        if t.name == "Continuous" and len(arguments) == 2:
            g, x = (self.write(a, ATOM) for a in arguments)
            return RELATION, f"{g} is continuous at {x}"
        return None

    def _projection(self, t: Term) -> tuple[int, str]:
        whole = t.children[0]
        if isinstance(whole, Pair):
            return self._form(whole.children[t.data[0]])
        return ATOM, f"{self.write(whole, ATOM)}.{t.data[0] + 1}"

    def _addition(self, t: Term) -> str:
        out = ""
        for i, child in enumerate(t.children):
            sign, body = _split_sign(child)
            term = self.write(body, PRODUCT)
            out += (f" {sign} " if i else ("-" if sign == "-" else "")) + term
        return out

    def _product(self, t: Term) -> tuple[int, str]:
        sign, body = _split_sign(t)
        if sign == "-":
            return SUM, "-" + self.write(body, PRODUCT)
        over = [c for c in t.children if type(c) is Pow and c.data[0] < 0]
        top = [c for c in t.children if c not in over]
        out = " ".join(
            self.write(c, POWER if i + 1 < len(top) else PRODUCT) for i, c in enumerate(top)
        )
        for c in over:
            if len(top) == 1 and type(top[0]) is Sum:
                out = f"({out})" if not out.startswith("(") else out
            base = self.write(c.children[0], ATOM)
            out = f"{out or '1'}/{base}" + (f"^{-c.data[0]}" if c.data[0] < -1 else "")
        return PRODUCT, out

    def _power(self, t: Term) -> tuple[int, str]:
        if t.data[0] < 0:
            power = "" if t.data[0] == -1 else f"^{-t.data[0]}"
            return PRODUCT, f"1/{self.write(t.children[0], ATOM)}{power}"
        return POWER, f"{self.write(t.children[0], ATOM)}^{t.data[0]}"


def _numeral(value: Fraction) -> tuple[int, str]:
    if value < 0:
        return SUM, str(value)
    return (ATOM if value.denominator == 1 else PRODUCT), str(value)


def _split_sign(t: Term) -> tuple[str, Term]:
    if type(t) is Num and t.data[0] < 0:
        return "-", Num(-t.data[0])
    if type(t) is Mul and type(t.children[0]) is Num and t.children[0].data[0] < 0:
        first = -t.children[0].data[0]
        rest = t.children[1:] if first == 1 else (Num(first), *t.children[1:])
        return "-", (rest[0] if len(rest) == 1 else Mul(*rest))
    return "+", t


def _subscript(parts: list[str]) -> str:
    short = all(len(p.rstrip("'")) == 1 for p in parts)
    joined = "".join(parts) if short else ",".join(parts)
    return joined if len(joined.rstrip("'")) == 1 or short else "{" + joined + "}"


def _visible(t: Const, arguments: list[Any]) -> list[Any]:
    """The arguments without the leading ones that carry their parameter's own name."""
    body: Term = t.body
    for place in range(min(HIDDEN.get(t.name, 0), len(arguments))):
        argument = arguments[place]
        own = isinstance(argument, Var) and argument.name == body.data[1]
        if not own:
            return arguments
        body = body.children[0]
    return arguments[HIDDEN.get(t.name, 0) :]
