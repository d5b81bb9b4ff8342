"""The lemmas about samples that share a group say no more than they should."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, eq, for_all, implies, le, sum_
from pgb.kernel.terms import Var
from pgb.prove import use
from pgb.prove.groups import member_counted, shared_value

M, N = Index("M"), Index("N")
group, v, i = Var("group", Fun(M, N)), Var("v", Fun(M, Real)), Var("i", M)
alike = for_all(M, lambda h: implies(eq(group(h), group(i)), eq(v(h), v(i))))
no_sum = eq(sum_(M, lambda h: delta(group(h), group(i)) * v(h)), 0)


def test_a_group_has_a_member() -> None:
    found = use(member_counted(M, N), group, i)
    assert same(found.conclusion, le(1, sum_(M, lambda h: delta(group(h), group(i)))))
    assert not found.hypotheses


def test_a_shared_value_that_adds_up_to_0_is_0() -> None:
    found = use(shared_value(M, N), group, v, i, assume(alike), assume(no_sum))
    assert same(found.conclusion, eq(v(i), 0))
    assert len(found.hypotheses) == 2


@pytest.mark.parametrize("wrong", [eq(sum_(M, lambda h: v(h)), 0), alike])
def test_another_sum_is_refused(wrong) -> None:
    with pytest.raises(Refusal):
        use(shared_value(M, N), group, v, i, assume(alike), assume(wrong))
