"""Slopes and second derivatives of L near a point: definitions, the lemmas that they are
derivatives, and balls found the way in which `interval` will find them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from flint import arb

from pgb.formal.numbers import text
from pgb.formal.numbers.model import Model, Part, Piece
from pgb.verify import field
from pgb.verify.jets import Jets

Product = list[tuple[Part, bool]]
"""Factors, each of the outer variables (q, y) or of the place (theta, x)."""


class Calculus:
    """Derivatives of L where every sample is given by its piece."""

    def __init__(
        self,
        model: Model,
        pieces: Sequence[Piece],
        whole: str,
        given: Sequence[str],
        holds: Sequence[str],
    ) -> None:
        """`whole`: the name of L in these pieces. `given`, `holds`: where they are, for a function
        that has a domain."""
        self.model, self.pieces, self.whole = model, pieces, whole
        self._given, self._holds = given, holds
        self._slopes: dict[int, str] = {}
        self._seconds: dict[tuple[int, int], str] = {}
        self._samples: dict[tuple[int, tuple[int, ...]], tuple[str, str | None]] = {}

    # --- names -----------------------------------------------------------------------------------

    def slope(self, p: int) -> str:
        """dL/dtheta_p as a function of theta."""
        if p not in self._slopes:
            self._slopes[p] = self._mean(self.whole, (p,))
        return self._slopes[p]

    def second(self, p: int, s: int) -> str:
        p, s = min(p, s), max(p, s)
        if (p, s) not in self._seconds:
            self._seconds[p, s] = self._mean(self.slope(p), (p, s))
        return self._seconds[p, s]

    def _mean(self, before: str, by: tuple[int, ...]) -> str:
        """The mean of the samples' derivatives, which is the derivative of the one before."""
        model = self.model
        terms, lemmas = [], []
        for i in model.samples:
            name, lemma = self._sample(self.pieces[i], by)
            terms.append(text.applied(name, [*model.theta, *model.inputs[i], *model.targets[i]]))
            lemmas.append(lemma)
        last = model.theta[by[-1]]
        name = model.sheet.define(
            f"d{before}_{last}", model.theta, f"{text.added(terms)} / {len(terms)}"
        )
        applied = text.bare(text.applied(before, model.theta))
        statement = f"is_derive (fun {last} => {applied}) {last} {text.applied(name, model.theta)}"
        known = [
            f"({lemma} {' '.join([*model.theta, *model.inputs[i], *model.targets[i]])})"
            for i, lemma in enumerate(lemmas)
            if lemma is not None
        ]
        if len(known) < len(lemmas):
            model.sheet.lemma(f"{name}_is", self._given, self._holds, statement, "derivative")
            return name
        sum_ = reduce(lambda left, right: f"(derive_plus _ _ _ _ _ {left} {right})", known)
        proof = f"intros; exact (derive_mean _ _ _ {len(known)} {sum_})"
        model.sheet.lemma(f"{name}_is", model.theta, [], statement, proof)
        return name

    def _sample(self, piece: Piece, by: tuple[int, ...]) -> tuple[str, str | None]:
        key = (id(piece), by)
        if key not in self._samples:
            self._samples[key] = self._sample_made(piece, by)
        return self._samples[key]

    def _sample_made(self, piece: Piece, by: tuple[int, ...]) -> tuple[str, str | None]:
        model = self.model
        q = model.outputs(piece, model.theta, model.x)
        outer, place = [*q, *model.y], [*model.theta, *model.x]
        terms = [
            text.multiplied(
                text.applied(part.name, outer if out else place) for part, out in product
            )
            for product in self._products(piece, by)
        ]
        arguments = [*model.theta, *model.x, *model.y]
        if len(by) == 1:
            before = text.applied(piece.loss.name, outer)
        else:
            before = text.applied(self._sample(piece, by[:1])[0], arguments)
        last = model.theta[by[-1]]
        stem = "d" * len(by) + "l"
        wanted = "_".join((stem, *(model.theta[p] for p in by)))
        name = model.sheet.define(wanted, arguments, text.added(terms))
        if model.partial():
            return name, None
        statement = (
            f"is_derive (fun {last} => {text.bare(before)}) {last} {text.applied(name, arguments)}"
        )
        return name, model.sheet.lemma(f"{name}_is", arguments, [], statement, "derivative")

    def _products(self, piece: Piece, by: tuple[int, ...]) -> list[Product]:
        """The chain rule: the terms of a sample's derivative."""
        model, count = self.model, range(len(piece.outputs))
        if len(by) == 1:
            return [
                [(model.residual(piece, k), True), (model.rate(piece, k, by[0]), False)]
                for k in count
            ]
        p, s = by
        bends: list[Product] = [
            [
                (model.bend(piece, k, h), True),
                (model.rate(piece, k, p), False),
                (model.rate(piece, h, s), False),
            ]
            for k in count
            for h in count
        ]
        return bends + [
            [(model.residual(piece, k), True), (model.second(piece, k, p, s), False)] for k in count
        ]

    # --- balls -----------------------------------------------------------------------------------

    def ball(self, box: Sequence[arb], *by: int) -> arb:
        """A ball for a derivative over a box."""
        by = tuple(sorted(by))
        whole = arb(0)
        for i in self.model.samples:
            whole = whole + self._sample_ball(box, i, by)
        return whole / len(self.pieces)

    def _sample_ball(self, box: Sequence[arb], i: int, by: tuple[int, ...]) -> arb:
        piece, env = self.pieces[i], self.model.env(box, i)
        outer = self.model.outer(piece, env, i)
        whole = arb(0)
        for product in self._products(piece, by):
            term = arb(1)
            for part, out in product:
                term = term * field.value(part.tree, outer if out else env, Jets()).value
            whole = whole + term
        return whole
