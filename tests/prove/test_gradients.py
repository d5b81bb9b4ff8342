"""Gradients of written-out expressions, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pgb.facts.notions import gradient
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import assume
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import delta, exp, function, sum_
from pgb.kernel.terms import ZERO, Term, Var
from pgb.prove.gradients import gradient_of

K, J = Index("K"), Index("J")
Vectors = Fun(K, Real)
q, i, c = Var("q", Vectors), Var("i", K), Var("c", Real)
weights = Var("w", Fun(J, Vectors))

Body = Callable[[Term], Term]
KNOWN: dict[str, tuple[Body, Body]] = {
    "constant": (lambda p: c, lambda k: ZERO),
    "coordinate": (lambda p: p(i), lambda k: delta(i, k)),
    "multiple": (lambda p: c * p(i) * 3, lambda k: 3 * c * delta(i, k)),
    "difference": (lambda p: c - p(i), lambda k: -delta(i, k)),
    "power": (lambda p: p(i) ** 3, lambda k: 3 * q(i) ** 2 * delta(i, k)),
    "exponential": (lambda p: exp(-p(i)), lambda k: -exp(-q(i)) * delta(i, k)),
    "squares": (lambda p: sum_(K, lambda j: p(j) ** 2), lambda k: 2 * q(k)),
    "units": (
        lambda p: sum_(J, lambda j: exp(sum_(K, lambda h: weights(j, h) * p(h)))),
        lambda k: sum_(J, lambda j: weights(j, k) * exp(sum_(K, lambda h: weights(j, h) * q(h)))),
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_gradient(name: str) -> None:
    value, slopes = KNOWN[name]
    F, G = function(Vectors, lambda p: value(p)), function(K, lambda k: slopes(k))
    found = gradient_of(F, q, G)
    assert found.conclusion is gradient(F, q, G)
    assert not found.hypotheses
    assert gradient_of(F, q).facts == found.facts


@pytest.mark.parametrize("name", KNOWN)
def test_another_gradient_is_refused(name: str) -> None:
    value, slopes = KNOWN[name]
    F, G = function(Vectors, lambda p: value(p)), function(K, lambda k: slopes(k) + delta(i, k))
    with pytest.raises(Refusal):
        gradient_of(F, q, G)


def test_known_functions() -> None:
    F, G = Var("F", Fun(Vectors, Real)), Var("G", Vectors)
    given = assume(gradient(F, q, G))
    squared = function(Vectors, lambda p: F(p) ** 2)
    found = gradient_of(
        squared, q, function(K, lambda k: 2 * F(q) * G(k)), known=lambda function, at: given
    )
    assert found.hypotheses == (given.conclusion,)


def test_unknown_functions_are_refused() -> None:
    F = Var("F", Fun(Vectors, Real))
    for body in (lambda p: F(p), lambda p: p(i) * exp(p(i))):
        with pytest.raises(Refusal):
            gradient_of(function(Vectors, body), q)
