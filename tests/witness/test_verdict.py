"""Comparisons answer proved, refuted, enclosed or undecided; never a plain bool."""

from fractions import Fraction

import pytest
from flint import arb

from pgb.witness.ball import precision
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.expression import evaluate
from pgb.witness.parser import parse
from pgb.witness.verdict import Claim, Comparable, Route, Verdict, agreement, at_most, equal, less

P, R, N, U = Verdict.PROVED, Verdict.REFUTED, Verdict.ENCLOSED, Verdict.UNDECIDED
ALGEBRA, BALL = Route.ALGEBRA, Route.ENCLOSURE


def exact(source: str) -> Exact:
    return evaluate(parse(source), {}, Exacts())


@pytest.mark.parametrize(
    ("x", "y", "same", "below", "strictly"),
    [
        (exact("sqrt(8)"), exact("2*sqrt(2)"), (P, ALGEBRA), (P, ALGEBRA), (R, ALGEBRA)),
        (exact("1/3"), Fraction(1, 3), (P, ALGEBRA), (P, ALGEBRA), (R, ALGEBRA)),
        (1, 2, (R, ALGEBRA), (P, ALGEBRA), (P, ALGEBRA)),
        (2, 1, (R, ALGEBRA), (R, ALGEBRA), (R, ALGEBRA)),
        (exact("pi"), Fraction(22, 7), (R, BALL), (P, BALL), (P, BALL)),
        (exact("pi"), 3, (R, BALL), (R, BALL), (R, BALL)),
        (arb(1), arb(1), (P, BALL), (P, BALL), (R, BALL)),
        (arb(1), arb(2), (R, BALL), (P, BALL), (P, BALL)),
        (arb(0, 0.01), 0, (N, BALL), (U, None), (U, None)),
        (arb(0, 5), 0, (U, None), (U, None), (U, None)),
        (arb.nan(), 0, (U, None), (U, None), (U, None)),
        (arb.nan(), arb.nan(), (U, None), (U, None), (U, None)),
        (arb((-1, 0), (1, 0)), 0, (U, None), (P, BALL), (U, None)),  # exactly [-2, 0]
        (arb((1, 0), (1, 0)), 0, (U, None), (U, None), (R, BALL)),  # exactly [0, 2]
        (arb.pos_inf(), 0, (R, BALL), (R, BALL), (R, BALL)),
    ],
)
def test_comparisons(
    x: Comparable,
    y: Comparable,
    same: tuple[Verdict, Route | None],
    below: tuple[Verdict, Route | None],
    strictly: tuple[Verdict, Route | None],
) -> None:
    for compare, expected in ((equal, same), (at_most, below), (less, strictly)):
        claim = compare(x, y)
        assert (claim.verdict, claim.route) == expected, compare.__name__
        assert (claim.counterexample != "") == (claim.verdict == R)


def test_enclosed_says_how_many_digits() -> None:
    assert equal(arb("0 +/- 9e-8"), 0).detail == "agrees to 10^-7"
    with precision(100):
        close = arb.pi() - arb.pi()
    assert 90 <= agreement(close) <= 105


@pytest.mark.parametrize(
    ("radius", "digits"),
    [("2", 0), ("1", 0), ("0.09", 1), ("0.11", 0), ("0.009", 2), ("1e-30", 29)],
)
def test_agreement_is_a_lower_bound(radius: str, digits: int) -> None:
    found = agreement(arb("0", radius))
    assert found == digits
    assert not found or arb("0", radius).abs_upper() <= arb(f"1e-{found}").upper()


def test_a_claim_is_no_bool() -> None:
    with pytest.raises(TypeError):
        bool(equal(1, 1))


def test_a_proof_names_its_route() -> None:
    with pytest.raises(ValueError, match="route"):
        Claim(Verdict.PROVED)


def test_numbers_too_large_to_subtract_are_still_compared() -> None:
    x, y = (exact("+".join(f"exp({k}/{n})" for k in range(1, 300))) for n in (307, 311))
    with pytest.raises(Inexact):
        x - y
    assert (less(y, x).verdict, less(y, x).route) == (P, BALL)
