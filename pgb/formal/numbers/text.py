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


ANY, TERM, FACTOR, CALL, ATOM = range(5)
"""How tightly a place binds: a sum goes into `ANY` alone without brackets, an `ATOM` anywhere."""


def tree(expression: Tree, names: Mapping[str, str], place: int = ATOM) -> str:
    """An expression with the brackets that its place asks for."""
    kind, *rest = expression
    match kind:
        case "num":
            return rational(rest[0]) if place > ANY else bare(rational(rest[0]))
        case "const":
            return "PI" if rest[0] == "pi" else _in("exp 1", CALL, place)
        case "var":
            return names[rest[0]]
        case "pow":
            base, n = tree(rest[0], names, CALL), rest[1]
            return _in(f"{base} ^ {n}" if n >= 0 else f"/ {base} ^ {-n}", FACTOR, place)
        case "call":
            return _in(_call(rest[0], [tree(part, names) for part in rest[1:]]), CALL, place)
        case "sum":
            return _in(_sum(rest, names), ANY, place)
    return _in(_product(" * " if kind == "prod" else " / ", rest, names), TERM, place)


def _in(shown: str, binds: int, place: int) -> str:
    return shown if binds >= place else f"({shown})"


def _sum(terms: Sequence[Tree], names: Mapping[str, str]) -> str:
    shown = tree(terms[0], names, TERM)
    for term in terms[1:]:
        if term[0] == "prod" and term[1] == ("num", -1) and len(term) > 2:
            shown += f" - {_product(' * ', term[2:], names)}"
        else:
            shown += f" + {tree(term, names, TERM)}"
    return shown


def _product(sign: str, factors: Sequence[Tree], names: Mapping[str, str]) -> str:
    if sign == " * " and factors[0] == ("num", -1) and len(factors) > 1:
        return f"- {_product(sign, factors[1:], names)}"
    first, *others = factors
    return sign.join((tree(first, names, TERM), *(tree(f, names, CALL) for f in others)))


def _call(name: str, parts: Sequence[str]) -> str:
    if name not in _TWO:
        return f"{_CALLS.get(name, name)} {' '.join(parts)}"
    found = parts[0]
    for part in parts[1:-1]:
        found = f"({_TWO[name]} {found} {part})"
    return f"{_TWO[name]} {found} {parts[-1]}"


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
    """A sum, in brackets where it has more than one term."""
    listed = list(terms)
    return f"({' + '.join(map(loose, listed))})" if len(listed) != 1 else listed[0]


def multiplied(factors: Iterable[str]) -> str:
    return " * ".join(map(loose, factors))


def loose(term: str) -> str:
    """The term without its brackets where they hold nothing but a function at its arguments."""
    inner, depth = bare(term), 0
    for letter in inner:
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and letter in "+-*/^":
            return term
    return inner


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
