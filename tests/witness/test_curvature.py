"""Comparisons near a point by derivatives: minima certified, what is none refuted, no more said."""

from collections.abc import Callable

import pytest
from flint import arb

from pgb.kernel.sorts import Fun, Index, Product, Real
from pgb.kernel.syntax import exp, function, le, lt, near, pair, sum_
from pgb.kernel.terms import Primitive, Term, Var
from pgb.setting import local_minimum, strict_local_minimum
from pgb.witness.curvature import definiteness, near_by_derivatives
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Native, interpretation
from pgb.witness.verdict import Claim, Route, Verdict

A = Index("A")
Plane = Product((Real, Real))
x, y, s, o = (Var(name, Real) for name in "xyso")
v = Var("v", Fun(A, Real))
F = Var("F", Fun(Fun(A, Real), Real))
log, pos = Primitive("log"), Primitive("pos")


@pytest.fixture(scope="module")
def on() -> Evaluator:
    values = {
        x: 1,
        y: "log(2)",
        s: "sin(1/3)",  # no closed form here
        o: 0,
        v: ["pi/3", 0, "-sqrt(2)"],
        F: Native(lambda on: lambda q: on.neg(on.cos(on.mul(on.integer(6), q[0])))),
    }
    return Evaluator(interpretation("near", {A: 3}, values), 30, ())


def along(of: Callable[[Term], Term], at: Term, claim: Callable[..., Term] = local_minimum) -> Term:
    return claim(function(Real, lambda r: of(r)), at)


def over(
    of: Callable[[Term, Term], Term],
    p: Term | int,
    q: Term | int,
    claim: Callable[..., Term] = local_minimum,
) -> Term:
    return claim(function(Plane, lambda r, t: of(r, t)), pair(*map(_number, (p, q))))


def _number(value: Term | int) -> Term:
    return value if isinstance(value, Term) else o + value


STRICT = {
    "a parabola": along(lambda r: (r - 1) ** 2 + 3, x, strict_local_minimum),
    "a closed form": along(lambda r: exp(r) - 2 * r, y, strict_local_minimum),
    "only near": along(lambda r: r**3 - 3 * r, x, strict_local_minimum),
    "mixed terms": over(lambda r, t: r**2 + r * t + t**2, 0, 0, strict_local_minimum),
    "a sum of squares": strict_local_minimum(
        function(Fun(A, Real), lambda q: sum_(A, lambda i: (q(i) - v(i)) ** 2)), v
    ),
    "the curvature only enclosed": along(lambda r: s * (r - 1) ** 2, x, strict_local_minimum),
    "a hinge that is not met": along(lambda r: pos(r) ** 2 - 2 * pos(r), x, strict_local_minimum),
}
WEAK = {
    "a coordinate that is not read": over(lambda r, t: r**2 + o * t, 0, 0),
    "one coordinate of three": local_minimum(F, v),
    "nothing is read": over(lambda r, t: o * t + o * r, 1, 2),
    "positive at the point": near(x, lambda r: lt(exp(r), 3 * r)),
    "two functions that touch": near(x, lambda r: le(2 * r, r**2 + 1)),
    "two functions that cross elsewhere": near(x, lambda r: le((r - 1) ** 4, (r - 1) ** 2)),
}
NO_MINIMUM = {
    "a saddle": over(lambda r, t: r**2 - t**2, 0, 0),
    "a saddle without squares": over(lambda r, t: r * t, 0, 0),
    "a saddle in mixed terms": over(lambda r, t: r**2 + 3 * r * t + t**2, 0, 0),
    "a maximum": along(lambda r: 2 * r - exp(r), y),
    "a slope": along(lambda r: r**2, x),
    "a tiny slope": along(lambda r: (r - 1) ** 2 + r / 10**9, x),
    "touching from above": near(x, lambda r: le(r**2 + 1, 2 * r)),
    "a strict saddle": over(lambda r, t: r**2 - t**2, 0, 0, strict_local_minimum),
    "a strict slope": along(lambda r: r**2, x, strict_local_minimum),
}
UNDECIDED = {
    "degenerate": along(lambda r: (r - 1) ** 4, x),
    "degenerate, no minimum": along(lambda r: (r - 1) ** 3, x),
    "degenerate in one direction": over(lambda r, t: r**2 + t**4, 0, 0),
    "degenerate in one direction, no minimum": over(lambda r, t: r**2 + t**3, 0, 0),
    "degenerate, mixed": over(lambda r, t: (r - t) ** 2, 0, 0),
    "zero at the point, but read elsewhere": over(lambda r, t: r**2 + r * r * t, 0, 0),
    "read through a function": over(lambda r, t: r**2 + o * log(1 + t**2) + t**4, 0, 0),
    "a kink": along(lambda r: pos(r) + pos(-r), o),
    "a kink, no minimum": along(lambda r: r**2 - pos(r) ** 2 * 2, o),
    "the slope only enclosed": along(lambda r: (r - s) ** 2, s * 1 + 0),
    "strict in a coordinate that is not read": over(
        lambda r, t: r**2 + o * t, 0, 0, strict_local_minimum
    ),
}


def by_derivatives(on: Evaluator, near_point: Term) -> Claim | None:
    """What derivatives alone say: without the other ways to judge a claim near a point."""
    judge = on.judge()
    predicate, point = near_point.children
    with judge.on.working():
        return near_by_derivatives(judge.values, judge.trial, predicate, point)


@pytest.mark.parametrize("name", [*STRICT, *WEAK])
def test_what_holds_near_a_point_is_certified(on: Evaluator, name: str) -> None:
    claim = {**STRICT, **WEAK}[name]
    found = by_derivatives(on, claim)
    assert found is not None
    assert found.verdict is Verdict.PROVED
    assert found.route is Route.CERTIFICATE
    assert on.claim(claim).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", NO_MINIMUM)
def test_what_is_no_minimum_is_refuted(on: Evaluator, name: str) -> None:
    found = by_derivatives(on, NO_MINIMUM[name])
    assert found is not None
    assert found.verdict is Verdict.REFUTED
    assert found.counterexample
    assert on.claim(NO_MINIMUM[name]).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", UNDECIDED)
def test_what_derivatives_do_not_decide_is_not_decided(on: Evaluator, name: str) -> None:
    assert by_derivatives(on, UNDECIDED[name]) is None


@pytest.mark.parametrize("name", [name for name in UNDECIDED if "no minimum" in name])
def test_what_is_no_minimum_is_never_proved(on: Evaluator, name: str) -> None:
    assert on.claim(UNDECIDED[name]).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("lower", "sign"),
    [
        ([[2], [1, 2]], 1),
        ([[1], [1, 1]], None),
        ([[0], [0, 1]], None),
        ([[0], [1, 0]], -1),
        ([[1], [2, 1]], -1),
        ([[1], [0, 1], [0, 0, -1]], -1),
        ([[4], [2, 3], [2, 1, 2]], 1),
        ([[1], [1, 1], [1, 2, 1]], -1),
        ([[arb(0, 1)]], None),
        ([[arb(1, 2)], [0, 1]], None),
        ([[arb.nan()]], None),
        ([], 1),
    ],
)
def test_definiteness(lower: list[list[object]], sign: int | None) -> None:
    assert definiteness([[arb(entry) for entry in row] for row in lower]) == sign  # type: ignore[arg-type]
