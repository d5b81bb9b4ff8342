"""That a function has a smallest value."""

from __future__ import annotations

from functools import cache

from pgb.facts.notions import continuous, norm_squared
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit
from pgb.kernel.sorts import Fun, Real, Sort
from pgb.kernel.syntax import for_all, le, lt, there_is
from pgb.prove.bounds import inverse_of_positive, nonnegative
from pgb.prove.logic import by_cases, every, fact, from_some, parts, supposing, use


@cache
def smallest_value(S: Sort) -> Judgement:
    """A continuous F with F(y) >= c |y|^2, c > 0, has a smallest value: in a ball that holds p."""

    @every(Fun(S, Real), Real, S)
    def lemma(F, c, p):  # type: ignore[no-untyped-def]
        everywhere = for_all(S, lambda y: continuous(F, y))
        grows = for_all(S, lambda y: le(c * norm_squared(y), F(y)))

        @supposing(everywhere, lt(0, c), grows)
        def found(smooth, positive, above):  # type: ignore[no-untyped-def]
            @from_some(use(inverse_of_positive(), c, positive))
            def at(inverse, product):  # type: ignore[no-untyped-def]
                negative = supposing(le(inverse, 0))(
                    lambda case: combine(le(1, 0), (case, positive), (product, -1))
                )
                weight = consequence(lt(0, inverse), negative, combine(lt(0, 1)))
                radius = F(p) * inverse
                holds_p = combine(
                    le(norm_squared(p), radius),
                    (use(above, p), weight),
                    (product, -norm_squared(p)),
                )
                size = combine(le(0, radius), (nonnegative(norm_squared(p)), 1), (holds_p, 1))

                @from_some(use(fact("extreme_value", S), F, radius, smooth, size))
                def lowest(z, least):  # type: ignore[no-untyped-def]
                    in_ball = parts(least)[1]

                    @every(S)
                    def no_smaller(y):  # type: ignore[no-untyped-def]
                        def outside(case: Judgement) -> Judgement:
                            return combine(
                                le(F(z), F(y)),
                                (use(in_ball, p, holds_p), 1),
                                (case, positive),
                                (product, -F(p)),
                                (use(above, y), 1),
                            )

                        goal, inside = le(F(z), F(y)), le(norm_squared(y), radius)
                        return by_cases(goal, inside, lambda case: use(in_ball, y, case), outside)

                    goal = there_is(S, lambda z: for_all(S, lambda y: le(F(z), F(y))))
                    return exhibit(goal, z, no_smaller)

                return lowest

            return at

        return found

    return lemma
