"""Derivations as proofs in Rocq: what is written, and that Rocq accepts it and nothing false."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pgb.formal.definitions import Definitions
from pgb.formal.legs import CLAIMED, Leg
from pgb.formal.proofs import checked, conversion, derived, trees
from pgb.formal.proofs.arithmetic import Normaliser
from pgb.formal.proofs.claims import Claims
from pgb.formal.proofs.files import Sorts, all_definitions, proof_file
from pgb.formal.proofs.lemmas import Lemmas
from pgb.formal.proofs.text import Writer
from pgb.formal.proofs.trees import make, tree
from pgb.kernel.binding import lam
from pgb.kernel.sorts import Index, Prop, Real
from pgb.kernel.terms import Exp, Var, number
from pgb.result.catalogue import load, paths

FOLDER = Path(__file__).parents[2] / "theorems" / "formal"
EXPORTED = ("first_order_convexity.above_tangent", "vanishing.at_local_minima")
needs_rocq = pytest.mark.skipif(
    shutil.which("coqc") is None and os.environ.get("CI") != "true",
    reason="no Rocq here: apt-get install coq libcoq-mathcomp-ssreflect",
)


@pytest.fixture(scope="module")
def exported():
    """The texts of the files, by the names of the statements."""
    results = {name: load(path) for name, path in paths().items()}
    definitions = all_definitions(results.values())

    def text(full_name):
        result, _, statement = full_name.partition(".")
        return proof_file(results[result][statement], definitions)

    return {name: text(name) for name in EXPORTED}, text


def test_a_file_is_the_same_each_time(exported):
    texts, again = exported
    assert again(EXPORTED[0]) == texts[EXPORTED[0]]


def test_the_theorem_is_the_generated_statement(exported):
    for name, text in exported[0].items():
        assert f" {name}.\nProof. move=> " in text
        assert "Admitted" not in text
        assert "Axiom" not in text


def test_legs_are_written_where_none_is(exported, tmp_path, monkeypatch):
    """A leg made from a derivation gives way to a proof by hand."""
    (tmp_path / "legs").mkdir()
    monkeypatch.setattr(derived, "folder", lambda: tmp_path)
    statement = load(paths()["first_order_convexity"])["above_tangent"]
    definitions = all_definitions(load(path) for path in paths().values())
    file = derived.place(statement)

    def written(known):
        monkeypatch.setattr(derived, "legs", lambda: known)
        return derived.write_legs([statement], definitions, lambda line: None)

    assert written({}) == derived.Legs(written=1)
    assert CLAIMED.findall(file.read_text()) == [
        ("above_tangent", "first_order_convexity", "above_tangent")
    ]
    by_hand = Leg("first_order_convexity", "above_tangent", statement.full_name)
    assert written({statement.full_name: by_hand}) == derived.Legs(by_hand=1)
    assert not file.exists()


def test_a_leg_that_cannot_be_made_is_taken_away(tmp_path, monkeypatch):
    """What was written for an earlier derivation is no leg of this one."""

    def stopped(*given):
        raise derived.Stopped("no such step\nin these words")

    monkeypatch.setattr(derived, "folder", lambda: tmp_path)
    monkeypatch.setattr(derived, "legs", dict)
    monkeypatch.setattr(derived, "proof_file", stopped)
    statement = load(paths()["first_order_convexity"])["above_tangent"]
    file = derived.place(statement)
    file.parent.mkdir()
    file.write_text("an earlier one")
    done = derived.write_legs([statement], Definitions([]), lambda line: None)
    assert done == derived.Legs(refused={statement.full_name: "not exported: no such step"})
    assert not file.exists()


@pytest.fixture
def claims():
    trees.start()
    conversion.forget()
    return Claims(Normaliser(Lemmas(Writer(Sorts(), Definitions([])))))


def product_of_exponentials(claims):
    """The lemma that multiplies it out: `ring` finds not all of the four products of its own."""
    x, p, q, r, s = (Var(name, Real) for name in "xpqrs")
    claims.by.polynomial(tree((x * Exp(p) + Exp(q) + x) * (Exp(r) - Exp(s))))
    return claims.by.lemmas.texts


def function_is_itself(claims):
    """The lemma that x = x, from nothing: `erefl` alone does not tell of what."""
    zero = tree(lam(Index("K"), lambda _: number(0)))
    claim = make("eq", (zero, zero), Prop)
    step = claims.step(make("true", (), Prop), claim)
    claims.by.lemmas.state("c1", claim, (), f"({step} I)")
    return ["Variable K : finType.", *claims.by.lemmas.texts]


def test_products_are_put_in_place_of_their_names(claims):
    assert "first [subst; ring | ring [h0 h1 h2 h3]]" in product_of_exponentials(claims)[-1]


def test_what_is_itself_is_named(claims):
    assert "(@erefl (K -> R) (fun" in function_is_itself(claims)[-1]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """What exported proofs rest on, compiled in a folder of its own."""
    folder = tmp_path_factory.mktemp("proofs") / "formal"
    files = shutil.ignore_patterns(".*", "*.vo*", "*.glob", "Makefile.coq*")
    shutil.copytree(FOLDER, folder, ignore=files)
    legs = [f"legs/{path.stem}.vo" for path in sorted((folder / "legs").glob("fact*.v"))]
    for command in (["make", "Makefile.coq"], ["make", "-f", "Makefile.coq", "Normal.vo", *legs]):
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=900)
    return folder


def _compile(folder, text):
    (folder / "exported.v").write_text(text, encoding="utf-8")
    command = ["coqc", "-w", "none", "-Q", ".", "Elimination", "exported.v"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize("name", EXPORTED)
def test_rocq_accepts_the_derivation(exported, library, monkeypatch, name):
    """As `pgb export-proof NAME --check` asks it."""
    monkeypatch.setattr(checked, "workshop", lambda: library)
    text = exported[0][name]
    assert checked.prepare([text], lambda line: None) == ""
    verdict = checked.check(name.partition(".")[2], text)
    assert verdict.words.startswith("accepted in "), verdict.words


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize("lemmas", [product_of_exponentials, function_is_itself])
def test_rocq_accepts_the_lemmas(claims, library, lemmas):
    needed = "From Elimination Require Import Definitions Language Statements Normal."
    lines = [needed, "Section Lemmas.", *lemmas(claims), "End Lemmas."]
    run = _compile(library, "\n".join(lines))
    assert run.returncode == 0, run.stderr


@needs_rocq
@pytest.mark.slow
def test_rocq_refuses_a_derivation_with_a_sign_changed(exported, library):
    text = exported[0]["first_order_convexity.above_tangent"]
    statement = text.index("Lemma main")
    place = text.index("(- (p k))", statement)
    wrong = text[:place] + "(p k)" + text[place + len("(- (p k))") :]
    run = _compile(library, wrong)
    assert run.returncode != 0
