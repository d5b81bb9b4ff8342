"""Mutants of terms and of the arguments of the kernel's rules, all well sorted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Index, Prop, Real, Sort, Space
from pgb.kernel.terms import (
    Add,
    And,
    App,
    Bound,
    Const,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Le,
    Lt,
    Mul,
    Near,
    Not,
    Num,
    Or,
    Pair,
    Pow,
    Proj,
    Sum,
    Term,
    Var,
)

Arguments = tuple[Any, ...]


def mutated(term: Term, random: Random, tries: int = 30) -> Term | None:
    """The term with one change at a random place, or None where none was found."""
    places = list(_places(term))
    for _ in range(tries):
        place = random.choice(places)
        try:
            changed = _at(term, place, lambda part: _changed(part, term, random))
        except Refusal:
            continue
        if changed is not term and changed.loose == term.loose:
            return changed
    return None


def _places(term: Term, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    yield path
    if not isinstance(term, Const):
        for at, child in enumerate(term.children):
            yield from _places(child, (*path, at))


def _at(term: Term, path: tuple[int, ...], change: Any) -> Term:
    if not path:
        return change(term)
    first, *rest = path
    children = list(term.children)
    children[first] = _at(children[first], tuple(rest), change)
    return term.remake(term.data, tuple(children))


def _changed(part: Term, whole: Term, random: Random) -> Term:
    """Another term of the same sort, made from this one."""
    options: list[Term] = []
    children = part.children
    if part.sort == Real:
        options += [Mul(Num(-1), part), Add(part, Num(1)), Mul(Num(2), part)]
    if part.sort == Prop:
        options.append(Not(part))
    if isinstance(part, Num):
        value = part.data[0]
        options += [Num(value + 1), Num(-value), Num(value / 2), Num(Fraction(0))]
    if isinstance(part, Var | Bound):
        free = sorted((v for v in whole.free if v.sort == part.sort), key=lambda v: v.order)
        options += [v for v in free if v is not part] * 3
        if isinstance(part, Bound) and part.sort != Prop:
            options += [Bound(part.data[0] + 1, part.sort)]
    if isinstance(part, Add | Mul | And | Or) and len(children) > 1:
        options += [type(part)(*children[:n], *children[n + 1 :]) for n in range(len(children))] * 2
    if isinstance(part, Le | Lt | Eq | Implies | Delta):
        options += [type(part)(*children[::-1])] * 2
    if isinstance(part, Eq) and children[0].sort == Real:
        options.append(Le(*children))
    if isinstance(part, Le | Lt):
        options += [Eq(*children), (Lt if isinstance(part, Le) else Le)(*children)] * 2
    if isinstance(part, Not):
        options += [children[0]] * 2
    if isinstance(part, Implies):
        options += [children[1]] * 2
    if isinstance(part, ForAll | Exists):
        options += [(Exists if isinstance(part, ForAll) else ForAll)(*children)] * 3
    if isinstance(part, Near):
        options += [ForAll(children[0])] * 3
    if isinstance(part, Exp):
        options += [Exp(Mul(Num(-1), children[0])), children[0]]
    if isinstance(part, Pow) and part.data[0] > 0:
        options += [Pow(children[0], part.data[0] + 1), children[0]]
    if isinstance(part, Pair):
        options += _swaps(part)
    if isinstance(part, Proj):
        options += [
            Proj(n, children[0])
            for n, sort in enumerate(children[0].sort.parts)
            if sort == part.sort and n != part.data[0]
        ]
    if isinstance(part, App):
        options += _swapped_arguments(part) * 3
    if isinstance(part, Sum):
        options.append(Mul(Num(Fraction(1, 2)), part))
    return random.choice(options) if options else part


def _swaps(part: Term) -> list[Term]:
    found = []
    for m, left in enumerate(part.children):
        for n in range(m):
            if left.sort == part.children[n].sort:
                swapped = list(part.children)
                swapped[m], swapped[n] = swapped[n], swapped[m]
                found.append(Pair(*swapped))
    return found


def _swapped_arguments(part: Term) -> list[Term]:
    spine, head = [], part
    while isinstance(head, App):
        spine.append(head.children[1])
        head = head.children[0]
    spine.reverse()
    found = []
    for m in range(len(spine)):
        for n in range(m):
            if spine[m].sort == spine[n].sort and spine[m] is not spine[n]:
                arguments = list(spine)
                arguments[m], arguments[n] = arguments[n], arguments[m]
                out = head
                for argument in arguments:
                    out = App(out, argument)
                found.append(out)
    return found


def perturbed(
    rule: str, arguments: Arguments, random: Random, seen: list[Judgement]
) -> tuple[str, Arguments] | None:
    """The rule's arguments with one of them changed, and words for the change."""
    places = list(range(len(arguments)))
    random.shuffle(places)
    for place in places:
        found = _other(rule, arguments[place], place, arguments, random, seen)
        if found is not None:
            what, value = found
            if value is DROPPED:
                return what, arguments[:place] + arguments[place + 1 :]
            return what, (*arguments[:place], value, *arguments[place + 1 :])
    return None


DROPPED = object()
VARIADIC = {"consequence": 1, "combine": 1}
"""Rules that take any number of premises, and where these begin."""


def _other(
    rule: str,
    argument: Any,
    place: int,
    arguments: Arguments,
    random: Random,
    seen: list[Judgement],
) -> tuple[str, Any] | None:
    if place >= VARIADIC.get(rule, len(arguments)) and random.random() < 0.5:
        return "a premise dropped", DROPPED
    match argument:
        case Judgement():
            others = [j for j in seen[-40:] if j is not argument]
            return ("another premise", random.choice(others)) if others else None
        case tuple() if argument and rule == "combine":
            judgement, weight = argument
            if random.random() < 0.3:
                others = [j for j in seen[-40:] if j is not judgement]
                return ("another premise", (random.choice(others), weight)) if others else None
            if isinstance(weight, Judgement):
                others = [j for j in seen[-40:] if j is not weight]
                return ("another weight", (judgement, random.choice(others))) if others else None
            if isinstance(weight, Term):
                changed = mutated(weight, random)
                return ("another weight", (judgement, changed)) if changed is not None else None
            return "another weight", (judgement, random.choice([-weight, weight + 1, 2 * weight]))
        case Var():
            pool = {v for j in seen[-40:] for v in j.conclusion.free if v.sort == argument.sort}
            pool |= {v for a in arguments if isinstance(a, Term) for v in a.free}
            names = sorted((v for v in pool - {argument} if v.sort == argument.sort), key=_order)
            return ("another variable", random.choice(names)) if names else None
        case Term():
            changed = mutated(argument, random)
            return ("another term", changed) if changed is not None else None
        case int() | Fraction():
            return "another number", random.choice([argument + 1, -argument - 1])
        case tuple() if argument and isinstance(argument[0], Sort) and rule == "retype":
            old, _ = argument
            kind = Index if isinstance(old, Index) else Space
            return "another sort", (old, kind("Other"))
        case str():
            return "a definition left folded", DROPPED
    return None


def _order(term: Term) -> Any:
    return term.order
