"""`pgb check` on the catalogue: verdicts, the JSON schema, the table, worker processes."""

import json

import pytest

from pgb.cli.check import status
from pgb.report.table import table
from pgb.report.verdicts import FAILURES, ORDER, PROVED, worst
from pgb.result.catalogue import header, paths
from tests.cli import readme
from tests.cli.scripts import GOOD, script

FEW = ["vanishing", "exponential_independence", "first_order_convexity"]
LEGS = {"derivation", "witness", "formal"}


def checked(done):
    assert done.stderr == ""
    return json.loads(done.stdout)


def without_times(data):
    """The data without what differs from run to run."""
    if isinstance(data, dict):
        return {k: without_times(v) for k, v in data.items() if k != "seconds"}
    return [without_times(item) for item in data] if isinstance(data, list) else data


@pytest.fixture
def everything():
    """The exit status and the object of a plain `pgb check --json`."""
    returncode, errors, data = readme.checked()
    assert errors == ""
    return returncode, data


def test_every_derivation_is_proved(everything):
    returncode, data = everything
    assert returncode == status(data) == (data["verdict"] in FAILURES)
    assert [r["name"] for r in data["results"]] == [header(p).name for p in paths().values()]
    for result in data["results"]:
        assert result["legs"]["derivation"]["verdict"] == PROVED, result["name"]


def test_schema(everything):
    _, data = everything
    assert list(data) == ["schema", "verdict", "seconds", "results"]
    assert data["schema"] == 1
    for result in data["results"]:
        assert {"name", "mark", "kind", "hypotheses", "facts", "depends_on"} <= set(result)
        assert result["kind"] in ("theorem", "failure mode", "hypothesis", "observation")
        assert_legs(result["legs"])
        assert result["statements"]
        for hypothesis in result["hypotheses"]:
            assert set(hypothesis) == {"name", "used_by"}
        for statement in result["statements"]:
            assert_legs(statement["legs"])
            assert {"name", "mark", "kind", "hypotheses", "conclusion"} <= set(statement)
            for hypothesis in statement["hypotheses"]:
                assert set(hypothesis) == {"name", "claim", "used_by"}


def assert_legs(legs):
    assert set(legs) == LEGS
    assert {"verdict", "steps"} <= set(legs["derivation"])
    assert {"verdict", "digits", "instances"} <= set(legs["witness"])
    for instance in legs["witness"]["instances"]:
        assert {"name", "verdict", "claims"} <= set(instance)
        assert {"proved", "enclosed", "sampled"} <= set(instance["claims"])
    for leg in legs.values():
        assert leg["verdict"] in ORDER
    for leg in (legs["witness"], legs["formal"]):
        if leg["verdict"] in ("none", "not run"):
            assert leg["reason"]


def test_a_result_is_as_good_as_its_worst_statement(everything):
    for result in everything[1]["results"]:
        for leg in LEGS:
            verdicts = [s["legs"][leg]["verdict"] for s in result["statements"]]
            assert result["legs"][leg]["verdict"] == worst(verdicts)
        steps = sum(s["legs"]["derivation"]["steps"] for s in result["statements"])
        assert result["legs"]["derivation"]["steps"] == steps


def test_hypotheses_say_who_uses_them(everything):
    vanishing = everything[1]["results"][0]
    used = {h["name"]: h["used_by"] for h in vanishing["hypotheses"]}
    assert used["nonzero_penalty"] == ["stationary_form"]
    assert used["differentiable_losses"] == ["identity_of_slopes", "stationary_form"]


def test_citations_and_facts(everything):
    by_name = {r["name"]: r for r in everything[1]["results"]}
    assert "vanishing" in by_name["elimination"]["depends_on"]
    assert by_name["vanishing"]["depends_on"] == []
    assert set(by_name["vanishing"]["facts"]) >= {"chain_rule", "no_zero_divisors"}
    for result in by_name.values():
        assert set(result["depends_on"]) <= set(by_name) - {result["name"]}


def test_jobs_change_nothing(pgb):
    one = pgb("check", *FEW, "--json")
    two = pgb("check", *FEW, "--json", "--jobs", "2")
    assert one.returncode == two.returncode == 0
    assert without_times(checked(one)) == without_times(checked(two))


def test_order_of_names_is_kept_and_none_is_checked_twice(pgb):
    data = checked(pgb("check", *reversed(FEW), FEW[0], "--json"))
    assert [r["name"] for r in data["results"]] == list(reversed(FEW))


def test_table_is_short(everything):
    lines = table(everything[1], 100)
    assert len(lines) < len(paths()) + 10
    for name in paths():
        assert any(line.startswith(name) and "proved" in line for line in lines)
    assert "background facts" in lines[-2]
    assert lines[-1].split(":")[0] in ORDER


def test_table_is_printed(pgb):
    found = checked(pgb("check", *FEW, "--json"))
    done = pgb("check", *FEW)
    assert (done.returncode, done.stderr) == (0, "")
    expected = "\n".join(table(found, 100)) + "\n"
    assert readme.timeless(done.stdout) == readme.timeless(expected)


def test_hypotheses_that_nothing_uses_are_shown(pgb, tmp_path):
    done = pgb("check", script(tmp_path, "own", GOOD))
    assert done.returncode == 0
    assert "own.twice declares and does not use unneeded" in done.stdout
    data = checked(pgb("check", tmp_path / "own.py", "--json"))
    assert data["results"][0]["hypotheses"] == [{"name": "unneeded", "used_by": []}]


def test_verbose_lists_statements_and_facts(pgb):
    done = pgb("check", "vanishing", "--verbose")
    for word in ("stationary_form [P]", "loss_free_form [O]", "derivative_is_unique", "cites:"):
        assert word in done.stdout


def test_digits_are_reported(pgb):
    data = checked(pgb("check", "first_order_convexity", "--digits", "15", "--json"))
    assert data["results"][0]["legs"]["witness"]["digits"] == 15
