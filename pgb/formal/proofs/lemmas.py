"""The lemmas of a file, each written once, after those it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pgb.formal.proofs.text import Writer
from pgb.formal.proofs.trees import Tree, make
from pgb.kernel.sorts import Prop

WORD = re.compile(r"[cjnr]\d+")


class Lemmas:
    """Collects lemmas; a lemma is over the variables that are free in what it says."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.texts: list[str] = []
        self._known: dict[str, str] = {}

    def ring(self, statement: str, proof: str) -> str:
        """An identity of real variables; the same one is stated once."""
        found = self._known.get(statement)
        if found is None:
            found = self._known[statement] = f"r{len(self._known) + 1}"
            self.texts.append(f"Lemma {found} {statement}\nProof. {proof} Qed.")
        return found

    def equation(self, left: Tree, right: Tree, proof: str) -> str:
        """The lemma left = right, applied to the variables that are free in it."""
        claim = make("eq", (left, right), Prop)
        return self.state(f"n{len(self.texts)}", claim, (), proof)

    def state(
        self, name: str, claim: Tree, hypotheses: Iterable[tuple[str, Tree]], proof: str
    ) -> str:
        given = list(hypotheses)
        free = variables(claim, *(h for _, h in given))
        write = self.writer
        assumed = "".join(f" ({label} : {write(h)})" for label, h in given)
        self.texts.append(
            f"Lemma {name}{write.binders(free)}{assumed} :\n  {write(claim)}.\n"
            f"Proof. exact_no_check ({proof}). Qed."
        )
        return f"({' '.join([name, *map(write.name, free)])})" if free else name


def needed(texts: Iterable[str], last: str) -> list[str]:
    """The lemmas that the last text rests on, in their order."""
    used = set(WORD.findall(last))
    kept = []
    for text in reversed(list(texts)):
        if text.split(maxsplit=2)[1] in used:
            kept.append(text)
            used.update(WORD.findall(text))
    return kept[::-1]


def variables(*trees: Tree) -> list[Tree]:
    """What is free in the trees, eldest first."""
    found: frozenset[Tree] = frozenset().union(*(t.free for t in trees))
    return sorted(found, key=lambda v: v.place)
