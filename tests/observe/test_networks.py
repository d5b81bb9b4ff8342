"""What gradient descent on the augmented loss does from the traps."""

import json

import pytest

from pgb.cli.main import main
from pgb.observe.descent import Steps, descend
from pgb.observe.observations.networks import measure, problems, start
from pgb.observe.observations.networks import observation as networks

KNOWN = dict(problems())


def test_there_are_twelve_networks_and_two_starts():
    assert len(KNOWN) == 12
    first = start(KNOWN["yun-thm2-tanh"], (0.3, -0.3))
    assert first[-4:] == [0.01, 0.0, 0.3, -0.3]


@pytest.mark.parametrize("how", networks.runs())
def test_no_short_run_leaves_its_trap(how):
    found = measure(how, 200, lambda line: None)
    assert (found["runs"], found["ended below"]) == (24, 0)


def test_a_stall_at_the_degenerate_saddle():
    end = descend(KNOWN["dead-relu"], start(KNOWN["dead-relu"], (0.0,)), 3000, Steps())
    assert end.a < 1e-6
    assert end.Lt == pytest.approx(1 / 9, abs=1e-9)


def test_the_loss_falls_and_the_network_does_not_improve():
    problem = KNOWN["sine-1-1-1"]
    end = descend(problem, start(problem, (0.3, -0.3)), 2000, Steps())
    assert end.Lt < 0.05
    assert end.L > 0.4942


def test_long_steps_may_jump_out():
    """So the lengths of the steps are part of what was observed."""
    problem = KNOWN["sine-logistic"]
    end = descend(problem, start(problem, (0.0,)), 2000, Steps(1e9, 1 / 3, 1.5, 0.1))
    assert end.L < 0.69


def test_the_command(tmp_path, capsys):
    out = tmp_path / "table.json"
    assert main(["observe", "networks", "--steps", "50", "--save", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "dead-relu, w = 0" in printed
    assert "observed, not proved" in printed
    (seen,) = json.loads(out.read_text(encoding="utf-8"))["observations"]
    assert seen["mark"] == "C"
    assert len(seen["quantities"]) == 3 + 24 * 5


def test_a_table_that_cannot_be_saved(tmp_path, capsys):
    out = tmp_path / "no" / "table.json"
    assert main(["observe", "networks", "--steps", "2", "--save", str(out)]) == 2
    assert "table.json" in capsys.readouterr().err
