"""Functions of the inputs as tables of outputs: which of them attain L*.

Notation: F_j the output at X_j; n_j how many samples have the input X_j; y_i the target of sample
i, a vector. Where a common loss takes the place of the abstract one, the targets are its labels.
"""

from __future__ import annotations

from pgb.kernel.binding import substitute
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import delta, eq, for_all, function, le, lt, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import K, M, N, Output, group
from pgb.setting.groups import grouped_gradient
from pgb.setting.losses import LOSSES
from pgb.setting.model import Lstar, Table, dl, l, risk

target = Var("y", Fun(M, Output))
"""y_i, the label of sample i as a vector."""


def losses_of(name: str) -> dict[Term, Term]:
    """The common loss of that name, with the targets as labels, in place of l and dl."""
    loss = LOSSES[name]
    return {
        l: function(M, lambda i: loss.value(target(i))),
        dl: function(M, lambda i: loss.gradient(target(i))),
    }


def with_loss(name: str, claim: Term) -> Term:
    """The claim for the common loss of that name, with the targets as labels."""
    return substitute(claim, losses_of(name))


def attains(F: Term) -> Term:
    """The function F of the inputs has the mean loss L*."""
    return eq(risk(F), Lstar)


def grouped_slope(F: Term, j: Term, k: Term) -> Term:
    """The slope by output k of the losses of the samples at X_j, added, at the output F_j."""
    return grouped_gradient(j, F(j), k)


def slopes_vanish(F: Term) -> Term:
    """At the input of every sample, the grouped loss has no slope at the output of F."""
    return for_all(M, lambda i: for_all(K, lambda k: eq(grouped_slope(F, group(i), k), 0)))


def number(j: Term) -> Term:
    """n_j: how many samples have the input X_j."""
    return sum_(M, lambda h: delta(group(h), j))


def total(j: Term, k: Term) -> Term:
    """The sum of the targets k of the samples at X_j."""
    return sum_(M, lambda h: delta(group(h), j) * target(h, k))


def is_mean(q: Term, j: Term) -> Term:
    """The output q is the mean of the targets at X_j (if X_j has samples)."""
    return for_all(K, lambda k: eq(number(j) * q(k), total(j, k)))


def means_fitted(F: Term) -> Term:
    """At every input F is the mean of the targets there."""
    return for_all(N, lambda j: is_mean(F(j), j))


weights_not_negative = for_all(M, lambda i: for_all(K, lambda k: le(0, target(i, k))))
weights_add_up_to_one = for_all(M, lambda i: eq(sum_(K, lambda k: target(i, k)), 1))
"""The targets are distributions over the classes k."""

full_support = for_all(M, lambda i: for_all(K, lambda k: lt(0, total(group(i), k))))
"""At the input of every sample every class has weight in the targets there, added."""


__all__ = [
    "Table",
    "attains",
    "full_support",
    "grouped_slope",
    "is_mean",
    "losses_of",
    "means_fitted",
    "number",
    "slopes_vanish",
    "target",
    "total",
    "weights_add_up_to_one",
    "weights_not_negative",
    "with_loss",
]
