"""Which statements and facts have a proof in Rocq: the theorems of theorems/formal/legs.

A leg is `Theorem STATEMENT : RESULT.STATEMENT.` in legs/RESULT.v, or `Theorem FACT : fact.FACT.`
in one of legs/fact*.v. That it is what it is called is for Rocq to say (`pgb.formal.prover`).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pgb.result.catalogue import root

CLAIMED = re.compile(r"^(?:Theorem|Corollary) (\w+) :\s+(\w+)\.(\w+)\.$", re.M)
DERIVED = "derived_"


class Leg(NamedTuple):
    """A theorem of legs/FILE.v that claims to prove the generated statement `full_name`."""

    file: str
    theorem: str
    full_name: str

    @property
    def derived(self) -> bool:
        """Whether it was exported from the derivation and not written by hand."""
        return self.file.startswith(DERIVED)

    @property
    def proof(self) -> str:
        return f"Elimination.legs.{self.file}.{self.theorem}"

    @property
    def statement(self) -> str:
        return f"Elimination.Statements.{self.full_name}"


def folder() -> Path:
    """theorems/formal."""
    return root() / "theorems" / "formal"


@cache
def legs() -> dict[str, Leg]:
    """The legs by the full names of what they prove."""
    found: dict[str, Leg] = {}
    for path in sorted((folder() / "legs").glob("*.v")):
        for theorem, module, name in CLAIMED.findall(path.read_text(encoding="utf-8")):
            found[f"{module}.{name}"] = Leg(path.stem, theorem, f"{module}.{name}")
    return found


@cache
def statements() -> dict[str, dict[str, str]]:
    """The texts of Statements.v by module and name; those of the definitions under `Def`."""
    text = (folder() / "Statements.v").read_text(encoding="utf-8")
    modules = re.findall(r"^Module (\w+)\.\n(.*?)^End \1\.$", text, re.M | re.S)
    return {
        module: {
            name: whole.rstrip("\n")
            for whole, name in re.findall(r"^(Definition (\w+)\b.*?)(?=^Definition |\Z)", body,
                                          re.M | re.S)
        }
        for module, body in modules
    }  # fmt: skip


def statement_text(full_name: str) -> str:
    """The statement's text in Statements.v; empty if it has none there."""
    result, _, name = full_name.partition(".")
    return statements().get(result, {}).get(name, "")


def fact_statements(name: str) -> list[str]:
    """What Statements.v calls a background fact: by its name, or numbered, one for each shape."""
    return [n for n in statements()["fact"] if re.fullmatch(rf"{name}(_\d+)?", n)]
