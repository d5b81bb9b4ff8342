"""The arithmetic of mixed kinds against its parts, and the symbols."""

from fractions import Fraction
from random import Random

import pytest
from flint import arb, fmpq
from hypothesis import given
from hypothesis import strategies as st

from pgb.kernel.binding import fresh
from pgb.kernel.sorts import Real
from pgb.kernel.terms import Eq, Exp, Le, Lt, Term
from pgb.witness.compare import compared
from pgb.witness.dual import Dual
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.expression import evaluate
from pgb.witness.parser import parse
from pgb.witness.symbols import plainly_nonnegative, sign, symbol
from pgb.witness.tower import Tower
from pgb.witness.verdict import Verdict

on = Tower(40)
LOG2 = Exacts().log(Exact.rational(2))
ROOT2 = Exacts().sqrt(Exact.rational(2))
BALL = Tower(40, closed_forms=False).sin(fmpq(1, 3))
rationals = st.fractions(-5, 5, max_denominator=9)


def number(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def test_every_operation_stays_as_exact_as_it_can() -> None:
    assert type(on.add(fmpq(1), fmpq(2))) is fmpq
    assert isinstance(on.add(LOG2, fmpq(2)), Exact)
    assert type(on.mul(ROOT2, ROOT2)) is fmpq
    assert type(on.sub(LOG2, LOG2)) is fmpq
    assert isinstance(on.mul(LOG2, BALL), arb)
    assert isinstance(on.add(LOG2, fresh(Real)), Term)
    assert isinstance(on.mul(fresh(Real), Dual(fmpq(1), fmpq(1))), Dual)
    assert type(on.exp(on.neg(LOG2))) is fmpq


def test_zero_times_a_number_is_zero_but_not_times_what_may_not_exist() -> None:
    assert on.mul(fmpq(0), BALL) == 0
    assert on.mul(fresh(Real), fmpq(0)) == 0
    assert not isinstance(on.mul(fmpq(0), arb.nan()), fmpq)


@given(rationals, rationals, rationals)
def test_rationals_against_fractions(x: Fraction, y: Fraction, z: Fraction) -> None:
    found = on.add(on.mul(number(x), number(y)), on.power(number(z), 3))
    expected = x * y + z**3
    assert (int(found.p), int(found.q)) == (expected.numerator, expected.denominator)


@given(st.sampled_from(["tanh", "sigmoid", "softplus", "sin", "atan", "sinh", "exp"]), rationals)
def test_functions_against_balls(name: str, x: Fraction) -> None:
    with on.working():
        closed = on.ball(getattr(on, name)(number(x)))
        direct = getattr(on.balls, name)(on.ball(number(x)))
    assert closed.overlaps(direct)


@given(rationals)
def test_duals_against_difference_quotients(x: Fraction) -> None:
    expression = parse("tanh(x)*exp(x/3) - sin(x)**2", ("x",))
    step = Fraction(1, 10**12)
    with on.working():
        moving = evaluate(expression, {"x": Dual(number(x), fmpq(1))}, on)
        right = evaluate(expression, {"x": number(x + step)}, on)
        left = evaluate(expression, {"x": number(x - step)}, on)
        quotient = on.ball(on.div(on.sub(right, left), number(2 * step)))
        assert abs(on.ball(moving.slope) - quotient) < 1e-20


def test_what_does_not_exist_or_is_not_known() -> None:
    with pytest.raises(DomainError):
        on.div(fmpq(1), fmpq(0))
    with pytest.raises(DomainError):
        on.power(fmpq(0), -1)
    with pytest.raises(Inexact):
        on.div(fmpq(1), fresh(Real))
    with pytest.raises(Inexact):
        on.sqrt(fresh(Real))
    with pytest.raises(Inexact):
        on.choose(fresh(Real), fmpq(1), fmpq(2))


def test_kinks_are_counted() -> None:
    tower = Tower(40)
    tower.pos(fmpq(2))
    assert tower.kinks == 0
    moving = tower.pos(Dual(fmpq(0), fmpq(1)))
    assert tower.kinks
    assert moving.slope.contains(arb(0))
    assert moving.slope.contains(arb(1))
    assert type(tower.power(moving, 3).slope) is fmpq  # (max(0, t)^3)' = 0 at t = 0


def test_symbols_compare_by_normal_form() -> None:
    r, q = fresh(Real), fresh(Real)
    square = on.power(on.add(r, q), 2)
    expanded = on.sum([on.power(r, 2), on.product([fmpq(2), r, q]), on.power(q, 2)])
    assert compared(Eq, square, expanded, on, 15).verdict is Verdict.PROVED
    assert compared(Eq, square, on.add(expanded, fmpq(1)), on, 15).verdict is Verdict.REFUTED
    assert compared(Eq, r, q, on, 15).verdict is Verdict.UNDECIDED
    assert compared(Le, fmpq(0), square, on, 15).verdict is Verdict.PROVED
    assert compared(Lt, fmpq(0), on.exp(r), on, 15).verdict is Verdict.PROVED
    assert compared(Lt, fmpq(0), square, on, 15).verdict is Verdict.UNDECIDED
    assert compared(Eq, on.mul(LOG2, r), on.mul(r, LOG2), on, 15).verdict is Verdict.PROVED
    doubled = on.exp(on.add(LOG2, r))  # exp(log 2 + r) = 2 exp(r)
    assert compared(Eq, doubled, on.mul(fmpq(2), on.exp(r)), on, 15).verdict is Verdict.PROVED
    assert compared(Eq, doubled, on.mul(fmpq(3), on.exp(r)), on, 15).verdict is Verdict.REFUTED
    assert compared(Eq, on.exp(on.mul(LOG2, r)), doubled, on, 15).verdict is Verdict.UNDECIDED
    e, third = on.exp(fmpq(1)), on.exp(fmpq(1, 3))
    shifted = on.mul(third, on.exp(on.add(r, fmpq(2, 3))))  # e^(1/3) e^(r + 2/3) = e e^r
    assert compared(Eq, shifted, on.mul(e, on.exp(r)), on, 15).verdict is Verdict.PROVED
    assert compared(Eq, shifted, on.mul(third, on.exp(r)), on, 15).verdict is Verdict.UNDECIDED
    whole = on.mul(on.div(on.add(e, fmpq(2)), third), on.mul(r, third))
    assert compared(Eq, whole, on.mul(on.add(e, fmpq(2)), r), on, 15).verdict is Verdict.PROVED
    assert compared(Eq, on.tanh(r), on.tanh(on.add(r, fmpq(0))), on, 15).verdict is Verdict.PROVED
    assert compared(Eq, on.tanh(r), on.sin(r), on, 15).verdict is Verdict.UNDECIDED


@given(st.integers(0, 10**6))
def test_what_is_plainly_nonnegative_has_no_negative_value(seed: int) -> None:
    random = Random(seed)
    r = fresh(Real)

    def build(depth: int) -> tuple[Term, object]:
        """A random term, and the same over a rational number."""
        kind = random.choice(
            ["x", "num", "add", "mul", "pow", "exp", "log", "pos"][: 8 if depth else 2]
        )
        if kind == "x":
            return r, point
        if kind == "num":
            value = fmpq(random.randint(-3, 3), random.randint(1, 3))
            return symbol(value), value
        left, x = build(depth - 1)
        if kind == "pow":
            n = random.randint(0, 3)
            return on.power(left, n), on.power(x, n)
        if kind in ("exp", "pos"):
            return getattr(on, kind)(left), getattr(on, kind)(x)
        if kind == "log":
            positive, value = on.exp(left), on.exp(x)
            other, more = build(depth - 1)
            total = on.add(positive, on.power(other, 2)), on.add(value, on.power(more, 2))
            return on.log(total[0]), on.log(total[1])
        right, y = build(depth - 1)
        operation = getattr(on, kind)
        return operation(left, right), operation(x, y)

    point = fmpq(random.randint(-4, 4), random.randint(1, 3))
    with on.working():
        term, value = build(3)
        if isinstance(term, Term) and plainly_nonnegative(term):
            assert not on.ball(value) < 0


def test_signs_of_symbols() -> None:
    u = fresh(Real)
    assert sign(Exp(u)) == (1, True)
    assert sign(-2 * Exp(u) - u**2) == (-1, False)
    assert sign(-(u**2)) == (None, False)
    assert sign(Exp(u) - Exp(2 * u)) == (None, False)
    assert sign(-u) == (None, False)
