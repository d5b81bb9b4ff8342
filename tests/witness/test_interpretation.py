"""Instances written in scripts: values that fit their sorts, and messages where they do not."""

import pytest
from flint import fmpq

from pgb.kernel.judgement import Judgement, assume
from pgb.kernel.sorts import Fun, Index, Product, Real, Space
from pgb.kernel.syntax import eq, for_all, function, le, near
from pgb.kernel.terms import ONE, Var
from pgb.prove.logic import fact, use
from pgb.witness.certificates import of_lemma
from pgb.witness.errors import InputError
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import interpretation

A, B = Index("A"), Index("B")
v = Var("v", Fun(A, Real))
g = Var("g", Fun(A, B))
p = Var("p", Product((Real, Fun(A, Real))))
w = Var("w", Fun(A, Real))


def test_values_and_definitions() -> None:
    twice = function(A, lambda i: 2 * v(i))
    on = Evaluator(
        interpretation("i", {A: 2, B: 1}, {v: [1, "1/3"], g: [0, 0]}, {w: twice}), 15, ()
    )
    i = Var("i", A)
    assert on.interpretation.unknown(eq(w(i), 0)) == (i,)
    assert on.interpretation.meant(w) is twice
    assert str(on.claim(eq(w, twice)).verdict) == "proved"


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        (v, [1], "a list over A of 2 entries, found 1"),
        (v, 3, "a list over A"),
        (v, [1, 0.5], "a real"),
        (v, [1, True], "a real"),
        (v, [1, "1/3 + y"], "y"),
        (g, [0, 1], "an element of B"),
        (p, [1], "a tuple of 2 entries"),
        (Var("f", Fun(Real, Real)), 1, "a Native function"),
    ],
)
def test_wrong_values(variable: Var, value: object, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        interpretation("wrong", {A: 2, B: 1}, {variable: value})
    assert str(caught.value).startswith(f"wrong: {variable.name}")


@pytest.mark.parametrize("size", [0, -1, True, "2"])
def test_wrong_sizes(size: object) -> None:
    with pytest.raises(InputError, match="a size >= 1"):
        interpretation("wrong", {A: size}, {})  # type: ignore[dict-item]


def test_a_definition_of_another_sort() -> None:
    with pytest.raises(InputError, match="a term of sort"):
        interpretation("wrong", {A: 1}, {}, {v: ONE})


def test_points_of_a_space() -> None:
    T = Space("T")
    here, there = Var("here", T), Var("there", T)
    on = Evaluator(interpretation("s", {}, {here: ["log(4)", 1], there: ["2*log(2)", 1]}), 15, ())
    assert str(on.claim(eq(here, there)).verdict) == "proved"


S = Space("S")
at = Var("at", S)
height = Var("height", Fun(S, Real))


def placed(value: object, lemmas: tuple[Judgement, ...] = ()) -> Evaluator:
    """The space S is the real line here, and the height its square."""
    square = function(Real, lambda t: t**2)
    made = interpretation(
        "line", {A: 1}, {at: value}, {height: square}, spaces={S: Real}, lemmas=lemmas
    )
    return Evaluator(made, 15, tuple(map(of_lemma, lemmas)))


def test_a_sort_in_place_of_a_space() -> None:
    on = placed(3)
    assert str(on.claim(eq(height(at), 9)).verdict) == "proved"
    assert str(on.claim(eq(height(at), 8)).verdict) == "refuted"
    assert str(on.claim(for_all(S, lambda t: le(0, height(t)))).verdict) == "proved"
    assert on.number(height(at)) == 9


def test_a_lemma_about_a_space_certifies_there() -> None:
    claim = near(at, lambda t: le(0, height(t)))
    given = for_all(S, lambda t: le(0, height(t)))
    lemma = use(
        fact("near_everywhere", S), function(S, lambda t: le(0, height(t))), at, assume(given)
    )
    assert lemma.hypotheses == (given,)
    assert str(placed(3, (lemma,)).claim(claim).verdict) == "proved"


def test_values_are_of_the_sort_in_place() -> None:
    with pytest.raises(InputError, match="line: at: expected a real"):
        placed([3])


def test_a_point_of_a_space_is_found_in_a_family() -> None:
    V, W = Space("V"), Space("W")
    families = {Var("w", Fun(A, Fun(B, V))): [[[1, 2]], [[3, 4]]], Var("p", W): [5]}
    on = interpretation("families", {A: 2, B: 1}, families)
    assert on.shape(V) == (fmpq(1), fmpq(2))
    assert on.shape(W) == (fmpq(5),)
    assert on.shape(Space("U")) is None
