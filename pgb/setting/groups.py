"""Samples that share an input, taken together: grouped losses and when they are invex.

Notation: Lam_j(q) = sum of l_i(q) over the samples i at X_j; dLam_j(q) its gradient. The grouped
residual gradient R_j(theta) is dLam_j at f(X_j; theta).
"""

from __future__ import annotations

from pgb.facts.notions import gradient
from pgb.kernel.definitions import definition
from pgb.kernel.syntax import delta, eq, for_all, function, implies, le, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import K, M, N, Output, group
from pgb.setting.model import dl, l


@definition("Lam", hidden=2, over=(M, N, K))
def _grouped_loss() -> Term:
    return function(
        l.sort,
        lambda l: function(
            group.sort,
            lambda group: function(
                N,
                lambda j: function(
                    Output, lambda q: sum_(M, lambda i: delta(group(i), j) * l(i, q))
                ),
            ),
        ),
    )


@definition("dLam", hidden=2, over=(M, N, K))
def _grouped_gradient() -> Term:
    return function(
        dl.sort,
        lambda dl: function(
            group.sort,
            lambda group: function(
                N,
                lambda j: function(
                    Output,
                    lambda q: function(
                        K, lambda k: sum_(M, lambda i: delta(group(i), j) * dl(i, q, k))
                    ),
                ),
            ),
        ),
    )


grouped_loss = _grouped_loss()(l, group)
"""Lam_j(q): the losses of the samples at input j, added."""

grouped_gradient = _grouped_gradient()(dl, group)
"""dLam_j(q)_k: their gradients, added."""

differentiable_groups = for_all(
    N,
    lambda j: for_all(Output, lambda q: gradient(grouped_loss(j), q, grouped_gradient(j, q))),
)
"""Each Lam_j is differentiable, with gradient dLam_j. (Each l_i need not be.)"""

invex_groups = for_all(
    N,
    lambda j: for_all(
        Output,
        lambda q: implies(
            for_all(K, lambda k: eq(grouped_gradient(j, q, k), 0)),
            for_all(Output, lambda p: le(grouped_loss(j, q), grouped_loss(j, p))),
        ),
    ),
)
"""Each Lam_j is invex: its stationary points are global minima."""
