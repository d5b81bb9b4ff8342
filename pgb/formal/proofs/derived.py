"""Legs made from derivations, for the statements without a proof in theorems/formal/legs.

`pgb check --formal` finds them as it finds the others. They are made, not kept: git ignores them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pgb.formal.legs import DERIVED, Leg, folder, legs
from pgb.formal.names import identifier
from pgb.formal.proofs.equations import Stopped
from pgb.formal.proofs.files import proof_file

if TYPE_CHECKING:
    from pathlib import Path

    from pgb.formal.definitions import Definitions
    from pgb.result.statement import Statement


def place(statement: Statement) -> Path:
    """The file of a statement's leg."""
    name = f"{identifier(statement.result.name)}__{identifier(statement.name)}"
    return folder() / "legs" / f"{DERIVED}{name}.v"


def leg(statement: Statement) -> Leg | None:
    """The leg of a statement, by hand or made."""
    full_name = f"{identifier(statement.result.name)}.{identifier(statement.name)}"
    known = legs().get(full_name)
    if known and not known.derived:
        return known
    path = place(statement)
    return Leg(path.stem, identifier(statement.name), full_name) if path.exists() else None


def write_legs(
    statements: Iterable[Statement], definitions: Definitions
) -> Iterator[tuple[Statement, str]]:
    """Write the legs that are wanting; each statement with `written`, `proved` or why not."""
    for statement in statements:
        path = place(statement)
        known = leg(statement)
        if known and known.file != path.stem:
            path.unlink(missing_ok=True)
            yield statement, "proved"
            continue
        try:
            text = proof_file(statement, definitions, leg)
        except Stopped as reason:
            path.unlink(missing_ok=True)
            yield statement, f"not exported: {str(reason).splitlines()[0]}"
            continue
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
        yield statement, "written"
