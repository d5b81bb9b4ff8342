"""The checker's numbers against mpmath: random expressions, their values and derivatives."""

from __future__ import annotations

from random import Random

import mpmath as mp
import pytest
from flint import arb, ctx, fmpq

from pgb.verify import field
from pgb.verify.algebra import Algebra, Line, Lines
from pgb.verify.jets import Jet, Jets, variables
from pgb.verify.original import OneSided
from pgb.verify.reading import Trees
from pgb.verify.refused import Refused
from tests.verify.oracle import _Data

SPECIAL = ("0", "1", "-1", "1/2", "2", "3", "4", "1/3", "9/4", "1/12", "-3/2")
ONE = ("sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "sigmoid")
ONE += ("softplus", "relu", "elu", "abs")
NAMES = ("t", "s")


def expression(random, depth, names=NAMES):
    """A random tree, rich in numbers that have closed forms."""
    pick = random.random()
    if depth == 0 or pick < 0.15:
        leaf = random.choice(["num", "const", *(["var"] * 3 if names else [])])
        if leaf == "var":
            return ["var", random.choice(names)]
        return ["num", random.choice(SPECIAL)] if leaf == "num" else ["const", "pi"]

    def part():
        return expression(random, depth - 1, names)

    if pick < 0.4:
        return [random.choice(["sum", "prod"]), part(), part()]
    if pick < 0.5:
        return ["quot", part(), part()]
    if pick < 0.6:
        return ["pow", part(), random.choice([0, 1, 2, 3, -1, -2])]
    if pick < 0.7:
        return ["call", random.choice(["leaky_relu", "max", "min"]), part(), part()]
    return ["call", random.choice(ONE), part()]


def real(tree, env):
    """The value by mpmath; None where it, or anything in it, is not a real number or is huge."""
    kind, *rest = tree
    if kind == "var":
        return env[rest[0]]
    values = [real(part, env) for part in rest if isinstance(part, list)]
    if None in values:
        return None
    found = _on(kind, rest, values)
    fits = isinstance(found, mp.mpf) and mp.isfinite(found) and abs(found) < mp.mpf(10) ** 15
    return found if fits else None


def _on(kind, rest, values):
    """The value of a tree, those of its parts put in as variables."""
    names = [f"v{k}" for k in range(len(values))]
    parts, filled = iter(names), []
    for part in rest:
        filled.append(["var", next(parts)] if isinstance(part, list) else part)
    try:
        return mp.mpmathify(_Values().value([kind, *filled], dict(zip(names, values, strict=True))))
    except (ZeroDivisionError, OverflowError, ValueError, TypeError):
        return None


class _Values(_Data):
    def __init__(self):
        pass


def agrees(ball, number, slack):
    there = arb(mp.nstr(number, 50))
    return bool(abs(ball - there) <= arb(slack) * (1 + abs(there)))


POINTS = [(fmpq(a), fmpq(b)) for a in (0, 1, -1) for b in (0, 2)]
POINTS += [(fmpq(1, 2), fmpq(-3, 4)), (fmpq(9, 4), fmpq(1, 3))]


@pytest.fixture(autouse=True)
def precise():
    before, ctx.prec = ctx.prec, 300
    with mp.workdps(60):
        yield
    ctx.prec = before


def cases(count, seed, names=NAMES):
    random = Random(seed)
    for _ in range(count):
        tree = expression(random, random.choice([2, 3, 4]), names)
        point = random.choice(POINTS)
        env = {n: mp.mpf(int(x.p)) / int(x.q) for n, x in zip(NAMES, point, strict=True)}
        yield tree, Trees().read(tree, "", names), point, env


def test_values():
    """Exact numbers and jets hold what mpmath finds."""
    seen = 0
    for tree, read, point, env in cases(3000, 1):
        number = real(tree, env)
        algebra = Algebra()
        exact = {n: algebra.num(x) for n, x in zip(NAMES, point, strict=True)}
        jets = {n: Jet(arb(x)) for n, x in zip(NAMES, point, strict=True)}
        for on, values in ((algebra, exact), (Jets(), jets)):
            try:
                found = field.value(read, values, on)
            except Refused:
                continue
            ball = algebra.ball(found) if on is algebra else found.value
            if not ball.is_finite() or number is None:
                continue
            seen += 1
            assert agrees(ball, number, "1e-25"), (tree, point, ball, number)
    assert seen > 2000


def test_what_is_zero_is_zero():
    """Differences of equal numbers in other words: what is proved 0 is 0."""
    seen = 0
    for tree, read, _, env in cases(9000, 2, ()):
        algebra = Algebra()
        try:
            found = field.value(read, {}, algebra)
        except Refused:
            continue
        number = real(tree, env)
        if algebra.is_zero(found) and number is not None:
            seen += 1
            assert abs(number) < mp.mpf(10) ** -25, tree
    assert seen > 100


def test_slopes():
    """Derivatives of exact numbers and of jets against differences; one-sided ones at kinks."""
    step, seen = mp.mpf(10) ** -20, {Lines: 0, OneSided: 0, Jets: 0}
    for tree, read, point, env in cases(4000, 3):
        algebra = Algebra()
        exact = [algebra.num(x) for x in point]
        up = real(tree, env | {"t": env["t"] + step})
        here, down = real(tree, env), real(tree, env | {"t": env["t"] - step})
        if here is None or up is None or abs(here) > 1e6:
            continue
        for on in (Lines(algebra), OneSided(algebra), Jets()):
            try:
                if isinstance(on, Jets):
                    jet = field.value(
                        read, dict(zip(NAMES, variables([*map(arb, point)], (0,)), strict=True)), on
                    )
                    found = jet.slope[0] if jet.slope else arb(0)
                else:
                    moving = [Line(x, algebra.num(fmpq(int(p == 0)))) for p, x in enumerate(exact)]
                    line = field.value(read, dict(zip(NAMES, moving, strict=True)), on)
                    found = algebra.ball(line.slope)
            except Refused:
                continue
            if not found.is_finite() or abs(found) > 1e6:
                continue
            seen[type(on)] += 1
            assert agrees(found, (up - here) / step, "1e-7"), (tree, point, type(on), found)
            if type(on) is not OneSided and down is not None:
                assert agrees(found, (here - down) / step, "1e-7"), (tree, point, type(on), found)
    assert min(seen.values()) > 1000


def test_curvature():
    """Second derivatives hold the differences of first ones."""
    step, seen = mp.mpf(10) ** -15, 0
    for tree, read, point, env in cases(2500, 4):
        try:
            jet = field.value(
                read, dict(zip(NAMES, variables([*map(arb, point)], (0, 1)), strict=True)), Jets()
            )
        except Refused:
            continue
        if not jet.slope or not all(
            c.is_finite() and abs(c) < 1e6 for r in jet.curvature for c in r
        ):
            continue

        def at(t, s, env=env, tree=tree):
            return real(tree, {"t": env["t"] + t * step, "s": env["s"] + s * step})

        corners = [at(1, 1), at(1, -1), at(-1, 1), at(-1, -1)]
        if None in corners or abs(corners[0]) > 1e6:
            continue
        seen += 1
        mixed = (corners[0] - corners[1] - corners[2] + corners[3]) / (4 * step**2)
        slack = jet.curvature[1][0].rad() + arb("1e-6")
        assert agrees(jet.curvature[1][0], mixed, slack), (tree, point, jet.curvature, mixed)
    assert seen > 500
