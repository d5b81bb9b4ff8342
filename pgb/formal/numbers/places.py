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


def centres(sheet: Sheet, unknown: Sequence[str], centre: Sequence[fmpq]) -> list[str]:
    """A definition for each coordinate of the centre of a box."""
    sheet.say("The centre of the box.")
    pairs = zip(unknown, centre, strict=True)
    return [sheet.define(f"{name}_c", [], text.rational(c)) for name, c in pairs]


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


_SPARE = fmpq(1, 2**16)
"""The part of the box that brackets of F may waste: fewer bits then find them."""


@dataclass(frozen=True)
class System:
    """As many equations as unknowns, in Rocq and as balls.

    values   what is to vanish, at the centre
    slopes   their derivatives in the unknowns over the box, a row for each equation
    """

    values: Sequence[str]
    value_balls: Sequence[arb]
    slopes: Sequence[Sequence[str]]
    slope_balls: Sequence[Sequence[arb]]


def krawczyk(
    sheet: Sheet, unknown: Sequence[str], centre: Sequence[str], reach: Sequence[fmpq], of: System
) -> list[fmpq]:
    """The inequalities of Krawczyk's theorem, each entry of F and J in a bracket of its own.

    `centre` is in Rocq. Returns how far from it the zero can be.
    """
    n = range(len(unknown))
    inverse = _inverse(of.slope_balls)
    sheet.say(
        "R. Krawczyk, Computing 4 (1969). F: what is to vanish; J: its derivatives; C: about the"
        " inverse of J; r: the size of the box about the centre. If |I - C J| <= k over the"
        " box, |C F| <= e at the centre, and k r + e < r, then the box holds exactly one zero of F."
    )
    holds = [near(c, r, u) for u, c, r in zip(unknown, centre, reach, strict=True)]
    weight = max((abs(c) for row in inverse for c in row), default=fmpq(0))
    spare = min(reach, default=fmpq(1)) / (len(unknown) * (1 + weight)) * _SPARE
    F = [
        _Entry(sheet, f"F_{m + 1}", value, ball + arb(0, 1) * arb(spare), [], [])
        for m, (value, ball) in enumerate(zip(of.values, of.value_balls, strict=True))
    ]
    made: dict[str, _Entry] = {}
    J: list[list[_Entry]] = []
    for m in n:
        J.append([])
        for j in n:
            shown, ball = of.slopes[m][j], of.slope_balls[m][j]
            if shown not in made:
                made[shown] = _Entry(sheet, f"J_{m + 1}_{j + 1}", shown, ball, unknown, holds)
            J[-1].append(made[shown])
    found = []
    for i in n:
        bounds = []
        for j in n:
            column = [J[m][j] for m in n]
            one = int(i == j)
            bounds.append(balls.above(arb(one) - _dot(inverse[i], column)))
            statement = f"Rabs ({one} - {_shown(inverse[i], column)}) <= {_number(bounds[-1])}"
            name = f"contraction_{i + 1}_{j + 1}"
            sheet.lemma(name, unknown, holds, statement, _proof(column))
        start = balls.above(_dot(inverse[i], F))
        statement = f"Rabs ({text.bare(_shown(inverse[i], F))}) <= {_number(start)}"
        sheet.lemma(f"defect_{i + 1}", [], [], statement, _proof(F))
        moved = sum((k * r for k, r in zip(bounds, reach, strict=True)), start)
        terms = [f"{_number(k)} * {_number(r)}" for k, r in zip(bounds, reach, strict=True)]
        statement = f"{' + '.join([*terms, _number(start)])} < {_number(reach[i])}"
        sheet.lemma(f"inside_{i + 1}", [], [], statement, "lra")
        found.append(moved)
    return found


_number = text.rational


class _Entry:
    """An entry of F or J: a definition, and a lemma that brackets it."""

    def __init__(
        self,
        sheet: Sheet,
        name: str,
        shown: str,
        ball: arb,
        given: Sequence[str],
        holds: Sequence[str],
    ) -> None:
        self.shown = text.applied(sheet.define(name, given, shown), given)
        low, high = balls.outward(ball)
        self.ball = balls.union(low, high)
        statement = balls.between(low, text.bare(self.shown), high)
        lemma = sheet.lemma(f"{name}_is", given, holds, statement, "bound")
        self.known = f"known {text.applied(lemma, given)}"


def _dot(row: Sequence[fmpq], entries: Sequence[_Entry]) -> arb:
    return sum((arb(c) * entry.ball for c, entry in zip(row, entries, strict=True)), arb(0))


def _shown(row: Sequence[fmpq], entries: Sequence[_Entry]) -> str:
    return text.added(f"{_number(c)} * {e.shown}" for c, e in zip(row, entries, strict=True))


def _proof(entries: Sequence[_Entry]) -> str:
    """From the entries' brackets alone."""
    return ". ".join(["intros", *dict.fromkeys(entry.known for entry in entries), "numeric"])


def _inverse(slopes: Sequence[Sequence[arb]]) -> list[list[fmpq]]:
    n = len(slopes)
    try:
        found = arb_mat(n, n, [s.mid() for row in slopes for s in row]).inv()
    except ZeroDivisionError:
        found = arb_mat(n, n)
    return [[balls.rounded(found[i, j]) for j in range(n)] for i in range(n)]
