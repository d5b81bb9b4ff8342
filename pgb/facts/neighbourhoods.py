"""The neighbourhood filter and continuity.

`Near(P, p)` says that P holds on a neighbourhood of p. Spaces carry any topology; R its own; finite
powers and products the product topology.
"""

from __future__ import annotations

from typing import Any

from pgb.facts.fact import fact
from pgb.facts.notions import continuous, distance_squared
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Sort
from pgb.kernel.syntax import And, exp, for_all, function, implies, le, lt, near, sum_, there_is
from pgb.kernel.terms import Near, Proj, Term

BOURBAKI = "N. Bourbaki, General Topology, ch. I, "


@fact(BOURBAKI + "§1.2", "topological")
def near_here(S: Sort) -> Term:
    """What holds near a point holds at the point."""
    return for_all(Fun(S, Prop), lambda P: for_all(S, lambda p: implies(Near(P, p), P(p))))


@fact(BOURBAKI + "§1.2", "topological")
def near_everywhere(S: Sort) -> Term:
    """What holds everywhere holds near each point."""
    return for_all(
        Fun(S, Prop),
        lambda P: for_all(S, lambda p: implies(for_all(S, lambda z: P(z)), Near(P, p))),
    )


@fact(BOURBAKI + "§1.2", "topological")
def near_both(S: Sort) -> Term:
    """Two things that hold near a point hold near it together."""
    return for_all(
        Fun(S, Prop),
        lambda P, Q: for_all(
            S, lambda p: implies(Near(P, p), Near(Q, p), near(p, lambda z: And(P(z), Q(z))))
        ),
    )


@fact(BOURBAKI + "§1.2", "topological")
def near_consequence(S: Sort) -> Term:
    """What follows from something that holds near a point holds near it."""
    return for_all(
        Fun(S, Prop),
        lambda P, Q: for_all(
            S,
            lambda p: implies(for_all(S, lambda z: implies(P(z), Q(z))), Near(P, p), Near(Q, p)),
        ),
    )


@fact(BOURBAKI + "§1.2 (V_IV)", "topological")
def near_is_open(S: Sort) -> Term:
    """What holds near a point holds near every point that is near enough."""
    return for_all(
        Fun(S, Prop),
        lambda P: for_all(S, lambda p: implies(Near(P, p), near(p, lambda z: Near(P, z)))),
    )


@fact("W. Rudin, Principles of Mathematical Analysis, 3rd ed., 2.18", "euclidean")
def near_contains_ball(S: Sort) -> Term:
    """A neighbourhood in a Euclidean space contains a ball."""
    return for_all(
        Fun(S, Prop),
        lambda P: for_all(
            S,
            lambda p: implies(
                Near(P, p),
                there_is(
                    Real,
                    lambda e: And(
                        lt(0, e),
                        for_all(S, lambda z: implies(le(distance_squared(z, p), e), P(z))),
                    ),
                ),
            ),
        ),
    )


@fact("W. Rudin, Principles of Mathematical Analysis, 3rd ed., 2.19", "euclidean")
def ball_is_near(S: Sort) -> Term:
    """A ball is a neighbourhood of its centre."""
    return for_all(
        S,
        lambda p: for_all(
            Real, lambda e: implies(lt(0, e), near(p, lambda z: lt(distance_squared(z, p), e)))
        ),
    )


@fact(BOURBAKI + "§2.1", "topological", "topological")
def continuous_constant(S: Sort, T: Sort) -> Term:
    """Constant functions are continuous."""
    return for_all(S, lambda x: for_all(T, lambda c: continuous(function(S, lambda z: c), x)))


@fact(BOURBAKI + "§2.1", "topological")
def continuous_identity(S: Sort) -> Term:
    """The identity is continuous."""
    return for_all(S, lambda x: continuous(function(S, lambda z: z), x))


@fact(BOURBAKI + "§2.1", "topological", "topological", "topological")
def continuous_composition(S: Sort, T: Sort, U: Sort) -> Term:
    """A continuous function of a continuous function is continuous."""
    return for_all(
        Fun(S, T),
        lambda g: for_all(
            Fun(T, U),
            lambda f: for_all(
                S,
                lambda x: implies(
                    continuous(g, x),
                    continuous(f, g(x)),
                    continuous(function(S, lambda z: f(g(z))), x),
                ),
            ),
        ),
    )


def _real(S: Sort, of: Any) -> Term:
    """Continuity of a real expression in two continuous real functions."""
    return for_all(
        Fun(S, Real),
        lambda f, g: for_all(
            S,
            lambda x: implies(
                continuous(f, x),
                continuous(g, x),
                continuous(function(S, lambda z: of(f(z), g(z))), x),
            ),
        ),
    )


@fact(BOURBAKI + "§4; W. Rudin, Principles, 4.9", "topological")
def continuous_addition(S: Sort) -> Term:
    """Sums of continuous functions are continuous."""
    return _real(S, lambda u, v: u + v)


@fact(BOURBAKI + "§4; W. Rudin, Principles, 4.9", "topological")
def continuous_product(S: Sort) -> Term:
    """Products of continuous functions are continuous."""
    return _real(S, lambda u, v: u * v)


@fact("W. Rudin, Principles of Mathematical Analysis, 3rd ed., 8.6")
def continuous_exponential() -> Term:
    """The exponential is continuous."""
    return for_all(Real, lambda x: continuous(function(Real, lambda z: exp(z)), x))


@fact(BOURBAKI + "§4; W. Rudin, Principles, 4.9", "topological", "index")
def continuous_sum(S: Sort, K: Index) -> Term:
    """Finite sums of continuous functions are continuous."""
    return for_all(
        Fun(K, Fun(S, Real)),
        lambda f: for_all(
            S,
            lambda x: implies(
                for_all(K, lambda k: continuous(f(k), x)),
                continuous(function(S, lambda z: sum_(K, lambda k: f(k, z))), x),
            ),
        ),
    )


@fact(BOURBAKI + "§4.1", "topological", "index", "topological")
def continuous_family(S: Sort, K: Index, T: Sort) -> Term:
    """A map into a finite power is continuous if its components are."""
    return for_all(
        Fun(S, Fun(K, T)),
        lambda h: for_all(
            S,
            lambda x: implies(
                for_all(K, lambda k: continuous(function(S, lambda z: h(z, k)), x)),
                continuous(h, x),
            ),
        ),
    )


@fact(BOURBAKI + "§4.1", "index", "topological")
def continuous_component(K: Index, T: Sort) -> Term:
    """A component of a point of a finite power depends continuously on it."""
    return for_all(
        Fun(K, T),
        lambda x: for_all(K, lambda k: continuous(function(Fun(K, T), lambda z: z(k)), x)),
    )


@fact(BOURBAKI + "§4.1", "topological", "product")
def continuous_tuple(S: Sort, T: Product) -> Term:
    """A map into a product is continuous if its components are."""

    def component(h: Term, i: int) -> Term:
        return function(S, lambda z: Proj(i, h(z)))

    return for_all(
        Fun(S, T),
        lambda h: for_all(
            S,
            lambda x: implies(
                And(*(continuous(component(h, i), x) for i in range(len(T.parts)))),
                continuous(h, x),
            ),
        ),
    )


@fact(BOURBAKI + "§4.1", "product")
def continuous_projection(T: Product) -> Term:
    """The components of a point of a product depend continuously on it."""

    def projection(i: int) -> Term:
        return function(T, lambda z: Proj(i, z))

    return for_all(T, lambda x: And(*(continuous(projection(i), x) for i in range(len(T.parts)))))
