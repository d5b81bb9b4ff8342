"""What is certain at one point z: enclosures by ball arithmetic, nothing taken from a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from flint import arb

from pgb.descent.derivatives import gradient
from pgb.descent.variables import Layout
from pgb.witness.ball import Balls
from pgb.witness.expression import evaluate
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem
from pgb.witness.verdict import agreement

_GUARD = 30  # working digits beyond those asked for


@dataclass(frozen=True)
class Enclosures:
    """Balls that contain the values at z, which is taken as exact.

    Attributes:
        a: max_k |a_k|.
        L, Lt: the original and the augmented loss.
        gap: L(theta) - L*, where L* is the value that the problem's file states as `best`.
        excess: Lt - L*.
        gradient: the largest entry of |grad Lt|, in all variables.
        residual: the largest entry of |R_j|, over all groups.
        reach: max_{i,k} w_k . x_i + b_k.
    """

    a: arb
    L: arb
    Lt: arb
    gap: arb
    excess: arb
    gradient: arb
    residual: arb
    reach: arb

    @property
    def digits(self) -> int:
        """The N such that |a| and |L(theta) - L*| are certainly at most 10^-N."""
        return min(agreement(self.a), agreement(self.gap))

    @property
    def no_minimum_here(self) -> bool:
        """Some R_j is certainly not 0: with this theta, no (a, b, W) is a local minimum (1.7)."""
        return bool(self.residual > 0)


def enclose(problem: Problem, z: Sequence[Fraction], digits: int) -> Enclosures:
    """The enclosures at z, computed with `digits` decimal digits and some more."""
    on = Balls(digits + _GUARD)
    with on.working():
        instance, point = Instance(problem, on), tuple(map(on.number, z))
        theta, neurons = Layout.of(problem).split(point)
        outputs = instance.outputs(theta)
        L = instance.mean_loss(outputs)
        rows = list(zip(neurons.W, neurons.b, strict=True))
        exponents = [on.dot(w, x) + b for w, b in rows for x in instance.inputs]
        Lt = instance.Lt(theta, neurons)
        best = evaluate(problem.known["best"], {}, on)
        return Enclosures(
            a=largest(neurons.a),
            L=L,
            Lt=Lt,
            gap=L - best,
            excess=Lt - best,
            gradient=largest(gradient(problem, on, point)),
            residual=largest(r for row in instance.grouped_residuals(outputs) for r in row),
            reach=reduce(on.max, exponents),
        )


def largest(entries: Iterable[arb]) -> arb:
    """The largest absolute value, at the precision that is set."""
    return reduce(lambda x, y: x.max(y), (abs(entry) for entry in entries))
