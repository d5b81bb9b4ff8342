"""Every background fact on concrete instances: finite ranges exhaustively, calculus numerically."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from math import factorial
from random import Random
from typing import Any

import mpmath as mp
import pytest

from pgb.facts import FACTS, statement
from pgb.kernel.sorts import Fun, Index, Product, Real, Sort
from pgb.kernel.terms import ForAll, Term
from tests.kernel.evaluate import World, evaluate

A, B = Index("A"), Index("B")
random = Random(7)
mp.mp.dps = 30


def q() -> Fraction:
    return Fraction(random.randint(-6, 6), random.randint(1, 3))


def table(values: Sequence[Any]) -> Callable[[int], Any]:
    return list(values).__getitem__


def at(claim: Term, values: Sequence[Any], world: World) -> Any:
    """The truth of a claim for all .. at the given values of its first quantifiers."""
    bound: tuple[Any, ...] = ()
    for value in values:
        assert isinstance(claim, ForAll)
        bound = (value, *bound)
        claim = claim.children[0].children[0]
    return evaluate(claim, world, bound)


# --- finite ranges, exactly ----------------------------------------------------------------------

FINITE: dict[str, tuple[tuple[Sort, ...], Callable[[World], list[Any]]]] = {
    "no_zero_divisors": ((), lambda w: [random.choice([q(), Fraction(0)]), q()]),
    "antisymmetry": ((), lambda w: [q(), random.choice([q(), Fraction(1)])]),
    "square_nonnegative": ((), lambda w: [q()]),
    "sum_monotone": ((A,), lambda w: [row(w, A), row(w, A)]),
    "vanishing_sum": ((A,), lambda w: [row(w, A, zeros=True)]),
    "cardinality_positive": ((A,), lambda w: []),
    "delta_distinct": ((A,), lambda w: []),
    "finite_induction": ((A,), lambda w: [set_property(w)]),
    "largest_element": ((A,), lambda w: [row(w, A)]),
    "finite_choice": ((A, B), lambda w: [relation(w)]),
    "infimum_is_lower_bound": ((A,), lambda w: [row(w, A), q()]),
    "infimum_is_greatest": ((A,), lambda w: [row(w, A), q()]),
    "pos_of_nonnegative": ((), lambda w: [q()]),
    "pos_of_nonpositive": ((), lambda w: [q()]),
    "factorial_at_zero": ((), lambda w: []),
    "factorial_at_successor": ((), lambda w: [Fraction(random.randint(0, 5))]),
    "power_at_zero": ((), lambda w: [random.choice([q(), Fraction(0)])]),
    "power_at_successor": ((), lambda w: [q(), random.choice([q(), Fraction(3), Fraction(0)])]),
}


def row(world: World, sort: Index, zeros: bool = False) -> Any:
    return table([Fraction(0) if zeros else q() for _ in range(world.sizes[sort])])


def relation(world: World) -> Any:
    return table([table([random.random() < 0.6 for _ in range(world.sizes[B])]) for _ in range(3)])


def set_property(world: World) -> Any:
    """A random property of subsets, mostly one that survives adding elements."""
    size = world.sizes[A]
    subsets = list(product([False, True], repeat=size))
    accepted = {s for s in subsets if random.random() < 0.8} | {subsets[0]}
    return lambda s: tuple(bool(s(k)) for k in range(size)) in accepted


@pytest.mark.parametrize("name", [n for n in FINITE if n in FACTS])
def test_on_finite_ranges(name):
    sorts, values = FINITE[name]
    for _ in range(60):
        world = World({A: random.randint(1, 3), B: random.randint(1, 3)})
        world.primitives["pos"] = lambda x: max(x, Fraction(0))
        world.primitives["factorial"] = lambda p: Fraction(factorial(int(p)))
        world.primitives["power"] = lambda x: lambda p: x ** int(p)
        world.notions["Natural"] = lambda p: p.denominator == 1 and p >= 0
        assert at(statement(name, *sorts), values(world), world) is True


def test_induction_over_every_property_of_the_subsets_of_two():
    world = World({A: 2})
    subsets = list(product([False, True], repeat=2))
    claim = statement("finite_induction", A)
    for answers in product([False, True], repeat=len(subsets)):
        holds = dict(zip(subsets, answers, strict=True))
        assert at(claim, [lambda s, holds=holds: holds[bool(s(0)), bool(s(1))]], world)


@pytest.mark.skipif("spanning_family" not in FACTS, reason="not a fact")
def test_a_spanning_family_is_in_every_set_with_trivial_orthogonal_complement():
    # rank n of the vectors e(s), s in B, is what the premise says; then n of them are a basis
    import sympy

    for _ in range(40):
        n, size = 2, 4
        e = [[random.randint(-1, 1) for _ in range(n)] for _ in range(size)]
        members = [s for s in range(size) if random.random() < 0.7]
        matrix = sympy.Matrix([e[s] for s in members]) if members else sympy.zeros(1, n)
        trivial = not matrix.nullspace()
        bases = [
            c for c in product(members, repeat=n) if sympy.Matrix([e[s] for s in c]).rank() == n
        ]
        assert bool(bases) == trivial


@pytest.mark.skipif("square_system" not in FACTS, reason="not a fact")
def test_a_square_system_is_soluble_or_the_homogeneous_one_has_another_solution():
    import sympy

    implication = statement("square_system", A).children[0].children[0]
    only_zero, soluble = (part.children[0].children[0] for part in implication.children)
    solves = soluble.children[0].children[0]
    for _ in range(60):
        n = random.randint(1, 3)
        world = World({A: n})
        rows = sympy.Matrix(n, n, [random.randint(-2, 2) for _ in range(n * n)])
        e = table([table([Fraction(int(x)) for x in rows.row(v)]) for v in range(n)])
        unknowns = rows.T.nullspace()
        for alpha in unknowns:
            assert not evaluate(only_zero, world, (fractions(alpha), e))
        if not unknowns:
            F = sympy.Matrix([random.randint(-5, 5) for _ in range(n)])
            found = (fractions(rows.T.solve(F)), fractions(F), e)
            assert evaluate(solves, world, found)


def fractions(vector: Any) -> Any:
    return table([Fraction(int(x.p), int(x.q)) for x in vector])


# --- calculus, numerically -----------------------------------------------------------------------


def close(left: Any, right: Any) -> bool:
    return bool(abs(left - right) <= mp.mpf(10) ** -8 * (1 + abs(left) + abs(right)))


def has_derivative(h: Any) -> Any:
    return lambda t: lambda d: close(mp.diff(h, t), d)


def partials(F: Any, point: Any, size: int) -> list[Any]:
    def along(k: int) -> Any:
        return lambda s: F(lambda j: s if j == k else point(j))

    return [mp.diff(along(k), point(k)) for k in range(size)]


def analysis(size: int = 2, number: Any = None) -> World:
    """An interpretation of the notions by finite differences and nearby points."""

    def has_gradient(F: Any) -> Any:
        return lambda p: (
            lambda G: all(close(found, G(k)) for k, found in enumerate(partials(F, p, size)))
        )

    def near(predicate: Any, point: Any) -> bool:
        steps = [mp.mpf(0), mp.mpf(10) ** -12, -(mp.mpf(10) ** -12), mp.mpf(10) ** -9]
        if callable(point):
            return all(predicate(lambda k, s=s: point(k) + s) for s in steps)
        return all(predicate(point + s) for s in steps)

    def is_continuous(g: Any) -> Any:
        def at_point(x: Any) -> bool:
            step = mp.mpf(10) ** -15
            moved = (lambda k: x(k) + step) if callable(x) else x + step
            here, there = g(x), g(moved)
            if callable(here):
                return all(abs(here(k) - there(k)) < 1e-6 for k in range(size))
            if isinstance(here, tuple):
                return all(abs(u - v) < 1e-6 for u, v in zip(here, there, strict=True))
            return bool(abs(here - there) < 1e-6)

        return at_point

    return World(
        {A: size, B: 2},
        number=lambda f: mp.mpf(f.numerator) / f.denominator,
        exp=mp.exp,
        notions={
            "Derivative": has_derivative,
            "Gradient": has_gradient,
            "Continuous": is_continuous,
            "FiniteMeasure": lambda A: lambda E: True,
            "AlmostEverywhere": lambda A: lambda E: lambda P: all(map(P, POINTS)),
        },
        near=near,
        same=close,
        primitives={"log": mp.log, "sqrt": mp.sqrt, "cos": mp.cos},
    )


POINTS = [table([mp.mpf(0), mp.mpf(1)]), table([mp.mpf(1), mp.mpf(1) / 2])]
"""Two points with weights 1/4 and 3/4: a finite measure that integrates every function."""


def integral(h: Any) -> Any:
    return (h(POINTS[0]) + 3 * h(POINTS[1])) / 4


CURVES: list[Any] = [
    mp.sin,
    mp.exp,
    lambda s: s**3 - 2 * s,
    lambda s: 1 / (1 + s * s),
    lambda s: s * 0 + 3,
]
MAPS: list[Any] = [
    lambda p: mp.sin(p(0)) * p(1) + p(0),
    lambda p: mp.exp(p(0) - p(1)),
    lambda p: p(0) ** 2 + p(0) * p(1),
]


def real() -> Any:
    return mp.mpf(random.randint(-20, 20)) / 10


def vector() -> Any:
    return table([real(), real()])


def slope_of(h: Any, t: Any) -> Any:
    return mp.diff(h, t)


def gradient_of(F: Any, p: Any) -> Any:
    return table(partials(F, p, 2))


def two_curves() -> tuple[Any, Any, Any]:
    return random.choice(CURVES), random.choice(CURVES), real()


def _sum_rule() -> list[Any]:
    g, h, t = two_curves()
    return [g, h, t, slope_of(g, t), slope_of(h, t)]


def _chain_rule() -> list[Any]:
    g, h, t = two_curves()
    return [g, h, t, slope_of(g, h(t)), slope_of(h, t)]


def _derivative_of_sum() -> list[Any]:
    g, h, t = two_curves()
    return [table([g, h]), t, table([slope_of(g, t), slope_of(h, t)])]


def _chain_along() -> list[Any]:
    g, h, t = two_curves()
    F = random.choice(MAPS)

    def curve(s: Any) -> Any:
        return table([g(s), h(s)])

    velocity = table([slope_of(g, t), slope_of(h, t)])
    return [F, curve, t, gradient_of(F, curve(t)), velocity]


def _gradient_rule() -> list[Any]:
    E, F = random.choice(MAPS), random.choice(MAPS)
    p = vector()
    return [E, F, p, gradient_of(E, p), gradient_of(F, p)]


def _gradient_sum() -> list[Any]:
    E, F = random.choice(MAPS), random.choice(MAPS)
    p = vector()
    return [table([E, F]), p, table([gradient_of(E, p), gradient_of(F, p)])]


def _composition() -> list[Any]:
    h, F, p = random.choice(CURVES), random.choice(MAPS), vector()
    return [h, F, p, gradient_of(F, p), slope_of(h, F(p))]


def _log() -> list[Any]:
    x = abs(real()) + mp.mpf(1) / 10
    return [x, 1 / x]


def _convex() -> list[Any]:
    scale, shift = random.randint(1, 5), random.randint(-5, 5)  # exact at multiples of 1/8
    return [lambda s: scale * s * s + shift * s, mp.mpf(shift)]


def _minimum() -> list[Any]:
    t = real()
    return [lambda s: (s - t) ** 2 + 1, t, mp.mpf(0)]


def _rising() -> list[Any]:
    h, d = random.choice(
        [(mp.exp, mp.exp), (mp.sin, mp.cos), (lambda s: s**3, lambda s: 3 * s * s)]
    )
    s = random.randint(0, 4)
    return [h, d, mp.mpf(s) / 8, mp.mpf(s + random.randint(0, 4)) / 8]


def _zero_at_points() -> list[Any]:
    scale = real() + 5
    return [lambda h: True, integral, lambda x: scale * x(0) * (x(0) - 1), vector()]


CALCULUS: dict[str, tuple[tuple[Sort, ...], Callable[[], list[Any]]]] = {
    "derivative_of_constant": ((), lambda: [real(), real()]),
    "derivative_of_identity": ((), lambda: [real()]),
    "derivative_of_addition": ((), _sum_rule),
    "derivative_of_product": ((), _sum_rule),
    "derivative_of_sum": ((A,), _derivative_of_sum),
    "derivative_of_exp": ((), lambda: [real()]),
    "derivative_of_log": ((), _log),
    "cos_even": ((), lambda: [real()]),
    "chain_rule": ((), _chain_rule),
    "chain_rule_along_curve": ((A,), _chain_along),
    "derivative_is_local": ((), lambda: [mp.sin, mp.sin, t0 := real(), mp.cos(t0)]),
    "derivative_is_unique": ((), lambda: [mp.sin, t0 := real(), mp.cos(t0), mp.cos(t0)]),
    "fermat": ((), _minimum),
    "monotone_where_slope_nonnegative": ((), _rising),
    "slope_below_chord": ((), _convex),
    "gradient_of_constant": ((A,), lambda: [real(), vector()]),
    "gradient_of_component": ((A,), lambda: [vector(), random.randint(0, 1)]),
    "gradient_of_addition": ((A,), _gradient_rule),
    "gradient_of_sum": ((A, B), _gradient_sum),
    "gradient_of_composition": ((A,), _composition),
    "laplace_transform_unique": ((A,), _zero_at_points),
    "differentiable_is_continuous": (
        (A,),
        lambda: [F := random.choice(MAPS), p := vector(), gradient_of(F, p)],
    ),
    "exp_positive": ((), lambda: [real()]),
    "exp_above_tangent": ((), lambda: [real()]),
    "exp_of_log": ((), lambda: [abs(real()) + 1]),
    "sqrt_nonnegative": ((), lambda: [abs(real())]),
    "square_of_sqrt": ((), lambda: [abs(real())]),
    "near_here": ((Real,), lambda: [lambda z: z < 1, real()]),
    "near_both": ((Real,), lambda: [lambda z: z < 1, lambda z: z > -1, real()]),
    "near_for_all": ((Real, A), lambda: [table([lambda z: z < 1, lambda z: z > -1]), real()]),
    "ball_is_near": ((Real,), lambda: [real(), abs(real()) + mp.mpf(1) / 10]),
    "continuous_constant": ((Real, Real), lambda: [real(), real()]),
    "continuous_identity": ((Fun(A, Real),), lambda: [vector()]),
    "continuous_composition": (
        (Real, Real, Real),
        lambda: [random.choice(CURVES), random.choice(CURVES), real()],
    ),
    "continuous_addition": ((Fun(A, Real),), lambda: [*random.sample(MAPS, 2), vector()]),
    "continuous_product": ((Fun(A, Real),), lambda: [*random.sample(MAPS, 2), vector()]),
    "continuous_exponential": ((), lambda: [real()]),
    "continuous_sum": ((Real, A), lambda: [table(random.sample(CURVES, 2)), real()]),
    "continuous_family": (
        (Real, A, Real),
        lambda: [lambda s: table([mp.sin(s), s * s]), real()],
    ),
    "continuous_component": ((A, Real), lambda: [vector(), random.randint(0, 1)]),
    "continuous_tuple": (
        (Real, Product((Real, Real))),
        lambda: [lambda s: (mp.sin(s), s * s), real()],
    ),
}
PREMISE_FALSE_IS_FINE = {"near_here", "near_both", "near_for_all"}


def premise_and_goal(name: str, values: list[Any], world: World) -> tuple[bool, bool]:
    from pgb.kernel.terms import Implies

    claim = statement(name, *CALCULUS[name][0])
    body = claim
    for _ in values:
        body = body.children[0].children[0]
    if not isinstance(body, Implies):
        return True, at(claim, values, world)
    bound = tuple(reversed(values))
    premise, goal = (lambda part: evaluate(part, world, bound)), body.children[1]
    return premise(body.children[0]), evaluate(goal, world, bound)


@pytest.mark.parametrize("name", [n for n in CALCULUS if n in FACTS])
def test_calculus_at_examples(name):
    world = analysis()
    world.points[Real] = [mp.mpf(n) / 8 for n in range(9)]
    for _ in range(8):
        premise, goal = premise_and_goal(name, CALCULUS[name][1](), world)
        assert premise or name in PREMISE_FALSE_IS_FINE
        assert goal or not premise


@pytest.mark.parametrize(
    "name", ["derivative_of_product", "chain_rule", "gradient_of_addition", "derivative_of_exp"]
)
def test_the_numeric_oracle_tells_wrong_slopes(name):
    values = CALCULUS[name][1]()
    if name == "derivative_of_exp":
        assert not has_derivative(mp.exp)(values[0])(mp.exp(values[0]) + 1)
        return
    wrong = table([real() + 100, 1]) if callable(values[-1]) else values[-1] + 1
    premise, _ = premise_and_goal(name, [*values[:-1], wrong], analysis())
    assert not premise


def test_a_function_that_is_not_0_at_a_point_has_another_transform():
    for h in (lambda x: x(0), lambda x: 1 - x(0), lambda x: 1 - 4 * x(0) / 3):
        values = [lambda h: True, integral, h, table([mp.mpf(1), mp.mpf(1)])]
        premise, goal = premise_and_goal("laplace_transform_unique", values, analysis())
        assert not premise
        assert not goal


WITHOUT_INSTANCES = {
    "inverse": "the inverse is no element of a finite sample",
    "near_everywhere": "a quantifier over all reals",
    "near_consequence": "a quantifier over all reals",
    "near_is_open": "a neighbourhood of neighbourhoods",
    "near_contains_ball": "the radius is no element of a finite sample",
    "extreme_value": "a minimum over a ball",
    "spanning_family": "its own test above",
    "square_system": "its own test above",
    "heavy_tails": "Cauchy's integrals: tests/counterexamples/test_exponential_moments.py",
    "continuous_projection": "as continuous_component",
}


def test_every_fact_has_an_instance_or_a_reason():
    assert set(FACTS) - set(FINITE) - set(CALCULUS) <= set(WITHOUT_INSTANCES)
