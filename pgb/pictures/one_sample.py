"""One sample and a fixed theta: the augmented loss and its flow, in the plane of a and s = w x + b.

The terms of `pgb.flow.plane`, which the results speak of, evaluated on doubles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pgb.observe.observations.one_sample_rate import CASES
from pgb.witness.floats import Array, Floats
from pgb.witness.instance import Instance

if TYPE_CHECKING:
    from pgb.kernel.terms import Term
    from pgb.witness.problem import Problem


@dataclass(frozen=True)
class Sample:
    """The first sample of the observation `one_sample_rate`.

    Attributes:
        c, kappa, weight: y - f, 1 + |x|^2, lambda.
    """

    problem: Problem
    c: float
    kappa: float
    weight: float

    def energy(self, a: Array, s: Array) -> Array:
        """The augmented loss."""
        from pgb.flow import plane

        return self._at(plane.energy, a, s)

    def speeds(self, a: Array, s: Array) -> tuple[Array, Array]:
        """a' and s' under the gradient flow."""
        from pgb.flow import plane

        return self._at(plane.speed_of_a, a, s), self._at(plane.speed_of_s, a, s)

    def best_a(self, s: Array) -> Array:
        """The a with the lowest augmented loss at s."""
        best: Array = self.c * np.exp(s) / (np.exp(2 * s) + self.weight)
        return best

    def _at(self, quantity: object, a: Array, s: Array) -> Array:
        from pgb.flow import plane
        from pgb.kernel.terms import Num
        from pgb.transform.exponential import lam
        from pgb.witness.interpretation import Interpretation
        from pgb.witness.values import Values

        term: Term = quantity(Num(0))  # type: ignore[operator]
        on = Floats()
        values = Values(Interpretation("one sample", {}, {}), on)
        numbers = {plane.c: self.c, plane.kappa: self.kappa, lam: self.weight}
        values.given |= {name: np.asarray(number) for name, number in numbers.items()}
        values.given |= {plane.A: lambda t: np.asarray(a), plane.S: lambda t: np.asarray(s)}
        with on.working():
            found: Array = values.of(term)
        return found


def sample() -> Sample:
    """The sample, read from its problem."""
    problem = next(iter(CASES.values())).problem()
    instance = Instance(problem, Floats())
    ((x,),), ((y,),) = instance.inputs, instance.targets
    f = instance.output((x,), instance.theta)[0]
    return Sample(problem, float(y - f), 1 + float(x) ** 2, float(instance.weight))
