"""Claims as a reader would write them: no `p + 0 (q - p)`, no sum of zeros, no `not true`.

Steps come from instances of general claims, at values such as 0. What is shown instead says the
same; statements are never touched.
"""

from __future__ import annotations

from math import prod

from pgb.kernel.binding import rebuild
from pgb.kernel.terms import (
    ONE,
    ZERO,
    Add,
    And,
    Const,
    Eq,
    Exp,
    ForAll,
    Implies,
    Lam,
    Mul,
    Not,
    Num,
    Or,
    Sum,
    Term,
)
from pgb.report.notation import split_sign

TRUE, FALSE = And(), Or()


def tidied(term: Term) -> Term:
    """The term with what is plainly 0, 1, true or cancelled left out."""
    known: dict[Term, Term] = {}

    def walk(t: Term) -> Term:
        if type(t) is Const:  # what it means stays as defined
            return t
        if t not in known:
            known[t] = _plain(rebuild(t, tuple(map(walk, t.children))))
        return known[t]

    plain = walk(term)
    return term if plain is TRUE else plain


def _plain(t: Term) -> Term:
    match t:
        case Add():
            return _joined(Add, _uncancelled(list(t.children)), ZERO)
        case Mul():
            if ZERO in t.children:
                return ZERO
            return _joined(Mul, _multiplied(list(t.children)), ONE)
        case Exp() if t.children[0] is ZERO:
            return ONE
        case Sum() if _always(t.children[0], ZERO):
            return ZERO
    return _plain_claim(t)


def _plain_claim(t: Term) -> Term:
    match t:
        case Not() if t.children[0] in (TRUE, FALSE):
            return FALSE if t.children[0] is TRUE else TRUE
        case Implies() if t.children[0] in (TRUE, FALSE):
            return t.children[1] if t.children[0] is TRUE else TRUE
        case Eq() if t.children[0] is t.children[1]:
            return TRUE
        case ForAll() if _always(t.children[0], TRUE):
            return TRUE
        case And() if TRUE in t.children:
            left = [c for c in t.children if c is not TRUE]
            return left[0] if len(left) == 1 else And(*left)
    return t


def _joined(kind: type[Add] | type[Mul], parts: list[Term], empty: Num) -> Term:
    if not parts:
        return empty
    return parts[0] if len(parts) == 1 else kind(*parts)


def _multiplied(factors: list[Term]) -> list[Term]:
    """The factors with one numeral at most, in front, which is not 1."""
    number = prod(f.data[0] for f in factors if type(f) is Num)
    rest = [f for f in factors if type(f) is not Num]
    return rest if number == 1 else [Num(number), *rest]


def _uncancelled(terms: list[Term]) -> list[Term]:
    """The terms of a sum without zeros and pairs t, -t."""
    left: list[Term] = []
    for term in terms:
        sign, size = split_sign(term)
        opposite = next((t for t in left if _is_opposite(t, sign, size)), None)
        if opposite is not None:
            left.remove(opposite)
        elif term is not ZERO:
            left.append(term)
    return left


def _is_opposite(term: Term, sign: str, size: Term) -> bool:
    other, other_size = split_sign(term)
    return other != sign and other_size is size


def _always(function: Term, value: Term) -> bool:
    return type(function) is Lam and function.children[0] is value
