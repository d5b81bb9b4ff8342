"""Terms and judgements in the notation of the theory, as text or in another style.

Index arguments become subscripts (`W_kq`), families of components vectors (`a + t e_k`), sums of
products scalar products (`W_k·x_i`), means `(1/m) Σ_i`; `x_i` is the input of sample i.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby
from typing import Any

from pgb.kernel.binding import opened
from pgb.kernel.definitions import HIDDEN
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Sort, Space
from pgb.kernel.terms import (
    ONE,
    ZERO,
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
from pgb.report.names import PARAMETERS, POINTS, index_name, pretty_name
from pgb.report.style import TEXT, Style, sort_text
from pgb.report.vectors import Vectors

# Binding strengths: a part weaker than its place asks for is put in parentheses.
CLAIM, RELATION, SUM, PRODUCT, POWER, ATOM = range(6)
SAID = {
    "Natural": "{} is a natural number",
    "Convex": "{} is convex",
    "LocallySpanning": "{} is locally spanning on {}",
    "Eliminates": "neurons with the factor {} and {} eliminate",
    "EliminatesWithoutBias": "exponential neurons without bias eliminate",
}
"""Claims about functions, in words."""
SIGNS: dict[type[Term], str] = {Eq: "=", Le: "≤", Lt: "<"}


def text(term: Term) -> str:
    """The term or proposition on one line."""
    return Writer([term]).write(term, CLAIM)


def judgement_text(judgement: Judgement) -> str:
    """`hypotheses ⊢ conclusion` on one line."""
    record = judgement.record
    writer = Writer([*record.hypotheses, record.conclusion])
    given = ", ".join(writer.write(h, RELATION) for h in record.hypotheses)
    goal = writer.write(record.conclusion, CLAIM)
    return f"{given} ⊢ {goal}" if given else f"⊢ {goal}"


class Writer:
    """Writes terms that share their free variables, no two of which get one name."""

    def __init__(self, terms: Iterable[Term], style: Style = TEXT) -> None:
        self.style = style
        self.used: set[str] = set()
        self.names: dict[Term, str] = {}
        self.components: dict[Term, list[str]] = {}
        self.vectors = Vectors(self._form, ATOM, style)
        self.include(terms)

    def include(self, terms: Iterable[Term]) -> None:
        """Name the free variables of more terms."""
        free = frozenset().union(*(term.free for term in terms)) - self.names.keys()
        for variable in sorted(free, key=lambda v: v.order):
            hint = variable.data[0] if type(variable) is Var else variable.name  # type: ignore[attr-defined]
            self._name(variable, _hint(variable.sort, hint) if "!" in hint else hint)

    def _name(self, variable: Term, wanted: str) -> str:
        if "," in wanted:  # a point, told by its components
            named = [self._fresh(part) for part in wanted.split(",")]
            self.components[variable] = named
            self.names[variable] = f"({', '.join(named)})"
        else:
            self.names[variable] = self._fresh(wanted)
        return self.names[variable]

    def _fresh(self, wanted: str) -> str:
        name = pretty_name(wanted)
        while name in self.used:
            name += "'"
        self.used.add(name)
        return self.style.symbol(name)

    def write(self, t: Term, place: int = CLAIM) -> str:
        strength, out = self._form(t)
        return self.style.group(out) if strength < place else out

    def _form(self, t: Term) -> tuple[int, str]:
        if type(t) is Var and t in self.vectors.printed:
            return self.vectors.printed[t]
        match t:
            case Num():
                return self._numeral(t.data[0])
            case Bound():
                return ATOM, f"#{t.data[0]}"
            case Var():
                return ATOM, self.names.get(t) or self.style.symbol(pretty_name(t.name))
            case Const() | Primitive():
                return ATOM, self.style.symbol(pretty_name(t.data[0]))
            case App():
                return self._application(t)
            case Add():
                return SUM, self._addition(t)
            case Mul():
                return self._product(t)
            case Pow():
                return self._power(t)
            case Exp():
                return ATOM, self._exponential(self.write(t.children[0]))
            case Sum():
                return self._sum(t.children[0])
            case Card():
                return ATOM, self.style.size(t.data[0])
            case Delta():
                left, right = (self.write(c) for c in t.children)
                return ATOM, self.style.delta(left, right)
            case Inf():
                names, body = self._binder(t.children[0], PRODUCT)
                return PRODUCT, self.style.infimum(names, body)
            case Pair():
                return ATOM, "(" + ", ".join(self.write(c) for c in t.children) + ")"
            case Proj():
                return self._projection(t)
            case Lam():
                return self._function(t)
        return self._claim(t)

    # --- Claims ---

    def _claim(self, t: Term) -> tuple[int, str]:
        match t:
            case Eq() | Le() | Lt():
                left, right = (self.write(c, SUM) for c in t.children)
                return RELATION, self._compared(left, SIGNS[type(t)], right)
            case Not():
                return RELATION, self._negation(t.children[0])
            case And() | Or():
                if not t.children:
                    return ATOM, self.style.words("true" if type(t) is And else "false")
                word = self.style.joint("and" if type(t) is And else "or")
                return CLAIM, word.join(self.write(c, RELATION) for c in t.children)
            case Implies():
                given, claim = t.children
                goal = self.write(claim, CLAIM if type(claim) is Implies else RELATION)
                return CLAIM, self.style.implies(self.write(given, RELATION), goal)
            case ForAll() | Exists() | Near():
                before = set(self.used)
                head, body = self.quantified(t)
                out = f"{head} {self.write(body)}"
                self.used = before
                return CLAIM, out
        return ATOM, f"{type(t).__name__}{t.data}"

    def _negation(self, claim: Term) -> str:
        if type(claim) in (Eq, Le, Lt):
            left, right = (self.write(c, SUM) for c in claim.children)
            if type(claim) is Eq:
                return self._compared(left, "≠", right)
            return self._compared(right, "<" if type(claim) is Le else "≤", left)
        if isinstance(claim, App) and type(claim.children[0]) is Var:
            element, collection = self.write(claim.children[1], SUM), self.write(claim.children[0])
            return self.style.not_member(element, collection)
        if _head(claim) in SAID and " is " in SAID[_head(claim)]:
            return self.write(claim, RELATION).replace(" is ", " is not ", 1)
        return self.style.say("not {}", self.write(claim, RELATION))

    def _compared(self, left: str, sign: str, right: str) -> str:
        return f"{left} {self.style.signs[sign]} {right}"

    def quantified(self, t: Term) -> tuple[str, Term]:
        """`for all k, q in R^d:` and the claim behind it, for quantifiers of one kind in a row.

        The names stay in use; the caller puts `used` back.
        """
        if type(t) is Near:
            point = self.write(t.children[1], ATOM)
            name, body = self.open(t.children[0])
            return self.style.say("for {} near {}:", name, point), body
        kind, claim = type(t), t
        names: list[tuple[str, str]] = []
        while type(claim) is kind and not claim.children[0].loose:
            domain: Sort = claim.children[0].sort.domain  # type: ignore[attr-defined]
            name, claim = self.open(claim.children[0])
            place = "" if isinstance(domain, Index) else sort_text(domain, self.style)
            names.append((name, place))
        template = "for all {}:" if kind is ForAll else "there is {}:"
        return self.style.say(template, self._listed(names)), claim

    def _listed(self, names: list[tuple[str, str]]) -> str:
        """`i, j and q in R^d`: what ranges over the same set is named together."""
        groups = []
        for place, members in groupby(names, key=lambda pair: pair[1]):
            listed = ", ".join(name for name, _ in members)
            groups.append(self.style.member(listed, place) if place else listed)
        return self.style.joint("and").join(groups)

    # --- Binders ---

    def open(self, function: Term) -> tuple[str, Term]:
        """The name of the bound variable and the body, opened at a variable of that name."""
        domain: Sort = function.sort.domain  # type: ignore[attr-defined]
        if function.loose:  # an open term, shown only in error messages
            return "·", function.children[0]
        value, name = self._named(domain, function.data[1] if type(function) is Lam else "x")
        return name, opened(function, value)

    def _binder(self, function: Term, place: int) -> tuple[str, str]:
        before = set(self.used)
        name, body = self.open(function)
        out = self.write(body, place)
        self.used = before
        return name, out

    def _named(self, sort: Sort, hint: str) -> tuple[Term, str]:
        names = _hint(sort, hint).split(",")
        if isinstance(sort, Product) and len(names) == len(sort.parts):
            pairs = [self._named(part, n) for part, n in zip(sort.parts, names, strict=True)]
            return Pair(*(v for v, _ in pairs)), "(" + ", ".join(n for _, n in pairs) + ")"
        # The space keeps a bound variable apart from any that a script can name.
        hint = index_name(sort, hint) if isinstance(sort, Index) else hint or "x"
        value = Var(f"{hint}! {len(self.names)}", sort)
        return value, self._name(value, hint)

    def _function(self, t: Term) -> tuple[int, str]:
        if t.loose or not isinstance(t.data[0], Index):
            name, body = self._binder(t, SUM)
            return CLAIM, self.style.maps(name, body)
        before = set(self.used)
        name, body_term = self.open(t)
        bound = _newest(self.names)
        vector = self.vectors.without(body_term, bound) if body_term.sort == Real else None
        out = self._form(vector) if vector is not None else None
        if body_term is ZERO:
            out = ATOM, "0"
        if out is None:
            inside = self.style.group(self.write(body_term))
            out = ATOM, self.style.subscript(inside, [name])
        self.used = before
        return out

    def _sum(self, function: Term) -> tuple[int, str]:
        if function.loose:
            sign = self.style.total("·", None, None)
            return PRODUCT, f"{sign} {self.write(function.children[0], PRODUCT)}"
        before = set(self.used)
        name, body = self.open(function)
        bound = _newest(self.names)
        out = self._scalar_product(body, bound) or self._plain_sum(name, body, bound)
        self.used = before
        return out

    def _scalar_product(self, body: Term, bound: Term) -> tuple[int, str] | None:
        found = self.vectors.product(body, bound)
        if found is None:
            return None
        scalars, left, right = found
        lefts, rights = self.write(left, ATOM), self.write(right, ATOM)
        square = lefts == rights
        out = self.style.square_of(self.write(left)) if square else self.style.dot(lefts, rights)
        strength = POWER if square and not scalars else PRODUCT
        return strength, self.style.product([*(self.write(c, POWER) for c in scalars), out])

    def _plain_sum(self, name: str, body: Term, bound: Term) -> tuple[int, str]:
        rest, group = _members(body, bound)
        within = None if group is None else self.write(group)
        sign = self.style.total(name, bound.sort, within)
        return PRODUCT, f"{sign} {self.write(rest, PRODUCT)}"

    # --- Applications ---

    def _application(self, t: Term) -> tuple[int, str]:
        spine: list[Term] = []
        while isinstance(t, App):
            spine.append(t.children[1])
            t = t.children[0]
        arguments = spine[::-1]
        if type(t) is Lam and not t.loose and not arguments[0].loose:
            return self._form(reapply(opened(t, arguments[0]), arguments[1:]))
        replaced: list[tuple[str, Term]] = []
        if isinstance(t, Const):
            special = self._notion(t, arguments)
            if special:
                return special
            replaced, arguments = _visible(t, arguments)
            if t.name in SAID and not replaced and len(arguments) == SAID[t.name].count("{}"):
                told = (self.write(argument, SUM) for argument in arguments)
                return RELATION, self.style.say(SAID[t.name], *told)
        if type(t) is Var and t.name == "group" and len(arguments) == 1:
            return ATOM, f"[{self.write(arguments[0])}]"
        if type(t) is Var and t.sort == Fun(arguments[0].sort, Prop) and len(arguments) == 1:
            return RELATION, self.style.member(self.write(arguments[0], SUM), self.write(t))
        if isinstance(t, Primitive) and t.data[0] == "pos":
            return ATOM, self.style.greater("0", self.write(arguments[0]))
        if isinstance(t, Primitive) and t.data[0] == "power" and len(arguments) == 2:
            base, exponent = (self.write(part, ATOM) for part in arguments)
            return POWER, self.style.power(base, exponent)
        if isinstance(t, Primitive) and t.data[0] == "factorial":
            return ATOM, f"{self.write(arguments[0], ATOM)}!"
        out = self.write(t, ATOM)
        if isinstance(t, Var):
            out, arguments = self._at_input(t, out, arguments)
        at = 0
        while at < len(arguments) and isinstance(arguments[at].sort, Index):
            at += 1
        out = self._subscript(out, arguments[:at]) + self._values(replaced)
        return ATOM, self._applied(out, arguments[at:])

    def _values(self, replaced: list[tuple[str, Term]]) -> str:
        """`[λ = 0]` behind a definition: the parameters that are not those of the setting."""
        shown = (
            f"{self.style.symbol(pretty_name(name))} = {self.write(value, SUM)}"
            for name, value in replaced
        )
        return f"[{', '.join(shown)}]" if replaced else ""

    def _at_input(self, t: Var, out: str, arguments: list[Term]) -> tuple[str, list[Term]]:
        """X at the group of i is x_i; a function F of the distinct inputs is written F(X_j)."""
        first = arguments[0]
        grouped = isinstance(first, App) and getattr(first.children[0], "name", "") == "group"
        if t.name == "X":
            return ("x", [first.children[1], *arguments[1:]]) if grouped else (out, arguments)
        if first.sort == Index("N") and isinstance(t.sort.codomain, Fun):  # type: ignore[attr-defined]
            index = first.children[1] if grouped else first
            place = self._subscript("x" if grouped else "X", [index])
            return self.style.applied(out, place), arguments[1:]
        return out, arguments

    def _applied(self, out: str, arguments: list[Term]) -> str:
        if not arguments:
            return out
        told = isinstance(arguments[0], Pair) or arguments[0] in self.components
        if len(arguments) == 1 and told:
            return out + self.write(arguments[0], ATOM)
        end = len(arguments)
        while end and isinstance(arguments[end - 1].sort, Index):
            end -= 1
        inside = ", ".join(self.write(a) for a in arguments[:end])
        return self._subscript(self.style.applied(out, inside), arguments[end:])

    def _subscript(self, base: str, indices: list[Term]) -> str:
        return self.style.subscript(base, [self.write(i) for i in indices]) if indices else base

    def _notion(self, t: Const, arguments: list[Term]) -> tuple[int, str] | None:
        """Derivatives, gradients, continuity and natural numbers as sentences."""
        if t.name == "Derivative" and len(arguments) == 3:
            name, body = self._binder(arguments[0], PRODUCT)
            at, value = self.write(arguments[1], ATOM), self.write(arguments[2], SUM)
            return RELATION, self.style.derivative(name, body, at, value)
        if t.name == "Gradient" and len(arguments) == 3:
            F, q, G = (self.write(a, SUM) for a in arguments)
            return RELATION, self.style.say("{} has the gradient {} at {}", F, G, q)
        if t.name == "Continuous" and len(arguments) == 2:
            g, x = (self.write(a, SUM) for a in arguments)
            return RELATION, self.style.say("{} is continuous at {}", g, x)
        return None

    def _projection(self, t: Term) -> tuple[int, str]:
        whole = t.children[0]
        if isinstance(whole, Pair):
            return self._form(whole.children[t.data[0]])
        if whole in self.components:
            return ATOM, self.components[whole][t.data[0]]
        return ATOM, self.style.component(self.write(whole, ATOM), t.data[0] + 1)

    # --- Arithmetic ---

    def _addition(self, t: Term) -> str:
        out = ""
        for i, child in enumerate(t.children):
            sign, body = split_sign(child)
            term = self.write(body, PRODUCT)
            out += (f" {sign} " if i else ("-" if sign == "-" else "")) + term
        return out

    def _product(self, t: Term) -> tuple[int, str]:
        sign, body = split_sign(t)
        if sign == "-":
            return SUM, "-" + self.write(body, PRODUCT)
        over = [c for c in t.children if type(c) is Pow and c.data[0] < 0]
        top = [c for c in t.children if c not in over and not (c is ONE and len(t.children) > 1)]
        top.sort(key=lambda c: type(c) is not Num)  # numerals first
        if not top and len(over) == 1:
            return self._form(over[0])
        parts = [self.style.factor(self._form(c)[1]) for c in over]  # (1/m), written first
        parts += [self.write(c, POWER) for c in top[:-1]]
        parts += [self.write(c, PRODUCT if _tail(c) else POWER) for c in top[-1:]]
        return PRODUCT, self.style.product(parts)

    def _exponential(self, exponent: str) -> str:
        """Not as a power of e where e is a number of the claim."""
        if "e" in self.used:
            return self.style.applied(self.style.symbol("exp"), exponent)
        return self.style.exponential(exponent)

    def _power(self, t: Term) -> tuple[int, str]:
        exponent = t.data[0]
        base = self.write(t.children[0], ATOM)
        if exponent < 0:
            return PRODUCT, self.style.over(base, -exponent)
        return POWER, self.style.raised(base, exponent)

    def _numeral(self, value: Fraction) -> tuple[int, str]:
        fraction = POWER if self.style.fractions_stand else PRODUCT
        strength = SUM if value < 0 else ATOM if value.denominator == 1 else fraction
        return strength, self.style.number(value)


def _tail(t: Term) -> bool:
    """Whether a product may end in this without parentheses: a sum sign reaches to the end."""
    return type(t) in (Sum, Mul)


def reapply(function: Term, arguments: list[Term]) -> Term:
    for argument in arguments:
        function = App(function, argument)
    return function


def _head(claim: Term) -> str:
    """The name of what is claimed, where it is a defined notion."""
    while isinstance(claim, App):
        claim = claim.children[0]
    return claim.name if isinstance(claim, Const) else ""


def _hint(sort: Sort, hint: str) -> str:
    """What a variable is to be called: a point by its components, a parameter by its letter."""
    if isinstance(sort, Space) and sort.name in PARAMETERS and len(pretty_name(hint)) > 1:
        return PARAMETERS[sort.name]
    if isinstance(sort, Product) and "," not in hint:
        point = POINTS.get(sort_text(sort), hint)
        direction = hint.startswith("direction")
        return point.replace("a,b,W", "alpha,beta,omega") if direction else point
    return hint


def _newest(names: dict[Term, str]) -> Term:
    return next(reversed(names))


def split_sign(t: Term) -> tuple[str, Term]:
    if type(t) is Num and t.data[0] < 0:
        return "-", Num(-t.data[0])
    if type(t) is Mul and t.children and type(t.children[0]) is Num and t.children[0].data[0] < 0:
        first = -t.children[0].data[0]
        rest = t.children[1:] if first == 1 else (Num(first), *t.children[1:])
        return "-", (rest[0] if len(rest) == 1 else Mul(*rest))
    return "+", t


def _members(body: Term, bound: Term) -> tuple[Term, Term | None]:
    """A summand without its factor δ(group_i, j), and that j: the sum runs over I_j."""
    factors = list(body.children) if type(body) is Mul else []
    for factor in factors:
        if type(factor) is not Delta or not isinstance(factor.children[0], App):
            continue
        function, argument = factor.children[0].children
        if getattr(function, "name", "") == "group" and argument is bound and len(factors) > 1:
            rest = [c for c in factors if c is not factor]
            return (rest[0] if len(rest) == 1 else Mul(*rest)), factor.children[1]
    return body, None


def _visible(t: Const, arguments: list[Any]) -> tuple[list[tuple[str, Any]], list[Any]]:
    """The hidden arguments that do not carry their parameter's own name, and those to be shown."""
    body: Term = t.body
    replaced = []
    hidden = HIDDEN.get(t.name, 0)
    for argument in arguments[:hidden]:
        own = isinstance(argument, Var) and argument.name.split("!")[0] == body.data[1]
        if not own:
            replaced.append((body.data[1], argument))
        body = body.children[0]
    return replaced, arguments[hidden:]
