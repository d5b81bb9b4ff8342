"""Pictures of the results, drawn from numbers that are computed when they are made.

    PICTURES    the pictures by name, each loaded when it is asked for
    picture     what a picture is
    style       how all of them look

One file each; in it what computes the numbers stands apart from what draws them. Nothing here
proves anything, and matplotlib is imported when a picture is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from pgb.pictures.picture import MissingLibrary, Picture, UnknownFormat

NAMES = (  # in the order of the book
    "residuals",
    "trap_and_valley",
    "no_minimum",
    "phase_plane",
    "valley_to_infinity",
    "out_of_the_trap",
    "networks",
    "escape_curves",
    "degenerate_saddle",
    "vacuity",
)


class _Pictures(Mapping[str, Picture[Any]]):
    """The pictures by name."""

    def __getitem__(self, name: str) -> Picture[Any]:
        if name not in NAMES:
            raise KeyError(name)
        found: Picture[Any] = import_module(f"pgb.pictures.{name}").picture
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


PICTURES: Mapping[str, Picture[Any]] = _Pictures()
"""The pictures by name, each loaded when it is asked for."""

__all__ = ["PICTURES", "MissingLibrary", "Picture", "UnknownFormat"]
