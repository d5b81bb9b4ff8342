"""What the symbols of some claims stand for: the sets of the variables, the definitions."""

from __future__ import annotations

from collections.abc import Iterable

from pgb.kernel.binding import opened
from pgb.kernel.sorts import Fun, Index, Product, Prop, Sort
from pgb.kernel.terms import App, Const, Pair, Term, Var
from pgb.report.names import LETTERS, pretty_name
from pgb.report.notation import Writer
from pgb.report.style import TEXT, Style, sort_text

CONVENTIONS = (
    "i = 1..m counts samples, j = 1..n distinct inputs, k = 1..d_y outputs, q = 1..d_x inputs' "
    "coordinates; X_j is a distinct input, I_j the samples at X_j; sample i is at x_i, the input "
    "of number [i]; e_k is a unit vector, (u_k)_k a vector given by its components"
)
KNOWN = ("X", "group")


def variables(claims: Iterable[Term], style: Style = TEXT) -> list[str]:
    """`θ in Θ`, `a, b in R^{d_y}`, ...: the variables that a script declares, by their sets."""
    free = frozenset().union(*(claim.free for claim in claims))
    named = [v for v in free if type(v) is Var and "!" not in v.name and v.name not in KNOWN]
    by_sort: dict[Sort, list[str]] = {}
    for variable in sorted(named, key=lambda v: (len(sort_text(v.sort)), v.name)):
        name, sort = _member(style.symbol(pretty_name(variable.name)), variable.sort, style)
        by_sort.setdefault(sort, []).append(name)
    return [style.declared(", ".join(names), sort_text(s, style)) for s, names in by_sort.items()]


def _member(name: str, sort: Sort, style: Style) -> tuple[str, Sort]:
    """A family of functions is named by its members: l_i."""
    if isinstance(sort, Fun) and isinstance(sort.domain, Index) and "→" in sort_text(sort):
        return style.subscript(name, [LETTERS.get(sort.domain.name, "s")]), sort.codomain
    return name, sort


def definitions(claims: Iterable[Term], style: Style = TEXT) -> list[str]:
    """The defined symbols that the claims use, each at arguments it has there."""
    found: dict[Term, str] = {}
    queue = _applications(claims)
    for use in queue:
        head, arguments = _spine(use)
        if head in found:
            continue
        if not all(map(_plain, arguments)):
            arguments = _own_arguments(head, len(arguments))
        left: Term = head
        right: Term = head.body
        for argument in arguments:
            left, right = App(left, argument), opened(right, argument)
        writer = Writer([left, right], style)
        sign = style.joint("means") if right.sort == Prop else " = "
        found[head] = f"{writer.write(left)}{sign}{writer.write(right)}"
        queue += _applications([right])
    return list(dict.fromkeys(found.values()))


def _applications(claims: Iterable[Term]) -> list[Term]:
    """The defined constants in the claims with all their arguments, plain ones first."""
    uses: list[Term] = []
    seen: set[Term] = set()

    def walk(t: Term) -> None:
        if t in seen:
            return
        seen.add(t)
        if isinstance(_spine(t)[0], Const):
            uses.append(t)
            for argument in _spine(t)[1]:
                walk(argument)
            return
        for child in t.children:
            walk(child)

    for claim in claims:
        walk(claim)
    return sorted(uses, key=lambda t: not all(map(_plain, _spine(t)[1])))


def _spine(t: Term) -> tuple[Const, list[Term]]:
    arguments: list[Term] = []
    while isinstance(t, App):
        arguments.append(t.children[1])
        t = t.children[0]
    return t, arguments[::-1]  # type: ignore[return-value]


def _plain(argument: Term) -> bool:
    if isinstance(argument, Pair):
        return all(type(part) is Var for part in argument.children)
    return type(argument) is Var


def _argument(hint: str, sort: Sort) -> Term:
    names = hint.split(",")  # a tuple's components, where the definition names them
    if isinstance(sort, Product) and len(names) == len(sort.parts):
        return Pair(*(Var(name, part) for name, part in zip(names, sort.parts, strict=True)))
    return Var(hint, sort)


def _own_arguments(head: Const, count: int) -> list[Term]:
    """Variables named as in the definition itself."""
    arguments: list[Term] = []
    body, sort = head.body, head.sort
    for _ in range(count):
        assert isinstance(sort, Fun)
        hint = body.data[1] if body.data and isinstance(body.data[-1], str) else "x"
        arguments.append(_argument(hint or "x", sort.domain))
        body, sort = opened(body, arguments[-1]), sort.codomain
    return arguments
