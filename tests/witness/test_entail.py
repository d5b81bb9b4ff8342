"""Certificates and examples: which are tried first, and what is derived for them."""

import pytest

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import for_all, le, lt, there_is
from pgb.kernel.terms import Term, Var
from pgb.result.statement import Result, Statement
from pgb.witness.certificates import of_statement
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation
from pgb.witness.verdict import Verdict

small, y = Var("small", Real), Var("y", Real)


def certifying(premise: Term, ran: list[str]) -> Statement:
    """From the premise and the claim itself, the claim. It notes when it is derived."""
    result = Result("test", mark="O", title="test", source="test")
    everywhere = for_all(Real, lambda u: lt(0, u * u + 1))

    @result.statement(everywhere, premise=premise, everywhere=everywhere, certifies=True)
    def holds(given):
        """Every square is above -1."""
        ran.append("derived")
        return given.everywhere

    return holds


@pytest.mark.parametrize(("premise", "expected"), [(lt(small, 1), ["derived"]), (lt(1, small), [])])
def test_what_fails_on_the_instance_is_not_derived(premise, expected):
    ran: list[str] = []
    statement = certifying(premise, ran)
    on = Evaluator(interpretation("one", {}, {small: 0}), 30, (of_statement(statement),))
    on.claim(for_all(Real, lambda u: lt(0, u * u + 1)))
    assert ran == expected


def test_a_statement_does_not_certify_itself():
    ran: list[str] = []
    statement = certifying(lt(small, 1), ran)
    on = Evaluator(interpretation("one", {}, {small: 0}), 30, (of_statement(statement),))
    on.claim(statement.conclusion, without=(statement,))
    assert ran == []


def test_the_example_of_the_bound_name_comes_first():
    named = interpretation("named", {}, {small: 1, y: 2}, examples=[small, y])
    claim = there_is(Real, lambda y: le(1, y))
    found = Evaluator(named, 30, ()).claim(claim)
    assert (found.verdict, found.detail) == (Verdict.PROVED, "such as y")
