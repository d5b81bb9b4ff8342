"""Evaluating terms and propositions on an instance, at as many digits as it takes."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from pgb.kernel.terms import Term
from pgb.witness.ball import precision
from pgb.witness.certificates import Certificate, from_catalogue, of_lemma
from pgb.witness.compare import TOO_WIDE
from pgb.witness.connectives import UNDECIDED
from pgb.witness.interpretation import Interpretation
from pgb.witness.judge import Judge
from pgb.witness.verdict import Claim

if TYPE_CHECKING:
    from pgb.result.statement import Statement

DIGITS = (15, 1000)
_GUARD = 15
_FACTORS = (1, 2, 4)  # an undecided claim is tried again at this many times the digits


class Evaluator:
    """Numbers and verdicts on one instance.

    Args:
        interpretation: the instance.
        digits: from 15 to 1000; the digits to which enclosed equations must agree.
        certificates: what may entail a claim; left out, the catalogue's and the instance's own.

    A claim that is undecided because balls are too wide is tried again at 2 and 4 times the digits.
    """

    def __init__(
        self,
        interpretation: Interpretation,
        digits: int = 60,
        certificates: tuple[Certificate, ...] | None = None,
    ) -> None:
        if not DIGITS[0] <= digits <= DIGITS[1]:
            raise ValueError(f"expected {DIGITS[0]} to {DIGITS[1]} digits, found {digits}")
        self.interpretation = interpretation
        self.digits = digits
        if certificates is None:
            certificates = (*from_catalogue(), *map(of_lemma, interpretation.lemmas))
        if interpretation.spaces:
            certificates = tuple(c.at(interpretation.spaces) for c in certificates)
        self.certificates = certificates
        self._judges: dict[int, Judge] = {}

    def claim(self, proposition: Term, without: Collection[Statement] = ()) -> Claim:
        """The verdict on a proposition.

        Args:
            proposition: closed, or with free variables that the interpretation gives values.
            without: statements that may not certify it, nor may any that rests on them.
        """
        proposition = self.interpretation.placed(proposition)
        claim = self._judged(proposition, 1, without)
        for factor in _FACTORS[1:]:
            if claim.verdict is not UNDECIDED or TOO_WIDE not in claim.detail:
                break
            claim = self._judged(proposition, factor, without)
        return claim

    def number(self, term: Term) -> Any:
        """The value of a real term: rational, closed form or ball. Inexact where it has none."""
        judge = self.judge()
        with judge.on.working():
            return judge.number(self.interpretation.placed(term))

    def judge(self, factor: int = 1) -> Judge:
        """The judge at `factor` times the digits."""
        if factor not in self._judges:
            working = self.digits * factor + _GUARD
            self._judges[factor] = Judge(
                self.interpretation, self.digits, working, self.certificates
            )
        return self._judges[factor]

    def _judged(self, proposition: Term, factor: int, without: Collection[Statement]) -> Claim:
        judge = self.judge(factor)
        judge.barred = frozenset(without)
        with precision(judge.on.digits):
            return judge.claim(proposition)
