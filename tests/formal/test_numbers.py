"""A certificate's numbers in Rocq: what is written, what its kernel accepts and what it refuses."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from pgb.audits import audit
from pgb.cli.main import main
from pgb.formal.numbers import export
from pgb.verify import Refused
from pgb.verify.reading import canonical
from pgb.witness.problem import load
from tests.audits.instances import problem

ROOT = Path(__file__).parents[2]
NETWORKS = ROOT / "counterexamples" / "networks"
ALLOWED = {"sig_not_dec", "sig_forall_dec", "functional_extensionality_dep", "classic"}
MISSING = "no Rocq with coq-interval here: apt-get install coq libcoq-interval"


@cache
def certificate(name):
    return audit(load(NETWORKS / f"{name}.toml"), seconds=1).text


def changed(name, *path, value):
    """The certificate with one entry changed."""
    data = json.loads(certificate(name))
    at = data
    for key in path[:-1]:
        at = at[key]
    assert at[path[-1]] != value
    at[path[-1]] = value
    return canonical(data)


def test_each_claim_has_its_lemma():
    text = export(certificate("auer-style-1d"))
    for lemma in (
        "contraction_1_1",
        "inside_1",
        "hessian_1_1",
        "pivot_1",
        "value",
        "gap",
        "better",
        "positive_penalty",
        "moment",
        "path_3",
    ):
        assert f"Lemma {lemma} :" in text
    assert "Print Assumptions" in text
    assert "Admitted" not in text


OWN = {
    "affine_1": problem([["1"], ["2"]], [["1"], ["1"]], {"u": "3/5"}, ["u*x1"]),
    "curvature": problem([["1"], ["2"]], [["1"], ["2"]], {"u": "0", "v": "0"}, ["u*v*x1"]),
    "R_2_1_is_0": problem([["1"], ["2"]], [["1"], ["2"]], {"u": "1"}, ["u*x1"]),
    "slope_u": problem([["1"]], [["1/2", "1/2"]], {"u": "1"}, ["u*x1", "2*u"], 'kind = "softmax"'),
    "same_near_2": problem([["1"]], [["1"]], {"u": "1/2"}, ["relu(u)**2"], 'kind = "absolute"'),
    "zero_u": problem([["2"]], [["1"]], {"u": "0.70710678118654752440084436210485"}, ["u*u*x1"]),
    "R_1_1_is_0": problem([["2"]], [["1"]], {"u": "1/tanh(1)"}, ["u*tanh(x1/2)"]),
}


@pytest.mark.parametrize("lemma", OWN)
def test_other_arguments(tmp_path, lemma):
    """Each argument has lemmas of its own; a kinked loss is taken on its side."""
    file = tmp_path / "problem.toml"
    file.write_text(OWN[lemma], encoding="utf-8")
    text = export(audit(load(file), seconds=1).text)
    assert f"Lemma {lemma} :" in text


def test_what_is_not_covered_is_said(tmp_path):
    """That sqrt(2)^2 = 2 takes more than field."""
    file = tmp_path / "problem.toml"
    roots = problem([["2"]], [["1"]], {"u": "1/sqrt(2)"}, ["u*u*x1"])
    file.write_text(roots, encoding="utf-8")
    assert "Not covered here: all R_j = 0" in export(audit(load(file), seconds=1).text)


@pytest.mark.parametrize("name", ["cubic-dup", "fukumizu-amari-tanh", "yun-thm2-elu"])
def test_all_is_covered(name):
    assert "Not covered" not in export(certificate(name))


def test_numbers_are_those_of_the_certificate():
    """Nothing is checked or corrected on the way: a wrong ball is written as it is."""
    text = changed("cubic-dup", "original", "value", "mid", value="77p-3")
    assert "Rabs (L t_0 - 77 / 2 ^ 3)" in export(text)


@pytest.mark.parametrize("bits", [True, 5, "231"])
def test_bad_bits_are_refused(bits):
    with pytest.raises(Refused, match="bits"):
        export(changed("cubic-dup", "bits", value=bits))


def test_names_that_rocq_reserves_are_changed():
    text = certificate("cubic-dup").replace('"t"', '"fun"')
    assert "forall fun_2 : R" in export(text)


@pytest.mark.parametrize("content", [None, "{}", "[", '{"format":"pgb certificate"}\n', "\xe9"])
def test_bad_input_is_one_line_and_status_2(tmp_path, capsys, content):
    file = tmp_path / "certificate.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert main(["export-rocq", str(file)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"pgb export-rocq: {file}: ")


def test_the_command_writes_the_file(tmp_path):
    source, target = tmp_path / "cubic.json", tmp_path / "cubic.v"
    source.write_text(certificate("cubic-dup"), encoding="ascii")
    assert main(["export-rocq", str(source), "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == export(certificate("cubic-dup"))


def test_it_needs_neither_sympy_nor_mpmath():
    code = "import sys, pgb.formal.numbers; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not set(done.stdout.split()) & {"sympy", "mpmath", "numpy"}


# --- what Rocq says ------------------------------------------------------------------------------


def installed():
    """Whether Rocq and coq-interval are there; in CI they must be."""
    coqc = shutil.which("coqc")
    library = coqc and subprocess.run([coqc, "-where"], capture_output=True, text=True).stdout
    found = bool(library) and (Path(library.strip()) / "user-contrib" / "Interval").is_dir()
    if not found and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    return found


@pytest.fixture
def compiled(tmp_path):
    """What `coqc` says of a certificate's file."""
    if not installed():
        pytest.skip(MISSING)

    def run(text):
        (tmp_path / "numbers.v").write_text(export(text), encoding="utf-8")
        return subprocess.run(
            ["coqc", "-w", "none", "numbers.v"], cwd=tmp_path, capture_output=True, text=True
        )

    return run


@pytest.mark.slow
@pytest.mark.parametrize("name", ["auer-style-1d", "dead-relu", "cubic-dup", "yun-thm2-elu"])
def test_rocq_accepts(compiled, name):
    """A solved point, a network with kinks, a cubic, a family: every lemma, on the allowed axioms
    alone."""
    run = compiled(certificate(name))
    assert run.returncode == 0, run.stderr
    axioms = {found.split(".")[-1] for found in re.findall(r"^([\w.]+)(?= :|$)", run.stdout, re.M)}
    assert axioms - {"Axioms:"} <= ALLOWED
    assert "sig_forall_dec" in axioms


CUBIC = [
    ("value", ("original", "value", "mid"), "7p-3"),
    ("value", ("original", "value", "rad"), "0p0"),
    ("gap", ("original", "gap", "mid"), "3p-2"),
    ("better_value", ("better", "value", "mid"), "3p-2"),
    ("better_value", ("better", "point"), ["0"]),
    ("moment", ("augmented", "argument", "moment", "mid"), "-3p1"),
    ("path_1", ("path", 0, "a"), ["-1"]),
    ("slope_t_is_0", ("problem", "point"), [["num", "-2"]]),
    ("positive_penalty", ("problem", "transformation", "lambda"), ["num", "0"]),
]
OTHERS = [
    ("auer-style-1d", "inside_1", ("location", "centre"), ["11/5"]),
    ("yun-thm2-elu", "slope_w11_on_family", ("original", "argument", "values", 2), ["num", "0"]),
    ("yun-thm2-elu", "M_1_1_1_is_0", ("augmented", "argument", "order"), 3),
]
WRONG = [*(("cubic-dup", *case) for case in CUBIC), *OTHERS]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "lemma", "path", "value"), WRONG)
def test_rocq_refuses_a_changed_number(compiled, tmp_path, name, lemma, path, value):
    """One number of a certificate changed: the lemma that states it is not proved."""
    run = compiled(changed(name, *path, value=value))
    assert run.returncode != 0
    line = int(re.search(r'^File ".*", line (\d+)', run.stderr, re.M)[1])
    written = (tmp_path / "numbers.v").read_text(encoding="utf-8").splitlines()[:line]
    assert re.findall(r"^Lemma (\w+)", "\n".join(written), re.M)[-1] == lemma
