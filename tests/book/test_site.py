"""A small book as it is built: every link leads somewhere, nothing is loaded from elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from urllib.parse import urlsplit

import pytest

from tests.book.conftest import CHAPTERS, ROOT, build
from tests.book.reading import checked_verdicts, dead, pages, shown_verdicts

pytestmark = pytest.mark.slow


def test_every_link_leads_somewhere(site):
    assert sorted(dead(site)) == []
    assert sum(len(page.links) for page in pages(site).values()) > 1000


def test_a_dead_link_is_seen(site, tmp_path):
    copy = shutil.copytree(site, tmp_path / "copy", ignore=shutil.ignore_patterns(".pgb-book"))
    (copy / "results" / "elimination.html").unlink()
    assert any("elimination" in found for found in dead(copy))


def test_nothing_is_loaded_from_elsewhere(site):
    for path, page in pages(site).items():
        outside = [place for place in page.loaded if urlsplit(place).netloc]
        assert outside == [], path
    for style in site.rglob("*.css"):
        fetched = re.findall(r"url\(\s*['\"]?(?:https?:)?//[^)]*", style.read_text("utf-8"))
        assert fetched == [], style


def test_an_id_stands_once_on_a_page(site):
    for path, page in pages(site).items():
        twice = [name for name, count in Counter(page.ids).items() if count > 1]
        assert twice == [], path


def test_the_verdicts_are_those_of_the_check(site):
    done = subprocess.run(
        [sys.executable, "-m", "pgb", "check", *CHAPTERS, "--json"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    chapters = {p: page for p, page in pages(site).items() if p.parent.name == "results"}
    assert shown_verdicts(chapters.values()) == checked_verdicts(json.loads(done.stdout))


def test_pages_and_solutions_that_are_gone_go(site, tmp_path):
    copy = shutil.copytree(site, tmp_path / "copy")
    status, error, _ = build(copy, "--only", *CHAPTERS[:2], "--without-solutions")
    assert status == 0, error
    assert not (copy / "results" / "positive_penalty.html").exists()
    assert sorted(dead(copy)) == []
    answer = (copy / "exercises" / "why_a_vanishes.html").read_text("utf-8")
    assert "<summary>Hint" in answer
    assert "<summary>Solution" not in answer
    assert "<summary>Solution" in (site / "exercises" / "why_a_vanishes.html").read_text("utf-8")


def test_a_second_build_takes_a_small_part_of_the_first(built):
    site, first = built
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    status, error, second = build(site, "--only", *CHAPTERS)
    assert status == 0, error
    assert second < first / 3
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
