"""The way down from a point with a = 0: its order, its curve, and how far it certainly falls.

    least_order(problem)      the least p for which some moment M_p is not 0, over all outputs and
                              directions, with an output, a direction and the moment
    EscapeCurve(..)           a_k = -c M_p t^p along w_k + t v
    .fall(t)                  Lt at the point minus Lt on the curve, enclosed
    .certify(reach)           rate > 0 with fall(t) >= rate t^(2p) for all t from 0 to reach
    escape_curve(problem)     such a curve with a certificate, found by halving c and reach

Theory, 2.6 escape_order: if the moments of order below p vanish, the fall vanishes to order 2p at
t = 0, so by Taylor's formula fall(t) is t^(2p) times its coefficient of order 2p at some point
between 0 and t. That coefficient is enclosed for all these points at once. With one neuron for all
outputs the moments are vectors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Any

from flint import arb

from pgb.witness.ball import Balls, ball
from pgb.witness.errors import Inexact, InputError
from pgb.witness.instance import Instance
from pgb.witness.moments import Moments
from pgb.witness.problem import Neurons, Problem
from pgb.witness.series import Series
from pgb.witness.tower import Tower

_HALVINGS = 60
_WIDEST = 4  # directions with integer entries up to this size


@dataclass(frozen=True)
class Escape:
    """The least order of escape.

    Args:
        order: p.
        output: k, counted from 0; None for one neuron for all outputs.
        direction: v, integers.
        moments: M_p in a ball; for one neuron for all outputs a ball for each output.
    """

    order: int
    output: int | None
    direction: tuple[int, ...]
    moments: tuple[arb, ...]


@dataclass(frozen=True)
class Fall:
    """For all t from 0 to reach: Lt falls by at least rate t^(2p). The rate is positive."""

    reach: Fraction
    rate: arb


class _Moments(Moments[Any]):
    """The moments as exact as the arithmetic allows, at a point with a = 0."""

    on: Tower

    def __init__(self, problem: Problem, digits: int) -> None:
        super().__init__(problem, Tower(digits))
        with self.on.working():
            if any(self.on.sign(a) != 0 for a in self.neurons.a):
                raise InputError("expected a point with a = 0: elsewhere see theory, 1.1")

    def remains(self, k: int, order: int) -> bool:
        """Whether M_order of output k is not 0 in some direction.

        As a polynomial in the direction it is 0 exactly if all its coefficients are. Raises Inexact
        where a coefficient is neither seen to be 0 nor not to be.
        """
        unknown = False
        for factors in self.monomials(order):
            sign = self.on.sign(self.sum(k, factors))
            if sign:
                return True
            unknown = unknown or sign is None
        if unknown:
            raise Inexact(f"a moment of order {order} is enclosed about 0 and not decided")
        return False


def least_order(problem: Problem, digits: int = 60) -> Escape | None:
    """The least order at which some output has a moment that is not 0, in some direction.

    None where all residual gradients vanish: there is none then. Orders from the number of distinct
    inputs on need not be tried (theory, 2.6).

    Raises:
        InputError: the point has a neuron with a != 0, or the problem adds no neurons.
        Inexact: a moment is not decided at these digits.
    """
    moments = _Moments(problem, digits)
    with moments.on.working():
        for order in range(len(moments.inputs)):
            left = [k for k in moments.outputs if moments.remains(k, order)]
            if left:
                return _in_a_direction(moments, left, order)
    return None


def _in_a_direction(moments: _Moments, left: list[int], order: int) -> Escape:
    for direction in _directions(moments.dimension, order):
        for k in left:
            if moments.on.sign(moments.along(k, direction, order)):
                return _escape(moments, k, direction, order)
    raise Inexact("no direction with small integer entries shows the moment")


def _escape(moments: _Moments, k: int, direction: tuple[int, ...], order: int) -> Escape:
    outputs = moments.outputs if moments.shared else (k,)
    balls = tuple(moments.on.ball(moments.along(h, direction, order)) for h in outputs)
    return Escape(order, None if moments.shared else k, direction, balls)


def _directions(dimension: int, order: int) -> Iterator[tuple[int, ...]]:
    """Axes, then all directions with entries up to the order (enough for one to be found)."""
    for q in range(dimension):
        yield tuple(int(q == h) for h in range(dimension))
    for size in range(1, max(order, 1) + 1):
        if (2 * size + 1) ** dimension > 10**5 or size > _WIDEST:
            return
        yield from product(range(-size, size + 1), repeat=dimension)


@dataclass(frozen=True)
class EscapeCurve:
    """The curve a_k = -c M_p t^p, w_k + t v from the problem's point. All else stays.

    Args:
        problem: its point has a = 0.
        escape: the least order there, from `least_order`.
        c: a positive number.
        digits: decimal digits of the balls.
    """

    problem: Problem
    escape: Escape
    c: Fraction
    digits: int = 60

    @cached_property
    def balls(self) -> Balls:
        return Balls(self.digits)

    @cached_property
    def instance(self) -> Instance[arb]:
        with self.balls.working():
            return Instance(self.problem, self.balls)

    def neurons(self, t: Fraction) -> Neurons[arb]:
        """The neurons on the curve at t."""
        with self.balls.working():
            return self._neurons(self.balls, ball(t), lambda x: x)

    def fall(self, t: Fraction) -> arb:
        """Lt at the point minus Lt on the curve at t, enclosed."""
        with self.balls.working():
            here = self.instance.Lt(self.instance.theta, self.instance.neurons)
            return here - self.instance.Lt(self.instance.theta, self.neurons(t))

    @cached_property
    def lower_moments_vanish(self) -> bool:
        """Whether the moments of order below p are proved to be 0, in the curve's direction."""
        moments, escape = _Moments(self.problem, self.digits), self.escape
        outputs = moments.outputs if escape.output is None else (escape.output,)
        with moments.on.working():
            return all(
                moments.on.sign(moments.along(k, escape.direction, order)) == 0
                for order in range(escape.order)
                for k in outputs
            )

    def certify(self, reach: Fraction) -> Fall | None:
        """A rate with fall(t) >= rate t^(2p) for all t from 0 to reach; None where none is seen.

        The order is not taken on trust: the lower moments must be proved to be 0.

        Raises:
            InputError: a reach that is not positive.
        """
        if reach <= 0:
            raise InputError(f"expected a positive reach, found {reach}")
        if not self.lower_moments_vanish:
            return None
        with self.balls.working():
            up_to = ball(Fraction(0)).union(ball(reach))
            rate = self._coefficient(up_to)
        if rate is None or not rate > 0:
            return None
        return Fall(reach, rate.lower())

    def _coefficient(self, start: arb) -> arb | None:
        """The coefficient of order 2p of the fall, for all points of a ball at once."""
        length = 2 * self.escape.order + 1
        on = Series(self.digits, length)
        instance: Instance[Any] = self.instance
        with on.working():
            try:
                outputs = [tuple(map(on.constant, q)) for q in instance.outputs(instance.theta)]
                neurons = self._neurons(on, on.line(start), on.constant)
                moved = self._augmented(on, outputs, neurons)
            except Inexact:
                return None
            found: arb = -on.coefficient(moved, length - 1)
            if length == 1:  # order 0: the curve does not start at the point
                here = instance.Lt(instance.theta, instance.neurons)
                found = here + found
        return found

    def _neurons(self, on: Any, t: Any, fixed: Any) -> Neurons[Any]:
        escape, here = self.escape, self.instance.neurons
        height = on.mul(on.number(-self.c), on.power(t, escape.order))
        rows = [0] if escape.output is None else [escape.output]
        a = [fixed(value) for value in here.a]
        outputs = range(len(a)) if escape.output is None else rows
        for k, moment in zip(outputs, escape.moments, strict=True):
            a[k] = on.mul(height, fixed(moment))
        W = [[fixed(w) for w in row] for row in here.W]
        for row in rows:
            W[row] = [
                on.add(w, on.mul(t, on.integer(v)))
                for w, v in zip(W[row], escape.direction, strict=True)
            ]
        return Neurons(a=tuple(a), b=tuple(map(fixed, here.b)), W=tuple(map(tuple, W)))

    def _augmented(self, on: Series, outputs: Sequence[Sequence[Any]], z: Neurons[Any]) -> Any:
        """Lt along the curve as a series: mean loss of f + g, and the penalty."""
        instance = self.instance
        losses = []
        for q, x, y in zip(outputs, instance.inputs, instance.targets, strict=True):
            at = tuple(map(on.constant, x))
            exponents = [on.add(on.dot(w, at), b) for w, b in zip(z.W, z.b, strict=True)]
            if self.escape.output is None:
                exponents *= len(z.a)
            g = [on.mul(a, on.exp(e)) for a, e in zip(z.a, exponents, strict=True)]
            moved = tuple(on.add(u, w) for u, w in zip(q, g, strict=True))
            losses.append(instance.loss.value(moved, tuple(map(on.constant, y)), on))
        penalty = on.mul(on.constant(instance.weight), on.dot(z.a, z.a))
        return on.add(on.mean(losses), penalty)


def escape_curve(problem: Problem, digits: int = 60) -> tuple[EscapeCurve, Fall] | None:
    """A curve down from the problem's point, with the certificate that it falls.

    None where all residual gradients vanish: then the point is a minimum, if the losses are convex.

    Raises:
        InputError, Inexact: as `least_order`; Inexact too where no curve is certified (kinks).
    """
    escape = least_order(problem, digits)
    if escape is None:
        return None
    curve = EscapeCurve(problem, escape, Fraction(1), digits)
    for _ in range(_HALVINGS):
        with curve.balls.working():
            start = curve._coefficient(arb(0))
        if start is not None and start > 0:
            break
        curve = replace(curve, c=curve.c / 2)
    curve = replace(curve, c=curve.c / 2)
    for halvings in range(_HALVINGS):
        found = curve.certify(Fraction(1, 2**halvings))
        if found is not None:
            return curve, found
    raise Inexact("no escape curve was certified")
