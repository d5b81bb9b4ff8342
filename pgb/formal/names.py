"""Identifiers: what Rocq accepts, and distinct from all that is in scope."""

from __future__ import annotations

import re
from collections.abc import Collection

KEYWORDS = (
    "as at cofix else end exists exists2 fix for forall fun if in is let match return then using "
    "where with Prop Set Type SProp"
)
WORDS = (  # that generated texts use
    "Def R Rmax exp ln sqrt cos pos power_of factorial inf delta near power product line inhabited "
    "card extensional finType space True False"
)
RESERVED = frozenset(f"{KEYWORDS} {WORDS}".split())


def identifier(hint: str) -> str:
    """The hint as an identifier: letters, digits, `_` and `'`, no keyword."""
    if "," in hint:
        return "z"
    plain = re.sub(r"[^A-Za-z0-9_']", "_", hint.split("!")[0]).lstrip("0123456789'") or "x"
    return f"{plain}_" if plain in RESERVED else plain


def unused(hint: str, taken: Collection[str]) -> str:
    """The identifier, primed until nothing in scope is called so."""
    name = identifier(hint)
    while name in taken:
        name += "'"
    return name
