"""The closed-form instances of the theory, evaluated exactly; groups; the transformed loss."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pgb.transform import shared
from pgb.witness.ball import Balls
from pgb.witness.dual import Dual, Duals
from pgb.witness.errors import InputError
from pgb.witness.evaluate import Evaluator
from pgb.witness.exact import Exact
from pgb.witness.exacts import Exacts
from pgb.witness.expression import evaluate
from pgb.witness.finite import require_finite
from pgb.witness.floats import Floats
from pgb.witness.instance import Instance, groups
from pgb.witness.multi import Multi
from pgb.witness.networks import of_problem
from pgb.witness.parser import parse
from pgb.witness.problem import Neurons, Problem, load, loads
from pgb.witness.verdict import Route, Verdict, equal

FOLDER = Path(__file__).parents[2] / "theorems" / "instances"
E = Exacts()

BEST = {  # file: L at the point, as theory states it
    "W1-tanh": "0",
    "W2-hinge-margin": "0",
    "W2-hinge-interior": "0",
    "W3-softmax-smoothed": "log(10) - 9/5*log(3)",
    "W4-two-outputs": "0",
    "W5-conflicting-targets": "2/3",
    "W6-conflicting-labels": "log(3) - 2/3*log(2)",
    "W7-sine-global": "0",
}
TRAP = "W7-sine-trap"


def problem(name: str) -> Problem:
    return load(FOLDER / f"{name}.toml")


def exactly(name: str) -> Instance[Exact]:
    return Instance(problem(name), E)


def constant(source: str) -> Exact:
    return evaluate(parse(source), {}, E)


def fractions(rows: Any) -> list[list[Fraction | None]]:
    return [[entry.as_fraction() for entry in row] for row in rows]


def test_the_folder_holds_these() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {*BEST, TRAP}


@pytest.mark.parametrize("name", BEST)
def test_every_grouped_residual_vanishes_by_algebra(name: str) -> None:
    instance = exactly(name)
    grouped = instance.grouped_residuals(instance.outputs(instance.theta))
    assert len(grouped) == len(instance.groups)
    for row in grouped:
        for entry in row:
            claim = equal(entry, 0)
            assert (claim.verdict, claim.route) == (Verdict.PROVED, Route.ALGEBRA)


@pytest.mark.parametrize("name", [*BEST, TRAP])
def test_the_losses_have_their_closed_form(name: str) -> None:
    instance = exactly(name)
    expected = constant(BEST.get(name, "2/3"))
    for value in (instance.L(instance.theta), instance.Lt(instance.theta, instance.neurons)):
        claim = equal(value, expected)
        assert (claim.verdict, claim.route) == (Verdict.PROVED, Route.ALGEBRA)
    known = instance.problem.known
    assert (evaluate(known["value"], {}, E) - expected).is_zero
    best = constant(BEST.get(name, "0"))
    assert (evaluate(known["best"], {}, E) - best).is_zero


@pytest.mark.parametrize("name", [*BEST, TRAP])
def test_the_neurons_are_generic_and_vanish(name: str) -> None:
    instance = exactly(name)
    require_finite(instance.problem)
    assert all(a.is_zero for a in instance.neurons.a)
    assert all(b.sign() for b in instance.neurons.b)
    assert all(w.sign() for row in instance.neurons.W for w in row)
    assert instance.weight.as_fraction() == Fraction(1, 10)
    added = instance.neuron_outputs(instance.neurons)
    assert all(entry.is_zero for row in added for entry in row)


def test_outputs_and_residuals_of_single_instances() -> None:
    margin = exactly("W2-hinge-margin")
    assert fractions(margin.outputs(margin.theta)) == [[-1], [1], [-1]]
    conflict = exactly("W5-conflicting-targets")
    assert conflict.groups == ((0, 1), (2,))
    assert fractions(conflict.residuals(conflict.outputs(conflict.theta))) == [[2], [-2], [0]]
    trap = exactly(TRAP)
    grouped = trap.grouped_residuals(trap.outputs(trap.theta))
    assert fractions(grouped) == [[Fraction(-8, 3)], [Fraction(4, 3)], [0], [Fraction(-4, 3)]]


@pytest.mark.parametrize("name", ["W7-sine-global", TRAP])
def test_both_sine_points_are_stationary_with_the_stated_hessian(name: str) -> None:
    instance = Instance(problem(name), Duals(Duals(E)))
    hessian = [[_second(instance, i, j) for j in range(2)] for i in range(2)]
    stated = {
        "W7-sine-global": [["9/8", "-3/4"], ["-3/4", "19/2"]],
        TRAP: [["9/8", "-1/4"], ["-1/4", "55/18"]],
    }
    for row, expected in zip(hessian, stated[name], strict=True):
        for value, source in zip(row, expected, strict=True):
            assert value.value.slope.is_zero
            assert (value.slope.slope - constant(source)).is_zero


def _second(instance: Instance[Dual[Dual[Exact]]], i: int, j: int) -> Dual[Dual[Exact]]:
    """L with its derivatives along the axes i (inner) and j (outer)."""
    one, zero = E.integer(1), E.integer(0)
    theta = []
    for k, value in enumerate(instance.theta):
        inner = Dual(value.value.value, one if k == i else zero)
        theta.append(Dual(inner, Dual(one if k == j else zero, zero)))
    return instance.L(theta)


@pytest.mark.parametrize("name", [*BEST, TRAP])
def test_the_other_arithmetics_agree(name: str) -> None:
    exact = exactly(name)
    expected = float(exact.L(exact.theta).enclosure(30))
    balls = Instance(problem(name), Balls(50))
    enclosed = balls.L(balls.theta)
    assert enclosed.overlaps(exact.L(exact.theta).enclosure(50))
    assert enclosed.rad() < 1e-40
    for on in (Floats(), Multi(40)):
        instance: Instance[Any] = Instance(problem(name), on)
        assert float(instance.L(instance.theta)) == pytest.approx(expected, abs=1e-12)


def test_the_transformed_loss_with_a_neuron() -> None:
    instance = exactly("W1-tanh")
    half, zero, log2 = constant("1/2"), constant("0"), constant("log(2)")
    neurons = Neurons(a=(half,), b=(zero,), W=((log2,),))
    assert fractions(instance.neuron_outputs(neurons)) == [[1], [2]]
    assert instance.Lt(instance.theta, neurons).as_fraction() == Fraction(5, 2) + Fraction(1, 40)


def test_the_stationarity_identity_of_the_neurons() -> None:
    # a dLt/da - dLt/db = 2 lambda a^2, at a point where nothing is special
    instance = Instance(problem("W5-conflicting-targets"), Duals(E))
    one, zero = constant("1"), constant("0")
    a, b, w = constant("2/3"), constant("log(2)"), constant("-log(3)")

    def slope(da: Exact, db: Exact) -> Exact:
        neurons = Neurons(a=(Dual(a, da),), b=(Dual(b, db),), W=((Dual(w, zero),),))
        return instance.Lt(instance.theta, neurons).slope

    assert not slope(one, zero).is_zero
    identity = a * slope(one, zero) - slope(zero, one) - constant("1/5") * a * a
    assert identity.is_zero


SHARED = """
[data]
inputs = [["1", "0"], ["0", "1"], ["1", "0"]]
targets = [["1", "2"], ["3", "4"], ["5", "6"]]
[model]
parameters = ["u"]
outputs = ["u*x1", "u*x2"]
[loss]
kind = "half_squared"
[transformation]
kind = "shared"
lambda = 2
[point.parameters]
u = 1
[point.neurons]
a = ["1/2", "-1"]
b = ["log(2)"]
W = [["log(3)", "0"]]
"""


def test_a_shared_neuron() -> None:
    instance = Instance(loads(SHARED), E)
    assert fractions(instance.neuron_outputs(instance.neurons)) == [[3, -6], [1, -2], [3, -6]]
    residuals = [(3, -8), (-2, -5), (-1, -12)]  # f + g - y
    loss = sum(Fraction(p * p + q * q, 2) for p, q in residuals) / 3
    penalty = 2 * Fraction(5, 4)
    assert instance.Lt(instance.theta, instance.neurons).as_fraction() == loss + penalty
    read = Evaluator(of_problem(loads(SHARED), "shared"), 30, ())  # the theory's own variables
    number = read.number(shared.Lt(shared.z))
    assert Fraction(int(number.p), int(number.q)) == loss + penalty
    assert instance.groups == ((0, 2), (1,))
    grouped = instance.grouped_residuals(instance.outputs(instance.theta))
    assert fractions(grouped) == [[-4, -8], [-3, -3]]
    assert instance.grouped_loss(0, (E.integer(3), E.integer(4))).as_fraction() == 8
    assert instance.grouped_loss(1, (E.integer(3), E.integer(5))).as_fraction() == Fraction(1, 2)


def test_no_transformation() -> None:
    text = SHARED.replace('kind = "shared"\nlambda = 2', 'kind = "none"')
    text = text[: text.index("[point.neurons]")]
    instance = Instance(loads(text), E)
    transformed = instance.Lt(instance.theta, instance.neurons)
    assert (transformed - instance.L(instance.theta)).is_zero
    assert fractions(instance.neuron_outputs(instance.neurons)) == [[0, 0]] * 3


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("0.5", "1/2", True),
        ("1/2", "1/3", False),
        ("sqrt(8)", "2*sqrt(2)", True),
        ("sin(pi/6)", "1/2", True),
        ("sqrt(2)", "1.41421356237309504880168872420969807857", False),
        ("exp(sqrt(2))", "exp(sqrt(2))", True),
        ("sin(1)", "cos(1)", False),
    ],
)
def test_inputs_are_grouped_exactly(left: str, right: str, same: bool) -> None:
    text = SHARED.replace('["1", "0"], ["0", "1"], ["1", "0"]', f'["{left}", 7], ["{right}", 7]')
    found = groups(loads(text.replace(', ["5", "6"]', "")))
    assert found == (((0, 1),) if same else ((0,), (1,)))


def test_inputs_that_cannot_be_told_apart_are_refused() -> None:
    pair = '["sin(1)**2 + cos(1)**2", 7], ["1", 7]'
    text = SHARED.replace('["1", "0"], ["0", "1"], ["1", "0"]', pair).replace(', ["5", "6"]', "")
    with pytest.raises(InputError, match="whether two inputs are equal"):
        groups(loads(text))
