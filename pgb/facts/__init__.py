"""The background facts: everything the derivations take for granted, each a closed claim.

    order           the ordered field of the reals, infima
    exponential     the exponential function
    sums            finite sums and index sorts
    neighbourhoods  "for all points near p", continuity
    calculus        derivatives along lines, gradients, extreme values
    functions       the logarithm, the positive part, powers, the cosine
    measures        integrals with respect to a finite measure

They are textbook statements; none mentions a loss, a model or a transformation. The table is
closed once this package is loaded.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from pgb.facts import (  # noqa: F401
    calculus,
    exponential,
    functions,
    measures,
    neighbourhoods,
    order,
    sums,
)
from pgb.facts import fact as _fact
from pgb.facts.fact import KINDS, Fact
from pgb.kernel.errors import Refusal
from pgb.kernel.sorts import Sort, well_formed
from pgb.kernel.terms import Term

FACTS: MappingProxyType[str, Fact] = MappingProxyType(dict(_fact.TABLE))
_fact.TABLE = FACTS  # type: ignore[assignment]


@cache
def statement(name: str, *sorts: Sort) -> Term:
    """The fact's claim at the given sorts. Raises `Refusal` for an unknown name or a wrong sort."""
    if name not in FACTS:
        raise Refusal(f"expected a background fact, found {name!r}")
    kinds = FACTS[name].kinds
    if len(sorts) != len(kinds):
        raise Refusal(f"expected {len(kinds)} sorts for {name}, found {len(sorts)}")
    for sort, kind in zip(sorts, kinds, strict=True):
        if not (well_formed(sort) and KINDS[kind](sort)):
            raise Refusal(f"expected a sort that is {kind} for {name}, found {sort}")
    claim = FACTS[name].build(*sorts)
    if claim.free or claim.loose:
        raise Refusal(f"expected a closed claim for {name}, found {claim}")
    return claim


__all__ = ["FACTS", "Fact", "statement"]
