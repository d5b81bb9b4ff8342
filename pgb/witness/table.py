"""Typed access to the tables of a TOML file, with errors that say where."""

from __future__ import annotations

from typing import Any

from pgb.witness.errors import InputError, quoted
from pgb.witness.expression import Expression
from pgb.witness.parser import parse

Rows = tuple[tuple[Expression, ...], ...]


class Table:
    """One table of the file.

    Args:
        entries: as TOML gives it.
        where: the dotted key of the table itself; empty for the file.

    Every reader takes a key and raises InputError where the value is missing or of another kind.
    """

    def __init__(self, entries: dict[str, Any], where: str) -> None:
        self.entries = entries
        self.where = where
        self.used: list[str] = []

    def at(self, key: str) -> str:
        """The dotted key, for messages."""
        shown = key if key.isprintable() else quoted(key)
        return f"{self.where}.{shown}" if self.where else shown

    def has(self, key: str) -> bool:
        """Whether the key is there; it counts as known from now on."""
        self.used.append(key)
        return key in self.entries

    def get(self, key: str, wanted: str) -> Any:
        """The value as it is; `wanted` says in the message what was expected."""
        if not self.has(key):
            raise InputError(f"missing; expected {wanted}", self.at(key))
        return self.entries[key]

    def finish(self) -> None:
        """Refuse keys that nothing asked for: a misspelt key must not be ignored."""
        for key in self.entries:
            if key not in self.used:
                known = ", ".join(dict.fromkeys(self.used)) or "none"
                raise InputError(f"unknown key; expected {known}", self.at(key))

    def table(self, key: str, optional: bool = False) -> Table:
        """A table inside; an empty one where it is optional and left out."""
        if optional and not self.has(key):
            return Table({}, self.at(key))
        value = self.get(key, "a table")
        if not isinstance(value, dict):
            raise _expected("a table", value, self.at(key))
        return Table(value, self.at(key))

    def text(self, key: str, default: str) -> str:
        """A string."""
        value = self.entries[key] if self.has(key) else default
        if not isinstance(value, str):
            raise _expected("text", value, self.at(key))
        return value

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        """One of the options."""
        wanted = " | ".join(options)
        value = self.get(key, wanted)
        if not isinstance(value, str) or value not in options:
            raise _expected(wanted, value, self.at(key))
        return value

    def integer(self, key: str, least: int, most: int) -> int:
        """An integer in a range; true and false are none."""
        wanted = f"an integer from {least} to {most}"
        value = self.get(key, wanted)
        if type(value) is not int or not least <= value <= most:
            raise _expected(wanted, value, self.at(key))
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of at least one string."""
        value = self.get(key, "a list of names")
        if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
            raise _expected("a list of at least one name", value, self.at(key))
        return tuple(value)

    def expression(self, key: str, allowed: tuple[str, ...]) -> Expression:
        """A number or an expression in the allowed names."""
        return _expression(self.get(key, "a number or an expression"), self.at(key), allowed)

    def row(self, key: str, length: int | None, allowed: tuple[str, ...]) -> tuple[Expression, ...]:
        """A list of expressions; of any length >= 1 where `length` is None."""
        return _row(self.get(key, "a list"), self.at(key), length, allowed)

    def rows(self, key: str) -> Rows:
        """At least one row of constants, all of one length."""
        value = self.get(key, "a list of rows")
        if not isinstance(value, list) or not value:
            raise _expected("a list of at least one row", value, self.at(key))
        first = _row(value[0], self.at(f"{key}[0]"), None, ())
        later = enumerate(value[1:], start=1)
        return (first, *(_row(v, self.at(f"{key}[{i}]"), len(first), ()) for i, v in later))


def _row(
    value: Any, where: str, length: int | None, allowed: tuple[str, ...]
) -> tuple[Expression, ...]:
    if not isinstance(value, list) or not value:
        raise _expected("a list of at least one number", value, where)
    if length is not None and len(value) != length:
        raise InputError(f"expected {length} entries, found {len(value)}", where)
    return tuple(_expression(v, f"{where}[{i}]", allowed) for i, v in enumerate(value))


def _expression(value: Any, where: str, allowed: tuple[str, ...]) -> Expression:
    if type(value) is int:
        value = _decimal(value, where)
    if not isinstance(value, str):
        raise _expected("an integer or a string", value, where)
    try:
        return parse(value, allowed)
    except InputError as error:
        raise error.at(where) from None


def _decimal(value: int, where: str) -> str:
    if value.bit_length() > 10_000:
        raise InputError("expected an integer of at most 10000 bits", where)
    return str(value)


def _expected(wanted: str, value: Any, where: str) -> InputError:
    kinds = {dict: "a table", list: "a list" if value else "an empty list", bool: "a boolean"}
    found = kinds.get(type(value)) or _shown(value)
    return InputError(f"expected {wanted}, found {found}", where)


def _shown(value: Any) -> str:
    if type(value) is int and value.bit_length() > 200:
        return "a large integer"
    return quoted(value)
