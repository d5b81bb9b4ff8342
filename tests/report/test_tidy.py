"""What is left out of a step when it is shown, and that nothing else changes."""

import pytest

from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import eq, le, sum_
from pgb.kernel.terms import And, Exp, ForAll, Implies, Lam, Not, Num, Or, Var
from pgb.report.notation import text
from pgb.report.tidy import tidied
from pgb.result.catalogue import cited
from pgb.setting import K, Output, convex

s, t, u = (Var(name, Real) for name in "stu")
F = Var("F", Fun(Real, Real))


def test_values_put_in():
    assert text(tidied(F(s + 0 * (t - s)))) == "F(s)"
    assert text(tidied(F(s + 1 * (t - s)))) == "F(t)"
    assert text(tidied(eq(u * Exp(Num(0)), sum_(K, lambda k: t * 0)))) == "u = 0"


def test_only_opposites_cancel():
    assert text(tidied(s + t - s + s)) == "t + s"
    assert text(tidied(s + 2 * t - t)) == "s + 2 t - t"


def test_claims_that_say_nothing():
    true, false = And(), Or()
    vacuous = ForAll(Lam(Real, "x", Implies(Not(true), eq(s, t))))
    assert tidied(And(vacuous, le(s, t))) is le(s, t)
    assert tidied(vacuous) is vacuous
    assert tidied(Implies(true, le(s, t))) is le(s, t)
    assert tidied(And(le(s, t), eq((1 - Num(1)) * s, 0))) is le(s, t)
    assert tidied(Not(true)) is false


def test_definitions_stay():
    claim = convex(Var("G", Fun(Output, Real)))
    assert tidied(claim) is claim


@pytest.mark.parametrize("name", ["first_order_convexity", "elimination", "failure_mode"])
def test_steps_say_the_same(name):
    for statement in cited(name).statements.values():
        for shown in statement.derive().steps:
            claim = shown.judgement.conclusion
            assert same(tidied(claim), claim)
