"""Which instances there are, and which of them share a landscape."""

from __future__ import annotations

from pathlib import Path

from pgb.result.catalogue import root
from pgb.witness.errors import InputError
from pgb.witness.problem import Problem, load


def every_landscape() -> dict[str, Problem]:
    """The instances in `theorems/instances`, by name; of those that differ only in their point,
    the first: random starts know nothing of the point.
    """
    found: dict[str, Problem] = {}
    for path in sorted(_folder().glob("*.toml")):
        problem = load(path)
        if not any(_same(problem, other) for other in found.values()):
            found[path.stem] = problem
    return found


def instance(name: str) -> Problem:
    """The instance of that name, or in that file (`.toml`). InputError if there is none."""
    path = Path(name) if name.endswith(".toml") else _folder() / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(found.stem for found in _folder().glob("*.toml")))
        raise InputError(f"expected an instance ({known}) or a file, found {name!r}")
    return load(path)


def _folder() -> Path:
    return root() / "theorems" / "instances"


def _same(left: Problem, right: Problem) -> bool:
    return _landscape(left) == _landscape(right)


def _landscape(problem: Problem) -> tuple[object, ...]:
    return (
        problem.inputs,
        problem.targets,
        problem.parameters,
        problem.outputs,
        problem.loss,
        problem.transformation,
        problem.known.get("best"),
    )
