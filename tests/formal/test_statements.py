"""Statements.v is what the translator makes of the catalogue, and says each thing once."""

import re
from pathlib import Path

import pytest

from pgb.facts import FACTS
from pgb.formal.statements import statements_file
from pgb.result.catalogue import load, paths

FILE = Path(__file__).parents[2] / "theorems" / "formal" / "Statements.v"


@pytest.fixture(scope="module")
def results():
    return [load(path) for path in paths().values()]


def test_the_committed_file_is_the_translation(results):
    """After a change of a statement: `python -m pgb.formal`."""
    assert FILE.read_text(encoding="utf-8") == statements_file(results)


def test_every_statement_and_fact_is_there(results):
    """Each under its name, in the module of its result."""
    modules = dict(re.findall(r"^Module (\w+)\.$(.*?)^End \1\.$", FILE.read_text(), re.M | re.S))
    for result in results:
        named = re.findall(r"^Definition (\w+) : Prop :=$", modules[result.name], re.M)
        assert named == list(result.statements)
    for name in FACTS:
        assert re.search(rf"^Definition {name}(_\d+)? : Prop :=$", modules["fact"], re.M)
