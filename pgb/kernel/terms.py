"""Terms and propositions of simple type theory over the reals.

Every term is made by one of the constructors below, which checks sorts and evaluates nothing:
`x + x` stays a sum of two terms until the normal form looks at it. Terms are immutable and
shared: building the same term twice gives the same object, so equality is identity.

    Var, Lam, App, Const                 variables, lambda, application, named constants
    Pair, Proj                           tuples and their components
    Num, Add, Mul, Pow, Exp              arithmetic; a negative power is for cardinalities only
    Sum, Card, Delta                     finite sums, number of elements, Kronecker's delta
    Inf                                  infimum of a real function (any number if there is none)
    Eq, Le, Lt, Not, And, Or, Implies    propositions
    ForAll, Exists, Near                 quantifiers; Near(P, p): P holds at all points near p

Bound variables are de Bruijn indices (`Bound`), visible only below their `Lam`.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from types import MappingProxyType
from typing import Any, ClassVar, NoReturn

from pgb.kernel.errors import IllSorted
from pgb.kernel.sorts import (
    Fun,
    Index,
    Product,
    Prop,
    Real,
    Sort,
    require,
    topological,
    well_formed,
)

LARGEST_POWER = 64
_shared: dict[tuple[Any, ...], Term] = {}
_meanings: dict[tuple[str, tuple[Sort, ...]], Term] = {}


class Term:
    """An immutable, shared term. `free`: its free variables; `loose`: bound indices not yet bound.

    `order` is a structural key that sorts terms the same way in every run.
    """

    __slots__ = ("__weakref__", "children", "data", "free", "loose", "order", "sort")
    rank: ClassVar[int] = -1

    data: tuple[Any, ...]
    children: tuple[Term, ...]
    sort: Sort
    free: frozenset[Term]
    loose: frozenset[tuple[int, Sort]]
    order: tuple[Any, ...]

    def __init_subclass__(cls) -> None:
        cls.rank = len(_ranks)
        _ranks.append(cls)

    @classmethod
    def remake(cls, data: tuple[Any, ...], children: tuple[Term, ...]) -> Term:
        """The same constructor on other data and children, checked anew."""
        return cls(*data, *children)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("terms are immutable")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("terms are immutable")

    def __copy__(self) -> Term:
        return self

    def __deepcopy__(self, memo: object) -> Term:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("terms are shared objects of one process and are not pickled")

    def __bool__(self) -> NoReturn:
        raise TypeError("a term has no truth value: write eq(s, t), le(s, t) to state a claim")

    def __iter__(self) -> NoReturn:
        raise TypeError("a term is not iterable")

    def __repr__(self) -> str:
        from pgb.report.notation import text

        return text(self)

    def __call__(self, *arguments: Any) -> Term:
        result: Term = self
        for argument in arguments:
            result = App(result, number(argument))
        return result

    def __add__(self, other: Any) -> Term:
        return Add(self, number(other))

    def __radd__(self, other: Any) -> Term:
        return Add(number(other), self)

    def __sub__(self, other: Any) -> Term:
        return Add(self, Mul(Num(-1), number(other)))

    def __rsub__(self, other: Any) -> Term:
        return Add(number(other), Mul(Num(-1), self))

    def __neg__(self) -> Term:
        return Mul(Num(-1), self)

    def __mul__(self, other: Any) -> Term:
        return Mul(self, number(other))

    def __rmul__(self, other: Any) -> Term:
        return Mul(number(other), self)

    def __truediv__(self, other: Any) -> Term:
        if isinstance(other, Card):
            return Mul(self, Pow(other, -1))
        require(isinstance(other, int | Fraction) and other != 0, "a non-zero rational", other)
        return Mul(self, Num(Fraction(1) / other))

    def __pow__(self, exponent: int) -> Term:
        return Pow(self, exponent)


_ranks: list[type[Term]] = []
_fields = ("data", "children", "sort", "order", "free", "loose")
_puts = tuple(Term.__dict__[name].__set__ for name in _fields)
for _name in _fields:  # only `_make` can write: `object.__setattr__` finds read-only properties
    setattr(Term, _name, property(Term.__dict__[_name].__get__))


def is_term(value: object) -> bool:
    """Whether the value is a term of this file: of no subclass and no look-alike."""
    return type(value) in _kinds


def _make(cls: type[Term], data: tuple[Any, ...], children: tuple[Term, ...], sort: Sort) -> Term:
    key = (cls, data, children)
    found = _shared.get(key)
    if found is not None:
        return found
    if cls not in _kinds:
        raise IllSorted(f"expected a constructor of the kernel, found {cls}")
    for child in children:
        if type(child) not in _kinds:
            raise IllSorted(f"expected a term, found {child!r}")
    for item in data:
        require(not isinstance(item, Sort) or well_formed(item), "a sort", "a look-alike")
    self = object.__new__(cls)
    free = frozenset((self,)) if issubclass(cls, Var) else _union(c.free for c in children)
    order = (cls.rank, _data_order(data), tuple(child.order for child in children))
    loose = _loose(cls, data, children, sort)
    values = (data, children, sort, order, free, loose)
    for put, value in zip(_puts, values, strict=True):
        put(self, value)
    _shared[key] = self
    return self


def remade(term: Term, children: tuple[Term, ...]) -> Term | None:
    """The term of the same constructor and data on other children, if it has been made."""
    return _shared.get((type(term), term.data, children))


def exists(cls: type[Term], *data: Any) -> bool:
    """Whether the term without children has been made."""
    return (cls, data, ()) in _shared


def _union(sets: Iterable[frozenset[Any]]) -> frozenset[Any]:
    """The union; one of the sets itself where that holds all others, which is the common case."""
    whole: frozenset[Any] = frozenset()
    for part in sets:
        if not part <= whole:
            whole = part if whole <= part else whole | part
    return whole


def _data_order(data: tuple[Any, ...]) -> tuple[tuple[int, Any], ...]:
    return tuple((0, item) if isinstance(item, int | Fraction) else (1, str(item)) for item in data)


def _loose(
    cls: type[Term], data: tuple[Any, ...], children: tuple[Term, ...], sort: Sort
) -> frozenset[tuple[int, Sort]]:
    if cls is Bound:
        return frozenset(((data[0], sort),))
    loose = _union(child.loose for child in children)
    if not loose:
        return loose
    if cls is not Lam:
        return loose
    domain = data[0]
    for index, found in loose:
        require(index > 0 or found == domain, ("a bound variable of sort", domain), found)
    return frozenset((index - 1, found) for index, found in loose if index > 0)


def number(value: Any) -> Term:
    """A term from a term or an exact rational (int, Fraction). Floats and booleans are refused."""
    return value if is_term(value) else Num(value)


def _reals(terms: tuple[Term, ...]) -> None:
    for term in terms:
        require(isinstance(term, Term), "a term", term)
        require(term.sort is Real or term.sort == Real, "a real", term)


def _propositions(terms: tuple[Term, ...]) -> None:
    for term in terms:
        require(isinstance(term, Term), "a proposition", term)
        require(term.sort == Prop, "a proposition", term)


class Num(Term):
    __slots__ = ()

    def __new__(cls, value: Any) -> Num:
        parts = (value.numerator, value.denominator) if type(value) is Fraction else (value,)
        exact = all(type(part) is int for part in parts)
        require(exact, "an exact rational (int or Fraction)", value)
        return _make(cls, (Fraction(value),), (), Real)  # type: ignore[return-value]


class Var(Term):
    __slots__ = ()

    def __new__(cls, name: str, sort: Sort) -> Var:
        fits = type(name) is str and isinstance(sort, Sort)
        require(fits, "a name and a sort", (name, sort))
        return _make(cls, (name, sort), (), sort)  # type: ignore[return-value]

    @property
    def name(self) -> str:
        return self.data[0]  # type: ignore[no-any-return]


class Local(Var):
    """A variable that stands for a bound one while the kernel works below its binder.

    Its number is its age; no user's variable is one.
    """

    __slots__ = ()

    def __new__(cls, age: int, sort: Sort) -> Local:
        require(type(age) is int and isinstance(sort, Sort), "an age and a sort", (age, sort))
        return _make(cls, (age, sort), (), sort)  # type: ignore[return-value]

    @property
    def name(self) -> str:
        return f"#{self.data[0]}"


class Bound(Term):
    __slots__ = ()

    def __new__(cls, index: int, sort: Sort) -> Bound:
        require(type(index) is int and index >= 0, "a de Bruijn index", index)
        require(isinstance(sort, Sort), "a sort", sort)
        return _make(cls, (index, sort), (), sort)  # type: ignore[return-value]


class Lam(Term):
    """x in `domain` |-> body. `hint` is the name to print; the normal form drops it."""

    __slots__ = ()

    def __new__(cls, domain: Sort, hint: str, body: Term) -> Lam:
        require(isinstance(domain, Sort) and type(hint) is str, "a sort and a name", domain)
        require(isinstance(body, Term), "a term", body)
        return _make(cls, (domain, hint), (body,), Fun(domain, body.sort))  # type: ignore[return-value]


class App(Term):
    __slots__ = ()

    def __new__(cls, function: Term, argument: Term) -> App:
        require(isinstance(function, Term), "a function", function)
        require(isinstance(argument, Term), "a term", argument)
        sort = function.sort
        if not isinstance(sort, Fun):
            raise IllSorted(f"expected a function, found {function} of sort {sort}")
        if argument.sort != sort.domain:
            raise IllSorted(
                f"expected an argument of sort {sort.domain} for {function}, "
                f"found {argument} of sort {argument.sort}"
            )
        return _make(cls, (), (function, argument), sort.codomain)  # type: ignore[return-value]


class Const(Term):
    """A defined constant: its name, the sorts it is taken at, and its closed body.

    Transparent constants are unfolded by the normal form; opaque ones only by the rule `unfold`.
    """

    __slots__ = ()

    def __new__(cls, name: str, sorts: tuple[Sort, ...], opaque: bool, body: Term) -> Const:
        fits = type(name) is str and type(sorts) is tuple and all(map(well_formed, sorts))
        require(fits, "a name and sorts", (name, sorts))
        require(is_term(body) and not body.free and not body.loose, "a closed body", body)
        meaning = _meanings.setdefault((name, sorts), body)
        require(meaning is body, ("one meaning", name, meaning), body)
        return _make(cls, (name, sorts, opaque), (body,), body.sort)  # type: ignore[return-value]

    @property
    def name(self) -> str:
        return self.data[0]  # type: ignore[no-any-return]

    @property
    def opaque(self) -> bool:
        return self.data[2]  # type: ignore[no-any-return]

    @property
    def body(self) -> Term:
        return self.children[0]


class Primitive(Term):
    """A function known only through the background facts about it. See `PRIMITIVES`."""

    __slots__ = ()

    def __new__(cls, name: str) -> Primitive:
        require(name in PRIMITIVES, ("one of", *PRIMITIVES), name)
        return _make(cls, (name,), (), PRIMITIVES[name])  # type: ignore[return-value]


PRIMITIVES = MappingProxyType(
    {
        **dict.fromkeys(("log", "pos", "sqrt", "cos", "factorial"), Fun(Real, Real)),
        "power": Fun(Real, Fun(Real, Real)),
    }
)


class Pair(Term):
    """A tuple of two or more components."""

    __slots__ = ()

    def __new__(cls, *parts: Term) -> Pair:
        require(len(parts) > 1, "two or more components", parts)
        require(all(isinstance(part, Term) for part in parts), "terms", parts)
        return _make(cls, (), parts, Product(tuple(p.sort for p in parts)))  # type: ignore[return-value]


class Proj(Term):
    __slots__ = ()

    def __new__(cls, index: int, whole: Term) -> Proj:
        require(isinstance(whole, Term), "a tuple", whole)
        sort = whole.sort
        if not isinstance(sort, Product):
            raise IllSorted(f"expected a tuple, found {whole} of sort {sort}")
        require(type(index) is int and 0 <= index < len(sort.parts), "a component", index)
        return _make(cls, (index,), (whole,), sort.parts[index])  # type: ignore[return-value]


class Add(Term):
    __slots__ = ()

    def __new__(cls, *terms: Term) -> Add:
        _reals(terms)
        return _make(cls, (), _flat(cls, terms), Real)  # type: ignore[return-value]


class Mul(Term):
    __slots__ = ()

    def __new__(cls, *terms: Term) -> Mul:
        _reals(terms)
        return _make(cls, (), _flat(cls, terms), Real)  # type: ignore[return-value]


def _flat(cls: type[Term], terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(
        part for term in terms for part in (term.children if type(term) is cls else (term,))
    )


class Pow(Term):
    __slots__ = ()

    def __new__(cls, base: Term, exponent: int) -> Pow:
        _reals((base,))
        require(type(exponent) is int, "an integer exponent", exponent)
        require(abs(exponent) <= LARGEST_POWER, ("an exponent up to", LARGEST_POWER), exponent)
        require(
            exponent >= 0 or isinstance(base, Card),
            "a negative power of a cardinality only",
            (base, exponent),
        )
        return _make(cls, (exponent,), (base,), Real)  # type: ignore[return-value]

    @classmethod
    def remake(cls, data: tuple[Any, ...], children: tuple[Term, ...]) -> Term:
        return cls(children[0], data[0])


class Exp(Term):
    __slots__ = ()

    def __new__(cls, exponent: Term) -> Exp:
        _reals((exponent,))
        return _make(cls, (), (exponent,), Real)  # type: ignore[return-value]


class Sum(Term):
    """The sum of a function on an index sort."""

    __slots__ = ()

    def __new__(cls, function: Term) -> Sum:
        _family(function, Real)
        require(isinstance(function.sort.domain, Index), "a sum over an index sort", function.sort)  # type: ignore[attr-defined]
        return _make(cls, (), (function,), Real)  # type: ignore[return-value]


class Card(Term):
    """The number of elements of an index sort: a positive integer."""

    __slots__ = ()

    def __new__(cls, sort: Sort) -> Card:
        require(isinstance(sort, Index), "an index sort", sort)
        return _make(cls, (sort,), (), Real)  # type: ignore[return-value]


class Delta(Term):
    """1 where the two indices are equal, else 0."""

    __slots__ = ()

    def __new__(cls, left: Term, right: Term) -> Delta:
        require(isinstance(left, Term) and isinstance(right, Term), "two indices", (left, right))
        require(isinstance(left.sort, Index), "an index", left)
        require(left.sort == right.sort, ("an index of", left.sort), right.sort)
        return _make(cls, (), (left, right), Real)  # type: ignore[return-value]


class Inf(Term):
    """The infimum of a real function on any sort; some real number where there is none."""

    __slots__ = ()

    def __new__(cls, function: Term) -> Inf:
        _family(function, Real)
        return _make(cls, (), (function,), Real)  # type: ignore[return-value]


def _family(function: Term, codomain: Sort) -> None:
    require(isinstance(function, Term), "a function", function)
    fits = isinstance(function.sort, Fun) and function.sort.codomain == codomain
    require(fits, ("a function to", codomain), function)


class Eq(Term):
    __slots__ = ()

    def __new__(cls, left: Term, right: Term) -> Eq:
        require(isinstance(left, Term) and isinstance(right, Term), "two terms", (left, right))
        require(left.sort == right.sort, ("sides of one sort", left.sort), right.sort)
        return _make(cls, (), (left, right), Prop)  # type: ignore[return-value]


class Le(Term):
    __slots__ = ()

    def __new__(cls, left: Term, right: Term) -> Le:
        _reals((left, right))
        return _make(cls, (), (left, right), Prop)  # type: ignore[return-value]


class Lt(Term):
    __slots__ = ()

    def __new__(cls, left: Term, right: Term) -> Lt:
        _reals((left, right))
        return _make(cls, (), (left, right), Prop)  # type: ignore[return-value]


class Not(Term):
    __slots__ = ()

    def __new__(cls, claim: Term) -> Not:
        _propositions((claim,))
        return _make(cls, (), (claim,), Prop)  # type: ignore[return-value]


class And(Term):
    """All of the claims; the empty conjunction is true."""

    __slots__ = ()

    def __new__(cls, *claims: Term) -> And:
        _propositions(claims)
        return _make(cls, (), claims, Prop)  # type: ignore[return-value]


class Or(Term):
    """One of the claims; the empty disjunction is false."""

    __slots__ = ()

    def __new__(cls, *claims: Term) -> Or:
        _propositions(claims)
        return _make(cls, (), claims, Prop)  # type: ignore[return-value]


class Implies(Term):
    __slots__ = ()

    def __new__(cls, left: Term, right: Term) -> Implies:
        _propositions((left, right))
        return _make(cls, (), (left, right), Prop)  # type: ignore[return-value]


class ForAll(Term):
    __slots__ = ()

    def __new__(cls, predicate: Term) -> ForAll:
        _family(predicate, Prop)
        return _make(cls, (), (predicate,), Prop)  # type: ignore[return-value]


class Exists(Term):
    __slots__ = ()

    def __new__(cls, predicate: Term) -> Exists:
        _family(predicate, Prop)
        return _make(cls, (), (predicate,), Prop)  # type: ignore[return-value]


class Near(Term):
    """The predicate holds at all points of some neighbourhood of the point (the point included)."""

    __slots__ = ()

    def __new__(cls, predicate: Term, point: Term) -> Near:
        _family(predicate, Prop)
        require(isinstance(point, Term), "a point", point)
        domain = predicate.sort.domain  # type: ignore[attr-defined]
        require(point.sort == domain, ("a point of sort", domain), point.sort)
        require(topological(domain), "a sort with a topology", domain)
        return _make(cls, (), (predicate, point), Prop)  # type: ignore[return-value]


_kinds = frozenset(_ranks)
ZERO, ONE = Num(0), Num(1)
TRUE, FALSE = And(), Or()
