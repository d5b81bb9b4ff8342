"""The absolute value: what is proved of it, and at numbers."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from pgb.kernel.judgement import Judgement
from pgb.kernel.normal import same
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import eq, exp, for_all, implies, le
from pgb.kernel.terms import Term, Var
from pgb.prove.absolute import no_size, not_below, scaled, size, triangle
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation
from pgb.witness.verdict import Verdict

r, t = Var("r", Real), Var("t", Real)
LEMMAS = {
    "triangle": (triangle(), for_all(Real, lambda r, t: le(size(r), size(r + t) + size(t)))),
    "scaled": (
        scaled(),
        for_all(Real, lambda v, u: eq(size(v * exp(u)), size(v) * exp(u))),
    ),
    "no_size": (no_size(), for_all(Real, lambda r: implies(eq(r, 0), eq(size(r), 0)))),
    "not_below": (not_below(), for_all(Real, lambda u: le(0, size(u)))),
}


@pytest.mark.parametrize("name", LEMMAS)
def test_the_claim(name: str) -> None:
    lemma, claim = LEMMAS[name]
    assert isinstance(lemma, Judgement)
    assert not lemma.hypotheses
    assert same(lemma.conclusion, claim)


def at(claim: Term, first: Fraction, second: Fraction) -> Verdict:
    on = Evaluator(interpretation("numbers", {}, {r: first, t: second}), 30, ())
    return on.claim(claim).verdict


def test_at_numbers() -> None:
    random = Random(3)
    for _ in range(20):
        u, v = (Fraction(random.randint(-9, 9), random.randint(1, 4)) for _ in range(2))
        assert at(eq(size(r), t), u, abs(u)) is Verdict.PROVED
        assert at(le(size(r), size(r + t) + size(t)), u, v) is Verdict.PROVED
        assert at(eq(size(r * exp(t)), size(r) * exp(t)), u, v) is Verdict.PROVED
