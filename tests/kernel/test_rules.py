"""Every rule of the kernel: what it derives, and a refusal for each of its side conditions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pgb.kernel.consequence import MOST_ATOMS
from pgb.kernel.errors import Refusal, TooLarge
from pgb.kernel.judgement import (
    assume,
    background,
    combine,
    consequence,
    discharge,
    exhibit,
    extend,
    generalise,
    instantiate,
    obtain,
    read,
    replace,
    restate,
    retype,
)
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Space
from pgb.kernel.syntax import (
    And,
    Implies,
    Not,
    Or,
    eq,
    exp,
    for_all,
    function,
    le,
    lt,
    ne,
    near,
    sum_,
    there_is,
)
from pgb.kernel.terms import (
    FALSE,
    TRUE,
    Bound,
    Card,
    Const,
    Eq,
    ForAll,
    Le,
    Lt,
    Num,
    Sum,
    Var,
)

A, B, T = Index("A"), Index("B"), Space("T")
x, y, z = (Var(name, Real) for name in "xyz")
i = Var("i", A)
P, Q, R = (Var(name, Prop) for name in "PQR")
u = Var("u", Fun(A, Real))
h = Var("h", Fun(Real, Real))
loose = Eq(Bound(0, Real), x)

refused = pytest.raises(Refusal, match=r"expected .*found")


def hypotheses(judgement):
    return set(judgement.hypotheses)


# --- assume, discharge ---------------------------------------------------------------------------


def test_assume():
    judgement = assume(P)
    assert (judgement.hypotheses, judgement.conclusion) == ((P,), P)
    assert judgement.rule == "assume"


@pytest.mark.parametrize("claim", [x, u, loose, True, "P", None, [P]])
def test_assume_takes_closed_propositions_only(claim):
    with refused:
        assume(claim)


def test_discharge_removes_the_hypothesis_in_every_form():
    judgement = consequence(And(le(x, y), P), assume(le(x, y)), assume(P))
    done = discharge(le(2 * x, 2 * y), judgement)
    assert hypotheses(done) == {P}
    assert done.conclusion is Implies(le(2 * x, 2 * y), judgement.conclusion)


def test_discharge_keeps_other_hypotheses():
    assert hypotheses(discharge(Q, assume(P))) == {P}


@pytest.mark.parametrize("claim", [x, loose])
def test_discharge_takes_propositions_only(claim):
    with refused:
        discharge(claim, assume(P))


def test_discharge_needs_a_judgement():
    with refused:
        discharge(P, P)


# --- consequence ---------------------------------------------------------------------------------


def test_consequence_collects_all_hypotheses():
    judgement = consequence(Q, assume(P), assume(Implies(P, Q)), assume(R))
    assert hypotheses(judgement) == {P, Implies(P, Q), R}
    assert judgement.conclusion is Q


TAUTOLOGIES = [
    (Or(P, Not(P)), ()),
    (TRUE, ()),
    (Not(FALSE), ()),
    (P, (FALSE,)),
    (P, (Q, Not(Q))),
    (And(P, Q), (P, Q)),
    (Or(P, Q), (Q,)),
    (Q, (P, Implies(P, Q))),
    (Implies(P, R), (Implies(P, Q), Implies(Q, R))),
    (Not(P), (Implies(P, Q), Not(Q))),
    (R, (Or(P, Q), Implies(P, R), Implies(Q, R))),
    (lt(x, y), (Not(le(y, x)),)),
    (Or(le(x, y), lt(y, x)), ()),
    (eq(Num(1), 1), ()),
    (Not(eq(Num(0), 1)), ()),
    (le(0, 1), ()),
    (Not(le(1, 0)), ()),
    (lt(0, 1), ()),
    (Not(lt(1, 1)), ()),
    (eq(x + x, 2 * x), ()),
    (eq(u, u), ()),
    (le(x, x), ()),
]


@pytest.mark.parametrize(("goal", "premises"), TAUTOLOGIES)
def test_consequence(goal, premises):
    assert consequence(goal, *map(assume, premises)).conclusion is goal


NOT_CONSEQUENCES = [
    (P, ()),
    (FALSE, ()),
    (FALSE, (P,)),
    (P, (Or(P, Q),)),
    (And(P, Q), (P,)),
    (P, (Implies(P, Q), Q)),
    (Not(P), (Implies(P, Q),)),
    (Q, (Implies(P, Q),)),
    (P, (Not(Q),)),
    (eq(Num(0), 1), ()),
    (le(1, 0), ()),
    (lt(0, 0), ()),
    (lt(x, y), (le(x, y),)),
    (le(x, y), (Not(le(y, x)), P)),  # true of the reals; a matter of `combine`
    (eq(x, y), ()),
    (eq(u, function(A, lambda i: x)), ()),
    (le(0, x * x), ()),
    (Not(TRUE), ()),
]


@pytest.mark.parametrize(("goal", "premises"), NOT_CONSEQUENCES)
def test_not_a_consequence(goal, premises):
    with refused:
        consequence(goal, *map(assume, premises))


def test_consequence_takes_a_proposition_for_its_goal():
    with refused:
        consequence(loose, assume(FALSE))


def test_consequence_takes_judgements_only():
    with refused:
        consequence(P, P)


def test_consequence_refuses_too_many_atoms():
    many = [Var(f"P{n}", Prop) for n in range(MOST_ATOMS + 1)]
    with pytest.raises(TooLarge, match=r"expected at most .*found"):
        consequence(Or(*many), *map(assume, many))
    assert consequence(Or(*many[1:]), assume(many[1])).conclusion is Or(*many[1:])


# --- generalise, instantiate ---------------------------------------------------------------------


def test_generalise_and_instantiate():
    judgement = generalise(x, combine(eq(x + x, 2 * x)))
    assert judgement.conclusion is for_all(Real, lambda x: eq(x + x, 2 * x))
    assert instantiate(judgement, y).conclusion is eq(y + y, 2 * y)
    assert instantiate(judgement, Fraction(1, 2)).conclusion is eq(
        Num(Fraction(1, 2)) + Fraction(1, 2), Num(2) * Fraction(1, 2)
    )


def test_generalise_keeps_hypotheses_without_the_variable():
    judgement = generalise(x, consequence(And(P, eq(x, x)), assume(P)))
    assert hypotheses(judgement) == {P}


def test_generalise_needs_the_variable_out_of_the_hypotheses():
    with refused:
        generalise(x, assume(eq(x, 0)))


def test_generalise_refuses_a_variable_that_only_cancels_in_the_hypotheses():
    with refused:
        generalise(x, consequence(P, assume(And(P, eq(x, x)))))


@pytest.mark.parametrize(
    "constant", [Num(0), Card(A), Const("test-rule-one", (), True, Num(1)), x + y, exp(x)]
)
def test_generalise_takes_variables_only(constant):
    with refused:
        generalise(constant, combine(eq(Num(1), 1)))


def test_instantiate_needs_a_claim_for_all():
    with refused:
        instantiate(assume(P), x)
    with refused:
        instantiate(assume(there_is(Real, lambda r: eq(r, 0))), x)
    with refused:
        instantiate(generalise(x, combine(eq(x, x))), x, y)


@pytest.mark.parametrize("value", [i, P, u, Bound(0, Real), 0.5, True, "x", None])
def test_instantiate_takes_closed_values_of_the_sort(value):
    with refused:
        instantiate(generalise(x, combine(eq(x, x))), value)


def test_instantiate_an_unknown_predicate_at_a_loose_variable():
    predicate = Var("p", Fun(Real, Prop))
    with refused:
        instantiate(assume(ForAll(predicate)), Bound(0, Real))


def test_instantiate_keeps_hypotheses_and_unfolds_definitions():
    always = Const("test-always", (), False, for_all(Real, lambda r: le(r, r)))
    assert instantiate(assume(always), 1).conclusion is le(1, 1)
    assert hypotheses(instantiate(assume(always), 1)) == {always}


def test_instantiate_does_not_unfold_opaque_definitions():
    sealed = Const("test-sealed-always", (), True, for_all(Real, lambda r: le(r, r)))
    with refused:
        instantiate(assume(sealed), 1)


# --- exhibit, obtain -----------------------------------------------------------------------------


def test_exhibit():
    goal = there_is(Real, lambda r: eq(r + r, y))
    judgement = exhibit(goal, y / 2, consequence(eq(y / 2 + y / 2, y), assume(P)))
    assert judgement.conclusion is goal
    assert hypotheses(judgement) == {P}


def test_exhibit_needs_the_property_of_that_value():
    goal = there_is(Real, lambda r: eq(r + r, y))
    with refused:
        exhibit(goal, y, combine(eq(y / 2 + y / 2, y)))
    with refused:
        exhibit(there_is(Real, lambda r: eq(r, r + 1)), 1, combine(eq(Num(1), 1)))


def test_exhibit_proves_claims_that_there_is_only():
    with refused:
        exhibit(for_all(Real, lambda r: eq(r, 1)), 1, combine(eq(Num(1), 1)))
    with refused:
        exhibit(P, 1, assume(P))


def test_exhibit_takes_a_closed_goal_and_value():
    with refused:
        exhibit(loose, 1, assume(P))
    with refused:
        exhibit(there_is(Real, lambda r: P), Bound(0, Real), assume(P))
    with refused:
        exhibit(there_is(Real, lambda r: P), i, assume(P))


some_root = there_is(Real, lambda r: eq(r * r, 2))


def test_obtain_drops_the_property_and_keeps_the_rest():
    used = consequence(Or(P, Q), assume(eq(x * x, 2)), assume(P))
    judgement = obtain(assume(some_root), x, used)
    assert hypotheses(judgement) == {some_root, P}
    assert judgement.conclusion is Or(P, Q)


def test_obtain_needs_the_variable_out_of_the_conclusion():
    with refused:
        obtain(assume(some_root), x, assume(eq(x * x, 2)))


def test_obtain_needs_the_variable_out_of_the_other_hypotheses():
    contradiction = consequence(FALSE, assume(eq(x * x, 2)), assume(Not(eq(x * x, 2))))
    with refused:
        obtain(assume(some_root), x, contradiction)


def test_obtain_needs_the_variable_out_of_the_existence():
    existence = assume(there_is(Real, lambda r: lt(x, r)))
    with refused:  # the instance would be x < x
        obtain(existence, x, consequence(FALSE, assume(lt(x, x))))


def test_obtain_allows_the_variable_in_what_the_existence_rests_on():
    existence = exhibit(
        there_is(Real, lambda r: le(0, r)), x, consequence(le(0, x), assume(le(0, x)))
    )
    judgement = obtain(existence, x, consequence(P, assume(le(0, x)), assume(P)))
    assert hypotheses(judgement) == {le(0, x), P}


def test_obtain_takes_a_variable_of_the_sort():
    for value in (Num(0), i, x + y, 3):
        with refused:
            obtain(assume(some_root), value, assume(P))


def test_obtain_needs_a_claim_that_there_is():
    with refused:
        obtain(assume(for_all(Real, lambda r: eq(r, 0))), x, assume(P))


# --- replace, extend -----------------------------------------------------------------------------


def test_replace():
    judgement = replace(
        assume(eq(x, y)), function(Real, lambda r: le(r, z * r)), assume(le(x, z * x))
    )
    assert judgement.conclusion is le(y, z * y)
    assert hypotheses(judgement) == {eq(x, y), le(x, z * x)}


def test_replace_goes_from_left_to_right():
    with refused:
        replace(assume(eq(x, y)), function(Real, lambda r: le(r, z)), assume(le(y, z)))


def test_replace_needs_the_template_at_the_left_side():
    with refused:
        replace(assume(eq(x, y)), function(Real, lambda r: le(r, z)), assume(lt(x, z)))


def test_replace_needs_an_equation():
    with refused:
        replace(assume(le(x, y)), function(Real, lambda r: le(r, z)), assume(le(x, z)))


def test_replace_needs_a_template_of_the_sort():
    with refused:
        replace(assume(eq(x, y)), function(A, lambda k: P), assume(P))
    with refused:
        replace(assume(eq(x, y)), function(Real, lambda r: r), assume(P))
    with refused:
        replace(assume(eq(x, y)), function(Real, lambda r: loose), assume(P))


def test_replace_does_not_reach_bound_variables():
    template = function(Real, lambda r: for_all(Real, lambda x: le(r, x)))
    judgement = replace(assume(eq(y, x)), template, assume(for_all(Real, lambda q: le(y, q))))
    assert same(judgement.conclusion, for_all(Real, lambda q: le(x, q)))
    assert not same(judgement.conclusion, for_all(Real, lambda q: le(q, q)))


def test_replace_works_on_functions_and_propositions():
    v = Var("v", Fun(A, Real))
    judgement = replace(
        assume(eq(u, v)), function(u.sort, lambda f: eq(Sum(f), 0)), assume(eq(Sum(u), 0))
    )
    assert judgement.conclusion is eq(Sum(v), 0)
    assert replace(assume(eq(P, Q)), function(Prop, lambda r: r), assume(P)).conclusion is Q


def test_extend():
    each = assume(for_all(A, lambda k: eq(u(k), x)))
    judgement = extend(each)
    assert same(judgement.conclusion, eq(u, function(A, lambda k: x)))
    assert hypotheses(judgement) == {each.conclusion}


def test_extend_needs_an_equation_for_all():
    for claim in (P, eq(x, y), for_all(A, lambda k: le(u(k), x)), there_is(A, lambda k: eq(k, k))):
        with refused:
            extend(assume(claim))


def test_extend_keeps_apart_variables_that_look_like_its_own():
    own = Var("extend", A)
    judgement = extend(assume(for_all(A, lambda k: eq(u(k), u(own)))))
    assert same(judgement.conclusion, eq(u, function(A, lambda k: u(own))))
    assert not same(judgement.conclusion, eq(u, u))
    assert own in judgement.conclusion.free


# --- restate, retype, background -----------------------------------------------------------------

sealed_square = Const("test-square", (), True, function(Real, lambda r: r * r))


def test_restate():
    assert restate(le(0, x + x), assume(le(0, 2 * x))).conclusion is le(0, x + x)
    unfolded = restate(le(0, x * x), assume(le(0, sealed_square(x))), "test-square")
    assert hypotheses(unfolded) == {le(0, sealed_square(x))}
    folded = restate(le(0, sealed_square(x)), assume(le(0, x * x)), "test-square")
    assert folded.conclusion is le(0, sealed_square(x))


def test_restate_needs_one_normal_form():
    with refused:
        restate(le(0, x), assume(le(x, 0)))
    with refused:
        restate(Q, assume(P))


def test_restate_unfolds_the_named_definitions_only():
    with refused:
        restate(le(0, x * x), assume(le(0, sealed_square(x))))
    with refused:
        restate(le(0, x * x), assume(le(0, sealed_square(x))), "another")


def test_restate_takes_a_closed_goal():
    with refused:
        restate(loose, assume(P))


def test_retype():
    given = assume(for_all(A, lambda k: le(0, u(k))))
    judgement = retype(given, (A, B))
    assert judgement.conclusion is for_all(B, lambda k: le(0, Var("u", Fun(B, Real))(k)))
    assert judgement.hypotheses == (judgement.conclusion,)
    at_t = assume(near(Var("t", T), lambda s: P))
    for sort in (Real, Fun(A, Real), Product((Real, T)), Space("S")):
        assert retype(at_t, (T, sort)).conclusion is near(Var("t", sort), lambda s: P)


def test_retype_swaps_at_once():
    pair_claim = eq(Card(A), Card(B) + 1)
    assert retype(assume(pair_claim), (A, B), (B, A)).conclusion is eq(Card(B), Card(A) + 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (A, Real),
        (A, T),
        (A, Prop),
        (A, Fun(A, A)),
        (T, A),
        (T, Prop),
        (T, Fun(Real, Real)),
        (T, Product((Real, A))),
        (Real, T),
        (Prop, T),
        (Fun(A, Real), Real),
        (A, "B"),
        ("A", B),
        (A, tuple.__new__(Index, (Index, "B"))),
    ],
)
def test_retype_replaces_sort_variables_by_sorts_of_their_kind(old, new):
    with refused:
        retype(assume(P), (old, new))


def test_retype_takes_pairs_only():
    for pairs in ([A, B], (A,), (A, B, B), A):
        with refused:
            retype(assume(P), pairs)


def test_retype_needs_a_judgement():
    with refused:
        retype(P, (A, B))


def test_background():
    fact = background("cardinality_positive", A)
    assert fact.hypotheses == ()
    assert fact.facts == {"cardinality_positive"}
    assert fact.rule == "background"


@pytest.mark.parametrize(
    "arguments",
    [
        ("no_such_fact",),
        ("cardinality_positive",),
        ("cardinality_positive", A, A),
        ("cardinality_positive", Real),
        ("cardinality_positive", T),
        ("near_here", A),
        ("near_here", Prop),
        ("near_here", Fun(Real, Real)),
        ("extreme_value", T),
        ("extreme_value", A),
        ("extreme_value", Product((Real, T))),
        ("extreme_value", Product((Real, A))),
        ("extreme_value", Fun(Real, Real)),
        ("near_contains_ball", T),
        ("continuous_tuple", Real, Real),
        ("continuous_projection", Fun(A, Real)),
        ("infimum_is_greatest", "R"),
        ("infimum_is_greatest", None),
        ("exp_positive", Real),
        (None,),
    ],
)
def test_background_takes_known_facts_at_sorts_of_their_kind(arguments):
    with refused:
        background(*arguments)


# --- combine -------------------------------------------------------------------------------------

equation, other = assume(eq(x, y)), assume(eq(y, z))
weak, strict = assume(le(x, y)), assume(lt(x, y))
nonnegative, positive = assume(le(0, z)), assume(lt(0, z))


def test_combine_proves_identities():
    assert combine(eq((x + y) ** 2, x * x + 2 * x * y + y * y)).hypotheses == ()
    assert combine(le(x, x + 1)).conclusion is le(x, x + 1)
    assert combine(lt(x, x + 1)).conclusion is lt(x, x + 1)
    assert combine(le(x, x)).conclusion is le(x, x)


GOOD = [
    (eq(x, z), ((equation, 1), (other, 1))),
    (eq(x * z, y * z), ((equation, z),)),
    (eq(-x, -y), ((equation, -1),)),
    (eq(x * exp(z), y * exp(z)), ((equation, exp(z)),)),
    (eq(x * z, y * z), ((equation, nonnegative),)),
    (le(x, y), ((equation, 1),)),
    (le(x, y + 1), ((weak, 1),)),
    (lt(x, y + 1), ((weak, 1),)),
    (lt(x, y), ((strict, 1),)),
    (le(x, y), ((strict, 1),)),
    (le(2 * x, 2 * y), ((weak, 2),)),
    (le(x / 2, y / 2), ((weak, Fraction(1, 2)),)),
    (le(x * z, y * z), ((weak, nonnegative),)),
    (le(x * z, y * z), ((weak, positive),)),
    (lt(x * z, y * z), ((strict, positive),)),
    (le(x * z, y * z), ((strict, nonnegative),)),
    (lt(x, y), ((strict, 1), (weak, 0))),
    (Not(lt(y, x)), ((weak, 1),)),
    (Not(le(y, x)), ((strict, 1),)),
]


@pytest.mark.parametrize(("goal", "weighted"), GOOD)
def test_combine(goal, weighted):
    judgement = combine(goal, *weighted)
    assert judgement.conclusion is goal
    used = [j for pair in weighted for j in pair if hasattr(j, "conclusion")]
    assert hypotheses(judgement) == {j.conclusion for j in used}
    assert set(judgement.premises) == set(used)


BAD = {
    "a false identity": (eq(x, y), ()),
    "a false equation of numerals": (eq(Num(0), 1), ()),
    "a false inequality": (le(1, 0), ()),
    "a weak inequality as strict": (lt(x, x), ()),
    "an unproved inequality": (le(0, x), ()),
    "something left over in an equation": (eq(x, y + 1), ((equation, 1),)),
    "a positive remainder in an equation": (eq(x, y), ((equation, 2),)),
    "a negative remainder": (le(x, y - 1), ((weak, 1),)),
    "a negative remainder, strict": (lt(x, y - 1), ((strict, 1),)),
    "a remainder that is no numeral": (le(x, y + z), ((weak, 1),)),
    "strict from weak": (lt(x, y), ((weak, 1),)),
    "strict from an equation": (lt(x, y), ((equation, 1),)),
    "strict from strict with weight 0": (lt(x, y), ((weak, 1), (strict, 0))),
    "strict from strict with a weight >= 0": (lt(x * z, y * z), ((strict, nonnegative),)),
    "strict from weak with a positive weight": (lt(x * z, y * z), ((weak, positive),)),
    "an inequality with a negative weight": (le(y, x), ((weak, -1),)),
    "an inequality with an unproved weight": (le(x * z, y * z), ((weak, z),)),
    "an inequality with an exponential": (le(x * exp(z), y * exp(z)), ((weak, exp(z)),)),
    "an equation from inequalities": (eq(x, y), ((weak, 1),)),
    "an equation from a strict inequality": (eq(x, y), ((strict, 0), (equation, 1))),
    "a weight proved from an equation": (le(x * z, y * z), ((weak, assume(eq(z, 1))),)),
    "a weight proved to be 0": (le(x * z, y * z), ((weak, assume(eq(0, z))),)),
    "a weight proved from another bound": (le(x * z, y * z), ((weak, assume(le(-1, z))),)),
    "a weight bounded from above": (le(x * z, y * z), ((weak, assume(le(z, 0))),)),
    "a weight shifted by its bound": (le(x * z + x, y * z + y), ((weak, assume(le(-1, z))),)),
    "a premise that says nothing": (eq(x, x), ((assume(eq(y, y)), 1),)),
    "an inequality that says nothing": (le(0, 1), ((assume(le(y, y)), 1),)),
    "a premise that says nothing once multiplied out": (
        eq(x, x),
        ((assume(eq((x + y) * (x - y), x**2 - y**2)), 1),),
    ),
    "a premise that is a contradiction": (eq(Num(0), 1), ((assume(lt(x, x)), 1),)),
    "a premise about functions": (eq(x, y), ((assume(eq(u, u)), 1),)),
    "a premise of another kind": (eq(x, y), ((assume(P), 1),)),
    "a goal about indices": (eq(i, i), ()),
    "a goal about functions": (eq(u, u), ()),
    "a goal of another kind": (P, ()),
    "a loose goal": (eq(Bound(0, Real), Bound(0, Real)), ()),
    "a loose weight": (eq(x, y), ((equation, Bound(0, Real)),)),
    "a loose weight that cancels": (
        eq(Num(0), 0),
        ((equation, Bound(0, Real)), (assume(eq(y, x)), Bound(0, Real))),
    ),
    "a weight that is a proposition": (eq(x, x), ((equation, P), (assume(eq(y, x)), P))),
    "a float for a weight": (eq(x, y), ((equation, 1.0),)),
    "a truth value for a weight": (eq(x, y), ((equation, True),)),
    "a claim for a premise": (eq(x, y), ((eq(x, y), 1),)),
    "a list for a pair": (eq(x, y), ([equation, 1],)),
    "no pair": (eq(x, y), (equation,)),
    "a triple": (eq(x, y), ((equation, 1, 1),)),
}


@pytest.mark.parametrize("what", BAD)
def test_combine_refuses(what):
    goal, weighted = BAD[what]
    with refused:
        combine(goal, *weighted)


def test_combine_collects_the_hypotheses_of_weights():
    judgement = combine(le(x * z, y * z), (weak, nonnegative))
    assert hypotheses(judgement) == {le(x, y), le(0, z)}


def test_combine_refutes_from_a_strict_contradiction_through_consequence_only():
    absurd = consequence(FALSE, assume(lt(x, x)))
    assert hypotheses(absurd) == {lt(x, x)}


# --- what every judgement records ----------------------------------------------------------------


def test_a_judgement_knows_its_premises_and_facts():
    exponential = background("exp_positive")
    at_x = instantiate(exponential, x)
    judgement = combine(le(0, z * exp(x)), (nonnegative, at_x))
    assert judgement.facts == {"exp_positive"}
    assert set(judgement.premises) == {nonnegative, at_x}
    assert read(judgement).arguments[0] is judgement.conclusion


def test_hypotheses_with_one_normal_form_are_one():
    both = consequence(And(le(x, y), le(2 * x, 2 * y)), assume(le(x, y)), assume(le(2 * x, 2 * y)))
    assert len(both.hypotheses) == 1


def test_definitions_do_not_hide_what_a_premise_is():
    hidden = Const("test-less", (), False, function(Real, lambda r: Le(r, Num(1))))
    assert combine(le(x, 2), (assume(hidden(x)), 1)).conclusion is le(x, 2)
    assert instantiate(assume(ForAll(hidden)), 5).conclusion is not None
    assert Lt(x, y) is lt(x, y)
    assert ne(x, y) is Not(eq(x, y))
    assert sum_(A, lambda k: u(k)).sort == Real
