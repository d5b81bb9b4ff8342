"""Calculus in one variable, the chain rule for gradients, and the extreme value theorem."""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.facts.notions import continuous, derivative, gradient, norm_squared
from pgb.facts.order import RUDIN
from pgb.kernel.sorts import Fun, Index, Real, Sort
from pgb.kernel.syntax import (
    And,
    delta,
    eq,
    exp,
    for_all,
    function,
    implies,
    le,
    near,
    sum_,
    there_is,
)
from pgb.kernel.terms import ZERO, Term

Curve = Fun(Real, Real)


@fact(RUDIN + "5.1")
def derivative_of_constant() -> Term:
    """A constant has derivative 0."""
    return for_all(Real, lambda c, t: derivative(function(Real, lambda s: c), t, 0))


@fact(RUDIN + "5.1")
def derivative_of_identity() -> Term:
    """The identity has derivative 1."""
    return for_all(Real, lambda t: derivative(function(Real, lambda s: s), t, 1))


@fact(RUDIN + "5.3")
def derivative_of_addition() -> Term:
    """The sum rule."""
    return for_all(
        Curve,
        lambda g, h: for_all(
            Real,
            lambda t, c, d: implies(
                derivative(g, t, c),
                derivative(h, t, d),
                derivative(function(Real, lambda s: g(s) + h(s)), t, c + d),
            ),
        ),
    )


@fact(RUDIN + "5.3")
def derivative_of_product() -> Term:
    """The product rule."""
    return for_all(
        Curve,
        lambda g, h: for_all(
            Real,
            lambda t, c, d: implies(
                derivative(g, t, c),
                derivative(h, t, d),
                derivative(function(Real, lambda s: g(s) * h(s)), t, c * h(t) + g(t) * d),
            ),
        ),
    )


@fact(RUDIN + "5.3", "index")
def derivative_of_sum(K: Index) -> Term:
    """The derivative of a finite sum is the sum of the derivatives."""
    return for_all(
        Fun(K, Curve),
        lambda h: for_all(
            Real,
            lambda t: for_all(
                Fun(K, Real),
                lambda d: implies(
                    for_all(K, lambda k: derivative(h(k), t, d(k))),
                    derivative(
                        function(Real, lambda s: sum_(K, lambda k: h(k, s))),
                        t,
                        sum_(K, lambda k: d(k)),
                    ),
                ),
            ),
        ),
    )


@fact(RUDIN + "8.6")
def derivative_of_exp() -> Term:
    """The exponential is its own derivative."""
    return for_all(Real, lambda t: derivative(function(Real, lambda s: exp(s)), t, exp(t)))


@fact(RUDIN + "5.5")
def chain_rule() -> Term:
    """The chain rule in one variable."""
    return for_all(
        Curve,
        lambda g, h: for_all(
            Real,
            lambda t, c, d: implies(
                derivative(g, h(t), c),
                derivative(h, t, d),
                derivative(function(Real, lambda s: g(h(s))), t, c * d),
            ),
        ),
    )


@fact(RUDIN + "9.15", "index")
def chain_rule_along_curve(K: Index) -> Term:
    """A differentiable function of a differentiable curve: gradient times velocity."""
    vectors = Fun(K, Real)
    return for_all(
        Fun(vectors, Real),
        lambda F: for_all(
            Fun(Real, vectors),
            lambda h: for_all(
                Real,
                lambda t: for_all(
                    vectors,
                    lambda G, d: implies(
                        gradient(F, h(t), G),
                        for_all(
                            K,
                            lambda k: derivative(function(Real, lambda s: h(s, k)), t, d(k)),
                        ),
                        derivative(
                            function(Real, lambda s: F(h(s))), t, sum_(K, lambda k: G(k) * d(k))
                        ),
                    ),
                ),
            ),
        ),
    )


@fact(RUDIN + "5.1")
def derivative_is_local() -> Term:
    """Functions that agree near a point have the same derivative there."""
    return for_all(
        Curve,
        lambda g, h: for_all(
            Real,
            lambda t, d: implies(
                near(t, lambda s: eq(g(s), h(s))), derivative(g, t, d), derivative(h, t, d)
            ),
        ),
    )


@fact(RUDIN + "5.1")
def derivative_is_unique() -> Term:
    """A function has at most one derivative at a point."""
    return for_all(
        Curve,
        lambda h: for_all(
            Real,
            lambda t, c, d: implies(derivative(h, t, c), derivative(h, t, d), eq(c, d)),
        ),
    )


@fact(RUDIN + "5.8 (Fermat)")
def fermat() -> Term:
    """The derivative vanishes at a local minimum."""
    return for_all(
        Curve,
        lambda h: for_all(
            Real,
            lambda t, d: implies(near(t, lambda s: le(h(t), h(s))), derivative(h, t, d), eq(d, 0)),
        ),
    )


@fact(RUDIN + "5.10-5.11 (mean value theorem)")
def monotone_where_slope_nonnegative() -> Term:
    """A function does not decrease over an interval on which no slope is negative."""
    return for_all(
        Curve,
        lambda h, d: for_all(
            Real,
            lambda s, t: implies(
                le(s, t),
                for_all(
                    Real,
                    lambda u: implies(le(s, u), le(u, t), And(derivative(h, u, d(u)), le(0, d(u)))),
                ),
                le(h(s), h(t)),
            ),
        ),
    )


@fact("R. T. Rockafellar, Convex Analysis, 23.1")
def slope_below_chord() -> Term:
    """A function below its chord over [0, 1] has a slope at 0 no greater than the chord's."""
    return for_all(
        Curve,
        lambda h: for_all(
            Real,
            lambda d: implies(
                derivative(h, ZERO, d),
                for_all(
                    Real,
                    lambda s: implies(le(0, s), le(s, 1), le(h(s), h(0) + s * (h(1) - h(0)))),
                ),
                le(h(0) + d, h(1)),
            ),
        ),
    )


@fact(RUDIN + "9.11-9.15", "index")
def gradient_of_constant(K: Index) -> Term:
    """A constant has gradient 0."""
    return for_all(
        Real,
        lambda c: for_all(
            Fun(K, Real),
            lambda q: gradient(function(Fun(K, Real), lambda p: c), q, function(K, lambda k: ZERO)),
        ),
    )


@fact(RUDIN + "9.11-9.15", "index")
def gradient_of_component(K: Index) -> Term:
    """The gradient of a coordinate."""
    return for_all(
        Fun(K, Real),
        lambda q: for_all(
            K,
            lambda j: gradient(
                function(Fun(K, Real), lambda p: p(j)), q, function(K, lambda k: delta(j, k))
            ),
        ),
    )


@fact(RUDIN + "9.11-9.15", "index")
def gradient_of_addition(K: Index) -> Term:
    """The sum rule for gradients."""
    vectors = Fun(K, Real)
    return for_all(
        Fun(vectors, Real),
        lambda E, F: for_all(
            vectors,
            lambda q, G, H: implies(
                gradient(E, q, G),
                gradient(F, q, H),
                gradient(
                    function(vectors, lambda p: E(p) + F(p)), q, function(K, lambda k: G(k) + H(k))
                ),
            ),
        ),
    )


@fact(RUDIN + "9.11-9.15", "index", "index")
def gradient_of_sum(K: Index, J: Index) -> Term:
    """The gradient of a finite sum is the sum of the gradients."""
    vectors = Fun(K, Real)
    return for_all(
        Fun(J, Fun(vectors, Real)),
        lambda F: for_all(
            vectors,
            lambda q: for_all(
                Fun(J, vectors),
                lambda G: implies(
                    for_all(J, lambda j: gradient(F(j), q, G(j))),
                    gradient(
                        function(vectors, lambda p: sum_(J, lambda j: F(j, p))),
                        q,
                        function(K, lambda k: sum_(J, lambda j: G(j, k))),
                    ),
                ),
            ),
        ),
    )


@fact(RUDIN + "9.15", "index")
def gradient_of_composition(K: Index) -> Term:
    """A differentiable function of one variable after a differentiable function of several."""
    vectors = Fun(K, Real)
    return for_all(
        Curve,
        lambda h: for_all(
            Fun(vectors, Real),
            lambda F: for_all(
                vectors,
                lambda q, G: for_all(
                    Real,
                    lambda d: implies(
                        derivative(h, F(q), d),
                        gradient(F, q, G),
                        gradient(
                            function(vectors, lambda p: h(F(p))), q, function(K, lambda k: d * G(k))
                        ),
                    ),
                ),
            ),
        ),
    )


@fact(RUDIN + "9.11-9.12", "index")
def differentiable_is_continuous(K: Index) -> Term:
    """A differentiable function is continuous."""
    vectors = Fun(K, Real)
    return for_all(
        Fun(vectors, Real),
        lambda F: for_all(vectors, lambda q, G: implies(gradient(F, q, G), continuous(F, q))),
    )


@fact(RUDIN + "4.16 with 2.41", "euclidean")
def extreme_value(S: Sort) -> Term:
    """A continuous function attains its minimum on a closed ball about the origin."""

    def ball(z: Term, r: Term) -> Term:
        return le(norm_squared(z), r)

    return for_all(
        Fun(S, Real),
        lambda F: for_all(
            Real,
            lambda r: implies(
                for_all(S, lambda z: continuous(F, z)),
                le(0, r),
                there_is(
                    S,
                    lambda z: And(
                        ball(z, r), for_all(S, lambda y: implies(ball(y, r), le(F(z), F(y))))
                    ),
                ),
            ),
        ),
    )
