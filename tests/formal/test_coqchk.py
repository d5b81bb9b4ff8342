"""What Coq's independent checker says is read to the end: anything taken on trust is refused."""

import os
import subprocess

import pytest

from tests.formal.test_formal import FOLDER

SAID = """
CONTEXT SUMMARY
===============

* Theory: Set is predicative

* Axioms:
    Coq.Reals.ClassicalDedekindReals.sig_not_dec
    Coq.Logic.Classical_Prop.classic

* Constants/Inductives relying on type-in-type: <none>

* Constants/Inductives relying on unsafe (co)fixpoints: <none>

* Inductives whose positivity is assumed: <none>

"""


def _run(tmp_path, said, status=0):
    """coqchk.sh with a checker that says this, as coqchk does, on stderr."""
    (tmp_path / "said").write_text(said)
    checker = tmp_path / "coqchk"
    told = f'echo "$@" >{tmp_path}/asked; cat {tmp_path}/said >&2; exit {status}'
    checker.write_text(f"#!/bin/sh\n{told}\n")
    checker.chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    command = ["sh", str(FOLDER / "coqchk.sh"), "Sums.v", "legs/vanishing.v"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_nothing_taken_on_trust(tmp_path):
    """The axioms of the Reals and `classic` pass; each file is asked for, none is admitted."""
    run = _run(tmp_path, SAID)
    assert run.returncode == 0, run.stdout + run.stderr
    asked = (tmp_path / "asked").read_text().split()
    assert asked[-2:] == ["Elimination.Sums", "Elimination.legs.vanishing"]
    assert not {"-norec", "-admit"} & set(asked)


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("Prop.classic", "Prop.proof_irrelevance", "it assumes Coq.Logic.Classical_Prop.proof_irr"),
        ("Coq.Logic.Classical_Prop", "Elimination.Sums", "it assumes Elimination.Sums.classic"),
        ("type-in-type: <none>", "type-in-type:\n    Sums.f", "expected <none>: * Constants"),
        ("fixpoints: <none>", "fixpoints: Sums.f", "expected <none>: * Constants"),
        ("assumed: <none>", "assumed: Sums.t", "expected <none>: * Inductives"),
        (SAID, "", "expected five entries"),
    ],
)
def test_anything_else_is_refused(tmp_path, old, new, refused):
    """Another axiom, a check that was switched off, or a summary that is not there."""
    assert old in SAID
    run = _run(tmp_path, SAID.replace(old, new))
    assert run.returncode != 0
    assert f"FAILED: {refused}" in run.stdout


def test_a_checker_that_fails_is_a_failure(tmp_path):
    """Its exit status counts, whatever it printed."""
    assert _run(tmp_path, SAID, status=1).returncode != 0
