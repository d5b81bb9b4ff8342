"""Claims about natural numbers and powers on an instance."""

from __future__ import annotations

import pytest

from pgb.facts.functions import factorial, power
from pgb.facts.notions import natural
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import And, eq, for_all, implies, le, lt
from pgb.kernel.terms import Num, Term, Var
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation

p, u = Var("p", Real), Var("u", Real)
ON = Evaluator(interpretation("numbers", {}, {p: 3, u: "sqrt(2)"}), 30)


def below(bound: object, claim: object) -> Term:
    def body(q: Term) -> Term:
        return implies(natural(q), le(q + 1, bound), claim(q))  # type: ignore[operator]

    return for_all(Real, lambda q: body(q))


VERDICTS = {
    "0": (natural(Num(0)), "proved"),
    "p": (natural(p), "proved"),
    "-1": (natural(p - 4), "refuted"),
    "1/2": (natural(p / 2), "refuted"),
    "irrational": (natural(u), "undecided"),
    "0^0": (eq(power(p - 3, Num(0)), 1), "proved"),
    "0^p": (eq(power(p - 3, p), 0), "proved"),
    "u^p": (eq(power(u, p), 2 * u), "proved"),
    "u^2": (eq(power(u, p), 2), "refuted"),
    "3!": (eq(factorial(p), 6), "proved"),
    "0!": (eq(factorial(p - 3), 0), "refuted"),
    "no factorial of 3/2": (eq(factorial(p / 2), 1), "undecided"),
    "no natural exponent": (eq(power(u, p / 2), 2), "undecided"),
    "for any base": (for_all(Real, lambda t: eq(power(t + 1, p - 1), t**2 + 2 * t + 1)), "proved"),
    "all below p": (below(p, lambda q: le(q, 2)), "proved"),
    "not all below p": (below(p, lambda q: lt(q, 2)), "refuted"),
    "none below 0": (below(Num(0), lambda q: lt(q, 0)), "proved"),
    "none but at 1": (below(p, lambda q: eq(q * (q - 2), 0)), "refuted"),
}


@pytest.mark.parametrize("name", VERDICTS)
def test_verdicts(name):
    claim, expected = VERDICTS[name]
    assert ON.claim(claim).verdict == expected


def test_without_a_bound_or_without_natural_nothing_is_exhausted():
    unbounded = for_all(Real, lambda q: implies(natural(q), le(q, 100)))
    real = for_all(Real, lambda q: implies(And(le(0, q), le(q + 1, p)), eq(q * (q - 1), 0)))
    assert ON.claim(unbounded).verdict != "proved"
    assert ON.claim(real).verdict != "proved"
    assert ON.claim(below(Num(1000), lambda q: le(q, 1000))).verdict != "refuted"


def test_a_bound_that_moves_with_the_number_is_none():
    claim = for_all(Real, lambda q: implies(natural(q), le(q + 1, q + p), le(q, 2)))
    assert ON.claim(claim).verdict != "proved"
