"""`pgb plot`: what it lists, writes and refuses."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET

import pytest

from pgb.pictures import PICTURES
from tests.cli.conftest import one_line

NAME = "degenerate_saddle"


def test_the_list(pgb):
    done = pgb("plot")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert [line.split()[0] for line in lines] == list(PICTURES)
    assert all(PICTURES[line.split()[0]].title in line for line in lines)


def test_it_lists_without_matplotlib(pgb):
    code = (
        "import sys; sys.modules['matplotlib'] = None; "
        "from pgb.cli.main import main; main(['plot'])"
    )
    done = pgb(command=("-c", code))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("suffix", "begins"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_the_suffix_says_the_format(pgb, tmp_path, suffix, begins):
    done = pgb("plot", NAME, "-o", f"picture.{suffix}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / f"picture.{suffix}").read_bytes().startswith(begins)


def test_without_a_file_it_prints_the_svg(pgb):
    done = pgb("plot", NAME)
    assert done.stdout == PICTURES[NAME].svg()
    ET.fromstring(done.stdout.encode())


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["degenerate_sadle"], "did you mean degenerate_saddle?"),
        (["zzz"], "escape_curves"),
        ([NAME, "-o", "picture.gif"], ".svg, .png, .pdf"),
        ([NAME, "-o", "picture"], ".svg, .png, .pdf"),
        ([NAME, "-o", "no/such/folder.svg"], "No such file"),
        (["-o", "picture.svg"], "expected the name"),
    ],
)
def test_wrong_usage(pgb, arguments, expected):
    done = pgb("plot", *arguments)
    message = one_line(done.stderr)
    assert done.returncode == 2
    assert message.startswith("pgb plot: ")
    assert expected in message


def test_without_matplotlib_it_names_the_extra(monkeypatch, capsys):
    from pgb.cli.main import main

    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["plot", NAME]) == 2
    assert "pip install '.[book]'" in one_line(capsys.readouterr().err)
