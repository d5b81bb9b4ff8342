"""The generators of exact numbers: sqrt(n), powers of log(n), powers of pi, and e^r.

A monomial is a product of generators. Each is a positive real number, so a monomial is invertible.
Only identities are used here (sqrt(n) sqrt(n) = n, e^r e^s = e^(r+s)); that the generators are
independent is neither used nor claimed anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt

from flint import arb, fmpz

from pgb.witness.ball import ball, power

_TRIAL_PRIMES = 1_000


@dataclass(frozen=True, order=True)
class Monomial:
    """sqrt(radicand) * log(n1)^k1 * .. * pi^circle * e^growth.

    radicand is a positive integer without a known square factor; logs holds pairs (n, k), n >= 2,
    k != 0, in increasing order of n; circle and the k are integers of either sign.
    """

    radicand: int = 1
    logs: tuple[tuple[int, int], ...] = ()
    circle: int = 0
    growth: Fraction = Fraction(0)

    def times(self, other: Monomial) -> tuple[Fraction, Monomial]:
        """The product, as a rational factor and a monomial."""
        common = gcd(self.radicand, other.radicand)
        product = Monomial(
            radicand=(self.radicand // common) * (other.radicand // common),
            logs=_merged(self.logs, other.logs),
            circle=self.circle + other.circle,
            growth=self.growth + other.growth,
        )
        return Fraction(common), product

    def inverse(self) -> tuple[Fraction, Monomial]:
        """1 / self, as a rational factor and a monomial: 1/sqrt(n) = sqrt(n)/n."""
        logs = tuple((n, -k) for n, k in self.logs)
        flipped = Monomial(self.radicand, logs, -self.circle, -self.growth)
        return Fraction(1, self.radicand), flipped

    def enclosure(self) -> arb:
        """A ball that contains the value, at the precision that is set."""
        value = arb(self.radicand).sqrt()
        for n, k in self.logs:
            value *= power(arb(n).log(), k)
        if self.circle:
            value *= power(arb.pi(), self.circle)
        return value * ball(self.growth).exp() if self.growth else value


ONE = Monomial()
PI = Monomial(circle=1)


def factors(n: int) -> list[tuple[int, int]]:
    """Pairs (base, exponent) whose product is n >= 1, every base >= 2.

    The bases are primes, except that a large cofactor may stay whole: nothing here relies on
    bases being prime, only completeness suffers.
    """
    if n < 1:  # FLINT would end the process
        raise ValueError(f"expected an integer >= 1, found {n}")
    return [(int(p), int(k)) for p, k in fmpz(n).factor(trial_limit=_TRIAL_PRIMES)]


def square_root(n: int) -> tuple[int, int]:
    """(outside, inside) with sqrt(n) = outside * sqrt(inside), for n >= 0."""
    if isqrt(n) ** 2 == n:
        return isqrt(n), 1
    outside = inside = 1
    for base, exponent in factors(n):
        root = isqrt(base)
        base, exponent = (root, 2 * exponent) if root**2 == base else (base, exponent)
        outside *= base ** (exponent // 2)
        inside *= base ** (exponent % 2)
    return outside, inside


def _merged(
    left: tuple[tuple[int, int], ...], right: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    total = dict(left)
    for n, k in right:
        total[n] = total.get(n, 0) + k
    return tuple(sorted((n, k) for n, k in total.items() if k))
