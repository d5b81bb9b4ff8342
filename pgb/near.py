"""What to say of a name that is not known: the names that it is like, or else where all are."""

from __future__ import annotations

from collections.abc import Iterable


def unknown(wanted: str, name: str, known: Iterable[str], listed: str = "") -> str:
    """One line: what was wanted, what was found, and the names like it.

    Where none is, the known names, or `listed`: the command that lists them if they are many.
    """
    from difflib import get_close_matches

    names = list(known)
    if near := get_close_matches(name, names):
        return f"expected {wanted}, found {name!r}; did you mean {' or '.join(near)}?"
    return f"expected {wanted} ({listed or ', '.join(names)}), found {name!r}"
