"""What the kernel says when it refuses: what was expected and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pgb.kernel.terms import Term


class Refusal(Exception):
    """A rule does not apply. The message names what was expected and what was found.

    `refused` is the equation or inequality that did not come out, where there is one: it may be
    false, and then a counterexample can be found.
    """

    def __init__(self, message: str = "", refused: Term | None = None) -> None:
        super().__init__(message)
        self.refused = refused


class IllSorted(Refusal):
    """A term or proposition was put together from parts of the wrong sort."""


class TooLarge(Refusal):
    """A normal form would outgrow its stated bound."""
