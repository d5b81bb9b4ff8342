"""Why a certificate is not accepted."""

from __future__ import annotations


class Refused(Exception):
    """A certificate is no certificate, or a claim of it does not follow. One line."""


def require(holds: bool, where: str, expected: str, found: object = None) -> None:
    """Raise `Refused` unless the condition holds."""
    if not holds:
        shown = "" if found is None else f", found {found!s:.120}"
        raise Refused(f"{where}: expected {expected}{shown}")
