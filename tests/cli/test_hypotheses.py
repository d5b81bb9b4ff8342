"""`pgb hypotheses`: the matrix, and links that do not hold."""

import json
from random import Random

import pytest

from pgb.cli.main import main
from pgb.result.catalogue import load, paths
from pgb.result.links import BadLink, Link, links
from pgb.witness.needed import _judge, every_instance, found, shown
from tests.cli.conftest import one_line


@pytest.fixture(scope="module")
def repeated():
    return load(paths()["repeated_inputs"])


def test_every_declared_link_holds():
    declared = list(links())
    assert len(declared) > 2
    for link in declared:
        found = shown(link)
        assert found.verdict == "proved", f"{link} of {link.target}: {found.detail}"


def test_the_matrix_of_one_result(pgb):
    done = pgb("hypotheses", "elimination")
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["distinct_inputs", "used", "fails", "without", "it:"] in [line[:5] for line in lines]


def test_the_matrix_of_all(pgb):
    done = pgb("hypotheses", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert data["schema"] == 1
    names = {statement["name"] for statement in data["statements"]}
    assert {"elimination.elimination", "repeated_inputs.minimum"} <= names
    assert data["ingredients"]


def test_a_statement_alone(pgb):
    done = pgb("hypotheses", "elimination.converse", "--json")
    (statement,) = json.loads(done.stdout)["statements"]
    assert statement["name"] == "elimination.converse"


@pytest.mark.parametrize("name", ["nothing", "elimination.nothing", "no/such.py"])
def test_unknown_names(pgb, name):
    done = pgb("hypotheses", name)
    assert done.returncode == 2
    assert "expected" in one_line(done.stderr)


@pytest.mark.parametrize(
    ("hypothesis", "target", "what"),
    [
        ("distinct_inputs", "elimination.nothing", "expected a statement of elimination"),
        ("distinct_outputs", "elimination.elimination", "expected a hypothesis"),
        ("distinct_inputs", "nothing.elimination", "expected a result"),
        ("bias", "nothing", "expected a transformation"),
        ("nothing", "exponential", "expected an ingredient"),
    ],
)
def test_links_to_what_does_not_exist(repeated, hypothesis, target, what):
    with pytest.raises(BadLink, match=what) as caught:
        shown(Link(hypothesis, target, repeated))
    assert "found" in str(caught.value)


def test_links_that_show_nothing(repeated):
    """Another hypothesis, or a statement whose conclusion holds on the instance."""
    other = shown(Link("convex_losses", "elimination.elimination", repeated))
    assert other.verdict == "undecided"
    assert "expected distinct_inputs proved, found it refuted" in other.detail
    holds = shown(Link("positive_penalty", "vanishing.at_local_minima", repeated))
    assert "expected the conclusion refuted, found it proved" in holds.detail
    sequence = "failure_mode.minimising_sequences_are_unbounded"
    unknown = shown(Link("suboptimal", sequence, repeated))
    assert "expected a value for" in unknown.detail


def test_a_link_that_does_not_hold_is_told(repeated, monkeypatch, capsys):
    wrong = {"convex_losses": ("elimination.elimination",)}
    monkeypatch.setattr(repeated, "drops", wrong)
    assert main(["hypotheses", "elimination"]) == 1
    captured = capsys.readouterr()
    assert "does not show that convex_losses is needed" in captured.err


def test_instances_that_break_a_statement_are_found():
    """W7's trap is no local minimum, and elimination's conclusion fails there."""
    broken = found(load(paths()["elimination"])["elimination"])
    assert "W7-sine-trap" in broken["local_minimum"]
    assert broken["distinct_inputs"] == ("one input taken twice",)


@pytest.mark.parametrize(
    "most",
    [
        pytest.param(1500, marks=pytest.mark.slow, id="a share"),
        pytest.param(None, marks=pytest.mark.exhaustive, id="all"),
    ],
)
def test_no_instance_contradicts_a_statement(most, record_property):
    """Each statement on each instance of the catalogue: never all hypotheses proved and the
    conclusion refuted, whether or not the statement names the instance."""
    statements = [s for path in paths().values() for s in load(path).statements.values()]
    pairs = [(s, result, name) for s in statements for result, name in every_instance()]
    chosen = Random(0).sample(pairs, min(most or len(pairs), len(pairs)))
    refuted = 0
    for statement, result, name in chosen:
        judged = _judge(statement, result, name, 30)
        if isinstance(judged, str) or judged(statement.conclusion) != "refuted":
            continue
        refuted += 1
        verdicts = [judged(claim) for claim in statement.hypotheses.values()]
        assert set(verdicts) - {"proved"}, f"{statement.full_name} on {name}"
    told = f"statements on instances: {len(chosen)}, {refuted} conclusions refuted for a reason"
    record_property("counted", told)
    assert refuted > 10
