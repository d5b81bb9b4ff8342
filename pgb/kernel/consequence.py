"""Propositional consequence, by splitting on the truth of the atoms.

The atoms are the parts that are not connectives, taken in normal form; comparisons of numerals
are decided.
"""

from __future__ import annotations

from pgb.kernel.errors import TooLarge
from pgb.kernel.normal import normal
from pgb.kernel.terms import ZERO, And, Eq, Implies, Le, Not, Num, Or, Term

MOST_ATOMS = 24
Truth = dict[Term, bool]


def follows(goal: Term, premises: list[Term]) -> bool:
    """Whether the goal is true under every assignment that makes all premises true."""
    claims = [normal(premise) for premise in premises]
    target = normal(goal)
    atoms = list(dict.fromkeys(a for claim in [*claims, target] for a in _atoms(claim)))
    if len(atoms) > MOST_ATOMS:
        raise TooLarge(f"expected at most {MOST_ATOMS} propositional atoms, found {len(atoms)}")
    return not _countermodel(target, claims, atoms, {})


def _countermodel(goal: Term, claims: list[Term], atoms: list[Term], truth: Truth) -> bool:
    values = [_value(claim, truth) for claim in claims]
    wanted = _value(goal, truth)
    if wanted is True or False in values:
        return False
    if wanted is False and None not in values:
        return True
    atom = next(a for a in atoms if a not in truth)
    return any(
        _countermodel(goal, claims, atoms, {**truth, atom: value}) for value in (True, False)
    )


def _atoms(claim: Term) -> list[Term]:
    if isinstance(claim, And | Or | Not | Implies):
        return [a for child in claim.children for a in _atoms(child)]
    return [] if _numeral(claim) is not None else [claim]


def _numeral(claim: Term) -> bool | None:
    """The truth of `0 = c` or `0 <= c` for a numeral c."""
    if isinstance(claim, Eq | Le) and claim.children[0] is ZERO:
        value = claim.children[1]
        if type(value) is Num:
            c = value.data[0]
            return bool(c == 0 if type(claim) is Eq else c >= 0)
    if type(claim) is Eq and claim.children[0] is claim.children[1]:
        return True
    return None


def _value(claim: Term, truth: Truth) -> bool | None:
    match claim:
        case Not():
            inner = _value(claim.children[0], truth)
            return None if inner is None else not inner
        case And():
            return _all([_value(child, truth) for child in claim.children])
        case Or():
            return _any([_value(child, truth) for child in claim.children])
        case Implies():
            left, right = (_value(child, truth) for child in claim.children)
            return _any([None if left is None else not left, right])
    return truth.get(claim, _numeral(claim))


def _all(values: list[bool | None]) -> bool | None:
    return False if False in values else None if None in values else True


def _any(values: list[bool | None]) -> bool | None:
    return True if True in values else None if None in values else False
