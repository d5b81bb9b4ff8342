"""Ways to write derivations. Nothing here is trusted: it only calls the kernel's rules.

logic         facts, modus ponens, and decorators that read like a proof
closeness     reasoning about all points near a point
continuity    continuity of a written-out expression
slopes        the derivative of a written-out expression along a line
algebra       equations and inequalities; sympy looks for multipliers

To be imported where they are needed: elementary (log, exp), gradients, bounds (order), groups
(samples that share one), few (sums over one or two elements), monotone (functions compared by their
slopes), limits (as t -> infinity).
"""

from pgb.kernel.binding import opened
from pgb.kernel.judgement import (
    Judgement,
    assume,
    combine,
    consequence,
    discharge,
    exhibit,
    extend,
    generalise,
    instantiate,
    obtain,
    replace,
    restate,
    retype,
)
from pgb.kernel.sorts import Fun, Prop, Real
from pgb.kernel.terms import Card, Near, Num, Var
from pgb.prove.algebra import algebra, equation, identity, rewrite, summed, weighed
from pgb.prove.closeness import around, here, near_all, near_everywhere, nearby, pull_back
from pgb.prove.continuity import continuity
from pgb.prove.deltas import at_equal_indices, counts_itself
from pgb.prove.lemmas import (
    exp_below_one,
    exp_sign,
    near_on_the_right,
    shifted_gradient,
    small_square,
    square_sign,
    vanishing_squares,
    zero_at_each,
    zero_square,
)
from pgb.prove.logic import (
    both,
    by_cases,
    every,
    fact,
    from_some,
    parts,
    parts_of_each,
    supposing,
    tidy,
    use,
)
from pgb.prove.slopes import fermat, slope, zero_slope

__all__ = [
    "Card",
    "Fun",
    "Judgement",
    "Near",
    "Num",
    "Prop",
    "Real",
    "Var",
    "algebra",
    "around",
    "assume",
    "at_equal_indices",
    "both",
    "by_cases",
    "combine",
    "consequence",
    "continuity",
    "counts_itself",
    "discharge",
    "equation",
    "every",
    "exhibit",
    "exp_below_one",
    "exp_sign",
    "extend",
    "fact",
    "fermat",
    "from_some",
    "generalise",
    "here",
    "identity",
    "instantiate",
    "near_all",
    "near_everywhere",
    "near_on_the_right",
    "nearby",
    "obtain",
    "opened",
    "parts",
    "parts_of_each",
    "pull_back",
    "replace",
    "restate",
    "retype",
    "rewrite",
    "shifted_gradient",
    "slope",
    "small_square",
    "square_sign",
    "summed",
    "supposing",
    "tidy",
    "use",
    "vanishing_squares",
    "weighed",
    "zero_at_each",
    "zero_slope",
    "zero_square",
]
