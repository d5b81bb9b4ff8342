"""Families: the lemmas rest on no hypothesis and say what they should."""

from __future__ import annotations

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, restate
from pgb.kernel.sorts import Fun, Index, Real, Space
from pgb.kernel.syntax import eq, for_all, implies, le, lt, near, sum_, there_is
from pgb.kernel.terms import Delta, Var
from pgb.prove.families import (
    delta_nonnegative,
    near_every,
    near_members,
    one_replaced,
    same_index,
    shares,
)

M, N, K, V = Index("M"), Index("N"), Index("K"), Space("V")
W = Var("W", Fun(K, V))
P = Var("P", Fun(K, Fun(V, Real)))


@pytest.mark.parametrize(
    "lemma",
    [near_every(K, V), one_replaced(K, V), same_index(N), delta_nonnegative(N), shares(M, N)],
)
def test_rests_on_no_hypothesis(lemma):
    assert not lemma.hypotheses


def test_near_each_member_is_near_the_family():
    each = assume(for_all(K, lambda k: near(W(k), lambda v: le(0, P(k, v)))))
    wanted = near(W, lambda Z: for_all(K, lambda k: le(0, P(k, Z(k)))))
    restate(wanted, near_members(each))
    with pytest.raises(Refusal):
        restate(near(W, lambda Z: for_all(K, lambda k: le(1, P(k, Z(k))))), near_members(each))


def test_near_one_member_is_not_enough():
    with pytest.raises(Refusal):
        near_members(assume(near(W, lambda Z: for_all(K, lambda k: le(0, P(k, Z(k)))))))


def test_delta_is_not_said_to_be_positive():
    with pytest.raises(Refusal):
        restate(for_all(N, lambda i, j: lt(0, Delta(i, j))), delta_nonnegative(N))


def test_shares_are_of_groups_that_have_members():
    def size(group, j):
        return sum_(M, lambda i: Delta(group(i), j))

    def inverted(group):
        return there_is(Fun(N, Real), lambda u: for_all(N, lambda j: eq(size(group, j) * u(j), 1)))

    def inhabited(group):
        return for_all(N, lambda j: there_is(M, lambda i: eq(group(i), j)))

    groups = Fun(M, N)
    restate(for_all(groups, lambda g: implies(inhabited(g), inverted(g))), shares(M, N))
    with pytest.raises(Refusal):
        restate(for_all(groups, lambda g: inverted(g)), shares(M, N))
