"""Invexity is asked of the losses that share an input together: of each alone it fails here."""

from dataclasses import replace

import pytest
from flint import fmpq

from pgb.kernel.syntax import eq, for_all, function, implies, le
from pgb.kernel.terms import Lam, Num
from pgb.result.catalogue import find, load
from pgb.setting import K, M, N, Output, X, convex_losses, dl, group, invex_groups, l
from pgb.witness.certificates import of_lemma
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("invexity"))
each_loss_invex = for_all(
    M,
    lambda i: for_all(
        Output,
        lambda q: implies(
            for_all(K, lambda k: eq(dl(i, q, k), 0)),
            for_all(Output, lambda p: le(l(i, q), l(i, p))),
        ),
    ),
)


def constant(c: int) -> Lam:
    return function(K, lambda k: Num(c))


def on(name: str, **changes) -> Evaluator:
    base = evaluator(RESULT, name, 30).interpretation
    points = {Output: tuple(map(constant, (0, -2, 4)))}
    changed = replace(base, name="changed", examples=points, **changes)
    return Evaluator(changed, 30, tuple(map(of_lemma, base.lemmas)))


def test_the_sum_of_two_losses_is_invex_and_neither_convex_nor_each_invex():
    here = on("two losses at one input")
    assert here.claim(invex_groups).verdict is Verdict.PROVED
    assert here.claim(convex_losses).verdict is Verdict.REFUTED
    assert here.claim(each_loss_invex).verdict is Verdict.REFUTED


def test_the_same_losses_at_two_inputs_are_not_invex():
    base = evaluator(RESULT, "two losses at one input", 30).interpretation
    apart = on(
        "two losses at one input",
        sizes={**base.sizes, N: 2},
        values={**base.values, X: ((fmpq(1),), (fmpq(2),)), group: (0, 1)},
    )
    assert apart.claim(invex_groups).verdict is Verdict.REFUTED


def test_bounded_losses_are_not_convex():
    assert on("bounded losses").claim(convex_losses).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", ["grouped_residuals_vanish", "elimination"])
def test_no_loss_need_be_convex_nor_differentiable_alone(name):
    used = RESULT[name].derive().hypotheses
    assert "differentiable_groups" in used
    assert not {"convex_losses", "differentiable_losses", "nonnegative_losses"} & set(used)
