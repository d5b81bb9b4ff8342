"""Attempts to forge: judgements that no rule made, terms and sorts that are not what they seem."""

from __future__ import annotations

import copy
import pickle
import types
from fractions import Fraction

import pytest

import pgb.facts
from pgb.facts import FACTS, fact, statement
from pgb.kernel import judgement as kernel
from pgb.kernel.binding import abstract, substitute
from pgb.kernel.definitions import definition
from pgb.kernel.errors import IllSorted, Refusal
from pgb.kernel.judgement import (
    Judgement,
    Record,
    assume,
    background,
    combine,
    consequence,
    generalise,
    instantiate,
    obtain,
    read,
    restate,
    retype,
)
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun, Index, Prop, Real, Space
from pgb.kernel.syntax import And, eq, for_all, function, le, lt, sum_, there_is
from pgb.kernel.terms import (
    FALSE,
    PRIMITIVES,
    Bound,
    Card,
    Const,
    Eq,
    Lam,
    Local,
    Mul,
    Not,
    Num,
    Pow,
    Term,
    Var,
)

ZERO_IS_ONE = eq(Num(0), 1)
A = Index("A")
x = Var("x", Real)
genuine = combine(eq(Num(1), 1))


def says_nothing(thing):
    """No rule reads the thing as a judgement."""
    for rule in (
        lambda j: consequence(ZERO_IS_ONE, j),
        lambda j: restate(ZERO_IS_ONE, j),
        lambda j: generalise(x, j),
        lambda j: combine(ZERO_IS_ONE, (j, 1)),
        lambda j: combine(le(0, 0), (assume(le(0, 1)), j)),
        read,
    ):
        with pytest.raises(Refusal):
            rule(thing)


# --- judgements ----------------------------------------------------------------------------------


def test_no_judgement_without_a_rule():
    with pytest.raises(TypeError, match="rules only"):
        Judgement()
    with pytest.raises(TypeError, match="rules only"):
        Judgement((), ZERO_IS_ONE)


def test_an_allocated_judgement_says_nothing():
    says_nothing(object.__new__(Judgement))


def test_no_subclass():
    with pytest.raises(TypeError, match="no subclasses"):
        type("Fake", (Judgement,), {})


def test_a_subclass_made_past_the_guard_says_nothing():
    class Mixin:
        def __init_subclass__(cls) -> None:
            pass

    fake = type("Fake", (Mixin, Judgement), {"conclusion": ZERO_IS_ONE, "hypotheses": ()})
    says_nothing(object.__new__(fake))


def test_a_look_alike_says_nothing():
    class Fake:
        __class__ = Judgement
        conclusion = ZERO_IS_ONE
        hypotheses = ()
        record = Record((), ZERO_IS_ONE, "assume", (), (), frozenset())

        def __hash__(self) -> int:
            return hash(genuine)

        def __eq__(self, other: object) -> bool:
            return True

    says_nothing(Fake())
    says_nothing(types.SimpleNamespace(conclusion=ZERO_IS_ONE, hypotheses=()))
    says_nothing(Record((), ZERO_IS_ONE, "assume", (), (), frozenset()))
    says_nothing(ZERO_IS_ONE)
    says_nothing(None)


def test_no_copies():
    for copier in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="not copied or pickled"):
            copier(genuine)


def test_nothing_can_be_written_to_a_judgement():
    for name in ("conclusion", "hypotheses", "record", "facts", "anything"):
        with pytest.raises(AttributeError):
            setattr(genuine, name, ZERO_IS_ONE)
        with pytest.raises(AttributeError):
            object.__setattr__(genuine, name, ZERO_IS_ONE)
    with pytest.raises(TypeError):
        genuine.__class__ = types.SimpleNamespace  # type: ignore[assignment]


def test_nothing_can_be_written_to_a_record():
    record = genuine.record
    for name in Record._fields:
        with pytest.raises(AttributeError):
            setattr(record, name, ZERO_IS_ONE)
        with pytest.raises(AttributeError):
            object.__setattr__(record, name, ZERO_IS_ONE)
    record._replace(conclusion=ZERO_IS_ONE)
    assert genuine.conclusion is eq(Num(1), 1)
    assert isinstance(genuine.hypotheses, tuple)
    assert isinstance(genuine.facts, frozenset)


def test_the_kernel_exports_no_way_to_enter_a_judgement():
    for name in ("rule", "_table", "records"):
        assert not hasattr(kernel, name)
    unwrapped = kernel.assume.__wrapped__(ZERO_IS_ONE)  # the rule's check, not a judgement
    says_nothing(unwrapped)


def test_premises_hidden_from_the_record_are_refused():
    fact_used = instantiate(background("exp_positive"), x)
    for hidden in ([fact_used, 1], iter((fact_used, 1)), {fact_used: 1}):
        with pytest.raises(Refusal, match="expected a pair"):
            combine(le(0, 1), hidden)

    class Shy(tuple):
        first = True

        def __iter__(self):
            first, self.first = self.first, False
            return iter(()) if first else super().__iter__()

    with pytest.raises(Refusal, match="expected a pair"):
        combine(le(0, 1), Shy((fact_used, 0)))


# --- terms ---------------------------------------------------------------------------------------


def test_nothing_can_be_written_to_a_term():
    claim = eq(Num(0), 0)
    for name in ("children", "data", "sort", "free", "loose", "order"):
        with pytest.raises(AttributeError):
            setattr(claim, name, (Num(0), Num(1)))
        with pytest.raises(AttributeError):
            object.__setattr__(claim, name, (Num(0), Num(1)))
        with pytest.raises(AttributeError):
            delattr(claim, name)


def test_an_allocated_term_is_no_claim():
    hollow = object.__new__(Eq)
    with pytest.raises(AttributeError):
        object.__setattr__(hollow, "children", (Num(0), Num(0)))
    with pytest.raises((Refusal, AttributeError)):
        assume(hollow)


def test_a_term_of_a_foreign_class_is_refused():
    class Fake(Term):  # answers differently each time it is rebuilt
        sort = Real
        children = data = ()
        free = loose = frozenset()
        order = ()

        @classmethod
        def remake(cls, data, children):
            return Num(7)

    class Claim(Fake):
        sort = Prop

    with pytest.raises(Refusal):
        assume(object.__new__(Claim))
    fake = object.__new__(Fake)
    for build in (
        lambda: Eq(fake, fake),
        lambda: Mul(fake, x),
        lambda: assume(fake),
        lambda: Eq(substitute(x, {x: fake}), x),
        lambda: instantiate(background("exp_positive"), fake),
        lambda: eq(fake, 0),
    ):
        with pytest.raises(Refusal):
            build()


def test_a_subclass_of_a_constructor_is_refused():
    class Inverse(Pow):
        pass

    with pytest.raises(IllSorted, match="constructor of the kernel"):
        Inverse(x, 2)

    class Named(Var):
        pass

    with pytest.raises(IllSorted):
        Named("x", Real)


def test_a_look_alike_term_is_refused():
    class Fake:
        __class__ = Num
        sort, children, data = Real, (), (Fraction(0),)
        free = loose = frozenset()
        order = ()

        @classmethod
        def remake(cls, data, children):
            return Num(1)

    class FakeVariable(Fake):
        __class__ = Var
        name = "x"

    for build in (
        lambda: Eq(Fake(), Num(0)),
        lambda: instantiate(background("exp_positive"), Fake()),
        lambda: generalise(Fake(), genuine),
        lambda: generalise(FakeVariable(), genuine),
        lambda: obtain(assume(there_is(Real, lambda r: eq(r, 0))), Fake(), genuine),
    ):
        with pytest.raises(Refusal):
            build()


def test_rationals_of_foreign_integers_are_refused():
    class Fickle(int):
        """Greater than everything."""

        def __ge__(self, other):
            return True

        __gt__ = __ge__

        @property
        def numerator(self):
            return self

    fraction = Fraction(Fickle(-1))
    assert type(fraction) is Fraction
    for value in (Fickle(-1), fraction):
        with pytest.raises(IllSorted, match="exact rational"):
            Num(value)

    class Drifting(int):
        @property
        def numerator(self):
            return 0.1

    with pytest.raises(IllSorted, match="exact rational"):
        Num(Fraction(Drifting(1)))


@pytest.mark.parametrize("age", range(4))
def test_local_variables_made_by_a_user_are_ordinary_ones(age):
    # the normal form of y |-> y + L works below its binder with a local variable: not with this one
    local, index = Local(age, Real), Local(age, A)
    assert not same(function(Real, lambda y: y + local), function(Real, lambda y: 2 * y))
    nested = function(Real, lambda y: function(Real, lambda z: y + z * local))
    assert not same(nested, function(Real, lambda y: function(Real, lambda z: y + z * y)))
    assert not same(nested, function(Real, lambda y: function(Real, lambda z: y + z * z)))
    v = Var("v", Fun(A, Fun(A, Real)))
    double = sum_(A, lambda i: sum_(A, lambda j: v(i, index) * v(index, j) * v(i, j)))
    assert index in double.free
    assert not same(double, sum_(A, lambda i: sum_(A, lambda j: v(i, i) * v(i, j) * v(i, j))))


def test_local_variables_with_foreign_ages_are_refused():
    class Ageless(int):
        def __radd__(self, other):
            return self

    for age in (Ageless(5), 1.0, True, float("nan"), "1"):
        with pytest.raises(IllSorted):
            Local(age, Real)


def test_names_of_foreign_strings_are_refused():
    class Chameleon(str):
        def __eq__(self, other):
            return True

        def __hash__(self):
            return 1

    for build in (
        lambda: Var(Chameleon("x"), Real),
        lambda: Index(Chameleon("A")),
        lambda: Space(Chameleon("T")),
        lambda: Const(Chameleon("c"), (), False, Num(1)),
        lambda: Lam(Real, Chameleon("r"), Num(1)),
        lambda: background(Chameleon("exp_positive")),
    ):
        with pytest.raises(Refusal):
            build()

    class Alias(str):  # recorded under a name that prints as another
        def __str__(self):
            return "near_here"

    with pytest.raises(Refusal):
        background(Alias("exp_positive"))


def test_variables_of_one_name_and_several_sorts_are_several():
    claim = Var("x", Prop)
    j = generalise(x, combine(eq(x, x)))
    assert j.conclusion.free == set()
    both = assume(And(claim, eq(x, x)))
    with pytest.raises(Refusal):
        generalise(claim, both)
    assert x in abstract(claim, both.conclusion).free


def test_loose_variables_make_no_claims():
    for claim in (Eq(Bound(0, Real), Bound(0, Real)), Not(Eq(Bound(3, A), Bound(3, A)))):
        with pytest.raises(Refusal, match="loose"):
            assume(claim)


# --- sorts ---------------------------------------------------------------------------------------


def test_a_sort_equal_to_every_sort_is_refused():
    # with it, largest_element at the reals proves 0 = 1: some k >= all j, so k >= k + 1
    class Any(Index):
        def __eq__(self, other):
            return True

        def __ne__(self, other):
            return False

        def __hash__(self):
            return hash(Real)

    with pytest.raises(IllSorted):
        Any("any")
    smuggled = tuple.__new__(Any, (Any, "any"))
    for build in (
        lambda: background("cardinality_positive", smuggled),
        lambda: Var("i", smuggled),
        lambda: Card(smuggled),
        lambda: Bound(0, smuggled),
        lambda: function(smuggled, lambda r: x),
        lambda: retype(assume(le(0, Card(A))), (A, smuggled)),
        lambda: retype(assume(le(0, Card(A))), (smuggled, A)),
        lambda: Fun(smuggled, Real),
        lambda: Const("test-any", (smuggled,), False, Num(1)),
    ):
        with pytest.raises(Refusal):
            build()


def test_an_ill_formed_sort_is_refused():
    for sort in (
        tuple.__new__(Index, (Space, "A")),
        tuple.__new__(Index, (Index, "never made before")),
        tuple.__new__(Fun, (Fun, Real)),
    ):
        with pytest.raises(Refusal):
            Var("x", sort)
    twin = tuple.__new__(Index, (Index, "A"))  # built past the constructor, and equal to A
    assert Var("seen", A) is Var("seen", twin)


def test_nothing_can_be_written_to_a_sort():
    for sort, name in ((A, "name"), (Fun(A, Real), "domain"), (Fun(A, Real), "codomain")):
        with pytest.raises(AttributeError):
            object.__setattr__(sort, name, Real)
        with pytest.raises(AttributeError):
            setattr(sort, name, Real)


def test_sorts_that_are_read_twice_are_read_once():
    # a pair that says (A, B) when it is checked and (A, Real) when it is used
    class Pair(tuple):
        def __iter__(self):
            yield A
            yield Real if getattr(self, "read", False) else Index("B")
            self.read = True

    finite = background("cardinality_positive", A)
    with pytest.raises(Refusal):
        retype(finite, Pair((A, Real)))


# --- facts and definitions -----------------------------------------------------------------------


def test_no_fact_can_be_added_or_changed():
    false = for_all(Real, lambda r: ZERO_IS_ONE)
    with pytest.raises(TypeError):
        FACTS["mine"] = FACTS["inverse"]  # type: ignore[index]
    with pytest.raises(TypeError):
        fact.TABLE["mine"] = FACTS["inverse"]
    with pytest.raises(Refusal, match="closed"):
        fact.fact("nobody, nowhere")(lambda: false)
    with pytest.raises(TypeError):
        fact.KINDS["index"] = lambda sort: True  # type: ignore[index]
    with pytest.raises(TypeError):
        PRIMITIVES["mine"] = Real  # type: ignore[index]
    inverse = FACTS["inverse"]
    for name in ("build", "kinds", "name"):
        with pytest.raises(AttributeError):
            object.__setattr__(inverse, name, lambda: false)
    assert not hasattr(pgb.facts, "TABLE")
    with pytest.raises(Refusal, match="expected a background fact"):
        statement("mine")


def test_an_opaque_definition_cannot_be_given_another_meaning():
    from pgb.facts.notions import derivative

    claim = derivative(function(Real, lambda s: s), 0, 1)
    always = function(
        Fun(Real, Real), lambda h: function(Real, lambda t, d: for_all(Real, lambda e: le(0, 0)))
    )

    @definition("Derivative", opaque=True)
    def other() -> Term:
        return always

    with pytest.raises(IllSorted, match="one meaning"):
        other()
    with pytest.raises(IllSorted, match="one meaning"):
        Const("Derivative", (), True, always)
    with pytest.raises(Refusal):
        restate(claim, assume(le(0, 0)), "Derivative")


def test_the_same_body_read_transparently_proves_no_more():
    from pgb.facts.notions import derivative

    opaque = derivative(function(Real, lambda s: s), 0, 2).children[0].children[0].children[0]
    clear = Const("Derivative", (), False, opaque.body)
    assert same(clear, opaque.body)
    assert not same(clear, opaque)


def test_falsehood_is_not_at_hand():
    for goal in (ZERO_IS_ONE, FALSE, lt(0, 0), le(1, 0), Not(eq(Num(0), 0))):
        for rule in (
            lambda g: consequence(g),
            lambda g: combine(g),
            lambda g: restate(g, genuine),
            lambda g: consequence(g, genuine),
        ):
            with pytest.raises(Refusal):
                rule(goal)
