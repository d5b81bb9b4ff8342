"""A tree in Rocq's syntax, and the names of what is free in it."""

from __future__ import annotations

import re
from collections.abc import Collection

from pgb.formal.definitions import Definitions
from pgb.formal.names import unused
from pgb.formal.proofs.trees import Tree, components, domain, hint, tree
from pgb.formal.sorts import Named, space_of, type_of
from pgb.formal.terms import PRIMITIVES
from pgb.formal.terms import _of_sets as of_sets
from pgb.kernel.sorts import Fun, Product, Prop, Reals, Sort, topological

BINARY = {"add": "+", "mul": "*", "le": "<=", "lt": "<", "and": "/\\", "or": "\\/", "implies": "->"}


class Writer:
    """Writes trees. Variables are named when they are first met."""

    def __init__(self, named: Named, definitions: Definitions) -> None:
        self.named, self.definitions = named, definitions
        self.names: dict[Tree, str] = {}
        self.products: dict[Product, None] = {}

    def name(self, variable: Tree) -> str:
        found = self.names.get(variable)
        if found is None:
            data = variable.data
            wanted = f"u{data[0]}" if isinstance(data, tuple) else data.name
            if re.fullmatch(r"([cjnr]|space|type)\d+", wanted):  # what lemmas are called
                wanted += "_"
            taken = {*self.names.values(), *self.named.values()}
            found = self.names[variable] = unused(wanted, taken)
        return found

    def type(self, sort: Sort, inside: bool = False) -> str:
        if isinstance(sort, Product):
            self.products[sort] = None
        return type_of(sort, self.named, inside)

    def binders(self, variables: Collection[Tree]) -> str:
        return "".join(f" ({self.name(v)} : {self.type(v.sort)})" for v in variables)

    def abbreviations(self) -> dict[str, tuple[str, str]]:
        """Short names for products of sorts: what is written, its name, how that is declared."""
        found: dict[str, tuple[str, str]] = {}
        for place, sort in enumerate(self.products, 1):
            kind = type_of(sort, self.named)
            found[kind] = f"type{place}", f"Local Notation type{place} := {kind}."
            if topological(sort):
                space = space_of(sort, self.named)
                found[space] = f"space{place}", f"Local Notation space{place} := {space}."
        return dict(sorted(found.items(), key=lambda item: -len(item[0])))

    def element(self, sort: Sort) -> str:
        """Some element of the sort."""
        match sort:
            case Reals():
                return "0"
            case Fun(start, end):
                return f"(fun _ : {self.type(start)} => {self.element(end)})"
            case Product(parts):
                inside = [self.element(part) for part in parts]
                whole = inside.pop()
                while inside:
                    whole = f"({inside.pop()}, {whole})"
                return whole
        if sort == Prop:
            return "True"
        return f"o_{self.named[sort]}"

    def __call__(self, t: Tree) -> str:
        return self._write(t, ())

    def _write(self, t: Tree, bound: tuple[str, ...]) -> str:
        """The tree, in parentheses unless it is one word."""
        match t.op:
            case "var":
                return self.name(t)
            case "bound":
                return str(bound[t.data])
            case "num":
                return str(t.data)
            case "const":
                return self._const(t, bound)
            case "primitive":
                return str(PRIMITIVES.get(t.data, t.data))
            case "true" | "false":
                return t.op.capitalize()
            case "card":
                return f"(card {self.named[t.data]})"
            case "lam":
                name, body = self._applied(t, bound)
                return f"(fun {name} : {self.type(t.data[0])} => {body})"
            case "forall" | "exists":
                word = "->" if t.op == "forall" else "/\\"
                return f"({t.op} {self._body(t.kids[0], bound, ', ', word)})"
            case "sum":
                index = self.named[domain(t.kids[0])]
                name, body = self._applied(t.kids[0], bound)
                return f"(\\sum_({name} : {index}) {body})"
            case "near":
                predicate, point = t.kids
                space = space_of(point.sort, self.named)
                inside = self._write(point, bound), self._write(predicate, bound)
                return f"(@near {space} {inside[0]} {inside[1]})"
            case "app":
                return self._call(t, bound)
            case "proj":
                last = len(components(t.kids[0].sort)) - 1
                ending = ".2" * t.data + ".1" * (t.data < last)
                return f"{self._write(t.kids[0], bound)}{ending}"
        return self._of_parts(t, [self._write(kid, bound) for kid in t.kids])

    def _of_parts(self, t: Tree, kids: list[str]) -> str:
        """The tree from its parts as they are written."""
        match t.op:
            case "pair":
                whole = kids.pop()
                while kids:
                    whole = f"({kids.pop()}, {whole})"
                return whole
            case "neg":
                return f"(- {kids[0]})"
            case "inv":
                return f"(/ {kids[0]})"
            case "pow":
                return f"({kids[0]} ^ {t.data})"
            case "not":
                return f"(~ {kids[0]})"
            case "eq":
                word = "<->" if t.kids[0].sort == Prop else "="
                return f"({kids[0]} {word} {kids[1]})"
            case "delta" | "exp" | "inf":
                return f"({t.op} {' '.join(kids)})"
        return f"({kids[0]} {BINARY[t.op]} {kids[1]})"

    def _fresh(self, function: Tree, bound: tuple[str, ...]) -> str:
        taken = {*bound, *(self.name(v) for v in function.free), *self.named.values()}
        taken |= {f"o_{name}" for name in self.named.values()}
        return unused(hint(function), taken)

    def _applied(self, function: Tree, bound: tuple[str, ...]) -> tuple[str, str]:
        """A name, and what the function is of it, in parentheses unless that is one word."""
        name = self._fresh(function, bound)
        if function.op == "lam":
            return name, self._write(function.kids[0], (name, *bound))
        return name, f"({self._write(function, bound)} {name})"

    def _body(self, predicate: Tree, bound: tuple[str, ...], joint: str, word: str) -> str:
        kind = self.type(domain(predicate))
        name, body = self._applied(predicate, bound)
        if of_sets(domain(predicate)):
            joint += f"extensional {name} {word} "
        return f"{name} : {kind}{joint}{body}"

    def _call(self, t: Tree, bound: tuple[str, ...]) -> str:
        arguments = []
        while t.op == "app":
            arguments.append(self._write(t.kids[1], bound))
            t = t.kids[0]
        return f"({' '.join([self._write(t, bound), *reversed(arguments)])})"

    def _const(self, t: Tree, bound: tuple[str, ...]) -> str:
        try:
            text = self.definitions.reference(t.data, self.named)
        except KeyError:  # no statement speaks of it
            return self._write(tree(t.data.body), bound)
        return f"({text})" if " " in text else text
