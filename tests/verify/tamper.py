"""Every way to change one thing in a certificate."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pgb.verify.reading import FUNCTIONS, LOSSES, TRANSFORMATIONS, canonical

VERDICTS = (
    "global_minimum",
    "strict_local_minimum",
    "local_minimum",
    "not_stationary",
    "not_a_minimum",
    "undecided",
    "not_local_minimum",
)
KINDS = (
    "residuals_vanish",
    "interpolation",
    "affine_model",
    "nondegenerate",
    "tangent",
    "family",
    "gradient",
    "one_sided",
    "negative_curvature",
    "neuron",
    "theta",
    "moment",
    "given",
    "stationary",
    "member",
)
REASONS = (
    "neuron_not_vanished",
    "not_stationary",
    "escape",
    "all_grouped_residuals_vanish",
)
WORDS = (VERDICTS, KINDS, REASONS, LOSSES, TRANSFORMATIONS, ("sum", "prod", "quot"), ("pi", "E"))
WORDS += (tuple(name for name, count in FUNCTIONS.items() if count == 1),)
WORDS += (("proved", "assumed", "refuted"),)


@dataclass(frozen=True)
class Mutant:
    """A certificate with one thing changed: what, and the whole as text."""

    what: str
    text: str


def mutants(certificate: dict[str, Any]) -> Iterator[Mutant]:
    """All mutants of a certificate, each as canonical text."""
    for path in _paths(certificate, ()):
        for what, changed in _changes(_at(certificate, path)):
            whole = copy.deepcopy(certificate)
            _put(whole, path, changed)
            if whole != certificate:
                yield Mutant(f"{'.'.join(map(str, path))}: {what}", canonical(whole))


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict):
        for key in sorted(value):
            yield from _paths(value[key], (*path, key))
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _paths(entry, (*path, index))


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    _at(value, path[:-1])[path[-1]] = new


def _changes(value: Any) -> Iterator[tuple[str, Any]]:
    """Other values of the same kind, and of another."""
    if value is None:
        yield "something for nothing", "0"
    elif isinstance(value, bool | int):
        yield "raised by 1", value + 1
        yield "lowered by 1", value - 1
    elif isinstance(value, str):
        yield from _other_text(value)
    elif isinstance(value, list):
        yield from _other_list(value)
    else:
        yield "nothing for an object", None
        for key in value:
            yield f"without {key}", {k: v for k, v in value.items() if k != key}


def _other_text(text: str) -> Iterator[tuple[str, Any]]:
    for words in WORDS:
        if text in words:
            for word in words:
                if word != text:
                    yield f"{word} for {text}", word
            return
    if text and (text[0].isdigit() or text[0] == "-"):
        yield "the sign changed", text[1:] if text[0] == "-" else f"-{text}"
        head, mark, tail = text.partition("p") if "p" in text else text.partition("/")
        yield "raised by 1", f"{int(head) + 1}{mark}{tail}"
        yield "doubled", f"{2 * int(head)}{mark}{tail}"
        yield "0", f"0{mark}{tail}"
        if mark:
            yield "the other part raised by 1", f"{head}{mark}{int(tail) + 1}"
    else:
        yield "another word", text + "_"


def _other_list(value: list[Any]) -> Iterator[tuple[str, Any]]:
    for index in range(len(value)):
        yield f"without entry {index}", value[:index] + value[index + 1 :]
    for index in range(len(value) - 1):
        swapped = [*value]
        swapped[index], swapped[index + 1] = swapped[index + 1], swapped[index]
        yield f"entries {index} and {index + 1} swapped", swapped
    if value:
        yield "the last entry twice", [*value, value[-1]]
