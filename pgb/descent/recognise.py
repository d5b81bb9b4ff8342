"""Recognise a closed form of theta, and prove by exact algebra that it is a minimum.

An integer relation (PSLQ) between an entry of theta, the entry that the problem's file gives, pi
and 1 suggests a closed form; that every R_j is 0 there is then proved, or nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from pgb.witness.ball import ball, precision
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.instance import Instance
from pgb.witness.multi import Multi
from pgb.witness.problem import Problem

_LARGEST = 50  # coefficient of a relation that is looked for
_MISSING = 3  # digits by which a relation may fail


def closed_form(
    problem: Problem, theta: Sequence[Fraction], radius: Fraction, digits: int
) -> tuple[Exact, ...] | None:
    """A closed form theta* within `radius` of theta with every R_j(theta*) = 0, both proved.

    None says nothing.

    Args:
        radius: in the largest entry.
        digits: how many digits of theta may be relied upon to find it.
    """
    exact = Exacts()
    try:
        instance = Instance(problem, exact)
        found = []
        for entry, known in zip(theta, instance.theta, strict=True):
            bases = ([known], [exact.pi()], [known, exact.pi()])
            forms = (form for basis in bases for form in _forms(entry, basis, digits))
            found.append(next(form for form in forms if _within(form, entry, radius, digits)))
        residuals = instance.grouped_residuals(instance.outputs(found))
    except (Inexact, DomainError, StopIteration):
        return None
    return tuple(found) if all(r.is_zero for row in residuals for r in row) else None


def _forms(entry: Fraction, basis: Sequence[Exact], digits: int) -> Iterator[Exact]:
    """The combination of the basis and 1, with small rational coefficients, that entry is near."""
    on = Multi(digits)
    context = on.context
    elements = [*basis, Exact.rational(1)]
    values = [_midpoint(element, on, digits) for element in elements]
    if not all(values) or not entry:
        return
    relation = context.pslq(
        [on.number(entry), *values],
        tol=context.mpf(10) ** (_MISSING - digits),
        maxcoeff=_LARGEST,
        maxsteps=10_000,
    )
    if relation is None or not relation[0]:
        return
    total = Exact.rational(0)
    for count, element in zip(relation[1:], elements, strict=True):
        total += Exact.rational(Fraction(-count, relation[0])) * element
    yield total


def _midpoint(element: Exact, on: Multi, digits: int) -> Any:
    return on.context.mpf(element.enclosure(digits).mid().str(digits, radius=False))


def _within(form: Exact, entry: Fraction, radius: Fraction, digits: int) -> bool:
    with precision(2 * digits):
        return bool(abs(form.enclosure(2 * digits) - ball(entry)) < ball(radius))
