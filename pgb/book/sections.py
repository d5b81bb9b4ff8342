"""The sections of the book: the results grouped as the theory groups them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pgb.book.pages import Data

_NUMBER = re.compile(r"theory, (\d)")


@dataclass(frozen=True)
class Section:
    """Part of the book: its path, its title, and what it is about, in Markdown."""

    path: str
    title: str
    about: str


CORE = Section(
    "core",
    "Core results",
    "One neuron per output and a penalty: the added neurons vanish at every local minimum, and "
    "what is left is a global minimum. And the catch: where the network is not optimal, there is "
    "no minimum in the added variables at all.",
)
LANDSCAPE = Section(
    "landscape",
    "The landscape",
    "What the augmented loss looks like: where it has minima, which losses and which neurons will "
    "do, how it falls near a trap, and how slowly it is escaped.",
)
NEIGHBOURS = Section(
    "neighbours",
    "Neighbouring transformations",
    "Results of neighbouring papers and their common principle: a direction that moves no output, "
    "but scales the penalty.",
)
FAILURES = Section(
    "failures",
    "Failure modes",
    "All hypotheses hold, and still the transformation does not help.",
)
HYPOTHESES = Section(
    "needed",
    "Each hypothesis is needed",
    "Drop one hypothesis, and the conclusion fails: an instance for each.",
)
SECTIONS = (CORE, LANDSCAPE, NEIGHBOURS, FAILURES, HYPOTHESES)
_BY_NUMBER = {"1": CORE, "2": LANDSCAPE, "3": NEIGHBOURS}
_BY_KIND = {"failure mode": FAILURES, "hypothesis": HYPOTHESES}


def grouped(outcomes: Mapping[str, Data], told: Mapping[str, Data]) -> dict[Section, list[str]]:
    """The names of the results by section, in the order of the catalogue.

    A result whose source is not in the theory stands with the one before it.
    """
    found: dict[Section, list[str]] = {section: [] for section in SECTIONS}
    section = CORE
    for name, outcome in outcomes.items():
        number = _NUMBER.search(told[name].get("source", ""))
        if outcome["kind"] in _BY_KIND:
            section = _BY_KIND[outcome["kind"]]
        elif outcome["mark"] == "N":
            section = NEIGHBOURS
        elif number and number[1] in _BY_NUMBER:
            section = _BY_NUMBER[number[1]]
        found[section].append(name)
    return {section: names for section, names in found.items() if names}
