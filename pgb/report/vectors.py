"""Vector notation: a family `k ↦ a_k + t δ(h,k)` is printed `a + t e_h`, a sum of products `u·v`.

A term that depends on an index variable only through components `v_k` and `δ(h,k)`, linearly, is
the component of a vector. `Vectors` finds these and puts placeholders for the vectors in their
place, so that the ordinary notation prints the rest.
"""

from __future__ import annotations

from collections.abc import Callable

from pgb.kernel.sorts import Real
from pgb.kernel.terms import Add, App, Delta, Mul, Pow, Term, Var
from pgb.report.style import Style

Form = tuple[int, str]


class Vectors:
    """The placeholders of one writer: variables that stand for a printed vector."""

    def __init__(self, form: Callable[[Term], Form], atom: int, style: Style) -> None:
        self._form, self._atom, self._style = form, atom, style
        self.printed: dict[Var, Form] = {}

    def without(self, t: Term, index: Term) -> Term | None:
        """The vector whose component at `index` is t, with placeholders in it; None if not one."""
        if index not in t.free:
            return None
        match t:
            case App() if t.children[1] is index and index not in t.children[0].free:
                return self._placeholder(self._form(t.children[0]))
            case Delta() if index in t.children:
                other = t.children[1 if t.children[0] is index else 0]
                return self._placeholder(self._unit(other)) if other is not index else None
            case Add():
                parts = [self.without(child, index) for child in t.children]
                known = [part for part in parts if part is not None]
                return Add(*known) if len(known) == len(parts) else None
            case Mul():
                return self._scaled(t, index)
        return None

    def _unit(self, place: Term) -> Form:
        return self._atom, self._style.subscript("e", [self._form(place)[1]])

    def _scaled(self, t: Mul, index: Term) -> Term | None:
        moving = [c for c in t.children if index in c.free]
        if len(moving) != 1:
            return None
        vector = self.without(moving[0], index)
        if vector is None:
            return None
        return Mul(*[c for c in t.children if c is not moving[0]], vector)

    def product(self, t: Term, index: Term) -> tuple[list[Term], Term, Term] | None:
        """Scalars and two vectors whose componentwise product is t."""
        factors = list(t.children) if type(t) is Mul else [t]
        moving = [c for c in factors if index in c.free]
        if len(moving) == 1 and type(moving[0]) is Pow and moving[0].data[0] == 2:
            pair = [moving[0].children[0]] * 2
        elif len(moving) == 2:
            pair = moving
        else:
            return None
        left, right = (self.without(c, index) for c in pair)
        if left is None or right is None:
            return None
        return [c for c in factors if c not in moving], left, right

    def _placeholder(self, form: Form) -> Var:
        place = Var(f"vector {form[1]}", Real)
        self.printed[place] = form
        return place
