"""Balls with their first and second derivatives in the variables that move.

A function with a kink is differentiated only where the ball of its argument is on one side. ELU and
max(0, u)^2 have a continuous slope; their second derivative at the joint is a ball that holds both
sides', which is enough for a slope to be monotone (F. H. Clarke, Optimization and Nonsmooth
Analysis, 2.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb, fmpq

from pgb.verify import work
from pgb.verify.refused import Refused


@dataclass(frozen=True)
class Jet:
    """A value, its gradient and the lower triangle of its Hessian; none where it is constant."""

    value: arb
    slope: tuple[arb, ...] = ()
    curvature: tuple[tuple[arb, ...], ...] = ()


class Kink(Refused):
    """A derivative was asked for across a kink."""


def variables(place: Sequence[arb], moving: Sequence[int]) -> list[Jet]:
    """The coordinates of a point (or box); those of `moving` move, in that order."""
    n = len(moving)
    jets = []
    for p, x in enumerate(place):
        if p in moving:
            slope = tuple(arb(int(q == p)) for q in moving)
            jets.append(Jet(x, slope, tuple((arb(0),) * (i + 1) for i in range(n))))
        else:
            jets.append(Jet(x))
    return jets


def power(x: arb, n: int) -> arb:
    """x^n by repeated squaring: arb's own power is no number where the ball contains 0."""
    if n < 0:
        return arb(1) / power(x, -n)
    result = arb(1)
    for bit in bin(n)[2:]:
        result = result * result
        if bit == "1":
            result = result * x
    return result if n % 2 else result.max(arb(0)) if n else result


class Jets:
    """The field of jets."""

    def num(self, value: fmpq) -> Jet:
        return Jet(arb(value))

    def const(self, name: str) -> Jet:
        work.functions(1)
        return Jet(arb.pi() if name == "pi" else arb(1).exp())

    def add(self, x: Jet, y: Jet) -> Jet:
        _account(x, y)
        if not x.slope or not y.slope:
            moving = x if x.slope else y
            return Jet(x.value + y.value, moving.slope, moving.curvature)
        slope = tuple(u + v for u, v in zip(x.slope, y.slope, strict=True))
        return Jet(x.value + y.value, slope, _added(x.curvature, y.curvature))

    def mul(self, x: Jet, y: Jet) -> Jet:
        _account(x, y)
        if not y.slope:
            x, y = y, x
        if not x.slope:
            return _chained(y, x.value * y.value, x.value, arb(0))
        slope = tuple(x.value * v + y.value * u for u, v in zip(x.slope, y.slope, strict=True))
        curvature = tuple(
            tuple(
                x.value * y.curvature[i][j]
                + y.value * x.curvature[i][j]
                + x.slope[i] * y.slope[j]
                + x.slope[j] * y.slope[i]
                for j in range(i + 1)
            )
            for i in range(len(slope))
        )
        return Jet(x.value * y.value, slope, curvature)

    def div(self, x: Jet, y: Jet) -> Jet:
        return self.mul(x, self.power(y, -1))

    def power(self, x: Jet, n: int) -> Jet:
        work.balls(6 * n.bit_length())
        if n in (0, 1):
            return Jet(0 * x.value + 1) if n == 0 else x  # no number where x is none
        second = n * (n - 1) * power(x.value, n - 2) if n != 2 else arb(2)
        return _chained(x, power(x.value, n), n * power(x.value, n - 1), second)

    def hinge(self, u: Jet, degree: int) -> Jet:
        if u.value > 0:
            return self.power(u, degree)
        if u.value < 0:
            return Jet(arb(0))
        part = u.value.max(arb(0))
        first = degree * power(part, degree - 1)
        if degree == 1 and u.slope:
            raise Kink("a kink of max(0, u): expected one side, found both")
        second = degree * (degree - 1) * power(part, degree - 2) if degree > 2 else arb(1, 1)
        return _chained(u, power(part, degree), first, second)

    def call(self, name: str, *arguments: Jet) -> Jet:
        if name in ("max", "min"):
            best = arguments[0]
            for other in arguments[1:]:
                best = self._larger(best, other) if name == "max" else self._smaller(best, other)
            return best
        if name == "leaky_relu":
            x, slope = arguments
            return self._branch(x, x, self.mul(slope, x))
        (x,) = arguments
        if name == "relu":
            return self._branch(x, x, Jet(arb(0)))
        if name == "abs":
            return self._branch(x, x, self.mul(Jet(arb(-1)), x))
        if name == "elu":
            return self._elu(x)
        work.functions(2)
        return _chained(x, *_DERIVATIVES[name](x.value))

    def _larger(self, x: Jet, y: Jet) -> Jet:
        return self._branch(self.add(x, self.mul(Jet(arb(-1)), y)), x, y)

    def _smaller(self, x: Jet, y: Jet) -> Jet:
        return self._branch(self.add(x, self.mul(Jet(arb(-1)), y)), y, x)

    def _branch(self, test: Jet, positive: Jet, negative: Jet) -> Jet:
        if test.value > 0:
            return positive
        if test.value < 0:
            return negative
        if positive.slope or negative.slope or test.slope:
            raise Kink("a kink: expected an argument on one side of it, found both")
        return Jet(positive.value.union(negative.value))

    def _elu(self, x: Jet) -> Jet:
        if x.value > 0:
            return x
        work.functions(2)
        below = x.value.min(arb(0))
        if x.value < 0:
            return _chained(x, below.expm1(), below.exp(), below.exp())
        value = x.value.max(arb(0)) + below.expm1()
        return _chained(x, value, below.exp(), below.exp().union(arb(0)))


def _chained(x: Jet, value: arb, first: arb, second: arb) -> Jet:
    """phi(x), from phi, phi' and phi'' at x."""
    if not x.slope:
        return Jet(value)
    _account(x, x)
    curvature = tuple(
        tuple(first * c + second * (x.slope[i] * x.slope[j]) for j, c in enumerate(row))
        for i, row in enumerate(x.curvature)
    )
    return Jet(value, tuple(first * s for s in x.slope), curvature)


def _account(x: Jet, y: Jet) -> None:
    """The work of a sum or a product, whose most is in the second derivatives."""
    n = max(len(x.slope), len(y.slope))
    work.balls(1 + 4 * n * n)


def _added(
    left: tuple[tuple[arb, ...], ...], right: tuple[tuple[arb, ...], ...]
) -> tuple[tuple[arb, ...], ...]:
    return tuple(
        tuple(u + v for u, v in zip(r, s, strict=True)) for r, s in zip(left, right, strict=True)
    )


def _tanh(x: arb) -> tuple[arb, arb, arb]:
    t = x.tanh()
    return t, 1 - t * t, -2 * t * (1 - t * t)


def _sigmoid(x: arb) -> tuple[arb, arb, arb]:
    s = 1 / (1 + (-x).exp())
    return s, s * (1 - s), s * (1 - s) * (1 - 2 * s)


def _softplus(x: arb) -> tuple[arb, arb, arb]:
    s, d, _ = _sigmoid(x)
    value = x.exp().log1p() if x < 0 else x + (-x).exp().log1p()
    return value, s, d


def _tan(x: arb) -> tuple[arb, arb, arb]:
    t = x.tan()
    return t, 1 + t * t, 2 * t * (1 + t * t)


def _atan(x: arb) -> tuple[arb, arb, arb]:
    d = 1 / (1 + x * x)
    return x.atan(), d, -2 * x * d * d


def _sqrt(x: arb) -> tuple[arb, arb, arb]:
    s = x.sqrt()
    return s, 1 / (2 * s), -1 / (4 * s * x)


_DERIVATIVES = {
    "sqrt": _sqrt,
    "exp": lambda x: (x.exp(), x.exp(), x.exp()),
    "log": lambda x: (x.log(), 1 / x, -1 / (x * x)),
    "sin": lambda x: (x.sin(), x.cos(), -x.sin()),
    "cos": lambda x: (x.cos(), -x.sin(), -x.cos()),
    "tan": _tan,
    "atan": _atan,
    "sinh": lambda x: (x.sinh(), x.cosh(), x.sinh()),
    "cosh": lambda x: (x.cosh(), x.sinh(), x.cosh()),
    "tanh": _tanh,
    "sigmoid": _sigmoid,
    "softplus": _softplus,
}
