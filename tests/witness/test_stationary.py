"""Points without a closed form: found by Krawczyk's test, and minima certified at them."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb

from pgb.kernel.sorts import Product, Real
from pgb.kernel.syntax import Not, eq, exp, function, lt, pair
from pgb.kernel.terms import Primitive, Term, Var
from pgb.setting import local_minimum, strict_local_minimum
from pgb.witness.ball import precision
from pgb.witness.errors import Inexact
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation
from pgb.witness.stationary import Stationary
from pgb.witness.verdict import Verdict

a, b, c = (Var(name, Real) for name in "abc")
pos = Primitive("pos")
WITHIN = Fraction(1, 1000)


def plane(of: Callable[[Term, Term], Term]) -> Term:
    return function(Product((Real, Real)), lambda a, b: of(a, b))


decayed = plane(lambda a, b: (1 - a * exp(b)) ** 2 + a**2 + b**2)


def at(
    of: Term, near_a: str | int, near_b: str | int, within: Fraction = WITHIN, digits: int = 60
) -> Evaluator:
    stationary = Stationary(of, pair(a, b), (a, b), within)
    values = {a: near_a, b: near_b, c: 0}
    return Evaluator(interpretation("near", {}, values, stationary=stationary), digits, ())


@pytest.mark.parametrize("digits", [30, 60, 300])
def test_the_coordinates_to_all_digits(digits: int) -> None:
    on = at(decayed, "0.486", "0.237", digits=digits)
    known = {  # the theory's, 40 digits
        a: "0.4863332989938055129629067558418396961103",
        b: "0.2365200777101982303673137860655515595158",
        decayed(pair(a, b)): "0.4398386796303567658137435328139115325252",
    }
    for term, text in known.items():
        with precision(digits + 10):
            assert abs(on.number(term) - arb(text)) < arb(10) ** -min(digits, 40)


def test_two_precisions_enclose_one_point() -> None:
    rough, fine = (at(decayed, "0.486", "0.237", digits=digits) for digits in (30, 100))
    assert rough.number(a).contains(fine.number(a))
    assert fine.number(a).rad() < rough.number(a).rad()


def test_a_minimum_is_certified_there() -> None:
    on = at(decayed, "0.486", "0.237")
    for minimum in (local_minimum, strict_local_minimum):
        assert on.claim(minimum(decayed, pair(a, b))).verdict is Verdict.PROVED
    assert on.claim(Not(eq(a, 0))).verdict is Verdict.PROVED
    assert on.claim(eq(b, a**2)).verdict is Verdict.ENCLOSED


@pytest.mark.parametrize(
    "other",
    [
        plane(lambda a, b: (1 - a * exp(b)) ** 2 + a**2 + b**2 + c * a),
        plane(lambda a, b: (1 - a * exp(b)) ** 2 + a**2 + b**2 + (a + b) / 10**90),
        plane(lambda a, b: -((1 - a * exp(b)) ** 2 + a**2 + b**2)),
    ],
)
def test_nothing_is_known_of_another_function(other: Term) -> None:
    on = at(decayed, "0.486", "0.237")
    assert on.claim(local_minimum(other, pair(a, b))).verdict is not Verdict.PROVED


def test_another_point_is_no_minimum() -> None:
    on = at(decayed, "0.486", "0.237")
    only_enclosed = on.claim(local_minimum(decayed, pair(a, b + c)))
    assert only_enclosed.verdict not in (Verdict.PROVED, Verdict.REFUTED)
    assert on.claim(local_minimum(decayed, pair(a, b + 1))).verdict is Verdict.REFUTED
    assert on.claim(local_minimum(decayed, pair(b, a))).verdict is Verdict.REFUTED


SADDLE = plane(lambda a, b: exp(a) - 2 * a - exp(b) + 3 * b)
MAXIMUM = plane(lambda a, b: 2 * a - exp(a) - exp(b) + 3 * b)


@pytest.mark.parametrize("of", [SADDLE, MAXIMUM])
def test_a_stationary_point_that_is_no_minimum_is_refuted(of: Term) -> None:
    on = at(of, "0.693", "1.0986")
    assert on.claim(lt(a, b)).verdict is Verdict.PROVED
    assert on.claim(local_minimum(of, pair(a, b))).verdict is Verdict.REFUTED


NOT_CERTAIN = {
    "none near": (decayed, "0.4", "0.3", WITHIN),
    "not quite near enough": (decayed, "0.4873333", "0.2365", WITHIN),
    "two near": (plane(lambda a, b: a**3 - a + b**2), 0, 0, Fraction(1)),
    "a degenerate one": (plane(lambda a, b: a**4 + b**2), 0, 0, WITHIN),
    "a line of them": (plane(lambda a, b: (a - b) ** 2), 0, 0, WITHIN),
    "a kink": (plane(lambda a, b: (a - 1) ** 2 + pos(a - 1) ** 2 + b**2), 1, 0, WITHIN),
}


@pytest.mark.parametrize("name", NOT_CERTAIN)
def test_no_single_point_is_claimed(name: str) -> None:
    of, *where = NOT_CERTAIN[name]
    on = at(of, *where)  # type: ignore[arg-type]
    with pytest.raises(Inexact):
        on.number(a)
    assert on.claim(local_minimum(of, pair(a, b))).verdict is not Verdict.PROVED
