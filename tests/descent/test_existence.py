"""Krawczyk's test and the recognition of closed forms: what they prove and what they leave."""

from fractions import Fraction

import pytest

from pgb.descent.krawczyk import krawczyk
from pgb.descent.recognise import closed_form
from pgb.witness.problem import Problem
from tests.descent.problems import HARD_LABEL, OUT_OF_REACH, named, small

RADIUS = Fraction(1, 10**12)
# Values by bc -l, independent of this project.
HALF_LOG_3 = Fraction("0.5493061443340548456976226184612628523237452789113747258673471668")
TWO_PI_THIRDS = Fraction("2.0943951023931954923084289221863352561314462662500705473166297282")
TWO_OVER_ROOT_3 = Fraction("1.1547005383792515290182975610039149112952035025402537520372046529")


def test_krawczyk_finds_the_zero_in_the_box() -> None:
    problem = named("W1-tanh")
    assert krawczyk(problem, (Fraction(2), HALF_LOG_3), RADIUS, 50)
    assert krawczyk(problem, (Fraction(2), HALF_LOG_3 + RADIUS / 3), RADIUS, 50)


@pytest.mark.parametrize("shift", [2, -2, 1000])
def test_krawczyk_says_nothing_of_a_box_without_a_zero(shift: int) -> None:
    theta = (Fraction(2), HALF_LOG_3 + shift * RADIUS)
    assert not krawczyk(named("W1-tanh"), theta, RADIUS, 50)


def test_krawczyk_leaves_overdetermined_and_degenerate_systems() -> None:
    theta = (TWO_OVER_ROOT_3, TWO_PI_THIRDS)
    assert not krawczyk(named("W7-sine-global"), theta, RADIUS, 50)
    assert not krawczyk(small(("u**2",), ("0",)), (Fraction(0),), RADIUS, 50)
    assert not krawczyk(OUT_OF_REACH, (TWO_PI_THIRDS * 3 / 4,), RADIUS, 50)
    assert not krawczyk(HARD_LABEL, (Fraction(400),), RADIUS, 50)


def test_krawczyk_holds_the_entries_that_it_does_not_need() -> None:
    problem = small(("u*v",), ("6",), parameters=("u", "v"))
    assert krawczyk(problem, (Fraction(2), Fraction(3)), RADIUS, 50)
    assert krawczyk(problem, (Fraction(0), Fraction(3)), Fraction(5), 50)


@pytest.mark.parametrize(("turns", "sign"), [(0, 1), (2, 1), (-4, 1), (0, -1)])
def test_aliases_of_the_sine_are_recognised(turns: int, sign: int) -> None:
    v = sign * (TWO_PI_THIRDS + turns * 3 * TWO_PI_THIRDS / 2)
    theta = (sign * TWO_OVER_ROOT_3, v)
    found = closed_form(named("W7-sine-global"), theta, RADIUS, 50)
    assert found is not None
    assert abs(float(found[1].enclosure(20)) - float(v)) < 1e-14


@pytest.mark.parametrize(
    "theta",
    [
        (TWO_OVER_ROOT_3, TWO_PI_THIRDS / 2),  # a closed form, no minimum
        (TWO_OVER_ROOT_3, -TWO_PI_THIRDS),
        (-TWO_OVER_ROOT_3 / 3, TWO_PI_THIRDS / 2),  # the trap
        (TWO_OVER_ROOT_3 + Fraction(1, 10**20), TWO_PI_THIRDS),  # no closed form
        (Fraction(0), Fraction(0)),
    ],
)
def test_what_is_no_minimum_is_not_recognised(theta: tuple[Fraction, Fraction]) -> None:
    for name in ("W7-sine-global", "W7-sine-trap"):
        assert closed_form(named(name), theta, RADIUS, 50) is None


def test_the_trap_file_recognises_the_minimum_of_its_landscape() -> None:
    problem: Problem = named("W7-sine-trap")
    assert closed_form(problem, (TWO_OVER_ROOT_3, TWO_PI_THIRDS), RADIUS, 50) is not None
