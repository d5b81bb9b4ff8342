"""Truth tables as tautologies.

What follows from claims by their connectives alone is a lemma about propositions, proved by
`tauto`; its atoms are classes of claims with one normal form, each with one claim to stand for it.
Comparisons of numerals are decided. That an equation or inequality of reals holds or not is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from pgb.formal.proofs.claims import CONNECTIVES, Claims, relation_of
from pgb.formal.proofs.conversion import head
from pgb.formal.proofs.trees import Tree, make, remake
from pgb.kernel.sorts import Prop


class Skeleton:
    """Claims with one claim in place of all atoms of its class."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.atoms: dict[Tree, Tree] = {}  # normal form -> the claim that stands for it

    def of(self, claim: Tree) -> Tree:
        t = head(claim)
        if t.op in CONNECTIVES:
            return remake(t, tuple(map(self.of, t.kids)))
        if t.op == "lt":
            return make("not", (self.of(make("le", t.kids[::-1], Prop)),), Prop)
        key = self.claims.key(t)
        truth = self.claims.numeral(key)
        if truth is not None:
            return make("true" if truth else "false", (), Prop)
        return self.atoms.setdefault(key, t)

    def text(self, claim: Tree, names: dict[Tree, str]) -> str:
        if claim in names:
            return names[claim]
        kids = [self.text(kid, names) for kid in claim.kids]
        match claim.op:
            case "true" | "false":
                return claim.op.capitalize()
            case "not":
                return f"(~ {kids[0]})"
        sign = {"and": "/\\", "or": "\\/", "implies": "->"}[claim.op]
        return f"({kids[0]} {sign} {kids[1]})"


def follows(claims: Claims, goal: Tree, premises: Sequence[tuple[str, Tree]]) -> str:
    """The proof of the goal from the proofs of the premises."""
    skeleton = Skeleton(claims)
    known = [(proof, claim, skeleton.of(claim)) for proof, claim in premises]
    wanted = skeleton.of(goal)
    names = {atom: f"P{place + 1}" for place, atom in enumerate(skeleton.atoms.values())}
    given, proofs = [], []
    for atom, name in names.items():
        relation = relation_of(atom)
        if relation is not None:
            given.append(f"({name} \\/ ~ {name})")
            proofs.append("(le_stable _ _)" if relation.op == "le" else "(eq_stable _ _)")
    for proof, claim, shape in known:
        given.append(skeleton.text(shape, names))
        proofs.append(claims.moved(proof, claim, shape))
    over = f"({' '.join(names.values())} : Prop)" if names else ""
    claim_text = " -> ".join([*given, skeleton.text(wanted, names)])
    lemma = claims.by.lemmas.ring(f"{over} : {claim_text}.", "tauto.")
    seen = {atom for _, _, shape in known for atom in _atoms(shape)}
    at = " ".join("_" if atom in seen else claims.write(atom) for atom in names)
    return claims.moved(f"({lemma} {at} {' '.join(proofs)})", wanted, goal)


def _atoms(shape: Tree) -> list[Tree]:
    if shape.op in CONNECTIVES:
        return [atom for kid in shape.kids for atom in _atoms(kid)]
    return [shape]
