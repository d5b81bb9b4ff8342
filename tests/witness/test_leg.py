"""The witness leg: on the theory's instances, on a script's own, and on wrong ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flint import fmpq

from pgb.facts.notions import derivative
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume, combine
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import eq, for_all, function, le, lt, ne, sum_
from pgb.kernel.terms import Var
from pgb.result import Result, step
from pgb.result.catalogue import find, load
from pgb.setting import (
    K,
    L,
    Lstar,
    M,
    N,
    X,
    convex_losses,
    differentiable_losses,
    distinct_inputs,
    dl,
    group,
    l,
    nonnegative_losses,
    theta,
)
from pgb.setting.losses import LOSSES
from pgb.transform.exponential import Lt, W, a, b, lam, z
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Interpretation, interpretation
from pgb.witness.leg import WitnessLeg, instance_of, witness_leg, worst
from pgb.witness.networks import network, y
from pgb.witness.verdict import Verdict

NAMES = (
    "W1-tanh",
    "W2-hinge-margin",
    "W2-hinge-interior",
    "W3-softmax-smoothed",
    "W4-two-outputs",
    "W5-conflicting-targets",
    "W6-conflicting-labels",
    "W7-sine-global",
)
A = Index("A")
v = Var("v", Fun(A, Real))
x = Var("x", Real)


def vanishing() -> Result:
    return load(find("vanishing"))


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def on(instance: Interpretation, digits: int = 30) -> Evaluator:
    return Evaluator(instance, digits)


def changed(name: str, values: dict[Var, object]) -> Interpretation:
    instance = network(name)
    return replace(instance, name="changed", values={**instance.values, **values})


def moved(row: object, by: object = fmpq(1, 3)) -> object:
    """The first number in a table of numbers, moved; the table where there is none."""
    if isinstance(row, tuple):
        return (moved(row[0], by), *row[1:])
    return row + by if isinstance(row, fmpq) else fmpq(1)  # type: ignore[operator]


# --- The theory's instances ----------------------------------------------------------------------


def test_every_hypothesis_and_conclusion_of_vanishing_is_proved(name: str) -> None:
    on_instance = on(network(name))
    for statement in vanishing().statements.values():
        claims = [*statement.hypotheses.values(), statement.conclusion]
        verdicts = [on_instance.claim(c, without=(statement,)).verdict for c in claims]
        assert verdicts == [Verdict.PROVED] * len(claims), statement.full_name


def test_the_losses_satisfy_their_hypotheses_by_lemmas(name: str) -> None:
    for claim in (differentiable_losses, convex_losses, nonnegative_losses):
        found = on(network(name)).claim(claim)
        assert found.verdict is Verdict.PROVED
        assert "common_losses" in found.detail


@pytest.mark.parametrize("digits", [15, 1000])
def test_at_few_and_many_digits(digits: int) -> None:
    stationary = vanishing()["stationary_form"]
    on_instance = on(network("W3-softmax-smoothed"), digits)
    for claim in [*stationary.hypotheses.values(), stationary.conclusion]:
        assert on_instance.claim(claim, without=(stationary,)).verdict is Verdict.PROVED


# --- Wrong instances -----------------------------------------------------------------------------

WRONG: dict[str, tuple[str, Callable[[Interpretation], dict[Var, object]]]] = {
    "a is not zero": ("stationary_in_a", lambda i: {a: moved(i.values[a])}),
    "a is not zero, in b": ("stationary_in_b", lambda i: {a: moved(i.values[a])}),
    "another theta": ("stationary_in_a", lambda i: {theta: moved(i.values[theta])}),
    "lambda is zero": ("nonzero_penalty", lambda i: {lam: fmpq(0)}),
    "lambda is negative": ("positive_penalty", lambda i: {lam: fmpq(-1, 10)}),
    "a local minimum no more: a": ("local_minimum", lambda i: {a: moved(i.values[a])}),
    "a local minimum no more: theta": ("local_minimum", lambda i: {theta: moved(i.values[theta])}),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_point_is_refuted(name: str, wrong: str) -> None:
    hypothesis, change = WRONG[wrong]
    if wrong.endswith(("theta", "in b")) and name.startswith("W2"):
        pytest.skip("beyond the margin the loss is flat: points beside it are stationary too")
    statement = next(s for s in vanishing().statements.values() if hypothesis in s.hypotheses)
    instance = changed(name, change(network(name)))
    claim = on(instance).claim(statement.hypotheses[hypothesis], without=(statement,))
    assert claim.verdict is Verdict.REFUTED, claim


def test_a_conclusion_that_fails_is_refuted(name: str) -> None:
    instance = changed(name, {a: moved(network(name).values[a])})
    for statement in ("stationary_form", "loss_free_form"):
        conclusion = vanishing()[statement].conclusion
        assert on(instance).claim(conclusion).verdict is Verdict.REFUTED


def test_a_wrong_label_is_no_stationary_point() -> None:
    for name in ("W1-tanh", "W4-two-outputs", "W5-conflicting-targets", "W7-sine-global"):
        instance = changed(name, {y: moved(network(name).values[y])})
        hypothesis = vanishing()["stationary_form"].hypotheses["stationary_in_a"]
        assert on(instance).claim(hypothesis).verdict is Verdict.REFUTED


def test_a_gradient_of_the_wrong_sign_is_refuted(name: str) -> None:
    instance = network(name)
    wrong = dict(instance.definitions)
    K = dl.sort.codomain.codomain.domain  # type: ignore[attr-defined]
    right = instance.definitions[dl]
    q = right.children[0].sort.domain  # type: ignore[attr-defined]
    wrong[dl] = function(M, lambda i: function(q, lambda p: function(K, lambda k: -right(i, p, k))))
    flipped = replace(instance, definitions=wrong)
    assert on(flipped).claim(differentiable_losses).verdict is not Verdict.PROVED
    if name.startswith("W2"):
        return  # beyond the margin the gradient is 0, of either sign
    slopes = vanishing()["identity_of_slopes"].conclusion
    at_another_point = replace(
        flipped, values={**instance.values, theta: moved(instance.values[theta])}
    )
    assert on(at_another_point).claim(slopes).verdict is not Verdict.PROVED


def test_a_loss_that_is_not_convex_is_not_proved_convex() -> None:
    instance = network("W1-tanh")
    concave = function(
        M, lambda i: function(l.sort.codomain.domain, lambda q: -LOSSES["squared"].value(y(i), q))
    )  # type: ignore[attr-defined]
    wrong = replace(instance, definitions={**instance.definitions, l: concave})
    assert on(wrong).claim(convex_losses).verdict is Verdict.REFUTED
    assert on(wrong).claim(nonnegative_losses).verdict is Verdict.REFUTED


def test_inputs_that_are_equal_are_not_distinct() -> None:
    instance = network("W1-tanh")
    same = replace(instance, values={**instance.values, X: (instance.values[X][0],) * 2})
    claim = on(same).claim(distinct_inputs)
    assert claim.verdict is Verdict.REFUTED
    assert "N = 1" in claim.counterexample


def test_the_trap_is_no_local_minimum_of_the_augmented_loss() -> None:
    claim = on(network("W7-sine-trap")).claim(
        vanishing()["at_local_minima"].hypotheses["local_minimum"]
    )
    assert claim.verdict is Verdict.REFUTED
    assert "slope" in claim.counterexample


def test_groups_that_are_wrong_change_the_verdict() -> None:
    elimination = load(find("elimination"))
    statement = elimination["grouped_residuals_vanish"]
    instance = changed("W5-conflicting-targets", {group: (0, 1, 1)})
    assert on(instance).claim(statement.conclusion).verdict is Verdict.REFUTED


# --- Certificates --------------------------------------------------------------------------------


def test_a_statement_does_not_certify_itself() -> None:
    converse = load(find("elimination"))["converse"]
    on_instance = on(network("W5-conflicting-targets"))
    assert on_instance.claim(converse.conclusion).verdict is Verdict.PROVED
    alone = on_instance.claim(converse.conclusion, without=(converse,))
    assert converse.full_name not in alone.detail
    # nor is its verdict changed by what was asked before
    fresh = on(replace(network("W5-conflicting-targets"), name="again"))
    assert fresh.claim(converse.conclusion, without=(converse,)).verdict is alone.verdict


def test_a_certificate_needs_its_hypotheses() -> None:
    converse = load(find("elimination"))["converse"]
    claim = on(changed("W1-tanh", {theta: moved(network("W1-tanh").values[theta])})).claim(
        converse.conclusion
    )
    assert claim.verdict is Verdict.REFUTED


def test_a_lemma_of_the_instance_certifies() -> None:
    log = Var("h", Fun(Real, Real))
    claim = for_all(Real, lambda r: le(0, log(r)))
    plain = interpretation("plain", {}, {}, {log: function(Real, lambda r: r**2 - r + 1)})
    assert Evaluator(plain, 30, ()).claim(claim).verdict is Verdict.SAMPLED
    assumed = assume(claim)
    circular = replace(plain, lemmas=(assumed,))
    assert Evaluator(circular, 30).claim(claim).verdict is Verdict.SAMPLED


# --- Results of a script's own -------------------------------------------------------------------


def own_result(**arguments: object) -> Result:
    return Result("own", mark="O", title="own", source="none", **arguments)  # type: ignore[arg-type]


def doubled(result: Result, **options: object) -> None:
    @result.statement(
        eq(sum_(A, lambda i: 2 * v(i)), 0), balanced=eq(sum_(A, lambda i: v(i)), 0), **options
    )  # type: ignore[arg-type]
    def statement(given):  # type: ignore[no-untyped-def]
        """Twice nothing is nothing."""
        return step("double it", combine(eq(sum_(A, lambda i: 2 * v(i)), 0), (given.balanced, 2)))


def leg_of(values: object, **options: object) -> WitnessLeg:
    result = own_result()

    @result.instance("mine")
    def mine() -> Interpretation:
        return interpretation("mine", {A: 2}, {v: values})

    doubled(result, **options)
    return witness_leg(result, 20)


def test_an_instance_of_the_script() -> None:
    leg = leg_of(["1/3", "-1/3"])
    assert leg.verdict == "proved"
    (instance,) = leg.statements["statement"].instances
    assert [claim.kind for claim in instance.claims] == ["hypothesis", "conclusion", "step"]
    assert instance.count("proved") == 3


def test_enclosed_claims_only_support() -> None:
    leg = leg_of(["sin(1/3)", "-sin(1/3)"])
    assert leg.verdict == "supported"
    assert "enclosed" in leg.reason


def test_a_refuted_hypothesis_refutes_the_leg() -> None:
    leg = leg_of([1, 2])
    assert leg.verdict == "refuted"
    assert "hypothesis balanced is refuted on mine" in leg.reason


def test_no_value_is_undecided() -> None:
    result = own_result()
    result.instance("mine")(lambda: interpretation("mine", {A: 2}, {}))
    doubled(result)
    leg = witness_leg(result, 20)
    assert leg.verdict == "undecided"
    assert "no value is given for v" in leg.reason


def test_no_instance_is_none() -> None:
    result = own_result()
    doubled(result)
    assert witness_leg(result, 20).verdict == "none"
    assert leg_of([1, -1], witnesses=()).verdict == "none"


def test_an_unknown_instance_is_named() -> None:
    leg = leg_of([1, -1], witnesses=("W9",))
    assert leg.verdict == "undecided"
    assert "W1-tanh" in leg.reason
    assert "'W9'" in leg.reason


def test_a_step_is_judged_for_all_its_own_variables() -> None:
    result = own_result()
    result.instance("mine")(lambda: interpretation("mine", {A: 2}, {x: 1}))

    @result.statement(eq(x, x))
    def statement(given):  # type: ignore[no-untyped-def]
        i, r = Var("i", A), Var("r", Real)
        step("no such case", assume(lt(x, 0)))
        step("for some", assume(ne(r, 0)))
        step("not so", combine(eq(r, r)))
        return combine(eq(x + 0 * v(i), x + 0 * v(i)))

    with pytest.raises(Refusal):
        combine(eq(x, x), (combine(eq(x, x)), 1))
    (instance,) = witness_leg(result, 20).statements["statement"].instances
    assert [claim.verdict for claim in instance.claims[1:]] == ["vacuous", "proved", "proved"]


def test_a_step_that_fails_refutes() -> None:
    result = own_result()
    result.instance("mine")(lambda: interpretation("mine", {}, {x: 1}))

    @result.statement(le(0, x), large=le(2, x))
    def statement(given):  # type: ignore[no-untyped-def]
        step("too much", given.large)
        return combine(le(0, x), (given.large, 1))

    assert witness_leg(result, 20).verdict == "refuted"


def test_instances_are_found_by_name() -> None:
    assert instance_of(vanishing(), "W1-tanh") is network("W1-tanh")
    assert worst([]) == "none"
    assert worst(["none", "proved", "supported"]) == "supported"
    assert worst(["refuted", "undecided"]) == "refuted"


def test_derivative_by_the_exact_exponentials_of_rational_exponents() -> None:
    claim = vanishing()["identity_of_slopes"].conclusion
    found = on(changed("W1-tanh", {a: (fmpq(2, 7),)})).claim(claim)
    assert found.verdict is Verdict.PROVED
    assert W in claim.free
    assert b in claim.free
    assert derivative(function(Real, lambda t: t), 0, 1).sort == claim.sort
    assert N is not M


def test_an_infimum_gets_its_value_from_a_certificate(name: str) -> None:
    floor = le(Lstar + lam * sum_(K, lambda k: a(k) ** 2), Lt(z))
    claim = on(network(name)).claim(floor)
    assert claim.verdict is Verdict.PROVED, claim
    above = on(network(name)).claim(lt(L(theta), Lstar + lam))
    assert above.verdict is Verdict.PROVED
    assert on(network(name)).claim(lt(L(theta), Lstar)).verdict is not Verdict.PROVED


def test_the_value_of_an_infimum_is_not_kept_for_the_statement_that_gives_it() -> None:
    best = load(find("elimination"))["optimal_where_residuals_vanish"]
    others = [
        statement
        for result in ("value_function", "optimality_criterion", "landscape", "invexity")
        for statement in load(find(result)).statements.values()
    ]
    floor = le(Lstar + lam * sum_(K, lambda k: a(k) ** 2), Lt(z))
    on_instance = on(replace(network("W5-conflicting-targets"), name="again"))
    assert on_instance.claim(floor).verdict is Verdict.PROVED
    assert on_instance.claim(floor, without=(best, *others)).verdict is Verdict.UNDECIDED
    assert on_instance.claim(floor).verdict is Verdict.PROVED


def test_a_number_that_a_certificate_puts_above_an_infimum_is_not_it() -> None:
    trap = on(network("W7-sine-trap"))
    for wrong in (eq(L(theta), Lstar), eq(Lstar, L(theta)), le(L(theta), Lstar)):
        assert trap.claim(wrong).verdict is Verdict.REFUTED
    assert trap.claim(le(Lstar, L(theta))).verdict is Verdict.PROVED
    fitted = on(network("W7-sine-global"))
    assert fitted.claim(eq(L(theta), Lstar)).verdict is Verdict.PROVED
