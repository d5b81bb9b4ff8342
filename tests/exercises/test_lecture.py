"""The lecture plan: its minutes add up, and every name in it exists."""

import re
import shlex
from itertools import pairwise

from pgb.cli.main import parser
from pgb.exercises.scripts import paths as exercises
from pgb.result.catalogue import paths as results
from tests.cli.conftest import ROOT

PLAN = (ROOT / "theorems" / "LECTURE.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PLAN.splitlines()
    if re.match(r"\| \d", line)
]


def named(text):
    return re.findall(r"`([^`]+)`", text)


def test_ninety_minutes():
    spans = [tuple(map(int, row[0].split("-"))) for row in ROWS]
    assert spans[0][0] == 0
    assert spans[-1][1] == 90
    assert all(before[1] == after[0] for before, after in pairwise(spans))


def test_each_row_has_its_part():
    headings = re.findall(r"^## (.*)$", PLAN, re.M)
    assert headings == [f"{row[0]}: {row[1]}" for row in ROWS]


def test_chapters_and_exercises_exist():
    for _, _, chapters, in_class in ROWS:
        assert named(chapters)
        assert set(named(chapters)) <= set(results())
        assert set(named(in_class)) <= set(exercises())


def test_each_exercise_has_its_place():
    """In class or in the week after, once; and in class where its part says so."""
    in_class = [name for row in ROWS for name in named(row[3])]
    after = named(re.search(r"For the week after.*?\n\n", PLAN, re.S)[0])
    assert sorted([*in_class, *after]) == sorted(exercises())
    parts = re.split(r"^## .*$", PLAN, flags=re.M)[1:]
    for row, part in zip(ROWS, parts, strict=True):
        assert [name for name in named(part) if name in exercises()] == named(row[3])


def test_commands_can_be_given():
    commands = [text for text in named(PLAN) if text.startswith("pgb ")]
    assert len(commands) >= 5
    for command in commands:
        options = parser().parse_args(shlex.split(command)[1:])
        assert options.command == command.split()[1]
        if command.startswith("pgb hypotheses"):
            assert options.name.partition(".")[0] in results()


def test_every_name_is_known():
    known = {*results(), *exercises(), "pgb"}
    others = [text for text in named(PLAN) if text not in known and not text.startswith("pgb ")]
    assert others == []
