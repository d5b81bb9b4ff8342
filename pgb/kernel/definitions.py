"""Named definitions: a closed term for each choice of sorts.

A transparent definition is an abbreviation that the normal form unfolds; an opaque one is unfolded
only by the rule `restate`. The kernel holds one meaning for each name, so what is printed under a
name is what was proved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from pgb.kernel.sorts import Sort
from pgb.kernel.terms import Const, Term

HIDDEN: dict[str, int] = {}  # how many leading arguments a printed definition may leave out


def definition(
    name: str, *, opaque: bool = False, hidden: int = 0, over: tuple[Sort, ...] = ()
) -> Callable[..., Callable[..., Const]]:
    """Make a function from sorts to a closed term into a named constant.

    `over` lists the sorts that a body built at fixed sorts speaks of, so that the rule `retype` can
    take the definition at others. The first `hidden` arguments are left out in print where they
    carry their own names.
    """

    def decorate(build: Callable[..., Term]) -> Callable[..., Const]:
        known: dict[tuple[Sort, ...], Const] = {}
        HIDDEN[name] = hidden

        @wraps(build)
        def constant(*sorts: Sort) -> Const:
            if sorts not in known:
                known[sorts] = Const(name, sorts or over, opaque, build(*sorts))
            return known[sorts]

        return constant

    return decorate
