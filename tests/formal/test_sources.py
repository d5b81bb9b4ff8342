"""What the files of theorems/formal may not hold, and which compiled ones are used."""

import hashlib
import os

import pytest

from pgb.formal import sources
from pgb.formal.legs import folder

TEXT = (folder() / "Statements.v").read_text(encoding="utf-8")
MODULE = TEXT[TEXT.index("Module elimination.\n") : TEXT.index("End elimination.\n")]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An empty theorems/formal."""
    (tmp_path / "legs").mkdir()
    monkeypatch.setattr(sources, "folder", lambda: tmp_path)
    return tmp_path


def test_the_files_hold_nothing_they_may_not():
    assert sources.holes() == []


@pytest.mark.parametrize(
    "hole",
    [
        "Lemma hole : 0 = 1. Proof. Admitted.",
        "Proof. admit. Defined.",
        "Axioms a b : 0 = 1.",
        "Parameter p : 0 = 1.",
        "Conjectures c : 0 = 1.",
        "Unset Guard Checking.",
        "Local Unset   Universe Checking.",
        "Unset\n  Positivity Checking.",
        "#[bypass_check(guard)] Fixpoint f (n : nat) : False := f n.",
        'Declare ML Module "plugin".',
        "Declare Instance there : exists x, x < x.",
        'Load "other".',
        'Add LoadPath "/tmp" as Other.',
        'Redirect "file" Print nat.',
        'Extraction "file" nat.',
        'Cd "/tmp".',
        "(* no comment hides it: Admitted. *)",
    ],
)
def test_a_hole_is_told_with_its_place(place, hole):
    """File, line and text, wherever in the line it stands."""
    (place / "legs" / "leg.v").write_text(f"\nLemma a : True. Proof. by []. Qed. {hole}\n")
    (found,) = sources.holes()
    assert found.startswith("legs/leg.v:2: Lemma a")


def test_words_that_hold_such_a_word_are_no_holes(place):
    (place / "leg.v").write_text("Lemma Loaded_parameter (admitted : Prop) : Unset_Guard.\n")
    assert sources.holes() == []


def test_two_files_of_one_name_are_refused(place):
    """`From Elimination Require Import Definitions` could be either."""
    (place / "Definitions.v").touch()
    (place / "legs" / "Definitions.v").touch()
    assert sources.holes() == ["legs/Definitions.v: another file of this name is Definitions.v"]


OPENED, CLOSED = "Module elimination.\n", "End elimination.\n"
WHOLE = MODULE + CLOSED
TRUE = "Definition elimination : Prop :=\n  True.\n"
NOTATION = 'Notation "x <= y" := True.\n'
DOCTORED = {
    "the text in a comment below": TEXT.replace(MODULE, OPENED + TRUE) + f"(*\n{WHOLE}*)\n",
    "the text in a comment above": TEXT.replace(MODULE, f"(*\n{WHOLE}*)\n{OPENED}{TRUE}"),
    "a second definition": TEXT.replace(MODULE, MODULE + TRUE),
    "a second module": TEXT.replace(CLOSED, f"{CLOSED}\n{WHOLE}", 1),
    "another exp": TEXT.replace(OPENED, f"{OPENED}Definition exp : Prop :=\n  True.\n"),
    "a notation before a module": TEXT.replace(OPENED, NOTATION + OPENED),
    "a notation in a module": TEXT.replace(OPENED, OPENED + NOTATION),
    "a notation behind a definition": TEXT.replace(
        "End Def.\n", f"Definition q : Prop :=\n  True. {NOTATION}End Def.\n"
    ),
    "a notation at the start": NOTATION + TEXT,
    "a notation at the end": TEXT + NOTATION,
    "other options": TEXT.replace("Implicit Arguments", "Universe Checking", 1),
    "a hypothesis in a comment": TEXT.replace("positive_penalty *)", "positive penalty -> *)", 1),
}


@pytest.mark.parametrize("name", DOCTORED)
def test_statements_hold_definitions_and_nothing_else(place, name):
    """What is read there as a statement is what Rocq reads under that name."""
    assert DOCTORED[name] != TEXT
    (place / "Statements.v").write_text(DOCTORED[name])
    assert any("no definition of its own" in hole for hole in sources.holes())


def test_leftovers_are_dropped(place):
    """What was made from another text, or from none that is there; times do not matter."""
    for name in ("same", "changed", "gone", "unnoted"):
        source = place / "legs" / f"{name}.v"
        source.write_text(name)
        digest = hashlib.md5(source.read_bytes()).hexdigest()
        source.with_suffix(".glob").write_text(f"DIGEST {digest}\nF{name}\n")
        source.with_suffix(".vo").touch()
    (place / "legs" / "changed.v").write_text("another")
    os.utime(place / "legs" / "changed.v", (0, 0))
    (place / "legs" / "gone.v").unlink()
    (place / "legs" / "unnoted.glob").unlink()
    (place / "legs" / "same.vio").touch()
    (place / ".Makefile.coq.d").touch()
    sources.drop_leftovers(place)
    assert [path.name for path in (place / "legs").glob("*.v?*")] == ["same.vo"]
    assert not (place / ".Makefile.coq.d").exists()


def test_the_environment_adds_nothing(monkeypatch):
    """No libraries, options or rules of one's own; where Rocq is stays."""
    for name in ("COQPATH", "COQEXTRAFLAGS", "MAKEFLAGS", "XDG_DATA_HOME", "COQBIN"):
        monkeypatch.setenv(name, "own")
    kept = sources.environment()
    assert {"COQPATH", "COQEXTRAFLAGS", "MAKEFLAGS"}.isdisjoint(kept)
    assert kept["COQBIN"] == "own"
    assert kept["XDG_DATA_HOME"] == os.devnull
    assert kept["PATH"] == os.environ["PATH"]
