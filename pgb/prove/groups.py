"""Samples that share a group; each lemma is derived once, for all uses.

shared_value     what is the same on a group, and adds up to 0 over it, is 0
"""

from __future__ import annotations

from functools import cache

from pgb.kernel.judgement import Judgement, combine, consequence, replace, restate
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, eq, for_all, function, implies, le, lt, ne, sum_
from pgb.kernel.terms import Term
from pgb.prove.algebra import summed
from pgb.prove.lemmas import square_sign
from pgb.prove.logic import by_cases, every, fact, supposing, use


@cache
def member_counted(M: Index, N: Index) -> Judgement:
    """For all group and i: the group of i has a member, sum_h delta(group_h, group_i) >= 1."""

    @every(Fun(M, N), M)
    def lemma(group, i):  # type: ignore[no-untyped-def]
        def claim(h: Term) -> Term:
            return le(delta(h, i), delta(group(h), group(i)))

        @every(M)
        def counted(h):  # type: ignore[no-untyped-def]
            def itself(same: Judgement) -> Judgement:
                return replace(
                    restate(eq(i, h), same), function(M, lambda s: claim(s)), combine(claim(i))
                )

            def another(different: Judgement) -> Judgement:
                none = use(fact("delta_distinct", M), h, i, different)
                some = square_sign(delta(group(h), group(i)))
                return combine(claim(h), (none, 1), (some, 1))

            return by_cases(claim(h), eq(h, i), itself, another)

        count = sum_(M, lambda h: delta(group(h), group(i)))
        return combine(le(1, count), (summed(counted), 1))

    return lemma


@cache
def shared_value(M: Index, N: Index) -> Judgement:
    """For all group, v and i: if v_h = v_i in the group of i, and the v_h add up to 0, v_i = 0."""

    @every(Fun(M, N), Fun(M, Real), M)
    def lemma(group, v, i):  # type: ignore[no-untyped-def]
        same_value = for_all(M, lambda h: implies(eq(group(h), group(i)), eq(v(h), v(i))))
        no_sum = eq(sum_(M, lambda h: delta(group(h), group(i)) * v(h)), 0)

        @supposing(same_value, no_sum)
        def vanishes(same, total):  # type: ignore[no-untyped-def]
            @every(M)
            def alike(h):  # type: ignore[no-untyped-def]
                together = delta(group(h), group(i))
                goal = eq(together * v(h), together * v(i))

                def here(case: Judgement) -> Judgement:
                    return combine(goal, (use(same, h, case), together))

                def elsewhere(case: Judgement) -> Judgement:
                    apart = use(fact("delta_distinct", N), group(h), group(i), case)
                    return combine(goal, (apart, v(h) - v(i)))

                return by_cases(goal, eq(group(h), group(i)), here, elsewhere)

            count = sum_(M, lambda h: delta(group(h), group(i)))
            product = combine(eq(count * v(i), 0), (summed(alike), -1), (total, 1))
            some = use(member_counted(M, N), group, i)
            none = supposing(eq(count, 0))(lambda zero: combine(lt(count, 1), (zero, 1)))
            not_none = consequence(ne(count, 0), none, some)
            cancelled = use(fact("no_zero_divisors"), count, v(i), product)
            return consequence(eq(v(i), 0), cancelled, not_none)

        return vanishes

    return lemma


__all__ = ["member_counted", "shared_value"]
