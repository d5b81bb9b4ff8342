"""The exercises by name: their pages, and the scripts run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pgb.exercises.text import read
from pgb.near import unknown
from pgb.result.catalogue import BadScript, root

if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from pgb.exercises.answers import Exercise
    from pgb.exercises.text import Page

ORDER = (  # the order of the course; exercises that are not named here follow by name
    "why_a_vanishes",
    "same_outputs_smaller_penalty",
    "two_inputs",
    "above_the_tangent",
    "conflicting_labels_optimum",
    "two_euler_fields",
    "a_local_minimum",
    "along_the_valley",
    "never_attained",
    "no_minimum_at_all",
    "escape_order_three",
    "shared_bias",
    "decay_pulls_to_zero",
    "without_penalty",
    "without_consistent_labels",
    "which_hypothesis_fails",
    "the_alarm",
)


class UnknownExercise(Exception):
    """No exercise of that name."""


def paths() -> dict[str, Path]:
    """The scripts by name, in the order of the course."""
    found = {path.stem: path for path in sorted((root() / "theorems" / "exercises").glob("*.py"))}
    known = [name for name in ORDER if name in found]
    return {name: found[name] for name in [*known, *(n for n in found if n not in known)]}


def pages() -> Iterator[Page]:
    """The texts of all exercises, in the order of the course. Raises `BadScript`."""
    for path in paths().values():
        yield read(path)


def page(name: str) -> Page:
    """The text of one exercise. Raises `UnknownExercise`, `BadScript`."""
    return read(_find(name))


def _find(name: str) -> Path:
    known = paths()
    if name not in known:
        raise UnknownExercise(unknown("an exercise", name, known))
    return known[name]


def load(name: str) -> Exercise[Any]:
    """The exercise, its script run. Raises `UnknownExercise`, `BadScript`."""
    from pgb.exercises.answers import Exercise

    path = _find(name)
    try:
        module = run(path, f"pgb_exercise_{name}")
    except BadScript:
        raise
    except (Exception, SystemExit) as error:
        raise BadScript(f"{path}: {type(error).__name__}: {error}") from error
    found = getattr(module, "exercise", None)
    if not isinstance(found, Exercise):
        raise BadScript(f"{path}: expected `exercise = ..`, found {found!r:.60}")
    return found


def run(path: Path, name: str) -> ModuleType:
    """The script run as a module of that name. Raises whatever the script does."""
    import importlib.util

    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise BadScript(f"{path}: expected a Python script")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
