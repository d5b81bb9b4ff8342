"""What holds of every transformation, derived once. Not trusted: it only calls the kernel's rules.

along_the_curve     at a local minimum, outputs stay along the symmetry curve while the penalty
                    shrinks: so the penalty is 0, whatever the losses
along_the_field     the slope along the Euler field is lambda times the growth of the penalty
where_weights_are_0 with the outer weights 0, the augmented loss is the original one
floor               where in addition no function of the inputs does better, nothing is smaller
with_theta_fixed    a local minimum in all variables is one in the neurons
"""

from __future__ import annotations

from typing import NamedTuple

from pgb.kernel.binding import abstract, fresh
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, combine, consequence, extend, replace, restate
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import components, eq, exp, function, le, lt
from pgb.kernel.terms import App, ForAll, Pair, Term
from pgb.prove import (
    every,
    exp_below_one,
    fact,
    fermat,
    from_some,
    identity,
    near_on_the_right,
    nearby,
    opened,
    parts,
    pull_back,
    rewrite,
    slope,
    supposing,
    use,
)
from pgb.prove.bounds import nonnegative
from pgb.prove.slopes import Known
from pgb.setting.data import N, X
from pgb.setting.minima import local_minimum
from pgb.setting.model import theta
from pgb.transform._description import Transformation, lam


class Shrinking(NamedTuple):
    """The steps from a local minimum to a penalty that is not positive."""

    along: Judgement
    """Near t = 0 no value along the curve is smaller."""
    same_outputs: Judgement
    """There the loss changes by -lambda penalty (1 - exp(-2 t)), for any t."""
    no_penalty: Judgement
    """penalty <= 0"""


def along_the_curve(
    of: Transformation, minimum: Judgement, positive_penalty: Judgement
) -> Shrinking:
    """At a local minimum in the neurons (theta held fixed) the penalty is not positive."""
    value, curve, penalty = of.at_fixed(theta), of.along_curve, of.penalty(*of.neurons)
    along = pull_back(minimum, curve)
    shrink = []

    @nearby(along)
    def no_gain(t, no_smaller):  # type: ignore[no-untyped-def]
        lost = lam * penalty * (1 - exp(-2 * t))
        shrink.append(identity(value(opened(curve, t)), value(of.point) - lost))
        return combine(le(lost, 0), (rewrite(no_smaller, shrink[0]), 1))

    @from_some(use(near_on_the_right(), no_gain.conclusion.children[0], no_gain))
    def no_penalty(t, found):  # type: ignore[no-untyped-def]
        t_positive, lost = parts(found)
        shrinks = use(exp_below_one(), 2 * t, combine(lt(0, 2 * t), (t_positive, 2)))
        gap = combine(lt(0, 1 - exp(-2 * t)), (shrinks, 1))

        @supposing(lt(0, penalty))
        def impossible(some):  # type: ignore[no-untyped-def]
            weighted = combine(lt(0, lam * penalty), (some, positive_penalty))
            return combine(lt(0, lam * penalty * (1 - exp(-2 * t))), (weighted, gap))

        return consequence(le(penalty, 0), impossible, lost)

    return Shrinking(along, shrink[0], no_penalty)


def along_the_field(of: Transformation, *slopes: Judgement) -> Judgement:
    """The slope of the augmented loss along the Euler field is lambda times X penalty.

    `slopes` are the transformation's hypotheses of that name, proved or assumed.
    """
    return slope(of.loss_along_field, 0, lam * of.penalty_growth, known=known_slopes(*slopes))


def stationary_along_the_field(
    of: Transformation, minimum: Judgement, *slopes: Judgement
) -> Judgement:
    """At a local minimum in the neurons that slope is 0: lambda X penalty = 0."""
    return fermat(pull_back(minimum, of.along_field), along_the_field(of, *slopes))


def known_slopes(*slopes: Judgement) -> Known:
    """Slopes from judgements "for all .. and points q: h(..) has a slope at q", by their h."""
    by_function = {_function(judgement.conclusion): judgement for judgement in slopes}

    def known(h: Term, at: Term) -> Judgement:
        arguments: list[Term] = []
        while isinstance(h, App):
            arguments.insert(0, h.children[1])
            h = h.children[0]
        if h not in by_function:
            raise Refusal(f"expected a function with a known slope, found {h}")
        return use(by_function[h], *arguments, at)

    return known


def _function(claim: Term) -> Term:
    """The variable h in "for all .., h(..) has a slope (gradient) .. at .."."""
    while isinstance(claim, ForAll):
        domain = claim.children[0].sort.domain  # type: ignore[attr-defined]
        claim = opened(claim.children[0], fresh(domain))
    h = claim.children[0].children[0].children[1]  # of ((notion h) at) value
    while isinstance(h, App):
        h = h.children[0]
    return h


def where_weights_are_0(of: Transformation, zero: Judgement) -> Judgement:
    """From "the outer weights are 0": the augmented loss is the original one, L(theta)."""
    outer, *inner = of.neurons
    nothing, equation = outer.sort, _zero(outer, zero)
    none = equation.conclusion.children[0]
    return replace(
        equation,
        function(nothing, lambda a: eq(of.Lt(Pair(theta, a, *inner)), of.original(theta))),
        identity(of.Lt(Pair(theta, none, *inner)), of.original(theta)),
    )


def _zero(weights: Term, zero: Judgement) -> Judgement:
    """0 = weights: the equation of two numbers, or of two families of any depth."""
    if isinstance(weights.sort, Fun):
        rows = every(weights.sort.domain)(lambda k: _zero(weights(k), use(zero, k)))
        return extend(rows)
    return combine(eq(0, weights), (zero, -1))


def minimum_at_0(of: Transformation, zero: Judgement, minimum: Judgement) -> Judgement:
    """The same local minimum in the neurons, with 0 written for outer weights that are 0."""
    outer, *inner = of.neurons

    def vanish(weights: Term, zero: Judgement) -> Judgement:
        if isinstance(weights.sort, Fun):
            rows = every(weights.sort.domain)(lambda k: vanish(weights(k), use(zero, k)))
            return extend(rows)
        return zero

    value, names = of.at_fixed(theta), of.names
    claim = function(outer.sort, lambda a: local_minimum(value, Pair(a, *inner), names))
    return replace(vanish(outer, zero), claim, minimum)


class Floor(NamedTuple):
    """That nothing is smaller than the value at the point."""

    anywhere: Judgement
    """Lt(z) <= Lt(y) for all y."""
    nearby: Judgement
    """z is a local minimum."""
    in_neurons: Judgement
    """The neurons are a local minimum with theta held fixed."""


def floor(
    of: Transformation, zero: Judgement, no_better: Judgement, positive_penalty: Judgement
) -> Floor:
    """Where the outer weights are 0 and L(theta) <= risk(F) for all functions F of the inputs."""
    same_loss = where_weights_are_0(of, zero)

    @every(of.Point)
    def anywhere(y):  # type: ignore[no-untyped-def]
        other, *neurons = components(y)
        table = function(N, lambda j: of.augmented_output(other, *neurons, X(j)))
        return combine(
            le(of.Lt(of.z), of.Lt(y)),
            (use(no_better, table), 1),
            (nonnegative(of.penalty(*neurons)), positive_penalty),
            (same_loss, 1),
        )

    value = function(of.Point, lambda y: le(of.Lt(of.z), of.Lt(y)))
    local = use(fact("near_everywhere", of.Point), value, of.z, anywhere)
    return Floor(anywhere, local, with_theta_fixed(of, local))


def with_theta_fixed(of: Transformation, minimum: Judgement) -> Judgement:
    """A local minimum in (theta, neurons) is one in the neurons alone."""
    v = fresh(of.Neurons, of.names)
    embedded = abstract(v, Pair(theta, *components(v)), of.names)
    return restate(of.at_minimum_in_neurons, pull_back(minimum, embedded, of.point))


__all__ = [
    "Floor",
    "Shrinking",
    "along_the_curve",
    "along_the_field",
    "floor",
    "known_slopes",
    "minimum_at_0",
    "stationary_along_the_field",
    "where_weights_are_0",
    "with_theta_fixed",
]
