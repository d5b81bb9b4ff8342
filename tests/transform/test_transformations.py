"""Every transformation: one description, its symbols, its symmetry and its numbers agree."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, assume
from pgb.kernel.normal import same
from pgb.kernel.sorts import Index, Sort
from pgb.kernel.syntax import exp, function, mean, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting import D, K, M, N, X, f, group, l
from pgb.transform import (
    TRANSFORMATIONS,
    Transformation,
    along_the_curve,
    along_the_field,
    eliminator,
    exponential,
    modified,
    one_neuron,
    several,
    transformation,
)
from pgb.transform._description import lam, positive_penalty
from pgb.witness.arithmetic import Arithmetic
from pgb.witness.ball import Balls
from pgb.witness.dual import Dual
from pgb.witness.exacts import Exacts
from pgb.witness.floats import Floats
from pgb.witness.interpretation import Interpretation, Native, interpretation
from pgb.witness.tower import Tower
from pgb.witness.values import Values

ALL = [transformation(name) for name in TRANSFORMATIONS]
with_curve = pytest.mark.parametrize("of", [t for t in ALL if t.curve], ids=lambda t: t.name)
every = pytest.mark.parametrize("of", ALL, ids=lambda t: t.name)

# --- The list ------------------------------------------------------------------------------------


def test_the_list() -> None:
    assert (
        *("eliminator", "exponential", "modified", "one_neuron", "product", "several", "shared"),
    ) == TRANSFORMATIONS


def test_it_is_light() -> None:
    program = "import sys, pgb.transform; print([m for m in sys.modules if m.startswith('pgb.')])"
    loaded = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert loaded.strip() == "['pgb.transform']"


def test_an_unknown_name() -> None:
    with pytest.raises(KeyError, match=r"expected a transformation .*'gaussian'"):
        transformation("gaussian")


@every
def test_each_says_what_it_is(of: Transformation) -> None:
    assert of.words
    assert of.source
    assert {"bias", "unpenalised_bias"} <= set(of.ingredients)


def test_definitions_have_names_of_their_own() -> None:
    names = [str(of.Lt(of.z)).split("(")[0] for of in ALL]
    assert len(set(names)) == len(names)


# --- Symbols -------------------------------------------------------------------------------------


def test_the_exponential_written_out() -> None:
    theta, a, b, W = exponential.z.children

    def output(i: Term) -> Term:
        at = X(group(i))
        return function(
            K,
            lambda k: f(at, theta, k) + a(k) * exp(sum_(D, lambda q: W(k, q) * at(q)) + b(k)),
        )

    written = mean(M, lambda i: l(i, output(i))) + lam * sum_(K, lambda k: a(k) ** 2)
    assert same(exponential.Lt(exponential.z), written)
    assert not same(exponential.Lt(exponential.z), written + lam)


def test_the_modified_loss_written_out() -> None:
    theta, a, b = modified.z.children
    written = modified.loss(theta) * (1 + (a * exp(b) - 1) ** 2) + lam * a**2
    assert same(modified.Lm(modified.z), written)


# --- Symmetry ------------------------------------------------------------------------------------


def slopes(of: Transformation) -> list[Judgement]:
    return list(map(assume, of.slopes.values()))


@with_curve
def test_the_penalty_vanishes_along_the_curve(of: Transformation) -> None:
    shrinking = along_the_curve(of, assume(of.at_minimum_in_neurons), assume(positive_penalty))
    assert shrinking.no_penalty.conclusion.children[0] is of.penalty(*of.neurons)
    assert len(shrinking.no_penalty.hypotheses) == 2
    assert not shrinking.same_outputs.hypotheses


@every
def test_the_slope_along_the_field(of: Transformation) -> None:
    found = along_the_field(of, *slopes(of))
    assert same(found.conclusion.children[1], lam * of.penalty_growth)


@every
def test_the_slopes_of_its_functions_are_needed(of: Transformation) -> None:
    for missing in of.slopes:
        others = [assume(claim) for name, claim in of.slopes.items() if name != missing]
        with pytest.raises(Refusal, match="known slope"):
            along_the_field(of, *others)


@with_curve
def test_another_curve_is_refused(of: Transformation) -> None:
    assert of.curve is not None
    curve = of.curve
    back = replace(of, curve=lambda t, *v: (curve(t, *v)[0], *curve(-t, *v)[1:]))
    with pytest.raises(Refusal, match="left over"):
        along_the_curve(back, assume(of.at_minimum_in_neurons), assume(positive_penalty))


@every
def test_another_growth_is_refused(of: Transformation) -> None:
    with pytest.raises(Refusal):
        along_the_field(replace(of, growth=lambda *v: of.penalty_growth + 1), *slopes(of))


@every
def test_another_field_is_refused(of: Transformation) -> None:
    field = of.field

    def only_outer(*v: Term) -> tuple[Term | None, ...]:
        return (field(*v)[0], *[None] * (len(v) - 1))

    with pytest.raises(Refusal):
        along_the_field(replace(of, field=only_outer), *slopes(of))


@with_curve
def test_the_curve_runs_against_the_field(of: Transformation) -> None:
    on = Tower(30)
    numbers = of.on(instance(of), on)
    moved = numbers.along_curve(Dual(on.integer(0), on.integer(1)), *point(of, on)[1:])
    for value, velocity in zip(moved, field_at(of, on), strict=True):
        for x, v in zip(leaves(value), leaves(velocity), strict=True):
            assert (x.slope if isinstance(x, Dual) else on.integer(0)) == -v


def field_at(of: Transformation, on: Tower) -> list[Any]:
    values = Values(instance(of), on)
    neurons = point(of, on)[1:]
    for variable, value in zip(of.neurons, neurons, strict=True):
        values.given[variable] = value
    velocities = of.field(*of.neurons)
    return [
        values.of(v) if v is not None else zeros(n)
        for v, n in zip(velocities, neurons, strict=True)
    ]


def zeros(value: Any) -> Any:
    return tuple(map(zeros, value)) if isinstance(value, tuple) else 0


def leaves(value: Any) -> list[Any]:
    if isinstance(value, tuple):
        return [leaf for part in value for leaf in leaves(part)]
    return [value]


# --- Numbers -------------------------------------------------------------------------------------

INPUTS = ((1, -2), (0, 3))
GROUP = (0, 1, 1)
LABELS = ((2, -1), (1, 0), (-1, 1))
SIZES: dict[Index, int] = {M: 3, N: 2, K: 2, D: 2}


def instance(of: Transformation) -> Interpretation:
    """Two inputs, three samples, two outputs; a linear model and squared losses."""

    def model(on: Arithmetic[Any]) -> Any:
        return lambda x: lambda theta: tuple(on.mul(t, x[0]) for t in theta)

    def squared(on: Arithmetic[Any]) -> Any:
        return tuple(lambda q, y=y: distance(on, q, y) for y in LABELS)

    def distance(on: Arithmetic[Any], q: Sequence[Any], y: Sequence[int]) -> Any:
        return on.sum([on.power(on.sub(u, on.integer(v)), 2) for u, v in zip(q, y, strict=True)])

    def scalar(on: Arithmetic[Any]) -> Any:
        return lambda x: lambda theta: on.mul(theta[0], x[0])

    values: dict[Var, Any] = {
        X: [list(x) for x in INPUTS],
        group: list(GROUP),
        lam: "1/3",
        f: Native(model),
        l: Native(squared),
        one_neuron.f: Native(scalar),
        one_neuron.y: [1, -1, -1],
        one_neuron.loss: Native(lambda on: lambda u: on.power(on.add(u, on.integer(1)), 3)),
        modified.loss: Native(lambda on: lambda theta: on.power(theta[0], 2)),
        eliminator.s: Native(lambda on: lambda u: on.add(on.power(u, 3), u)),
        eliminator.kernel: Native(lambda on: lambda x: lambda w: on.power(on.add(x[0], w[0]), 2)),
    }
    return interpretation(of.name, SIZES, values)


THETA = (Fraction(1, 2), Fraction(-2, 3))
VECTOR = {"a": (Fraction(3, 4), Fraction(-1, 2)), "b": (Fraction(1, 3), Fraction(-5, 4))}
MATRIX = ((Fraction(1, 5), Fraction(-1, 4)), (Fraction(-1, 3), Fraction(1, 7)))
SEVERAL = {"a": (VECTOR["a"], VECTOR["b"]), "b": MATRIX, "W": (MATRIX, MATRIX[::-1])}


def point(of: Transformation, on: Arithmetic[Any]) -> tuple[Any, ...]:
    """(theta, a, b, ..) in the arithmetic's numbers."""
    return tuple(_in(value, on) for value in (THETA, *map(_rational, of.neurons)))


def _rational(variable: Var) -> Any:
    if variable in several.transformation.neurons:
        return SEVERAL[variable.name]
    if variable.name in ("W", "w"):
        return MATRIX if variable.name == "W" else MATRIX[0]
    vector = VECTOR[variable.name]
    return vector if variable.sort == K_vectors else vector[0]


K_vectors: Sort = exponential.a.sort


def _in(value: Any, on: Arithmetic[Any]) -> Any:
    return tuple(_in(v, on) for v in value) if isinstance(value, tuple) else on.number(value)


def by_hand(name: str) -> tuple[list[list[float]], float]:
    """What is added at each input, and the augmented loss, in plain Python."""
    theta = [float(t) for t in THETA]
    a, b = ([float(v) for v in VECTOR[n]] for n in ("a", "b"))
    W = [[float(w) for w in row] for row in MATRIX]
    third = 1 / 3
    if name == "modified":
        return [], theta[0] ** 2 * (1 + (a[0] * math.exp(b[0]) - 1) ** 2) + third * a[0] ** 2

    def dot(w: list[float], x: tuple[int, ...]) -> float:
        return sum(u * v for u, v in zip(w, x, strict=True))

    def neurons_of(k: int, x: tuple[int, ...]) -> float:
        rows = zip(*(SEVERAL[name][k] for name in ("a", "b", "W")), strict=True)
        return sum(float(u) * math.exp(dot(list(map(float, w)), x) + float(v)) for u, v, w in rows)

    neuron: dict[str, Callable[[int, tuple[int, ...]], float]] = {
        "exponential": lambda k, x: a[k] * math.exp(dot(W[k], x) + b[k]),
        "shared": lambda k, x: a[k] * math.exp(dot(W[0], x) + b[0]),
        "product": lambda k, x: a[k] * b[k] * math.exp(dot(W[k], x)),
        "eliminator": lambda k, x: a[k] * (b[k] ** 3 + b[k]) * (x[0] + W[k][0]) ** 2,
        "several": neurons_of,
        "one_neuron": lambda k, x: a[0] * math.exp(dot(W[0], x) + b[0]),
    }
    width = 1 if name == "one_neuron" else 2
    added = [[neuron[name](k, x) for k in range(width)] for x in INPUTS]
    total = 0.0
    for i, j in enumerate(GROUP):
        q = [theta[k] * INPUTS[j][0] + added[j][k] for k in range(width)]
        if name == "one_neuron":
            total += (1 - (1, -1, -1)[i] * q[0]) ** 3
        else:
            total += sum((u - v) ** 2 for u, v in zip(q, LABELS[i], strict=True))
    penalty = a[0] ** 2 / 2 if name == "one_neuron" else a[0] ** 2 + a[1] ** 2
    if name == "several":
        penalty = sum(float(u) ** 2 for row in SEVERAL["a"] for u in row)
    return added, total / 3 + third * penalty


def close(on: Arithmetic[Any], number: Any, expected: float) -> bool:
    if isinstance(on, Exacts):
        number = number.enclosure(30)
    if isinstance(on, Tower):
        number = on.ball(number)
    return math.isclose(float(number), expected, rel_tol=1e-12)


@pytest.mark.parametrize(
    "on", [Floats(), Balls(30), Exacts(), Tower(30)], ids=lambda on: type(on).__name__
)
@every
def test_the_terms_against_plain_python(of: Transformation, on: Arithmetic[Any]) -> None:
    theta, *neurons = point(of, on)
    numbers = of.on(instance(of), on)
    added, value = by_hand(of.name)
    assert close(on, numbers.Lt(theta, *neurons), value)
    for x, row in zip(INPUTS if of.added else (), added, strict=True):
        found = numbers.added(*neurons, tuple(map(on.integer, x)))
        outputs = found if isinstance(found, tuple) else (found,)
        assert all(close(on, u, v) for u, v in zip(outputs, row, strict=True))


@with_curve
def test_outputs_stay_along_the_curve_in_numbers(of: Transformation) -> None:
    on = Floats()
    theta, *neurons = point(of, on)
    numbers = of.on(instance(of), on)
    moved = numbers.along_curve(on.number(Fraction(2, 3)), *neurons)
    penalty = float(numbers.penalty(*neurons))
    shrunk = penalty * math.exp(-4 / 3)
    assert math.isclose(float(numbers.penalty(*moved)), shrunk, rel_tol=1e-12)
    lost = float(numbers.Lt(theta, *neurons)) - float(numbers.Lt(theta, *moved))
    assert math.isclose(lost, (penalty - shrunk) / 3, rel_tol=1e-9)
