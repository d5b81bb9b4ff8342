"""The data: distinct inputs, the samples that share each, labels.

Notation: X_j the distinct inputs, group_i the one that sample i has, x_i = X at group_i.
"""

from __future__ import annotations

from pgb.kernel.sorts import Fun, Index, Real, Space
from pgb.kernel.syntax import eq, for_all, implies
from pgb.kernel.terms import Term, Var

M = Index("M")
"""Samples."""
N = Index("N")
"""Distinct inputs."""
K = Index("K")
"""Outputs of the model."""
D = Index("D")
"""Coordinates of an input."""
Labels = Space("Y")
"""Labels may be anything."""

Input = Fun(D, Real)
Output = Fun(K, Real)

X = Var("X", Fun(N, Input))
group = Var("group", Fun(M, N))
label = Var("y", Fun(M, Labels))

distinct_inputs = for_all(N, lambda j: for_all(N, lambda i: implies(eq(X(j), X(i)), eq(j, i))))
"""The X_j are pairwise different."""

consistent_labels = for_all(
    M, lambda i: for_all(M, lambda h: implies(eq(group(i), group(h)), eq(label(i), label(h))))
)
"""Samples with the same input have the same label."""


def x(i: Term) -> Term:
    """The input of sample i."""
    return X(group(i))
