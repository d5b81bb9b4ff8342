"""The added neurons as an instance of the general objective, theta held fixed.

    phi_i(z)_k = g(x_i)_k          psi_i(z)_k = lambda a_k^2
    Q_i(q) = l_i(f(x_i) + q)       V_i(s) = sum_k s_k

with z the stacked (a, b, W). The penalty lambda |a|^2 is split over the outputs, so the second
outputs are indexed by k too (J is K); families of perturbations by distinct inputs (S is N).
"""

from __future__ import annotations

from pgb.basis.objective import Coordinates, J, P, Q, V, dphi, dpsi, dQ, dV, phi, psi
from pgb.basis.perturbable import S
from pgb.basis.stacking import W_of, a_of, b_of, slot_a, slot_b, slot_W
from pgb.kernel.binding import retype_term, substitute
from pgb.kernel.sorts import Sort
from pgb.kernel.syntax import delta, function, pair, sum_
from pgb.kernel.terms import Term
from pgb.setting.data import D, K, M, N, Output, x
from pgb.setting.model import dl, f, l, theta
from pgb.transform.exponential import Lt, activation, lam


def _neuron(a: Term, b: Term, W: Term, i: Term, k: Term) -> Term:
    return a(k) * activation(k, b, W, x(i))


def _partial(a: Term, b: Term, W: Term, i: Term, k: Term, p: Term) -> Term:
    """The derivative of output k at x_i by coordinate p."""
    e = activation(k, b, W, x(i))
    return (
        delta(p, slot_a(k)) * e
        + delta(p, slot_b(k)) * (a(k) * e)
        + sum_(D, lambda q: delta(p, slot_W(k, q)) * (x(i)(q) * a(k) * e))
    )


def parts_of(z: Term) -> tuple[Term, Term, Term]:
    """(a, b, W), read off the stacked vector."""
    return a_of(z), b_of(z), W_of(z)


def shifted(i: Term, q: Term) -> Term:
    """f(x_i) + q."""
    return function(K, lambda k: f(x(i), theta, k) + q(k))


neurons_phi = function(
    M,
    lambda i: function(Coordinates, lambda z: function(K, lambda k: _neuron(*parts_of(z), i, k))),
)
neurons_psi = function(
    M, lambda i: function(Coordinates, lambda z: function(K, lambda k: lam * a_of(z)(k) ** 2))
)
neurons_dphi = function(
    M,
    lambda i: function(
        Coordinates,
        lambda z: function(K, lambda k: function(P, lambda p: _partial(*parts_of(z), i, k, p))),
    ),
)
neurons_dpsi = function(
    M,
    lambda i: function(
        Coordinates,
        lambda z: function(
            K, lambda k: function(P, lambda p: 2 * lam * a_of(z)(k) * delta(p, slot_a(k)))
        ),
    ),
)
neurons_Q = function(M, lambda i: function(Output, lambda q: l(i, shifted(i, q))))
neurons_dQ = function(M, lambda i: function(Output, lambda q: dl(i, shifted(i, q))))
neurons_V = function(M, lambda i: function(Output, lambda s: sum_(K, lambda k: s(k))))
neurons_dV = function(M, lambda i: function(Output, lambda s: function(K, lambda k: 1)))
stacked_loss = function(Coordinates, lambda z: Lt(pair(theta, *parts_of(z))))
"""The augmented loss at fixed theta, a function of the stacked vector."""

sorts: dict[Sort, Sort] = {J: K, S: N}
"""The sorts at which the general theorems are taken."""

instance: dict[Term, Term] = {
    phi: neurons_phi,
    psi: neurons_psi,
    dphi: neurons_dphi,
    dpsi: neurons_dpsi,
    Q: neurons_Q,
    V: neurons_V,
    dQ: neurons_dQ,
    dV: neurons_dV,
}
"""The neurons' terms for the general objective's variables."""


def on_neurons(claim: Term) -> Term:
    """A term or claim about the general objective, said of the neurons."""
    values = {retype_term(variable, sorts): term for variable, term in instance.items()}
    return substitute(retype_term(claim, sorts), values)
