"""The normal form against evaluation: random terms in random interpretations."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pgb.kernel.binding import abstract, opened, reduced, substitute, unfolded
from pgb.kernel.consequence import follows
from pgb.kernel.errors import TooLarge
from pgb.kernel.normal import normal, same
from pgb.kernel.sorts import Prop, Real
from pgb.kernel.terms import Add, And, App, Implies, Mul, Not, Num, Or, Pow, Sum, Term, Var
from tests.kernel.evaluate import World, equal, evaluate
from tests.kernel.strategies import INDICES, REALS, A, B, claim, real, worlds

relaxed = settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
)


def agree(left: Term, right: Term, world: World) -> bool:
    return equal(evaluate(left, world), evaluate(right, world), left.sort, world)


def normalised(t: Term) -> Term:
    try:
        return normal(t)
    except TooLarge:
        assume(False)
        raise


@relaxed
@given(real(), worlds())
def test_a_real_term_equals_its_normal_form(t, world):
    assert agree(t, normalised(t), world)


@relaxed
@given(real(exps=True), worlds(balls=True))
def test_a_term_with_exponentials_equals_its_normal_form(t, world):
    assert agree(t, normalised(t), world)


@relaxed
@given(claim(), worlds())
def test_a_claim_is_as_true_as_its_normal_form(t, world):
    assert evaluate(t, world) == evaluate(normalised(t), world)


@relaxed
@given(real(2), st.sampled_from([A, B]), st.sampled_from([A, B]), worlds())
def test_double_sums_equal_their_normal_form(t, first, second, world):
    i, j = INDICES[first][0], INDICES[second][-1]
    nested = Sum(abstract(i, Sum(abstract(j, t)))) if i is not j else Sum(abstract(i, t))
    assert agree(nested, normalised(nested), world)


@relaxed
@given(real(1), real(1), st.sampled_from([A, B]), worlds())
def test_products_of_sums_equal_their_normal_form(s, t, sort, world):
    i = INDICES[sort][0]
    product = Mul(Sum(abstract(i, s)), Pow(Sum(abstract(i, t)), 2))
    assert agree(product, normalised(product), world)


@relaxed
@given(real(2, exps=True), real(1, exps=True), real(1, exps=True))
def test_the_normal_form_is_its_own(s, t, u):
    found = normalised(Add(s, Mul(t, u)))
    assert normal(found) is found


@relaxed
@given(real(2), real(2), real(1))
def test_ring_laws_hold_by_computation(s, t, u):
    try:
        assert same(Add(s, t), Add(t, s))
        assert same(Mul(s, Add(t, u)), Add(Mul(u, s), Mul(s, t)))
        assert same(Pow(Add(s, t), 2), s * s + 2 * s * t + t * t)
        assert same(s - s, Num(0))
    except TooLarge:
        assume(False)


@relaxed
@given(real(2), real(2), st.sampled_from([A, B]), st.sampled_from([A, B]))
def test_sum_laws_hold_by_computation(s, t, first, second):
    i, j = INDICES[first][0], INDICES[second][-1]

    def over(index: Var, body: Term) -> Term:
        return Sum(abstract(index, body))

    try:
        assert same(over(i, s + t), over(i, s) + over(i, t))
        assert same(over(i, over(j, s)), over(j, over(i, s)))
        if i not in t.free:
            assert same(over(i, t * s), t * over(i, s))
    except TooLarge:
        assume(False)


@relaxed
@given(st.lists(real(1), min_size=2, max_size=6), worlds())
def test_terms_with_one_normal_form_are_equal(terms, world):
    by_form: dict[Term, Term] = {}
    candidates = [*terms, *(s - t for s in terms for t in terms)]
    for t in candidates:
        other = by_form.setdefault(normalised(t), t)
        assert agree(t, other, world)


@relaxed
@given(real(2), real(2), worlds(), st.sampled_from([-1, 1]), st.integers(0, 3))
def test_a_mutated_term_with_the_same_normal_form_is_equal(s, t, world, sign, power):
    left, right = s * t + s, sign * (t * s) + Pow(s, power)
    try:
        if same(left, right):
            assert agree(left, right, world)
    except TooLarge:
        assume(False)


@relaxed
@given(real(), real(1), st.sampled_from(REALS), worlds())
def test_substitution_is_evaluation_in_a_changed_interpretation(t, value, variable, world):
    replaced = substitute(t, {variable: value})
    changed = World(world.sizes, {**world.values, variable: evaluate(value, world)})
    assert evaluate(replaced, world) == evaluate(t, changed)


@relaxed
@given(real(), real(1), st.sampled_from(REALS), worlds())
def test_abstraction_then_opening_is_substitution(t, value, variable, world):
    function = abstract(variable, t)
    assert variable not in function.free
    assert opened(function, value) is substitute(t, {variable: value})
    assert agree(App(function, value), opened(function, value), world)


@relaxed
@given(real(), st.sampled_from(INDICES[A]), st.sampled_from(INDICES[A]), worlds())
def test_indices_are_substituted_without_capture(t, variable, value, world):
    replaced = substitute(t, {variable: value})
    changed = World(world.sizes, {**world.values, variable: world.values[value]})
    assert evaluate(replaced, world) == evaluate(t, changed)


@relaxed
@given(real(), worlds())
def test_reduced_and_unfolded_terms_keep_their_value(t, world):
    assert agree(t, reduced(t), world)
    assert agree(t, unfolded(t, ("twice", "total")), world)
    try:
        assert same(t, reduced(t))
    except TooLarge:
        assume(False)


ATOMS = tuple(Var(name, Prop) for name in "PQRS")


@st.composite
def propositional(draw, depth=3):
    if depth == 0:
        return draw(st.sampled_from([*ATOMS, And(), Or()]))
    kind = draw(st.integers(0, 4))
    if kind == 0:
        return Not(draw(propositional(depth - 1)))
    two = (draw(propositional(depth - 1)), draw(propositional(depth - 1)))
    return (And, Or, Implies, And)[kind - 1](*two)


@relaxed
@given(propositional(), st.lists(propositional(2), max_size=3))
def test_consequence_agrees_with_truth_tables(goal, premises):
    def holds(claim: Term, row: int) -> bool:
        truth = {atom: bool(row >> place & 1) for place, atom in enumerate(ATOMS)}
        return evaluate(claim, World(values=truth))

    rows = range(1 << len(ATOMS))
    expected = all(holds(goal, r) or not all(holds(p, r) for p in premises) for r in rows)
    assert follows(goal, premises) == expected


def test_the_oracle_tells_different_terms_apart():
    x, y = REALS[:2]
    world = World({A: 2, B: 3}, {x: Fraction(1), y: Fraction(2)})
    assert not agree(x + y, x * y, world)
    assert x.sort == Real
