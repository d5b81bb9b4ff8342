"""A statement as Rocq reads it, and where its proof stands: for a reader, in any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pgb.result.statement import Statement

WIDTH = 84
"""How wide the lines of a definition are on a page."""


@dataclass(frozen=True)
class InRocq:
    """A statement in Rocq.

    Attributes:
        text: its definition, as theorems/formal/Statements.v has it.
        file: the file with the proof by hand; empty where the derivation is exported.
        command: what asks Rocq.
    """

    text: str
    file: str
    command: str

    def lines(self, width: int) -> list[str]:
        """The definition, in lines of this width."""
        from pgb.formal.statements import rewrapped

        return rewrapped(self.text, width)

    def proof(self, code: str = "{}") -> str:
        """Where the proof stands and who says what it assumes; names as `code` sets them."""
        command = code.format(self.command)
        asked = "has Rocq check it and says what it assumes"
        if self.file:
            return f"a proof by hand stands in {code.format(self.file)}; {command} {asked}"
        return f"no proof by hand; {command} exports the derivation, {asked}"


def in_rocq(statement: Statement) -> InRocq | None:
    """The statement in Rocq, where it is the catalogue's and Statements.v has it."""
    from pgb.formal.legs import legs, statement_text

    name = statement.full_name
    text = statement_text(name) if _of_catalogue(statement) else ""
    if not text:
        return None
    leg = legs().get(name)
    file = f"theorems/formal/legs/{leg.file}.v" if leg and not leg.derived else ""
    return InRocq(text, file, f"pgb check {statement.result.name} --formal")


def _of_catalogue(statement: Statement) -> bool:
    """Whether the statement is the catalogue's own, not one of a script that is called the same."""
    from pgb.result.catalogue import load, paths

    path = paths().get(statement.result.name)
    return path is not None and load(path) is statement.result
