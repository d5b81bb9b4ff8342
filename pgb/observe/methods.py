"""How a run is made: which numbers, which method, which tolerance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from pgb.observe import extrapolation, radau
from pgb.observe.flow import System
from pgb.observe.march import Progress, Stuck, march
from pgb.observe.numbers import Array, Digits, Doubles, Numbers


@dataclass(frozen=True)
class Run:
    """One of the two runs of an observation.

    Attributes:
        method: its name, for the reader.
        numbers: what is computed with.
        tolerance: of each step; None where steps are not chosen by one.
    """

    method: str
    numbers: Numbers
    tolerance: float | None
    integrate: Callable[[System, Sequence[float], float, Progress], list[Array]]

    @property
    def words(self) -> str:
        """What was run, in a line."""
        chosen = "" if self.tolerance is None else f", tolerance {self.tolerance:g}"
        return f"{self.method}, {self.numbers.words}{chosen}"

    def follow(
        self, system: System, ends: Sequence[float], progress: Progress = lambda reached: None
    ) -> list[Array]:
        """The states of the system at the ends."""
        assert self.tolerance is not None
        return self.integrate(system, ends, self.tolerance, progress)


def extrapolated(digits: int = 30, tolerance: float = 1e-9) -> Run:
    """Extrapolated linearly implicit Euler steps, in as many digits as wanted."""
    return Run(
        "linearly implicit Euler, extrapolated",
        Digits(digits),
        tolerance,
        lambda system, ends, tolerance, progress: march(
            extrapolation.step, extrapolation.ORDER, system, ends, tolerance, progress
        ),
    )


def collocation(tolerance: float = 1e-10) -> Run:
    """Radau IIA in doubles: SciPy's where SciPy is installed, else the one here."""
    if find_spec("scipy") is None:
        return own_radau(tolerance)
    from scipy import __version__

    return Run(f"Radau IIA (SciPy {__version__})", Doubles(), tolerance, _scipy)


def own_radau(tolerance: float = 1e-10, numbers: Numbers | None = None) -> Run:
    """Radau IIA without SciPy, in doubles or in more digits."""
    return Run(
        "Radau IIA",
        numbers or Doubles(),
        tolerance,
        lambda system, ends, tolerance, progress: march(
            radau.step, radau.ORDER, system, ends, tolerance, progress
        ),
    )


def _scipy(
    system: System, ends: Sequence[float], tolerance: float, progress: Progress
) -> list[Array]:
    from scipy.integrate import solve_ivp

    def rate(reached: float, y: Array) -> Array:
        progress(reached)
        return system.rate(y)

    states, reached, y = [], 0.0, system.start
    with system.numbers.working():
        for end in ends:  # one by one: between its steps SciPy only interpolates
            found = solve_ivp(
                rate,
                (reached, end),
                y,
                method="Radau",
                jac=lambda reached, y: system.jacobian(y),
                rtol=tolerance,
                atol=tolerance * 1e-4,
            )
            if not found.success:
                raise Stuck(f"SciPy's Radau: {found.message}")
            reached, y = end, found.y[:, -1]
            states.append(y)
    return states
