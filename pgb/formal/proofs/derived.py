"""Legs made from derivations, for the statements without a proof in theorems/formal/legs.

`pgb check --formal` finds them as it finds the others. They are made, not kept: git ignores them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
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


@dataclass
class Legs:
    """How many legs were written, how many statements are proved by hand, and why others are not.

    `refused`: by full names, `not exported` and the reason.
    """

    written: int = 0
    by_hand: int = 0
    refused: dict[str, str] = field(default_factory=dict)


def write_legs(
    statements: Collection[Statement], definitions: Definitions, tell: Callable[[str], object]
) -> Legs:
    """Write the legs of the statements without a proof by hand."""
    done = Legs()
    for number, statement in enumerate(statements, 1):
        name = statement.full_name
        tell(f"Rocq: a derivation as a proof, {number} of {len(statements)}: {name}")
        path = place(statement)
        known = leg(statement)
        if known and known.file != path.stem:
            path.unlink(missing_ok=True)
            done.by_hand += 1
            continue
        try:
            text = proof_file(statement, definitions, leg)
        except Stopped as reason:
            path.unlink(missing_ok=True)
            done.refused[name] = f"not exported: {str(reason).splitlines()[0]}"
            continue
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
        done.written += 1
    return done
