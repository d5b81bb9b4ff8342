"""Random terms, claims and interpretations over a small vocabulary."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from pgb.kernel.binding import abstract, fresh
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real
from pgb.kernel.syntax import function
from pgb.kernel.terms import (
    Add,
    And,
    Card,
    Const,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Inf,
    Le,
    Lt,
    Mul,
    Not,
    Num,
    Or,
    Pair,
    Pow,
    Proj,
    Sum,
    Term,
    Var,
)
from tests.kernel.evaluate import World, ball

A, B = Index("A"), Index("B")
REALS = tuple(Var(name, Real) for name in "xyz")
INDICES = {A: (Var("i", A), Var("j", A)), B: (Var("k", B),)}
VECTORS = {A: (Var("u", Fun(A, Real)), Var("v", Fun(A, Real))), B: (Var("w", Fun(B, Real)),)}
matrix = Var("m", Fun(A, Fun(B, Real)))
of_real = Var("f", Fun(Real, Real))
of_vector = Var("F", Fun(Fun(A, Real), Real))
group = Var("g", Fun(B, A))
point = Var("p", Product((Real, Fun(A, Real))))
twice = Const("twice", (), False, function(Real, lambda x: x + x))
total = Const("total", (A,), False, function(Fun(A, Real), lambda v: Sum(v)))

numerals = st.sampled_from([Fraction(n, d) for n in range(-3, 4) for d in (1, 2)])
sorts = st.sampled_from([A, B])


@st.composite
def index(draw: Any, sort: Index, scope: tuple[Term, ...]) -> Term:
    pool = [*INDICES[sort], *(v for v in scope if v.sort == sort)]
    if sort is A:
        pool += [group(v) for v in (*INDICES[B], *scope) if v.sort == B]
    return draw(st.sampled_from(pool))


@st.composite
def real(draw: Any, depth: int = 3, scope: tuple[Term, ...] = (), exps: bool = False) -> Term:
    """A random real term whose free variables are the vocabulary's and the scope's."""

    def sub(*more: Term) -> Term:
        return draw(real(depth - 1, (*scope, *more), exps))

    def leaf() -> Term:
        kind = draw(st.integers(0, 7))
        sort = draw(sorts)
        if kind == 0:
            return Num(draw(numerals))
        if kind <= 2:
            pool = [*REALS, *(v for v in scope if v.sort == Real)]
            return draw(st.sampled_from(pool))
        if kind == 3:
            return matrix(draw(index(A, scope)), draw(index(B, scope)))
        if kind == 4:
            return draw(st.sampled_from([Card(sort), Pow(Card(sort), -1)]))
        if kind == 5:
            return Delta(draw(index(sort, scope)), draw(index(sort, scope)))
        if kind == 6:
            return draw(st.sampled_from([Proj(0, point), Proj(1, point)(draw(index(A, scope)))]))
        return draw(st.sampled_from(VECTORS[sort]))(draw(index(sort, scope)))

    if depth == 0:
        return leaf()
    kind = draw(st.integers(0, 12))
    if kind <= 1:
        return Add(sub(), sub())
    if kind <= 3:
        return Mul(sub(), sub())
    if kind == 4:
        return Pow(sub(), draw(st.integers(0, 3)))
    if kind <= 7:
        bound = fresh(draw(sorts), "b")
        return Sum(abstract(bound, sub(bound)))
    if kind == 8:
        bound = fresh(Real, "b")
        return abstract(bound, sub(bound))(sub())
    if kind == 9:
        return of_real(sub())
    if kind == 10:
        bound = fresh(A, "b")
        vector = abstract(bound, sub(bound))
        return draw(st.sampled_from([of_vector(vector), total(vector), vector(INDICES[A][0])]))
    if kind == 11:
        return twice(Proj(draw(st.integers(0, 1)), Pair(sub(), sub())))
    if kind == 12 and not exps:  # balls have no minimum
        bound = fresh(draw(sorts), "b")
        return Inf(abstract(bound, sub(bound)))
    return Exp(sub())


@st.composite
def claim(draw: Any, depth: int = 2, scope: tuple[Term, ...] = ()) -> Term:
    """A random proposition that evaluation can decide."""
    if depth == 0:
        return draw(st.sampled_from([Eq, Le, Lt]))(draw(real(1, scope)), draw(real(1, scope)))
    kind = draw(st.integers(0, 8))
    if kind == 0:
        return Not(draw(claim(depth - 1, scope)))
    if kind <= 3:
        two = (draw(claim(depth - 1, scope)), draw(claim(depth - 1, scope)))
        return draw(st.sampled_from([And, Or, Implies]))(*two)
    if kind <= 5:
        bound = fresh(draw(sorts), "b")
        body = draw(claim(depth - 1, (*scope, bound)))
        return draw(st.sampled_from([ForAll, Exists]))(abstract(bound, body))
    if kind == 6:
        sort = draw(sorts)
        return Eq(draw(index(sort, scope)), draw(index(sort, scope)))
    if kind == 7:
        bound = fresh(Prop, "b")
        left = draw(claim(depth - 1, scope))
        return ForAll(abstract(bound, Or(bound, left)))
    bound = fresh(A, "b")
    left, right = draw(real(1, (*scope, bound))), draw(real(1, (*scope, bound)))
    return Eq(abstract(bound, left), abstract(bound, right))


def _table(values: list[Any]) -> Any:
    return values.__getitem__


@st.composite
def worlds(draw: Any, balls: bool = False) -> World:
    """A random interpretation: sizes 1 to 3, small rationals, low-degree functions."""
    world = World({A: draw(st.integers(1, 3)), B: draw(st.integers(1, 3))})
    if balls:
        world.number, world.exp = ball, lambda x: x.exp()

    def q() -> Any:
        return world.number(draw(numerals))

    def row(sort: Index) -> Any:
        return _table([q() for _ in range(world.sizes[sort])])

    for sort, names in INDICES.items():
        for name in names:
            world.values[name] = draw(st.integers(0, world.sizes[sort] - 1))
    for name in REALS:
        world.values[name] = q()
    for sort, names in VECTORS.items():
        for name in names:
            world.values[name] = row(sort)
    world.values[matrix] = _table([row(B) for _ in range(world.sizes[A])])
    slope, shift = q(), q()
    world.values[of_real] = lambda x: slope * x * x + shift * x + 1
    first = q()
    size = world.sizes[A]
    world.values[of_vector] = lambda v: first * v(0) * v(size - 1) + v(size // 2)
    world.values[group] = _table([draw(st.integers(0, size - 1)) for _ in range(world.sizes[B])])
    world.values[point] = (q(), row(A))
    return world
