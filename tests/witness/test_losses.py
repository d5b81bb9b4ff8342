"""Values against the textbook formulas, gradients against differences, floats against overflow."""

import math
from fractions import Fraction
from typing import Any

import pytest

from pgb.witness.ball import Balls
from pgb.witness.dual import Duals
from pgb.witness.errors import Inexact
from pgb.witness.exacts import Exacts
from pgb.witness.floats import Floats
from pgb.witness.losses import Expressed, Loss, loss_of
from pgb.witness.multi import Multi
from pgb.witness.parser import parse
from pgb.witness.problem import KINDS_OF_LOSS, LossChoice

M, E, F = Multi(60), Exacts(), Floats()
mp = M.context

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
CASES: list[tuple[LossChoice, list[Fraction], list[Fraction], Any]] = [
    (
        LossChoice("squared"),
        [HALF, THIRD],
        [Fraction(2), Fraction(-1)],
        mp.mpf(9) / 4 + mp.mpf(16) / 9,
    ),
    (LossChoice("half_squared"), [HALF], [Fraction(2)], mp.mpf(9) / 8),
    (LossChoice("logistic"), [HALF], [Fraction(-1)], mp.log(1 + mp.exp(mp.mpf(1) / 2))),
    (
        LossChoice("softmax"),
        [HALF, THIRD, Fraction(0)],
        [Fraction(1, 5), Fraction(0), Fraction(4, 5)],
        mp.log(mp.exp(mp.mpf(1) / 2) + mp.exp(mp.mpf(1) / 3) + 1) - mp.mpf(1) / 10,
    ),
    (LossChoice("polynomial_hinge", 3), [HALF], [Fraction(1)], mp.mpf(1) / 8),
    (LossChoice("polynomial_hinge", 2), [Fraction(2)], [Fraction(1)], mp.mpf(0)),
    (LossChoice("absolute"), [HALF, THIRD], [Fraction(2), Fraction(-1)], mp.mpf(17) / 6),
    (
        LossChoice("expression", value=parse("(q1-y1)**4*q2")),
        [HALF, THIRD],
        [HALF * 3, HALF],
        THIRD,
    ),
]


@pytest.mark.parametrize(
    ("choice", "q", "y", "expected"), CASES, ids=lambda c: getattr(c, "kind", "")
)
def test_values_and_gradients(
    choice: LossChoice, q: list[Fraction], y: list[Fraction], expected: Any
) -> None:
    loss = loss_of(choice)
    at, target = [M.number(v) for v in q], [M.number(v) for v in y]
    if isinstance(expected, Fraction):
        expected = M.number(expected)
    assert abs(loss.value(at, target, M) - expected) < 1e-50
    gradient = loss.gradient(at, target, M)
    for k in range(len(q)):
        difference = mp.diff(
            lambda t, k=k: loss.value([*at[:k], t, *at[k + 1 :]], target, M), at[k]
        )
        assert abs(gradient[k] - difference) < 1e-20
        assert abs(_slope(loss, at, target, k) - gradient[k]) < 1e-50
    floats = loss.value([F.number(v) for v in q], [F.number(v) for v in y], F)
    assert float(floats) == pytest.approx(float(expected))


def _slope(loss: Loss, q: list[Any], y: list[Any], k: int) -> Any:
    """The k-th partial derivative by dual numbers, an independent way to the gradient."""
    on = Duals(M)
    moving = [on.variable(v) if i == k else on.constant(v) for i, v in enumerate(q)]
    return loss.value(moving, [on.constant(v) for v in y], on).slope


@pytest.mark.parametrize("kind", KINDS_OF_LOSS)
def test_every_kind_has_its_loss(kind: str) -> None:
    assert loss_of(LossChoice(kind, 2, parse("q1"))).name == kind


def test_extremes_in_floats() -> None:
    far = [F.number(Fraction(-1000))]
    one = [F.integer(1)]
    with F.working():
        logistic, softmax = loss_of(LossChoice("logistic")), loss_of(LossChoice("softmax"))
        assert float(logistic.value(far, one, F)) == 1000
        assert float(logistic.gradient(far, one, F)[0]) == -1
        pair, target = [*far, F.integer(1000)], [F.integer(1), F.integer(0)]
        assert float(softmax.value(pair, target, F)) == 2000
        assert [float(g) for g in softmax.gradient(pair, target, F)] == [-1, 1]
        assert math.isnan(float(loss_of(LossChoice("absolute")).gradient(one, one, F)[0]))


def test_the_margin_of_the_hinge_is_exact() -> None:
    one = [E.integer(1)]
    for degree in (2, 3):
        loss = loss_of(LossChoice("polynomial_hinge", degree))
        assert loss.value(one, one, E).is_zero
        assert loss.gradient(one, one, E)[0].is_zero


def test_the_absolute_loss_has_no_gradient_at_its_kink() -> None:
    absolute, one, balls = loss_of(LossChoice("absolute")), [E.integer(1)], Balls(30)
    with pytest.raises(Inexact):
        absolute.gradient(one, one, E)
    both = absolute.gradient([balls.integer(1)], [balls.integer(1)], balls)[0]
    assert both.contains(-1)
    assert both.contains(1)


def test_an_expressed_gradient_is_exact() -> None:
    loss = Expressed(parse("3*q1**4 + 4*q1**3 - 12*q1**2 + 32"))
    for stationary in (-2, 0, 1):
        assert loss.gradient([E.integer(stationary)], [E.integer(0)], E)[0].is_zero
    assert loss.value([E.integer(-2)], [E.integer(0)], E).is_zero
