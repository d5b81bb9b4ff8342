"""Points at which claims about all reals, vectors, functions or parameters are tried.

Seeded rational numbers: what fails at one of them is refuted, what holds at all is `sampled`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

from flint import arb, fmpq

from pgb.kernel.sorts import Fun, Index, Product, Prop, Reals, Sort, Space, topological
from pgb.kernel.terms import Term
from pgb.witness.errors import Inexact
from pgb.witness.exact import Exact
from pgb.witness.interpretation import EXPRESSIONS, Interpretation, Native
from pgb.witness.tower import Tower

POINTS = 6
SCALES = (2, 4, 8)  # a point near p is within 10^-scale of it
_FIRST = (0, 1, fmpq(1, 2), -1, 3, fmpq(-5, 2))


class Samples:
    """Values of any sort for one instance, the same ones in every run."""

    def __init__(self, interpretation: Interpretation, seed: int = 1) -> None:
        self.interpretation = interpretation
        self.seed = seed

    def points(self, sort: Sort, count: int = POINTS) -> Iterator[Any]:
        """`count` values. Inexact where the sort has none that can be made."""
        for number in range(count):
            yield self._value(sort, Random(f"{self.seed} {number} {sort}"), number)

    def of(self, sort: Sort, random: Random) -> Any:
        """One value. Inexact where the sort has none that can be made."""
        return self._value(sort, random, POINTS)

    def near(self, point: Any, sort: Sort, scale: int, number: int) -> Any:
        """A point within about 10^-scale of the given one."""
        random = Random(f"{self.seed} {number} {scale} {sort}")
        return _moved(point, lambda: fmpq(random.randint(-9, 9), 10 ** (scale + 1)))

    def _value(self, sort: Sort, random: Random, number: int) -> Any:
        match sort:
            case Reals():
                return fmpq(_FIRST[number]) if number < len(_FIRST) else _rational(random)
            case Index():
                return random.randrange(self.interpretation.sizes[sort])
            case Fun(Index() as domain, codomain):
                size = self.interpretation.sizes.get(domain)
                if size is None:
                    raise Inexact(f"no size is given for {domain}")
                return tuple(self._value(codomain, random, POINTS) for _ in range(size))
            case Product(parts):
                return tuple(self._value(part, random, POINTS) for part in parts)
            case Space():
                return self._parameters(sort, random, number)
            case Fun(domain, codomain) if topological(domain) and codomain != Prop:
                return _polynomial(self, codomain, random)
            case _ if sort == Prop:
                return random.random() < 0.5
        raise Inexact(f"no samples of {sort}")

    def _parameters(self, sort: Sort, random: Random, number: int) -> Any:
        shape = self.interpretation.shape(sort)
        if type(shape) is not tuple or not all(map(_is_number, shape)):
            raise Inexact(f"no samples of {sort}")
        return tuple(_rational(random) for _ in shape)


def _is_number(value: Any) -> bool:
    return isinstance(value, (fmpq, Exact, arb, Term, *EXPRESSIONS))


def _rational(random: Random) -> Any:
    return fmpq(random.randint(-9, 9), random.randint(1, 5))


def _moved(point: Any, step: Any) -> Any:
    if type(point) is tuple:
        return tuple(_moved(part, step) for part in point)
    if isinstance(point, fmpq):
        return point + step()
    if isinstance(point, arb):
        return point + arb(step())
    raise Inexact("a point that has no points near it to try")


def box(point: Any, scale: int, on: Tower) -> Any:
    """Balls that hold all points within 10^-scale of the point, in each coordinate.

    Inexact where it is no point of a space of numbers.
    """
    if type(point) is tuple:
        return tuple(box(part, scale, on) for part in point)
    if isinstance(point, fmpq | Exact | arb):
        return on.ball(point) + arb(0, arb(10) ** -scale)
    raise Inexact("not a point of a space of numbers")


def _polynomial(samples: Samples, codomain: Sort, random: Random) -> Native:
    """A random polynomial of degree 2 in the components of its argument."""
    seed = random.random()

    def build(on: Any) -> Any:
        return lambda argument: _random_value(samples, on, Random(seed), argument, codomain)

    return Native(build, "a random polynomial")


def _random_value(samples: Samples, on: Any, random: Random, argument: Any, sort: Sort) -> Any:
    """The polynomial's value: the same seed gives the same coefficients at every argument."""
    if isinstance(sort, Fun) and isinstance(sort.domain, Index):
        size = samples.interpretation.sizes[sort.domain]
        codomain = sort.codomain
        return tuple(_random_value(samples, on, random, argument, codomain) for _ in range(size))
    if isinstance(sort, Fun) and topological(sort.domain):
        seed, inner = random.random(), sort.codomain
        return lambda more: _random_value(samples, on, Random(seed), (argument, more), inner)
    if not isinstance(sort, Reals):
        raise Inexact(f"no random functions to {sort}")
    value = on.number(_fraction(random))
    for leaf in _leaves(argument):
        value = on.add(value, on.mul(on.number(_fraction(random)), leaf))
        value = on.add(value, on.mul(on.number(_fraction(random)), on.mul(leaf, leaf)))
    return value


def _fraction(random: Random) -> Fraction:
    return Fraction(random.randint(-4, 4), random.randint(1, 3))


def _leaves(value: Any) -> Iterator[Any]:
    if type(value) is tuple:
        for part in value:
            yield from _leaves(part)
    elif not isinstance(value, int) and not callable(value):
        yield value


def shown(value: Any) -> str:
    """A sample for a report."""
    if type(value) is tuple:
        return "(" + ", ".join(map(shown, value)) + ")"
    if isinstance(value, Native):
        return value.words
    return value.str(8) if isinstance(value, arb) else str(value)
