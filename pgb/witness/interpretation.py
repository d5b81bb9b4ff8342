"""What the variables of a statement stand for on a concrete instance.

An interpretation gives each index sort a size, each variable a value, or replaces a variable by a
kernel term (a *definition*: so that a hypothesis about it is an instance of a proved lemma).

Values, by sort:

    Index          an int, counted from 0
    Real           an int, Fraction, or the text of a closed form such as "log(3)/2"
    Fun(Index, .)  a list, one entry for each element
    Space          a list of reals (a parameter point), or anything that compares by ==
    Fun(., .)      a `Native`: Python code over any arithmetic

In place of a space an instance may put another sort, such as R^D (`spaces`): what is claimed of any
space is then read, and certified, at that sort.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from flint import fmpq

from pgb.kernel.binding import retype_term, substitute
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Fun, Index, Product, Reals, Sort, Space
from pgb.kernel.terms import Term, Var
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.errors import InputError, quoted
from pgb.witness.expression import (
    Call,
    Constant,
    Expression,
    Name,
    Number,
    Power,
    Quotient,
    Sum,
)
from pgb.witness.expression import (
    Product as Times,
)
from pgb.witness.parser import parse

if TYPE_CHECKING:
    from pgb.witness.stationary import Stationary

EXPRESSIONS = (Number, Constant, Name, Sum, Times, Quotient, Power, Call)


@dataclass(frozen=True, eq=False)
class Native:
    """A function as Python code: `build(arithmetic)` returns it, curried, over that arithmetic.

    A vector argument or value is a tuple of numbers.
    """

    build: Callable[[Arithmetic[Any]], Any]
    words: str = "a function"


@dataclass(frozen=True, eq=False)
class Interpretation:
    """The meaning of sorts and variables on one instance.

    Args:
        name: how reports call the instance.
        sizes: the number of elements of each index sort, at least 1.
        values: see above; already read by `interpretation`.
        definitions: kernel terms that replace variables; their own variables have values.
        lemmas: judgements that may certify claims on this instance, their hypotheses evaluated.
        examples: terms to try first where something is claimed to exist.
        stationary: what defines those values that have no closed form.
        spaces: what stands in place of a space, such as R^D; a claim is read with it there.
    """

    name: str
    sizes: Mapping[Sort, int]
    values: Mapping[Term, Any]
    definitions: Mapping[Term, Term] = field(default_factory=dict)
    lemmas: tuple[Judgement, ...] = ()
    examples: Mapping[Sort, tuple[Term, ...]] = field(default_factory=dict)
    stationary: Stationary | None = None
    spaces: Mapping[Sort, Sort] = field(default_factory=dict)

    def placed(self, term: Term) -> Term:
        """The term with the sorts of this instance in place of its spaces."""
        return retype_term(term, dict(self.spaces)) if self.spaces else term

    def meant(self, term: Term) -> Term:
        """The term with its definitions put in place."""
        known = {v: t for v, t in self.definitions.items() if v in term.free}
        return substitute(term, known) if known else term

    def unknown(self, term: Term) -> tuple[Var, ...]:
        """The free variables that have no meaning here, in a fixed order."""
        free = (v for v in self.meant(self.placed(term)).free if isinstance(v, Var))
        return tuple(sorted((v for v in free if v not in self.values), key=lambda v: v.order))

    def shape(self, sort: Sort) -> Any:
        """Some value of a space, from which others are made; None where there is none."""
        found = (_first(v, x.sort, sort) for x, v in self.values.items())
        return next((v for v in found if v is not None), None)


def _first(value: Any, sort: Sort, wanted: Sort) -> Any:
    """A value of the wanted sort: the value itself, or one in a family of such; else None."""
    if sort == wanted:
        return value
    if isinstance(sort, Fun) and isinstance(sort.domain, Index) and type(value) is tuple:
        return _first(value[0], sort.codomain, wanted)
    return None


def interpretation(
    name: str,
    sizes: Mapping[Index, int],
    values: Mapping[Var, Any],
    definitions: Mapping[Var, Term] | None = None,
    lemmas: Sequence[Judgement] = (),
    examples: Sequence[Term] = (),
    stationary: Stationary | None = None,
    spaces: Mapping[Space, Sort] | None = None,
) -> Interpretation:
    """Read an instance that is written down in a script.

    Args:
        name: how reports call it.
        sizes: e.g. {N: 2, D: 1}.
        values: e.g. {X: [[0], ["log(2)"]], c: [0, 0]}; the forms are listed above.
        definitions: kernel terms in place of variables.
        lemmas: judgements that may certify claims here.
        examples: terms to try first where something is claimed to exist.
        stationary: its unknowns have values near the given ones (`pgb.witness.stationary`).
        spaces: sorts in place of spaces, e.g. {T: Real}; values and definitions are then of these.

    Raises:
        InputError: a value does not fit its variable's sort.
    """
    for sort, size in sizes.items():
        if not isinstance(sort, Index) or type(size) is not int or size < 1:
            raise InputError(f"expected an index sort and a size >= 1, found {sort}: {size}", name)
    taken: dict[Sort, Sort] = dict((spaces or {}).items())
    read: dict[Term, Any] = {}
    for named, value in values.items():
        variable = retype_term(named, taken)
        try:
            read[variable] = _value(value, variable.sort, sizes)
        except InputError as error:
            raise error.at(f"{name}: {named.name}") from None
    defined: dict[Term, Term] = {}
    for named, meaning in (definitions or {}).items():
        variable, term = retype_term(named, taken), retype_term(meaning, taken)
        defined[variable] = term
        if term.sort != variable.sort:
            what = f"expected a term of sort {variable.sort}, found sort {term.sort}"
            raise InputError(what, f"{name}: {named.name}")
    terms = [retype_term(example, taken) for example in examples]
    tried = {e.sort: tuple(x for x in terms if x.sort == e.sort) for e in terms}
    found = Interpretation(
        name, dict(sizes), read, defined, tuple(lemmas), tried, stationary, taken
    )
    return found if stationary is None else _with_unknowns(found, stationary)


def _with_unknowns(near: Interpretation, stationary: Stationary) -> Interpretation:
    """The instance with the unknowns' true values in place of the numbers near them."""
    from pgb.witness.stationary import Located

    located = Located(stationary, near)

    def unknown(v: Term) -> Native:
        return Native(lambda on: located.at(on.digits)[v], "where it is stationary")  # type: ignore[attr-defined]

    return replace(near, values={**near.values, **{v: unknown(v) for v in stationary.unknowns}})


def _value(value: Any, sort: Sort, sizes: Mapping[Any, int]) -> Any:
    if isinstance(value, Native):
        return value
    match sort:
        case Reals():
            return _real(value)
        case Index():
            size = sizes.get(sort)
            if size is None or type(value) is not int or not 0 <= value < size:
                raise InputError(f"expected an element of {sort} (0 to {size}), found {value!r}")
            return value
        case Fun(Index() as domain, codomain):
            rows = _row(value, sizes.get(domain), f"a list over {domain}")
            return tuple(_value(entry, codomain, sizes) for entry in rows)
        case Product(parts):
            rows = _row(value, len(parts), "a tuple")
            return tuple(_value(v, part, sizes) for v, part in zip(rows, parts, strict=True))
        case Space():
            return tuple(map(_real, value)) if isinstance(value, list) else value
    raise InputError(f"expected a Native function for the sort {sort}, found {value!r:.60}")


def _row(value: Any, size: int | None, what: str) -> Sequence[Any]:
    if not isinstance(value, list | tuple) or len(value) != size:
        found = len(value) if isinstance(value, list | tuple) else quoted(value)
        raise InputError(f"expected {what} of {size} entries, found {found}")
    return value


def _real(value: Any) -> Any:
    if isinstance(value, str):
        return _folded(parse(value, ()))
    if isinstance(value, EXPRESSIONS):
        return _folded(value)
    if type(value) is int or isinstance(value, Fraction):
        return fmpq(Fraction(value).numerator, Fraction(value).denominator)
    raise InputError(f"expected a real: an int, a Fraction or a text, found {value!r:.60}")


def _folded(expression: Expression) -> Any:
    """A rational number where the expression is one."""
    if isinstance(expression, Number):
        return fmpq(expression.value.numerator, expression.value.denominator)
    return expression
