"""Gradient descent on the augmented loss with backtracking steps, in doubles.

L. Armijo, Pacific J. Math. 16 (1966): a step of the length t down the gradient g is taken if it
lowers the loss by at least c t |g|^2; else t is shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pgb.descent.variables import Layout
from pgb.witness.instance import Instance
from pgb.witness.problem import Problem
from pgb.witness.tape import Tape, floats

_SHORTEST = 1e-18


@dataclass(frozen=True)
class Steps:
    """How a run chooses its steps.

    Attributes:
        longest: no step is longer; it is what the first one tries.
        shorter, longer: factors after a refused and after an accepted step.
        least: the part of t |g|^2 by which the loss has to fall.
    """

    longest: float = 1.0
    shorter: float = 0.5
    longer: float = 2.0
    least: float = 1e-4

    @property
    def words(self) -> str:
        """What was run, in a line."""
        return (
            f"gradient descent in doubles, steps up to {self.longest:g}, shortened by "
            f"{self.shorter:.3g}, lengthened by {self.longer:g}, Armijo constant {self.least:g}"
        )


@dataclass(frozen=True)
class End:
    """Where a run ended.

    Attributes:
        L, Lt: the original and the augmented loss.
        a: max_k |a_k|.
        reach: max_{i,k} w_k . x_i + b_k.
        steps: how many were taken; fewer than asked for where no step lowers the loss any more.
    """

    L: float
    Lt: float
    a: float
    reach: float
    steps: int


def descend(
    problem: Problem,
    start: Sequence[float],
    steps: int,
    how: Steps,
    progress: Callable[[int], object] = lambda step: None,
) -> End:
    """Descend from a point z = (theta, a, b, W)."""
    value_and_slopes, value, ends = _programs(problem)
    z, length = list(start), how.longest
    current, *slopes = value_and_slopes(*z)
    taken = 0
    for step in range(steps):
        square = sum(g * g for g in slopes)
        while length > _SHORTEST:
            moved = [x - length * g for x, g in zip(z, slopes, strict=True)]
            if _evaluated(value, moved) <= current - how.least * length * square:
                break
            length *= how.shorter
        else:
            break
        if moved == z:
            break
        z, taken, length = moved, step + 1, min(length * how.longer, how.longest)
        current, *slopes = value_and_slopes(*z)
        if step % 10_000 == 0:
            progress(step)
    L, Lt, a, reach = ends(*z)
    return End(L, Lt, a, reach, taken)


def _evaluated(value: Callable[..., tuple[float, ...]], z: Sequence[float]) -> float:
    try:
        return value(*z)[0]
    except (OverflowError, ValueError, ZeroDivisionError):
        return float("inf")


def _programs(problem: Problem) -> tuple[Callable[..., tuple[float, ...]], ...]:
    """Lt with its gradient; Lt alone; what is told of the end."""
    layout = Layout.of(problem)
    tape = Tape(layout.size)
    instance, (theta, neurons) = Instance(problem, tape), layout.split(tape.inputs)
    Lt = instance.Lt(theta, neurons)
    rows = zip(neurons.W, neurons.b, strict=True)
    exponents = [tape.add(tape.dot(w, x), b) for w, b in rows for x in instance.inputs]
    reach = exponents[0] if len(exponents) == 1 else tape.max(*exponents)
    sizes = [tape.abs(a) for a in neurons.a]
    largest = sizes[0] if len(sizes) == 1 else tape.max(*sizes)
    told = [instance.L(theta), Lt, largest, reach]
    return floats(tape, [Lt, *tape.gradient(Lt)]), floats(tape, [Lt]), floats(tape, told)
