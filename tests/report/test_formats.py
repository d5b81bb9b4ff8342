"""Derivations as documents: every result, in every format, with nothing of the machinery in it."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from pgb.report.formats import WIDTHS, written
from pgb.report.formats.common import capital
from pgb.report.formats.latex import TALL
from pgb.report.style import LATEX
from pgb.result.catalogue import cited, load, paths

RAW = re.compile(r"\w!\d|#\d|\bLt\(|\bBound\b|\bLam\(|extend_|Lt_|\\operatorname\{d[A-Z]")


def document(name, form):
    result = load(paths()[name])
    return written(result, [s.derive() for s in result.statements.values()], form)


@pytest.mark.parametrize("form", WIDTHS)
@pytest.mark.parametrize("name", paths())
def test_every_result_is_written(name, form):
    shown = document(name, form)
    ours = re.sub(r"Def\.\w+|<style>.*</style>", "", shown, flags=re.S)  # without Rocq's names
    assert RAW.findall(ours) == []
    result = load(paths()[name])
    assert len(re.findall(r"^Proposition|^## Prop|^<h2>Prop|^\\begin{prop", shown, re.M)) == len(
        result.statements
    )
    for statement in result.statements.values():
        for hypothesis in statement.hypotheses:
            assert hypothesis.replace("_", " ") in shown


def test_reasons_are_sentences():
    shown = document("elimination", "text")
    assert "Multiply (4) by m." in shown
    shown = document("vanishing", "text")
    assert re.search(r"Multiply .* by\s+a_k and subtract ", shown)
    assert "Rudin" in shown


def test_references_resolve():
    for name in ("elimination", "vanishing", "failure_mode"):
        shown = document(name, "latex")
        asked = set(re.findall(r"\\(?:eq)?ref\{([^}]*)\}", shown))
        assert asked <= set(re.findall(r"\\label\{([^}]*)\}", shown))
        page = document(name, "html")
        assert set(re.findall(r'href="#([^"]*)"', page)) <= set(re.findall(r'id="([^"]*)"', page))


def test_latex_is_a_mathematicians():
    shown = document("vanishing", "latex")
    assert r"\frac{1}{m} \sum_{i=1}^{m}" in shown
    assert r"2 \lambda a_{k}^2 = 0" in shown
    assert r"\tilde{L}(\theta, a, b, W)" in shown


class _Balance(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.sources = [], []

    def handle_starttag(self, tag, attrs):
        self.sources += [
            v for k, v in attrs if k in ("src", "data") or (k == "href" and v[0] != "#")
        ]
        if tag not in ("meta", "mspace", "br", "wbr"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", paths())
def test_pages_stand_alone(name):
    page = _Balance()
    page.feed(document(name, "html"))
    assert page.open == []
    assert page.sources == []


def test_one_statement_refers_to_the_others_by_name():
    shown = written(cited("vanishing"), [cited("vanishing")["at_local_minima"].derive()], "latex")
    assert r"\textit{loss free form} (in \textit{vanishing})" in shown


def test_no_double_scripts():
    assert LATEX.raised(LATEX.symbol("a'"), 2) == "{a'}^2"
    assert LATEX.subscript(LATEX.symbol("a_0"), ["k"]) == "{a_{0}}_{k}"
    assert LATEX.component("y", 2) == "y^{(2)}"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
@pytest.mark.parametrize("name", paths())
def test_latex_compiles(name, tmp_path):
    (tmp_path / "paper.tex").write_text(document(name, "latex"), encoding="utf-8")
    for _ in range(2):
        done = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-2000:]
    log = (tmp_path / "paper.log").read_text(encoding="utf-8", errors="replace")
    assert "undefined" not in log


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("f + g is a function of the inputs", "f + g"),
        ("s - kappa a^2 / 2 keeps it from coming back", "s - kappa"),
        ("so the loss is 0", "So the"),
        ("a value that exists", "A value"),
    ],
)
def test_capitals_change_no_symbol(said, begins):
    assert capital(said).startswith(begins)


def test_a_formula_longer_than_a_page_may_be_broken():
    shown = document("elimination_via_pgb", "latex")
    rest = shown.partition(r"\begin{align}")[2]
    rows = rest.partition(r"\end{align}")[0].split("\\\\\n")
    assert len(rows) > TALL
    assert all(r"\notag" in row for row in rows[:-1])
    assert r"\label{eq:9}" in shown
