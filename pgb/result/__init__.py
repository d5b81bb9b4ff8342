"""What a result is: statements with marks, hypotheses and derivations; the catalogue of scripts."""

from pgb.result.catalogue import cited
from pgb.result.derivation import Derivation, NotDerived, step
from pgb.result.statement import Result, Statement

__all__ = ["Derivation", "NotDerived", "Result", "Statement", "cited", "step"]
