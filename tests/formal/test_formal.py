"""The proofs in Rocq compile, have no hole, and assume what their README says."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "theorems" / "formal"
ROW = re.compile(r"^\|[^|]*\| `(\w+)` \|", re.M)

needs_rocq = pytest.mark.skipif(
    shutil.which("coqc") is None,
    reason="no Rocq here: apt-get install coq libcoq-mathcomp-ssreflect",
)


def test_the_readme_lists_the_results():
    """Every result that `make check` looks at is in the README's table, and no other."""
    named = [line.split()[0] for line in (FOLDER / "results").read_text().splitlines()]
    assert ROW.findall((FOLDER / "README.md").read_text(encoding="utf-8")) == named


FILES = shutil.ignore_patterns(".*", "*.vo*", "*.glob", "Makefile.coq*")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """A compiled copy of the folder, so that no build product stays in this one."""
    folder = tmp_path_factory.mktemp("formal") / "formal"
    shutil.copytree(FOLDER, folder, ignore=FILES)
    return folder, _run(folder, "make", "check")


def _run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _check(folder):
    """What `make check` does once everything is compiled."""
    files = [path.name for path in sorted(folder.glob("*.v"))]
    return _run(folder, "sh", "check.sh", *files)


@needs_rocq
@pytest.mark.slow
def test_every_result_is_proved(compiled):
    """`make check` passes and says of each result what it assumes."""
    folder, run = compiled
    assert run.returncode == 0, run.stdout + run.stderr
    for line in (folder / "results").read_text().splitlines():
        assert f"\n{line.split()[0]}: " in run.stdout
    assert _check(folder).returncode == 0


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize(
    ("hole", "complaint"),
    [
        ("Lemma hole : 0 = 1. Proof. Admitted.", "a hole in the files"),
        ("Theorem unlisted : 0 = 0. Proof. by []. Qed.", "unlisted is not in the list"),
        ("Axiom assumed : 0 = 1.", "a hole in the files"),
    ],
)
def test_a_hole_is_refused(compiled, hole, complaint):
    """A hole or a theorem that nobody looks at makes `make check` fail."""
    folder, _ = compiled
    file = folder / "Landscape.v"
    whole = file.read_text()
    try:
        file.write_text(f"{whole}{hole}\n")
        run = _check(folder)
    finally:
        file.write_text(whole)
    assert run.returncode != 0
    assert complaint in run.stderr


@needs_rocq
@pytest.mark.slow
def test_an_assumption_is_refused(compiled):
    """An assumption that is not allowed makes `make check` fail, by Rocq's own account."""
    folder, _ = compiled
    listed, file = folder / "results", folder / "Samples.v"
    whole, text = listed.read_text(), file.read_text()
    try:
        listed.write_text(f"{whole}exp_increasing\nfalse classic\n")
        file.write_text(
            f"{text}Variable classic : False.\nLemma false : 0 = 1.\nby case: classic. Qed.\n"
        )
        assert _run(folder, "make", "Samples.vo", "-f", "Makefile.coq").returncode == 0
        run = _check(folder)
    finally:
        listed.write_text(whole)
        file.write_text(text)
    assert run.returncode != 0
    assert "exp_increasing assumes Classical_Prop.classic : forall P" in run.stdout
    assert "false assumes Samples.classic : False" in run.stdout


MUTANTS = [
    ("Definitions", "/ INR #|I| * ", "INR #|I| * "),
    ("Definitions", "\\sum_i v i * v i", "\\sum_i v i"),
    ("Definitions", "fun q => F p <= F q", "fun q => F q <= F p"),
    ("Definitions", "(forall p, v <= F p)", "(forall p, F p <= v)"),
    ("Definitions", "+ t * l q", "- t * l q"),
    ("Definitions", "l p - l q - dot g", "l p - l q + dot g"),
    ("Definitions", "X j = X j' -> j = j'", "X j = X j' -> j = j"),
    ("Definitions", "exp (dot (W k) x + b k)", "exp (dot (W k) x - b k)"),
    ("Definitions", "(X (group i)) k + neurons", "(X (group i)) k - neurons"),
    ("Definitions", "+ lam * sq a", "- lam * sq a"),
    ("Vanishing", "a k * da - db = 2", "a k * da + db = 2"),
    ("Elimination", "positive_penalty : 0 < lam", "positive_penalty : 0 <= lam"),
    ("Elimination", "distinct_inputs : distinct X", "distinct_inputs : 0 < lam"),
    ("FailureMode", "C < dot (W k) (X (group i)) + b k.", "dot (W k) (X (group i)) + b k < C."),
    ("PgbNecessaryCondition", "(1 - sigma i) * psi", "(1 + sigma i) * psi"),
]


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize(("file", "whole", "mutant"), MUTANTS)
def test_a_changed_definition_or_statement_is_refused(tmp_path, file, whole, mutant):
    """A sign or a hypothesis changed in a definition or a statement: the proofs do not compile."""
    shutil.copytree(FOLDER, tmp_path / "formal", ignore=FILES)
    changed = tmp_path / "formal" / f"{file}.v"
    text = changed.read_text()
    assert whole in text
    changed.write_text(text.replace(whole, mutant, 1))
    run = _run(tmp_path / "formal", "make")
    assert run.returncode != 0
    assert re.search(r'^File "\./\w+\.v", line', run.stderr, re.M), run.stderr
