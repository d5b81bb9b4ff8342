"""A whole certificate: its place, its verdicts, its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import PathLike
from typing import Any

from flint import arb, ctx

from pgb.verify import augmented, family, field, original, place, work
from pgb.verify.jets import Jet, Jets
from pgb.verify.labels import allowed
from pgb.verify.place import Place
from pgb.verify.reading import (
    MAX_BYTES,
    Problem,
    Trees,
    ball,
    keyed,
    listed,
    parsed,
    problem,
    rational,
)
from pgb.verify.refused import Refused, Unreadable, require
from pgb.verify.residuals import CONVEX, best

KEYS = (
    "format",
    "schema",
    "problem",
    "bits",
    "location",
    "original",
    "better",
    "augmented",
    "path",
    "hypotheses",
)
MAX_BITS = 20_000
UNDECIDED = "undecided"


@dataclass(frozen=True)
class Checked:
    """What a certificate proves, one line for each claim."""

    original: str
    augmented: str | None
    reason: str | None
    lines: tuple[str, ...]


def verify_file(path: str | PathLike[str]) -> Checked:
    """Check a certificate in a file. Raises `Refused`."""
    return verify(read(path))


def read(path: str | PathLike[str]) -> str:
    """The text of a certificate's file. Raises `Unreadable`."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        return data.decode("ascii")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not ASCII text"
        raise Unreadable(f"cannot be read: {reason}") from None


def verify(text: str) -> Checked:
    """Check a certificate. Raises `Refused` for the first claim that does not follow."""
    with opened(text) as data:
        return _checked(data)


@contextmanager
def opened(text: str) -> Iterator[dict[str, Any]]:
    """The entries of a certificate, in its precision and with the work that one may cost.

    Raises:
        Refused: it is no certificate, costs more, or divides by zero.
    """
    data = keyed(parsed(text), "certificate", *KEYS)
    bits = data["bits"]
    require(type(bits) is int and 53 <= bits <= MAX_BITS, "bits", f"53 to {MAX_BITS}", bits)
    with precision(bits), work.allowance():
        try:
            yield data
        except ZeroDivisionError:
            raise Refused("certificate: expected no division by zero, found one") from None


@contextmanager
def precision(bits: int) -> Iterator[None]:
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def _checked(data: Any) -> Checked:
    about = problem(data["problem"], Trees())
    allowed(about)
    claims = keyed(data["original"], "original", "verdict", "value", "gap", "argument")
    here, words = _place(data["location"], claims, about)
    lines = [words]
    lines += _original(claims, about, here)
    lines += _value(claims, about, here)
    lines += _better(data["better"], about, here)
    verdict, reason, told = _augmented(data["augmented"], about, here, claims["verdict"])
    lines += told
    if data["path"] is not None:
        augmented.descends(data["path"], about, here)
        lines.append(f"path: the augmented loss is lower at its {len(data['path'])} points")
    lines += _hypotheses(data["hypotheses"], about)
    return Checked(claims["verdict"], verdict, reason, tuple(lines))


def _place(data: Any, claims: Any, about: Problem) -> tuple[Place, str]:
    kind = data.get("kind") if isinstance(data, dict) else None
    argument = claims["argument"]
    used = argument.get("kind") if isinstance(argument, dict) else None
    if kind in ("interpolation", "member"):
        wanted = "interpolation" if kind == "interpolation" else "family"
        require(used == wanted, "location", f"the argument {wanted}", used)
        if kind == "interpolation":
            keyed(data, "location", "kind")
            here = original.interpolated(argument, about)
            return here, "location: the one zero of the residuals near the point given"
        keyed(data, "location", "kind", "distance")
        distance = data["distance"]
        here = family.member(
            argument, about, None if distance is None else rational(distance, "location.distance")
        )
        return here, "location: a member of a family"
    require(used != "interpolation", "location", '"interpolation"', kind)
    here = place.read(data, about)
    if here.exact:
        return here, "location: the point as given"
    where = "stationary point"
    if len(here.moving) < len(about.parameters):
        names = ", ".join(about.parameters[p] for p in here.moving)
        where = f"point stationary in {names}, with these"
    return here, f"location: the one {where} within {data['radius']} of the point given"


def _original(claims: Any, about: Problem, here: Place) -> list[str]:
    if claims["verdict"] == UNDECIDED:
        require(claims["argument"] is None, "original.argument", "none for undecided")
        return ["original: undecided"]
    found = original.check(claims["argument"], about, here)
    require(found == claims["verdict"], "original.verdict", found, claims["verdict"])
    return [f"original: {found}, by {claims['argument']['kind']}"]


def _value(claims: Any, about: Problem, here: Place) -> list[str]:
    found = _loss(about, here)
    value = ball(claims["value"], "original.value")
    require(value.holds(found), "original.value", f"a ball that holds {found}", value)
    lines = [f"L(theta) is in {value}"]
    if claims["gap"] is not None:
        lowest = best(about)
        if lowest is None:
            raise Refused("original.gap: expected null: L* is not known for this loss")
        gap = ball(claims["gap"], "original.gap")
        off = found - lowest
        require(gap.holds(off), "original.gap", f"a ball that holds {off}", gap)
        lines.append(f"L(theta) - L* is in {gap}")
    return lines


def _loss(about: Problem, here: Place) -> arb:
    value: arb = field.original(about, [Jet(x) for x in here.box], Jets()).value
    require(bool(value.is_finite()), "L(theta)", "a finite value", value)
    return value


def _better(data: Any, about: Problem, here: Place) -> list[str]:
    if data is None:
        return []
    keyed(data, "better", "point", "value")
    point = [
        arb(rational(c, "better.point"))
        for c in listed(data["point"], "better.point", len(about.parameters))
    ]
    there: arb = field.original(about, [Jet(x) for x in point], Jets()).value
    value = ball(data["value"], "better.value")
    require(value.holds(there), "better.value", f"a ball that holds {there}", value)
    require(bool(there < _loss(about, here)), "better.point", "a smaller loss", there)
    return [f"better: a point with L = {value}"]


def _augmented(
    data: Any, about: Problem, here: Place, theta_is: str
) -> tuple[str | None, str | None, list[str]]:
    if data is None:
        require(about.transformation == "none", "augmented", "a verdict", "null")
        return None, None, []
    keyed(data, "augmented", "verdict", "reason", "argument")
    if data["verdict"] == UNDECIDED:
        require(data["argument"] is None, "augmented.argument", "none for undecided")
        require(data["reason"] is None, "augmented.reason", "none for undecided")
        return UNDECIDED, None, ["augmented: undecided"]
    verdict, reason = augmented.check(data["argument"], about, here, theta_is)
    require(verdict == data["verdict"], "augmented.verdict", verdict, data["verdict"])
    require(reason == data["reason"], "augmented.reason", reason, data["reason"])
    return verdict, reason, [f"augmented: {verdict}, {reason}"]


def _hypotheses(data: Any, about: Problem) -> list[str]:
    """Which hypotheses on the losses and on lambda hold: found anew and compared."""
    found = hypotheses(about)
    require(data == found, "hypotheses", str(found), data)
    return [f"hypothesis {name}: {verdict}" for name, verdict in found.items()]


def hypotheses(about: Problem) -> dict[str, str]:
    """convex_losses, differentiable_losses and positive_penalty: proved, assumed or refuted."""
    kind = about.loss.kind
    smooth = "proved" if kind in CONVEX else "refuted" if kind == "absolute" else "assumed"
    convex = "proved" if kind in (*CONVEX, "absolute") else "assumed"
    found = {"differentiable_losses": smooth, "convex_losses": convex}
    if about.transformation != "none":
        weight = field.value(about.weight, {}, Jets()).value
        certain = "proved" if weight > 0 else "refuted" if weight <= 0 else "assumed"
        found["positive_penalty"] = certain
    return found
