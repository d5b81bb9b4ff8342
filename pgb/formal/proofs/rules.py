"""A judgement from its premises, rule by rule.

A judgement with hypotheses G and conclusion C becomes a lemma over its free variables: G -> C.
Steps that are only terms (assumptions, instances, abstractions) are written where they are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import Any

from pgb.formal.proofs import polynomials as poly
from pgb.formal.proofs.claims import Claims, relation_of
from pgb.formal.proofs.conversion import head
from pgb.formal.proofs.equations import Stopped
from pgb.formal.proofs.lemmas import variables
from pgb.formal.proofs.logic import follows
from pgb.formal.proofs.trees import (
    Tree,
    abstract,
    add,
    domain,
    hint,
    local,
    make,
    minus,
    mul,
    num,
    opened,
    tree,
)
from pgb.formal.terms import _of_sets as of_sets
from pgb.kernel.binding import retype_term
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Prop, Sort, retyped
from pgb.kernel.terms import Term, number

INLINE = ("assume", "instantiate", "generalise", "discharge", "background", "retype", "restate")
Sorts = tuple[tuple[Sort, Sort], ...]


@dataclass(frozen=True)
class Node:
    """A judgement at other sorts in place of its sort variables."""

    judgement: Judgement
    sorts: Sorts = ()

    @property
    def rule(self) -> str:
        return self.judgement.rule

    def term(self, term: Any) -> Tree:
        term = number(term)
        return tree(retype_term(term, dict(self.sorts)) if self.sorts else term)

    def premise(self, judgement: Judgement) -> Node:
        """A premise; the rule `retype` goes into what it is applied to."""
        if self.rule != "retype":
            return Node(judgement, self.sorts)
        outer = dict(self.sorts)
        inner = {old: retyped(new, outer) for old, new in self.judgement.record.arguments[1:]}
        merged = {**outer, **inner}
        return Node(judgement, tuple(merged.items()))


def _terms(arguments: tuple[Any, ...]) -> Iterator[Term]:
    for argument in arguments:
        if isinstance(argument, Term):
            yield argument
        elif type(argument) is tuple:
            yield from _terms(argument)


Scope = Mapping[Tree, tuple[str, Tree]]
"""The hypotheses at hand: normal form -> name, claim."""


class Exporter:
    def __init__(self, claims: Claims, facts: Any, cited: Any) -> None:
        self.cited = cited
        self.claims, self.write = claims, claims.write
        self.lemmas = claims.by.lemmas
        self.fact = facts
        self._names = count()
        self._said: dict[Node, Tree] = {}
        self._hypotheses: dict[Node, dict[Tree, Tree]] = {}
        self._variables: dict[Node, set[Tree]] = {}
        self._named: dict[Node, tuple[str, list[Tree]]] = {}

    # --- What judgements say ---

    def claim(self, node: Node) -> Tree:
        """The conclusion as Rocq reads it off the proof."""
        found = self._said.get(node)
        if found is None:
            found = self._said[node] = self._claim(node)
        return found

    def _claim(self, node: Node) -> Tree:
        record = node.judgement.record
        arguments = record.arguments
        if statement := self.cited(node.judgement):
            return node.term(statement.conclusion)
        match node.rule:
            case "generalise":
                body = self.claim(node.premise(arguments[1]))
                name = arguments[0].name.split("!")[0]
                return make("forall", (abstract(node.term(arguments[0]), body, name),), Prop)
            case "discharge":
                body = self.claim(node.premise(arguments[1]))
                return make("implies", (node.term(arguments[0]), body), Prop)
            case "instantiate":
                said = self.claim(node.premise(arguments[0]))
                for value in arguments[1:]:
                    said = opened(head(said).kids[0], node.term(value))
                return said
            case "obtain":
                return self.claim(node.premise(arguments[2]))
            case "retype":
                return self.claim(node.premise(arguments[0]))
            case "replace":
                right = self._equation(node).kids[1]
                return opened(node.term(arguments[1]), right)
            case "extend":
                return self._extended(node)
        return node.term(record.conclusion)

    def _equation(self, node: Node) -> Tree:
        return head(self.claim(node.premise(node.judgement.record.arguments[0])))

    def _extended(self, node: Node) -> Tree:
        predicate = self._equation(node).kids[0]
        here = local(predicate, sort=domain(predicate))
        claim = head(opened(predicate, here))
        sides = tuple(abstract(here, side, hint(predicate)) for side in claim.kids)
        return make("eq", sides, Prop)

    def hypotheses(self, node: Node) -> dict[Tree, Tree]:
        """The hypotheses, by their normal forms."""
        found = self._hypotheses.get(node)
        if found is None:
            trees = [node.term(h) for h in node.judgement.record.hypotheses]
            found = self._hypotheses[node] = {self.claims.key(t): t for t in trees}
        return found

    # --- Proofs ---

    def lemma(self, node: Node) -> tuple[str, list[Tree]]:
        """The lemma of a judgement: its name and its variables."""
        found = self._named.get(node)
        if found is None:
            hypotheses = self.hypotheses(node)
            scope = {key: (f"hyp{n}", t) for n, (key, t) in enumerate(hypotheses.items())}
            said = self.claim(node)
            over = variables(said, *hypotheses.values())
            proof = self.apart(self._made(node, scope), said, hypotheses, node)
            name = f"j{len(self._named)}"
            self.lemmas.state(name, said, list(scope.values()), proof)
            found = self._named[node] = name, over
        return found

    def apart(self, proof: str, said: Tree, hypotheses: Mapping[Tree, Tree], node: Node) -> str:
        """The proof, with some element for each variable that only its inside speaks of."""
        kept = set(variables(said, *hypotheses.values()))
        for v in sorted(self._inside(node) - kept, key=lambda v: v.place):
            proof = f"(let {self.write.name(v)} := {self._element(v)} in {proof})"
        return proof

    def _element(self, v: Tree) -> str:
        return f"{self.write.element(v.sort)} : {self.write.type(v.sort)}"

    def _free(self, node: Node) -> set[Tree]:
        """The variables of the text that proves the judgement where it is used."""
        found = self._variables.get(node)
        if found is None:
            found = set(variables(self.claim(node), *self.hypotheses(node).values()))
            if statement := self.cited(node.judgement):
                claims = (statement.conclusion, *statement.hypotheses.values())
                found |= set(variables(*map(node.term, claims)))
            elif node.rule in INLINE:
                found |= self._inside(node)
            self._variables[node] = found
        return found

    def _inside(self, node: Node) -> set[Tree]:
        """The variables of the rule's arguments and premises that it does not bind."""
        arguments = node.judgement.record.arguments
        found = {v for term in _terms(arguments) for v in node.term(term).free}
        found = found.union(*map(self._free, self._premises(node)))
        match node.rule:
            case "obtain":
                return found - {node.term(arguments[1])}
            case "generalise":
                return found - {node.term(arguments[0])}
        return found

    def _premises(self, node: Node) -> list[Node]:
        return [node.premise(p) for p in node.judgement.premises]

    def proof(self, node: Node, scope: Scope) -> str:
        """The judgement's proof where these hypotheses are at hand."""
        if statement := self.cited(node.judgement):
            given = [self._given(node.term(h), scope) for h in statement.hypotheses.values()]
            return str(self.cited.proof(statement, dict(node.sorts), node.term, given))
        if node.rule in INLINE:
            return self._made(node, scope)
        name, over = self.lemma(node)
        given = [self._hypothesis(key, t, scope) for key, t in self.hypotheses(node).items()]
        parts = [name, *map(self.write.name, over), *given]
        return f"({' '.join(parts)})" if len(parts) > 1 else name

    def _hypothesis(self, key: Tree, wanted: Tree, scope: Scope) -> str:
        name, known = scope[key]
        return self.claims.moved(name, known, wanted)

    def _made(self, node: Node, scope: Scope) -> str:
        arguments = node.judgement.record.arguments
        return str(getattr(self, f"_{node.rule}")(node, scope, *arguments))

    def _given(self, wanted: Tree, scope: Scope) -> str:
        return self._hypothesis(self.claims.key(wanted), wanted, scope)

    def _assume(self, node: Node, scope: Scope, claim: Term) -> str:
        return self._given(node.term(claim), scope)

    def _discharge(self, node: Node, scope: Scope, claim: Term, premise: Judgement) -> str:
        given = node.term(claim)
        name = f"arg{next(self._names)}"
        inner = {**scope, self.claims.key(given): (name, given)}
        proof = self.proof(node.premise(premise), inner)
        return f"(fun {name} : {self.write(given)} => {proof})"

    def _generalise(self, node: Node, scope: Scope, variable: Term, premise: Judgement) -> str:
        bound = self.claims.by.bound(node.term(variable))
        if of_sets(node.term(variable).sort):
            raise Stopped("a variable that stands for a predicate of sets")
        return f"(fun {bound} => {self.proof(node.premise(premise), scope)})"

    def _instantiate(self, node: Node, scope: Scope, premise: Judgement, *values: Any) -> str:
        parts = [self.proof(node.premise(premise), scope)]
        for value in map(node.term, values):
            parts.append(self.write(value))
            if of_sets(value.sort):
                parts.append(self.claims.extensional(value))
        return f"({' '.join(parts)})"

    def _retype(self, node: Node, scope: Scope, premise: Judgement, *_: Any) -> str:
        return self.proof(node.premise(premise), scope)

    def _background(self, node: Node, scope: Scope, name: str, *sorts: Sort) -> str:
        return str(self.fact(name, sorts, dict(node.sorts)))

    def _consequence(self, node: Node, scope: Scope, goal: Term, *premises: Judgement) -> str:
        nodes = [node.premise(premise) for premise in premises]
        known = [(self.proof(p, scope), self.claim(p)) for p in nodes]
        return follows(self.claims, node.term(goal), known)

    def _exhibit(self, node: Node, scope: Scope, goal: Term, value: Any, premise: Judgement) -> str:
        claim, at = head(node.term(goal)), node.term(value)
        p = node.premise(premise)
        proof = self.claims.moved(self.proof(p, scope), self.claim(p), opened(claim.kids[0], at))
        return f"(ex_intro {self.write(claim.kids[0])} {self.write(at)} {proof})"

    def _obtain(
        self, node: Node, scope: Scope, existence: Judgement, variable: Term, premise: Judgement
    ) -> str:
        there = node.premise(existence)
        claim, at = head(self.claim(there)), node.term(variable)
        instance = opened(claim.kids[0], at)
        name = f"arg{next(self._names)}"
        inner = {**scope, self.claims.key(instance): (name, instance)}
        proof = self.proof(node.premise(premise), inner)
        bound = self.claims.by.bound(at)
        case = f"(fun ({bound}) ({name} : {self.write(instance)}) => {proof})"
        said = self.write(self.claim(node))
        return f"(@ex_ind _ _ {said} {case} {self.proof(there, scope)})"

    def _replace(
        self, node: Node, scope: Scope, equation: Judgement, template: Term, premise: Judgement
    ) -> str:
        left, right = self._equation(node).kids
        p, form = node.premise(premise), node.term(template)
        before = self.claims.moved(self.proof(p, scope), self.claim(p), opened(form, left))
        by = self.proof(node.premise(equation), scope)
        sides = self.write(left), self.write(form), self.write(right)
        return f"(@eq_ind _ {sides[0]} {sides[1]} {before} {sides[2]} {by})"

    def _extend(self, node: Node, scope: Scope, premise: Judgement) -> str:
        predicate = self._equation(node).kids[0]
        here = local(predicate, sort=domain(predicate))
        proof = self.proof(node.premise(premise), scope)
        return f"(funext (fun {self.claims.by.bound(here)} => {proof} {self.write(here)}))"

    def _restate(self, node: Node, scope: Scope, goal: Term, premise: Judgement, *_: str) -> str:
        p = node.premise(premise)
        return self.claims.moved(self.proof(p, scope), self.claim(p), node.term(goal))

    # --- Linear combinations ---

    def _combine(self, node: Node, scope: Scope, goal: Term, *weighted: tuple[Any, Any]) -> str:
        wanted = node.term(goal)
        relation = self._relation(wanted)
        terms: list[tuple[str, Tree, str]] = []  # eq, le or lt; the term; its proof
        for premise, weight in weighted:
            terms.append(self._weighted(node, scope, premise, weight, relation.op))
        difference = minus(*relation.kids[::-1])
        total = self._total([term for _, term, _ in terms], difference, node)
        kind, whole, proof = self._joined([*terms, total], relation.op)
        by = self.claims.by.equal(difference, whole) or "erefl"
        if kind == "lt" and relation.op == "le":
            proof = f"(Rlt_le _ _ {proof})"
        sides = " ".join(map(self.write, (*relation.kids, whole)))
        proof = f"(@fin_{relation.op} {sides} {by} {proof})"
        return self.claims.moved(proof, relation, wanted)

    def _relation(self, claim: Tree) -> Tree:
        found = relation_of(head(claim))
        if found is None:
            raise Stopped(f"not a comparison: {claim}")
        return found

    def _weighted(
        self, node: Node, scope: Scope, premise: Judgement, weight: Any, goal: str
    ) -> tuple[str, Tree, str]:
        p = node.premise(premise)
        relation = self._relation(self.claim(p))
        proof = self.claims.moved(self.proof(p, scope), self.claim(p), relation)
        if isinstance(weight, Judgement):
            w = node.premise(weight)
            sign = self._relation(self.claim(w))
            factor, strict = sign.kids[1], sign.op == "lt"
            positive = self.claims.moved(self.proof(w, scope), self.claim(w), sign)
        else:
            factor, positive = node.term(weight), "ltac:(lra)"
            strict = relation.op == "lt" and bool(self.claims.by.polynomial(factor)[0])
        term = mul(factor, minus(*relation.kids[::-1]))
        at = " ".join(map(self.write, (factor, *relation.kids)))
        if relation.op == "eq":
            proof = f"(@eq_term {at} {proof})"
            kind = "eq"
            if goal != "eq":
                kind, proof = "le", f"(eq_le {proof})"
            return kind, term, proof
        kind = "lt" if strict and relation.op == "lt" else "le"
        if kind == "le" and relation.op == "lt":
            proof = f"(Rlt_le _ _ {proof})"
        if isinstance(weight, Judgement) and strict and kind == "le":
            positive = f"(Rlt_le _ _ {positive})"
        return kind, term, f"(@{kind}_term {at} {positive} {proof})"

    def _total(self, terms: list[Tree], difference: Tree, node: Node) -> tuple[str, Tree, str]:
        """What is left over: a numeral."""
        rest = difference
        for term in terms:
            rest = minus(rest, term)
        p = self.claims.by.polynomial(rest)[0]
        if set(p) - {poly.UNIT}:
            raise Stopped(f"left over: {self.write(poly.shown(p))}")
        value = p.get(poly.UNIT, Fraction(0))
        if value == 0:
            return "eq", num(0), "erefl"
        return "lt", num(value), f"(ltac:(lra) : 0 < {self.write(num(value))})"

    def _joined(self, terms: list[tuple[str, Tree, str]], goal: str) -> tuple[str, Tree, str]:
        kind, whole, proof = terms[-1]
        if goal != "eq" and kind == "eq":
            kind, proof = "le", "(Rle_refl 0)"
        for other, term, by in reversed(terms[:-1]):
            at = " ".join(map(self.write, (term, whole)))
            match other, kind:
                case "eq", "eq":
                    word = "eq_plus"
                case "le", "le":
                    word = "le_plus"
                case "lt", _:
                    word = "lt_plusl"
                    proof = f"(Rlt_le _ _ {proof})" if kind == "lt" else proof
                    kind = "lt"
                case _:
                    word = "lt_plusr"
            whole = add(term, whole)
            proof = f"(@{word} {at} {by} {proof})"
        return kind, whole, proof
