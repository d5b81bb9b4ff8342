"""The general objective: convex losses of differentiable outputs, mean over the samples."""

from __future__ import annotations

from collections.abc import Callable

from pgb.facts.notions import derivative, gradient
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import And, for_all, function, mean, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.convexity import convex
from pgb.setting.data import K, M, Output

P = Index("P")
"""Coordinates of z."""
J = Index("J")
"""Second outputs."""

Coordinates = Fun(P, Real)
Second = Fun(J, Real)

z = Var("z", Coordinates)
phi = Var("phi", Fun(M, Fun(Coordinates, Output)))
psi = Var("psi", Fun(M, Fun(Coordinates, Second)))
dphi = Var("dphi", Fun(M, Fun(Coordinates, Fun(K, Coordinates))))
dpsi = Var("dpsi", Fun(M, Fun(Coordinates, Fun(J, Coordinates))))
Q = Var("Q", Fun(M, Fun(Output, Real)))
V = Var("V", Fun(M, Fun(Second, Real)))
dQ = Var("dQ", Fun(M, Fun(Output, Output)))
dV = Var("dV", Fun(M, Fun(Second, Second)))


Outputs = Callable[[Term], Term]
"""A vector for each sample."""


def outputs_at(at: Term) -> tuple[Outputs, Outputs]:
    """i -> phi_i(z) and i -> psi_i(z)."""
    return lambda i: phi(i, at), lambda i: psi(i, at)


def mean_loss(F: Outputs, G: Outputs) -> Term:
    """mean_i [Q_i(F_i) + V_i(G_i)], for outputs F and second outputs G."""
    return mean(M, lambda i: Q(i, F(i)) + V(i, G(i)))


objective = function(Coordinates, lambda z: mean_loss(*outputs_at(z)))
"""z -> mean_i [Q_i(phi_i(z)) + V_i(psi_i(z))]"""


def moved_along(at: Term, u: Term, t: Term) -> Term:
    """z + t u."""
    return function(P, lambda p: at(p) + t * u(p))


def _along_lines(outputs: Term, partials: Term, rows: Index) -> Term:
    """Every component of the outputs has the given derivative along every line."""
    return for_all(
        M,
        lambda i: for_all(
            Coordinates,
            lambda z, u: for_all(
                rows,
                lambda k: derivative(
                    function(Real, lambda t: outputs(i, moved_along(z, u, t), k)),
                    0,
                    sum_(P, lambda p: partials(i, z, k, p) * u(p)),
                ),
            ),
        ),
    )


differentiable_maps = And(_along_lines(phi, dphi, K), _along_lines(psi, dpsi, J))
"""phi_i and psi_i have derivatives along all lines, given by dphi_i and dpsi_i."""

differentiable_parts = And(
    for_all(M, lambda i: for_all(Output, lambda q: gradient(Q(i), q, dQ(i, q)))),
    for_all(M, lambda i: for_all(Second, lambda s: gradient(V(i), s, dV(i, s)))),
)
"""Q_i and V_i are differentiable with gradients dQ_i and dV_i."""

convex_parts = And(for_all(M, lambda i: convex(Q(i))), for_all(M, lambda i: convex(V(i))))
"""Q_i and V_i are convex."""
