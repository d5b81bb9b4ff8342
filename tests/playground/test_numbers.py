"""The numbers that the page computes, against Python's: other code, other methods, more digits."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from pgb.descent.instances import instance
from pgb.descent.landscape import Landscape
from pgb.observe.flow import GradientFlow
from pgb.observe.methods import extrapolated, own_radau
from pgb.observe.one_input import OneInputFlow
from pgb.observe.one_input_problems import OneInput
from pgb.result.catalogue import root
from pgb.witness.expression import Number
from pgb.witness.problem import Neurons

FILES = root() / "counterexamples" / "instances"
FLOW = {
    "experiments": "experiments",
    "flow": "flow",
    "augmented": "augmentedLoss, originalLoss, derivatives",
}
RUN = """
const experiment = experiments.find((e) => e.id === given.id);
const values = Object.fromEntries(experiment.controls.map((c) => [c.id, c.value]));
const { problem, start } = experiment.make({ ...values, ...given.values });
const found = flow(problem, start, { until: given.times.at(-1), at: given.times });
console.log(JSON.stringify(given.times.map((t) => {
  const z = found.states[found.times.findIndex((e) => Math.abs(e / t - 1) < 1e-12)];
  return { z, Lt: augmentedLoss(problem, z), L: originalLoss(problem, z) };
})));
"""


def followed(node, experiment, times, **values):
    return node(FLOW, RUN, {"id": experiment, "times": times, "values": values})


@pytest.mark.parametrize(
    ("weight", "c", "x", "a"),
    [("1/2", "1", "1", "-1"), ("3", "-2", "2", "0"), ("1/20", "1/2", "0", "2")],
)
def test_one_sample_as_observed(node, weight, c, x, a):
    run, times = extrapolated(40, 1e-9), [1e2, 1e6]
    case = OneInput("squared", [[c]], [c], weight=weight, x=x, a=(a,))
    flow = OneInputFlow(case.problem(), case.minimiser, run.numbers)
    expected = run.follow(flow.system(), [flow.clock(t) for t in times])
    given = {"lambda": weight, "c": c, "x": x, "a": a, "b": "0"}
    values = {key: float(Fraction(value)) for key, value in given.items()}
    found = followed(node, "one-sample", times, **values)
    for here, there in zip(found, expected, strict=True):
        s = here["z"][1] + here["z"][2] * values["x"]
        assert here["Lt"] == pytest.approx(float(flow.excess(there)), rel=1e-6)
        assert np.exp(2 * s) == pytest.approx(float(flow.P(there)[0]), rel=1e-6)


@pytest.mark.parametrize(("weight", "c", "x"), [(0.5, 1.0, 1.0), (3.0, -2.0, 2.0), (0.1, 0.7, 0)])
def test_one_sample_tends_to_what_the_theory_says(node, weight, c, x):
    (end,) = followed(node, "one-sample", [1e8], **{"lambda": weight, "c": c, "x": x})
    kappa, s = 1 + x**2, end["z"][1] + end["z"][2] * x
    assert 1e8 * end["Lt"] == pytest.approx(1 / (4 * kappa), rel=1e-5)
    assert np.exp(2 * s) / 1e8 == pytest.approx(4 * kappa * weight * c**2, rel=1e-5)


def moved_to(name, a, b, w):
    """A problem file's instance with other neurons."""
    one = [Number(Fraction(e)) for e in (a, b, w)]
    return replace(instance(name), neurons=Neurons((one[0],), (one[1],), ((one[2],),)))


TRAP = ("W7-sine-trap", "trap", {"lambda": 0.1})
OPPOSITE = (
    str(FILES / "F3-opposite-sign.toml"),
    "two-samples",
    {"c1": 2, "c2": -1, "lambda": 0.1},
)


@pytest.mark.parametrize(
    ("name", "experiment", "values", "moves"),
    [(*TRAP, True), (*OPPOSITE, False)],
    ids=["trap", "two-samples"],
)
def test_derivatives_of_the_augmented_loss(node, name, experiment, values, moves):
    """At random points, also of theta where it moves."""
    landscape = Landscape(instance(name))
    rng = np.random.default_rng(7)
    points = rng.uniform(-1, 1, (20, 5 if moves else 4))
    if not moves:
        points[:, 0] = 0.0  # theta of the file, where c = (2, -1)
    gradients, hessians, *_ = landscape.derivatives(points)
    given = {"id": experiment, "values": values}
    given["points"] = [list(map(float, p if moves else p[1:])) for p in points]
    found = node(
        FLOW,
        """
        const experiment = experiments.find((e) => e.id === given.id);
        const { problem } = experiment.make(given.values);
        const all = given.points.map((z) => derivatives(problem, z));
        console.log(JSON.stringify(all));
        """,
        given,
    )
    first = 0 if moves else 1
    for here, gradient, hessian in zip(found, gradients, hessians, strict=True):
        np.testing.assert_allclose(here["gradient"], gradient[first:], rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(here["hessian"], hessian[first:, first:], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("w", ["0", "-3/10"])
def test_the_trap_as_observed(node, w):
    run, times = own_radau(1e-8), [5.0, 20.0]
    flow = GradientFlow(moved_to("W7-sine-trap", 0, 0, w), run.numbers)
    expected = run.follow(flow.system(), times)
    found = followed(node, "trap", times, w=float(Fraction(w)))
    for here, there in zip(found, expected, strict=True):
        assert here["Lt"] == pytest.approx(float(flow.Lt(there)), rel=1e-6)
        assert here["L"] == pytest.approx(float(flow.L(there)), rel=1e-6)


def test_two_samples_as_python_follows_them(node):
    run, times = own_radau(1e-8), [1.0, 20.0]
    start = moved_to(str(FILES / "F3-opposite-sign.toml"), "-1/2", 0, 0)
    flow = GradientFlow(start, run.numbers, theta_moves=False)
    expected = run.follow(flow.system(), times)
    found = followed(node, "two-samples", times, c1=2, c2=-1)
    for here, there in zip(found, expected, strict=True):
        assert here["Lt"] == pytest.approx(float(flow.Lt(there)), rel=1e-6)
        assert here["z"] == pytest.approx([float(e) for e in there], rel=1e-5, abs=1e-6)


def test_traps_stay_traps_on_the_logarithmic_clock(node):
    below, above = (followed(node, "clock", [1e8], theta=theta)[0]["z"][0] for theta in (0.8, 1.15))
    assert below == pytest.approx(0, abs=1e-6)
    assert above == pytest.approx(2, abs=1e-2)


def test_without_a_penalty_the_neuron_rests_with_a_not_zero(node):
    early, late = followed(node, "one-sample", [1e4, 1e8], **{"lambda": 0})
    assert late["z"] == pytest.approx(early["z"], abs=1e-6)
    assert late["Lt"] < 1e-20
    assert abs(late["z"][0]) > 0.1


def test_with_nothing_to_fit_the_flow_rests(node):
    early, late = followed(node, "one-sample", [1e4, 1e8], c=0)
    assert late["z"] == pytest.approx(early["z"], abs=1e-6)
    assert abs(late["z"][0]) < 1e-9


def test_no_choice_of_the_controls_stops_the_computation(node):
    """The corners of all controls' ranges, and some values inside."""
    wrong = node(
        {"experiments": "experiments", "flow": "flow"},
        """
        let seed = 1;
        const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
        const inside = ({ log, min, max }) => (log ? min * (max / min) ** random()
          : min + (max - min) * random());
        const pick = (c, corner) => {
          if (c.log && random() < 0.1) return 0;
          return corner ? (random() < 0.5 ? c.min : c.max) : inside(c);
        };
        const wrong = [];
        for (const e of experiments) {
          for (let n = 0; n < 24; n++) {
            const values = Object.fromEntries(e.controls.map((c) => [c.id, pick(c, n < 12)]));
            const { problem, start } = e.make(values);
            const { states, complete } = flow(problem, start, { until: e.until });
            if (!complete || !states.flat().every(Number.isFinite)) wrong.push([e.id, values]);
          }
        }
        console.log(JSON.stringify(wrong));
        """,
    )
    assert wrong == []
