"""Functions compared by their slopes over an interval; each lemma is derived once, for all uses.

    @after(s)         def row(t, later): ...            |- for all t: s <= t => row
    @during(s, t)     def row(u, after, before): ...    |- for all u: s <= u, u <= t => row

gains            where the slopes of h are at most those of g, h gains no more than g
equal_gains      where they are equal, h and g gain the same
slope_of_one_sign   where t g(t) >= 0 and g(0) = 0, the slope of g at 0 is not negative
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

from pgb.facts.notions import derivative
from pgb.kernel.judgement import Judgement, combine, consequence, restate
from pgb.kernel.sorts import Fun, Real
from pgb.kernel.syntax import And, eq, for_all, function, implies, le, lt, near
from pgb.kernel.terms import Num, Term
from pgb.prove.lemmas import near_on_the_right, square_sign
from pgb.prove.logic import Proof, both, every, fact, from_some, parts, supposing, use
from pgb.prove.slopes import slope

Curve = Fun(Real, Real)


def ever_after(s: Any, claim: Callable[[Term], Term]) -> Term:
    """The claim holds at every t >= s."""
    return for_all(Real, lambda t: implies(le(s, t), claim(t)))


def throughout(s: Any, t: Any, claim: Callable[[Term], Term]) -> Term:
    """The claim holds at every u from s to t."""
    return for_all(Real, lambda u: implies(le(s, u), le(u, t), claim(u)))


def after(s: Any) -> Callable[[Proof], Judgement]:
    """For all t >= s, what the function proves of t."""
    return every(Real, where=lambda t: le(s, t))


def during(s: Any, t: Any) -> Callable[[Proof], Judgement]:
    """For all u from s to t, what the function proves of u."""
    return every(Real, where=lambda u: (le(s, u), le(u, t)))


@cache
def gains() -> Judgement:
    """For s <= t, where h' = d <= e = g' from s to t: h(t) - h(s) <= g(t) - g(s)."""

    @every(Curve, Curve, Curve, Curve)
    def lemma(h, g, d, e):  # type: ignore[no-untyped-def]
        def slopes(u: Term) -> Term:
            return And(derivative(h, u, d(u)), derivative(g, u, e(u)), le(d(u), e(u)))

        @every(Real, Real)
        def interval(s, t):  # type: ignore[no-untyped-def]
            @supposing(And(le(s, t), throughout(s, t, slopes)))
            def compared(given):  # type: ignore[no-untyped-def]
                order, known = parts(given)

                gap = function(Real, lambda v: g(v) - h(v))

                @during(s, t)
                def rising(u, started, going):  # type: ignore[no-untyped-def]
                    of_h, of_g, smaller = parts(use(known, u, started, going))

                    def moving(part: Term) -> Judgement | None:
                        return of_h if h in part.free else of_g

                    return both(
                        slope(gap, u, e(u) - d(u), along=moving),
                        combine(le(0, e(u) - d(u)), (smaller, 1)),
                    )

                rate = function(Real, lambda v: e(v) - d(v))
                monotone = fact("monotone_where_slope_nonnegative")
                rises = use(monotone, gap, rate, s, t, order, rising)
                return combine(le(h(t) - h(s), g(t) - g(s)), (rises, 1))

            return compared

        return interval

    return lemma


@cache
def equal_gains() -> Judgement:
    """For s <= t, where h and g have the same slope d from s to t: h(t) - h(s) = g(t) - g(s)."""

    @every(Curve, Curve, Curve)
    def lemma(h, g, d):  # type: ignore[no-untyped-def]
        @every(Real, Real)
        def interval(s, t):  # type: ignore[no-untyped-def]
            same = And(
                le(s, t),
                throughout(s, t, lambda u: And(derivative(h, u, d(u)), derivative(g, u, d(u)))),
            )

            @supposing(same)
            def compared(given):  # type: ignore[no-untyped-def]
                order, known = parts(given)

                def one_way(first: Term, second: Term) -> Judgement:
                    @during(s, t)
                    def slopes(u, started, going):  # type: ignore[no-untyped-def]
                        of_h, of_g = parts(use(known, u, started, going))
                        ordered = (of_h, of_g) if first is h else (of_g, of_h)
                        return both(*ordered, combine(le(d(u), d(u))))

                    return use(gains(), first, second, d, d, s, t, order, slopes)

                gained = h(t) - h(s), g(t) - g(s)
                below, above = one_way(h, g), one_way(g, h)
                return use(fact("antisymmetry"), *gained, below, above)

            return compared

        return interval

    return lemma


@cache
def slope_of_one_sign() -> Judgement:
    """If t g(t) >= 0 for all t and g(0) = 0, the slope of g at 0 is not negative."""

    @every(Fun(Real, Real), Real)
    def lemma(g, d):  # type: ignore[no-untyped-def]
        moving, start = derivative(g, 0, d), eq(g(Num(0)), 0)
        same_sign = for_all(Real, lambda t: le(0, t * g(t)))

        @supposing(And(moving, start, same_sign))
        def claim(given):  # type: ignore[no-untyped-def]
            slope_is_d, at_zero, sign = parts(given)

            @supposing(lt(d, 0))
            def impossible(negative):  # type: ignore[no-untyped-def]
                spelled = for_all(
                    Real,
                    lambda e: implies(
                        lt(0, e),
                        near(
                            Num(0),
                            lambda s: le((g(s) - g(Num(0)) - d * (s - 0)) ** 2, e * (s - 0) ** 2),
                        ),
                    ),
                )
                below = combine(lt(0, -d), (negative, 1))
                square = combine(lt(0, d**2), (below, below))
                half = combine(lt(0, d**2 / 2), (square, Fraction(1, 2)))
                close = use(restate(spelled, slope_is_d, "Derivative"), d**2 / 2, half)

                @from_some(use(near_on_the_right(), close.conclusion.children[0], close))
                def at(t, known):  # type: ignore[no-untyped-def]
                    t_positive, small = parts(known)
                    strict = combine(lt(0, t * d**2), (t_positive, square))
                    return combine(
                        lt(0, 0),
                        (small, 1),
                        (square_sign(g(t)), 1),
                        (use(sign, t), combine(lt(0, -2 * d), (below, 2))),
                        (at_zero, 2 * (g(t) - d * t) - g(Num(0))),
                        (combine(lt(0, t**2 * d**2), (strict, t_positive)), Fraction(1, 2)),
                    )

                return at

            return consequence(le(0, d), impossible, combine(le(0, 0)))

        return claim

    return lemma


__all__ = [
    "after",
    "during",
    "equal_gains",
    "ever_after",
    "gains",
    "slope_of_one_sign",
    "throughout",
]
