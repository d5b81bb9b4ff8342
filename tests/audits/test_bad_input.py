"""Problem files that cannot be audited: one line, exit status 2, soon, and nothing executed."""

import time

import pytest

from tests.audits.instances import problem
from tests.cli.conftest import one_line, pgb  # noqa: F401

GOOD = problem([[1], [2]], [[1], [2]], {"t": 1}, ["t*x1"])


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


CASES = {
    "malformed": ("[data", "not TOML"),
    "no data": (changed("[data]", "[dat]"), "data"),
    "no point": (changed('t = "1"', ""), "t"),
    "short row": (changed('[["1"], ["2"]]\ntargets', '[["1"], []]\ntargets'), "data.inputs"),
    "wide row": (changed('[["1"], ["2"]]\ntargets', '[["1"], ["2", "3"]]\ntargets'), "data.inputs"),
    "few targets": (changed('targets = [["1"], ["2"]]', 'targets = [["1"]]'), "data.targets"),
    "labels": (changed("half_squared", "logistic"), "data.targets"),
    "unknown loss": (changed("half_squared", "huber"), "loss.kind"),
    "unknown function": (changed("t*x1", "gamma(t)"), "gamma"),
    "unknown name": (changed("t*x1", "t*x2"), "x2"),
    "division by zero": (changed("t*x1", "t/(1-1)"), "division by zero"),
    "undefined at the point": (changed("t*x1", "log(-t*x1)"), ""),
    "nan": (changed("t*x1", "nan"), "nan"),
    "nan as a float": (changed('t = "1"', "t = nan"), "t"),
    "tower": (changed("t*x1", "9**9**9**9"), "exponent"),
    "import": (changed("t*x1", "__import__('os').system('touch ran')"), ""),
    "call": (changed("t*x1", "t(x1)"), "t"),
    "attribute": (changed("t*x1", "t.real"), ""),
    "lambda": (changed("t*x1", "(lambda: 1)()"), ""),
    "comparison": (changed("t*x1", "t < x1"), ""),
    "deep": (changed("t*x1", "(" * 5000 + "t" + ")" * 5000), ""),
    "sum of many": (changed("t*x1", "+".join(["t"] * 20_000)), ""),
    "penalty": (changed("1/10", "one"), "lambda"),
    "key too many": (changed("[loss]", "[loss]\nkinds = 1"), "kinds"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_files(pgb, tmp_path, name):  # noqa: F811
    text, where = CASES[name]
    path = tmp_path / "problem.toml"
    path.write_text(text, encoding="utf-8")
    began = time.perf_counter()
    done = pgb("audit", path, "--timeout", 0, "--certificate", tmp_path / "out.json")
    assert time.perf_counter() - began < 60  # two seconds and more for a busy machine
    assert done.returncode == 2, done.stdout
    assert where in one_line(done.stderr)
    assert not (tmp_path / "ran").exists()
    assert not (tmp_path / "out.json").exists()


def test_a_file_that_is_missing_or_no_file(pgb, tmp_path):  # noqa: F811
    for path in (tmp_path / "none.toml", tmp_path):
        done = pgb("audit", path)
        assert done.returncode == 2
        assert "cannot be read" in one_line(done.stderr)


def test_a_file_that_is_too_large(pgb, tmp_path):  # noqa: F811
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    done = pgb("audit", path)
    assert done.returncode == 2
    assert "bytes" in one_line(done.stderr)


@pytest.mark.parametrize("option", [("--digits", "7"), ("--timeout", "-1"), ("--timeout", "nan")])
def test_bad_options(pgb, tmp_path, option):  # noqa: F811
    path = tmp_path / "problem.toml"
    path.write_text(GOOD, encoding="utf-8")
    done = pgb("audit", path, *option)
    assert done.returncode == 2
    assert "expected" in one_line(done.stderr)


def test_a_certificate_that_cannot_be_written(pgb, tmp_path):  # noqa: F811
    path = tmp_path / "problem.toml"
    path.write_text(GOOD, encoding="utf-8")
    done = pgb("audit", path, "--timeout", 0, "--certificate", tmp_path / "no" / "folder.json")
    assert done.returncode == 2
    assert "folder.json" in one_line(done.stderr)


def test_what_is_printed(pgb, tmp_path):  # noqa: F811
    import json

    path, out = tmp_path / "problem.toml", tmp_path / "certificate.json"
    path.write_text(GOOD, encoding="utf-8")
    done = pgb("audit", path, "--certificate", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert "In L the point is: global_minimum" in done.stdout
    data = json.loads(pgb("audit", path, "--json", "--certificate", out).stdout)
    assert data["original"]["verdict"] == "global_minimum"
    assert data["augmented"] == {
        "verdict": "local_minimum",
        "reason": "all_grouped_residuals_vanish",
        "escape": None,
    }
    assert data["certificate"] == str(out)
    accepted = pgb("verify", out)
    assert accepted.returncode == 0
    assert "accepted" in accepted.stdout
    out.write_text(out.read_text().replace("global", "strict_local"))
    refused = pgb("verify", out)
    assert refused.returncode == 1
    assert "expected" in one_line(refused.stderr)


def test_undecided_is_status_1(pgb, tmp_path):  # noqa: F811
    path = tmp_path / "problem.toml"
    text = problem([[0]], [[0]], {"t": 0}, ["1 + t**4"])
    path.write_text(text, encoding="utf-8")
    assert pgb("audit", path, "--timeout", 0).returncode == 1
