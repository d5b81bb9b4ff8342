"""Where the point is: its coordinates in Rocq, or what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb, arb_mat, fmpq

from pgb.formal.numbers import balls, text, trees
from pgb.formal.numbers.model import Model
from pgb.formal.numbers.sheet import Sheet
from pgb.verify import field
from pgb.verify.jets import Jets
from pgb.verify.reading import Tree


@dataclass(frozen=True)
class Spot:
    """theta in Rocq: `theta` in terms of the unknowns `given`, of which `holds` is known.

    box    balls for theta, over all unknowns
    """

    given: tuple[str, ...]
    holds: tuple[str, ...]
    theta: tuple[str, ...]
    box: tuple[arb, ...]
    kind: str

    @property
    def rational(self) -> bool:
        return self.kind == "rational"


def near(centre: str, radius: fmpq, name: str) -> str:
    return f"near {centre} {text.rational(radius)} {name}"


def numbers(tree: Tree) -> bool:
    """Whether an expression is rational arithmetic alone."""
    return not any(True for _ in trees.calls(tree)) and "const" not in _kinds(tree)


def _kinds(tree: Tree) -> set[str]:
    found = {tree[0]}
    return found.union(*(_kinds(part) for part in tree if isinstance(part, tuple)))


class Point:
    """The point of the certificate's problem: a definition for each coordinate."""

    def __init__(self, model: Model) -> None:
        self.model, sheet = model, model.sheet
        sheet.title("the point")
        self.names = [
            sheet.define(f"{name}_0", [], text.tree(tree, {}))
            for name, tree in zip(model.theta, model.problem.point, strict=True)
        ]
        self.box = [field.value(tree, {}, Jets()).value for tree in model.problem.point]

    def given(self) -> Spot:
        """The point itself."""
        rational = all(numbers(tree) for tree in self.model.problem.point)
        kind = "rational" if rational else "given"
        return Spot((), (), tuple(self.names), tuple(self.box), kind)

    def stationary(self, moving: Sequence[int], radius: fmpq) -> Spot:
        """A point within the radius in the coordinates that move."""
        theta, box = list(self.names), list(self.box)
        for p in moving:
            theta[p] = self.model.theta[p]
            box[p] = box[p] + arb(radius) * arb(0, 1)
        given = tuple(self.model.theta[p] for p in moving)
        holds = tuple(near(self.names[p], radius, self.model.theta[p]) for p in moving)
        return Spot(given, holds, tuple(theta), tuple(box), "stationary")

    def around(self, radius: fmpq) -> Spot:
        """Every point within the radius."""
        return self.stationary(range(len(self.names)), radius)


def krawczyk(
    sheet: Sheet,
    unknown: Sequence[str],
    centre: Sequence[fmpq],
    reach: Sequence[fmpq],
    values: tuple[Sequence[str], Sequence[arb]],
    slopes: tuple[Sequence[Sequence[str]], Sequence[Sequence[arb]]],
) -> list[fmpq]:
    """The inequalities of Krawczyk's theorem for a system of as many equations as unknowns.

    `values` at the centre and `slopes` over the box: their text (in the unknowns) and their balls.
    Returns how far from the centre the zero can be.
    """
    n = len(unknown)
    inverse = _inverse(slopes[1])
    sheet.say(
        "R. Krawczyk, Computing 4 (1969). F: what is to vanish; J: its derivatives; C: about the"
        " inverse of J; r: the size of the box about the centre. If |I - C J| <= k over the"
        " box, |C F| <= e at the centre, and k r + e < r, then the box holds exactly one zero of F."
    )
    holds = [near(text.rational(c), r, u) for u, c, r in zip(unknown, centre, reach, strict=True)]
    found = []
    for i in range(n):
        bounds = []
        for j in range(n):
            shown = text.added(
                f"{text.rational(inverse[i][m])} * {slopes[0][m][j]}" for m in range(n)
            )
            ball = arb(int(i == j))
            for m in range(n):
                ball = ball - arb(inverse[i][m]) * slopes[1][m][j]
            bounds.append(balls.above(ball))
            statement = f"Rabs ({int(i == j)} - {shown}) <= {text.rational(bounds[-1])}"
            sheet.lemma(f"contraction_{i + 1}_{j + 1}", unknown, holds, statement, "bound")
        shown = text.added(f"{text.rational(inverse[i][m])} * {values[0][m]}" for m in range(n))
        ball = arb(0)
        for m in range(n):
            ball = ball + arb(inverse[i][m]) * values[1][m]
        start = balls.above(ball)
        statement = f"Rabs {shown if n > 1 else f'({shown})'} <= {text.rational(start)}"
        sheet.lemma(f"defect_{i + 1}", [], [], statement, "bound")
        moved = sum((k * r for k, r in zip(bounds, reach, strict=True)), start)
        terms = [
            f"{text.rational(k)} * {text.rational(r)}" for k, r in zip(bounds, reach, strict=True)
        ]
        statement = f"{' + '.join([*terms, text.rational(start)])} < {text.rational(reach[i])}"
        sheet.lemma(f"inside_{i + 1}", [], [], statement, "lra")
        found.append(moved)
    return found


def _inverse(slopes: Sequence[Sequence[arb]]) -> list[list[fmpq]]:
    n = len(slopes)
    try:
        found = arb_mat(n, n, [s.mid() for row in slopes for s in row]).inv()
    except ZeroDivisionError:
        found = arb_mat(n, n)
    return [[balls.rounded(found[i, j]) for j in range(n)] for i in range(n)]
