"""Chapters of the whole catalogue, made without Sphinx: their verdicts are those of the check."""

from __future__ import annotations

import pytest

from pgb.book import computed, training
from pgb.book.chapters import pages
from pgb.book.pages import Book
from pgb.book.sections import grouped
from pgb.book.store import Store
from pgb.observe.agreement import observe
from pgb.observe.observation import observation
from pgb.observe.report import record
from pgb.result.catalogue import paths
from tests.book.reading import Read, checked_verdicts, shown_verdicts
from tests.cli.readme import checked

NO_MATRIX = {"statements": [], "ingredients": []}


def book(found, **more):
    """A book of what was checked, with nothing else in it."""
    given = {
        "outcomes": {name: data["outcome"] for name, data in found.items()},
        "facts": {},
        "readings": {name: data["reading"] for name, data in found.items()},
        "hypotheses": NO_MATRIX,
        "networks": {},
        "pictures": {},
        "observed": {},
        "playground": None,
        "whole": True,
        "solutions": True,
        "tell": lambda line: None,
    }
    return Book(**given | more)


@pytest.fixture(scope="module")
def small():
    """The book of one result."""
    return book({"vanishing": computed.check(paths()["vanishing"], 30)})


def chapter(of):
    """The text of its only chapter."""
    return list(pages(of))[1].text


def test_a_chapter_shows_what_the_check_says(small):
    assert shown_verdicts([Read(chapter(small))])["vanishing.stationary_form", "derivation"] == {
        "proved"
    }


def test_another_verdict_is_another_page(small):
    small.outcomes["vanishing"]["statements"][1]["legs"]["witness"]["verdict"] = "refuted"
    shown = shown_verdicts([Read(chapter(small))])
    assert shown["vanishing.stationary_form", "witness"] == {"refuted"}


def test_each_result_has_a_chapter_in_one_section(small):
    found = grouped(small.outcomes, small.readings)
    assert [name for names in found.values() for name in names] == ["vanishing"]


def test_a_script_that_does_not_run_is_told(tmp_path):
    path = tmp_path / "broken.py"
    path.write_text('# %% [markdown]\n# # Broken\n\n# %%\nraise ValueError("no")\n')
    text = chapter(book({"broken": computed.check(path, 30)}))
    assert "ValueError: no" in text


def test_observations_are_quoted_to_the_digits_that_agree(small):
    words = next(training.pages(small)).text
    assert "were not made for this book" in words
    run = observe(observation("constant_step_stall"), until=50, digits=1)
    made = {"constant_step_stall": record(run)}
    text = next(training.pages(book({}, observed=made))).text
    assert "were not made for this book" not in text
    for quantity in run.quantities:
        assert f"<td>{quantity.text}</td><td>{quantity.digits}</td>" in text


@pytest.mark.slow
def test_the_verdicts_of_the_whole_catalogue(tmp_path):
    tasks = [
        computed.Task(path.stem, computed.check, (path, 50), path.stem) for path in paths().values()
    ]
    found = computed.computed(tasks, 2, Store(tmp_path), lambda line: None)
    made = [Read(page.text) for page in pages(book(found)) if page.under]
    assert len(made) == len(paths())
    assert shown_verdicts(made) == checked_verdicts(checked()[2])
