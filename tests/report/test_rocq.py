"""The formal statement beside a derivation: one text, wherever it is shown."""

import re
from html import unescape

import pytest

from pgb.formal.legs import statement_text
from pgb.report.formats import written
from pgb.report.rocq import InRocq, in_rocq
from pgb.report.walkthrough import walkthrough
from pgb.result.catalogue import cited, load, paths

STATEMENT = cited("vanishing")["at_local_minima"]


def shown(form):
    """The statement as it is shown, without the formats' own letters, in one line."""
    if form == "show":
        text = "\n".join(walkthrough(STATEMENT.derive(), 90, lambda number: []))
    else:
        text = written(STATEMENT.result, [STATEMENT.derive()], form)
    plain = unescape(re.sub(r"</?\w+[^>]*>", "", text)) if form == "html" else text
    return " ".join(plain.replace("`", "").split())


@pytest.mark.parametrize("form", ["show", "markdown", "html"])
def test_it_is_what_the_prover_proves(form):
    text = shown(form)
    assert " ".join(statement_text(STATEMENT.full_name).split()) in text
    assert "a proof by hand stands in theorems/formal/legs/vanishing.v" in text.lower()
    assert "pgb check vanishing --formal has Rocq check it and says what it assumes" in text


@pytest.mark.parametrize(("form", "before"), [("markdown", "### Proof"), ("html", "<h3>Proof")])
def test_it_is_folded_beside_the_proof(form, before):
    text = written(STATEMENT.result, [STATEMENT.derive()], form)
    folded = re.findall(r"<details>\s*<summary>Formal statement</summary>.*?</details>", text, re.S)
    assert len(folded) == 1
    assert text.index(folded[0]) < text.index(before)


@pytest.mark.parametrize("form", ["text", "latex"])
def test_what_cannot_be_folded_has_none(form):
    assert "Definition at_local_minima" not in written(STATEMENT.result, [STATEMENT.derive()], form)


def test_every_statement_of_the_catalogue_has_one():
    found = [in_rocq(s) for path in paths().values() for s in load(path).statements.values()]
    assert None not in found
    assert {told.file == "" for told in found} == {True, False}


def test_without_a_proof_by_hand_the_derivation_is_exported():
    told = InRocq("Definition a : Prop := True.", "", "pgb check b --formal")
    assert told.proof("`{}`") == (
        "no proof by hand; `pgb check b --formal` exports the derivation, "
        "has Rocq check it and says what it assumes"
    )


def test_another_script_of_the_same_name_has_none(tmp_path):
    copy = tmp_path / "vanishing.py"
    copy.write_text(paths()["vanishing"].read_text("utf-8"), encoding="utf-8")
    assert in_rocq(load(copy)["at_local_minima"]) is None
