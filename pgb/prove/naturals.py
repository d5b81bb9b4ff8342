"""Natural numbers and powers: induction, and what follows from it.

induction            what holds at 0 and passes from x to x + 1 holds at every natural number
numeral              that 0, 1, 2, .. are natural
natural_sign         a natural number is not negative
natural_order        q <= p or p + 1 <= q
least                of the natural numbers with a property there is a least one
power_sign           t^p is not negative (is positive) where t is
sign_of_power        the same, from the sign of t
power_below_one      t^p <= 1 for 0 <= t <= 1
power_monotone       x^p <= y^p for 0 <= x <= y
power_continuous     t^p is continuous
unit_fraction        p + 1 has a positive inverse
zero_to_a_power      0^p = 0 for p >= 1
factorial_sign       p! is positive
power_slope          the slope of t^(p + 1) is (p + 1) t^p
power_numeral        x^2 as a power is x squared
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pgb.facts.functions import factorial, power
from pgb.facts.notions import continuous, derivative, natural
from pgb.kernel.binding import opened
from pgb.kernel.judgement import Judgement, combine, consequence, exhibit, extend, replace, restate
from pgb.kernel.normal import head
from pgb.kernel.sorts import Fun, Prop, Real
from pgb.kernel.syntax import And, Not, Or, eq, for_all, function, implies, le, lt, ne, there_is
from pgb.kernel.terms import ZERO, Lam, Lt, Num, Term
from pgb.prove.logic import both, every, fact, from_some, parts, supposing, tidy, use


def _spelled(p: Term) -> Term:
    """What it means that p is natural."""
    return for_all(
        Fun(Real, Prop),
        lambda Q: implies(Q(ZERO), for_all(Real, lambda x: implies(Q(x), Q(x + 1))), Q(p)),
    )


@cache
def natural_zero() -> Judgement:
    """0 is natural."""

    @every(Fun(Real, Prop))
    def each(Q):  # type: ignore[no-untyped-def]
        premise = And(Q(ZERO), for_all(Real, lambda x: implies(Q(x), Q(x + 1))))
        return supposing(premise)(lambda both_given: parts(both_given)[0])

    return restate(natural(ZERO), each, "Natural")


@cache
def natural_successor() -> Judgement:
    """With x, x + 1 is natural."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        @supposing(natural(x))
        def next_one(given):  # type: ignore[no-untyped-def]
            spelled = restate(_spelled(x), given, "Natural")

            @every(Fun(Real, Prop))
            def each(Q):  # type: ignore[no-untyped-def]
                premise = And(Q(ZERO), for_all(Real, lambda x: implies(Q(x), Q(x + 1))))

                @supposing(premise)
                def holds(both_given):  # type: ignore[no-untyped-def]
                    _, passes = parts(both_given)
                    return use(passes, x, use(spelled, Q, both_given))

                return holds

            return restate(natural(x + 1), each, "Natural")

        return next_one

    return lemma


@cache
def numeral(n: int) -> Judgement:
    """The numeral n is natural."""
    if n == 0:
        return natural_zero()
    return restate(natural(Num(n)), use(natural_successor(), Num(n - 1), numeral(n - 1)))


def induction(claim: Lam, first: Judgement, following: Judgement) -> Judgement:
    """For all natural p, the claim.

    `first`: the claim at 0; `following`: for all x, if x is natural and the claim holds at x, it
    holds at x + 1 (as two implications, or as one from both).
    """
    property_ = function(Real, lambda x: And(natural(x), opened(claim, x)))
    start = both(natural_zero(), restate(opened(claim, ZERO), first))

    @every(Real)
    def passes(x):  # type: ignore[no-untyped-def]
        @supposing(And(natural(x), opened(claim, x)))
        def next_one(given):  # type: ignore[no-untyped-def]
            is_natural, holds = parts(given)
            goal = opened(claim, x + 1)
            return both(
                use(natural_successor(), x, is_natural),
                restate(goal, use(following, x, is_natural, holds)),
            )

        return next_one

    @every(Real)
    def all_of_them(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p))
        def holds(given):  # type: ignore[no-untyped-def]
            spelled = restate(_spelled(p), given, "Natural")
            return parts(use(spelled, property_, start, passes))[1]

        return holds

    return all_of_them


@cache
def natural_sign() -> Judgement:
    """A natural number is not negative."""

    @every(Real)
    def following(x):  # type: ignore[no-untyped-def]
        @supposing(natural(x), le(0, x))
        def larger(_, sign):  # type: ignore[no-untyped-def]
            return combine(le(0, x + 1), (sign, 1))

        return larger

    return induction(function(Real, lambda p: le(0, p)), combine(le(0, ZERO)), following)


@cache
def unit_fraction() -> Judgement:
    """For natural p there is y > 0 with (p + 1) y = 1."""

    @every(Real)
    def lemma(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p))
        def found(is_natural):  # type: ignore[no-untyped-def]
            size = combine(lt(0, p + 1), (use(natural_sign(), p, is_natural), 1))
            nonzero = consequence(
                ne(p + 1, 0),
                supposing(eq(p + 1, 0))(lambda zero: combine(le(p + 1, 0), (zero, 1))),
                size,
            )

            @from_some(use(fact("inverse"), p + 1, nonzero))
            def inverse(y, unit):  # type: ignore[no-untyped-def]
                wrong = supposing(le(y, 0))(
                    lambda sign: combine(le(1, 0), (sign, size), (unit, -1))
                )
                positive = consequence(lt(0, y), wrong, combine(lt(0, 1)))
                goal = there_is(Real, lambda y: And(lt(0, y), eq((p + 1) * y, 1)))
                return exhibit(goal, y, both(positive, unit))

            return inverse

        return found

    return lemma


@cache
def natural_predecessor() -> Judgement:
    """A natural number is 0, or one more than a natural number."""

    def claim(p: Term) -> Term:
        return Or(eq(p, 0), there_is(Real, lambda x: And(natural(x), eq(p, x + 1))))

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(is_natural, _):  # type: ignore[no-untyped-def]
            goal = there_is(Real, lambda x: And(natural(x), eq(p + 1, x + 1)))
            some = exhibit(goal, p, both(is_natural, combine(eq(p + 1, p + 1))))
            return consequence(claim(p + 1), some)

        return larger

    first = consequence(claim(ZERO), combine(eq(ZERO, 0)))
    return induction(function(Real, claim), first, following)


@cache
def natural_order() -> Judgement:
    """For natural p and q: q <= p or p + 1 <= q."""

    def claim(p: Term) -> Term:
        return for_all(Real, lambda q: implies(natural(q), Or(le(q, p), le(p + 1, q))))

    @every(Real)
    def first(q):  # type: ignore[no-untyped-def]
        @supposing(natural(q))
        def holds(is_natural):  # type: ignore[no-untyped-def]
            goal = Or(le(q, ZERO), le(ZERO + 1, q))
            some = there_is(Real, lambda x: And(natural(x), eq(q, x + 1)))
            zero = supposing(eq(q, 0))(
                lambda known: consequence(goal, combine(le(q, ZERO), (known, 1)))
            )

            @supposing(some)
            def more(exists):  # type: ignore[no-untyped-def]
                @from_some(exists)
                def found(x, known):  # type: ignore[no-untyped-def]
                    x_natural, equal = parts(known)
                    sign = use(natural_sign(), x, x_natural)
                    return consequence(goal, combine(le(ZERO + 1, q), (equal, -1), (sign, 1)))

                return found

            return consequence(goal, use(natural_predecessor(), q, is_natural), zero, more)

        return holds

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(p_natural, before):  # type: ignore[no-untyped-def]
            @every(Real)
            def each(q):  # type: ignore[no-untyped-def]
                @supposing(natural(q))
                def holds(is_natural):  # type: ignore[no-untyped-def]
                    goal = Or(le(q, p + 1), le(p + 1 + 1, q))
                    p_sign = use(natural_sign(), p, p_natural)
                    some = there_is(Real, lambda x: And(natural(x), eq(q, x + 1)))
                    zero = supposing(eq(q, 0))(
                        lambda known: consequence(
                            goal, combine(le(q, p + 1), (known, 1), (p_sign, 1))
                        )
                    )

                    @supposing(some)
                    def more(exists):  # type: ignore[no-untyped-def]
                        @from_some(exists)
                        def found(x, known):  # type: ignore[no-untyped-def]
                            x_natural, equal = parts(known)
                            small = supposing(le(x, p))(
                                lambda order: combine(le(q, p + 1), (equal, 1), (order, 1))
                            )
                            large = supposing(le(p + 1, x))(
                                lambda order: combine(le(p + 1 + 1, q), (equal, -1), (order, 1))
                            )
                            return consequence(goal, use(before, x, x_natural), small, large)

                        return found

                    return consequence(goal, use(natural_predecessor(), q, is_natural), zero, more)

                return holds

            return each

        return larger

    return induction(function(Real, claim), first, following)


def least(property_: Lam, some: Judgement) -> Judgement:
    """From "there is a natural p with P": the least one.

    `some`: there is p with natural(p) and P(p). Proves that there is p with natural(p), P(p), and,
    for all natural q with q + 1 <= p, not P(q).
    """

    def has(p: Term) -> Term:
        return opened(property_, p)

    def below_fail(p: Term) -> Term:
        return for_all(Real, lambda q: implies(natural(q), le(q + 1, p), Not(has(q))))

    goal = there_is(Real, lambda p: And(natural(p), has(p), below_fail(p)))

    @supposing(Not(goal))
    def none_up_to(no_least):  # type: ignore[no-untyped-def]
        @every(Real)
        def first(q):  # type: ignore[no-untyped-def]
            @supposing(And(natural(q), le(q + 1, ZERO)))
            def impossible(order):  # type: ignore[no-untyped-def]
                is_natural, small = parts(order)
                sign = use(natural_sign(), q, is_natural)
                absurd = combine(le(1, 0), (small, 1), (sign, 1))
                return consequence(Not(has(q)), absurd, combine(lt(0, 1)))

            return impossible

        @every(Real)
        def following(p):  # type: ignore[no-untyped-def]
            @supposing(natural(p), below_fail(p))
            def larger(p_natural, before):  # type: ignore[no-untyped-def]
                p_fails = supposing(has(p))(
                    lambda holds: exhibit(goal, p, both(p_natural, holds, before))
                )

                @every(Real)
                def each(q):  # type: ignore[no-untyped-def]
                    @supposing(And(natural(q), le(q + 1, p + 1)))
                    def fails(order):  # type: ignore[no-untyped-def]
                        q_natural, small = parts(order)
                        small_or_equal = use(natural_order(), q, q_natural, p, p_natural)

                        @supposing(le(p, q))
                        def same_number(above):  # type: ignore[no-untyped-def]
                            order = combine(le(q, p), (small, 1))
                            equal = use(fact("antisymmetry"), p, q, above, order)
                            not_p = consequence(Not(has(p)), p_fails, no_least)
                            return replace(equal, function(Real, lambda u: Not(has(u))), not_p)

                        below = supposing(le(q + 1, p))(
                            lambda order: use(before, q, q_natural, order)
                        )
                        return consequence(Not(has(q)), small_or_equal, same_number, below)

                    return fails

                return each

            return larger

        return induction(function(Real, below_fail), first, following)

    @from_some(some)
    def contradiction(p, known):  # type: ignore[no-untyped-def]
        p_natural, holds = parts(known)

        @supposing(Not(goal))
        def absurd(no_least):  # type: ignore[no-untyped-def]
            before = use(use(none_up_to, no_least), p, p_natural)
            return exhibit(goal, p, both(p_natural, holds, before))

        return consequence(goal, absurd)

    return contradiction


def power_zero(x: Term) -> Judgement:
    """x^0 = 1."""
    return use(fact("power_at_zero"), x)


def power_next(x: Term, p: Term, is_natural: Judgement) -> Judgement:
    """x^(p + 1) = x x^p."""
    return use(fact("power_at_successor"), x, p, is_natural)


@cache
def power_sign() -> Judgement:
    """For natural p: 0 <= t makes 0 <= t^p, and 0 < t makes 0 < t^p."""

    def claims(p: Term) -> Term:
        return for_all(
            Real,
            lambda t: And(
                implies(le(0, t), le(0, power(t, p))), implies(lt(0, t), lt(0, power(t, p)))
            ),
        )

    @every(Real)
    def first(t):  # type: ignore[no-untyped-def]
        one = power_zero(t)
        weak = supposing(le(0, t))(lambda _: combine(le(0, power(t, ZERO)), (one, -1)))
        strict = supposing(lt(0, t))(lambda _: combine(lt(0, power(t, ZERO)), (one, -1)))
        return both(weak, strict)

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claims(p))
        def larger(is_natural, before):  # type: ignore[no-untyped-def]
            @every(Real)
            def each(t):  # type: ignore[no-untyped-def]
                weak, strict = parts(use(before, t))
                product = power_next(t, p, is_natural)
                return both(
                    supposing(le(0, t))(
                        lambda sign: combine(
                            le(0, power(t, p + 1)), (use(weak, sign), sign), (product, -1)
                        )
                    ),
                    supposing(lt(0, t))(
                        lambda sign: combine(
                            lt(0, power(t, p + 1)), (use(strict, sign), sign), (product, -1)
                        )
                    ),
                )

            return each

        return larger

    return induction(function(Real, claims), first, following)


def sign_of_power(t: Any, p: Any, is_natural: Judgement, sign: Judgement) -> Judgement:
    """0 <= t^p from 0 <= t; 0 < t^p from 0 < t."""
    not_negative, positive = parts(use(power_sign(), p, is_natural, t))
    return use(positive if isinstance(head(sign.conclusion), Lt) else not_negative, sign)


@cache
def power_below_one() -> Judgement:
    """For natural p and 0 <= t <= 1: t^p <= 1."""

    def claim(p: Term) -> Term:
        return for_all(Real, lambda t: implies(le(0, t), le(t, 1), le(power(t, p), 1)))

    @every(Real)
    def first(t):  # type: ignore[no-untyped-def]
        return supposing(And(le(0, t), le(t, 1)))(
            lambda _: combine(le(power(t, ZERO), 1), (power_zero(t), 1))
        )

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(is_natural, before):  # type: ignore[no-untyped-def]
            @every(Real)
            def each(t):  # type: ignore[no-untyped-def]
                @supposing(And(le(0, t), le(t, 1)))
                def bound(between):  # type: ignore[no-untyped-def]
                    sign, below = parts(between)
                    smaller = use(before, t, sign, below)
                    return combine(
                        le(power(t, p + 1), 1),
                        (power_next(t, p, is_natural), 1),
                        (smaller, sign),
                        (below, 1),
                    )

                return bound

            return each

        return larger

    return induction(function(Real, claim), first, following)


@cache
def power_monotone() -> Judgement:
    """For natural p and 0 <= x <= y: x^p <= y^p."""

    def claim(p: Term) -> Term:
        return for_all(Real, lambda x, y: implies(le(0, x), le(x, y), le(power(x, p), power(y, p))))

    @every(Real, Real)
    def first(x, y):  # type: ignore[no-untyped-def]
        goal = le(power(x, ZERO), power(y, ZERO))
        return supposing(And(le(0, x), le(x, y)))(
            lambda _: combine(goal, (power_zero(x), 1), (power_zero(y), -1))
        )

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(is_natural, before):  # type: ignore[no-untyped-def]
            @every(Real, Real)
            def each(x, y):  # type: ignore[no-untyped-def]
                @supposing(And(le(0, x), le(x, y)))
                def above(order):  # type: ignore[no-untyped-def]
                    sign, wider = parts(order)
                    y_sign = combine(le(0, y), (sign, 1), (wider, 1))
                    y_power = sign_of_power(y, p, is_natural, y_sign)
                    return combine(
                        le(power(x, p + 1), power(y, p + 1)),
                        (power_next(x, p, is_natural), 1),
                        (power_next(y, p, is_natural), -1),
                        (use(before, x, y, sign, wider), sign),
                        (wider, y_power),
                    )

                return above

            return each

        return larger

    return induction(function(Real, claim), first, following)


@cache
def power_slope() -> Judgement:
    """For natural p: the slope of t^(p + 1) is (p + 1) t^p, at every t."""
    identical = function(Real, lambda s: s)

    def raised(p: Term) -> Lam:
        return function(Real, lambda s: power(s, p))

    def value(p: Term, t: Term) -> Term:
        return (p + 1) * power(t, p)

    def claim(p: Term) -> Term:
        return for_all(Real, lambda t: derivative(raised(p + 1), t, value(p, t)))

    def moved(
        p: Term, t: Term, curve: Lam, rows: Judgement, rate: Judgement, moving: Judgement
    ) -> Judgement:
        """From the slope of another curve; rows: it is s^(p + 1); rate: its slope is the value."""
        by_value = function(Real, lambda v: derivative(curve, t, v))
        by_curve = function(Fun(Real, Real), lambda h: derivative(h, t, value(p, t)))
        return tidy(replace(extend(rows), by_curve, tidy(replace(rate, by_value, moving))))

    @every(Real)
    def first(t):  # type: ignore[no-untyped-def]
        zero = natural_zero()
        rows = every(Real)(
            lambda s: combine(
                eq(s, power(s, ZERO + 1)), (power_next(s, ZERO, zero), -1), (power_zero(s), -s)
            )
        )
        rate = combine(eq(1, value(ZERO, t)), (power_zero(t), -1))
        return moved(ZERO, t, identical, rows, rate, use(fact("derivative_of_identity"), t))

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(is_natural, before):  # type: ignore[no-untyped-def]
            after = use(natural_successor(), p, is_natural)

            @every(Real)
            def each(t):  # type: ignore[no-untyped-def]
                curve = function(Real, lambda s: s * power(s, p + 1))
                moving = use(
                    fact("derivative_of_product"),
                    *(identical, raised(p + 1), t, 1, value(p, t)),
                    use(fact("derivative_of_identity"), t),
                    use(before, t),
                )
                rows = every(Real)(
                    lambda s: combine(
                        eq(s * power(s, p + 1), power(s, p + 1 + 1)),
                        (power_next(s, p + 1, after), -1),
                    )
                )
                slope = 1 * power(t, p + 1) + t * value(p, t)
                rate = combine(eq(slope, value(p + 1, t)), (power_next(t, p, is_natural), -(p + 1)))
                return moved(p + 1, t, curve, rows, rate, moving)

            return each

        return larger

    return induction(function(Real, claim), first, following)


@cache
def power_continuous() -> Judgement:
    """For natural p: x^p is continuous in x."""

    def raised(p: Term) -> Lam:
        return function(Real, lambda s: power(s, p))

    def claim(p: Term) -> Term:
        return for_all(Real, lambda x: continuous(raised(p), x))

    def moved(x: Term, rows: Judgement, known: Judgement) -> Judgement:
        template = function(Fun(Real, Real), lambda h: continuous(h, x))
        return tidy(replace(extend(rows), template, known))

    @every(Real)
    def first(x):  # type: ignore[no-untyped-def]
        rows = every(Real)(lambda s: combine(eq(1, power(s, ZERO)), (power_zero(s), -1)))
        return moved(x, rows, use(fact("continuous_constant", Real, Real), x, 1))

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), claim(p))
        def larger(is_natural, before):  # type: ignore[no-untyped-def]
            rows = every(Real)(
                lambda s: combine(
                    eq(s * power(s, p), power(s, p + 1)), (power_next(s, p, is_natural), -1)
                )
            )

            @every(Real)
            def each(x):  # type: ignore[no-untyped-def]
                product = use(
                    fact("continuous_product", Real),
                    *(function(Real, lambda s: s), raised(p), x),
                    use(fact("continuous_identity", Real), x),
                    use(before, x),
                )
                return moved(x, rows, product)

            return each

        return larger

    return induction(function(Real, claim), first, following)


@cache
def zero_to_a_power() -> Judgement:
    """For natural p >= 1: 0^p = 0."""

    @every(Real)
    def lemma(p):  # type: ignore[no-untyped-def]
        @supposing(And(natural(p), le(1, p)))
        def zero(given):  # type: ignore[no-untyped-def]
            is_natural, large = parts(given)
            goal = eq(power(ZERO, p), 0)

            @supposing(eq(p, 0))
            def impossible(none):  # type: ignore[no-untyped-def]
                return combine(lt(0, 0), (large, 1), (none, 1))

            @supposing(there_is(Real, lambda x: And(natural(x), eq(p, x + 1))))
            def successor(some):  # type: ignore[no-untyped-def]
                @from_some(some)
                def found(x, known):  # type: ignore[no-untyped-def]
                    x_natural, equal = parts(known)
                    template = function(Real, lambda q: eq(power(ZERO, q), 0))
                    back = combine(eq(x + 1, p), (equal, -1))
                    at_next = combine(
                        eq(power(ZERO, x + 1), 0), (power_next(ZERO, x, x_natural), 1)
                    )
                    return replace(back, template, at_next)

                return found

            which = use(natural_predecessor(), p, is_natural)
            return consequence(goal, which, impossible, successor, combine(le(0, 0)))

        return zero

    return lemma


@cache
def factorial_sign() -> Judgement:
    """For natural p: 0 < p!."""

    @every(Real)
    def following(p):  # type: ignore[no-untyped-def]
        @supposing(natural(p), lt(0, factorial(p)))
        def larger(is_natural, positive):  # type: ignore[no-untyped-def]
            sign = combine(lt(0, p + 1), (use(natural_sign(), p, is_natural), 1))
            product = combine(lt(0, (p + 1) * factorial(p)), (positive, sign))
            next_one = use(fact("factorial_at_successor"), p, is_natural)
            return combine(lt(0, factorial(p + 1)), (product, 1), (next_one, -1))

        return larger

    first = combine(lt(0, factorial(ZERO)), (fact("factorial_at_zero"), -1))
    return induction(function(Real, lambda p: lt(0, factorial(p))), first, following)


@cache
def power_numeral(n: int) -> Judgement:
    """For all x: the power with exponent n, a numeral, is x**n."""

    @every(Real)
    def lemma(x):  # type: ignore[no-untyped-def]
        goal = eq(power(x, Num(n)), x**n)
        if n == 0:
            return combine(goal, (power_zero(x), 1))
        step = power_next(x, Num(n - 1), numeral(n - 1))
        named = restate(eq(power(x, Num(n)), x * power(x, Num(n - 1))), step)
        return combine(goal, (named, 1), (use(power_numeral(n - 1), x), x))

    return lemma


__all__ = [
    "factorial_sign",
    "induction",
    "least",
    "natural_order",
    "natural_predecessor",
    "natural_sign",
    "natural_successor",
    "natural_zero",
    "numeral",
    "power_below_one",
    "power_continuous",
    "power_monotone",
    "power_next",
    "power_numeral",
    "power_sign",
    "power_slope",
    "power_zero",
    "sign_of_power",
    "unit_fraction",
    "zero_to_a_power",
]
