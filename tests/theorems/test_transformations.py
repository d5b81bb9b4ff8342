"""The chapter on transformations: all are in it, another is one file, wrong ones are refused."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume
from pgb.kernel.syntax import exp, function
from pgb.result.catalogue import find, load
from pgb.setting import K
from pgb.transform import TRANSFORMATIONS, along_the_curve, along_the_field, transformation
from pgb.transform.exponential import positive_penalty
from pgb.witness.floats import Floats
from pgb.witness.leg import instance_of

RESULT = load(find("transformations"))
CHAPTER = SimpleNamespace(**vars(sys.modules["pgb_script_transformations"]))
OWN = CHAPTER.squared_factor
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", [*TRANSFORMATIONS, OWN.name])
def test_every_transformation_has_its_statements(name: str) -> None:
    of = OWN if name == OWN.name else transformation(name)
    expected = ["field", "stationary", "minimum", *(["curve"] if of.curve else [])]
    found = [s for s in RESULT.statements if s.startswith(f"{name}_")]
    assert found == [f"{name}_{claim}" for claim in expected]


def test_the_table_lists_all() -> None:
    rows = [line for line in find("transformations").read_text().splitlines() if "| " in line]
    assert {row.split("|")[1].strip() for row in rows} >= set(TRANSFORMATIONS)


WRONG = {
    "field": lambda a, b, W: (a, function(K, lambda k: -b(k)), None),  # as for the product
    "curve": lambda t, a, b, W: (
        function(K, lambda k: a(k) * exp(-t)),
        function(K, lambda k: b(k) * exp(t)),
        W,
    ),
}


def test_a_wrong_field_is_refused() -> None:
    slopes = map(assume, OWN.slopes.values())
    with pytest.raises(Refusal):
        along_the_field(replace(OWN, field=WRONG["field"]), *slopes)


def test_a_wrong_curve_is_refused() -> None:
    wrong = replace(OWN, curve=WRONG["curve"])
    with pytest.raises(Refusal):
        along_the_curve(wrong, assume(wrong.at_minimum_in_neurons), assume(positive_penalty))


def test_its_numbers() -> None:
    on = Floats()
    numbers = OWN.on(instance_of(RESULT, "away from it"), on)

    def vector(*values: float) -> tuple[object, ...]:
        return tuple(on.number(Fraction(value)) for value in values)

    added = numbers.added(vector(0.5, -1), vector(0.25, -3), (vector(2), vector(-1)), vector(1.5))
    expected = (0.5 * 0.25**2 * math.exp(3), -9 * math.exp(-1.5))
    assert [float(u) for u in added] == pytest.approx(expected, rel=1e-12)


def test_another_is_one_file(tmp_path: Path) -> None:
    """In a copy, a new file alone puts a transformation into the chapter, derived and witnessed."""
    for folder in ("pgb", "theorems"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    source = (tmp_path / "pgb/transform/shared.py").read_text()  # a exp(w . x + 2 b) instead
    ours = source.replace('name="shared"', 'name="faster"').replace("+ b)", "+ 2 * b)")
    ours = ours.replace("(a, Num(-1), None)", "(a, Num(-1) / 2, None)").replace(
        "b + t,", "b + t / 2,"
    )
    (tmp_path / "pgb/transform/faster.py").write_text(ours)
    program = [sys.executable, "-m", "pgb", "check", "transformations", "--json"]
    found = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    (result,) = json.loads(found.stdout)["results"]
    made = [s for s in result["statements"] if s["name"].startswith("faster_")]
    claims = ("field", "stationary", "minimum", "curve")
    assert [s["name"] for s in made] == [f"faster_{claim}" for claim in claims]
    for statement in made:
        legs = statement["legs"]
        assert (legs["derivation"]["verdict"], legs["witness"]["verdict"]) == ("proved", "proved")
