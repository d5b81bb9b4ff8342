"""What a theorem assumes, in the words of Rocq's `Print Assumptions`.

An axiom is what it states, whatever it is called: theorems/formal/axioms holds the allowed ones as
Rocq prints them, and an axiom counts as one of them if it states the same under that name.
"""

from __future__ import annotations

import re
from functools import cache

from pgb.formal.legs import folder

SHOWN = ("classic",)
"""Allowed, and shown with the result. The others are those of the standard library's reals."""


def assumed(printed: str) -> tuple[tuple[str, ...], str]:
    """The allowed axioms that are listed, without their modules; and what else is, or nothing.

    All that is not read as an allowed axiom counts as not allowed: unguarded recursion, a collapsed
    hierarchy of universes, words that are not understood.
    """
    if printed.strip() == "Closed under the global context":
        return (), ""
    heading, *entries = re.split(r"\n(?=\S)", printed.strip())
    if heading != "Axioms:":
        return (), f"what is not understood: {_on_one_line(printed)}"
    axioms = [_name(_on_one_line(entry)) for entry in entries]
    other = [_on_one_line(e) for e, name in zip(entries, axioms, strict=True) if name is None]
    known = tuple(sorted({name for name in axioms if name is not None}))
    return known, f"what is not allowed: {', '.join(other)}" if other else ""


def _name(entry: str) -> str | None:
    """The short name of an allowed axiom, printed with its type."""
    name, _, states = entry.partition(" : ")
    short = name.rpartition(".")[2]
    return short if states and _allowed().get(short) == states else None


@cache
def _allowed() -> dict[str, str]:
    """What the allowed axioms state, by their names without modules."""
    lines = (folder() / "axioms").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" : ", 1) for line in lines]
    return {name.rpartition(".")[2]: states for name, states in pairs}


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
