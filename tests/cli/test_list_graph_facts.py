"""`pgb list`, `pgb graph` and `pgb facts`."""

import subprocess
import sys

from pgb.facts import FACTS
from pgb.result.catalogue import Header, header, load, paths
from tests.cli.conftest import ROOT


def test_list(pgb):
    done = pgb("list")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(paths())
    for line, path in zip(lines, paths().values(), strict=True):
        found = header(path)
        assert f"[{found.mark}]" in line
        assert line.endswith(found.title)


def test_headers_agree_with_the_results():
    for name, path in paths().items():
        found, result = header(path), load(path)
        assert isinstance(found, Header)
        assert found.name == result.name == name
        assert (found.mark, found.kind, found.title) == (result.mark, result.kind, result.title)


def test_list_imports_nothing_heavy():
    code = (
        "import sys; from pgb.cli.main import main; main(['list']); "
        "heavy = {'sympy', 'flint', 'numpy', 'mpmath', 'pgb.kernel.terms', 'dataclasses'}; "
        "heavy |= {'pgb.cli.book', 'pgb.cli.plot'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_graph_of_all(pgb):
    done = pgb("graph")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    roots = [line.removesuffix(" (above)") for line in lines if line[0].isalpha()]
    assert roots == list(paths())
    at = lines.index("elimination")
    assert "├── vanishing" in lines[at:] or "└── vanishing" in lines[at:]


def test_graph_of_one_shows_statements(pgb):
    lines = pgb("graph", "vanishing").stdout.splitlines()
    at = lines.index("vanishing.stationary_form")
    assert lines[at + 1] == "└── vanishing.identity_of_slopes"


def test_graph_with_facts(pgb):
    plain, facts = pgb("graph", "vanishing").stdout, pgb("graph", "vanishing", "--facts").stdout
    assert "chain_rule" not in plain
    assert "chain_rule" in facts


def test_dot(pgb):
    lines = pgb("graph", "vanishing", "--dot").stdout.splitlines()
    assert (lines[0], lines[-1]) == ("digraph pgb {", "}")
    edge = '  "vanishing.stationary_form" -> "vanishing.identity_of_slopes";'
    assert edge in lines


def test_facts_have_statement_and_reference(pgb):
    done = pgb("facts")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line for line in lines if line in FACTS] == list(FACTS)
    for fact in FACTS.values():
        assert fact.reference.split(",")[0] in done.stdout


def test_one_fact(pgb):
    done = pgb("facts", "no_zero_divisors")
    assert "for all x, y in R: x y = 0 ⇒ (x = 0 or y = 0)" in done.stdout
    assert "inverse" not in done.stdout
