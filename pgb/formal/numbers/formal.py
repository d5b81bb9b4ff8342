"""Which equations Rocq's `field` proves: those that hold whatever the function values stand for.

The checker knows more of these (roots, powers of e, sines of parts of pi). Where an equation needs
that, the file says that it does not cover it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import fmpq

from pgb.verify.algebra import Algebra, Number
from pgb.verify.refused import Refused


class Plain(Algebra):
    """Exact numbers in which a function value is an atom, but for kinks and exp 0."""

    def call(self, name: str, *arguments: Number) -> Number:
        if len(arguments) > 1 or name in ("relu", "abs", "elu"):
            return super().call(name, *arguments)
        return self._exp(arguments[0]) if name == "exp" else self._value(name, arguments[0])

    def const(self, name: str) -> Number:
        return super().const(name) if name == "pi" else self._exp(self.num(fmpq(1)))

    def _exp(self, x: Number) -> Number:
        return self.num(fmpq(1)) if self.is_zero(x) else self._value("exp", x)


def stated(number: Callable[[Any], Number]) -> bool:
    """Whether to state that a number, found in a given algebra, is 0: not where closed forms are
    needed for it. A number that is not 0 at all is stated, for Rocq to refuse."""
    return _vanishes(number, Plain()) or not _vanishes(number, Algebra())


def _vanishes(number: Callable[[Any], Number], on: Algebra) -> bool:
    try:
        return on.is_zero(number(on))
    except Refused:
        return False
