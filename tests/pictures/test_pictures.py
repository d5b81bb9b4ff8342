"""Every picture is written, is SVG with a title and a description, and is the same each time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

import pgb.pictures
from pgb.pictures import PICTURES, UnknownFormat
from pgb.result.catalogue import paths

SVG = "{http://www.w3.org/2000/svg}"
SHARED = {"__init__", "picture", "style", "instances", "one_sample", "sine"}


@cache
def svg(name: str) -> str:
    return PICTURES[name].svg()


def test_one_file_each():
    files = Path(pgb.pictures.__file__).parent.glob("*.py")
    assert {path.stem for path in files} - SHARED == set(PICTURES)
    assert "no_such_picture" not in PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_what_is_said_of_it(name):
    picture = PICTURES[name]
    assert picture.name == name
    assert picture.mark in {"P", "N", "O", "C", "classical"}
    assert picture.results
    assert set(picture.results) <= set(paths())
    assert "$" not in picture.title + picture.alt
    assert picture.caption.count("$") % 2 == 0
    assert f"[{picture.mark}]" in picture.caption
    assert ("not proved" in picture.caption) == (picture.mark == "C")


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_svg_with_a_title_and_a_description(name):
    top = ET.fromstring(svg(name))
    assert top.tag == f"{SVG}svg"
    assert top.get("role") == "img"
    title, described = top.find(f"{SVG}title"), top.find(f"{SVG}desc")
    assert (title.text, described.text) == (PICTURES[name].title, PICTURES[name].alt)
    assert top.get("aria-labelledby").split() == [title.get("id"), described.get("id")]
    assert len(list(top.iter(f"{SVG}path"))) > 20
    width = float(top.get("width").removesuffix("pt")) / 72
    assert width == pytest.approx(7)


@pytest.mark.parametrize("name", PICTURES)
def test_it_needs_nothing_else_and_is_small(name):
    drawn = re.sub(r"<!DOCTYPE[^>]*>", "", svg(name))
    assert len(drawn) < 400_000
    assert not re.search(r"nan|<image|<script|@import|href=\"(?!#)|url\((?!#)", drawn)


def test_it_is_the_same_each_time_whatever_the_readers_settings(monkeypatch):
    import matplotlib

    monkeypatch.setitem(matplotlib.rcParams, "lines.linewidth", 7.0)
    monkeypatch.setitem(matplotlib.rcParams, "svg.hashsalt", "other")
    assert PICTURES["degenerate_saddle"].svg() == svg("degenerate_saddle")
    assert matplotlib.rcParams["lines.linewidth"] == 7.0


def test_other_formats():
    picture = PICTURES["degenerate_saddle"]
    assert picture.file("png").startswith(b"\x89PNG")
    assert picture.file("pdf").startswith(b"%PDF")
    with pytest.raises(UnknownFormat, match="'gif'"):
        picture.file("gif")
