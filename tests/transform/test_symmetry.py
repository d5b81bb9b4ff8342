"""What is derived once of every transformation, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, assume
from pgb.kernel.normal import same
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import And, eq, for_all, le, lt
from pgb.kernel.terms import Term
from pgb.setting import L, N, Output, global_minimum, local_minimum, risk, theta
from pgb.transform import (
    TRANSFORMATIONS,
    Transformation,
    along_the_curve,
    floor,
    minimum_at_0,
    transformation,
    where_weights_are_0,
    with_theta_fixed,
)
from pgb.transform._description import lam, positive_penalty

ALL = [transformation(name) for name in TRANSFORMATIONS]
ADDED = [of for of in ALL if of.added]
LIKE_THE_PAPER = [of for of in ADDED if of.name != "one_neuron"]  # f + g, and losses of it


def parametrized(transformations: list[Transformation]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("of", transformations, ids=lambda of: of.name)


def zero(of: Transformation) -> Term:
    return _zero(of.neurons[0])


def _zero(weights: Term) -> Term:
    if isinstance(weights.sort, Fun):
        return for_all(weights.sort.domain, lambda k: _zero(weights(k)))
    return eq(weights, 0)


no_better = for_all(Fun(N, Output), lambda F: le(L(theta), risk(F)))


@parametrized(ADDED)
def test_without_weights_the_loss_is_the_original_one(of: Transformation) -> None:
    found = where_weights_are_0(of, assume(zero(of)))
    assert same(found.conclusion, eq(of.Lt(of.z), of.original(theta)))


def test_the_modified_loss_is_not_the_original_one() -> None:
    modified = transformation("modified")
    with pytest.raises(Refusal):
        where_weights_are_0(modified, assume(zero(modified)))


@parametrized(LIKE_THE_PAPER)
def test_the_floor(of: Transformation) -> None:
    found = floor(of, assume(zero(of)), assume(no_better), assume(positive_penalty))
    assert same(found.anywhere.conclusion, global_minimum(of.Lt, of.z))
    assert same(found.nearby.conclusion, local_minimum(of.Lt, of.z))
    assert same(found.in_neurons.conclusion, of.at_minimum_in_neurons)


@parametrized(LIKE_THE_PAPER)
@pytest.mark.parametrize("wrong", ["penalty", "optimality", "zero"])
def test_the_floor_needs_all_that_it_is_given(of: Transformation, wrong: str) -> None:
    weaker = {
        "penalty": lt(-1, lam),
        "optimality": for_all(Fun(N, Output), lambda F: le(L(theta) - 1, risk(F))),
        "zero": And(),
    }

    def given(name: str, claim: Term) -> Judgement:
        return assume(weaker[name] if name == wrong else claim)

    with pytest.raises(Refusal):
        floor(
            of,
            given("zero", zero(of)),
            given("optimality", no_better),
            given("penalty", positive_penalty),
        )


@parametrized(ALL)
def test_theta_held_fixed(of: Transformation) -> None:
    found = with_theta_fixed(of, assume(of.at_minimum))
    assert same(found.conclusion, of.at_minimum_in_neurons)


@parametrized([of for of in ALL if of.curve])
def test_a_penalty_that_stays_is_refused(of: Transformation) -> None:
    constant = replace(of, penalty=lambda *neurons: of.penalty(*neurons) + 1)
    with pytest.raises(Refusal):
        along_the_curve(constant, assume(constant.at_minimum_in_neurons), assume(positive_penalty))


@parametrized([of for of in ALL if of.curve])
def test_a_weight_that_may_be_negative_is_refused(of: Transformation) -> None:
    with pytest.raises(Refusal, match="a weight"):
        along_the_curve(of, assume(of.at_minimum_in_neurons), assume(lt(-1, lam)))


@parametrized(ADDED)
def test_a_minimum_with_0_written_for_the_outer_weights(of: Transformation) -> None:
    found = minimum_at_0(of, assume(zero(of)), assume(of.at_minimum_in_neurons))
    outer, *inner = of.neurons
    assert found.conclusion.children[1].children[1:] == tuple(inner)
    assert outer not in found.conclusion.free
    with pytest.raises(Refusal):
        minimum_at_0(of, assume(And()), assume(of.at_minimum_in_neurons))
