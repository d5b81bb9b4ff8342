"""Proofs of equations as terms of Rocq, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pgb.formal.proofs.polynomials import Polynomial
from pgb.formal.proofs.trees import Tree

Proof = str | None
"""A term of Rocq; None where the sides are convertible."""

Expression = tuple[Any, ...]
"""("num", 2), ("leaf", 0), ("add", e, e), ("mul", e, e), ("neg", e), ("pow", e, 3), ("inv", e)"""


class Stopped(Exception):
    """A step that is not exported."""


def chain(*proofs: Proof) -> Proof:
    """Equations one after the other."""
    steps = [proof for proof in proofs if proof]
    if not steps:
        return None
    whole = steps.pop()
    while steps:
        whole = f"(eq_trans {steps.pop()} {whole})"
    return whole


def back(proof: Proof) -> Proof:
    return proof and f"(esym {proof})"


@dataclass
class Work:
    """What a node of arithmetic is made of."""

    leaves: list[tuple[Polynomial, Proof]] = field(default_factory=list)
    exponents: dict[tuple[Tree, Tree], tuple[Tree | None, Proof]] = field(default_factory=dict)
