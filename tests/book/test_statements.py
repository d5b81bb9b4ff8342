"""Statements and proofs of sphinx-proof as they are set: places, headings, folds."""

from collections import Counter

import pytest

from pgb.book.html import directive, raw
from pgb.book.site import make_site
from tests.book.reading import dead, pages

# what sphinx-proof 0.4 does that Sphinx 9 allows and later ones will not
pytestmark = [
    pytest.mark.filterwarnings("ignore:'sphinx.environment.BuildEnvironment.app'"),
    pytest.mark.filterwarnings("ignore:Sphinx 10 will drop support for representing paths"),
]


def statement(name, *text):
    """A statement on a page."""
    return directive("prf:theorem", name, *text, fence="::::", label=f"a.{name}", nonumber="")


PROOF = directive("prf:proof", "", "Derivation, 2 steps", raw("<p>By (1).</p>"))
PAGE = ["# A page", statement("one", "Words.", PROOF), "## Part", statement("two", "More.", PROOF)]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of one page with two statements and another that refers to one of them."""
    return made(tmp_path_factory.mktemp("site"), "{prf:ref}`the first <a.one>`")


def made(folder, reference):
    source = folder / "source"
    source.mkdir()
    tree = "```{toctree}\nother\n```"
    (source / "index.md").write_text("\n\n".join([*PAGE, tree]), encoding="utf-8")
    (source / "other.md").write_text(f"# Other\n\nSee {reference}.\n", encoding="utf-8")
    assert make_site(folder, folder / "site", lambda line: None) == ""
    return folder / "site"


def test_ids_stand_once_and_every_statement_has_its_own(site):
    page = pages(site)[site / "index.html"]
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert {"a.one", "a.two"} <= set(page.ids)


def test_a_reference_leads_to_the_statement(site):
    assert "index.html#a.one" in pages(site)[site / "other.html"].links
    assert list(dead(site)) == []


def test_a_reference_to_nothing_is_no_book(tmp_path):
    with pytest.raises(AssertionError, match=r"a\.three"):
        made(tmp_path, "{prf:ref}`the third <a.three>`")


def test_a_statement_has_a_heading_of_its_section(site):
    text = (site / "index.html").read_text("utf-8")
    assert '<h2><span class="kind">Theorem</span> one' in text
    assert '<h3><span class="kind">Theorem</span> two' in text
    assert '"Theorem two"' in (site / "searchindex.js").read_text("utf-8")


def test_a_proof_is_folded(site):
    text = (site / "index.html").read_text("utf-8")
    opened = '<details class="derivation"><summary>Derivation, 2 steps</summary>'
    assert text.count(opened) == 2
    assert text.count("<p>By (1).</p>") == 2
