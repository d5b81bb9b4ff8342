"""Counterexamples of refused identities: found where there are any, never for true ones."""

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import combine
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, eq, exp, for_all, function, le, lt, sum_
from pgb.kernel.terms import Card, Num, Term, Var
from pgb.result import NotDerived, Result
from pgb.setting import L, theta
from pgb.transform.exponential import Lt, lam, z
from pgb.witness.refute import counterexample

A = Index("A")
x, y = Var("x", Real), Var("y", Real)
v = Var("v", Fun(A, Real))
h = Var("h", Fun(Real, Real))
F = Var("F", Fun(Fun(A, Real), Real))

FALSE = {
    "square": eq((x + y) ** 2, x**2 + y**2),
    "exp": eq(exp(x + y), exp(x) + exp(y)),
    "sum": eq(sum_(A, lambda i: v(i) ** 2), sum_(A, lambda i: v(i)) ** 2),
    "cardinality": eq(sum_(A, lambda i: Num(1)), 1 + 0 * Card(A)),
    "delta": eq(sum_(A, lambda i: delta(i, i) * v(i)), 0),
    "unknown function": eq(h(x), h(y)),
    "functional": eq(F(v), F(function(A, lambda i: v(i) + 1))),
    "order": le(x**2, x),
    "strict": lt(x**2, x**2),
    "under for all": for_all(Real, lambda r: eq(r, 2 * r)),
    "the theory's own": eq(Lt(z), L(theta)),
}
TRUE = {
    "square": eq((x + y) ** 2, x**2 + 2 * x * y + y**2),
    "exp": eq(exp(x + y), exp(x) * exp(y)),
    "sum": eq(sum_(A, lambda i: 2 * v(i)), 2 * sum_(A, lambda i: v(i))),
    "order": le(0, x**2),
    "unknown function": eq(h(x + 0), h(x)),
    "not real": eq(v, v),
}


@pytest.mark.parametrize("name", FALSE)
def test_false_claims_are_refuted(name: str) -> None:
    found = counterexample(FALSE[name])
    assert found is not None
    assert found.left
    assert found.right
    assert str(found)


@pytest.mark.parametrize("name", TRUE)
def test_true_claims_are_not(name: str) -> None:
    assert counterexample(TRUE[name]) is None


def test_the_same_point_in_every_run() -> None:
    assert counterexample(FALSE["sum"]) == counterexample(FALSE["sum"])


def test_a_refusal_says_what_did_not_come_out() -> None:
    goal = eq(x * y, x + y)
    with pytest.raises(Refusal) as caught:
        combine(goal)
    assert caught.value.refused is goal


def _refused(goal: Term) -> str:
    result = Result("wrong", mark="O", title="wrong", source="none")

    @result.statement(goal)
    def claim(given):  # type: ignore[no-untyped-def]
        return combine(goal)

    with pytest.raises(NotDerived) as caught:
        result["claim"].derive()
    return str(caught.value)


def test_a_failed_derivation_shows_the_counterexample() -> None:
    message = _refused(eq(2 * lam**2, lam))
    assert "it is false" in message
    assert "lambda =" in message


def test_what_is_true_but_not_derived_shows_none() -> None:
    assert "it is false" not in _refused(le(0, x**2 + Num(1)))
