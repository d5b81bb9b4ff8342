"""Perturbations that no output sees, the perturbed gradients and their span, Euler fields.

V[z, eps] = {v : |v| <= 1, phi_i(z + eps v) = phi_i(z), psi_i(z + eps v) = psi_i(z) for all i}
dphi_i(alpha) = sum_{v in S} sum_p alpha_{v,p} d_p phi_i(z + eps v)
"""

from __future__ import annotations

from pgb.basis.objective import (
    Coordinates,
    J,
    Outputs,
    P,
    dphi,
    dpsi,
    mean_loss,
    moved_along,
    phi,
    psi,
)
from pgb.kernel.sorts import Fun, Index
from pgb.kernel.syntax import And, eq, for_all, function, le, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import K, M

S = Index("S")
"""The index of a finite family of perturbations."""

Family = Fun(S, Coordinates)


def unseen(z: Term, eps: Term, v: Term) -> Term:
    """v is in V[z, eps]: at most of length 1, and no output changes from z to z + eps v."""
    there = moved_along(z, v, eps)
    return And(
        le(sum_(P, lambda p: v(p) ** 2), 1),
        for_all(M, lambda i: And(eq(phi(i, there), phi(i, z)), eq(psi(i, there), psi(i, z)))),
    )


def _span(partials: Term, z: Term, eps: Term, s: Term, alpha: Term, i: Term, k: Term) -> Term:
    return sum_(
        S,
        lambda v: sum_(P, lambda p: partials(i, moved_along(z, s(v), eps), k, p) * alpha(v, p)),
    )


def perturbed_phi(z: Term, eps: Term, s: Term, alpha: Term, i: Term, k: Term) -> Term:
    """dphi_i(alpha)_k."""
    return _span(dphi, z, eps, s, alpha, i, k)


def perturbed_psi(z: Term, eps: Term, s: Term, alpha: Term, i: Term, j: Term) -> Term:
    """dpsi_i(alpha)_j."""
    return _span(dpsi, z, eps, s, alpha, i, j)


def affine_outputs(z: Term, eps: Term, s: Term, alpha: Term) -> tuple[Outputs, Outputs]:
    """i -> phi_i(z) + dphi_i(alpha) and i -> psi_i(z) + dpsi_i(alpha)."""

    def first(i: Term) -> Term:
        return function(K, lambda k: phi(i, z, k) + perturbed_phi(z, eps, s, alpha, i, k))

    def second(i: Term) -> Term:
        return function(J, lambda j: psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j))

    return first, second


def linear_outputs(
    z: Term, eps: Term, s: Term, alpha: Term, sigma: Term
) -> tuple[Outputs, Outputs]:
    """i -> dphi_i(alpha) and i -> (1 - sigma_i) psi_i(z) + dpsi_i(alpha)."""

    def first(i: Term) -> Term:
        return function(K, lambda k: perturbed_phi(z, eps, s, alpha, i, k))

    def second(i: Term) -> Term:
        kept = 1 - sigma(i)
        return function(J, lambda j: kept * psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j))

    return first, second


def affine_value(z: Term, eps: Term, s: Term, alpha: Term) -> Term:
    """mean_i [Q_i(phi_i(z) + dphi_i(alpha)) + V_i(psi_i(z) + dpsi_i(alpha))]"""
    return mean_loss(*affine_outputs(z, eps, s, alpha))


def linear_value(z: Term, eps: Term, s: Term, alpha: Term, sigma: Term) -> Term:
    """mean_i [Q_i(dphi_i(alpha)) + V_i((1 - sigma_i) psi_i(z) + dpsi_i(alpha))]"""
    return mean_loss(*linear_outputs(z, eps, s, alpha, sigma))


def euler_field(z: Term, h: Term, sigma: Term) -> Term:
    """h reproduces the outputs, and scales the second outputs of sample i by sigma_i."""
    return for_all(
        M,
        lambda i: And(
            for_all(K, lambda k: eq(phi(i, z, k), sum_(P, lambda p: dphi(i, z, k, p) * h(p)))),
            for_all(
                J,
                lambda j: eq(sum_(P, lambda p: dpsi(i, z, j, p) * h(p)), sigma(i) * psi(i, z, j)),
            ),
        ),
    )
