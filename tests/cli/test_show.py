"""`pgb show`: every result reads through, and the steps say what they use."""

import re

import pytest

from pgb.cli.main import main
from pgb.report.reasons import reasons
from pgb.result.catalogue import cited, load, paths


@pytest.mark.parametrize("name", paths())
def test_every_result_is_shown(capsys, monkeypatch, name):
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["show", name]) == 0
    shown, errors = capsys.readouterr()
    assert errors == ""
    result = load(paths()[name])
    for statement in result.statements.values():
        assert f"\n{statement.full_name} [{statement.mark}]\n" in shown
        for hypothesis in statement.hypotheses:
            assert f"    {hypothesis}" in shown
    assert max(map(len, shown.splitlines())) <= 100
    ours = re.sub(r"Def\.\w+", "", shown)  # without the names that Rocq has for definitions
    raw = re.findall(r"!\d|#\d|\bLt\(|\bBound\b|\bLam\b|_extend|_\{extend", ours)
    assert raw == []


def test_one_statement(pgb):
    done = pgb("show", "vanishing.loss_free_form")
    assert "vanishing.loss_free_form [O]" in done.stdout
    assert "vanishing.stationary_form" not in done.stdout


def test_steps_name_their_sources():
    derivation = cited("vanishing")["stationary_form"].derive()
    first, second, *_ = reasons(derivation)
    assert set(first.names("hypothesis")) == {
        "differentiable_losses",
        "stationary_in_a",
        "stationary_in_b",
    }
    assert first.names("statement") == ("vanishing.identity_of_slopes",)
    assert first.names("fact") == ("derivative_is_unique",)
    assert len(first.summands) == 2
    assert second.names("step") == ("1",)
    assert second.names("hypothesis") == ("nonzero_penalty",)


def test_local_assumptions_are_told():
    derivation = cited("elimination")["grouped_residuals_vanish"].derive()
    under = [reason.assumptions for reason in reasons(derivation)]
    assert any(under)
    assert under[-1] == ()


def test_sources_of_a_step_prove_it():
    """Every standing hypothesis of a step is a declared one that it names, or is told."""
    for path in paths().values():
        for statement in load(path).statements.values():
            derivation = statement.derive()
            earlier = []
            for reason in reasons(derivation):
                named = set(reason.names("hypothesis"))
                for number in reason.names("step"):
                    assert int(number) < reason.number
                    named |= earlier[int(number) - 1]
                held = set(reason.judgement.record.hypotheses) - set(reason.assumptions)
                assert len(held) <= len(named), (statement.full_name, reason.number)
                earlier.append(named)
