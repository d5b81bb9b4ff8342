"""Propositions on small instances: every form of claim; what is not certain is not said."""

import pytest

from pgb.facts.notions import continuous, derivative, gradient
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real
from pgb.kernel.syntax import (
    And,
    Implies,
    Not,
    Or,
    delta,
    eq,
    exp,
    for_all,
    function,
    infimum,
    le,
    lt,
    ne,
    near,
    sum_,
    there_is,
)
from pgb.kernel.terms import ONE, Card, Num, Primitive, Term, Var
from pgb.prove import combine, every, exhibit, from_some, supposing, use
from pgb.prove.bounds import small_exponential
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Native, interpretation
from pgb.witness.verdict import Route, Verdict

A = Index("A")
v = Var("v", Fun(A, Real))
u = Var("u", Fun(A, Real))
x, s, t = Var("x", Real), Var("s", Real), Var("t", Real)
k = Var("k", A)
F = Var("F", Fun(Fun(A, Real), Real))
log, pos = Primitive("log"), Primitive("pos")


@pytest.fixture
def on() -> Evaluator:
    instance = interpretation(
        "small",
        {A: 3},
        {
            v: [1, 2, "1/2"],
            u: ["log(2)", "sqrt(2)", 0],
            x: 2,
            s: "sin(1/3)",  # no closed form here
            t: "log(3)",
            k: 1,
            F: Native(lambda on: lambda q: on.dot(q, q)),
        },
    )
    return Evaluator(instance, 30, ())


PROVED = {
    "rational": eq(sum_(A, lambda i: v(i)), Num(7) / 2),
    "cardinality": eq(Card(A), 3),
    "delta": eq(sum_(A, lambda i: delta(i, k) * v(i)), 2),
    "closed form": eq(exp(2 * t), 9),
    "closed form in a vector": eq(sum_(A, lambda i: exp(u(i) - u(k) * delta(i, k))), 4),
    "zero times a ball": eq((x - 2) * exp(s), 0),
    "enclosed order": lt(s, t),
    "strict": ne(s, t),
    "index": for_all(A, lambda i: Or(eq(i, k), ne(v(i), 2))),
    "index exists": there_is(A, lambda i: eq(v(i), 2)),
    "function": eq(function(A, lambda i: v(i) + v(i)), function(A, lambda i: 2 * v(i))),
    "native": eq(F(v), Num(21) / 4),
    "log": eq(log(exp(x)), 2),
    "pos": And(eq(pos(x), 2), eq(pos(-x), 0)),
    "derivative": derivative(function(Real, lambda r: exp(r * t) * r), 0, 1),
    "derivative at a kink": derivative(function(Real, lambda r: pos(r) ** 3), 0, 0),
    "derivative of native": derivative(
        function(Real, lambda r: F(function(A, lambda i: v(i) + r))), 0, 7
    ),
    "gradient": gradient(F, v, function(A, lambda i: 2 * v(i))),
    "continuous": continuous(function(Real, lambda r: exp(r) * r), x),
    "all reals": for_all(Real, lambda r, q: eq((r + q) ** 2, r**2 + 2 * r * q + q**2)),
    "all reals, order": for_all(Real, lambda r: le(0, r**2 + exp(r))),
    "all vectors": for_all(Fun(A, Real), lambda w: le(0, F(w))),
    "all points of a product": for_all(Product((Real, Real)), lambda p, q: eq(p * q, q * p)),
    "near": near(x, lambda r: eq((r - x) ** 2, r**2 - 4 * r + 4)),
    "near, by curvature": near(x, lambda r: le((r - 2) ** 4, (r - 2) ** 2)),
    "near, in a box": near(x, lambda r: And(lt(1, r), lt(exp(r), 9))),
    "near, on one side of a kink": near(x, lambda r: eq(pos(1 - r), 0)),
    "near a vector, in a box": near(v, lambda w: lt(F(w), 6)),
    "near a closed form": near(t, lambda r: lt(r, 2)),
    "some real": there_is(Real, lambda r: eq(r + r, 1)),
    "lower bound": le(0, infimum(Real, lambda r: r**2)),
    "infimum": eq(infimum(Real, lambda r: r**2), 0),
    "upper bound": le(infimum(Real, lambda r: exp(r)), exp(x)),
    "implication from what fails": Implies(eq(x, 3), eq(s, t)),
    "true": And(),
}
REFUTED = {
    "rational": eq(x, 3),
    "enclosed": eq(s, t),
    "order": lt(t, s),
    "closed form": eq(exp(2 * t), 10),
    "index": for_all(A, lambda i: le(v(i), 1)),
    "function": eq(function(A, lambda i: v(i)), function(A, lambda i: u(i))),
    "derivative": derivative(function(Real, lambda r: exp(r)), 0, 2),
    "gradient": gradient(F, v, v),
    "all reals at a sample": for_all(Real, lambda r: le(r, 1)),
    "all reals identically": for_all(Real, lambda r: eq(r, r + 1)),
    "near, at the point": near(x, lambda r: lt(r, 2)),
    "near, by a slope": near(x, lambda r: le(x**2, r**2)),
    "infimum": eq(infimum(Real, lambda r: r**2), 1),
    "false": Or(),
}
NOT_CERTAIN = {
    "a ball equation": eq(sum_(A, lambda i: s - s + 0 * v(i)) + s * s, s**2 * 1 + 0 * s),
    "its negation": ne(s * t, t * s + 0 * v(k) * s),
    "near, flat of second order": near(x, lambda r: le((r - 2) ** 6, (r - 2) ** 4)),
    "near, at a kink": near(x, lambda r: eq(pos(2 - r), 0)),
    "convexity of the positive part": for_all(
        Real, lambda r: le(0, pos(r) - r + pos(r) ** 2 - pos(r) ** 2)
    ),
    "kink": derivative(pos, 0, 0),
    "no infimum": eq(infimum(Real, lambda r: r), 0),
    "all sets": for_all(Fun(Real, Prop), lambda P: P(x)),
}


@pytest.mark.parametrize("name", PROVED)
def test_proved(on: Evaluator, name: str) -> None:
    claim = on.claim(PROVED[name])
    assert claim.verdict is Verdict.PROVED, claim
    assert claim.route is not None
    assert on.claim(Not(PROVED[name])).verdict is not Verdict.PROVED


@pytest.mark.parametrize("name", REFUTED)
def test_refuted(on: Evaluator, name: str) -> None:
    claim = on.claim(REFUTED[name])
    assert claim.verdict is Verdict.REFUTED, claim
    assert claim.counterexample
    assert on.claim(Not(REFUTED[name])).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", NOT_CERTAIN)
def test_neither(on: Evaluator, name: str) -> None:
    assert on.claim(NOT_CERTAIN[name]).verdict not in (Verdict.PROVED, Verdict.REFUTED)


@pytest.mark.parametrize("digits", [15, 30, 1000])
def test_a_ball_equation_is_enclosed_and_never_proved(digits: int) -> None:
    y = Var("y", Real)
    for text in ("sin(1/3)", "exp(sqrt(2))"):
        instance = interpretation("ball", {}, {s: text, y: text})
        on = Evaluator(instance, digits, ())
        claim = on.claim(eq(s * y, y**2))
        assert claim.verdict is Verdict.ENCLOSED
        assert claim.detail == f"agrees to 10^-{digits}"
        assert claim.route is Route.ENCLOSURE


def test_a_difference_below_the_first_precision_is_found_by_trying_again() -> None:
    y = Var("y", Real)
    tiny = "1/" + "1" + "0" * 40
    instance = interpretation("close", {}, {s: "sin(1/3)", y: f"sin(1/3) + {tiny}"})
    on = Evaluator(instance, 15, ())
    assert on.claim(lt(s, y)).verdict is Verdict.PROVED
    assert on.claim(eq(s, y)).verdict is not Verdict.PROVED
    assert on.claim(le(y, s)).verdict is Verdict.REFUTED


def test_order_that_no_precision_decides_stays_undecided(on: Evaluator) -> None:
    claim = on.claim(lt(s, s * ONE + 0 * s + s - s))
    assert claim.verdict is Verdict.UNDECIDED or claim.verdict is Verdict.REFUTED


def test_what_has_no_value_is_undecided_and_named(on: Evaluator) -> None:
    stranger = Var("stranger", Real)
    claim = on.claim(eq(stranger, 0))
    assert claim.verdict is Verdict.UNDECIDED
    assert "stranger" in claim.detail


def test_counterexamples_name_the_place(on: Evaluator) -> None:
    claim = on.claim(for_all(A, lambda i: le(v(i), 1)))
    assert "A = 2" in claim.counterexample


def test_what_fails_at_an_example_is_refuted_there() -> None:
    claim = for_all(Real, lambda r: ne(r, Num(22) / 7))
    assert Evaluator(interpretation("plain", {}, {}), 15, ()).claim(claim).verdict is not (
        Verdict.REFUTED
    )
    with_example = interpretation("example", {}, {}, examples=[Num(22) / 7])
    found = Evaluator(with_example, 15, ()).claim(claim)
    assert found.verdict is Verdict.REFUTED
    assert "22" in found.counterexample


@pytest.mark.parametrize("digits", [0, 14, 1001])
def test_digits_out_of_range(digits: int) -> None:
    with pytest.raises(ValueError, match="15 to 1000"):
        Evaluator(interpretation("none", {}, {}), digits, ())


def test_number(on: Evaluator) -> None:
    assert str(on.number(sum_(A, lambda i: v(i)))) == "7/2"
    ball = on.number(s)
    assert ball > 0.3271946967961
    assert ball < 0.3271946967962


def _claims() -> list[Term]:
    return [*PROVED.values(), *REFUTED.values(), *NOT_CERTAIN.values()]


def test_the_order_of_questions_does_not_matter(on: Evaluator) -> None:
    claims = _claims()
    first = [on.claim(claim).verdict for claim in claims]
    again = Evaluator(on.interpretation, 30, ())
    backwards = [again.claim(claim).verdict for claim in reversed(claims)]
    assert first == backwards[::-1]


def test_an_infimum_that_is_only_approached() -> None:
    @every(Real)
    def close(e):
        @supposing(lt(0, e))
        def found(positive):
            @from_some(use(small_exponential(), 1, e, positive))
            def threshold(B, small):
                there = use(small, B, combine(le(B, B)))
                return exhibit(there_is(Real, lambda r: le(exp(r), e)), -B, there)

            return threshold

        return found

    lowest = infimum(Real, lambda r: exp(r))
    on = Evaluator(interpretation("exp", {}, {x: 2}, lemmas=[close]), 30)
    assert on.claim(eq(lowest, 0)).verdict is Verdict.PROVED
    for wrong in (-1, 1):
        assert on.claim(eq(lowest, wrong)).verdict is not Verdict.PROVED
    without = Evaluator(interpretation("exp", {}, {x: 2}), 30)
    assert without.claim(eq(lowest, 0)).verdict is not Verdict.PROVED


def test_an_example_that_fails_refutes_no_existence() -> None:
    """The example of a space is not what is claimed to exist; another point may be."""
    instance = interpretation("one example", {}, {x: 2}, examples=(x,))
    on = Evaluator(instance, 30, ())
    claim = on.claim(there_is(Real, lambda y: eq(exp(y), 17)))
    assert claim.verdict is not Verdict.REFUTED
    assert on.claim(there_is(Real, lambda y: lt(1, y))).verdict is Verdict.PROVED
    assert on.claim(Not(there_is(Real, lambda y: eq(exp(y), 17)))).verdict is not Verdict.PROVED
