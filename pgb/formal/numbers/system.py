"""The equations that locate a point: slopes of L, or grouped residuals, with their derivatives."""

from __future__ import annotations

from collections.abc import Sequence

from flint import arb

from pgb.formal.numbers import text
from pgb.formal.numbers.original import Ground
from pgb.formal.numbers.places import System
from pgb.verify import field
from pgb.verify.jets import Jets
from pgb.verify.residuals import groups

Where = tuple[Sequence[str], Sequence[arb]]
"""theta in Rocq, and balls for it."""


def stationary(ground: Ground, moving: Sequence[int], at: Where, over: Where) -> System:
    """The slopes of L in what moves: at the centre, and their derivatives over the box."""
    calculus = ground.pieces()
    return System(
        [text.applied(calculus.slope(p), at[0]) for p in moving],
        [calculus.ball(at[1], p) for p in moving],
        [[text.applied(calculus.second(p, s), over[0]) for s in moving] for p in moving],
        [[calculus.ball(over[1], p, s) for s in moving] for p in moving],
    )


def interpolated(ground: Ground, moving: Sequence[int], at: Where, over: Where) -> System:
    """The grouped residuals R_jk: at the centre, and their derivatives over the box."""
    model, calculus = ground.model, ground.pieces()
    model.slopes_of_outputs()
    values: list[str] = []
    value_balls: list[arb] = []
    slopes: list[list[str]] = []
    slope_balls: list[list[arb]] = []
    for group in groups(model.problem):
        for k in range(len(model.problem.outputs)):
            terms, whole = [], arb(0)
            rows: list[tuple[list[str], arb]] = [([], arb(0)) for _ in moving]
            for i in group:
                piece = calculus.pieces[i]
                outer = [*model.outputs(piece, at[0], model.inputs[i]), *model.targets[i]]
                part = model.residual(piece, k)
                terms.append(text.applied(part.name, outer))
                env = model.outer(piece, model.env(at[1], i), i)
                whole = whole + field.value(part.tree, env, Jets()).value
                place = [*over[0], *model.inputs[i]]
                outer = [*model.outputs(piece, over[0], model.inputs[i]), *model.targets[i]]
                inner = model.env(over[1], i)
                env = model.outer(piece, inner, i)
                for n, p in enumerate(moving):
                    for h in range(len(model.problem.outputs)):
                        bend, rate = model.bend(piece, k, h), model.rate(piece, h, p)
                        rows[n][0].append(
                            text.multiplied(
                                (text.applied(bend.name, outer), text.applied(rate.name, place))
                            )
                        )
                        factor = field.value(bend.tree, env, Jets()).value
                        ball = factor * field.value(rate.tree, inner, Jets()).value
                        rows[n] = (rows[n][0], rows[n][1] + ball)
            values.append(text.added(terms))
            value_balls.append(whole)
            slopes.append([text.added(shown) for shown, _ in rows])
            slope_balls.append([ball for _, ball in rows])
    return System(values, value_balls, slopes, slope_balls)
