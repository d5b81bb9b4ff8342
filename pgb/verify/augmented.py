"""What the point is in the augmented loss, by the first of these that applies.

    neuron_not_vanished           some a_k is not 0: the penalty falls along the neuron's symmetry
    not_stationary                a = 0, and some moment M_0 or some slope in theta is not 0
    escape                        all moments below order p are 0, one of order p is not
    all_grouped_residuals_vanish  a = 0 and R = 0, convex losses: a global minimum

M_p = sum_j R_jk (v . X_j)^p exp(w_k . X_j + b_k), theory 2.6: along w_k + t v with
a_k = -c sign(M_p) t^p, and gradients Lipschitz near the outputs, the augmented loss changes by
-c |M_p| t^(2p) / (m p!) + O(c^2 t^(2p)) + O(c t^(2p+1)), which is negative for small c, then t.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement
from typing import Any

from flint import arb, fmpq

from pgb.verify import field, original, place
from pgb.verify.algebra import Algebra, Number
from pgb.verify.jets import Jet, Jets, power
from pgb.verify.place import Place
from pgb.verify.reading import Problem, ball, index, keyed, listed, rational
from pgb.verify.refused import Refused, require
from pgb.verify.residuals import CONVEX, exact_residual, grouped, groups, residual

WHERE = "augmented.argument"
MOST_ORDER = 12


def check(data: Any, problem: Problem, here: Place, theta_is: str) -> tuple[str, str]:
    """Check the argument; the verdict and the reason that it proves. Raises `Refused`."""
    require(problem.transformation != "none", "augmented", "a transformation", "none")
    weight = field.value(problem.weight, {}, Jets()).value
    require(bool(weight > 0), "problem.transformation.lambda", "lambda > 0", weight)
    kind = data.get("kind") if isinstance(data, dict) else None
    match kind:
        case "neuron":
            keyed(data, WHERE, "kind", "output")
            k = index(data["output"], WHERE, len(problem.a))
            size = field.value(problem.a[k], {}, Jets()).value
            require(bool(size > 0 or size < 0), f"a_{k + 1}", "a number that is not 0", size)
            _level(problem, here)
            return "not_local_minimum", "neuron_not_vanished"
        case "theta":
            keyed(data, WHERE, "kind")
            vanished(problem)
            require(theta_is == "not_stationary", WHERE, "theta not stationary", theta_is)
            return "not_local_minimum", "not_stationary"
        case "moment":
            return _moment(data, problem, here, theta_is)
        case "residuals_vanish":
            keyed(data, WHERE, "kind")
            vanished(problem)
            require(theta_is == "global_minimum", WHERE, "R = 0, so that theta is global", theta_is)
            _all_residuals_vanish(problem, here)
            return "local_minimum", "all_grouped_residuals_vanish"
    raise Refused(f"{WHERE}: expected a known argument, found {kind}")


def vanished(problem: Problem) -> None:
    """a = 0 exactly."""
    algebra = Algebra()
    for k, tree in enumerate(problem.a):
        size = field.value(tree, {}, algebra)
        require(algebra.is_zero(size), f"a_{k + 1}", "0", algebra.ball(size))


def _all_residuals_vanish(problem: Problem, here: Place) -> None:
    """By the exact point; at the zero of the residuals they vanish by definition."""
    original.convex(problem)
    if here.kind != "interpolation":
        original.residuals_vanish({"kind": "residuals_vanish"}, problem, here)


# --- moments -------------------------------------------------------------------------------------


def _moment(data: Any, problem: Problem, here: Place, theta_is: str) -> tuple[str, str]:
    keyed(data, WHERE, "kind", "order", "output", "direction", "moment")
    vanished(problem)
    order = index(data["order"], f"{WHERE}.order", MOST_ORDER + 1)
    k = index(data["output"], f"{WHERE}.output", len(problem.outputs))
    width = len(problem.inputs[0])
    direction = [
        arb(rational(c, f"{WHERE}.direction"))
        for c in listed(data["direction"], f"{WHERE}.direction", width)
    ]
    if order:
        _lower_moments_vanish(problem, here, order)
        _theta_stationary(problem, here, theta_is)
        _differentiable(problem)
    found = moment(problem, here, k, direction, order)
    require(bool(found > 0 or found < 0), f"M_{order}", "a moment that is not 0", found)
    claimed = ball(data["moment"], f"{WHERE}.moment")
    require(claimed.holds(found), f"{WHERE}.moment", f"a ball that holds {found}", claimed)
    return "not_local_minimum", "escape" if order else "not_stationary"


def _theta_stationary(problem: Problem, here: Place, theta_is: str) -> None:
    """No slope in theta: what the verdict on L says, or an exact gradient."""
    require(theta_is != "not_stationary", WHERE, "theta stationary", theta_is)
    if theta_is == "undecided":
        original.stationary(problem, here)


def _differentiable(problem: Problem) -> None:
    """Losses with a Lipschitz gradient near by: then the leading term of the descent decides."""
    known = problem.loss.kind in CONVEX
    require(known, "problem.loss", "a loss known to have a Lipschitz gradient", problem.loss.kind)


def moment(problem: Problem, here: Place, k: int, direction: Sequence[arb], order: int) -> arb:
    """M_p of output k in a direction, as a ball."""
    jets, whole = Jets(), arb(0)
    b, W = _neurons(problem, jets)
    for group in groups(problem):
        i = group[0]
        x = [field.value(t, {}, jets).value for t in problem.inputs[i]]
        along = sum((v * u for v, u in zip(direction, x, strict=True)), arb(0))
        grown = field.exponents(problem, i, b, W, jets)[k].value.exp()
        whole = whole + _grouped(problem, here, group, k) * power(along, order) * grown
    return whole


def _neurons(problem: Problem, on: Any) -> tuple[list[Any], list[list[Any]]]:
    b = [field.value(t, {}, on) for t in problem.b]
    return b, [[field.value(t, {}, on) for t in row] for row in problem.W]


def _grouped(problem: Problem, here: Place, group: Sequence[int], k: int) -> arb:
    """R_jk as a ball."""
    jets, whole = Jets(), arb(0)
    theta = [Jet(x) for x in here.box]
    for i in group:
        q = field.outputs(problem, i, theta, jets)
        y = field.target(problem, i, jets)
        if problem.loss.kind in CONVEX:
            whole = whole + residual(problem.loss, q, y, jets)[k].value
        else:
            moving = [Jet(u.value, (arb(int(h == k)),), ((arb(0),),)) for h, u in enumerate(q)]
            slope = field.loss(problem.loss, moving, y, jets).slope
            whole = whole + (slope[0] if slope else arb(0))
    return whole


def _lower_moments_vanish(problem: Problem, here: Place, order: int) -> None:
    """Every moment below the order, for every output and direction, is exactly 0."""
    original.exactly(here)
    algebra = Algebra()
    theta = place.exact(problem, algebra)
    b, W = _neurons(problem, algebra)
    rows: list[tuple[list[Number], list[Number]]] = []
    for group in groups(problem):
        i = group[0]
        R = grouped(problem, group, theta, algebra, exact_residual)
        grown = [algebra.call("exp", e) for e in field.exponents(problem, i, b, W, algebra)]
        weights = [algebra.mul(r, e) for r, e in zip(R, grown, strict=True)]
        rows.append(([field.value(t, {}, algebra) for t in problem.inputs[i]], weights))
    for k in range(len(problem.outputs)):
        for monomial in _monomials(len(problem.inputs[0]), order):
            total = algebra.num(fmpq(0))
            for x, weights in rows:
                term = weights[k]
                for q in monomial:
                    term = algebra.mul(term, x[q])
                total = algebra.add(total, term)
            require(
                algebra.is_zero(total),
                f"the moment of order {len(monomial)} of output {k + 1}",
                "0",
                algebra.ball(total),
            )


def _monomials(width: int, order: int) -> Iterator[tuple[int, ...]]:
    for degree in range(order):
        yield from combinations_with_replacement(range(width), degree)


# --- the path ------------------------------------------------------------------------------------


def descends(data: Any, problem: Problem, here: Place) -> None:
    """The augmented loss is certainly lower at each point of a path than at the point itself."""
    where = "path"
    require(problem.transformation != "none", where, "null without a transformation")
    jets = Jets()
    start, level = [Jet(x) for x in here.box], _level(problem, here)
    points = listed(data, where)
    require(bool(points), where, "at least one point")
    for number, entry in enumerate(points):
        at = f"{where}[{number}]"
        keyed(entry, at, "theta", "a", "b", "W")
        theta = start if entry["theta"] is None else _row(entry["theta"], at, len(start))
        rows, width = listed(entry["W"], at, len(problem.W)), len(problem.inputs[0])
        moved = (
            _row(entry["a"], at, len(problem.a)),
            _row(entry["b"], at, len(problem.b)),
            [_row(r, at, width) for r in rows],
        )
        there = field.augmented(problem, theta, moved, jets).value
        require(bool(there < level), at, f"a value below {level}", there)


def _level(problem: Problem, here: Place) -> arb:
    """The augmented loss at the point."""
    jets = Jets()
    a = [field.value(t, {}, jets) for t in problem.a]
    neurons = (a, *_neurons(problem, jets))
    level: arb = field.augmented(problem, [Jet(x) for x in here.box], neurons, jets).value
    require(bool(level.is_finite()), "the augmented loss", "a finite value", level)
    return level


def _row(data: Any, where: str, length: int) -> list[Jet]:
    return [Jet(arb(rational(c, where))) for c in listed(data, where, length)]
