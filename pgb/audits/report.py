"""An audit for people, and as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from flint import arb, fmpz

from pgb.audits.audit import Audit
from pgb.audits.text import shown
from pgb.witness.ball import Balls
from pgb.witness.errors import DomainError, Inexact
from pgb.witness.instance import Instance
from pgb.witness.problem import Neurons, Problem

SHOWN = 20  # digits of a number for people
_MOST_ROWS = 16

ARGUMENTS = {
    "residuals_vanish": "every grouped residual gradient is exactly 0, so L = L* (convex losses)",
    "interpolation": "every grouped residual gradient is 0 at it, so L = L* (convex losses)",
    "affine_model": "the outputs are affine in theta and the losses convex, so L is convex",
    "nondegenerate": "it is stationary and the Hessian is positive definite",
    "tangent": "L lies above its tangent in the outputs, along which nothing changes near by",
    "family": "it lies in a family of points with one value; across it the Hessian is positive",
    "gradient": "a partial derivative is not 0",
    "one_sided": "a one-sided derivative is negative",
    "negative_curvature": "it is stationary and the Hessian has a negative direction",
}
REASONS = {
    "neuron_not_vanished": "some a_k is not 0: the penalty falls along (a exp(-t), b + t)",
    "not_stationary": "the augmented loss has a slope there",
    "escape": "stationary in the neurons, and a curve of higher order descends",
    "all_grouped_residuals_vanish": "a = 0 and every R_j = 0: a global minimum, whatever b and W",
}


def as_json(audit: Audit, certificate: str | None = None) -> dict[str, Any]:
    """The audit as plain data: the keys of `counterexamples/networks/README.md`."""
    claims, added = audit.certificate["original"], audit.certificate["augmented"]
    found: dict[str, Any] = {
        "schema": 1,
        "title": audit.problem.title,
        "original": {
            "verdict": claims["verdict"],
            "argument": None if claims["argument"] is None else claims["argument"]["kind"],
            "location": _location(audit),
            "value": enclosure(claims["value"]),
            "gap": None if claims["gap"] is None else enclosure(claims["gap"]),
            "better": _better(audit),
        },
        "augmented": None if added is None else _augmented(audit, added),
        "path": audit.certificate["path"],
        "hypotheses": audit.certificate["hypotheses"],
        "certificate": certificate,
        "seconds": round(audit.seconds, 3),
    }
    return found


def _augmented(audit: Audit, added: Any) -> dict[str, Any]:
    escape = None
    if added["reason"] == "escape":
        argument = added["argument"]
        shared = audit.problem.transformation.kind == "shared"
        moment: Any = enclosure(argument["moment"])
        if shared:
            moment = [_text(m) for m in _moments(audit, argument)]
        escape = {
            "order": argument["order"],
            "output": None if shared else argument["output"] + 1,
            "direction": argument["direction"],
            "moment": moment,
        }
    return {"verdict": added["verdict"], "reason": added["reason"], "escape": escape}


def _location(audit: Audit) -> dict[str, Any]:
    """Which point is spoken of: the given one, or one so near."""
    location, argument = audit.certificate["location"], audit.certificate["original"]["argument"]
    kind = location["kind"]
    within = location.get("radius") or location.get("distance")
    if kind == "interpolation":
        within = argument["radius"]
    return {"kind": kind, "within": within}


def _better(audit: Audit) -> dict[str, Any] | None:
    better = audit.certificate["better"]
    if better is None:
        return None
    names = audit.problem.parameters
    point = dict(zip(names, better["point"], strict=True))
    return {"parameters": point, "value": enclosure(better["value"])}


def enclosure(ball: dict[str, str]) -> dict[str, str]:
    """A ball in decimals: the true value is within `radius` of `middle`."""
    return _text(arb(_binary(ball["mid"]), _binary(ball["rad"])))


def _text(value: arb) -> dict[str, str]:
    digits = max(1, min(60, value.rel_accuracy_bits() * 3 // 10)) if value.rad() > 0 else 60
    middle = value.mid().str(digits, radius=False)
    slack = (value - arb(middle)).abs_upper()
    return {"middle": middle, "radius": slack.str(3, radius=False)}


def _binary(text: str) -> arb:
    mantissa, _, exponent = text.partition("p")
    return arb((fmpz(mantissa), int(exponent)))


def _moments(audit: Audit, argument: Any) -> list[arb]:
    """The moments of all outputs in the direction."""
    on = Balls(50)
    with on.working():
        instance = Instance(audit.problem, on)
        direction = [on.number(Fraction(c)) for c in argument["direction"]]
        R = instance.grouped_residuals(instance.outputs(instance.theta))
        w, b = instance.neurons.W[0], instance.neurons.b[0]
        found = []
        for k in range(len(audit.problem.outputs)):
            terms = []
            for row, group in zip(R, instance.groups, strict=True):
                x = instance.inputs[group[0]]
                along = on.power(on.dot(direction, x), argument["order"])
                terms.append(row[k] * along * on.exp(on.dot(w, x) + b))
            found.append(on.sum(terms))
        return found


# --- for people ----------------------------------------------------------------------------------


def lines(audit: Audit, certificate: str | None = None) -> Iterator[str]:
    """The audit in words and numbers."""
    problem = audit.problem
    if problem.title:
        yield problem.title
    yield from _described(problem)
    yield ""
    yield from _in_original(audit)
    if audit.augmented is not None:
        yield ""
        yield from _in_augmented(audit)
    yield ""
    told = ", ".join(f"{n} {v}" for n, v in audit.certificate["hypotheses"].items())
    yield f"Hypotheses: {told}"
    where = f": {certificate}" if certificate else ""
    yield f"Every claim is in the certificate{where}, and was checked by pgb verify."


def _described(problem: Problem) -> Iterator[str]:
    width, outputs = len(problem.inputs[0]), len(problem.outputs)
    yield (
        f"Data: {problem.samples} samples, inputs in R^{width}, outputs in R^{outputs}; "
        f"loss {problem.loss.kind}, lambda = {shown(problem.transformation.weight)}"
    )
    for k, output in enumerate(problem.outputs):
        yield f"  f_{k + 1} = {shown(output)}"
    pairs = zip(problem.parameters, problem.point, strict=True)
    yield "  at " + ", ".join(f"{name} = {_short(shown(value))}" for name, value in pairs)


def _short(text: str, most: int = 24) -> str:
    return text if len(text) <= most else text[: most - 2] + ".."


def _in_original(audit: Audit) -> Iterator[str]:
    claims = audit.certificate["original"]
    yield f"In L the point is: {claims['verdict']}"
    if claims["argument"] is None:
        yield "  no argument known here decides it: its Hessian is singular, or it is at a kink"
    else:
        yield f"  {_why(audit)}"
    place = _location(audit)
    if place["within"]:
        within = Fraction(place["within"])
        yield f"  Spoken of is the one such point within {_power(within)} of the numbers given."
    yield f"  L(theta) = {_decimal(claims['value'])}"
    if claims["gap"] is not None:
        yield f"  L(theta) - L* = {_decimal(claims['gap'])}"
    better = _better(audit)
    if better is not None:
        point = ", ".join(f"{name} = {value}" for name, value in better["parameters"].items())
        yield f"  A better point: {point}"
        yield f"    with L = {_decimal(audit.certificate['better']['value'])}"
    elif claims["verdict"] != "global_minimum":
        yield "  No better point was found."
    yield "  Residual gradients, by input:"
    yield from (f"    {row}" for row in _residuals(audit.problem))


def _why(audit: Audit) -> str:
    argument = audit.certificate["original"]["argument"]
    words = ARGUMENTS[argument["kind"]]
    names = audit.problem.parameters
    if argument["kind"] == "nondegenerate" and argument["held"]:
        held = ", ".join(names[p] for p in argument["held"])
        return f"{words} once symmetries are divided out (those that move {held})"
    if argument["kind"] == "tangent":
        return f"{words} (each parameter within {argument['radius']})"
    if argument["kind"] == "family":
        free = ", ".join(names[p] for p in argument["free"])
        return f"{words} (free: {free}; within {argument['radius']})"
    if argument["kind"] == "gradient":
        return f"{words}: dL/d{names[argument['parameter']]}"
    return words


def _residuals(problem: Problem) -> Iterator[str]:
    on = Balls(40)
    with on.working():
        instance = Instance(problem, on)
        try:
            rows = instance.grouped_residuals(instance.outputs(instance.theta))
        except (DomainError, Inexact) as error:
            yield f"not defined: {error}"
            return
        for number, (row, group) in enumerate(zip(rows, instance.groups, strict=True)):
            if number == _MOST_ROWS:
                yield f"and {len(rows) - _MOST_ROWS} more"
                return
            x = ", ".join(shown(entry) for entry in problem.inputs[group[0]])
            many = f" ({len(group)} samples)" if len(group) > 1 else ""
            yield f"X = ({x}){many}: R = ({', '.join(_rounded(r) for r in row)})"


def _rounded(value: arb) -> str:
    return "nan" if not value.is_finite() else value.str(10, radius=False)


def _in_augmented(audit: Audit) -> Iterator[str]:
    added = audit.certificate["augmented"]
    yield f"In the augmented loss the point is: {added['verdict']}"
    if added["argument"] is None:
        yield "  no argument known here decides it"
        return
    yield f"  {REASONS[added['reason']]}"
    argument = added["argument"]
    if argument["kind"] == "moment":
        direction = ", ".join(argument["direction"])
        order = argument["order"]
        at = f" along v = ({direction})" if order else ""
        yield (
            f"  M_{order} = {_decimal(argument['moment'], 8)} for output "
            f"{argument['output'] + 1}{at}" + ("; all moments below are exactly 0" * bool(order))
        )
    if audit.certificate["path"]:
        yield "  The augmented loss along a path from the point, which is its last line:"
        yield from (f"    {row}" for row in _path(audit))


def _path(audit: Audit) -> Iterator[str]:
    problem, on = audit.problem, Balls(40)
    with on.working():
        instance = Instance(problem, on)
        for entry in audit.certificate["path"]:
            theta = instance.theta
            if entry["theta"] is not None:
                theta = tuple(on.number(Fraction(t)) for t in entry["theta"])
            neurons = Neurons(
                _numbers(entry["a"], on),
                _numbers(entry["b"], on),
                tuple(_numbers(row, on) for row in entry["W"]),
            )
            yield f"{_where(entry)}: {instance.Lt(theta, neurons).str(SHOWN, radius=False)}"
        start = instance.Lt(instance.theta, instance.neurons)
        yield f"the point itself: {start.str(SHOWN, radius=False)}"


def _numbers(row: Sequence[str], on: Balls) -> tuple[arb, ...]:
    return tuple(on.number(Fraction(c)) for c in row)


def _where(entry: Any) -> str:
    W = "; ".join(", ".join(row) for row in entry["W"])
    moved = "theta moved, " if entry["theta"] is not None else ""
    return f"{moved}a = ({', '.join(entry['a'])}), W = ({W})"


def _decimal(ball: dict[str, str], digits: int = SHOWN) -> str:
    value = arb(_binary(ball["mid"]), _binary(ball["rad"]))
    return str(value.str(digits, radius=False))


def _power(value: Fraction) -> str:
    """10^-k, where it is one."""
    k = len(str(value.denominator)) - 1
    return f"10^-{k}" if value == Fraction(1, 10**k) else str(value)
