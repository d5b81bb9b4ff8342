"""Small textbook consequences of the facts, derived once for all uses."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pgb.facts.notions import gradient
from pgb.kernel.binding import reduced, unfolded
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, extend, replace, restate
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import And, eq, exp, function, implies, le, lt, ne, sum_, there_is
from pgb.kernel.terms import ONE, ZERO, Near, Term
from pgb.prove.algebra import identity
from pgb.prove.closeness import pull_back
from pgb.prove.logic import both, by_cases, every, fact, from_some, parts, supposing, use


def square_sign(x: Any) -> Judgement:
    """0 <= x^2."""
    return use(fact("square_nonnegative"), x)


def exp_sign(x: Any) -> Judgement:
    """0 < exp(x)."""
    return use(fact("exp_positive"), x)


def zero_at_each(d: Term, p: Term, j: Term, off_p: Callable[[Judgement], Judgement]) -> Judgement:
    """d(j) = 0, where d(p) expands to 0 and the function proves it from "not j = p"."""

    def at_p(same: Judgement) -> Judgement:
        template = function(p.sort, lambda h: eq(d(h), 0))
        return replace(restate(eq(p, j), same), template, identity(d(p), 0))

    return by_cases(eq(d(j), 0), eq(j, p), at_p, off_p)


@cache
def small_square() -> Judgement:
    """For e > 0 there is t > 0 with t^2 <= e: the smaller of e and 1."""

    @every(Real)
    def lemma(e):  # type: ignore[no-untyped-def]
        goal = there_is(Real, lambda t: And(lt(0, t), le(t**2, e)))

        @supposing(lt(0, e))
        def found(positive):  # type: ignore[no-untyped-def]
            def small(case: Judgement) -> Judgement:
                close = combine(le(e**2, e), (case, combine(lt(0, e), (positive, 1))))
                return exhibit(goal, e, both(positive, close))

            def large(case: Judgement) -> Judgement:
                close = combine(le(ONE**2, e), (case, 1))
                return exhibit(goal, ONE, both(combine(lt(0, 1)), close))

            return by_cases(goal, le(e, 1), small, large)

        return found

    return lemma


@cache
def near_on_the_right() -> Judgement:
    """What holds near 0 holds at some t > 0."""

    @every(Fun(Real, Prop))
    def lemma(P):  # type: ignore[no-untyped-def]
        @supposing(Near(P, ZERO))
        def found(near_zero):  # type: ignore[no-untyped-def]
            @from_some(use(fact("near_contains_ball", Real), P, 0, near_zero))
            def radius(e, ball):  # type: ignore[no-untyped-def]
                positive, inside = parts(ball)

                @from_some(use(small_square(), e, positive))
                def point(t, small):  # type: ignore[no-untyped-def]
                    t_positive, close = parts(small)
                    goal = there_is(Real, lambda t: And(lt(0, t), P(t)))
                    return exhibit(goal, t, both(t_positive, use(inside, t, close)))

                return point

            return radius

        return found

    return lemma


@cache
def exp_below_one() -> Judgement:
    """exp(-t) < 1 for t > 0."""

    @every(Real)
    def lemma(t):  # type: ignore[no-untyped-def]
        @supposing(lt(0, t))
        def below(positive):  # type: ignore[no-untyped-def]
            tangent = use(fact("exp_above_tangent"), t)
            weight = use(fact("exp_positive"), -t)
            strict = combine(lt(0, t * exp(-t)), (positive, weight))
            return combine(lt(exp(-t), 1), (tangent, weight), (strict, 1))

        return below

    return lemma


def shifted_gradient(given: Judgement, shift: Term, at: Term) -> Judgement:
    """From "F has gradient G at shift + at": q -> F(shift + q) has gradient G at `at`."""
    spelled = restate(reduced(unfolded(given.conclusion, ("Gradient",))), given, "Gradient")
    claim = given.conclusion
    F, G = claim.children[0].children[0].children[1], claim.children[1]
    K = at.sort.domain  # type: ignore[attr-defined]
    vectors = at.sort

    def moved(q: Term) -> Term:
        return function(K, lambda k: shift(k) + q(k))

    @every(Real)
    def each(e):  # type: ignore[no-untyped-def]
        @supposing(lt(0, e))
        def close(positive):  # type: ignore[no-untyped-def]
            return pull_back(use(spelled, e, positive), function(vectors, lambda q: moved(q)), at)

        return close

    goal = gradient(function(vectors, lambda q: F(moved(q))), at, G)
    return restate(goal, each, "Gradient")


@cache
def zero_square() -> Judgement:
    """x^2 = 0 makes x = 0."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        return consequence(implies(eq(x**2, 0), eq(x, 0)), use(fact("no_zero_divisors"), x, x))

    return lemma


@cache
def vanishing_squares(K: Index) -> Judgement:
    """A sum of squares that is not positive has all terms 0."""

    @every(Fun(K, Real))
    def lemma(v):  # type: ignore[no-untyped-def]
        @supposing(le(sum_(K, lambda k: v(k) ** 2), 0))
        def components(small):  # type: ignore[no-untyped-def]
            squares = function(K, lambda k: v(k) ** 2)
            each = every(K)(lambda k: square_sign(v(k)))
            zero = use(fact("vanishing_sum", K), squares, each, small)
            return every(K)(lambda k: use(zero_square(), v(k), use(zero, k)))

        return components

    return lemma


@cache
def inverse_distance(D: Index) -> Judgement:
    """For different vectors u and v there is rho with |u - v|^2 rho = 1."""
    vectors = Fun(D, Real)

    @every(vectors, vectors)
    def lemma(u, v):  # type: ignore[no-untyped-def]
        gap = function(D, lambda q: u(q) - v(q))
        size = sum_(D, lambda q: (u(q) - v(q)) ** 2)

        @supposing(ne(u, v))
        def found(different):  # type: ignore[no-untyped-def]
            @supposing(eq(size, 0))
            def same(zero):  # type: ignore[no-untyped-def]
                none = use(vanishing_squares(D), gap, combine(le(size, 0), (zero, 1)))
                each = every(D)(lambda q: combine(eq(u(q), v(q)), (use(none, q), 1)))
                return restate(eq(u, v), extend(each))

            return use(fact("inverse"), size, consequence(ne(size, 0), same, different))

        return found

    return lemma


def exp_of_equal(equation: Judgement) -> Judgement:
    """From s = t: exp(s) = exp(t)."""
    s = equation.conclusion.children[0]
    template = function(Real, lambda u: eq(exp(s), exp(u)))
    return replace(equation, template, combine(eq(exp(s), exp(s))))
