"""The notions that the facts speak of, most of them defined from `Near`.

    Continuous(g, x)      every neighbourhood of g(x) holds the image of one of x
    Derivative(h, t, d)   h: R -> R has derivative d at t
    Gradient(F, q, G)     F: R^K -> R is (totally) differentiable at q with gradient G
    Natural(p)            p is one of 0, 1, 2, ..: it has every property that 0 has and that passes
                          from x to x + 1

Derivative and Gradient compare squares, so that no absolute value or norm is needed:
(h(s) - h(t) - d (s - t))^2 <= e (s - t)^2 near t, for each e > 0.
"""

from __future__ import annotations

from typing import Any

from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Reals, Sort
from pgb.kernel.syntax import for_all, function, implies, le, lt, near, sum_
from pgb.kernel.terms import Add, Pair, Proj, Term, number


@definition("Continuous", opaque=True)
def _continuous(S: Sort, T: Sort) -> Term:
    return function(
        Fun(S, T),
        lambda g: function(
            S,
            lambda x: for_all(
                Fun(T, Prop),
                lambda Q: implies(near(g(x), lambda y: Q(y)), near(x, lambda z: Q(g(z)))),
            ),
        ),
    )


@definition("Derivative", opaque=True)
def _derivative() -> Term:
    return function(
        Fun(Real, Real),
        lambda h: function(
            Real,
            lambda t, d: for_all(
                Real,
                lambda e: implies(
                    lt(0, e),
                    near(t, lambda s: le((h(s) - h(t) - d * (s - t)) ** 2, e * (s - t) ** 2)),
                ),
            ),
        ),
    )


@definition("Gradient", opaque=True)
def _gradient(K: Index) -> Term:
    vectors = Fun(K, Real)
    return function(
        Fun(vectors, Real),
        lambda F: function(
            vectors,
            lambda q, G: for_all(
                Real,
                lambda e: implies(
                    lt(0, e),
                    near(
                        q,
                        lambda p: le(
                            (F(p) - F(q) - sum_(K, lambda k: G(k) * (p(k) - q(k)))) ** 2,
                            e * sum_(K, lambda k: (p(k) - q(k)) ** 2),
                        ),
                    ),
                ),
            ),
        ),
    )


@definition("Natural", opaque=True)
def _natural() -> Term:
    return function(
        Real,
        lambda p: for_all(
            Fun(Real, Prop),
            lambda Q: implies(Q(number(0)), for_all(Real, lambda x: implies(Q(x), Q(x + 1))), Q(p)),
        ),
    )


def natural(p: Any) -> Term:
    """p is a natural number, 0 included."""
    return _natural()(p)


def continuous(g: Term, x: Any) -> Term:
    """g is continuous at x."""
    return _continuous(g.sort.domain, g.sort.codomain)(g, x)  # type: ignore[attr-defined]


def derivative(h: Term, t: Any, d: Any) -> Term:
    """h: R -> R has derivative d at t."""
    return _derivative()(h, t, d)


def gradient(F: Term, q: Term, G: Term) -> Term:
    """F: R^K -> R has gradient G at q."""
    return _gradient(q.sort.domain)(F, q, G)  # type: ignore[attr-defined]


def distance_squared(x: Term, y: Term) -> Term:
    """|x - y|^2 for points of R, of finite powers and of products of such."""
    match x.sort:
        case Reals():
            return (x - y) ** 2
        case Fun(Index() as K, _):
            return sum_(K, lambda k: distance_squared(x(k), y(k)))
        case Product(parts):
            each = [_component_distance(i, x, y) for i in range(len(parts))]
            return Add(*each)
    raise TypeError(f"no distance on {x.sort}")


def _component_distance(i: int, x: Term, y: Term) -> Term:
    return distance_squared(_component(i, x), _component(i, y))


def _component(i: int, x: Term) -> Term:
    return x.children[i] if isinstance(x, Pair) else Proj(i, x)


def norm_squared(x: Term) -> Term:
    """|x|^2 for points of R, of finite powers and of products of such."""
    match x.sort:
        case Reals():
            return x**2
        case Fun(Index() as K, _):
            return sum_(K, lambda k: norm_squared(x(k)))
        case Product(parts):
            return Add(*(norm_squared(_component(i, x)) for i in range(len(parts))))
    raise TypeError(f"no norm on {x.sort}")
