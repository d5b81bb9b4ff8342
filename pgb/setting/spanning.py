"""Locally spanning features: what a neuron a s(b) K(x; w) needs to eliminate. Theory, 2.5.

K is any function of an input x and of a point w of any space V. It is locally spanning on the
distinct inputs if no combination of K(X_1; .), .., K(X_n; .) vanishes near any w, but the trivial
one; equivalently, on every open set of w the vectors (K(X_1; w), .., K(X_n; w)) span R^n.
"""

from __future__ import annotations

from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Real, Sort
from pgb.kernel.syntax import eq, for_all, function, implies, near, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import X


def combination(kernel: Term, X: Term, c: Term, w: Term) -> Term:
    """sum_j c_j K(X_j; w)"""
    return sum_(c.sort.domain, lambda j: c(j) * kernel(X(j), w))  # type: ignore[attr-defined]


@definition("LocallySpanning")
def _locally_spanning(N: Index, D: Index, V: Sort) -> Term:
    inputs = Fun(D, Real)
    return function(
        Fun(inputs, Fun(V, Real)),
        lambda kernel: function(
            Fun(N, inputs),
            lambda X: for_all(
                V,
                lambda w: for_all(
                    Fun(N, Real),
                    lambda c: implies(
                        near(w, lambda v: eq(combination(kernel, X, c, v), 0)),
                        for_all(N, lambda j: eq(c(j), 0)),
                    ),
                ),
            ),
        ),
    )


def locally_spanning(kernel: Term, X: Term = X) -> Term:
    """K is locally spanning on the inputs."""
    N, inputs = X.sort.domain, X.sort.codomain  # type: ignore[attr-defined]
    weights = kernel.sort.codomain.domain  # type: ignore[attr-defined]
    return _locally_spanning(N, inputs.domain, weights)(kernel, X)
