"""The consequences for exp, log and the positive part say what they should, from these facts."""

from __future__ import annotations

from pgb.facts.functions import log, pos
from pgb.facts.notions import derivative
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, eq, exp, for_all, implies, le, lt, sum_
from pgb.prove.elementary import (
    exp_of_log_sum,
    exp_order,
    log_slope,
    member_of_sum,
    positive_part,
    positive_sum,
)

K = Index("K")


def test_log_slope() -> None:
    claim = for_all(Real, lambda x: implies(lt(0, x), derivative(log, x, exp(-log(x)))))
    assert same(log_slope().conclusion, claim)
    assert log_slope().facts == {"exp_of_log", "derivative_of_log"}


def test_exp_order() -> None:
    claim = for_all(Real, lambda x, y: implies(le(exp(x), exp(y)), le(x, y)))
    assert same(exp_order().conclusion, claim)
    assert exp_order().facts == {"exp_above_tangent", "exp_positive"}


def test_members_of_a_sum() -> None:
    member = for_all(
        Fun(K, Real),
        lambda f: implies(
            for_all(K, lambda k: lt(0, f(k))),
            for_all(K, lambda k: le(f(k), sum_(K, lambda j: f(j)))),
        ),
    )
    positive = for_all(
        Fun(K, Real),
        lambda f: implies(for_all(K, lambda k: lt(0, f(k))), lt(0, sum_(K, lambda j: f(j)))),
    )
    assert same(member_of_sum(K).conclusion, member)
    assert same(positive_sum(K).conclusion, positive)
    assert positive_sum(K).facts == {"square_nonnegative", "sum_monotone"}


def test_positive_part() -> None:
    claim = for_all(Real, lambda u: And(le(0, pos(u)), le(u, pos(u)), eq(pos(u) ** 2, u * pos(u))))
    assert same(positive_part().conclusion, claim)
    assert positive_part().facts == {"pos_of_nonnegative", "pos_of_nonpositive"}


def test_exp_of_log_sum() -> None:
    def total(q):
        return sum_(K, lambda k: exp(q(k)))

    claim = for_all(Fun(K, Real), lambda q: eq(exp(log(total(q))), total(q)))
    assert same(exp_of_log_sum(K).conclusion, claim)
    assert not exp_of_log_sum(K).hypotheses
