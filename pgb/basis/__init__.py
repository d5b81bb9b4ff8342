"""The perturbable gradient basis: perturbations that no output sees, and what they span.

    z         P -> R                the variables
    phi, psi  M -> R^P -> R^K, R^J  outputs; dphi, dpsi their partial derivatives
    Q, V      M -> R^K, R^J -> R    convex losses of the outputs; dQ, dV their gradients
    objective(z) = mean_i [Q_i(phi_i(z)) + V_i(psi_i(z))]

The theory calls the second family of losses R_i; here it is V_i, for R_j are residuals.
"""

from pgb.basis.objective import (
    Coordinates,
    J,
    P,
    Q,
    V,
    convex_parts,
    differentiable_maps,
    differentiable_parts,
    dphi,
    dpsi,
    dQ,
    dV,
    mean_loss,
    moved_along,
    objective,
    outputs_at,
    phi,
    psi,
    z,
)
from pgb.basis.perturbable import (
    Family,
    S,
    affine_outputs,
    affine_value,
    euler_field,
    linear_outputs,
    linear_value,
    perturbed_phi,
    perturbed_psi,
    unseen,
)

__all__ = [
    "Coordinates",
    "Family",
    "J",
    "P",
    "Q",
    "S",
    "V",
    "affine_outputs",
    "affine_value",
    "convex_parts",
    "dQ",
    "dV",
    "differentiable_maps",
    "differentiable_parts",
    "dphi",
    "dpsi",
    "euler_field",
    "linear_outputs",
    "linear_value",
    "mean_loss",
    "moved_along",
    "objective",
    "outputs_at",
    "perturbed_phi",
    "perturbed_psi",
    "phi",
    "psi",
    "unseen",
    "z",
]
