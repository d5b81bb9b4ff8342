"""Why a certificate is not accepted."""

from __future__ import annotations

MOST = 500  # characters of a message


class Refused(Exception):
    """A certificate is no certificate, or a claim of it does not follow. One line."""

    def __init__(self, message: str) -> None:
        plain = "".join(c if c.isprintable() else "?" for c in message[:MOST])
        super().__init__(plain if len(message) <= MOST else f"{plain}..")


class Unreadable(Refused):
    """The file cannot be read: it was not looked at."""


def require(holds: bool, where: str, expected: str, found: object = None) -> None:
    """Raise `Refused` unless the condition holds."""
    if not holds:
        shown = "" if found is None else f", found {found!s:.120}"
        raise Refused(f"{where}: expected {expected}{shown}")
