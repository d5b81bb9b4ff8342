"""The common losses: derived in the kernel, and what they mean against mpmath."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import mpmath
import pytest

from pgb.facts.notions import gradient
from pgb.kernel.sorts import Index
from pgb.kernel.syntax import for_all, function, le
from pgb.kernel.terms import (
    Add,
    App,
    Bound,
    Const,
    Exp,
    Lam,
    Mul,
    Num,
    Pow,
    Primitive,
    Sum,
    Term,
)
from pgb.result.catalogue import find, load
from pgb.result.derivation import NotDerived
from pgb.setting.convexity import convex
from pgb.setting.data import K, Output
from pgb.setting.losses import LOSSES, absolute, losses

NAMES = (
    *("squared", "half_squared", "logistic", "softmax"),
    *("polynomial_hinge_2", "polynomial_hinge_3", "polynomial_hinge_4"),
)
PROPERTIES = ("differentiable", "convex", "nonnegative")
SCRIPT = find("common_losses")

# --- Derivations ---------------------------------------------------------------------------------


def test_names() -> None:
    assert tuple(LOSSES) == NAMES


@pytest.mark.parametrize("statement", load(SCRIPT).statements)
def test_derived(statement: str) -> None:
    derivation = load(SCRIPT)[statement].derive()
    assert set(derivation.hypotheses) == set(derivation.statement.hypotheses)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("of", PROPERTIES)
def test_losses_certify_without_hypotheses(name: str, of: str) -> None:
    statement = load(SCRIPT)[f"{name}_{of}"]
    assert statement.certifies
    assert not statement.derive().judgement.hypotheses


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("factor", [-1, 0, 2])
def test_another_gradient_is_refused(name: str, factor: int) -> None:
    loss = LOSSES[name]

    def wrong(y: Term, q: Term) -> Term:
        return function(K, lambda k: factor * loss.gradient(y, q)(k))

    mutant = for_all(Output, lambda y, q: gradient(loss.value(y), q, wrong(y, q)))
    refused(f"{name}_differentiable", mutant)


@pytest.mark.parametrize("name", NAMES)
def test_another_sign_is_refused(name: str) -> None:
    loss = LOSSES[name]
    concave = for_all(Output, lambda y: convex(function(Output, lambda q: -loss.value(y, q))))
    refused(f"{name}_convex", concave)
    refused(f"{name}_nonnegative", for_all(Output, lambda y, q: le(loss.value(y, q), 0)))


@pytest.mark.parametrize("of", ["convex", "nonnegative"])
def test_the_absolute_loss(of: str) -> None:
    statement = load(SCRIPT)[f"absolute_{of}"]
    assert statement.certifies
    assert not statement.derive().judgement.hypotheses
    loss = absolute(K)
    concave = for_all(Output, lambda y: convex(function(Output, lambda q: -loss(y, q))))
    refused("absolute_convex", concave)
    refused("absolute_nonnegative", for_all(Output, lambda y, q: le(loss(y, q), 0)))


def test_softmax_needs_its_hypothesis() -> None:
    softmax = LOSSES["softmax"]
    refused("softmax_convex", for_all(Output, lambda y: convex(softmax.value(y))))
    refused("softmax_nonnegative", for_all(Output, lambda y, q: le(0, softmax.value(y, q))))


def refused(statement: str, mutant: Term) -> None:
    other = replace(load(SCRIPT)[statement], conclusion=mutant, _derivation=None)
    with pytest.raises(NotDerived):
        other.derive()


MUTANTS = {
    "convexity: weights exchanged": ("(at_p, rest), (at_q, low)", "(at_p, low), (at_q, rest)"),
    "square: slope": ("lambda u: 2 * c * u)", "lambda u: 3 * c * u)"),
    "square: sign of the factor": ("nonnegative_factor=le(0, c))", "nonnegative_factor=le(c, 0))"),
    "softplus: weights": ("(rest, 1 - c),", "(rest, 1 + c),"),
    "softplus: point": ("use(exp_above_tangent, v - u - c)", "use(exp_above_tangent, v + u - c)"),
    "hinge: gap": ("gap = square_sign(b - a)", "gap = square_sign(b + a)"),
    "hinge: other point": ("(larger, weight(u, n)),", "(larger, weight(v, n)),"),
    "hinge: closeness": ("le(gap(s) ** 2, e * (s - u) ** 2)", "le(gap(s), e * (s - u) ** 2)"),
    "log sum exp: point": ("x = q(k) - p(k) - c", "x = p(k) - q(k) - c"),
    "log sum exp: weight": ("exp_sign(p(k) - start)", "exp_sign(q(k) - start)"),
    "margin": ("lambda y, k: -y(k))\n\n\nof_margin", "lambda y, k: y(k))\n\n\nof_margin"),
    "shift": ("softplus_in_one_variable, 0)", "softplus_in_one_variable, 1)"),
    "softmax: weights": ("lambda k: le(0, y(k)))", "lambda k: le(y(k), 0))"),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_wrong_derivations_are_refused(mutant: str, tmp_path: Path) -> None:
    source, (old, new) = SCRIPT.read_text(encoding="utf-8"), MUTANTS[mutant]
    assert source.count(old) == 1
    script = tmp_path / "common_losses.py"
    script.write_text(source.replace(old, new), encoding="utf-8")
    statements = load(script).statements.values()
    with pytest.raises(NotDerived):
        deque((statement.derive() for statement in statements), maxlen=0)


# --- Numbers -------------------------------------------------------------------------------------


def evaluate(t: Term, size: int, bound: tuple[Any, ...] = ()) -> Any:
    """The value of a closed term: functions are Python functions, all index sorts of one size."""

    def value(part: Term) -> Any:
        return evaluate(part, size, bound)

    match t:
        case Num():
            return mpmath.mpf(t.data[0].numerator) / t.data[0].denominator
        case Bound():
            return bound[t.data[0]]
        case Const():
            return evaluate(t.body, size)
        case Primitive():
            return {"log": mpmath.log, "pos": lambda u: max(u, mpmath.mpf(0))}[t.data[0]]
        case Lam():
            return lambda argument: evaluate(t.children[0], size, (argument, *bound))
        case App():
            return value(t.children[0])(value(t.children[1]))
        case Add():
            return mpmath.fsum(map(value, t.children))
        case Mul():
            return mpmath.fprod(map(value, t.children))
        case Pow():
            return value(t.children[0]) ** t.data[0]
        case Exp():
            return mpmath.exp(value(t.children[0]))
        case Sum():
            return mpmath.fsum(map(value(t.children[0]), range(size)))
    raise TypeError(f"no value for {t}")


def hinge(degree: int) -> Callable[[list[Any], list[Any]], Any]:
    return lambda y, q: sum(max(0, 1 - a * b) ** degree for a, b in zip(y, q, strict=True))


MEANING: dict[str, Callable[[list[Any], list[Any]], Any]] = {
    "squared": lambda y, q: sum((b - a) ** 2 for a, b in zip(y, q, strict=True)),
    "half_squared": lambda y, q: sum((b - a) ** 2 for a, b in zip(y, q, strict=True)) / 2,
    "logistic": lambda y, q: sum(
        mpmath.log1p(mpmath.exp(-a * b)) for a, b in zip(y, q, strict=True)
    ),
    "softmax": lambda y, q: (
        -sum(
            a * mpmath.log(mpmath.exp(b) / sum(map(mpmath.exp, q)))
            for a, b in zip(y, q, strict=True)
        )
    ),
    **{f"polynomial_hinge_{d}": hinge(d) for d in (2, 3, 4)},
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(4))
def test_values_and_gradients(name: str, seed: int) -> None:
    random.seed(seed)
    size = seed + 1
    y, q = ([mpmath.mpf(random.uniform(-3, 3)) for _ in range(size)] for _ in range(2))
    with mpmath.workdps(40):
        loss = losses(Index("any"))[name]
        assert loss.name == name
        found = evaluate(loss.value, size)(y.__getitem__)(q.__getitem__)
        assert mpmath.almosteq(found, MEANING[name](y, q), 1e-35)

        slopes = evaluate(loss.gradient, size)(y.__getitem__)(q.__getitem__)
        for k in range(size):
            at = tuple(int(j == k) for j in range(size))
            expected = mpmath.diff(lambda *p: MEANING[name](y, list(p)), tuple(q), at)
            assert mpmath.almosteq(slopes(k), expected, 1e-15, 1e-15)
