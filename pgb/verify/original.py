"""What the point is in the original loss: each argument that a certificate may give.

residuals_vanish    all grouped residual gradients are 0: L(theta) = L* (convex losses)
interpolation       the same at the one zero of the residuals near by
affine_model        outputs affine in theta, convex losses: L is convex
nondegenerate       stationary, and a positive definite Hessian across the symmetries
tangent             sum_i r_i . f(x_i; .) is constant near by, and L lies above its tangent
family              a family of points with one value, stationary across, Hessian positive there
gradient            a partial derivative is not 0
one_sided           a one-sided derivative is negative
negative_curvature  stationary, and the Hessian is negative along a direction
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flint import arb, arb_mat, fmpq

from pgb.verify import family, field, place, work
from pgb.verify.algebra import Algebra, Line, Lines, Number
from pgb.verify.jets import Jet, Jets
from pgb.verify.place import Place, exact_slope, loss_jet, positive_definite
from pgb.verify.reading import Problem, index, indices, keyed, listed, rational
from pgb.verify.refused import Refused, require
from pgb.verify.residuals import CONVEX, exact_residual, grouped, groups, residual

WHERE = family.WHERE
EVERYWHERE = arb.neg_inf().union(arb.pos_inf())


def check(data: Any, problem: Problem, here: Place) -> str:
    """Check an argument; the verdict that it proves. Raises `Refused`."""
    known = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(known, str) or known not in ARGUMENTS:
        raise Refused(f"{WHERE}: expected one of {', '.join(ARGUMENTS)}, found {known!s:.40}")
    return ARGUMENTS[known](data, problem, here)


def convex(problem: Problem) -> None:
    require(
        problem.loss.kind in CONVEX,
        "problem.loss",
        "a convex differentiable loss",
        problem.loss.kind,
    )


def exactly(here: Place) -> None:
    require(here.exact, "location", "the point as given", "a point near it")


# --- global minima -------------------------------------------------------------------------------


def grouped_residuals(
    problem: Problem, theta: Sequence[Any], algebra: Algebra
) -> list[list[Number]]:
    """R_j in exact numbers."""
    return [grouped(problem, group, theta, algebra, exact_residual) for group in groups(problem)]


def residuals_vanish(data: Any, problem: Problem, here: Place) -> str:
    """Losses convex and differentiable, all R_j = 0: then L(theta) = L*.

    At each distinct input the sum of losses is convex in the output and has slope R_j = 0 there,
    so no function of the input does better (Boyd and Vandenberghe, Convex Optimization, 3.1.3).
    """
    keyed(data, WHERE, "kind")
    convex(problem)
    exactly(here)
    algebra = Algebra()
    for j, row in enumerate(grouped_residuals(problem, place.exact(problem, algebra), algebra)):
        for entry in row:
            require(algebra.is_zero(entry), f"R_{j + 1}", "0", algebra.ball(entry))
    return "global_minimum"


def interpolation(data: Any, problem: Problem, here: Place) -> str:
    """As `residuals_vanish`, at the zero of the residuals near by: the place that is claimed."""
    interpolated(data, problem)
    return "global_minimum"


def interpolated(data: Any, problem: Problem) -> Place:
    """The one zero of all R_j near the point, in as many parameters as there are equations."""
    keyed(data, WHERE, "kind", "moving", "centre", "radius")
    convex(problem)
    moving = indices(data["moving"], WHERE, len(problem.parameters))
    shared = groups(problem)

    def equations(theta: list[Jet]) -> list[Jet]:
        jets = Jets()
        return [R for group in shared for R in grouped(problem, group, theta, jets, residual)]

    return place.solved(problem, moving, data, WHERE, equations)


def affine_model(data: Any, problem: Problem, here: Place) -> str:
    """Outputs affine in theta on all of R^n, losses convex and differentiable, theta stationary:
    then L is convex (a convex function of an affine one) and theta is its minimum."""
    keyed(data, WHERE, "kind")
    convex(problem)
    algebra = Algebra()
    theta = [algebra.var(name, EVERYWHERE) for name in problem.parameters]
    for i in range(len(problem.inputs)):
        for output in field.outputs(problem, i, theta, algebra):
            require(algebra.affine(output), f"the outputs of sample {i + 1}", "affine in theta")
    stationary(problem, here)
    return "global_minimum"


# --- stationary points ---------------------------------------------------------------------------


def stationary(problem: Problem, here: Place) -> None:
    """All partial derivatives are 0: by the place's definition, or exactly.

    At a kink `Lines` asks that its argument have slope 0 in every coordinate; a kink of o(|h|) is
    o(|h|), so by induction over the expression L is differentiable there, with gradient 0.
    """
    count = len(problem.parameters)
    if not here.exact:
        solved = here.kind == "stationary" and len(here.moving) == count
        require(solved, "location", "a stationary point, all parameters solved for", here.kind)
        return
    algebra = Algebra()
    theta = place.exact(problem, algebra)
    for p in range(count):
        slope = exact_slope(problem, theta, p, algebra)
        require(algebra.is_zero(slope), f"dL/d{problem.parameters[p]}", "0", algebra.ball(slope))


def nondegenerate(data: Any, problem: Problem, here: Place) -> str:
    """Stationary with a positive definite Hessian: a strict local minimum (second-order
    sufficiency; where slopes are Lipschitz, by Clarke's generalised Hessian, in the balls).

    With symmetries the coordinates that they move are held, and L is stationary with a positive
    definite Hessian in the others. (s, z) -> flow_1(s_1) .. flow_k(s_k)(theta + z) is regular at 0,
    as the speeds in the held coordinates are independent there; so each point near by has its like
    among theta + z, with the same value: a local minimum (inverse function theorem).
    """
    keyed(data, WHERE, "kind", "held", "fields", "radius")
    held = indices(data["held"], f"{WHERE}.held", len(problem.parameters))
    rest = tuple(p for p in range(len(problem.parameters)) if p not in held)
    symmetries(data, problem, here, held)
    if not held:
        stationary(problem, here)
    elif not here.exact:
        solved = here.kind == "stationary" and here.moving == rest
        require(solved, "location", f"the coordinates {rest} solved for", here.moving)
    else:
        algebra = Algebra()
        theta = place.exact(problem, algebra)
        for p in rest:
            require(algebra.is_zero(exact_slope(problem, theta, p, algebra)), WHERE, "slope 0")
    if rest:
        positive_definite(loss_jet(problem, here.box, rest).curvature, WHERE)
    return "local_minimum" if held else "strict_local_minimum"


def symmetries(data: Any, problem: Problem, here: Place, held: Sequence[int]) -> None:
    """Affine fields A theta + b along which no output changes near by, regular where held."""
    count = len(problem.parameters)
    fields = listed(data["fields"], f"{WHERE}.fields", len(held))
    if not fields:
        return
    radius = arb(rational(data["radius"], f"{WHERE}.radius"))
    require(bool(radius > 0), f"{WHERE}.radius", "a radius > 0", radius)
    algebra = Algebra()
    ranges = [x + radius * arb(0, 1) for x in here.box]
    theta = [algebra.var(n, r) for n, r in zip(problem.parameters, ranges, strict=True)]
    lines, rows = Lines(algebra), []
    for number, affine in enumerate(fields):
        where = f"{WHERE}.fields[{number}]"
        velocity = _velocity(affine, where, theta, count, algebra)
        moving = [Line(t, v) for t, v in zip(theta, velocity, strict=True)]
        for i in range(len(problem.inputs)):
            for output in field.outputs(problem, i, moving, lines):
                still = algebra.is_zero(output.slope)
                require(still, where, f"no change of the outputs of sample {i + 1}")
        jets = Jets()
        numbers = [Jet(x) for x in here.box]
        rows.append([_speed(affine, where, numbers, q, jets) for q in held])
    size = len(held)
    work.balls(size**3)
    det = arb_mat(size, size, [v for row in rows for v in row]).det()
    require(bool(det > 0 or det < 0), f"{WHERE}.held", "coordinates that the fields move", det)


def _velocity(
    affine: Any, where: str, theta: Sequence[Number], count: int, on: Algebra
) -> list[Number]:
    found = [on.num(fmpq(0))] * count
    for p, q, c in _entries(affine, where, count):
        term = on.num(c) if q is None else on.mul(on.num(c), theta[q])
        found[p] = on.add(found[p], term)
    return found


def _speed(affine: Any, where: str, theta: Sequence[Jet], at: int, on: Jets) -> arb:
    found = arb(0)
    for p, q, c in _entries(affine, where, len(theta)):
        if p == at:
            found = found + arb(c) * (arb(1) if q is None else theta[q].value)
    return found


def _entries(affine: Any, where: str, count: int) -> list[tuple[int, int | None, fmpq]]:
    """[row, column, c] adds c theta_column to the row, [row, null, c] adds c."""
    found = []
    for entry in listed(affine, where):
        work.spend(5)
        p, q, c = listed(entry, where, 3)
        column = None if q is None else index(q, where, count)
        found.append((index(p, where, count), column, rational(c, where)))
    return found


def negative_curvature(data: Any, problem: Problem, here: Place) -> str:
    """theta stationary, v . H v < 0: the slope along v is 0 and falls, so L does."""
    keyed(data, WHERE, "kind", "direction")
    count = len(problem.parameters)
    direction = [
        arb(rational(c, f"{WHERE}.direction"))
        for c in listed(data["direction"], f"{WHERE}.direction", count)
    ]
    stationary(problem, here)
    curvature = loss_jet(problem, here.box, range(count)).curvature
    form = arb(0)
    for i in range(count):
        for j in range(count):
            form = form + direction[i] * direction[j] * curvature[max(i, j)][min(i, j)]
    require(bool(form < 0), WHERE, "a direction of negative curvature", form)
    return "not_a_minimum"


# --- not stationary ------------------------------------------------------------------------------


def gradient(data: Any, problem: Problem, here: Place) -> str:
    """A partial derivative that is certainly not 0."""
    keyed(data, WHERE, "kind", "parameter")
    exactly(here)
    p = index(data["parameter"], f"{WHERE}.parameter", len(problem.parameters))
    slope = loss_jet(problem, here.box, (p,)).slope[0]
    require(
        bool(slope > 0 or slope < 0), f"dL/d{problem.parameters[p]}", "a slope that is not 0", slope
    )
    return "not_stationary"


class OneSided(Lines):
    """Slopes in the direction of motion: at a kink, those of the side it moves to."""

    def _side(self, x: Line) -> int:
        sign = self.on.sign(x.value)
        return sign if sign else self.on.sign(x.slope)


def one_sided(data: Any, problem: Problem, here: Place) -> str:
    """A one-sided derivative that is negative, by the chain rule for locally Lipschitz functions
    with one-sided derivatives (A. Shapiro, J. Optim. Theory Appl. 66, 1990)."""
    keyed(data, WHERE, "kind", "direction")
    exactly(here)
    algebra = Algebra()
    count = len(problem.parameters)
    direction = [
        algebra.num(rational(c, f"{WHERE}.direction"))
        for c in listed(data["direction"], f"{WHERE}.direction", count)
    ]
    moving = [Line(t, v) for t, v in zip(place.exact(problem, algebra), direction, strict=True)]
    slope = algebra.ball(field.original(problem, moving, OneSided(algebra)).slope)
    require(bool(slope < 0), WHERE, "a negative one-sided derivative", slope)
    return "not_stationary"


# --- minima that are not isolated ----------------------------------------------------------------


def tangent(data: Any, problem: Problem, here: Place) -> str:
    """L(theta') - L(theta) >= (1/m) sum_i r_i . (f(x_i; theta') - f(x_i; theta)) by convexity; the
    right side is 0 where that sum does not change while every unit keeps its side."""
    keyed(data, WHERE, "kind", "radius")
    convex(problem)
    exactly(here)
    radius = arb(rational(data["radius"], f"{WHERE}.radius"))
    require(bool(radius > 0), f"{WHERE}.radius", "a radius > 0", radius)
    algebra = Algebra()
    theta = place.exact(problem, algebra)
    ranges = [x + radius * arb(0, 1) for x in here.box]
    moved = [algebra.var(n, r) for n, r in zip(problem.parameters, ranges, strict=True)]
    change = algebra.num(fmpq(0))
    for i in range(len(problem.inputs)):
        start = field.outputs(problem, i, theta, algebra)
        rows = exact_residual(problem.loss, start, field.target(problem, i, algebra), algebra)
        if all(algebra.is_zero(r) for r in rows):
            continue
        there = field.outputs(problem, i, moved, algebra)
        for r, q0, q1 in zip(rows, start, there, strict=True):
            change = algebra.add(change, algebra.mul(r, algebra.add(q1, algebra.neg(q0))))
    require(algebra.is_zero(change), WHERE, "sum_i r_i . f(x_i; .) constant", algebra.ball(change))
    return "local_minimum"


ARGUMENTS: dict[str, Callable[[Any, Problem, Place], str]] = {
    "residuals_vanish": residuals_vanish,
    "interpolation": interpolation,
    "affine_model": affine_model,
    "nondegenerate": nondegenerate,
    "tangent": tangent,
    "family": family.check,
    "gradient": gradient,
    "one_sided": one_sided,
    "negative_curvature": negative_curvature,
}
