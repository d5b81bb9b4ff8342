"""Random models with kinks, audited: decided truly or not at all, and never a traceback."""

from random import Random

import pytest

from pgb.audits import audit
from pgb.audits.report import as_json, lines
from pgb.verify import verify
from pgb.witness.errors import DomainError
from pgb.witness.problem import loads
from tests.audits.instances import bent
from tests.verify.oracle import complaints


def audited(count: int, seed: int) -> int:
    """How many are decided."""
    random, decided = Random(seed), 0
    for _ in range(count):
        text = bent(random)
        try:
            found = audit(loads(text), seconds=0.02)
        except DomainError:
            continue
        assert list(lines(found))
        assert as_json(found)["original"]["verdict"] == found.original
        assert verify(found.text).original == found.original
        assert complaints(found.text) == "", text
        decided += found.decided
    return decided


def test_random_models():
    assert audited(20, 0) > 8


@pytest.mark.slow
def test_many_random_models():
    assert audited(300, 1) > 150
