"""Loss transformations: what is added to a model and to its loss, one short file each.

A file describes its transformation once (`Transformation`); symbols, Euler field, symmetry curve
and numbers all come from that. What holds of every one is derived once: `along_the_curve`,
`along_the_field`, `floor`, .. A new file in this folder is found by its name.
"""

from __future__ import annotations

from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pgb.transform._description import Transformation
    from pgb.transform._optimality import optimal
    from pgb.transform._symmetry import (
        along_the_curve,
        along_the_field,
        floor,
        known_slopes,
        minimum_at_0,
        stationary_along_the_field,
        where_weights_are_0,
        with_theta_fixed,
    )

TRANSFORMATIONS = tuple(sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py")))
"""The names of all transformations. Nothing of the kernel is imported to list them."""


def transformation(name: str) -> Transformation:
    """The transformation of that name. Raises `KeyError` where there is none."""
    from importlib import import_module

    if name not in TRANSFORMATIONS:
        known = ", ".join(TRANSFORMATIONS)
        raise KeyError(f"expected a transformation ({known}), found {name!r}")
    found: Transformation = import_module(f"{__name__}.{name}").transformation
    return found


_HOMES = {
    "Transformation": "_description",
    "along_the_curve": "_symmetry",
    "along_the_field": "_symmetry",
    "floor": "_symmetry",
    "known_slopes": "_symmetry",
    "minimum_at_0": "_symmetry",
    "optimal": "_optimality",
    "stationary_along_the_field": "_symmetry",
    "where_weights_are_0": "_symmetry",
    "with_theta_fixed": "_symmetry",
}


def __getattr__(name: str) -> object:
    # Loaded when first asked for: the names are listed without the kernel.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "TRANSFORMATIONS",
    "Transformation",
    "along_the_curve",
    "along_the_field",
    "floor",
    "known_slopes",
    "minimum_at_0",
    "optimal",
    "stationary_along_the_field",
    "transformation",
    "where_weights_are_0",
    "with_theta_fixed",
]
