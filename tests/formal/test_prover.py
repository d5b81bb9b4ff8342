"""The formal leg: found by name, checked by Rocq, refused when it is not what it is called."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from pgb.cli.main import main
from pgb.formal import legs as found
from pgb.formal import prover, sources
from pgb.formal.legs import Leg, fact_statements, legs, statements
from pgb.formal.proofs import derived
from pgb.report import formal
from pgb.result.catalogue import find, load
from tests.formal.test_formal import FILES, FOLDER, needs_rocq

LEG = "vanishing.at_local_minima"
BELOW = "what it rests on does not compile"


def test_every_leg_is_of_a_statement():
    """No theorem of legs/ is about something that Statements.v does not say."""
    for full_name in legs():
        module, _, name = full_name.partition(".")
        assert name in statements()[module], full_name


def test_a_fact_about_shapes_is_proved_at_each(monkeypatch):
    """`ball_is_near` counts as proved when every shape that the catalogue takes it at is."""
    names = fact_statements("ball_is_near")
    assert len(names) > 1
    proofs = [Leg("fact", name, f"fact.{name}") for name in names]
    answers = {leg.full_name: prover.Answer("..") for leg in proofs}
    assert formal._fact("ball_is_near", proofs, answers, "")["verdict"] == "proved"
    assert formal._fact("ball_is_near", proofs[1:], answers, "")["verdict"] == "none"


def test_a_result_is_proved_only_in_full():
    """One statement without a proof: not proved, with the count."""
    proved, none = {"verdict": "proved", "assumptions": ["classic"]}, {"verdict": "none"}
    whole = formal.of_result([proved, proved])
    assert (whole["verdict"], whole["assumptions"]) == ("proved", ["classic"])
    part = formal.of_result([proved, none])
    assert (part["verdict"], part["proved"]) == ("none", 1)
    assert part["reason"] == "1 of 2 statements without a proof"
    failed = {"verdict": "not derived", "error": ".."}
    assert formal.of_result([proved, none, failed])["verdict"] == "not derived"


def test_without_a_prover_it_is_not_run(capsys, monkeypatch):
    """No verdict, the line that installs the prover, and a status that says so."""
    monkeypatch.setattr(shutil, "which", lambda tool: None)
    assert main(["check", "vanishing", "--formal", "--json"]) == 1
    (result,) = json.loads(capsys.readouterr().out)["results"]
    (leg,) = (s["legs"]["formal"] for s in result["statements"] if s["name"] == "at_local_minima")
    assert leg == {"verdict": "not run", "reason": prover.missing()}
    assert prover.INSTALL in prover.missing()


def test_a_statement_without_proof_by_hand_is_exported(monkeypatch, tmp_path):
    """Its derivation is written as a leg, which says that it was; what stands is not touched."""
    shutil.copytree(FOLDER, tmp_path / "formal", ignore=FILES)
    for name in ("first_order_convexity", "derived_first_order_convexity__above_tangent"):
        (tmp_path / "formal" / "legs" / f"{name}.v").unlink(missing_ok=True)
    monkeypatch.setattr(found, "folder", lambda: tmp_path / "formal")
    monkeypatch.setattr(derived, "folder", lambda: tmp_path / "formal")
    legs.cache_clear()
    try:
        assert formal._export([load(find("first_order_convexity"))], lambda line: None) == {}
        assert legs()["first_order_convexity.above_tangent"].derived
        assert not legs()[LEG].derived
        assert formal._export([load(find("vanishing"))], lambda line: None) == {}
        assert not legs()[LEG].derived
    finally:
        monkeypatch.undo()
        legs.cache_clear()


def test_errors_are_told_by_file():
    """Each file has its own error; of several the first line of each."""
    said = """File "./legs/a.v", line 3, characters 1-2:
Error: Tactic failure:
not a valid ring equation.

make[1]: *** [Makefile.coq:793: legs/a.vo] Error 1
File "./b.v", line 9, characters 0-7:
Error: Syntax error.

make: *** Error 2
"""
    assert prover._errors(said) == {
        "legs/a.v": "legs/a.v:3: Tactic failure: not a valid ring equation.",
        "b.v": "b.v:9: Syntax error.",
    }


def test_what_rocq_prints_is_read():
    """The statement and the assumptions of each leg, told apart by this run's mark."""
    said = """@@ 7f 0 statement
S.t =
forall x : R, x = x
     : Prop
@@ 7f 0 assumptions
Axioms:
legs.f.hidden : "
@@ 0 assumptions
Closed under the global context"
"""
    answers = dict(prover._read("@@ 7f", said, [Leg("f", "t", "S.t")]))
    assert answers["S.t"].statement == "forall x : R, x = x"
    assert answers["S.t"].error.startswith("what is not allowed: legs.f.hidden")


# --- With Rocq ---


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """A copy of theorems/formal with the leg compiled."""
    folder = tmp_path_factory.mktemp("formal") / "formal"
    shutil.copytree(FOLDER, folder, ignore=FILES)
    with pytest.MonkeyPatch.context() as patch:
        _use(patch, folder)
        told = []
        answer = prover.ask([legs()[LEG]], told.append)[LEG]
    return folder, answer, told


def _use(patch, folder):
    patch.setattr(found, "folder", lambda: folder)
    patch.setattr(prover, "folder", lambda: folder)
    patch.setattr(sources, "folder", lambda: folder)


@needs_rocq
@pytest.mark.slow
def test_a_leg_is_proved_by_the_provers_own_words(compiled):
    """The statement and the assumptions are what Rocq prints; progress was told."""
    _, answer, told = compiled
    assert answer.proved, answer.error
    assert answer.statement.startswith("forall (M N K D : finType) (T : space),")
    assert answer.assumptions == (
        "functional_extensionality_dep",
        "sig_forall_dec",
        "sig_not_dec",
    )
    assert any(line.startswith("Rocq: legs/vanishing.v") for line in told)


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("0 < lambda ->", "0 <= lambda ->", r"legs/vanishing.v:\d+:"),
        ("forall k : K, a k = 0) /\\", "forall k : K, a k = 1) /\\", r"legs/vanishing.v:\d+:"),
        ("+ lambda * (", "- lambda * (", rf"{BELOW}: Meaning.v:\d+:"),
        ("a k * exp (", "a k + exp (", rf"{BELOW}: Meaning.v:\d+:"),
    ],
)
def test_a_changed_statement_is_not_proved(compiled, monkeypatch, tmp_path, old, new, error):
    """A sign or a number changed in Statements.v: the leg does not compile, and says where."""
    folder = tmp_path / "formal"
    shutil.copytree(compiled[0], folder)
    file = folder / "Statements.v"
    text = file.read_text()
    at = text.index("Definition at_local_minima") if new.count("0 <=") or "= 1" in new else 0
    assert old in text[at:]
    file.write_text(text[:at] + text[at:].replace(old, new, 1))
    _use(monkeypatch, folder)
    answer = prover.ask([legs()[LEG]], lambda line: None)[LEG]
    assert not answer.proved
    assert re.match(error, answer.error), answer.error


@needs_rocq
@pytest.mark.slow
def test_a_theorem_that_proves_something_else_is_refused(compiled, monkeypatch):
    """A leg under a name that is not its own is refused; the others are still answered."""
    _use(monkeypatch, compiled[0])
    other = Leg("vanishing", "at_local_minima", "vanishing.stationary_form")
    answers = prover.ask([other, legs()[LEG]], lambda line: None)
    assert "is not what it is called" in answers["vanishing.stationary_form"].error
    assert answers[LEG].proved


@needs_rocq
@pytest.mark.slow
def test_a_hole_is_refused(compiled, monkeypatch, tmp_path):
    """An axiom in any file takes the verdict from every leg."""
    folder = tmp_path / "formal"
    shutil.copytree(compiled[0], folder)
    (folder / "Extra.v").write_text("Axiom assumed : 0 = 1.\n")
    _use(monkeypatch, folder)
    answer = prover.ask([legs()[LEG]], lambda line: None)[LEG]
    assert answer.error == "a hole in the files: Extra.v:1: Axiom assumed : 0 = 1."


WORDS = "From Elimination Require Import Definitions Language Statements.\n"
CLAIM = "Theorem at_local_minima :\n  vanishing.at_local_minima.\n"
UNGUARDED = """Unset Guard Checking.
Fixpoint classic (n : nat) : False := classic n.
"""


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "proof", "found"),
    [
        ("Variable classic : False.", "case: classic", "vanishing.classic : False"),
        ("Context (sig_not_dec : False).", "case: sig_not_dec", "vanishing.sig_not_dec : False"),
        (
            "Module Classical_Prop. Hypothesis classic : False. End Classical_Prop.",
            "case: Classical_Prop.classic",
            "vanishing.Classical_Prop.classic : False",
        ),
        (UNGUARDED, "case: (classic 0)", "vanishing.classic is assumed to be guarded."),
    ],
)
def test_an_axiom_under_an_allowed_name_is_refused(
    compiled, monkeypatch, tmp_path, before, proof, found
):
    """Rocq's own account decides, by what an axiom states; here even the words are let through."""
    folder = tmp_path / "formal"
    shutil.copytree(compiled[0], folder)
    leg = folder / "legs" / "vanishing.v"
    leg.write_text(f"{WORDS}{before}\n{CLAIM}Proof. {proof}. Qed.\n")
    _use(monkeypatch, folder)
    monkeypatch.setattr(prover, "holes", list)
    answer = prover.ask([legs()[LEG]], lambda line: None)[LEG]
    assert answer.error.startswith(f"what is not allowed: {found}")


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "text", "error"),
    [
        ("legs/vanishing.v", f"{WORDS}{CLAIM}Proof. exact: I. Qed.\n", r"legs/vanishing.v:4:"),
        ("Language.v", "From Elimination Require Import Definitions.\n", rf"{BELOW}: Statements.v"),
    ],
)
def test_what_was_compiled_from_another_text_is_not_used(
    compiled, monkeypatch, tmp_path, file, text, error
):
    """Though its time says that nothing has changed."""
    folder = tmp_path / "formal"
    shutil.copytree(compiled[0], folder)
    (folder / file).write_text(text)
    os.utime(folder / file, (0, 0))
    _use(monkeypatch, folder)
    answer = prover.ask([legs()[LEG]], lambda line: None)[LEG]
    assert re.match(error, answer.error), answer.error


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize("where", ["COQPATH", "HOME", "beside the sources"])
def test_a_library_of_ones_own_is_not_found(compiled, monkeypatch, tmp_path, where):
    """Neither where Rocq looks for libraries of a user, nor compiled and without its source."""
    folder = tmp_path / "formal"
    shutil.copytree(compiled[0], folder)
    own = folder if where == "beside the sources" else tmp_path / ".local/share/coq/Own"
    root = "Elimination" if own == folder else "Own"
    own.mkdir(parents=True, exist_ok=True)
    (own / "Own.v").write_text("Lemma classic : False. Proof. Admitted.\n")
    compile_it = ["coqc", "-Q", ".", root, "Own.v"]
    subprocess.run(compile_it, cwd=own, check=True, capture_output=True)
    (own / "Own.v").unlink()
    if where != "beside the sources":
        monkeypatch.setenv(where, str(tmp_path if where == "HOME" else own.parent))
    (folder / "legs" / "vanishing.v").write_text(
        f"From {root} Require Import Own.\n{WORDS}{CLAIM}Proof. case: classic. Qed.\n"
    )
    _use(monkeypatch, folder)
    answer = prover.ask([legs()[LEG]], lambda line: None)[LEG]
    assert "legs/vanishing.v:1: Cannot find a physical path" in answer.error


@needs_rocq
@pytest.mark.slow
def test_a_changed_result_is_out_of_date(monkeypatch):
    """A statement that Statements.v does not hold is not proved by a proof of another one."""
    from pgb.formal.stale import stale

    result = load(find("vanishing"))
    assert stale([result]) == {}
    statement = result.statements["at_local_minima"]
    monkeypatch.setattr(statement, "hypotheses", dict(list(statement.hypotheses.items())[1:]))
    assert set(stale([result])) == {LEG}
    assert sys.modules["pgb.formal.stale"].REASON in stale([result])[LEG]


def _with_definition(monkeypatch, name):
    """As if Statements.v defined this name otherwise."""
    from pgb.formal import stale

    texts = dict(statements())
    texts["Def"] = texts["Def"] | {name: texts["Def"][name] + " (* otherwise *)"}
    monkeypatch.setattr(stale, "statements", lambda: texts)


def test_only_the_results_asked_for_are_loaded(monkeypatch):
    """Where they show the texts in Statements.v themselves, as almost all do."""
    from pgb.formal import stale

    def everything():
        raise AssertionError("the whole catalogue is loaded")

    result = load(find("vanishing"))
    monkeypatch.setattr(stale, "paths", everything)
    assert stale.stale([result]) == {}
    _with_definition(monkeypatch, "Lt_several")
    assert stale.stale([result]) == {}, "of no claim of this result"


@pytest.mark.slow
def test_a_changed_definition_is_out_of_date(monkeypatch):
    """Every statement of a result that uses it is refused, and its facts."""
    from pgb.formal.stale import stale

    result = load(find("vanishing"))
    _with_definition(monkeypatch, "Lt")
    refused = stale([result])
    assert {s.full_name for s in result.statements.values()} <= set(refused)
    assert any(name.startswith("fact.") for name in refused)


@pytest.mark.slow
def test_a_definition_taken_at_particular_sorts_is_known_from_the_catalogue():
    from pgb.formal import stale

    result = load(find("powers_on_a_line"))
    assert stale._old([result], [result]) != {}
    assert stale.stale([result]) == {}
