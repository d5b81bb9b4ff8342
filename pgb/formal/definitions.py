"""The named definitions of the kernel's language as definitions in Rocq.

A definition that is taken at several sorts (the loss L at parameters in T, in R^P, ..) is written
once, over sort variables, and applied to sorts: that its meanings are instances of the one is
checked. Where no instance is over sort variables alone, each shape has a definition of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pgb.formal.names import identifier, unused
from pgb.formal.sorts import Named, space_of, type_of, variables
from pgb.formal.terms import BINDER, Writer
from pgb.kernel.binding import retype_term
from pgb.kernel.sorts import Index, Sort, Space
from pgb.kernel.terms import Const, Lam, Term


def parts(terms: Iterable[Term], known: dict[Term, None] | None = None) -> dict[Term, None]:
    """All terms in the given ones, the bodies of definitions included, parts before wholes."""
    found: dict[Term, None] = {} if known is None else known
    for term in terms:
        if term not in found:
            parts(term.children, found)
            found[term] = None
    return found


def sort_variables(terms: Iterable[Term]) -> tuple[Sort, ...]:
    """The sort variables that the terms speak of, in the order of their first appearance."""
    found: dict[Sort, None] = {}
    for term in parts(terms):
        if type(term) is not Const:
            sorts = [item for item in term.data if isinstance(item, Sort)]
        else:
            sorts = list(term.data[1])
        for sort in sorts:
            found.update(dict.fromkeys(variables(sort)))
    return tuple(found)


@dataclass(frozen=True)
class Shape:
    """A definition in Rocq: its name, the sort variables it is over, one meaning of it."""

    name: str
    over: tuple[Sort, ...]
    meaning: Const


class Definitions:
    """The definitions that the given terms use."""

    def __init__(self, terms: Iterable[Term]) -> None:
        uses = [term for term in parts(terms) if type(term) is Const]
        self._shapes: dict[Const, tuple[Shape, tuple[Sort, ...]]] = {}
        self._general: dict[str, Shape] = {}
        for name in dict.fromkeys(use.name for use in uses):
            self._enter(name, [use for use in uses if use.name == name])
        self.uses = uses

    def _enter(self, name: str, uses: list[Const]) -> None:
        general = next((use for use in uses if _general(use.data[1])), None)
        if general is not None:
            self._general[name] = Shape(identifier(name), general.data[1], general)
        for place, use in enumerate(uses):
            if general is not None:
                shape = self._general[name]
                _instance(general, use)
                self._shapes[use] = shape, use.data[1]
            else:
                over = tuple(dict.fromkeys(v for sort in use.data[1] for v in variables(sort)))
                named = identifier(name) + (f"_{place + 1}" if len(uses) > 1 else "")
                self._shapes[use] = Shape(named, over, use), over

    def reference(self, const: Const, named: Named) -> str:
        """How a text refers to the definition at these sorts. `KeyError` if it is none of these."""
        if const not in self._shapes and const.name in self._general:
            shape = self._general[const.name]
            _instance(shape.meaning, const)
            self._shapes[const] = shape, const.data[1]
        shape, sorts = self._shapes[const]
        arguments = [space_of(s, named) if not isinstance(s, Index) else named[s] for s in sorts]
        return " ".join([f"@Def.{shape.name}", *arguments]) if sorts else f"Def.{shape.name}"

    def __iter__(self) -> Iterator[str]:
        """The definitions' texts, each after what it speaks of."""
        for shape in dict.fromkeys(self._shapes[use][0] for use in self.uses):
            yield self._text(shape)

    def _text(self, shape: Shape) -> str:
        named: dict[Sort, str] = {}
        for sort in shape.over:
            named[sort] = unused(str(sort), named.values())
        body = shape.meaning.body
        bound: tuple[str, ...] = ()
        given = []
        while type(body) is Lam:
            name = unused(body.data[1], {*bound, *named.values()})
            given.append(f"({name} : {type_of(body.data[0], named)})")
            bound = (name, *bound)
            body = body.children[0]
        sorts = [f"({named[s]} : {kind(s)})" for s in shape.over]
        head = " ".join([f"Definition {shape.name}", *sorts, *given])
        text = Writer(named, {}, self._own).write(body, BINDER, bound)
        return f"{head} : {type_of(body.sort, named)} :=\n  {text}."

    def _own(self, const: Const, named: Named) -> str:
        return self.reference(const, named).replace("Def.", "")


def kind(sort: Sort) -> str:
    """What kind of thing stands for a sort variable."""
    return "finType" if isinstance(sort, Index) else "space"


def _general(sorts: tuple[Sort, ...]) -> bool:
    return len(set(sorts)) == len(sorts) and all(isinstance(s, Index | Space) for s in sorts)


def _instance(general: Const, use: Const) -> None:
    mapping = dict(zip(general.data[1], use.data[1], strict=True))
    if retype_term(general, mapping) is not use:
        raise ValueError(f"expected one definition {general.name} for all sorts, found two")
