"""Scripts that fail: one line each, exit status 1, and the other results are still checked."""

import json

import pytest

from tests.cli.conftest import one_line
from tests.cli.scripts import (
    GOOD,
    IMPORT_FAILS,
    MISTAKEN,
    NO_JUDGEMENT,
    NOT_REACHED,
    REFUSED,
    UNDECLARED,
    script,
)

OTHER = "first_order_convexity"

NOT_DERIVED = {
    "refused": (REFUSED, "refused.thrice: step 2: expected 0 left over", "found u"),
    "not_reached": (NOT_REACHED, "not_reached.reached: expected the conclusion u = 0", "2 u"),
    "undeclared": (UNDECLARED, "undeclared.assumed: expected only the hypotheses", "found 0 < u"),
    "mistaken": (MISTAKEN, "mistaken.mistaken: AttributeError", "'negative'"),
    "no_judgement": (NO_JUDGEMENT, "no_judgement.nothing: step 1: expected a judgement", "None"),
}
UNLOADED = {
    "import_fails": (IMPORT_FAILS, "import_fails.py", "no_such_module_anywhere"),
    "syntax": ("def broken(:\n", "syntax.py", "SyntaxError"),
    "no_result": ("del theorem\n", "no_result.py", "expected one Result, found 0"),
    "leaves": ("raise SystemExit(3)\n", "leaves.py", "SystemExit: 3"),
    "no_statement": ("", "no_statement", "expected a statement, found none"),
}


@pytest.mark.parametrize("name", NOT_DERIVED)
@pytest.mark.parametrize("jobs", [1, 2])
def test_not_derived(pgb, tmp_path, name, jobs):
    body, *words = NOT_DERIVED[name]
    path = script(tmp_path, name, body)
    done = pgb("check", path, OTHER, "--json", "--jobs", jobs)
    assert done.returncode == 1
    message = one_line(done.stderr)
    assert all(word in message for word in words), message
    data = json.loads(done.stdout)
    failed, other = data["results"]
    assert data["verdict"] == "not derived"
    assert failed["legs"]["derivation"]["verdict"] == "not derived"
    assert failed["statements"][0]["legs"]["derivation"]["error"] in message
    assert other["legs"]["derivation"]["verdict"] == "proved"


@pytest.mark.parametrize("name", UNLOADED)
def test_not_loaded(pgb, tmp_path, name):
    body, *words = UNLOADED[name]
    path = script(tmp_path, name, body)
    done = pgb("check", path, OTHER, "--json")
    assert done.returncode == 1
    message = one_line(done.stderr)
    assert all(word in message for word in words), message
    data = json.loads(done.stdout)
    failed, other = data["results"]
    assert data["verdict"] == "error"
    assert failed["name"] == name
    assert failed["error"] in message
    assert other["legs"]["derivation"]["verdict"] == "proved"


def test_place_of_a_mistake_is_named(pgb, tmp_path):
    path = script(tmp_path, "mistaken", MISTAKEN)
    line = path.read_text().splitlines().index("    return given.negative") + 1
    assert f"{path}:{line}" in pgb("check", path).stderr
    path.write_text("one = 1\none / 0\n")
    assert f"{path}:2: ZeroDivisionError" in pgb("check", path).stderr


def test_table_shows_failures(pgb, tmp_path):
    done = pgb("check", script(tmp_path, "refused", REFUSED), OTHER)
    assert done.returncode == 1
    rows = done.stdout.splitlines()
    assert any(row.startswith("refused") and "not derived" in row for row in rows)
    assert any(row.startswith(OTHER) and "proved" in row for row in rows)
    assert rows[-1].startswith("not derived")


def test_unknown_name_among_others(pgb):
    done = pgb("check", "no_such_result", OTHER, "--json")
    assert done.returncode == 2
    assert "no_such_result" in one_line(done.stderr)
    other, unknown = json.loads(done.stdout)["results"]
    assert other["legs"]["derivation"]["verdict"] == "proved"
    assert (unknown["name"], unknown["legs"]["derivation"]["verdict"]) == (
        "no_such_result",
        "error",
    )


def test_scripts_that_cite_in_a_circle(pgb, tmp_path):
    for name, other in (("first", "second"), ("second", "first")):
        cites = f"from pgb.result import cited\nother = cited({str(tmp_path / other) + '.py'!r})\n"
        script(tmp_path, name, cites + GOOD)
    message = one_line(pgb("check", tmp_path / "first.py").stderr)
    assert "first -> second -> first" in message


@pytest.mark.parametrize("command", ["show", "graph"])
@pytest.mark.parametrize("body", [REFUSED, IMPORT_FAILS])
def test_other_commands(pgb, tmp_path, command, body):
    done = pgb(command, script(tmp_path, "bad", body))
    assert done.returncode == 1
    assert "bad" in one_line(done.stderr)
