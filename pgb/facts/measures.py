"""Integrals over R^D with respect to a finite Borel measure, in Daniell's manner.

A measure is known by which functions are integrable and by their integrals: A holds of the
integrable functions, E is the integral. `finite_measure` says what makes them so; everything about
integrals is derived from it, but for one theorem on Laplace transforms.

    finite_measure(A, E)        A, E are the integrable functions and the integral of a measure
    almost_everywhere(A, E, P)  P holds wherever some m >= 0 with integral 0 vanishes

Conversely the Daniell-Stone theorem (R. M. Dudley, Real Analysis and Probability, 4.5.2) makes a
measure of such A and E; that continuous functions are dense keeps it to Borel sets and null sets.
"""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.facts.functions import pos
from pgb.facts.notions import continuous
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Prop, Real
from pgb.kernel.syntax import (
    And,
    Not,
    eq,
    exp,
    for_all,
    function,
    implies,
    le,
    lt,
    near,
    sum_,
    there_is,
)
from pgb.kernel.terms import Term, number


def _constants(D: Index, A: Term, E: Term) -> Term:
    """Constants are integrable: the measure is finite."""
    return A(function(Fun(D, Real), lambda x: number(1)))


def _linear(D: Index, A: Term, E: Term) -> Term:
    return for_all(
        Fun(Fun(D, Real), Real),
        lambda h, k: for_all(
            Real,
            lambda c: implies(
                A(h),
                A(k),
                And(
                    A(function(Fun(D, Real), lambda x: h(x) + c * k(x))),
                    eq(E(function(Fun(D, Real), lambda x: h(x) + c * k(x))), E(h) + c * E(k)),
                ),
            ),
        ),
    )


def _positive(D: Index, A: Term, E: Term) -> Term:
    return for_all(
        Fun(Fun(D, Real), Real),
        lambda h: implies(A(h), for_all(Fun(D, Real), lambda x: le(0, h(x))), le(0, E(h))),
    )


def _positive_parts(D: Index, A: Term, E: Term) -> Term:
    return for_all(
        Fun(Fun(D, Real), Real),
        lambda h: implies(A(h), A(function(Fun(D, Real), lambda x: pos(h(x))))),
    )


def _dominated(D: Index, A: Term, E: Term) -> Term:
    """A continuous function between -k and k is integrable if k is."""
    return for_all(
        Fun(Fun(D, Real), Real),
        lambda h, k: implies(
            A(k),
            for_all(Fun(D, Real), lambda x: And(continuous(h, x), le(h(x), k(x)), le(-k(x), h(x)))),
            A(h),
        ),
    )


def _monotone(D: Index, A: Term, E: Term) -> Term:
    """Monotone convergence, of a family that falls to u as s grows (along s = 0, 1, 2, ..)."""
    return for_all(
        Fun(Real, Fun(Fun(D, Real), Real)),
        lambda h: for_all(
            Fun(Fun(D, Real), Real),
            lambda u: for_all(
                Real,
                lambda c: implies(
                    for_all(Real, lambda s: implies(le(0, s), And(A(h(s)), le(c, E(h(s)))))),
                    for_all(
                        Real,
                        lambda s, t: implies(
                            le(0, s),
                            le(s, t),
                            for_all(
                                Fun(D, Real), lambda x: And(le(h(t, x), h(s, x)), le(u(x), h(t, x)))
                            ),
                        ),
                    ),
                    for_all(
                        Fun(D, Real),
                        lambda x: for_all(
                            Real,
                            lambda e: implies(
                                lt(0, e),
                                there_is(Real, lambda s: And(le(0, s), le(h(s, x), u(x) + e))),
                            ),
                        ),
                    ),
                    And(
                        A(u),
                        for_all(
                            Real,
                            lambda e: implies(
                                lt(0, e),
                                there_is(Real, lambda s: And(le(0, s), le(E(h(s)), E(u) + e))),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )


def _dense(D: Index, A: Term, E: Term) -> Term:
    """Integrable functions are limits, in the mean, of continuous ones."""
    return for_all(
        Fun(Fun(D, Real), Real),
        lambda h: for_all(
            Real,
            lambda e: implies(
                A(h),
                lt(0, e),
                there_is(
                    Fun(Fun(D, Real), Real),
                    lambda k: And(
                        for_all(Fun(D, Real), lambda x: continuous(k, x)),
                        A(k),
                        le(
                            E(
                                function(
                                    Fun(D, Real),
                                    lambda x: pos(h(x) - k(x)) + pos(k(x) - h(x)),
                                )
                            ),
                            e,
                        ),
                    ),
                ),
            ),
        ),
    )


PROPERTIES = (_constants, _linear, _positive, _positive_parts, _dominated, _monotone, _dense)


@definition("FiniteMeasure", opaque=True)
def _finite_measure(D: Index) -> Term:
    functions = Fun(Fun(D, Real), Real)
    return function(
        Fun(functions, Prop),
        lambda A: function(
            Fun(functions, Real), lambda E: And(*(claim(D, A, E) for claim in PROPERTIES))
        ),
    )


@definition("AlmostEverywhere", opaque=True)
def _almost_everywhere(D: Index) -> Term:
    functions = Fun(Fun(D, Real), Real)
    return function(
        Fun(functions, Prop),
        lambda A: function(
            Fun(functions, Real),
            lambda E: function(
                Fun(Fun(D, Real), Prop),
                lambda P: there_is(
                    functions,
                    lambda m: And(
                        A(m),
                        eq(E(m), 0),
                        for_all(
                            Fun(D, Real), lambda x: And(le(0, m(x)), implies(eq(m(x), 0), P(x)))
                        ),
                    ),
                ),
            ),
        ),
    )


def finite_measure(A: Term, E: Term) -> Term:
    """A, E are the integrable functions and the integral of a finite Borel measure on R^D."""
    return _finite_measure(_dimension(A))(A, E)


def almost_everywhere(A: Term, E: Term, P: Term) -> Term:
    """P holds off a set of measure 0."""
    return _almost_everywhere(_dimension(A))(A, E, P)


def _dimension(A: Term) -> Index:
    return A.sort.domain.domain.domain  # type: ignore[attr-defined, no-any-return]


@fact("E. L. Lehmann and J. P. Romano, Testing Statistical Hypotheses, 3rd ed., 4.3.1", "index")
def laplace_transform_unique(D: Index) -> Term:
    """A function whose two-sided Laplace transform vanishes near a point is 0 almost everywhere."""
    functions = Fun(Fun(D, Real), Real)

    def twisted(h: Term, w: Term) -> Term:
        return function(Fun(D, Real), lambda x: h(x) * exp(sum_(D, lambda q: w(q) * x(q))))

    return for_all(
        Fun(functions, Prop),
        lambda A: for_all(
            Fun(functions, Real),
            lambda E: for_all(
                functions,
                lambda h: for_all(
                    Fun(D, Real),
                    lambda v: implies(
                        finite_measure(A, E),
                        near(v, lambda w: And(A(twisted(h, w)), eq(E(twisted(h, w)), 0))),
                        almost_everywhere(A, E, function(Fun(D, Real), lambda x: eq(h(x), 0))),
                    ),
                ),
            ),
        ),
    )


@fact("W. Feller, An Introduction to Probability II, 2nd ed., II.4 (Cauchy densities)", "index")
def heavy_tails(D: Index) -> Term:
    """Some probability measure, independent Cauchy coordinates, integrates no exp(w.x), w != 0."""
    functions = Fun(Fun(D, Real), Real)

    def exponential(w: Term) -> Term:
        return function(Fun(D, Real), lambda x: exp(sum_(D, lambda q: w(q) * x(q))))

    return there_is(
        Fun(functions, Prop),
        lambda A: there_is(
            Fun(functions, Real),
            lambda E: And(
                finite_measure(A, E),
                eq(E(function(Fun(D, Real), lambda x: number(1))), 1),
                for_all(
                    Fun(D, Real),
                    lambda w: implies(lt(0, sum_(D, lambda q: w(q) ** 2)), Not(A(exponential(w)))),
                ),
            ),
        ),
    )
