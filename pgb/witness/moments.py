"""The moments at a problem's point: what moving an input weight does to the added neurons.

M_p = sum_j R_jk (v . X_j)^p exp(w_k . X_j + b_k), of an output k along a direction v. Where a = 0
and those of lower order vanish, the augmented loss changes by M_p a_k t^p, to first order in a_k,
as w_k moves to w_k + t v. Theory, 2.6 escape_order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement
from typing import Generic, TypeVar

from pgb.witness.arithmetic import Arithmetic
from pgb.witness.errors import InputError
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem

T = TypeVar("T")


class Moments(Generic[T]):
    """The moments in some arithmetic, whose `working` must be entered to ask for them.

    Raises:
        InputError: the problem adds no neurons.
    """

    def __init__(self, problem: Problem, on: Arithmetic[T]) -> None:
        kind = problem.transformation.kind
        if kind not in ("exponential", "shared"):
            raise InputError(f"expected added neurons, found the transformation {kind!r}")
        self.on, self.shared = on, kind == "shared"
        instance = Instance(problem, on)
        with on.working():
            self.neurons = instance.neurons
            self.inputs = [instance.inputs[group[0]] for group in instance.groups]
            self.residuals = instance.grouped_residuals(instance.outputs(instance.theta))
            rows = zip(self.neurons.W, self.neurons.b, strict=True)
            self.heights = [[on.exp(on.add(on.dot(w, x), b)) for x in self.inputs] for w, b in rows]

    @property
    def outputs(self) -> range:
        return range(len(self.residuals[0]))

    @property
    def dimension(self) -> int:
        """The coordinates of an input."""
        return len(self.inputs[0])

    def sum(self, k: int, factors: Sequence[T]) -> T:
        """sum_j R_jk exp(w_k . X_j + b_k) factor_j"""
        heights = self.heights[0 if self.shared else k]
        terms = [
            self.on.mul(self.on.mul(residual[k], height), factor)
            for residual, height, factor in zip(self.residuals, heights, factors, strict=True)
        ]
        return self.on.sum(terms)

    def monomials(self, order: int) -> Iterator[list[T]]:
        """All products of `order` coordinates, at each input."""
        for places in combinations_with_replacement(range(self.dimension), order):
            yield [self.on.product([x[q] for q in places]) for x in self.inputs]

    def along(self, k: int, direction: Sequence[int], order: int) -> T:
        """M_order of output k in the direction."""
        v = [self.on.integer(entry) for entry in direction]
        return self.sum(k, [self.on.power(self.on.dot(v, x), order) for x in self.inputs])
