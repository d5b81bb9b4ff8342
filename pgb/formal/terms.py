"""Terms and propositions in Rocq's syntax.

Each constructor of the kernel has one reading here; what the words `delta`, `inf`, `card`, .. mean
is defined in theorems/formal/Language.v. A tuple of n components is nested to the right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from pgb.formal.names import unused
from pgb.formal.sorts import Named, space_of, type_of
from pgb.kernel.sorts import Fun, Product, Prop, Sort
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

# Levels of Rocq's grammar: a text of a higher level than its place allows is put in parentheses.
ATOM, CALL, POWER, NEGATIVE, FACTOR, SUM, TERMS = 0, 10, 30, 35, 40, 41, 50
RELATION, NEGATION, BOTH, EITHER, ARROW, BINDER = 70, 75, 80, 85, 99, 200

PRIMITIVES = {"log": "ln", "power": "power_of"}
"""What Rocq calls the kernel's functions, where it is another name."""

Reference = Callable[[Const, Named], str]
"""How a named definition is referred to."""


class Writer:
    """Writes terms: `named` and `variables` name what is free in them."""

    def __init__(self, named: Named, variables: Mapping[Term, str], reference: Reference) -> None:
        self.named, self.variables, self.reference = named, variables, reference

    def write(self, term: Term, level: int = BINDER, bound: tuple[str, ...] = ()) -> str:
        """The term, fit for a place of this level, under binders of these names (inmost first)."""
        text, own = self._written(term, bound)
        return f"({text})" if own > level else text

    def _written(self, term: Term, bound: tuple[str, ...]) -> tuple[str, int]:
        match term:
            case Var():
                return self.variables[term], ATOM
            case Bound():
                index: int = term.data[0]
                return bound[index], ATOM
            case Const():
                reference = self.reference(term, self.named)
                return reference, CALL if " " in reference else ATOM
            case Primitive():
                return PRIMITIVES.get(term.data[0], term.data[0]), ATOM
            case Num():
                return _numeral(term.data[0])
            case Lam():
                return self._lambda(term, bound)
            case App():
                return self._call(term, bound)
            case Pair():
                return self._pair(term.children, bound), ATOM
            case Proj():
                return self._component(term, bound), ATOM
            case ForAll() | Exists():
                return self._quantified(term, bound), BINDER
            case Near():
                return self._near(term, bound), CALL
        return self._operation(term, bound)

    # --- Functions and tuples ---

    def _bind(self, function: Lam, bound: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        taken = {*bound, *self.variables.values(), *self.named.values()}
        name = unused(function.data[1], taken)
        return name, (name, *bound)

    def _lambda(self, function: Lam, bound: tuple[str, ...]) -> tuple[str, int]:
        name, inner = self._bind(function, bound)
        kind = type_of(function.data[0], self.named)
        return f"fun {name} : {kind} => {self.write(function.children[0], BINDER, inner)}", BINDER

    def _call(self, term: Term, bound: tuple[str, ...]) -> tuple[str, int]:
        arguments: list[Term] = []
        while type(term) is App:
            arguments.append(term.children[1])
            term = term.children[0]
        parts = [self.write(term, CALL, bound)]
        parts += [self.write(argument, ATOM, bound) for argument in reversed(arguments)]
        return " ".join(parts), CALL

    def _pair(self, parts: tuple[Term, ...], bound: tuple[str, ...]) -> str:
        first = self.write(parts[0], BINDER, bound)
        rest = self._pair(parts[1:], bound) if len(parts) > 2 else self.write(parts[1], 200, bound)
        return f"({first}, {rest})"

    def _component(self, term: Term, bound: tuple[str, ...]) -> str:
        whole = term.children[0]
        place: int = term.data[0]
        last = len(_components(whole)) - 1
        return self.write(whole, ATOM, bound) + ".2" * place + ".1" * (place < last)

    # --- Propositions ---

    def _quantified(self, term: Term, bound: tuple[str, ...]) -> str:
        """Neighbouring quantifiers of one kind and sort share a word: forall x y : R, ..

        Predicates of sets are extensional: in the kernel's language a set is what its members
        are, in Rocq only up to equivalence.
        """
        word = "forall" if type(term) is ForAll else "exists"
        (predicate,) = term.children
        sort = _domain(predicate)
        names: list[str] = []
        body: Term = term
        while type(body) is type(term) and _domain(body.children[0]) == sort:
            (predicate,) = body.children
            if type(predicate) is not Lam:
                break
            name, bound = self._bind(predicate, bound)
            names.append(name)
            body = predicate.children[0]
        if names:
            text = self.write(body, BINDER, bound)
        else:
            names.append(unused("x", {*bound, *self.variables.values(), *self.named.values()}))
            text = f"{self.write(predicate, CALL, bound)} {names[0]}"
        if _of_sets(sort):
            together, whole = (" -> ", text) if word == "forall" else (" /\\ ", f"({text})")
            text = together.join([*(f"extensional {name}" for name in names), whole])
        return f"{word} {' '.join(names)} : {type_of(sort, self.named)}, {text}"

    def _near(self, term: Term, bound: tuple[str, ...]) -> str:
        predicate, point = term.children
        space = space_of(point.sort, self.named)
        return f"@near {space} {self.write(point, ATOM, bound)} {self.write(predicate, 0, bound)}"

    # --- Operations ---

    def _operation(self, term: Term, bound: tuple[str, ...]) -> tuple[str, int]:
        def at(place: int, level: int) -> str:
            return self.write(term.children[place], level, bound)

        match term:
            case Add():
                return self._addition(term.children, bound)
            case Mul():
                return self._product(term.children, bound)
            case Pow():
                return self._power(term, bound)
            case Exp():
                return f"exp {at(0, ATOM)}", CALL
            case Sum():
                return self._sum(term, bound)
            case Card():
                return f"card {self.named[term.data[0]]}", CALL
            case Delta():
                return f"delta {at(0, ATOM)} {at(1, ATOM)}", CALL
            case Inf():
                return f"inf {at(0, ATOM)}", CALL
            case Eq() if term.children[0].sort == Prop:
                return f"{at(0, BOTH)} <-> {at(1, BOTH)}", 95
            case Eq():
                return f"{at(0, TERMS)} = {at(1, TERMS)}", RELATION
            case Le():
                return f"{at(0, TERMS)} <= {at(1, TERMS)}", RELATION
            case Lt():
                return f"{at(0, TERMS)} < {at(1, TERMS)}", RELATION
            case Not():
                return f"~ {at(0, NEGATION)}", NEGATION
            case Implies():
                return f"{at(0, ARROW - 1)} -> {at(1, ARROW)}", ARROW
            case And():
                return self._joined(term.children, bound, "/\\", "True", BOTH)
            case Or():
                return self._joined(term.children, bound, "\\/", "False", EITHER)
        raise TypeError(f"no reading of {type(term).__name__}")

    def _joined(
        self, claims: tuple[Term, ...], bound: tuple[str, ...], word: str, empty: str, level: int
    ) -> tuple[str, int]:
        if not claims:
            return empty, ATOM
        if len(claims) == 1:
            return self._written(claims[0], bound)
        parts = [self.write(claim, level - 1, bound) for claim in claims]
        return f" {word} ".join(parts), level

    def _addition(self, terms: tuple[Term, ...], bound: tuple[str, ...]) -> tuple[str, int]:
        if not terms:
            return "0", ATOM
        text = self.write(terms[0], TERMS, bound)
        for term in terms[1:]:
            negative = _opposite(term)
            sign, shown = ("+", term) if negative is None else ("-", negative)
            text += f" {sign} {self.write(shown, FACTOR, bound)}"
        return (text, TERMS) if len(terms) > 1 else self._written(terms[0], bound)

    def _product(self, factors: tuple[Term, ...], bound: tuple[str, ...]) -> tuple[str, int]:
        if not factors:
            return "1", ATOM
        if len(factors) == 1:
            return self._written(factors[0], bound)
        negative = _opposite(Mul(*factors))
        if negative is not None:
            return f"- {self.write(negative, NEGATIVE, bound)}", NEGATIVE
        first, *others = (self.write(factor, FACTOR - 1, bound) for factor in factors)
        return " * ".join([first, *others]), FACTOR

    def _power(self, term: Term, bound: tuple[str, ...]) -> tuple[str, int]:
        base, exponent = term.children[0], term.data[0]
        if exponent >= 0:
            return f"{self.write(base, POWER - 1, bound)} ^ {exponent}", POWER
        if exponent == -1:
            return f"/ {self.write(base, POWER, bound)}", NEGATIVE
        return f"/ ({self.write(base, POWER - 1, bound)} ^ {-exponent})", NEGATIVE

    def _sum(self, term: Term, bound: tuple[str, ...]) -> tuple[str, int]:
        (function,) = term.children
        kind = self.named[_domain(function)]
        if type(function) is Lam:
            name, inner = self._bind(function, bound)
            return f"\\sum_({name} : {kind}) {self.write(function.children[0], 40, inner)}", SUM
        name = unused("i", {*bound, *self.variables.values(), *self.named.values()})
        return f"\\sum_({name} : {kind}) {self.write(function, CALL, bound)} {name}", SUM


def _domain(function: Term) -> Sort:
    assert isinstance(function.sort, Fun)
    return function.sort.domain


def _of_sets(sort: Sort) -> bool:
    """Whether this is a sort of predicates of sets: (A -> Prop) -> Prop."""
    match sort:
        case Fun(Fun(_, members), holds):
            return members == holds == Prop
    return False


def _components(whole: Term) -> tuple[object, ...]:
    assert isinstance(whole.sort, Product)
    return whole.sort.parts


def _numeral(value: Fraction) -> tuple[str, int]:
    if value.denominator == 1:
        return (str(value), ATOM) if value >= 0 else (f"- {-value}", NEGATIVE)
    sign = "- " if value < 0 else ""
    return f"({sign}{abs(value.numerator)} / {value.denominator})", ATOM


def _opposite(term: Term) -> Term | None:
    """t, if the term is written -1 * t."""
    if type(term) is Mul and len(term.children) > 1 and term.children[0] is Num(-1):
        rest = term.children[1:]
        return rest[0] if len(rest) == 1 else Mul(*rest)
    return None
