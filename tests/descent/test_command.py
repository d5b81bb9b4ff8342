"""`pgb descend`: its table, its JSON checked by an independent hand, and what it refuses."""

import io
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from flint import arb, arb_mat, ctx, fmpq

from pgb.cli.main import main
from tests.descent.problems import FOLDER

TRAP_ONLY = (FOLDER / "W7-sine-trap.toml").read_text().replace('best = "0"', 'best = "1/3"')


@pytest.fixture
def precise() -> Any:
    """Many more bits than the program used."""
    before, ctx.prec = ctx.prec, 1000
    yield
    ctx.prec = before


def record(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["descend", *arguments, "--json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def point(run: dict[str, Any]) -> dict[str, arb]:
    parts = {name: Fraction(text) for name, text in run["point"].items()}
    return {name: arb(fmpq(v.numerator, v.denominator)) for name, v in parts.items()}


def test_certificates_hold_when_checked_by_hand(
    capsys: pytest.CaptureFixture[str], precise: None
) -> None:
    """W1 written out: f = u tanh(v x), X = (1, 2), y = (1, 8/5), by interval Newton in (u, v)."""
    data = record(capsys, "W1-tanh", "--starts", "3", "--digits", "40")
    runs = [run for run in data["instances"][0]["runs"] if run["outcome"] == "converged"]
    assert runs
    tiny = arb(10) ** -40
    for run in runs:
        z = point(run)
        assert z["a1"] != 0
        assert abs(z["a1"]) < tiny
        residuals = misfits(z["u"], z["v"])
        assert sum(r * r for r in residuals) / 2 < tiny
        assert run["minimum"]["radius"] == "1E-40"
        box = [z["u"] + tiny * arb(0, 1), z["v"] + tiny * arb(0, 1)]
        slopes = arb_mat([[(box[1] * x).tanh(), slope(*box, x)] for x in (1, 2)])
        step = slopes.solve(arb_mat([[r] for r in residuals]))
        assert all(abs(entry) < tiny for entry in step.entries())  # Newton's image is inside
        assert all(gradient_entry < arb(10) ** -39 for gradient_entry in map(abs, gradient(z)))


def misfits(u: arb, v: arb) -> list[arb]:
    return [u * (v * x).tanh() - y for x, y in ((1, arb(1)), (2, arb(8) / 5))]


def slope(u: arb, v: arb, x: int) -> arb:
    return u * x / (v * x).cosh() ** 2


def gradient(z: dict[str, arb]) -> list[arb]:
    """grad Lt for W1, lambda = 1/10."""
    u, v, a = z["u"], z["v"], z["a1"]
    grown = [(z["W11"] * x + z["b1"]).exp() for x in (1, 2)]
    r = [misfit + a * e for misfit, e in zip(misfits(u, v), grown, strict=True)]
    return [
        sum(ri * (v * x).tanh() for ri, x in zip(r, (1, 2), strict=True)),
        sum(ri * slope(u, v, x) for ri, x in zip(r, (1, 2), strict=True)),
        sum(ri * e for ri, e in zip(r, grown, strict=True)) + a / 5,
        sum(ri * a * e for ri, e in zip(r, grown, strict=True)),
        sum(ri * a * e * x for ri, e, x in zip(r, grown, (1, 2), strict=True)),
    ]


def test_escapes_hold_when_checked_by_hand(
    capsys: pytest.CaptureFixture[str], precise: None
) -> None:
    """W7 written out: f = u sin(v x), X = (1, 2, 3, 4), y = (1, -1, 0, 1)."""
    data = record(capsys, "W7-sine-global", "--starts", "4", "--digits", "15")
    runs = [run for run in data["instances"][0]["runs"] if run["outcome"] == "escaping"]
    assert runs
    for run in runs:
        z = point(run)
        samples = [(x, arb(y)) for x, y in ((1, 1), (2, -1), (3, 0), (4, 1))]
        plain = [z["u"] * (z["v"] * x).sin() - y for x, y in samples]
        helped = [
            r + z["a1"] * (z["W11"] * x + z["b1"]).exp()
            for r, (x, _) in zip(plain, samples, strict=True)
        ]
        L = sum(r * r for r in plain) / 4
        assert sum(r * r for r in helped) / 4 + z["a1"] ** 2 / 10 < L
        assert any(r > 0 or r < 0 for r in plain)
        reach = run["reach"]
        assert reach["half"] < reach["three_quarters"] < reach["end"]
        assert max(z["W11"] * x + z["b1"] for x, _ in samples) > 5


@pytest.mark.parametrize("digits", ["15", "100"])
def test_a_table_in_few_lines(capsys: pytest.CaptureFixture[str], digits: str) -> None:
    assert main(["descend", "W1-tanh", "W2-hinge-margin", "--starts", "3", "--digits", digits]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 130
    assert lines[0].split()[:4] == ["instance", "converged", "escaping", "undecided"]
    assert f"10^-{digits}" in "".join(lines)
    assert "uniform, theta in (-3, 3)" in "".join(lines)
    assert "seed 0" in "".join(lines)
    assert lines[-1].startswith("every instance above converged")


@pytest.mark.slow
def test_by_default_every_landscape_converges(capsys: pytest.CaptureFixture[str]) -> None:
    data = record(capsys)
    assert (data["schema"], data["verdict"], data["digits"], data["starts"]) == (
        1,
        "converged",
        50,
        10,
    )
    instances = data["instances"]
    assert [entry["name"][:2] for entry in instances] == [f"W{k}" for k in range(1, 8)]
    for entry in instances:
        assert entry["converged"] >= 1
        assert entry["converged"] + entry["escaping"] + entry["undecided"] == 10


def test_no_converged_run_is_a_failure(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(TRAP_ONLY)
    assert main(["descend", str(path), "W2-hinge-margin", "--starts", "2", "--digits", "15"]) == 1
    printed = capsys.readouterr().out
    assert "no run converged" in printed
    assert printed.splitlines()[1].split()[:4] == ["wrong", "0", "of", "2"]
    assert "W2-hinge-margin  2 of 2" in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "expected an instance"),
        (["nope.toml"], "'nope.toml'"),
        (["--digits", "14"], "from 15 to 1000"),
        (["--digits", "1001"], "from 15 to 1000"),
        (["--starts", "0"], "from 1"),
        (["--seed", "-1"], "from 0"),
    ],
)
def test_bad_input_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["descend", *arguments]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert not printed.out


def test_a_bad_name_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["descend", "nope", "W2-hinge-margin", "--starts", "1", "--digits", "15"]) == 2
    printed = capsys.readouterr()
    assert "W2-hinge-margin" in printed.out
    assert "nope" in printed.err


def test_progress_is_for_terminals_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    arguments = ["descend", "W2-hinge-margin", "--starts", "1", "--digits", "15"]
    assert main(arguments) == 0
    assert "run 1 of 1" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")
    assert main([*arguments, "--json"]) == 0
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert main(arguments) == 0
