"""What Rocq says that a theorem assumes is read to the letter."""

import pytest

from pgb.formal.assumptions import SHOWN, _allowed, assumed

REALS = """Axioms:
ClassicalDedekindReals.sig_not_dec : forall P : Prop, {~ ~ P} + {~ P}
functional_extensionality_dep
  : forall (A : Type) (B : A -> Type) (f g : forall x : A, B x),
    (forall x : A, f x = g x) -> f = g
"""


def test_the_allowed_axioms():
    """Those of the reals, and one that is shown."""
    reals = {"sig_not_dec", "sig_forall_dec", "functional_extensionality_dep"}
    assert set(_allowed()) == {*reals, *SHOWN}


def test_axioms_are_read_without_modules_and_types():
    assert assumed(REALS) == (("functional_extensionality_dep", "sig_not_dec"), "")
    assert assumed("Closed under the global context\n") == ((), "")


@pytest.mark.parametrize(
    "entry",
    [
        "hidden : False",
        "legs.vanishing.classic : False",
        "Classical_Prop.classic : forall P : Prop, P \\/ ~ P \\/ False",
        "classic is assumed to be guarded.",
        "classic relies on an unsafe hierarchy.",
        "Theory:",
    ],
)
def test_anything_else_is_not_allowed(entry):
    """Whatever its name, and whatever stands beside it."""
    read, error = assumed(f"{REALS}{entry}\n")
    assert error == f"what is not allowed: {entry}"
    assert len(read) == 2


@pytest.mark.parametrize("said", ["", "Section Variables:\nx : R\n", REALS.partition("\n")[2]])
def test_what_is_not_understood_is_not_allowed(said):
    assert assumed(said)[1].startswith("what is not understood: ")
