"""The scripts' prose as Markdown, and links by meaning."""

import pytest

from pgb.book.links import resolved
from pgb.book.pages import Page
from pgb.book.words import blocks, names_linked, prose


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("by a_k and by b_k", "by $a_{k}$ and by $b_{k}$"),
        ("the file `a_k.py` and a = 0", "the file `a_k.py` and $a = 0$"),
        ("see failure_mode.", "see [failure mode](result:failure_mode)."),
        ("g < M_p and c > 0 there", "$g < M_{p}$ and $c > 0$ there"),
        ("[it](result:failure_mode) and", "[it](result:failure_mode) and"),
        ("minimum => minimum", "minimum ⇒ minimum"),
        ("*every* theta", r"*every* $\theta$"),
        ("`pgb plot escape_curves` here", "`pgb plot escape_curves` here"),
        (
            "[0, c) see failure_mode, theta",
            r"[0, $c$) see [failure mode](result:failure_mode), $\theta$",
        ),
    ],
)
def test_prose(said, written):
    assert prose(said) == written


def test_blocks():
    table = "| s | b_k |\n| --- | --- |\n| s | b_k |"
    cell = f"# One\n\nTwo lines\nof a_k.\n\n    a = 0\n\n{table}\n\n```\na_k\n```"
    assert blocks(cell, deeper=1) == (
        "## One\n\nTwo lines of $a_{k}$.\n\n$$\na = 0\n$$\n\n| s | b_k |\n| --- | --- |\n"
        "| $s$ | $b_{k}$ |\n\n"
        "```\na_k\n```"
    )


def test_names_of_pages_become_links():
    linked = names_linked("`vanishing`, `why_a_vanishes`, `pgb`")
    assert linked == (
        "[vanishing](result:vanishing), [why a vanishes](page:exercises/why_a_vanishes), `pgb`"
    )


def test_a_bracket_before_a_link_is_no_part_of_it():
    page = resolved(Page("a", "A", "on [0, infinity) see [it](page:facts)"), {"facts"})
    assert page.text == 'on [0, infinity) see <a href="facts.html">it</a>'


def test_links_lead_to_pages_of_this_book_alone():
    text = (
        "[one](result:one) [two](result:two) "
        '<a href="statement:one.main">s</a> <a href="page:facts#f">f</a>'
    )
    page = resolved(Page("results/three", "Three", text), {"results/one", "facts"})
    assert page.text == (
        '<a href="../results/one.html">one</a> <em>two</em> '
        '<a href="../results/one.html#one.main">s</a> <a href="../facts.html#f">f</a>'
    )
