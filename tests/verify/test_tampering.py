"""Certificates with one thing changed: refused, or every claim is still true of the data."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest

from pgb.audits import audit
from pgb.verify import Refused, verify
from pgb.witness.problem import load
from tests.verify.oracle import complaints
from tests.verify.problems import PROBLEMS, ROOT
from tests.verify.tamper import mutants

QUICK = 40
"""Mutants of each certificate that a quick run tries; all of them with `-m slow`."""


@pytest.fixture(scope="module", params=PROBLEMS)
def audited(request):
    found = audit(load(ROOT / f"{request.param}.toml"), seconds=0.5)
    return request.param, found


def tried(found, most: int | None) -> Counter:
    """What becomes of the mutants; fails at one that is accepted with a claim that is false."""
    counted: Counter[str] = Counter()
    every = list(mutants(found.certificate))
    for mutant in Random(0).sample(every, min(most or len(every), len(every))):
        try:
            verify(mutant.text)
        except Refused as refused:
            counted["refused" if "\n" not in str(refused) else "refused in two lines"] += 1
        else:
            wrong = complaints(mutant.text)
            assert not wrong, f"{mutant.what}: accepted, but {wrong}"
            counted["still true"] += 1
    assert "refused in two lines" not in counted
    return counted


def test_the_certificate_itself(audited):
    _, found = audited
    assert verify(found.text).original == found.original
    assert complaints(found.text) == ""


def test_some_changed_certificates(audited, record_property):
    name, found = audited
    counted = tried(found, QUICK)
    record_property("counted", f"certificate of {name} (a sample): {dict(counted)}")
    assert counted["refused"] > QUICK / 2


@pytest.mark.slow
def test_all_changed_certificates(audited, record_property):
    name, found = audited
    counted = tried(found, None)
    record_property("counted", f"certificate of {name}: {sum(counted.values())}, {dict(counted)}")
    assert sum(counted.values()) > 300


def test_other_texts_of_the_same_json(audited):
    _, found = audited
    data = json.loads(found.text)
    others = (
        found.text[:-1],
        found.text[:-2],
        found.text[: len(found.text) // 2],
        found.text + found.text,
        found.text + " ",
        json.dumps(data),
        json.dumps(dict(reversed(data.items())), separators=(",", ":")) + "\n",
        found.text.replace('"schema":1', '"schema":1,"schema":1'),
        found.text.replace('"schema":1', '"schema":2'),
        found.text.replace('"schema":1', '"schema":1.0'),
        found.text.replace('"bits":', '"bits":NaN,"bits":'),
    )
    for text in others:
        with pytest.raises(Refused):
            verify(text)


def test_the_oracle_complains():
    """It is no rubber stamp: of the certificates that are refused it contradicts many."""
    found = audit(load(ROOT / "cubic-dup.toml"), seconds=0.5)
    wrong = 0
    for mutant in mutants(found.certificate):
        try:
            verify(mutant.text)
        except Refused:
            try:
                wrong += bool(complaints(mutant.text))
            except Exception:  # a mutant that is no certificate any more
                continue
    assert wrong > 20
