"""Instances written in scripts: values that fit their sorts, and messages where they do not."""

import pytest

from pgb.kernel.sorts import Fun, Index, Product, Real, Space
from pgb.kernel.syntax import eq, function
from pgb.kernel.terms import ONE, Var
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
