"""Judgements "hypotheses |- conclusion" and the rules, the only way to make one.

    assume          {P} |- P
    discharge       from G |- Q:                       G - {P} |- P => Q
    consequence     from judgements, what follows from them by truth tables
    generalise      from G |- P, x not free in G:      G |- for all x, P
    instantiate     from G |- for all x, P:            G |- P[t]
    exhibit         from G |- P[t]:                    G |- there is x, P
    obtain          from G |- there is x, P and H |- Q, x not free in Q or H - {P}:  G, H - {P} |- Q
    combine         an equation or inequality as a linear combination of proved ones
    replace         from G |- s = t and H |- P[s]:     G, H |- P[t]
    extend          from G |- for all x, s = t:        G |- (x |-> s) = (x |-> t)
    restate         from G |- P:                       G |- Q, where P and Q have one normal form
                    after the named definitions are unfolded
    retype          another sort in place of a sort variable
    background      |- a background fact (`pgb.facts`)

Claims are compared by their normal forms. A judgement is an opaque token: what it says is kept in
a table that only this file writes, so a copied, pickled or forged object says nothing. Python lets
a program reach into a closure or replace this module's code: the kernel guards against mistakes and
against dishonest derivations, not against a program that rewrites the kernel.

After M. Gordon's LCF and J. Harrison's HOL Light (`fusion.ml`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import wraps
from typing import Any, NamedTuple, NoReturn, cast
from weakref import WeakKeyDictionary

from pgb.kernel.binding import abstract, opened, retype_term, unfolded
from pgb.kernel.consequence import follows
from pgb.kernel.errors import Refusal
from pgb.kernel.normal import head, normal, polynomial, product, same
from pgb.kernel.polynomial import UNIT, Polynomial, plus, polynomial_term, scaled
from pgb.kernel.sorts import Index, Prop, Real, Sort, Space, topological, well_formed
from pgb.kernel.terms import (
    ZERO,
    Eq,
    Exists,
    ForAll,
    Implies,
    Le,
    Lt,
    Not,
    Num,
    Term,
    Var,
    is_term,
    number,
)


class Record(NamedTuple):
    """What a judgement says and how it was made."""

    hypotheses: tuple[Term, ...]
    conclusion: Term
    rule: str
    arguments: tuple[Any, ...]
    premises: tuple[Judgement, ...]
    facts: frozenset[str]


class Judgement:
    """A proved statement. Made by the rules only; read through its properties."""

    __slots__ = ("__weakref__",)

    def __new__(cls, *_: object) -> NoReturn:
        raise TypeError("judgements are made by the kernel's rules only")

    def __init_subclass__(cls) -> NoReturn:
        raise TypeError("Judgement has no subclasses")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("judgements are not copied or pickled")

    def __repr__(self) -> str:
        from pgb.report.notation import judgement_text

        return judgement_text(self)

    @property
    def record(self) -> Record:
        return read(self)

    @property
    def hypotheses(self) -> tuple[Term, ...]:
        return read(self).hypotheses

    @property
    def conclusion(self) -> Term:
        return read(self).conclusion

    @property
    def rule(self) -> str:
        return read(self).rule

    @property
    def premises(self) -> tuple[Judgement, ...]:
        return read(self).premises

    @property
    def facts(self) -> frozenset[str]:
        return read(self).facts


Sequent = tuple[Iterable[Term], Term]


def _table() -> tuple[Callable[[object], Record], Callable[..., Callable[..., Judgement]]]:
    records: WeakKeyDictionary[Judgement, Record] = WeakKeyDictionary()

    def read(judgement: object) -> Record:
        """What a judgement says; `Refusal` if no rule made it."""
        record: Record | None = None
        if type(judgement) is Judgement:
            record = records.get(cast(Judgement, judgement))
        if record is None:
            forged = isinstance(judgement, Judgement)  # which has no text to show
            found = f"a forged {type(judgement).__name__}" if forged else f"{judgement!r:.80}"
            raise Refusal(f"expected a judgement made by the rules, found {found}")
        return record

    def rule(function: Callable[..., Sequent]) -> Callable[..., Judgement]:
        """A rule: its function checks the arguments and returns hypotheses and conclusion."""

        @wraps(function)
        def apply(*arguments: Any) -> Judgement:
            premises = tuple(_premises(arguments))
            known = [read(premise) for premise in premises]
            hypotheses, conclusion = function(*arguments)
            _claim(conclusion)
            kept = {normal(h): h for h in hypotheses}
            facts = frozenset().union(*(record.facts for record in known))
            if function.__name__ == "background":
                facts = frozenset((arguments[0],))
            judgement: Judgement = object.__new__(Judgement)  # type: ignore[arg-type]
            records[judgement] = Record(
                tuple(kept.values()), conclusion, function.__name__, arguments, premises, facts
            )
            return judgement

        return apply

    return read, rule


read, rule = _table()


def _premises(arguments: Iterable[Any]) -> Iterable[Judgement]:
    for argument in arguments:
        if type(argument) is Judgement:
            yield argument
        elif type(argument) is tuple:
            yield from _premises(argument)


def _claim(claim: object) -> Term:
    if not isinstance(claim, Term) or not is_term(claim) or claim.sort != Prop:
        raise Refusal(f"expected a proposition, found {claim!r}")
    if claim.loose:
        raise Refusal(f"expected a proposition without loose bound variables, found {claim!r}")
    return claim


def _expect(kind: type[Term], judgement: Judgement) -> Term:
    conclusion = head(read(judgement).conclusion)
    if not isinstance(conclusion, kind):
        raise Refusal(f"expected {kind.__name__}, found {conclusion}")
    return conclusion


def _match(expected: Term, found: Term, what: str = "") -> None:
    if not same(expected, found):
        raise Refusal(f"{what}expected {expected}, found {found}")


def _without(claim: Term, hypotheses: Iterable[Term]) -> list[Term]:
    return [h for h in hypotheses if not same(h, claim)]


def _not_free(variable: Term, claims: Iterable[Term]) -> None:
    if not (is_term(variable) and isinstance(variable, Var)):
        raise Refusal(f"expected a variable, found {variable}")
    for claim in claims:
        if variable in claim.free:
            raise Refusal(f"expected {variable} not to be free, found it in {claim}")


# --- Logic ---------------------------------------------------------------------------------------


@rule
def assume(claim: Term) -> Sequent:
    return [_claim(claim)], claim


@rule
def discharge(claim: Term, judgement: Judgement) -> Sequent:
    known = read(judgement)
    return _without(_claim(claim), known.hypotheses), Implies(claim, known.conclusion)


@rule
def consequence(goal: Term, *judgements: Judgement) -> Sequent:
    known = [read(judgement) for judgement in judgements]
    if not follows(_claim(goal), [record.conclusion for record in known]):
        listed = "; ".join(str(record.conclusion) for record in known) or "nothing"
        raise Refusal(f"expected {goal} to follow, found only: {listed}")
    return [h for record in known for h in record.hypotheses], goal


@rule
def generalise(variable: Var, judgement: Judgement) -> Sequent:
    known = read(judgement)
    _not_free(variable, known.hypotheses)
    return known.hypotheses, ForAll(abstract(variable, known.conclusion))


@rule
def instantiate(judgement: Judgement, *values: Any) -> Sequent:
    conclusion = read(judgement).conclusion
    for value in values:
        claim = head(conclusion)
        if not isinstance(claim, ForAll):
            raise Refusal(f"expected a claim for all .., found {claim}")
        conclusion = opened(claim.children[0], number(value))
    return read(judgement).hypotheses, conclusion


@rule
def exhibit(goal: Term, value: Term, judgement: Judgement) -> Sequent:
    claim = head(_claim(goal))
    if not isinstance(claim, Exists):
        raise Refusal(f"expected a claim that there is .., found {claim}")
    known = read(judgement)
    _match(opened(claim.children[0], number(value)), known.conclusion)
    return known.hypotheses, goal


@rule
def obtain(existence: Judgement, variable: Var, judgement: Judgement) -> Sequent:
    claim = _expect(Exists, existence)
    known = read(judgement)
    instance = opened(claim.children[0], variable)
    rest = _without(instance, known.hypotheses)
    _not_free(variable, [*rest, known.conclusion, claim])
    return [*read(existence).hypotheses, *rest], known.conclusion


# --- Equality ------------------------------------------------------------------------------------


@rule
def replace(equation: Judgement, template: Term, judgement: Judgement) -> Sequent:
    left, right = _expect(Eq, equation).children
    _match(opened(template, left), read(judgement).conclusion)
    hypotheses = [*read(equation).hypotheses, *read(judgement).hypotheses]
    return hypotheses, opened(template, right)


@rule
def extend(judgement: Judgement) -> Sequent:
    predicate = _expect(ForAll, judgement).children[0]
    domain = predicate.sort.domain  # type: ignore[attr-defined]
    hypotheses = read(judgement).hypotheses
    variable = Var("extend", domain)
    while any(variable in claim.free for claim in (predicate, *hypotheses)):
        variable = Var(variable.name + "'", domain)
    claim = head(opened(predicate, variable))
    if not isinstance(claim, Eq):
        raise Refusal(f"expected an equation for all .., found {claim}")
    return hypotheses, Eq(*(abstract(variable, side) for side in claim.children))


@rule
def restate(goal: Term, judgement: Judgement, *definitions: str) -> Sequent:
    known = read(judgement)
    _match(unfolded(_claim(goal), definitions), unfolded(known.conclusion, definitions))
    return known.hypotheses, goal


# --- Arithmetic ----------------------------------------------------------------------------------


@rule
def combine(goal: Term, *weighted: tuple[Judgement, Any]) -> Sequent:
    """The goal's right side minus its left, as a sum of weight times the premises' differences.

    Weights: any real term for an equation; for an inequality a rational >= 0, or a judgement
    that 0 <= u (0 < u). What is left over must be 0, for `<=` a rational >= 0, and for `<` one > 0
    unless a strict inequality has a positive weight.
    """
    relation, rest = _relation(_claim(goal))
    strict = False
    hypotheses: list[Term] = []
    for judgement, weight in map(_pair, weighted):
        kind, difference = _relation(read(judgement).conclusion)
        if not difference:
            raise Refusal(f"expected a premise that says something, found {judgement}")
        if kind is not Eq and relation is Eq:
            raise Refusal(f"expected equations to prove {goal}, found {judgement}")
        factor, positive, needed = _weight(kind, weight)
        strict = strict or (positive and kind is Lt)
        hypotheses += [*read(judgement).hypotheses, *needed]
        rest = plus(rest, scaled(product(factor, difference), Fraction(-1)))
    _leftover(goal, relation, rest, strict, alone=not weighted)
    return hypotheses, goal


def _pair(argument: Any) -> tuple[Any, Any]:
    """The argument, if it is a plain pair, so that the record lists every premise in it."""
    if type(argument) is not tuple or len(argument) != 2:
        raise Refusal(f"expected a pair, found {argument!r:.80}")
    return argument


def _relation(claim: Term) -> tuple[type[Term], Polynomial]:
    """Eq, Le or Lt, and the right side minus the left."""
    claim = head(claim)
    if type(claim) is Not:
        inner = head(claim.children[0])
        if type(inner) is Le or type(inner) is Lt:
            claim = (Lt if type(inner) is Le else Le)(inner.children[1], inner.children[0])
    if type(claim) not in (Eq, Le, Lt) or claim.children[0].sort != Real:
        raise Refusal(f"expected an equation or inequality of reals, found {claim}")
    left, right = claim.children
    return type(claim), plus(polynomial(right), scaled(polynomial(left), Fraction(-1)))


def _weight(kind: type[Term], weight: Any) -> tuple[Polynomial, bool, tuple[Term, ...]]:
    """A weight as a polynomial, whether it is positive, and the hypotheses it rests on."""
    if type(weight) is Judgement:
        sign, factor = _relation(read(weight).conclusion)
        claim = head(read(weight).conclusion)
        if sign is Eq or claim.children[0] is not ZERO:
            raise Refusal(f"expected a weight proved as 0 <= u or 0 < u, found {weight}")
        return factor, sign is Lt, read(weight).hypotheses
    term = number(weight)
    if term.loose or term.sort != Real:
        raise Refusal(f"expected a real weight without loose bound variables, found {term}")
    if kind is not Eq and not (type(term) is Num and term.data[0] >= 0):
        raise Refusal(f"expected a rational weight >= 0 for an inequality, found {term}")
    return polynomial(term), type(term) is Num and term.data[0] > 0, ()


def _leftover(
    goal: Term, relation: type[Term], rest: Polynomial, strict: bool, alone: bool
) -> None:
    numeral = not rest or list(rest) == [UNIT]
    value = rest.get(UNIT, Fraction(0)) if numeral else None
    if relation is Eq or value is None:
        fits = not rest
    else:
        fits = value > 0 or (value == 0 and (relation is Le or strict))
    if not fits:
        wanted = {Eq: "0", Le: "a rational >= 0", Lt: "a rational > 0"}[relation]
        found = polynomial_term(rest)
        refused = goal if alone else Eq(ZERO, found)
        raise Refusal(f"expected {wanted} left over in {goal}, found {found}", refused)


# --- Sorts and facts -----------------------------------------------------------------------------


@rule
def retype(judgement: Judgement, *pairs: tuple[Sort, Sort]) -> Sequent:
    mapping = dict(map(_pair, pairs))
    for old, new in mapping.items():
        fits = isinstance(new, Index) if isinstance(old, Index) else topological(new)
        if not (well_formed(old) and well_formed(new) and isinstance(old, Index | Space) and fits):
            raise Refusal(f"expected a sort variable and a sort of its kind, found {old}, {new}")
    known = read(judgement)
    hypotheses = [retype_term(h, mapping) for h in known.hypotheses]
    return hypotheses, retype_term(known.conclusion, mapping)


@rule
def background(name: str, *sorts: Sort) -> Sequent:
    from pgb.facts import statement

    if type(name) is not str:
        raise Refusal(f"expected the name of a fact, found {name!r}")
    return [], statement(name, *sorts)


del rule, _table
__all__ = [
    "Judgement",
    "Record",
    "assume",
    "background",
    "combine",
    "consequence",
    "discharge",
    "exhibit",
    "extend",
    "generalise",
    "instantiate",
    "obtain",
    "read",
    "replace",
    "restate",
    "retype",
]
