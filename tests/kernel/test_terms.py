"""What the constructors of sorts and terms accept, and each thing that they refuse."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest

from pgb.kernel.binding import abstract, fresh, opened, reduced, retype_term, substitute
from pgb.kernel.errors import IllSorted, Refusal
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Sort, Space, topological, well_formed
from pgb.kernel.syntax import (
    components,
    delta,
    eq,
    exp,
    for_all,
    function,
    implies,
    le,
    near,
    pair,
    sum_,
)
from pgb.kernel.terms import (
    Add,
    And,
    App,
    Bound,
    Card,
    Const,
    Delta,
    Eq,
    Exists,
    Exp,
    ForAll,
    Implies,
    Inf,
    Lam,
    Le,
    Local,
    Lt,
    Mul,
    Near,
    Not,
    Num,
    Or,
    Pair,
    Pow,
    Primitive,
    Proj,
    Sum,
    Term,
    Var,
    is_term,
    number,
)

A, B, T = Index("A"), Index("B"), Space("T")
x, y = Var("x", Real), Var("y", Real)
i, k = Var("i", A), Var("k", B)
P = Var("P", Prop)
u = Var("u", Fun(A, Real))
point = Var("t", T)
truth = Var("q", Fun(A, Prop))

REFUSED = {
    "a float": lambda: Num(0.5),
    "a boolean": lambda: Num(True),
    "a string": lambda: Num("1"),
    "a complex number": lambda: Num(1j),
    "a variable without a sort": lambda: Var("x", "R"),
    "a variable without a name": lambda: Var(3, Real),
    "a local variable named by a string": lambda: Local("1", Real),
    "a local variable of no sort": lambda: Local(1, "R"),
    "a bound variable of negative index": lambda: Bound(-1, Real),
    "a bound variable with a boolean index": lambda: Bound(True, Real),
    "a bound variable of no sort": lambda: Bound(0, "R"),
    "lambda of no sort": lambda: Lam("R", "x", x),
    "lambda with a number for a name": lambda: Lam(Real, 1, x),
    "lambda of a number": lambda: Lam(Real, "x", 1),
    "lambda of a bound variable of another sort": lambda: Lam(Real, "x", Bound(0, A)),
    "application of a number": lambda: App(x, y),
    "application to another sort": lambda: App(u, k),
    "application to no term": lambda: App(u, 0),
    "application of no term": lambda: App(len, x),
    "a constant with a free variable": lambda: Const("bad", (), False, x),
    "a constant with a loose variable": lambda: Const("bad", (), False, Bound(0, Real)),
    "a constant without a name": lambda: Const(None, (), False, Num(1)),
    "a constant at no sorts": lambda: Const("bad", (1,), False, Num(1)),
    "a constant at a list of sorts": lambda: Const("bad", [Real], False, Num(1)),
    "a constant of no term": lambda: Const("bad", (), False, 1),
    "an unknown primitive": lambda: Primitive("sine"),
    "a tuple of one": lambda: Pair(x),
    "a tuple of numbers": lambda: Pair(1, 2),
    "a component of a number": lambda: Proj(0, x),
    "a component out of range": lambda: Proj(2, pair(x, y)),
    "a negative component": lambda: Proj(-1, pair(x, y)),
    "a boolean component": lambda: Proj(True, pair(x, y)),
    "a component of no term": lambda: Proj(0, (x, y)),
    "a sum with an index": lambda: Add(x, i),
    "a sum with a number": lambda: Add(x, 1),
    "a product with a proposition": lambda: Mul(x, P),
    "a power of an index": lambda: Pow(i, 2),
    "a fractional power": lambda: Pow(x, Fraction(1, 2)),
    "a boolean power": lambda: Pow(x, True),
    "a huge power": lambda: Pow(x, 10**6),
    "a negative power of a real": lambda: Pow(x, -1),
    "a negative power of a numeral": lambda: Pow(Num(2), -1),
    "a negative power of an exponential": lambda: Pow(exp(x), -1),
    "a negative power of zero": lambda: Pow(Num(0), -1),
    "division by a term": lambda: x / y,
    "division by zero": lambda: x / 0,
    "exp of a proposition": lambda: Exp(P),
    "a sum of propositions": lambda: Sum(truth),
    "a sum over the reals": lambda: Sum(function(Real, lambda r: r)),
    "a sum of no function": lambda: Sum(x),
    "a sum of no term": lambda: Sum(len),
    "the cardinality of a space": lambda: Card(T),
    "the cardinality of the reals": lambda: Card(Real),
    "delta of reals": lambda: Delta(x, y),
    "delta of two sorts": lambda: Delta(i, k),
    "delta of numbers": lambda: Delta(0, 0),
    "delta of an index and a number": lambda: Delta(i, 0),
    "delta of a number and an index": lambda: Delta(0, i),
    "an equation of a number with a real": lambda: Eq(0, x),
    "an infimum of propositions": lambda: Inf(truth),
    "an infimum of a number": lambda: Inf(x),
    "an equation of two sorts": lambda: Eq(x, P),
    "an equation of two index sorts": lambda: Eq(i, k),
    "an equation with a number": lambda: Eq(x, 0),
    "an inequality of indices": lambda: Le(i, i),
    "a strict inequality of propositions": lambda: Lt(P, P),
    "not of a real": lambda: Not(x),
    "not of a truth value": lambda: Not(True),
    "and of a real": lambda: And(P, x),
    "or of a truth value": lambda: Or(P, False),
    "a real implied": lambda: Implies(P, x),
    "for all of a real function": lambda: ForAll(u),
    "for all of a proposition": lambda: ForAll(P),
    "there is of a real function": lambda: Exists(u),
    "near of a real function": lambda: Near(function(Real, lambda r: r), x),
    "near a point of another sort": lambda: Near(function(Real, lambda r: le(r, r)), i),
    "near an index": lambda: Near(truth, i),
    "near no point": lambda: Near(function(Real, lambda r: le(r, r)), 0),
    "near at propositions": lambda: Near(function(Prop, lambda r: r), P),
    "near at functions on the reals": lambda: near(
        Var("f", Fun(Real, Real)), lambda f: le(f(0), f(1))
    ),
    "near at pairs with an index": lambda: near(pair(x, i), lambda z: le(Proj(0, z), x)),
    "a sort inside a function sort": lambda: Fun(Real, "R"),
    "a tuple sort of strings": lambda: Product(("R",)),
    "a tuple sort of a list": lambda: Product([Real]),
    "an index sort without a name": lambda: Index(3),
    "a space without a name": lambda: Space(None),
    "a quantifier over no function": lambda: for_all(Real, P),
    "a function that is none": lambda: function(x, Real),
    "substitution for a term": lambda: substitute(x + y, {x + y: x}),
    "substitution of another sort": lambda: substitute(x, {x: P}),
    "substitution of a loose variable": lambda: substitute(x, {x: Bound(0, Real)}),
    "abstraction of a term": lambda: abstract(x + y, x),
    "abstraction in a loose body": lambda: abstract(x, x + Bound(0, Real)),
    "opening at another sort": lambda: opened(function(Real, lambda r: r), i),
    "opening at a loose variable": lambda: opened(function(Real, lambda r: r), Bound(0, Real)),
    "opening at a number": lambda: opened(function(Real, lambda r: r), 1),
    "opening a loose function": lambda: opened(Lam(Real, "x", Bound(1, Real)), x),
    "opening an unknown function at another sort": lambda: opened(u, x),
}


@pytest.mark.parametrize("what", REFUSED)
def test_refused(what):
    with pytest.raises(IllSorted, match=r"expected .*found"):
        REFUSED[what]()


def test_a_loose_body_is_not_what_a_constant_or_redex_hides():
    with pytest.raises(IllSorted):
        substitute(function(Real, lambda r: r + x), {x: Bound(0, Real)})


@pytest.mark.parametrize("power", [-64, -1, 1, 64])
def test_a_cardinality_has_all_powers(power):
    assert Pow(Card(A), power).sort == Real


def test_division_by_cardinalities_and_rationals_only():
    assert (x / Card(A)).sort == Real
    assert (x / 2) is Mul(x, Num(Fraction(1, 2)))
    assert (x / Fraction(2, 3)) is Mul(x, Num(Fraction(3, 2)))


def test_terms_are_shared():
    assert x + y is Var("x", Real) + Var("y", Real)
    assert Num(Fraction(4, 2)) is Num(2)
    assert Var("x", Real) is not Var("x", Prop)
    assert copy.copy(x) is x
    assert copy.deepcopy(x + y) is x + y


def test_terms_are_not_pickled():
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(x)


def test_terms_have_no_truth_value_and_are_not_iterated():
    with pytest.raises(TypeError, match="no truth value"):
        bool(eq(x, y))
    with pytest.raises(TypeError, match="not iterable"):
        list(x)


def test_sorts_are_shared_and_told_apart_by_structure():
    assert Fun(A, Fun(B, Real)) is Fun(Index("A"), Fun(Index("B"), Real))
    assert Fun(A, Fun(B, Real)) != Fun(Fun(A, B), Real)
    assert Index("A") != Space("A")
    assert Product((Real, Real)) != Fun(Real, Real)
    assert Product((Product((Real, Real)), Real)) != Product((Real, Real, Real))
    assert Index("R") != Real
    assert Index("A -> B") != Fun(A, B)
    assert pickle.loads(pickle.dumps(Fun(A, Real))) is Fun(A, Real)
    assert copy.deepcopy(Product((A, Real))) is Product((A, Real))


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Real, True),
        (T, True),
        (Fun(A, Real), True),
        (Fun(A, Fun(B, T)), True),
        (Product((T, Fun(A, Real))), True),
        (Product(()), True),
        (Prop, False),
        (A, False),
        (Fun(Real, Real), False),
        (Fun(T, Real), False),
        (Fun(A, Prop), False),
        (Fun(A, B), False),
        (Product((Real, A)), False),
    ],
)
def test_topological_sorts(sort, expected):
    assert topological(sort) is expected


def test_fresh_variables_are_new_even_where_a_user_guessed_the_name():
    taken = fresh(Real, "x")
    number_of_it = int(taken.name.split("!")[1])
    guesses = [Var(f"x!{number_of_it + n}", Real) for n in range(1, 20)]
    assert fresh(Real, "x") not in guesses


def test_reduced_terms_have_no_redex():
    twice = function(Real, lambda r: r + r)
    assert reduced(twice(x)) is x + x
    assert reduced(Proj(1, pair(x, twice(y)))) is y + y
    assert reduced(for_all(Real, lambda r: le(twice(r), x))) is for_all(
        Real, lambda r: le(r + r, x)
    )
    kept = Const("test-kept", (), True, function(Real, lambda r: twice(r)))
    assert reduced(kept(x)) is kept(x)


def test_implies_takes_its_premises_together():
    Q, R = Var("Q", Prop), Var("R", Prop)
    assert implies(P, Q) is Implies(P, Q)
    assert implies(P, R, Q) is Implies(And(P, R), Q)
    assert components(pair(x, y)) == (x, y)


def test_free_variables_and_binders():
    body = x * u(i) + sum_(A, lambda j: u(j) * delta(i, j))
    assert body.free == {x, u, i}
    assert abstract(x, body).free == {u, i}
    assert not function(Real, lambda r: for_all(Real, lambda q: le(r, q))).loose


def test_retype_merges_variables_only_where_names_and_sorts_agree():
    both = u(i) + Var("u", Fun(B, Real))(Var("i", B))
    merged = retype_term(both, {B: A})
    assert merged is u(i) + u(i)


@pytest.mark.parametrize("value", [1, Fraction(1, 3), x])
def test_number_takes_terms_and_exact_rationals(value):
    assert is_term(number(value))


def test_a_definition_has_one_meaning_at_its_sorts():
    Const("test-meaning", (A,), False, Num(1))
    Const("test-meaning", (B,), False, Num(2))
    with pytest.raises(IllSorted, match="one meaning"):
        Const("test-meaning", (A,), False, Num(2))
    with pytest.raises(IllSorted, match="one meaning"):
        Const("test-meaning", (A,), True, Num(2))


def test_a_retyped_definition_keeps_to_its_meaning():
    Const("test-size", (A,), False, Card(A))
    Const("test-size", (B,), False, Card(B) + 1)
    with pytest.raises(Refusal, match="one meaning"):
        retype_term(eq(Const("test-size", (A,), False, Card(A)), 1), {A: B})


def test_well_formed_sorts_are_the_constructors_own():
    assert well_formed(Fun(A, Real))
    assert not well_formed(tuple.__new__(Fun, (Fun, "A", Real)))
    assert not well_formed("R")
    with pytest.raises(IllSorted):
        Sort()
    assert isinstance(x, Term)
