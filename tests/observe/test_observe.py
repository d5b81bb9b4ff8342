"""`pgb observe`: what it lists, prints and refuses; the numbers that the theory quotes."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from math import exp

import pytest

from pgb.cli.main import main
from pgb.observe import observation as registry
from pgb.observe.agreement import observe
from pgb.observe.flow import GradientFlow
from pgb.observe.march import Stuck
from pgb.observe.numbers import Doubles
from pgb.observe.observation import Observation, names, observation
from pgb.observe.observations.constant_step_stall import descend
from pgb.observe.one_input_problems import OneInput
from pgb.observe.quantity import Quantity
from pgb.observe.report import text
from pgb.result.catalogue import paths


def made(*results, digits=4):
    """An observation whose runs find these values of one quantity."""
    values = iter(results)

    def measure(run, until, progress):
        progress(f"t = {until}")
        value = next(values)
        if value is None:
            raise Stuck("no step from 1 meets the tolerance 1e-09")
        return {"x": value}

    return Observation(
        name="made", observes="x", source="none", until=1.0, digits=digits, minutes=1,
        measure=measure,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "digits", "shown"),
    [
        (0.123456, 0.123457, 5, "0.12346"),
        (1.23449, 1.23451, 5, "1.2345"),
        (1.0, 1.0, 15, "1.00000000000000"),
        (0.0, 0.0, 15, "0.00000000000000"),
        (1999.9, 2000.1, 4, "2000"),
        (1.0, -1.0, 0, "no digit"),
        (1.0, 2.0, 0, "no digit"),
        (float("nan"), float("nan"), 0, "no digit"),
        (float("inf"), float("inf"), 0, "no digit"),
    ],
)
def test_the_digits_that_agree(first, second, digits, shown):
    found = Quantity("x", first, second)
    assert (found.digits, found.text) == (digits, shown)
    assert Quantity("x", second, first).digits == digits


def test_runs_that_agree_and_runs_that_do_not():
    agreeing = observe(made(0.123456, 0.123457))
    assert agreeing.agrees
    assert agreeing.digits == 5
    assert not observe(made(0.123456, 0.123457), digits=6).agrees
    differing = observe(made(0.12, 0.34))
    assert not differing.agrees
    printed = text(differing, 100)
    assert "0.12 and 0.34" in printed
    assert "fewer than 4" in printed


def test_a_run_that_does_not_end_is_no_agreement():
    found = observe(made(1.0, None))
    assert not found.agrees
    assert "run 2: no step" in text(found, 100)


def test_exit_status_follows_the_agreement(monkeypatch, capsys):
    monkeypatch.setattr(registry, "observation", lambda name: made(0.12, 0.34))
    assert main(["observe", "made"]) == 1
    assert "made [C]" in capsys.readouterr().out
    monkeypatch.setattr(registry, "observation", lambda name: made(0.12, 0.34))
    assert main(["observe", "made", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["verdict"]) == (1, "disagree")
    assert data["observations"][0]["quantities"][0] == {
        "name": "x", "value": None, "digits": 0, "runs": ["0.12", "0.34"], "expected": None,
    }  # fmt: skip
    monkeypatch.setattr(registry, "observation", lambda name: made(0.12, 0.12))
    assert main(["observe", "made", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["observations"][0]
    assert (found["kind"], found["mark"], found["verdict"]) == ("observation", "C", "agree")
    assert len(found["runs"]) == 2


def test_the_list_names_each_with_its_mark_and_how_long_it_takes(capsys):
    assert main(["observe"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == names()
    assert all("[C]" in line and "about" in line for line in lines)
    assert main(["observe", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["observations"]
    assert [seen["name"] for seen in listed] == names()


def test_an_observation_is_no_result():
    for name in names():
        assert observation(name).name == name
    assert not any(path.parent.name == "observations" for path in paths().values())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "expected an observation ("),
        (["one_sample_rate", "--until", "0"], "a number above 0"),
        (["one_sample_rate", "--until", "inf"], "'inf'"),
        (["one_sample_rate", "--digits", "16"], "from 1 to 15"),
    ],
)
def test_bad_input_is_one_line(capsys, arguments, said):
    assert main(["observe", *arguments]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert not printed.out


def test_progress_is_for_terminals_only(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    for terminal, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(registry, "observation", lambda name: made(1.0, 1.0))
        monkeypatch.setattr("sys.stderr", terminal)
        assert main(["observe", "made"]) == 0
        assert ("run 2 of 2: t = 1.0" in terminal.getvalue()) is shown


@pytest.mark.parametrize(
    ("name", "until"),
    [("one_sample_rate", 2.0), ("logarithmic_clock", 0.5), ("trap_becomes_valley", 0.05)],
)
def test_early_times_agree(name, until):
    seen = observation(name)
    found = observe(seen, until=until)
    assert found.agrees, text(found, 100)
    assert len({words.split(",")[0] for words in found.runs}) == 2  # not one method twice


def test_an_observation_needs_two_runs_that_differ():
    for name in names():
        first, second = observation(name).runs()
        assert first.words != second.words


@pytest.mark.slow
def test_the_trap_becomes_a_valley():
    found = observe(observation("trap_becomes_valley"))
    assert found.agrees
    values = {quantity.name: quantity.first for quantity in found.quantities}
    late = {name: v for name, v in values.items() if "2000" in name}
    assert all(v == pytest.approx(6.5e-4, rel=0.01) for name, v in late.items() if "Lt" in name)
    assert all(v == pytest.approx(1.036, abs=5e-4) for name, v in late.items() if "L(" in name)
    assert len(late) == 8


def test_descent_stalls_where_it_becomes_unstable():
    """Until it stalls it follows the flow, e^2s = 4 t; then it stays near 1/eta."""
    eta = 0.01
    early, _ = descend(eta, 1600, exp, float)  # the mean of 4 t from t = 8 to t = 16
    assert early == pytest.approx(eta * 4 * 12, rel=0.2)  # less a multiple of ln t
    late, loss = descend(eta, 40_000, exp, float)
    assert late == pytest.approx(1, abs=0.05)
    assert loss == pytest.approx(2, abs=0.2)


def test_a_step_of_descent_goes_down_the_gradient():
    case = OneInput("squared", [["1"]], ["1"], a=("1/5",))
    flow = GradientFlow(case.problem(), Doubles(), theta_moves=False)
    assert flow.rate(flow.system().start) == pytest.approx((1.4, 0.32, 0.32))
    eta = 1e-3  # the second point is one step from a = b = w = 0
    _, loss = descend(eta, 2, exp, float)
    assert loss * eta / 2 == pytest.approx((1 - 2 * eta) ** 2 + (2 * eta) ** 2 / 2)


@pytest.mark.slow
def test_the_stall_in_two_precisions():
    found = observe(observation("constant_step_stall"), until=500_000)
    assert found.agrees, text(found, 100)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["one_sample_rate", "other_losses_rate", "logarithmic_clock"])
def test_the_rate_is_what_the_theory_says(name):
    seen = observation(name)
    found = observe(seen)
    assert found.agrees
    for quantity in found.quantities:
        if seen.expected(quantity.name) == "-> 0":  # a power of 1/t, slow
            assert 0 < quantity.first < 0.06
            continue
        top, _, bottom = seen.expected(quantity.name).removeprefix("-> ").partition("/")
        limit = float(top) / float(bottom or 1)
        near = "at 10000" in quantity.name or quantity.name.startswith("cubic")
        assert quantity.first == pytest.approx(limit, rel=2e-3 if near else 1e-5)


def test_a_shorter_end_is_printed():
    seen = replace(made(1.0, 1.0), until=7.0)
    assert "until t = 3;" in text(observe(seen, until=3.0), 100)
