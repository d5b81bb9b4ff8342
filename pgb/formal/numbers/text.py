"""Expressions, exact numbers and names as Rocq writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from flint import fmpq

from pgb.verify.reading import Tree

_CALLS = {"log": "ln", "abs": "Rabs"}
_TWO = {"max": "Rmax", "min": "Rmin"}
_RESERVED = frozenset(
    """
    Axiom Definition End Export Fixpoint Goal Hint Import Instance IZR Lemma Ltac Module Notation
    PI Proof Qed R Rabs Rmax Rmin Section Set Theorem Type Variable all as at atan by cos cosh cofix
    do elim else elu end exists exists2 exp fix for forall from fun if in intros is is_derive
    leaky_relu let ln match move near nosimpl of pose pow proj relu return S O select sigmoid sin
    sinh softplus sqrt tan tanh then using where with
    """.split()  # noqa: SIM905
)


def rational(value: fmpq) -> str:
    """A rational number, in brackets where it is more than a numeral."""
    top, bottom = int(value.p), int(value.q)
    if bottom != 1:
        return f"({top} / {bottom})"
    return str(top) if top >= 0 else f"({top})"


def dyadic(data: str) -> str:
    """A number such as `5p-1`, as integer and power of two."""
    top, power = data.split("p")
    if int(power) == 0 or int(top) == 0:
        return top
    return f"{top} {'*' if int(power) > 0 else '/'} 2 ^ {abs(int(power))}"


def tree(expression: Tree, names: Mapping[str, str]) -> str:
    """An expression, in brackets unless it is a numeral, a name or in brackets already."""
    kind, *rest = expression
    match kind:
        case "num":
            return rational(rest[0])
        case "const":
            return "PI" if rest[0] == "pi" else "(exp 1)"
        case "var":
            return names[rest[0]]
        case "pow":
            base, n = tree(rest[0], names), rest[1]
            return f"({base} ^ {n})" if n >= 0 else f"(/ {base} ^ {-n})"
        case "call":
            return _call(rest[0], [tree(part, names) for part in rest[1:]])
    sign = {"sum": " + ", "prod": " * ", "quot": " / "}[kind]
    parts = [tree(part, names) for part in rest]
    return f"({sign.join(parts)})" if len(parts) > 1 else parts[0]


def _call(name: str, parts: Sequence[str]) -> str:
    if name not in _TWO:
        return f"({_CALLS.get(name, name)} {' '.join(parts)})"
    found = parts[0]
    for part in parts[1:]:
        found = f"({_TWO[name]} {found} {part})"
    return found


def bare(text: str) -> str:
    """The text without its outermost brackets."""
    if not text.startswith("(") or not text.endswith(")"):
        return text
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and place < len(text) - 1:
            return text
    return text[1:-1]


def applied(name: str, arguments: Iterable[str]) -> str:
    """A function at its arguments, in brackets; the name alone where it has none."""
    listed = list(arguments)
    return f"({name} {' '.join(listed)})" if listed else name


def added(terms: Iterable[str]) -> str:
    listed = list(terms)
    return f"({' + '.join(listed)})" if len(listed) != 1 else listed[0]


class Names:
    """Names that Rocq takes, each given once."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def new(self, wanted: str) -> str:
        name = re.sub(r"^_", "u_", wanted)
        stem, number = name, 2
        while name in self._taken:
            name, number = f"{stem}_{number}", number + 1
        self._taken.add(name)
        return name
