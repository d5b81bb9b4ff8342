"""The verdicts of legs, and which of several is the worst."""

from __future__ import annotations

from collections.abc import Iterable

PROVED = "proved"
SUPPORTED = "supported"
UNDECIDED = "undecided"
REFUTED = "refuted"
NOT_DERIVED = "not derived"
ERROR = "error"
NOT_RUN = "not run"
NONE = "none"
VACUOUS = "vacuous"  # of a step on an instance where its own assumptions fail

FAILURES = (ERROR, REFUTED, NOT_DERIVED, UNDECIDED)
ORDER = (*FAILURES, SUPPORTED, PROVED, NOT_RUN, NONE)


def worst(verdicts: Iterable[str]) -> str:
    """The worst verdict; `none` of none."""
    return min(verdicts, key=ORDER.index, default=NONE)
