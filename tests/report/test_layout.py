"""Breaking lines: nothing is lost and nothing is wider than asked."""

import pytest

from pgb.kernel.syntax import And, eq, for_all, implies
from pgb.kernel.terms import Var
from pgb.report.layout import displayed, prose, wrapped
from pgb.report.notation import Writer
from pgb.result.catalogue import cited
from pgb.setting import K, Output

LONG = "f(aaaa, bbbb) + g(cccc, dddd) = h(eeee + ffff) + (1/m) Σ_i l_i(gggg)"


@pytest.mark.parametrize("width", range(12, 80))
def test_wrapping_loses_nothing(width):
    lines = wrapped(LONG, width, "  ")
    assert " ".join(" ".join(lines).split()) == LONG
    assert all(len(line) <= width or " " not in line.strip() for line in lines)


def test_breaks_outside_parentheses_first():
    assert wrapped("f(a, b, c) = g(d, e, f)", 20) == ["f(a, b, c)", "    = g(d, e, f)"]


def test_breaks_early_before_a_relation_rather_than_inside_a_product():
    assert wrapped("uuuuuu = (aaaa bbbb) (cccc dddd)", 30) == [
        "uuuuuu",
        "    = (aaaa bbbb) (cccc dddd)",
    ]
    assert wrapped("u = aaaa bbbb + cccc dddd", 22) == ["u = aaaa bbbb", "    + cccc dddd"]


def test_prose():
    assert prose("one two three", 8, " ") == [" one two", " three"]
    assert prose("", 8) == []


def test_a_long_claim_is_broken_at_its_structure():
    c = Var("c", Output)
    claim = for_all(K, lambda k: And(eq(c(k), 0), implies(eq(c(k), 1), eq(c(k), 2))))
    assert displayed(Writer([claim]), claim, 30) == [
        "for all k:",
        "  • c_k = 0 and",
        "  • c_k = 1 ⇒ c_k = 2",
    ]
    assert displayed(Writer([claim]), claim, 100) == ["for all k: c_k = 0 and (c_k = 1 ⇒ c_k = 2)"]


def test_theorems_fit_the_width():
    for statement in cited("elimination").statements.values():
        for claim in (*statement.hypotheses.values(), statement.conclusion):
            assert max(map(len, displayed(Writer([claim]), claim, 80))) <= 80
